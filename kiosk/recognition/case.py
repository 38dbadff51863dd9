"""What her answers mean for the rules: the region of training, the offices asked, what she has in hand."""

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

from ..content.catalogue import Catalogue
from ..content.documents import Profession

HEALTH = ("health-professions-authority", "approbation-authority", "medical-chamber")
# Chambers and offices that compare training occupations under the BQFG of the federation.
BQFG_AUTHORITIES = (
    "ihk-fosa",
    "hwk",
    "medical-assistant-chamber",
    "dental-assistant-chamber",
    "veterinary-chamber",
    "pharmacy-chamber",
    "lawyer-staff-chamber",
    "tax-clerk-chamber",
    "public-service-authority",
    "green-professions-authority",
)
# Professions with an aptitude test for training from the EU; others pass the German examination.
EXAM_AUTHORITIES = ("tax-adviser-authority", "auditor-authority", "driving-instructor-authority")
GERMAN_LEVELS = {"beginner": "A1", "a2": "A2", "b1": "B1", "b2": "B2", "c1": "C1"}


class Case(NamedTuple):
    """One person's situation. `None` stands for whatever she did not say or does not know.

    country: ISO 3166 code of the state of training. land: ISO 3166-2 code of the Land of work.
    region: eu (EU, EEA, Switzerland), third, or de. The country of TRAINING counts, not her passport.
    """

    profession_id: str
    profession: Profession
    outcome: str = "plan"
    country: str | None = None
    region: Literal["eu", "third", "de"] | None = None
    land: str | None = None
    training: str | None = None
    certificate: str | None = None
    years: str | None = None
    abroad: bool | None = None
    self_employed: bool | None = None
    status: str | None = None
    employer: bool | None = None
    benefits: bool | None = None
    german: str | None = None

    @property
    def is_health(self) -> bool:
        return self.profession.authority in HEALTH

    @property
    def is_regulated(self) -> bool:
        """Whether work or title is tied by law to a qualification, for this person: § 3 (5) BQFG.

        A craft of Annex A binds only a business of one's own (§ 1 HwO).
        """
        kind = self.profession.regulated
        return kind in ("federal", "state", "title") or (kind == "craft-master" and bool(self.self_employed))

    @property
    def must_be_recognised(self) -> bool:
        """Whether she may not work in the profession before the office has decided."""
        return self.profession.regulated in ("federal", "state") and not self.profession.free_to_work

    @property
    def is_uncertain(self) -> bool:
        """Whether so little is known of the profession that we only say whom to ask (design.md, section 10)."""
        return self.profession.confidence == "low"

    @property
    def is_automatic(self) -> bool:
        """Whether the training counts without being compared; one that was never completed does not."""
        return self.profession.eu_automatic and self.region == "eu" and self.outcome == "plan"

    @property
    def has_skills_analysis(self) -> bool:
        """Whether skills may be shown instead of papers: § 14 BQFG and § 50c HwO.

        Not in regulated occupations, but for masters of a craft; not at the ZAB, which only describes degrees.
        """
        return self.profession.regulated in ("no", "craft-master") and self.profession.authority != "zab"

    @property
    def procedure(self) -> Literal["degree", "other-occupation", "bar", "exam", "comparison"]:
        """How her training is looked at: compared, described by the ZAB, or replaced by an exam or admission."""
        authority = self.profession.authority
        if authority == "zab":
            return "other-occupation" if self.training == "vocational" else "degree"
        if authority == "trade-office":
            return "exam"
        if self.region == "third" and authority == "bar-authority":
            return "bar"
        return "exam" if self.region == "third" and authority in EXAM_AUTHORITIES else "comparison"

    @property
    def needs_visa(self) -> bool:
        """Late repatriates are Germans (§ 7 StAG); citizens of EU, EEA and Switzerland move freely."""
        return bool(self.abroad) and self.status not in ("eu_citizen", "late_repatriate") and self.region != "de"

    @property
    def needs_register(self) -> bool:
        """A business of her own in a craft of Annex A: § 1 HwO."""
        return self.profession.regulated == "craft-master" and bool(self.self_employed)

    @property
    def shows_degree(self) -> bool:
        """Whether anabin or the ZAB describes her degree for the visa, beside the comparison for a title."""
        from_abroad = self.status not in ("eu_citizen", "late_repatriate") and self.abroad is not False
        return self.procedure == "degree" or (self.profession.regulated == "title" and from_abroad)

    @property
    def lacks_papers(self) -> bool:
        return self.certificate in ("partly", "lost")


def region_of(country: str | None, catalogue: Catalogue) -> Literal["eu", "third", "de"] | None:
    if country is None:
        return None
    if country == "DE":
        return "de"
    return "eu" if country in catalogue.eu else "third"


def make_case(profession_id: str, answers: Mapping[str, Any], catalogue: Catalogue, outcome: str = "plan") -> Case:
    """A case from the answers of a walk (without unknown and unsaid ones)."""
    country = answers.get("country")
    land = answers.get("land")
    living = "abroad" if land == "abroad" else answers.get("living")
    return Case(
        profession_id=profession_id,
        profession=catalogue.professions[profession_id],
        outcome=outcome,
        country=country,
        region=region_of(country, catalogue),
        land=None if land == "abroad" else land,
        training=answers.get("training"),
        certificate=answers.get("certificate"),
        years=answers.get("years"),
        abroad=_is(living, "abroad"),
        self_employed=_is(answers.get("work"), "self_employed"),
        status=answers.get("status"),
        employer=_is(answers.get("employer"), "yes"),
        benefits=_is(answers.get("benefits"), "yes"),
        german=GERMAN_LEVELS.get(answers.get("german", "")),
    )


def _is(answer: str | None, yes: str) -> bool | None:
    return None if answer is None else answer == yes
