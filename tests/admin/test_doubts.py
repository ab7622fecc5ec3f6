"""An editor judges what a reader doubts: once, and accepting leads to the record."""

import pytest
from django.contrib.auth.models import Group, User
from django.urls import reverse

from meetings.correcting.queue import Queue
from meetings.correcting.undoing import undo
from meetings.importing.joining import accept
from meetings.models import Act, Doubt, SameMeeting
from meetings.views.doubted import Part, name_for_editors, said_to_editors
from meetings.views.whereabouts import meeting_of
from tests import factories as make
from tests.views.reading import Page

pytestmark = pytest.mark.django_db
LIST = reverse("admin:meetings_doubt_changelist")


@pytest.fixture
def signed_in(client):
    """`signed_in("editor")` is a browser in which a member of that group has signed in."""

    def sign_in(role: str):
        user = User.objects.create_user(role, password="x", is_staff=True)
        user.groups.add(Group.objects.get(name=role))
        client.force_login(user)
        return client

    return sign_in


def doubt(record, field: str = "", wanted: str = "Phải là 14,3 %") -> Doubt:
    part = Part(record, field)
    kept = {"about": name_for_editors(part), "said": said_to_editors(part), "wanted": wanted}
    place = {"kind": record._meta.model_name, "record_id": record.pk, "field": field}
    return Doubt.objects.note(**place, meeting=meeting_of(record), **kept)


@pytest.fixture
def figure():
    return make.figure(make.meeting(), "14.4", "%", "14,4%")


def page_of(made: Doubt) -> str:
    return reverse("admin:meetings_doubt_change", args=[made.pk])


@pytest.mark.parametrize("role", ["reader", None])
def test_is_for_editors_alone(client, signed_in, figure, role):
    browser = signed_in(role) if role else client
    for page in (LIST, page_of(doubt(figure))):
        assert browser.get(page).status_code in (302, 403)
        assert browser.post(page, {"_accept": "x"}).status_code in (302, 403)
    assert Doubt.objects.open().exists()


@pytest.mark.parametrize(("role", "left"), [("editor", 1), ("curator", 0)])
def test_only_a_curator_deletes(signed_in, figure, role, left):
    page = reverse("admin:meetings_doubt_delete", args=[doubt(figure).pk])
    assert signed_in(role).post(page, {"post": "yes"}).status_code == (403 if left else 302)
    assert Doubt.objects.count() == left


@pytest.mark.parametrize("role", ["editor", "curator"])
def test_nobody_makes_one_up(signed_in, role):
    assert signed_in(role).get(reverse("admin:meetings_doubt_add")).status_code == 403


def test_shows_the_fact_then_and_now_with_its_words(signed_in, figure):
    made = doubt(figure, "value")
    figure.value = "14.3"
    figure.save()
    text = Page(signed_in("editor").get(page_of(made))).text
    assert "14,4 % · Giá trị" in text
    assert "14,3 (trang công khai, sửa)" in text
    assert "tỉnh giảm 215/1.503 đầu mối, đạt 14,4%." in text
    assert "Phải là 14,3 %" in text
    assert "như người báo sai thấy" in text


def test_accepting_leads_to_the_record(signed_in, figure):
    made = doubt(figure)
    answer = signed_in("editor").post(page_of(made), {"answer": "Đúng thế", "_accept": "x"}, follow=True)
    page = reverse("editing:review", args=[figure.meeting.reports.get().pk])
    assert answer.redirect_chain == [(f"{page}?at=statistic-{figure.pk}#statistic-{figure.pk}", 302)]
    assert f'id="statistic-{figure.pk}"' in answer.content.decode()
    assert "Phải là 14,3 %" in answer.content.decode()
    made.refresh_from_db()
    assert (made.verdict, made.answer, made.judged_by.username) == ("accepted", "Đúng thế", "editor")


def test_declining_leads_to_the_next(signed_in, figure):
    made = doubt(figure)
    answer = signed_in("editor").post(page_of(made), {"answer": "Bài viết ghi thế", "_decline": "x"})
    assert answer.url == LIST
    made.refresh_from_db()
    assert (made.verdict, made.answer) == ("declined", "Bài viết ghi thế")


def test_saying_neither_judges_nothing(signed_in, figure):
    made = doubt(figure)
    signed_in("editor").post(page_of(made), {"answer": "Để xem", "_save": "x"})
    made.refresh_from_db()
    assert made.verdict == "open"


def test_the_second_editor_is_told_of_the_first(signed_in, figure):
    made = doubt(figure)
    made.judge("declined", User.objects.create_user("first"), "Không sai")
    answer = signed_in("editor").post(page_of(made), {"answer": "Sai", "_accept": "x"}, follow=True)
    assert "Đã có người kết luận trước: không sai (first)." in answer.content.decode()
    made.refresh_from_db()
    assert (made.verdict, made.answer) == ("declined", "Không sai")


def test_a_fact_that_is_gone_can_still_be_judged(signed_in, figure):
    made = doubt(figure)
    figure.delete()
    browser = signed_in("editor")
    assert "không còn trong kho" in browser.get(page_of(made)).content.decode()
    assert browser.post(page_of(made), {"answer": "", "_accept": "x"}).url == LIST


@pytest.mark.parametrize("kind", Doubt.Kind.values)
def test_every_kind_of_fact_has_its_page(signed_in, kind):
    held = make.meeting()
    attendance = make.attend(held, "Lê Văn Thử", "Bí thư Tỉnh ủy", roles=["chair"])
    records = {
        "meeting": held, "attendance": attendance, "position": attendance.positions.get(),
        "role": attendance.roles.get(), "citation": make.cite(held, make.resolution()),
        "statistic": make.figure(held, "3", "xã"), "official": attendance.official,
        "resolution": make.resolution(), "report": held.reports.get(),
    }  # fmt: skip
    made = doubt(records[kind])
    browser = signed_in("editor")
    assert browser.get(page_of(made)).status_code == 200
    assert browser.get(LIST).status_code == 200
    editing = browser.post(page_of(made), {"_accept": "x"}).url
    assert browser.get(editing).status_code == 200


def test_a_verdict_can_be_taken_back(signed_in, figure):
    made = doubt(figure)
    browser = signed_in("editor")
    browser.post(page_of(made), {"answer": "Không sai", "_decline": "x"})
    undo(Act.objects.get(), User.objects.get(username="editor"))
    made.refresh_from_db()
    assert (made.verdict, made.answer) == ("open", "")


def test_a_doubt_goes_with_its_meeting_when_two_are_joined(signed_in):
    first, second = make.meeting(), make.meeting()
    made = doubt(make.figure(second, "3", "xã"))
    first, second = sorted((first, second), key=lambda meeting: meeting.pk)
    accept(SameMeeting.objects.create(first=first, second=second, shared=[]))
    assert made in Queue(kind="doubt").page(0, 10)[0]
    assert signed_in("editor").post(page_of(made), {"_accept": "x"}, follow=True).status_code == 200
