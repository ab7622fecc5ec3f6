"""Two editors at one page: the second is told what the first did, and keeps what they typed."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from meetings.correcting.verdicts import correct
from meetings.importing.merge import merge
from meetings.models import Act, Meeting, Position, State, Statistic
from tests import factories
from tests.admin.filled_forms import fields_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def held() -> Meeting:
    return factories.read_by_machine(
        factories.meeting(),
        [("Lê Văn Thử", ["Bí thư Tỉnh ủy"], ["chair"]), ("Tạ Thị Một", ["Chánh Văn phòng"], ["attend"])],
        [factories.resolution()],
        [("14.4", "%", "14,4%"), ("215", "đầu mối", "215/1.503 đầu mối")],
    )


class Editor:
    """One person with a browser, who opens a page and later sends it."""

    def __init__(self, name: str, group: str = "curator"):
        self.user = User.objects.create_user(name, password="x", is_staff=True)
        self.user.groups.add(Group.objects.get(name=group))
        self.client = Client()
        self.client.force_login(self.user)

    def opens(self, record) -> None:
        self.kind = record._meta.model_name
        self.address = reverse(f"admin:meetings_{self.kind}_change", args=[record.pk])
        self.sees(self.client.get(self.address))

    def sees(self, page) -> None:
        self.page, self.text = page, page.content.decode()
        self.form = fields_of(page, f"{self.kind}_form")

    def types(self, **fields) -> None:
        for name, value in fields.items():
            self.form[name.replace("__", "-")] = value if isinstance(value, list) else [value]

    def saves(self) -> bool:
        """Return whether it was saved; if not, the page came back."""
        answer = self.client.post(self.address, self.form)
        if answer.status_code == 302:
            return True
        self.sees(answer)
        return False


@pytest.fixture
def lan() -> Editor:
    return Editor("lan")


@pytest.fixture
def minh() -> Editor:
    return Editor("minh")


def row_of(record) -> str:
    """ "statistics__0": the row of a meeting's form in which `record` is."""
    parent = record.meeting
    names = {"statistic": "statistics", "attendance": "attendances", "citation": "citations"}
    rows = getattr(parent, names[record._meta.model_name])
    return f"{names[record._meta.model_name]}__{list(rows.all()).index(record)}"


def test_alone_nobody_is_told_anything(held, lan):
    lan.opens(held)
    lan.types(venue="Nhà văn hóa")
    assert lan.saves()
    assert "Trong lúc bạn sửa" not in lan.text


def test_who_sees_the_latest_is_told_nothing(held, lan, minh):
    lan.opens(held)
    lan.types(venue="Nhà văn hóa")
    assert lan.saves()
    minh.opens(held)
    minh.types(venue="Hội trường lớn")
    assert minh.saves()


def test_changes_elsewhere_are_no_matter(held, lan, minh):
    other = factories.meeting()
    lan.opens(held)
    minh.opens(other)
    lan.types(venue="Nhà văn hóa")
    assert lan.saves()
    minh.types(venue="Hội trường lớn")
    assert minh.saves()


def test_both_wrote_into_one_field(held, lan, minh):
    lan.opens(held)
    minh.opens(held)
    lan.types(venue="Nhà văn hóa")
    assert lan.saves()
    minh.types(venue="Hội trường lớn", body="Ban Thường vụ")
    assert not minh.saves()
    held.refresh_from_db()
    assert (held.venue, held.body) == ("Nhà văn hóa", "")
    for told in ("Trong lúc bạn sửa", "lan", "nơi họp", "<del>(trống)</del>", "<ins>Nhà văn hóa</ins>"):
        assert told in minh.text
    assert (minh.form["venue"], minh.form["body"]) == (["Hội trường lớn"], ["Ban Thường vụ"])
    assert minh.saves()
    held.refresh_from_db()
    assert (held.venue, held.body) == ("Hội trường lớn", "Ban Thường vụ")


def test_a_field_left_alone_takes_what_the_other_saved(held, lan, minh):
    lan.opens(held)
    minh.opens(held)
    lan.types(venue="Nhà văn hóa", province=str(factories.province("thai-binh").pk), held_on="2025-10-23")
    assert lan.saves()
    minh.types(body="Ban Thường vụ")
    assert not minh.saves()
    assert minh.form["venue"] == ["Nhà văn hóa"]
    assert minh.saves()
    held.refresh_from_db()
    assert (held.venue, held.body) == ("Nhà văn hóa", "Ban Thường vụ")
    assert (held.province.address, str(held.held_on)) == ("thai-binh", "2025-10-23")


