"""Whole numbers for our ids, and moments for our days, as the shape demands them.

Our ids are words, such as `topics/leave`. Their number is made from the word alone, so it is the same in every
copy of the kiosk, in every language, and whatever stands before or after it in a list. Of a thousand ids two
share a number once in four thousand kiosks; a test looks at all there are.
"""

from collections.abc import Iterable
from datetime import date, datetime, time
from hashlib import blake2b

from ..config import BERLIN

LARGEST = 2**31 - 1  # what their database and every client can hold


def number_of(key: str) -> int:
    """1 to 2³¹-1, always the same for the same key. 0 stays free: in the shape it means "no parent"."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest()) % LARGEST + 1


def newest(days: Iterable[date], otherwise: date) -> str:
    """The last of the days as the first moment of that day in Germany: 2026-11-22T00:00:00+01:00."""
    return datetime.combine(max(days, default=otherwise), time(), BERLIN).isoformat()
