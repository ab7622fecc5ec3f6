"""English is complete: every Vietnamese text of the code and the templates has its translation, compiled."""

import ast
import gettext
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.utils.translation.template import templatize

ROOT = Path(settings.BASE_DIR)
CATALOG = ROOT / "locale/en/LC_MESSAGES"
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


@pytest.fixture(scope="module")
def compiled() -> dict:
    with (CATALOG / "django.mo").open("rb") as file:
        return gettext.GNUTranslations(file)._catalog


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


def test_nothing_is_left_fuzzy_or_forgotten():
    source = (CATALOG / "django.po").read_text()
    assert "#, fuzzy" not in source
    assert "#~" not in source


def test_what_is_compiled_is_what_was_written(compiled):
    """The .mo is kept in the repository, so that no machine needs gettext's tools."""
    source = (CATALOG / "django.po").read_text()
    written = re.findall(r'^msgstr(?:\[\d\])? "(.*)"$', source, re.MULTILINE)
    texts = {ast.literal_eval(f'"{text}"') for text in written if text}
    assert texts == {value for key, value in compiled.items() if key}
