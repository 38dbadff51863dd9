"""`/api/v1/calculators`: what programs get, and what they are told when the input cannot be used."""

import json

import pytest
from api.described import Description

from kiosk.rights.calculators.offered import CALCULATORS

from .tables import TABLES

URL = "/api/v1/calculators"
CLAIM = {"received_date": "2026-11-02", "land": "BE"}
WAGE = {"date": "2026-11-30", "monthly_gross_eur": 2300, "weekly_hours": 40}
LEAVE = {"days_per_week": 5, "start_date": "2026-01-01", "end_date": None, "year": 2026}
NOTICE = {"side": "employer", "start_date": "2020-01-01", "notice_received": "2026-11-03"}
JOB = {"knowledge_date": "2026-11-16", "employment_end": "2026-12-31", "land": "BE"}
DAY = {"age": 30, "shift_start": "2026-11-16T08:00", "shift_end": "2026-11-16T16:30", "breaks": []}
MINI = {"date": "2026-11-30", "regular_monthly_eur": 603}
SICK = {"employment_start": "2024-01-01", "incapacity_start": "2026-11-02", "incapacity_end": None}
AGG = {"event_date": "2026-11-03", "land": "BE"}
GOOD = {"dismissal_claim_deadline": CLAIM, "minimum_wage_check": WAGE, "holiday_entitlement": LEAVE,
        "notice_period": NOTICE, "jobseeker_registration": JOB, "working_time_check": DAY, "minijob_check": MINI,
        "sick_pay": SICK, "agg_deadline": AGG}  # fmt: skip


def breaks(*pairs):
    return DAY | {"breaks": [[f"2026-11-16T{start}", f"2026-11-16T{end}"] for start, end in pairs]}


def prior(*pairs):
    return SICK | {"prior_same_illness": [{"start": start, "end": end} for start, end in pairs]}


