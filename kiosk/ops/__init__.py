"""For the people who run a kiosk: is it well, and the commands that start, prove, save and restore it."""

from .health import pages

__all__ = ["pages"]
