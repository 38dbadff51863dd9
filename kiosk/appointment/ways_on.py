"""Where her answers lead: pages of this guide that fit them, and who advises her."""

from typing import Any

from ..flows import ABROAD
from ..i18n.gettext import gettext as _
from ..network.cards import nearest
from ..network.directory import Client, Need
from ..shell.addresses import with_query
from ..shell.pages import link, preview
from ..shell.visit import visiting
from .questions import NONE, OF_THE_GUIDE, PAPERS, REASONS, RECOGNITION, WORK
from .said import Said

# Papers that are asked for again and again; what else an office wants stands in the plan of her profession.
USUAL = {RECOGNITION: ("certificate", "content", "experience", "cv", "identity"), WORK: ("contract", "payslips")}


def lacking(said: Said) -> list[str]:
    """The usual papers for her reasons that she has not with her; none where she said nothing about papers."""
    usual = dict.fromkeys(paper for group in USUAL if group in _groups(said) for paper in USUAL[group])
    if "dismissed" in said.all("reason"):
        usual["dismissal"] = None
    return [paper for paper in _in_order(usual) if paper not in said.all("papers")] if said.all("papers") else []


def with_her(said: Said) -> list[str]:
    return [paper for paper in said.all("papers") if paper != NONE]


def boards(said: Said) -> list[dict[str, Any]]:
    """The guide to recognition with what she has said already, and the situations she named."""
    found = []
    if RECOGNITION in _groups(said) or said.one("profession"):
        found.append(_guide(said))
    situations = [reason for reason in said.all("reason") if reason in REASONS[WORK]]
    if "dismissed" in said.all("urgent"):
        situations.insert(0, "dismissed")
    found += [_situation(flow, said) for flow in dict.fromkeys(situations)]
    if {"deadline", "dismissed"} & set(said.all("urgent")):
        found.append(_topic("ten-deadlines"))
    return found


def advice(said: Said) -> list[dict[str, Any]]:
    """The centres near her, for each need she named; at least the way to all."""
    land = said.one("land")
    passport = _passport(said)
    abroad: Client | None = "abroad" if land == ABROAD else passport
    named: list[tuple[Need, str]] = [
        ("recognition", _("My profession: recognition, courses")),
        ("work-rights", _("My work: wages, dismissal, contract")),
    ]
    # EU citizens have advisers of their own for their work, wherever they still live.
    clients = {"recognition": abroad, "work-rights": "eu" if passport == "eu" else abroad}
    needs = [(need, title) for need, title in named if need in _groups(said)] or named[:1]
    place = None if land == ABROAD else land
    return [{"title": title, "near": nearest(need, clients[need], place)} for need, title in needs]


def _groups(said: Said) -> set[str]:
    chosen = set(said.all("reason"))
    return {group for group, reasons in REASONS.items() if chosen & set(reasons)}


def _in_order(papers: dict[str, None]) -> list[str]:
    return [paper for group in PAPERS.values() for paper in group if paper in papers]


def _passport(said: Said) -> Client | None:
    status = said.one("status")
    return None if status is None else "eu" if status == "eu_citizen" else "other"


def _guide(said: Said) -> dict[str, Any]:
    """Only what she really answered: the guide asks again for what she does not know or did not say."""
    visit = visiting()
    carried = {name: answer for name in OF_THE_GUIDE if (answer := said.one(name))}
    if carried.get("profession") in visit.catalogue.fields:
        carried.pop("profession")
    return {
        "href": with_query(link("recognition.ask"), carried | preview()),
        "title": visit.text("recognition/title"),
        "note": _("Recognition: office, papers, money, time"),
        "picture": "recognition",
    }


def _situation(flow: str, said: Said) -> dict[str, Any]:
    visit = visiting()
    land = said.one("land")
    carried = {"stay": "eu"} if _passport(said) == "eu" else {}
    carried |= {"workplace": land} if land in visit.catalogue.lands else {}
    return {
        "href": with_query(link(f"situations.{flow}_ask"), carried | preview()),
        "title": visit.text(f"situations/{flow}/title"),
        "picture": visit.catalogue.situations[flow].picture,
    }


def _topic(id: str) -> dict[str, Any]:
    visit = visiting()
    return {
        "href": with_query(link("topics.topic", id=id), preview()),
        "title": visit.text(f"topics/{id}/title"),
        "picture": visit.catalogue.topics[id].picture,
    }
