"""Reader, editor, curator: each can do its part and no more."""

import pytest
from django.contrib.auth.models import Group, User
from django.urls import reverse

from meetings.models import Attendance, Official, State, Statistic
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def figure() -> Statistic:
    return factories.figure(factories.meeting(), "14.4", "%", "14,4%")


def url(name: str, *args) -> str:
    return reverse(f"admin:{name}", args=args)


def test_a_reader_has_no_admin(signed_in):
    answer = signed_in("reader").get(url("index"))
    assert (answer.status_code, answer.url) == (302, f"{url('login')}?next={url('index')}")


@pytest.mark.parametrize("role", ["editor", "curator"])
@pytest.mark.parametrize(("action", "state"), [("confirm", State.CONFIRMED), ("reject", State.REJECTED)])
def test_judges_records(signed_in, figure, role, action, state):
    chosen = {"action": action, "_selected_action": [figure.pk]}
    signed_in(role).post(url("meetings_statistic_changelist"), chosen)
    figure.refresh_from_db()
    assert figure.state == state


@pytest.mark.parametrize("role", ["editor", "curator"])
def test_adds_and_merges(signed_in, figure, role):
    one, other = factories.official("Tạ Thị Một"), factories.official("Tạ Thị Hai")
    browser = signed_in(role)
    browser.post(url("meetings_attendance_add"), {
        "meeting": figure.meeting.pk, "official": other.pk, "honorific": "", "state": "unreviewed",
        "positions-TOTAL_FORMS": 0, "positions-INITIAL_FORMS": 0,
        "roles-TOTAL_FORMS": 0, "roles-INITIAL_FORMS": 0,
    })  # fmt: skip
    assert Attendance.objects.get().state == State.ADDED
    merged = {"ids": [one.pk, other.pk], "stands": other.pk}
    assert browser.post(url("meetings_official_merge"), merged).status_code == 302
    assert Official.objects.get(pk=one.pk).merged_into == other


@pytest.mark.parametrize(("role", "left"), [("editor", 1), ("curator", 0)])
def test_only_a_curator_deletes(signed_in, role, left):
    added = factories.figure(factories.meeting(), "3", "xã", state=State.ADDED)
    answer = signed_in(role).post(url("meetings_statistic_delete", added.pk), {"post": "yes"})
    assert answer.status_code == (403 if left else 302)
    assert Statistic.objects.count() == left


@pytest.mark.parametrize(("role", "status"), [("editor", 403), ("curator", 200)])
@pytest.mark.parametrize("page", ["auth_user_changelist", "auth_user_add", "meetings_synonym_add"])
def test_only_a_curator_gives_roles_and_synonyms(signed_in, role, status, page):
    assert signed_in(role).get(url(page)).status_code == status


def test_a_curator_makes_an_editor(signed_in):
    user = User.objects.create_user("new", password="x")
    editors = Group.objects.get(name="editor")
    data = {
        "username": "new", "is_active": "on", "is_staff": "on", "groups": [editors.pk],
        "date_joined_0": "2026-01-01", "date_joined_1": "00:00:00",
    }  # fmt: skip
    answer = signed_in("curator").post(url("auth_user_change", user.pk), data)
    assert answer.status_code == 302
    user.refresh_from_db()
    assert user.is_staff
    assert list(user.groups.all()) == [editors]


def test_a_curator_makes_nobody_a_superuser(signed_in):
    user = User.objects.create_user("new", password="x")
    everything = list(user.user_permissions.model.objects.values_list("pk", flat=True))
    data = {
        "username": "new", "is_active": "on", "is_superuser": "on", "user_permissions": everything,
        "date_joined_0": "2026-01-01", "date_joined_1": "00:00:00",
    }  # fmt: skip
    signed_in("curator").post(url("auth_user_change", user.pk), data)
    user.refresh_from_db()
    assert not user.is_superuser
    assert not user.user_permissions.exists()


def test_a_curator_touches_no_superuser(signed_in, admin_user):
    browser = signed_in("curator")
    page = url("auth_user_change", admin_user.pk)
    assert browser.post(page, {"username": "taken"}).status_code == 403
    password = {"password1": "s3cr3t-s3cr3t", "password2": "s3cr3t-s3cr3t"}
    assert browser.post(url("auth_user_password_change", admin_user.pk), password).status_code == 403


@pytest.mark.parametrize("role", ["editor", "curator"])
def test_nobody_changes_what_a_role_may(signed_in, role):
    group = Group.objects.get(name="editor")
    assert signed_in(role).post(url("auth_group_change", group.pk), {"name": "all"}).status_code == 403
