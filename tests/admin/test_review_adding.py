"""Adding records from words of the report, by plain forms: first which words and what, then what they say."""

import pytest
from django.urls import reverse

from meetings.models import Act, Attendance, Citation, Official, Position, Role, State, Statistic
from tests import factories
from tests.factories import TEXT

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(signed_in):
    return signed_in("editor")


@pytest.fixture
def report(held):
    return held.reports.get()


def begin(browser, report, what: str, words: str, **sent):
    """Choose words and what to add from them."""
    return browser.get(reverse("editing:add", args=[report.pk]), {"add": what, "words": words, **sent})


def form_of(response) -> dict:
    """What a browser would send of the open form, unchanged."""
    adding = response.context["adding"]
    data = {"add": adding["what"], "start": adding["place"].start, "end": adding["place"].end}
    for bound in adding["form"]:
        value = bound.value()
        if isinstance(value, list):
            value = bound.field.prepare_value(value)
        if value not in (None, False):
            data[bound.html_name] = "on" if value is True else value
    return data


def add(browser, report, what: str, words: str, occurrence: int = 1, **values):
    """Add a record as the form begins it, with `values` written over that."""
    begun = form_of(begin(browser, report, what, words, occurrence=occurrence))
    data = {**begun, **{f"add-{name}": value for name, value in values.items()}}
    return browser.post(reverse("editing:add", args=[report.pk]), data, follow=True)


def evidence(record) -> list[tuple[str, str]]:
    return [(one.words, one.field) for one in record.mentions.filter(rule="person")]


@pytest.mark.parametrize(
    ("what", "sent", "status"),
    [
        ("person", {"words": "không có lời này"}, 422),
        ("person", {"words": ""}, 422),
        ("person", {"words": "họp", "occurrence": "99"}, 422),
        ("person", {"words": "họp", "occurrence": "x"}, 422),
        ("person", {"words": "", "start": "3", "end": "99999"}, 422),
        ("castle", {"words": "họp"}, 400),
        ("field-state", {"words": "họp"}, 400),
        ("", {"words": "họp"}, 400),
    ],
)
def test_words_that_are_not_there_and_things_that_are_none(editor, report, what, sent, status):
    assert begin(editor, report, what, **sent).status_code == status


def test_words_that_are_not_there_stay_in_the_form(editor, report):
    page = begin(editor, report, "person", "không có lời này").content.decode()
    assert 'value="không có lời này"' in page
    assert "Bài viết không có lời này" in page


@pytest.mark.parametrize(
    ("sent", "start"),
    [
        ({"words": "họp"}, TEXT.index("họp")),
        ({"words": "tỉnh", "occurrence": "2"}, TEXT.index("tỉnh", TEXT.index("tỉnh") + 1)),
        ({"words": "", "start": "0", "end": "8"}, 0),
        ({"words": "Hội nghị", "start": "0", "end": "8"}, 0),
        # Somebody changed the words after choosing them: words can be read, numbers cannot.
        ({"words": "họp", "start": "0", "end": "8"}, TEXT.index("họp")),
    ],
)
def test_the_words_are_found(editor, report, sent, start):
    assert begin(editor, report, "person", **sent).context["adding"]["place"].start == start


def test_a_person_with_what_the_words_say(editor, report, held):
    held.attendances.all().delete()
    answer = add(editor, report, "person", "Bí thư Tỉnh ủy Lê Văn Thử", parts=["chair"])
    who = Attendance.objects.get()
    assert who.official == Official.objects.get()  # the one known in the province
    assert [one.title for one in who.positions.all()] == ["Bí thư Tỉnh ủy"]
    assert [one.role for one in who.roles.all()] == ["chair"]
    for record in (who, who.positions.get(), who.roles.get()):
        assert (record.state, evidence(record)) == (State.ADDED, [("Bí thư Tỉnh ủy Lê Văn Thử", "")])
    assert answer.redirect_chain[-1][0].endswith(f"#attendance-{who.pk}")
    assert Act.objects.count() == 1


def test_a_person_of_another_name(editor, report, held):
    add(editor, report, "person", "Lê Văn Thử", name="Lê Văn Mới")
    assert Official.objects.get(name="Lê Văn Mới").scope == "nghe-an"


