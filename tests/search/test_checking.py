"""The index is compared with the database, and brought into step."""

import shutil
from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from meetings.models import IndexDebt, Meeting, Mention, Statistic
from meetings.search.checking import check
from tests import factories as made

pytestmark = pytest.mark.django_db


def said(*options: str) -> str:
    written = StringIO()
    call_command("check_archive", *options, stdout=written, stderr=StringIO())
    return written.getvalue()


def name(record) -> str:
    return f"meetings.{record._meta.model_name}.{record.pk}"


def test_an_index_in_step_has_no_differences(archive):
    IndexDebt.objects.all().delete()
    assert not check()
    assert "says what the database says" in said()


@pytest.fixture
def differing(archive):
    """Rows changed behind the back of whatever watches them."""
    IndexDebt.objects.all().delete()
    new = Meeting.objects.bulk_create([Meeting(address="moi", headline="Họp mới")])[0]
    figure = Statistic.objects.get()
    gone = name(figure)
    Mention.objects.filter(statistic=figure)._raw_delete("default")
    Statistic.objects.filter(pk=figure.pk)._raw_delete("default")
    Meeting.objects.filter(pk=archive["nghe-an"].pk).update(headline="Kỳ họp khác hẳn")
    Meeting.objects.filter(pk=archive["thai-binh"].pk).update(held_on=date(2019, 1, 1))
    return {
        "missing": [name(new)],
        "gone": [gone],
        "stale": sorted(map(name, (archive["nghe-an"], archive["thai-binh"]))),
    }


def test_each_difference_is_found(differing, archive):
    found = check()
    assert (found.missing, found.gone) == (differing["missing"], differing["gone"])
    assert set(differing["stale"]) <= set(found.stale)
    assert name(archive["ha-nam"]) not in found.stale


def test_differences_are_named_and_an_error(differing):
    with pytest.raises(CommandError, match="differ"):
        said()


def test_differences_are_repaired(differing):
    assert differing["missing"][0] in said("--repair")
    assert not check()


def test_what_is_owed_is_paid(archive):
    IndexDebt.objects.all().delete()
    IndexDebt.objects.create(record=name(archive["ha-nam"]))
    found = check()
    assert (found.owed, found.missing, found.gone, found.stale) == (1, [], [], [])


def test_a_missing_index_is_told_and_built(archive, index_path):
    shutil.rmtree(index_path)
    assert check().unusable
    with pytest.raises(CommandError):
        said()


@pytest.mark.django_db(transaction=True)
def test_a_missing_index_is_built(index_path):
    made.meeting("Hội nghị về y tế")
    assert not index_path.joinpath("current").exists()
    assert "repaired" in said("--repair")
    assert not check()
