"""What people decided goes out into a file and in again, by command."""

import contextlib
import json
from io import StringIO

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import transaction
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st

from meetings.correcting.acts import act, touch
from meetings.correcting.applying import apply as apply_lines
from meetings.correcting.applying_file import BadFile, parse
from meetings.correcting.merging import decline, merge
from meetings.correcting.moving import move
from meetings.correcting.splitting import (
    another_official,
    another_resolution,
    split_official,
    split_resolution,
)
from meetings.correcting.verdicts import confirm, correct, reject
from meetings.importing.joining import accept
from meetings.importing.merge import merge as merge_reading
from meetings.models import (
    Act,
    Attendance,
    Citation,
    Doubt,
    Meeting,
    Mention,
    Official,
    Position,
    Province,
    Report,
    Resolution,
    Role,
    SameMeeting,
    SamePerson,
    State,
    Statistic,
    Synonym,
)
from tests.corrections.test_out_and_in import forget_everything
from tests.corrections.whole_archive import difference, whole_archive

pytestmark = pytest.mark.django_db


def load(texts) -> None:
    call_command("load_reports", str(texts), stdout=StringIO(), stderr=StringIO())


def export(path) -> str:
    errors = StringIO()
    call_command("export_corrections", str(path), stderr=errors)
    return errors.getvalue()


def apply(path, *options) -> tuple[str, str]:
    out, errors = StringIO(), StringIO()
    call_command("apply_corrections", str(path), *options, stdout=out, stderr=errors)
    return out.getvalue(), errors.getvalue()


def meeting(name: str) -> Meeting:
    return Report.objects.get(source_name=name).meeting


@pytest.fixture
def editor(db) -> User:
    return User.objects.create_user("bientap", is_staff=True)


@pytest.fixture
def edited(texts, editor) -> dict:
    """An archive in which people have done a bit of everything; returned as it is."""
    load(texts)
    with act(editor, "theo công báo"):
        correct(meeting("0.txt"), province=Province.objects.get(address="ha-tinh"), venue="Nhà văn hóa")
    with act(editor):
        confirm(Position.objects.filter(attendance__meeting=meeting("1.txt")).first())
        reject(meeting("1.txt").statistics.first())
        reject(Role.objects.filter(attendance__meeting=meeting("2.txt")).first())
        correct(meeting("2.txt").statistics.first(), value="13", subject="phòng")
    with act(editor):
        told = Report.objects.get(source_name="3.txt")
        added = Statistic(meeting=told.meeting, value="7", unit="bản tin")
        correct(added)
        start = told.text.index("Bản tin số")
        Mention.objects.create(report=told, start=start, end=start + 7, rule="person", statistic=added)
    with act(editor):
        people = list(Official.objects.order_by("pk"))
        merge(people[0], [people[1]])
        other = another_official(people[2], people[2].name)
        split_official(people[2], [people[2].attendances.first()], other)
        people[3].other_spellings = ["Ông V. Hạnh"]
        people[3].save()
        decline(SamePerson.objects.create(first=people[4], second=people[5]))
        document = Resolution.objects.get()
        split_resolution(document, [document.citations.last()], another_resolution(document, title="Khác"))
    with act(editor):
        first, second = sorted((meeting("4.txt"), meeting("5.txt")), key=lambda one: one.pk)
        accept(SameMeeting.objects.create(first=first, second=second))
        Synonym.objects.create(one="xã", other="phường", weight=0.5)
    # Of meetings that were joined, a text is read otherwise than alone.
    call_command("reread", "--again", stdout=StringIO(), stderr=StringIO())
    return whole_archive()


