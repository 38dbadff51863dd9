"""How gunicorn runs the kiosk."""

import socket
import sys
from collections.abc import Collection
from pathlib import Path

from ..config import Settings
from ..errors import WrongSetting


def gunicorn_arguments(settings: Settings) -> list[str]:
    """The command line. The content is built once and shared by all workers (preload).

    There is no access log, and the error log names no visitor (quiet_log.py): a path that somebody typed is
    already something about her.
    """
    return [
        str(Path(sys.executable).with_name("gunicorn")),
        "wsgi:app",
        "--config",
        "python:kiosk.ops.patience",
        "--preload",
        "--bind",
        f"{settings.host}:{settings.port}",
        "--workers",
        str(settings.workers),
        "--worker-class",
        "gthread",
        "--threads",
        str(settings.threads),
        "--no-control-socket",
        "--keep-alive",
        "15",
        "--timeout",
        "30",
        "--graceful-timeout",
        "10",
        "--limit-request-line",
        "8190",
        "--log-level",
        "warning",
        "--logger-class",
        "kiosk.ops.quiet_log.QuietLogger",
    ]


def refuse_what_cannot_be_served(settings: Settings, languages: Collection[str]) -> None:
    """Raises WrongSetting where gunicorn would fail later, or a language would quietly be left out.

    languages: the tags that have texts.
    """
    unknown = [tag for tag in settings.languages if tag not in languages]
    if unknown:
        raise WrongSetting(
            f"KIOSK_LANGUAGES names {', '.join(unknown)}, but there are texts only in: {', '.join(sorted(languages))}."
        )
    try:
        found = socket.getaddrinfo(settings.host, settings.port, type=socket.SOCK_STREAM)
        family, kind, protocol, _, address = found[0]
        with socket.socket(family, kind, protocol) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind(address)
    except (OSError, UnicodeError) as trouble:
        why = getattr(trouble, "strerror", None) or "it is no address"
        place = f"KIOSK_HOST {settings.host!r} with KIOSK_PORT {settings.port}"
        raise WrongSetting(f"{place} cannot be used: {why}.") from None
