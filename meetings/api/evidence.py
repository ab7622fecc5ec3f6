"""The words behind each fact: in which report, from which character to which."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import F, Model, Q, QuerySet

from meetings.models import Mention, Report, State
from meetings.models.mention import TARGETS
from meetings.views.rules import rule_label


def public_reports() -> QuerySet:
    """The reports that pages show, without what was received."""
    return Report.objects.current().standing().exclude(meeting__state=State.REJECTED).without_bytes()


def public_mentions() -> QuerySet:
    """The words of those reports, cut from them. Asked of each report: all there are would be too many."""
    current = Mention.objects.filter(report__is_current=True).exclude(report__state=State.REJECTED)
    public = current.exclude(report__meeting__state=State.REJECTED)
    return public.with_passage(0).annotate(digest=F("report__digest"))


def with_evidence(rows: Iterable[Model]) -> list[Model]:
    """Return `rows` of one kind, each with `evidence`: its mentions. One query for them all."""
    rows = list(rows)
    return gathered(rows, f"{rows[0]._meta.model_name}_id", Q()) if rows else rows


def fields_evidence(rows: Iterable[Report]) -> list[Report]:
    """Return reports, each with `evidence`: the mentions that give its own fields, such as its title."""
    return gathered(list(rows), "report_id", Q(**{f"{target}__isnull": True for target in TARGETS}))


def gathered(rows: list[Model], link: str, which: Q) -> list[Model]:
    told = defaultdict(list)
    mentions = public_mentions().filter(which, **{f"{link}__in": [row.pk for row in rows]})
    for mention in mentions.order_by("report_id", "start", "-end"):
        told[getattr(mention, link)].append(mention)
    for row in rows:
        row.evidence = told[row.pk]
    return rows


def span(mention: Mention) -> dict[str, Any]:
    return {
        "mention": mention.pk,
        "report": mention.digest,
        "start": mention.start,
        "end": mention.end,
        "words": mention.quoted,
        "field": mention.field,
        "rule": mention.rule,
        "rule_label": rule_label(mention.rule),
    }
