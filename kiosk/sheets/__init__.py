"""What she takes home: a result as a sheet in two languages, a basket of them, a date in her calendar, a code."""

from . import api
from .basket.showing import basket
from .phone import worker
from .views import pages, paper_of

pages.add_url_rule("/<lang>/basket", view_func=basket)
pages.add_url_rule("/offline.js", view_func=worker)
pages.add_url_rule("/api/v1/sheet", "api_sheet", api.sheet, methods=api.METHODS)

__all__ = ["pages", "paper_of"]
