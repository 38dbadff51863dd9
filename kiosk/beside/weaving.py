"""Two main parts become one: each piece of text gets what the other language says, in the same element.

`<p>Das Amt hilft.</p>` becomes `<p id="b7"><span class="both"><span class="own">Das Amt hilft.</span>
<span class="other" lang="tr" dir="ltr">Makam yardım eder.</span></span></p>`. What is the same in both stays as it is.
"""

import hashlib

from lxml.html import HtmlElement, fragment_fromstring, tostring
from lxml.html.builder import SPAN

from ..shell.visit import Tag
from .copying import SILENT_TAGS, acts, copied, copied_into, is_silent, words_of
from .pairing import in_order, same_things, stands_for

BLOCKS = frozenset(
    ("p", "li", "dt", "dd", "h1", "h2", "h3", "h4", "legend", "summary", "label", "button", "td", "th", "address")
)
# What cannot stand in a span; a text that has such a part in it stays alone.
NO_PHRASE = BLOCKS | {"div", "ul", "ol", "dl", "section", "article", "details", "fieldset", "form", "table", "nav"}
ITEMS = ("li", "label", "article")


def woven(own: str, other: str, second: Tag) -> str:
    """own, other: `<main>…</main>` of one page in two languages. second: the language of `other`."""
    mine, theirs = fragment_fromstring(own), fragment_fromstring(other)
    Weaving(mine, theirs, second).weave(mine, theirs)
    name_places(mine)
    return tostring(mine, encoding="unicode", with_tail=False)


class Weaving:
    def __init__(self, mine: HtmlElement, theirs: HtmlElement, second: Tag) -> None:
        self._second = second
        self._same = same_things(mine, theirs)
        self._taken = set(self._same.values())

    def weave(self, mine: HtmlElement, theirs: HtmlElement) -> None:
        if _stays_alone(mine):
            return
        if _has_words(mine) or _has_words(theirs):
            self._stand_beside(mine, theirs)
            return
        others = [each for each in theirs if each not in self._taken]
        own = [each for each in mine if each not in self._same]
        before = None
        partners = dict(self._same)
        for element, partner in in_order(own, others):
            if element is None:
                before = self._add(mine, before, partner)
            else:
                before = element
                partners[element] = partner
        for element in own:
            if partners[element] is None:
                self._look_inside(element)
        for element in mine:
            if partners.get(element) is not None:
                self.weave(element, partners[element])

    def _look_inside(self, mine: HtmlElement) -> None:
        """An element of hers without a partner may still hold items that have one: the letters of an alphabet do."""
        for element in mine:
            if element in self._same:
                self.weave(element, self._same[element])
            else:
                self._look_inside(element)

    def _add(self, mine: HtmlElement, before: HtmlElement | None, lone: HtmlElement) -> HtmlElement | None:
        """Put in what only the other language says. Returns the element after which the next one stands."""
        has_taken = any(each in self._taken for each in lone.iter())
        if is_silent(lone) or _stays_alone(lone) or acts(lone) or has_taken or not words_of(lone):
            return before
        copy = copied(lone, self._second.html_tag, self._second.dir)
        mine.insert(0 if before is None else mine.index(before) + 1, copy)
        return copy

    def _stand_beside(self, mine: HtmlElement, theirs: HtmlElement) -> None:
        said, beside = words_of(mine), words_of(theirs)
        if not said or not beside or said == beside or _holds_blocks(mine) or _holds_blocks(theirs):
            return
        lang, direction = _language_of(theirs, self._second)
        if _says_already(mine, beside, lang):
            return
        own, other = SPAN({"class": "own"}), SPAN({"class": "other", "lang": lang, "dir": direction})
        both = SPAN(own, other, {"class": "both"})
        own.tail = " "  # so that words never run together where nobody lays them out
        copied_into(other, theirs)
        _move_words(mine, own, both)
        for speaker in (mine, *mine.iterancestors()):
            if speaker.attrib.pop("data-say", None) is not None:
                own.set("data-say", "")  # the script says it aloud: in one voice


def name_places(main: HtmlElement) -> None:
    """An id for each block with two languages, the same in all of them, so that a change of language keeps the place.

    `b7`, the seventh block; where it leads somewhere a mark of that, so that lists in another order are still found.
    """
    taken = set(main.xpath("//@id"))
    with_both = {_block_of(both) for both in main.iter("span") if "both" in both.classes}
    number = 0
    for block in main.iter(*BLOCKS):
        thing = stands_for(block)
        number += thing is None and not block.get("lang")
        if block not in with_both or block.get("id"):
            continue
        name = f"b-{hashlib.blake2b(thing.encode(), digest_size=4).hexdigest()}" if thing else f"b{number}"
        if name not in taken:
            taken.add(name)
            block.set("id", name)


def _block_of(element: HtmlElement) -> HtmlElement | None:
    return next(element.iterancestors(*BLOCKS), None)


def _stays_alone(element: HtmlElement) -> bool:
    """In her language only: as are title and dock, so is the way that leads here."""
    return is_silent(element) or "crumbs" in element.classes


def _has_words(element: HtmlElement) -> bool:
    """Whether there is text in the element itself, not only in those inside it."""
    return any(text and text.strip() for text in (element.text, *(child.tail for child in element)))


def _holds_blocks(element: HtmlElement) -> bool:
    return next(element.iterdescendants(*NO_PHRASE), None) is not None


def _language_of(theirs: HtmlElement, second: Tag) -> tuple[str, str]:
    """The language of a piece of the other page: a German name in it is German."""
    for element in (theirs, *theirs.iterancestors()):
        if element.get("lang"):
            return element.get("lang"), element.get("dir", "auto")
    return second.html_tag, second.dir


def _says_already(mine: HtmlElement, words: str, lang: str) -> bool:
    """Whether the item of hers has these words in this language anyway, as a profession has its German name."""
    item = next((each for each in mine.iterancestors(*ITEMS)), mine)
    return any(words_of(each) == words for each in item.xpath("descendant-or-self::*[@lang=$lang]", lang=lang))


def _move_words(mine: HtmlElement, own: HtmlElement, both: HtmlElement) -> None:
    """Put `both` where the words of `mine` stand, these into `own`; drawings and fields around them stay outside."""
    children, text = list(mine), mine.text
    mine.text = None
    place = 0
    while children and not (text or "").strip() and _is_drawing(children[0]):
        drawing = children.pop(0)
        text, drawing.tail = drawing.tail, None
        place += 1
    end = len(children)
    while end and _is_drawing(children[end - 1]) and not (children[end - 1].tail or "").strip():
        end -= 1
    own.text = text
    own.extend(children[:end])
    mine.insert(place, both)


def _is_drawing(element: HtmlElement) -> bool:
    return element.tag in SILENT_TAGS or element.get("aria-hidden") == "true"
