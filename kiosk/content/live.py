"""The catalogue of the newest edition, swapped in without dropping a request."""

import logging
import math
import threading
import time
from collections.abc import Callable

from ..errors import KioskError
from .catalogue import Catalogue

log = logging.getLogger("kiosk.content")


class LiveCatalogue:
    """Hands out the current Catalogue and builds the next one beside it when the store has moved on.

    head: the store's sequence number, cheap to ask. build: makes a Catalogue of the newest edition.
    A broken edit can never take a page down: the old Catalogue stays until a build succeeds.
    """

    LOOK_EVERY = 0.5  # seconds; an edit is on every page within this time and one build
    TRY_AGAIN_AFTER = 30.0  # seconds; trouble that nobody foresaw, such as a full disk, may pass without an edit

    def __init__(self, head: Callable[[], int], build: Callable[[], Catalogue]) -> None:
        self._head = head
        self._build = build
        self._catalogue = build()
        self._looked_at = time.monotonic()
        self._refused: int | None = None
        self._until = 0.0
        self._building = threading.Lock()

    def current(self) -> Catalogue:
        now = time.monotonic()
        if now - self._looked_at >= self.LOOK_EVERY:
            self._looked_at = now
            self._look()
        return self._catalogue

    def _look(self) -> None:
        try:
            head = self._head()
        except Exception:
            # What we show is still right; the store may be back in half a second.
            log.exception("the store cannot be asked for its newest edition")
            return
        refused = head == self._refused and time.monotonic() < self._until
        if head != self._catalogue.edition and not refused and self._building.acquire(blocking=False):
            threading.Thread(target=self._swap, args=(head,), daemon=True).start()

    def _swap(self, head: int) -> None:
        try:
            if head != self._catalogue.edition:  # another visitor's build may just have ended
                self._catalogue = self._build()
                self._refused = None
        except Exception as trouble:
            # Whatever it is, no page goes down. Named once per edition, not once per request.
            unforeseen = not isinstance(trouble, KioskError)
            self._refused = head
            self._until = time.monotonic() + self.TRY_AGAIN_AFTER if unforeseen else math.inf
            log.error("edition %s is not shown, edition %s stays: %s", head, self._catalogue.edition, trouble,
                      exc_info=unforeseen)
        finally:
            self._building.release()
