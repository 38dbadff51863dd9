"""The engines below the store: they make a saved edit safe, in one file or on a database server.

An `Engine` offers `reading()` and `writing()` (one consistent look, one transaction; each gives a `Link`
to run SQL over), `head()` and `integrity()`. All SQL above this folder is the same for every engine.
"""

from pathlib import Path

from ..errors import EngineMissing, WrongAddress
from .engine import Engine, Link

__all__ = ["Engine", "Link", "engine_for"]

SERVERS = ("postgresql://", "postgres://")


def engine_for(address: str | Path) -> Engine:
    """The engine of an address: `postgresql://…`, or else the path of an SQLite file."""
    if isinstance(address, str) and address.startswith(SERVERS):
        try:
            from .postgresql import PostgreSQL
        except ImportError as missing:
            raise EngineMissing('To keep the store in PostgreSQL, install "kiosk[postgresql]".') from missing
        return PostgreSQL(address)
    if "://" in str(address) or not str(address).strip() or "\0" in str(address):
        raise WrongAddress(f"The store is a file or postgresql://…, but not {_scheme(str(address))!r}.")
    from .sqlite import SQLite

    return SQLite(Path(address))


def _scheme(address: str) -> str:
    """As much of an address as may be shown: a password could follow."""
    return address.split("://")[0] + "://…" if "://" in address else address
