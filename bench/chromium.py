"""The browser of the measurements and of the tests: one that is on this machine, and asks nobody outside."""

import os
import shutil

# The headless shell has no window to draw around a page: in the tests it takes less than half of the work.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # As in the windows of Chromium: a letter is as wide as its font says, not a whole number of dots.
    "--font-render-hinting=none",
    # Nobody outside is ever asked, whatever a page may try.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


def find_chromium() -> str | None:
    """The one that CHROMIUM names, or one of the system; None if there is none."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
