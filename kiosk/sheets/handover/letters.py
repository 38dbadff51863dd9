"""From bytes to the letters of a code, and back.

Crockford's Base 32: 0–9 and A–Z without I, L, O, U. QR codes store these letters in their alphanumeric mode, 5 bits in
5.5; an address takes them as they are; and a person can type them from paper: capitals or not, with or without spaces,
an O for a zero, an l for a one.

Four bytes of CRC-32 end the code. It refuses for certain every change within four bytes in a row, so of any one letter
and of up to five letters that follow each other, two swapped ones among them. Letters put together at random pass once
in 4,294,967,296 times.
"""

from zlib import crc32

from ...flows.typed import one_line
from .refused import Refused

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
VALUES = {letter: value for value, letter in enumerate(ALPHABET)} | {"O": 0, "I": 1, "L": 1}
MOST_LETTERS = 600  # a QR code of about version 16: still read from a hand's breadth
LONGEST_TEXT = 2000  # typed or pasted, with spaces or a whole address around it
CHECK = 4  # bytes of the checksum
GROUP = 5  # letters


def letters_of(packed: bytes) -> str:
    """Raises Refused: too-long."""
    # Little-endian, as CRC-32 reads its bits: only so the promise above holds across the seam, too.
    letters = _written(packed + crc32(packed).to_bytes(CHECK, "little"))
    if len(letters) > MOST_LETTERS:
        raise Refused("too-long")
    return letters


def read_letters(text: str) -> bytes:
    """The bytes without their checksum. text: letters, or an address with them behind its #. Raises Refused."""
    if len(text) > LONGEST_TEXT:
        raise Refused("too-long")
    letters = one_line(text).rpartition("#")[2].upper().replace(" ", "").replace("-", "")
    if not letters:
        raise Refused("empty")
    if not set(letters) <= VALUES.keys():
        raise Refused("alphabet")
    if len(letters) > MOST_LETTERS:
        raise Refused("too-long")
    whole = _bytes_of(letters)
    packed, check = whole[:-CHECK], whole[-CHECK:]
    if len(check) < CHECK or crc32(packed).to_bytes(CHECK, "little") != check:
        raise Refused("damaged")
    return packed


def grouped(letters: str) -> tuple[str, ...]:
    """In groups that a person can keep in mind while typing."""
    return tuple(letters[start : start + GROUP] for start in range(0, len(letters), GROUP))


def address_of(base: str, letters: str) -> str:
    """What the code says: the letters, if any, stand behind the #, which browsers send to nobody."""
    return f"{base}#{letters}" if letters else base


def _written(whole: bytes) -> str:
    """Five bits a letter, the highest first; the last letter is filled up with zeros."""
    count = -(-len(whole) * 8 // 5)
    number = int.from_bytes(whole, "big") << (count * 5 - len(whole) * 8)
    return "".join(ALPHABET[number >> shift & 31] for shift in range(5 * (count - 1), -1, -5))


def _bytes_of(letters: str) -> bytes:
    number = 0
    for letter in letters:
        number = number << 5 | VALUES[letter]
    size, spare = divmod(len(letters) * 5, 8)
    # A letter too many, or one changed in the bits that only fill up.
    if spare >= 5 or number & ((1 << spare) - 1):
        raise Refused("damaged")
    return (number >> spare).to_bytes(size, "big")
