"""At a terminal with a printer (KIOSK_PRINT=cups:…): her page on paper, in two languages. Before, what and how many
pages; meanwhile how far it is and whether the printer needs somebody; at the end "take your paper with you".

views.py    the pages                        turns.py  one paper at a time, a few in a while, none that waits for nobody
telling.py  how far it is, in her words      cups.py   the printer behind CUPS     ipp.py  requests and answers as bytes
pdf.py      what a PDF says about itself
"""

from flask import Blueprint

from .views import cancel, forget_what_waits, job, offer, print_now

JOB = "/<lang>/print/<int(min=1, max=2147483647):job>"

pages = Blueprint("printing", __name__)
pages.add_url_rule("/<lang>/print", "offer", offer)
pages.add_url_rule("/<lang>/print", "print_now", print_now, methods=["POST"])
pages.add_url_rule(JOB, "job", job)
pages.add_url_rule(JOB, "cancel", cancel, methods=["POST"])
pages.after_app_request(forget_what_waits)

__all__ = ["pages"]
