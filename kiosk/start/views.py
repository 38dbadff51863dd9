"""The first and the last page of every visit."""

from urllib.parse import quote

from flask import Blueprint, Response, current_app, redirect, request

from ..content.documents import Language
from ..content.search.keys import fold
from ..i18n.choice import preferred
from ..shell.pages import link, page
from ..shell.problems import answer, parameter_problem
from ..shell.trouble import UnknownLanguage
from ..shell.visit import DISPLAY_COOKIE, Display, choose_display, visiting
from .search import find

pages = Blueprint("start", __name__)

GREETING = "Which language do you speak?"
LONGEST_RETURN = 2000


@pages.get("/")
def wall() -> Response:
    """All languages by their own names; on a phone those of her browser first."""
    return _languages(
        "", list_first=preferred(request.headers.get("Accept-Language", ""), visiting().catalogue.offered)
    )


@pages.app_errorhandler(UnknownLanguage)
def unknown_language(_: UnknownLanguage) -> Response:
    """The wall again, as an error: whoever asks for a language we do not have can choose one of ours."""
    return _languages("", list_first=[], status=404)


@pages.get("/<lang>/languages")
def languages() -> Response:
    """The same wall, leading back to the page she came from, answers and all."""
    return _languages(request.args.get("to", ""), list_first=[])


@pages.get("/<lang>/")
def home() -> Response:
    ways = {
        "recognition": link("recognition.ask"),
        "rights": link("topics.overview"),
        "profession": link("professions.search"),
        "offices": link("centres.find"),
        "appointment": link("appointment.ask"),
        "programme": link("programme.programme"),
    }
    return page("start/home.html", back=link("start.wall"), ways=ways)


@pages.get("/<lang>/search")
def search() -> Response:
    """One search across what happened, subjects, calculators, letters and professions."""
    query = request.args.get("q", "")[:100]
    return page("start/search.html", private=bool(query), query=query, found=find(query))


@pages.get("/<lang>/help")
def help() -> Response:  # noqa: A001  the word on the button
    visit = visiting()
    words = {
        part: visit.catalogue.text(visit.lang.tag, f"start/help/{part}")
        for part in ("title", "person", "iq", "zsba", "finder", "how", "keyboard", "wait")
    }
    return page(
        "start/help.html",
        title=words["title"],
        person=words["person"],
        advice=[words["iq"], words["zsba"]],
        finder=words["finder"],
        how=[words["how"], words["keyboard"], words["wait"]],
    )


@pages.get("/<lang>/display")
def display() -> Response:
    to = _safe(request.args.get("to", ""))
    return page(
        "start/display.html",
        private=True,
        saved="saved" in request.args,
        languages=[_tile(tag, "") | {"value": tag} for tag in visiting().catalogue.offered],
        next_address=_return(to),
        back=_return(to),
    )


@pages.post("/<lang>/display")
def change_display() -> Response:
    """Keep the display settings on her device, in a cookie without a name or number, until the browser closes.

    With `straight` she is led back at once, otherwise to the settings, which say that they are kept.
    """
    to = _safe(request.form.get("next", "").removeprefix(f"/{visiting().lang.tag}/"))
    chosen = choose_display({name: request.form.get(name, "") for name in Display._fields})
    if chosen.beside not in visiting().catalogue.offered:
        chosen = chosen._replace(beside="")
    response = redirect(_return(to) if "straight" in request.form else link("start.display", to=to, saved="1"), 303)
    response.set_cookie(DISPLAY_COOKIE, chosen.cookie(), httponly=True, samesite="Strict", secure=request.is_secure)
    response.headers["Cache-Control"] = "no-store"
    return response


@pages.get("/exit")
def exit() -> Response:  # noqa: A001  the word on the button
    """Forget the visitor: settings, copies of pages, everything this site left on the device."""
    settings = current_app.extensions["settings"]
    response = redirect("/" if settings.terminal else settings.exit_to, 303)
    response.delete_cookie(DISPLAY_COOKIE)
    response.headers["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    response.headers["Cache-Control"] = "no-store"
    return response


@pages.get("/api/v1/languages")
def languages_for_programs() -> Response:
    catalogue = visiting().catalogue
    items = [
        {
            "tag": tag,
            "name": language.name,
            "direction": language.direction,
            "offered": tag in catalogue.offered,
            "coverage": catalogue.coverage(tag) if tag in catalogue.texts else None,
        }
        for tag, language in catalogue.languages.items()
    ]
    items.sort(key=lambda item: catalogue.languages[item["tag"]].order)
    return parameter_problem(request.args, ()) or answer({"items": items}, catalogue.edition)


def _languages(to: str, list_first: list[str], status: int = 200) -> Response:
    catalogue = visiting().catalogue
    to = _safe(to)
    query = request.args.get("q", "")[:60]
    wanted = " ".join(fold(query).split())
    in_order = sorted(catalogue.languages, key=lambda tag: catalogue.languages[tag].order)
    offered = sorted(catalogue.offered, key=lambda tag: list_first.index(tag) if tag in list_first else len(list_first))
    found = [tag for tag in in_order if wanted and _is_called(catalogue.languages[tag], wanted)]
    response = page(
        "start/languages.html",
        status=status,
        private=bool(to),
        here=link("start.wall") if status == 404 else request.path,
        is_error=status == 404,
        back=f"/{visiting().lang.tag}/{to}" if to else "/",
        tiles=[_tile(tag, to) for tag in offered],
        query=query,
        to=to,
        greetings=_greetings(),
        found=[_tile(tag, to) for tag in found] if query.strip() else None,
    )
    response.headers["Vary"] += ", Accept-Language"
    return response


def _tile(tag: str, to: str) -> dict[str, str | None]:
    catalogue = visiting().catalogue
    language = catalogue.languages[tag]
    return {
        "name": language.name,
        "tag": language.html or tag,
        "dir": language.direction,
        "german": language.name_de,
        "address": f"/{tag}/{to}" if tag in catalogue.offered else None,
    }


def _greetings() -> list[dict[str, str]]:
    """The question of the wall in every other language that is offered."""
    interfaces, catalogue = current_app.extensions["interfaces"], visiting().catalogue
    return [
        {
            "tag": catalogue.languages[tag].html or tag,
            "dir": catalogue.languages[tag].direction,
            "text": interfaces[tag].gettext(GREETING),
        }
        for tag in catalogue.offered
        if tag != visiting().lang.tag
    ]


def _is_called(language: Language, wanted: str) -> bool:
    names = (language.name, language.name_de, language.name_en, *language.spellings)
    return any(f" {wanted}" in f" {' '.join(fold(name).split())}" for name in names)


def _safe(to: str) -> str:
    """A place on this site below a language, or nothing: never another site, never a control character."""
    if len(to) > LONGEST_RETURN or to.startswith(("/", "\\")) or ":" in to.split("?")[0]:
        return ""
    return quote(to, safe="/?&=%+-_.~,;:@!$'()*") if to.isprintable() else ""


def _return(to: str) -> str:
    return f"/{visiting().lang.tag}/{to}"
