"""An editor hears when what they saved cannot be found yet, and only then."""

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from haystack import connections

from meetings.models import IndexDebt, Statistic
from meetings.search.building import rebuild
from tests import factories
from tests.admin.filled_forms import fields_of

pytestmark = pytest.mark.django_db(transaction=True)
TOLD = "máy tìm kiếm chưa ghi nhận kịp"


@pytest.fixture
def figure(tmp_path) -> Statistic:
    """A figure that the index has; the index is gone again afterwards."""
    engine = connections["default"]
    before = engine.options["PATH"]
    engine.options["PATH"] = str(tmp_path / "index")
    engine.reset_sessions()
    figure = factories.figure(factories.meeting(), "14.4", "%", "14,4%")
    rebuild()
    yield figure
    engine.options["PATH"] = before
    engine.reset_sessions()


@pytest.fixture
def editor(client):
    client.force_login(User.objects.create_superuser("lan"))
    return client


def saved(editor, figure, **typed) -> str:
    """Save the figure's page in the admin, and return the page that follows."""
    page = reverse("admin:meetings_statistic_change", args=[figure.pk])
    form = fields_of(editor.get(page), "statistic_form") | {name: [text] for name, text in typed.items()}
    return editor.post(page, form, follow=True).content.decode()


def test_what_is_found_at_once_is_no_matter(editor, figure):
    assert TOLD not in saved(editor, figure, unit="phần trăm")
    assert not IndexDebt.objects.exists()


def test_what_the_index_still_owes_is_told(editor, figure):
    with connections["default"].get_backend().place.writing(0):  # somebody else writes
        assert TOLD in saved(editor, figure, unit="phần trăm")
        figure.refresh_from_db()
        assert figure.unit == "phần trăm"
        assert TOLD in pressed(editor, figure)
    assert TOLD not in saved(editor, figure, unit="phần nghìn")


def pressed(editor, figure) -> str:
    """Reject the figure on the review page, and return the page that follows."""
    report = figure.meeting.reports.get()
    page = editor.get(reverse("editing:review", args=[report.pk]))
    tokens = {card.key: card.token for card in page.context["cards"].in_order}
    deed = {"do": f"reject {tokens[f'statistic-{figure.pk}']}"}
    return editor.post(reverse("editing:deed", args=[report.pk]), deed, follow=True).content.decode()


def test_nothing_is_told_where_nothing_was_changed(editor, figure):
    IndexDebt.objects.create(record=f"meetings.statistic.{figure.pk}")  # of somebody before
    assert TOLD not in saved(editor, figure)
