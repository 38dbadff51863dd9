"""The pictograms, read once at start and written into the page, so that they take the colour of the text."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from markupsafe import Markup

FOLDER = Path(__file__).parent / "pictograms"

# These point along the line, so they turn round in a right-to-left page. Clocks, ticks and phones do not.
TURNING = frozenset({"back", "next", "exit", "mark", "list", "checklist"})


def read_pictograms(folder: Path = FOLDER) -> Mapping[str, Markup]:
    """All drawings by name, each an `<svg>` hidden from screen readers: a word always stands beside it."""
    return MappingProxyType({path.stem: _inline(path) for path in sorted(folder.glob("*.svg"))})


def pictogram(folder: Path = FOLDER) -> Callable[[str], Markup]:
    """The `pic` of the templates. An unknown name raises KeyError: a page never shows an empty frame."""
    return read_pictograms(folder).__getitem__


def _inline(path: Path) -> Markup:
    drawing = re.fullmatch(r"\s*<svg[^>]*>(.*)</svg>\s*", path.read_text(encoding="utf-8"), re.DOTALL)
    if drawing is None:
        raise ValueError(f"{path.name} is not one svg element")
    turning = " way-on" if path.stem in TURNING else ""
    return Markup(f'<svg class="pic{turning}" viewBox="0 0 24 24" aria-hidden="true">{drawing[1]}</svg>')
