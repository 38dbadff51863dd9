"""The one stylesheet: no physical sides, nothing that moves, and every pair of colours measured."""

import re

import pytest

from .stage import STATIC

CSS = re.sub(r"/\*.*?\*/", "", (STATIC / "kiosk.css").read_text(encoding="utf-8"), flags=re.DOTALL)
PHYSICAL = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)"
    r"|left|right|top|bottom|width|height|min-width|max-width|min-height|max-height"
    r"|border-(?:top|bottom)-(?:left|right)-radius|float|clear)\s*:"
)
FORBIDDEN = (
    "letter-spacing",
    "text-transform",
    "font-variant",
    "font-style: italic",
    "transition",
    "animation",
    "scroll-behavior",
    "justify;",
    "row-reverse",
    "column-reverse",
    "order:",
    "@import",
    "data:",
    "http",
)
TEXT = [
    ("ink", "ground"),
    ("ink", "sheet"),
    ("ink", "tint"),
    ("soft", "ground"),
    ("soft", "sheet"),
    ("soft", "tint"),
    ("line", "ground"),
    ("line", "sheet"),
    ("line", "tint"),
    ("on-line", "line"),
    ("on-sun", "sun"),
    ("on-plate", "plate"),
    ("ground", "ink"),
]
BORDERS = [
    ("edge", "ground"),
    ("edge", "sheet"),
    ("edge", "tint"),
    ("ring", "ground"),
    ("ring", "ring-gap"),
    ("line", "ground"),
]


def themes():
    light = dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})", CSS[: CSS.index("@media")]))
    found = {"light": light}
    for name, body in re.findall(r':root\[data-theme="(\w+)"\]\s*\{(.*?)\}', CSS, flags=re.DOTALL):
        found[name] = light | dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})", body))
    body = re.search(r":root:not\(\[data-theme\]\)\s*\{(.*?)\}", CSS, flags=re.DOTALL)[1]
    found["system, dark"] = light | dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})", body))
    return found


def luminance(colour):
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", themes())
def test_whoever_sees_little_reads_every_text_at_seven_to_one(theme):
    colours = themes()[theme]
    weak = {pair: ratio for pair in TEXT if (ratio := contrast(*(colours[name] for name in pair))) < 7}
    assert not weak


@pytest.mark.parametrize("theme", themes())
def test_whoever_sees_little_finds_every_border_at_three_to_one(theme):
    colours = themes()[theme]
    weak = {pair: ratio for pair in BORDERS if (ratio := contrast(*(colours[name] for name in pair))) < 3}
    assert not weak


def test_the_dark_theme_is_the_same_whether_the_device_or_the_visitor_chose_it():
    assert themes()["dark"] == themes()["system, dark"]


def test_pages_from_right_to_left_are_mirrored_whole():
    rules = re.sub(r"@media[^{]*|@page[^}]*}", "", CSS)
    assert not PHYSICAL.findall(rules)


def test_nothing_moves_and_no_script_is_bent():
    assert [word for word in FORBIDDEN if re.search(rf"(?<![\w-]){re.escape(word)}", CSS)] == []


def test_paper_is_printed_in_twelve_points_or_more():
    printed = CSS[CSS.index("@media print") :]
    assert all(float(size) >= 12 for size in re.findall(r"font-size:\s*([\d.]+)pt", printed))
    assert all(float(size) >= 1 for size in re.findall(r"font-size:\s*([\d.]+)em", printed))
