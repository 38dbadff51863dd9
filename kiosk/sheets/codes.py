"""QR codes, drawn: her own phone reads them."""

import re

import zxingcpp
from markupsafe import Markup

# Of the drawing the library makes: its width in modules, four of white on each side (ISO/IEC 18004), and all dark ones.
DRAWN = re.compile(r'<svg width="(\d+)".*?<path d="([^"]+)"', re.DOTALL)
PIXELS = 6  # of a module on a screen


def draw(content: str, module: float | None = None) -> Markup:
    """An `<svg>` without a name, black on white in every theme: cameras need it.

    content: letters of the alphanumeric mode take a third less room than others. module: side of one module in
    millimetres; six pixels if not given. A phone reads 0.6 millimetres from a hand's breadth.
    """
    side, dark = _modules(content)
    size = f"{side * PIXELS}" if module is None else f"{side * module:g}mm"
    return Markup(
        f'<svg aria-hidden="true" width="{size}" height="{size}" viewBox="0 0 {side} {side}"'
        f' shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{side}v{side}H0z"/>{dark}</svg>'
    )


def picture(content: str, module: float) -> tuple[str, float]:
    """A code as a drawing of its own and its side in millimetres, for paper. content, module: as above."""
    side, dark = _modules(content)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}">{dark}</svg>', side * module


def _modules(content: str) -> tuple[int, str]:
    """The side in modules, with the white around, and a `<path>` of all dark ones. Error level M or better."""
    code = zxingcpp.create_barcode(content, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    side, dark = DRAWN.search(code.to_svg()).groups()
    path = dark.replace("Z", "")  # a filled figure is closed in any case
    return int(side), f'<path fill="#000" d="{path}"/>'
