"""What is done to records chosen in a list: to each as it was shown there, and to no other."""

import pytest
from django.urls import reverse

from meetings.correcting.acts import act
from meetings.correcting.verdicts import confirm, correct, reject
from meetings.importing.merge import merge
from meetings.models import Citation, Meeting, Official, Position, SameMeeting, SamePerson, State, Statistic
from tests import factories
from tests.admin.filled_forms import fields_of
from tests.views.reading import Page

pytestmark = pytest.mark.django_db


@pytest.fixture
def curator(signed_in):
    return signed_in("curator")


@pytest.fixture
def lan(django_user_model):
    """Another editor, who does something meanwhile."""
    return django_user_model.objects.create_user("lan")


@pytest.fixture
def figures() -> list[Statistic]:
    held = factories.read_by_machine(
        factories.meeting(), figures=[("14.4", "%", "14,4%"), ("215", "đầu mối", "215/1.503 đầu mối")]
    )
    return list(held.statistics.order_by("pk"))


class List:
    """A list as an editor sees it, from which they choose."""

    def __init__(self, browser, model, query: str = ""):
        name = model._meta.model_name
        self.browser, self.address = browser, reverse(f"admin:meetings_{name}_changelist") + query
        self.form = fields_of(browser.get(self.address), "changelist-form")

    def choose(self, action: str, records, **more) -> str:
        """Do `action` to `records` of the list as it was shown; return the page that follows, as text."""
        chosen = {"action": [action], "_selected_action": [str(record.pk) for record in records]}
        answer = self.browser.post(self.address, self.form | chosen | more, follow=True)
        assert answer.status_code == 200
        self.answer = answer
        return Page(answer).text


def states(records) -> list[str]:
    return [type(one).objects.get(pk=one.pk).state for one in records]


def test_what_nobody_changed_is_judged_and_counted(curator, figures):
    told = List(curator, Statistic).choose("confirm", figures)
    assert states(figures) == [State.CONFIRMED, State.CONFIRMED]
    assert "Đã xác nhận 2 bản ghi." in told
    assert "để nguyên" not in told


@pytest.mark.parametrize(("action", "state"), [("confirm", State.CONFIRMED), ("reject", State.REJECTED)])
def test_what_another_changed_meanwhile_is_left_and_named(curator, lan, figures, action, state):
    shown = List(curator, Statistic)
    with act(lan):
        correct(figures[0], unit="phần trăm")
    told = shown.choose(action, figures)
    assert states(figures) == [State.CORRECTED, state]
    assert "1 bản ghi được để nguyên" in told
    assert "lan" in told
    assert "đơn vị: % → phần trăm" in told


def test_what_another_rejected_is_left_though_the_list_no_longer_has_it(curator, lan, figures):
    shown = List(curator, Statistic, "?state__exact=unreviewed")
    with act(lan):
        reject(figures[0])
    told = shown.choose("confirm", figures)
    assert states(figures) == [State.REJECTED, State.CONFIRMED]
    assert "1 bản ghi được để nguyên" in told


def test_nothing_is_done_where_all_were_changed(curator, lan, figures):
    shown = List(curator, Statistic)
    with act(lan):
        reject(figures[0])
    told = shown.choose("confirm", figures[:1])
    assert states(figures) == [State.REJECTED, State.UNREVIEWED]
    assert "1 bản ghi được để nguyên" in told
    assert "Đã xác nhận" not in told


def test_a_new_reading_in_between_counts_as_a_change(curator, figures):
    shown = List(curator, Statistic)
    merge(figures[0], {"unit": "phần nghìn"})
    figures[0].save()
    told = shown.choose("confirm", figures)
    assert states(figures) == [State.UNREVIEWED, State.CONFIRMED]
    assert "máy đã đọc lại" in told


def test_what_another_deleted_is_named(curator, lan, figures):
    added = Statistic.objects.create(meeting=figures[0].meeting, value=7, unit="xã", state=State.ADDED)
    shown = List(curator, Statistic)
    with act(lan):
        Statistic.objects.get(pk=added.pk).delete()
    told = shown.choose("confirm", [*figures, added])
    assert states(figures) == [State.CONFIRMED, State.CONFIRMED]
    assert "1 bản ghi được để nguyên" in told
    assert "7 xã" in told
    assert "đã xóa" in told


def test_of_all_pages_those_that_others_changed_are_left(curator, lan, figures):
    shown = List(curator, Statistic)
    shown.form["shown"] = [""]  # the page shows none of them
    with act(lan):
        correct(figures[0], unit="phần trăm")
    shown.choose("reject", figures, select_across="1")
    assert states(figures) == [State.CORRECTED, State.REJECTED]


