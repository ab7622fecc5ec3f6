"""The cells of tables that show by their shade where there is much and where little."""

from collections.abc import Iterable

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

from meetings.views.units import Cell

register = template.Library()

NONE = '<td><span class="none" aria-hidden="true">·</span></td>'


@register.simple_tag
def tiles(cells: Iterable[Cell]) -> SafeString:
    """A cell for each, which leads to its list where it has a link. Tables have hundreds: no tag for each."""
    return mark_safe("".join(map(tile, cells)))  # noqa: S308 - two numbers, and an escaped address


def tile(cell: Cell) -> str:
    if not cell.count:
        return NONE
    if cell.link:
        link = conditional_escape(cell.link)
        return f'<td><a class="tile shade-{cell.shade}" href="{link}">{cell.count}</a></td>'
    return f'<td><span class="tile shade-{cell.shade}">{cell.count}</span></td>'
