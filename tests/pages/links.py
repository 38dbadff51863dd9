"""Whether the links of a page lead anywhere. Each address is asked for once in a run of the tests."""

from urllib.parse import parse_qsl, unquote

from flask.testing import FlaskClient

from .opened import Page

# Of addresses that differ only in the values of their answers, so many are followed; the others are
# walked in full by tests/pages/test_every_link.py.
OF_ONE_SHAPE = 2
PARTS = (("a", "href"), ("link", "href"), ("script", "src"), ("img", "src"))


class Links:
    """Follows the links to this site."""

    def __init__(self, client: FlaskClient) -> None:
        self._client = client
        self._status: dict[str, int] = {}
        self._followed: dict[tuple, int] = {}

    def broken(self, page: Page) -> dict[str, int]:
        """The links of a page that lead to an error: address → status."""
        here = [element.get(name) for tag, name in PARTS for element in page.all(tag) if element.get(name)]
        ours = {address.split("#")[0] for address in here if address.startswith("/")}
        found = {address: self._follow(address) for address in sorted(ours)}
        return {address: status for address, status in found.items() if status >= 400}

    def _follow(self, address: str) -> int:
        if address in self._status:
            return self._status[address]
        path, _, query = address.partition("?")
        shape = (unquote(path), tuple(name for name, _ in parse_qsl(query))) if query else (path,)
        self._followed[shape] = self._followed.get(shape, 0) + 1
        if self._followed[shape] > OF_ONE_SHAPE:
            return 0
        self._status[address] = self._client.get(address).status_code
        return self._status[address]
