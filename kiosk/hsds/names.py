"""English names for programs: of the kinds of service, of those they are for, of the programmes.

Sources of what a service or a programme is: facts/programme.md, sections 4 and 6.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Named(NamedTuple):
    name: str
    description: str


SERVICES: Mapping[str, Named] = {
    "recognition": Named(
        "Advice on recognition",
        "Which German occupation fits a foreign qualification, which office decides, which documents it wants.",
    ),
    "qualification": Named("Advice on qualification", "What to learn, and where, after a partial recognition."),
    "labour-law": Named("Advice on labour law", "Wages, working time, leave, contracts and dismissal."),
    "social-law": Named("Advice on social law", "Health and pension insurance."),
    "orientation": Named("First orientation", "First answers on working in Germany, and who helps further."),
    "living": Named("Advice on living in Germany", "Questions of daily life after arriving."),
    "exploitation": Named("Help against labour exploitation", "For people who are exploited at work."),
    "accompaniment": Named("Accompaniment", "Somebody who stays at her side through the recognition procedure."),
    "degree-statement": Named("Statements on degrees", "An official statement on a foreign university degree."),
    "residence-permits": Named("Residence permits", "Residence permits for people who come to work."),
    "care-professions": Named("Advice for care professions", "For people who work or want to work in care."),
    "outreach": Named("Outreach", "Advice that goes to where people work and live."),
    "companies": Named("Advice for companies", "For employers and others on the labour market."),
    "training": Named("Training", "Courses and workshops."),
    "networking": Named("Networking", "Brings together those who advise; advises nobody itself."),
    "coordination": Named("Coordination", "Coordinates a network or a project; advises nobody itself."),
}

CLIENTS: Mapping[str, Named] = {
    "eu": Named("citizens of the EU, the EEA and Switzerland", "Citizens of the EU, the EEA and Switzerland."),
    "other": Named("people of other countries", "Citizens of any other country, in Germany."),
    "abroad": Named("people who still live abroad", "People who still live abroad and want to work in Germany."),
}

CHANNELS: Mapping[str, Named] = {
    "in-person": Named("in person", "At the place of the centre."),
    "phone": Named("by telephone", "By telephone."),
    "online": Named("online", "By video, chat or e-mail."),
    "mobile": Named("mobile", "The centre comes to other places on some days."),
}

# "other" is no programme: a centre of which we know none.
PROGRAMMES: Mapping[str, Named] = {
    "iq-recognition": Named(
        "Förderprogramm IQ: Anerkennungs- und Qualifizierungsberatung",
        "Advice on recognition and qualification in the programme “Integration durch Qualifizierung”.",
    ),
    "iq-regional-coordination": Named(
        "Förderprogramm IQ: Regionale Integrationsnetzwerke",
        "Regional networks of the programme “Integration durch Qualifizierung”, each with a coordination office.",
    ),
    "iq-fachstelle": Named("Fachstellen", "Federal units that train, connect and support those who advise."),
    "iq-vernetzung": Named(
        "Förderprogramm IQ: Vernetzungsprojekt",
        "Supports all who work in the programme “Integration durch Qualifizierung”, and spreads its results.",
    ),
    "faire-integration": Named(
        "Faire Integration",
        "Statutory advice on labour and social law for people of other countries (§ 45b AufenthG).",
    ),
    "faire-mobilitaet": Named("Faire Mobilität", "Network of the trade unions (DGB) for workers from the EU."),
    "zsba": Named(
        "Zentrale Servicestelle Berufsanerkennung (ZSBA)",
        "Advice on recognition for people who still live abroad (§ 421b SGB III).",
    ),
    "welcome-centre": Named("Welcome Center", "First orientation for people who come to work."),
}
