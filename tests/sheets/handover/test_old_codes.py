"""Codes as they were printed on 22 November 2026. They open the same result for ever: never change a row of this file."""

from datetime import date

import pytest

from kiosk.sheets.handover import Result, decode, encode

DAY = date(2026, 11, 22)
PRINTED = {
    "0400W4H54SF17Q022G10420N2RDHR8144N0JEA1958P2WC0A64434DEZ2YYVJ": Result(
        "plan", "recognition", "uk", 37, DAY,
        (("profession", "nurse"), ("country", "UA"), ("training", "vocational"), ("certificate", "complete"),
         ("years", "five_or_more"), ("land", "DE-NW"), ("living", "germany"), ("work", "employed"), ("status", "protection"),
         ("employer", "yes"), ("benefits", "unknown"), ("german", "b1")),
    ),
    "040GYJ154SF4JJJD04K5GKGB9W4N02JH1195649SF0MDRVR": Result(
        "situation", "dismissed", "ar", 37, DAY,
        (("letter", "paper"), ("received", "2026-11-16"), ("pregnant", "no"), ("protected", "unsaid"), ("half_year", "yes"),
         ("size", "unknown"), ("stay", "eu"), ("workplace", "DE-BY")),
    ),
    "040H0SD03WK5WT800GSKGBHND8008CHK60RE5228MC": Result(
        "situation", "low-pay", "tr", 4000, DAY, (("hours", "38.5"), ("pay", "2300")),
    ),
    "0410R00DDSQQ8TB3CMPQ0SBJD5QP800002R06C5J0C00GC9E6MQ34C1J6245B25B": Result(
        "calculator", "notice-period", "de", 0, date(2000, 1, 1), (("side", "employer"), ("start_date", "1.5.2020")),
    ),
    "042GT00DD5RJTWVE5NJ74SBKCHJPW096BTJCKH3E": Result("centre", "iq-sn-dresden", "en", 1, DAY),
}  # fmt: skip


@pytest.mark.parametrize(("letters", "result"), PRINTED.items(), ids=lambda one: getattr(one, "what", "code"))
def test_an_old_code_still_carries_the_same_result(letters, result):
    assert decode(letters) == result


@pytest.mark.parametrize(("letters", "result"), PRINTED.items(), ids=lambda one: getattr(one, "what", "code"))
def test_the_same_result_still_becomes_the_same_code(letters, result):
    """Only as long as no word of it is added to the list: then this row moves to the test above."""
    assert encode(result) == letters
