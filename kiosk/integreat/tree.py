"""Which pages there are and what lies below what: recognition; rights at work by group and topic; about us.

Addresses come in two forms. `path` is the place in the reader app, `/wegweiser/ar/rights/ending/dismissal/`. `url`
is our own page, with the host of KIOSK_PUBLIC. Where none is set it has no host, for the one a request names is
whatever its sender likes: a client then joins it to the address it asked, as with any link.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, Optional

from ..content.catalogue import Catalogue
from ..content.checks.keys import PAGES
from ..shell.pages import link, public
from .region import CODE

ABOUT = tuple(page.partition("/")[2] for page in PAGES if page.startswith("about/"))


class Leaf(NamedTuple):
    """A page before it is put into words; the same in all languages.

    key: our id. title: the key of its text; None where a label of the interface is its title. endpoint, values,
    fragment: our own page that says the same.
    """

    key: str
    slug: str
    parent: Optional["Leaf"]
    order: int
    title: str | None
    endpoint: str
    values: Mapping[str, str] = {}
    fragment: str = ""

    @property
    def name(self) -> str:
        return self.key.partition("/")[2]

    @property
    def kind(self) -> str:
        return self.key.partition("/")[0]

    def path(self, tag: str) -> str:
        above = self.parent.path(tag) if self.parent else f"/{CODE}/{tag}/"
        return f"{above}{self.slug}/"

    def url(self, tag: str) -> str:
        return public(self.own(tag))

    def own(self, tag: str) -> str:
        """The path of our own page."""
        return link(self.endpoint, lang=tag, **self.values) + self.fragment

    def addresses(self, tag: str) -> set[str]:
        """Both, as somebody may ask for them: in small letters, without the outer slashes."""
        return {address.strip("/").lower() for address in (self.path(tag), self.own(tag))}


RECOGNITION = Leaf("pages/recognition", "recognition", None, 1, "recognition/title", "recognition.ask")
RIGHTS = Leaf("pages/rights", "rights", None, 2, None, "topics.overview")
US = Leaf("pages/about", "about", None, 3, None, "start.home")


def leaves(catalogue: Catalogue, tag: str) -> list[Leaf]:
    """The pages that are written in a language, in reading order. Nothing in another language stands in for one."""
    return [leaf for leaf in _all(catalogue) if is_written(leaf, catalogue, tag)]


def is_written(leaf: Leaf, catalogue: Catalogue, tag: str) -> bool:
    """Its title and those of all above it: a page without its parent would hang in the air."""
    own = leaf.title is None or leaf.title in catalogue.texts[tag]
    return own and (leaf.parent is None or is_written(leaf.parent, catalogue, tag))


def below(leaf: Leaf | None, known: Iterable[Leaf], depth: int) -> Iterator[Leaf]:
    """What lies below a page, or below the root for None, so many levels deep, in reading order."""
    known = list(known)
    if depth > 0:
        for child in known:
            if child.parent == leaf:
                yield child
                yield from below(child, known, depth - 1)


def above(leaf: Leaf) -> list[Leaf]:
    """The pages on the way to it, from the root on."""
    return [*above(leaf.parent), leaf.parent] if leaf.parent else []


def _all(catalogue: Catalogue) -> Iterator[Leaf]:
    yield RECOGNITION
    yield RIGHTS
    yield from _rights(catalogue)
    yield US
    for order, name in enumerate(ABOUT, 1):
        yield Leaf(f"about/{name}", name, US, order, f"about/{name}/title", f"about.{name}")


def _rights(catalogue: Catalogue) -> Iterator[Leaf]:
    """Without the topics that put a reader in danger when somebody sees them: a reader app has no quick exit."""
    groups = catalogue.topic_groups
    topics = {id: topic for id, topic in catalogue.topics.items() if not topic.quick_exit}
    for id in sorted(groups, key=lambda id: (groups[id].order, id)):
        group = Leaf(f"topic-groups/{id}", id, RIGHTS, groups[id].order, f"topic-groups/{id}/title",
                     "topics.overview", fragment=f"#{id}")  # fmt: skip
        inside = sorted((one for one in topics if topics[one].group == id), key=lambda one: (topics[one].order, one))
        if inside:
            yield group
        for one in inside:
            title, order = f"topics/{one}/title", topics[one].order
            yield Leaf(f"topics/{one}", one, group, order, title, "topics.topic", {"id": one})
