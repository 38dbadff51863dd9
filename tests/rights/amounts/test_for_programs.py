"""`/api/v1/parameters`: the same amounts for programs, exact, and null where nobody knows."""

import pytest

ADDRESS = "/api/v1/parameters"


@pytest.fixture
def ask(client):
    def asked(path: str, expected: int = 200):
        answer = client.get(path)
        assert answer.status_code == expected, answer.text[:300]
        assert answer.content_type == ("application/json" if expected == 200 else "application/problem+json")
        return answer.get_json()

    return asked


@pytest.mark.parametrize(("on", "wage", "limit"), [("2026-12-31", 13.9, 603), ("2027-01-01", 14.6, 633)])
def test_on_new_year_the_amounts_change(ask, on, wage, limit):
    found = ask(f"{ADDRESS}/minimum_wage_hourly_eur?on={on}")
    assert (found["value"], found["unit"], found["on"]) == (wage, "EUR/h", on)
    assert ask(f"{ADDRESS}/minijob_monthly_limit_eur?on={on}")["value"] == limit


def test_the_next_change_is_named(ask):
    found = ask(f"{ADDRESS}/minimum_wage_hourly_eur")
    assert found["next"] == {"from": "2027-01-01", "value": 14.6, "not_yet_set": False}
    assert (found["from"], found["until"]) == ("2026-01-01", "2026-12-31")


def test_what_nobody_has_set_is_null_and_says_so(ask):
    found = ask(f"{ADDRESS}/blue_card_salary_regular_eur?on=2027-06-01")
    assert found["value"] is None and found["not_yet_set"] is True and found["from"] is None
    before = ask(f"{ADDRESS}/blue_card_salary_regular_eur")
    assert before["next"] == {"from": "2027-01-01", "value": None, "not_yet_set": True}


def test_parts_fractions_and_days_have_their_own_shapes(ask):
    found = ask(f"{ADDRESS}/break_minutes")
    assert found["value"] == {"over_6h": 30, "over_9h": 45, "min_part": 15, "max_hours_without_break": 6}
    assert (found["unit"], found["units"]) == ("minutes", {"max_hours_without_break": "hours"})
    assert ask(f"{ADDRESS}/weeks_per_month_conversion")["value"] == "13/3"
    assert ask(f"{ADDRESS}/ukraine_protection_title_valid_until")["value"] == "2027-03-04"


def test_the_list_has_every_parameter_on_one_day(ask, catalogue):
    found = ask(f"{ADDRESS}?on=2031-01-01")
    assert found["on"] == "2031-01-01" and found["edition"] == catalogue.edition
    assert [one["key"] for one in found["items"]] == sorted(catalogue.parameters)
    assert all(one["not_yet_set"] == (one["value"] is None) for one in found["items"])


def test_answers_are_as_described(ask):
    described = ask("/api/v1/openapi.json")["components"]["schemas"]["Parameter"]
    assert set(ask(f"{ADDRESS}/sick_pay_weeks")) == set(described["properties"]) == set(described["required"])


@pytest.mark.parametrize(("path", "status"), [
    (f"{ADDRESS}/nothing", 404), (f"{ADDRESS}/break_minutes.over_6h", 404), (f"{ADDRESS}?on=tomorrow", 422),
    (f"{ADDRESS}/sick_pay_weeks?on=2026-02-30", 422), (f"{ADDRESS}?colour=red", 422),
    (f"{ADDRESS}/sick_pay_weeks?lang=de", 422),
])  # fmt: skip
def test_wrong_questions_are_answered_with_what_is_wrong(ask, path, status):
    assert ask(path, status)["status"] == status
