"""What our codes say is what a phone reads, whatever their length."""

import random
import re
import string

import pytest
import zxingcpp
from phone_camera import painted, read_codes

from kiosk.sheets.codes import draw, picture

AT_LEAST_M = {"M", "Q", "H"}


def contents(count: int) -> list[str]:
    """Addresses, every second one with letters behind it, of all lengths that occur."""
    chance = random.Random(18004)
    address = ["https://kiosk.example/" + "".join(chance.choices(string.ascii_lowercase, k=n)) for n in range(5, 5 + count)]
    letters = ["".join(chance.choices(string.ascii_uppercase + string.digits, k=7 * n)) for n in range(count)]
    return [one if n % 2 else f"{one}#{letters[n]}" for n, one in enumerate(address)]


@pytest.mark.parametrize("content", [*contents(24), "tel:+4930123456", "mailto:info@example.org", "https://x.de/?q=Gro%C3%9F"])
def test_what_a_phone_reads_is_what_the_code_says(content):
    for drawing in (draw(content), picture(content, 0.75)[0]):
        assert read_codes(painted(drawing)) == [content]
        assert zxingcpp.read_barcode(painted(drawing)).ec_level in AT_LEAST_M


def test_letters_of_the_alphanumeric_mode_take_less_room():
    big, small = ("https://kiosk.example/uk/h#" + letter * 75 for letter in "Aa")
    assert picture(big, 1)[1] < picture(small, 1)[1]


def test_it_is_as_large_as_its_modules_say_with_four_of_white_around():
    drawing, side = picture("https://kiosk.example/", 0.75)
    assert side == (25 + 2 * 4) * 0.75
    first = min(int(x) for x in re.findall(r"M(\d+) ", drawing))
    assert first == 4
    assert 'width="24.75mm"' in draw("https://kiosk.example/", 0.75) and 'width="198"' in draw("https://kiosk.example/")
