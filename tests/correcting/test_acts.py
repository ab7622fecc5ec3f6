import pytest

from meetings.correcting.acts import act
from meetings.correcting.verdicts import correct

pytestmark = pytest.mark.django_db


def test_all_of_an_act_or_nothing(held, editor):
    with pytest.raises(ZeroDivisionError), act(editor):  # noqa: PT012
        correct(held, venue="Nhà văn hóa")
        raise ZeroDivisionError
    held.refresh_from_db()
    assert held.venue == ""
