"""Finding a profession: the visitor types it in her own words, script and spelling, and it is found."""

from .index import Hit, Index
from .names import Entry

__all__ = ["Entry", "Hit", "Index"]
