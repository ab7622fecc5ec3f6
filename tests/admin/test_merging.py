"""The editors' pages that make two people or documents one, two again, and one two."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from meetings.correcting.merging import merge
from meetings.models import Act, Attendance, Citation, Official, Resolution, SamePerson, SameResolution
from tests import factories

pytestmark = pytest.mark.django_db


def url(name: str, *args) -> str:
    return reverse(f"admin:meetings_{name}", args=args)


@pytest.fixture
def editor(signed_in):
    return signed_in("editor")


@pytest.fixture
def two(db) -> tuple[Official, Official]:
    held = factories.meeting(text="Bí thư Tỉnh ủy Lê Văn Thử dự. Lê Thử, Trưởng ban, phát biểu.")
    factories.read_by_machine(held, [("Lê Văn Thử", ["Bí thư Tỉnh ủy"], ["attend"])])
    other = factories.meeting(text="Lê Thử, Trưởng ban, phát biểu.")
    factories.read_by_machine(other, [("Lê Thử", ["Trưởng ban"], ["attend"])])
    return tuple(Official.objects.order_by("pk"))


def test_chosen_ones_are_shown_side_by_side_with_their_words(editor, two):
    chosen = {"action": "merge_chosen", "_selected_action": [one.pk for one in two]}
    answer = editor.post(url("official_changelist"), chosen, follow=True)
    page = answer.content.decode()
    assert answer.request["PATH_INFO"] == url("official_merge")
    for words in ("Lê Văn Thử", "Bí thư Tỉnh ủy", "Trưởng ban", "<mark>Lê Thử</mark>"):
        assert words in page


def test_merging_is_one_act_with_its_reason(editor, two):
    one, other = two
    sent = {"ids": [one.pk, other.pk], "stands": other.pk, "reason": "cùng một người"}
    answer = editor.post(url("official_merge"), sent)
    assert answer.url == url("official_change", other.pk)
    one.refresh_from_db()
    assert one.merged_into == other
    act = Act.objects.get()
    assert (act.person.get_username(), act.reason) == ("editor", "cùng một người")


@pytest.mark.parametrize("sent", [{}, {"stands": "x"}, {"stands": "999999"}])
def test_nothing_is_merged_without_a_choice(editor, two, sent):
    one, other = two
    answer = editor.post(url("official_merge"), {"ids": [one.pk, other.pk], **sent})
    assert answer.status_code == 200
    assert "chọn tên nào đứng" in answer.content.decode()
    assert not Official.objects.filter(merged_into__isnull=False).exists()


def test_one_alone_is_not_merged(editor, two):
    answer = editor.post(url("official_merge"), {"ids": [two[0].pk], "stands": two[0].pk})
    assert "ít nhất hai" in answer.content.decode()


def test_another_is_added_by_its_address(editor, two):
    one, other = two
    page = editor.get(url("official_merge"), {"ids": one.pk, "also": f"http://x/can-bo/{other.slug}/"})
    assert [card.record for card in page.context["cards"]] == [one, other]
    missing = editor.get(url("official_merge"), {"ids": one.pk, "also": "khong-co"})
    assert "Không có trang nào" in missing.content.decode()


def test_a_merger_is_taken_back(editor, two):
    one, other = two
    merge(one, [other])
    for page in (one, other):
        assert "Lấy lại" in editor.get(url("official_change", page.pk)).content.decode()
    editor.post(url("official_take_back", other.pk))
    other.refresh_from_db()
    assert other.merged_into is None
    assert editor.get(url("official_take_back", other.pk)).status_code == 405


def test_chosen_meetings_go_to_someone_new(editor, two):
    one, _other = two
    attendance = one.attendances.get()
    page = editor.get(url("official_split", one.pk)).content.decode()
    assert "<mark>Lê Văn Thử</mark>" in page
    answer = editor.post(
        url("official_split", one.pk), {"rows": [attendance.pk], "name": "Lê Văn Thử", "reason": "hai người"}
    )
    attendance.refresh_from_db()
    assert attendance.official != one
    assert answer.url == url("official_change", attendance.official_id)
    assert Act.objects.get().reason == "hai người"


def test_chosen_meetings_go_to_someone_who_is_there(editor, two):
    one, other = two
    attendance = one.attendances.get()
    editor.post(url("official_split", one.pk), {"rows": [attendance.pk], "into": other.slug})
    attendance.refresh_from_db()
    assert attendance.official == other
    assert SamePerson.objects.get().verdict == "declined"


def test_what_another_split_off_meanwhile_is_not_passed_over(editor, two):
    one, _other = two
    rows = [*one.attendances.all(), factories.attend(factories.meeting(), one.name)]
    editor.post(url("official_split", one.pk), {"rows": [rows[0].pk], "name": "Lê Văn Thư"})
    answer = editor.post(url("official_split", one.pk), {"rows": [row.pk for row in rows], "name": "Tạ Văn"})
    assert "vừa được người khác tách đi" in answer.content.decode()
    assert not Official.objects.filter(name="Tạ Văn").exists()


def test_a_split_that_cannot_be_says_why_and_makes_nobody(editor, two):
    one, other = two
    attendance = one.attendances.get()
    factories.attend(attendance.meeting, other.name)
    for sent, why in [
        ({"rows": []}, "Chưa chọn cuộc họp nào"),
        ({"rows": [attendance.pk], "into": "khong-co"}, "Không có trang nào"),
        ({"rows": [attendance.pk], "into": one.slug}, "Chính là trang đang tách"),
        ({"rows": [attendance.pk], "into": other.slug}, "đã có mặt trong"),
        ({"rows": [attendance.pk], "name": other.name}, "trùng với một trang đã có"),
    ]:
        answer = editor.post(url("official_split", one.pk), {"name": one.name, **sent})
        assert answer.status_code == 200
        assert why in answer.content.decode()
    assert Official.objects.count() == 2
    assert not Act.objects.exists()


def test_a_proposal_shows_both_and_takes_a_verdict(editor, two):
    one, other = two
    proposal = SamePerson.objects.create(first=one, second=other, reasons=["shorter"])
    listed = editor.get(url("sameperson_changelist")).content.decode()
    assert "một bên viết thiếu chữ đệm" in listed
    page = editor.get(url("sameperson_change", proposal.pk), follow=True)
    assert "Máy đề nghị vì: một bên viết thiếu chữ đệm" in page.content.decode()
    sent = {"ids": [one.pk, other.pk], "proposal": proposal.pk, "decline": "1"}
    editor.post(url("official_merge"), sent)
    proposal.refresh_from_db()
    assert proposal.verdict == "declined"


@pytest.mark.parametrize(("action", "verdict"), [("accept_all", "accepted"), ("decline_all", "declined")])
def test_proposals_are_judged_in_the_list(editor, two, action, verdict):
    proposal = SamePerson.objects.create(first=two[0], second=two[1])
    editor.post(url("sameperson_changelist"), {"action": action, "_selected_action": [proposal.pk]})
    proposal.refresh_from_db()
    assert proposal.verdict == verdict
    assert Act.objects.get().person.get_username() == "editor"


def test_documents_are_merged_and_split(editor):
    unsettled = factories.resolution("18", "TW:NQ:18:?")
    held = factories.read_by_machine(factories.meeting(), documents=[factories.resolution(), unsettled])
    known = Resolution.objects.get(key="TW:NQ:18:kXII")
    proposal = SameResolution.objects.create(first=unsettled, second=known, reasons=["open_part"])
    page = editor.get(url("sameresolution_change", proposal.pk), follow=True).content.decode()
    assert "TW:NQ:18:?" in page
    citation = Citation.objects.get(resolution=unsettled)
    editor.post(
        url("resolution_split", unsettled.pk), {"rows": [citation.pk], "edition": "XIII", "title": "Thử"}
    )
    citation.refresh_from_db()
    assert (citation.resolution.key, citation.resolution.title) == ("TW:NQ:18:kXIII", "Thử")
    editor.post(url("resolution_merge"), {"ids": [known.pk, unsettled.pk], "stands": known.pk})
    unsettled.refresh_from_db()
    assert unsettled.merged_into == known
    assert held.citations.count() == 2


def test_an_address_is_chosen_once(editor, two):
    one, _other = two
    assert 'name="slug"' not in editor.get(url("official_change", one.pk)).content.decode()
    assert 'name="slug"' in editor.get(url("official_add")).content.decode()


def test_spellings_are_edited_and_searched(editor, two):
    one, _other = two
    sent = {"name": one.name, "other_spellings": "Lê V. Thử\n\nLe Thu", "initial-name": one.name}
    page = editor.get(url("official_change", one.pk))
    sent["stamp"] = page.context["stamp"]
    editor.post(url("official_change", one.pk), sent)
    one.refresh_from_db()
    assert one.other_spellings == ["Lê V. Thử", "Le Thu"]
    assert one.name in editor.get(url("official_changelist"), {"q": "V. Thử"}).content.decode()


@pytest.mark.parametrize("name", ["official_merge", "official_split", "resolution_merge"])
def test_a_reader_sees_none_of_it(signed_in, two, name):
    args = [two[0].pk] if name.endswith("split") else []
    assert signed_in("reader").get(url(name, *args)).status_code == 302


def test_whoever_may_only_look_merges_nothing(client, django_user_model, two):
    looker = django_user_model.objects.create_user("looker", is_staff=True)
    looker.user_permissions.add(Permission.objects.get(codename="view_official"))
    client.force_login(looker)
    one, other = two
    assert (
        client.post(url("official_merge"), {"ids": [one.pk, other.pk], "stands": one.pk}).status_code == 403
    )
    assert client.post(url("official_take_back", one.pk)).status_code == 403
    assert client.get(url("official_split", one.pk)).status_code == 403
    assert "Gộp với" not in client.get(url("official_change", one.pk)).content.decode()
    assert Attendance.objects.count() == 2
