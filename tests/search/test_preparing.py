"""Before serving: the database and the index are brought up to date, and a lost index keeps nobody away."""

import io

import pytest
from django.core.management import call_command

from meetings.search.places import IndexUnavailable
from meetings.search.state import usable
from tests import factories as make

pytestmark = pytest.mark.django_db(transaction=True)


def prepared() -> tuple[str, str]:
    out, err = io.StringIO(), io.StringIO()
    call_command("prepare", stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


def test_an_index_that_is_missing_is_built_once(index_path):
    make.meeting()
    assert not usable()
    said, failed = prepared()
    assert "The search index was built" in said
    assert not failed
    assert usable()
    assert prepared() == ("", "")


def test_without_an_index_the_archive_is_served_all_the_same(index_path, monkeypatch):
    def fail():
        raise IndexUnavailable("no room")

    monkeypatch.setattr("meetings.management.commands.index_pending.rebuild", fail)
    said, failed = prepared()
    assert "The index was not built: no room." in failed
    assert not said
