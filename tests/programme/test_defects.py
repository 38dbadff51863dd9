"""Each defect in a document of the programme is noticed, and none can take a page down."""

import pytest
from content.conftest import read_seed
from content.planting import build, changed

from kiosk.content.catalogue import Catalogue
from kiosk.content.checking import what_stops_pages
from kiosk.errors import BadDocument

DEFECTS = {
    "units/bamf: names the unit “nowhere”, which does not exist.": (
        "units", "bamf", {"placements": [{"parent": "nowhere", "from": "2023-01-01"}]}),
    "units/bamf: stands below nothing, which only a programme or an offer may.": (
        "units", "bamf", {"placements": [{"parent": None, "from": "2023-01-01"}]}),
    "units/iq: stands below itself on 2023-01-01.": (
        "units", "iq", {"placements": [{"parent": "regions", "from": "2023-01-01"}]}),
    "units/ba: has two places on 2026-01-01.": (
        "units", "ba", {"placements": [{"parent": "partners", "from": "2023-01-01"}, {"parent": "partners", "from": "2026-01-01"}]}),
    "units/vernetzung: names the centre “nobody”, which does not exist.": ("units", "vernetzung", {"centres": ["nobody"]}),
    "units/portal: has a website that is no address of the web.": ("units", "portal", {"website": "anerkennung"}),
    "figures/berlin: has a number that cannot be read: 'many' is no exact figure.": (
        "figures", "berlin", {"values": {name: {"amount": "many", "unit": unit} for name, unit in
                                         (("people", "number"), ("academic", "percent"), ("syria", "percent"))}}),
    "figures/bremen: names “2017-13”, which is no year, month or day.": ("figures", "bremen", {"begins": "2017-13"}),
    "figures/mobile: ends before it begins.": ("figures", "mobile", {"ends": "2018"}),
    "figures/unemployment-risk: ends without a beginning.": ("figures", "unemployment-risk", {"ends": "2023"}),
    "milestones/mv: names the Land “DE-XX”, which does not exist.": ("milestones", "mv", {"lands": ["DE-XX"]}),
    "stories/one: names the profession “magician”, which does not exist.": (
        "stories", "one", {"order": 1, "land": "DE-SN", "profession": "magician", "agreed": "2026-11-01", "checked": "2026-11-01",
                           "next_check": "2027-11-01", "confidence": "high", "source": ["a carrier"]}),
    "texts/de/figures/networks-first/text: {networks:number} has no value here.": ("figures", "networks-first", {"values": {}}),
    "texts/de/figures/procedures-ukraine/text: {times:number} has no value here.": (
        "texts/de", "figures/procedures-ukraine/text", {"text": "Es waren {times:number} Mal so viele."}),
}  # fmt: skip


@pytest.fixture(scope="module")
def tables():
    return read_seed()


def test_the_programme_as_it_stands_stops_no_page(tables):
    assert what_stops_pages(build(tables)) == []


@pytest.mark.parametrize("said", DEFECTS)
def test_a_defect_stops_the_edition_and_is_named(tables, said):
    collection, id, fields = DEFECTS[said]
    assert said in what_stops_pages(build(changed(tables, {collection: {id: fields}})))


def test_only_the_examples_may_be_missing(tables):
    without = {name: documents for name, documents in tables.items() if name != "stories"}
    assert Catalogue(1, without, ("de",)).stories == {}
    for name in ("units", "figures", "milestones"):
        with pytest.raises(BadDocument, match=name):
            Catalogue(1, {**tables, name: {}}, ("de",))
