"""The single measurements. Ratios are the result; seconds depend on the machine."""

import json
import random
import statistics
import time
from collections.abc import Iterator
from functools import partial

from .chromium import FLAGS, find_chromium
from .servers import ROOT, Server

ROUNDS = 12
Row = tuple[str, str, str, bool | None]


def interleaved_rates(servers: dict[str, Server], path: str) -> dict[str, float]:
    """Median requests a second of each server; the order changes every round, so that load falls on all alike."""
    rates: dict[str, list[float]] = {name: [] for name in servers}
    for server in servers.values():
        server.rate(path)  # warm
    for turn in range(ROUNDS):
        names = list(servers)
        random.Random(turn).shuffle(names)
        for name in names:
            rates[name].append(servers[name].rate(path))
    return {name: statistics.median(found) for name, found in rates.items()}


def memory_and_start() -> Iterator[Row]:
    """Two workers, content built before they part, as `kiosk serve` does; beside a bare app run the same way."""
    with Server("bare", workers=2) as bare, Server("cached", workers=2) as kiosk:
        for path in LATER:
            kiosk.length(path)
        ratio = kiosk.memory() / bare.memory()
        yield "memory of a worker / bare worker", f"{ratio:.1f}", "aim <= 4", None
        yield "memory of a worker, MB (bare)", f"{kiosk.memory():.0f} ({bare.memory():.0f})", "", None
        yield "cold start, s (bare)", f"{kiosk.cold_start:.1f} ({bare.cold_start:.1f})", "", None


def bytes_of_visits(kiosk: Server) -> Iterator[Row]:
    """Bytes on the wire as Chromium counts them: the first visit with all it loads, and the largest page after that."""
    for path in FIRST:
        size = first_visit(kiosk.address(path))
        yield f"first visit of {path.split('?')[0]}, kB", f"{size / 1000:.1f}", "<= 60", size <= 60_000
    later = max((kiosk.length(path), path) for path in LATER)
    yield f"largest later page ({later[1].split('?')[0]}), kB", f"{later[0] / 1000:.1f}", "<= 15", later[0] <= 15_000


def first_visit(address: str) -> int:
    """Encoded bytes of everything a browser with an empty cache loads for a page, headers included."""
    from playwright.sync_api import sync_playwright

    sizes = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        page = browser.new_page(viewport={"width": 390, "height": 800})
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
        page.goto(address, wait_until="networkidle")
        page.evaluate("document.fonts.ready")
        browser.close()
    return int(sum(sizes))


def chromium() -> str:
    found = find_chromium()
    if not found:
        raise RuntimeError("Chromium is missing: install Debian's chromium-headless-shell or set CHROMIUM=.")
    return found


ANSWERS = (
    "profession=nurse&country=PH&training=vocational&certificate=partly&years=five_or_more&land=DE-BY&living=abroad"
    "&work=employed&status=none&employer=yes&german=b1"
)
FIRST = ("/", "/de/", "/ar/", "/uk/", "/tr/", f"/ar/recognition/plan?{ANSWERS}", f"/uk/recognition/plan?{ANSWERS}",
         "/ar/professions/a-z", "/uk/professions/a-z")  # fmt: skip
LATER = (
    "/ar/recognition",
    "/ar/recognition?profession=nurse",
    f"/ar/recognition?{ANSWERS}",
    f"/ar/recognition/plan?{ANSWERS}",
    f"/uk/recognition/plan?{ANSWERS}",
    "/ar/professions/a-z",
    "/uk/professions/a-z",
    "/de/professions/a-z",
)


def string_cost() -> Iterator[Row]:
    """A translated string beside a plain variable, in the same compiled template."""
    from jinja2 import Environment

    from kiosk.i18n.gettext import compile_catalogues, gettext, load_interfaces, speak

    compile_catalogues(ROOT / "translations")
    speak(load_interfaces(ROOT / "translations", {"de": "de"})["de"])
    environment = Environment(autoescape=True)
    environment.globals["_"] = gettext
    plain = environment.from_string("{% for i in range(1000) %}{{ word }}{% endfor %}")
    spoken = environment.from_string('{% for i in range(1000) %}{{ _("Continue") }}{% endfor %}')
    costs = {"plain": [], "spoken": []}
    for _ in range(ROUNDS * 3):
        costs["plain"].append(_cpu(lambda: plain.render(word="Weiter")))
        costs["spoken"].append(_cpu(lambda: spoken.render()))
    ratio = statistics.median(costs["spoken"]) / statistics.median(costs["plain"])
    yield "translated string / plain variable", f"{ratio:.1f}", "<= 4", ratio <= 4


def search_times() -> Iterator[Row]:
    """CPU of a search, median over real queries at real size and over synthetic ones at 100,000 names."""
    from kiosk.content.search import Entry, Index
    from tests.content.search import synthetic

    asked = json.loads((ROOT / "tests/content/search/queries.json").read_text(encoding="utf-8"))
    real = [(query["query"], (query["language"], "de", "en")) for query in asked]
    index = Index.build([Entry(id, names, 0) for id, names in names_of_professions().items()])
    yield search_row("search at real size, ms of CPU (worst)", index, real, 30.0)
    entries = synthetic.entries(100_000)
    made = [(query, (language, "de", "en")) for language, query, _ in synthetic.queries(entries)]
    yield search_row("search at 100,000 names, ms of CPU (worst)", Index.build(entries), made, 5.0)


def search_row(label: str, index, queries: list[tuple[str, tuple[str, ...]]], most: float) -> Row:
    times = [_cpu(partial(index.find, query, languages)) * 1000 for query, languages in queries]
    middle = statistics.median(times)
    return label, f"{middle:.1f} ({max(times):.0f})", f"<= {most:.0f}", middle <= most


def names_of_professions() -> dict[str, dict[str, list[str]]]:
    """Title and synonyms of each profession by language, from the seed."""
    names: dict[str, dict[str, list[str]]] = {}
    for file in sorted((ROOT / "data/texts").glob("*.json")):
        for key, text in json.loads(file.read_text(encoding="utf-8"))[f"texts/{file.stem}"].items():
            collection, id, *part = key.split("/")
            if collection == "professions" and part[0] in ("title", "synonyms"):
                names.setdefault(id, {}).setdefault(file.stem, []).extend(text["text"].split("\n"))
    return names


def _cpu(work) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun
