"""QR codes for terminals, where nothing can be pressed to call or to write: her own phone reads them."""

from typing import NamedTuple
from urllib.parse import quote_plus

from markupsafe import Markup

from ..content.documents import Centre
from ..i18n.gettext import gettext as _
from ..sheets.codes import draw

ROUTE = "https://www.openstreetmap.org/search?query="


class Code(NamedTuple):
    """title: what the code holds, in words. shown: the same for people. drawing: an `<svg>` without name."""

    title: str
    shown: str
    drawing: Markup


def codes_of(centre: Centre, sure: bool) -> list[Code]:
    """Phone, e-mail, website and the way there, as far as we are sure of them."""
    town = " ".join(filter(None, (centre.postcode, centre.city)))
    address = ", ".join(filter(None, (centre.street, town))) if sure and centre.street else None
    held = [
        (_("Phone"), centre.phone if sure else None, "tel:" + (centre.phone or "").replace(" ", "")),
        (_("E-mail"), centre.mail if sure else None, f"mailto:{centre.mail}"),
        (_("Website"), centre.website, centre.website),
        (_("The way there"), address, ROUTE + quote_plus(address or "")),
    ]
    return [Code(title, shown, draw(content)) for title, shown, content in held if shown]
