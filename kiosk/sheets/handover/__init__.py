"""One code that carries a whole result to her phone: what it is, her answers, the language, the day.

result.py   Result: what a code carries      refused.py  why a code cannot be made or read
words.py    the words codes know by number   packing.py  from a result to few bytes, and back
letters.py  from bytes to letters a phone reads and a person can type, with a checksum
made.py     day and edition of a code, in the address of the page it opens
offer.py    the code as a page shows it      take_away.html  how it shows it

Codes are printed, so what is said here stays true: a code never changes its meaning (docs/decisions/018-handover.md).
All but offer.py knows no Flask.
"""

from .letters import address_of, grouped, letters_of, read_letters
from .packing import pack, unpack
from .refused import Refused
from .result import KINDS, Result


def encode(result: Result) -> str:
    """The letters of a code. Raises Refused: unsuitable, or too-long."""
    return letters_of(pack(result))


def decode(text: str) -> Result:
    """What a code carries, from its letters as scanned, typed or pasted. Raises Refused and nothing else."""
    return unpack(read_letters(text))


__all__ = ["KINDS", "Refused", "Result", "address_of", "decode", "encode", "grouped"]
