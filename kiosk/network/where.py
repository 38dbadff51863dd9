"""Where she is, from what she typed and the state she chose: a town, a postcode, or the name of a state itself."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from ..content.catalogue import Catalogue
from ..places import Answer, Gazetteer, Place
from ..places.keys import key_of

MANY = 200  # places of one name that are looked through; Neustadt is the name of fourteen
ALSO = {"nrw": "DE-NW", "meckpomm": "DE-MV", "bawu": "DE-BW", "bawue": "DE-BW"}
# These are towns too; as towns they have a point.
CITIES = frozenset({"DE-BE", "DE-HB", "DE-HH"})


class Where(NamedTuple):
    """place: the likeliest; None for a state alone, or for nothing. lands: of that place, or the state.

    found: every place that may be meant. apart: the place does not lie in the state that was chosen.
    """

    place: Place | None
    lands: tuple[str, ...]
    found: Answer
    apart: bool = False


def where(typed: str, land: str | None, gazetteer: Gazetteer, catalogue: Catalogue) -> Where:
    """`land` chooses among places of one name; without a place it is the answer itself."""
    named = _lands_by_name(catalogue).get(key_of(typed)) if typed else None
    if named:
        return Where(None, (named,), Answer((), True), land not in (None, named))
    found = gazetteer.find(typed, MANY) if typed else Answer()
    if land and found.places:
        inside = tuple(place for place in found.places if land in place.lands)
        if not inside:
            return Where(None, (), found, True)
        found = Answer(inside, found.sure or len(inside) == 1)
    place = found.places[0] if found.places else None
    return Where(place, place.lands if place else (land,) if land else (), found)


@lru_cache(maxsize=4)  # a catalogue never changes
def _lands_by_name(catalogue: Catalogue) -> Mapping[str, str]:
    """The states by their names in every language that is offered."""
    names = {
        key_of(catalogue.text(tag, f"lands/{land}/title").plain): land
        for tag in catalogue.offered
        for land in catalogue.lands
        if land not in CITIES
    }
    return {**names, **ALSO}
