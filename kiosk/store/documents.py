"""Documents: what may be stored, its one spelling as JSON, and its unchangeable form in a snapshot."""

import json
import re
from collections.abc import Mapping
from typing import Any, NoReturn

from tinydb.table import Document

from .engines import Link
from .errors import NotADocument, ReadOnly

# Table names become file names below data/, so they may never lead out of that folder.
TABLE_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.@-]*(/[A-Za-z0-9_][A-Za-z0-9_.@-]*)*", re.ASCII)
LONGEST_TABLE_NAME = 100
LONGEST_ID = 300


class _Gone:
    """The type of GONE."""

    def __repr__(self) -> str:
        return "GONE"


GONE: Any = _Gone()
"""In a patch: take the field away. (`None` is a value of its own: "until: null" means open-ended.)"""


def check_names(table: str, doc_id: str) -> None:
    """Raise NotADocument unless both can name a row, a key and (the table) a file in every engine."""
    if not isinstance(table, str) or len(table) > LONGEST_TABLE_NAME or not TABLE_NAME.fullmatch(table):
        raise NotADocument(f"{table!r} cannot be the name of a table.")
    if not isinstance(doc_id, str) or not 0 < len(doc_id) <= LONGEST_ID or not is_plain(doc_id):
        raise NotADocument(f'{doc_id!r} cannot be the id of a document in "{table}".')


def is_plain(words: str) -> bool:
    """True for text on one line that every engine and every file can hold: no control characters,
    no halves of surrogate pairs."""
    return not any(c < " " or "\x7f" <= c <= "\x9f" or "\ud800" <= c <= "\udfff" for c in words)


spell = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode
"""The one JSON spelling of a value that is known to be JSON: keys sorted, no spaces, letters as they are."""


def canonical(value: Any) -> str:
    """The one JSON spelling of any value.

    Raises ValueError, with the reason, for everything that would come back different from JSON: keys that are
    no strings, tuples, dates, Decimals, NaN, half surrogates.
    """
    try:
        text = spell(value)
        text.encode()
        if json.loads(text) == value:
            return text
    except (TypeError, ValueError, RecursionError) as trouble:
        raise ValueError(str(trouble)) from trouble
    raise ValueError("it holds keys that are not strings, or lists that are not lists")


def encode(doc: Mapping[str, Any], table: str, doc_id: str) -> str:
    """The canonical JSON of a document. Raises NotADocument."""
    try:
        if isinstance(doc, dict):
            return canonical(doc)
        reason = "it is not an object with fields"
    except ValueError as trouble:
        reason = str(trouble)
    raise NotADocument(f'The document "{doc_id}" of "{table}" cannot be stored: {reason}.')


def same(one: Any, other: Any) -> bool:
    """Whether two JSON values are the same (for Python, `True == 1 == 1.0`)."""
    return one is other or spell(one) == spell(other)


def decode(text: str) -> dict[str, Any]:
    """The document as plain, changeable dicts and lists. Raises ValueError for anything but a JSON object."""
    doc = json.loads(text)
    if not isinstance(doc, dict):
        raise ValueError("not a JSON object")
    return doc


Documents = dict[str, dict[str, dict[str, Any]]]
"""Plain documents by table and id."""


def read_all(link: Link) -> Documents:
    """Every document as it stands, to be changed at will."""
    documents: Documents = {}
    for table, doc_id, text in sorted(link.rows('select "table", id, json from documents')):
        documents.setdefault(table, {})[doc_id] = decode(text)
    return documents


def _refuse(self: Any, *_: Any, **__: Any) -> NoReturn:
    raise ReadOnly("A document of a snapshot")


class FrozenDict(dict):
    """A JSON object nobody can change; `copy.deepcopy` and `pickle` give a plain one that can be."""

    __setitem__ = __delitem__ = __ior__ = _refuse
    clear = pop = popitem = setdefault = update = _refuse

    def __reduce_ex__(self, _protocol: Any) -> tuple:
        return dict, (dict(self),)


class FrozenList(list):
    """A JSON array nobody can change; `copy.deepcopy` and `pickle` give a plain one that can be."""

    __setitem__ = __delitem__ = __iadd__ = __imul__ = _refuse
    append = extend = insert = remove = pop = clear = sort = reverse = _refuse

    def __reduce_ex__(self, _protocol: Any) -> tuple:
        return list, (list(self),)


class KeptDocument(FrozenDict, Document):
    """A document of a snapshot: TinyDB's Document (`doc_id`) with its revision (`rev`), unchangeable.

    TinyDB wraps what it finds in `document_class(value, doc_id)` on every look-up; we hand back the value
    itself, so a look-up copies nothing.
    """

    def __new__(cls, value: Mapping[str, Any], doc_id: str, rev: int = 0) -> "KeptDocument":
        return value if type(value) is cls else super().__new__(cls)

    def __init__(self, value: Mapping[str, Any], doc_id: str, rev: int = 0):
        if value is not self:
            dict.__init__(self, value)
            self.doc_id, self.rev = doc_id, rev


def keep(text: str, doc_id: str, rev: int) -> KeptDocument:
    """The stored JSON as an unchangeable document, all the way down."""
    return KeptDocument(_read_frozen(text), doc_id, rev)


def _freeze(value: dict[str, Any]) -> FrozenDict:
    for key, item in value.items():  # the parser calls us from the inside out: only lists can still be open
        if type(item) is list:
            value[key] = _freeze_list(item)
    return FrozenDict(value)


def _freeze_list(value: list[Any]) -> FrozenList:
    return FrozenList([_freeze_list(item) if type(item) is list else item for item in value])


# Made once: json.loads would make a parser of its own for each of twenty thousand documents.
_read_frozen = json.JSONDecoder(object_hook=_freeze).decode
