"""From the store to the Catalogue: open, fill a fresh store from the seed, build."""

from pathlib import Path

from ..config import ROOT, Settings
from ..errors import BadDocument
from ..i18n.gettext import Interface, compile_catalogues, load_interfaces
from ..store import Store, open_store
from .catalogue import Catalogue
from .checking import what_stops_pages
from .documents import read_document

SEED_ACTOR = "seed"


def open_content(settings: Settings) -> tuple[Store, dict[str, Interface]]:
    """The store, filled from `data/` if it is new, and the interface catalogues."""
    store = open_store(settings.store)
    if store.head() == 0:
        store.seed(Path(settings.data), SEED_ACTOR, validate=read_document)
    translations = ROOT / "translations"
    compile_catalogues(translations)
    languages = store.snapshot().table("languages").all()
    locales = {
        document.doc_id: read_document("languages", document.doc_id, dict(document)).locale for document in languages
    }
    return store, load_interfaces(translations, locales)


def build_from(store: Store, settings: Settings, interfaces: dict[str, Interface], fit: bool = True) -> Catalogue:
    """The Catalogue of the newest edition; only the languages of KIOSK_LANGUAGES if that is set.

    fit: refuse, with BadDocument, an edition with which a page could not be shown.
    """
    snapshot = store.snapshot()
    tables = {
        name: {document.doc_id: dict(document) for document in snapshot.table(name).all()} for name in snapshot.tables()
    }
    wanted = set(settings.languages) or set(interfaces)
    catalogue = Catalogue(snapshot.seq, tables, (set(interfaces) & wanted) | {"de"})
    # Before the indexes are built, so that they take the room of what is no longer needed.
    del snapshot, tables
    store.let_go()
    faults = what_stops_pages(catalogue) if fit else []
    if faults:
        raise BadDocument(" ".join(faults[:3]))
    catalogue.search, catalogue.everything  # noqa: B018  built now, not in a visitor's request
    return catalogue
