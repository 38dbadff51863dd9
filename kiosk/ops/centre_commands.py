"""`kiosk centres`: all advice centres as a table for editors, out and back, and what is not known about them."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from ..config import Settings, read_settings
from ..content.catalogue import Catalogue
from ..content.loading import open_content
from ..errors import KioskError
from ..network.spreadsheet import Change, Plan, apply, compare, fault_after, read_sheet, write_table
from ..network.spreadsheet.rows import MOST_BYTES
from ..network.unknowns import Unknowns, unknowns
from ..store import Snapshot

ACTOR = "operator"
NOTHING = "(nothing)"


class FileTrouble(KioskError):
    """The file of centres cannot be read or written, or may not be imported."""


@click.group(help="All advice centres as one table, and what is not known about them.")
@click.pass_context
def centres(context: click.Context) -> None:
    context.obj = read_settings()


@centres.command("export")
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def export_table(settings: Settings, file: Path) -> None:
    """Write all centres to FILE, a CSV table for spreadsheets (UTF-8)."""
    store, interfaces = open_content(settings)
    snapshot = store.snapshot()
    known = _catalogue(snapshot, interfaces).centres
    try:
        file.write_bytes(write_table(known, _revisions(snapshot)))
    except OSError as trouble:
        raise FileTrouble(f"{file} cannot be written: {trouble.strerror}.") from trouble
    click.echo(f"{len(known)} centres written to {file}")


@centres.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--apply", "really", is_flag=True, help="Write the changes; without it they are only listed.")
@click.option("--replace", is_flag=True, help="Also remove the centres that are not in FILE.")
@click.pass_obj
def import_table(settings: Settings, file: Path, really: bool, replace: bool) -> None:
    """List what the table in FILE would change; with --apply, change it.

    With one bad row nothing is changed, and all bad rows are named.
    """
    content = _read(file)
    store, interfaces = open_content(settings)
    snapshot = store.snapshot()
    catalogue = _catalogue(snapshot, interfaces)
    sheet = read_sheet(content, catalogue, settings.day())
    plan = compare(sheet, catalogue, _revisions(snapshot), replace)
    if plan.troubles:
        _refuse(file, plan)
    for change in plan.changes:
        click.echo("\n".join(_told(change)))
    for id, place in plan.needed.items():
        click.echo(f"kept: {id}, because {place} leads to it")
    click.echo(_summary(plan))
    if not really:
        if fault := fault_after(plan, _tables(snapshot), _tags(interfaces)):
            raise FileTrouble(fault)
        click.echo("Nothing is written yet: that is what --apply is for.")
    elif plan.changes:
        number = apply(store, plan, ACTOR, "The table of centres is imported.", _tags(interfaces))
        click.echo(f"Written as number {number}. The history keeps all that was there before:")
        click.echo(f"`kiosk backup FILE` and `kiosk restore FILE --at {number - 1}` bring it back.")


@centres.command()
@click.pass_obj
def report(settings: Settings) -> None:
    """Count what is not known, by field, programme and Land; name what is overdue or doubtful."""
    store, interfaces = open_content(settings)
    found = unknowns(_catalogue(store.snapshot(), interfaces).centres, settings.day())
    click.echo("\n".join(_reported(found)))


def _read(file: Path) -> bytes:
    """One byte more than is allowed at most, however long the file is."""
    try:
        with file.open("rb") as opened:
            return opened.read(MOST_BYTES + 1)
    except OSError as trouble:
        raise FileTrouble(f"{file} cannot be read: {trouble.strerror}.") from trouble


def _tables(snapshot: Snapshot) -> dict[str, dict[str, Any]]:
    return {
        name: {document.doc_id: dict(document) for document in snapshot.table(name).all()} for name in snapshot.tables()
    }


def _tags(interfaces: Mapping[str, Any]) -> set[str]:
    return {*interfaces, "de"}


def _catalogue(snapshot: Snapshot, interfaces: Mapping[str, Any]) -> Catalogue:
    return Catalogue(snapshot.seq, _tables(snapshot), _tags(interfaces))


def _revisions(snapshot: Snapshot) -> dict[str, int]:
    return {document.doc_id: document.rev for document in snapshot.table("centres").all()}


def _refuse(file: Path, plan: Plan) -> None:
    for trouble in plan.troubles:
        click.echo(f"{trouble}.")
    bad = len({trouble.row for trouble in plan.troubles})
    raise FileTrouble(f"Nothing of {file} is imported: {bad} bad {'row' if bad == 1 else 'rows'}.")


def _told(change: Change) -> Iterator[str]:
    yield f"{change.kind}: {change.id}"
    for name, old, new in change.fields:
        yield f"  {name}: {old or NOTHING} → {new or NOTHING}"


def _summary(plan: Plan) -> str:
    counted = ", ".join(f"{plan.count(kind)} {kind}" for kind in ("added", "changed", "removed"))
    kept = f" Not in the file, but kept: {len(plan.kept)}." if plan.kept else ""
    return f"{counted}, {plan.same} as they are.{kept}"


def _reported(found: Unknowns) -> Iterator[str]:
    """One line for all, each programme and each Land, with what is lacking most first."""
    for group, size in found.sizes.items():
        lacking = sorted(found.lacking[group].items(), key=lambda pair: -pair[1])
        known = ", ".join(f"{field} {count}" for field, count in lacking)
        yield f"{group or 'all'}: {size}; not known: {known or 'nothing'}"
    for name, ids in (("overdue", found.overdue), ("low confidence", found.doubtful)):
        yield f"{name}: {len(ids)}"
        yield from (f"  {id}" for id in ids)
