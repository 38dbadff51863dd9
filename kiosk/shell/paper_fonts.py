"""The letters a PDF is set in: whole fonts, because a PDF takes along just the letters it shows.

They are older than those of the screen, by the same hand. The newer Arabic draws every dot as a sign of its own; what
is copied from such a PDF, or read aloud by a screen reader, is torn to pieces.

Two things are changed in the Arabic ones. Lam and alef are drawn as one glyph, and programs that read a PDF return its
two letters the wrong way round. Here the first of the letters draws the whole figure and the second draws nothing, so
that each letter stays a letter. And they get the brackets, strokes and unseen signs they do not have from the Latin
ones: each change of font begins a new piece of text, and a reader program takes the pieces of a line from the left.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

WEIGHTS = (400, 700)
LATIN = "noto-sans"
FOLDER = "paper"
FACES = {"noto-sans-paper": "noto-sans", "noto-sans-arabic-paper": "noto-sans-arabic"}  # package: name of its files
RIGHT_TO_LEFT_WITHOUT_MARKS = 9  # flags of a lookup
SIGNS = "\"#%&'()*+/;<=>?@[]_§·–—‘’“”„…€\u202f\u2066\u2067\u2068\u2069\u2060"
ROOM = 200  # units (1000 an em) that a letter without ink keeps: what has none is read as a break in the word


def write_faces(node_modules: Path, folder: Path) -> list[Path]:
    """One TrueType file for each face and weight, in `folder`/paper."""
    from fontTools.ttLib import TTFont

    files = []
    (folder / FOLDER).mkdir()
    for package, name in FACES.items():
        for weight in WEIGHTS:
            font = TTFont(node_modules / package / "files" / f"{name}-all-{weight}-normal.woff")
            font.flavor = None
            split_ligatures(font)
            if name != LATIN:
                add_signs(font, TTFont(folder / FOLDER / f"{LATIN}-{weight}.ttf"))
            files.append(folder / FOLDER / f"{name}-{weight}.ttf")
            font.save(files[-1])
    return files


def add_signs(font: TTFont, latin: TTFont) -> None:
    """Each of SIGNS that a font does not have, as the Latin font of the same weight draws it."""
    from fontTools.pens.recordingPen import DecomposingRecordingPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    glyphs, there = latin.getGlyphSet(), font.getBestCmap()
    for letter in map(ord, SIGNS):
        found = latin.getBestCmap().get(letter)
        if letter in there or not found:
            continue
        drawing, pen = DecomposingRecordingPen(glyphs), TTGlyphPen(None)
        glyphs[found].draw(drawing)
        drawing.replay(pen)
        name = _add_glyph(font, f"{found}.latin", pen.glyph(), latin["hmtx"][found])
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[letter] = name


def split_ligatures(font: TTFont) -> None:
    """Every ligature that Arabic must have becomes: the first letter draws it, the others draw nothing."""
    from fontTools.ttLib.tables import otTables

    table = font["GSUB"].table
    features = [record.Feature for record in table.FeatureList.FeatureRecord if record.FeatureTag == "rlig"]
    must = {at for feature in features for at in feature.LookupListIndex}
    for at in sorted(must):
        lookup = table.LookupList.Lookup[at]
        found = [
            (first, *ligature.Component, ligature.LigGlyph)
            for subtable in lookup.SubTable
            for first, ligatures in subtable.ligatures.items()
            for ligature in ligatures
        ]
        lookup.LookupType, lookup.LookupFlag = 6, RIGHT_TO_LEFT_WITHOUT_MARKS
        vanishing = {letter for _first, *rest, _drawn in found for letter in rest}
        gone = _add_lookup(table, {letter: _vanishing(font, letter) for letter in sorted(vanishing)})
        lookup.SubTable = []
        for first, *rest, drawn in sorted(found, key=len, reverse=True):
            whole = _add_lookup(table, {first: _whole(font, drawn, len(rest))})
            lookup.SubTable.append(_in_a_row(font, otTables, (first, *rest), (whole, *[gone] * len(rest))))
        lookup.SubTableCount = len(lookup.SubTable)


def _vanishing(font: TTFont, letter: str) -> str:
    """A glyph without ink for this letter."""
    from fontTools.ttLib.tables._g_l_y_f import Glyph

    return _add_glyph(font, f"{letter}.gone", Glyph(), (ROOM, 0))


def _whole(font: TTFont, figure: str, letters_after: int) -> str:
    """The figure, moved so that it stands over the room of the letters that follow it on its left."""
    from fontTools.pens.transformPen import TransformPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    room = ROOM * letters_after
    pen = TTGlyphPen(font.getGlyphSet())
    font.getGlyphSet()[figure].draw(TransformPen(pen, (1, 0, 0, 1, -room, 0)))
    width, bearing = font["hmtx"][figure]
    return _add_glyph(font, f"{figure}.whole{letters_after}", pen.glyph(), (width - room, bearing - room))


def _add_glyph(font: TTFont, name: str, glyph: object, measures: tuple[int, int]) -> str:
    """Returns the name. measures: width and left bearing, in units of the font."""
    if name not in font["glyf"].glyphs:
        font["glyf"][name] = glyph
        font["hmtx"][name] = measures
        font.setGlyphOrder(font["glyf"].glyphOrder)
        font.getReverseGlyphMap(rebuild=True)
        font["GDEF"].table.GlyphClassDef.classDefs[name] = 1
    return name


def _add_lookup(table: object, mapping: dict[str, str]) -> int:
    """A lookup that changes one glyph for another, called by others only; returns its number."""
    from fontTools.otlLib.builder import buildLookup, buildSingleSubstSubtable

    table.LookupList.Lookup.append(buildLookup([buildSingleSubstSubtable(mapping)], flags=RIGHT_TO_LEFT_WITHOUT_MARKS))
    table.LookupList.LookupCount = len(table.LookupList.Lookup)
    return table.LookupList.LookupCount - 1


def _in_a_row(font: TTFont, tables: object, letters: tuple[str, ...], lookups: tuple[int, ...]) -> object:
    """These letters in a row, each changed by its lookup (OpenType, chained sequence context format 3)."""
    from fontTools.otlLib.builder import buildCoverage

    rule = tables.ChainContextSubst()
    rule.Format = 3
    rule.BacktrackGlyphCount = rule.LookAheadGlyphCount = 0
    rule.BacktrackCoverage, rule.LookAheadCoverage = [], []
    rule.InputGlyphCount = len(letters)
    rule.InputCoverage = [buildCoverage([letter], font.getReverseGlyphMap()) for letter in letters]
    rule.SubstLookupRecord = []
    for place, lookup in enumerate(lookups):
        record = tables.SubstLookupRecord()
        record.SequenceIndex, record.LookupListIndex = place, lookup
        rule.SubstLookupRecord.append(record)
    rule.SubstCount = len(rule.SubstLookupRecord)
    return rule
