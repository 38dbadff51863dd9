"""The sheet she takes home: any page in her language beside German, as a tagged PDF.

reading.py   a page as a person reads it: its statements in order   pairing.py   statement beside statement
order.py     what a sheet is made of                                sheet.typ    how it looks
values.py    what it is told of a statement
pressing.py  the process that makes it, apart from the web worker   press.py     the worker's door to that process
letter.py    a letter, which has both languages already         making.py    from an address to a sheet

All but making.py knows no Flask and nothing else of ours: the process loads this folder alone, so it is ready in a
moment and takes little memory (docs/decisions/021-paper.md).
"""
