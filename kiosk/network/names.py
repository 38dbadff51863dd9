"""What the states and the codes of a centre are called in the visitor's language."""

from ..i18n.gettext import gettext as _
from ..shell.visit import visiting


def lands() -> list[tuple[str, str]]:
    """The states by name, in the order of the questions about them."""
    visit = visiting()
    known = visit.catalogue.lands
    return [(id, visit.text(f"lands/{id}/title").plain) for id in sorted(known, key=lambda id: known[id].order)]


def clients() -> dict[str, str]:
    """Whom a centre advises."""
    return {
        "eu": _("Citizens of the EU"),
        "other": _("People from other countries"),
        "abroad": _("People who still live abroad"),
    }


def channels() -> dict[str, str]:
    """How one can talk to it."""
    return {
        "in-person": _("In person"),
        "phone": _("By phone"),
        "online": _("Online"),
        "mobile": _("On some days in other places"),
    }


def appointments() -> dict[str, str]:
    return {"needed": _("Only with an appointment"), "not-needed": _("Without an appointment")}
