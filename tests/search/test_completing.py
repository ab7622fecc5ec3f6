"""What is offered while one types."""

import pytest

from meetings.search.completing import complete

pytestmark = pytest.mark.django_db


def labels(typed: str) -> list[str]:
    return [one.label for one in complete(typed)]


@pytest.mark.parametrize("typed", ["", " ", "?", "xyz", "thử hoàng xyz", "a " * 1_000, "-", '"'])
def test_nothing_is_offered(archive, typed):
    assert labels(typed) == []


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("Hoàng N", "Hoàng Nghĩa Thử"),
        ("hoang ngh", "Hoàng Nghĩa Thử"),
        ("mẫu", "Nguyễn Đức Mẫu"),
        ("18-", "Nghị quyết 18-NQ/TW"),
        ("nghi quyet 1", "Nghị quyết 18-NQ/TW"),
        ("ninh b", "tỉnh Ninh Bình"),
        ("tỉnh Ninh", "tỉnh Ninh Bình"),
        ("ha na", "tỉnh Hà Nam (đến 30/06/2025)"),
        ("tinh gọn", "Hội nghị tổng kết về tinh gọn bộ máy"),
        ("y t", "Thông báo nhanh về y tế và thủy lợi"),
    ],
)
def test_offered(archive, typed, label):
    assert label in labels(typed)


def test_each_leads_to_its_page(archive):
    (offered,) = complete("Hoàng Nghĩa")
    assert (offered.type, offered.url) == (
        "official",
        archive["thai-binh"].attendances.get().official.get_absolute_url(),
    )


def test_nothing_fails_without_an_index(db, index_path):
    assert labels("ninh bình")[:1] == ["tỉnh Ninh Bình"]
