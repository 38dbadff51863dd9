"""What the facts say, written down a second time: numbers as the sources print them."""

# figure → (begins, ends, numbers)
FIGURES = {
    "migration-background": ("2021", None, "22.3 27.2"),
    "unemployment-risk": (None, None, ""),
    "earlier-round": ("2019", "2022", "400 16 5"),
    "volume-first": ("2023", "2025", "210 270"),
    "networks-first": ("2023", "2025", "23"),
    "structure-first": ("2023-01-01", None, "60 16 170"),
    "reached": ("2023", "2025", "200000"),
    "reached-refugees": ("2023", "2025", "58 60"),
    "reached-ukraine": ("2023", "2025", "39"),
    "volume-second": ("2026", "2028", "218"),
    "counselling": ("2012-08-01", "2017-09-30", "135910 222442"),
    "counselling-people": ("2012-08-01", "2017-09-30", "52.0 77.5 25 44 96.5"),
    "counselling-countries": ("2012-08-01", "2017-09-30", "185 19.8 7.9 7.6 5.1"),
    "counselling-professions": ("2012-08-01", "2017-09-30", "561 9.9 9.7"),
    "counselling-early": ("2012", "2014", "37562 63.2"),
    "counselling-early-passports": ("2012", "2014", "12.1 10.1 8.1 4.9 4.7 4.1"),
    "ways-to-advice": ("2015", None, "40 24.3 14.8 16.5 15.6"),
    "mobile": ("2019", None, "13500 100 20 10"),
    "berlin": ("2017", None, "4010 70 27.4"),
    "baden-wuerttemberg": ("2017", None, "8840 16158"),
    "bremen": ("2017", None, "840 44"),
    "niedersachsen": ("2020", None, "4042 15 43 26.8 28.4"),
    "niedersachsen-south": ("2020", None, "10 9 6"),
    "oldenburg-lueneburg": ("2019", "2022", "5000"),
    "faire-integration-start": ("2017", "2018-10-31", "16 880 589 291"),
    "faire-integration-people": ("2017", "2018-10-31", "35.5 9.3 7.3 5.3"),
    "procedures": ("2024", None, "95500 81900 97 79100"),
    "procedures-growth": ("2016", "2024", "2016 26200 2023 65300 21"),
    "procedures-countries": ("2024", None, "9200 6400 5300 4900 4300 4000 3600"),
    "procedures-ukraine": ("2024", None, ""),
    "procedures-professions": ("2024", None, "32500 41 11000 14 4400"),
    "procedures-people": ("2024", None, "59 87 4900"),
}
# milestone → (begins, ends)
HISTORY = {
    "start": ("2005", None), "website": ("2005-02-01", None), "concepts": ("2005", "2010"),
    "programme": ("2011", "2014"), "recognition-act": ("2012-04-01", None), "courses": ("2015", "2018"),
    "faire-integration-model": ("2017", "2018"), "faire-integration-meeting": ("2018-01-30", "2018-01-31"),
    "faire-integration-all": ("2019", None), "skilled-workers": ("2019", "2022"), "esf-plus": ("2021", "2027"),
    "rules-first": ("2022-06-20", None), "round-first": ("2023", "2025"), "new-name": ("2025", None),
    "carriers-call": ("2025-02-10", "2025-03-07"), "rules-second": ("2025-03-10", None),
    "faire-integration-law": ("2026-01-01", None), "round-second": ("2026", "2028"),
}  # fmt: skip
CURRENT = {"mv": "DE-MV", "nuernberg": "DE-BY", "sachsen": "DE-SN", "schleswig-holstein": "DE-SH"}

# The chart, two spaces a level.
TODAY = """
iq
  funding
    bmas
    esf
  administration
    bamf
  partners
    bmbfsfj
    ba
  support
    vernetzung
    fs-anerkennung
    fs-einwanderung
  regions
    networks
      coordination
      projects
        courses
        services
        activation
    counselling
  cooperation
    portal
faire-integration
  fi-funding
    fi-centres
    fs-faire-integration
"""
IN_2025 = """
iq
  funding
    bmas
    esf
  administration
    bamf
  partners
    bmbf
    ba
  support
    vernetzung
    fs-anerkennung
    fs-einwanderung
    fs-faire-integration
  regions
    networks
      coordination
      projects
        courses
        services
    counselling
  cooperation
    portal
  faire-integration
    fi-centres
"""
ONLY_FAIRE_INTEGRATION = """
faire-integration
  fi-funding
    fi-centres
    fs-faire-integration
"""
