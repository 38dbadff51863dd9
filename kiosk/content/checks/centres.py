"""A centre can be reached as it says: its place, its languages, its numbers, the days and times it is open."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from babel import Locale

from ..catalogue import Catalogue
from ..documents import Centre, Opening
from .finding import Finding, error

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
CLOCK = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")
POSTCODE = re.compile(r"[0-9]{5}")
PHONE = re.compile(r"\+49 [1-9][0-9]{1,4} [0-9]{3,9}")
# 015…, 016…, 017…, however it is written: the number of a person, which may not stand in a public store.
MOBILE = re.compile(r"(?:00)?(?:49)?0?1[567]")
MAIL = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}")
WEB = re.compile(r"https?://[^\s/]+\S*(?<![,;])")
SOURCE_DAY = re.compile(r"(?:19|20)[0-9]{2}(?:-[0-9]{2}){0,2}(?:/(?:19|20)[0-9]{2}(?:-[0-9]{2}){0,2})?")
WRITTEN = (
    *("name", "carrier", "street", "postcode", "city", "phone", "mail", "website"),
    *("source_day", "checked_by", "note"),
)
LISTS = ("languages", "services", "clients", "channels", "source")
HIDDEN = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")  # controls, directions, half and unknown letters, line ends
LONGEST = 4_000  # letters of one text; the longest note we have is a tenth of it
GERMANY = "DE"


def centres(catalogue: Catalogue) -> Iterator[Finding]:
    for id, centre in catalogue.centres.items():
        for trouble in careless(id, centre, catalogue):
            yield error(f"centres/{id}", trouble)


def troubles(id: str, centre: Centre, catalogue: Catalogue) -> Iterator[str]:
    """All that is wrong with one centre, each the end of a sentence that begins with its name."""
    yield from unshowable(centre, catalogue)
    yield from careless(id, centre, catalogue)


def unshowable(centre: Centre, catalogue: Catalogue) -> Iterator[str]:
    """What no page could show, or what would lead her out of the country or the web."""
    if centre.land not in catalogue.lands and centre.land != GERMANY:
        yield f"names the Land “{centre.land}”, which does not exist"
    if centre.website is not None and not WEB.fullmatch(centre.website):
        yield "has a website that is no address of the web"
    if centre.point is not None and not (47.2 < centre.point[0] < 55.1 and 5.8 < centre.point[1] < 15.1):
        yield "lies outside Germany"
    for opening in centre.hours:
        times = (opening.begins, opening.ends)
        if not all(map(CLOCK.fullmatch, times)) or times[0] >= times[1]:
            yield f"is open from “{opening.begins}” to “{opening.ends}”, which is no time of day"


def careless(id: str, centre: Centre, catalogue: Catalogue) -> Iterator[str]:
    """What a page could show, but what leads nowhere or should not be there."""
    if not ID.fullmatch(id):
        yield f"has the id “{id}”; only small letters, digits and single hyphens can stand in an address"
    yield from _texts(centre)
    yield from _contact(centre)
    for tag in centre.languages:
        if tag not in catalogue.languages and tag not in _languages():
            yield f"names the language “{tag}”, which does not exist"
    for opening in centre.hours:
        yield from _opening(opening)
    if centre.next_check < centre.checked:
        yield f"is to be checked again ({centre.next_check}) before it was checked ({centre.checked})"
    if centre.valid_from and centre.until and centre.until < centre.valid_from:
        yield f"ends ({centre.until}) before it begins ({centre.valid_from})"


@lru_cache(maxsize=1)
def _languages() -> frozenset[str]:
    """Languages with a name in CLDR: people advise in more languages than we write in."""
    return frozenset(Locale("en").languages)


def _texts(centre: Centre) -> Iterator[str]:
    for field in WRITTEN:
        value = getattr(centre, field)
        if value is None:
            continue
        if not value or value != value.strip():
            yield f"has an empty “{field}”, or spaces around it"
        if len(value) > LONGEST:
            yield f"has {len(value)} letters in “{field}”; {LONGEST} are the most"
        if hidden := hidden_letters(value):
            yield f"has invisible characters in “{field}”: {hidden}"
    for field in LISTS:
        twice = [value for value, count in Counter(getattr(centre, field)).items() if count > 1]
        if twice:
            yield f"names “{twice[0]}” twice in “{field}”"


def hidden_letters(value: str) -> str:
    """Control, direction and other characters nobody can see, by their numbers; empty if there are none."""
    found = (letter for letter in dict.fromkeys(value) if unicodedata.category(letter) in HIDDEN)
    return ", ".join(f"U+{ord(letter):04X}" for letter in found)


def _contact(centre: Centre) -> Iterator[str]:
    if centre.postcode is not None and not POSTCODE.fullmatch(centre.postcode):
        yield f"has the postcode “{centre.postcode}”, which has not five digits"
    if centre.phone is not None:
        if MOBILE.match(re.sub(r"[^0-9]", "", centre.phone)):
            yield "has a mobile number, which is a person's; only numbers of offices are kept"
        elif not PHONE.fullmatch(centre.phone):
            yield f"has the telephone number “{centre.phone}”, which is not written like +49 30 1234567"
    if centre.mail is not None and not MAIL.fullmatch(centre.mail):
        yield f"has the mailbox “{centre.mail}”, which is no mailbox"
    for source in centre.source:
        if not WEB.fullmatch(source):
            yield f"has the source “{source}”, which is no address of the web"
    if centre.source_day is not None and not SOURCE_DAY.fullmatch(centre.source_day):
        yield f"has a source of “{centre.source_day}”, which is no year, month or day"


def _opening(opening: Opening) -> Iterator[str]:
    if not opening.days or len(set(opening.days)) < len(opening.days):
        yield "has opening hours without a day, or with a day twice"
    if opening.interval > 1 and opening.valid_from is None:
        yield "is open every second week, but does not say from which day on"
    if opening.interval > 1 and opening.ordinals:
        yield "is open every second week and in certain weeks of a month, and nobody can say when that is"
    if opening.valid_from and opening.until and opening.until < opening.valid_from:
        yield f"has opening hours that end ({opening.until}) before they begin ({opening.valid_from})"
