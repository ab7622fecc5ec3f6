from dataclasses import replace
from datetime import date

import pytest
from django.db.models import Count

from meetings.importing.store import AlreadyLoaded, store
from meetings.models import (
    Attendance,
    Citation,
    Meeting,
    Mention,
    Official,
    Position,
    Province,
    Report,
    Resolution,
    Role,
    State,
    Statistic,
)

pytestmark = pytest.mark.django_db
ROWS = (Meeting, Report, Official, Attendance, Position, Role, Resolution, Citation, Statistic, Mention)


def rows() -> dict[str, list[dict]]:
    """Every row of every table that loading writes."""
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in ROWS}


def test_keeps_the_report_as_it_came(make_received):
    received = make_received()
    assert store(received)[0] == "created"
    report = Report.objects.get()
    assert bytes(report.received) == received.content
    assert (report.digest, report.text, report.reader_version) == (received.digest, received.text, "1")


def test_a_meeting_with_its_facts(make_received):
    _, meeting = store(make_received())
    assert meeting.province == Province.objects.on(date(2018, 9, 5)).get(slug="thai-binh")
    assert (meeting.held_on, meeting.kind) == (date(2018, 9, 5), "executive_committee")
    people = {
        attendance.official.name: (
            [position.title for position in attendance.positions.all()],
            [role.role for role in attendance.roles.all()],
        )
        for attendance in meeting.attendances.all()
    }
    assert people == {
        "Mạc Đăng Khôi": (["Bí thư Tỉnh ủy"], ["chair"]),
        "Lục Thị Ngà": (["Trưởng Ban Dân vận Tỉnh ủy"], ["report"]),
    }
    assert [str(citation.resolution) for citation in meeting.citations.all()] == ["Nghị quyết 12-NQ/TU"]
    assert [statistic.value_text for statistic in meeting.statistics.all()] == ["14", "20"]


def test_every_record_has_its_words(make_received):
    store(make_received())
    for model in (Attendance, Position, Role, Citation, Statistic):
        assert not model.objects.annotate(words=Count("mentions")).filter(words=0).exists()
    words = {mention.words for mention in Mention.objects.select_related("report")}
    assert {"Mạc Đăng Khôi", "chủ trì hội nghị", "giảm 14 phòng", "tỉnh Thái Bình"} <= words


def test_storing_twice_touches_no_row(make_received):
    store(make_received())
    before = rows()
    assert store(make_received())[0] == "unchanged"
    assert rows() == before


def test_refuses_the_same_text_under_another_name(make_received):
    store(make_received())
    before = rows()
    with pytest.raises(AlreadyLoaded, match=r"already loaded as one\.txt"):
        store(make_received(name="two.txt"))
    assert rows() == before


def test_nothing_is_stored_of_a_report_that_fails(make_received, monkeypatch):
    def fail(*args):
        raise RuntimeError("in the middle")

    monkeypatch.setattr("meetings.importing.store.store_figures", fail)
    with pytest.raises(RuntimeError):
        store(make_received())
    assert rows() == {model.__name__: [] for model in ROWS}


def test_a_changed_text_supersedes_and_keeps_the_old(make_received):
    store(make_received())
    outcome, meeting = store(make_received(text=make_received().text.replace("giảm 14", "tinh gọn, giảm 14")))
    assert outcome == "updated"
    old, new = Report.objects.versions_of("one.txt")
    assert (old.is_current, new.is_current, new.supersedes) == (False, True, old)
    assert old.meeting == new.meeting == meeting
    assert not old.mentions.exists()
    assert Meeting.objects.count() == 1
    assert Statistic.objects.count() == 2


def test_a_text_that_comes_back_is_current_again(make_received):
    store(make_received())
    store(make_received(text=make_received().text + "Thêm một câu."))
    assert store(make_received())[0] == "updated"
    assert Report.objects.current().get().digest == make_received().digest
    assert Report.objects.count() == 2


def test_a_third_text_after_the_first_came_back(make_received):
    first, second, third = (make_received(text=make_received().text + more) for more in ("", "Hai.", "Ba."))
    for received in (first, second, first, third):
        store(received)
    assert Report.objects.current().get().digest == third.digest
    assert Report.objects.get(digest=third.digest).supersedes.digest == second.digest


def test_what_a_new_reader_no_longer_reads_goes(make_received, without):
    store(make_received())
    assert store(make_received(version="2", change=without(officials="Lục Thị Ngà")))[0] == "updated"
    assert [a.official.name for a in Attendance.objects.all()] == ["Mạc Đăng Khôi"]
    assert not Mention.objects.filter(role__role="report").exists()


def test_what_a_person_confirmed_stays_and_is_queued(make_received, without):
    store(make_received())
    Statistic.objects.filter(unit="phòng").update(state=State.CONFIRMED)
    store(make_received(version="2", change=without(figures="phòng")))
    kept = Statistic.objects.get(unit="phòng")
    assert "record" in kept.conflict
    assert kept.mentions.get().words == "giảm 14 phòng"


def test_a_correction_outlives_re_reading(make_received):
    store(make_received())
    statistic = Statistic.objects.get(unit="phòng")
    statistic.unit = "phòng, ban"
    statistic.mark_edited()
    statistic.save()
    store(make_received(version="2"))
    statistic.refresh_from_db()
    assert (statistic.unit, statistic.state, statistic.machine["unit"]) == (
        "phòng, ban",
        State.CORRECTED,
        "phòng",
    )
    assert Statistic.objects.count() == 2


