"""Who was there, edited in one line: the person, the positions one a line, the parts as boxes."""

from difflib import SequenceMatcher

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from meetings.admin.editing import ShowsWhatItHeld
from meetings.admin.lines import LinesField
from meetings.admin.reading import ReadRecordAdmin
from meetings.correcting.verdicts import correct, remove, restore
from meetings.models import Attendance, Position, Role, State
from meetings.models.read import ReadRecord


class AttendanceForm(forms.ModelForm):
    titles = LinesField(label=_("Chức vụ, mỗi dòng một"), required=False)
    parts = forms.MultipleChoiceField(
        label=_("Vai trò"),
        choices=Role.Part,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        show_hidden_initial=True,
    )

    class Meta:
        model = Attendance
        fields = ["official", "honorific", "state"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["titles"] = [row.title for row in standing(self.instance.positions)]
            self.initial["parts"] = [row.role for row in standing(self.instance.roles)]

    def save_parts(self) -> None:
        """Bring the rows of positions and parts into step with what the person wrote."""
        if "titles" in self.changed_data:
            write_titles(self.instance, self.cleaned_data["titles"])
        if "parts" in self.changed_data:
            write_parts(self.instance, self.cleaned_data["parts"])


def standing(rows) -> list[ReadRecord]:
    return [row for row in rows.all() if row.state != State.REJECTED]


def write_titles(attendance: Attendance, titles: list[str]) -> None:
    """A line rewritten in its place corrects the position; a line gone rejects it; a new line adds one."""
    rows = standing(attendance.positions)
    titles = list(dict.fromkeys(titles))
    for kind, i, j, k, m in SequenceMatcher(a=[row.title for row in rows], b=titles).get_opcodes():
        if kind == "equal":
            continue
        old, new = rows[i:j], titles[k:m]
        for row in old[len(new) :]:
            remove(row)
        for row, title in zip(old, new, strict=False):
            correct(row, title=title)
        for place, title in enumerate(new[len(old) :], start=k + len(old)):
            restore_or_add(attendance.positions, {"title": title}, beside={"order": place})


def write_parts(attendance: Attendance, parts: list[str]) -> None:
    rows = standing(attendance.roles)
    for row in rows:
        if row.role not in parts:
            remove(row)
    for part in parts:
        if part not in {row.role for row in rows}:
            restore_or_add(attendance.roles, {"role": part})


def restore_or_add(rows, columns: dict, beside: dict | None = None) -> None:
    """What was rejected and is wanted again stands; anything else is a person's addition."""
    rejected = rows.filter(state=State.REJECTED, **columns).first()
    if rejected:
        restore(rejected)
    else:
        rows.create(state=State.ADDED, **columns, **(beside or {}))


class PositionInline(ShowsWhatItHeld, admin.TabularInline):
    model = Position
    fields = ["title", "former", "state"]
    extra = 0


class RoleInline(ShowsWhatItHeld, admin.TabularInline):
    model = Role
    fields = ["role", "state"]
    extra = 0


@admin.register(Attendance)
class AttendanceAdmin(ReadRecordAdmin):
    list_display = ["official", "meeting", "state"]
    list_filter = ["state", "roles__role"]
    list_select_related = ["official", "meeting__province"]
    search_fields = ["official__name", "official__name_key", "meeting__headline", "positions__title"]
    autocomplete_fields = ["official", "meeting"]
    fields = ["meeting", "official", "honorific", "state"]
    inlines = [PositionInline, RoleInline]


@admin.register(Position)
class PositionAdmin(ReadRecordAdmin):
    list_display = ["title", "attendance", "is_former", "state"]
    list_filter = ["state", "former"]
    list_select_related = ["attendance__official", "attendance__meeting__province"]
    search_fields = ["title", "attendance__official__name"]
    autocomplete_fields = ["attendance"]
    fields = ["attendance", "title", "former", "state"]

    @admin.display(description=Position._meta.get_field("former").verbose_name, ordering="former")
    def is_former(self, position):
        return _("có") if position.former else ""


@admin.register(Role)
class RoleAdmin(ReadRecordAdmin):
    list_display = ["role", "attendance", "state"]
    list_filter = ["role", "state"]
    list_select_related = ["attendance__official", "attendance__meeting__province"]
    search_fields = ["attendance__official__name", "attendance__meeting__headline"]
    autocomplete_fields = ["attendance"]
    fields = ["attendance", "role", "state"]