def test_a_field_that_was_emptied_stays_empty(held, lan, minh):
    correct(held, venue="Nhà văn hóa")
    lan.opens(held)
    minh.opens(held)
    lan.types(body="Ban Thường vụ")
    assert lan.saves()
    minh.types(venue="")
    assert not minh.saves()
    assert minh.form["venue"] == [""]
    assert minh.saves()
    held.refresh_from_db()
    assert (held.venue, held.body) == ("", "Ban Thường vụ")


def test_a_third_in_between_is_told_of_too(held, lan, minh):
    lan.opens(held)
    minh.opens(held)
    lan.types(venue="Nhà văn hóa")
    assert lan.saves()
    minh.types(body="Ban Thường vụ")
    assert not minh.saves()
    lan.opens(held)
    lan.types(venue="Hội trường lớn")
    assert lan.saves()
    assert not minh.saves()
    assert "<ins>Hội trường lớn</ins>" in minh.text
    assert minh.saves()
    held.refresh_from_db()
    assert (held.venue, held.body) == ("Hội trường lớn", "Ban Thường vụ")


def test_two_boxes_and_a_box_unticked(held, lan, minh):
    figure = held.statistics.first()
    row = row_of(figure)
    correct(figure, target=True)
    lan.opens(held)
    minh.opens(held)
    del lan.form[f"{row}-target".replace("__", "-")]
    assert lan.saves()
    minh.types(**{f"{row}__unit": "phần trăm"})
    assert not minh.saves()
    assert minh.saves()
    figure.refresh_from_db()
    assert (figure.target, figure.unit) == (False, "phần trăm")


def test_rows_of_one_meeting(held, lan, minh):
    """One corrects a figure and the positions of a person, the other another figure and the same person."""
    one, other = held.statistics.all()
    person = held.attendances.first()
    lan.opens(held)
    minh.opens(held)
    lan.types(**{f"{row_of(one)}__unit": "phần trăm", f"{row_of(person)}__titles": "Phó Bí thư Tỉnh ủy"})
    assert lan.saves()
    minh.types(**{f"{row_of(other)}__unit": "phòng", f"{row_of(person)}__parts": ["chair", "report"]})
    assert not minh.saves()
    assert "<ins>phần trăm</ins>" in minh.text
    assert "<ins>Phó Bí thư Tỉnh ủy</ins>" in minh.text
    assert minh.saves()
    assert [figure.unit for figure in held.statistics.all()] == ["phần trăm", "phòng"]
    assert [position.title for position in person.positions.all()] == ["Phó Bí thư Tỉnh ủy"]
    assert {role.role for role in person.roles.all()} == {"chair", "report"}


def test_both_wrote_a_person_s_positions(held, lan, minh):
    person = held.attendances.first()
    lan.opens(held)
    minh.opens(held)
    lan.types(**{f"{row_of(person)}__titles": "Phó Bí thư Tỉnh ủy"})
    assert lan.saves()
    minh.types(**{f"{row_of(person)}__titles": "Bí thư Tỉnh ủy\r\nTrưởng đoàn"})
    assert not minh.saves()
    assert minh.form[f"{row_of(person)}-titles".replace("__", "-")] == ["Bí thư Tỉnh ủy\nTrưởng đoàn"]
    assert minh.saves()
    assert {p.title for p in person.positions.all() if p.state != State.REJECTED} == {
        "Bí thư Tỉnh ủy",
        "Trưởng đoàn",
    }


def test_a_row_that_the_other_added_is_shown_and_stays(held, lan, minh):
    lan.opens(held)
    minh.opens(held)
    lan.types(**{
        "statistics-TOTAL_FORMS": "3", "statistics-2-id": "", "statistics-2-meeting": str(held.pk),
        "statistics-2-value": "7", "statistics-2-unit": "xã", "statistics-2-state": "unreviewed",
    })  # fmt: skip
    assert lan.saves()
    added = held.statistics.get(unit="xã")
    minh.types(body="Ban Thường vụ")
    assert not minh.saves()
    assert str(added.pk) in {
        values[0] for name, values in minh.form.items() if name.endswith("-id") and values
    }
    assert minh.saves()
    added.refresh_from_db()
    assert (added.unit, added.state) == ("xã", State.ADDED)