def test_a_person_of_the_same_name_from_elsewhere(editor, report, held):
    elsewhere = factories.official("Lê Văn Thử", "ha-nam")
    add(editor, report, "person", "Lê Văn Thử", official=elsewhere.pk)
    assert held.attendances.filter(official=elsewhere).exists()


def test_a_position_of_the_last_who_was_named(editor, report, held):
    begun = begin(editor, report, "position", "chủ trì").context["adding"]["form"]
    assert begun.initial["attendance"] == held.attendances.get().pk
    add(editor, report, "position", "chủ trì", position="Chủ tọa")
    made = Position.objects.get(title="Chủ tọa")
    assert (made.state, evidence(made)) == (State.ADDED, [("chủ trì", "")])


def test_a_part(editor, report, held):
    Role.objects.all().delete()
    add(editor, report, "role", "chủ trì")
    assert (Role.objects.get().role, evidence(Role.objects.get())) == ("chair", [("chủ trì", "")])


def test_a_document(editor, report, held):
    Citation.objects.all().delete()
    known = factories.resolution()
    add(editor, report, "document", "Nghị quyết số 18-NQ/TW", document=known.pk)
    made = Citation.objects.get()
    assert (made.resolution, made.state) == (known, State.ADDED)
    assert evidence(made) == [("Nghị quyết số 18-NQ/TW", "")]


def test_a_document_that_nobody_cited_before(editor, report, held):
    add(editor, report, "document", "Nghị quyết số 18-NQ/TW", number="9-NQ/TU", document="")
    assert Citation.objects.filter(
        resolution__number="09-NQ/TU", resolution__key__startswith="TU/nghe-an"
    ).exists()


def test_a_figure(editor, report, held):
    add(editor, report, "figure", "giảm 215/1.503 đầu mối", subject="biên chế")
    made = Statistic.objects.get(state=State.ADDED)
    assert (made.value, made.of, made.unit, made.direction) == (215, 1503, "đầu mối", "decrease")
    assert (made.subject, evidence(made)) == ("biên chế", [("giảm 215/1.503 đầu mối", "")])


def test_a_figure_without_a_value_is_none(editor, report, held):
    answer = add(editor, report, "figure", "đầu mối", unit="đầu mối")
    assert answer.status_code == 422
    assert Statistic.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "words", "values", "says"),
    [
        ("venue", "Nghệ An", {}, "Nghệ An"),
        ("venue", "Nghệ An", {"venue": "Nhà văn hóa"}, "Nhà văn hóa"),
        ("ordinal", "lần thứ ba", {"ordinal": 3}, 3),
        ("held_on", "24/10/2025", {}, "2025-10-24"),
        ("province", "Nghệ An", {}, "nghe-an"),
    ],
)
def test_a_field_of_the_meeting(editor, report, held, name, words, values, says):
    add(editor, report, f"field-{name}", words, **values)
    held.refresh_from_db()
    assert held.as_json(name) == says
    assert (words, name) in evidence(held)


def test_words_for_what_the_meeting_is_already_are_evidence_alone(editor, report, held):
    add(editor, report, "field-kind", "Hội nghị")
    held.refresh_from_db()
    assert held.state == State.UNREVIEWED
    assert evidence(held).count(("Hội nghị", "kind")) == 1


@pytest.mark.parametrize("kind", ["attendance", "position", "role", "citation", "statistic"])
def test_evidence_of_what_is_there_confirms_it(editor, report, held, kind):
    """Else a reader that loses it would take the person's words along."""
    record = Position._meta.apps.get_model("meetings", kind).objects.first()
    add(editor, report, "evidence", "đầu mối", record=f"{kind}-{record.pk}")
    assert ("đầu mối", "") in evidence(record)
    record.refresh_from_db()
    assert record.state == State.CONFIRMED


def test_what_was_added_is_taken_back_whole(editor, report, held):
    before = report.mentions.count()
    add(editor, report, "person", "Lê Văn Thử", name="Lê Văn Mới", parts=["speak"])
    editor.post(reverse("editing:undo", args=[report.pk]))
    assert not Official.objects.filter(name="Lê Văn Mới").exists()
    assert (held.attendances.count(), report.mentions.count()) == (1, before)


def test_a_script_gets_the_form_alone(editor, report):
    address = reverse("editing:add", args=[report.pk])
    page = editor.get(address, {"add": "role", "words": "họp"}, headers={"X-Fragment": "1"}).content.decode()
    assert page.startswith("<form")
    assert 'name="add-role"' in page
