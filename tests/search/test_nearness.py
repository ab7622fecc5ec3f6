"""Which meetings are told of in the words of another, and which cite the same documents."""

from datetime import date

import pytest

from meetings.models import Meeting, State
from meetings.search.nearness import nearest, pairs
from tests import factories as make

FARMING = "bàn về giống lúa chịu mặn, nước tưới cho vùng lúa và giá lúa gạo; giống lúa mới, nước tưới đủ"
MOVING = "bàn về sắp xếp bộ máy, tinh gọn đầu mối và giảm cấp trung gian; bộ máy gọn, đầu mối ít"


def told(headline: str, text: str, **fields):
    return make.meeting(headline, text=f"{headline}\n\nTỉnh ủy {text}.\n", **fields)


def near(meeting) -> list[str]:
    return headlines(nearest(meeting.name, meeting.reports.get().text, [], besides=meeting.pk).in_words)


def headlines(keys: list[int]) -> list[str]:
    named = dict(Meeting.objects.values_list("pk", "headline"))
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
    assert nearest("", text, [], besides=0) == ([], [])


def test_a_meeting_on_something_else_is_not_near(archive):
    assert near(told("họp về bóng đá", "bàn về bóng đá, sân cỏ và trọng tài")) == []


def test_the_meeting_told_of_in_the_same_words_is_near_and_never_itself(archive):
    assert near(archive) == ["họp về gạo"]


def test_a_rejected_meeting_is_not_near(archive, index):
    type(archive).objects.filter(headline="họp về gạo").update(state="rejected")
    index()
    assert near(archive) == []


def test_names_and_numbers_are_no_words():
    assert pairs("Bí thư Lê Văn Thử, 36 tuổi: Nêu rõ quan điểm") == [
        ("ro=rõ", "quan=quan"),
        ("quan=quan", "diem=điểm"),
    ]


@pytest.fixture
def cited(index):
    """Meetings that cite two documents, one of them under another name too, or others."""
    first, second, third = (make.resolution(f"{n}-NQ/TW", f"TW:NQ:{n}:kXII") for n in (1, 2, 3))
    old = make.resolution("01-NQ/TW", "TW:NQ:01:?")
    old.merged_into = first
    old.save()
    for headline, day, documents in (
        ("cả hai, cũ", 1, (first, second)),
        ("một", 3, (first,)),
        ("cả hai, mới", 2, (old, second)),
        ("khác", 4, (third,)),
        ("bị bác bỏ", 5, (first, second)),
    ):
        held = make.meeting(headline, held_on=date(2025, 1, day), province=None)
        for document in documents:
            make.cite(held, document)
    Meeting.objects.filter(headline="bị bác bỏ").update(state=State.REJECTED)
    make.cite(Meeting.objects.get(headline="khác"), second, state=State.REJECTED)
    index()
    return [first.slug, second.slug]


def test_those_that_cite_most_of_the_same_documents_first_then_the_newest(cited):
    held = Meeting.objects.get(headline="cả hai, cũ")
    assert headlines(nearest("", "", cited, besides=held.pk).in_documents) == ["cả hai, mới", "một"]
    assert headlines(nearest("", "", cited, besides=0, many=1).in_documents) == ["cả hai, mới"]
    assert nearest("", "", [], besides=held.pk).in_documents == []
    assert nearest("", "", ["khong-co"], besides=held.pk).in_documents == []


@pytest.mark.django_db(transaction=True)
def test_a_page_that_was_made_before_the_index_is_made_again_with_it(client, index):
    document = make.resolution()
    held, other = (make.meeting(held_on=None, province=None) for _number in range(2))
    make.cite(held, document)
    make.cite(other, document)
    page, link = held.get_absolute_url(), other.get_absolute_url()
    assert link not in client.get(page).content.decode()
    index()
    assert link in client.get(page).content.decode()
