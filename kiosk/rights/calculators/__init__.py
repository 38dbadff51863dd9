"""Nine calculations a tired person can trust: the last day to sue, leave, notice, minimum wage, sick pay, …"""

from .views import pages

__all__ = ["pages"]
