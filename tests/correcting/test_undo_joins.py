"""Two meetings made one are two again, with what was read and done meanwhile where it belongs."""

from dataclasses import replace

import pytest

from meetings.correcting.acts import act
from meetings.correcting.history import KEPT
from meetings.correcting.history_rows import history_of
from meetings.correcting.moving import move
from meetings.correcting.splitting import another_official, split_official
from meetings.correcting.undoing import StandsOn, undo
from meetings.correcting.verdicts import confirm, correct, reject
from meetings.importing.evidence import PERSON
from meetings.importing.joining import accept
from meetings.importing.merge import GONE
from meetings.importing.store import UNCHANGED, store
from meetings.models import Act, Attendance, Meeting, Official, SameMeeting, State, Statistic
from tests import factories
from tests.readings import TEXT, Words

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
def received(make_received):
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
def joined(make_received, received, editor) -> Act:
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


def test_at_once_all_is_as_it_was(make_received, received, editor):
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
def test_after_a_new_reading(joined, received, make_received, editor, which):
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


def test_what_people_said_before_stands(make_received, received, editor):
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


def test_whom_a_person_made_another_is_found_again_behind_the_joined_name(make_received, received, editor):
    """Both reports name one, and of the second a person said that it is somebody else: each stays its own."""
    store(make_received())
    _outcome, second = store(received())
    one = Official.objects.get(name="Lục Thị Ngà")
    parted = second.attendances.get(official=one)
    with act(editor):
        split_official(one, [parted], another_official(one, one.name))
    with act(editor):
        accept(SameMeeting.objects.get())
    for version in ("2", "3"):
        store(make_received(version=version))
        store(received(version=version))
    parted.refresh_from_db()
    assert parted.conflict == {}
    assert {words.report.source_name for words in parted.mentions.all()} == {"two.txt"}
    whole = Attendance.objects.get(official=one)
    assert {words.report.source_name for words in whole.mentions.all()} == {"one.txt"}


def test_made_one_again_as_they_are_now(joined, received, editor):
    parted = undo(joined, editor)
    words = Words(SECOND)

    def more(reading):
        return replace(reading, figures=(*reading.figures, words.figure("12", "nghị quyết", "12-NQ/TU")))

    _outcome, second = store(received(version="2", change=more))
    with act(editor):
        correct(second.statistics.get(unit="nghị quyết"), subject="chuyên đề")
    again = undo(parted, editor)
    first, second = both()
    assert second.joined_to == first
    assert told(first) == (OTHER[0], OTHER[1] | {"12 nghị quyết"})
    assert first.statistics.get(unit="nghị quyết").subject == "chuyên đề"
    joined.refresh_from_db()
    assert not joined.undone
    undo(joined, editor)  # which was done last by `again`
    again.refresh_from_db()
    assert again.undone
    assert told(both()[1]) == (OTHER[0], OTHER[1] | {"12 nghị quyết"})


def test_what_was_confirmed_meanwhile_in_the_other_report_s_words_keeps_them(joined, make_received, editor):
    store(make_received(version="2", change=lambda reading: replace(reading, officials=())))
    first, _second = both()
    with act(editor):
        confirm(first.attendances.get(official__name="Lục Thị Ngà"))
    undo(joined, editor)
    kept = first.attendances.get()
    assert (kept.state, set(kept.conflict)) == (State.CONFIRMED, {GONE})
    assert {(one.words, one.rule) for one in kept.mentions.all()} == {("Lục Thị Ngà", PERSON)}


def test_what_a_person_corrected_before_comes_back_with_its_words(make_received, received, editor):
    store(make_received())
    _outcome, second = store(received())
    corrected = second.attendances.get(official__name="Lục Thị Ngà")
    with act(editor):
        correct(corrected, honorific="TS.")
    with act(editor) as doing:
        accept(SameMeeting.objects.get())
    store(received(version="2", change=lambda reading: replace(reading, officials=())))
    undo(doing.act, editor)
    corrected.refresh_from_db()
    assert (corrected.honorific, set(corrected.conflict)) == ("TS.", {GONE})
    assert {one.words for one in corrected.mentions.all()} == {"Lục Thị Ngà"}


def test_what_keeps_two_from_being_parted_is_named(make_received, received, editor):
    store(make_received())
    store(received())
    with act(editor) as doing:
        accept(SameMeeting.objects.get())
    with act(editor) as later:
        correct(
            Attendance.objects.get(official__name="Lục Thị Ngà"), official=factories.official("Tạ Thị Ba")
        )
        moved = Attendance.objects.get(official__name="Tạ Thị Một")
        correct(moved, official=Official.objects.get(name="Lục Thị Ngà"))
    before = everything()
    with pytest.raises(StandsOn) as caught:
        undo(doing.act, editor)
    assert {one.act for one in caught.value.obstacles} == {later.act}
    assert everything() == before
    undo(later.act, editor)
    undo(doing.act, editor)
    assert (told(both()[0]), told(both()[1])) == (FIRST, OTHER)


def test_nobody_stands_in_the_way_of_what_a_reading_let_go_of(make_received, received, editor):
    store(make_received())
    _outcome, second = store(received())
    with act(editor) as doing:
        confirm(second.statistics.get(unit="xã"))
    undone = undo(doing.act, editor)
    with act(editor):
        accept(SameMeeting.objects.get())  # which moves it, and has nothing to do with it
    store(received(version="2", change=lambda reading: replace(reading, figures=())))
    with pytest.raises(StandsOn) as caught:
        undo(undone, editor)
    assert [(str(one.why), one.act) for one in caught.value.obstacles] == [
        ("máy nay không còn đọc thấy", None)
    ]


