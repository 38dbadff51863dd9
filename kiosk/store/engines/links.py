"""Connections to an engine: two for each thread (one reads, one writes), none shared between processes.

A connection must not cross a fork. SQLite's locks belong to a process: a child that goes on with the parent's
connection, or only opens its own while that one is still open, believes it holds locks that nobody granted,
and another process may then remove the log it is writing to. gunicorn forks its workers after loading the
program, so all connections are closed just before a fork and opened again on first use after it.
"""

import os
import threading
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from .engine import Link

PATIENCE = 5.0  # seconds to wait before a fork for other threads to leave their connections

_everyone: "weakref.WeakSet[Links]" = weakref.WeakSet()


class Links:
    """The connections of one store in this process."""

    def __init__(self, connect: Callable[[str], Link]):
        self._connect = connect
        self._left_behind: list[Link] = []
        self._renew()
        _everyone.add(self)

    def _renew(self) -> None:
        self._mine = threading.local()
        self._all: weakref.WeakSet[Link] = weakref.WeakSet()
        self._gate = threading.Lock()
        self.turn = threading.RLock()  # whoever builds something the whole process shares takes its turn

    @contextmanager
    def use(self, role: str) -> Iterator[Link]:
        """This thread's connection for a role ("reader", "writer"), opened when there is none that works."""
        link = self._take(role)
        try:
            yield link
        finally:
            link.lock.release()

    def _take(self, role: str) -> Link:
        while True:
            link = getattr(self._mine, role, None)
            if link is None or not (link.busy or link.is_fresh()):
                link = self._open(role)
            link.lock.acquire()
            if not link.closed:  # a fork may have closed it between the look and the lock
                return link
            link.lock.release()

    def _open(self, role: str) -> Link:
        with self._gate:
            link = self._connect(role)
            self._all.add(link)
        setattr(self._mine, role, link)
        return link

    def close(self) -> None:
        """Close the connections of all threads; the next use opens new ones."""
        with self._gate:
            for link in list(self._all):
                link.close()
            self._all.clear()

    def before_fork(self) -> None:
        """Close what is idle and let nobody open anything until the fork is over."""
        self._gate.acquire()
        for link in list(self._all):
            if link.lock.acquire(timeout=PATIENCE):
                if not link.busy:
                    link.close()
                link.lock.release()

    def after_fork_in_parent(self) -> None:
        self._gate.release()

    def after_fork_in_child(self) -> None:
        # A connection still open here is in the middle of the parent's transaction. It is kept, unused,
        # because closing it would speak to the server, or touch the files, in the parent's name.
        self._left_behind += [link for link in self._all if not link.closed]
        self._renew()


def _each(step: str) -> Callable[[], None]:
    def run() -> None:
        for links in list(_everyone):
            getattr(links, step)()

    return run


os.register_at_fork(
    before=_each("before_fork"),
    after_in_parent=_each("after_fork_in_parent"),
    after_in_child=_each("after_fork_in_child"),
)
