"""What is plain German and what is not, measured as easy-language.md does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.checks.plain_german import BANNED, breaches
from kiosk.content.checks.plainness import is_prose
from kiosk.content.reading import measure, sentences, syllables, tokens, words

# The ten examples of easy-language.md, part E: office German, plain language, Leichte Sprache.
OFFICE = (
    "Die Ausübung reglementierter Berufe setzt eine staatliche Berufszulassung voraus.",
    "Im Rahmen der Gleichwertigkeitsprüfung werden wesentliche Unterschiede zum deutschen Referenzberuf festgestellt.",
    "Bei teilweiser Gleichwertigkeit kann die antragstellende Person eine Ausgleichsmaßnahme absolvieren.",
    "Eine Kostenübernahme ist vor Einleitung des Verfahrens zu beantragen.",
    "Die Aufnahme einer Beschäftigung bedarf der vorherigen Erlaubnis der Ausländerbehörde.",
    "Vereinbarungen, die den Anspruch auf Mindestlohn unterschreiten, sind insoweit unwirksam.",
    "Die Klage ist binnen drei Wochen nach Zugang der schriftlichen Kündigung zu erheben.",
    "Das Einbehalten von Identitätsdokumenten durch den Arbeitgeber ist unzulässig.",
    "Nach vierwöchiger Beschäftigung besteht Anspruch auf Entgeltfortzahlung bis zu sechs Wochen.",
    "Der Arbeitgeber hat die wesentlichen Vertragsbedingungen nachzuweisen.",
)
PLAIN = (
    "Für manche Berufe brauchen Sie eine Erlaubnis vom Staat. Das gilt zum Beispiel für Pflege, Medizin und Schule. "
    "Ohne diese Erlaubnis dürfen Sie in dem Beruf nicht arbeiten.",
    "Ein Amt vergleicht Ihren Abschluss mit einem deutschen Abschluss. Das Ergebnis steht in einem Brief. Der "
    "Vergleich heißt Anerkennung.",
    "Fehlt ein Teil? Dann können Sie diesen Teil in Deutschland lernen oder eine Prüfung machen. Danach prüft das Amt "
    "noch einmal.",
    "Die Anerkennung kostet Geld. Vielleicht zahlt das Jobcenter oder die Agentur für Arbeit. Fragen Sie dort, bevor "
    "Sie den Antrag stellen.",
    "Sie sind im Asylverfahren? Dann brauchen Sie eine Erlaubnis, bevor Sie arbeiten. Die Erlaubnis gibt die "
    "Ausländerbehörde.",
    "Fast alle haben ein Recht auf den Mindestlohn: {betrag} Euro pro Stunde, vor Abzug der Steuern. Das gilt auch, "
    "wenn im Vertrag weniger steht.",
    "Sie haben eine Kündigung auf Papier bekommen und finden sie falsch? Dann haben Sie 3 Wochen Zeit für eine Klage "
    "beim Arbeitsgericht. Holen Sie sofort Rat.",
    "Ihr Pass gehört zu Ihnen. Ihr Arbeitgeber darf ihn nicht behalten. Hat er Ihren Pass? Dann bekommen Sie hier "
    "Hilfe, auch anonym: {hilfe}.",
    "Sie sind krank und können nicht arbeiten? Dann zahlt der Arbeitgeber bis zu 6 Wochen weiter. Dafür müssen Sie "
    "schon 4 Wochen dort arbeiten. Melden Sie sich am 1. Tag krank.",
    "Ein Arbeitsvertrag gilt auch, wenn Sie nur gesprochen haben. Trotzdem muss der Arbeitgeber Ihnen die wichtigsten "
    "Regeln schriftlich geben: Lohn, Arbeitszeit, Urlaub.",
)


def test_office_german_measures_as_hard_as_the_guidelines_say():
    found = measure(OFFICE)
    assert found.lix == pytest.approx(56, abs=1)
    assert found.wiener == pytest.approx(14.0, abs=0.1)


def test_plain_german_measures_as_easy_as_the_guidelines_say():
    found = measure(PLAIN)
    assert found.lix == pytest.approx(27, abs=1)
    assert found.wiener == pytest.approx(3.8, abs=0.1)


@pytest.mark.parametrize(("word", "count"), [
    ("Amt", 1), ("Arbeit", 2), ("Beratung", 3), ("Bäuerin", 3), ("Familie", 3), ("Pflege", 2), ("Station", 3),
    ("beantragen", 4), ("Zoo", 1), ("Ärztekammer", 4), ("Jobcenter", 3), ("Kauffrau", 2), ("IHK", 1), ("zwei", 1),
])  # fmt: skip
def test_syllables_are_counted_as_they_are_spoken(word: str, count: int):
    # "Familie" is spoken with four; "ie" is one sound in nearly every other word.
    assert syllables(word) == count


def test_a_sentence_ends_where_a_reader_stops():
    assert sentences("Fragen Sie auf netzwerk-iq.de nach. Gut? „Ja!“ Dann los …\nEnde") == [
        "Fragen Sie auf netzwerk-iq.de nach", "Gut", "„Ja", "Dann los", "Ende"]


def test_what_must_stand_there_takes_one_place_and_is_not_held_against_the_author():
    sentence = "Die [[Landwirtschaftskammer Niedersachsen]] auf zab.kmk.org kostet {zab_fee_least:money} im Jahr"
    assert len(tokens(sentence)) == 8
    assert words(sentence) == ["Die", "auf", "kostet", "im", "Jahr"]


def test_parts_of_a_hyphenated_word_count_singly_and_soft_hyphens_not_at_all():
    assert words("Nordrhein-Westfalen") == ["Nordrhein", "Westfalen"]
    assert sentences("Landes\u00adärztekammer.") == ["Landesärztekammer"]


def test_nothing_cannot_be_measured():
    with pytest.raises(ValueError, match="nothing to measure"):
        measure(["{decision_wait:text}", ""])


@given(st.text())
def test_any_text_can_be_measured(text: str):
    assert all(sentences(text))
    assert isinstance(breaches(text), list)


BAD = {
    "Sie sollten den Antrag stellen.": "sollten",
    "Das Amt soll zahlen.": "soll",
    "Das Amt hat den Vergleich durchgeführt.": "durchgeführt",
    "Wir führen die Prüfung durch.": "führen die Prüfung durch",
    "In der Regel zahlt das Amt.": "In der Regel",
    "Es sei denn, Sie zahlen.": "Es sei denn",
    "Sie gilt gemäß Gesetz.": "gemäß",
    "Letzterer ist ein Brief.": "Letzterer",
    "Das gilt z. B. für Pflege.": "z. B.",
    "Das gilt z.B. für Pflege.": "z.B.",
    "Bringen Sie ggf. Zeugnisse mit.": "ggf.",
    "Zeugnis bzw. Diplom": "bzw.",
    "Pass, Foto usw.": "usw.",
    "Das steht in § 4.": "§",
    "Bis 80 % der Kosten": "%",
    "Schule und/oder Kurs": "/",
    "Die Ärzt*innen entscheiden.": "t*innen",
    "Die Lehrer:innen entscheiden.": "r:innen",
    "Die LehrerInnen entscheiden.": "rInnen",
    "Das ist nicht unmöglich.": "nicht unmöglich",
    "Das geht nicht ohne Antrag.": "nicht ohne",
    "Kein Antrag wird nicht geprüft.": "Kein Antrag wird nicht",
    "Niemand muss ohne Rat bleiben.": "Niemand muss ohne",
    "Das Gleichwertigkeitsfeststellungsverfahren beginnt.": "Gleichwertigkeitsfeststellungsverfahren",
    "Das Gehalt zahlt die Firma.": "Gehalt",
    "Sie bekommen eine Vergütung.": "Vergütung",
    "Unterschreiben Sie den Arbeitsvertrag.": "Arbeitsvertrag",
    "Ihre Qualifikation zählt.": "Qualifikation",
    "Es gibt eine Vorsprache.": "Vorsprache",
    "Kontaktieren Sie uns.": "Kontaktieren",
    "Der Bescheid kommt.": "Bescheid",
    "Die Frist endet.": "Frist",
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "found"), BAD.items())
def test_a_word_of_the_office_is_found(sentence: str, found: str):
    assert [breach.found for breach in breaches(sentence)] == [found]


@pytest.mark.parametrize("sentence", [
    "Der [[Bescheid]] nennt die Gründe.", "Sie müssen dem Amt Bescheid geben.",
    "Ohne diese Erlaubnis dürfen Sie in dem Beruf nicht arbeiten.",
    "Das Amt ist nicht unter dieser Nummer und nicht unten.", "Sie zahlen nichts. Das ist nicht Ihre Schuld.",
    "Für die [[Qualifikationsanalyse]] gibt es Geld.", "Der Aufenthalt ist erlaubt. Der Inhalt zählt.",
    "Wählen Sie die Ausbildung oder das Studium.", "Die Ärztin oder der Arzt", "Sie führen einen Betrieb.",
    "Keine Sorge: Das Amt entscheidet nicht sofort.", "Die IHK in Köln", "Sohle", "Das gilt für alle Art.",
])  # fmt: skip
def test_plain_sentences_are_left_alone(sentence: str):
    assert breaches(sentence) == []


def test_every_banned_word_comes_with_a_better_one():
    assert all(ban.instead for ban in BANNED)
    caught = {breach.ban for sentence in BAD for breach in breaches(sentence)}
    assert caught == set(BANNED)  # a ban that catches nothing here would never be noticed


@pytest.mark.parametrize(("key", "prose"), [
    ("statements/step-zab/title", True), ("statements/step-zab/text", True), ("recognition/german/why", True),
    ("about/privacy/title", True), ("professions/nurse/note", True), ("professions/nurse/title", False),
    ("professions/nurse/synonyms", False), ("fields/it/examples", False), ("lands/DE-BY/title", False),
    ("authority-types/zab/title", False), ("authority-types/zab/find", True),
])  # fmt: skip
def test_sentences_are_measured_and_names_are_not(key: str, prose: bool):
    assert is_prose(key) is prose


def test_the_answer_no_is_prose_too():
    assert is_prose("recognition/employer/no")