def test_a_fresh_load_becomes_the_same_archive(edited, texts, tmp_path, editor, admin_client):
    path = tmp_path / "corrections.jsonl"
    said = export(path)
    lines = path.read_text().splitlines()
    assert said == f"{len(lines) - 1} corrections exported\n"
    said_first = Act.objects.get(reason="theo công báo")
    forget_everything()
    load(texts)
    assert whole_archive() != edited
    told, errors = apply(path)
    assert errors == ""
    assert told.endswith("0 do not fit\n")
    assert difference(edited, whole_archive()) == []
    # the history says who decided it, when and why, and that it comes from a file
    said_again = Act.objects.get(reason="theo công báo")
    assert (said_again.person, said_again.signature) == (editor, "bientap")
    assert said_again.made_at == said_first.made_at < said_again.applied_at
    page = admin_client.get(reverse("admin:meetings_act_change", args=[said_again.pk]))
    assert "vào kho từ tệp chỉnh sửa lúc" in page.content.decode()
    # and what goes out again is what came in
    export(tmp_path / "again.jsonl")
    assert (tmp_path / "again.jsonl").read_text().splitlines()[1:] == lines[1:]
    # once more
    acts = Act.objects.count()
    assert apply(path)[0] == f"0 applied, {len(lines) - 1} as they were, 0 do not fit\n"
    assert (whole_archive(), Act.objects.count()) == (edited, acts)


def test_whoever_is_not_here_is_named(edited, texts, tmp_path, editor):
    path = tmp_path / "corrections.jsonl"
    export(path)
    forget_everything()
    Act.objects.all().delete()
    editor.delete()
    load(texts)
    apply(path)
    assert difference(edited, whole_archive()) == []
    assert not Act.objects.filter(person__isnull=False).exists()
    assert Act.objects.filter(signature="bientap").exists()


def test_what_no_longer_fits_is_told_and_not_lost(edited, texts, tmp_path):
    path, left = tmp_path / "corrections.jsonl", tmp_path / "left.jsonl"
    export(path)
    forget_everything()
    gone = texts / "0.txt"
    kept = gone.read_text()
    gone.unlink()
    added = texts / "3.txt"
    added.write_text(added.read_text().replace("Bản tin số 3", "Tin số 3"))
    load(texts)
    told, errors = apply(path, "--unapplied", str(left))
    assert "no text 0.txt in the archive" in errors
    numbers = [number for number, row in enumerate(path.read_text().splitlines(), 1) if '"0.txt' in row]
    assert f"line {numbers[0]}: " in errors
    assert "3.txt has no words “Bản tin” any more" in errors
    lines = [json.loads(line) for line in left.read_text().splitlines()]
    assert told.endswith(f"{len(lines) - 1} do not fit\n")
    assert lines[0]["lines"] == len(lines) - 1
    assert all(line["why"] for line in lines[1:])
    # the rest is applied, and what is left fits when its text is back
    assert Synonym.objects.exists()
    gone.write_text(kept)
    load(texts)
    assert "0.txt" not in apply(left)[1]
    assert meeting("0.txt").venue == "Nhà văn hóa"


def test_a_record_that_is_not_read_any_more_is_told(edited, texts, tmp_path):
    path = tmp_path / "corrections.jsonl"
    export(path)
    forget_everything()
    for text in texts.iterdir():
        text.write_text(
            text.read_text().replace("36 đơn vị sự nghiệp công lập", "nhiều đơn vị").replace("12", "9")
        )
    load(texts)
    assert "2.txt has no words “Toàn tỉnh đã giảm 12 phòng chuyên môn” any more" in apply(path)[1]


def test_where_the_machine_says_something_else_now_both_are_kept(edited, texts, tmp_path):
    path = tmp_path / "corrections.jsonl"
    export(path)
    forget_everything()
    load(texts)
    figure = meeting("2.txt").statistics.first()
    was = figure.subject
    figure.subject, figure.machine = "xã", {**figure.machine, "subject": "xã"}
    figure.save()
    apply(path)
    figure.refresh_from_db()
    assert (figure.subject, figure.state) == ("phòng", State.CORRECTED)
    assert figure.conflict["subject"] == {"was": was, "person": "phòng", "now": "xã"}


