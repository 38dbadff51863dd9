"""The notice of § 45c AufenthG: a sheet for somebody newly hired from abroad, with the nearest Faire Integration."""

from typing import Any

from flask import Response, request

from ..network.directory import Advice, Asked, directory
from ..shell.pages import page
from ..shell.proof import fact
from ..shell.visit import Tag, tag_of, visiting
from .asking import Said, choices, find, lands, trouble_with_place, visible

DUTY = ("employer-notice-duty", "employer-notice-when", "employer-notice-what", "faire-integration-notice-since")
SENTENCES = ("offer", "topics", "free", "nearest")
AFTER = ("not", "anonymous")


def employers() -> Response:
    """The duty in short and the question where the work is; with an answer, the sheet."""
    visit = visiting()
    typed, land = visible(request.args.get("place", "")), request.args.get("land") or None
    found = find(typed, land)
    problems = trouble_with_place(typed, land, found)
    centre = None if problems or not (typed or land) else _nearest(found.places[0] if found.places else None, land)
    return page(
        "centres/employers.html",
        status=422 if problems else 200,
        private=bool(typed or land),
        duty=[fact(visit.catalogue.statement(visit.lang.tag, id, visit.day)) for id in DUTY],
        said=Said(typed, None, problems),
        problems=[{"field": name, "text": text} for name, text in problems.items()],
        lands=lands(),
        given={name: request.args.get(name) for name in ("land", "sheet", "on")},
        languages=_languages(),
        choices=choices(found, **{name: request.args.get(name) for name in ("sheet", "on")}),
        sheet=_sheet(centre, typed) if centre else None,
    )


def _nearest(place: Any, land: str | None) -> Advice | None:
    """Responsibility goes by state, so the centre of the state of the work comes before a nearer one in another."""
    visit = visiting()
    asked = Asked("work-rights", "other", place, (land,) if land and not place else ())
    advice = directory(visit.catalogue.centres, asked, visit.day)
    return next((one for one in advice if one.centre.programme == "faire-integration"), None)


def _languages() -> list[Tag]:
    """Those the sheet can be in, each by its own name."""
    catalogue = visiting().catalogue
    return [tag_of(tag, catalogue.languages[tag]) for tag in catalogue.offered]


def _sheet(advice: Advice, typed: str) -> dict[str, Any]:
    """German, and beside it the language of the person who is hired."""
    visit = visiting()
    offered, wanted = visit.catalogue.offered, request.args.get("sheet")
    tag = wanted if wanted in offered else visit.lang.tag
    centre, sure = advice.centre, advice.centre.confidence != "low"
    town = " ".join(filter(None, (centre.postcode if sure else None, centre.city)))
    return {
        "title": _pair("title", tag),
        "before": [_pair(name, tag) for name in SENTENCES],
        "after": [_pair(name, tag) for name in AFTER],
        "finder": _pair("finder", tag),
        "lines": list(filter(None, (centre.name, centre.street if sure else None, town, centre.phone if sure else None,
                                    centre.mail if sure else None, centre.website))),
        "complete": bool(sure and (centre.phone or centre.mail or centre.street)),
        "place": typed or visit.text_in("de", f"lands/{centre.land}/title").plain,
        "uncertain": centre.confidence != "high",
        "official": _finder(),
        "tag": tag,
    }  # fmt: skip


def _pair(name: str, tag: str) -> dict[str, Any]:
    visit = visiting()
    key = f"centres/sheet/{name}"
    return {"german": visit.text_in("de", key), "hers": visit.text_in(tag, key) if tag != "de" else None}


def _finder() -> str | None:
    return visiting().catalogue.contacts["faire-integration"].finder
