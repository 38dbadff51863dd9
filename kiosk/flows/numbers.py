"""Numbers as people write them: 40, 38,5, 38.5, ٤٠, 1.234,50, 1 234, 40 h."""

import re
from decimal import Decimal

from .typed import Unreadable, one_line
from .units import fits

MOST_DIGITS = 15  # more is no count of hours, years or euros, and Decimal would begin to round

GROUPED = r"[1-9]\d{0,2}(?:(?P<mark>[.,' ])\d{3})(?:(?P=mark)\d{3})*"
GROUPS = re.compile(rf"-?{GROUPED}")
LETTER = r"[^\W\d_]"
NUMBER = re.compile(
    rf"(?P<before>(?:{LETTER}|[ €])*)(?P<sign>[+-]?) ?"
    rf"(?P<whole>{GROUPED}|\d+)(?:(?P<point>[.,])(?P<part>\d+))?"
    rf"(?P<after>,?(?:{LETTER}|[ €%./])*)"
)
# Arabic decimal and thousands separators, Arabic comma, apostrophes, and the many minus signs.
SIGNS = str.maketrans(
    {"٫": ",", "٬": "'", "،": ",", "’": "'", "‘": "'", "−": "-", "–": "-", "‐": "-", "‑": "-"}
)


def read_number(text: str, unit: str = "") -> Decimal:
    """The number a visitor wrote, exact.

    unit: words that may stand beside the figure, see `units`.
    A single point or comma before exactly three digits groups thousands, as in "2.500" euros; nobody writes hours or
    years with three decimals. After a leading zero it is a decimal mark.
    Raises Unreadable: not-a-number, other-unit, too-small or too-large (beyond fifteen digits).
    """
    found = NUMBER.fullmatch(one_line(text).translate(SIGNS))
    if not found or (found["point"] and found["point"] == found["mark"]):
        raise Unreadable("not-a-number")
    words = found["before"] + found["after"]
    if any(map(str.isnumeric, words)):  # ², Ⅷ, 四: letters to a pattern, figures to a reader
        raise Unreadable("not-a-number")
    if not fits(f"{found['before']} {found['after']}", unit):
        raise Unreadable("other-unit")
    return Decimal(_digits(found["sign"], found["whole"], found["part"] or ""))


def written(number: Decimal) -> str:
    """The number as it stands in an address: 40, 38.5, never 4E+1 or 40.00. Read again, it is the same number."""
    figures = format(number, "f")
    if "." in figures:
        figures = figures.rstrip("0").rstrip(".")
    if GROUPS.fullmatch(figures):  # 1.234 would be read as thousands
        figures += "0"
    return "0" if figures == "-0" else figures


def _digits(sign: str, whole: str, part: str) -> str:
    whole = re.sub(r"\D", "", whole).lstrip("0") or "0"
    part = part.rstrip("0")
    if len(whole) > MOST_DIGITS:
        raise Unreadable("too-small" if sign == "-" else "too-large")
    if len(part) > MOST_DIGITS:
        raise Unreadable("not-a-number")
    return f"{sign}{whole}.{part or 0}"
