"""Which meetings are told of in the words of another."""

import pytest

from meetings.search.nearness import nearest, pairs
from tests import factories as make

FARMING = "bàn về giống lúa chịu mặn, nước tưới cho vùng lúa và giá lúa gạo; giống lúa mới, nước tưới đủ"
MOVING = "bàn về sắp xếp bộ máy, tinh gọn đầu mối và giảm cấp trung gian; bộ máy gọn, đầu mối ít"


def told(headline: str, text: str, **fields):
    return make.meeting(headline, text=f"{headline}\n\nTỉnh ủy {text}.\n", **fields)


def near(meeting) -> list[str]:
    keys = nearest(meeting.name, meeting.reports.get().text, besides=meeting.pk)
    named = {one.pk: one.headline for one in type(meeting).objects.all()}
    return [named[key] for key in keys]


@pytest.fixture
def archive(index):
    """Two meetings on rice, one on offices, and ten of which reports say nothing of either."""
    rice = told("họp về lúa", FARMING)
    told("họp về gạo", FARMING, province="ha-tinh")
    told("họp về bộ máy", MOVING)
    for word in ("trường", "bệnh", "đường", "cầu", "cảng", "chợ", "rừng", "biển", "nhà", "điện"):
        told(f"họp về {word}", f"bàn về {word}, {word} mới và {word} cũ")
    index()
    return rice


def test_without_an_index_nothing_is_near(db, index_path):
    assert near(told("họp về lúa", FARMING)) == []


@pytest.mark.parametrize("text", ["", "2025 18 36,4", "Nguyễn Văn Thử"])
def test_what_has_no_words_is_near_nothing(archive, text):
    assert nearest("", text, besides=0) == []


def test_a_meeting_on_something_else_is_not_near(archive):
    assert near(told("họp về bóng đá", "bàn về bóng đá, sân cỏ và trọng tài")) == []


def test_the_meeting_told_of_in_the_same_words_is_near_and_never_itself(archive):
    assert near(archive) == ["họp về gạo"]


def test_a_rejected_meeting_is_not_near(archive, index):
    type(archive).objects.filter(headline="họp về gạo").update(state="rejected")
    index()
    assert near(archive) == []


def test_names_and_numbers_are_no_words():
    assert list(pairs("Bí thư Lê Văn Thử, 36 tuổi: Nêu rõ quan điểm")) == [
        "ro quan=rõ quan",
        "quan diem=quan điểm",
    ]
