"""The review page by plain forms, as a browser without scripts uses it."""

import re
from datetime import date

import html5lib
import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from meetings.correcting.verdicts import confirm, correct, reject
from meetings.importing.joining import join
from meetings.models import (
    Act,
    Attendance,
    Citation,
    Doubt,
    Meeting,
    Position,
    Role,
    SameMeeting,
    State,
    Statistic,
    UnresolvedPerson,
)
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(signed_in):
    return signed_in("editor")


@pytest.fixture
def report(held):
    return held.reports.get()


def review(report) -> str:
    return reverse("editing:review", args=[report.pk])


def buttons(browser, report) -> list[str]:
    """What the page offers to do, with what is shown of each record."""
    return re.findall(r'name="do" value="([^"]+)"', browser.get(review(report)).content.decode())


def press(browser, report, *words: str):
    """Press the first button that does `words` ("confirm attendance")."""
    (name, kind), rest = words[:2], words[2:]
    found = next(
        do
        for do in buttons(browser, report)
        if do.startswith(f"{name} {kind}-") and all(word in do.split() for word in rest)
    )
    return send(browser, report, found)


def send(browser, report, do: str):
    return browser.post(reverse("editing:deed", args=[report.pk]), {"do": do}, follow=True)


def said(response) -> str:
    return " ".join(str(message) for message in response.context["messages"])


def states(meeting: Meeting) -> dict[str, list[str]]:
    models = (Attendance, Position, Role, Citation, Statistic)
    return {
        model._meta.model_name: list(model.objects.order_by("pk").values_list("state", flat=True))
        for model in models
    }


# Who gets there


@pytest.mark.parametrize("role", ["editor", "curator"])
def test_editors_and_curators_review(signed_in, report, role):
    assert signed_in(role).get(review(report)).status_code == 200


@pytest.mark.parametrize("page", ["review", "deed", "add", "undo"])
def test_a_reader_does_not(signed_in, report, page):
    browser, address = signed_in("reader"), reverse(f"editing:{page}", args=[report.pk])
    answer = browser.get(address)
    assert answer.status_code == 302
    assert answer.url.startswith(reverse("admin:login"))
    assert browser.post(address).status_code == 403


def test_staff_without_a_role_does_not(client, report):
    client.force_login(User.objects.create_user("khach", is_staff=True))
    assert client.get(review(report)).status_code == 403
    assert client.post(reverse("editing:deed", args=[report.pk]), {"do": "rest"}).status_code == 403


def test_a_text_that_was_replaced_leads_to_the_newer(editor, report):
    newer = factories.report(report.meeting, is_current=False)
    report.is_current, newer.is_current = False, True
    newer.source_name = report.source_name
    report.save()
    newer.save()
    assert editor.get(review(report)).url == review(newer)


# What it shows


def test_the_text_is_whole_and_every_finding_is_marked(editor, report, held):
    page = editor.get(review(report)).content.decode()
    source = re.search(r'<div class="source".*?>(.*?)</div>', page, re.DOTALL)[1]
    assert re.sub(r"<[^>]+>", "", source) == report.text
    for record in (*Attendance.objects.all(), *Position.objects.all()[:1], *Statistic.objects.all()):
        mention = record.mentions.get()
        assert f'id="m{mention.pk}"' in source
        assert f'href="#{record._meta.model_name}-{record.pk}"' in source
        assert f'id="{record._meta.model_name}-{record.pk}"' in page


def test_one_report_at_a_time_of_a_meeting_told_by_several(editor, report, held):
    other = factories.report(held, "Bài khác kể rằng có 7 xã.", title="Bài khác")
    figure = factories.read_by_machine(held, figures=[("7", "xã", "")]).statistics.get(unit="xã")
    factories.quote(other, "7 xã", figure, rule="figure.count")
    page = editor.get(review(report)).content.decode()
    assert "Bài khác kể" not in page
    assert review(other) in page
    assert f'id="statistic-{figure.pk}"' in page
    rest = re.search(r'name="do" value="(rest [^"]+)"', page)[1]
    assert f"statistic-{figure.pk}@" not in rest  # its words are not in this text
    assert f"statistic-{figure.pk}@" in editor.get(review(other)).content.decode()


def test_few_queries_however_many_records(editor, report, held, django_assert_max_num_queries):
    for number in range(20):
        who = factories.attend(held, f"Trần Văn {'ABCDEFGHIJKLMNOPQRST'[number]}", "Giám đốc Sở")
        factories.figure(held, str(number + 2), "xã")
        assert who.positions.exists()
    with django_assert_max_num_queries(30):
        editor.get(review(report))


