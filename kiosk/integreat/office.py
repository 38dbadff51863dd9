"""What stands on the page of a centre in the reader app, in the words of our own page about it."""

from collections.abc import Iterable, Iterator
from datetime import date

from markupsafe import Markup

from ..content.documents import Centre
from ..i18n.gettext import gettext as _
from ..network.cards import language_names
from ..network.names import appointments, channels, clients
from ..shell.proof import shown_day
from ..shell.visit import visiting
from .week import week
from .writing import german, marks, shown, tag


def office(centre: Centre) -> Markup:
    """Its programme and carrier, then a list of what is known – and that she should ask where nothing is."""
    visit = visiting()
    carrier = [tag("p", _("Run by:") + Markup(" ") + german(centre.carrier))] if centre.carrier else []
    lines = [Markup("<li><strong>{}:</strong> {}</li>").format(*line) for line in _lines(centre, visit.day)]
    return Markup().join(
        [
            tag("p", shown(visit.text(f"centres/programmes/{centre.programme}"))),
            *carrier,
            tag("ul", Markup().join(lines)),
            marks(_trust(centre, visit.day)),
        ]
    )


def _lines(centre: Centre, on: date) -> Iterator[tuple[str, str]]:
    visit, ask = visiting(), _("Not known: call or ask")
    yield _("What it advises on"), _listed(shown(visit.text(f"centres/services/{one}")) for one in centre.services)
    if not centre.clients:
        yield _("For whom"), _("This office advises nobody itself.")
        return
    yield _("For whom"), _listed(clients()[one] for one in centre.clients)
    yield _("Languages"), language_names(centre.languages) or ask
    yield _("Ways to talk"), _listed(channels()[one] for one in centre.channels) or ask
    yield _("Appointment"), appointments()[centre.appointment] if centre.appointment else ask
    yield _("Free of charge"), ask if centre.free is None else _("Yes") if centre.free else _("No")
    if week(centre, on) is None:
        yield _("Opening hours"), ask


def _trust(centre: Centre, on: date) -> Iterator[Markup]:
    if centre.confidence != "high":
        yield _("Not certain: ask the office to confirm")
    checked = shown_day(centre.checked)
    if centre.next_check < on:
        yield _("Not checked since %(day)s", day=checked)
    else:
        yield _("Checked on %(day)s", day=checked)


def _listed(names: Iterable[Markup]) -> Markup:
    return Markup(", ").join(names)
