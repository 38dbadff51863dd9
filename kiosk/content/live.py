"""The catalogue of the newest edition, swapped in without dropping a request."""

import logging
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

    def __init__(self, head: Callable[[], int], build: Callable[[], Catalogue]) -> None:
        self._head = head
        self._build = build
        self._catalogue = build()
        self._looked_at = time.monotonic()
        self._refused: int | None = None
        self._building = threading.Lock()

    def current(self) -> Catalogue:
        now = time.monotonic()
        if now - self._looked_at >= self.LOOK_EVERY:
            self._looked_at = now
            head = self._head()
            if head not in (self._catalogue.edition, self._refused) and self._building.acquire(blocking=False):
                threading.Thread(target=self._swap, args=(head,), daemon=True).start()
        return self._catalogue

    def _swap(self, head: int) -> None:
        try:
            self._catalogue = self._build()
            self._refused = None
        except KioskError as trouble:
            # Named once per edition, not once per request.
            self._refused = head
            log.error("edition %s is not shown, edition %s stays: %s", head, self._catalogue.edition, trouble)
        finally:
            self._building.release()
