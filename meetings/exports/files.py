"""Files of records: as CSV for spreadsheets and as JSON Lines for programs, streamed, in full.

Days are in ISO form, kinds and states under their English names, so that a file says the same in either
language.
"""

import csv
import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import chain
from typing import Any

from django.http import HttpRequest, StreamingHttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from meetings.exports.tables import TABLES, Table
from meetings.text.decimals import plain_decimal
from meetings.views.filters import Filter

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # how spreadsheets know one
LICENCE = gettext_lazy(
    "Dữ kiện được dùng tự do, xin ghi nguồn là kho này và tờ báo; lời trích thuộc bản quyền của tờ báo."
)


def about(table: Table, narrowed: Filter, request: HttpRequest) -> dict[str, str]:
    """What a file says of itself: of what, from where and with which filters, when, on which terms."""
    head = {
        "archive": _("Lưu trữ Hội nghị"),
        "records": str(table.title),
        "query": request.build_absolute_uri(),
        "made_at": timezone.localtime().isoformat(timespec="seconds"),
        "licence": str(LICENCE),
    }
    if narrowed.ignored:
        head["ignored"] = "; ".join(f"{label}: {text}" for label, text in narrowed.ignored)
    return head


def records(table: Table, narrowed: Filter, request: HttpRequest) -> Iterator[dict[str, Any]]:
    """Yield what is said of each row, with its address in full."""
    for row in table.rows(narrowed):
        record = table.record(row)
        yield record | {"url": request.build_absolute_uri(record["url"])}


class Line:
    """A file that hands back what is written to it."""

    def write(self, text: str) -> str:
        return text


def csv_lines(
    head: dict[str, str], columns: tuple[str, ...], rows: Iterator[dict[str, Any]]
) -> Iterator[str]:
    """Yield CSV with a byte order mark, what it says of itself in lines that begin with "#", then the table.

    A text that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    writer = csv.writer(Line())
    yield "\ufeff"
    for name, text in head.items():
        yield writer.writerow([f"# {name}: {text}"])
    yield writer.writerow(columns)
    for row in rows:
        yield writer.writerow([cell(row[column]) for column in columns])


def cell(value: Any) -> Any:
    if isinstance(value, str) and value.startswith(FORMULA):
        return f"'{value}"
    return "" if value is None else plain(value)


def json_lines(
    head: dict[str, str], _columns: tuple[str, ...], rows: Iterator[dict[str, Any]]
) -> Iterator[str]:
    """Yield one JSON object a line, first what the file says of itself."""
    for row in chain([head], rows):
        yield json.dumps({name: plain(value) for name, value in row.items()}, ensure_ascii=False) + "\n"


def plain(value: Any) -> Any:
    """Return days in ISO form and numbers as they are written in full, without an exponent."""
    if isinstance(value, date):
        return value.isoformat()
    return plain_decimal(value) if isinstance(value, Decimal) else value


FORMATS = {
    "csv": (csv_lines, "text/csv; charset=utf-8"),
    "jsonl": (json_lines, "application/jsonl; charset=utf-8"),
}


@require_safe
def export(request, name: str, form: str):
    table = TABLES[name]
    lines, content_type = FORMATS[form]
    narrowed = table.filter(request.GET)
    head, rows = about(table, narrowed, request), records(table, narrowed, request)
    response = StreamingHttpResponse(lines(head, table.columns, rows), content_type=content_type)
    today = timezone.localdate().isoformat()
    response["Content-Disposition"] = f'attachment; filename="{table.filename}-{today}.{form}"'
    return response
