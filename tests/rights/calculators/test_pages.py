"""Every calculator as a visitor meets it: a form, a result in sentences, and a polite question where something is wrong."""

import re

import pytest
from pages.filled import FILLED
from pages.links import Links

from kiosk.rights.calculators.around import AROUND, statement_ids
from kiosk.rights.calculators.forms import FORMS
from kiosk.rights.calculators.offered import CALCULATORS
from kiosk.rights.calculators.telling import TELL

BASE = "rights/calculators"
CASES = [(name, query) for name, queries in FILLED.items() for query in queries]


def address(lang: str, name: str, query: str = "") -> str:
    return f"/{lang}/{BASE}/{name.replace('_', '-')}" + (f"?{query}" if query else "")


def main_text(page) -> str:
    return re.sub(r"\s+", " ", page.main.text)


def test_everything_there_is_about_a_calculator_names_all_nine():
    assert set(FORMS) == set(TELL) == set(AROUND) == set(CALCULATORS) == set(FILLED)


@pytest.mark.parametrize("lang", ["de", "ar"])
def test_the_list_leads_to_every_calculator(visit, lang):
    page = visit(f"/{lang}/{BASE}")
    hrefs = {link.get("href") for link in page.main.all("a", href=True)} if hasattr(page.main, "all") else set(re.findall(r'href="([^"]+)"', page.body))
    assert {address(lang, name) for name in CALCULATORS} <= hrefs


@pytest.mark.parametrize("lang", ["de", "en", "uk", "ar", "tr"])
@pytest.mark.parametrize("name", CALCULATORS)
def test_every_calculator_has_its_form(visit, lang, name):
    page = visit.open(address(lang, name))  # what we owe everyone is asked of it in tests/pages
    assert page.status == 200
    forms = [form for form in page.all("form") if form.get("id") == "f"]
    assert len(forms) == 1 and forms[0].get("method") in (None, "get")


@pytest.mark.parametrize(("lang", "case"), [(("de", "ar")[number % 2], case) for number, case in enumerate(CASES)], ids=str)
def test_every_result_is_a_page(visit, lang, case):
    page = visit(address(lang, *case))
    assert 'id="how"' in page.body and 'id="change"' in page.body and "aria-invalid" not in page.body


@pytest.mark.parametrize("name", CALCULATORS)
def test_nothing_filled_in_asks_for_everything_that_is_needed(visit, name):
    first = FILLED[name][0].split("=")[0]
    page = visit(address("de", name, f"{first}="), 422)
    links = re.findall(r'<li><a href="#(\w+)">', page.body)
    assert links and len(links) == page.body.count('aria-invalid="true"')


def test_the_words_on_the_pages_are_all_there(catalogue):
    for name in CALCULATORS:
        for part in ("title", "intro", "search"):
            assert catalogue.has_text("de", f"calculators/{name}/{part}")
        for id in statement_ids(name):
            assert id in catalogue.statements and catalogue.has_text("de", f"statements/{id}/text"), id
        for kind in ("contacts", "topics", "situations", "letters"):
            assert set(getattr(AROUND[name], kind)) <= set(getattr(catalogue, kind)), (name, kind)


def test_the_last_day_to_sue_is_said_in_a_sentence_and_counted(visit):
    text = main_text(visit(address("de", "dismissal_claim_deadline", FILLED["dismissal_claim_deadline"][0])))
    assert "Sie können klagen bis Montag, 14. Dezember 2026" in text and "§§ 4, 7, 13 KSchG" in text


@pytest.mark.parametrize(("lang", "weekday"), [("de", "Montag"), ("en", "Monday"), ("uk", "понеділок"), ("ar", "الاثنين"), ("tr", "Pazartesi")])
def test_the_weekday_is_in_her_language(visit, lang, weekday):
    page = visit(address(lang, "dismissal_claim_deadline", "received_date=2026-11-23&land=BE"))
    assert weekday in main_text(page) and 'datetime="2026-12-14"' in page.body


def test_how_it_was_calculated_names_the_holiday_and_the_next_working_day(visit):
    text = main_text(visit(address("de", "dismissal_claim_deadline", "received_date=16.12.2026&land=BY")))
    assert "Mittwoch, 6. Januar 2027 ist ein Feiertag" in text and "Donnerstag, 7. Januar 2027" in text