# Verdicts


def test_confirming_a_person_confirms_what_is_shown_with_them(editor, report, held):
    answer = press(editor, report, "confirm", "attendance")
    assert "Đã xác nhận: Lê Văn Thử" in said(answer)
    assert states(held) == {
        "attendance": ["confirmed"],
        "position": ["confirmed", "confirmed"],
        "role": ["confirmed"],
        "citation": ["unreviewed"],
        "statistic": ["unreviewed"],
    }
    assert Act.objects.get().person.username == "editor"


def test_the_editor_goes_on_to_the_next_that_nobody_looked_at(editor, report, held):
    answer = press(editor, report, "confirm", "attendance")
    assert answer.redirect_chain[-1][0].endswith(f"#citation-{Citation.objects.get().pk}")
    answer = press(editor, report, "reject", "statistic")
    assert answer.redirect_chain[-1][0].endswith(f"#meeting-{held.pk}")


@pytest.mark.parametrize(
    "kind", ["meeting", "report", "attendance", "position", "role", "citation", "statistic"]
)
def test_rejected_and_taken_back(editor, report, held, kind):
    record = {one._meta.model_name: one for one in (held, report)}.get(kind)
    report.machine = report.effective()
    report.save()
    press(editor, report, "reject", kind)
    model = {"meeting": Meeting, "report": type(report)}.get(kind) or Position._meta.apps.get_model(
        "meetings", kind
    )
    rejected = record or model.objects.filter(state=State.REJECTED).get()
    rejected.refresh_from_db()
    assert rejected.state == State.REJECTED
    press(editor, report, "restore", kind)
    rejected.refresh_from_db()
    assert rejected.state == State.CONFIRMED


def test_the_rest_is_what_was_shown_and_unreviewed(editor, report, held):
    reject(held.citations.get())
    (rest,) = [do for do in buttons(editor, report) if do.startswith("rest ")]
    late = factories.figure(held, "7", "xã")
    correct(held.statistics.first(), subject="đầu mối")
    answer = send(editor, report, rest)
    assert "Đã xác nhận 5 bản ghi; 1 bản ghi vừa có người đổi" in said(answer)
    assert states(held) == {
        "attendance": ["confirmed"],
        "position": ["confirmed", "unreviewed"],  # the text has no words for the second
        "role": ["confirmed"],
        "citation": ["rejected"],
        "statistic": ["corrected", "unreviewed"],
    }
    late.refresh_from_db()
    assert late.state == State.UNREVIEWED


@pytest.mark.parametrize(
    "do",
    [
        "",
        "dance",
        "confirm",
        "confirm person-1@x",
        "confirm attendance-x@y",
        "settle statistic-{figure} value",
        "settle {token} value now",
        "settle {token} value never",
        "say {token} colour red",
        "means {token} attendance-1",
        "join {token}",
        "heed {token} accepted",
    ],
)
def test_words_of_no_form_do_nothing(editor, report, held, do):
    figure = Statistic.objects.get()
    token = next(one for one in buttons(editor, report) if f"statistic-{figure.pk}@" in one).split()[1]
    assert send(editor, report, do.format(figure=figure.pk, token=token)).status_code == 400
    assert not Act.objects.exists()


def test_records_of_another_meeting_are_not_judged_here(editor, report):
    other = factories.read_by_machine(factories.meeting(), figures=[("3", "xã", "")])
    token = next(do for do in buttons(editor, other.reports.get()) if do.startswith("confirm statistic"))
    assert send(editor, report, token).status_code == 400
    assert other.statistics.get().state == State.UNREVIEWED


# Two editors at once


def test_a_verdict_on_what_somebody_changed_meanwhile_is_not_given(editor, report, held):
    (shown,) = [do for do in buttons(editor, report) if do.startswith("confirm statistic")]
    correct(held.statistics.get(), subject="đầu mối")
    answer = send(editor, report, shown)
    assert "vừa thay đổi" in said(answer)
    assert held.statistics.get().state == State.CORRECTED


def test_a_verdict_on_what_is_gone_is_not_given(editor, report, held):
    (shown,) = [do for do in buttons(editor, report) if do.startswith("reject statistic")]
    held.statistics.get().delete()
    assert "vừa được xóa" in said(send(editor, report, shown))


def edited(browser, report, record, **values):
    """Open a record's form and send it with other values; the open form waits for the second call."""
    address = reverse("editing:edit", args=[report.pk, f"{record._meta.model_name}-{record.pk}"])
    return browser.post(address, {**form_of(browser.get(address)), **prefixed(values)}, follow=True)


