"""All centres as one table for editors: out of the store, and back with every change named before it is made.

    table.py      the columns: one row for each centre
    cells.py      one field in one cell, and back
    timetable.py  opening hours in one cell
    rows.py       a file that may be anything: its rows, or what is wrong with them by number
    reading.py    the centres of a file
    exchange.py   what a file would change, and changing it
"""

from .exchange import Change, PagesWouldStop, Plan, apply, compare, fault_after
from .reading import Sheet, read_sheet
from .rows import Trouble
from .table import write_table

__all__ = [
    "Change",
    "PagesWouldStop",
    "Plan",
    "Sheet",
    "Trouble",
    "apply",
    "compare",
    "fault_after",
    "read_sheet",
    "write_table",
]
