"""QR codes, drawn: her own phone reads them."""

from collections.abc import Sequence
from io import BytesIO

import segno
from markupsafe import Markup
from segno.consts import MODE_ALPHANUMERIC, MODE_BYTE

from .masks import make

QUIET = 4  # modules of white around a code (ISO/IEC 18004)


def draw(content: str, module: float | None = None) -> Markup:
    """An `<svg>` without a name. module: side of one module in millimetres; six pixels if not given."""
    size = {"scale": 6} if module is None else {"scale": module, "unit": "mm"}
    return _drawing(make(content), **size)


def draw_in_two(address: str, letters: str, module: float) -> Markup:
    """An address, and behind it letters in the alphanumeric mode, which needs a third less room than bytes.

    module: side of one module in millimetres; a phone reads 0.6 from a hand's breadth.
    """
    return _drawing(make(in_two(address, letters)), scale=module, unit="mm")


def picture(address: str, letters: str, module: float) -> tuple[str, float]:
    """A code as a drawing of its own and its side in millimetres, for paper. address, letters, module: as above."""
    code = make(in_two(address, letters) if letters else address)
    side = code.symbol_size(border=QUIET)[0] * module
    drawing = BytesIO()
    code.save(drawing, kind="svg", border=QUIET, omitsize=True, xmldecl=False, nl=False, svgclass=None, lineclass=None)
    return drawing.getvalue().decode(), side


def in_two(address: str, letters: str) -> Sequence[tuple[str, int]]:
    """The two parts as the library wants them; readers put them together again."""
    return [(address, MODE_BYTE), (letters, MODE_ALPHANUMERIC)]


def _drawing(code: segno.QRCode, **size: object) -> Markup:
    """Black on white in every theme: cameras need it."""
    drawing = code.svg_inline(border=QUIET, dark="#000", light="#fff", svgclass=None, lineclass=None, **size)
    return Markup(drawing.replace("<svg ", '<svg aria-hidden="true" ', 1))
