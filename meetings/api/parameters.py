"""What programs may ask: the filters of the pages, each parameter once, and no other."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from meetings.api.evidence import public_reports
from meetings.models import Meeting, Official, Resolution, Role
from meetings.views.filters import (
    YEARS,
    Filter,
    MeetingFilter,
    OfficialFilter,
    ProvinceField,
    RecordField,
    ResolutionFilter,
    StatisticFilter,
    TypedField,
    printable,
)

PAGE, MOST = 50, 100  # records of one page
BOOLEANS = {"true", "True", "1", "false", "False", "0", ""}
LARGEST = 2**63 - 1  # of what databases number rows with


class Asked(Filter):
    """Parameters of a program. What a page ignores and says so is told here as a reason to refuse."""

    def problems(self) -> dict[str, str]:
        """Return why each parameter that makes no sense does not, by its name."""
        for name, values in self.data.lists():
            typed = isinstance(self.fields.get(name), TypedField)
            if not typed and any("\0" in one for one in (name, *values)):
                # No database is asked for it; some refuse to be.
                return {printable(name)[:60]: _("Không được có ký tự rỗng (NUL).")}
        found = {name: " ".join(reasons) for name, reasons in self.errors.items()}
        for name in self.data:
            if name not in self.fields:
                found[printable(name)[:60]] = _("Không có tham số này.")
            elif len(self.data.getlist(name)) > 1:
                found[name] = _("Chỉ được cho một lần.")
            elif (
                isinstance(self.fields[name], forms.BooleanField) and self.data[name].lower() not in BOOLEANS
            ):
                found[name] = _("Chỉ có thể là true hoặc false.")
        return found


class Paged(Asked):
    """A list, page by page, in the order of arrival: what comes in meanwhile moves nothing."""

    page_size = forms.IntegerField(
        min_value=1, max_value=MOST, required=False, label=gettext_lazy("số bản ghi mỗi trang")
    )
    cursor = forms.IntegerField(
        min_value=0,
        max_value=LARGEST,
        required=False,
        label=gettext_lazy("chỗ trang trước dừng: lấy ở `next`"),
    )
    sort = forms.ChoiceField(
        choices=[("arrived", "arrived"), ("-arrived", "-arrived")],
        required=False,
        label=gettext_lazy("theo thứ tự vào kho, hay mới vào trước"),
    )


class AddressField(forms.ModelChoiceField):
    """A record by what its address has."""

    def __init__(self, records, name: str, label):
        super().__init__(records, to_field_name=name, required=False, label=label)


class MeetingField(AddressField):
    """A meeting by its address; one that was joined to another stands for that."""

    def __init__(self):
        super().__init__(Meeting.objects.standing(), "address", gettext_lazy("cuộc họp, theo `address`"))

    def to_python(self, value):
        meeting = super().to_python(value)
        return meeting and meeting.standing_self()


class ReportField(AddressField):
    def __init__(self):
        reports = public_reports().defer("text")
        super().__init__(reports, "digest", gettext_lazy("bài báo, theo `digest`"))


class Meetings(MeetingFilter, Paged):
    pass


class Officials(OfficialFilter, Paged):
    pass


class Resolutions(ResolutionFilter, Paged):
    pass


class Statistics(StatisticFilter, Paged):
    meeting = MeetingField()


class PartOfMeeting(Paged):
    """What belongs to a meeting, by when and where it was held."""

    meeting = MeetingField()
    province = ProvinceField()
    year = forms.IntegerField(required=False, label=gettext_lazy("năm"), **YEARS)


class Attendances(PartOfMeeting):
    official = RecordField(Official, label=gettext_lazy("cán bộ, theo `slug`"))
    role = forms.ChoiceField(choices=Role.Part.choices, required=False, label=gettext_lazy("vai trò"))


class Citations(PartOfMeeting):
    resolution = RecordField(Resolution, label=gettext_lazy("văn bản, theo `slug`"))


class Reports(PartOfMeeting):
    pass


class Mentions(Paged):
    meeting = MeetingField()
    report = ReportField()


class Provinces(Asked):
    on = forms.DateField(
        required=False,
        input_formats=["%Y-%m-%d"],
        label=gettext_lazy("ngày mà đơn vị tồn tại, như 2025-06-30"),
    )


class Nothing(Asked):
    pass


def described(asked: type[Asked]) -> list[dict[str, Any]]:
    """Describe the parameters as OpenAPI does, from the fields of the form that checks them.

    Its words are put into a language when the document is written.
    """
    return [
        {"name": name, "in": "query", "schema": schema(field), "description": field.label}
        for name, field in asked.base_fields.items()
    ]


def schema(field: forms.Field) -> dict[str, Any]:
    match field:
        case forms.IntegerField():
            return {"type": "integer", "minimum": field.min_value, "maximum": field.max_value}
        case forms.BooleanField():
            return {"type": "boolean"}
        case forms.DateField():
            return {"type": "string", "format": "date"}
        case forms.RegexField():
            return {"type": "string", "pattern": field.regex.pattern}
        case forms.ModelChoiceField():
            return {"type": "string"}
        case forms.ChoiceField():
            return {"type": "string", "enum": [value for value, _label in field.choices if value]}
    return {"type": "string", "maxLength": field.max_length}
