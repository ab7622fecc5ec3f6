"""Which kinds of findings are marked in the text of a report: all, unless the reader leaves some out.

Without scripts the address says it, as ?marks=person&marks=day, and so do the links to the meetings before
and after. With them the browser remembers it (static/js/marks.js), and the address counts before that.
"""

from typing import NamedTuple

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from meetings.views.filters import Filter, printable

NONE = "none"  # sent along always: so that none is a choice too
KINDS = {
    "person": _("người"),
    "position": _("chức vụ"),
    "role": _("vai trò"),
    "document": _("văn bản"),
    "figure": _("số liệu"),
    "day": _("ngày"),
    "place": _("nơi"),
    "meeting": _("cuộc họp, bài viết"),
}


class Kind(NamedTuple):
    name: str
    label: str
    shown: bool


class MarksFilter(Filter):
    marks = forms.MultipleChoiceField(
        choices=[(NONE, NONE), *KINDS.items()], required=False, label=_("đánh dấu trong bài")
    )

    @property
    def kinds(self) -> list[Kind]:
        shown = self.chosen.get("marks") or KINDS
        return [Kind(name, label, name in shown) for name, label in KINDS.items()]

    @property
    def ignored(self) -> list[tuple[str, str]]:
        self.is_valid()
        asked = [one for one in self.data.getlist("marks") if one != NONE and one not in KINDS]
        return [(self.fields["marks"].label, printable(", ".join(asked))[:60])] if self.errors else []

    @property
    def elsewhere(self) -> str:
        """The query of another meeting's page."""
        query = QueryDict(mutable=True)
        query.setlist("marks", self.chosen.get("marks", []))
        return f"?{query.urlencode()}" if query["marks"] else ""
