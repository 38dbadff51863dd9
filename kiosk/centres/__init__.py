"""Advice near her: where she is, who is responsible for her, how to reach them; the offices that decide; and the
notice an employer owes somebody hired from abroad."""

from flask import Blueprint

from .api import centres, places
from .employers import employers
from .offices import office, offices
from .views import centre, find

pages = Blueprint("centres", __name__)
pages.add_url_rule("/<lang>/advice", "find", find)
pages.add_url_rule("/<lang>/advice/centres/<centre>", "centre", centre)
pages.add_url_rule("/<lang>/advice/employers", "employers", employers)
pages.add_url_rule("/<lang>/advice/offices", "offices", offices)
pages.add_url_rule("/<lang>/advice/offices/<office>", "office", office)
pages.add_url_rule("/api/v1/places", "api_places", places)
pages.add_url_rule("/api/v1/centres", "api_centres", centres)

__all__ = ["pages"]
