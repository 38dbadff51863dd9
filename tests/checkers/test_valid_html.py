"""Every page, in each language in turn, whole and as htmx gets it, is HTML without an error and without a warning."""

from pathlib import Path

import pytest
from pages.addresses import all_pages, in_turn
from pages.owed import PROMISED, languages

from .nu_checker import as_a_page, found_by_nu, missing

WRONG_PAGES = ("no-such-page", "professions?on=someday", "recognition?profession=nurse&country=SY&training=")

pytestmark = pytest.mark.skipif(missing() is not None, reason=missing() or "")


def pages_in(lang: str) -> list[str]:
    """All from one side; elsewhere one result of a situation is built like the other, and the languages take turns."""
    pages = all_pages() if lang == "ar" else [below for below in all_pages() if "/situations/" not in below]
    return [*(below for tag, below in in_turn(pages) if tag == lang), *WRONG_PAGES]


def test_every_page_is_valid_html(client, tmp_path):
    """All languages at once: the checker takes longer to start than to read the pages of one."""
    pages = [f"/{lang}/{below}" for lang in PROMISED for below in pages_in(lang)]
    assert len(pages) > 30 * len(PROMISED)
    addresses = {f"{number}.html": address for number, address in enumerate(pages)}
    for file, address in addresses.items():
        (tmp_path / file).write_text(client.get(address).get_data(as_text=True), encoding="utf-8")
    assert_valid(tmp_path, addresses)


def test_pages_as_htmx_gets_them_are_valid_html(client, tmp_path):
    # Every third: each page that is visited proves that htmx gets the same main part and title (pages/visitor.py).
    addresses = {f"{number}.html": f"/ar/{below}" for number, below in enumerate(pages_in("ar")[::3])}
    tag, direction = languages()["ar"].get("html") or "ar", languages()["ar"]["direction"]
    for file, address in addresses.items():
        part = client.get(address, headers={"HX-Request": "true"}).get_data(as_text=True)
        (tmp_path / file).write_text(as_a_page(part, tag, direction), encoding="utf-8")
    assert_valid(tmp_path, addresses)


def assert_valid(folder: Path, addresses: dict[str, str]) -> None:
    """addresses: file name → the address it came from."""
    wrong = [f"{addresses[line.partition(':')[0]]} line {line.partition(':')[2]}" for line in found_by_nu(folder)]
    assert not wrong, f"{len(wrong)} in all\n" + "\n".join(wrong[:60])


def test_the_checker_sees_what_is_wrong(tmp_path):
    """So that an empty list means that all is well, and not that nothing was read."""
    (tmp_path / "page.html").write_text('<!DOCTYPE html><html lang="de"><title>x</title><p id=a><p id=a>', encoding="utf-8")
    assert any("Duplicate ID" in line for line in found_by_nu(tmp_path))
