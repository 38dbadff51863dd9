"""`kiosk verify`: a store in good health says nothing; every kind of damage is one sentence."""

import os

import pytest


@pytest.fixture
def busy_life(store, edit):
    edit(nurse={"n": 1}, cook={"n": 1})
    edit(nurse={"n": 2})
    with store.transaction("volunteer:1", "Away.") as t:
        t.delete("professions", "cook")
    edit(cook={"n": 3})
    return store


def test_a_store_in_good_health_has_nothing_to_say(busy_life):
    assert busy_life.verify() == []


DAMAGE = {
    "a document changed behind our back": (
        "update documents set json = '{}' where id = 'nurse'", '"nurse" in "professions" is not what the history says',
    ),
    "a document lost": (
        "delete from documents where id = 'nurse'", '"nurse" in "professions" is in the history but not among',
    ),
    "a document from nowhere": (
        "insert into documents values ('professions', 'spy', 1, '{}')", '"spy" in "professions" is not what the hist',
    ),
    "a wrong revision": ("update documents set rev = 7 where id = 'nurse'", '"nurse" in "professions" is not what'),
    "not JSON": ("update documents set json = '{' where id = 'nurse'", '"nurse" in "professions" is not readable'),
    "not an object": ("update history set after = '[]' where id = 'nurse'", "not readable: not a JSON object"),
    "a transaction lost": ("delete from history where seq = 2", "jumps from sequence number 1 to 3"),
    "the last transaction lost": ("delete from history where seq = 4", "at sequence number 4, the history at 3"),
    "half a transaction lost": ("delete from history where seq = 1 and place = 0", "transaction 1 is not whole"),
    "a revision skipped": ("update history set rev = 9 where seq = 4", '"cook" in "professions" jumps from revision 2'),
    "another past": ("update history set before = '{}' where seq = 2", '"nurse" in "professions" was not, before seq'),
    "the head moved": ("update head set seq = 9", "head is at sequence number 9"),
    "the head lost": ("delete from head", "The head of the store is missing"),
    "a seed unreadable": ("insert into seed values ('professions', 1, 'x')", 'The seed of "professions" loaded at seq'),
    "a schema lost": ("insert into shape values (9, 1)", "schema numbers of the store are not in order"),
}  # fmt: skip


@pytest.mark.parametrize(("sql", "says"), DAMAGE.values(), ids=DAMAGE)
def test_damage_is_found_and_named(busy_life, run_sql, sql, says):
    busy_life.close()
    run_sql(sql)
    assert any(says in problem for problem in busy_life.verify()), busy_life.verify()


def test_a_page_of_the_file_overwritten_is_found(tmp_path):
    from kiosk.store import StoreUnreadable, open_store

    path = tmp_path / "kiosk.db"
    with open_store(path) as store, store.transaction("volunteer:1", "Much.") as t:
        for n in range(300):
            t.put("professions", f"p{n}", {"text": "x" * 200})
    content = bytearray(path.read_bytes())
    for start in range(8 * 4096, len(content), 5 * 4096):
        content[start : start + 4096] = os.urandom(4096)
    path.write_bytes(content)
    try:
        with open_store(path) as store:
            assert store.verify() != []
    except StoreUnreadable as trouble:
        assert "damaged" in str(trouble)
