"""Where she is: a town or a postcode becomes a place with its Land, so that help near her can be found."""

from .api import pages

__all__ = ["pages"]
