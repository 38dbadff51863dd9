"""Where she is: a town in any script or spelling, a postcode or its first digits; the Land, its outline and holidays.

Knows no Flask. The lists stand in data/places/; `python -m kiosk.places.collect` makes them anew (docs/decisions/012).
"""

from .distance import kilometres
from .gazetteer import Answer, Gazetteer, Place, load

__all__ = ["Answer", "Gazetteer", "Place", "kilometres", "load"]
