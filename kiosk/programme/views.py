"""The pages of the programme: what it is, its chart, figures, history, networks, examples, the flyer."""

from datetime import timedelta
from typing import Any, get_args

from flask import Blueprint, Response

from ..content.documents.programme import FigureGroup
from ..i18n.gettext import gettext as _
from ..sheets.handover.offer import offer
from ..sheets.handover.places import PAGE
from ..sheets.phone import on_her_phone
from ..sheets.since import since
from ..shell.addresses import with_query
from ..shell.pages import link, page
from ..shell.proof import fact, shown_day
from ..shell.visit import visiting
from .api import for_programs
from .chart import last_change, neighbours, tree
from .picture import picture
from .regions import regions
from .telling import Shown, figure, milestone, one_unit, said, unit

pages = Blueprint("programme", __name__)
pages.add_url_rule("/api/v1/programme", "api", for_programs)

TASKS = ("programme/what", "programme/for-you", "programme/task-advice", "programme/task-courses",
         "programme/task-offices", "programme/task-sharing")  # fmt: skip
CHANGED = ("programme/changed", "programme/changed-who", "programme/changed-subjects", "programme/changed-limits")
EMPLOYERS_DUTY = "faire-integration-notice-duty"  # the statement whose proof holds for the sentence about employers


@pages.get("/<lang>/programme")
def programme() -> Response:
    """What it is, what it was asked to do, what changed, who does what, figures, rounds."""
    visit = visiting()
    known = visit.catalogue.units
    changed = [milestone("faire-integration-law"), *_said(CHANGED, "faire-integration"), _duty()]
    rounds = _milestones("round")
    figures = [one for group in ("programme", "rounds") for one in _figures(group)]
    tasks = _said(TASKS, "iq")
    return page(
        "programme/programme.html",
        tasks=tasks,
        changed=changed,
        roles=_roles(),
        rounds=rounds,
        figures=figures,
        unknown=said("programme/unknown", known["iq"]),
        beside=[one_unit(id, known[id]) for id in neighbours(known, visit.day)],
        more=_more(),
        states=_states(tasks, changed, rounds, figures),
    )


@pages.get("/<lang>/programme/chart")
def chart() -> Response:
    """The organisation chart of the day, as a list with levels and as a drawing of the same units."""
    visit = visiting()
    branches = tree(visit.catalogue.units, visit.day)
    drawn = picture(branches, lambda id: visit.text(f"units/{id}/title").plain, _("Organisation chart"),
                    _("It shows the same as the list above."), visit.lang.html_tag,
                    mirrored=visit.lang.dir == "rtl")  # fmt: skip
    shown = [unit(branch) for branch in branches]
    lasting = [one for one in branches if one.unit.kind == "programme" and one.unit.placement(visit.day).until is None]
    return page("programme/chart.html", back=link("programme.programme"), units=shown, picture=drawn, ends=not lasting,
                days=_days(), shown_day=visit.shown_day, states=_states(shown))  # fmt: skip


@pages.get("/<lang>/programme/figures")
def figures() -> Response:
    groups = [{"id": group, "title": visiting().text(f"programme/figures/{group}"), "figures": _figures(group)}
              for group in get_args(FigureGroup)]  # fmt: skip
    return page("programme/figures.html", back=link("programme.programme"), groups=groups,
                states=_states(*(group["figures"] for group in groups)))  # fmt: skip


@pages.get("/<lang>/programme/history")
def history() -> Response:
    events = _milestones("round", "event")
    return page("programme/history.html", back=link("programme.programme"), events=events, states=_states(events))


@pages.get("/<lang>/programme/networks")
def networks() -> Response:
    """Who connects the projects of each Land, with how old each entry is."""
    found = regions()
    return page("programme/networks.html", back=link("programme.programme"), regions=found,
                counted=figure("networks-first"), known=sum(len(one["networks"]) for one in found),
                lands=sum(bool(one["networks"]) for one in found))  # fmt: skip


