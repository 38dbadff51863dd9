"""The letters of paper: every character anybody may meet is there, and what is changed in them stays Arabic."""

import json
import unicodedata
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from kiosk.config import ROOT
from kiosk.shell.paper_fonts import SIGNS, WEIGHTS

LANGUAGES = ("ar", "uk", "tr", "en", "de")
UNSEEN = {"Cc", "Cf"}
LAM, ALEFS = "ل", "اأإآ"


@pytest.fixture(scope="module", params=WEIGHTS)
def faces(app, request) -> tuple[TTFont, TTFont]:
    """Latin and Arabic of one weight, as the press gets them."""
    folder = Path(app.static_folder) / "vendor" / "paper"
    return tuple(TTFont(folder / f"{name}-{request.param}.ttf") for name in ("noto-sans", "noto-sans-arabic"))


def characters(lang: str) -> set[str]:
    """Of all texts and of all words of the interface."""
    texts = json.loads((ROOT / "data/texts" / f"{lang}.json").read_text(encoding="utf-8"))
    found = set(json.dumps(texts, ensure_ascii=False))
    for file in ROOT.glob(f"translations/{lang}*/**/*.po"):
        found |= set(file.read_text(encoding="utf-8"))
    return {letter for letter in found if unicodedata.category(letter) not in UNSEEN}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_character_of_every_text_is_there(faces, lang):
    """German with its professions, offices, towns and laws: they stand in every language's sheet."""
    there = {letter for face in faces for letter in face.getBestCmap()}
    assert sorted(letter for letter in characters(lang) if ord(letter) not in there) == []


@pytest.mark.parametrize("file", ["professions", "authority_types", "institutions", "centres", "contacts", "units", "parameters", "places/postcodes"])
def test_every_name_that_stands_in_the_data_is_there(faces, file):
    there = {letter for face in faces for letter in face.getBestCmap()}
    found = [one for one in (ROOT / "data").glob(f"{file}*") if one.is_file()]
    for one in found:
        letters = {letter for letter in one.read_text(encoding="utf-8") if unicodedata.category(letter) not in UNSEEN}
        assert sorted(letter for letter in letters if ord(letter) not in there) == [], one.name
    assert found


def test_every_town_can_be_written(faces):
    there = {letter for face in faces for letter in face.getBestCmap()}
    rows = (ROOT / "data/places/towns.tsv").read_text(encoding="utf-8").splitlines()
    names = {row.split("\t")[4] for row in rows}
    assert len(names) > 5000
    assert sorted(letter for letter in set("".join(names)) if ord(letter) not in there) == []


def test_what_surrounds_words_in_arabic_comes_from_one_font(faces):
    _, arabic = faces
    assert [sign for sign in SIGNS if ord(sign) not in arabic.getBestCmap()] == []


def test_a_sign_looks_as_in_the_latin_font(faces):
    from fontTools.pens.boundsPen import BoundsPen

    latin, arabic = faces
    for sign in "(/§":
        bounds = []
        for face in (latin, arabic):
            glyphs, name = face.getGlyphSet(), face.getBestCmap()[ord(sign)]
            pen = BoundsPen(glyphs)
            glyphs[name].draw(pen)
            bounds.append((pen.bounds, face["hmtx"][name][0]))
        assert bounds[0] == bounds[1] and bounds[0][0]


def test_lam_and_alef_stay_two_glyphs_so_that_both_are_copied(faces):
    """The first draws the whole figure, the second draws nothing: no ligature is left among those Arabic must have."""
    _, arabic = faces
    table = arabic["GSUB"].table
    must = {at for record in table.FeatureList.FeatureRecord if record.FeatureTag == "rlig" for at in record.Feature.LookupListIndex}
    assert must
    for at in must:
        assert table.LookupList.Lookup[at].LookupType == 6
    glyphs = arabic.getGlyphOrder()
    whole, gone = [name for name in glyphs if ".whole" in name], [name for name in glyphs if name.endswith(".gone")]
    assert len(whole) >= len(ALEFS) and gone
    assert all(arabic["glyf"][name].numberOfContours == 0 for name in gone)
    assert all(arabic["glyf"][name].numberOfContours != 0 for name in whole)


def test_they_are_fonts_that_may_be_put_into_a_pdf(faces):
    for face in faces:
        assert face["OS/2"].fsType == 0 and face.flavor is None and "glyf" in face
