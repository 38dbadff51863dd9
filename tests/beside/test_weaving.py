"""Two main parts become one: small pages that show each rule alone."""

import pytest

from kiosk.beside.weaving import woven
from kiosk.shell.visit import Tag

GERMAN = Tag("de", "de", "Deutsch", "ltr")


def weave(own, other):
    """What stands in the main part."""
    made = woven(f"<main>{own}</main>", f"<main>{other}</main>", GERMAN)
    return made.removeprefix("<main>").removesuffix("</main>")


def both(own, other):
    return f'<span class="both"><span class="own">{own}</span> <span class="other" lang="de" dir="ltr">{other}</span></span>'


def test_a_paragraph_says_both():
    assert weave("<p id='a'>Yes</p>", "<p id='a'>Ja</p>") == f'<p id="a">{both("Yes", "Ja")}</p>'


@pytest.mark.parametrize(
    "same",
    ["<p>2026</p>", "<p>B1</p>", '<svg class="pic"><path d="M0 0"></path></svg>', '<p>Buß\u00adgeld</p>', '<p class="unseen">x</p>'],
)
def test_what_is_the_same_stays_as_it_is(same):
    assert weave(same, same.replace("\u00ad", "")) == same


@pytest.mark.parametrize("kept", ['<p hidden>{}</p>', '<p class="unseen">{}</p>', '<select><option>{}</option></select>', '<ul data-own><li>{}</li></ul>',
                                  '<nav class="crumbs"><ol><li>{}</li></ol></nav>', '<span aria-hidden="true">{}</span>'])  # fmt: skip
def test_some_things_are_said_in_her_language_only(kept):
    assert weave(kept.format("Yes"), kept.format("Ja")) == kept.format("Yes")


def test_links_fields_and_ids_are_there_once():
    made = weave('<p>See <a href="/en/x" id="x">this</a></p>', '<p>Sehen Sie <a href="/de/x" id="x">das</a></p>')
    assert made == f'<p id="b-{made.split("b-")[1][:8]}">{both("""See <a href="/en/x" id="x">this</a>""", "Sehen Sie <span>das</span>")}</p>'
    field = '<label>{} <input name="q"></label>'
    made = weave(field.format("Word"), field.format("Wort"))
    assert made.count("<input") == 1 and both("Word ", "Wort ") in made


def test_a_drawing_before_the_words_stays_before_both():
    made = weave("<dt><svg></svg>Phone</dt>", "<dt><svg></svg>Telefon</dt>")
    assert made == f'<dt id="b1"><svg></svg>{both("Phone", "Telefon")}</dt>'


def test_a_german_name_on_a_page_of_another_language_keeps_its_language():
    turkish = woven("<main><p><bdi>a</bdi></p></main>", '<main><p><bdi lang="de" dir="ltr">Amt</bdi></p></main>', Tag("tr", "tr", "Türkçe", "ltr"))
    assert '<span class="other" lang="de" dir="ltr">Amt</span>' in turkish


def test_a_list_in_another_order_is_matched_by_where_it_leads():
    own = '<ul><li><a href="/en/c?at=DE">Germany</a></li><li><a href="/en/c?at=EG">Egypt</a></li></ul>'
    other = '<ul><li><a href="/de/c?at=EG">Ägypten</a></li><li><a href="/de/c?at=DE">Deutschland</a></li></ul>'
    made = weave(own, other)
    assert both("Germany", "Deutschland") in made and both("Egypt", "Ägypten") in made
    assert made.index("Germany") < made.index("Egypt"), "the order is hers"


def test_answers_in_another_order_are_matched_by_what_they_answer():
    row = '<div class="spur"><label><input type="radio" name="land" value="{}"><span>{}</span></label></div>'
    made = weave(row.format("SY", "Syria") + row.format("EG", "Egypt"), row.format("EG", "Ägypten") + row.format("SY", "Syrien"))
    assert both("Syria", "Syrien") in made and both("Egypt", "Ägypten") in made


