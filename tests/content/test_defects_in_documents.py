"""Each defect in a document is noticed, by the line that helps to find it."""

import pytest

from kiosk.content.checking import Report, what_stops_pages

from .conftest import Tables
from .planting import Defect, build, changed, new_complaints, report

NEXT_YEAR = {"checked": "2026-11-22", "next_check": "2027-11-22", "confidence": "high"}


def no_such(place: str, kind: str, name: str) -> str:
    return f"{place}: names the {kind} “{name}”, which does not exist."


def decided_by(institution: str) -> dict:
    return {"offices": [{"institution": institution, "confidence": "high", "source": "§ 1 BQFG"}]}


def parameter(*values: tuple[str | None, str | None, str | None], unit: str = "EUR") -> dict:
    spans = [{"from": begin, "until": end, "amount": amount} for begin, end, amount in values]
    return {"unit": unit, "law": "§ 1 BQFG", "values": spans, **NEXT_YEAR}


REFERENCES = (
    Defect("a language falls back on one that does not exist", {"languages": {"hi": {"fallback": ["xx", "de"]}}},
           (no_such("languages/hi", "language", "xx"),)),
    Defect("a language does not end in German", {"languages": {"it": {"fallback": ["en"]}}},
           ("languages/it: does not fall back on German in the end.",)),
    Defect("a locale nobody knows", {"languages": {"so": {"locale": "xx_YY"}}},
           (no_such("languages/so", "locale", "xx_YY"),)),
    Defect("texts in a language nobody knows",
           {"texts/qq": {"lands/DE-BY/title": {"text": "Bavaria", "source": "e1b6adcbb9b7"}}},
           (no_such("texts/qq", "language", "qq"),), ("texts/qq/lands/DE-BY/title: outdated, the German text "
                                                      "has changed since.",)),
    Defect("a Land too many", {"lands": {"DE-XX": {"order": 17}}},
           (no_such("lands", "Land", "DE-XX"),
            *(f"texts/{tag}/lands/DE-XX/title: missing." for tag in ("de", "en", "uk", "ar", "tr")))),
    Defect("a country that is none", {"country_groups": {"eu-eea-ch": {"countries": lambda old: [*old, "QQ"]}}},
           (no_such("country_groups/eu-eea-ch", "country", "QQ"),)),
    Defect("a country missing among all",
           {"country_groups": {"all": {"countries": lambda old: [code for code in old if code != "SJ"]},
                               "islands": {"countries": ["SJ"], "law": "§ 1 BQFG"}}},
           ("country_groups/all: lacks the country “SJ”, which a question accepts.",
            "country_groups/european: has the country “SJ”, which the group “all” has not.",
            "country_groups/islands: has the country “SJ”, which the group “all” has not.")),
    Defect("a profession in no field", {"professions": {"roofer": {"field": "nowhere"}}},
           (no_such("professions/roofer", "field", "nowhere"),)),
    Defect("a profession nobody decides on", {"professions": {"baker": {"authority": "nobody"}}},
           (no_such("professions/baker", "authority type", "nobody"),)),
    Defect("a confirmed office that does not exist", {"professions": {"cook": {"confirmed_offices": ["none"]}}},
           (no_such("professions/cook", "confirmed office", "none"),)),
    Defect("a level in a Land that is none", {"professions": {"nurse": {"language_levels": {"DE-YY": "B2"}}}},
           (no_such("professions/nurse", "Land", "DE-YY"),)),
    Defect("a language level that is none", {"professions": {"midwife": {"language_levels": {"DE-BY": "D1"}}}},
           (no_such("professions/midwife", "language level", "D1"),)),
    Defect("an office of no kind", {"institutions": {"wpk": {"types": ["nothing"]}}},
           (no_such("institutions/wpk", "authority type", "nothing"),)),
    Defect("an office in no Land", {"institutions": {"zsba": {"lands": ["DE-YY"]}}},
           (no_such("institutions/zsba", "Land", "DE-YY"),)),
    Defect("an office for no profession", {"institutions": {"netzwerk-iq": {"professions": ["nobody"]}}},
           (no_such("institutions/netzwerk-iq", "profession", "nobody"),)),
    Defect("an office for training in no country", {"institutions": {"uni-assist": {"trained_in": ["QQ"]}}},
           (no_such("institutions/uni-assist", "country", "QQ"),)),
    Defect("a website that runs a script", {"institutions": {"ihk-fosa": {"website": "javascript:alert()"}}},
           ("institutions/ihk-fosa: has a website that is no address of the web.",)),
    Defect("an office that does not exist decides",
           {"competences": {"approbation-authority/DE-BB": decided_by("none")}},
           (no_such("competences/approbation-authority/DE-BB", "institution", "none"),)),
    Defect("an office of another kind decides",
           {"competences": {"approbation-authority/DE-BE": decided_by("zab")}},
           ("competences/approbation-authority/DE-BE: names the institution “zab”, which is no "
            "approbation-authority in DE-BE.",)),
    Defect("a competence under another's name",
           {"competences": {"approbation-authority/DE-QQ": {"authority_type": "approbation-authority",
                                                            "land": "DE-BB", "offices": []}}},
           ("competences/approbation-authority/DE-QQ: is about approbation-authority/DE-BB, so nobody finds it "
            "under its name.",)),
    Defect("a competence of no kind in no Land",
           {"competences": {"nothing/DE-YY": {"authority_type": "nothing", "land": "DE-YY", "offices": []}}},
           (no_such("competences/nothing/DE-YY", "authority type", "nothing"),
            no_such("competences/nothing/DE-YY", "Land", "DE-YY"))),
    Defect("a fee of nobody for nothing nowhere",
           {"fees": {"hwk": {"authority_types": ["nobody"], "lands": ["DE-YY"], "professions": ["nothing"],
                             "institutions": ["none"]}}},
           (no_such("fees/hwk", "authority type", "nobody"), no_such("fees/hwk", "Land", "DE-YY"),
            no_such("fees/hwk", "profession", "nothing"), no_such("fees/hwk", "institution", "none"))),
    Defect("a statement for no Land", {"statements": {"advice-iq": {"lands": ["DE-YY"]}}},
           (no_such("statements/advice-iq", "Land", "DE-YY"),)),
)
CONDITIONS = (
    Defect("training from a region nobody knows",
           {"competences": {"teacher-authority/DE-NI": {"offices": lambda old: [
               {**old[0], "condition": {"kind": "training-region", "value": "moon"}}]}}},
           (no_such("competences/teacher-authority/DE-NI", "training-region", "moon"),)),
    Defect("training in a country that is none",
           {"competences": {"teacher-authority/DE-NW": {"offices": lambda old: [
               {**old[0], "condition": {"kind": "training-country", "countries": ["QQ"]}}]}}},
           (no_such("competences/teacher-authority/DE-NW", "country", "QQ"),)),
    Defect("training in no country at all",
           {"competences": {"social-work-authority/DE-NW": {"offices": lambda old: [
               {**old[0], "condition": {"kind": "training-country"}}]}}},
           ("competences/social-work-authority/DE-NW: names no country for the training that “br-arnsberg-soz” "
            "decides on.",)),
    Defect("a subject no profession has",
           {"competences": {"engineer-title-authority/DE-BY": {"offices": lambda old: [
               {**old[0], "condition": {"kind": "subject", "value": "magic"}}]}}},
           (no_such("competences/engineer-title-authority/DE-BY", "subject", "magic"),)),
)
PROOF = (
    Defect("a statement without a source", {"statements": {"advice-finder": {"law": " ", "source": []}}},
           ("statements/advice-finder: has neither a law nor a source.",)),
    Defect("a profession without a source", {"professions": {"tailor": {"law": None, "source": [""]}}},
           ("professions/tailor: has neither a law nor a source.",)),
    Defect("an office without a source", {"institutions": {"lwk-niedersachsen": {"source": []}}},
           ("institutions/lwk-niedersachsen: has neither a law nor a source.",)),
    Defect("a fee without a source", {"fees": {"zab": {"source": []}}},
           ("fees/zab: has neither a law nor a source.",)),
    Defect("an amount without a source", {"parameters": {"zab_months": {"law": "", "source": []}}},
           ("parameters/zab_months: has neither a law nor a source.",)),
    Defect("a competence without a source",
           {"competences": {"approbation-authority/DE-BW": {"offices": lambda old: [{**old[0], "source": " "}]}}},
           ("competences/approbation-authority/DE-BW: has no source for “rps-lafg”.",)),
    Defect("nobody looked again in time", {"statements": {"advice-zsba": {"next_check": "2026-11-21"}}},
           warnings=("statements/advice-zsba: overdue, was to be checked again by 2026-11-21.",)),
    Defect("somebody must look today", {"statements": {"advice-agency": {"next_check": "2026-11-22"}}}),
    Defect("a statement that holds no more", {"statements": {"answer-federal": {"until": "2026-11-21"}}},
           warnings=("statements/answer-federal: expired, held until 2026-11-21.",)),
    Defect("a statement that holds to the end of the day", {"statements": {"answer-state": {"until": "2026-11-22"}}}),
)
VALIDITY = (
    Defect("an amount with a comma", {"parameters": {"p1": parameter((None, None, "14,60"))}},
           ("parameters/p1: has the amount “14,60”, which is no exact figure.",)),
    Defect("an amount without an end", {"parameters": {"p2": parameter((None, None, "Infinity"))}},
           ("parameters/p2: has the amount “Infinity”, which is no exact figure.",)),
    Defect("a day that is none", {"parameters": {"p3": parameter((None, None, "2027-02-30"), unit="date")}},
           ("parameters/p3: has the amount “2027-02-30”, which is no day.",)),
    Defect("an amount that ends before it begins",
           {"parameters": {"p4": parameter(("2027-01-01", "2026-12-01", "1"))}},
           ("parameters/p4: has a value that ends (2026-12-01) before it begins.",)),
    Defect("two amounts for one day",
           {"parameters": {"p5": parameter((None, "2026-12-31", "1"), ("2026-12-31", None, "2"))}},
           warnings=("parameters/p5: has two values for 2026-12-31.",)),
    Defect("days without an amount",
           {"parameters": {"p6": parameter(("2027-01-03", None, "2"), (None, "2026-12-31", "1"))}},
           warnings=("parameters/p6: has no value from 2027-01-01 to 2027-01-02.",)),
    Defect("an amount that follows the day after",
           {"parameters": {"p7": parameter((None, "2026-12-31", "1"), ("2027-01-01", None, "2"))}}),
    Defect("an amount that ended", {"parameters": {"p8": parameter((None, "2026-11-21", "1"))}},
           warnings=("parameters/p8: ended on 2026-11-21 and has no successor.",)),
    Defect("an amount whose follower nobody knows",
           {"parameters": {"p9": parameter((None, "2026-11-21", "1"), ("2026-11-22", None, None))}},
           warnings=("parameters/p9: ended on 2026-11-21 and has no successor.",)),
    Defect("an amount nobody knows", {"parameters": {"p10": parameter((None, None, None))}},
           warnings=("parameters/p10: has no value yet.",)),
    Defect("a fraction of nothing", {"parameters": {"p11": parameter((None, None, "13/0"), unit="fraction")}},
           ("parameters/p11: has the amount “13/0”, which is no fraction.",)),
    Defect("a unit nobody can show", {"parameters": {"p12": parameter((None, None, "3"), unit="moons")}},
           ("parameters/p12: has the unit “moons”, which nobody knows.",)),
    Defect("a part that is no figure", {"parameters": {"break_minutes": {"values": lambda old: [
               {**old[0], "amounts": {**old[0]["amounts"], "min_part": "a few"}}]}}},
           ("parameters/break_minutes: has the amount “a few”, which is no exact figure.",)),
    Defect("a part lost on the way", {"parameters": {"apprentice_probation_months": {"values": lambda old: [
               {**old[0], "until": "2026-12-31"}, {"from": "2027-01-01", "amounts": {"min": "1"}}]}}},
           ("parameters/apprentice_probation_months: has other parts from 2027-01-01 on than in other values.",)),
    Defect("a unit for no part", {"parameters": {"p13": {**parameter((None, None, "3")), "units": {"x": "days"}}}},
           ("parameters/p13: has a unit for the part “x”, which it has not.",)),
    Defect("a fee that is no figure", {"fees": {"teacher-ni": {"most": "about 200"}}},
           ("fees/teacher-ni: has the amount “about 200”, which is no exact figure.",)),
    Defect("a fee from more to less", {"fees": {"teacher-sn": {"least": "500"}}},
           ("fees/teacher-sn: is not a fee from a smaller to a larger amount.",)),
)
RIGHTS = (
    Defect("a topic that leads nowhere", {"topics": {"illness": {
               "group": "nowhere", "statements": ["nothing"], "contacts": ["nobody"], "situations": ["none"],
               "calculators": ["magic"], "letters": ["love"], "related": ["moon"]}}},
           (no_such("topics/illness", "topic group", "nowhere"), no_such("topics/illness", "topic", "moon"),
            no_such("topics/illness", "situation", "none"), no_such("topics/illness", "statement", "nothing"),
            no_such("topics/illness", "contact", "nobody"), no_such("topics/illness", "calculator", "magic"),
            no_such("topics/illness", "letter", "love"))),
    Defect("a finder that runs a script", {"contacts": {"union": {"finder": "javascript:alert()"}}},
           ("contacts/union: has a finder that is no address of the web.",)),
    Defect("a contact without a source", {"contacts": {"police": {"finder": None, "source": []}}},
           ("contacts/police: has neither a law nor a source.",)),
    Defect("a contact nobody looked at", {"contacts": {"doctor": {"next_check": "2026-11-21"}}},
           warnings=("contacts/doctor: overdue, was to be checked again by 2026-11-21.",)),
    Defect("an amount in no group", {"parameters": {"sick_pay_weeks": {"group": "nowhere"}}},
           (no_such("parameters/sick_pay_weeks", "topic group", "nowhere"),)),
)
DEFECTS = (*REFERENCES, *CONDITIONS, *PROOF, *VALIDITY, *RIGHTS)


