"""What the reader's rules are called on pages. A rule's name is "family.rule"."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

FAMILIES = {
    "person": gettext_lazy("do người chỉ ra"),
}


def rule_label(rule: str) -> str:
    """Return how a rule is called on pages: by its own name or its family's; else the rule's name itself."""
    known = FAMILIES.get(rule) or FAMILIES.get(rule.partition(".")[0])
    return str(known) if known else _("quy tắc %(rule)s") % {"rule": rule}
