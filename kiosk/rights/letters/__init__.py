"""Six short letters to an employer: in German, with the visitor's language beside each sentence, on one page to print.

She fills in what she likes; every field left empty becomes a line to write on. Nothing is stored, and nothing of
it stands in an address.

entering.py    the form: its fields with what stands in them
fields.py      what she may fill in, and what she typed made into values
clean.py       what may stand on paper: letters of all scripts, nothing that controls or turns a line
months.py      the months to choose from, and their names
composing.py   the letter from its sentences and her values, in German and in her language
words.py       the names of the fields and what to do when one cannot be used
"""

from .views import pages

__all__ = ["pages"]
