"""The one door to TinyDB: no accepted edit is ever lost, not by a crash, a second editor or an update.

    store = open_store("var/kiosk.db")            # or postgresql://…
    store.snapshot().table("professions").get(doc_id="nurse")
    with store.transaction("volunteer:12", "A clearer title.") as t:
        t.patch("texts/uk", "professions/nurse/title", {"text": "…"}, expect_rev=3)

Reading gives TinyDB tables over an unchangeable snapshot; anything but a transaction raises ReadOnly.

store.py        Store: everything there is to call
snapshot.py     TinyDB's storage and tables over one row per document
transaction.py  put, patch, delete; revisions and conflicts
history.py      who changed what, when and why
seed.py         seed files into the store;  merge.py a newer seed;  export.py the way back
migrations.py   documents of an older kiosk
verify.py       is it all still there?      backup.py backups, and back to any sequence number
documents.py    what may be stored, and its one spelling
engines/        SQLite and PostgreSQL
"""

from .backup import restore
from .documents import GONE, KeptDocument
from .errors import (
    BackupRefused,
    BrokenSeed,
    Conflict,
    EngineMissing,
    NoSuchDocument,
    NoSuchSequence,
    NotADocument,
    ReadOnly,
    StoreBusy,
    StoreError,
    StoreFull,
    StoreNotEmpty,
    StoreNotWritable,
    StoreReplaced,
    StoreTooNew,
    StoreUnreachable,
    StoreUnreadable,
    TransactionOver,
    WrongAddress,
)
from .export import plain_json
from .history import Change, Earlier
from .merge import Kept, Merge
from .migrations import MIGRATIONS, Migration
from .snapshot import Snapshot
from .store import Store, open_store
from .transaction import Transaction

__all__ = [
    "GONE",
    "MIGRATIONS",
    "BackupRefused",
    "BrokenSeed",
    "Change",
    "Conflict",
    "Earlier",
    "EngineMissing",
    "Kept",
    "KeptDocument",
    "Merge",
    "Migration",
    "NoSuchDocument",
    "NoSuchSequence",
    "NotADocument",
    "ReadOnly",
    "Snapshot",
    "Store",
    "StoreBusy",
    "StoreError",
    "StoreFull",
    "StoreNotEmpty",
    "StoreNotWritable",
    "StoreReplaced",
    "StoreTooNew",
    "StoreUnreachable",
    "StoreUnreadable",
    "Transaction",
    "TransactionOver",
    "WrongAddress",
    "open_store",
    "plain_json",
    "restore",
]
