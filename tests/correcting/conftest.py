import pytest
from django.contrib.auth.models import User

from meetings.models import Meeting
from tests import factories


@pytest.fixture
def editor(db) -> User:
    return User.objects.create_user("bientap", password="x", is_staff=True)


@pytest.fixture
def held(db) -> Meeting:
    """A meeting as a machine read it: one person with two positions and a part, one document, one figure."""
    return factories.read_by_machine(
        factories.meeting(),
        [("Lê Văn Thử", ["Bí thư Tỉnh ủy", "Chủ tịch HĐND tỉnh"], ["chair"])],
        [factories.resolution()],
        [("14.4", "%", "14,4%")],
    )
