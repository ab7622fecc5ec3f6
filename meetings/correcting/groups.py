"""The three groups of people, where they are missing: after a `flush`, or when someone deleted one.

The migrations make them and give them what came later; a group that is there keeps what was made of it.
"""

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType

LOOK, CHANGE, WRITE, ALL = (
    ("view",),
    ("view", "change"),
    ("view", "add", "change"),
    ("view", "add", "change", "delete"),
)
RECORDS = ("meeting", "attendance", "position", "role", "citation", "statistic", "official", "resolution")
OTHERS = {"user": "auth", "group": "auth"}  # models that are Django's own
LOOKED_AT = ("mention", "province", "indexdebt", "unanswered")

MAY = {
    "reader": {},
    "editor": {
        **dict.fromkeys(RECORDS, WRITE),
        **dict.fromkeys(("report", "samemeeting", "sameperson", "sameresolution", "doubt"), CHANGE),
        **dict.fromkeys((*LOOKED_AT, "synonym"), LOOK),
        "act": ("view", "undo"),
    },
    "curator": {
        **dict.fromkeys((*RECORDS, "report", "synonym"), ALL),
        **dict.fromkeys(("samemeeting", "sameperson", "sameresolution"), CHANGE),
        "doubt": ("view", "change", "delete"),
        **dict.fromkeys(LOOKED_AT, LOOK),
        "act": ("view", "undo"),
        "user": WRITE,
        "group": LOOK,
    },
}


def make_missing_groups() -> None:
    ContentType.objects.clear_cache()  # a flush took what it remembers
    for name, may in MAY.items():
        group, made = Group.objects.get_or_create(name=name)
        if made:
            group.permissions.set(_permission(f"{action}_{model}") for model in may for action in may[model])


def _permission(codename: str) -> Permission:
    """Return a permission. After a `flush`, Django makes its own a moment later than groups are made."""
    model = codename.partition("_")[2]
    label = OTHERS.get(model, "meetings")
    content_type, _made = ContentType.objects.get_or_create(app_label=label, model=model)
    found, _made = Permission.objects.get_or_create(
        content_type=content_type, codename=codename, defaults={"name": f"Can {codename.replace('_', ' ')}"}
    )
    return found
