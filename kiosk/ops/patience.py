"""Settings that gunicorn reads as Python (`--config python:kiosk.ops.patience`): how long a visitor may fall silent.

A thread that reads a request waits for the rest of it for ever. Eight connections that send half a request and
no more would so keep everybody else out; the kernel ends the waiting, for this is inherited by each connection.
"""

import contextlib
import socket
import struct
from typing import Any

SILENT_SECONDS = 8


def when_ready(server: Any) -> None:
    """gunicorn calls this once it listens, before it starts its workers."""
    patience = struct.pack("ll", SILENT_SECONDS, 0)
    for listener in server.LISTENERS:
        # Where a system counts time in another form, the kiosk runs without this.
        with contextlib.suppress(OSError):
            listener.sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, patience)