WRONG = [
    ("dismissal_claim_deadline", CLAIM | {"received_date": "02.11.2026"}, "received_date"),
    ("dismissal_claim_deadline", CLAIM | {"received_date": "2026-02-30"}, "received_date"),
    ("dismissal_claim_deadline", CLAIM | {"received_date": "2026-11-02T08:00"}, "received_date"),
    ("dismissal_claim_deadline", CLAIM | {"received_date": "٢٠٢٦-١١-٠٢"}, "received_date"),
    ("dismissal_claim_deadline", CLAIM | {"received_date": 20261102}, "received_date"),
    ("dismissal_claim_deadline", CLAIM | {"received_date": None}, "received_date"),
    ("dismissal_claim_deadline", CLAIM | {"received_date": ""}, "received_date"),
    ("dismissal_claim_deadline", CLAIM | {"received_date": "1990-12-31"}, "received_date"),
    ("dismissal_claim_deadline", CLAIM | {"received_date": "2101-01-01"}, "received_date"),
    ("dismissal_claim_deadline", CLAIM | {"received_date": "9999-12-31"}, "received_date"),
    ("dismissal_claim_deadline", CLAIM | {"land": "DE-BE"}, "land"),
    ("dismissal_claim_deadline", CLAIM | {"land": "be"}, "land"),
    ("dismissal_claim_deadline", CLAIM | {"land": "XX"}, "land"),
    ("dismissal_claim_deadline", CLAIM | {"land": 1}, "land"),
    ("dismissal_claim_deadline", CLAIM | {"land": ["BE"]}, "land"),
    ("dismissal_claim_deadline", {"received_date": "2026-11-02"}, "land"),
    ("dismissal_claim_deadline", CLAIM | {"Land": "BE"}, "Land"),
    ("minimum_wage_check", WAGE | {"monthly_gross_eur": "2300"}, "monthly_gross_eur"),
    ("minimum_wage_check", WAGE | {"monthly_gross_eur": -1}, "monthly_gross_eur"),
    ("minimum_wage_check", WAGE | {"monthly_gross_eur": -0.01}, "monthly_gross_eur"),
    ("minimum_wage_check", WAGE | {"monthly_gross_eur": 1_000_001}, "monthly_gross_eur"),
    ("minimum_wage_check", WAGE | {"monthly_gross_eur": 10**400}, "monthly_gross_eur"),
    ("minimum_wage_check", WAGE | {"monthly_gross_eur": 1e300}, "monthly_gross_eur"),
    ("minimum_wage_check", WAGE | {"monthly_gross_eur": 1e-7}, "monthly_gross_eur"),
    ("minimum_wage_check", WAGE | {"monthly_gross_eur": float("nan")}, "monthly_gross_eur"),
    ("minimum_wage_check", WAGE | {"monthly_gross_eur": float("inf")}, "monthly_gross_eur"),
    ("minimum_wage_check", WAGE | {"monthly_gross_eur": True}, "monthly_gross_eur"),
    ("minimum_wage_check", WAGE | {"monthly_gross_eur": None}, "monthly_gross_eur"),
    ("minimum_wage_check", WAGE | {"weekly_hours": 0}, "weekly_hours"),
    ("minimum_wage_check", WAGE | {"weekly_hours": 0.0}, "weekly_hours"),
    ("minimum_wage_check", WAGE | {"weekly_hours": -40}, "weekly_hours"),
    ("minimum_wage_check", WAGE | {"weekly_hours": 168.5}, "weekly_hours"),
    ("minimum_wage_check", WAGE | {"weekly_hours": "40h"}, "weekly_hours"),
    ("minimum_wage_check", WAGE | {"status": "boss"}, "status"),
    ("minimum_wage_check", WAGE | {"status": None}, "status"),
    ("minimum_wage_check", WAGE | {"sector": "banking"}, "sector"),
    ("minimum_wage_check", WAGE | {"sector": ""}, "sector"),
    ("minimum_wage_check", WAGE | {"date": "2020-01-31"}, "date"),
    ("minimum_wage_check", WAGE | {"date": "2022-09-30"}, "date"),
    ("minijob_check", MINI | {"date": "2021-06-30"}, "date"),
    ("minijob_check", MINI | {"date": "2023-06-30"}, "date"),  # 603 € is above its limit, and no upper one is known
    ("minijob_check", MINI | {"regular_monthly_eur": -603}, "regular_monthly_eur"),
    ("minijob_check", MINI | {"guaranteed_yearly_extra_eur": -1}, "guaranteed_yearly_extra_eur"),
    ("minijob_check", MINI | {"unforeseen_months_eur": 700}, "unforeseen_months_eur"),
    ("minijob_check", MINI | {"unforeseen_months_eur": [700, -1]}, "unforeseen_months_eur[1]"),
    ("minijob_check", MINI | {"unforeseen_months_eur": [1] * 13}, "unforeseen_months_eur"),
    ("holiday_entitlement", LEAVE | {"days_per_week": 7.5}, "days_per_week"),
    ("holiday_entitlement", LEAVE | {"days_per_week": 0}, "days_per_week"),
    ("holiday_entitlement", LEAVE | {"end_date": "2025-12-31"}, "end_date"),
    ("holiday_entitlement", LEAVE | {"year": 1990}, "year"),
    ("holiday_entitlement", LEAVE | {"year": 2101}, "year"),
    ("holiday_entitlement", LEAVE | {"year": 2026.5}, "year"),
    ("holiday_entitlement", LEAVE | {"year": "2026"}, "year"),
    ("holiday_entitlement", LEAVE | {"start_date": "1939-12-31"}, "start_date"),
    ("notice_period", NOTICE | {"side": "both"}, "side"),
    ("notice_period", NOTICE | {"notice_received": "2019-12-31"}, "notice_received"),
    ("notice_period", NOTICE | {"probation_end": "2019-12-31"}, "probation_end"),
    ("jobseeker_registration", JOB | {"employment_end": "2026-11-15"}, "employment_end"),
    ("working_time_check", DAY | {"age": 14}, "age"),
    ("working_time_check", DAY | {"age": 121}, "age"),
    ("working_time_check", DAY | {"age": 17.5}, "age"),
    ("working_time_check", DAY | {"age": "30"}, "age"),
    ("working_time_check", DAY | {"shift_end": "2026-11-16T08:00"}, "shift_end"),
    ("working_time_check", DAY | {"shift_end": "2026-11-15T16:00"}, "shift_end"),
    ("working_time_check", DAY | {"shift_end": "2026-11-19T16:00"}, "shift_end"),
    ("working_time_check", DAY | {"shift_end": "2026-11-16T16:30+01:00"}, "shift_end"),
    ("working_time_check", DAY | {"shift_end": "2026-11-16T16:30Z"}, "shift_end"),
    ("working_time_check", DAY | {"shift_end": "2026-11-16T24:00"}, "shift_end"),
    ("working_time_check", DAY | {"shift_end": "2026-11-16 16:30"}, "shift_end"),
    ("working_time_check", DAY | {"shift_end": "16:30"}, "shift_end"),
    ("working_time_check", DAY | {"breaks": None}, "breaks"),
    ("working_time_check", DAY | {"breaks": {"start": 1}}, "breaks"),
    ("working_time_check", DAY | {"breaks": ["12:00-12:30"]}, "breaks[0]"),
    ("working_time_check", DAY | {"breaks": [["2026-11-16T12:00"]]}, "breaks[0]"),
    ("working_time_check", DAY | {"breaks": [["2026-11-16T12:00", 5]]}, "breaks[0][1]"),
    ("working_time_check", breaks(("12:30", "12:00")), "breaks[0]"),
    ("working_time_check", breaks(("12:00", "12:00")), "breaks[0]"),
    ("working_time_check", breaks(("07:45", "08:15")), "breaks[0]"),
    ("working_time_check", breaks(("16:15", "16:45")), "breaks[0]"),
    ("working_time_check", breaks(("12:00", "12:30"), ("12:15", "12:45")), "breaks[1]"),
    ("working_time_check", breaks(("12:00", "12:30"), ("12:00", "12:30")), "breaks[1]"),
    ("working_time_check", breaks(("14:00", "14:30"), ("12:00", "12:30")), "breaks[1]"),
    ("working_time_check", breaks(*[("12:00", "12:30")] * 31), "breaks"),
    ("working_time_check", DAY | {"next_shift_start": "2026-11-16T16:00"}, "next_shift_start"),
    ("working_time_check", DAY | {"short_rest_sector": "yes"}, "short_rest_sector"),
    ("working_time_check", DAY | {"short_rest_sector": 1}, "short_rest_sector"),
    ("sick_pay", SICK | {"incapacity_end": "2026-11-01"}, "incapacity_end"),
    ("sick_pay", SICK | {"incapacity_start": "2023-12-31"}, "incapacity_start"),
    ("sick_pay", SICK | {"fell_ill_after_starting_work_that_day": "true"}, "fell_ill_after_starting_work_that_day"),
    ("sick_pay", SICK | {"prior_same_illness": [["2026-09-01", "2026-09-28"]]}, "prior_same_illness[0]"),
    ("sick_pay", SICK | {"prior_same_illness": [{"start": "2026-09-01"}]}, "prior_same_illness[0].end"),
    ("sick_pay", prior(("2026-09-28", "2026-09-01")), "prior_same_illness[0].end"),
    ("sick_pay", prior(("2026-10-28", "2026-11-02")), "prior_same_illness[0].end"),
    ("sick_pay", prior(("2026-09-01", "2026-09-10"), ("2026-09-10", "2026-09-12")), "prior_same_illness[1].start"),
    ("agg_deadline", AGG | {"claim_received_by_employer": "2026-11-02"}, "claim_received_by_employer"),
]  # fmt: skip