def test_a_day_that_has_passed_says_so_and_what_to_do(visit):
    text = main_text(visit(address("de", "dismissal_claim_deadline", "received_date=1.10.2026&land=BE")))
    assert "Dieser Tag ist vorbei" in text and "Gehen Sie heute noch zu einer Beratung" in text


def test_the_year_2027_changes_the_result_by_itself(visit):
    pay = "monthly_gross_eur=2300&weekly_hours=40&status=employee"
    assert "13,90" in main_text(visit(address("de", "minimum_wage_check", f"date=31.12.2026&{pay}")))
    later = main_text(visit(address("de", "minimum_wage_check", f"date=1.1.2027&{pay}")))
    assert "14,60" in later and "13,90" not in later and "230,67" in later


@pytest.mark.parametrize("typed", ["23.11.2026", "23. 11. 2026", "2026-11-23", "23/11/2026", "11/23/2026", "٢٣.١١.٢٠٢٦", " 23.11.2026 ", "23 11 2026"])
def test_a_day_is_understood_however_it_is_written(client, typed):
    page = client.get(address("de", "dismissal_claim_deadline"), query_string={"received_date": typed, "land": "BE"})
    assert page.status_code == 200 and 'datetime="2026-12-14"' in page.text


def test_a_day_may_come_in_three_parts(client):
    page = client.get(address("de", "dismissal_claim_deadline"), query_string={
        "received_date-day": "23.", "received_date-month": "11", "received_date-year": "2026", "land": "BE"})  # fmt: skip
    assert page.status_code == 200 and 'datetime="2026-12-14"' in page.text


@pytest.mark.parametrize("pay", ["2409,33", "2409.33", "2.409,33", "2,409.33", "2 409,33 €", "€ 2409,33", "2409,33 Euro brutto", "٢٤٠٩٫٣٣"])
@pytest.mark.parametrize("hours", ["40", "40h", "40 Std", "40,0", "40 Stunden pro Woche", "٤٠"])
def test_numbers_are_understood_however_they_are_written(client, pay, hours):
    page = client.get(address("de", "minimum_wage_check"), query_string={
        "date": "30.11.2026", "monthly_gross_eur": pay, "weekly_hours": hours, "status": "employee"})  # fmt: skip
    assert page.status_code == 200 and "Ihr Lohn reicht" in page.text


@pytest.mark.parametrize("clock", ["8", "8:00", "08:00", "8.00", "8 Uhr", "8h", "8h00", "8 Uhr 00", "8 am", "08:00 AM", "٨:٠٠"])
def test_a_time_is_understood_however_it_is_written(client, clock):
    page = client.get(address("de", "working_time_check"), query_string={
        "age": "30", "day": "16.11.2026", "start": clock, "end": "12 Uhr"})  # fmt: skip
    assert page.status_code == 200 and "4 Stunden" in page.text


WRONG = [
    ("dismissal_claim_deadline", "received_date", "yesterday"), ("dismissal_claim_deadline", "received_date", "3/4/2026"),
    ("dismissal_claim_deadline", "received_date", "31.2.2026"), ("dismissal_claim_deadline", "received_date", "1.1.1900"),
    ("dismissal_claim_deadline", "received_date", "1.1.2999"), ("dismissal_claim_deadline", "received_date", "<b>\"'"),
    ("dismissal_claim_deadline", "land", "XX"), ("dismissal_claim_deadline", "received_date", "x" * 400),
    ("minimum_wage_check", "monthly_gross_eur", "viel"), ("minimum_wage_check", "monthly_gross_eur", "-5"),
    ("minimum_wage_check", "monthly_gross_eur", "1e9"), ("minimum_wage_check", "monthly_gross_eur", "99999999999999999999"),
    ("minimum_wage_check", "weekly_hours", "0"), ("minimum_wage_check", "weekly_hours", "169"),
    ("minimum_wage_check", "weekly_hours", "8 Monate"), ("minimum_wage_check", "date", "31.1.2020"),
    ("minimum_wage_check", "status", "boss"), ("minimum_wage_check", "sector", "bank"),
    ("minijob_check", "month2", "-1"), ("minijob_check", "date", "1.6.2021"),
    ("holiday_entitlement", "days_per_week", "8"), ("holiday_entitlement", "year", "1900"),
    ("holiday_entitlement", "end_date", "1.1.2020"), ("holiday_entitlement", "year", "2026,5"),
    ("notice_period", "notice_received", "1.1.2019"), ("notice_period", "side", ""),
    ("jobseeker_registration", "employment_end", "1.1.2026"),
    ("working_time_check", "start", "25:00"), ("working_time_check", "end", "8:75"), ("working_time_check", "age", "9"),
    ("working_time_check", "break1_end", ""), ("working_time_check", "break1_start", "5:00"),
    ("working_time_check", "day", "31.12.9999"), ("working_time_check", "next_start", "16:00"),
    ("sick_pay", "incapacity_end", "1.1.2026"), ("sick_pay", "prior1_end", "1.1.2027"), ("sick_pay", "incapacity_start", "1.1.2000"),
    ("agg_deadline", "claim_received_by_employer", "1.1.2020"),
]  # fmt: skip
WHOLE = {name: dict(part.split("=", 1) for part in queries[0].replace("+", " ").split("&")) for name, queries in FILLED.items()}
WHOLE["working_time_check"]["next_day"] = "16.11.2026"
WHOLE["working_time_check"]["next_start"] = "20"
WHOLE["sick_pay"] |= {"prior1_start": "1.9.2026", "prior1_end": "2.9.2026"}
WHOLE["minijob_check"] |= {"month2": "10"}


