"""Rights at work: topics, situations, contacts and amounts lead to what exists – also to what the features hold."""

from collections.abc import Container, Iterable, Iterator

from ..catalogue import Catalogue
from ..documents import Result, Topic
from .finding import Finding, error

Findings = Iterator[Finding]
# The core does not know the features; a test compares these names with what they offer.
CALCULATORS = (
    "minimum_wage_check", "holiday_entitlement", "notice_period", "dismissal_claim_deadline",
    "jobseeker_registration", "working_time_check", "minijob_check", "sick_pay", "agg_deadline",
)  # fmt: skip


def rights(catalogue: Catalogue) -> Findings:
    """Names in topics, situations, letters, contacts and parameters that lead nowhere."""
    for id, topic in catalogue.topics.items():
        yield from _unknown(f"topics/{id}", "topic group", (topic.group,), catalogue.topic_groups)
        yield from _unknown(f"topics/{id}", "topic", topic.related, catalogue.topics)
        yield from _unknown(f"topics/{id}", "situation", topic.situations, catalogue.situations)
        yield from _leads(f"topics/{id}", topic, catalogue)
    for id, situation in catalogue.situations.items():
        yield from _unknown(f"situations/{id}", "topic", situation.topics, catalogue.topics)
        for name, result in situation.outcomes.items():
            yield from _leads(f"situations/{id}, {name}", result, catalogue)
            yield from _unknown(f"situations/{id}, {name}", "situation", result.situations, catalogue.situations)
    for id, letter in catalogue.letters.items():
        yield from _unknown(f"letters/{id}", "contact", letter.contacts, catalogue.contacts)
        yield from _unknown(f"letters/{id}", "topic", letter.topics, catalogue.topics)
    for id, contact in catalogue.contacts.items():
        if contact.finder is not None and not contact.finder.startswith(("https://", "http://")):
            yield error(f"contacts/{id}", "has a finder that is no address of the web")
    for id, parameter in catalogue.parameters.items():
        if parameter.group is not None:
            yield from _unknown(f"parameters/{id}", "topic group", (parameter.group,), catalogue.topic_groups)


def _leads(place: str, document: Topic | Result, catalogue: Catalogue) -> Findings:
    yield from _unknown(place, "statement", document.statements, catalogue.statements)
    yield from _unknown(place, "contact", document.contacts, catalogue.contacts)
    yield from _unknown(place, "calculator", document.calculators, CALCULATORS)
    yield from _unknown(place, "letter", document.letters, catalogue.letters)


def _unknown(place: str, kind: str, names: Iterable[str], known: Container[str]) -> Findings:
    for name in names:
        if name not in known:
            yield error(place, f"names the {kind} “{name}”, which does not exist")