def test_words_of_two_figures_alike_go_back_each_to_its_own(make_received, editor):
    def report(name, *subjects, edition=""):
        text = f"{edition}{TEXT}Giảm 20% cấp phó, 20% biên chế. {name}\n"
        words = Words(text)
        figures = tuple(words.figure("20", "%", f"20% {one}", subject=one) for one in subjects)
        store(make_received(name, text, change=lambda reading: replace(reading, figures=figures)))

    report("one.txt", "biên chế", "cấp phó")
    report("two.txt", "cấp phó", "biên chế")
    with act(editor) as doing:
        accept(SameMeeting.objects.get())
    report("two.txt", "cấp phó", "biên chế", edition="Tin mới. ")
    undo(doing.act, editor)
    for meeting, name in zip(both(), ("one.txt", "two.txt"), strict=True):
        words = [(one.subject, place) for one in meeting.statistics.all() for place in one.mentions.all()]
        assert sorted((subject, place.words) for subject, place in words) == [
            ("biên chế", "20% biên chế"),
            ("cấp phó", "20% cấp phó"),
        ]
        assert {place.report.source_name for _subject, place in words} == {name}


FIGURE = "7 xã"


@pytest.fixture
def read(make_received):
    """Read a report anew that gives the figure of the second, or gives it no more."""

    def read_it(name: str, *, gives: bool, edition="") -> Meeting:
        text = f"{edition}{SECOND}{name}\n"
        figures = (Words(text).figure("7", "xã", FIGURE),) if gives else ()
        return store(make_received(name, text, change=lambda reading: replace(reading, figures=figures)))[1]

    return read_it


def where_the_figure_is() -> list[tuple[str, str, set[str]]]:
    """Who says it of the figure: its meeting's own report, its state, and in which texts its words are."""
    return [
        (
            one.meeting.reports.current().get().source_name,
            one.state,
            {words.report.source_name for words in one.mentions.all()},
        )
        for one in Statistic.objects.order_by("meeting_id")
    ]


@pytest.fixture
def join_both(do):
    return lambda: do(accept, SameMeeting.objects.get())


def test_what_the_first_report_came_to_say_alone_stays_with_it(read, join_both, editor):
    read("one.txt", gives=False)
    read("two.txt", gives=True)
    joined = join_both()
    read("one.txt", gives=True)
    read("two.txt", gives=False)
    undo(joined, editor)
    assert where_the_figure_is() == [("one.txt", "unreviewed", {"one.txt"})]


def test_what_both_came_to_say_is_told_of_both(read, join_both, editor):
    read("one.txt", gives=False)
    read("two.txt", gives=False)
    joined = join_both()
    read("one.txt", gives=True)
    read("two.txt", gives=True)
    undo(joined, editor)
    assert where_the_figure_is() == [
        ("one.txt", "unreviewed", {"one.txt"}),
        ("two.txt", "unreviewed", {"two.txt"}),
    ]
    read("one.txt", gives=False)
    assert where_the_figure_is() == [("two.txt", "unreviewed", {"two.txt"})]


def test_whom_both_came_to_name_each_meeting_has_as_its_report_says(joined, make_received, received, editor):
    def naming(*roles):
        who = Words(SECOND).official("Tạ Thị Một", (), dict(roles))
        return lambda reading: replace(reading, officials=(who,))

    store(make_received(text=SECOND + "Tin mới.", change=naming(("attend", "dự"))))
    store(received(version="2", change=naming(("attend", "dự"), ("chair", "chủ trì"))))
    undo(joined, editor)
    first, second = both()
    assert [
        sorted(role.role for role in meeting.attendances.get(official__name="Tạ Thị Một").roles.all())
        for meeting in (first, second)
    ] == [["attend"], ["attend", "chair"]]


def test_what_was_rejected_lost_and_came_up_in_the_first_report_stays_with_it(read, join_both, editor):
    read("one.txt", gives=False)
    read("two.txt", gives=True)
    with act(editor) as rejecting:
        reject(Statistic.objects.get())
    read("two.txt", gives=False)
    joined = join_both()
    read("one.txt", gives=True)
    undo(rejecting.act, editor)
    undo(joined, editor)
    assert where_the_figure_is() == [("one.txt", "unreviewed", {"one.txt"})]


def test_what_was_rejected_in_the_second_report_is_rejected_there_alone(read, join_both, editor):
    read("one.txt", gives=False)
    read("two.txt", gives=True)
    with act(editor):
        reject(Statistic.objects.get())
    joined = join_both()
    read("one.txt", gives=True)
    read("two.txt", gives=False)
    undo(joined, editor)
    assert [one[:2] for one in where_the_figure_is()] == [("one.txt", "unreviewed"), ("two.txt", "rejected")]
    read("two.txt", gives=True)
    assert [one[:2] for one in where_the_figure_is()] == [("one.txt", "unreviewed"), ("two.txt", "rejected")]


def test_of_two_reports_that_go_each_takes_what_its_newer_text_says(read, join_both, editor):
    read("one.txt", gives=False)
    second = read("two.txt", gives=True)
    moved = read("three.txt", gives=False)
    with act(editor):
        move(moved.reports.get(), second)
    SameMeeting.objects.exclude(second=second).delete()
    joined = join_both()
    read("two.txt", gives=True, edition="Tin mới. ")
    read("three.txt", gives=False, edition="Tin mới. ")
    undo(joined, editor)
    figure = Statistic.objects.get()
    assert (figure.meeting, figure.mentions.get().report.source_name) == (second, "two.txt")