def prefixed(values: dict) -> dict:
    return {f"edit-{name}": value for name, value in values.items()}


def form_of(response) -> dict[str, str]:
    """What a browser would send of the open form, unchanged."""
    editing = response.context["editing"]
    data = {"version": editing["version"]}
    for bound in editing["form"]:
        value = bound.value()
        shown = "" if value in (None, False) else str(value)
        if value not in (None, False):
            data[bound.html_name] = "on" if value is True else shown
        data[bound.html_initial_name] = str(value) if isinstance(value, bool) else shown
    return data


def test_an_edit_is_a_correction(editor, report, held):
    answer = edited(editor, report, held, venue="Nhà văn hóa")
    held.refresh_from_db()
    assert (held.venue, held.state, held.by_person) == ("Nhà văn hóa", State.CORRECTED, ["venue"])
    assert "Đã sửa" in said(answer)


def test_an_edit_that_changes_nothing_is_none(editor, report, held):
    assert "Không có gì thay đổi" in said(edited(editor, report, held.statistics.get()))
    assert not Act.objects.exists()
    assert held.statistics.get().state == State.UNREVIEWED


@pytest.mark.parametrize(
    ("kind", "values", "says"),
    [
        ("position", {"title": "Phó Bí thư Tỉnh ủy"}, "Phó Bí thư Tỉnh ủy"),
        ("role", {"role": "conclude"}, "kết luận"),
        ("statistic", {"value": "14.5"}, "14,5 %"),
        ("citation", {"number": "27-NQ/TW"}, "Nghị quyết 27-NQ/TW"),
        ("citation", {"number": "12-KL/TU", "kind": "kết luận"}, "Kết luận 12-KL/TU"),
    ],
)
def test_every_kind_is_edited(editor, report, held, kind, values, says):
    record = Position._meta.apps.get_model("meetings", kind).objects.first()
    edited(editor, report, record, **values)
    record.refresh_from_db()
    assert record.state == State.CORRECTED
    assert says in editor.get(review(report)).content.decode() or says in str(record)


def test_a_person_is_another_of_the_same_name(editor, report, held):
    elsewhere = factories.official("Lê Văn Thử", "ha-nam")
    edited(editor, report, held.attendances.get(), official=elsewhere.pk)
    assert held.attendances.get().official == elsewhere


def test_a_person_has_another_name(editor, report, held):
    edited(editor, report, held.attendances.get(), name="Lê Văn Thứ")
    who = held.attendances.get().official
    assert (who.name, who.scope) == ("Lê Văn Thứ", "nghe-an")


def test_a_record_is_not_made_twice(editor, report, held):
    answer = edited(editor, report, held.attendances.get().positions.first(), title="Chủ tịch HĐND tỉnh")
    assert answer.status_code == 422
    assert "Đã có bản ghi khác" in answer.content.decode()
    assert not Act.objects.exists()


def test_days_that_are_in_no_order_are_not_taken(editor, report, held):
    answer = edited(editor, report, held, held_on="", held_from="2025-10-25", held_until="2025-10-24")
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Ngày muộn nhất lại ở trước ngày sớm nhất." in page
    assert "meeting_bounds" not in page
    assert not Act.objects.exists()


def test_a_number_that_is_none_is_not_taken(editor, report, held):
    answer = edited(editor, report, held.citations.get(), number="nghị quyết")
    assert answer.status_code == 422
    assert "Không đọc ra số" in answer.content.decode()


def test_whoever_saves_second_hears_of_it_and_keeps_what_they_typed(editor, report, held):
    address = reverse("editing:edit", args=[report.pk, f"meeting-{held.pk}"])
    mine = form_of(editor.get(address))
    theirs = Meeting.objects.get(pk=held.pk)
    correct(theirs, venue="Hội trường lớn", body="Ban Thường vụ Tỉnh ủy")
    mine["edit-venue"] = "Nhà văn hóa"
    answer = editor.post(address, mine)
    assert answer.status_code == 409
    meanwhile = answer.context["editing"]["meanwhile"]
    assert [(change.was, change.now) for change in meanwhile.changes] == [
        ("–", "Ban Thường vụ Tỉnh ủy"),
        ("–", "Hội trường lớn"),
    ]
    form = form_of(answer)
    assert (form["edit-venue"], form["edit-body"]) == ("Nhà văn hóa", "Ban Thường vụ Tỉnh ủy")
    held.refresh_from_db()
    assert held.venue == "Hội trường lớn"
    # Saved once more, it is what they want; what they left alone stays the other's.
    shown = {one.html_initial_name: mine_or(answer, one) for one in answer.context["editing"]["form"]}
    editor.post(address, {**form, **shown})
    held.refresh_from_db()
    assert (held.venue, held.body) == ("Nhà văn hóa", "Ban Thường vụ Tỉnh ủy")


