"""A visitor is not held to our spelling, script, grammar or sentence."""

import pytest

SPELLINGS = {
    "in Latin letters, because the telephone has no others": [
        ("uk", "medsestra", "nurse"), ("ar", "momarreda", "nurse"), ("ar", "mumarrida", "nurse"),
        ("tr", "hemsire", "nurse"), ("ar", "tabib", "physician"), ("uk", "likar", "physician"),
        ("ar", "mohandes", "engineer"), ("ar", "mo7ami", "lawyer"), ("ar", "5abbaz", "baker"),
    ],
    "on a page in another language": [
        ("de", "medsestra", "nurse"), ("en", "hemşire", "nurse"), ("de", "momarreda", "nurse"),
        ("tr", "медсестра", "nurse"), ("uk", "ممرضة", "nurse"), ("ar", "Krankenschwester", "nurse"),
    ],
    "without or with other marks": [
        ("de", "Köchin", "cook"), ("de", "Koechin", "cook"), ("de", "Kochin", "cook"), ("tr", "asci", "cook"),
        ("tr", "AŞÇI", "cook"), ("tr", "HEMŞİRE", "nurse"), ("tr", "kuafor", "hairdresser"),
        ("de", "Schweißer", "construction-mechanic"), ("de", "Schweisser", "construction-mechanic"),
        ("uk", "м’ясник", "butcher"), ("uk", "м'ясник", "butcher"), ("uk", "мʼясник", "butcher"),
        ("uk", "мясник", "butcher"), ("uk", "интерн", "physician"), ("uk", "інженер", "engineer"),
    ],
    "with another form of an Arabic letter": [
        ("ar", "ممرضه", "nurse"), ("ar", "الممرضة", "nurse"), ("ar", "ممـــرضة", "nurse"),
        ("ar", "مُمَرِّضَة", "nurse"), ("ar", "كهربائى", "electronics-technician-energy-building"),
        ("ar", "کهربایی", "electronics-technician-energy-building"), ("ar", "طبيب اسنان", "dentist"),
    ],
    "with a typo": [
        ("de", "Krankenschwerster", "nurse"), ("de", "Bauingeneur", "civil-engineer"), ("de", "artz", "physician"),
        ("en", "elektrition", "electronics-technician-energy-building"), ("uk", "медсистра", "nurse"),
        ("tr", "elektirikçi", "electronics-technician-energy-building"), ("de", "Becker", "baker"),
    ],
    "as man or woman, one or many": [
        ("de", "Krankenpfleger", "nurse"), ("de", "Köche", "cook"), ("de", "Ärztinnen", "physician"),
        ("en", "midwives", "midwife"), ("uk", "кухарка", "cook"), ("ar", "ممرضات", "nurse"), ("ar", "خبازة", "baker"),
        ("tr", "hemşireler", "nurse"),
    ],
    "in a sentence": [
        ("en", "I worked as a nurse", "nurse"), ("de", "ich war Köchin", "cook"),
        ("uk", "я працювала медсестрою", "nurse"), ("ar", "كنت أعمل ممرضة", "nurse"),
        ("tr", "hemşire olarak çalıştım", "nurse"), ("uk", "ya pratsyuvala medsestroyu", "nurse"),
        ("en", "I am a certified electrician from Nigeria", "electronics-technician-energy-building"),
    ],
    "in the case her grammar asks for": [
        ("uk", "кухарем", "cook"), ("uk", "вчителькою", "secondary-teacher"), ("tr", "aşçıydım", "cook"),
        ("tr", "eczacıyım", "pharmacist"), ("tr", "ebeyim", "midwife"), ("ar", "مهندسين مدنيين", "civil-engineer"),
    ],
    "while she is still typing": [
        ("de", "kranken", "nurse"), ("de", "elek", "electronics-technician-energy-building"), 
        ("tr", "öğr", "primary-teacher"),
        ("ar", "مهن", "engineer"), ("uk", "медсес", "nurse"), ("en", "pharm", "pharmacist"),
    ],
    "with a compound written apart or together": [
        ("de", "Bau-Ingenieur", "civil-engineer"), ("de", "kranken schwester", "nurse"), ("uk", "мед сестра", "nurse"),
        ("de", "Elektro Ingenieur", "electrical-engineer"), ("tr", "inşaatmühendisi", "civil-engineer"),
        ("de", "Deutschlehrerin", "secondary-teacher"),
    ],
}  # fmt: skip
CASES = [(how, *case) for how, cases in SPELLINGS.items() for case in cases]


@pytest.mark.parametrize(("how", "language", "query", "profession"), CASES)
def test_she_finds_her_profession_written(found, how, language, query, profession):
    first = 4 if "teacher" in profession else 3  # four kinds of teachers share their name
    assert profession in found(query, language, first), f"{how}: {found(query, language)}"


def test_an_abbreviation_in_capitals_counts_in_a_sentence(found):
    assert "computer-scientist" in found("I worked in IT for years", "en")
    assert found("What time is it?", "en") == []
