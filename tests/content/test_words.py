"""A text reaches the page whole and harmless: escaped, isolated, with its office words as signs."""

from datetime import date
from decimal import Decimal
from html.parser import HTMLParser

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from kiosk.content.words import Slot, Words, fill, fingerprint, office_words, pieces, show, slots

GERMAN, ARABIC = Locale("de"), Locale("ar")
HOSTILE = ('<script>alert("x")</script>', "<img src=x onerror=alert()>", "&lt;b&gt;", "\" autofocus onfocus='x",
           "{{ 7 }}")  # fmt: skip
MEAN = st.text(alphabet="<>[]{}:&\"'/= ab\u202e\x00")


def html(text: str, values=None, language: str = "de") -> str:
    return str(fill(text, values or {}, Locale.parse(language), language)[0])


def plain(text: str, values=None, language: str = "de") -> str:
    return fill(text, values or {}, Locale.parse(language), language)[1]


class Shown(HTMLParser):
    """What a browser makes of a piece of HTML: its elements with their attributes, and the words."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_is_only_text(hostile: str):
    shown = Shown(html(f"Vorher {hostile} nachher"))
    assert shown.elements == []
    assert shown.words == f"Vorher {hostile} nachher"


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("kind", ["text", "german", "level"])
@pytest.mark.parametrize("language", ["de", "ar"])
def test_a_hostile_value_is_only_text(hostile: str, kind: str, language: str):
    shown = Shown(html(f"{{name:{kind}}}", {"name": hostile}, language))
    assert [tag for tag, _ in shown.elements] == ["bdi"]
    assert shown.words == hostile


def test_a_hostile_office_word_is_only_a_sign():
    shown = Shown(html("[[<b onclick=x>Amt</b>]]"))
    assert shown.elements == [("span", {"class": "plate"})]
    assert shown.words == "<b onclick=x>Amt</b>"


@given(MEAN, MEAN)
def test_no_text_and_no_value_can_make_an_element_of_its_own(text: str, value: str):
    shown = Shown(html(f"{text.replace('{', '')} {{value:text}}", {"value": value}, "ar"))
    assert {tag for tag, _ in shown.elements} <= {"span", "bdi"}
    assert {name for _, attributes in shown.elements for name in attributes} <= {"class", "lang", "dir"}


@given(MEAN)
def test_cutting_a_text_loses_nothing(text: str):
    def written(piece) -> str:
        if isinstance(piece, Slot):
            return f"{{{piece.name}:{piece.type}}}"
        return piece if isinstance(piece, str) else f"[[{piece[0]}]]"

    assert "".join(map(written, pieces(text))) == text


def test_an_office_word_is_a_sign_that_a_screen_reader_says_in_german():
    assert html("[[Bescheid]]", language="en") == '<span class="plate" lang="de" dir="ltr">Bescheid</span>'
    assert html("[[Bescheid]]", language="ar") == '<span class="plate" lang="de" dir="ltr">Bescheid</span>'
    assert html("[[Bescheid]]") == '<span class="plate">Bescheid</span>'
    assert plain("Der [[Bescheid]] kommt.") == "Der Bescheid kommt."


def test_values_are_isolated_so_that_they_do_not_turn_the_words_around_them():
    assert html("{fee:money}", {"fee": "600"}, "ar") == "<bdi>\u200f600\xa0€</bdi>"
    assert html("{day:date}", {"day": date(2027, 6, 30)}, "ar") == "<bdi>30 يونيو 2027</bdi>"
    assert html("{months:months}", {"months": Decimal(3)}, "ar") == "<bdi>3 أشهر</bdi>"
    assert html("{level:level}", {"level": "B2"}, "ar") == "<bdi>B2</bdi>"


def test_the_german_name_of_an_office_is_marked_as_german_for_all_others():
    office = {"office": "Landesärztekammer"}
    assert html("{office:german}", office, "ar") == '<bdi lang="de" dir="ltr">Landesärztekammer</bdi>'
    assert html("{office:german}", office) == "<bdi>Landesärztekammer</bdi>"


def test_an_arabic_sentence_keeps_its_order():
    sentence = "تكلف [[Zeugnisbewertung]] حوالي {fee:money}."
    assert plain(sentence, {"fee": Decimal("208")}, "ar") == "تكلف Zeugnisbewertung حوالي \u200f208\xa0€."
    assert Shown(html(sentence, {"fee": Decimal("208")}, "ar")).words == plain(sentence, {"fee": Decimal("208")}, "ar")


def test_a_soft_hyphen_breaks_lines_but_is_never_read_or_searched():
    assert "\u00ad" in html("Landes\u00adärztekammer")
    assert plain("Landes\u00adärztekammer {name:text}", {"name": "Köl\u00adn"}) == "Landesärztekammer Köln"


def test_a_placeholder_without_a_value_or_with_an_unknown_type_is_an_error():
    with pytest.raises(KeyError, match="fee"):
        fill("{fee:money}", {}, GERMAN, "de")
    with pytest.raises(ValueError, match="moons"):
        fill("{wait:moons}", {"wait": "3"}, GERMAN, "de")


@pytest.mark.parametrize(("text", "found"), [
    ("{a:money} {b:date} {a:money}", {Slot("a", "money"), Slot("b", "date")}),
    ("{a} { a:money} {a:} [[x]", set()),
])  # fmt: skip
def test_placeholders_are_found_by_name_and_type(text: str, found: set[Slot]):
    assert slots(text) == found


def test_office_words_are_found_once_each():
    words = "[[Jobcenter]] und [[Agentur für Arbeit]], [[Jobcenter]]"
    assert office_words(words) == {"Jobcenter", "Agentur für Arbeit"}
    assert office_words("[[]] [[a[b]] [x]") == set()


@pytest.mark.parametrize(("value", "kind", "german", "arabic"), [
    (Decimal("45934.20"), "money", "45.934,20\xa0€", "\u200f45,934.20\xa0€"),
    ("411", "money", "411\xa0€", "\u200f411\xa0€"),
    (Decimal(45), "number", "45", "45"),
    ("2027-06-30", "date", "30. Juni 2027", "30 يونيو 2027"),
    (date(2026, 1, 1), "date", "1. Januar 2026", "1 يناير 2026"),
    (Decimal(2), "weeks", "2 Wochen", "أسبوعان"),
    ("1", "years", "1 Jahr", "سنة"),
    (Decimal(5), "days", "5 Tage", "5 أيام"),
    ("C1", "level", "C1", "C1"),
])  # fmt: skip
def test_a_value_is_shown_in_her_way(value, kind: str, german: str, arabic: str):
    assert show(value, kind, GERMAN) == german
    assert show(value, kind, ARABIC) == arabic


def test_a_fingerprint_notices_every_change_but_not_another_spelling_of_the_same_letters():
    assert fingerprint("Prüfung") == fingerprint("Pru\u0308fung") != fingerprint("Prüfung.")
    assert len(fingerprint("")) == 12
    assert fingerprint("Prüfung") == "ffdca298a34e"  # all translations remember such digits: they may never change


def test_words_can_stand_in_a_template_and_in_a_string():
    words = Words(Markup("<bdi>B2</bdi>"), "B2", "de", "ltr", "live")
    assert escape(words) == Markup("<bdi>B2</bdi>")
    assert f"{words}" == str(words) == "B2"
