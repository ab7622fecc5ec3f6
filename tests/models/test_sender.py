"""How much an address may send: so much an hour, and nothing of it is kept after a day."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from meetings.models import Sender
from meetings.models.sender import MOST, MOST_OF_ALL

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 5, 2, 12, 5, tzinfo=UTC)


def send(times: int, address: str = "203.0.113.7", now: datetime = NOON) -> list[bool]:
    return [Sender.objects.may_send(address, now) for _ in range(times)]


def test_no_more_than_its_share_in_an_hour():
    assert send(MOST + 2) == [True] * MOST + [False] * 2


def test_others_have_shares_of_their_own():
    send(MOST)
    assert send(1, "203.0.113.8") == [True]


def test_the_next_hour_is_another():
    send(MOST)
    assert send(1, now=NOON + timedelta(hours=1)) == [True]


def others(times: int) -> list[bool]:
    return [Sender.objects.may_send(f"2001:db8:{number:x}::/64", NOON) for number in range(times)]


def test_all_together_have_a_share_too():
    assert others(MOST_OF_ALL + 1) == [True] * MOST_OF_ALL + [False]


def test_who_has_had_their_share_takes_nothing_from_others():
    send(MOST_OF_ALL)
    assert others(MOST_OF_ALL - MOST) == [True] * (MOST_OF_ALL - MOST)


def test_keeps_no_address_and_another_digest_each_day():
    send(1)
    send(1, now=NOON + timedelta(hours=20))
    digests = set(Sender.objects.values_list("digest", flat=True))
    assert len(digests) == 4  # the address's and everybody's, on two days
    assert all(re.fullmatch("[0-9a-f]{64}", digest) for digest in digests)


def test_forgets_after_a_day():
    send(1)
    send(1, "198.51.100.1", now=NOON + timedelta(hours=25))
    assert Sender.objects.filter(hour__lt=NOON).count() == 0