@pytest.mark.parametrize("sent", ["", "x", "1@", "@y 1 2@z", "١@x"])
def test_a_list_that_says_nonsense_of_what_it_showed_does_nothing(curator, figures, sent):
    shown = List(curator, Statistic)
    told = shown.choose("confirm", figures, shown=sent)
    assert states(figures) == [State.UNREVIEWED, State.UNREVIEWED]
    assert "2 bản ghi được để nguyên" in told


def test_deleting_asks_first_and_heeds_what_happens_until_the_answer(curator, lan, figures):
    shown = List(curator, Statistic)
    asked = shown.choose("delete_selected", figures)
    assert states(figures) == [State.UNREVIEWED, State.UNREVIEWED]
    assert "bị bác bỏ" in asked
    answer = fields_of(shown.answer, "deletion-form")
    with act(lan):
        correct(figures[0], unit="phần trăm")
    told = Page(curator.post(shown.address, answer, follow=True)).text
    assert states(figures) == [State.CORRECTED, State.REJECTED]
    assert "1 bản ghi được để nguyên" in told


def test_what_cannot_be_so_is_named_and_the_others_are_judged(curator):
    held = factories.read_by_machine(factories.meeting(), [("Lê Văn Thử", ["Bí thư Tỉnh ủy"], [])])
    person = held.attendances.get()
    position = person.positions.get()
    reject(position)
    again = person.positions.create(title=position.title, state=State.ADDED)
    other = person.positions.create(
        title="Trưởng đoàn", state=State.UNREVIEWED, identity="b", machine={"x": 1}
    )
    told = List(curator, Position).choose("confirm", [position, other])
    assert states([position, again, other]) == [State.REJECTED, State.ADDED, State.CONFIRMED]
    assert "Đã xác nhận 1 bản ghi." in told
    assert "đã có bản ghi khác nói đúng như vậy" in told


def people() -> list[Official]:
    held = factories.meeting()
    return [factories.attend(held, name, "Bí thư Tỉnh ủy").official for name in ("Lê Văn Thử", "Lê Văn Thứ")]


def test_of_two_proposals_about_one_meeting_the_second_follows_the_first(curator):
    first, second, third = (factories.meeting() for _number in range(3))
    for meeting, unit in ((second, "xã"), (third, "phường")):
        factories.figure(meeting, "3", unit)
    proposals = [
        SameMeeting.objects.create(first=first, second=second, shared=[]),
        SameMeeting.objects.create(first=second, second=third, shared=[]),
    ]
    told = List(curator, SameMeeting).choose("accept_all", proposals)
    assert sorted(first.statistics.values_list("unit", flat=True)) == ["phường", "xã"]
    assert {Meeting.objects.get(pk=one.pk).standing_self() for one in (second, third)} == {first}
    assert "Đã kết luận 2 đề nghị." in told


def test_a_proposal_whose_meeting_was_changed_meanwhile_waits(curator, lan):
    first, second = factories.meeting(), factories.meeting()
    proposal = SameMeeting.objects.create(first=first, second=second, shared=[])
    shown = List(curator, SameMeeting)
    with act(lan):
        correct(second, province=factories.province("ha-tinh"))
    told = shown.choose("accept_all", [proposal])
    assert SameMeeting.objects.get().verdict == "open"
    assert "1 bản ghi được để nguyên" in told
    assert "→ tỉnh Hà Tĩnh" in told


def test_a_proposal_that_was_declined_meanwhile_is_named(curator, lan):
    one, other = people()
    proposal = SamePerson.objects.create(first=one, second=other)
    shown = List(curator, SamePerson)
    with act(lan):
        proposal.verdict = "declined"
        proposal.save()
    told = shown.choose("accept_all", [proposal])
    assert SamePerson.objects.get().verdict == "declined"
    assert Official.objects.filter(merged_into__isnull=False).count() == 0
    assert "1 bản ghi được để nguyên" in told
    assert "lan" in told


def test_a_list_asks_no_more_for_more_rows(curator, django_assert_max_num_queries, figures):
    held = figures[0].meeting
    for number in range(30):
        factories.cite(held, factories.resolution(f"{number + 1}-NQ/TU", f"TU:NQ:{number + 1}"))
    with django_assert_max_num_queries(25):
        curator.get(reverse("admin:meetings_citation_changelist"))
    assert Citation.objects.count() == 30


def test_choosing_to_merge_only_leads_to_the_page_that_shows_both(curator, lan):
    one, other = people()
    shown = List(curator, Official)
    with act(lan):
        one.other_spellings = ["Lê V. Thử"]
        one.save()
    told = shown.choose("merge_chosen", [one, other])
    assert "để nguyên" not in told
    assert "Lê V. Thử" in told


def test_confirming_says_nothing_new_of_what_is_confirmed(curator, figures):
    confirm(figures[0])
    told = List(curator, Statistic).choose("confirm", figures[:1])
    assert states(figures[:1]) == [State.CONFIRMED]
    assert "Đã xác nhận 1 bản ghi." in told
