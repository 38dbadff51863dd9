"""A page, read as a person reads it: what is said stays, what can only be pressed, seen or heard goes."""

import re
from html import unescape

import pytest

from kiosk.sheets.paper.reading import DOT, TICK, Block, Run, Source, read

from .pages import LANGUAGES, LETTERS, PAGES


def page(inside: str) -> str:
    return f'<!doctype html><html lang="de"><body><nav>Menü</nav><main id="content">{inside}</main><footer>Fuß</footer></body></html>'


def said(inside: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(page(inside)).blocks]


def test_paragraphs_and_headings_stand_in_the_order_of_the_page():
    assert said("<h1>Eins</h1><p>Zwei</p><section><h2>Drei</h2><div><p>Vier</p></div></section>") == [
        ("h1", "Eins"), ("p", "Zwei"), ("h2", "Drei"), ("p", "Vier")]  # fmt: skip


@pytest.mark.parametrize("left_out", [
    "<nav>weg</nav>", "<form><p>weg</p></form>", "<button>weg</button>", "<svg><text>weg</text></svg>", "<script>weg</script>",
    "<style>weg</style>", "<dialog><p>weg</p></dialog>", '<p class="no-print">weg</p>', '<p class="unseen">weg</p>',
    "<p hidden>weg</p>", '<p data-paper="no">weg</p>', '<div class="board"><p>weg</p></div>', "<!-- weg -->", "<details><summary>weg</summary></details>",
    '<p class="way-out"><a href="/de/">weg</a></p>',
])  # fmt: skip
def test_what_is_no_use_on_paper_is_left_out(left_out):
    assert said(f"<h1>Eins</h1>{left_out}<p>Zwei</p>") == [("h1", "Eins"), ("p", "Zwei")]


def test_what_stands_behind_something_left_out_stays():
    assert said("<h1>Eins</h1><p>Das Amt <svg><path/></svg>antwortet <!-- x -->schnell.</p>") == [
        ("h1", "Eins"), ("p", "Das Amt antwortet schnell.")]  # fmt: skip


def test_words_are_one_space_apart_and_keep_no_soft_hyphens():
    assert said("<h1>  Ein\n   Satz </h1><p>Aner\u00adkennung   hier<br>dort\u00a0und</p>") == [
        ("h1", "Ein Satz"), ("p", "Anerkennung hier\ndort\u00a0und")]  # fmt: skip


def test_steps_have_their_number_papers_a_box_and_lists_a_dot():
    blocks = read(page("<h1>x</h1><ol><li>A</li><li><p>B</p><p>b</p></li></ol><ul><li><input type=checkbox><label>C</label></li></ul><ul><li>D</li></ul>")).blocks
    assert [(block.mark, block.text, block.depth) for block in blocks[1:]] == [
        ("1", "A", 0), ("2", "B", 0), ("", "b", 0), (TICK, "C", 1), (DOT, "D", 1)]  # fmt: skip


def test_a_name_and_its_value_are_one_line():
    [_, term] = read(page("<h1>x</h1><dl><dt>Telefon</dt><dd><bdi dir=ltr>0800 1234</bdi></dd></dl>")).blocks
    assert term.text == "Telefon: 0800 1234"
    assert term.runs[0].look == "strong" and term.runs[-1] == Run("0800 1234", apart="ltr")
    [_, term] = read(page("<h1>x</h1><dl><dt>من ينهي العقد؟</dt><dd>الشركة</dd></dl>")).blocks
    assert term.text == "من ينهي العقد؟ الشركة"


def test_the_law_goes_to_its_statement_and_the_source_to_the_end():
    reason = ('<details><summary>Warum</summary><dl class="reason"><dt>Gesetz</dt><dd data-law>§ 4 KSchG</dd>'
              '<dt>Quelle</dt><dd><a href="https://example.org/">Amt</a></dd></dl></details>')  # fmt: skip
    found = read(page(f"<h1>x</h1><p>Klagen Sie.</p>{reason}<p>Danach.</p>{reason}"))
    assert [(block.text, block.law) for block in found.blocks] == [("x", ""), ("Klagen Sie.", "§ 4 KSchG"), ("Danach.", "§ 4 KSchG")]
    assert found.sources == (Source("Amt", "https://example.org/"),), "each once"


def test_words_in_another_language_are_known_as_such():
    [block] = read(page('<p>Das heißt <span lang="uk">рішення</span>, <strong>wichtig</strong>.</p>')).blocks
    assert block.runs == (Run("Das heißt "), Run("рішення", lang="uk"), Run(", "), Run("wichtig", look="strong"), Run("."))


