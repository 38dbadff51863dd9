"""`/<lang>/components`: every component with its examples, in development only."""

from flask import Blueprint, Response

from ..pages import page
from ..visit import visiting
from .examples import FAMILIES, samples

pages = Blueprint("components", __name__)


@pages.get("/<lang>/components")
def show() -> Response:
    return page("shell/components/page.html", sample=samples(visiting().lang.tag), families=FAMILIES)
