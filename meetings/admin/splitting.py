"""The forms that say whose the chosen attendances or citations are: another's, or someone's who is there."""

from django import forms
from django.utils.translation import gettext_lazy as _

from meetings.admin.comparing import named
from meetings.correcting.splitting import (
    CannotSplit,
    another_official,
    another_resolution,
    split_official,
    split_resolution,
)
from meetings.models import Official, Resolution
from meetings.models.merging import Mergeable


class SplitForm(forms.Form):
    """`into` is the address of a page; without it a new record is made of the other fields."""

    into = forms.CharField(
        label=_("Của trang đã có, địa chỉ"),
        required=False,
        help_text=_("Phần cuối của địa chỉ trang, hoặc cả địa chỉ. Để trống thì lập trang mới."),
        widget=forms.TextInput(attrs={"list": "likely", "class": "vTextField"}),
    )
    field_order = ["into"]
    model: type[Mergeable]

    def __init__(self, record: Mergeable, data=None):
        self.record = record
        super().__init__(data, initial=self.initial_of(record))

    def initial_of(self, record) -> dict:
        return {}

    def clean_into(self):
        text = self.cleaned_data["into"]
        found = named(self.model, text) if text else None
        if text and found is None:
            raise forms.ValidationError(_("Không có trang nào ở địa chỉ này."))
        if found and found.pk in self.record.identities():
            raise forms.ValidationError(_("Chính là trang đang tách."))
        return found

    def why(self, error: CannotSplit, chosen) -> str:
        if not chosen:
            return _("Chưa chọn cuộc họp nào.")
        if error.meeting:
            return _("Trang ấy đã có mặt trong “%s”: tách cuộc họp này là có hai dòng.") % error.meeting
        return _("Trang mới trùng với một trang đã có: hãy ghi địa chỉ của trang ấy.")


class SplitOfficialForm(SplitForm):
    model = Official
    name = forms.CharField(
        label=_("Của người khác, họ tên"),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )
    field_order = ["name", "into"]

    def initial_of(self, record) -> dict:
        return {"name": record.name}

    def split(self, chosen) -> Official:
        if not chosen:
            raise CannotSplit("nothing was chosen")
        name = self.cleaned_data["name"].strip() or self.record.name
        into = self.cleaned_data["into"] or another_official(self.record, name)
        split_official(self.record, chosen, into)
        return into


class SplitResolutionForm(SplitForm):
    model = Resolution
    edition = forms.CharField(
        label=_("Của văn bản khác, khóa, nhiệm kỳ hoặc năm"),
        max_length=40,
        required=False,
        help_text=_("“XIII”, “2020-2025” hay “2024”: văn bản đánh số lại từ đó. Để trống nếu chưa rõ."),
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )
    title = forms.CharField(
        label=_("Trích yếu"),
        max_length=500,
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )
    field_order = ["edition", "title", "into"]

    def split(self, chosen) -> Resolution:
        if not chosen:
            raise CannotSplit("nothing was chosen")
        into = self.cleaned_data["into"] or self._another()
        split_resolution(self.record, chosen, into)
        return into

    def _another(self) -> Resolution:
        edition, title = self.cleaned_data["edition"].strip(), self.cleaned_data["title"].strip()
        if not edition:
            return another_resolution(self.record, title=title)
        plain = self.record.key.partition("+")[0].rpartition(":")[0]
        key = f"{plain}:{edition if edition[0].isdigit() else f'k{edition}'}"
        term = "" if edition.isdigit() else edition
        return another_resolution(self.record, key=key, term=term, title=title)
