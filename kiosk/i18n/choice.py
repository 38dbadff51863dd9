"""Which language a visitor means: by the address, by other names of it, or by what her browser says."""

from collections.abc import Iterable

ALIASES = {
    "prs": "fa-AF",
    "pes": "fa",
    "ku": "kmr",
    "de-si": "de-simple",
    "de-de-x-simple-language": "de-simple",
    "zh": "zh-Hans",
    "zh-cn": "zh-Hans",
    "sr": "sr-Latn",
    "bs": "sr-Latn",
    "hr": "sr-Latn",
    "tl": "fil",
}


def known_tag(wanted: str, offered: Iterable[str]) -> str | None:
    """The offered tag for an address part or an alias, whatever its case; None if there is none."""
    by_lower = {tag.lower(): tag for tag in offered}
    name = wanted.lower()
    return by_lower.get(name) or by_lower.get(ALIASES.get(name, "").lower())


def preferred(accept_language: str, offered: tuple[str, ...]) -> list[str]:
    """The offered languages a browser asks for, best first. Takes any header, however broken."""
    asked = []
    for part in accept_language[:500].split(",")[:20]:
        tag, _, quality = "".join(part.lower().split()).partition(";q=")
        weight = _weight(quality)
        if weight:
            asked.append((-weight, len(asked), tag))
    found: list[str] = []
    for _, _, tag in sorted(asked):
        match = known_tag(tag, offered) or known_tag(tag.split("-")[0], offered)
        if match and match not in found:
            found.append(match)
    return found


def _weight(quality: str) -> float:
    """0 for a language she does not want (RFC 9110, 12.4.2), and for whatever is no weight at all."""
    try:
        weight = float(quality or 1)
    except ValueError:
        return 0
    return weight if 0 < weight <= 1 else 0
