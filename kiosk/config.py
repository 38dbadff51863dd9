"""Settings: environment variables, read and checked once at start.

Each field of `Settings` is one variable, `KIOSK_` and its name in capitals; the README lists them all.
"""

import os
import re
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, get_type_hints
from zoneinfo import ZoneInfo

import msgspec

from .errors import WrongSetting

ROOT = Path(__file__).resolve().parent.parent
BERLIN = ZoneInfo("Europe/Berlin")
CUPS = re.compile(r"cups:(?P<printer>[A-Za-z0-9][A-Za-z0-9._-]{0,126})", re.ASCII)
PUBLIC = re.compile(r"https://[a-z0-9]+([.-][a-z0-9]+)*(:[0-9]{1,5})?", re.ASCII)
LONGEST_PUBLIC = 60  # every letter makes the codes on paper larger


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What an operator can decide. Wrong values raise `WrongSetting` with one clear sentence."""

    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 2
    threads: int = 4
    store: str = str(ROOT / "var" / "kiosk.sqlite")
    data: str = str(ROOT / "data")
    today: date | None = None
    languages: tuple[str, ...] = ()
    terminal: bool = False
    exit_to: str = "https://www.dwd.de/"
    operator: str = ""
    public: str = ""
    print: str = "browser"
    development: bool = False

    def day(self) -> date:
        """Today in Germany, or the preview day of KIOSK_TODAY."""
        return self.today or datetime.now(BERLIN).date()

    @property
    def printer(self) -> str | None:
        """The queue of CUPS this terminal prints on; None where the browser prints, or nobody."""
        found = CUPS.fullmatch(self.print)
        return found["printer"] if found else None


def read_settings(environ: Mapping[str, str] = os.environ) -> Settings:
    """Settings from the environment.

    Raises WrongSetting naming the variable, the value and what would be right.
    """
    given = {}
    for name, kind in get_type_hints(Settings).items():
        raw = environ.get(f"KIOSK_{name.upper()}", "").strip()
        if raw:
            given[name] = _read(name, raw, kind)
    settings = Settings(**given)
    _check(settings)
    return settings


def _read(name: str, raw: str, kind: Any) -> Any:
    variable = f"KIOSK_{name.upper()}"
    try:
        if kind is bool:
            return {"1": True, "yes": True, "true": True, "0": False, "no": False, "false": False}[raw.lower()]
        if name == "languages":
            return tuple(raw.replace(",", " ").split())
        if name == "today":
            return date.fromisoformat(raw)
        if name == "public":
            return raw.removesuffix("/")
        return int(raw) if kind is int else raw
    except (ValueError, KeyError):
        expected = {"today": "a day such as 2027-01-01", "terminal": "yes or no", "development": "yes or no"}
        raise WrongSetting(f"{variable} is {raw!r}, but must be {expected.get(name, 'a whole number')}.") from None


def _check(settings: Settings) -> None:
    if not 1 <= settings.port <= 65535:
        raise WrongSetting(f"KIOSK_PORT is {settings.port}, but must be between 1 and 65535.")
    if not 1 <= settings.workers <= 64 or not 1 <= settings.threads <= 64:
        raise WrongSetting("KIOSK_WORKERS and KIOSK_THREADS must be between 1 and 64.")
    if "://" not in settings.store and Path(settings.store).is_dir():
        raise WrongSetting(f"KIOSK_STORE is {settings.store!r}, a folder, but must be a file or postgresql://….")
    if not settings.exit_to.startswith("https://"):
        raise WrongSetting(f"KIOSK_EXIT_TO is {settings.exit_to!r}, but must begin with https://.")
    if settings.public and not (len(settings.public) <= LONGEST_PUBLIC and PUBLIC.fullmatch(settings.public)):
        raise WrongSetting(
            f"KIOSK_PUBLIC is {settings.public!r}, but must be https:// and a host in small letters, nothing behind it."
        )
    if settings.print not in ("browser", "off") and not settings.printer:
        raise WrongSetting(
            f"KIOSK_PRINT is {settings.print!r}, but must be browser, off, or cups: and a printer, such as cups:hall."
        )
    if settings.printer and not settings.terminal:
        # Without it every phone that reaches this kiosk could use up the paper in the hall.
        raise WrongSetting(f"KIOSK_PRINT is {settings.print!r}, only for terminals: KIOSK_TERMINAL must be yes.")