@pages.get("/<lang>/programme/stories")
def stories() -> Response:
    visit = visiting()
    found = sorted(visit.catalogue.stories.items(), key=lambda pair: pair[1].order)
    told = [
        {"title": visit.text(f"stories/{id}/title"), "land": visit.text(f"lands/{story.land}/title"),
         "parts": [said(f"stories/{id}/{part}", story) for part in ("before", "way", "now")]}
        for id, story in found
    ]  # fmt: skip
    return page("programme/stories.html", back=link("programme.programme"), stories=told)


@pages.get("/<lang>/programme/flyer")
def flyer() -> Response:
    """Two pages to print: recognition on the first, rights at work on the second."""
    visit = visiting()
    return page("programme/flyer.html", back=link("programme.programme"), shown_day=visit.shown_day,
                german=visit.text_in("de", "programme/title"), offer=offer(PAGE, "flyer", ()),
                made=since(), her_phone=on_her_phone())  # fmt: skip


def _said(keys: tuple[str, ...], id: str) -> list[Shown]:
    """Sentences that rest on the proof of a unit."""
    found = visiting().catalogue.units[id]
    return [said(key, found, found.law) for key in keys]


def _duty() -> Shown:
    """What employers must do, with the proof of the statement that says so in the subjects of rights at work."""
    visit = visiting()
    statement = fact(visit.catalogue.statement(visit.lang.tag, EMPLOYERS_DUTY, visit.day))
    return statement | {"id": "changed-employers", "text": visit.text("programme/changed-employers"), "when": None,
                        "other_sources": []}  # fmt: skip


def _roles() -> list[dict[str, Any]]:
    """Who does what for the programme on the day of the visit."""
    visit = visiting()
    names = {"finances": _("Who pays"), "administers": _("Who administers"), "partner": _("Partners"),
             "supports": _("Who supports the projects"), "cooperates": _("Works closely with")}  # fmt: skip
    roots = [branch for branch in tree(visit.catalogue.units, visit.day) if branch.unit.kind == "programme"]
    branches = [one for root in roots for one in root.all()]
    found = [
        {"role": name, "units": [visit.text(f"units/{one.id}/title") for one in branches if one.role == role]}
        for role, name in names.items()
    ]
    return [one for one in found if one["units"]]


def _days() -> list[dict[str, Any]]:
    """The switch between today and the last day before the chart changed."""
    visit, own = visiting(), link("programme.chart")
    change = last_change(visit.catalogue.units, visit.day) if not visit.preview else None
    if visit.preview:
        return [{"title": _("Show the chart of today"), "href": own}]
    before = change - timedelta(days=1) if change else None
    return [{"title": _("Show the chart of %(day)s", day=shown_day(before)),
             "href": with_query(own, {"on": before.isoformat()})}] if before else []  # fmt: skip


def _figures(group: str) -> list[Shown]:
    found = visiting().catalogue.figures
    return [figure(id) for id in sorted(found, key=lambda id: found[id].order) if found[id].group == group]


def _milestones(*kinds: str) -> list[Shown]:
    found = visiting().catalogue.milestones
    return [milestone(id) for id in sorted(found, key=lambda id: found[id].order) if found[id].kind in kinds]


def _more() -> list[dict[str, str]]:
    """The other pages about the programme, as boards."""
    return [
        {"href": link("programme.chart"), "title": _("Organisation chart"), "picture": "people"},
        {"href": link("programme.figures"), "title": _("Figures"), "picture": "calculator"},
        {"href": link("programme.history"), "title": _("History"), "picture": "calendar"},
        {"href": link("programme.networks"), "title": _("The networks in each Land"), "picture": "place"},
        {"href": link("programme.stories"), "title": _("Good examples"), "picture": "speech"},
        {"href": link("programme.flyer"), "title": _("Flyer to print"), "picture": "print"},
    ]


def _states(*groups: list[Shown]) -> set[str]:
    return {one["text"].state for group in groups for one in group}
