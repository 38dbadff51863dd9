"""The mask of a code: the same as the library would choose after looking at every module, only sooner."""

import random
import string

import pytest
import segno
import zxingcpp
from PIL import Image
from segno.consts import MODE_ALPHANUMERIC, MODE_BYTE
from segno.encoder import evaluate_mask

from kiosk.sheets.masks import MASKS, best_mask, make


def contents(count: int) -> list[str | list[tuple[str, int]]]:
    """Addresses, and addresses with letters behind them, of all lengths that occur."""
    chance = random.Random(18004)
    address = ["https://kiosk.example/" + "".join(chance.choices(string.ascii_lowercase, k=n)) for n in range(5, 5 + count)]
    letters = ["".join(chance.choices(string.ascii_uppercase + string.digits, k=7 * n)) for n in range(count)]
    return [one if n % 2 else [(one, MODE_BYTE), (letters[n] or "A", MODE_ALPHANUMERIC)] for n, one in enumerate(address)]


def drawn(code: segno.QRCode) -> Image.Image:
    rows = [bytes(0 if dark else 255 for dark in row) for row in code.matrix_iter(border=4)]
    picture = Image.frombytes("L", (len(rows), len(rows)), b"".join(rows))
    return picture.resize([4 * side for side in picture.size], Image.Resampling.NEAREST)


@pytest.mark.parametrize("content", contents(24))
def test_what_a_phone_reads_is_what_the_code_says(content):
    said = content if isinstance(content, str) else "".join(words for words, _ in content)
    assert [found.text for found in zxingcpp.read_barcodes(drawn(make(content)))] == [said]


def test_nearly_every_code_is_the_one_the_library_makes_and_the_others_are_nearly_as_good():
    """The library leaves out a corner that begins within another one; the standard counts each."""
    different = []
    for content in contents(60):
        ours, theirs = make(content), segno.make_qr(content, error="m")
        assert (ours.version, ours.error) == (theirs.version, theirs.error)
        if ours.matrix != theirs.matrix:
            mine, best = (evaluate_mask(code.matrix, len(code.matrix), len(code.matrix)) for code in (ours, theirs))
            different.append(mine / best)
    assert len(different) <= 6 and all(share < 1.2 for share in different), different


def test_all_masks_are_chosen_among():
    chosen = {best_mask(segno.make_qr(content, error="m", mask=0)) for content in contents(60)}
    assert len(chosen) >= 6 and chosen <= set(MASKS)
