"""Every page of printing, at every stage: valid, clean for axe, and nothing over the edge on small and on large screens."""

import json
import re
from threading import Thread
from urllib.parse import urlencode

import pytest
from checkers.nu_checker import found_by_nu, missing
from journeys.axe import is_installed, wrong_according_to_axe
from rights.letters.filled import FILLED
from werkzeug.serving import make_server

from kiosk.printing import turns
from kiosk.printing.cups import Printer

from .conftest import ASKED, OF
from .print_server import wait_for

LETTER = "?of=rights/letters/wage-demand&paper=both"
TYPED, FORM = urlencode(FILLED, doseq=True), {"Content-Type": "application/x-www-form-urlencoded"}
PHONE, TERMINAL = (320, 640), (1080, 1920)
WIDE = "document.documentElement.scrollWidth > innerWidth"


@pytest.fixture
def stages(visit, queue, monkeypatch, tmp_path):
    """A function that brings the printer to each stage: gives a name and the address to look at."""

    def each(lang):
        client, printer = visit.client, Printer(queue.name)
        yield "offer", f"/{lang}/print?{ASKED}"
        yield "letter", f"/{lang}/print/letter{LETTER}"
        queue.switch("cupsdisable")
        yield "stopped", f"/{lang}/print?{ASKED}"
        job = client.post(f"/{lang}/print", data={"of": OF}).headers["Location"]
        yield "needs-help", job
        yield "busy", f"/{lang}/print?{ASKED}"
        of_a_letter = f"/{lang}/print/letter/{job.split('?')[0].rsplit('/', 1)[1]}{LETTER}"
        yield "letter-needs-help", of_a_letter
        yield "letter-busy", f"/{lang}/print/letter{LETTER}"
        queue.switch("cupsenable")
        wait_for(queue.sheets, "never begun")
        yield "printing", job
        queue.go()
        wait_for(lambda: printer.jobs()[0].ended, "never done")
        yield "done", job
        yield "letter-done", of_a_letter
        monkeypatch.setattr(turns, "MOST", 1)
        monkeypatch.setattr(turns, "JUST_NOW", -1)
        yield "enough", f"/{lang}/print?{ASKED}"
        yield "letter-enough", f"/{lang}/print/letter{LETTER}"
        monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "no.sock"))
        yield "unreachable", f"/{lang}/print?{ASKED}"
        yield "letter-unreachable", f"/{lang}/print/letter{LETTER}"

    return each


@pytest.fixture
def screen(chromium, terminals):
    server = make_server("127.0.0.1", 0, terminals[0], threaded=True)
    Thread(target=server.serve_forever, daemon=True).start()
    # Without its script the pages stand still while they are looked at; axe is put in by the test.
    context = chromium.new_context(bypass_csp=True)
    context.route("**/kiosk.js*", lambda route: route.abort())
    context.route(re.compile("/print/letter"), lambda route: route.continue_(method="POST", post_data=TYPED, headers=FORM))
    yield context.new_page(), f"http://127.0.0.1:{server.server_port}"
    context.close()
    server.shutdown()


@pytest.mark.skipif(not is_installed(), reason="axe-core is not installed: make test brings it (npm ci)")
def test_every_stage_can_be_read_by_everybody(stages, screen):
    """Each on a phone in German and on a terminal in Arabic. Axe reads what has no letter on the phone, and a letter's on the other."""
    page, site = screen
    found = {}
    for name, address in stages("de"):
        for lang, (width, height) in (("de", PHONE), ("ar", TERMINAL)):
            page.set_viewport_size({"width": width, "height": height})
            page.goto(site + address.replace("/de/", f"/{lang}/", 1))
            assert page.locator("html").get_attribute("lang") == lang
            wrong = ["over the edge"] if page.evaluate(WIDE) else []
            if name.startswith("letter") is (lang == "ar"):
                wrong += wrong_according_to_axe(page)
            found |= {f"{name} {lang}": wrong} if wrong else {}
    assert not found, json.dumps(found, indent=1, ensure_ascii=False)


def test_every_stage_is_valid_html(stages, visit, tmp_path):
    if missing():
        pytest.skip(missing())
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, address in stages("uk"):
        ask = visit.client.post if "/print/letter" in address else visit.client.get
        (folder / f"{name}.html").write_text(ask(address, data=FILLED).text, encoding="utf-8")
    assert list(found_by_nu(folder)) == []
