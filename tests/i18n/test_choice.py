"""The language a visitor means, whatever her browser or an old link calls it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.i18n.choice import ALIASES, known_tag, preferred

OFFERED = ("de", "en", "uk", "ar", "tr")
MANY = (*OFFERED, "de-simple", "fa", "fa-AF", "zh-Hans", "sr-Latn", "kmr", "fil")


@pytest.mark.parametrize(("wanted", "tag"), [
    ("de", "de"), ("DE", "de"), ("fa-AF", "fa-AF"), ("FA-af", "fa-AF"), ("prs", "fa-AF"), ("pes", "fa"),
    ("ku", "kmr"), ("tl", "fil"), ("zh", "zh-Hans"), ("zh-CN", "zh-Hans"), ("hr", "sr-Latn"), ("bs", "sr-Latn"),
    ("de-DE-x-simple-language", "de-simple"), ("PRS", "fa-AF"), ("zh-cn", "zh-Hans"), ("Ku", "kmr"),
    ("xx", None), ("", None), ("de-", None), ("de/..", None), ("ßß", None), ("İ", None),
])  # fmt: skip
def test_other_names_of_a_language_are_known_whatever_their_case(wanted: str, tag: str | None):
    assert known_tag(wanted, MANY) == tag


def test_an_alias_of_a_language_that_is_not_offered_leads_nowhere():
    assert known_tag("prs", OFFERED) is None


def test_every_alias_leads_to_a_language_we_know(catalogue):
    assert set(ALIASES.values()) <= set(catalogue.languages)
    assert not set(ALIASES) & set(catalogue.languages)


@pytest.mark.parametrize(("header", "tags"), [
    ("uk", ["uk"]),
    ("uk-UA,uk;q=0.9,en-US;q=0.8,en;q=0.7", ["uk", "en"]),
    ("en;q=0.5,tr;q=0.9", ["tr", "en"]),
    ("de, en; q=0.5, ar ; q=0.8", ["de", "ar", "en"]),
    ("ar-SY", ["ar"]),
    ("AR-sy;Q=1", ["ar"]),
    ("en;q=0, tr", ["tr"]),
    ("en;q=0.000,de;q=0.001", ["de"]),
    ("*", []), ("*;q=0.5, de", ["de"]),
    ("", []), (",,,", []), (";q=1", []), ("de;q=", ["de"]), ("de;q=high, en", ["en"]), ("de;q=nan, en", ["en"]),
    ("de;q=inf, en;q=0.5", ["en"]), ("de;q=-1, en", ["en"]),
    ("x" * 10_000 + ",de", []), ("de,\x00,\ud800,en", ["de", "en"]), ("ru-RU, be", []),
])  # fmt: skip
def test_the_languages_of_her_browser_come_best_first(header: str, tags: list[str]):
    assert preferred(header, OFFERED) == tags


def test_a_phone_in_dari_or_serbian_finds_its_language():
    assert preferred("prs-AF,fa;q=0.9", MANY) == ["fa-AF", "fa"]
    assert preferred("hr-HR,zh-TW;q=0.5", MANY) == ["sr-Latn", "zh-Hans"]


HEADERS = st.text() | st.text(alphabet="deukar-,;=q .0159*\x00") | st.lists(
    st.tuples(st.sampled_from([*OFFERED, "xx", "*", "de-AT"]), st.floats()).map(lambda pair: f"{pair[0]};q={pair[1]}"),
).map(",".join)


@given(HEADERS)
def test_any_header_gives_offered_languages_each_once(header: str):
    found = preferred(header, OFFERED)
    assert set(found) <= set(OFFERED)
    assert len(found) == len(set(found))


@given(st.lists(st.sampled_from(OFFERED), unique=True))
def test_her_order_is_kept(wanted: list[str]):
    assert preferred(",".join(wanted), OFFERED) == wanted
    weighted = ", ".join(f"{tag};q={1 - place / 10:.1f}" for place, tag in enumerate(wanted))
    assert preferred(weighted, OFFERED) == wanted
