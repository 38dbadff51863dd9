"""Choose a language; begin; search everything; change the display; get help; leave without a trace."""

from .views import pages

__all__ = ["pages"]
