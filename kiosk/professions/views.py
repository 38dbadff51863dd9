"""The pages that find a profession, and the same for programs."""

from itertools import groupby
from typing import Any

from flask import Blueprint, Response, abort, request

from ..content.documents import Profession
from ..guide.asking import found_profession, profession_choices
from ..i18n.collation import first_letter, sort_key
from ..shell.pages import link, page
from ..shell.problems import answer, language_asked, limit_asked, problem
from ..shell.visit import visiting

pages = Blueprint("professions", __name__)

MOST_HITS = 50


@pages.get("/<lang>/professions")
def search() -> Response:
    query = request.args.get("q", "")[:100]
    return page("professions/search.html", private=bool(query), query=query, **profession_choices(query, _guide))


@pages.get("/<lang>/professions/fields/<field>")
def field(field: str) -> Response:
    visit = visiting()
    if field not in visit.catalogue.fields:
        abort(404)
    found = _in_order(visit.catalogue.professions_in(field))
    return page(
        "professions/field.html",
        back=link("professions.search"),
        field=field,
        found=found,
        title=visit.catalogue.text(visit.lang.tag, f"fields/{field}/title"),
        picture=f"field-{field}",
    )


@pages.get("/<lang>/professions/a-z")
def letters() -> Response:
    """All professions in the order of her alphabet."""
    tag = visiting().lang.tag
    found = _in_order(visiting().catalogue.professions)
    by_letter = [
        (letter, list(group))
        for letter, group in groupby(found, key=lambda profession: first_letter(profession["title"].plain, tag))
    ]
    return page("professions/letters.html", back=link("professions.search"), letters=by_letter)


@pages.get("/api/v1/professions")
def search_for_programs() -> Response:
    """Ranked hits; an empty list for nonsense. `lang` is searched first, then German and English."""
    visit = visiting()
    language, trouble = language_asked(visiting().catalogue.offered, "q", "limit")
    limit, limit_trouble = limit_asked(MOST_HITS)
    if trouble or limit_trouble:
        return trouble or limit_trouble
    query = request.args.get("q", "")
    hits = visit.catalogue.search.find(query, tuple(dict.fromkeys((language, "de", "en"))), limit)
    items = [
        _short(hit.id, visit.catalogue.professions[hit.id], language)
        | {"score": round(hit.score, 4), "matched": hit.matched}
        for hit in hits
    ]
    return answer({"items": items}, visit.catalogue.edition)


@pages.get("/api/v1/professions/<id>")
def one_for_programs(id: str) -> Response:
    visit = visiting()
    language, trouble = language_asked(visiting().catalogue.offered)
    if trouble:
        return trouble
    profession = visit.catalogue.professions.get(id)
    if profession is None:
        return problem(404, "There is no profession with this id.", parameter="id")
    key = f"professions/{id}/synonyms"
    also = visit.catalogue.text(language, key).plain.split("\n") if visit.catalogue.has_text(language, key) else []
    return answer(
        _short(id, profession, language)
        | {
            "also_called": also,
            "kldb": profession.kldb,
            "isco": profession.isco,
            "law": profession.law,
            "authority": profession.authority,
            "language_level": profession.language_level,
            "eu_automatic": profession.eu_automatic,
            "confidence": profession.confidence,
            "checked": profession.checked,
            "source": list(profession.source),
        },
        visit.catalogue.edition,
    )


def _short(id: str, profession: Profession, language: str) -> dict[str, Any]:
    catalogue = visiting().catalogue
    return {
        "id": id,
        "title": catalogue.text(language, f"professions/{id}/title").plain,
        "title_de": catalogue.text("de", f"professions/{id}/title").plain,
        "field": profession.field,
        "regulated": profession.regulated,
    }


def _in_order(ids: Any) -> list[dict[str, Any]]:
    tag = visiting().lang.tag
    found = [found_profession(id, _guide(id)) for id in ids]
    return sorted(found, key=lambda profession: sort_key(profession["title"].plain, tag))


def _guide(id: str) -> str:
    return link("recognition.ask", profession=id)
