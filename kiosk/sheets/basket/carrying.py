"""Without script the basket travels along: every link and form of a page gets what she has kept so far.

With script it stays on her device, and kiosk.js takes it out of the addresses again.
"""

import re
from urllib.parse import quote

from flask import Flask, Response, request

from .keeping import LONGEST

KEPT = "kept"
LETTERS = re.compile(r"[0-9A-Za-z.]+", re.ASCII)
# Our own pages below a language, in links and in forms; never the page that leads away or the files.
LINK = re.compile(r'(<a\b[^>]*? href=")(/[a-z]{2,3}(?:-[A-Za-z]+)?/(?!exit)[^"#]*)((?:#[^"]*)?")')
FORM = re.compile(r'(<form\b(?![^>]* method="post")[^>]*>)')
POSTED = re.compile(r'(<form\b[^>]* method="post"[^>]* action=")(/[^"#]*)(")')


def carry_baskets(app: Flask) -> None:
    """Add the basket of an address to all addresses of the page that answers it."""

    @app.after_request
    def carry(response: Response) -> Response:
        if KEPT not in request.environ.get("QUERY_STRING", ""):
            return response  # nearly every page: no need to take its address apart
        letters = request.args.get(KEPT, "")
        if not letters or response.mimetype != "text/html" or response.is_streamed:
            return response
        if len(letters) <= LONGEST and LETTERS.fullmatch(letters):
            response.set_data(with_basket(response.get_data(as_text=True), letters))
        return response


def with_basket(html: str, letters: str) -> str:
    """The page with `kept=` in its links and forms. Those that have one of their own stay as they are."""
    given = f"{KEPT}={quote(letters)}"

    def link(found: re.Match[str]) -> str:
        before, address, after = found.groups()
        if f"{KEPT}=" in address:
            return found[0]
        return f"{before}{address}{'&amp;' if '?' in address else '?'}{given}{after}"

    html = POSTED.sub(link, LINK.sub(link, html))
    return FORM.sub(rf'\1<input type="hidden" name="{KEPT}" value="{letters}">', html)
