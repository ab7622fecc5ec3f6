"""What people did is shown and can be taken back, by whoever could have done it."""

import pytest
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test import Client
from django.urls import reverse

from meetings.correcting.acts import act
from meetings.correcting.verdicts import correct, reject, remove
from meetings.models import Act, Attendance, Doubt, IndexDebt, Meeting, Position, State, Statistic, Synonym
from tests import factories
from tests.admin.filled_forms import fields_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def held() -> Meeting:
    return factories.read_by_machine(
        factories.meeting(),
        [("Lê Văn Thử", ["Bí thư Tỉnh ủy"], ["chair"])],
        [factories.resolution()],
        [("14.4", "%", "14,4%")],
    )


def member(role: str) -> Client:
    user, _made = User.objects.get_or_create(username=role, defaults={"is_staff": role != "reader"})
    user.groups.add(Group.objects.get(name=role))
    client = Client()
    client.force_login(user)
    client.user = user
    return client


@pytest.fixture
def editor() -> Client:
    return member("editor")


def url(name: str, *args) -> str:
    return reverse(f"admin:meetings_{name}", args=args)


def done_by(client: Client, job, *args, reason: str = "", **named) -> Act:
    with act(client.user, reason) as doing:
        job(*args, **named)
    return doing.act


def take_back(client: Client, done: Act, **data):
    return client.post(url("act_undo", done.pk), data)


# What is in it


def test_a_page_saved_is_one_act(held, editor):
    page = url("meeting_change", held.pk)
    form = fields_of(editor.get(page), "meeting_form")
    form |= {"venue": ["Nhà văn hóa"], "statistics-0-unit": ["phần trăm"], "citations-0-state": ["rejected"]}
    form["attendances-0-titles"] = ["Phó Bí thư Tỉnh ủy\nTrưởng đoàn"]
    assert editor.post(page, form).status_code == 302
    told = editor.get(url("act_change", Act.objects.get().pk)).context["acts"][0]
    read, corrected = "máy đọc, chưa kiểm tra", "đã được người sửa"
    lines = {(one.deed, one.kind): [(line.before, line.after) for line in one.lines] for one in told.changes}
    assert lines == {
        ("changed", "cuộc họp"): [(read, corrected), ("", "Nhà văn hóa")],
        ("changed", "số liệu"): [(read, corrected), ("%", "phần trăm")],
        ("changed", "trích dẫn văn bản"): [(read, "đã bị bác bỏ")],
        ("changed", "chức vụ"): [(read, corrected), ("Bí thư Tỉnh ủy", "Phó Bí thư Tỉnh ủy")],
        ("added", "chức vụ"): [("", "do người thêm"), ("", "Trưởng đoàn")],
    }


def test_an_action_in_a_list_is_one_act(held, editor):
    factories.figure(held, "3", "xã")
    chosen = {"action": "confirm", "_selected_action": [figure.pk for figure in held.statistics.all()]}
    editor.post(url("statistic_changelist"), chosen)
    assert Act.objects.get().person == editor.user
    assert len(editor.get(url("act_change", Act.objects.get().pk)).context["acts"][0].changes) == 2


@pytest.mark.parametrize("address", ["act_changelist", "meeting_changelist"])
def test_looking_is_no_act(held, editor, address):
    editor.get(url(address))
    editor.get(url("meeting_change", held.pk))
    assert not Act.objects.exists()


def test_a_page_that_fails_leaves_nothing(held, editor, monkeypatch):
    def fail(*args, **kwargs):
        raise ZeroDivisionError

    monkeypatch.setattr("meetings.admin.reading.ReadRecordAdmin.log_change", fail)
    page = url("meeting_change", held.pk)
    form = fields_of(editor.get(page), "meeting_form") | {"venue": ["Nhà văn hóa"]}
    with pytest.raises(ZeroDivisionError):
        editor.post(page, form)
    held.refresh_from_db()
    assert (held.venue, Act.objects.count()) == ("", 0)