def post(client, name, body, **more):
    data = body if isinstance(body, bytes | str) else json.dumps(body)
    return client.post(f"{URL}/{name}", data=data, content_type=more.pop("content_type", "application/json"), **more)


@pytest.mark.parametrize(("name", "given", "expected", "law"), [(name, *row) for name, rows in TABLES.items() for row in rows])
def test_every_worked_example_comes_out_with_exactly_its_fields(client, catalogue, name, given, expected, law):
    found = post(client, name, given)
    assert found.status_code == 200
    assert found.get_json() == json.loads(expected), law
    assert found.headers["Kiosk-Edition"] == str(catalogue.edition)
    assert found.headers["Cache-Control"] == "no-store"


def test_amounts_are_numbers_without_binary_noise(client):
    body = post(client, "minimum_wage_check", '{"date":"2026-11-30","monthly_gross_eur":2300.10,"weekly_hours":38.5}').text
    assert '"minimum_hourly_eur":13.9,' in body and '"shortfall_monthly_eur":18.88' in body


@pytest.mark.parametrize(("name", "given", "field"), WRONG)
def test_a_field_that_cannot_be_used_is_named(client, name, given, field):
    found = post(client, name, given)
    assert (found.status_code, found.mimetype) == (422, "application/problem+json")
    problem = found.get_json()
    assert [error["field"] for error in problem["errors"]] == [field]
    assert problem["errors"][0]["message"].endswith(".") and "{" not in problem["errors"][0]["message"]
    assert problem["status"] == 422 and problem["title"] and problem["detail"]


def test_every_field_that_cannot_be_used_is_named_at_once(client):
    found = post(client, "minimum_wage_check", {"date": "soon", "weekly_hours": 0, "sector": "x", "name": "me"})
    assert {error["field"] for error in found.get_json()["errors"]} == {
        "date", "weekly_hours", "sector", "name", "monthly_gross_eur"
    }  # fmt: skip


