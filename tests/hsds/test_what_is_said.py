"""What a centre becomes in HSDS: what is known is said, what is not known is left out, what is unsure is withheld."""

import copy
from datetime import date

import pytest

from kiosk.hsds.everything import everything

from .conftest import everything_of, one_of
from .planted import PLANTED, SHAKY_MAIL, SHAKY_NUMBER, SHAKY_STREET
from .schemas import SHAPES

TAXONOMY_IDS = ["ed55cf3c-c24b-5df9-a5a7-87a1fefea39c", "a65331cc-67a6-5c2a-b34d-f0723fe491e4", "288a379c-ffdc-5060-85e2-2a5204a80841"]
ZSBA_ID = "0f652530-8945-50d9-9e4d-ca1ef61e8675"


def test_a_centre_of_which_we_know_everything(ask_edited):
    first, second = ask_edited("services", search="Zentrum mit allem", full="true")["contents"]
    assert (first["name"], second["name"]) == ("Zentrum mit allem: Advice on recognition", "Zentrum mit allem: Advice on qualification")
    assert first["url"] == "https://example.org/zentrum" and first["email"] == "zz@example.org" and first["status"] == "active"
    assert first["phones"][0]["number"] == "+49 30 23125000" and first["phones"][0]["service_id"] == first["id"]
    assert [(one["code"], one.get("name")) for one in first["languages"]] == [("de", "German"), ("sr", "Serbian"), ("prs", None)]
    assert first["eligibility_description"] == "For citizens of the EU, the EEA and Switzerland; people of other countries."
    assert first["application_process"] == "An appointment is needed." and first["fees_description"] == "Free of charge."
    assert [(one["amount"], one["currency"]) for one in first["cost_options"]] == [(0, "EUR")]
    assert first["assured_date"] == "2026-11-22" and "assurer_email" not in first and "alert" not in first
    assert first["organization"]["name"] == "Träger e.V." and first["program"]["name"].startswith("Förderprogramm IQ")
    assert first["program_id"] == first["program"]["id"] == second["program_id"]
    assert (first["service_areas"][0]["name"], first["service_areas"][0]["extent"]) == ("Bayern", "DE-BY")
    said = {(one["link_type"], one["taxonomy_term"]["code"]) for one in first["attributes"]}
    assert said == {("service_type", "recognition"), ("service_eligibility", "eu"), ("service_eligibility", "other"),
                    ("service_delivery", "in-person"), ("service_delivery", "phone")}
    assert all(one["link_id"] == first["id"] and one["taxonomy_term_id"] == one["taxonomy_term"]["id"] for one in first["attributes"])


def test_lists_in_short_name_who_offers_it_and_in_which_programme(ask_edited):
    short = ask_edited("services", search="Zentrum mit allem")["contents"][0]
    assert short["organization"]["id"] == short["organization_id"] and short["program"]["id"] == short["program_id"]
    place = ask_edited("service_at_locations", search="Zentrum mit allem")["contents"][0]
    assert place["service"] == short and place["location"]["name"] == "Zentrum mit allem"
    assert not [name for name, value in (short | place["location"]).items() if isinstance(value, list)]


def test_where_it_is(ask_edited):
    (place, _) = ask_edited("service_at_locations", search="Zentrum mit allem", full="true")["contents"]
    location = place["location"]
    assert location["location_type"] == "physical" and (location["latitude"], location["longitude"]) == (48.14, 11.58)
    (address,) = location["addresses"]
    assert address.items() >= {"address_1": "Hauptstraße 1", "postal_code": "80331", "city": "München", "state_province": "Bayern",
                               "country": "DE", "address_type": "physical"}.items()
    assert location["accessibility"][0]["description"].startswith("No steps")
    assert location["phones"][0].items() >= {"number": "+49 30 23125000", "location_id": location["id"]}.items()
    assert [one["code"] for one in location["languages"]] == ["de", "sr", "prs"] and len(location["schedules"]) == 3
    assert place["service_id"] == place["service"]["id"] and place["location_id"] == location["id"]


