"""Forms that correct one record. What they say of a field counts only where the editor changed it."""

from decimal import Decimal
from typing import Any

from django import forms
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from meetings.admin.review.documents import DocumentFields
from meetings.admin.review.people import PersonFields
from meetings.correcting.verdicts import correct
from meetings.models import Attendance, Citation, Meeting, Position, Province, Report, Role, Statistic
from meetings.text.decimals import plain_decimal
from meetings.views.wording import unit_text


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self):
        super().__init__(format="%Y-%m-%d")


class PlainDecimal(forms.DecimalField):
    """Shows "14.4", as people write it, not "14.400000", as the database keeps it."""

    widget = forms.NumberInput(attrs={"step": "any"})

    def prepare_value(self, value):
        return plain_decimal(value) if isinstance(value, Decimal) else value


class ProvinceField(forms.ModelChoiceField):
    def label_from_instance(self, province):
        """Units of one name are told apart by their days: "tỉnh Hà Nam (đến 30/06/2025)"."""
        if province.valid_until:
            return _("%(unit)s (đến %(day)s)") % {
                "unit": unit_text(province),
                "day": f"{province.valid_until:%d/%m/%Y}",
            }
        return unit_text(province)


class RecordForm(forms.ModelForm):
    """Keeps beside each field what the editor was shown of it."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for bound in self.fields.values():
            bound.show_hidden_initial = True

    def save(self, commit: bool = True) -> models.Model:
        """Correct the record in what was changed. To be called within an act."""
        correct(self.instance, **{name: self.cleaned_data[name] for name in self.changed_data})
        return self.instance


DAYS = ("held_on", "held_from", "held_until")


class MeetingForm(RecordForm):
    province = ProvinceField(
        Province.objects.all(),
        label=capfirst(Meeting._meta.get_field("province").verbose_name),
        required=False,
    )

    class Meta:
        model = Meeting
        fields = ["headline", "province", *DAYS, "kind", "body", "ordinal", "term", "venue"]
        widgets = {name: DayInput() for name in DAYS}


class ReportForm(RecordForm):
    url = forms.URLField(
        label=capfirst(Report._meta.get_field("url").verbose_name),
        max_length=1000,
        required=False,
        assume_scheme="https",
    )

    class Meta:
        model = Report
        fields = ["title", "outlet", "byline", "published_on", "url"]
        widgets = {"published_on": DayInput()}


class PositionForm(RecordForm):
    class Meta:
        model = Position
        fields = ["title", "former"]


class RoleForm(RecordForm):
    class Meta:
        model = Role
        fields = ["role"]


class StatisticForm(RecordForm):
    class Meta:
        model = Statistic
        fields = ["value", "of", "unit", "subject", "direction", "approx", "target", "period"]
        field_classes = {"value": PlainDecimal, "of": PlainDecimal}


class AttendanceForm(PersonFields, RecordForm):
    """The person is changed by name, or by choosing another of the same name."""

    class Meta:
        model = Attendance
        fields = ["honorific"]

    field_order = ["name", "official", "honorific"]

    def __init__(self, *args, report: Report | None = None, **kwargs):
        official = kwargs["instance"].official
        self.report = report
        kwargs["initial"] = {"name": official.name, "official": official.pk, **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)
        self.offer(official.name, official)

    def save(self, commit: bool = True) -> models.Model:
        values: dict[str, Any] = {}
        if "honorific" in self.changed_data:
            values["honorific"] = self.cleaned_data["honorific"]
        if {"name", "official"} & set(self.changed_data):
            values["official"] = self.who(self.report)
        correct(self.instance, **values)
        return self.instance


class CitationForm(DocumentFields, RecordForm):
    class Meta:
        model = Citation
        fields = []

    def __init__(self, *args, report: Report | None = None, **kwargs):
        document = kwargs["instance"].resolution
        self.report = report
        kwargs["initial"] = {
            "kind": document.kind,
            "number": document.number,
            "issued_on": document.issued_on,
            "document": document.pk,
            **(kwargs.get("initial") or {}),
        }
        super().__init__(*args, **kwargs)
        self.offer(document.number, document)

    def save(self, commit: bool = True) -> models.Model:
        correct(self.instance, resolution=self.which(self.report.meeting))
        return self.instance


FORMS: dict[type[models.Model], type[RecordForm]] = {
    form.Meta.model: form
    for form in (
        MeetingForm,
        ReportForm,
        AttendanceForm,
        PositionForm,
        RoleForm,
        CitationForm,
        StatisticForm,
    )
}


def form_for(record: models.Model, report: Report, data=None) -> RecordForm:
    """Return the form that corrects `record` on the page of `report`."""
    form = FORMS[type(record)]
    given = {"report": report} if form in (AttendanceForm, CitationForm) else {}
    return form(data, instance=record, prefix="edit", **given)
