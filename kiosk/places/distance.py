"""How far apart two points are, as the crow flies."""

from math import asin, cos, radians, sin, sqrt

EARTH_RADIUS = 6371.0  # kilometres, mean radius (IUGG)

Point = tuple[float, float]  # latitude, longitude in degrees (WGS 84)


def kilometres(here: Point, there: Point) -> float:
    """The great-circle distance by the haversine formula; exact to about half a percent."""
    (lat1, lon1), (lat2, lon2) = ((radians(lat), radians(lon)) for lat, lon in (here, there))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_RADIUS * asin(min(1.0, sqrt(half)))
