"""Catalogues of earlier editions: the newest one, with the documents that have changed since as they were then."""

from collections import OrderedDict
from collections.abc import Callable
from datetime import date
from threading import Lock

from ..config import BERLIN
from ..errors import KioskError
from ..store import Earlier
from .catalogue import Catalogue

# What is new since and only stands where another document or a rule names it: it stays, because the rules and templates
# of today's program may need it. A topic or a contact names it only since it is there.
NAMED_BY_OTHERS = ("statements", "texts/")


class EarlierCatalogues:
    """Hands out the Catalogue of an edition and keeps the last few, so that nobody can fill the memory with them.

    as_it_was: asks the store, with an edition, the newest one, and how many changes may lie between them.
    """

    KEPT = 2
    MOST = 5000  # changes between two editions: a newer seed has some thousands; beyond that all is new anyway

    def __init__(self, as_it_was: Callable[[int, int, int], Earlier | None]) -> None:
        self._as_it_was = as_it_was
        self._kept: OrderedDict[tuple[int, int], tuple[date, Catalogue]] = OrderedDict()
        self._turn = Lock()

    def of(self, edition: int, day: date, newest: Catalogue) -> Catalogue | None:
        """The content of an edition that was shown on a day; None if we cannot know it.

        An edition that is younger than that day is one of another store, with the same number: the store was replaced.
        """
        if not 0 < edition <= newest.edition:
            return None
        with self._turn:
            found = self._kept.get((edition, newest.edition)) or self._make(edition, newest)
        if found is None or found[0] > day:
            return None
        return found[1]

    def _make(self, edition: int, newest: Catalogue) -> tuple[date, Catalogue] | None:
        try:
            earlier = self._as_it_was(edition, newest.edition, self.MOST)
            if earlier is None:
                return None
            documents = earlier.documents.items()
            was = {key: then for key, then in documents if then or not key[0].startswith(NAMED_BY_OTHERS)}
            catalogue = newest.with_documents(edition, was) if edition != newest.edition else newest
        except KioskError:
            return None  # the store is away, or its documents had another shape then: no page goes down for that
        made = self._kept[edition, newest.edition] = earlier.at.astimezone(BERLIN).date(), catalogue
        while len(self._kept) > self.KEPT:
            self._kept.popitem(last=False)
        return made
