"""Find a profession: by typing, by field of work, by letter – each leads to the guide."""

from .views import pages

__all__ = ["pages"]
