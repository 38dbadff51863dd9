"""What stands on a page, as clean HTML: elements and languages only. No class, style, script, picture or form.

The app shows it below the title, so headings begin at the second level. Our own pages are not linked: the app would
look for them at home. As on our pages each sentence says how far to trust it, and nothing that no person has
checked is without that mark.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from flask import current_app
from markupsafe import Markup, escape

from ..content.catalogue import Said
from ..content.checks.keys import PAGES
from ..content.words import Words
from ..i18n.gettext import gettext as _
from ..shell.proof import official, paragraphs, shown_day
from ..shell.visit import visiting
from .tree import Leaf

SHORT = 3  # sentences of "In short", as on the page of a topic
CHECKED_BY_NOBODY = {"draft", "review"}
RECOGNITION = ("recognition/intro", "start/help/finder", "start/help/iq", "start/help/zsba")
# Not running text: titles, the operator's address, and what only stands above our lists of sites and licences.
ELSEWHERE = {"title", "operator", "operator-missing", "portal", "licences"}


class Written(NamedTuple):
    """content: HTML. excerpt: the first sentences as plain text, empty where there are none."""

    content: Markup
    excerpt: str = ""


def write(leaf: Leaf) -> Written:
    if leaf.kind == "topics":
        return _topic(leaf.name)
    if leaf.key == "pages/rights":
        intro = _("They hold for everybody who works in Germany. Your passport and your papers do not change that.")
        return Written(tag("p", intro), intro.unescape())
    if leaf.key == "about/imprint":
        return _imprint()
    return _texts(keys_of(leaf))


def title_of(leaf: Leaf) -> str:
    if leaf.title is None:
        return {"pages/rights": _("Rights at work"), "pages/about": _("About this guide")}[leaf.key].unescape()
    return visiting().text(leaf.title).plain


def keys_of(leaf: Leaf) -> list[str]:
    """The texts a page is made of, besides its title and its statements."""
    if leaf.kind == "about":
        return [f"{leaf.key}/{part}" for part in PAGES[leaf.key] if part not in ELSEWHERE]
    return list(RECOGNITION) if leaf.key == "pages/recognition" else []


def statements_of(topic: str) -> list[str]:
    """The statements of a topic that are written in her language or in one that stands in for it."""
    catalogue, language = visiting().catalogue, visiting().lang.tag
    return [
        id
        for id in catalogue.topics[topic].statements
        if id in catalogue.statements and catalogue.has_text(language, f"statements/{id}/text")
    ]


def tag(name: str, content: str) -> Markup:
    """One element; content that is no Markup is escaped."""
    # Thousands in an answer, and `Markup.format` would take half of its time.
    return Markup(f"<{name}>{escape(content)}</{name}>")


def shown(words: Words) -> Markup:
    """Words without the class of our signs; in their own language where they are not in hers."""
    html = Markup(str(words.html).replace(' class="plate"', ""))
    if words.state != "missing":
        return html
    return Markup('<span lang="{}" dir="{}">{}</span>').format(words.lang, words.dir, html)


def german(name: str) -> Markup:
    """A German name inside any text."""
    return Markup(f'<bdi lang="de" dir="ltr">{escape(name)}</bdi>')


def outside(address: str, name: str) -> Markup:
    return Markup('<a href="{}">{}</a>').format(address, german(name))


def marks(parts: Iterable[str]) -> Markup:
    """Small print below a sentence; nothing if there is none."""
    found = Markup(" · ").join(parts)
    return tag("p", tag("small", found)) if found else Markup()


def trust(words: Words) -> Iterator[Markup]:
    """Words for a text that no person has checked as it stands."""
    if words.state in CHECKED_BY_NOBODY:
        yield _("Machine-made")
    elif words.state == "outdated":
        yield _("The German text is newer")
    elif words.state == "missing":
        yield _("Not yet translated")


def _topic(id: str) -> Written:
    visit = visiting()
    said = [visit.catalogue.statement(visit.lang.tag, one, visit.day) for one in statements_of(id)]
    rights = _of("right", said)
    lists = (
        ("ul", _("In short"), map(_item, rights[:SHORT])),
        ("ul", _("Until when"), map(_item, _of("deadline", said))),
        ("ol", _("What you can do"), map(_item, _of("do", said))),
        ("ul", _("What else is your right"), map(_item, rights[SHORT:])),
        ("ul", _("Take care"), map(_item, _of("risk", said))),
        ("ul", _("Who helps"), _contacts(visit.catalogue.topics[id].contacts)),
        ("ul", _("Good to know"), map(_item, _of("good", said))),
        ("ul", _("The law"), _laws(said)),
    )
    content = Markup().join(_section(kind, heading, list(items)) for kind, heading, items in lists)
    first = (rights or said)[:SHORT]
    return Written(content + _machine_made(one.text for one in said), " ".join(one.text.plain for one in first))


def _of(kind: str, said: Iterable[Said]) -> list[Said]:
    return [one for one in said if one.proof.kind == kind]


def _section(kind: str, heading: str, items: list[Markup]) -> Markup:
    return tag("h2", heading) + tag(kind, Markup().join(items)) if items else Markup()


def _item(said: Said) -> Markup:
    only = {"eu": _("For EU citizens"), "other": _("For people from other countries")}.get(said.proof.applies_to)
    for_whom = tag("p", tag("strong", only)) if only else Markup()
    return tag("li", for_whom + tag("p", shown(said.text)) + marks(_proof(said)))


def _proof(said: Said) -> Iterator[Markup]:
    """What our pages say below a statement: has it ended, is it sure, who checked it and when, by which law."""
    proof, checked = said.proof, shown_day(said.proof.checked)
    if said.expired:
        yield _("Expired on %(day)s", day=shown_day(proof.until))
    if proof.confidence != "high":
        yield _("Not certain: ask the office to confirm")
    if said.overdue:
        yield _("Not checked since %(day)s", day=checked)
    if said.text.state != "live":
        yield from trust(said.text)
    elif not said.overdue:
        yield _("Checked on %(day)s", day=checked)
    if proof.law:
        yield german(proof.law)


def _contacts(ids: Iterable[str]) -> Iterator[Markup]:
    """Kinds of offices that help: what they do and how to find them; a number only where it is sure."""
    visit = visiting()
    for id in ids:
        contact = visit.catalogue.contacts.get(id)
        keys = [f"contacts/{id}/{part}" for part in ("title", "role", "find")]
        words = [visit.text(key) for key in keys if visit.catalogue.has_text(visit.lang.tag, key)]
        if contact is None or not words:
            continue
        lines = [tag("p", tag("strong", shown(words[0]))), *(tag("p", shown(one)) for one in words[1:])]
        if contact.phone and contact.confidence == "high":
            lines.append(tag("p", _phone(contact.phone.number)))
        finder = official([contact.finder]) if contact.finder else []
        lines += [tag("p", outside(one["address"], one["name"])) for one in finder]
        unsure = [] if contact.confidence == "high" else [_("Not certain: ask the office to confirm")]
        yield tag("li", Markup().join(lines) + marks([*unsure, *trust(words[-1])]))


def _phone(number: str) -> Markup:
    dialled = "".join(sign for sign in number if sign.isdigit() or sign == "+")
    return Markup('<a href="tel:{}"><bdi dir="ltr">{}</bdi></a>').format(dialled, number)


def _laws(said: Iterable[Said]) -> Iterator[Markup]:
    found: dict[str, str | None] = {}
    for one in said:
        for law, address in paragraphs(one.proof.law, one.proof.source).items():
            found[law] = found.get(law) or address
    for law, address in found.items():
        yield tag("li", outside(address, law) if address else german(law))


def _texts(keys: Iterable[str]) -> Written:
    words = [visiting().text(key) for key in keys]
    content = Markup().join(tag("p", shown(one)) + marks(trust(one)) for one in words)
    return Written(content, words[0].plain if words else "")


def _imprint() -> Written:
    """Who runs this kiosk, as the operator has written it; its lines are parted by "|"."""
    operator = current_app.extensions["settings"].operator
    written = _texts(["about/imprint/purpose", f"about/imprint/operator{'' if operator else '-missing'}"])
    lines = [tag("p", german(line.strip())) for line in operator.split("|") if line.strip()]
    return Written(written.content + Markup().join(lines), written.excerpt)


def _machine_made(said: Iterable[Words]) -> Markup:
    if not CHECKED_BY_NOBODY & {words.state for words in said}:
        return Markup()
    return tag("p", tag("em", shown(visiting().text("about/machine-made"))))
