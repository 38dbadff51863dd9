"""Nothing a visitor types or answers reaches a log: not in the address, a header, a form, nor when something breaks."""

import logging
import shutil

import pytest
from flask import abort

from kiosk import create_app
from kiosk.config import Settings

from .junk import SECRET

EVERYWHERE = {
    "Cookie": f"display={SECRET}", "Accept-Language": SECRET, "Referer": f"https://{SECRET}.example/", "User-Agent": SECRET,
    "HX-Current-URL": f"/{SECRET}", "If-None-Match": f'"{SECRET}"', "X-Forwarded-For": SECRET, "Range": f"bytes={SECRET}",
}  # fmt: skip
ADDRESSES = (
    f"/de/{SECRET}", f"/{SECRET}/", f"/de/recognition?profession={SECRET}", f"/de/recognition?{SECRET}=1&q={SECRET}",
    f"/de/recognition/question/{SECRET}", f"/de/professions?q={SECRET}", f"/de/professions/fields/{SECRET}",
    f"/api/v1/recognition?profession=nurse&country={SECRET}", f"/api/v1/professions?q={SECRET}", f"/api/v1/professions/{SECRET}",
    f"/api/{SECRET}", f"/static/{SECRET}", f"/de/languages?to={SECRET}&q={SECRET}", f"/de/help?on={SECRET}",
    f"/UK/{SECRET}", f"/de/display?to={SECRET}", f"/health?{SECRET}={SECRET}",
)  # fmt: skip


@pytest.fixture(scope="module")
def breaking(seeded, tmp_path_factory):
    """A kiosk with views that break, each with what the visitor typed in the message of its error."""
    app = create_app(Settings(store=str(shutil.copy(seeded, tmp_path_factory.mktemp("breaking") / "kiosk.sqlite"))))

    def fail(kind=ValueError, **_: str):
        try:
            raise KeyError(SECRET)
        except KeyError as cause:
            raise kind(f"cannot read {SECRET}") from cause

    app.add_url_rule("/<lang>/broken/<typed>", "broken", fail, methods=["GET", "POST"])
    app.add_url_rule("/api/v1/broken/<typed>", "api-broken", fail)
    app.add_url_rule("/<lang>/aborted/<typed>", "aborted", lambda typed: abort(500, description=typed))
    return app


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
def test_no_address_header_or_form_is_ever_logged(client, caplog, address, method):
    caplog.set_level(logging.DEBUG)
    answer = client.open(address, method=method, headers=EVERYWHERE, data={"next": SECRET, SECRET: SECRET} if method == "POST" else None)
    assert answer.status_code < 500
    assert SECRET not in caplog.text


@pytest.mark.parametrize("address", ["/de/broken/", "/api/v1/broken/", "/de/aborted/", "/UK/broken/"])
def test_when_something_breaks_the_log_says_what_and_where_but_not_for_whom(breaking, caplog, capsys, address):
    caplog.set_level(logging.DEBUG)
    client = breaking.test_client()
    answer = client.get(f"{address}{SECRET}?q={SECRET}", headers=EVERYWHERE, follow_redirects=True)
    assert answer.status_code == 500
    printed = "".join(capsys.readouterr())
    assert SECRET not in caplog.text and SECRET not in printed
    assert "cannot read" not in answer.text and "Traceback" not in answer.text
    if "broken" in address:
        assert "ValueError" in caplog.text and "broken" in caplog.text, "the trace must still lead somebody to the fault"
        assert "test_no_trace.py" in caplog.text


def test_whoever_debugs_still_finds_the_line(breaking, caplog):
    breaking.test_client().get("/de/broken/x")
    assert [record.levelname for record in caplog.records] == ["ERROR"]
