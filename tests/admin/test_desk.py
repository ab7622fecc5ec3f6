"""The admin's first page: its lists in groups, what waits, and what was done last."""

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.urls import reverse

from archive.desk import GROUPS
from meetings.correcting.acts import act
from meetings.correcting.verdicts import correct
from tests import factories
from tests.views.reading import Page, text_of

pytestmark = pytest.mark.django_db


def test_every_list_of_the_archive_is_in_a_group():
    named = [name for _title, names in GROUPS for name in names.split()]
    shown = [model.__name__ for model in admin.site._registry if model._meta.app_label == "meetings"]
    assert sorted(named) == sorted(shown)


@pytest.mark.parametrize(
    ("role", "first", "last"),
    [
        ("curator", "Việc hằng ngày", "Tài khoản và quyền"),
        ("editor", "Việc hằng ngày", "Danh mục và tìm kiếm"),
    ],
)
def test_each_sees_the_groups_of_what_they_may_do(signed_in, role, first, last):
    page = Page(signed_in(role).get(reverse("admin:index")))
    titles = [text_of(one) for one in page.all("caption")]
    assert (titles[0], titles[-1]) == (first, last)


def test_what_was_done_last_is_there_for_those_who_may_see_it(signed_in):
    with act(User.objects.create_user("lan"), "sửa nơi họp <thử>"):
        correct(factories.meeting(), venue="Nhà văn hóa")
    page = Page(signed_in("editor").get(reverse("admin:index")))
    (done,) = page.all("section", class_="done")
    assert "lan: sửa nơi họp <thử>" in text_of(done)
