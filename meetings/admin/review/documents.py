"""Fields that say which document is meant: by kind and number, or by choosing one that bears the number."""

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy as _

from meetings.correcting.words_read import document_in
from meetings.extraction.findings import DocumentRead
from meetings.importing.resolutions import resolution_for
from meetings.models import Meeting, Resolution


class DocumentField(forms.ModelChoiceField):
    def __init__(self):
        super().__init__(
            Resolution.objects.none(),
            label=_("Là văn bản nào"),
            required=False,
            empty_label=_("văn bản có loại, số và ngày ghi trên"),
        )

    def label_from_instance(self, document):
        """Documents of one number are told apart by issuer, term and place, which the key names."""
        title = f": {document.title}" if document.title else ""
        return f"{document.name} [{document.key}]{title}"

    def offer(self, numbers: Iterable[str], chosen: Resolution | None = None) -> None:
        written = [number.strip() for number in numbers if number.strip()]
        documents = Resolution.objects.filter(merged_into__isnull=True, number__in=written)
        if chosen:
            documents |= Resolution.objects.filter(pk=chosen.pk)
        self.queryset = documents.order_by("key")


class DocumentFields(forms.Form):
    kind = forms.CharField(label=_("Loại văn bản"), max_length=40, required=False)
    number = forms.CharField(label=_("Số, ký hiệu"), max_length=60)
    issued_on = forms.DateField(
        label=_("Ngày ban hành"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    document = DocumentField()

    def offer(self, number: str, chosen: Resolution | None = None) -> None:
        typed = self.data.get(self.add_prefix("number"), "") if self.is_bound else ""
        self.fields["document"].offer({number, typed}, chosen)

    def clean(self):
        """What the reader cannot read as a number of a document names none."""
        cleaned = super().clean()
        if cleaned.get("number") and not self._chosen() and self._read(Meeting()) is None:
            self.add_error("number", _("Không đọc ra số, ký hiệu văn bản; ví dụ: 18-NQ/TW."))
        return cleaned

    def which(self, meeting: Meeting) -> Resolution:
        """Return the document that is meant: the one chosen, unless kind, number or day were written anew."""
        return self._chosen() or resolution_for(self._read(meeting), meeting)

    def _chosen(self) -> Resolution | None:
        written = {"kind", "number", "issued_on"}.intersection(self.changed_data)
        decides = "document" in self.changed_data or not written
        return self.cleaned_data.get("document") if decides else None

    def _read(self, meeting: Meeting) -> DocumentRead | None:
        said = self.cleaned_data
        day = f" ngày {said['issued_on']:%d/%m/%Y}" if said.get("issued_on") else ""
        return document_in(f"{said.get('kind') or ''} {said['number']}{day}".strip(), meeting)
