"""Any page in two languages side by side, for her and her counsellor: paragraph locked to paragraph.

Who has set a second language (the display settings) gets every page woven: the same address is asked once more in that
language, and what it says is put into the elements of hers. No page has a second template. See decision 020.

weaving.py   two main parts become one
pairing.py   which element of the other language says the same
copying.py   the words of the other language, without links, names and fields
"""

import re
from collections.abc import Callable
from urllib.parse import quote

from flask import Flask, Response, current_app, request

from ..shell.inside import HTML, page_inside
from ..shell.pages import link, same_page
from ..shell.visit import Tag, Visit, tag_of, visiting

MAIN = re.compile(r"<main\b.*</main>", re.DOTALL)
MAIN_BEGINS = re.compile(r"<main\b[^>]*>")


def changes_nothing(view: Callable) -> Callable:
    """Says of a view for POST that it may be asked twice: it prints nothing, sends nothing and keeps nothing."""
    view.changes_nothing = True
    return view


def weave_pages(app: Flask) -> None:
    """Put the second language of a visitor beside the first on every page she gets."""

    @app.after_request
    def weave(response: Response) -> Response:
        visit = visiting()
        if not visit.display.beside or response.mimetype != HTML or not _may_be_asked_twice():
            return response
        if visit.display.beside not in visit.catalogue.offered:
            # Anybody can write tags into a cookie; the page cache keeps no page for each of them.
            response.headers["Cache-Control"] = "no-store"
            return response
        if visit.display.beside != visit.lang.tag:
            _put_beside(response, visit, tag_of(visit.display.beside, visit.catalogue.languages[visit.display.beside]))
        return response


def _may_be_asked_twice() -> bool:
    if request.method == "POST":
        return hasattr(current_app.view_functions.get(request.endpoint), "changes_nothing")
    return request.method == "GET"


def _put_beside(response: Response, visit: Visit, second: Tag) -> None:
    # Imported here: lxml is for those who use this, and costs nobody else memory.
    from .weaving import woven

    own = response.get_data(as_text=True)
    mine = MAIN.search(own)
    theirs = MAIN.search(_other(visit, second, response.status_code) or "") if mine else None
    if not theirs:
        return
    main = MAIN_BEGINS.sub(lambda begin: begin[0] + _bar(visit, second, mine[0]), woven(mine[0], theirs[0], second), 1)
    page = own[: mine.start()] + main + own[mine.end() :]
    if not visit.fragment:
        page = page.replace("</head>", _template("beside/links.html").render() + "</head>", 1)
    response.set_data(page)
    response.headers["Content-Language"] = f"{visit.lang.html_tag}, {second.html_tag}"


def _other(visit: Visit, second: Tag, status: int) -> str | None:
    """The page of this request in the second language, or None where its address has no language."""
    first, rest = request.path[1:].split("/", 1) if "/" in request.path[1:] else (None, "")
    if first != visit.lang.tag:
        return None
    query = request.query_string.decode("ascii", "ignore")
    address = f"/{second.tag}/{quote(rest)}" + (f"?{query}" if query else "")
    return page_inside(address, form=request.form if request.method == "POST" else None, status=status)


def _bar(visit: Visit, second: Tag, main: str) -> str:
    """What stands on top: which language is beside, and how to change that."""
    to = same_page()
    return _template("beside/bar.html").render(
        second=second,
        display=visit.display,
        # Sent with POST, it would leave a quiet page in the history of her browser.
        quiet="data-quiet" in main,
        address=link("start.display"),
        change_address=link("start.display", to=to),
        next_address=f"/{visit.lang.tag}/{to}",
    )


def _template(name: str):
    return current_app.extensions["pages"].environment.get_template(name)
