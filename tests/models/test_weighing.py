"""SQLite learns how much there is, and then finds the newest figures without a look at all of them."""

import pytest
from django.db import connection

from meetings.models import Statistic
from meetings.models.weighing import weigh
from tests import factories as make


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL weighs by itself")
@pytest.mark.django_db(transaction=True)
def test_the_newest_figures_are_found_by_their_meetings():
    for _number in range(30):
        held = make.meeting()
        for order in range(10):
            make.figure(held, "1", "xã", order=order)
    weigh()
    newest = Statistic.objects.public().newest_first()[:10]
    assert "meeting_newest_first" in newest.explain()
