"""What has changed on a page since a code was made that leads to it (docs/decisions/024-what-has-changed-since.md).

pieces.py     a page as its statements, each with what stands above it
comparing.py  the same page then and now
telling.py    what the page says of it      since.html  how
"""

from .telling import Since, changed_since, since

__all__ = ["Since", "changed_since", "since"]
