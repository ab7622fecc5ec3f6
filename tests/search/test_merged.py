"""Whoever was merged is found as one, under every name; and as two again when it is taken back."""

import pytest

from meetings.correcting.merging import merge, take_back
from meetings.models import Official, Resolution
from meetings.search.asking import Question, ask
from meetings.search.building import rebuild
from tests import factories as made

pytestmark = pytest.mark.django_db(transaction=True)


def found(typed: str, **chosen) -> list[str]:
    return sorted(hit.title for hit in ask(Question(typed, **chosen)).results)


@pytest.fixture
def empty(index_path, transactional_db):
    rebuild()


def test_people(empty):
    held = made.meeting("Họp một", text="Họp một")
    other = made.meeting("Họp hai", text="Họp hai")
    made.attend(held, "Lê Văn Thử", "Bí thư Tỉnh ủy")
    made.attend(other, "Le Van Thu", "Trưởng ban")
    one, merged = Official.objects.order_by("pk")
    merged.other_spellings = ["Lê Thạch"]
    merged.save()
    merge(one, [merged])
    assert found("Lê Thạch") == ["Lê Văn Thử"]
    assert found("Lê Văn Thử") == ["Họp hai", "Họp một", "Lê Văn Thử"]
    merged.refresh_from_db()
    take_back(merged)
    assert found("Lê Thạch") == ["Le Van Thu"]
    assert "Họp hai" not in found('"Lê Văn Thử"')


def test_documents(empty):
    held, other = made.meeting("Họp một", text="Họp một"), made.meeting("Họp hai", text="Họp hai")
    known, merged = made.resolution(), made.resolution("18", "TW:NQ:18:?")
    made.cite(held, known)
    made.cite(other, merged)
    merge(known, [merged])
    assert found("18-NQ/TW") == ["Họp hai", "Họp một", "Nghị quyết 18-NQ/TW"]
    take_back(Resolution.objects.get(pk=merged.pk))
    assert found("18-NQ/TW") == ["Họp một", "Nghị quyết 18-NQ/TW"]
