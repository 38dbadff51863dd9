"""The page of a centre says everything we know, and of everything else that we do not know it."""

import json
import re

import msgspec
import pytest

from kiosk.centres.linked_data import described, script


def opened(client, id, lang="de", status=200):
    response = client.get(f"/{lang}/advice/centres/{id}")
    assert response.status_code == status
    return response.get_data(as_text=True)


def linked(html):
    [data] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    return json.loads(data)


@pytest.mark.parametrize("lang", ["de", "ar"])
def test_all_centres_can_be_opened_and_described_for_programs(client, catalogue, lang):
    for id, centre in catalogue.centres.items():
        html = opened(client, id, lang)
        data = linked(html)
        assert data["name"] == centre.name and data["@context"] == "https://schema.org" and data["identifier"] == id
        assert data.get("telephone") == (centre.phone if centre.confidence != "low" else None)
        assert None not in data.values() and "" not in data.values()
        assert (data["geo"]["latitude"], data["geo"]["longitude"]) == centre.point if centre.point else "geo" not in data


def test_a_number_we_are_not_sure_of_is_told_to_no_program(catalogue):
    centre = next(one for one in catalogue.centres.values() if one.phone and one.mail and one.street)
    sure, unsure = (described("one", centre, known) for known in (True, False))
    assert sure["telephone"] == centre.phone and sure["address"]["streetAddress"] == centre.street
    assert not {"telephone", "email"} & set(unsure) and "streetAddress" not in unsure["address"]


def test_a_number_can_be_called_and_a_mailbox_written_to(client, catalogue):
    sure = [(id, one) for id, one in catalogue.centres.items() if one.confidence != "low" and one.phone and one.mail]
    assert sure
    for id, one in sure:
        html = opened(client, id)
        assert f'href="tel:{one.phone.replace(" ", "")}"' in html and f'href="mailto:{one.mail}"' in html


def test_on_a_terminal_numbers_and_mailboxes_are_only_read(app_with, catalogue):
    client = app_with(terminal=True).test_client()
    id, one = next((id, one) for id, one in catalogue.centres.items() if one.confidence == "high" and one.phone and one.mail)
    pages = {f"advice?service={need}": client.get(f"/de/advice?service={need}") for need in ("recognition", "work-rights")}
    pages |= {below: client.get(f"/de/{below}") for below in ("rights/contacts", "rights/situations/accident/result?emergency=yes")}
    for below, page in pages.items():
        html = page.get_data(as_text=True)
        assert 'href="tel:' not in html and 'href="mailto:' not in html and '<bdi dir="ltr" class="num">' in html, below
    html = opened(client, id)
    assert 'href="tel:' not in html and 'href="mailto:' not in html
    assert f'<bdi dir="ltr" class="num">{one.phone}</bdi>' in html and f'<bdi dir="ltr">{one.mail}</bdi>' in html


def test_opening_hours_are_in_the_words_of_the_reader(client):
    html = opened(client, "iq-by-nuernberg-zaq")
    assert "Montag" in html and "08:30–15:30" in html
    assert "08:30–15:30" in opened(client, "iq-by-nuernberg-zaq", "ar")


def test_nobody_is_there_under_another_name(client):
    opened(client, "nobody", status=404)
    opened(client, "../../etc/passwd", status=404)


def test_nothing_in_the_data_for_programs_can_end_its_tag(catalogue):
    evil = msgspec.structs.replace(catalogue.centres["zsba"], name='</script><script>alert("1")</script>&')
    text = script("zsba", evil, True)
    assert "<" not in text and json.loads(text)["name"] == evil.name