def test_the_rejected_does_not_come_back(make_received):
    store(make_received())
    Attendance.objects.filter(official__name="Lục Thị Ngà").update(state=State.REJECTED)
    store(make_received(version="2"))
    assert Attendance.objects.get(official__name="Lục Thị Ngà").state == State.REJECTED
    assert Attendance.objects.count() == 2


def test_what_a_person_added_is_not_doubled_when_the_machine_finds_it_too(make_received, without):
    _, meeting = store(make_received(change=without(officials="Lục Thị Ngà")))
    other = Official.objects.create(
        name="Lục Thị Ngà", name_key="lục thị ngà", scope="hung-yen-2025", slug="luc-thi-nga"
    )
    Attendance.objects.create(meeting=meeting, official=other, state=State.ADDED)
    store(make_received(version="2"))
    assert Attendance.objects.filter(official=other).count() == 1
    assert Attendance.objects.get(official=other).state == State.ADDED


def test_one_person_in_the_reports_of_one_place(make_received):
    store(make_received())
    store(make_received(name="two.txt", text=make_received().text + "Câu khác."))
    assert Official.objects.count() == 2
    assert Attendance.objects.count() == 4


def test_namesakes_in_two_places_are_two(make_received):
    def elsewhere(reading):
        fact = replace(reading.meeting.province, value="ha-nam")
        return replace(reading, meeting=replace(reading.meeting, province=fact))

    store(make_received())
    store(make_received(name="two.txt", text=make_received().text + "Câu khác.", change=elsewhere))
    khoi = Official.objects.filter(name="Mạc Đăng Khôi").order_by("pk")
    assert [official.scope for official in khoi] == ["hung-yen-2025", "ninh-binh-2025"]
    assert [official.slug for official in khoi] == ["mac-dang-khoi", "mac-dang-khoi-ninh-binh-2025"]
    assert khoi[1] in khoi[0].namesakes()


def test_a_name_in_capitals_and_in_new_tone_placement_is_the_same_person(make_received):
    def shouted(reading):
        first, *rest = reading.officials
        return replace(reading, officials=(replace(first, name="MẠC ĐĂNG KHÔI"), *rest))

    store(make_received())
    store(make_received(name="two.txt", text=make_received().text + "Câu khác.", change=shouted))
    assert Official.objects.filter(name_key="mạc đăng khôi").count() == 1


def test_parts_of_a_person_that_only_a_person_vouched_for_keep_their_owner(make_received, without):
    store(make_received())
    Position.objects.filter(title="Trưởng Ban Dân vận Tỉnh ủy").update(state=State.CONFIRMED)
    store(make_received(version="2", change=without(officials="Lục Thị Ngà")))
    kept = Attendance.objects.get(official__name="Lục Thị Ngà")
    assert "record" in kept.conflict
    assert [position.title for position in kept.positions.all()] == ["Trưởng Ban Dân vận Tỉnh ủy"]
    assert not kept.roles.exists()


def test_of_figures_that_say_the_same_the_rejected_one_stays_rejected(make_received):
    """Two of "20 %"; the second is rejected; a new text has only the second."""

    def twice(reading):
        shares = [replace(reading.figures[1], subject=subject) for subject in ("đầu mối", "biên chế")]
        return replace(reading, figures=(reading.figures[0], *shares))

    def second(reading):
        return replace(reading, figures=(reading.figures[0], replace(reading.figures[1], subject="biên chế")))

    store(make_received(change=twice))
    Statistic.objects.filter(subject="biên chế").update(state=State.REJECTED)
    store(make_received(text=make_received().text + "Mới.", change=second))
    assert list(Statistic.objects.filter(unit="%").values_list("subject", "state")) == [
        ("biên chế", "rejected")
    ]


def test_a_merger_is_no_change_of_what_reports_say(make_received):
    store(make_received())
    one, other = Official.objects.order_by("pk")
    other.merged_into = one
    other.save()
    assert store(make_received())[0] == "unchanged"
    assert set(Attendance.objects.values_list("official", flat=True)) == {one.pk, other.pk}


def test_what_an_editor_emptied_stays_empty(make_received):
    store(make_received())
    document = Resolution.objects.get()
    assert document.kind
    document.kind = ""
    document.save()
    store(make_received())
    document.refresh_from_db()
    assert document.kind == ""


def test_what_a_reading_says_of_a_document_for_the_first_time_is_filled_in(make_received):
    def titled(reading):
        return replace(reading, documents=(replace(reading.documents[0], title="Về việc thử"),))

    store(make_received())
    store(make_received(change=titled))
    assert Resolution.objects.get().title == "Về việc thử"


def test_a_spelling_that_an_editor_took_out_stays_out(make_received):
    def elsewhere(name):
        def change(reading):
            return replace(reading, officials=(replace(reading.officials[0], name=name),))

        return change

    store(make_received())
    official = Official.objects.order_by("pk").first()
    store(
        make_received(
            name="khac.txt", text="Khác. " + make_received().text, change=elsewhere(official.name.lower())
        )
    )
    official.refresh_from_db()
    assert official.other_spellings == [official.name.lower()]
    official.other_spellings = []
    official.save()
    store(
        make_received(
            name="nua.txt", text="Nữa. " + make_received().text, change=elsewhere(official.name.lower())
        )
    )
    official.refresh_from_db()
    assert official.other_spellings == []
