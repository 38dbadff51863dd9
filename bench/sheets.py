"""What sheets on paper cost: processor time of one, and how fast pages come while others have theirs made."""

import statistics
import urllib.error
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import product, zip_longest
from threading import Event
from urllib.parse import quote, urlencode

from .measures import Row
from .servers import Server

MOST_MS, LEAST_SHARE = 60.0, 0.70
SHEETS, TURNS = 25, 4
AT_ONCE = 10
ROUNDS, SECONDS = 6, 2
PUBLIC = "https://kiosk.example"  # so that each sheet has its code
PLAN = {
    "training": "vocational", "certificate": "partly", "years": "five_or_more", "living": "abroad", "work": "employed",
    "status": "none", "employer": "yes", "german": "b1",
}  # fmt: skip
PROFESSIONS = ("nurse", "cook", "electronics-technician-industrial", "early-childhood-educator", "physician", "lawyer")
DISMISSED = {
    "letter": "paper", "pregnant": "no", "protected": "no", "half_year": "yes", "size": "unknown", "stay": "eu",
}  # fmt: skip
PERIOD = {"side": "employer", "start_date": "2020-05-01"}
TOPICS = ("dismissal", "minimum-wage", "leave", "illness")
CENTRES = ("zsba", "iq-by-nuernberg-zaq", "fi-he-kassel", "iq-sn-dresden", "wc-bb-potsdam", "iq-ni-northeim")
LANDS, LANGUAGES, COUNTRIES = ("DE-BY", "DE-NW", "DE-SN"), ("ar", "uk", "tr", "en", "de"), ("PH", "SY", "UA", "TR")


def sheet_rows() -> Iterator[Row]:
    with Server("cached", KIOSK_PUBLIC=PUBLIC) as kiosk:
        first, *sheets = results(SHEETS + 1)
        _milliseconds(kiosk, first)  # it starts the press
        # Between two turns of a sheet so many others are made that the press remembers nothing of it.
        turns = [[_milliseconds(kiosk, path) for path in sheets] for _ in range(TURNS)]
        times = [min(each) for each in zip(*turns, strict=True)]
        middle = statistics.median(times)
        name = f"PDF, CPU ms median of {SHEETS}, best of {TURNS} turns (worst)"
        yield name, f"{middle:.0f} ({max(times):.0f})", f"<= {MOST_MS:.0f}", middle <= MOST_MS
        share, made = _share(kiosk)
        yield "pages while ten sheets are made / alone", f"{share:.2f}", f">= {LEAST_SHARE:.2f}", share >= LEAST_SHARE
        yield "sheets made meanwhile, each second", f"{made:.1f}", "", None


def results(count: int) -> list[str]:
    """So many sheets, no two alike: a plan, a result, a calculation, a topic and a centre in turn, in all languages."""
    plans = [
        f"recognition/plan?{urlencode({'profession': profession, 'country': country, 'land': land, **PLAN})}"
        for land, country, profession in product(LANDS, COUNTRIES, PROFESSIONS)
    ]
    days = [f"2026-11-{day:02}" for day in range(1, 21)]
    kinds = (
        plans,
        [f"rights/situations/dismissed/result?{urlencode({**DISMISSED, 'received': day})}" for day in days],
        [f"rights/calculators/notice-period?{urlencode({**PERIOD, 'notice_received': day})}" for day in days],
        [f"rights/topics/{name}?land={land}" for name, land in product(TOPICS, LANDS)],
        [f"advice/centres/{name}" for name in CENTRES],
    )
    pages = [page for together in zip_longest(*kinds) for page in together if page]
    return [f"/{LANGUAGES[turn // 5 % 5]}/sheet.pdf?of={quote(page)}" for turn, page in enumerate(pages[:count])]


def _milliseconds(kiosk: Server, path: str) -> float:
    """Processor time of the worker, which makes the page in both languages, and of the press."""
    before = kiosk.processor_time()
    with urllib.request.urlopen(kiosk.address(path), timeout=30) as answer:
        if answer.headers["Content-Type"] != "application/pdf":
            raise RuntimeError(f"{path} is no sheet.")
        answer.read()
    return (kiosk.processor_time() - before) * 1000


def _share(kiosk: Server) -> tuple[float, float]:
    """Rate of a page while ten people always wait for a sheet, as a share of its rate alone; and sheets a second."""
    alone, beside, made = [], [], 0
    kiosk.rate("/de/", SECONDS)  # warm
    for turn in range(ROUNDS):
        for busy in (turn % 2 == 0, turn % 2 == 1):
            if not busy:
                alone.append(kiosk.rate("/de/", SECONDS))
                continue
            over = Event()
            with ThreadPoolExecutor(AT_ONCE) as people:
                waiting = [people.submit(_have_sheets_made, kiosk, number, over) for number in range(AT_ONCE)]
                beside.append(kiosk.rate("/de/", SECONDS))
                over.set()
                made += sum(one.result() for one in waiting)
    return statistics.median(beside) / statistics.median(alone), made / (ROUNDS * SECONDS)


def _have_sheets_made(kiosk: Server, number: int, over: Event) -> int:
    """One sheet after the other until it is over; told to wait, she waits and asks again. Returns how many came."""
    made = 0
    paths = results(80)[number::AT_ONCE]
    while not over.is_set():
        try:
            with urllib.request.urlopen(kiosk.address(paths[made % len(paths)]), timeout=30) as answer:
                answer.read()
            made += 1
        except urllib.error.HTTPError as trouble:
            if trouble.code != 503:
                raise
            trouble.close()  # an answer that nobody takes keeps a thread of the server waiting
            over.wait(int(trouble.headers["Retry-After"]))
    return made
