import pytest
from django.contrib.auth.models import User

from meetings.correcting.acts import act
from meetings.models import Act, Meeting
from tests import factories


@pytest.fixture
def editor(db) -> User:
    return User.objects.create_user("bientap", password="x", is_staff=True)


@pytest.fixture
def do(editor):
    """`do(f, record, …)` is f as one act; its row is returned."""

    def do_it(job, *args, **named) -> Act:
        with act(editor) as doing:
            job(*args, **named)
        return doing.act

    return do_it


@pytest.fixture
def held(db) -> Meeting:
    """A meeting as a machine read it: one person with two positions and a part, one document, one figure."""
    return factories.read_by_machine(
        factories.meeting(),
        [("Lê Văn Thử", ["Bí thư Tỉnh ủy", "Chủ tịch HĐND tỉnh"], ["chair"])],
        [factories.resolution()],
        [("14.4", "%", "14,4%")],
    )
