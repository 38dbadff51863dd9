"""What sheet.typ reads of a statement: as few pieces as it can be put together of, for each is set on its own."""

import re
import unicodedata
from typing import Any

from .order import Side
from .reading import HEADINGS, Block

NO_BREAK, MAY_BREAK = "\u00a0", "\u200b"
# Longer than any word of ours: it would run over the line between the columns. It is broken without a hyphen, because
# it may be an address.
LONG_IN_HEADING = re.compile(r"\w{24}")  # Telekommunikationstechnikerin: there it is broken by its syllables
LONGEST_WORD, PIECE = 34, 18
LONG_WORD = re.compile(r"[^\s\u200b]{35,}")
STAYS_TOGETHER = re.compile(r"(§|Abs\.|Satz|Nr\.) ")
BOLD = HEADINGS | {"day"}  # from their first word to their last
WITHOUT_LAW = BOLD | {"state"}
# Isolates (Unicode, UAX 9): a phone number stays in its order in a sentence from right to left.
ISOLATES = {"ltr": "\u2066", "rtl": "\u2067", "auto": "\u2068"}
END = "\u2069"
FITTING = frozenset(("R", "AL", "AN", "EN", "ES", "ET", "CS", "NSM", "ON", "WS"))  # kinds of characters in UAX 9
NUMBER = re.compile(r"\d+([.,:]\d+)*")
# Letters from right to left, and the unseen signs that turn words around.
TURNS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
                   "\u200e\u200f\u202a-\u202e\u2066-\u2069]")  # fmt: skip
LAW_LANGUAGE = "de"
# Arabic is printed without the marks of short vowels and doubled letters. Set as pieces above a line, each of them
# takes its letter along once more into what is copied from a PDF or read aloud.
MARKS = re.compile("[\u064b-\u0652]")
TYPED = {"sender", "receiver", "address", "dated", "signature"}  # of a letter: names stay as she has typed them


def values_of(block: Block | None, side: Side, tells_law: bool) -> dict[str, Any] | None:
    """A statement for one side. tells_law: whether the source of law stands behind it.

    runs: words, or [words, tag, bold]; the tag is empty for the language of the side.
    """
    if block is None:
        return None
    marked = block.kind in TYPED
    pieces = [
        (_in_short_words(run.text if marked else MARKS.sub("", run.text)), run.lang, bool(run.look), run.apart)
        for run in block.runs
    ]
    if tells_law and block.law and block.kind not in WITHOUT_LAW:
        law = STAYS_TOGETHER.sub(rf"\1{NO_BREAK}", block.law)
        pieces += [(" ", "", False, ""), (f"({law})", LAW_LANGUAGE, False, "ltr")]
    # Where everything runs from left to right, an isolate changes nothing.
    apart = {piece[3] for piece in pieces if piece[3]}
    turns = side.direction == "rtl" or "rtl" in apart or (apart and any(TURNS.search(piece[0]) for piece in pieces))
    joined: list[list[Any]] = []
    for text, lang, bold, kept_apart in pieces:
        isolated = kept_apart and turns and not (side.direction == "rtl" and _fits_among_arabic(text, kept_apart))
        said = f"{ISOLATES[kept_apart]}{text}{END}" if isolated else text
        how = ["" if lang == side.tag else lang, bold and block.kind not in BOLD]
        if joined and joined[-1][1:] == how:
            joined[-1][0] += said
        else:
            joined.append([said, *how])
    return {
        "kind": block.kind,
        "mark": block.mark,
        "depth": block.depth,
        "long": block.kind in HEADINGS and bool(LONG_IN_HEADING.search(block.text)),
        "runs": [run if any(run[1:]) else run[0] for run in joined] or [""],
    }


def _fits_among_arabic(text: str, apart: str) -> bool:
    """Whether words of either direction stand among Arabic ones as they would alone.

    Around them an isolate would change nothing on paper, but it has no glyph of its own: whoever copies the full stop
    behind it gets both, and that for every full stop of the sheet.
    """
    kinds = {unicodedata.bidirectional(letter) for letter in text}
    among_letters = kinds <= FITTING and not kinds.isdisjoint(("R", "AL"))
    return apart == "auto" and (among_letters or bool(NUMBER.fullmatch(text)))


def _in_short_words(text: str) -> str:
    return LONG_WORD.sub(_in_pieces, text) if len(text) > LONGEST_WORD else text


def _in_pieces(long: re.Match[str]) -> str:
    return MAY_BREAK.join(long[0][at : at + PIECE] for at in range(0, len(long[0]), PIECE))
