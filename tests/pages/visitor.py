"""`visit`: opens a page and asks, every time, for what we owe everyone."""

import re
from typing import Any

from flask import Flask

from . import owed
from .links import Links
from .opened import Page

MAIN = re.compile(r"<main\b.*</main>", re.DOTALL)
TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)


class Visitor:
    """Somebody in front of the kiosk. Calling it opens an address; every promise is checked on the way.

    status: the one that is expected. lang: her language, where the address does not say it.
    """

    def __init__(self, app: Flask) -> None:
        self.client = app.test_client(use_cookies=False)
        self._links = Links(self.client)

    def __call__(self, address: str, status: int = 200, lang: str | None = None, private: bool | None = None,
                 **request: Any) -> Page:
        page = self.open(address, **request)
        tag = lang or owed.tag_in(address) or self._guessed(page)
        try:
            assert page.status == status
            self._check(page, tag, private, request)
        except AssertionError as broken:
            broken.add_note(f"on {address[:300]} in {tag}")
            raise
        return page

    def open(self, address: str, **request: Any) -> Page:
        """The page without any check."""
        answer = self.client.open(address, **request)
        return Page(address, answer.status_code, answer.headers, answer.get_data(as_text=True))

    def _check(self, page: Page, tag: str, private: bool | None, request: dict[str, Any]) -> None:
        assert page.headers["Content-Type"] == "text/html; charset=utf-8"
        assert page.errors == []
        owed.language_and_direction(page, tag)
        owed.one_heading_begins_the_title(page, tag)
        owed.levels_never_skip(page)
        owed.landmarks(page)
        owed.a_label_for_each_field(page)
        owed.every_control_has_a_name(page)
        owed.no_id_twice(page)
        owed.references_resolve(page)
        owed.nothing_inline(page)
        owed.no_new_window_and_no_foreign_part(page)
        owed.security_headers(page)
        closed = "?" in page.address or page.status != 200 or "/display" in page.address or owed.is_quiet(page)
        owed.kept_by_nobody_or_by_everybody(page, closed if private is None else private)
        owed.words_in_her_language(page, tag)
        owed.latin_words_are_isolated(page, tag)
        owed.digits_are_0_to_9(page)
        self._same_for_htmx(page, request)
        assert self._links.broken(page) == {}

    def _same_for_htmx(self, page: Page, request: dict[str, Any]) -> None:
        """With htmx she gets the same main part and the same title, and nothing else."""
        headers = {**request.get("headers", {}), "HX-Request": "true"}
        part = self.open(page.address, **{**request, "headers": headers})
        assert part.status == page.status
        assert MAIN.search(part.body)[0] == MAIN.search(page.body)[0]
        assert TITLE.search(part.body)[0] == TITLE.search(page.body)[0]
        assert MAIN.sub("", TITLE.sub("", part.body, count=1), count=1).strip() == ""
        assert part.headers["Cache-Control"] == page.headers["Cache-Control"]

    @staticmethod
    def _guessed(page: Page) -> str:
        """At an address without a language: any one that is offered, so that the rest can be checked against it."""
        tag = page.html.get("lang")
        assert tag in owed.PROMISED, f"{page.address} is in {tag}"
        return tag
