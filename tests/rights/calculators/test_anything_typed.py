"""Whatever somebody types or sends: an answer or a polite question, never a broken page."""

import json
from urllib.parse import urlencode

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.rights.calculators.fields import BadInput, NotKnown
from kiosk.rights.calculators.offered import CALCULATORS, answer
from kiosk.rights.calculators.reading import NotJson, decode
from kiosk.rights.calculators.schemas import EXAMPLES

from .conftest import amount_of
from .test_pages import WHOLE

TYPED = st.one_of(
    st.text(max_size=20),
    st.sampled_from(["31.12.9999", "1.1.0001", "29.2.2027", "1e5", "-0", "0,001", "24:00", "24", "99", "², ½", "\u202e1", "NaN",
                     "1.000.000", "168", "12 pm", "0 am", "yes", "no", "\x00", "9" * 90, "31/12/2026", "1/1/2026", "%s", "{0}"]),
)  # fmt: skip
LOOSE = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-(10**40), 10**40), st.floats(), st.text(max_size=12), st.dates().map(str),
              st.datetimes().map(lambda moment: moment.isoformat(timespec="minutes"))),
    lambda one: st.one_of(st.lists(one, max_size=3), st.dictionaries(st.sampled_from(["start", "end", "x"]), one, max_size=3)),
    max_leaves=6,
)  # fmt: skip


@pytest.mark.parametrize("name", CALCULATORS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_anything_in_a_form_is_answered(app: Flask, name: str, data: st.DataObject) -> None:
    typed = dict(WHOLE[name])
    for field in data.draw(st.lists(st.sampled_from(sorted(typed)), max_size=3)):
        typed[field] = data.draw(TYPED)
    path = f"/de/rights/calculators/{name.replace('_', '-')}?{urlencode(typed)}"
    page = app.test_client().get(path)
    assert page.status_code in (200, 422)
    assert (page.status_code == 422) == ('aria-invalid="true"' in page.text)


@pytest.mark.parametrize("name", CALCULATORS)
@given(data=st.data())
def test_any_json_gives_a_result_or_names_the_field(name: str, data: st.DataObject) -> None:
    given = dict(EXAMPLES[name])
    for field in data.draw(st.lists(st.sampled_from([*given, "another"]), max_size=3)):
        given[field] = data.draw(LOOSE)
    try:
        assert answer(name, decode(json.dumps(given).encode()), amount_of)
    except BadInput as bad:
        assert bad.faults and all(fault.field for fault in bad.faults)
    except NotKnown as unknown:
        assert unknown.field == "date"


@given(st.binary(max_size=60))
def test_any_bytes_are_json_or_not(body: bytes) -> None:
    try:
        decode(body)
    except NotJson as trouble:
        assert str(trouble)
