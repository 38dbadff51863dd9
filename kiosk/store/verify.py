"""Verification: is everything that was ever confirmed still there, and does it agree with itself?"""

from collections.abc import Iterable, Iterator

from .documents import decode
from .engines import Engine, Link
from .errors import StoreError

Rows = dict[tuple[str, str], tuple[int, str | None]]
"""Revision and JSON (None: deleted) by table and id."""


def problems(engine: Engine) -> Iterator[str]:
    """One sentence for each thing that is wrong; none for a store in good health."""
    checks = (engine.integrity, _sequence, _history_and_rows, _seed, _shape)
    for check in checks:
        try:
            with engine.reading() as link:
                yield from check(link)
        except StoreError as trouble:
            yield str(trouble)


def _sequence(link: Link) -> Iterator[str]:
    """Every sequence number up to the head has its changes, counted from 0."""
    expected, head = 1, link.row("select seq from head")
    if head is None:
        yield "The head of the store is missing."
        return
    for seq, changes, first, last in link.rows(
        "select seq, count(*), min(place), max(place) from history group by seq order by seq"
    ):
        if seq != expected:
            yield f"The history jumps from sequence number {expected - 1} to {seq}."
        if (first, last) != (0, changes - 1):
            yield f"The transaction {seq} is not whole: {changes} changes, counted from {first} to {last}."
        expected = seq + 1
    if expected - 1 != head[0]:
        yield f"The head is at sequence number {head[0]}, the history at {expected - 1}."


def _history_and_rows(link: Link) -> Iterator[str]:
    """The history, replayed, gives exactly the documents of today."""
    replayed: Rows = {}
    history = link.rows('select seq, "table", id, rev, before, after from history order by seq, place')
    for seq, table, doc_id, rev, before, after in history:
        was_rev, was = replayed.get((table, doc_id), (0, None))
        if rev != was_rev + 1:
            yield f'"{doc_id}" in "{table}" jumps from revision {was_rev} to {rev} at sequence number {seq}.'
        if before != was:
            yield f'"{doc_id}" in "{table}" was not, before sequence number {seq}, what revision {was_rev} left.'
        yield from _unreadable(after, f'"{doc_id}" in "{table}" at sequence number {seq}')
        replayed[table, doc_id] = rev, after
    yield from _differences(replayed, link.rows('select "table", id, rev, json from documents'))


def _differences(replayed: Rows, rows: Iterable[tuple[str, str, int, str]]) -> Iterator[str]:
    missing = {key for key, (_, text) in replayed.items() if text is not None}
    for table, doc_id, rev, text in rows:
        missing.discard((table, doc_id))
        if replayed.get((table, doc_id)) != (rev, text):
            yield f'"{doc_id}" in "{table}" is not what the history says.'
        yield from _unreadable(text, f'"{doc_id}" in "{table}"')
    for table, doc_id in sorted(missing):
        yield f'"{doc_id}" in "{table}" is in the history but not among the documents.'


def _seed(link: Link) -> Iterator[str]:
    for table, seq, text in link.rows('select "table", seq, json from seed order by "table", seq'):
        yield from _unreadable(text, f'The seed of "{table}" loaded at sequence number {seq}')


def _shape(link: Link) -> Iterator[str]:
    numbers = [number for (number,) in link.rows("select number from shape order by number")]
    if not numbers or numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        yield f"The schema numbers of the store are not in order: {numbers}."


def _unreadable(text: str | None, what: str) -> Iterator[str]:
    try:
        if text is not None:
            decode(text)
    except ValueError as trouble:
        yield f"{what} is not readable: {trouble}."
