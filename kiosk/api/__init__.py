"""For other programs: what our addresses give, as an OpenAPI description."""

from .views import pages

__all__ = ["pages"]
