"""The seed: plain TinyDB JSON files, one per collection, that fill an empty store.

`data/professions.json` holds the table "professions", `data/texts/de.json` the table "texts/de", each as
`{"<table>": {"<id>": {…}}}`. What was loaded is remembered in the store, as the base on which a newer seed
is merged.
"""

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from .documents import Documents, canonical, check_names, decode, is_plain, same, spell
from .engines import Link
from .errors import BrokenSeed, NotADocument
from .transaction import Transaction

Validate = Callable[[str, str, dict[str, Any]], Any]
"""Called with table, id and document; raises whatever it likes about a document that is not right."""


def fill(link: Link, t: Transaction, documents: Documents) -> int:
    """Write a seed into an empty store; returns how many documents there were."""
    for table, docs in documents.items():
        for doc_id, doc in docs.items():
            t.put(table, doc_id, doc)
    save_base(link, documents, t.seq)
    return t.changes


def load_base(link: Link) -> Documents:
    """The seed as it was last loaded, {} if there never was one."""
    latest = dict(link.rows('select "table", json from seed order by seq'))
    return {table: decode(text) for table, text in sorted(latest.items()) if text is not None}


def changed_tables(base: Documents, newer: Documents) -> dict[str, Any]:
    """The tables in which a newer seed differs, as they are there; None for those it no longer has."""
    tables = sorted(base.keys() | newer.keys())
    return {table: newer.get(table) for table in tables if not same(base.get(table), newer.get(table))}


def save_base(link: Link, changed: Mapping[str, Any], seq: int) -> None:
    """Remember the tables of a seed as loaded at a sequence number (None: no longer in the seed)."""
    rows = [(table, seq, spell(docs) if docs is not None else None) for table, docs in changed.items()]
    link.run_many(
        'insert into seed values (?, ?, ?) on conflict ("table", seq) do update set json = excluded.json', rows
    )


def read_seed(folder: str | Path, validate: Validate | None = None) -> Documents:
    """All documents of a seed folder. Raises BrokenSeed, naming the file and the document."""
    folder = Path(folder)
    files = sorted(file for file in folder.rglob("*.json") if not file.name.startswith("."))
    if not files:
        raise BrokenSeed(f"The seed folder {folder} does not exist or holds no .json file.")
    documents: Documents = {}
    for file in files:
        table = file.relative_to(folder).as_posix().removesuffix(".json")
        documents[table] = _read_table(file, table, validate)
    return documents


def _read_table(file: Path, table: str, validate: Validate | None) -> dict[str, dict[str, Any]]:
    try:
        check_names(table, "any")
    except NotADocument as trouble:
        raise BrokenSeed(f"The seed file {file} has a wrong name: {trouble}") from trouble
    content = _parse(file)
    if not isinstance(content, dict) or list(content) != [table] or not isinstance(content[table], dict):
        raise BrokenSeed(f'The seed file {file} must hold exactly one collection, named "{table}".')
    if isinstance(content[table], _Repeating):
        raise BrokenSeed(f"The seed file {file} has two documents named {_shown(content[table].repeated)}.")
    for doc_id, doc in content[table].items():
        try:
            _check(table, doc_id, doc, validate)
        except Exception as trouble:
            reason = " ".join(str(trouble).split()).rstrip(".") or type(trouble).__name__
            raise BrokenSeed(f"The seed file {file} is broken at the document {_shown(doc_id)}: {reason}.") from trouble
    return content[table]


def _shown(name: str) -> str:
    """A name in quotes and on one line, whatever is in it."""
    return json.dumps(name, ensure_ascii=not is_plain(name))


def _check(table: str, doc_id: str, doc: Any, validate: Validate | None) -> None:
    check_names(table, doc_id)
    if not isinstance(doc, dict):
        raise ValueError("it is not an object with fields")
    if field := _repeated(doc):
        raise ValueError(f"it has two fields named {_shown(field)}")
    canonical(doc)
    if validate is not None:
        validate(table, doc_id, doc)


class _Repeating(dict):
    """A JSON object that names a key twice; Python alone would silently keep the last."""

    repeated: str


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    built = dict(pairs)
    if len(built) < len(pairs):
        built = _Repeating(built)
        names = [name for name, _ in pairs]
        built.repeated = next(name for name in names if names.count(name) > 1)
    return built


def _repeated(value: Any) -> str | None:
    """The first key that an object in here names twice."""
    if isinstance(value, _Repeating):
        return value.repeated
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return next(filter(None, map(_repeated, inner)), None)


def _parse(file: Path) -> Any:
    try:
        text = file.read_bytes().decode("utf-8")
        return json.loads(text, object_pairs_hook=_object)
    except json.JSONDecodeError as trouble:
        place = f"line {trouble.lineno}{_document_before(text[: trouble.pos])}"
        raise BrokenSeed(f"The seed file {file} is not JSON at {place}: {trouble.msg}.") from trouble
    except UnicodeDecodeError as trouble:
        before = trouble.object[: trouble.start].decode("utf-8")
        place = f"line {before.count(chr(10)) + 1}{_document_before(before)}"
        raise BrokenSeed(f"The seed file {file} is not UTF-8 at {place}: save it as UTF-8.") from trouble
    except (OSError, ValueError, RecursionError) as trouble:
        raise BrokenSeed(f"The seed file {file} cannot be read: {trouble}.") from trouble


TOKENS = re.compile(r'"(?:[^"\\]|\\.)*"\s*:?|[{}\[\]]')


def _document_before(text: str) -> str:
    """Which document a file that breaks off here was in, as words to follow a line number."""
    depth, doc_id = 0, None
    for token in TOKENS.findall(text):
        if token in "{[":
            depth += 1
        elif token in "}]":
            depth -= 1
        elif depth == 2 and token.endswith(":"):
            doc_id = token.rstrip(": \t\r\n")
    return f", in the document {doc_id}" if doc_id else ""
