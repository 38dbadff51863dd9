"""The search at many times its real size (bench/ measures it at 100,000 names)."""

import pytest

from kiosk.content.search import Entry, Index

from .synthetic import entries, queries


@pytest.fixture(scope="module")
def many() -> list[Entry]:
    return entries(names=10_000)


def test_the_same_professions_are_invented_every_time(many):
    assert entries(names=10_000) == many
    assert sum(len(names) for entry in many for names in entry.names.values()) == 10_000
    assert queries(many) == queries(many)


def test_names_among_ten_thousand_are_found_as_they_are_with_a_slip_begun_and_in_a_text(many):
    index = Index.build(many)
    found = [[], [], [], []]
    for number, (language, query, id) in enumerate(queries(many, 200)):
        found[number % 4].append(id in [hit.id for hit in index.find(query, [language, "de", "en"], 5)])
    exact, slip, begun, in_text = (sum(kind) / len(kind) for kind in found)
    assert exact == 1
    assert (slip, begun, in_text) >= (0.9, 0.6, 0.9)
    assert min(slip, in_text) >= 0.9
