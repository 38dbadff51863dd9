"""A page then and now, compared as a person would: what reads otherwise, what has come, what has gone."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from ..paper.reading import Block, Page, Run
from .pieces import Piece, pieces

ALIKE = 0.4  # share of common words from which two paragraphs are one that was rewritten
MOST_COMPARED = 10_000  # pairs; where nearly everything is new, what was rewritten and what is new is no matter


class Change(NamedTuple):
    """kind: changed, new, gone. at: the id to jump to; none for what is gone. above: the heading it stands under.

    runs: what it says, now or at the end. values: pairs of then and now, where nothing else is different.
    mark: of trust that it did not have.
    """

    kind: Literal["changed", "new", "gone"]
    at: str
    above: tuple[Run, ...]
    runs: tuple[Run, ...]
    values: tuple[tuple[str, str], ...] = ()
    mark: tuple[Run, ...] = ()


def compare(then: Page, now: Page) -> list[Change]:
    """In the order of the page; at the end what is gone. Empty where the page says the same, in whatever order."""
    old, new = pieces(then), pieces(now)
    same = _same(old, new)
    pairs = same | _rewritten(old, new, same)
    kept = set(pairs.values())
    found = [
        (new[place], change)
        for place, whole in _told(new, set(pairs))
        if (change := _now(new[place], old[pairs[place]] if place in pairs else None, whole))
    ]
    found += [(old[place], _gone(old[place])) for place, whole in _told(old, kept) if whole]
    return [change for place, (piece, change) in enumerate(found) if not _is_told(piece, change, found, place)]


def _same(old: Sequence[Piece], new: Sequence[Piece]) -> dict[int, int]:
    """By place now the place then of what reads the same under the same heading. Moved is not changed."""
    places: dict[tuple, list[int]] = defaultdict(list)
    for place, piece in enumerate(old):
        places[piece.key].append(place)
    for waiting in places.values():
        waiting.reverse()
    return {place: places[piece.key].pop() for place, piece in enumerate(new) if places.get(piece.key)}


def _rewritten(old: Sequence[Piece], new: Sequence[Piece], same: dict[int, int]) -> dict[int, int]:
    """What is left of both that stands in the same passage and says something like it, the most alike first."""
    left, known = [place for place in range(len(new)) if place not in same], set(same.values())
    before = [place for place in range(len(old)) if place not in known]
    if len(left) * len(before) > MOST_COMPARED:
        return {}
    pairs: dict[int, int] = {}
    renamed: dict[str, str] = {}
    # Headings first: what stands below one that got another name still belongs to it.
    for headings in (True, False):
        wanted = [(n, b) for n in left for b in before if (new[n].level < 9) is headings]
        found = [(_alike(old[b], new[n], renamed), n, b) for n, b in wanted]
        for likeness, n, b in sorted(found, key=lambda one: (-one[0], one[1:])):
            if likeness and n not in pairs and b not in pairs.values():
                pairs[n] = b
        renamed |= {new[n].text: old[b].text for n, b in pairs.items()}
    return pairs


def _alike(then: Piece, now: Piece, renamed: dict[str, str]) -> float:
    """0 for two that have nothing to do with each other. renamed: headings by their name now."""
    if then.section != now.section or then.level != now.level:
        return 0.0
    above = _text(now.above)
    under_one = _text(then.above) == renamed.get(above, above)
    if then.frame == now.frame and under_one and _which(then) == _which(now):
        return 2.0
    share = len(then.words & now.words) / max(len(then.words), len(now.words), 1)
    if share >= ALIKE and (under_one or now.block.name):  # a line of an address belongs to its office
        return 1.0 + share / 2
    # Written anew from the first to the last word, but in the same place.
    return 0.5 if then.block.name and then.block.name == now.block.name else 0.0


def _which(piece: Piece) -> int | str:
    """Of an amount alone its place, of the name of an office that name; of whatever has words around it nothing."""
    if piece.frame != (None,):
        return ""
    return piece.number if piece.level == 9 else piece.text


def _told(there: Sequence[Piece], paired: set[int]) -> Iterator[tuple[int, bool]]:
    """Each place, and whether it came or went as a whole; what stands below a heading that did is left out."""
    place = 0
    while place < len(there):
        below = _below(place, there)
        whole = place not in paired and paired.isdisjoint(below)
        yield place, whole
        place = below.stop if whole else place + 1


def _below(place: int, there: Sequence[Piece]) -> range:
    """The places below a heading, as far as the next one of its level; none below anything else."""
    level = there[place].level
    after = range(place + 1, len(there))
    return range(place + 1, next((other for other in after if there[other].level <= level), len(there)))


def _now(piece: Piece, was: Piece | None, whole: bool) -> Change | None:
    """What is to say of a piece that stands on the page now, if anything."""
    above = _runs(piece.above)
    if was is None:
        return Change("new" if whole else "changed", piece.at, above, piece.runs)
    mark = next((block.runs for name, block in piece.marks.items() if name not in was.marks), ())
    if (was.block.kind, was.text) == (piece.block.kind, piece.text):
        return Change("changed", piece.at, above, piece.runs, mark=mark) if mark else None
    both = zip(was.values, piece.values, strict=True) if was.frame == piece.frame else ()
    return Change("changed", piece.at, above, piece.runs, tuple(pair for pair in both if pair[0] != pair[1]), mark)


def _gone(piece: Piece) -> Change:
    return Change("gone", "", _runs(piece.above), piece.runs)


def _is_told(piece: Piece, change: Change, found: Sequence[tuple[Piece, Change]], place: int) -> bool:
    """Whether another line says it already.

    A step with another title and other words is one change: the line for its words names the title, too. What has no
    name of its own (a line of an address, an amount) is told by the first such line below its heading.
    """
    if piece.level < 9:
        return change.kind != "gone" and place + 1 < len(found) and found[place + 1][1].above == change.runs
    if piece.block.name or not piece.above:
        return False
    before = [other for one, other in found[:place] if one.above and one.above.text == piece.above.text]
    return any(other.kind == change.kind or change.kind == "gone" for other in before)


def _runs(block: Block | None) -> tuple[Run, ...]:
    return block.runs if block else ()


def _text(block: Block | None) -> str:
    return block.text if block else ""
