"""The proof of the whole content, for `kiosk check`: what would mislead a visitor, what would stop a page."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from typing import NamedTuple

from ..flows import Flow
from .catalogue import Catalogue
from .checks.centres import centres
from .checks.completeness import complete, current, findable, left_over, speechless
from .checks.finding import Finding
from .checks.letters import letters
from .checks.placeholders import equal, fillable
from .checks.plainness import plainness
from .checks.programme import programme
from .checks.proof import overdue, sourced
from .checks.references import references
from .checks.rights import rights
from .checks.validity import amounts, periods, units


class Report(NamedTuple):
    """Sentences of one line, each beginning with the place: collection and document, or language and key.

    errors: must not be published. warnings: somebody has to look.
    """

    errors: list[str]
    warnings: list[str]


def check_content(catalogue: Catalogue, flows: Iterable[Flow], on: date, within: int = 0) -> Report:
    """Prove everything a visitor could meet on a day.

    within: also name what is due or ends within so many days after `on`.
    """
    found = list(_findings(catalogue, tuple(flows), on, within))
    return Report(errors=[finding.says for finding in found if finding.grave],
                  warnings=[finding.says for finding in found if not finding.grave])


def what_stops_pages(catalogue: Catalogue) -> list[str]:
    """Faults with which a page could not be shown at all; a catalogue with any must not be swapped in."""
    stops = (references, rights, programme, amounts, speechless, fillable)
    return [finding.says for finding in chain.from_iterable(check(catalogue) for check in stops)]


def _findings(catalogue: Catalogue, flows: tuple[Flow, ...], on: date, within: int) -> Iterator[Finding]:
    yield from references(catalogue)
    yield from rights(catalogue)
    yield from programme(catalogue)
    yield from centres(catalogue)
    yield from sourced(catalogue)
    yield from amounts(catalogue)
    yield from units(catalogue)
    yield from complete(catalogue, flows)
    yield from findable(catalogue)
    yield from fillable(catalogue)
    yield from equal(catalogue)
    yield from letters(catalogue)
    yield from plainness(catalogue)
    yield from periods(catalogue, on, within)
    yield from overdue(catalogue, on, within)
    yield from current(catalogue)
    yield from left_over(catalogue, flows)
