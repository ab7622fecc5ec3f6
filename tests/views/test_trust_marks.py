"""Beside each fact stands who is behind it, a machine or a person since a day, and what the machine read."""

import json
from datetime import UTC, datetime

import pytest
from django.contrib.auth.models import User

from meetings.correcting.acts import act
from meetings.correcting.undoing import undo
from meetings.correcting.verdicts import confirm, correct, reject
from meetings.models import Role, State
from meetings.views.checked import with_checked
from tests import factories as make
from tests.views.reading import text_of

pytestmark = pytest.mark.django_db
DAY = datetime(2026, 3, 4, 20, tzinfo=UTC)  # in Vietnam it is the 5th already
both_languages = pytest.mark.parametrize("language", ["vi", "en"])


@pytest.fixture
def editor() -> User:
    return User.objects.create_user("editor")


@pytest.fixture
def by_editor(editor, monkeypatch):
    """`by_editor(confirm, record)` is what the editor did on a day in March."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: DAY)

    def do(what, *given, **values):
        with act(editor) as doing:
            what(*given, **values)
        return doing.act

    return do


def marks(element) -> list[str]:
    """What the marks in an element say, to those who hear it too."""
    found = [one for one in element.iter("span") if "state" in (one.get("class") or "").split()]
    return [text_of(one) for one in found]


def links(element) -> list[str]:
    return [a.get("href") for a in element.iter("a")]


def read(record, **machine):
    """Have a record as a machine made it."""
    record.machine = record.effective() | machine
    record.save()
    return record


@both_languages
def test_what_nobody_has_looked_at_says_so_to_those_who_hear_it(open_page, archive, language):
    label = {"vi": "máy đọc, chưa kiểm tra", "en": "read by machine, not checked"}[language]
    page = open_page(archive.full.get_absolute_url(), language)
    for anchor in ("f-held_on", f"a{archive.chair.pk}", "documents", "figures"):
        assert set(marks(page.at(anchor))) == {label}, anchor


@pytest.mark.parametrize(
    ("language", "says"), [("vi", "đã kiểm tra 05/03/2026"), ("en", "checked 5 March 2026")]
)
def test_what_a_person_checked_says_since_when(open_page, archive, by_editor, language, says):
    for record in (
        archive.full,
        archive.chair,
        archive.full.citations.first(),
        archive.full.statistics.first(),
    ):
        by_editor(confirm, record)
    page = open_page(archive.full.get_absolute_url(), language)
    figure, citation = archive.full.statistics.first(), archive.full.citations.first()
    for anchor in ("f-held_on", f"a{archive.chair.pk}", f"s{figure.pk}", f"c{citation.pk}"):
        assert says in marks(page.at(anchor)), anchor
    assert says in marks(open_page(archive.chair.official.get_absolute_url(), language).main)
    assert says in marks(open_page(archive.known.get_absolute_url(), language).main)
    assert says in marks(open_page("/so-lieu/", language).main)


def test_what_was_checked_before_there_was_a_history_has_no_day(open_page, archive):
    archive.chair.state = State.CONFIRMED
    archive.chair.save()
    assert "đã kiểm tra" in marks(open_page(archive.full.get_absolute_url()).at(f"a{archive.chair.pk}"))


def test_the_day_is_that_of_what_still_stands(open_page, archive, by_editor, editor, monkeypatch):
    by_editor(confirm, archive.chair)
    monkeypatch.setattr("django.utils.timezone.now", lambda: DAY.replace(month=6))
    later = by_editor(correct, archive.chair, honorific="GS.")
    undo(later, editor)
    page = open_page(archive.full.get_absolute_url())
    assert "đã kiểm tra 05/03/2026" in marks(page.at(f"a{archive.chair.pk}"))


@both_languages
def test_a_correction_shows_what_the_machine_had_read(open_page, archive, by_editor, language):
    figure = read(archive.full.statistics.get(unit="%"))
    by_editor(correct, figure, value="14.3", direction="increase")
    page = open_page(archive.full.get_absolute_url(), language)
    row = page.at(f"s{figure.pk}")
    says = {"vi": ["Giá trị: 14,4", "Chiều: chưa rõ"], "en": ["Value: 14.4", "Direction: not known"]}[
        language
    ]
    assert [text_of(one) for one in row.iter("li")] == says
    assert {"vi": "đã sửa 05/03/2026", "en": "corrected 5 March 2026"}[language] in marks(row)


def test_each_field_of_a_meeting_shows_its_own(open_page, archive, by_editor):
    read(archive.full)
    by_editor(correct, archive.full, province=make.province("ha-tinh"), headline="Hội nghị Tỉnh ủy")
    page = open_page(archive.full.get_absolute_url())
    assert "Tỉnh, thành phố: tỉnh Nghệ An" in [text_of(one) for one in page.at("f-province").iter("li")]
    assert [text_of(one) for one in page.at("f-venue").iter("details")] == []
    assert "Tên: Hội nghị lần thứ ba Ban Chấp hành Đảng bộ tỉnh" in page.texts("li")
    assert marks(page.at("f-province")) == ["đã sửa 05/03/2026"]


def test_a_day_is_shown_with_the_bounds_that_the_machine_read(open_page, archive, by_editor):
    read(archive.bounds)
    by_editor(correct, archive.bounds, held_on="2025-01-05", held_from=None, held_until=None)
    page = open_page(archive.bounds.get_absolute_url())
    assert "Ngày họp: 13/12/2024 – 28/02/2025" in [text_of(one) for one in page.at("f-held_on").iter("li")]


def test_positions_and_parts_show_theirs_beside_the_person(open_page, archive, by_editor):
    position = read(archive.chair.positions.get())
    by_editor(correct, position, title="Phó Bí thư Tỉnh ủy")
    by_editor(lambda: Role.objects.create(attendance=archive.chair, role="conclude", state=State.ADDED))
    person = open_page(archive.full.get_absolute_url()).at(f"a{archive.chair.pk}")
    assert "Chức vụ: Bí thư Tỉnh ủy" in [text_of(one) for one in person.iter("li")]
    assert {"đã sửa 05/03/2026", "người thêm 05/03/2026"} <= set(marks(person))


def test_where_the_machine_came_to_say_the_same_there_is_nothing_to_show(open_page, archive, by_editor):
    figure = read(archive.full.statistics.get(unit="%"))
    by_editor(correct, figure, value="14.3")
    read(figure)
    row = open_page(archive.full.get_absolute_url()).at(f"s{figure.pk}")
    assert list(row.iter("details")) == []


def test_who_and_what_was_edited_says_so(open_page, archive, by_editor):
    before = (archive.chair.official, archive.known)
    assert [marks(open_page(one.get_absolute_url()).main.find(".//header"))[0] for one in before] == [
        "máy đọc, chưa kiểm tra"
    ] * 2

    def edit(record, **values):
        for name, value in values.items():
            setattr(record, name, value)
        record.save()

    by_editor(edit, archive.chair.official, other_spellings=["Lê V. Thử"])
    by_editor(edit, archive.known, title="Về một việc")
    assert [marks(open_page(one.get_absolute_url()).main.find(".//header"))[0] for one in before] == [
        "đã sửa 05/03/2026"
    ] * 2


def test_what_was_rejected_is_not_there(open_page, archive, by_editor):
    by_editor(reject, archive.chair)
    assert f"a{archive.chair.pk}" not in open_page(archive.full.get_absolute_url()).ids


@both_languages
@pytest.mark.parametrize(
    "address",
    [
        "meeting",
        "official",
        "resolution",
        "/so-lieu/",
        "/tinh/nghe-an/",
        "/cuoc-hop/",
        "/can-bo/",
        "/van-ban/",
    ],
)
def test_pages_of_facts_say_what_the_marks_mean(open_page, archive, address, language):
    records = {"meeting": archive.full, "official": archive.chair.official, "resolution": archive.known}
    page = open_page(records[address].get_absolute_url() if address in records else address, language)
    (legend,) = page.all("p", class_="legend-states")
    assert len(marks(legend)) == 4
    assert "/gioi-thieu/#marks" in page.links


def test_lists_of_meetings_say_which_were_checked(open_page, archive, by_editor):
    by_editor(confirm, archive.earlier)
    lines = {
        text_of(line.find(".//a")): marks(line)
        for line in open_page("/cuoc-hop/").all("li")
        if line.find(".//div") is not None
    }
    assert lines["Hội nghị lần thứ hai"] == ["đã kiểm tra"]
    assert lines["Hội nghị lần thứ ba Ban Chấp hành Đảng bộ tỉnh"] == ["máy đọc, chưa kiểm tra"]


@pytest.mark.parametrize("name", ["can-bo", "van-ban"])
def test_people_and_documents_say_at_how_many_meetings_they_were_checked(
    client, open_page, archive, by_editor, name
):
    again = make.attend(archive.earlier, "Lê Văn Thử", "Bí thư Tỉnh ủy")
    make.cite(archive.earlier, archive.known)
    for record in (again, archive.known.citations.last()):
        by_editor(confirm, record)
    subject = {"can-bo": archive.chair.official, "van-ban": archive.known}[name]
    (line,) = [one for one in open_page(f"/{name}/").all("li") if subject.get_absolute_url() in links(one)]
    position = ["máy đọc, chưa kiểm tra"] if name == "can-bo" else []
    assert marks(line) == [*position, "1 đã kiểm tra"]
    lines = b"".join(client.get(f"/{name}.jsonl").streaming_content).decode().splitlines()[1:]
    said = {row["url"]: (row["meetings"], row["meetings_checked"]) for row in map(json.loads, lines)}
    assert said.pop(f"http://testserver{subject.get_absolute_url()}") == (2, 1)
    assert {checked for _meetings, checked in said.values()} <= {0, 1}


def test_who_stands_behind_the_position_that_a_list_gives(client, open_page, archive, by_editor):
    last = make.attend(archive.earlier, "Trần Thị Đẫn", "Bí thư Tỉnh ủy").positions.get()
    archive.guest.positions.all().delete()
    by_editor(confirm, last)
    address = archive.guest.official.get_absolute_url()
    (line,) = [one for one in open_page("/can-bo/").all("li") if address in links(one)]
    assert marks(line)[0] == "đã kiểm tra"
    lines = b"".join(client.get("/can-bo.jsonl").streaming_content).decode().splitlines()[1:]
    said = {row["url"]: row["last_position_state"] for row in map(json.loads, lines)}
    assert said[f"http://testserver{address}"] == "confirmed"


def test_whoever_was_merged_is_counted_with_who_stands(archive, by_editor):
    other = make.attend(archive.earlier, "Lê V. Thử")
    by_editor(confirm, other)
    other.official.merged_into = archive.chair.official
    other.official.save()
    (official,) = with_checked([archive.chair.official])
    assert official.checked == 1


@pytest.mark.parametrize("name", ["cuoc-hop", "so-lieu"])
def test_files_say_it_too(client, archive, by_editor, name):
    for record in (archive.full, archive.full.statistics.first()):
        by_editor(confirm, record)
    text = b"".join(client.get(f"/{name}.jsonl").streaming_content).decode()
    assert '"state": "confirmed"' in text
    assert '"state": "unreviewed"' in text
