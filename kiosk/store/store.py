"""The store as the rest of the kiosk sees it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from .backup import make_tables, set_head, write_backup
from .documents import check_names, read_all
from .engines import Engine, Link, engine_for
from .export import write_files
from .history import Change, Earlier, read_earlier, read_history
from .merge import Merge, merge
from .migrations import FIRST, MIGRATIONS, Migration, migrate, newest, refuse_newer
from .seed import Validate, changed_tables, fill, load_base, read_seed, save_base
from .snapshot import Snapshot, read_snapshot
from .transaction import Transaction
from .verify import problems

Clock = Callable[[], datetime]


def now() -> datetime:
    return datetime.now(UTC)


def open_store(address: str | Path, migrations: Sequence[Migration] = MIGRATIONS, clock: Clock = now) -> "Store":
    """Open the store at an address, making it or carrying it to the newest schema if need be.

    address: the path of an SQLite file, or `postgresql://user:password@host/database`.
    clock: what time the history notes; must know its time zone.
    Raises a StoreError named after the trouble, in one sentence: StoreTooNew, StoreNotWritable,
    StoreUnreadable, StoreUnreachable, StoreBusy, StoreFull, WrongAddress, EngineMissing.
    """
    engine = engine_for(address)
    engine.prepare()
    with engine.creating() as link:
        if not engine.has_tables(link):
            make_tables(engine, link)
            set_head(link, 0)
            link.run("insert into shape values (?, 0)", (newest(migrations),))
    store = Store(engine, migrations, clock)
    store.migrate()
    return store


class Store:
    """One store; to be shared by all threads, and by processes forked after it was opened."""

    def __init__(self, engine: Engine, migrations: Sequence[Migration], clock: Clock):
        self._engine, self._migrations, self._clock = engine, migrations, clock
        self._newest: Snapshot | None = None

    @property
    def name(self) -> str:
        """How to call this store in a sentence; never holds a password."""
        return self._engine.name

    def head(self) -> int:
        """The store-wide sequence number: 0 for an empty store, one more with each transaction.

        Made to be asked on every request: it costs microseconds as long as nothing changes.
        """
        return self._engine.head()

    def snapshot(self) -> Snapshot:
        """The whole store as it is now, unchangeable, as TinyDB tables; the same object until something changes."""
        kept = self._newest
        if kept is not None and kept.seq == self.head():
            return kept
        with self._engine.links.turn, self._engine.reading() as link:
            seq, store, schema = self._engine.read_head(link)
            kept = self._newest
            if kept is None or (kept.seq, kept.store) != (seq, store):
                refuse_newer(self.name, schema, self._migrations)
                kept = self._newest = read_snapshot(link, (seq, store), kept)
            return kept

    def let_go(self) -> None:
        """Forget the snapshot kept for whoever asks next: half the memory of a worker that has built its content."""
        self._newest = None

    @contextmanager
    def transaction(self, actor: str, why: str) -> Iterator[Transaction]:
        """Change documents, all or nothing: an error inside undoes everything, and leaving means it is on disk.

        actor, why: one line each for the history. Only one transaction of a store runs at a time: keep it short.
        Raises StoreBusy, StoreFull, StoreNotWritable, StoreUnreachable, StoreTooNew; nothing is kept then. (Only
        when a server goes away at the very end it may have kept the change: look before you repeat it.)
        """
        with self._engine.writing() as link, self._begun(link, actor, why) as t:
            yield t

    @contextmanager
    def _begun(self, link: Link, actor: str, why: str) -> Iterator[Transaction]:
        seq, _, schema = self._engine.read_head(link)
        refuse_newer(self.name, schema, self._migrations)
        t = Transaction(link, seq, actor, why, self._clock())
        try:
            yield t
            t.finish(self._engine)
        finally:
            t.end()

    def revision(self, table: str, doc_id: str) -> int:
        """The revision of a document now, 0 if there is none.

        A form that shows a document from a snapshot takes that document's own `.rev` instead: between the two
        somebody may have saved.
        """
        check_names(table, doc_id)
        with self._engine.links.use("reader") as link:
            row = link.row('select rev from documents where "table" = ? and id = ?', (table, doc_id))
            return row[0] if row else 0

    def history(
        self, table: str | None = None, id: str | None = None, since: int = 0, limit: int | None = None
    ) -> list[Change]:
        """The changes after a sequence number, oldest first, of everything, one table or one document.

        limit: stop after so many, but never in the middle of a transaction.
        """
        with self._engine.reading() as link:
            return list(read_history(link, table, id, since, limit))

    def as_it_was(self, seq: int, until: int, most: int) -> Earlier | None:
        """What the documents that changed after `seq` and up to `until` were at `seq`.

        None where this history has no such number (the store is another one), or has more than `most` changes since.
        """
        with self._engine.reading() as link:
            return read_earlier(link, seq, until, most)

    def seed(self, folder: str | Path, actor: str = "seed", validate: Validate | None = None) -> int:
        """Fill an empty store from seed files; returns the number of documents, 0 if it was not empty.

        Several processes may try at once: one of them does it. Raises BrokenSeed; nothing is written then.
        """
        documents = read_seed(folder, validate)
        with self._engine.writing() as link, self._begun(link, actor, "The seed is loaded.") as t:
            return fill(link, t, documents) if t.seq == 0 else 0

    def merge_seed(self, folder: str | Path, actor: str = "seed", validate: Validate | None = None) -> Merge:
        """Load a newer seed into a store that people have edited; what they edited stays and is reported.

        Loading the same seed again changes nothing. Raises BrokenSeed; nothing is written then.
        """
        theirs = read_seed(folder, validate)
        with self._engine.writing() as link, self._begun(link, actor, "A newer seed is merged.") as t:
            base = load_base(link)
            changed = changed_tables(base, theirs)
            if not changed:
                return Merge(t.seq)
            merged = merge(t, base, theirs, changed, validate)
            save_base(link, changed, merged.seq)
            return merged

    def export(self, folder: str | Path) -> list[Path]:
        """Write all documents as seed files; the same documents give the same bytes. Returns the paths."""
        with self._engine.reading() as link:
            documents = {table: {} for table in load_base(link)} | read_all(link)
        return write_files(documents, folder)

    def verify(self) -> list[str]:
        """What is wrong with the store, a sentence each; empty when it is in good health."""
        return list(problems(self._engine))

    def backup(self, file: str | Path) -> int:
        """Write everything to one new file while others go on writing; returns the sequence number it reached."""
        return write_backup(self._engine, file)

    def migrate(self) -> None:
        """Bring the documents to the schema of this program; done by open_store."""
        with self._engine.writing() as link:
            _, _, schema = self._engine.read_head(link)
            refuse_newer(self.name, schema, self._migrations)
            for step, migration in enumerate(self._migrations[schema - FIRST :], start=schema + 1):
                with self._begun(link, "kiosk", migration.why) as t:
                    migrate(link, t, migration, step)

    def close(self) -> None:
        """Close the connections of this process; using the store again opens new ones."""
        self._engine.close()

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
