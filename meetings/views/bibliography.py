"""How to cite a meeting's reports: as text, BibTeX, RIS and CSL-JSON.

Each report is an entry of its own: the newspaper's article, kept under the archive's permanent address. The
digest of its bytes (SHA-256) and the version of the reader say which text and which reading were cited.
"""

import json
import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from meetings.models import Meeting, Report
from meetings.views.wording import day_text

SPECIAL = re.compile(r"[\\{}$&#_%~^]")
# Braces too are written out: BibTeX counts even those that a backslash stands before.
IN_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


class Entry(NamedTuple):
    """One report as bibliographies know it; texts are single lines, days as far as known."""

    key: str
    title: str
    author: str
    outlet: str
    published: date | None
    held: date | None
    place: str
    address: str
    original: str
    digest: str
    version: str
    accessed: date

    @property
    def note(self) -> str:
        parts = [f"SHA-256 {self.digest}", _("phiên bản bộ đọc %(version)s") % {"version": self.version}]
        return "; ".join([*parts, self.original] if self.original else parts)


def entries(reports: Iterable[Report], meeting: Meeting, address: str) -> list[Entry]:
    """Return an entry for each of a meeting's reports; `address` is the meeting's own, with the host."""
    return [
        Entry(
            key=f"{meeting.address}-{number}",
            title=line(report.title or meeting.name),
            author=line(report.byline),
            outlet=line(report.outlet),
            published=report.published_on,
            held=meeting.held_on,
            place=meeting.province.full_name if meeting.province else "",
            address=f"{address}#r{report.pk}",
            original=line(report.url),
            digest=report.digest,
            version=report.reader_version,
            accessed=timezone.localdate(),
        )
        for number, report in enumerate(reports, 1)
    ]


def line(text: str) -> str:
    return " ".join(text.split())


def as_text(entry: Entry) -> str:
    """Return one sentence a part: who, what, where and when it appeared, where it is kept."""
    appeared = ", ".join(filter(None, [entry.outlet, entry.published and day_text(entry.published)]))
    accessed = _("truy cập %(day)s") % {"day": day_text(entry.accessed)}
    kept = f"{_('Lưu trữ Hội nghị')}, {entry.address} ({entry.note}; {accessed})"
    return ". ".join(filter(None, [entry.author, f"“{entry.title}”", appeared, kept])) + ".\n"


def as_bibtex(entry: Entry) -> str:
    fields = {
        "title": f"{{{tex(entry.title)}}}",
        "author": f"{{{tex(entry.author)}}}" if entry.author else "",
        "journal": tex(entry.outlet),
        "date": entry.published.isoformat() if entry.published else "",
        "year": str(entry.published.year) if entry.published else "",
        "url": entry.address,
        "urldate": entry.accessed.isoformat(),
        "note": tex(entry.note),
        "langid": "vietnamese",
    }
    said = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@article{{{entry.key},\n{said}}}\n"


def tex(text: str) -> str:
    return SPECIAL.sub(lambda found: IN_TEX.get(found[0], f"\\{found[0]}"), text)


def as_ris(entry: Entry) -> str:
    tags = [
        ("TY", "NEWS"),
        ("ID", entry.key),
        ("TI", entry.title),
        ("AU", entry.author),
        ("T2", entry.outlet),
        ("PY", str(entry.published.year) if entry.published else ""),
        ("DA", f"{entry.published:%Y/%m/%d}" if entry.published else ""),
        ("CY", entry.place),
        ("DB", _("Lưu trữ Hội nghị")),
        ("UR", entry.address),
        ("Y2", f"{entry.accessed:%Y/%m/%d}"),
        ("LA", "vi"),
        ("N1", entry.note),
    ]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in tags if value) + "ER  - \r\n"


def as_csl(entry: Entry) -> dict:
    said = {
        "id": entry.key,
        "type": "article-newspaper",
        "title": entry.title,
        "author": [{"literal": entry.author}] if entry.author else None,
        "container-title": entry.outlet,
        "issued": date_parts(entry.published),
        "event-date": date_parts(entry.held),
        "event-place": entry.place,
        "URL": entry.address,
        "accessed": date_parts(entry.accessed),
        "archive": _("Lưu trữ Hội nghị"),
        "archive_location": f"sha256:{entry.digest}",
        "language": "vi",
        "note": entry.note,
    }
    return {name: value for name, value in said.items() if value}


def date_parts(day: date | None) -> dict | None:
    return {"date-parts": [[day.year, day.month, day.day]]} if day else None


def csl_file(cited: list[Entry]) -> str:
    return json.dumps([as_csl(entry) for entry in cited], ensure_ascii=False, indent=1) + "\n"


def each(form: Callable[[Entry], str], between: str = "") -> Callable[[list[Entry]], str]:
    return lambda cited: between.join(form(entry) for entry in cited)


FORMATS = {  # ending → how to write it, its kind
    "txt": (each(as_text), "text/plain"),
    "bib": (each(as_bibtex, "\n"), "application/x-bibtex"),
    "ris": (each(as_ris), "application/x-research-info-systems"),
    "json": (csl_file, "application/vnd.citationstyles.csl+json"),
}


@require_safe
def cite(request, address, form):
    if form not in FORMATS:
        raise Http404
    meeting = get_object_or_404(Meeting.objects.public().for_lists(), address=address)
    write, kind = FORMATS[form]
    reports = meeting.reports.current().standing().without_bytes()
    cited = entries(reports, meeting, request.build_absolute_uri(meeting.get_absolute_url()))
    response = HttpResponse(write(cited), content_type=f"{kind}; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{meeting.address}.{form}"'
    return response
