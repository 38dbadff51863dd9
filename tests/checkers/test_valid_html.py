"""Every page in every language, whole and as htmx gets it, is HTML without an error and without a warning."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient
from pages.addresses import all_pages
from pages.owed import PROMISED, languages

from .nu_checker import as_a_page, found_by_nu, missing

WRONG_PAGES = ("no-such-page", "professions?on=someday", "recognition?profession=nurse&country=SY&training=")

pytestmark = pytest.mark.skipif(missing() is not None, reason=missing() or "")


def written_down(client: FlaskClient, folder: Path) -> dict[str, str]:
    """One file for each page; file name → address."""
    addresses = {}
    for lang in PROMISED:
        tag, direction = languages()[lang].get("html") or lang, languages()[lang]["direction"]
        for number, below in enumerate((*all_pages(), *WRONG_PAGES)):
            address, file = f"/{lang}/{below}", f"{lang}-{number}"
            part = client.get(address, headers={"HX-Request": "true"}).get_data(as_text=True)
            (folder / f"{file}.html").write_text(client.get(address).get_data(as_text=True), encoding="utf-8")
            (folder / f"{file}-part.html").write_text(as_a_page(part, tag, direction), encoding="utf-8")
            addresses |= {f"{file}.html": address, f"{file}-part.html": f"{address} for htmx"}
    return addresses


def test_every_page_is_valid_html(client, tmp_path):
    addresses = written_down(client, tmp_path)
    assert len(addresses) > 800
    wrong = [f"{addresses[line.partition(':')[0]]} line {line.partition(':')[2]}" for line in found_by_nu(tmp_path)]
    assert not wrong, f"{len(wrong)} in all\n" + "\n".join(wrong[:60])


def test_the_checker_sees_what_is_wrong(tmp_path):
    """So that an empty list means that all is well, and not that nothing was read."""
    (tmp_path / "page.html").write_text('<!DOCTYPE html><html lang="de"><title>x</title><p id=a><p id=a>', encoding="utf-8")
    assert any("Duplicate ID" in line for line in found_by_nu(tmp_path))
