"""A wrong setting stops the start with one clear sentence that names it (design.md, 9)."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.config import Settings, read_settings
from kiosk.errors import WrongSetting

WRONG = [
    ({"KIOSK_PORT": "0"}, "KIOSK_PORT"),
    ({"KIOSK_PORT": "65536"}, "KIOSK_PORT"),
    ({"KIOSK_PORT": "eight"}, "KIOSK_PORT"),
    ({"KIOSK_PORT": "80.5"}, "KIOSK_PORT"),
    ({"KIOSK_WORKERS": "0"}, "KIOSK_WORKERS"),
    ({"KIOSK_WORKERS": "65"}, "KIOSK_WORKERS"),
    ({"KIOSK_THREADS": "-1"}, "KIOSK_THREADS"),
    ({"KIOSK_TODAY": "tomorrow"}, "KIOSK_TODAY"),
    ({"KIOSK_TODAY": "2027-02-30"}, "KIOSK_TODAY"),
    ({"KIOSK_TERMINAL": "perhaps"}, "KIOSK_TERMINAL"),
    ({"KIOSK_EXIT_TO": "http://example.org/"}, "KIOSK_EXIT_TO"),
    ({"KIOSK_EXIT_TO": "javascript:alert(1)"}, "KIOSK_EXIT_TO"),
    ({"KIOSK_PUBLIC": "http://kiosk.example"}, "KIOSK_PUBLIC"),
    ({"KIOSK_PUBLIC": "kiosk.example"}, "KIOSK_PUBLIC"),
    ({"KIOSK_PUBLIC": "https://kiosk.example/uk/h"}, "KIOSK_PUBLIC"),
    ({"KIOSK_PUBLIC": "https://kiosk.example/?a=b#c"}, "KIOSK_PUBLIC"),
    ({"KIOSK_PUBLIC": "https://user@kiosk.example"}, "KIOSK_PUBLIC"),
    ({"KIOSK_PUBLIC": "https://"}, "KIOSK_PUBLIC"),
    ({"KIOSK_PUBLIC": "https://" + "a" * 60}, "KIOSK_PUBLIC"),
    ({"KIOSK_PRINT": "paper"}, "KIOSK_PRINT"),
    ({"KIOSK_PRINT": "cups:two words", "KIOSK_TERMINAL": "yes"}, "KIOSK_PRINT"),
    ({"KIOSK_PRINT": "cups:hall"}, "KIOSK_TERMINAL"),
    ({"KIOSK_LANGUAGES": "klingon"}, "KIOSK_LANGUAGES"),
    ({"KIOSK_HOST": "no host at all"}, "KIOSK_HOST"),
]


@pytest.mark.parametrize(("environ", "named"), WRONG, ids=lambda one: str(one) if isinstance(one, str) else next(iter(one.values())))
def test_a_wrong_setting_ends_the_start_with_one_sentence(run, environ, named):
    ended = run("serve", **environ)
    assert ended.code != 0
    assert named in ended.err and ended.err.count("\n") == 1, ended.err
    assert "Traceback" not in ended.err


@pytest.mark.parametrize(("store", "data"), [
    ("/proc/nothing/kiosk.sqlite", None), ("/", None), ("mysql://host/db", None), ("postgresql://127.0.0.1:1/none", None),
    ("{tmp}/fresh.sqlite", "/nowhere"), ("{tmp}/fresh.sqlite", "{tmp}/broken"), ("{tmp}/garbage.sqlite", None)])
def test_a_store_or_a_seed_that_cannot_be_used_is_named(run, tmp_path, store, data):
    (tmp_path / "garbage.sqlite").write_bytes(b"this is no database" * 1000)
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "professions.json").write_text('{"professions": {"nurse": {"asked": "very often"}}}')
    environ = {"KIOSK_STORE": store.format(tmp=tmp_path)}
    if data:
        environ["KIOSK_DATA"] = data.format(tmp=tmp_path)
    ended = run("serve", **environ)
    assert ended.code != 0
    assert ended.err.startswith("kiosk: ") and "Traceback" not in ended.err
    assert len(ended.err.strip().splitlines()) == 1, ended.err


def test_the_installed_command_does_the_same_in_a_process_of_its_own():
    ended = subprocess.run([str(Path(sys.executable).with_name("kiosk")), "serve"], env={**os.environ, "KIOSK_PORT": "ninety"},
                           capture_output=True, text=True, timeout=60)
    assert ended.returncode == 1
    assert ended.stderr == "kiosk: KIOSK_PORT is 'ninety', but must be a whole number.\n"


@pytest.mark.parametrize(
    ("environ", "field", "value"),
    [
        ({"KIOSK_PORT": "1"}, "port", 1),
        ({"KIOSK_PORT": "65535"}, "port", 65535),
        ({"KIOSK_PORT": " 8080 "}, "port", 8080),
        ({"KIOSK_PORT": ""}, "port", 8000),
        ({"KIOSK_WORKERS": "64"}, "workers", 64),
        ({"KIOSK_LANGUAGES": "de, ar uk"}, "languages", ("de", "ar", "uk")),
        ({"KIOSK_TERMINAL": "Yes"}, "terminal", True),
        ({"KIOSK_TERMINAL": "0"}, "terminal", False),
        ({"KIOSK_OPERATOR": "Stadt Musterstadt"}, "operator", "Stadt Musterstadt"),
        ({"KIOSK_PUBLIC": "https://kiosk.example/"}, "public", "https://kiosk.example"),
        ({"KIOSK_PUBLIC": "https://kiosk.example:8443"}, "public", "https://kiosk.example:8443"),
        ({}, "public", ""),
    ],
)
def test_a_right_setting_is_read_as_it_was_meant(environ, field, value):
    assert getattr(read_settings(environ), field) == value


def test_without_any_setting_the_kiosk_runs_on_this_machine_alone():
    assert read_settings({}) == Settings()
    assert (Settings().host, Settings().port) == ("127.0.0.1", 8000)


def test_every_wrong_setting_is_an_error_we_raise_on_purpose():
    with pytest.raises(WrongSetting):
        read_settings({"KIOSK_PORT": "0"})
