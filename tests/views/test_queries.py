"""Every page asks a fixed number of questions of the database, however much there is to show."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meetings.models import State
from tests import factories as make

pytestmark = pytest.mark.django_db

# The most queries that each page may need; the search page's belong to the search.
MOST = {
    "/": 12,
    "/cuoc-hop/": 9,
    "/cuoc-hop/?province=nghe-an&year=2025&kind=congress": 21,
    "/lich/": 8,
    "/tinh/": 3,
    "/tinh/nghe-an/": 13,
    "/can-bo/": 6,
    "/van-ban/": 9,
    "/so-lieu/": 10,
    "/gioi-thieu/": 16,
    "/tim-kiem/": 1,
}


def queries(client, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        response = client.get(address)
    assert response.status_code == 200
    return len(captured)


def fill(province: str, year: int, names: str) -> None:
    """One meeting for each letter of `names`, with a full house each."""
    for number, name in enumerate(names):
        held = make.meeting(held_on=date(year, 1, 1 + number), province=province)
        for person in "XYZ":
            make.attend(held, f"Lê {name} {person}", "Bí thư", "Ủy viên", roles=["chair", "speak"])
            make.cite(held, make.resolution(f"1{person}-NQ/TW", f"TW:NQ:{name}{person}:kXII"))
            make.figure(held, "14.4", "%", "14,4%")


@pytest.mark.parametrize("address", MOST)
def test_lists(client, address):
    fill("nghe-an", 2025, "AB")
    few = queries(client, address)
    fill("nghe-an", 2025, "CDE")
    fill("ha-tinh", 2024, "FG")
    many = queries(client, address)
    assert many == few
    assert many <= MOST[address]


def test_a_meeting(client):
    small, large = make.meeting(held_on=date(2025, 1, 1)), make.meeting(held_on=date(2025, 1, 2))
    make.meeting(held_on=date(2025, 1, 3))
    for held, times in ((small, 1), (large, 25)):
        for number in range(times):
            make.attend(held, f"Lê Thử {number}", "Bí thư", "Ủy viên", roles=["chair", "speak"])
            make.cite(held, make.resolution(f"{number}-NQ/TW", f"TW:NQ:{number}:kXII"))
            make.figure(held, "14.4", "%", "14,4%", order=number)
    assert queries(client, small.get_absolute_url()) == queries(client, large.get_absolute_url()) <= 15


def test_a_meeting_that_people_corrected(client):
    small, large = make.meeting(held_on=date(2025, 1, 1)), make.meeting(held_on=date(2025, 1, 2))
    for held, times in ((small, 1), (large, 9)):
        for number in range(times):
            who = make.attend(held, f"Lê Thử {number}", "Bí thư", honorific="TS.", state=State.CORRECTED)
            who.machine = {"official": who.official.natural_key_text, "honorific": "GS."}
            who.save()
    assert queries(client, small.get_absolute_url()) == queries(client, large.get_absolute_url()) <= 16


def test_an_official(client):
    rare, busy = make.official("Lê Hiếm"), make.official("Lê Bận")
    for number in range(6):
        held = make.meeting(held_on=date(2025, 1, 1 + number))
        make.attend(held, "Lê Bận", f"Chức vụ {number}", roles=["chair", "speak"])
        if not number:
            make.attend(held, "Lê Hiếm", "Chức vụ", roles=["chair"])
    assert queries(client, rare.get_absolute_url()) == queries(client, busy.get_absolute_url()) <= 13


def test_a_document(client):
    rare, common = make.resolution("1-NQ/TW", "TW:NQ:1:kXII"), make.resolution("2-NQ/TW", "TW:NQ:2:kXII")
    for number in range(6):
        held = make.meeting(held_on=date(2025, 1, 1 + number))
        make.cite(held, common)
        if not number:
            make.cite(held, rare)
    assert queries(client, rare.get_absolute_url()) == queries(client, common.get_absolute_url()) <= 7
