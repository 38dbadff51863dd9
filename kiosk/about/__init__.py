"""What a visitor may want to know about the kiosk itself: accessibility, privacy, who runs it, what it rests on."""

from .views import pages

__all__ = ["pages"]
