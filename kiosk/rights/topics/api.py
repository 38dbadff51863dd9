"""Topics for programs: `GET /api/v1/topics` and `GET /api/v1/topics/<id>?lang=&on=&stay=`."""

from typing import Any

from flask import Response, request

from ...content.catalogue import Said
from ...content.documents import Topic
from ...shell.problems import answer, language_asked, problem
from ...shell.visit import visiting
from .sections import STAYS, Told, tell


def all_for_programs() -> Response:
    """All topics in their order, without their statements."""
    visit = visiting()
    language, trouble = language_asked(visiting().catalogue.offered, "on")
    if trouble is not None:
        return trouble
    topics = visit.catalogue.topics
    items = [_short(id, topics[id], language) for id in sorted(topics, key=lambda id: (topics[id].order, id))]
    return answer({"items": items}, visit.catalogue.edition)


def one_for_programs(id: str) -> Response:
    visit = visiting()
    language, trouble = language_asked(visiting().catalogue.offered, "on", "stay")
    if trouble is not None:
        return trouble
    topic, stay = visit.catalogue.topics.get(id), request.args.get("stay")
    if topic is None:
        return problem(404, "There is no topic with this id.", parameter="id")
    if stay is not None and stay not in STAYS:
        return problem(422, "The value cannot be used.", parameter="stay", allowed=list(STAYS))
    return answer(_whole(id, topic, tell(topic, stay, language), language), visit.catalogue.edition)


def _short(id: str, topic: Topic, language: str) -> dict[str, Any]:
    return {
        "id": id,
        "title": _title("topics", id, language),
        "title_de": _title("topics", id, "de"),
        "group": topic.group,
        "group_title": _title("topic-groups", topic.group, language),
    }


def _whole(id: str, topic: Topic, told: Told, language: str) -> dict[str, Any]:
    contacts = [contact for contact in topic.contacts if contact in visiting().catalogue.contacts]
    return _short(id, topic, language) | {
        "on": visiting().day,
        "lang": language,
        "statements": [statement(said) for said in told.said],
        "contacts": [_contact(contact, language) for contact in contacts],
        "situations": list(topic.situations),
        "calculators": list(topic.calculators),
        "letters": list(topic.letters),
        "related": list(topic.related),
    }


def statement(said: Said) -> dict[str, Any]:
    """A statement with its proof. state: how far to trust the words; `missing` when they are in another language."""
    proof = said.proof
    return {
        "id": said.id,
        "kind": proof.kind,
        "text": said.text.plain,
        "applies_to": proof.applies_to,
        "law": proof.law,
        "source": list(proof.source),
        "checked": proof.checked,
        "next_check": proof.next_check,
        "overdue": said.overdue,
        "from": proof.valid_from,
        "until": proof.until,
        "expired": said.expired,
        "amount_unknown": said.amount_unknown,
        "confidence": proof.confidence,
        "language": said.text.lang,
        "state": said.text.state,
    }


def _contact(id: str, language: str) -> dict[str, Any]:
    contact = visiting().catalogue.contacts[id]
    return {
        "id": id,
        "title": _title("contacts", id, language),
        "finder": contact.finder,
        "phone": contact.phone.number if contact.phone else None,
        "confidence": contact.confidence,
    }


def _title(folder: str, id: str, language: str) -> str | None:
    catalogue, key = visiting().catalogue, f"{folder}/{id}/title"
    return catalogue.text(language, key).plain if catalogue.has_text(language, key) else None
