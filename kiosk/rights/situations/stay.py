"""The question for the right to stay, which many situations ask, and where each group goes on.

A page has at most seven answers, so two pairs stand together: a title for work with the Blue Card, and the asylum
procedure with the toleration. Only where a situation treats the two of a pair differently does it ask a second time.
"""

from ...flows import Choice
from ...flows.question import Step
from ...flows.routes import Target


def stay(
    *,
    eu: Target,
    rec: Target,
    temp: Target,
    work: Target,
    blue: Target,
    asyl: Target,
    dul: Target,
    none: Target,
    other: Target,
    unsure: Target | None = None,
) -> tuple[Step, ...]:
    """The steps `stay`, and `title` (work, blue) or `procedure` (asyl, dul) where they part.

    eu: EU, EEA, Swiss. rec: recognised refugee, subsidiary protection. temp: temporary protection (Ukraine).
    work: residence title for work or training. blue: Blue Card. asyl: asylum procedure. dul: toleration.
    none: no title. other: family, study, permanent. unsure: who does not know or say; like `none` if not given.
    """
    careful = none if unsure is None else unsure
    steps = [
        Choice(
            "stay",
            eu=eu,
            rec=rec,
            temp=temp,
            work=work if work == blue else "title",
            asyl=asyl if asyl == dul else "procedure",
            other=other,
            none=none,
            otherwise=careful,
        )
    ]
    if work != blue:
        steps.append(Choice("title", work=work, blue=blue, otherwise=work))
    if asyl != dul:
        steps.append(Choice("procedure", asyl=asyl, dul=dul, otherwise=asyl))
    return tuple(steps)
