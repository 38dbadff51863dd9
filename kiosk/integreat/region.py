"""The region a reader app shows: all of Germany, with the languages we offer."""

from typing import Any

from ..content.catalogue import Catalogue
from .numbers import number_of

CODE = "wegweiser"
NAME = "Wegweiser"
# A frame around Germany for their map: longitude and latitude of two corners, each rounded outwards.
SOUTH_WEST, NORTH_EAST = (5.8, 47.2), (15.1, 55.1)


def region(catalogue: Catalogue) -> dict[str, Any]:
    (west, south), (east, north) = SOUTH_WEST, NORTH_EAST
    return {
        "id": number_of(f"regions/{CODE}"),
        "name": NAME,
        "name_without_prefix": NAME,
        "prefix": None,
        "path": f"/{CODE}/",
        "live": True,
        "languages": languages(catalogue),
        "latitude": round((south + north) / 2, 2),
        "longitude": round((west + east) / 2, 2),
        "bounding_box": [SOUTH_WEST, NORTH_EAST],
        "aliases": None,
        "pois": True,
        "events": False,
        "tunews": False,
        "push_notifications": False,
        "is_chat_enabled": False,
        "zammad_privacy_policy": None,
    }


def languages(catalogue: Catalogue) -> list[dict[str, Any]]:
    return [
        {
            "id": number_of(f"languages/{tag}"),
            "code": tag,
            "bcp47_tag": catalogue.languages[tag].html or tag,
            "native_name": catalogue.languages[tag].name,
            "dir": "RIGHT_TO_LEFT" if catalogue.languages[tag].direction == "rtl" else "LEFT_TO_RIGHT",
        }
        for tag in catalogue.offered
    ]