def mine_or(response, bound) -> str:
    """What stands in the hidden field beside a field of the open form."""
    name = re.escape(bound.html_initial_name)
    found = re.search(rf'name="{name}"(?: value="([^"]*)")?', response.content.decode())
    return found[1] or ""


def test_an_edit_of_what_is_gone_leads_back(editor, report, held):
    figure = held.statistics.get()
    address = reverse("editing:edit", args=[report.pk, f"statistic-{figure.pk}"])
    figure.delete()
    assert "vừa được xóa" in said(editor.get(address, follow=True))


@pytest.mark.parametrize("key", ["official-1", "samemeeting-1", "nothing"])
def test_what_has_no_form_is_not_edited(editor, report, key):
    assert editor.get(reverse("editing:edit", args=[report.pk, key])).status_code in (302, 400)


# Conflicts


@pytest.fixture
def conflict(held) -> Statistic:
    figure = held.statistics.get()
    correct(figure, value="14.5")
    figure.machine = {**figure.machine, "value": "14.3"}
    figure.conflict = {"value": {"was": "14.4", "person": "14.5", "now": "14.3"}}
    figure.save()
    return figure


@pytest.mark.parametrize(
    ("choice", "value"), [("was", "14.400000"), ("person", "14.500000"), ("now", "14.300000")]
)
def test_a_conflict_shows_three_values_and_takes_one(editor, report, conflict, choice, value):
    page = editor.get(review(report)).content.decode()
    assert all(f">{text}<" in page for text in ("14,4", "14,5", "14,3"))
    press(editor, report, "settle", "statistic", "value", choice)
    conflict.refresh_from_db()
    assert (str(conflict.value), conflict.conflict) == (value, {})


def test_what_two_people_added_offers_what_each_of_them_said_and_nothing_of_a_machine(editor, report, held):
    added = [Statistic(meeting=one, value="7", unit="xã") for one in (held, factories.meeting())]
    for one, subject in zip(added, ("đạt chuẩn", "mới"), strict=True):
        correct(one, subject=subject)
    join(*(one.meeting for one in added))
    page = editor.get(review(report)).content.decode()
    assert "Đối tượng: hai người nói khác nhau." in page
    assert "Máy nay đọc" not in page
    offered = [do.split()[-1] for do in buttons(editor, report) if do.startswith("settle")]
    assert offered == ["person", "now"]
    settling = next(do for do in buttons(editor, report) if do.startswith("settle"))
    assert send(editor, report, f"{settling.rpartition(' ')[0]} was").status_code == 400
    press(editor, report, "settle", "statistic", "now")
    added[0].refresh_from_db()
    assert (added[0].subject, added[0].conflict) == ("mới", {})


@pytest.mark.parametrize(("choice", "state"), [("person", State.ADDED), ("now", State.REJECTED)])
def test_what_the_machine_reads_no_more_is_kept_or_let_go(editor, report, held, choice, state):
    figure = held.statistics.get()
    confirm(figure)
    figure.conflict = {"record": {"was": "read", "person": "confirmed", "now": "gone"}}
    figure.save()
    press(editor, report, "settle", "statistic", "record", choice)
    figure.refresh_from_db()
    assert (figure.state, figure.conflict) == (state, {})


# What a machine left open


def test_a_possible_province_is_taken(editor, held, report):
    Meeting.objects.filter(pk=held.pk).update(province=None)
    held.province_candidates.add(factories.province("ha-nam"))
    press(editor, report, "say", "meeting", "province", "ha-nam")
    held.refresh_from_db()
    assert (held.province.address, held.state) == ("ha-nam", State.CORRECTED)


def test_a_possible_day_is_taken(editor, held, report):
    candidates = [
        {"value": "2025-10-24", "because": "x"},
        {"value": "2024-10-24", "because": "x", "fell": "y"},
    ]
    Meeting.objects.filter(pk=held.pk).update(
        held_on=None,
        held_from=date(2025, 1, 1),
        reasons={"held_on": {"because": "x", "candidates": candidates}},
    )
    assert not [do for do in buttons(editor, report) if "2024-10-24" in do]
    press(editor, report, "say", "meeting", "held_on", "2025-10-24")
    held.refresh_from_db()
    assert (held.held_on, held.held_from) == (date(2025, 10, 24), None)


