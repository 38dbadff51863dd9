"""Which language a visitor means: by the address, by other names of it, or by what her browser says."""

from collections.abc import Iterable

ALIASES = {
    "prs": "fa-AF",
    "pes": "fa",
    "ku": "kmr",
    "de-si": "de-simple",
    "de-DE-x-simple-language": "de-simple",
    "zh": "zh-Hans",
    "zh-CN": "zh-Hans",
    "sr": "sr-Latn",
    "bs": "sr-Latn",
    "hr": "sr-Latn",
    "tl": "fil",
}


def known_tag(wanted: str, offered: Iterable[str]) -> str | None:
    """The offered tag for an address part or an alias, whatever its case; None if there is none."""
    by_lower = {tag.lower(): tag for tag in offered}
    for name in (wanted, ALIASES.get(wanted, "")):
        found = by_lower.get(name.lower())
        if found:
            return found
    return None


def preferred(accept_language: str, offered: tuple[str, ...]) -> list[str]:
    """The offered languages a browser asks for, best first. Takes any header, however broken."""
    asked = []
    for part in accept_language[:500].split(",")[:20]:
        tag, _, quality = part.strip().partition(";q=")
        try:
            weight = float(quality) if quality else 1.0
        except ValueError:
            continue
        asked.append((-weight, len(asked), tag))
    found: list[str] = []
    for _, _, tag in sorted(asked):
        match = known_tag(tag, offered) or known_tag(tag.split("-")[0], offered)
        if match and match not in found:
            found.append(match)
    return found
