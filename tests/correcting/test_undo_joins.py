"""Two meetings made one are two again, with what was read and done meanwhile where it belongs."""

from dataclasses import replace

import pytest

from meetings.correcting.acts import act
from meetings.correcting.history import KEPT
from meetings.correcting.history_rows import history_of
from meetings.correcting.undoing import StandsOn, undo
from meetings.correcting.verdicts import correct
from meetings.importing.joining import accept
from meetings.importing.store import UNCHANGED, store
from meetings.models import Act, Meeting, SameMeeting, State
from tests.importing.conftest import TEXT, Words, make_received  # noqa: F401 - a fixture

pytestmark = pytest.mark.django_db

SECOND = TEXT + "Bà Tạ Thị Một, Phó Chủ tịch dự. Tăng 7 xã.\n"


def everything() -> dict:
    return {
        model.__name__: list(
            model.objects.order_by("pk").values(*(f.attname for f in history_of(model).tracked_fields))
        )
        for model in KEPT
    }


@pytest.fixture
def received(make_received):  # noqa: F811
    """The second report: one person and one figure more than the first; as a reader of `version` reads it."""

    def receive(version="1", change=lambda reading: reading):
        words = Words(SECOND)

        def more(reading):
            person = words.official("Tạ Thị Một", ["Phó Chủ tịch"], {"attend": "dự"})
            figure = words.figure("7", "xã", "7 xã")
            return change(
                replace(
                    reading,
                    officials=(*reading.officials, person),
                    figures=(*reading.figures, figure),
                )
            )

        return make_received(name="two.txt", text=SECOND, version=version, change=more)

    return receive


@pytest.fixture
def joined(make_received, received, editor) -> Act:  # noqa: F811
    store(make_received())
    store(received())
    with act(editor) as doing:
        accept(SameMeeting.objects.get())
    return doing.act


def told(meeting: Meeting) -> tuple[set[str], set[str]]:
    people = {one.official.name for one in meeting.attendances.all()}
    return people, {str(one) for one in meeting.statistics.all()}


FIRST = ({"Mạc Đăng Khôi", "Lục Thị Ngà"}, {"14 phòng", "20 %"})
OTHER = (FIRST[0] | {"Tạ Thị Một"}, FIRST[1] | {"7 xã"})


def both() -> list[Meeting]:
    return list(Meeting.objects.order_by("pk"))


def test_at_once_all_is_as_it_was(make_received, received, editor):  # noqa: F811
    store(make_received())
    store(received())
    before = everything()
    with act(editor) as doing:
        accept(SameMeeting.objects.get())
    after = everything()
    undone = undo(doing.act, editor)
    assert everything() == before
    undo(undone, editor)
    assert everything() == after


def test_each_report_tells_of_its_own_meeting_again(joined, editor):
    undo(joined, editor)
    first, second = both()
    assert (told(first), told(second)) == (FIRST, OTHER)
    assert second.joined_to is None
    assert SameMeeting.objects.get().verdict == "open"


@pytest.mark.parametrize("which", ["first", "second", "both"])
def test_after_a_new_reading(joined, received, make_received, editor, which):  # noqa: F811
    if which != "second":
        store(make_received(version="2"))
    if which != "first":
        store(received(version="2"))
    undo(joined, editor)
    first, second = both()
    assert (told(first), told(second)) == (FIRST, OTHER)
    store(make_received(version="2"))
    store(received(version="2"))
    assert store(received(version="2"))[0] == UNCHANGED
    first, second = both()
    assert (told(first), told(second)) == (FIRST, OTHER)


def test_what_the_second_report_came_to_say_goes_with_it(joined, received, editor):
    words = Words(SECOND)

    def more(reading):
        officials = [
            one
            if one.name != "Lục Thị Ngà"
            else words.official(one.name, ["Bí thư Tỉnh ủy"], {"attend": "dự"})
            for one in reading.officials
        ]
        figures = (*reading.figures, words.figure("12", "nghị quyết", "12-NQ/TU"))
        return replace(reading, officials=tuple(officials), figures=figures)

    store(received(version="2", change=more))
    first, _second = both()
    assert told(first) == (OTHER[0], OTHER[1] | {"12 nghị quyết"})
    undo(joined, editor)
    first, second = both()
    assert (told(first), told(second)) == (FIRST, (OTHER[0], OTHER[1] | {"12 nghị quyết"}))
    assert store(received(version="2", change=more))[1] == second
    assert "Bí thư Tỉnh ủy" in {
        one.title for one in second.attendances.get(official__name="Lục Thị Ngà").positions.all()
    }


def test_what_the_second_report_no_longer_says_goes(joined, received, editor):
    store(received(version="2", change=lambda reading: replace(reading, figures=())))
    undo(joined, editor)
    first, second = both()
    assert (told(first), told(second)) == (FIRST, (OTHER[0], set()))


def test_what_people_said_before_stands(make_received, received, editor):  # noqa: F811
    store(make_received())
    _outcome, second = store(received())
    figure = second.statistics.get(unit="xã")
    correct(figure, subject="xã đạt chuẩn")
    with act(editor) as doing:
        accept(SameMeeting.objects.get())
    store(received(version="2"))
    undo(doing.act, editor)
    figure.refresh_from_db()
    assert (figure.meeting, figure.subject, figure.state) == (second, "xã đạt chuẩn", State.CORRECTED)


def test_what_people_said_since_stands_on_it(joined, editor):
    first, _second = both()
    with act(editor) as doing:
        moved = first.statistics.get(unit="xã")
        correct(moved, subject="xã đạt chuẩn")
    undo(joined, editor)  # another field than the one that the joining changed
    moved.refresh_from_db()
    assert (moved.meeting.pk, moved.subject) == (both()[1].pk, "xã đạt chuẩn")
    with pytest.raises(StandsOn):
        undo(joined, editor)
    assert doing.act
