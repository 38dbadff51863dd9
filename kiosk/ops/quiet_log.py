"""gunicorn's log without its visitors: what went wrong and where, never who asked or what was asked."""

import sys
from typing import Any

from gunicorn.glogging import Logger

from ..shell.trouble import places


class QuietLogger(Logger):
    """Passed to gunicorn by name (`--logger-class`). On its own it would write addresses, headers and IP numbers."""

    def warning(self, msg: Any, *args: Any, **more: Any) -> None:
        if str(msg).startswith("Invalid request"):
            # The message repeats the request line or header that could not be read.
            return
        super().warning(msg, *args, **more)

    def exception(self, msg: Any, *args: Any, **more: Any) -> None:
        """The template of the message and where it broke. Its arguments hold the address that was asked for."""
        kind, error, _ = sys.exc_info()
        if error is None:
            super().error(str(msg))
        else:
            super().error("%s in the server (%s) at %s", kind.__name__, str(msg).split("%")[0].strip(), places(error))
