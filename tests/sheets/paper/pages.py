"""What is taken home in these tests: a page of every kind."""

from urllib.parse import urlencode

PUBLIC = "https://kiosk.example"
LANGUAGES = ("ar", "uk", "tr", "en", "de")
PLAN = {
    "profession": "nurse", "country": "PH", "training": "vocational", "certificate": "partly", "years": "five_or_more",
    "land": "DE-BY", "living": "abroad", "work": "employed", "status": "none", "employer": "yes", "german": "b1",
}  # fmt: skip
DISMISSED = {"letter": "paper", "received": "2026-11-16", "pregnant": "no", "protected": "no", "half_year": "yes",
             "size": "unknown", "stay": "eu"}  # fmt: skip
NOTICE_PERIOD = {"side": "employer", "start_date": "1.5.2020", "notice_received": "16.11.2026"}
PAGES = {
    "plan": f"recognition/plan?{urlencode(PLAN)}",
    "dismissal": f"rights/situations/dismissed/result?{urlencode(DISMISSED)}",
    "centre": "advice/centres/iq-by-nuernberg-zaq",
    "topic": "rights/topics/dismissal",
    "calculator": f"rights/calculators/notice-period?{urlencode(NOTICE_PERIOD)}",
    "notice": "advice/employers?place=50667&at=50.93%2C6.95&sheet=ar",
    "flyer": "programme/flyer",
    "chart": "programme/chart",
    "found": "advice?service=work-rights&for=other&place=Dresden&at=51.05%2C13.74",
    "contacts": "rights/contacts",
}
LETTERS = ("notice",)  # pages that hold both languages themselves
