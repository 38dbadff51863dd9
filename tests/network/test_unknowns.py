"""Editors see how much we do not know, and about whom."""

from datetime import date

import msgspec

from kiosk.network.unknowns import ASKED, unknowns

ON = date(2026, 11, 22)


def test_each_group_counts_what_its_centres_lack(catalogue):
    centres = catalogue.centres
    found = unknowns(centres, ON)
    assert found.sizes[""] == len(centres) == sum(found.sizes[land] for land in (*catalogue.lands, "DE"))
    for group, belongs in (
        ("", lambda one: True),
        ("faire-integration", lambda one: one.programme == "faire-integration"),
        ("DE-SN", lambda one: one.land == "DE-SN"),
    ):
        members = [one for one in centres.values() if belongs(one)]
        assert found.sizes[group] == len(members)
        assert found.lacking[group]["phone"] == sum(one.phone is None for one in members)
        assert found.lacking[group]["hours"] == sum(not one.hours for one in members)


def test_no_is_an_answer_and_nothing_is_not(catalogue):
    centres = {"a": msgspec.structs.replace(catalogue.centres["zsba"], step_free=False, free=None, languages=())}
    lacking = unknowns(centres, ON).lacking[""]
    assert lacking["step_free"] == 0 and lacking["free"] == lacking["languages"] == 1
    assert set(lacking) <= set(ASKED)


def test_whom_to_look_at_again_is_named(catalogue):
    one = catalogue.centres["zsba"]
    centres = {
        "due-today": msgspec.structs.replace(one, next_check=ON),
        "due-yesterday": msgspec.structs.replace(one, next_check=date(2026, 11, 21)),
        "doubtful": msgspec.structs.replace(one, confidence="low"),
        "gone": msgspec.structs.replace(one, confidence="low", until=date(2026, 11, 21)),
    }
    found = unknowns(centres, ON)
    assert found.overdue == ("due-yesterday",) and found.doubtful == ("doubtful",)
    assert found.sizes[""] == 3
