"""The rooms of the house, from the ground up, and what each may import."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parent.parent
OURS = {"archive", "meetings"}
STANDARD = set(sys.stdlib_module_names)
# What the world outside is reached by. Pure rooms read their packaged data with importlib.resources.
OUTSIDE = {
    "os",
    "pathlib",
    "random",
    "shutil",
    "socket",
    "sqlite3",
    "subprocess",
    "tempfile",
    "time",
    "urllib",
}
PURE = STANDARD - OUTSIDE


class Room(NamedTuple):
    """A room imports its own modules, those of the rooms listed before it, and these packages of others."""

    name: str
    modules: str
    packages: set[str]


HOUSE = [
    # floor 0, pure
    Room("text", "meetings.text", PURE),
    Room("reference", "meetings.reference", PURE),
    Room("extraction", "meetings.extraction", PURE),
    # floor 1, store
    Room("models", "meetings.models meetings.migrations", STANDARD | {"django", "simple_history"}),
    Room("importing", "meetings.importing", STANDARD | {"django"}),
    Room("correcting", "meetings.correcting", STANDARD | {"django", "simple_history"}),
    # floor 2, search
    Room(
        "search",
        "meetings.search meetings.search_indexes",
        STANDARD | {"django", "haystack", "whoosh", "numpy"},
    ),
    # floor 3, web
    Room(
        "web",
        "meetings.admin meetings.api meetings.apps meetings.exports meetings.feeds meetings.forms"
        " meetings.management meetings.templatetags meetings.urls meetings.views",
        STANDARD | {"django", "ninja", "tqdm"},
    ),
    # the roof
    Room("project", "archive", STANDARD | {"django", "dj_database_url"}),
]


def room_of(module: str) -> int | None:
    """The place in HOUSE of the room that a module, or a name in it, belongs to."""
    for number, room in enumerate(HOUSE):
        if any(module == own or module.startswith(own + ".") for own in room.modules.split()):
            return number
    return None


def imports(module: str, source: str) -> Iterator[tuple[int, str]]:
    """Yield (line, imported name) wherever a module imports: in functions too, and by relative names."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            package = module.split(".")[: -node.level] if node.level else []
            origin = ".".join([*package, *filter(None, [node.module])])
            for alias in node.names:
                yield node.lineno, f"{origin}.{alias.name}"


def breaches(module: str, source: str) -> list[str]:
    """What a module imports that its room may not, each as "line: name"."""
    if module == "meetings.__init__":  # the package itself, under every room: it says nothing
        return [f"{line}: {name}" for line, name in imports(module, source)]
    here = room_of(module)
    if here is None:
        return [f"0: {module} has no room"]
    found = []
    for line, name in imports(module, source):
        package = name.partition(".")[0]
        if package in OURS:
            there = room_of(name)
            allowed = there is not None and there <= here
        else:
            allowed = package in HOUSE[here].packages
        if not allowed:
            found.append(f"{line}: {name}")
    return found


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted(path for package in OURS for path in (ROOT / package).rglob("*.py")):
        yield ".".join(path.relative_to(ROOT).with_suffix("").parts), path


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("meetings.text.folding", "import re, unicodedata\nfrom functools import lru_cache"),
        ("meetings.text.tones", "from meetings.text.folding import fold"),
        ("meetings.text.__init__", "from .folding import fold"),
        ("meetings.extraction.rules.dates", "from meetings.text import folding"),
        ("meetings.extraction.rules.dates", "from meetings.extraction.findings import Finding"),
        ("meetings.models.report", "from django.db import models\nfrom meetings.reference import provinces"),
        ("meetings.importing.merge", "from meetings import models"),
        ("meetings.importing.merge", "import meetings.models.report"),
        ("meetings.correcting.verdicts", "from meetings.importing.merge import GONE"),
        ("meetings.search.engine", "import numpy as np\nfrom whoosh.index import open_dir"),
        ("meetings.search_indexes", "from haystack import indexes"),
        ("meetings.views.search", "from meetings.search.query import question"),
        ("meetings.views.search", "def view():\n    from meetings.models import Report"),
        ("meetings.management.commands.load_reports", "from tqdm import tqdm\nfrom pathlib import Path"),
        ("archive.settings", "import dj_database_url\nfrom archive.secret_key import secret_key"),
    ],
)
def test_left_alone(module, source):
    assert breaches(module, source) == []


@pytest.mark.parametrize(
    ("module", "source", "breach"),
    [
        ("meetings.text.folding", "import django", "1: django"),
        ("meetings.text.folding", "import re\nfrom os import environ", "2: os.environ"),
        ("meetings.text.folding", "from meetings.reference import bodies", "1: meetings.reference.bodies"),
        ("meetings.reference.provinces", "from pathlib import Path", "1: pathlib.Path"),
        ("meetings.extraction.resolve", "from meetings.models import Report", "1: meetings.models.Report"),
        ("meetings.extraction.resolve", "from meetings import models", "1: meetings.models"),
        ("meetings.extraction.resolve", "import meetings.models.report", "1: meetings.models.report"),
        ("meetings.extraction.resolve", "from ..models import Report", "1: meetings.models.Report"),
        ("meetings.extraction.resolve", "from .. import models", "1: meetings.models"),
        ("meetings.extraction.resolve", "def late():\n    import django.conf", "2: django.conf"),
        ("meetings.extraction.resolve", "import numpy", "1: numpy"),
        ("meetings.models.report", "from meetings.importing import bytes", "1: meetings.importing.bytes"),
        ("meetings.models.report", "from haystack import indexes", "1: haystack.indexes"),
        ("meetings.importing.merge", "from meetings.search import engine", "1: meetings.search.engine"),
        ("meetings.importing.merge", "from meetings.correcting import acts", "1: meetings.correcting.acts"),
        ("meetings.correcting.acts", "from meetings.search import engine", "1: meetings.search.engine"),
        ("meetings.search.engine", "from meetings.views import search", "1: meetings.views.search"),
        ("meetings.search.engine", "from meetings.admin import site", "1: meetings.admin.site"),
        ("meetings.views.search", "from whoosh.query import Term", "1: whoosh.query.Term"),
        ("meetings.views.search", "from archive import settings", "1: archive.settings"),
        ("meetings.views.search", "from meetings.attic import box", "1: meetings.attic.box"),
        ("meetings.views.search", "import requests", "1: requests"),
        ("meetings.searching", "", "0: meetings.searching has no room"),
        ("meetings.text.__init__", "from .. import models", "1: meetings.models"),
        ("meetings.__init__", "from meetings import models", "1: meetings.models"),
    ],
)
def test_found(module, source, breach):
    assert breaches(module, source) == [breach]


def test_every_room_is_read():
    assert {room_of(module) for module, _ in modules() if module != "meetings.__init__"} == set(
        range(len(HOUSE))
    )


@pytest.mark.parametrize(("module", "path"), list(modules()), ids=lambda value: str(value))
def test_imports_only_from_floors_below(module, path):
    assert breaches(module, path.read_text()) == []


@pytest.mark.parametrize(("module", "path"), list(modules()), ids=lambda value: str(value))
def test_has_a_name_of_the_field(module, path):
    assert not {"utils", "util", "helpers", "misc", "common"} & set(module.split("."))
