"""At a terminal with a printer (KIOSK_PRINT=cups:…): her page on paper, in two languages. Before, what and how many
pages; meanwhile how far it is and whether the printer needs somebody; at the end "take your paper with you".

views.py    the pages                        turns.py  one paper at a time, a few in a while, none that waits for nobody
asked.py    a page, or a letter of hers      cups.py   the printer behind CUPS     ipp.py  requests and answers as bytes
telling.py  how far it is, in her words      pdf.py    what a PDF says about itself
"""

from flask import Blueprint

from .views import (
    cancel,
    forget_what_waits,
    job,
    letter_anew,
    letter_cancel,
    letter_job,
    letter_offer,
    letter_print_now,
    offer,
    print_now,
)

NUMBER = "<int(min=1, max=2147483647):job>"
JOB, LETTER = f"/<lang>/print/{NUMBER}", "/<lang>/print/letter"

pages = Blueprint("printing", __name__)
pages.add_url_rule("/<lang>/print", "offer", offer)
pages.add_url_rule("/<lang>/print", "print_now", print_now, methods=["POST"])
pages.add_url_rule(JOB, "job", job)
pages.add_url_rule(JOB, "cancel", cancel, methods=["POST"])
pages.add_url_rule(LETTER, "letter_offer", letter_offer, methods=["POST"])
pages.add_url_rule(f"{LETTER}/now", "letter_print_now", letter_print_now, methods=["POST"])
pages.add_url_rule(f"{LETTER}/{NUMBER}", "letter_job", letter_job, methods=["POST"])
pages.add_url_rule(f"{LETTER}/{NUMBER}/cancel", "letter_cancel", letter_cancel, methods=["POST"])
for below in ("", "/now", f"/{NUMBER}", f"/{NUMBER}/cancel"):
    pages.add_url_rule(f"{LETTER}{below}", "letter_anew", letter_anew)
pages.after_app_request(forget_what_waits)

__all__ = ["pages"]
