"""Pages in two languages are HTML without an error and without a warning."""

import pytest
from checkers.nu_checker import found_by_nu, missing
from html5lib import HTMLParser

from .conftest import with_second

PAGES = ("", "help", "languages", "display", "professions?q=nurse", "recognition/question/training?profession=nurse&country=SY",
         "recognition/plan?profession=nurse&country=SY&training=vocational&land=DE-BY&german=b1", "rights/topics/dismissal",
         "rights/situations/dismissed/result?letter=paper&received=2026-11-16&protected=no", "advice?service=recognition&for=other&place=Dresden",
         "rights/calculators/minimum-wage-check", "programme/chart", "appointment", "no-such-page")  # fmt: skip
PAIRS = (("ar", "de"), ("de", "ar"), ("uk", "tr"))


@pytest.fixture
def bodies(app):
    client = app.test_client(use_cookies=False)
    return {
        f"{number}.html": client.get(f"/{own}/{below}", headers=with_second(second)).text
        for number, below in enumerate(PAGES)
        for own, second in (PAIRS[number % len(PAIRS)],)
    }


@pytest.mark.skipif(missing() is not None, reason=missing() or "")
def test_the_nu_checker_finds_nothing(bodies, tmp_path):
    for file, body in bodies.items():
        assert 'class="other"' in body
        (tmp_path / file).write_text(body, encoding="utf-8")
    assert list(found_by_nu(tmp_path)) == []


def test_a_strict_parser_finds_nothing(bodies):
    for body in bodies.values():
        parser = HTMLParser()
        parser.parse(body)
        assert parser.errors == []
