"""Pages give everything exactly once; filters give what they say and nothing else."""

import json
from math import acos, cos, radians, sin

import pytest

from .conftest import everything_of
from .schemas import SHAPES


def test_the_root_says_which_hsds_this_is(ask):
    about = ask()
    assert about["version"] == "3.0" and about["profile"].startswith("https://")
    assert about["openapi_url"] == "http://localhost/api/hsds/openapi.json"
    assert ask("openapi.json")["openapi"].startswith("3.1")


def test_where_a_setting_says_our_address_the_root_names_it_and_no_other(app_with):
    client = app_with(public="https://kiosk.example").test_client()
    about = client.get("/api/hsds/", headers={"Host": "evil.example"}).get_json()
    assert about["openapi_url"] == "https://kiosk.example/api/hsds/openapi.json"


def test_the_root_is_found_without_its_last_stroke_too(client):
    assert client.get("/api/hsds", follow_redirects=True).get_json()["version"] == "3.0"


def test_the_description_names_every_address_there_is(app, ask):
    there = {rule.rule.replace("<", "{").replace(">", "}") for rule in app.url_map.iter_rules() if rule.rule.startswith("/api/hsds")}
    assert set(ask("openapi.json")["paths"]) == there


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("size", [1, 7, 1000])
def test_pages_cover_everything_exactly_once(ask, name, size):
    whole = ask(name, per_page=1000)
    assert whole["first_page"] and whole["last_page"] and not whole["empty"]
    seen, pages = [], -(-whole["total_items"] // size)
    for number in range(1, pages + 1):
        page = ask(name, page=number, per_page=size)
        assert page["total_items"] == whole["total_items"] and page["total_pages"] == pages and page["page_number"] == number
        assert page["first_page"] == (number == 1) and page["last_page"] == (number == pages)
        assert page["size"] == len(page["contents"]) <= size
        seen += [one["id"] for one in page["contents"]]
    assert seen == [one["id"] for one in whole["contents"]] and len(set(seen)) == len(seen) == whole["total_items"]


def test_after_the_last_page_there_is_an_empty_one(ask):
    page = ask("services", page=9999)
    assert page["empty"] and page["contents"] == [] and page["last_page"] and not page["first_page"] and page["total_items"] > 0
    nothing = ask("services", search="xqzzvw")
    assert nothing["empty"] and nothing["total_items"] == nothing["total_pages"] == nothing["size"] == 0
    assert nothing["first_page"] and nothing["last_page"]


def test_a_page_has_fifty_unless_asked_otherwise(ask):
    assert ask("services")["size"] == 50


def test_every_centre_and_every_kind_of_service_is_there(ask, catalogue):
    names = {one["name"] for one in everything_of(ask, "services")}
    assert len(names) <= sum(len(centre.services) for centre in catalogue.centres.values()) == ask("services")["total_items"]
    for centre in catalogue.centres.values():
        assert [name for name in names if name.startswith(f"{centre.name}: ")], centre.name
    carriers = {centre.carrier for centre in catalogue.centres.values() if centre.carrier}
    alone = [centre for centre in catalogue.centres.values() if not centre.carrier]
    assert ask("organizations")["total_items"] == len(carriers) + len(alone)


def test_services_of_one_organization(ask):
    carrier = next(one for one in everything_of(ask, "organizations") if one["name"] == "adis e.V.")
    own = list(everything_of(ask, "services", organization_id=carrier["id"].upper()))
    others = [one for one in everything_of(ask, "services") if one["organization_id"] != carrier["id"]]
    assert own and {one["organization"]["name"] for one in own} == {"adis e.V."}
    assert len(own) + len(others) == ask("services")["total_items"]
    assert {one["service_id"] for one in everything_of(ask, "service_at_locations", organization_id=carrier["id"])} <= {one["id"] for one in own}


def test_services_of_one_kind_and_of_one_taxonomy(ask, catalogue):
    terms = {one["code"]: one for one in everything_of(ask, "taxonomy_terms")}
    law = ask("services", taxonomy_term_id=terms["labour-law"]["id"])["total_items"]
    assert law == sum("labour-law" in centre.services for centre in catalogue.centres.values())
    abroad = ask("services", taxonomy_term_id=terms["abroad"]["id"])["total_items"]
    assert abroad == sum(len(centre.services) for centre in catalogue.centres.values() if "abroad" in centre.clients)
    with_clients = ask("services", taxonomy_id=terms["abroad"]["taxonomy_id"])["total_items"]
    assert with_clients == sum(len(centre.services) for centre in catalogue.centres.values() if centre.clients)


def test_terms_of_one_taxonomy(ask):
    taxonomies = {one["name"]: one["id"] for one in everything_of(ask, "taxonomies")}
    clients = list(everything_of(ask, "taxonomy_terms", taxonomy_id=taxonomies["Clients"]))
    assert {one["code"] for one in clients} == {"eu", "other", "abroad"}
    assert all(one["taxonomy_detail"]["name"] == one["taxonomy"] == "Clients" for one in clients)
    # Our taxonomies have one level.
    assert ask("taxonomy_terms", top_only="true")["total_items"] == ask("taxonomy_terms")["total_items"]
    assert ask("taxonomy_terms", parent_id=clients[0]["id"])["empty"]


@pytest.mark.parametrize(("typed", "names"), [
    ("saarländische WANDERARBEIT", {"Saarländische Beratungsstelle für Wanderarbeit und mobile Beschäftigte"}),
    ("caritasverband", {"IQ Anerkennungsberatung Koblenz"}),
    ("dusseldorf", {"Arbeitnehmerfreizügigkeit fair gestalten – Beratungsstelle Düsseldorf"}),
    ("handwerkskammer hamburg", {"NOBI – Koordination IQ Netzwerk Hamburg"}),
    ("thüringen mbh erfurt", {"Welcome Center Thuringia (ThAFF)"}),
    ("recognition sachsen chemnitz", {"IBAS – Informations- und Beratungsstelle Anerkennung Sachsen, Chemnitz"}),
    ("recognition koblenz xqzzvw", set()),
])
def test_all_words_must_be_in_name_kind_town_carrier_or_land(ask, typed, names):
    assert {one["name"].rpartition(": ")[0] for one in everything_of(ask, "services", search=typed)} == names
    assert bool(ask("service_at_locations", search=typed)["total_items"]) == bool(names)


def test_words_find_organizations_and_terms(ask):
    assert [one["name"] for one in everything_of(ask, "organizations", search="CARITASVERBAND")] == ["Caritasverband Koblenz e.V."]
    assert [one["code"] for one in everything_of(ask, "taxonomy_terms", search="labour law")] == ["labour-law"]
    assert [one["name"] for one in everything_of(ask, "taxonomies", search="clients")] == ["Clients"]


def test_nothing_changed_since_tomorrow_and_everything_since_long_ago(ask):
    assert ask("services", modified_after="2015-01-01")["total_items"] == ask("services")["total_items"]
    assert ask("services", modified_after="2099-01-01T00:00:00+02:00")["empty"]


def test_what_somebody_edited_is_found_by_when_it_was_changed(ask_edited):
    seeded = {one["id"] for one in everything_of(ask_edited, "services") if "Zentrum" not in one["name"]}
    planted = [one for one in everything_of(ask_edited, "services") if one["id"] not in seeded and one["name"].startswith("Zentrum ")]
    assert {one["last_modified"] for one in planted} == {"2026-11-20T10:30:45.123Z"}
    minimal = ask_edited("services", minimal="true", modified_after="2026-11-20T10:30:45.123Z")["contents"]
    at_that_moment = [one["id"] for one in minimal if one["modified_date"] == "2026-11-20T10:30:45.123Z"]
    assert at_that_moment == [one["id"] for one in planted]
    later = ask_edited("services", minimal="true", modified_after="2026-11-20T10:30:45.124Z")["contents"]
    assert not {one["id"] for one in later} & set(at_that_moment)


def test_minimal_gives_ids_and_moments_of_all_services_on_one_page(ask):
    page = ask("services", minimal="true")
    assert page["first_page"] and page["last_page"] and page["size"] == page["total_items"] > 50
    assert all(set(one) == {"id", "modified_date"} for one in page["contents"])
    assert ask("services", minimal="true", per_page=10)["size"] == 10


@pytest.mark.parametrize("name", SHAPES)
def test_lines_give_everything_without_pages(client, ask, name):
    answer = client.get(f"/api/hsds/{name}?format=ndjson")
    assert answer.content_type.startswith("application/x-ndjson") and answer.headers["Cache-Control"] == "no-store"
    lines = [json.loads(line) for line in answer.text.splitlines()]
    assert lines == list(everything_of(ask, name))


@pytest.mark.parametrize(("postcode", "land"), [("01067", "DE-SN"), ("80331", "DE-BY"), ("20095", "DE-HH")])
def test_a_postcode_finds_those_who_work_for_its_land(ask, postcode, land):
    found = list(everything_of(ask, "service_at_locations", postcode=postcode, full="true"))
    areas = {one["id"]: one["service"]["service_areas"][0]["extent"] for one in everything_of(ask, "service_at_locations", full="true")}
    assert {one["id"] for one in found} == {id for id, area in areas.items() if area in (land, "DE")} and found


@pytest.mark.parametrize("metres", [0, 5_000, 60_000, 1_000_000])
def test_proximity_keeps_those_within_so_many_metres(ask, metres):
    dresden = (51.05, 13.74)
    near, far = [], []
    for one in everything_of(ask, "service_at_locations", postcode="01067"):
        point = one["location"]
        away = 6_371_000 * _angle(dresden, (point["latitude"], point["longitude"])) if "latitude" in point else 1e9
        if abs(away - metres) > 2_500:  # our points have two decimals
            (near if away < metres else far).append(one["id"])
    found = {one["id"] for one in everything_of(ask, "service_at_locations", postcode="01067", proximity=metres)}
    assert set(near) <= found and not found & set(far)


def _angle(one, other):
    (a, b), (c, d) = (map(radians, point) for point in (one, other))
    return acos(min(1.0, sin(a) * sin(c) + cos(a) * cos(c) * cos(b - d)))
