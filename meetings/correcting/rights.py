"""Who may take what back."""

from collections.abc import Iterable

from meetings.correcting.changes import Change
from meetings.models import Mention, UnresolvedPerson

# What only comes with something else: whoever may do that may do this.
COMING_ALONG = (Mention, UnresolvedPerson)


def may_undo(person, changes: Iterable[Change]) -> bool:
    """True for whoever takes back acts and could have done, record by record, what these changes did.

    What was added goes with the right to add, and what was deleted comes back with it: neither loses
    anything, for the history keeps both.
    """
    return person.has_perm("meetings.undo_act") and all(
        person.has_perm(_right(change)) for change in changes if change.model not in COMING_ALONG
    )


def _right(change: Change) -> str:
    action = "change" if change.before and change.after else "add"
    return f"{change.model._meta.app_label}.{action}_{change.model._meta.model_name}"
