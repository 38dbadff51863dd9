"""The flyer leaves the printer as two pages, also where its code for phones is printed along."""

from io import BytesIO
from threading import Thread

import pytest
from pypdf import PdfReader
from werkzeug.serving import make_server

FLYER = "programme/flyer"


@pytest.mark.parametrize("terminal", [False, True], ids=["own device", "terminal"])
def test_the_flyer_is_two_sheets_of_paper(chromium, app_with, terminal):
    server = make_server("127.0.0.1", 0, app_with(public="https://kiosk.example", terminal=terminal), threaded=True)
    Thread(target=server.serve_forever, daemon=True).start()
    page = chromium.new_page()
    try:
        for lang in ("ar", "uk"):  # the longest ones
            page.goto(f"http://127.0.0.1:{server.server_port}/{lang}/{FLYER}")
            sheets = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
            assert len(sheets) == 2
            assert (f"kiosk.example/{lang}/{FLYER}" in sheets[1].extract_text()) is not terminal
    finally:
        page.close()
        server.shutdown()
