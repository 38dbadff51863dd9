"""For directories of other programs: the centres as HSDS 3.0 (Human Services Data Specification), to be read only."""

from .views import pages

__all__ = ["pages"]