@pytest.mark.parametrize("typed", [False, True])
def test_a_row_that_the_other_deleted_comes_as_new_where_something_was_typed(held, lan, minh, typed):
    added = Statistic.objects.create(meeting=held, value=7, unit="xã", state=State.ADDED, order=9)
    row = row_of(added)
    lan.opens(held)
    minh.opens(held)
    lan.types(**{f"{row}__DELETE": "on"})
    assert lan.saves()
    assert not held.statistics.filter(unit="xã").exists()
    minh.types(**({f"{row}__unit": "phường"} if typed else {"body": "Ban Thường vụ"}))
    assert not minh.saves()
    assert minh.saves()
    assert list(held.statistics.filter(state=State.ADDED).values_list("value", "unit")) == (
        [(7, "phường")] if typed else []
    )
    assert held.statistics.count() == (3 if typed else 2)


def test_a_row_that_the_other_rejected_is_told_of(held, lan, minh):
    figure = held.statistics.first()
    lan.opens(held)
    minh.opens(held)
    lan.types(**{f"{row_of(figure)}__DELETE": "on"})
    assert lan.saves()
    minh.types(**{f"{row_of(figure)}__unit": "phần trăm"})
    assert not minh.saves()
    assert "<ins>đã bị bác bỏ</ins>" in minh.text
    assert minh.saves()
    figure.refresh_from_db()
    assert (figure.unit, figure.state) == ("phần trăm", State.REJECTED)


def test_a_new_reading_in_between(held, minh):
    minh.opens(held)
    merge(held, {"venue": "Trụ sở Tỉnh ủy"})
    held.save()
    minh.types(body="Ban Thường vụ")
    assert not minh.saves()
    assert "Máy đã đọc lại" in minh.text
    assert minh.saves()
    held.refresh_from_db()
    assert (held.venue, held.body, held.by_person) == ("Trụ sở Tỉnh ủy", "Ban Thường vụ", ["body"])


def test_a_record_that_the_other_deleted(held, lan, minh):
    added = Position.objects.create(
        attendance=held.attendances.first(), title="Trưởng đoàn", state=State.ADDED
    )
    minh.opens(added)
    lan.opens(held)
    lan.client.post(reverse("admin:meetings_position_delete", args=[added.pk]), {"post": "yes"})
    minh.types(title="Trưởng đoàn ĐBQH")
    answer = minh.client.post(minh.address, minh.form)
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "<dd>Trưởng đoàn ĐBQH</dd>" in page
    assert reverse("admin:meetings_act_change", args=[Act.objects.get().pk]) in page
    minh.client.post(reverse("admin:meetings_act_undo", args=[Act.objects.get().pk]))
    kept = dict(answer.context["sent"])
    assert minh.client.post(minh.address, kept).status_code == 302
    assert Position.objects.get(pk=added.pk).title == "Trưởng đoàn ĐBQH"


def test_deleting_what_the_other_changed(held, lan, minh):
    figure = held.statistics.first()
    page = reverse("admin:meetings_statistic_delete", args=[figure.pk])
    stamp = minh.client.get(page).context["stamp"]
    lan.opens(figure)
    lan.types(unit="phần trăm")
    assert lan.saves()
    answer = minh.client.post(page, {"post": "yes", "stamp": stamp}, follow=True)
    assert "Chưa xóa" in answer.content.decode()
    figure.refresh_from_db()
    assert figure.state == State.CORRECTED
    minh.client.post(page, {"post": "yes", "stamp": answer.context["stamp"]})
    figure.refresh_from_db()
    assert figure.state == State.REJECTED


def test_officials_and_documents_too(held, lan, minh):
    person = held.attendances.first().official
    lan.opens(person)
    minh.opens(person)
    lan.types(other_spellings="Lê V. Thử")
    assert lan.saves()
    minh.types(name="Lê Văn Thứ")
    assert not minh.saves()
    assert minh.saves()
    person.refresh_from_db()
    assert (person.name, person.other_spellings) == ("Lê Văn Thứ", ["Lê V. Thử"])


def test_what_is_wrong_is_said_beside_what_happened_meanwhile(held, lan, minh):
    lan.opens(held)
    minh.opens(held)
    lan.types(venue="Nhà văn hóa")
    assert lan.saves()
    minh.types(held_on="hôm qua")
    assert not minh.saves()
    assert minh.form["held_on"] == ["hôm qua"]