def test_where_it_waits_for_a_choice_between_yes_and_no_a_verdict_comes_back(texts, tmp_path, editor):
    load(texts)
    figure = meeting("2.txt").statistics.first()
    with act(editor):
        confirm(figure)
    merge_reading(figure, {"target": True})
    figure.save()
    assert figure.conflict == {"target": {"was": False, "person": False, "now": True}}
    export(tmp_path / "corrections.jsonl")
    forget_everything()
    load(texts)
    apply(tmp_path / "corrections.jsonl")
    assert meeting("2.txt").statistics.first().state == State.CONFIRMED


def test_what_readers_doubt_comes_back_without_their_address(texts, tmp_path, editor):
    load(texts)
    figure, who = meeting("2.txt").statistics.first(), meeting("3.txt").attendances.get().official
    about = {"field": "value", "about": "một số liệu", "said": "12", "wanted": "Phải là 13."}
    contact = {"contact": "doc.gia@thu.vn"}
    judged = Doubt.objects.note(
        kind="statistic", record_id=figure.pk, meeting=figure.meeting, **about, **contact
    )
    Doubt.objects.note(kind="official", record_id=who.pk, **{**about, "field": "name"}, **contact)
    Doubt.objects.note(kind="role", record_id=10**6, **{**about, "field": "role"})
    with act(editor):
        touch(judged)
        judged.judge("accepted", editor, "Đã sửa.")
    before = list(
        Doubt.objects.order_by("made_at").values("made_at", "judged_at", "verdict", "answer", "token")
    )
    path = tmp_path / "corrections.jsonl"
    export(path)
    assert "thu.vn" not in path.read_text()
    forget_everything()
    load(texts)
    assert apply(path)[0] == "3 applied, 0 as they were, 0 do not fit\n"
    assert list(Doubt.objects.order_by("made_at").values(*before[0])) == before
    first, second, third = Doubt.objects.order_by("made_at")
    assert (first.record, first.judged_by) == (meeting("2.txt").statistics.first(), editor)
    assert first.meeting == meeting("2.txt")
    assert (second.record, third.record) == (meeting("3.txt").attendances.get().official, None)
    # what a reader sent is nobody's act, and cannot be undone
    assert [act.signature for act in Act.objects.all()] == ["bientap"]
    assert apply(path)[0] == "0 applied, 3 as they were, 0 do not fit\n"


def test_a_text_with_a_line_s_end_within_comes_back(texts, tmp_path):
    load(texts)
    pasted = "Phải là 13.\x85Xem\u2028trang hai\u2029và \x0bba."
    Doubt.objects.note(kind="role", record_id=1, field="role", about="vai trò", said="12", wanted=pasted)
    export(tmp_path / "corrections.jsonl")
    forget_everything()
    load(texts)
    assert apply(tmp_path / "corrections.jsonl")[0] == "1 applied, 0 as they were, 0 do not fit\n"
    assert Doubt.objects.get().wanted == pasted


def test_a_report_stays_with_the_meeting_that_a_person_gave_it(texts, tmp_path, editor):
    load(texts)
    with act(editor):
        made = Meeting(headline="Cuộc họp thêm tay")
        correct(made)
        move(Report.objects.get(source_name="0.txt"), made)
        move(Report.objects.get(source_name="1.txt"), made)
        move(Report.objects.get(source_name="1.txt"), meeting("2.txt"))
    call_command("reread", "--again", stdout=StringIO(), stderr=StringIO())
    before, path = whole_archive(), tmp_path / "corrections.jsonl"
    export(path)
    forget_everything()
    load(texts)
    assert apply(path)[1] == ""
    assert difference(before, whole_archive()) == []
    assert meeting("0.txt").headline == "Cuộc họp thêm tay"
    assert meeting("1.txt") == meeting("2.txt")


