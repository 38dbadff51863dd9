"""What somebody might write into the form of a letter."""

LETTERS = ("wage-demand", "written-terms", "dismissal-objection", "leave-payout", "reference-and-papers", "agg-complaint")

# Everything a letter can hold, in the ways people write; each letter takes what it asks for.
FILLED = {
    "name": "Olena Ковальчук",
    "address": "Lindenstraße 4\n50674 Köln",
    "employer": "Muster & Söhne GmbH",
    "employer_address": "Hafenweg 1\n50668 Köln",
    "place": "Köln",
    "day": "22.11.2026",
    "months": ["2026-10", "2026-09"],
    "amount": "1.250,50 €",
    "dismissal_day": "2026-11-20",
    "last_day": "31 12 2026",
    "leave_days": "7,5 Tage",
    "event_day": "3.11.2026",
    "event": "Der Chef hat mich beleidigt.\nZwei Kollegen waren dabei.",
    "grounds": ["religion", "origin"],
    "answer_by": "2.12.2026",
}
# As long as the form allows, and one word where that is the worst case.
LONGEST = FILLED | {
    "name": "W" * 60,
    "address": "\n".join(["Straße der Republik 12345, Hinterhaus"] * 3),
    "employer": "Gesellschaft für Gebäudereinigung und Dienstleistungen mbH",
    "employer_address": "\n".join(["Straße der Republik 12345, Hinterhaus"] * 3),
    "place": "Schmedeswurtherwesterdeich bei Marne",
    "months": [*(f"2026-{month:02}" for month in range(1, 12)), "2025-12"],
    "amount": "1000000",
    "event": "\n".join(["Der Chef hat mich laut beleidigt und"] * 4),
    "grounds": ["origin", "sex", "religion", "disability", "age", "sexual-identity"],
}
