"""`run("check", KIOSK_STORE=...)`: the command as an operator types it, with what it printed and its exit code."""

import os
import sys
from collections.abc import Callable
from typing import NamedTuple

import pytest

from kiosk.ops.commands import main


class Ended(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def run(monkeypatch, capsys, new_store) -> Callable[..., Ended]:
    def typed(*arguments: str, **environ: str) -> Ended:
        for name, value in {"KIOSK_STORE": str(new_store), **environ}.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr(sys, "argv", ["kiosk", *map(str, arguments)])
        # `serve` would turn this very process into the server.
        monkeypatch.setattr(os, "execv", lambda *_: pytest.fail("the server was started"))
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capsys.readouterr()
        code = ended.value.code
        return Ended(code if isinstance(code, int) else (0 if code is None else 1), printed.out, printed.err)

    return typed