def test_another_reader_fills_what_nobody_decided_of_a_document(texts, tmp_path, editor):
    load(texts)
    document = Resolution.objects.get()
    with act(editor):
        document.title = "Về tổ chức bộ máy"
        document.save()
    path = tmp_path / "corrections.jsonl"
    export(path)
    forget_everything()
    load(texts)
    Resolution.objects.update(issuer="cơ quan khác, đọc kỹ hơn")
    apply(path)
    document = Resolution.objects.get()
    assert (document.title, document.issuer) == ("Về tổ chức bộ máy", "cơ quan khác, đọc kỹ hơn")


def test_what_a_machine_here_does_not_read_waits_for_a_choice(texts, tmp_path, editor):
    load(texts)
    figure = meeting("2.txt").statistics.first()
    with act(editor):
        correct(figure, subject="phòng")
    path = tmp_path / "corrections.jsonl"
    export(path)
    forget_everything()
    load(texts)
    meeting("2.txt").statistics.first().delete()  # another reader does not see it
    assert apply(path)[0] == "1 applied, 0 as they were, 0 do not fit\n"
    kept = meeting("2.txt").statistics.get(subject="phòng")
    assert kept.conflict["record"] == {"was": "read", "person": "corrected", "now": "gone"}
    assert [one.words for one in kept.mentions.all()] == ["Toàn tỉnh đã giảm 12 phòng chuyên môn"]
    assert apply(path)[0] == "0 applied, 1 as they were, 0 do not fit\n"


def test_to_the_standard_output(edited, capsys):
    out = StringIO()
    call_command("export_corrections", "-", stdout=out, stderr=StringIO())
    header, *lines = map(json.loads, out.getvalue().splitlines())
    assert header["lines"] == len(lines)
    assert {line["kind"] for line in lines} >= {
        "official",
        "resolution",
        "merger",
        "join",
        "record",
        "verdict",
    }
    assert not any("pk" in line or "id" in line for line in lines)


def test_an_archive_that_nobody_edited_has_nothing_to_take_out(texts, tmp_path):
    load(texts)
    path = tmp_path / "corrections.jsonl"
    assert export(path) == "0 corrections exported\n"
    assert apply(path)[0] == "0 applied, 0 as they were, 0 do not fit\n"


HEADER = '{"corrections": 1, "lines": 1}\n'
SYNONYM = '{"kind": "synonym", "one": "xã", "other": "phường", "weight": 1}'
RECORD = (
    '{"kind": "record", "of": "statistic", "identity": "", "state": "added", "values": {}, "machine": {},'
    ' "by_person": [], "conflict": {}, "beside": {}, "read_in": [], "words": [],'
    ' "meeting": {"sources": ["0.txt"], "address": ""}}'
)
BAD = [
    ("", "line 1: the file is empty"),
    ("hội nghị", "line 1: not JSON"),
    ("[]", "line 1: not an object"),
    ("{}", "line 1: not a file of corrections"),
    (
        '{"corrections": 99, "lines": 0}',
        "line 1: version 99 of the format; this archive knows versions 1 to 2",
    ),
    ('{"corrections": "2", "lines": 0}', "line 1: version '2' of the format"),
    ('{"corrections": 1, "lines": 2}\n{"kind": "synonym"}', "line 1: 2 lines were written and 1 are there"),
    (HEADER + '{"kind": "synonym", "one": "a"', "line 2: not JSON"),
    (HEADER + '{"kind": "song"}', "line 2: unknown kind 'song'"),
    (HEADER + '{"kind": ["official"]}', "line 2: unknown kind"),
    (HEADER + '{"kind": "synonym", "one": "a"}', "line 2: a synonym without 'other'"),
    (HEADER + '{"kind": "synonym", "one": 1, "other": "b", "weight": 1}', "line 2: 'one' of a synonym is 1"),
    (
        HEADER + '{"kind": "synonym", "one": "a", "other": "b", "weight": true}',
        "'weight' of a synonym is True",
    ),
    (
        HEADER + '{"kind": "merger", "of": "meeting", "key": "a", "with": "b"}',
        "line 2: a merger of 'meeting'",
    ),
    (
        HEADER + '{"kind": "join", "meeting": {}, "into": {}}',
        "line 2: a meeting in 'meeting' without 'sources'",
    ),
    (HEADER + RECORD, "line 2: the value of"),
    (HEADER + SYNONYM[:-1] + ', "by": "x", "at": "today"}', "line 2: 'at' of a synonym is 'today'"),
    (HEADER + SYNONYM[:-1] + f', "by": "{"x" * 151}"}}', "line 2: 'by' of a synonym is too long"),
    (HEADER + '{"kind": "doubt", "of": "song"}', "line 2: a doubt without"),
    (HEADER + RECORD.replace('"values": {}', '"values": {"colour": 1}'), "a statistic has no field 'colour'"),
    (HEADER + RECORD.replace('"added"', '"doubted"'), "line 2: unknown state 'doubted'"),
    (HEADER + RECORD.replace("statistic", "position"), "line 2: a position without 'owner'"),
    (HEADER + RECORD.replace("statistic", "song"), "line 2: a record of 'song'"),
]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=400),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=9), inner, max_size=2),
    max_leaves=3,
)