def test_a_heading_with_nothing_left_below_it_goes_too():
    assert said("<h1>Eins</h1><h2>Links</h2><nav>a</nav><h2>Worte</h2><h3>Leer</h3><h3>Voll</h3><p>Zwei</p>") == [
        ("h1", "Eins"), ("h2", "Worte"), ("h3", "Voll"), ("p", "Zwei")]  # fmt: skip


def test_a_page_without_a_heading_has_no_title_but_all_its_words():
    found = read(page("<p>Nur ein Satz.</p>"))
    assert (found.title, [block.text for block in found.blocks]) == ("", ["Nur ein Satz."])


def test_a_page_with_nothing_on_it_is_read_too():
    assert read(page("")) == ("", (), (), False)


def test_a_passage_stands_below_the_title_of_its_page():
    inside = '<h1>Seite</h1><section aria-labelledby="a"><h2 id="a">Eins</h2><p>A</p></section><section aria-labelledby="b"><h2 id="b">Zwei</h2><p>B</p></section>'
    assert [block.text for block in read(page(inside), "b").blocks] == ["Seite", "Zwei", "B"]
    for wanted in ("c", "']", "a' or '1'='1"):
        with pytest.raises(ValueError):
            read(page(inside), wanted)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", [name for name in PAGES if name not in LETTERS])
def test_every_page_has_words_for_paper_and_nothing_to_press(html_of, lang, name):
    found = read(html_of(lang, name))
    assert found.title and found.blocks[0].kind in ("h1", "p") and len(found.blocks) > 5
    assert all(block.text.strip() and isinstance(block, Block) for block in found.blocks)
    assert all(source.address.startswith("https://") for source in found.sources)
    assert not any("\u00ad" in block.text or "  " in block.text for block in found.blocks)


def test_every_statement_number_and_address_of_a_page_reaches_its_sheet(html_of):
    """Looked for in the page by other means than those that make the sheet."""
    for name in ("plan", "dismissal", "topic", "centre", "calculator"):
        html = html_of("de", name)
        main = html[html.index("<main") : html.index("</main>")]
        main = re.sub(r"<(nav|form|svg|section[^>]* data-paper=\"no\")\b.*?</(nav|form|svg|section)>", "", main, flags=re.DOTALL)
        main = re.sub(r'<p class="danger no-print">.*?</p>', "", main, flags=re.DOTALL)
        sheet = " ".join(block.text for block in read(html).blocks)
        statements = re.findall(r'<p id="[^"]+">(.*?)</p>', main, re.DOTALL)
        contacts = re.findall(r'<a href="(?:tel|mailto):[^"]*">(.*?)</a>', main, re.DOTALL)
        assert statements or name in ("centre", "calculator")
        for found in (*statements, *contacts):
            words = " ".join(unescape(re.sub(r"<[^>]*>", "", found)).replace("\u00ad", "").split())
            assert words in " ".join(sheet.split()), name


def test_a_passage_keeps_the_sign_of_the_machine_although_the_note_stands_elsewhere(html_of):
    whole, passage = read(html_of("de", "plan")), read(html_of("de", "plan"), "papers")
    assert whole.machine_made and passage.machine_made
    assert any(block.kind == "notice" for block in whole.blocks)
    assert not any(block.kind == "notice" for block in passage.blocks)
    assert not read(page("<h1>x</h1><p>von einem Menschen</p>")).machine_made


@pytest.mark.parametrize(("inside", "laws"), [
    ('<p>A</p><p class="need">Für wen</p><details><dl><dd data-law>§ 1</dd></dl></details>', ["§ 1", ""]),
    ('<p>A</p><details><dl><dd data-law>§ 1</dd><dd data-law>§ 2</dd><dd data-law>§ 1</dd></dl></details>', ["§ 1; § 2"]),
])  # fmt: skip
def test_a_law_stands_with_the_statement_it_is_the_law_of(inside, laws):
    blocks = read(page(f"<h1>x</h1>{inside}")).blocks
    assert [block.law for block in blocks[1:]] == laws


def test_a_law_below_a_heading_stands_for_itself():
    assert said("<h1>x</h1><h2>Das Gesetz</h2><details><dl><dd data-law>§ 1</dd></dl></details>")[1:] == [
        ("h2", "Das Gesetz"), ("p", "§ 1")]  # fmt: skip


@pytest.mark.parametrize(("link", "shown"), [
    ('<a href="https://www.example.org/hilfe/">Hilfe</a>', "Hilfe (example.org/hilfe)"),
    ('<a href="https://www.example.org/">example.org</a>', "example.org"),
    ('<a href="/de/help">Hilfe</a>', "Hilfe"),
])  # fmt: skip
def test_nobody_can_press_on_paper_so_addresses_of_others_are_written_out(link, shown):
    assert said(f"<h1>x</h1><p>{link}</p>")[1:] == [("p", shown)]
