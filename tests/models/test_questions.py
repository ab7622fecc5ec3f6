"""Questions that pages ask of rows."""

from datetime import date

import pytest

from meetings.models import (
    Attendance,
    Citation,
    Meeting,
    Mention,
    Official,
    Province,
    Resolution,
    State,
    Statistic,
)
from meetings.models.merging import count_all_meetings
from tests import factories as make

pytestmark = pytest.mark.django_db


def test_a_meeting_with_bounds_counts_in_every_year_it_may_be_of():
    make.meeting(held_on=date(2024, 5, 2))
    make.meeting(held_on=None, held_from=date(2024, 12, 1), held_until=date(2025, 2, 1))
    make.meeting(held_on=None)
    counts = Meeting.objects.count_by_year()
    assert counts == {2025: 1, 2024: 2}
    assert {year: Meeting.objects.in_year(year).count() for year in counts} == counts


def test_neighbours_in_time():
    first, second, third = (make.meeting(held_on=date(2025, 1, day)) for day in (1, 2, 2))
    undated = make.meeting(held_on=None)
    assert list(Meeting.objects.before(third)) == [second, first]
    assert list(Meeting.objects.after(first)) == [second, third]
    assert not Meeting.objects.before(undated).exists()
    assert not Meeting.objects.after(undated).exists()


def test_a_passage_is_cut_from_the_report():
    held = make.meeting("Họp", text="Họp\nHôm nay đồng chí Lê Thử nói.")
    made = make.attend(held, "Lê Thử", roles=[])
    passage = made.mentions.with_passage(around=9).get()
    assert (passage.before, passage.quoted, passage.after) == ("đồng chí ", "Lê Thử", " nói.")
    start = Mention.objects.filter(meeting=held).with_passage().get()
    assert (start.before, start.quoted) == ("", "Họp")


def test_what_belongs_to_a_rejected_meeting_is_not_public():
    held = make.meeting()
    make.attend(held, "Lê Văn Thử")
    make.cite(held, make.resolution())
    make.figure(held, "215", "đầu mối")
    held.state = State.REJECTED
    held.save()
    for rows in (Official.objects.standing(), Resolution.objects.standing()):
        assert not rows.exists()
    for rows in (Statistic.objects.public(), Citation.objects.public()):
        assert not rows.exists()


def test_officials_are_listed_by_given_name():
    held = make.meeting()
    for name in ("Nguyễn Văn Ước", "Lê Đức", "Trần Dũng", "Phạm Ấn", "Lê An"):
        make.attend(held, name)
    listed = Official.objects.standing().in_alphabet()
    assert [one.name for one in listed] == ["Lê An", "Phạm Ấn", "Trần Dũng", "Lê Đức", "Nguyễn Văn Ước"]
    assert [one.name for one in listed.with_initial("D")] == ["Trần Dũng"]
    assert [one.name for one in listed.with_initial("Đ")] == ["Lê Đức"]


def test_the_last_position_is_the_newest_one_held():
    make.attend(make.meeting(held_on=date(2020, 1, 1)), "Lê An", "Phó Bí thư Tỉnh ủy")
    make.attend(make.meeting(held_on=date(2024, 1, 1)), "Lê An", "Bí thư Tỉnh ủy", "Chủ tịch HĐND tỉnh")
    later = make.attend(make.meeting(held_on=date(2025, 1, 1)), "Lê An", "Bí thư Tỉnh ủy khóa XX")
    later.positions.update(former=True)
    assert Official.objects.with_last_position().get().last_position == "Bí thư Tỉnh ủy"
    told = ["Bí thư Tỉnh ủy", False, "unreviewed", Province.objects.get(address="nghe-an").pk]
    who = Official.objects.get().pk
    assert Official.objects.newest_positions([who]) == {who: told}


@pytest.mark.parametrize("title", ["Bí thư Tỉnh ủy", "nguyên Bí thư Tỉnh ủy"])
def test_who_only_held_a_position_before_is_said_to_have(title):
    make.attend(make.meeting(), "Lê An", title).positions.update(former=True)
    assert Official.objects.with_last_position().get().last_position == "nguyên Bí thư Tỉnh ủy"


def test_who_is_seen_and_what_is_cited_in_a_province():
    here, there = make.meeting(), make.meeting(province="ha-tinh")
    make.attend(here, "Lê An")
    make.attend(there, "Lê Bình", scope="ha-tinh")
    make.cite(there, make.resolution())
    assert [one.name for one in Official.objects.seen_in([here.province])] == ["Lê An"]
    assert not Resolution.objects.cited_in([here.province]).exists()
    assert Resolution.objects.cited_in([there.province]).count() == 1


def test_figures_of_the_newest_meeting_come_first():
    old, new = make.meeting(held_on=date(2020, 1, 1)), make.meeting(held_on=date(2025, 1, 1))
    undated = make.meeting(held_on=None)
    for held, value in ((old, "1"), (undated, "2"), (new, "3")):
        make.figure(held, value, "xã")
    make.figure(new, "4", "xã", order=1)
    assert [int(one.value) for one in Statistic.objects.newest_first()] == [3, 4, 1, 2]


