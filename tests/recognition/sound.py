"""What every plan must be, whoever it is for: whole, in order, proven, and never surer than its facts."""

from collections import Counter

from .facts import PROFESSIONS, Situation, table

ORDER = ("answer", "steps", "office", "checklist", "papers", "money", "time", "german", "meanwhile", "partial",
         "routes", "residence", "advice")
# They say what we do not know, or only repeat advice: nothing that a law or a page could prove.
NEED_NO_PROOF = frozenset({"german-gap", "money-fee-older", "money-fee-unknown", "office-medium", "office-several"})
# They rest on low confidence and say so in words: "we could not check", "may be changing", "ask".
ADMIT_DOUBT = frozenset({"answer-profession-uncertain", "money-berlin", "partial-reform"})
# Nothing but these may be said of a profession we know too little about.
OF_UNCERTAIN = frozenset({
    "answer-profession-uncertain", "answer-germany", "answer-on-the-job", "answer-school-only", "answer-studying",
    "step-advice-germany", "step-advice-abroad", "office-unknown"})
FROM_SCHOOL_OFFICE = frozenset({"office-medium", "office-several", "office-land-decides"})
MONEY_SIGN = "€"


def check_statements(result: dict, situation: Situation, answers: dict) -> None:
    said = result["statements"]
    sections = list(dict.fromkeys(statement["section"] for statement in said))
    assert sections == [name for name in ORDER if name in sections], "the sections stand in another order"
    assert [statement["section"] for statement in said] == sorted(
        (statement["section"] for statement in said), key=ORDER.index), "a section is torn apart"
    assert sections[0] == "answer" and sections[-1] == "advice", "first the answer, last whom to ask"
    assert "steps" in sections
    assert [statement["id"] for statement in said if statement["section"] == "steps"][0].startswith("step-") and len(
        result["steps"]) <= 8
    repeated = [text for text, count in Counter(statement["text"] for statement in said).items() if count > 1]
    assert repeated == []
    for statement in said:
        check_statement(statement)
    check_confidence(said, situation, answers)


def check_statement(statement: dict) -> None:
    assert statement["text"].strip() and "{" not in statement["text"] and "[[" not in statement["text"]
    assert statement["law"] or statement["source"] or statement["id"] in NEED_NO_PROOF, f"no proof: {statement['id']}"
    assert statement["checked"], f"no day on which somebody looked: {statement['id']}"
    if MONEY_SIGN in statement["text"]:
        assert statement["law"] or statement["source"], f"an amount without a source: {statement['id']}"


def check_confidence(said: list[dict], situation: Situation, answers: dict) -> None:
    """A fact of low confidence is not told; one of medium confidence sends her to the office to confirm."""
    profession = PROFESSIONS[situation.profession]
    if profession["confidence"] == "low":
        told = {one["id"] for one in said if one["section"] not in ("residence", "advice")}
        school = FROM_SCHOOL_OFFICE if answers.get("training") == "school_only" else frozenset()
        assert told <= OF_UNCERTAIN | school
        assert not any(MONEY_SIGN in one["text"] for one in said if one["section"] != "residence")
    elif profession["confidence"] == "medium":
        needs = [one for one in said if one["section"] == "answer" and one["id"] not in ABOUT_HER_TRAINING]
        assert needs or situation.region == "de"
        assert all(one["confidence"] == "medium" for one in needs)
    for one in said:
        assert one["confidence"] != "low" or one["id"] in ADMIT_DOUBT
        assert one["confidence"] != "high" or table("statements")[one["id"]]["confidence"] == "high"


ABOUT_HER_TRAINING = ("answer-germany", "answer-on-the-job", "answer-school-only", "answer-studying")
