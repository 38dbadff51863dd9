"""The checks of the content name calculators that they cannot see; here both are compared."""

from kiosk.content.checks.rights import CALCULATORS
from kiosk.rights.calculators import offered


def test_the_checks_know_every_calculator():
    assert set(CALCULATORS) == set(offered.CALCULATORS)


def test_every_letter_and_calculator_is_named_by_a_topic_or_a_situation(catalogue):
    results = [result for situation in catalogue.situations.values() for result in situation.outcomes.values()]
    pages = [*catalogue.topics.values(), *results]
    assert {name for page in pages for name in page.letters} == set(catalogue.letters)
    assert {name for page in pages for name in page.calculators} == set(CALCULATORS)
