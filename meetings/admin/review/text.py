"""The report's text with every finding marked, each mark leading to its card."""

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from meetings.admin.review.card import Card
from meetings.admin.review.cards import Cards
from meetings.models import Mention
from meetings.views.facts import FIELD_KINDS, KINDS, lead, target_of
from meetings.views.fields import LABELS
from meetings.views.marking import Mark, marked

# Of several findings in the same words the first gives colour and link.
ORDER = ["open", *KINDS, "rejected"]


def text_of(cards: Cards) -> SafeString:
    """Words that nothing settles are marked too; those of what was rejected are hardly to be seen."""
    shown = {(one.name, one.record.pk): one for one in cards.in_order if one.words}
    marks = [_mark(mention, shown) for mention in cards.mentions]
    marks += [_open_mark(card) for card in cards.unresolved]
    found = sorted(filter(None, marks), key=lambda mark: ORDER.index(mark.kind))
    return marked(cards.report.text, found)


def _mark(mention: Mention, shown: dict[tuple[str, int], Card]) -> Mark | None:
    name, pk = target_of(mention)
    card = shown.get((name or "report", pk or mention.report_id))
    if card is None:
        return None
    if name in ("", "meeting"):
        kind = FIELD_KINDS.get(mention.field, name or "report")
        title = LABELS.get(mention.field) if name else None
        title = title or (card.record._meta.get_field(mention.field).verbose_name if mention.field else "")
    else:
        kind, _anchor, title = lead(card.record)
    kind = "rejected" if card.rejected else kind
    return Mark(mention.start, mention.end, kind, f"#{card.key}", str(title), (f"m{mention.pk}",))


def _open_mark(card: Card) -> Mark:
    (words,) = card.words
    return Mark(words.start, words.end, "open", f"#{card.key}", _("chưa rõ là ai"), (f"u{card.record.pk}",))