def test_the_list_says_who_did_what(held, editor):
    done_by(editor, correct, held, venue="Nhà văn hóa", reason="theo báo giấy")
    done_by(member("curator"), reject, held.statistics.get())
    page = editor.get(url("act_changelist")).content.decode()
    for words in ("editor", "curator", "đã sửa 1 cuộc họp", "đã sửa 1 số liệu", "theo báo giấy"):
        assert words in page


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"kind": "meeting"}, ["correct"]),
        ({"kind": "statistic"}, ["reject"]),
        ({"kind": "official"}, []),
        ({"q": "báo giấy"}, ["correct"]),
        ({"q": "curator"}, ["reject"]),
        ({"undone__exact": "1"}, []),
        ({}, ["reject", "correct"]),
    ],
)
def test_the_list_is_narrowed(held, editor, query, found):
    acts = {
        "correct": done_by(editor, correct, held, venue="Nhà văn hóa", reason="theo báo giấy"),
        "reject": done_by(member("curator"), reject, held.statistics.get()),
    }
    results = editor.get(url("act_changelist"), query).context["cl"].result_list
    assert list(results) == [acts[name] for name in found]


def test_the_list_of_one_person(held, editor):
    done = done_by(editor, correct, held, venue="Nhà văn hóa")
    done_by(member("curator"), reject, held.statistics.get())
    results = (
        editor.get(url("act_changelist"), {"person__id__exact": editor.user.pk}).context["cl"].result_list
    )
    assert list(results) == [done]


def test_a_page_of_acts_asks_as_much_for_many(held, editor, django_assert_max_num_queries):
    for value in range(30):
        done_by(editor, correct, Statistic(meeting=held), value=value, unit="xã")
    editor.get(url("act_changelist"))
    with django_assert_max_num_queries(45):
        assert len(editor.get(url("act_changelist")).context["cl"].result_list) == 30


def test_the_history_of_a_record_asks_little_for_many(held, editor, django_assert_max_num_queries):
    for value in range(20):
        done_by(editor, correct, held, venue=f"Phòng {value}")
    page = url("meeting_history", held.pk)
    editor.get(page)
    with django_assert_max_num_queries(150):
        assert len(editor.get(page).context["acts"]) == 20


def test_each_record_has_its_history(held, editor):
    done = done_by(editor, correct, held.statistics.get(), unit="phần trăm")
    other = done_by(editor, correct, held, venue="Nhà văn hóa")
    shown = [told.act for told in editor.get(url("meeting_history", held.pk)).context["acts"]]
    assert shown == [other, done]
    shown = [
        told.act for told in editor.get(url("statistic_history", held.statistics.get().pk)).context["acts"]
    ]
    assert shown == [done]


def test_a_deleted_record_has_its_history_too(held, editor):
    added = Statistic.objects.create(meeting=held, value=3, unit="xã", state=State.ADDED)
    pk = added.pk
    done = done_by(editor, remove, added)
    page = editor.get(url("statistic_history", pk))
    assert [told.act for told in page.context["acts"]] == [done]
    assert "đã bị xóa" in page.content.decode()
    take_back(editor, done)
    assert Statistic.objects.get(pk=pk).unit == "xã"


def test_what_it_was_linked_to_may_be_gone(held, editor):
    other = Meeting.objects.create(address="khac", headline="Cuộc họp khác")
    done = done_by(editor, correct, Statistic(meeting=other), value=3, unit="xã")
    done_by(editor, other.delete)
    assert "3 xã (Cuộc họp khác)" in editor.get(url("act_change", done.pk)).content.decode()


def test_names_are_not_trusted(held, editor):
    done = done_by(editor, correct, held, venue="<script>alert(1)</script>")
    assert "<script>alert" not in editor.get(url("act_change", done.pk)).content.decode()


# Taking back


def test_taken_back_and_again(held, editor):
    done = done_by(editor, correct, held, venue="Nhà văn hóa")
    assert take_back(editor, done, reason="nhầm").status_code == 302
    held.refresh_from_db()
    undone = Act.objects.first()
    assert (held.venue, held.state, undone.undoes, undone.reason) == ("", State.UNREVIEWED, done, "nhầm")
    page = editor.get(url("act_change", done.pk)).content.decode()
    assert "đã được hoàn tác" in page
    assert 'action="{}"'.format(url("act_undo", done.pk)) not in page
    take_back(editor, undone)
    held.refresh_from_db()
    assert held.venue == "Nhà văn hóa"


def test_what_stands_on_it_is_said(held, editor):
    done = done_by(editor, correct, held, venue="Nhà văn hóa")
    later = done_by(member("curator"), correct, held, venue="Hội trường lớn")
    answer = take_back(editor, done)
    assert answer.status_code == 409
    assert url("act_change", later.pk) in answer.content.decode()
    held.refresh_from_db()
    assert (held.venue, Act.objects.count()) == ("Hội trường lớn", 2)


