"""Whatever a program asks wrongly is answered with problem details that say how to ask rightly (RFC 9457)."""

import pytest

RECOGNITION = "/api/v1/recognition"


@pytest.mark.parametrize(
    ("path", "parameters"),
    [
        (RECOGNITION, {}),
        (RECOGNITION, {"profession": ""}),
        (RECOGNITION, {"profession": "unknown"}),
        (RECOGNITION, {"profession": "nurse", "country": "ZZ"}),
        (RECOGNITION, {"profession": "nurse", "country": "Germany"}),
        (RECOGNITION, {"profession": "nurse", "land": "BY"}),
        (RECOGNITION, {"profession": "nurse", "land": "AT-1"}),
        (RECOGNITION, {"profession": "nurse", "lang": "xx"}),
        (RECOGNITION, {"profession": "nurse", "lang": ""}),
        (RECOGNITION, {"profession": "nurse", "training": "magic"}),
        (RECOGNITION, {"profession": "nurse", "on": "tomorrow"}),
        (RECOGNITION, {"profession": "nurse", "colour": "red"}),
        (RECOGNITION, {"profession": ["nurse", "cook"]}),
        (RECOGNITION, {"profession": "nurse", "country": ["PL", "SY"]}),
        (RECOGNITION, {"profession": "nurse", "country": "P" * 900}),
        ("/api/v1/professions", {"q": "nurse", "limit": "0"}),
        ("/api/v1/professions", {"q": "nurse", "limit": "51"}),
        ("/api/v1/professions", {"q": "nurse", "limit": "-1"}),
        ("/api/v1/professions", {"q": "nurse", "limit": "ten"}),
        ("/api/v1/professions", {"q": "nurse", "limit": "١٠"}),
        ("/api/v1/professions", {"q": "nurse", "limit": "²"}),
        ("/api/v1/professions", {"q": "nurse", "limit": "00000199999999"}),
        ("/api/v1/professions", {"q": "nurse", "lang": "xx"}),
        ("/api/v1/professions", {"q": "n" * 900}),
        ("/api/v1/professions", {"q": ["nurse", "cook"]}),
        ("/api/v1/professions", {"query": "nurse"}),
        ("/api/v1/professions/nurse", {"lang": "xx"}),
        ("/api/v1/professions/nurse", {"colour": "red"}),
        ("/api/v1/places", {"q": "Köln", "limit": "21"}),
        ("/api/v1/places", {"q": "Köln", "limit": "٣"}),
        ("/api/v1/places", {"q": ["Köln", "Bonn"]}),
        ("/api/v1/places", {"q": "k" * 900}),
        ("/api/v1/places", {"lang": "de"}),
        ("/api/v1/languages", {"colour": "red"}),
        ("/api/v1/parameters", {"colour": "red"}),
        ("/api/v1/parameters", {"on": "tomorrow"}),
        ("/api/v1/parameters/sick_pay_weeks", {"lang": "de"}),
        ("/api/v1/openapi.json", {"colour": "red"}),
        ("/health", {"on": "never"}),
    ],
)
def test_a_parameter_that_cannot_be_used_is_named(ask, path, parameters):
    problem = ask(path, expected=422, **parameters)
    assert problem["detail"], "it says what is wrong"
    assert problem.get("parameter", "on") in (*parameters, "profession")


@pytest.mark.parametrize("path", ["/api/v1/professions/astronaut", "/api/v1/parameters/nothing", "/api/v1/nothing", "/api/nothing", "/api/", "/api/v1/",
                                  "/api/v2/professions", "/health/deep", "/api/v1/professions/nurse/more"])
def test_what_does_not_exist_is_a_problem_too(ask, path):
    ask(path, expected=404)


def test_a_profession_nobody_knows_is_not_found(ask):
    assert ask(RECOGNITION, expected=404, profession="astronaut")["parameter"] == "profession"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
@pytest.mark.parametrize("path", ["/health", "/api/v1/languages", "/api/v1/professions", RECOGNITION, "/api/v1/openapi.json"])
def test_a_wrong_method_names_the_right_ones(client, ask, path, method):
    ask(path, expected=405, method=method)
    allowed = client.open(path, method=method).headers["Allow"]
    assert {"GET", "HEAD"} <= {one.strip() for one in allowed.split(",")}


@pytest.mark.parametrize("path", ["/api/v1/professions", RECOGNITION])
def test_an_address_that_is_too_long_is_a_problem(ask, path):
    ask(path, expected=414, q="x" * 6000)


def test_a_problem_never_repeats_what_was_typed(client):
    for path in ("/api/v1/recognition?profession=geheim-7c1", "/api/v1/geheim-7c1", "/api/v1/professions/geheim-7c1",
                 "/api/v1/recognition?profession=nurse&country=geheim-7c1", "/api/v1/professions?limit=geheim-7c1"):
        assert "geheim-7c1" not in client.get(path).text, path


def test_empty_and_unknown_answers_leave_a_question_open(ask):
    result = ask(RECOGNITION, profession="nurse", country="", land=" ", training="unknown", german="unsaid")
    assert result["country"] is None and result["land"] is None
    assert "answer-country-open" in [one["id"] for one in result["statements"]]


def test_the_same_parameter_twice_with_the_same_value_is_no_contradiction(ask):
    assert ask(RECOGNITION, profession=["nurse", "nurse"])["profession"] == "nurse"