def changed(line: dict, data) -> dict:
    """A line with one of its values, however deep, replaced by any JSON."""
    name = data.draw(st.sampled_from(sorted(line)))
    if isinstance(line[name], dict) and line[name] and data.draw(st.booleans()):
        return {**line, name: changed(line[name], data)}
    return {**line, name: data.draw(JSON)}


def test_whatever_a_line_says_it_is_refused_or_told_or_applied(edited, tmp_path):
    path = tmp_path / "corrections.jsonl"
    export(path)
    _header, *lines = map(json.loads, path.read_text().splitlines())

    @settings(max_examples=150, deadline=None)
    @given(st.data())
    def of_any(data):
        line = changed(data.draw(st.sampled_from(lines)), data)
        with transaction.atomic():
            with contextlib.suppress(BadFile):
                applied = apply_lines(parse([HEADER, json.dumps(line)]))
                assert all(why for _number, _line, why in applied.unapplied)
            transaction.set_rollback(True)

    of_any()


@pytest.mark.parametrize(("content", "why"), BAD)
def test_a_bad_file_is_refused_as_a_whole(tmp_path, content, why):
    path = tmp_path / "bad.jsonl"
    path.write_text(content)
    with pytest.raises(CommandError) as refused:
        apply(path)
    assert str(path) in str(refused.value)
    assert why in str(refused.value)


def test_of_a_file_with_one_bad_line_nothing_is_applied(tmp_path):
    good = '{"kind": "synonym", "one": "xã", "other": "phường", "weight": 1}'
    path = tmp_path / "bad.jsonl"
    path.write_text('{"corrections": 1, "lines": 2}\n' + good + '\n{"kind": "song"}\n')
    with pytest.raises(CommandError, match="line 3"):
        apply(path)
    assert not Synonym.objects.exists()


def test_files_that_cannot_be_read_or_written(tmp_path):
    with pytest.raises(CommandError, match="cannot be read: No such file"):
        apply(tmp_path / "nothing.jsonl")
    (tmp_path / "bytes").write_bytes(b"\xff\xfe")
    with pytest.raises(CommandError, match="is not UTF-8"):
        apply(tmp_path / "bytes")
    with pytest.raises(CommandError, match="cannot be written"):
        export(tmp_path / "no" / "folder" / "file")


def test_values_that_no_column_takes_are_told(texts, tmp_path):
    load(texts)
    path = tmp_path / "odd.jsonl"
    values = dict.fromkeys(Statistic.read_fields, "")
    line = {**json.loads(RECORD), "values": {**values, "value": "many", "of": None, "target": False}}
    path.write_text(HEADER + json.dumps(line))
    told, errors = apply(path)
    assert told == "0 applied, 0 as they were, 1 do not fit\n"
    assert "cannot be taken as it is" in errors
    assert Statistic.objects.filter(state=State.ADDED).count() == 0
    assert Attendance.objects.exists()
    assert Citation.objects.exists()
