"""Advice near her: where she is, who is responsible for her, how to reach them. For programs; the pages follow."""

from .api import pages

__all__ = ["pages"]
