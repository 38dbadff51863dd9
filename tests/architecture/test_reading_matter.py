"""The code reads calmly: small files, functions one can see at once, names that say what a thing is (style.md)."""

import ast
import re
from pathlib import Path
from typing import get_type_hints

import pytest

from kiosk.config import Settings

ROOT = Path(__file__).resolve().parents[2]
KIOSK = ROOT / "kiosk"
MODULES = sorted(KIOSK.rglob("*.py"))
NO_NAMES = re.compile(r"utils?|helpers?|managers?|misc|common|stuff", re.IGNORECASE)
LONGEST_FILE, LONGEST_FUNCTION = 300, 45


@pytest.mark.parametrize("folder", sorted({file.parent for file in MODULES}), ids=lambda folder: folder.name)
def test_every_folder_says_what_it_gives_the_visitor(folder):
    first = folder / "__init__.py"
    assert first.exists(), f"{folder.name} has no __init__.py"
    said = ast.get_docstring(ast.parse(first.read_text(encoding="utf-8")))
    assert said and len(said) >= 20, f"{folder.name} does not say what it gives the visitor"


def test_every_module_begins_with_what_it_is_for():
    silent = [str(file.relative_to(ROOT)) for file in MODULES if not ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))]
    assert silent == []


def test_no_file_tells_two_stories():
    sizes = {str(file.relative_to(ROOT)): len(file.read_text(encoding="utf-8").splitlines())
             for file in (*MODULES, *KIOSK.rglob("*.html"))}
    assert {name: size for name, size in sizes.items() if size > LONGEST_FILE} == {}


def test_no_function_is_longer_than_a_screen():
    long = {}
    for file in MODULES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno - node.lineno >= LONGEST_FUNCTION:
                long[f"{file.relative_to(ROOT)}:{node.name}"] = node.end_lineno - node.lineno + 1
    assert long == {}


def test_names_say_what_a_thing_is():
    for file in KIOSK.rglob("*"):
        assert not any(NO_NAMES.fullmatch(word) for word in re.split(r"[_.\-]", file.name)), f"{file.name} has no name yet"
    for file in MODULES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                words = re.findall(r"[A-Z][a-z]+", node.name)
                assert not any(NO_NAMES.fullmatch(word) for word in words), f"{file.name}: {node.name}"


def test_nothing_is_left_to_do():
    left = re.compile(r"\b(TODO|FIXME|XXX)\b")
    for file in (*MODULES, *KIOSK.rglob("*.html"), *(ROOT / "static").glob("*.*")):
        assert not left.search(file.read_text(encoding="utf-8")), file.name


def test_the_readme_names_every_setting():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name in get_type_hints(Settings):
        assert f"KIOSK_{name.upper()}" in readme, f"KIOSK_{name.upper()} is not in the README"


def test_the_readme_names_no_setting_that_is_gone():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    known = {f"KIOSK_{name.upper()}" for name in get_type_hints(Settings)}
    assert set(re.findall(r"KIOSK_[A-Z_]+[A-Z]", readme)) <= known


def test_no_file_knows_the_machine_it_was_written_on():
    for file in (*MODULES, *KIOSK.rglob("*.html"), *(ROOT / "tests").rglob("*.py")):
        if file != Path(__file__):
            assert not re.search(r"/work/|/home/\w+|/Users/\w+", file.read_text(encoding="utf-8")), str(file.relative_to(ROOT))
