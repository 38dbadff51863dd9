"""The two shapes of a page, and the parts of it that are the same all day.

Rendering the footer and the silent parts on every request would cost more than the page itself, so
`ready_made` renders them once for a language; `page.html` takes them from the global `ready`.
"""

from collections.abc import Mapping

from jinja2 import Environment
from markupsafe import Markup

PAGE = "shell/page.html"
FRAGMENT = "shell/fragment.html"


def layout_for(htmx: bool) -> str:
    """The template every page extends: whole, or title and main part only when htmx asks."""
    return FRAGMENT if htmx else PAGE


def ready_made(environment: Environment, **variables: object) -> Mapping[str, Markup]:
    """Footer and silent parts in the language that is bound now. `variables`: what is no global, e.g. `link`."""
    return {
        part: Markup(environment.get_template(f"shell/{part}.html").render(**variables))
        for part in ("foot", "quiet")
    }
