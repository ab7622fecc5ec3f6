"""A list of short texts, edited as lines."""

from django import forms


class LinesField(forms.CharField):
    """A text area with one entry a line; its value is a list of stripped, non-empty strings."""

    def __init__(self, *, rows: int = 3, **kwargs):
        widget = forms.Textarea(attrs={"rows": rows, "cols": 60})
        super().__init__(widget=widget, show_hidden_initial=True, **kwargs)

    def prepare_value(self, value):
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value) -> list[str]:
        return [line.strip() for line in (value or "").splitlines() if line.strip()]

    def has_changed(self, initial, data) -> bool:
        return self.to_python(data) != list(initial or [])
