"""Both languages are complete: our own texts in English, and in Vietnamese what Django leaves in English."""

import ast
import gettext
import re
from collections.abc import Iterator
from pathlib import Path

import django
import pytest
from django.conf import settings
from django.utils.translation import override
from django.utils.translation.template import templatize
from django.utils.translation.trans_real import DjangoTranslation

ROOT = Path(settings.BASE_DIR)
CATALOG = ROOT / "locale/en/LC_MESSAGES"
CATALOGS = sorted((ROOT / "locale").glob("*/LC_MESSAGES/*.po"))
DJANGO = Path(django.__file__).parent
# What can say something on a page, though it is no template.
SAYING = ("core/validators.py", "core/paginator.py", "db/models/base.py", "db/models/constraints.py", "forms")
CALLS = {  # name → which arguments are a context, a text, a plural
    "_": ("text",),
    "gettext": ("text",),
    "gettext_lazy": ("text",),
    "gettext_noop": ("text",),
    "ngettext": ("text", "plural"),
    "ngettext_lazy": ("text", "plural"),
    "pgettext": ("context", "text"),
    "pgettext_lazy": ("context", "text"),
    "npgettext": ("context", "text", "plural"),
}
SEPARATOR = "\x04"  # between context and text, as gettext keeps them


def texts_of(source: str) -> Iterator[str]:
    """Yield the key of every text that Python source asks a translation of."""
    for node in ast.walk(ast.parse(source)):
        name = isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", ""))
        if name in CALLS and node.args and isinstance(node.args[0], ast.Constant):
            given = {
                part: one.value
                for part, one in zip(CALLS[name], node.args, strict=False)
                if hasattr(one, "value")
            }
            context = given.get("context")
            yield f"{context}{SEPARATOR}{given['text']}" if context else given["text"]


def python_of(template: str) -> str:
    """The gettext calls that Django finds in a template, as Python source."""
    calls = re.findall(
        r"""\b(?:gettext|pgettext|ngettext|npgettext|_)\((?:u?'(?:[^'\\]|\\.)*'|u?"(?:[^"\\]|\\.)*"|'''.*?'''|\"\"\".*?\"\"\"|[^()'"])*\)""",
        templatize(template),
        re.DOTALL,
    )
    return "\n".join(calls)


def asked() -> dict[str, Path]:
    """Every text that a translation is asked of, with a file that asks it."""
    found = {}
    for folder in ("archive", "meetings"):
        for path in (ROOT / folder).rglob("*.py"):
            found |= dict.fromkeys(texts_of(path.read_text()), path)
    for path in (ROOT / "templates").rglob("*.html"):
        found |= dict.fromkeys(texts_of(python_of(path.read_text())), path)
    return found


def compiled_of(path: Path) -> dict:
    with path.open("rb") as file:
        return gettext.GNUTranslations(file)._catalog


@pytest.fixture(scope="module")
def compiled() -> dict:
    return compiled_of(CATALOG / "django.mo")


TEMPLATE = """
{% load i18n %}{% translate "một" %}
{% blocktranslate trimmed count n=1 %}
hai {{ n }}
{% plural %}ba{% endblocktranslate %}
"""


def test_finds_the_texts_of_templates_and_code():
    assert list(texts_of(python_of(TEMPLATE))) == ["một", "hai %(n)s"]
    assert list(texts_of('pgettext("ngữ cảnh", "bốn"); _("năm")')) == [f"ngữ cảnh{SEPARATOR}bốn", "năm"]


def test_every_text_is_translated(compiled):
    known = {key[0] if isinstance(key, tuple) else key for key, value in compiled.items() if value}
    missing = {text: str(path.relative_to(ROOT)) for text, path in asked().items() if text not in known}
    assert missing == {}


def test_placeholders_stay(compiled):
    placeholder = re.compile(r"%\(\w+\)[sd]")
    for key, value in compiled.items():
        text = key[0] if isinstance(key, tuple) else key
        if text:
            assert sorted(placeholder.findall(text)) == sorted(placeholder.findall(value)), text


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: f"{path.parts[-3]}/{path.name}")
def test_nothing_is_left_fuzzy_or_forgotten(path):
    source = path.read_text()
    assert "#, fuzzy" not in source
    assert "#~" not in source


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: f"{path.parts[-3]}/{path.name}")
def test_what_is_compiled_is_what_was_written(path):
    """The .mo is kept in the repository, so that no machine needs gettext's tools."""
    written = re.findall(r'^msgstr(?:\[\d\])? "(.*)"$', path.read_text(), re.MULTILINE)
    texts = {ast.literal_eval(f'"{text}"') for text in written if text}
    assert texts == {value for key, value in compiled_of(path.with_suffix(".mo")).items() if key}


def written_in(catalog: Path) -> Iterator[str | tuple[str, int]]:
    """Yield the key of every text of a .po file, as gettext keeps them: of what has a plural, (text, 0)."""
    quoted = r'((?:"(?:[^"\\]|\\.)*"\n)+)'
    entries = re.findall(rf"(?:msgctxt {quoted})?msgid {quoted}(msgid_plural )?", catalog.read_text())
    for context, text, plural in entries:
        context, text = ("".join(map(ast.literal_eval, part.splitlines())) for part in (context, text))
        key = f"{context}{SEPARATOR}{text}" if context else text
        if key:
            yield (key, 0) if plural else key


def said_by_django() -> set[str]:
    found = [DJANGO / name for name in SAYING]
    paths = [path for one in found for path in ([one] if one.suffix else one.glob("*.py"))]
    return {text for path in paths for text in texts_of(path.read_text())}


def in_vietnamese(domain: str) -> DjangoTranslation:
    """What a page finds; scripts are given the catalogue of the admin alone."""
    admin = [str(DJANGO / "contrib/admin/locale")] if domain == "djangojs" else None
    return DjangoTranslation("vi", domain=domain, localedirs=admin)


@pytest.mark.parametrize(
    ("app", "domain"),
    [
        ("contrib/admin", "django"),
        ("contrib/auth", "django"),
        ("conf", "django"),
        ("contrib/admin", "djangojs"),
    ],
)
def test_what_django_says_is_vietnamese_too(app, domain):
    """Of Django's core what can be said on a page: forms, and what they check."""
    texts = set(written_in(DJANGO / app / f"locale/en/LC_MESSAGES/{domain}.po"))
    if app == "conf":
        said = said_by_django()
        texts = {key for key in texts if (key[0] if isinstance(key, tuple) else key) in said}
    known = in_vietnamese(domain)._catalog
    assert texts
    assert {key for key in texts if not known.get(key)} == set()


def test_our_vietnamese_says_nothing_that_django_says_too():
    """What Django's own catalogue comes to say as well is to go from ours."""
    for path in CATALOGS:
        if "vi" in path.parts:
            own = compiled_of(path.with_suffix(".mo"))
            for app in ("contrib/admin", "contrib/auth", "conf"):
                theirs = DJANGO / app / "locale/vi/LC_MESSAGES" / f"{path.stem}.mo"
                if theirs.exists():
                    known = compiled_of(theirs)
                    assert {key for key in own if key and known.get(key) == own[key] != key} == set()


def test_a_page_of_the_admin_speaks_one_language(admin_client):
    with override("vi"):
        page = admin_client.post("/admin/meetings/synonym/add/", {"one": ""}).content.decode()
    assert "Xin sửa những chỗ có ghi chú bên dưới." in page
    assert "Please" not in page
