"""Export: the store written back as the seed it came from, the same bytes for the same documents."""

import json
import os
from pathlib import Path
from typing import Any

from .documents import Documents
from .errors import NO_ROOM, StoreFull, StoreNotWritable


def plain_json(table: str, docs: dict[str, dict[str, Any]]) -> str:
    """One collection as seed files spell it: keys sorted, two spaces, every letter as itself, a last newline."""
    return json.dumps({table: docs}, ensure_ascii=False, sort_keys=True, indent=2) + "\n"


def write_files(documents: Documents, folder: str | Path) -> list[Path]:
    """One file per collection, below `folder`; returns all their paths, sorted.

    A file is replaced in one step and only if its content differs. Other files are left alone.
    Raises StoreNotWritable, StoreFull.
    """
    paths = []
    for table, docs in sorted(documents.items()):
        path = Path(folder, *table.split("/")).with_name(table.split("/")[-1] + ".json")
        try:
            _replace(path, plain_json(table, docs).encode())
        except OSError as trouble:
            kind = StoreFull if trouble.errno in NO_ROOM else StoreNotWritable
            raise kind(f"The export to {path} cannot be written: {trouble.strerror}.") from trouble
        paths.append(path)
    return paths


def _replace(path: Path, content: bytes) -> None:
    if path.exists() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
