"""What may stand on paper: letters, marks and signs of every script, and nothing that controls or turns a line.

Names come in all alphabets, so nothing visible is taken away. Control characters, halves of surrogate pairs and
the marks that override the direction of a text have no meaning in a name; they could hide or reorder words of the
letter and are dropped without a word, because nobody types them on purpose who means well.
"""

import re
import unicodedata

from ...flows.typed import SPACES

# These two shape words of Persian, Kurdish and the languages of India.
SHAPING = "\u200c\u200d"
UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
LINE_END = re.compile(r"\r\n?|[\n\v\f\x1c-\x1e\u0085\u2028\u2029]")
MARKS_ON_A_LETTER = 4  # Vietnamese, Hebrew and Arabic need up to three; a tower of marks would run over other lines


def clean_line(text: str) -> str:
    """One line: no breaks, no unseen characters, single spaces, none at the edges."""
    kept, marks = [], 0
    for character in unicodedata.normalize("NFC", text):
        if character in SPACES:
            kept.append(" ")
            continue
        kind = unicodedata.category(character)
        marks = marks + 1 if kind in ("Mn", "Me") else 0
        if marks <= MARKS_ON_A_LETTER and (kind not in UNSEEN or character in SHAPING):
            kept.append(character)
    line = " ".join("".join(kept).split())
    return line if line.strip(SHAPING + " ") else ""


def clean_lines(text: str) -> list[str]:
    """The lines that have something in them, each clean."""
    return [line for line in map(clean_line, LINE_END.split(text)) if line]
