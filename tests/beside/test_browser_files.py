"""What only pages in two languages load follows the same rules as the rest, and is small."""

import re

import brotli
import pytest
from shell.stage import STATIC
from shell.test_stylesheet import FORBIDDEN, PHYSICAL

FILES = {name: (STATIC / name).read_text(encoding="utf-8") for name in ("beside.css", "beside.js")}
CSS = re.sub(r"/\*.*?\*/", "", FILES["beside.css"], flags=re.DOTALL)


def test_both_columns_change_sides_with_the_script():
    rules = re.sub(r"@media[^{]*", "", CSS)
    assert not PHYSICAL.findall(rules)
    assert [word for word in FORBIDDEN if re.search(rf"(?<![\w-]){re.escape(word)}", CSS)] == []


@pytest.mark.parametrize("way", ["Storage", "cookie", "indexedDB", "caches", "fetch", "XMLHttp", "sendBeacon", "innerHTML"])
def test_the_script_keeps_nothing_and_asks_nobody(way):
    assert way not in FILES["beside.js"]


def test_they_cost_two_kilobytes():
    assert sum(len(brotli.compress(content.encode(), quality=11)) for content in FILES.values()) <= 2_000
