"""Connections to an engine: two for each thread (one reads, one writes), none shared between processes.

A connection must not cross a fork. SQLite's locks belong to a process: a child that goes on with the parent's
connection, or only opens its own while that one is still open, believes it holds locks that nobody granted,
and another process may then remove the log it is writing to. gunicorn forks its workers after loading the
program, so all connections are closed just before a fork and opened again on first use after it.
"""

import os
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from .engine import Link

PATIENCE = 5.0  # seconds to wait before a fork for other threads to leave their connections

_everyone: "list[weakref.ref[Links]]" = []


class Links:
    """The connections of one store in this process."""

    def __init__(self, connect: Callable[[str], Link]):
        self._connect = connect
        self._left_behind: list[Link] = []
        self._renew()
        _everyone.append(weakref.ref(self, _everyone.remove))

    def _renew(self) -> None:
        self._mine = threading.local()
        self._all: weakref.WeakSet[Link] = weakref.WeakSet()
        self._gate = threading.Lock()  # guards _all, and so every opening of a connection; held during a fork
        self._is_forking = False
        self._no_fork_waits = threading.Event()
        self._no_fork_waits.set()
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
            if not self._no_fork_waits.is_set() and not self._is_busy():
                self._no_fork_waits.wait()
            link = getattr(self._mine, role, None) or self._open(role)
            link.lock.acquire()
            try:
                usable = link.busy or link.is_fresh()
            except BaseException:
                link.lock.release()
                raise
            if usable:
                return link
            link.lock.release()
            delattr(self._mine, role)

    def _is_busy(self) -> bool:
        """Whether this thread is in the middle of something a fork has to wait for."""
        return any(link.busy for link in vars(self._mine).values())

    def _open(self, role: str) -> Link:
        with self._gate:
            link = self._connect(role)
            self._all.add(link)
        setattr(self._mine, role, link)
        return link

    def close(self) -> None:
        """Close what is idle, in all threads; the next use opens new connections."""
        self._close_idle(time.monotonic() + PATIENCE)

    def _close_idle(self, deadline: float) -> None:
        with self._gate:
            links = list(self._all)
        for link in links:
            if link.lock.acquire(timeout=max(0.0, deadline - time.monotonic())):
                if not link.busy:  # then it is in a transaction of this very thread
                    link.close()
                link.lock.release()

    def before_fork(self) -> None:
        """Close what is idle and let nobody open anything until the fork is over."""
        self._no_fork_waits.clear()
        deadline = time.monotonic() + PATIENCE
        mine = list(vars(self._mine).values())
        while True:
            self._close_idle(deadline)
            self._gate.acquire()
            if time.monotonic() > deadline or all(link.closed or link in mine for link in self._all):
                self._is_forking = True
                return
            self._gate.release()  # somebody has opened one meanwhile

    def after_fork_in_parent(self) -> None:
        if self._is_forking:
            self._is_forking = False
            self._gate.release()
            self._no_fork_waits.set()

    def after_fork_in_child(self) -> None:
        # A connection still open here is in the middle of the parent's transaction. It is kept, unused,
        # because closing it would speak to the server, or touch the files, in the parent's name.
        self._left_behind += [link for link in self._all if not link.closed]
        self._renew()


def _each(step: Callable[[Links], None]) -> Callable[[], None]:
    def run() -> None:
        for reference in tuple(_everyone):
            if links := reference():
                step(links)

    return run


os.register_at_fork(
    before=_each(Links.before_fork),
    after_in_parent=_each(Links.after_fork_in_parent),
    after_in_child=_each(Links.after_fork_in_child),
)
