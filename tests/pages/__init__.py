"""What a visitor meets: every page in every language, errors and settings – and what we owe everyone on each of them.

visitor.py  `visit`: opens a page and checks it       opened.py  the page it hands back
owed.py     what we owe everyone on every page         links.py, untranslated.py  parts of it
addresses.py  all addresses there are, from the URL map and the guide's routes
"""
