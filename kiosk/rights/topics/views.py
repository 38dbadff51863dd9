"""The pages of rights at work: what happened and all subjects, one topic, and who helps."""

from typing import Any

from flask import Blueprint, Response, abort, request

from ...content.documents import Topic
from ...flows import ABROAD
from ...i18n.gettext import gettext as _
from ...network.names import lands
from ...sheets.handover.offer import offer
from ...sheets.handover.places import PAGE
from ...sheets.phone import on_her_phone
from ...sheets.since import since
from ...shell.addresses import with_query
from ...shell.pages import link, page, preview
from ...shell.visit import visiting
from ..amounts.entries import entry
from ..known import Known
from ..who_helps import cards
from . import ways_on
from .api import all_for_programs, one_for_programs
from .sections import STAYS, laws, sections, tell

pages = Blueprint("topics", __name__)
pages.add_url_rule("/api/v1/topics", "api_all", all_for_programs)
pages.add_url_rule("/api/v1/topics/<id>", "api_one", one_for_programs)

# Topics that list amounts below their sentences: by the start of the parameters' names.
AMOUNTS = {
    "minimum-wage": ("minimum_wage_hourly_eur",),
    "sector-minimum-wages": ("sector_min_wage_",),
    "apprenticeship": ("training_minimum_pay_",),
    "minijob": ("minijob_monthly_limit_eur", "midijob_upper_limit_eur"),
    "dismissal": ("notice_employer_long_service",),
}


@pages.get("/<lang>/rights")
def overview() -> Response:
    """First what happened, then the subjects, then what one can do oneself."""
    visit = visiting()
    catalogue, tag = visit.catalogue, visit.lang.tag
    groups = [
        {"id": id, "title": catalogue.text(tag, f"topic-groups/{id}/title"), "picture": group.picture,
         "topics": ways_on.all_topics_of(id)}
        for id, group in sorted(catalogue.topic_groups.items(), key=lambda item: item[1].order)
        if catalogue.has_text(tag, f"topic-groups/{id}/title")
    ]  # fmt: skip
    return page(
        "rights/topics/overview.html",
        situations=ways_on.all_situations(),
        groups=[group for group in groups if group["topics"]],
        calculators=ways_on.all_calculators(),
        letters=ways_on.all_letters(),
    )


@pages.get("/<lang>/rights/topics/<id>")
def topic(id: str) -> Response:
    visit = visiting()
    found = visit.catalogue.topics.get(id)
    if found is None or not visit.catalogue.has_text(visit.lang.tag, f"topics/{id}/title"):
        abort(404)
    return page("rights/topics/topic.html", private=found.quick_exit, back=link("topics.overview"), **_words(id, found))


@pages.get("/<lang>/rights/contacts")
def contacts() -> Response:
    """All kinds of offices and advisers, the ones that help most people first."""
    known = visiting().catalogue.contacts
    found = cards(sorted(known, key=lambda id: (known[id].order, id)))
    return page(
        "rights/topics/contacts.html",
        back=link("topics.overview"),
        contacts=found,
        states={one["title"].state for one in found},
        offer=offer(PAGE, "contacts", ()),
        made=since(),
        her_phone=on_her_phone(),
    )


def _words(id: str, topic: Topic) -> dict[str, Any]:
    """What the template of a topic shows."""
    visit, known = visiting(), _known()
    told = tell(topic, known.stay)
    return {
        "topic": id,
        "title": visit.catalogue.text(visit.lang.tag, f"topics/{id}/title"),
        "group": _group(topic),
        "picture": topic.picture,
        "quick_exit": topic.quick_exit,
        "minutes": told.minutes,
        "stays": _stays(id, known) if told.splits else [],
        "sections": sections(told),
        "laws": laws(told),
        "states": told.states,
        "amounts": _amounts(id),
        "contacts": cards(topic.contacts),
        "near": known.near(),
        "lands": [*lands(), (ABROAD, _("I still live abroad"))],
        "land": known.land,
        "kept": known._replace(land=None).to_topics().items(),
        "situations": ways_on.situations(topic.situations, known.to_situations()),
        "calculators": ways_on.calculators(topic.calculators, preview()),
        "letters": ways_on.letters(topic.letters, preview()),
        "related": ways_on.topics(topic.related, known.to_topics()),
        "made": since(),
        "offer": None if topic.quick_exit else offer("topic", id, _said(known)),
        "her_phone": None if topic.quick_exit else on_her_phone(),
    }


def _known() -> Known:
    """What the address says of her. What we do not know counts as not said: the page holds for everybody."""
    stay, land = request.args.get("stay"), request.args.get("land")
    there = land in visiting().catalogue.lands or land == ABROAD
    return Known(stay if stay in STAYS else None, land if there else None)


def _said(known: Known) -> dict[str, str]:
    return {name: said for name, said in known._asdict().items() if said}


def _group(topic: Topic) -> dict[str, Any] | None:
    visit = visiting()
    key = f"topic-groups/{topic.group}/title"
    if not visit.catalogue.has_text(visit.lang.tag, key):
        return None
    return {"title": visit.catalogue.text(visit.lang.tag, key), "href": f"{link('topics.overview')}#{topic.group}"}


def _stays(id: str, known: Known) -> list[dict[str, Any]]:
    """The switch: for whom the page speaks. The choice stands in the address and nowhere else."""
    names = (("eu", _("I am an EU citizen")), ("other", _("I am from another country")), (None, _("Show both")))
    own = link("topics.topic", id=id)
    return [
        {"title": name, "href": with_query(own, known._replace(stay=stay).to_topics()), "chosen": stay == known.stay}
        for stay, name in names
    ]


def _amounts(id: str) -> list[dict[str, Any]]:
    """The amounts a topic lists: what holds on the day, and what comes next."""
    visit = visiting()
    catalogue, tag = visit.catalogue, visit.lang.tag
    found = [
        key for key in catalogue.parameters
        if key.startswith(AMOUNTS.get(id, ())) and catalogue.has_text(tag, f"amounts/{key}/title")
    ]  # fmt: skip
    return [entry(key) for key in sorted(found, key=lambda key: (catalogue.parameters[key].order, key))]
