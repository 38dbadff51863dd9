"""What every record of HSDS is made of: an id that never changes, and only what is known."""

from typing import Any
from uuid import UUID, uuid5

Record = dict[str, Any]

# Drawn once. Whoever changes it breaks every link that another directory has kept.
NAMESPACE = UUID("5b0c9a3e-6f0d-4f0e-9c55-3d2a7a1e8b46")


def id_of(*path: str) -> str:
    """The UUID of a thing, by what it is and our own ids: `id_of("service", "zsba", "recognition")`."""
    return str(uuid5(NAMESPACE, "/".join(path)))


def stated(**fields: Any) -> Record:
    """A record without what is not known: None, empty texts, empty lists."""
    return {name: value for name, value in fields.items() if value is not None and value != "" and value != []}


def plain(record: Record) -> Record:
    """A record without the records inside it, as lists show it."""
    return {name: value for name, value in record.items() if not isinstance(value, list | dict)}
