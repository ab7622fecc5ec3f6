"""What a curator brings: files, or one pasted text."""

import unicodedata
from typing import NamedTuple

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from meetings.models import Upload

LONGEST_NAME = Upload._meta.get_field("name").max_length


class Brought(NamedTuple):
    """A text under its name. The bytes are read when they are asked for."""

    name: str
    file: UploadedFile | None
    pasted: str = ""

    @property
    def size(self) -> int:
        return self.file.size if self.file else len(self.read())

    def read(self) -> bytes:
        return self.file.read() if self.file else self.pasted.encode()


class SeveralFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class SeveralFilesField(forms.FileField):
    widget = SeveralFiles

    def clean(self, data, initial=None) -> list[UploadedFile]:
        """An empty file is no mistake of the form: it gets its line as any other that cannot be read."""
        return [super(SeveralFilesField, self).clean(one, initial) for one in data or []]


class BringForm(forms.Form):
    files = SeveralFilesField(
        label=_("Tệp văn bản, một hay nhiều"),
        required=False,
        allow_empty_file=True,
        max_length=LONGEST_NAME,
        help_text=_("UTF-8, hoặc UTF-16 có dấu thứ tự byte. Cùng tên với bài đã có là bản mới của bài ấy."),
        widget=SeveralFiles(attrs={"accept": ".txt,text/plain"}),
    )
    text = forms.CharField(
        label=_("Hoặc dán một bài"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 10, "cols": 80, "class": "vLargeTextField"}),
    )
    name = forms.CharField(
        label=_("Tên của bài dán"),
        required=False,
        max_length=LONGEST_NAME,
        help_text=_("Ví dụ: bao-nghe-an-2025-10-24.txt"),
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )

    def clean_name(self) -> str:
        name = self.cleaned_data["name"]
        if any(unicodedata.category(char).startswith("C") for char in name):
            raise forms.ValidationError(_("Tên có ký tự không in được."))
        return name

    def clean(self):
        text = self.cleaned_data.get("text", "")
        if "text" in self.cleaned_data and not text and not self.cleaned_data.get("files"):
            raise forms.ValidationError(_("Chưa có tệp nào, cũng chưa dán bài nào."))
        if text and not self.cleaned_data.get("name") and "name" not in self.errors:
            self.add_error("name", _("Bài dán cần một cái tên."))

    def brought(self) -> list[Brought]:
        """A browser sends the lines of a text field with ends that nobody typed."""
        pasted = self.cleaned_data["text"].replace("\r\n", "\n")
        files = [Brought(file.name, file) for file in self.cleaned_data["files"]]
        return [*files, *([Brought(self.cleaned_data["name"], None, pasted)] if pasted else [])]