def test_taking_back_is_asked_for_with_a_button(held, editor):
    done = done_by(editor, correct, held, venue="Nhà văn hóa")
    assert editor.get(url("act_undo", done.pk)).status_code == 405


def test_only_from_our_own_pages(held, editor):
    done = done_by(editor, correct, held, venue="Nhà văn hóa")
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(editor.user)
    assert take_back(strict, done).status_code == 403
    held.refresh_from_db()
    assert held.venue == "Nhà văn hóa"


def test_the_search_takes_in_what_came_back(held, editor):
    attendance = held.attendances.get()
    found_by = {f"meetings.meeting.{held.pk}", f"meetings.official.{attendance.official_id}"}
    done = done_by(editor, attendance.delete)
    IndexDebt.objects.all().delete()
    connection.run_on_commit.clear()  # as after a commit
    take_back(editor, done)
    assert found_by <= set(IndexDebt.objects.values_list("record", flat=True))


# Who may


@pytest.mark.parametrize("key", ["x", "²", "1e9", "\0", "9" * 25, "-1"])
@pytest.mark.parametrize("page", ["meeting_history", "official_history", "act_change"])
def test_what_cannot_be_a_key_has_no_history(editor, page, key):
    answer = editor.get(url(page, key))
    assert (answer.status_code, answer.url) == (302, reverse("admin:index"))


def test_a_reader_sees_no_history(held):
    done = done_by(member("curator"), correct, held, venue="Nhà văn hóa")
    assert member("reader").get(url("act_changelist")).status_code == 302
    assert take_back(member("reader"), done).status_code == 403
    held.refresh_from_db()
    assert held.venue == "Nhà văn hóa"


@pytest.mark.parametrize("role", ["editor", "curator"])
@pytest.mark.parametrize(
    "job",
    [
        lambda held: correct(held, venue="Nhà văn hóa"),
        lambda held: correct(Position(attendance=Attendance.objects.get()), title="Trưởng đoàn"),
        lambda held: held.attendances.get().delete(),
    ],
    ids=["changed", "added", "deleted"],
)
def test_editors_and_curators_take_back_what_others_did(held, role, job):
    done = done_by(member("curator"), job, held)
    client = member(role)
    assert (
        'action="{}"'.format(url("act_undo", done.pk))
        in client.get(url("act_change", done.pk)).content.decode()
    )
    assert take_back(client, done).status_code == 302


@pytest.mark.parametrize(("role", "status"), [("editor", 403), ("curator", 302)])
def test_only_curators_take_back_what_only_they_may_do(role, status):
    done = done_by(member("curator"), Synonym(one="tỉnh ủy", other="TU", weight=0.5).save)
    client = member(role)
    page = client.get(url("act_change", done.pk)).content.decode()
    assert ('action="{}"'.format(url("act_undo", done.pk)) in page) == (status == 302)
    assert take_back(client, done).status_code == status
    assert Synonym.objects.exists() == (status == 403)


@pytest.mark.parametrize("role", ["editor", "curator"])
@pytest.mark.parametrize("page", ["act_add", "act_delete"])
def test_nobody_writes_the_history_by_hand(held, role, page):
    done = done_by(member("curator"), correct, held, venue="Nhà văn hóa")
    client = member(role)
    address = url(page, *([] if page == "act_add" else [done.pk]))
    assert client.post(address, {"post": "yes"}).status_code == 403
    assert Act.objects.count() == 1


def test_whoever_may_only_look_may_not_take_back(held):
    done = done_by(member("curator"), correct, held, venue="Nhà văn hóa")
    client = member("editor")
    Group.objects.get(name="editor").permissions.filter(codename="undo_act").delete()
    assert take_back(client, done).status_code == 403


def test_verdicts_on_doubts_are_in_it(held):
    doubt = Doubt.objects.note(
        kind="meeting", record_id=held.pk, field="venue", wanted="Nhà văn hóa", about=held.name, meeting=held
    )
    client = member("editor")
    client.post(url("doubt_change", doubt.pk), {"_decline": "1", "answer": "Đã kiểm tra."})
    told = client.get(url("doubt_history", doubt.pk)).context["acts"]
    assert [(one.act.person, one.changes[0].kind) for one in told] == [(client.user, "báo sai")]
    assert take_back(client, told[0].act).status_code == 302
    doubt.refresh_from_db()
    assert (doubt.verdict, doubt.answer) == ("open", "")
