"""Groups come back after a flush as the migrations made them, and keep what was made of them."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command

from meetings.correcting.groups import MAY, make_missing_groups

pytestmark = pytest.mark.django_db


def rights(name: str) -> set[str]:
    return {
        f"{one.content_type.app_label}.{one.codename}"
        for one in Permission.objects.filter(group__name=name).select_related("content_type")
    }


@pytest.mark.parametrize("name", MAY)
def test_what_was_made_of_a_group_stays(name):
    group = Group.objects.get(name=name)
    group.permissions.set(Permission.objects.filter(codename="view_logentry"))
    make_missing_groups()
    assert rights(name) == {"admin.view_logentry"}


@pytest.mark.parametrize("name", MAY)
def test_a_group_comes_back_as_the_migrations_made_it(name):
    made = rights(name)
    Group.objects.get(name=name).delete()
    Permission.objects.all().delete()
    make_missing_groups()
    assert rights(name) == made


@pytest.mark.django_db(transaction=True)
def test_a_flush_leaves_every_group_as_it_was():
    made = {name: rights(name) for name in MAY}
    call_command("flush", interactive=False, verbosity=0)
    assert {name: rights(name) for name in MAY} == made
