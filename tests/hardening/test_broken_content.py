"""A broken edit, or a store that fails, never takes a page down (design.md, 3): what was right stays on show."""

import shutil
import time
from pathlib import Path

import pytest

from kiosk import create_app
from kiosk.config import Settings
from kiosk.store import open_store

from .server import wait_until

# Each is something a program or a careless hand could write; none of it may be shown.
BROKEN = {
    "a document of another shape": ("professions", "nurse", {"field": 7}),
    "a profession of a field nobody knows": ("professions", "nurse", {"field": "sorcery"}),
    "a profession whose office nobody knows": ("professions", "nurse", {"authority": "ministry-of-magic"}),
    "a competence of an office nobody knows": (
        "competences", "teacher-authority/DE-SN", {"offices": [{"institution": "nobody", "confidence": "high", "source": "x"}]}),
    "a placeholder without a value": ("texts/de", "statements/money-grant/text", {"text": "Es gibt {nothing:money}."}),
    "a placeholder of an unknown kind": ("texts/de", "about/privacy/title", {"text": "Ein {x:colour}."}),
    "a text with an open bracket": ("texts/de", "about/privacy/title", {"text": "Eine {offene Klammer und [[ein Schild"}),
    "an amount that is no number": ("parameters", "grant_most", {"values": [{"amount": "a lot"}]}),
    "a fee that is no number": ("fees", "hwk", {"least": "cheap"}),
    "a language of no locale": ("languages", "ar", {"locale": "xx_YY"}),
    "a text in no state": ("texts/en", "about/privacy/title", {"state": "perfect"}),
    "a statement without its words": ("texts/de", "statements/answer-federal/text", None),
}  # fmt: skip
PAGES = ("/", "/de/", "/ar/", "/de/privacy", "/en/privacy", "/de/professions", "/de/professions/a-z", "/de/recognition?profession=nurse",
         "/de/recognition/plan?profession=nurse&country=DE", "/api/v1/recognition?profession=nurse&country=PH&land=DE-BY",
         "/api/v1/recognition?profession=secondary-teacher&country=UA&land=DE-SN", "/api/v1/recognition?profession=cook&country=TR",
         "/api/v1/languages", "/api/v1/professions?q=nurse", "/api/v1/professions/nurse", "/health")


@pytest.fixture(scope="module")
def kiosk(seeded, tmp_path_factory):
    """A kiosk for all slips; each is mended before the next, so that good edits are shown to follow broken ones."""
    file = Path(shutil.copy(seeded, tmp_path_factory.mktemp("broken") / "kiosk.sqlite"))
    app = create_app(Settings(store=str(file)))
    app.extensions["live"].LOOK_EVERY = 0  # seconds: nobody waits between two edits
    with open_store(file) as store:
        yield app, store


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_edit_takes_no_page_down_and_is_forgotten_once_mended(kiosk, caplog, what):
    app, store = kiosk
    client, live = app.test_client(), app.extensions["live"]
    table, id, change = BROKEN[what]
    document = dict(store.snapshot().table(table).get(doc_id=id))
    with store.transaction("volunteer:1", "A slip.") as t:
        t.delete(table, id) if change is None else t.put(table, id, {**document, **change})
    slip = store.head()
    wait_until(lambda: live.current().edition == slip or f"edition {slip} is not shown" in caplog.text)
    for address in PAGES:
        assert client.get(address).status_code == 200, address
    nurse = client.get("/api/v1/recognition?profession=nurse&country=PH&land=DE-BY").get_json()
    assert nurse["language_level"] == "B2", "what was right stays on show"
    with store.transaction("volunteer:2", "Mended.") as t:
        t.put(table, id, document)
    mended = store.head()
    wait_until(lambda: live.current().edition == mended)


def test_while_the_store_is_broken_pages_stay_and_health_says_so(new_app, new_store):
    app = new_app()
    client = app.test_client()
    assert client.get("/health").status_code == 200
    app.extensions["store"].close()
    for file in new_store.parent.glob("kiosk.sqlite*"):
        file.write_bytes(b"no database any more" * 500)
    time.sleep(0.6)  # until the kiosk looks again for a newer edition
    for address in PAGES[:-1]:
        assert client.get(address).status_code == 200, address
    health = client.get("/health")
    assert health.status_code == 503
    assert health.content_type == "application/problem+json" and health.get_json()["detail"]