@pytest.fixture
def unclear(report) -> UnresolvedPerson:
    start = report.text.index("Thử")
    return UnresolvedPerson.objects.create(
        report=report, start=start, end=start + 3, rule="name.given", candidates=[{"value": "Lê Văn Thử"}]
    )


def test_words_that_were_unclear_mean_somebody(editor, report, held, unclear):
    press(editor, report, "means", "unresolvedperson")
    unclear.refresh_from_db()
    assert unclear.verdict == "settled"
    assert held.attendances.get().mentions.filter(start=unclear.start, rule="person").exists()


def test_or_nobody(editor, report, unclear):
    press(editor, report, "nobody", "unresolvedperson")
    unclear.refresh_from_db()
    assert unclear.verdict == "nobody"


@pytest.mark.parametrize(("deed", "verdict"), [("join", "accepted"), ("apart", "declined")])
def test_two_reports_of_one_meeting(editor, report, held, deed, verdict):
    other = factories.meeting("Hội nghị khác")
    proposal = SameMeeting.objects.create(first=held, second=other, shared=["Lê Văn Thử"])
    press(editor, report, deed, "samemeeting")
    proposal.refresh_from_db()
    other.refresh_from_db()
    assert proposal.verdict == verdict
    assert other.joined_to == (held if deed == "join" else None)


@pytest.mark.parametrize("verdict", ["accepted", "declined"])
def test_what_a_reader_doubts_stands_beside_it(editor, report, held, verdict):
    figure = held.statistics.get()
    doubt = Doubt.objects.create(
        kind="statistic", record_id=figure.pk, meeting=held, about="14,4 %", wanted="phải là 14,3"
    )
    assert "phải là 14,3" in editor.get(review(report)).content.decode()
    press(editor, report, "heed", "doubt", verdict)
    doubt.refresh_from_db()
    assert (doubt.verdict, doubt.judged_by.username) == (verdict, "editor")


def test_a_doubt_outlives_its_record_on_the_page(editor, report, held):
    Doubt.objects.create(kind="statistic", record_id=10**6, meeting=held, about="36 xã", wanted="phải là 37")
    page = editor.get(review(report)).content.decode()
    assert "phải là 37" in page.partition("g-people")[0]


# Undo


def test_the_last_is_taken_back_one_by_one(editor, report, held):
    press(editor, report, "confirm", "attendance")
    press(editor, report, "reject", "statistic")
    undo = reverse("editing:undo", args=[report.pk])
    editor.post(undo)
    assert held.statistics.get().state == State.UNREVIEWED
    assert held.attendances.get().state == State.CONFIRMED
    editor.post(undo)
    assert set(states(held)["attendance"] + states(held)["position"]) == {"unreviewed"}
    assert "Không có gì để hoàn tác" in said(editor.post(undo, follow=True))


def test_nobody_takes_back_what_another_has_built_on(editor, report, held):
    edited(editor, report, held.statistics.get(), subject="đầu mối")
    User.objects.create_superuser("khac", password="x")
    editor_two = editor.__class__()
    editor_two.force_login(User.objects.get(username="khac"))
    edited(editor_two, report, held.statistics.get(), subject="phòng")
    answer = editor.post(reverse("editing:undo", args=[report.pk]), follow=True)
    assert "Không hoàn tác được" in said(answer)
    assert held.statistics.get().subject == "phòng"


# As HTML


@pytest.mark.parametrize(
    "path", ["", "edit/meeting-{meeting}/", "edit/attendance-{person}/", "add/?add=person&words=Nghệ+An"]
)
def test_every_state_of_the_page_is_valid_html(editor, report, held, conflict, unclear, path):
    """Strictly parsed: also with conflicts, doubts, what was rejected, and an open form."""
    reject(held.citations.get())
    SameMeeting.objects.create(first=held, second=factories.meeting("Hội nghị khác"), shared=["Lê Văn Thử"])
    Doubt.objects.create(kind="meeting", record_id=held.pk, meeting=held, about="x", wanted="<b>sai</b>")
    address = review(report) + path.format(meeting=held.pk, person=held.attendances.get().pk)
    parser = html5lib.HTMLParser(strict=True)
    page = parser.parse(editor.get(address).content.decode())
    ids = [node.get("id") for node in page.iter() if node.get("id")]
    assert len(ids) == len(set(ids))
    for node in page.iter():
        for name in ("aria-labelledby", "for", "form"):
            assert set((node.get(name) or "").split()) <= set(ids), node.attrib
        if (node.get("href") or "").startswith("#"):
            assert node.get("href")[1:] in ids
