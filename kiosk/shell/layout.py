"""The two shapes of a page, and the parts of it that are the same all day.

Rendering header, footer and dock on every request would cost more than most pages, so `ready_made` renders
them once for a language; `page.html` takes them from `ready` and fills the few gaps that differ.
"""

from collections.abc import Mapping

from jinja2 import Environment
from markupsafe import Markup

PAGE = "shell/page.html"
FRAGMENT = "shell/fragment.html"
PARTS = ("links", "name", "tongue", "foot", "dock", "quiet")
GAPS = ("language_address", "display_address", "back_address", "own_name")


def layout_for(htmx: bool) -> str:
    """The template every page extends: whole, or title and main part only when htmx asks."""
    return FRAGMENT if htmx else PAGE


def ready_made(environment: Environment, **variables: object) -> Mapping[str, Markup]:
    """The parts in the language that is bound now. `variables`: what is no global.

    Parts with something that differs from page to page are formats: `ready.dock % gaps`.
    """
    gaps = {name: f"@@{name}@@" for name in GAPS}
    ready = {}
    for part in PARTS:
        html = environment.get_template(f"shell/{part}.html").render(**variables, **gaps)
        if "@@" in html:
            html = html.replace("%", "%%")
            for name in GAPS:
                html = html.replace(gaps[name], f"%({name})s")
        ready[part] = Markup(html)
    return ready
