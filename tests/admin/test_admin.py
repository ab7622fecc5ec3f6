import pytest
from django.apps import apps
from django.contrib import admin
from django.urls import reverse

from meetings.admin.attendance import write_parts, write_titles
from meetings.models import Attendance, Citation, Meeting, Role, State, Statistic
from tests import factories

pytestmark = pytest.mark.django_db
MODELS = [model for model in apps.get_app_config("meetings").get_models() if model in admin.site._registry]


@pytest.fixture
def held() -> Meeting:
    """A meeting as a machine read it: one person with two positions and a part, one document, one figure."""
    held = factories.meeting()
    attendance = factories.attend(held, "Lê Văn Thử", "Bí thư Tỉnh ủy", "Chủ tịch HĐND tỉnh", roles=["chair"])
    factories.cite(held, factories.resolution())
    factories.figure(held, "14.4", "%", "14,4%")
    children = [
        attendance,
        *attendance.positions.all(),
        *attendance.roles.all(),
        *held.citations.all(),
        *held.statistics.all(),
    ]
    for number, record in enumerate([held, *children]):
        record.identity, record.machine = f"read-{number}", record.effective()
        record.save()
    return held


def test_every_model_of_the_archive_is_in_the_admin():
    names = {model.__name__ for model in MODELS}
    assert names >= {
        "Attendance", "Citation", "Meeting", "Mention", "Official", "Position", "Province", "Report",
        "Resolution", "Role", "Statistic",
    }  # fmt: skip


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_list_opens_and_can_be_searched(admin_client, held, model):
    url = reverse(f"admin:meetings_{model._meta.model_name}_changelist")
    assert admin_client.get(url).status_code == 200
    if admin.site._registry[model].search_fields:
        assert admin_client.get(url, {"q": "Bí thư Tỉnh"}).status_code == 200


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_record_opens(admin_client, held, model):
    record = model.objects.first()
    if record is not None:
        url = reverse(f"admin:meetings_{model._meta.model_name}_change", args=[record.pk])
        assert admin_client.get(url).status_code == 200


@pytest.mark.parametrize(
    ("model", "field", "words", "found"),
    [
        ("attendance", "official", "lê văn", "Lê Văn Thử"),
        ("meeting", "province", "Nghệ", "tỉnh Nghệ An"),
        ("citation", "resolution", "18-NQ", "Nghị quyết 18-NQ/TW"),
    ],
)
def test_people_provinces_and_documents_are_completed(admin_client, held, model, field, words, found):
    query = {"app_label": "meetings", "model_name": model, "field_name": field, "term": words}
    answer = admin_client.get(reverse("admin:autocomplete"), query).json()
    assert found in [result["text"] for result in answer["results"]]


def form_of(response) -> dict[str, object]:
    """What a browser would send of a change page, unchanged."""
    data: dict[str, object] = {}
    form = response.context["adminform"].form
    forms = [form]
    for inline in response.context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.initial_forms]
    for one in forms:
        for bound in one:
            value = bound.value()
            if value not in (None, False):
                data[bound.html_name] = value
    return {name: str(value) if not isinstance(value, list | str) else value for name, value in data.items()}


def edit(admin_client, meeting, **changes):
    url = reverse("admin:meetings_meeting_change", args=[meeting.pk])
    data = form_of(admin_client.get(url))
    data = {**data, **{name.replace("__", "-"): value for name, value in changes.items()}}
    response = admin_client.post(url, data)
    assert response.status_code == 302, response.context["errors"]


def test_saving_a_meeting_unchanged_changes_nothing(admin_client, held):
    edit(admin_client, held)
    held.refresh_from_db()
    assert held.state == State.UNREVIEWED
    assert {a.state for a in held.attendances.all()} == {State.UNREVIEWED}
    assert [p.title for p in held.attendances.get().positions.all()] == [
        "Bí thư Tỉnh ủy",
        "Chủ tịch HĐND tỉnh",
    ]


def test_an_edit_is_a_correction(admin_client, held):
    edit(admin_client, held, venue="Nhà văn hóa", statistics__0__unit="phần trăm")
    held.refresh_from_db()
    assert (held.venue, held.state) == ("Nhà văn hóa", State.CORRECTED)
    assert held.statistics.get().state == State.CORRECTED
    assert held.citations.get().state == State.UNREVIEWED


def test_people_are_edited_inside_their_meeting(admin_client, held):
    edit(
        admin_client,
        held,
        attendances__0__titles="Phó Bí thư Tỉnh ủy\nChủ tịch HĐND tỉnh\nTrưởng Đoàn ĐBQH tỉnh",
        attendances__0__parts=["attend"],
    )
    positions = held.attendances.get().positions
    assert dict(positions.values_list("title", "state")) == {
        "Phó Bí thư Tỉnh ủy": State.CORRECTED,
        "Chủ tịch HĐND tỉnh": State.UNREVIEWED,
        "Trưởng Đoàn ĐBQH tỉnh": State.ADDED,
    }
    assert dict(held.attendances.get().roles.values_list("role", "state")) == {
        "chair": State.REJECTED,
        "attend": State.ADDED,
    }


def test_deleting_what_a_machine_read_rejects_it(admin_client, held):
    edit(admin_client, held, citations__0__DELETE="on")
    assert Citation.objects.get().state == State.REJECTED


def test_the_delete_action_rejects_too(admin_client, held):
    url = reverse("admin:meetings_statistic_changelist")
    chosen = {"action": "delete_selected", "_selected_action": [Statistic.objects.get().pk], "post": "yes"}
    response = admin_client.post(url, chosen, follow=True)
    assert Statistic.objects.get().state == State.REJECTED
    assert "bác bỏ" in response.content.decode()


@pytest.mark.parametrize(("action", "state"), [("confirm", State.CONFIRMED), ("reject", State.REJECTED)])
def test_records_are_judged_in_the_list(admin_client, held, action, state):
    url = reverse("admin:meetings_statistic_changelist")
    admin_client.post(url, {"action": action, "_selected_action": [Statistic.objects.get().pk]})
    assert Statistic.objects.get().state == state


def test_a_title_taken_away_and_given_back_stands_confirmed(held):
    attendance = Attendance.objects.get()
    write_titles(attendance, ["Chủ tịch HĐND tỉnh"])
    assert attendance.positions.get(title="Bí thư Tỉnh ủy").state == State.REJECTED
    write_titles(attendance, ["Bí thư Tỉnh ủy", "Chủ tịch HĐND tỉnh"])
    assert attendance.positions.get(title="Bí thư Tỉnh ủy").state == State.CONFIRMED
    assert attendance.positions.count() == 2


def test_a_part_taken_away_and_given_back_stands_confirmed(held):
    attendance = Attendance.objects.get()
    write_parts(attendance, [])
    write_parts(attendance, ["chair"])
    assert Role.objects.get().state == State.CONFIRMED


def test_provinces_are_not_typed_in(admin_client):
    assert admin_client.get(reverse("admin:meetings_province_add")).status_code == 403


def test_a_report_s_text_is_shown_and_never_edited(admin_client, held):
    report = held.reports.get()
    url = reverse("admin:meetings_report_change", args=[report.pk])
    page = admin_client.get(url)
    assert "text" not in page.context["adminform"].form.fields
    assert report.text.split("\n")[0] in page.content.decode()
