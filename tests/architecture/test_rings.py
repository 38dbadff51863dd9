"""Imports point inward: features use the shell ring, the shell ring uses the core, never the other way (style.md)."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
KIOSK = ROOT / "kiosk"
FEATURES = {"start", "recognition", "professions", "about", "ops", "rights", "centres", "appointment", "hsds", "integreat", "programme", "printing", "desk"}
SHELL = {"shell", "beside", "guide", "network", "api", "sheets"}
CORE = {"flows", "content", "places", "store", "i18n", "errors", "config"}
# The commands draw and prove every guide there is, so they name them; nobody imports `ops`.
ALLOWED = {("ops/commands.py", "recognition"), ("ops/commands.py", "rights")}
WEB = {"flask", "werkzeug", "jinja2", "gunicorn", "flask_babel", "htmx_flask"}
MODULES = sorted(KIOSK.rglob("*.py"))


def imported(file: Path) -> Iterator[str]:
    """What a module imports, as dotted names from the top; its own package as `kiosk.…`."""
    package = ["kiosk", *file.relative_to(KIOSK).parent.parts]
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            start = ".".join([*base, *filter(None, [node.module])])
            yield start
            yield from (f"{start}.{name.name}" for name in node.names)


def part_of(name: str) -> str | None:
    """The folder or module of ours that a dotted name belongs to."""
    parts = name.split(".")
    return parts[1] if parts[0] == "kiosk" and len(parts) > 1 else None


def ring(part: str) -> int:
    return 0 if part in CORE else 1 if part in SHELL else 2


@pytest.mark.parametrize("file", MODULES, ids=lambda file: str(file.relative_to(KIOSK)))
def test_imports_point_inward(file):
    here = file.relative_to(KIOSK)
    own = here.parts[0].removesuffix(".py")
    if len(here.parts) == 1 and own == "__init__":
        return  # the table of contents names everything
    for name in imported(file):
        other = part_of(name)
        if other is None or other == own or other not in FEATURES | SHELL | CORE or (str(here), other) in ALLOWED:
            continue
        assert ring(other) <= ring(own), f"{here} reaches outward to {other}"
        assert not (own in FEATURES and other in FEATURES), f"the feature {own} imports the feature {other}"


@pytest.mark.parametrize("part", ["flows", "content", "places", "store", "i18n", "errors.py", "config.py"])
def test_the_core_runs_without_flask(part):
    files = [KIOSK / part] if part.endswith(".py") else sorted((KIOSK / part).rglob("*.py"))
    assert files
    for file in files:
        used = {name.split(".")[0] for name in imported(file)} & WEB
        assert not used, f"{file.relative_to(ROOT)} imports {used}"


def test_only_the_store_knows_tinydb_and_the_server_of_a_hub():
    for file in MODULES:
        used = {name.split(".")[0] for name in imported(file)} & {"tinydb", "psycopg"}
        assert not used or file.is_relative_to(KIOSK / "store"), f"{file.relative_to(ROOT)} imports {used}"


def test_every_folder_belongs_to_a_ring():
    folders = {path.name for path in KIOSK.iterdir() if path.is_dir() and not path.name.startswith("_")}
    assert folders <= FEATURES | SHELL | CORE, "say here which ring a new folder belongs to"
