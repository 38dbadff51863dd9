"""The words of the other language: what can be read, and nothing that acts.

Every link, field, name and id is there once, in her language; the copy has none of them.
"""

from copy import deepcopy

from lxml.html import HtmlElement

# Neither doubled nor compared: drawings, fields, what only a screen reader says, what is not shown, and what an
# alphabet of her own divides (`data-own`).
SILENT_TAGS = frozenset({"svg", "img", "input", "select", "textarea", "script", "style", "template"})
KEPT_ATTRIBUTES = frozenset({"class", "lang", "dir", "datetime"})
ACTING = frozenset({"a", "button", "label", "form", "fieldset", "legend", "details", "summary"})
SOFT_HYPHEN = "\u00ad"


def is_silent(element: HtmlElement) -> bool:
    """Whether an element says nothing that could stand beside."""
    return (
        element.tag in SILENT_TAGS
        or element.get("hidden") is not None
        or element.get("data-own") is not None
        or element.get("aria-hidden") == "true"
        or "unseen" in element.classes
    )


def words_of(element: HtmlElement) -> str:
    """What can be read in an element, with single spaces."""
    return " ".join("".join(_pieces(element)).replace(SOFT_HYPHEN, "").split())


def copied_into(place: HtmlElement, source: HtmlElement) -> None:
    """Put the words of `source` into the empty `place`, with their emphasis and their languages."""
    copy = _stripped(source)
    place.text = copy.text
    place.extend(copy)


def copied(source: HtmlElement, lang: str, direction: str) -> HtmlElement:
    """A whole element that the other language has and hers has not. lang, direction: where it names none itself."""
    copy = _stripped(source, drawings=True)
    if not copy.get("lang"):
        copy.set("lang", lang)
        copy.set("dir", direction)
    copy.classes.add("other")
    copy.tail = "\n"
    return copy


def acts(element: HtmlElement) -> bool:
    """Whether there is something in it to fill in, to press or to open."""
    return next(element.iter("form", "input", "select", "textarea", "button", "details"), None) is not None


def _pieces(element: HtmlElement):
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and not is_silent(child):
            yield from _pieces(child)
        yield child.tail or ""


def _stripped(source: HtmlElement, drawings: bool = False) -> HtmlElement:
    copy = deepcopy(source)
    for part in list(copy.iterdescendants()):
        if not isinstance(part.tag, str) or (is_silent(part) and not (drawings and part.tag == "svg")):
            part.drop_tree()
    for part in copy.iter():
        if next(part.iterancestors("svg"), None) is not None or part.tag == "svg":
            continue
        if part.tag in ACTING:
            part.tag = "span"
        for name in set(part.attrib) - KEPT_ATTRIBUTES:
            del part.attrib[name]
    return copy