def test_the_service_and_its_place_name_each_other(ask):
    places = {one["id"]: one for one in everything_of(ask, "service_at_locations")}
    inside = {place["id"]: (service["id"], place["location"]["id"]) for service in everything_of(ask, "services", full="true")
              for place in service.get("service_at_locations", ())}
    assert inside == {id: (one["service_id"], one["location_id"]) for id, one in places.items()} and inside


def test_of_a_centre_we_hardly_know_nothing_is_made_up(ask_edited):
    assert set(one_of(ask_edited, "Zentrum ohne alles")) == {
        "id", "organization_id", "name", "description", "status", "assured_date", "last_modified", "service_areas", "organization", "attributes"}
    assert ask_edited("service_at_locations", search="Zentrum ohne alles")["empty"]
    owner = one_of(ask_edited, "Zentrum ohne alles")["organization"]
    assert owner == {"id": owner["id"], "name": "Zentrum ohne alles", "description": "A centre of this directory. Who carries it is not known."}


def test_of_an_address_that_is_not_whole_its_parts_are_told(ask_edited):
    location = one_of(ask_edited, "Zentrum mit Stufen")["service_at_locations"][0]["location"]
    assert "addresses" not in location
    assert location["description"] == "Known of its address: Am Berg 3, Passau. Latitude and longitude are those of the town."
    assert location["accessibility"][0]["description"].startswith("There are steps")


def test_of_a_federal_office_the_land_is_not_guessed(ask_edited):
    one = one_of(ask_edited, "Zentrum des Bundes")
    location = one["service_at_locations"][0]["location"]
    assert "addresses" not in location and location["description"] == "Known of its address: Ringstraße 5, 94032 Passau."
    assert (one["service_areas"][0]["name"], one["service_areas"][0]["extent"]) == ("Deutschland", "DE")


def test_an_address_with_umlauts_is_written_as_a_uri(ask_edited):
    one = one_of(ask_edited, "Zentrum des Bundes")
    assert one["url"] == one["organization"]["website"] == "https://xn--bcher-kva.example.org/stra%C3%9Fe?%C3%A4=1"


def test_a_price_nobody_knows_is_no_price(ask_edited):
    one = one_of(ask_edited, "Zentrum mit Stufen")
    assert one["fees_description"] == "Not free of charge." and "cost_options" not in one
    assert one["application_process"] == "No appointment is needed."


def test_a_number_of_which_we_are_not_sure_is_given_to_nobody(edited, ask_edited):
    one = one_of(ask_edited, "Zentrum im Zweifel")
    assert "phones" not in one and "email" not in one and "sources are weak" in one["alert"]
    assert one["service_at_locations"][0]["location"]["description"].startswith("Known of its address: 94032 Passau.")
    client = edited.test_client()
    addresses = [f"/api/hsds/{name}?format=ndjson&{how}" for name in ("services", "organizations", "service_at_locations")
                 for how in ("full=true", "full_service=true" if name == "organizations" else "full=false")]
    text = "".join(client.get(address).text for address in addresses)
    assert "Zentrum im Zweifel" in text and "+49 30 23125000" in text
    assert not [secret for secret in (SHAKY_NUMBER, SHAKY_MAIL, SHAKY_STREET) if secret in text]
    assert ask_edited("services", search=SHAKY_MAIL)["empty"] and ask_edited("services", search=SHAKY_STREET)["empty"]


def test_the_mailbox_of_a_centre_is_not_given_out_as_that_of_its_carrier(ask_edited):
    owner = ask_edited("services", search="Zentrum mit allem")["contents"][0]["organization"]
    assert "email" not in owner and "website" not in owner


