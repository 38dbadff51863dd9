"""How gunicorn runs the kiosk."""

import sys
from pathlib import Path

from ..config import Settings


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
