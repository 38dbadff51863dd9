"""Every record of every list, and every single one, is as the public schemas of HSDS 3.0 say: no faults."""

import pytest

from .conftest import asking, everything_of
from .schemas import SHAPES


@pytest.fixture(params=["as it is", "with planted centres"])
def ask_one(request, app, edited):
    return asking(app if request.param == "as it is" else edited)


@pytest.mark.parametrize("name", SHAPES)
def test_lists_in_short(ask_one, schemas, name):
    faults = [fault for one in everything_of(ask_one, name) for fault in schemas.faults(one, schemas.read(SHAPES[name][0]))]
    assert faults == []


@pytest.mark.parametrize(("name", "how"), [
    ("services", {"full": "true"}), ("service_at_locations", {"full": "true"}), ("organizations", {"full": "true"}),
    ("organizations", {"full_service": "true"}), ("organizations", {"full": "true", "full_service": "true"}),
])
def test_lists_in_full(ask_one, schemas, name, how):
    faults = [fault for one in everything_of(ask_one, name, **how) for fault in schemas.faults(one, schemas.read(SHAPES[name][1]))]
    assert faults == []


@pytest.mark.parametrize("name", SHAPES)
def test_every_single_one(ask_one, schemas, name):
    faults = []
    for listed in everything_of(ask_one, name):
        one = ask_one(f"{name}/{listed['id']}")
        assert one["id"] == listed["id"] and one.get("name") == listed.get("name")
        faults += schemas.faults(one, schemas.read(SHAPES[name][1]))
    assert faults == []


def test_an_organization_with_its_services_in_full(ask, schemas):
    shape = schemas.read(SHAPES["organizations"][1])
    for listed in everything_of(ask, "organizations"):
        one = ask(f"organizations/{listed['id']}", full_service="true")
        assert list(schemas.faults(one, shape)) == []
        assert all(service["attributes"] for service in one["services"])


@pytest.mark.parametrize(("broken", "fault"), [
    ({"id": "1"}, "is no uuid"), ({"id": None}, "is no string"), ({"name": 5}, "is no string"), ({"status": "open"}, "is none of"),
    ({"url": "example.org"}, "is no uri"), ({"email": "nobody"}, "is no email"), ({"last_modified": "2026-11-22"}, "is no date-time"),
    ({"phones": [{"id": "00000000-0000-0000-0000-000000000000"}]}, "number is missing"), ({"colour": "red"}, "is not described"),
    ({"languages": {}}, "is no array"), ({"schedules": [{"timezone": "+1"}]}, "is no number"),
])
def test_the_check_would_notice(ask, schemas, broken, fault):
    one = ask("services", full="true", per_page=1)["contents"][0]
    shape = schemas.read("compiled/service.json")
    assert list(schemas.faults(one, shape)) == []
    assert any(fault in found for found in schemas.faults(one | broken, shape))


def test_the_description_offers_what_hsds_offers(ask, schemas):
    public, own = schemas.read("openapi.json"), ask("openapi.json")
    known = public["components"]["parameters"]
    for path, operation in public["paths"].items():
        wanted = {known[one["$ref"].rpartition("/")[2]]["name"] if "$ref" in one else one["name"]
                  for one in operation["get"].get("parameters", ())}
        offered = {one["name"] for one in own["paths"][f"/api/hsds{path}"]["get"].get("parameters", ()) if one["in"] == "query"}
        assert offered == wanted, path
    page = own["components"]["schemas"]["Page"]["properties"]
    assert page == {name: {"type": one["type"]} for name, one in public["components"]["schemas"]["Page"]["properties"].items()}


def test_the_description_names_the_schemas_we_check_with(ask, schemas):
    for name, (short, whole) in SHAPES.items():
        paths = ask("openapi.json")["paths"]
        assert short in str(paths[f"/api/hsds/{name}"]) and whole in str(paths[f"/api/hsds/{name}/{{id}}"])
    assert schemas.read("openapi.json")["openapi"].startswith("3.1")
