"""Words we do not use in German texts, and what to write instead (easy-language.md, parts C and F).

Office words in [[…]] are not looked at: people must find them on a door or a letter.
"""

import re
from typing import NamedTuple


class Ban(NamedTuple):
    """grave: an error; otherwise a warning, because good sentences may need the word."""

    pattern: re.Pattern[str]
    instead: str
    grave: bool = True


def _ban(pattern: str, instead: str, grave: bool = True, case: bool = False) -> Ban:
    return Ban(re.compile(pattern, 0 if case else re.IGNORECASE), instead, grave)


DUTY = (
    _ban(r"\bsoll(?:st|t|en|te|test|ten|tet)?\b", "“muss” for a duty, “kann” for a choice"),
)
OFFICE_GERMAN = (
    _ban(r"\bdurch(?:zu|ge)?führ\w*|\bführ(?:e|en|t|te|ten)\b[^.?!]*\bdurch(?=[.,?!]|$)",
         "a plain verb: “macht”, “prüft”"),
    _ban(r"\bin der Regel\b", "“meist”"),
    _ban(r"\b(?:es sei denn|sofern|soweit)\b", "“wenn”"),
    _ban(r"\b(?:gemäß|bezüglich|hinsichtlich|diesbezüglich|seitens|mittels|zwecks|insoweit|infolge|anlässlich|"
         r"vorbehaltlich|im Rahmen|nachfolgend\w*|vorstehend\w*|vorgenannt\w*|obig\w*)\b", "a plain word"),
    _ban(r"\b(?:letzter|erster|derselb|dieselb|dasselb)e[rsnm]?\b(?= (?:ist|sind|wird|hat|gilt|kann|muss))",
         "the noun once more"),
)
SHORT_FORMS = (
    _ban(r"\b(?:z\. ?B|d\. ?h|u\. ?a|o\. ?ä|v\. ?a|i\. ?d\. ?R|o\. ?g)\.", "the words in full"),
    _ban(r"\b(?:ggf|bzw|usw|etc|evtl|inkl|exkl|zzgl|ca|vgl|bspw|sog|mind|max|Nr|Abs|Std|Tel)\.",
         "the word in full"),
    _ban(r"§", "nothing: the law stands with the statement"),
    _ban(r"[%&]", "the word in full"),
    _ban(r"(?<=[^\W\d_])/(?=[^\W\d_])", "“oder” or “und”"),
    _ban(r"[a-zäöüß](?:[*:_·]in(?:nen)?|In(?:nen)?)\b", "both words: “Ärztin oder Arzt”", case=True),
)
# un- as in unmöglich, not as in und, uns, unter, unten, Universität.
_NOT = r"\bnicht(?: \w+)? (?:un(?!d\b|s\b|ser|ten|ter|iver|gef)\w{3,}|ohne\b|kein\w*)"
DOUBLE_NEGATION = (
    _ban(rf"{_NOT}|\bkein(?:e[rsnm]?)?\b[^.,:;?!]*\bnicht\b|\bnie(?:mals|mand\w*)?\b[^.,:;?!]*\b(?:nicht|ohne|kein\w*)\b",
         "what is so, not what is not"),
)
# Parts that stack up: Gleichwertigkeitsfeststellungsverfahren.
STACKED = (
    _ban(r"\b[^\W\d_]{25,}\b", "two or three short words"),
)
TERMS = (
    _ban(r"\b(?:Entgelt|Gehalt|Gehälter|Vergütung)\w*", "“Lohn”"),
    _ban(r"\bArbeitsvertr[aä]g\w*", "“Vertrag”"),
    _ban(r"\bQualifikation(?:en)?\b", "“Ausbildung oder Studium”"),
    _ban(r"\bVorsprache\w*|\bvorsprechen\b|\bvorzusprechen\b", "“Termin”"),
    _ban(r"\bkontaktier\w*", "“anrufen” or “hingehen”"),
    _ban(r"\bBescheid(?:s|es|e|en)?\b(?! (?:geben|sagen|wissen))",
         "“[[Bescheid]]” or “Brief mit der Entscheidung”", case=True),
    # Of an office's own time limit people do say it.
    _ban(r"\bFrist(?:en)?\b", "“Sie haben Zeit bis …”", grave=False, case=True),
)
BANNED = (*DUTY, *OFFICE_GERMAN, *SHORT_FORMS, *DOUBLE_NEGATION, *STACKED, *TERMS)


class Breach(NamedTuple):
    found: str
    ban: Ban


def breaches(text: str) -> list[Breach]:
    """The banned words of a German text, in the order of the list, with what to write instead."""
    plain = re.sub(r"\[\[[^\[\]]+\]\]|\{\w+:\w+\}", "…", text.replace("\u00ad", ""))
    return [Breach(found[0], ban) for ban in BANNED for found in ban.pattern.finditer(plain)]
