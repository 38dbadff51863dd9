"""How far: the great circle, checked against distances known from maps."""

import pytest

from kiosk.places import kilometres

BERLIN, MUNICH, HAMBURG, KOELN = (52.52, 13.41), (48.14, 11.58), (53.55, 9.99), (50.94, 6.96)


@pytest.mark.parametrize(("here", "there", "wanted"), [
    (BERLIN, MUNICH, 504), (BERLIN, HAMBURG, 256), (HAMBURG, KOELN, 357), (MUNICH, KOELN, 456), (BERLIN, BERLIN, 0),
])
def test_distances_agree_with_the_map(here, there, wanted):
    assert abs(kilometres(here, there) - wanted) <= max(2, wanted * 0.01)
    assert kilometres(here, there) == kilometres(there, here)


def test_points_on_the_other_side_of_the_earth_are_half_its_girth_away():
    assert kilometres((90, 0), (-90, 0)) == pytest.approx(20015, abs=1)
