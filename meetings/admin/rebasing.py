"""Lays what an editor typed over what somebody else saved meanwhile: so that the page can be saved again.

Each field of a change form also carries what it showed. A field that the editor left alone takes what is
stored now; one that they changed keeps what they typed. A row that is gone but for their typing comes as a
new one; a row that came is shown.
"""

from django.core.exceptions import ValidationError
from django.forms import BaseForm, BaseInlineFormSet
from django.forms.boundfield import BoundField
from django.http import QueryDict

from meetings.admin.numbers import number_in


def rebased(data: QueryDict, form: BaseForm, formsets: list[BaseInlineFormSet]) -> QueryDict:
    """Return `data`, what a browser sent, laid over unbound `form` and `formsets` of what is stored now."""
    data = data.copy()
    for bound in form:
        _lay_over(data, bound, bound.html_name, bound.html_initial_name)
    for formset in formsets:
        _lay_rows_over(data, formset)
    return data


def _lay_rows_over(data: QueryDict, formset: BaseInlineFormSet) -> None:
    prefix, key = formset.prefix, formset.model._meta.pk.name
    stored = {str(form.instance.pk): form for form in formset.initial_forms}
    many = min(number_in(data.get(f"{prefix}-TOTAL_FORMS", "")) or 0, formset.absolute_max)
    rows = [f"{prefix}-{place}-" for place in range(many)]
    sent = [(data.get(f"{row}{key}") or "", _cut_out(data, row)) for row in rows]
    there = {pk: values for pk, values in sent if pk in stored}
    new = [values for pk, values in sent if not pk]
    lost = [values for pk, values in sent if pk and pk not in stored and _is_typed_in(formset, values)]
    for place, (pk, form) in enumerate(stored.items()):
        row = f"{prefix}-{place}-"
        _put_in(data, row, there.get(pk, {}))
        _write(data, f"{row}{key}", pk)
        for bound in form:
            if bound.name in (key, formset.fk.name, "DELETE"):
                continue
            name = f"{row}{bound.name}"
            if pk in there:
                _lay_over(data, bound, name, f"initial-{name}")
            else:
                _show(data, bound, name, f"initial-{name}")
    for place, values in enumerate([*lost, *new], start=len(stored)):
        _put_in(data, f"{prefix}-{place}-", {**values, key: [""]})
    data[f"{prefix}-INITIAL_FORMS"] = str(len(stored))
    data[f"{prefix}-TOTAL_FORMS"] = str(len(stored) + len(lost) + len(new))


def _cut_out(data: QueryDict, row: str) -> dict[str, list[str]]:
    """Take what belongs to one row out of `data`, by the names of its fields."""
    names = [name for name in data if name.removeprefix("initial-").startswith(row)]
    return {name.replace(row, "", 1): data.pop(name) for name in names}


def _put_in(data: QueryDict, row: str, values: dict[str, list[str]]) -> None:
    for name, value in values.items():
        shown = name.startswith("initial-")
        data.setlist(f"initial-{row}{name[8:]}" if shown else f"{row}{name}", value)


def _is_typed_in(formset: BaseInlineFormSet, values: dict[str, list[str]]) -> bool:
    """True if the editor changed something in a row, and did not mean to delete it."""
    if "DELETE" in values:
        return False
    return any(
        values.get(name, []) != values.get(f"initial-{name}", [])
        for name, field in formset.empty_form.fields.items()
        if field.show_hidden_initial
    )


def _lay_over(data: QueryDict, bound: BoundField, name: str, shown_name: str) -> None:
    field = bound.field
    typed = field.widget.value_from_datadict(data, {}, name)
    shown = field.hidden_widget().value_from_datadict(data, {}, shown_name)
    if shown_name not in data and not field.show_hidden_initial:
        return
    try:
        left_alone = not field.has_changed(field.to_python(shown), typed)
    except ValidationError:  # what was shown, such as a person by now deleted, is no choice any more
        left_alone = False
    if left_alone:
        _show(data, bound, name, shown_name)
    else:
        _write(data, shown_name, bound.value())


def _show(data: QueryDict, bound: BoundField, name: str, shown_name: str) -> None:
    """Write into `data` what is stored now, as a browser sends a field that nobody touches."""
    value = bound.value()
    if isinstance(value, bool):
        data.pop(name, None)
        if value:
            data[name] = "on"
    else:
        _write(data, name, value)
    if bound.field.show_hidden_initial:
        _write(data, shown_name, value)


def _write(data: QueryDict, name: str, value) -> None:
    if isinstance(value, list | tuple | set):
        data.setlist(name, [str(one) for one in value])
    else:
        data[name] = "" if value is None else str(value)
