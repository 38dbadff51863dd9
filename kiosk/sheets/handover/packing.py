"""From a result to few bytes, and back.

    version (1 byte)  kind (1 byte)  language  what  edition (varint)  day (2 bytes)  name text name text …

Language, what, names and texts are tokens, each told by its first number (LEB128 varint):

    0  text: its length in bytes (varint), then UTF-8     2  two capital letters: 26 × first + second (2 bytes)
    1  day: days since 2000-01-01 (2 bytes)               8 and above: the word of that number less 8

Numbers are big-endian. 3 to 7 are free for later. Nothing rests on the place of a question or an answer in its guide:
names and texts come back as they were, and the guide walks them like any address.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from .refused import Refused
from .result import KINDS, Result, is_sound
from .words import PLACES, WORDS

VERSION = 1
TEXT, DAY, CAPITALS, FIRST_WORD = 0, 1, 2, 8
DAY_ZERO, LAST_DAY = date(2000, 1, 1), 0xFFFF  # 2179-06-06
LETTER_A = ord("A")


def pack(result: Result) -> bytes:
    """Raises Refused: unsuitable."""
    days = (result.day - DAY_ZERO).days
    if not is_sound(result) or not 0 <= days <= LAST_DAY:
        raise Refused("unsuitable")
    parts = [bytes((VERSION, KINDS.index(result.kind))), _token(result.language), _token(result.what)]
    parts += [_varint(result.edition), days.to_bytes(2, "big")]
    parts += [_token(text) for pair in result.answers for text in pair]
    return b"".join(parts)


def unpack(packed: bytes) -> Result:
    """Raises Refused: newer, or damaged where it has no meaning at all."""
    if packed[:1] != bytes((VERSION,)):
        raise Refused("newer" if packed[:1] > bytes((VERSION,)) else "damaged")
    reader = _Reader(packed[1:])
    kind = reader.take(1)[0]
    if kind >= len(KINDS):
        raise Refused("newer")
    language, what, edition = reader.token(), reader.token(), reader.varint()
    day = DAY_ZERO + timedelta(days=int.from_bytes(reader.take(2), "big"))
    result = Result(KINDS[kind], what, language, edition, day, tuple(reader.pairs()))
    if not is_sound(result):
        raise Refused("damaged")
    return result


def _token(text: str) -> bytes:
    if text in PLACES:
        return _varint(FIRST_WORD + PLACES[text])
    days = _days(text)
    if days is not None:
        return _varint(DAY) + days.to_bytes(2, "big")
    if len(text) == 2 and text.isascii() and text.isalpha() and text.isupper():
        return _varint(CAPITALS) + (26 * (ord(text[0]) - LETTER_A) + ord(text[1]) - LETTER_A).to_bytes(2, "big")
    spelled = text.encode()
    return _varint(TEXT) + _varint(len(spelled)) + spelled


def _days(text: str) -> int | None:
    """The days since 2000 of a day as addresses write it; None for any other text."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    days = (day - DAY_ZERO).days
    return days if day.isoformat() == text and 0 <= days <= LAST_DAY else None


def _varint(number: int) -> bytes:
    """Seven bits a byte, the lowest first; the highest bit says that more follow."""
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    out.append(number)
    return bytes(out)


class _Reader:
    """Reads from the front. Raises Refused: damaged where the bytes end too early or mean nothing."""

    def __init__(self, packed: bytes) -> None:
        self._packed = packed
        self._at = 0

    def take(self, count: int) -> bytes:
        taken = self._packed[self._at : self._at + count]
        if len(taken) < count:
            raise Refused("damaged")
        self._at += count
        return taken

    def varint(self) -> int:
        number = 0
        for shift in range(0, 35, 7):
            byte = self.take(1)[0]
            number |= (byte & 0x7F) << shift
            if byte < 0x80:
                return number
        raise Refused("damaged")

    def token(self) -> str:
        kind = self.varint()
        if kind == TEXT:
            return self._spelled(self.take(self.varint()))
        if kind == DAY:
            return (DAY_ZERO + timedelta(days=int.from_bytes(self.take(2), "big"))).isoformat()
        if kind == CAPITALS:
            first, second = divmod(int.from_bytes(self.take(2), "big"), 26)
            if first > 25:
                raise Refused("damaged")
            return chr(LETTER_A + first) + chr(LETTER_A + second)
        if not FIRST_WORD <= kind < FIRST_WORD + len(WORDS):
            raise Refused("newer")
        return WORDS[kind - FIRST_WORD]

    def pairs(self) -> Iterator[tuple[str, str]]:
        while self._at < len(self._packed):
            yield self.token(), self.token()

    @staticmethod
    def _spelled(letters: bytes) -> str:
        try:
            return letters.decode()
        except UnicodeDecodeError:
            raise Refused("damaged") from None
