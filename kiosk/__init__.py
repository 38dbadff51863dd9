"""The kiosk: a place where a newcomer to Germany finds out, in her own language, what her profession is worth here.

start/        choose a language; begin; change the display; get help; leave; open a code
recognition/  guide: having a foreign qualification recognised, with the plan at its end
rights/       rights at work: situations, topics, calculators, letters, amounts
professions/  find a profession: by typing, by field of work, by letter
centres/      advice near her: where she is, who is responsible; the offices that decide; the notice of employers
printing/     at a terminal with a printer: her page on paper, and how far it is
appointment/  before an appointment: what she ticks in the waiting room, as a page for her adviser
hsds/         the centres for directories of other programs, as HSDS 3.0
integreat/    pages and centres for reader apps, in the shape of Integreat's API
programme/    what the Förderprogramm IQ is: chart, figures, history, networks, flyer
about/        accessibility, privacy, imprint, feedback, sources
ops/          commands: serve, check, seed, export, backup, restore, verify, draw, centres; is it healthy?

guide/        the pages every guide shares: question, check your answers
beside/       any page in two languages side by side
sheets/       what she takes home: a sheet in two languages, a day for her calendar, a code for her phone
network/      who advises whom and when, the cards of centres on every page, the table editors exchange
api/          what every answer for programs shares: its description
shell/        the page around everything: look, landmarks, components, errors, page cache

flows/        guided questions as data, and the walk through them
content/      the catalogue: words, facts and amounts
places/       towns, postcodes, the map of the Länder and their holidays: where she is
i18n/         languages, formats, alphabets
store/        the one door to TinyDB
"""

from pathlib import Path

from flask import Flask

from . import (
    about,
    api,
    appointment,
    centres,
    hsds,
    integreat,
    ops,
    places,
    printing,
    professions,
    programme,
    recognition,
    rights,
    sheets,
    start,
)
from .beside import weave_pages
from .config import Settings, read_settings
from .content.earlier import EarlierCatalogues
from .content.live import LiveCatalogue
from .content.loading import build_from, open_content
from .sheets.basket.carrying import carry_baskets
from .sheets.paper.press import Press
from .shell.arrival import receive_visitors
from .shell.components import showing
from .shell.page_cache import PageCache
from .shell.pages import Pages
from .shell.trouble import answer_errors


def create_app(settings: Settings | None = None) -> Flask:
    """The whole program as a WSGI application. Raises KioskError with one clear sentence when it cannot start."""
    settings = settings or read_settings()
    app = Flask("kiosk", template_folder=".", static_folder="../static", static_url_path="/static")
    app.config["MAX_CONTENT_LENGTH"] = 64_000
    app.extensions["settings"] = settings

    store, interfaces = open_content(settings)
    live = LiveCatalogue(store.head, lambda: build_from(store, settings, interfaces))
    app.extensions["live"], app.extensions["store"] = live, store
    app.extensions["earlier"] = EarlierCatalogues(store.as_it_was)
    app.extensions["interfaces"] = interfaces

    app.extensions["gazetteer"] = places.load()
    app.extensions["press"] = Press(Path(app.static_folder) / "vendor" / "paper")
    app.extensions["paper"] = sheets.paper_of

    for feature in (start, recognition, professions, centres, appointment, programme, about, ops, hsds, integreat, api):
        app.register_blueprint(feature.pages)
    for part in rights.blueprints:
        app.register_blueprint(part)
    app.register_blueprint(sheets.pages)
    if settings.printer:
        app.register_blueprint(printing.pages)
    if settings.development:
        app.register_blueprint(showing.pages)
    receive_visitors(app, settings, live, interfaces)
    answer_errors(app)
    carry_baskets(app)
    weave_pages(app)
    app.extensions["pages"] = Pages(app, settings.exit_to, settings.terminal, settings.print)
    app.wsgi_app = PageCache(app.wsgi_app, stamp=lambda: (live.current().edition, settings.day()))
    return app