@pytest.mark.parametrize("lang", ["de", "ar"])
@pytest.mark.parametrize(("name", "field", "typed"), WRONG)
def test_what_cannot_be_used_is_asked_again_with_what_was_typed(client, lang, name, field, typed):
    page = client.get(address(lang, name), query_string=WHOLE[name] | {field: typed})
    assert page.status_code == 422 and page.headers["Cache-Control"] == "no-store"
    assert f'<li><a href="#{field}">' in page.text
    tag = re.search(rf'<(input|select)\b[^>]*id="{field}"[^>]*>', page.text)[0]
    assert 'aria-invalid="true"' in tag and f"{field}-wrong" in tag
    if "<input" in tag and len(typed) < 100 and typed.isalnum():
        assert f'value="{typed}"' in tag


def test_two_answers_to_one_question_are_asked_again(client):
    page = client.get(address("de", "dismissal_claim_deadline", "received_date=1.11.2026&received_date=2.11.2026&land=BE"))
    assert page.status_code == 422


def test_the_chosen_day_stays_with_the_form(visit):
    page = visit(address("de", "dismissal_claim_deadline", "on=2027-01-01"))
    assert '<input type="hidden" name="on" value="2027-01-01">' in page.body


@pytest.mark.parametrize("path", ["tax", "sick_pay", "Sick-Pay", "sick-pay/more"])
def test_other_names_are_404(client, path):
    assert client.get(f"/de/{BASE}/{path}").status_code == 404


def test_in_2031_every_form_opens_and_says_what_it_knows(client):
    for name in CALCULATORS:
        assert client.get(address("de", name, "on=2031-01-01")).status_code == 200
    for name, query in CASES:
        assert client.get(address("de", name, f"{query}&on=2031-01-01")).status_code == 200


def test_what_rests_on_uncertain_amounts_says_so(client):
    for name, query, said in (
        ("minimum_wage_check", FILLED["minimum_wage_check"][1], False), ("minimum_wage_check", FILLED["minimum_wage_check"][2], True),
        ("minimum_wage_check", FILLED["minimum_wage_check"][3], True), ("agg_deadline", FILLED["agg_deadline"][0], True),
    ):  # fmt: skip
        shown = client.get(address("de", name, query)).text
        answer = shown[shown.index("data-say") : shown.index('id="how"')]
        assert ('class="state confirm"' in answer) is said


def test_every_sentence_of_every_calculator_is_said_somewhere(client, catalogue, monkeypatch):
    said = set()
    text_on = type(catalogue).text_on
    monkeypatch.setattr(type(catalogue), "text_on", lambda self, tag, key, *more: said.add(key) or text_on(self, tag, key, *more))
    for name, query in CASES:
        assert client.get(address("de", name, query)).status_code == 200
    there = {key for key in catalogue.texts["de"] if key.startswith("calculators/") and not key.endswith("/search")}
    assert {key for key in said if key.startswith("calculators/")} == there


def test_links_of_a_result_lead_somewhere(visit, app):
    for name, queries in FILLED.items():
        page = visit.open(address("de", name, queries[0]))
        assert Links(app.test_client()).broken(page) == {}
