"""Fields that say who is meant: by name, or by choosing one of those who bear it."""

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from meetings.correcting.adding import official_named
from meetings.importing.officials import name_key
from meetings.models import Official, Province, Report
from meetings.views.wording import unit_text


class OfficialField(forms.ModelChoiceField):
    """Who bears the name, each with where they are known and how often they were seen."""

    places: dict[str, Province] = {}

    def __init__(self):
        super().__init__(
            Official.objects.none(),
            label=_("Là ai"),
            required=False,
            empty_label=_("người mang họ tên ghi trên, ở nơi họp"),
        )

    def label_from_instance(self, official):
        place = self.places.get(official.place_address)
        where = unit_text(place) if place else gettext("nơi khác")
        if official.place_address == "trung-uong":
            where = gettext("trung ương")
        return gettext("%(name)s – %(where)s, %(count)s cuộc họp") % {
            "name": official.name,
            "where": where,
            "count": official.meeting_count,
        }

    def offer(self, names: Iterable[str], chosen: Official | None = None) -> None:
        keys = [name_key(name) for name in names if name]
        officials = Official.objects.filter(merged_into__isnull=True, name_key__in=keys)
        if chosen:
            officials |= Official.objects.filter(pk=chosen.pk)
        self.queryset = officials.with_span().order_by("pk")
        addresses = {one.place_address for one in self.queryset}
        self.places = {unit.address: unit for unit in Province.objects.filter(address__in=addresses)}


class PersonFields(forms.Form):
    name = forms.CharField(label=_("Họ tên"), max_length=120)
    official = OfficialField()

    def offer(self, name: str, chosen: Official | None = None) -> None:
        """Let one choose among those called `name` and those called what the form was sent with."""
        typed = self.data.get(self.add_prefix("name"), "") if self.is_bound else ""
        self.fields["official"].offer({name, typed}, chosen)

    def who(self, report: Report, titles=()) -> Official:
        """Return who is meant: the one chosen, unless the name was written anew."""
        chosen = self.cleaned_data["official"]
        if chosen and ("official" in self.changed_data or "name" not in self.changed_data):
            return chosen
        return official_named(self.cleaned_data["name"], report, titles)
