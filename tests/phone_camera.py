"""What a phone reads from a picture: zbar, which has no part in drawing our codes."""

import re

from PIL import Image, ImageDraw
from pyzbar.pyzbar import ZBarSymbol, decode

DOTS = 4  # for the side of a module
DARK = re.compile(r"M(\d+) (\d+)h(\d+)v(\d+)h-\d+")


def read_codes(picture: Image.Image) -> list[str]:
    return [found.data.decode() for found in decode(picture, symbols=[ZBarSymbol.QRCODE])]


def painted(svg: str) -> Image.Image:
    """The dark rectangles of a drawing as a picture. svg: of which one unit is one module."""
    side = int(re.search(r'viewBox="0 0 (\d+) \1"', svg)[1])
    picture = Image.new("L", (DOTS * side, DOTS * side), 255)
    pen = ImageDraw.Draw(picture)
    for found in DARK.findall(re.search(r'd="(M[1-9][^"]+)"', svg)[1]):
        x, y, width, height = (DOTS * int(number) for number in found)
        pen.rectangle((x, y, x + width - 1, y + height - 1), fill=0)
    return picture