def test_items_under_letters_of_another_alphabet_are_still_found():
    own = '<section><h2 data-own>G</h2><ul><li><a href="/en/p/1">Gardener</a></li></ul></section>'
    other = '<section><h2 data-own>A</h2><p></p></section><section><h2 data-own>L</h2><ul><li><a href="/de/p/1">Landwirtin</a></li></ul></section>'
    made = weave(own, other)
    assert both("Gardener", "Landwirtin") in made and ">A<" not in made and ">L<" not in made


def test_what_only_the_other_language_says_stands_at_its_place():
    made = weave("<p id='a'>One</p><p id='c'>Three</p>", "<p id='a'>Eins</p><p class='soft' id='b'>Nur <a href='/de/'>hier</a></p><p id='c'>Drei</p>")
    lone = '<p class="soft other" lang="de" dir="ltr">Nur <span>hier</span></p>'
    assert made.replace("\n", "") == f'<p id="a">{both("One", "Eins")}</p>{lone}<p id="c">{both("Three", "Drei")}</p>'


def test_what_only_her_language_says_stays_alone():
    made = weave("<p id='a'>One</p><p class='soft'>Only here</p><p id='c'>Three</p>", "<p id='a'>Eins</p><p id='c'>Drei</p>")
    assert '<p class="soft">Only here</p>' in made and both("Three", "Drei") in made


def test_a_name_that_stands_there_in_german_anyway_is_not_said_twice():
    own = '<ul><li><a href="/en/p/1">Nurse</a> <span lang="de">Pflegefachfrau</span></li></ul>'
    made = weave(own, '<ul><li><a href="/de/p/1">Pflegefachfrau</a></li></ul>')
    assert made == own


def test_of_two_that_look_alike_the_one_that_is_built_alike_says_the_same():
    own = '<a><span class="soft"><bdi lang="de">Name</bdi></span><span class="soft">Also: <mark>x</mark></span></a>'
    made = weave(own, '<a><span class="soft">Auch: <mark>x</mark></span></a>')
    assert both("Also: <mark>x</mark>", "Auch: <mark>x</mark>") in made and '<bdi lang="de">Name</bdi></span><span' in made


def test_a_word_in_bold_moves_no_sentence():
    own = "<p>One</p><p>Two <b>bold</b></p><p class='soft'>Only here</p>"
    made = weave(own, "<p>Eins <b>fett</b></p><p>Zwei</p>")
    assert both("One", "Eins <b>fett</b>") in made and both("Two <b>bold</b>", "Zwei") in made


def test_what_the_script_says_aloud_is_in_one_language():
    assert '<span class="own" data-say="">2 found</span>' in weave("<p data-say>2 found</p>", "<p data-say>2 gefunden</p>")


def test_signs_of_html_in_words_stay_words():
    made = weave("<p id='a'>a &lt;b&gt; &amp; c</p>", "<p id='a'>&lt;script&gt;x&lt;/script&gt;</p>")
    assert both("a &lt;b&gt; &amp; c", "&lt;script&gt;x&lt;/script&gt;") in made


def test_blocks_have_the_same_names_whatever_stands_beside():
    own = "<p>Name</p><p>Yes</p><ul><li><a href='/en/x'>Go</a></li></ul>"
    german = weave(own, "<p>Name</p><p>Ja</p><ul><li><a href='/de/x'>Gehen</a></li></ul>")
    arabic = woven(f"<main>{own}</main>", "<main><p>اسم</p><p>نعم</p><ul><li><a href='/ar/x'>اذهب</a></li></ul></main>", Tag("ar", "ar", "", "rtl"))
    for name in ('<p id="b2">', '<li id="b-'):
        assert name in german and name in arabic
    assert german.split("b-")[1][:8] == arabic.split("b-")[1][:8]
