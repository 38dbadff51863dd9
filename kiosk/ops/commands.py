"""The command `kiosk`: start it, prove it, save it, restore it. Every trouble ends in one clear sentence."""

import os
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from ..config import ROOT, Settings, read_settings
from ..content.checking import check_content
from ..content.documents import read_document
from ..content.loading import SEED_ACTOR, build_from, open_content
from ..errors import KioskError
from ..flows import Flow
from ..flows.drawing import draw_svg, draw_text
from ..recognition.flow import RECOGNITION
from ..rights.situations.trees import SITUATIONS
from ..store import Store, open_store, restore
from .centre_commands import centres
from .serving import gunicorn_arguments, refuse_what_cannot_be_served

FLOWS: dict[str, Flow] = {RECOGNITION.name: RECOGNITION, **SITUATIONS}


def main() -> None:
    """The entry point: a KioskError becomes one sentence on standard error and exit code 1."""
    try:
        kiosk(standalone_mode=True)
    except KioskError as trouble:
        print(f"kiosk: {trouble}", file=sys.stderr)
        sys.exit(1)


@click.group(help="The kiosk for newcomers to Germany.")
def kiosk() -> None:
    pass


kiosk.add_command(centres)


def with_settings(command: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(command)
    def run(**arguments: Any) -> Any:
        return command(read_settings(), **arguments)

    return run


@kiosk.command()
@with_settings
def serve(settings: Settings) -> None:
    """Fill or update the store from data/, then serve until SIGTERM."""
    store = _bring_up_to_date(settings)
    languages = [name.removeprefix("texts/") for name in store.snapshot().tables() if name.startswith("texts/")]
    refuse_what_cannot_be_served(settings, languages)
    address = f"http://{settings.host}:{settings.port}/"
    click.echo(f"Wegweiser: {address}")
    sys.stdout.flush()
    # gunicorn takes over this process, so that a signal to `kiosk serve` reaches it.
    arguments = gunicorn_arguments(settings)
    os.chdir(ROOT)
    os.execv(arguments[0], arguments)


@kiosk.command()
@click.option("--overdue", "within", type=int, default=0, help="Also name what must be checked again within DAYS.")
@with_settings
def check(settings: Settings, within: int) -> None:
    """Prove the whole content, data/ merged in: references, words, placeholders, sources, reading level."""
    _bring_up_to_date(settings)
    store, interfaces = open_content(settings)
    catalogue = build_from(store, settings, interfaces, fit=False)
    report = check_content(catalogue, FLOWS.values(), settings.day(), within)
    for line in report.warnings:
        click.echo(f"warning: {line}")
    for line in report.errors:
        click.echo(f"error: {line}")
    click.echo(f"{len(report.errors)} errors, {len(report.warnings)} warnings in edition {catalogue.edition}")
    sys.exit(1 if report.errors else 0)


@kiosk.command()
@with_settings
def seed(settings: Settings) -> None:
    """Fill a fresh store from data/, or merge a newer seed into an edited one."""
    _bring_up_to_date(settings, quiet=False)


@kiosk.command()
@click.argument("folder", type=click.Path(path_type=Path))
@with_settings
def export(settings: Settings, folder: Path) -> None:
    """Write all documents to FOLDER in the format of data/."""
    files = _store(settings).export(folder)
    click.echo(f"{len(files)} files written to {folder}")


@kiosk.command()
@click.argument("file", type=click.Path(path_type=Path))
@with_settings
def backup(settings: Settings, file: Path) -> None:
    """Write a backup to FILE while the kiosk goes on."""
    click.echo(f"Everything up to number {_store(settings).backup(file)} is in {file}")


@kiosk.command("restore")
@click.argument("file", type=click.Path(path_type=Path, exists=True))
@click.option("--at", type=int, default=None, help="As it was at this sequence number; the newest if not given.")
@with_settings
def restore_command(settings: Settings, file: Path, at: int | None) -> None:
    """Make a new store at KIOSK_STORE from a backup."""
    click.echo(f"Restored up to number {restore(file, settings.store, at)}")


@kiosk.command()
@with_settings
def verify(settings: Settings) -> None:
    """Is the store whole? Names every fault; exit code 1 if there is one."""
    problems = _store(settings).verify()
    for problem in problems:
        click.echo(problem)
    click.echo("clean" if not problems else f"{len(problems)} problems")
    sys.exit(1 if problems else 0)


@kiosk.command()
@click.argument("flow", type=click.Choice(sorted(FLOWS)))
@click.option("--svg", is_flag=True, help="As an SVG drawing instead of text.")
def draw(flow: str, svg: bool) -> None:
    """Draw a flow: its questions, answers and outcomes."""
    click.echo(draw_svg(FLOWS[flow]) if svg else draw_text(FLOWS[flow]))


def _store(settings: Settings) -> Store:
    return open_store(settings.store)


def _bring_up_to_date(settings: Settings, quiet: bool = True) -> Store:
    store = _store(settings)
    if store.head() == 0:
        count = store.seed(Path(settings.data), SEED_ACTOR, validate=read_document)
        click.echo(f"{count} documents loaded from {settings.data}")
        return store
    merged = store.merge_seed(Path(settings.data), SEED_ACTOR, validate=read_document)
    for kept in merged.kept:
        click.echo(f"kept as edited: {kept}")
    if not quiet:
        click.echo(str(merged))
    return store
