"""Forms that add a record from words of the report, begun with what the reader makes of these words."""

from copy import deepcopy
from typing import Any

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _

from meetings.admin.lines import LinesField
from meetings.admin.review.documents import DocumentFields
from meetings.admin.review.forms import MeetingForm, StatisticForm
from meetings.admin.review.people import PersonFields
from meetings.correcting import adding, words_read
from meetings.correcting.verdicts import confirm
from meetings.correcting.words import Place, point_at
from meetings.importing.officials import name_key
from meetings.models import Attendance, Meeting, Report, Resolution, Role, State
from meetings.views.fields import LABELS

FIELD = "field-"  # "field-venue": the words say where the meeting was held


class AddForm(forms.Form):
    """Adds what `words` at `place` of `report` say, by `add`, within an act."""

    title = ""

    def __init__(self, data, report: Report, place: Place):
        self.report, self.place = report, place
        self.words = report.text[place.start : place.end]
        super().__init__(data, initial=self.begun(), prefix="add")

    def begun(self) -> dict[str, Any]:
        """What the form begins with."""
        return {}

    def add(self) -> models.Model:
        raise NotImplementedError


class PersonForm(PersonFields, AddForm):
    title = _("Thêm người")
    honorific = forms.CharField(label=_("Cấp bậc, học hàm"), max_length=40, required=False)
    titles = LinesField(label=_("Chức vụ, mỗi dòng một"), required=False)
    parts = forms.MultipleChoiceField(
        label=_("Vai trò"), choices=Role.Part, required=False, widget=forms.CheckboxSelectMultiple
    )
    field_order = ["name", "official"]

    def __init__(self, data, report: Report, place: Place):
        super().__init__(data, report, place)
        self.offer(self.initial["name"])
        here = report.meeting.province.today().address if report.meeting.province_id else ""
        known = self.fields["official"].queryset.filter(name_key=name_key(self.initial["name"]), scope=here)
        self.initial["official"] = getattr(known.first(), "pk", None)

    def begun(self):
        return words_read.person_in(self.words)

    def add(self):
        said = self.cleaned_data
        return adding.add_person(
            self.report,
            self.place,
            self.who(self.report, said["titles"]),
            honorific=said["honorific"],
            titles=said["titles"],
            parts=said["parts"],
        )


class OfPersonForm(AddForm):
    """What belongs to a person of the meeting: the last one named before the words, unless said otherwise."""

    attendance = forms.ModelChoiceField(Attendance.objects.none(), label=_("Của ai"))

    def __init__(self, data, report: Report, place: Place):
        super().__init__(data, report, place)
        people = report.meeting.attendances.exclude(state=State.REJECTED).select_related("official")
        self.fields["attendance"].queryset = people
        self.fields["attendance"].label_from_instance = lambda who: who.official.name
        named = report.mentions.filter(attendance__in=people, start__lte=place.start)
        self.initial["attendance"] = named.order_by("-start").values_list("attendance", flat=True).first()


class PositionForm(OfPersonForm):
    title = _("Thêm chức vụ")
    position = forms.CharField(label=_("Chức vụ"), max_length=250)
    former = forms.BooleanField(label=_("nguyên"), required=False)

    def begun(self):
        read = words_read.position_in(self.words)
        return {"position": read["title"], "former": read["former"]}

    def add(self):
        said = self.cleaned_data
        return adding.add_position(
            self.report, self.place, said["attendance"], title=said["position"], former=said["former"]
        )


class RoleForm(OfPersonForm):
    title = _("Thêm vai trò")
    role = forms.ChoiceField(label=_("Vai trò"), choices=Role.Part)

    def begun(self):
        return words_read.role_in(self.words)

    def add(self):
        said = self.cleaned_data
        return adding.add_role(self.report, self.place, said["attendance"], role=said["role"])


class DocumentForm(DocumentFields, AddForm):
    title = _("Thêm văn bản")

    def __init__(self, data, report: Report, place: Place):
        super().__init__(data, report, place)
        self.offer(self.initial["number"])

    def begun(self):
        read = words_read.document_in(self.words, self.report.meeting)
        if read is None:
            return {"number": self.words[:60]}
        known = Resolution.objects.filter(key=read.key).first()
        return {
            "kind": read.kind,
            "number": read.number,
            "issued_on": read.issued_on,
            "document": known and known.standing_self().pk,
        }

    def add(self):
        return adding.add_citation(self.report, self.place, self.which(self.report.meeting))


class FigureForm(AddForm):
    title = _("Thêm số liệu")

    def __init__(self, data, report: Report, place: Place):
        super().__init__(data, report, place)
        self.fields.update(deepcopy(StatisticForm.base_fields))

    def begun(self):
        return words_read.figure_in(self.words)

    def add(self):
        return adding.add_figure(self.report, self.place, **self.cleaned_data)


class FieldForm(AddForm):
    """One field of the meeting; where it is as it is already, the words become its evidence."""

    title = _("Ghi về cuộc họp")

    def __init__(self, data, report: Report, place: Place, name: str):
        self.name = name
        super().__init__(data, report, place)
        self.fields[name] = deepcopy(MeetingForm.base_fields[name])

    def begun(self):
        meeting = self.report.meeting
        read = words_read.field_in(self.words, self.name, meeting)
        return {self.name: getattr(meeting, self.name) if read is None else read}

    def add(self):
        values = {self.name: self.cleaned_data[self.name]}
        if self.name == "held_on" and values["held_on"]:
            values |= {"held_from": None, "held_until": None}
        return adding.say_of_meeting(self.report, self.place, **values)


class EvidenceForm(AddForm):
    """The words are evidence of a record that is there: nothing else is said of it."""

    title = _("Ghi làm dẫn chứng")
    record = forms.ChoiceField(label=_("Của bản ghi nào"))

    def __init__(self, data, report: Report, place: Place, records: dict[str, models.Model], groups):
        super().__init__(data, report, place)
        self.records = records
        self.fields["record"].choices = groups

    def add(self):
        """Who gives what a report says words of their own says that it is right."""
        record = self.records[self.cleaned_data["record"]]
        point_at(self.report, self.place, record)
        if not isinstance(record, Meeting | Report):
            confirm(record)
        return record


SIMPLE = {
    "person": PersonForm,
    "position": PositionForm,
    "role": RoleForm,
    "document": DocumentForm,
    "figure": FigureForm,
}
# The buttons that offer to add something, with the fields of a meeting behind one list.
CHOICES = {
    "person": _("Người"),
    "position": _("Chức vụ"),
    "role": _("Vai trò"),
    "document": _("Văn bản"),
    "figure": _("Số liệu"),
}
FIELDS = {f"{FIELD}headline": _("Tên cuộc họp")} | {f"{FIELD}{name}": label for name, label in LABELS.items()}
