"""How often one client may ask for what costs much: counted for a minute in the memory of a worker, then forgotten.

No address is kept, not even here: what is counted is its hash with a key that is drawn anew every minute, so that
nobody can say afterwards who asked. Behind a proxy all clients are one, unless the proxy passes on their addresses in
the connection itself: we believe no header.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from hashlib import blake2b
from ipaddress import ip_address
from math import ceil
from threading import Lock

MINUTE = 60.0
MOST_CLIENTS = 10_000  # some 2 MB; all beyond that share one count
ONE_HOME = 8  # bytes of an IPv6 address that one home or one phone has to itself (RFC 6177)


class Rate:
    """So many requests a minute for one client. It holds for each worker on its own."""

    def __init__(self, most: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._most = most
        self._clock = clock
        self._lock = Lock()
        self._counts: dict[bytes, int] = {}
        self._ends = float("-inf")
        self._key = b""

    def wait(self, address: str | None) -> int:
        """Count one request. Returns 0 if it is within the rate, else the seconds until it may be repeated.

        address: where it comes from; None for a connection that has no address.
        """
        with self._lock:
            now = self._clock()
            if now >= self._ends:
                self._counts, self._ends, self._key = {}, now + MINUTE, secrets.token_bytes(16)
            client = blake2b(_home(address), key=self._key, digest_size=16).digest()
            if client not in self._counts and len(self._counts) >= MOST_CLIENTS:
                client = b""
            count = self._counts.get(client, 0) + 1
            if count > self._most:
                return max(1, ceil(self._ends - now))
            self._counts[client] = count
            return 0


def is_own(address: str | None) -> bool:
    """Whether a connection comes from this machine: of a terminal, or of a proxy that speaks for everybody."""
    try:
        found = ip_address(address or "")
    except ValueError:
        return True  # a socket in the file system has no address
    return (getattr(found, "ipv4_mapped", None) or found).is_loopback


def _home(address: str | None) -> bytes:
    """What stands for one client: an IPv4 address, the first half of an IPv6 one, or whatever else is given."""
    try:
        found = ip_address(address or "")
    except ValueError:
        return (address or "").encode("utf-8", "replace")
    plain = getattr(found, "ipv4_mapped", None) or found
    return plain.packed if plain.version == 4 else plain.packed[:ONE_HOME]
