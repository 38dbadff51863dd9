"""Centres that are in no store: with everything we can know of one, with almost nothing, and with doubts.

Telephone numbers are of the block that Germany keeps for films; mailboxes are of example.org.
"""

SHAKY_NUMBER, SHAKY_MAIL, SHAKY_STREET = "+49 30 23125777", "zz-shaky@example.org", "Zweifelsgasse 7"

COMMON = {"checked": "2026-11-22", "next_check": "2027-02-22", "confidence": "high", "source": ["https://example.org/"],
          "programme": "other", "land": "DE-BY", "services": ["recognition"], "clients": ["other"]}

PLANTED = {
    "zz-everything": COMMON | {
        "name": "Zentrum mit allem", "carrier": "Träger e.V.", "programme": "iq-recognition", "street": "Hauptstraße 1",
        "postcode": "80331", "city": "München", "point": [48.14, 11.58], "phone": "+49 30 23125000", "mail": "zz@example.org",
        "website": "https://example.org/zentrum", "languages": ["de", "sr", "prs"], "services": ["recognition", "qualification"],
        "clients": ["eu", "other"], "channels": ["in-person", "phone"], "appointment": "needed", "step_free": True, "free": True,
        "hours": [
            {"days": ["mo", "tu"], "begins": "09:00", "ends": "12:30"},
            {"days": ["we"], "ordinals": [1, -1], "begins": "14:00", "ends": "16:00", "by_appointment": True, "on_holidays": True},
            {"days": ["fr"], "interval": 2, "begins": "08:00", "ends": "10:00", "from": "2026-10-02", "until": "2027-12-31"},
        ],
    },
    "zz-nothing": COMMON | {"name": "Zentrum ohne alles", "clients": []},
    "zz-steps": COMMON | {"name": "Zentrum mit Stufen", "city": "Passau", "point": [48.57, 13.43], "step_free": False, "free": False,
                          "appointment": "not-needed", "street": "Am Berg 3", "hours": [{"days": ["fr"], "interval": 2, "begins": "08:00", "ends": "10:00"}]},
    "zz-shaky": COMMON | {"name": "Zentrum im Zweifel", "confidence": "low", "street": SHAKY_STREET, "postcode": "94032", "city": "Passau",
                          "point": [48.57, 13.43], "phone": SHAKY_NUMBER, "mail": SHAKY_MAIL},
    "zz-federal": COMMON | {"name": "Zentrum des Bundes", "land": "DE", "street": "Ringstraße 5", "website": "https://bücher.example.org/straße?ä=1", "postcode": "94032", "city": "Passau"},
    "zz-ended": COMMON | {"name": "Zentrum von gestern", "until": "2026-11-21"},
    "zz-overdue": COMMON | {"name": "Zentrum ohne Prüfung", "checked": "2025-01-31", "next_check": "2026-11-21"},
    "zz-by-phone": COMMON | {"name": "Zentrum am Telefon", "city": "Passau", "point": [48.57, 13.43], "channels": ["phone"]},
}