@pytest.fixture(scope="module")
def planted(tables: Tables):
    return build(changed(tables, *(defect.change for defect in DEFECTS)))


@pytest.fixture(scope="module")
def complaints(before: Report, planted) -> Report:
    return new_complaints(before, report(planted))


@pytest.mark.parametrize("defect", DEFECTS, ids=str)
def test_a_defect_is_named_with_its_place(defect: Defect, complaints: Report):
    assert set(defect.errors) <= set(complaints.errors)
    assert set(defect.warnings) <= set(complaints.warnings)


def test_nothing_else_is_complained_about(complaints: Report):
    assert complaints.errors == sorted(line for defect in DEFECTS for line in defect.errors)
    assert complaints.warnings == sorted(line for defect in DEFECTS for line in defect.warnings)


def test_a_reference_that_leads_nowhere_stops_a_catalogue_from_being_shown(planted):
    stops = set(what_stops_pages(planted))
    leads_nowhere = (*CONDITIONS, *(defect for defect in RIGHTS if "source" not in defect.name))
    assert {line for defect in leads_nowhere for line in defect.errors} <= stops
    assert {"professions/roofer: names the field “nowhere”, which does not exist.",
            "parameters/p1: has the amount “14,60”, which is no exact figure.",
            "texts/de/lands/DE-XX/title: missing."} <= stops
    assert "statements/advice-finder: has neither a law nor a source." not in stops


def test_whoever_asks_learns_what_is_due_soon(tables: Tables, before: Report):
    soon = {"statements": {"advice-zsba": {"next_check": "2026-12-01"}},
            "parameters": {"p1": parameter((None, "2026-12-01", "1"))}}
    planted = build(changed(tables, soon))
    assert new_complaints(before, report(planted)).warnings == []
    assert new_complaints(before, report(planted, within=9)).warnings == []
    assert new_complaints(before, report(planted, within=10)).warnings == [
        "parameters/p1: ends on 2026-12-01 and has no successor yet.",
        "statements/advice-zsba: overdue, is to be checked again by 2026-12-01.",
    ]