def test_what_has_ended_or_was_not_looked_at_says_so(ask_edited):
    assert one_of(ask_edited, "Zentrum von gestern")["status"] == "inactive"
    assert one_of(ask_edited, "Zentrum ohne Prüfung")["alert"] == "Nobody has checked this entry since 2025-01-31."


def test_who_advises_by_telephone_still_has_a_place(ask_edited):
    one = one_of(ask_edited, "Zentrum am Telefon")
    assert one["service_at_locations"][0]["location"]["description"].startswith("Known of its address: Passau.")
    assert "phone" in {attribute["taxonomy_term"]["code"] for attribute in one["attributes"]}


def test_a_carrier_has_all_its_centres_programs_and_services(ask, catalogue):
    name = "ARBEIT UND LEBEN Sachsen e.V."
    (listed,) = [one for one in everything_of(ask, "organizations") if one["name"] == name]
    one, own = ask(f"organizations/{listed['id']}"), [centre for centre in catalogue.centres.values() if centre.carrier == name]
    assert len(one["services"]) == sum(len(centre.services) for centre in own)
    assert {place["name"] for place in one["locations"]} == {centre.name for centre in own}
    assert [program["name"] for program in one["programs"]] == ["Faire Integration"]
    assert all(program["organization_id"] == one["id"] for program in one["programs"])


def test_every_reference_leads_somewhere(ask):
    ids = {name: {one["id"] for one in everything_of(ask, name)} for name in SHAPES}
    for one in everything_of(ask, "services", full="true"):
        assert one["organization_id"] == one["organization"]["id"] in ids["organizations"]
        assert {attribute["taxonomy_term_id"] for attribute in one["attributes"]} <= ids["taxonomy_terms"]
        assert {attribute["taxonomy_term"]["taxonomy_id"] for attribute in one["attributes"]} <= ids["taxonomies"]
    for one in everything_of(ask, "service_at_locations"):
        assert one["service_id"] in ids["services"]


def test_ids_are_those_of_every_other_installation(ask, ask_edited):
    for name in ("services", "service_at_locations", "taxonomies", "taxonomy_terms"):
        here, there = ({one["id"]: one.get("name") for one in everything_of(one_ask, name)} for one_ask in (ask, ask_edited))
        assert here.items() <= there.items()
    # Written down once: other directories keep these.
    assert [one["id"] for one in everything_of(ask, "taxonomies")] == TAXONOMY_IDS
    assert ask("services", search="ZSBA recognition")["contents"][0]["id"] == ZSBA_ID


def test_ids_and_order_do_not_hang_on_the_order_of_the_store(catalogue, today):
    turned = copy.copy(catalogue)
    turned.centres = dict(reversed(catalogue.centres.items()))
    assert list(turned.centres) != list(catalogue.centres)
    for one, other in zip(everything(catalogue, {}, today), everything(turned, {}, today), strict=True):
        assert list(one) == list(other) and [entry.record for entry in one.values()] == [entry.record for entry in other.values()]


def test_no_id_stands_for_two_things(ask_edited):
    found = {}
    for service in everything_of(ask_edited, "services", full="true"):
        for record in _inside(service):
            kept = found.setdefault(record["id"], record)
            # In short or in full, it is the same thing.
            assert all(record[name] == kept[name] for name in record.keys() & kept.keys())
    assert len(found) > 1000


@pytest.mark.parametrize("day", [date(2026, 11, 22), date(2027, 2, 23)])
def test_what_is_overdue_hangs_on_the_day(app_on, day):
    alerts = {one.get("alert", "") for one in app_on(day).test_client().get("/api/hsds/services?per_page=1000").get_json()["contents"]}
    assert any("Nobody has checked" in alert for alert in alerts) == (day > date(2027, 1, 22))


def test_planted_centres_are_no_real_ones(catalogue):
    assert not PLANTED.keys() & catalogue.centres.keys()


def _inside(value):
    if isinstance(value, dict):
        yield value
        value = value.values()
    if not isinstance(value, str | int | float):
        for one in value:
            yield from _inside(one)
