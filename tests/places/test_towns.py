"""Whatever way she writes the name of a town, we know where it lies."""

import csv
from pathlib import Path

import pytest

from kiosk.places import kilometres, load
from kiosk.places.keys import key_of, sound_of

# Written from memory, so that it is no copy of the data: typed, town, Land, and its middle to a few kilometres.
TYPED = list(csv.DictReader((Path(__file__).parent / "towns.csv").open(encoding="utf-8")))
CLOSE = 12  # kilometres: large cities are wide, and their middle is a matter of opinion
LANDS = {f"DE-{land}" for land in ["BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH"]}


@pytest.fixture(scope="module")
def gazetteer():
    return load()


@pytest.mark.parametrize("row", TYPED, ids=lambda row: row["typed"])
def test_a_town_is_found_where_it_lies(gazetteer, row):
    found = gazetteer.find(row["typed"])
    assert found.places, "nothing found"
    first = found.places[0]
    assert first.lands == (row["land"],)
    assert kilometres(first.point, (float(row["lat"]), float(row["lon"]))) <= CLOSE


def test_towns_of_every_land_were_tried_in_several_scripts():
    assert len(TYPED) >= 200 and {row["land"] for row in TYPED} == LANDS
    assert sum("\u0600" < row["typed"].strip()[0] < "\u06ff" for row in TYPED) >= 10
    assert sum("\u0400" < row["typed"].strip()[0] < "\u04ff" for row in TYPED) >= 10


def test_she_is_rarely_asked_which_town_she_means(gazetteer):
    unsure = [row["typed"] for row in TYPED if not gazetteer.find(row["typed"]).sure]
    assert len(unsure) <= 20, unsure


@pytest.mark.parametrize("typed", ["Minsk", "Zürich", "Athen", "Homs", "Breslau", "test", "hier", "egal", "مينشن"])
def test_a_name_that_is_only_like_one_of_ours_is_asked_about(gazetteer, typed):
    assert not gazetteer.find(typed).sure


@pytest.mark.parametrize(("typed", "among"), [
    ("Frankfurt", {"DE-HE", "DE-BB"}), ("Halle", {"DE-ST", "DE-NW"}), ("Neustadt", {"DE-RP", "DE-NI"}),
    ("Mühlhausen", {"DE-TH", "DE-BW"}), ("Rothenburg", {"DE-BY"}),
])
def test_a_name_of_several_towns_is_asked_about(gazetteer, typed, among):
    found = gazetteer.find(typed)
    assert not found.sure and len(found.places) >= 2
    assert among <= {land for place in found.places for land in place.lands}
    assert [place.people for place in found.places] == sorted((place.people for place in found.places), reverse=True)


@pytest.mark.parametrize("typed", ["Berlin", "برلين", "Берлін", "BERLIN ", "berlin, germany", "Brelin", "Berlino"])
def test_berlin_is_berlin_however_it_is_written(gazetteer, typed):
    assert gazetteer.find(typed).places[0].name == "Berlin"


@pytest.mark.parametrize("typed", ["", " ", "xqzzvw", "!!!", "\x00", "\u202e", "q" * 5000, "ا" * 400, "<b>", "1.5e9", "🦊", "Paris Texas"])
def test_nonsense_finds_nothing_and_breaks_nothing(gazetteer, typed):
    found = gazetteer.find(typed)
    assert not found.places or typed == "Paris Texas"


def test_the_first_letters_are_enough_to_choose_from(gazetteer):
    found = gazetteer.find("Heidelb")
    assert found.places[0].name == "Heidelberg"
    assert len(gazetteer.find("Bad ", limit=5).places) <= 5


def test_all_places_lie_in_germany_and_are_written_with_the_keys_of_today(gazetteer):
    """The keys stand in the file, so that they need not be made at each start; a new way of folding makes it old."""
    for line in (Path("data/places/towns.tsv")).read_text(encoding="utf-8").rstrip("\n").split("\n"):
        land, lat, lon, people, name, keys, sound = line.split("\t")
        assert land in LANDS and 47.2 < float(lat) < 55.1 and 5.8 < float(lon) < 15.1 and int(people) >= 0
        assert keys.split("|")[0] == key_of(name) and sound == sound_of(name), "run python -m kiosk.places.collect"
