import pytest
from django.contrib.auth.models import Group, User

from meetings.models import Meeting
from tests import factories


@pytest.fixture
def signed_in(client):
    """`signed_in("editor")` is a browser in which a member of that group has signed in."""

    def sign_in(role: str):
        user = User.objects.create_user(role, password="x", is_staff=role != "reader")
        user.groups.add(Group.objects.get(name=role))
        client.force_login(user)
        return client

    return sign_in


@pytest.fixture
def held(db) -> Meeting:
    """A meeting as a machine read it: one person with two positions and a part, one document, one figure."""
    return factories.read_by_machine(
        factories.meeting(),
        [("Lê Văn Thử", ["Bí thư Tỉnh ủy", "Chủ tịch HĐND tỉnh"], ["chair"])],
        [factories.resolution()],
        [("14.4", "%", "14,4%")],
    )
