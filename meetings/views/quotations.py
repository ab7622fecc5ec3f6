"""Rows with the words that gave them, for pages that quote."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Model

from meetings.models import Mention


def quoted(rows: Iterable[Model], around: int = 0) -> list[Model]:
    """Return `rows` of one kind, each with `passages`: its mentions, cut from the current reports.

    One query for them all. Where `around` is 0 the words alone are cut. Of a row that stands for several of
    one person or document, the others come after its own; `also` are their keys.
    """
    rows = list(rows)
    if not rows:
        return rows
    name = rows[0]._meta.model_name
    keys = {row.pk: [row.pk, *getattr(row, "also", ())] for row in rows}
    passages = defaultdict(list)
    told = [pk for own in keys.values() for pk in own]
    mentions = Mention.objects.filter(**{f"{name}__in": told}, report__is_current=True)
    for mention in mentions.with_passage(around).order_by("report_id", "start", "-end"):
        passages[getattr(mention, f"{name}_id")].append(mention)
    for row in rows:
        row.passages = [passage for pk in keys[row.pk] for passage in passages[pk]]
    return rows
