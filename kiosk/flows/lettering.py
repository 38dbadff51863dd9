"""Words in a drawing: how wide they run, where a line ends, and which way they are read.

A drawing is made without a font at hand, so widths are estimates, on the generous side of Noto Sans.
"""

import unicodedata

from .typed import showable

LEFT_TO_RIGHT, RIGHT_TO_LEFT, END = "\u2066", "\u2067", "\u2069"  # Unicode isolates
LONGEST_LABEL = 400  # characters; longer words are cut, a drawing is no place to read them
BREAKS_AFTER = "_-/"

NARROW = frozenset("iIjlftr.,:;'|!()[]{} ·-")
BROAD = frozenset("mwMW@%€—…")


def width(text: str, size: float) -> float:
    """About how wide the text runs, in the unit of size."""
    return size * sum(map(_share, text))


def columns(text: str) -> int:
    """How many columns of a terminal the text takes."""
    return sum(_columns(character) for character in text)


def wrapped(text: str, size: float, room: float) -> list[str]:
    """The text in lines no wider than room; words too long for one line are parted."""
    lines, line = [], ""
    for piece in _pieces(" ".join(showable(text, LONGEST_LABEL).split()), size, room):
        if line and width((line + piece).rstrip(), size) > room:
            lines.append(line.rstrip())
            line = ""
        line += piece
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


def reads_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction belongs to a script such as Arabic or Hebrew."""
    strong = (unicodedata.bidirectional(character) for character in text)
    return next((kind in ("R", "AL") for kind in strong if kind in ("L", "R", "AL")), False)


def isolated(text: str, is_right_to_left: bool | None = None) -> str:
    """The text so that its direction touches nothing around it. Text without any right-to-left letter stays as is."""
    whole = "".join(character for character in text if character not in "\u2066\u2067\u2068\u2069")
    if not any(unicodedata.bidirectional(character) in ("R", "AL", "AN") for character in whole):
        return whole
    is_right_to_left = reads_right_to_left(whole) if is_right_to_left is None else is_right_to_left
    return f"{RIGHT_TO_LEFT if is_right_to_left else LEFT_TO_RIGHT}{whole}{END}"


def _share(character: str) -> float:
    """The width of a character as a share of the type size."""
    if _columns(character) != 1:
        return float(_columns(character)) / 2
    if character in NARROW:
        return 0.36
    if character in BROAD:
        return 0.95
    return 0.7 if character.isupper() else 0.59


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _pieces(text: str, size: float, room: float) -> list[str]:
    """The text cut wherever a line may end."""
    pieces, piece = [], ""
    for character in text:
        # A mark stays with the letter it sits on, so only a visible character may begin a new piece.
        if _columns(character) and (width(piece + character, size) > room or piece.endswith((" ", *BREAKS_AFTER))):
            pieces.append(piece)
            piece = ""
        piece += character
    # Chinese needs no spaces: a line may end after any of its characters.
    return [part for whole in [*pieces, piece] for part in _wide_parts(whole)]


def _wide_parts(piece: str) -> list[str]:
    if not any(_columns(character) == 2 for character in piece):
        return [piece]
    parts: list[str] = []
    for character in piece:
        if parts and (_columns(character) != 2 or _columns(parts[-1][-1]) != 2):
            parts[-1] += character
        else:
            parts.append(character)
    return parts