def test_parts_of_meetings_come_in_the_order_of_the_meetings():
    """Also where a day is known by its bounds alone, or is that of two meetings."""
    between = make.meeting(held_on=None, held_from=date(2023, 5, 2), held_until=date(2023, 5, 9))
    held = [*(make.meeting(held_on=date(2023, 5, day)) for day in (1, 2, 3, 3)), between]
    held.append(make.meeting(held_on=None))
    for number, one in enumerate(reversed(held)):
        make.attend(one, f"Lê Người {number}")
        make.cite(one, make.resolution(f"{number}-NQ/TW", f"TW:NQ:{number}:kXII"))
        make.figure(one, "1", "xã")
    newest = list(Meeting.objects.newest_first())
    assert newest[:2] == [held[3], held[2]]
    assert newest[-1] == held[-1]
    for model in (Attendance, Citation, Statistic):
        assert [part.meeting for part in model.objects.newest_first()] == newest


def merged(record, into):
    record.merged_into = into
    record.save()
    return record


def test_what_was_merged_counts_for_the_one_who_stands():
    first, second = make.meeting(held_on=date(2025, 1, 1)), make.meeting(held_on=date(2025, 3, 1))
    both = make.meeting(province="ha-tinh", held_on=date(2025, 2, 1))
    stands, other = make.official("Lê An"), make.official("Lê An", scope="ha-tinh")
    make.attend(first, "Lê An", "Bí thư Huyện ủy")
    make.attend(both, "Lê An")
    make.attend(both, "Lê An", scope="ha-tinh")
    make.attend(second, "Lê An", "Bí thư Tỉnh ủy", scope="ha-tinh")
    merged(other, into=stands)
    official = Official.objects.standing().with_span().with_settled_span().with_last_position().get()
    assert official == stands
    assert official.meeting_count == 3
    assert (official.first_seen, official.last_seen) == (first.held_on, second.held_on)
    assert (official.first_held, official.last_held) == (first.held_on, second.held_on)
    assert official.last_position == "Bí thư Tỉnh ủy"
    assert list(Official.objects.standing().seen_in([both.province])) == [stands]


def test_one_whom_only_merged_rows_name_stands():
    make.attend(make.meeting(), "Lê An", scope="ha-tinh")
    stands = make.official("Lê Văn An")
    merged(Official.objects.get(name="Lê An"), into=stands)
    assert list(Official.objects.standing()) == [stands]


def test_a_document_counts_each_meeting_once():
    here, there = make.meeting(), make.meeting(province="ha-tinh")
    stands, other = make.resolution(), make.resolution("18", "TW:NQ:18:?")
    make.cite(here, stands)
    make.cite(here, other)
    make.cite(there, other)
    merged(other, into=stands)
    assert Resolution.objects.most_cited_first().standing().get().citation_count == 2
    for province in (here.province, there.province):
        (cited,) = Resolution.objects.most_cited_in([province], 8)
        assert (cited, cited.citation_count) == (stands, 1)


def test_what_is_public_is_counted_as_it_is_found():
    held, rejected = make.meeting(), make.meeting(state=State.REJECTED)
    for at in (held, rejected):
        make.attend(at, "Lê An")
        make.attend(at, "Lê Bình", state=State.REJECTED)
        make.figure(at, "1", "xã")
    make.attend(held, "Lê Chi", state=State.CONFIRMED)
    assert Attendance.objects.count_public() == Attendance.objects.public().count() == 2
    assert Statistic.objects.count_public() == Statistic.objects.public().count() == 1


def test_who_is_named_somewhere_counts_with_every_meeting_by_any_name_once():
    here, there, elsewhere = make.meeting(), make.meeting(province="ha-tinh"), make.meeting(province="son-la")
    make.attend(here, "Lê An")
    make.attend(here, "Lê Bình")
    make.attend(there, "Lê An", scope="ha-tinh")
    make.attend(elsewhere, "Lê An", scope="son-la")
    make.attend(elsewhere, "Lê Văn An")
    make.attend(elsewhere, "Lê Bình", state=State.REJECTED)
    make.attend(elsewhere, "Lê Chi")
    stands = make.official("Lê Văn An")
    for one in Official.objects.filter(name="Lê An"):
        merged(one, into=stands)
    everywhere = Attendance.objects.public()
    for place, other in ((here, {"Lê Bình": 1}), (there, {}), (elsewhere, {"Lê Chi": 1})):
        named = everywhere.filter(meeting=place)
        counts = count_all_meetings(everywhere, "official", named)
        assert counts == {stands.pk: 3} | {make.official(name).pk: number for name, number in other.items()}


def test_whoever_is_merged_takes_along_its_own():
    a, b, c = (make.resolution(str(number), f"TW:NQ:{number}:?") for number in range(3))
    merged(c, into=b)
    merged(b, into=a)
    c.refresh_from_db()
    assert c.merged_into == a
    assert set(a.identities()) == {a.pk, b.pk, c.pk}
    assert c.standing_self() == a
    with pytest.raises(ValueError, match="into itself"):
        merged(a, into=c)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("dau moi", 2),
        ("DAU", 2),
        ("đầu mối", 1),
        ("Đầu mối", 1),
        ("đảng viên", 1),
        ("ĐẢNG VIÊN", 1),
        ("dang vien", 1),
        ("hộ", 0),
        ("ho ngheo", 0),
        ("%", 1),
        ("_", 0),
    ],
)
def test_figures_are_found_with_and_without_marks(words, found):
    held = make.meeting()
    make.figure(held, "3", "đầu mối")
    make.figure(held, "4", "%", subject="dau moi")
    make.figure(held, "5", "người", subject="Đảng viên mới")
    assert Statistic.objects.counting(words).count() == found
