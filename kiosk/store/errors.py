"""What can go wrong with the store, each named after the trouble and said in one sentence."""

import errno
from collections.abc import Mapping
from typing import Any

from kiosk.errors import BadDocument, KioskError

NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
"""What an operating system says when a disk, a quota or a limit is exhausted."""


class StoreError(KioskError):
    """Something is wrong with the store or with what was asked of it."""


class WrongAddress(StoreError):
    """The address is neither a file nor a PostgreSQL server."""


class EngineMissing(StoreError):
    """The program that talks to this kind of store is not installed."""


class StoreUnreachable(StoreError):
    """The database server does not answer, refuses us, or has gone away."""


class StoreUnreadable(StoreError):
    """What lies at the address is damaged, is not a store, or must not be read by us."""


class StoreNotWritable(StoreError):
    """The folder, the file or the server accepts no writing from us."""


class StoreFull(StoreError):
    """No room is left on the disk; nothing of the last transaction was kept."""


class StoreBusy(StoreError):
    """Another writer held the store for longer than we wait."""


class StoreReplaced(StoreError):
    """The file of the store was moved, replaced or removed while the kiosk was running."""


class StoreTooNew(StoreError):
    """A newer kiosk has written this store; we would not understand its documents."""


class StoreNotEmpty(StoreError):
    """The place to restore to already holds a store, a file or the remains of one."""


class NoSuchSequence(StoreError):
    """The store never reached this sequence number."""


class BackupRefused(StoreError):
    """The backup would overwrite a file that is already there."""


class BrokenSeed(StoreError):
    """A seed file, or one document in it, cannot be used; nothing was written."""


class ReadOnly(StoreError, TypeError):
    """Somebody tried to change a snapshot; only a transaction writes."""

    def __init__(self, what: str = "A snapshot"):
        super().__init__(f"{what} cannot be changed: write through store.transaction(actor, why).")


class TransactionOver(StoreError):
    """A transaction was used before it began, after it ended, or inside another one of the same thread."""


class NoSuchDocument(StoreError):
    """There is no document of this id to patch or to delete."""

    def __init__(self, table: str, doc_id: str):
        super().__init__(f'There is no document "{doc_id}" in "{table}".')
        self.table, self.id = table, doc_id


class NotADocument(BadDocument, StoreError):
    """The value is not a JSON object, or a name cannot be the name of a table or document."""


class Conflict(StoreError):
    """Somebody else changed the document since it was read.

    document: the document as it stands now, None if there is none.
    revision: its revision now, 0 if there is none.
    expected: the revision the writer had seen.
    """

    def __init__(self, table: str, doc_id: str, expected: int, document: Mapping[str, Any] | None, revision: int):
        now = f"stands at revision {revision}" if revision else "does not exist"
        super().__init__(f'"{doc_id}" in "{table}" {now}, not at revision {expected} as expected.')
        self.table, self.id, self.expected = table, doc_id, expected
        self.document, self.revision = document, revision
