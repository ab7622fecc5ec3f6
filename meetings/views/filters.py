"""What a reader narrows a list by: checked parameters, and the plain links that set and unset them."""

import re
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from django import forms
from django.core.paginator import Page, Paginator
from django.db.models import Model
from django.http import HttpRequest, QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from meetings.models import Meeting, MeetingKind, Official, Province, Resolution, Statistic
from meetings.models.remembered import remembered
from meetings.search.answers import SORTS, TYPES
from meetings.text.alphabet import letter_key
from meetings.views.units import all_units

MONTH = r"^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$"  # 2025-10
# Control characters, and code points that will never be characters: no page may have them.
NO_TEXT = re.compile(
    "[\x00-\x1f\x7f-\x9f\ufdd0-\ufdef"
    + "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
YEARS = {"min_value": 1930, "max_value": 2100}  # since there is a Party


class Choice(NamedTuple):
    """One plain link of a filter: what it is called, how many it leaves, where it leads.

    The link of the chosen one takes the filter away.
    """

    label: Any
    count: int | None
    chosen: bool
    link: str


class Filter(forms.Form):
    """Parameters of an address. What makes no sense is ignored, and `ignored` says so."""

    @cached_property
    def chosen(self) -> dict[str, Any]:
        """The values that make sense, by parameter, without the empty ones."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value not in (None, "", False)}

    @cached_property
    def places(self) -> list[int]:
        """The chosen province and all that it was before, by primary key."""
        province = self.chosen.get("province")
        return [province.pk, *(one.pk for one in all_units().all_before(province))] if province else []

    def remembered(self, count: Callable, rows: Callable[[], Any], without: Iterable[str] = ()) -> Any:
        """Return what `count` says of `rows`, which depend on what is chosen, except what `without` names."""
        left = frozenset((name, value) for name, value in self.chosen.items() if name not in without)
        return remembered((type(self), count, left), lambda: count(rows()))

    @cached_property
    def ignored(self) -> list[tuple[Any, str]]:
        """The label and the text of each parameter that makes no sense, short and printable.

        Where one is given several times the last counts.
        """
        self.is_valid()
        found = []
        for name, field in self.fields.items():
            *others, last = self.given(name)
            senseless = [last] if name in self.errors else []
            found += [(field.label, printable(text)[:60]) for text in (*others, *senseless)]
        return found

    def given(self, name: str) -> list[str]:
        """Return what is given for a parameter, each text once, the one that counts last."""
        texts = self.data.getlist(name) if isinstance(self.data, QueryDict) else [self.data.get(name, "")]
        last = texts[-1] if texts else ""
        return [*dict.fromkeys(text for text in texts if text not in ("", last)), last]

    def choices(self, name: str, counts: Iterable[tuple[Any, Any, int | None]]) -> list[Choice]:
        """Return a link for each (value, label, count) that leaves something, and for the chosen one.

        A count of None is one that is not worth counting.
        """
        chosen = self.chosen.get(name)
        if isinstance(chosen, Province):
            chosen = chosen.address
        elif isinstance(chosen, Model):
            chosen = chosen.slug
        return [
            Choice(label, count, value == chosen, self.link(name, None if value == chosen else value))
            for value, label, count in counts
            if count != 0 or value == chosen
        ]

    @property
    def narrows(self) -> bool:
        return bool(self.chosen.keys() - {"q", "page", "sort"})

    @property
    def cleared(self) -> str:
        """The address without any filter; the words that were searched for stay."""
        query = QueryDict(mutable=True)
        if self.data.get("q"):
            query["q"] = self.data["q"]
        return f"?{query.urlencode()}"

    @property
    def asked(self) -> dict[str, str]:
        """What is asked for and makes sense, as it was written: for another page of the same records."""
        senseless = self.errors if isinstance(self.data, QueryDict) else ()  # what pages ask makes sense
        known = [name for name in self.fields if name != "page" and name not in senseless]
        return {name: self.data[name] for name in known if self.data.get(name)}

    @property
    def elsewhere(self) -> str:
        """The query of another page of the same records."""
        query = QueryDict(mutable=True)
        query.update(self.asked)
        return f"?{query.urlencode()}" if query else ""

    def link(self, name: str, value: Any, without: Iterable[str] = ()) -> str:
        """Return the address of the first page with parameter `name` set to `value`, or without it."""
        query = self.data.copy()
        for dropped in ("page", name, *without):
            query.pop(dropped, None)
        if value is not None:
            query[name] = value
        return f"?{query.urlencode()}"


def printable(text: str) -> str:
    return "".join(char for char in text if char.isprintable())


class ProvinceField(forms.ModelChoiceField):
    def __init__(self):
        super().__init__(
            Province.objects.all(), to_field_name="address", required=False, label=_("tỉnh, thành phố")
        )


class RecordField(forms.ModelChoiceField):
    """A record by the slug of its page; one that was merged into another stands for that."""

    def __init__(self, model: type[Model], label):
        super().__init__(model.objects.all(), to_field_name="slug", required=False, label=label)

    def to_python(self, value):
        record = super().to_python(value)
        return record and record.standing_self()


class MeetingFilter(Filter):
    province = ProvinceField()
    unplaced = forms.BooleanField(required=False, label=_("chưa rõ tỉnh"))
    year = forms.IntegerField(required=False, label=_("năm"), **YEARS)
    month = forms.RegexField(MONTH, required=False, label=_("tháng"))
    kind = forms.ChoiceField(choices=MeetingKind.choices, required=False, label=_("loại cuộc họp"))
    body = forms.CharField(max_length=200, required=False, label=_("cơ quan họp"))
    official = RecordField(Official, label=_("cán bộ"))
    resolution = RecordField(Resolution, label=_("văn bản"))

    def clean_body(self) -> str:
        return stored(Meeting, "body", self.cleaned_data["body"])


class UnitsFilter(Filter):
    units = forms.ChoiceField(
        choices=[("former", _("63 đơn vị trước đó"))], required=False, label=_("thời kỳ")
    )


class ProvinceFilter(Filter):
    predecessors = forms.ChoiceField(
        choices=[("no", _("không tính các đơn vị trước đó"))], required=False, label=_("các đơn vị trước đó")
    )


class OfficialFilter(Filter):
    province = ProvinceField()
    letter = forms.CharField(max_length=1, required=False, label=_("chữ cái"))

    def clean_letter(self) -> str:
        letter = self.cleaned_data["letter"]
        if letter and not letter_key(letter)[:1].isalpha():
            raise forms.ValidationError(_("Không phải là một chữ cái."))
        return letter.upper()


class ResolutionFilter(Filter):
    kind = forms.CharField(max_length=40, required=False, label=_("loại văn bản"))
    province = ProvinceField()

    def clean_kind(self) -> str:
        return stored(Resolution, "kind", self.cleaned_data["kind"])


class StatisticFilter(Filter):
    unit = forms.CharField(max_length=200, required=False, label=_("đơn vị tính"))
    subject = forms.CharField(max_length=300, required=False, label=_("đối tượng"))
    words = forms.CharField(max_length=100, required=False, label=_("đếm cái gì"))
    direction = forms.ChoiceField(choices=Statistic.Direction.choices, required=False, label=_("chiều"))
    contradicting = forms.BooleanField(required=False, label=_("có mâu thuẫn"))
    province = ProvinceField()
    year = forms.IntegerField(required=False, label=_("năm"), **YEARS)

    def clean_unit(self) -> str:
        return stored(Statistic, "unit", self.cleaned_data["unit"])

    def clean_subject(self) -> str:
        return stored(Statistic, "subject", self.cleaned_data["subject"])


class TypedField(forms.CharField):
    """What a person typed or pasted: nothing in it is wrong. What is no character of a text is a space."""

    def to_python(self, value) -> str:
        return super().to_python(NO_TEXT.sub(" ", value or ""))


class SearchFilter(Filter):
    q = TypedField(max_length=10_000, required=False, label=_("câu hỏi"))
    type = forms.ChoiceField(choices=[(one, one) for one in TYPES], required=False, label=_("tìm gì"))
    province = ProvinceField()
    year = forms.IntegerField(required=False, label=_("năm"), **YEARS)
    month = forms.RegexField(MONTH, required=False, label=_("tháng"))
    kind = forms.ChoiceField(choices=MeetingKind.choices, required=False, label=_("loại cuộc họp"))
    official = RecordField(Official, label=_("cán bộ"))
    resolution = RecordField(Resolution, label=_("văn bản"))
    sort = forms.ChoiceField(choices=[(one, one) for one in SORTS], required=False, label=_("cách xếp"))
    page = forms.IntegerField(min_value=1, max_value=10_000, required=False, label=_("trang"))


def stored(model: type[Model], field: str, value: str) -> str:
    """Return `value` if any row has it in `field`."""
    if value and not model.objects.filter(**{field: value}).exists():
        raise forms.ValidationError(_("Không có bản ghi nào như vậy."))
    return value


class PageFilter(Filter):
    page = forms.IntegerField(min_value=1, max_value=1_000_000, required=False, label=_("trang"))


def page_of(rows, request: HttpRequest, size: int, total: int | None = None) -> Page:
    """Return the page that the address asks for: the first where that makes no sense, the last beyond it.

    The page says so: `ignored` has what makes no sense, as a filter has it, and `beyond` the number of a page
    that there is not. `total` is how many rows there are, where that is known or counted sooner without their
    annotations.
    """
    asked = PageFilter(request.GET)
    paginator = Paginator(rows, size)
    if total is not None:
        paginator.count = total
    page = nearest(paginator, asked.chosen.get("page", 1))
    page.ignored = asked.ignored
    return page


def nearest(paginator: Paginator, number: int) -> Page:
    """Return a page, or the last there is; then `beyond` is the number that was asked for."""
    page = paginator.get_page(number)
    page.beyond = number if number != page.number else None
    return page
