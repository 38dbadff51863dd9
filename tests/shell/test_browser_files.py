"""What the browser loads: exactly what the lock names, every letter there, and few bytes."""

import json
import re
from functools import cache

import brotli
import pytest
from babel.messages.pofile import read_po
from fontTools.ttLib import TTFont

from kiosk.shell import fonts
from kiosk.shell.build import is_current, is_installed
from kiosk.shell.page_cache import COMMENT, OURS

from .stage import LANGUAGES, OFFERED, ROOT, STATIC, render, translated

VENDOR = STATIC / "vendor"
FIRST_VISIT = 60_000
IGNORABLE = set(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069\n"))


def rules():
    """(family, weight, file, letters) of each @font-face."""
    pattern = r'font-family:"([^"]+)";font-weight:(\d+);.*?url\("([^"]+)"\).*?unicode-range:([^}]+)}'
    for family, weight, file, ranges in re.findall(pattern, (VENDOR / "fonts.css").read_text(encoding="utf-8")):
        letters = set()
        for part in ranges.split(","):
            first, _, last = part.removeprefix("U+").partition("-")
            letters.update(range(int(first, 16), int(last or first, 16) + 1))
        yield family, int(weight), VENDOR / file, letters


def family_of(tag):
    return "Noto Sans Arabic" if tag == "ar" else "Noto Sans"


def texts_of(tag):
    """Every word a visitor of this language can meet: texts, interface, names of languages."""
    yield from (
        text["text"]
        for text in json.loads((ROOT / f"data/texts/{tag}.json").read_text("utf-8"))[f"texts/{tag}"].values()
    )
    catalogue = ROOT / "translations" / tag / "LC_MESSAGES" / "messages.po"
    if catalogue.exists():
        with catalogue.open("rb") as file:
            for message in read_po(file):
                yield re.sub(
                    r"%\(\w+\)s", "", " ".join(message.string) if isinstance(message.string, tuple) else message.string
                )
    yield LANGUAGES[tag]["name"]


def test_the_lock_names_every_file_by_its_hash_and_no_address():
    lock = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    packages = {place: package for place, package in json.loads(lock)["packages"].items() if place}
    assert all(package["integrity"].startswith("sha512-") for package in packages.values())
    assert '"resolved"' not in lock
    assert "://" not in lock, "npm wrote the makers' funding pages into the lock: take these lines out again"


def test_what_is_installed_is_what_the_lock_names():
    assert is_installed(checks=True)
    assert is_current()


@pytest.mark.parametrize("tag", OFFERED)
def test_no_letter_is_missing_in_any_language_we_offer(tag):
    have = set().union(*(letters for family, weight, _, letters in rules() if family in ("Noto Sans", family_of(tag))))
    assert {ord(letter) for text in texts_of(tag) for letter in text} - have - IGNORABLE == set()


def test_a_range_promises_only_letters_that_are_in_the_file_and_each_only_once():
    seen = {}
    for family, weight, file, letters in rules():
        assert letters <= set(TTFont(file).getBestCmap()), file.name
        doubled = letters & seen.setdefault((family, weight), set())
        assert not doubled, (file.name, doubled)
        seen[family, weight] |= letters


def test_arabic_letters_still_join():
    for family, _weight, file, _ in rules():
        if family != "Noto Sans Arabic":
            continue
        features = {record.FeatureTag for record in TTFont(file)["GSUB"].table.FeatureList.FeatureRecord}
        assert {"init", "medi", "fina", "rlig"} <= features
        assert {record.FeatureTag for record in TTFont(file)["GPOS"].table.FeatureList.FeatureRecord} >= {
            "mark",
            "mkmk",
        }


@pytest.mark.parametrize("tag", ["de", "ar"])
@pytest.mark.parametrize("name", ["wall", "home", "display", "help", "error"])
def test_a_first_visit_costs_less_than_sixty_kilobytes(look, tag, name):
    page = look(f"{tag}/{name}?translated=1", moves=False)
    page.wait_for_load_state("networkidle")
    loaded = page.evaluate("performance.getEntriesByType('resource').map(each => new URL(each.name).pathname)")
    loaded = {address.removeprefix("/static/") for address in loaded if address.startswith("/static/")}
    bytes_of = {file: on_the_wire(file) for file in loaded}
    bytes_of["html"] = len(brotli.compress(render(tag, name, translated(tag)).encode(), quality=4))
    assert {"kiosk.css", "vendor/fonts.css", "kiosk.js"} <= loaded
    assert "vendor/htmx.min.js" not in loaded, "it comes with her first movement, and only where a form needs it"
    assert sum(bytes_of.values()) < FIRST_VISIT, bytes_of
    assert bytes_of["kiosk.js"] <= 2_800 and bytes_of["html"] <= 10_000, bytes_of
    assert bytes_of["kiosk.css"] + bytes_of["vendor/fonts.css"] <= 9_000, bytes_of


@cache
def on_the_wire(file):
    """How many bytes of a static file go to the browser."""
    content = (STATIC / file).read_bytes()
    if OURS.fullmatch(f"/static/{file}"):
        content = COMMENT.sub(b"", content)
    return len(content if file.endswith(".woff2") else brotli.compress(content, quality=11))


def test_a_language_without_its_own_package_costs_nothing():
    names = {file.name.split("-")[0] for *_, file, _letters in rules()}
    assert {face.name for face in fonts.FACES if face.source.split("/")[0] == "noto-sans-ethiopic"}.isdisjoint(names)
