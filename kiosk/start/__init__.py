"""Choose a language; begin; change the display; get help; leave without a trace."""

from .views import pages

__all__ = ["pages"]
