"""Choose a language; begin; search everything; change the display; get help; leave without a trace; open a code."""

from .opening import go_on, open_code
from .views import pages

pages.add_url_rule("/<lang>/h", "open_code", open_code)
pages.add_url_rule("/<lang>/h", "go_on", go_on, methods=["POST"])

__all__ = ["pages"]
