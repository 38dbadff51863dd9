"""Rights at work: what holds, what to do, until when, and who helps.

situations/   fourteen decision trees: "I was dismissed", "I was not paid", …
topics/       one page for each subject of work, grouped as people think
calculators/  nine calculations: the last day to sue, leave, notice, minimum wage, …
letters/      six letters in German with her language beside each sentence
amounts/      what holds today, what changes next and when

known         what a page knows of her and passes on: her passport, where she is
who_helps     the cards of offices and advisers
reminders     last days for her own calendar
"""

from . import amounts, calculators, letters, situations, topics

blueprints = tuple(part.pages for part in (topics, situations, calculators, letters, amounts))

__all__ = ["blueprints"]
