"""A look at a text shows what storing it would do, and does nothing."""

import pytest

from meetings.importing.looking import bring_in, foreseen, look_at, refusal
from meetings.importing.received import digest_of
from meetings.models import IndexDebt, Meeting, Official, Report, State
from tests.management.invented import report

pytestmark = pytest.mark.django_db
LIMIT = 100_000
TEXT = report(1).encode()


def look(content: bytes = TEXT, name: str = "1.txt"):
    return look_at(name, content, LIMIT, lambda meeting: (meeting.name, meeting.attendances.count()))


def bring(content: bytes = TEXT, name: str = "1.txt"):
    return bring_in(name, content, LIMIT)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty: no text in it"),
        (b" \n", "empty: no text in it"),
        (b"\x00\x01\x02", "binary data, not text (a NUL byte at 0)"),
        ("Hội nghị".encode("utf-16-le"), "binary data, not text (a NUL byte at 1)"),
        (b"H\xd4\xcc ngh\xcc", "not UTF-8: byte 0xd4 at 1 (invalid continuation byte)"),
        (b"x" * (LIMIT + 1), "too large: 100,001 bytes, the limit is 100,000"),
    ],
)
def test_what_is_no_text_is_refused_in_the_words_of_the_command(content, reason):
    assert refusal("1.txt", content, LIMIT, set()) == reason
    assert look(content).loaded.reason == reason
    assert bring(content).reason == reason
    assert not Report.objects.exists()


@pytest.mark.parametrize("content", [TEXT, report(1).encode("utf-8-sig"), report(1).encode("utf-16")])
def test_what_is_a_text_is_not(content):
    assert refusal("1.txt", content, LIMIT, {"2.txt"}) == ""


def test_two_of_one_name_cannot_wait_together():
    assert refusal("1.txt", TEXT, LIMIT, {"1.txt"}) == "another file of this load has the same name: 1.txt"


def test_the_same_text_under_another_name_is_refused():
    bring()
    told = "the same text is already loaded as 1.txt"
    assert refusal("2.txt", TEXT, LIMIT, set()) == told
    assert look(name="2.txt").loaded.reason == told
    assert bring(name="2.txt").reason == told


def test_one_that_trips_the_reader_is_refused(monkeypatch):
    def trip(*arguments):
        raise ZeroDivisionError("on purpose")

    monkeypatch.setattr("meetings.importing.received.read", trip)
    assert "the reader failed on it" in refusal("1.txt", TEXT, LIMIT, set())


def test_a_look_changes_nothing():
    bring()
    changed = TEXT + "\nThêm một câu.".encode()
    before = [list(model.objects.values()) for model in (Report, Meeting, Official, IndexDebt)]
    assert look(changed).loaded.outcome == "updated"
    assert look(report(2).encode(), "2.txt").loaded.outcome == "created"
    assert [list(model.objects.values()) for model in (Report, Meeting, Official, IndexDebt)] == before


def test_a_look_sees_what_is_stored_then():
    seen = look()
    loaded = bring()
    meeting = Meeting.objects.get(pk=loaded.meeting_id)
    assert seen.loaded.outcome == loaded.outcome == "created"
    assert seen.shown == (meeting.name, meeting.attendances.count())
    assert seen.shown[1]


def test_an_update_says_what_would_change_and_what_would_be_asked():
    meeting = Meeting.objects.get(pk=bring().meeting_id)
    figure = meeting.statistics.first()
    figure.state = State.CONFIRMED
    figure.save()
    without = TEXT.decode().replace(figure.mentions.first().words, "nhiều").encode()
    seen = look(without)
    assert seen.loaded.outcome == "updated"
    assert [line for line in seen.difference if line.startswith("+ conflict: ") and str(figure) in line]


@pytest.mark.parametrize(
    ("name", "content", "outcome"),
    [("2.txt", TEXT, "created"), ("1.txt", TEXT, "unchanged"), ("1.txt", TEXT + b".", "updated")],
)
def test_what_it_would_do_is_foreseen_without_reading(name, content, outcome):
    bring()
    assert foreseen(name, digest_of(content))[0] == outcome


PEOPLE = "Đồng chí Tạ Văn Nơi, Bí thư Tỉnh ủy chủ trì. Đồng chí Mạc Thị Lượt, Phó Bí thư Tỉnh ủy cùng dự."
NOWHERE = f"Ban Thường vụ Tỉnh ủy họp\n\nChiều 12/3/2024, Ban Thường vụ Tỉnh ủy họp. {PEOPLE}".encode()
SOMEWHERE = (
    f"Hội nghị Tỉnh ủy\n\nSáng 14/3/2024, Ban Chấp hành Đảng bộ tỉnh Nghệ An tổ chức hội nghị. {PEOPLE}"
).encode()


def test_a_text_throws_light_on_those_without_a_place():
    unplaced = Meeting.objects.get(pk=bring(NOWHERE, "a.txt").meeting_id)
    assert unplaced.province is None
    bring(SOMEWHERE, "b.txt")
    unplaced.refresh_from_db()
    assert unplaced.province.slug == "nghe-an"


def test_a_text_without_a_place_is_seen_where_others_attest_its_people():
    bring(SOMEWHERE, "b.txt")
    seen = look_at("a.txt", NOWHERE, LIMIT, lambda meeting: meeting.province.slug)
    stored = Meeting.objects.get(pk=bring(NOWHERE, "a.txt").meeting_id)
    assert seen.shown == stored.province.slug == "nghe-an"
