"""The pages every guide shares: one question at a time, check your answers, and then the outcome.

A feature hands over its flow and what to do with an outcome; words stand under the flow's name in the catalogue.
"""

from .views import Guide

__all__ = ["Guide"]