def test_what_is_not_known_yet_is_said_in_words(client):
    problem = post(client, "minimum_wage_check", WAGE | {"date": "2020-01-31"}).get_json()
    assert problem["detail"] == "The general minimum wage is not known for 2020-01-31."


@pytest.mark.parametrize("body", ["", "{", "hello", "{'a': 1}", b"\xff\xfe", "[" * 30_000, '{"a": 01}', "nul"])
def test_what_is_no_json_is_400(client, body):
    assert post(client, "sick_pay", body).status_code == 400


@pytest.mark.parametrize("body", ["[]", "null", "1", '"text"', "NaN", "[[[]]]"])
def test_json_of_another_shape_is_422(client, body):
    found = post(client, "sick_pay", body)
    assert found.status_code == 422 and found.get_json()["errors"] == [{"field": "", "message": "Must be a JSON object."}]


def test_a_field_given_twice_is_refused(client):
    found = post(client, "dismissal_claim_deadline", '{"land":"BE","land":"BY","received_date":"2026-11-02"}')
    assert [error["field"] for error in found.get_json()["errors"]] == ["land"]


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "", "application/xml"])
def test_another_content_type_is_415(client, kind):
    assert post(client, "agg_deadline", AGG, content_type=kind).status_code == 415


def test_json_with_a_charset_is_taken(client):
    assert post(client, "agg_deadline", AGG, content_type="application/json; charset=utf-8").status_code == 200


def test_too_much_is_413(client):
    assert post(client, "agg_deadline", " " * 70_000).status_code == 413


def test_other_names_and_methods_have_their_own_status(client):
    assert post(client, "tax", {}).status_code == 404
    assert client.get(f"{URL}/tax").status_code == 404
    assert client.put(f"{URL}/agg_deadline").status_code == 405
    assert client.post(URL).status_code == 405


@pytest.mark.parametrize("query", ["?lang=xx", "?colour=red", "?on=tomorrow", "?lang=de&lang=en"])
def test_parameters_nobody_knows_are_422(client, query):
    assert post(client, f"agg_deadline{query}", AGG).status_code == 422
    assert client.get(f"{URL}{query}").status_code == 422


def test_a_day_and_a_language_may_be_named(client):
    assert post(client, "agg_deadline?lang=ar&on=2027-01-01", AGG).get_json() == {"written_claim_by": "2027-01-04"}


def test_the_list_names_all_with_title_law_and_schemas(client, catalogue):
    listed = client.get(f"{URL}?lang=de").get_json()
    assert listed["edition"] == catalogue.edition and listed["lang"] == "de"
    assert [item["name"] for item in listed["items"]] == list(CALCULATORS)
    for item in listed["items"]:
        assert item["title"] == item["titles"]["de"] and item["law"].startswith("§")
        one = client.get(f"{URL}/{item['name']}?lang=de").get_json()
        assert {name: value for name, value in one.items() if name not in ("edition", "lang")} == item


@pytest.mark.parametrize("name", CALCULATORS)
def test_the_schemas_name_the_fields_of_the_tables(client, name):
    item = client.get(f"{URL}/{name}").get_json()
    given, result = (item[part]["$defs"][kind] for part, kind in (("input", "Given"), ("output", "Result")))
    for row in TABLES[name]:
        assert set(json.loads(row[0])) <= set(given["properties"])
        assert set(given["required"]) <= set(json.loads(row[0]))
        assert set(json.loads(row[1])) <= set(result["properties"])
        assert set(result["required"]) <= set(json.loads(row[1]))
    assert given["additionalProperties"] is False
    assert '"decimal"' not in json.dumps(item)


@pytest.mark.parametrize("name", CALCULATORS)
def test_the_example_of_the_list_is_what_comes_out(client, name):
    example = client.get(f"{URL}/{name}").get_json()["examples"][0]
    assert post(client, name, example["input"]).get_json() == example["output"]


@pytest.mark.parametrize("path", ["/api/v1/calculators", *(f"/api/v1/calculators/{name}" for name in CALCULATORS)])
def test_the_description_holds(client, path):
    document = client.get("/api/v1/openapi.json").get_json()
    pattern = path if path == "/api/v1/calculators" else "/api/v1/calculators/{name}"
    schema = document["paths"][pattern]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    described = Description(document)
    assert list(described.faults(client.get(path).get_json(), schema)) == []
