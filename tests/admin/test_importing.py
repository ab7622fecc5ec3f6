"""A curator brings texts in: each is looked at before it is stored, and nobody else may."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from meetings.admin.importing import keeping
from meetings.models import Act, Attendance, Meeting, Province, Report, State, Upload
from tests.management.invented import report
from tests.views.reading import Page, text_of

pytestmark = pytest.mark.django_db
PAGE = reverse("admin:meetings_report_add")


@pytest.fixture
def signed_in(client):
    """`signed_in("curator")` is a browser in which a member of that group has signed in."""

    def sign_in(role: str, name: str = ""):
        user = User.objects.create_user(name or role, password="x", is_staff=role != "reader")
        user.groups.add(Group.objects.get(name=role))
        client.force_login(user)
        return client

    return sign_in


@pytest.fixture
def curator(signed_in):
    return signed_in("curator")


def bring(browser, *, text: str = "", name: str = "", **files: bytes):
    """`bring(browser, a=b"…")` uploads a.txt."""
    sent = [SimpleUploadedFile(f"{stem}.txt", content) for stem, content in files.items()]
    return browser.post(PAGE, {"files": sent, "text": text, "name": name})


def choose(browser, action: str, *uploads: Upload):
    return browser.post(PAGE, {"action": action, "upload": [upload.pk for upload in uploads]}, follow=True)


def look(browser, upload: Upload, status: int = 200) -> Page:
    answer = browser.get(reverse("admin:meetings_report_look", args=[upload.pk]))
    assert answer.status_code == status
    return Page(answer)


def without_doubts(page: Page, part: str) -> str:
    """What a part of a page says, without the links to tell of an error."""
    section = page.at(part)
    for parent in list(section.iter()):
        for link in [child for child in parent if child.get("class") == "doubt"]:
            link.text = None
            for inner in list(link):
                link.remove(inner)
    return text_of(section)


@pytest.mark.parametrize("role", [None, "reader", "editor"])
def test_nobody_else_brings_texts(client, signed_in, role):
    waiting = Upload.objects.create(person=User.objects.create_user("x"), name="a.txt", content=b"Tin")
    browser = signed_in(role) if role else client
    refused = 403 if role == "editor" else 302
    assert browser.get(PAGE).status_code == refused
    assert browser.get(reverse("admin:meetings_report_look", args=[waiting.pk])).status_code == refused
    chosen = {"action": "store", "upload": [waiting.pk]}
    assert bring(browser, a=b"Tin").status_code == browser.post(PAGE, chosen).status_code == 403
    assert Upload.objects.count() == 1
    assert not Report.objects.exists()


def test_an_editor_sees_no_way_there(signed_in):
    assert PAGE not in signed_in("editor").get(reverse("admin:meetings_report_changelist")).content.decode()


def test_a_curator_finds_the_way_there(curator):
    assert PAGE in curator.get(reverse("admin:index")).content.decode()


def test_another_curator_s_texts_are_theirs(signed_in):
    bring(signed_in("curator", "one"), a=report(1).encode())
    other = signed_in("curator", "other")
    (upload,) = Upload.objects.all()
    assert other.get(reverse("admin:meetings_report_look", args=[upload.pk])).status_code == 404
    choose(other, "store", upload)
    choose(other, "discard", upload)
    assert not Report.objects.exists()
    assert Upload.objects.waiting().exists()


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"text": "Tin không tên"},
        {"text": "Tin", "name": "x" * 301},
        {"text": "Tin", "name": "a\x00b"},
        {"text": "Tin", "name": "a\nb"},
        {"text": "Tin\x00", "name": "a.txt"},
    ],
)
def test_says_what_is_wrong_with_the_form(curator, given):
    answer = bring(curator, **given)
    assert answer.status_code == 200
    assert 'class="errornote"' in answer.content.decode()
    assert not Upload.objects.exists()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "rỗng: không có chữ nào"),
        (b"\xef\xbb\xbf \n", "rỗng: không có chữ nào"),
        (b"\x89PNG\x00", "không phải văn bản (có byte NUL ở vị trí 4)"),
        (b"H\xd4\xcc", "không phải UTF-8: byte 0xd4 ở vị trí 1"),
        (b"x" * 2001, "quá lớn: 2,001 byte, nhiều nhất là 2,000"),
    ],
)
def test_what_is_no_text_has_a_line_that_says_why(curator, settings, content, told):
    settings.MAX_REPORT_BYTES = 2000
    bring(curator, a=content)
    assert told in Page(curator.get(PAGE)).text
    assert bytes(Upload.objects.get().content) == b""


def test_the_good_are_stored_though_others_are_bad(curator):
    answer = bring(curator, a=report(1).encode(), b=b"\x00", c=report(2).encode("utf-16"))
    assert answer.url == PAGE
    waiting = list(Upload.objects.waiting())
    assert [upload.name for upload in waiting] == ["a.txt", "c.txt"]
    page = Page(choose(curator, "store", *waiting))
    assert "2 bài mới, 0 bản mới của bài đã có, 0 không đổi, 0 hỏng" in page.text
    assert Report.objects.count() == 2
    assert {meeting.get_absolute_url() for meeting in Meeting.objects.all()} <= set(page.links)
    assert not any(bytes(upload.content) for upload in Upload.objects.all())


def test_a_pasted_text_is_stored_as_the_file_would_be(curator):
    answer = bring(curator, text=report(1).replace("\n", "\r\n"), name="báo thử.txt")
    (upload,) = Upload.objects.all()
    assert answer.url == reverse("admin:meetings_report_look", args=[upload.pk])
    choose(curator, "store", upload)
    stored = Report.objects.get()
    assert (stored.source_name, bytes(stored.received)) == ("báo thử.txt", report(1).encode())


@pytest.mark.parametrize(
    ("text", "told"),
    [("Ý" * 1001, "quá lớn: 2,002 byte, nhiều nhất là 2,000"), (" \n ", "rỗng: không có chữ nào")],
)
def test_a_pasted_text_that_is_refused_stays_in_the_form_and_the_files_come_in(curator, settings, text, told):
    settings.MAX_REPORT_BYTES = 2000
    answer = bring(curator, a=b"Tin", text=text, name="báo thử.txt")
    page = Page(answer)
    assert told in page.text
    assert [area.text.lstrip("\n") for area in page.all("textarea")] == [text]
    assert [one.get("value") for one in page.all("input", name="name")] == ["báo thử.txt"]
    assert [upload.name for upload in Upload.objects.all()] == ["a.txt"]


def test_a_pasted_text_may_be_as_large_as_a_file(settings):
    assert settings.DATA_UPLOAD_MAX_MEMORY_SIZE > 2 * settings.MAX_REPORT_BYTES


def test_a_look_is_the_page_that_readers_see_then(curator):
    bring(curator, a=report(1).encode())
    (upload,) = Upload.objects.all()
    seen = look(curator, upload)
    assert "a.txt: bài mới" in seen.text
    assert not Report.objects.exists()
    choose(curator, "store", upload)
    public = Page(curator.get(Meeting.objects.get().get_absolute_url()))
    for part in ("facts", "people", "documents", "figures"):
        assert text_of(seen.at(part)) == without_doubts(public, part)
    assert seen.texts("mark") == public.texts("mark")
    assert not seen.all("a", class_="doubt")


def test_a_look_at_an_update_says_what_would_change_and_be_asked(curator):
    bring(curator, a=report(1).encode())
    choose(curator, "store", *Upload.objects.waiting())
    held = Meeting.objects.get()
    figure, attendance = held.statistics.first(), held.attendances.first()
    figure.state = attendance.state = State.CONFIRMED
    figure.save()
    attendance.save()
    words = figure.mentions.first().words
    bring(curator, a=report(1).replace(words, "nhiều").encode())
    seen = look(curator, Upload.objects.waiting().get())
    assert "a.txt: bản mới của bài đã có" in seen.text
    assert any("Phải chọn" in line for line in seen.texts("li", class_="asks"))
    held.refresh_from_db()
    assert held.statistics.filter(conflict={}).count() == held.statistics.count()


def test_a_look_is_in_english_too(curator):
    curator.cookies["django_language"] = "en"
    bring(curator, a=report(1).encode())
    choose(curator, "store", *Upload.objects.waiting())
    bring(curator, a=report(1).replace("12 phòng", "14 phòng").encode())
    seen = look(curator, Upload.objects.waiting().get())
    assert "a.txt: a new version of a report" in seen.text
    assert seen.texts("li", class_="new") == ["+ added Figure: 14 phòng chuyên môn, decrease, Toàn tỉnh"]
    assert seen.vietnamese_outside_its_language({one.name for one in Province.objects.all()}) == []


def test_a_duplicate_is_refused_with_the_name_of_the_first(curator):
    bring(curator, a=report(1).encode())
    choose(curator, "store", *Upload.objects.waiting())
    bring(curator, b=report(1).encode())
    assert "văn bản này đã có trong kho, tên là a.txt" in Page(curator.get(PAGE)).text


def test_two_alike_that_wait_together_are_not_both_stored(curator):
    bring(curator, a=report(1).encode(), b=report(1).encode())
    page = Page(choose(curator, "store", *Upload.objects.waiting()))
    assert "1 bài mới, 0 bản mới của bài đã có, 0 không đổi, 1 hỏng" in page.text
    assert "văn bản này đã có trong kho, tên là a.txt" in page.text


def test_two_of_one_name_do_not_wait_together(curator):
    bring(curator, a=report(1).encode())
    bring(curator, a=report(2).encode())
    assert "trùng tên với một tệp khác đang chờ: a.txt" in Page(curator.get(PAGE)).text


def test_what_is_there_already_is_said_to_be_unchanged(curator):
    for _time in range(2):
        bring(curator, a=report(1).encode())
        page = Page(choose(curator, "store", *Upload.objects.waiting()))
    assert "0 bài mới, 0 bản mới của bài đã có, 1 không đổi, 0 hỏng" in page.text


def test_what_is_discarded_is_gone(curator):
    bring(curator, a=report(1).encode())
    choose(curator, "discard", *Upload.objects.all())
    assert not Upload.objects.exists()
    assert not Report.objects.exists()


def test_choosing_nothing_does_nothing(curator):
    bring(curator, a=report(1).encode())
    for action in ("store", "discard"):
        assert "Chưa chọn bài nào." in Page(choose(curator, action)).text
        curator.post(PAGE, {"action": action, "upload": ["x", "-1", "99999999999999999999999"]})
    assert Upload.objects.waiting().count() == 1


def test_storing_twice_stores_once(curator):
    bring(curator, a=report(1).encode())
    (upload,) = Upload.objects.all()
    choose(curator, "store", upload)
    choose(curator, "store", upload)
    assert Report.objects.count() == 1
    look(curator, upload, status=404)


def test_no_more_wait_than_there_is_room_for(curator, monkeypatch):
    monkeypatch.setattr(keeping, "MOST", 1)
    bring(curator, a=report(1).encode(), b=report(2).encode())
    assert [upload.name for upload in Upload.objects.waiting()] == ["a.txt"]
    assert "đã có quá nhiều bài đang chờ" in Page(curator.get(PAGE)).text


def test_what_nobody_takes_up_within_a_day_goes(curator):
    bring(curator, a=report(1).encode())
    Upload.objects.update(came_at=timezone.now() - timedelta(hours=25))
    bring(curator, b=report(2).encode())
    assert [upload.name for upload in Upload.objects.all()] == ["b.txt"]


def test_a_machine_s_reading_is_no_act_of_the_curator(curator):
    bring(curator, a=report(1).encode())
    choose(curator, "store", *Upload.objects.all())
    assert Attendance.objects.exists()
    assert not Act.objects.exists()


def test_one_that_breaks_down_takes_nothing_from_those_before_it(curator, monkeypatch):
    bring(curator, a=report(1).encode(), b=report(2).encode())
    whole = keeping.bring_in

    def broken(name, *given):
        if name == "b.txt":
            raise RuntimeError("on purpose")
        return whole(name, *given)

    monkeypatch.setattr(keeping, "bring_in", broken)
    curator.raise_request_exception = False
    chosen = {"action": "store", "upload": [upload.pk for upload in Upload.objects.all()]}
    assert curator.post(PAGE, chosen).status_code == 500
    assert [stored.source_name for stored in Report.objects.all()] == ["a.txt"]
    assert [upload.name for upload in Upload.objects.waiting()] == ["b.txt"]


def test_bytes_are_not_kept_in_the_session(curator):
    bring(curator, a=report(1).encode())
    assert "Tin" not in str(dict(curator.session))
    assert all(len(cookie.value) < 500 for cookie in curator.cookies.values())
