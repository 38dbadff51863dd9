"""`make bench`: one interleaved run, medians of twelve rounds, a table of ratios against the goals."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from .measures import bytes_of_visits, interleaved_rates, memory_and_start, search_times, string_cost
from .servers import Server
from .sheets import sheet_rows

PAGE = "/de/"


def main() -> int:
    ensure_wrk()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["KIOSK_STORE"] = str(Path(folder) / "kiosk.sqlite")
        rows = list(all_rows())
    width = max(len(row[0]) for row in rows)
    for name, value, goal, good in rows:
        print(f"{name:<{width}}  {value:>12}  {goal:<22}  {'' if good is None else 'ok' if good else 'MISSED'}")
    return 0 if all(row[3] is not False for row in rows) else 1


def all_rows():
    """Each row: what, value, goal, whether the goal is met (None: no goal)."""
    with Server("cached") as kiosk, Server("uncached") as anew:
        # The bare app sends the same headers and as many bytes as the page; it imports nothing of the kiosk.
        size, headers = kiosk.length(PAGE), json.dumps(kiosk.headers(PAGE))
        with Server("bare", BENCH_BYTES=str(size), BENCH_HEADERS=headers) as bare:
            rates = interleaved_rates({"bare": bare, "cached": kiosk, "uncached": anew}, PAGE)
            yield "bare WSGI, requests/s", f"{rates['bare']:.0f}", "", None
            for name, least in (("cached", 0.80), ("uncached", 0.20)):
                ratio = rates[name] / rates["bare"]
                yield f"{name} page / bare WSGI", f"{ratio:.2f}", f">= {least:.2f}", ratio >= least
        yield from bytes_of_visits(kiosk)
    yield from memory_and_start()
    yield from string_cost()
    yield from search_times()
    yield from sheet_rows()


def ensure_wrk() -> None:
    if shutil.which("wrk"):
        return
    print("Installing wrk from Debian's packages", file=sys.stderr)
    subprocess.run(["apt-get", "update", "-qq"], check=True)
    subprocess.run(["apt-get", "install", "-y", "-qq", "wrk"], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())
