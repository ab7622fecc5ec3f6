"""Every example of the help page finds something, and every name of a field asks the same."""

import pytest

from meetings.search.asking import Question, ask
from meetings.views.search_help import FIELDS, NUMBERS, PLAIN, SIGNS
from tests.views.reading import Page, text_of

pytestmark = pytest.mark.django_db
EXAMPLES = [example.typed for example in (*PLAIN, *NUMBERS, *SIGNS)] + [field.example for field in FIELDS]


@pytest.mark.parametrize("typed", EXAMPLES)
def test_an_example_finds_something_with_all_its_words(archive, typed):
    answer = ask(Question(typed))
    assert answer.total > 0
    assert answer.notice == "" or "hooij" in typed


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.names[0])
def test_the_names_of_a_field_ask_the_same(archive, field):
    asked = [field.example.replace(f"{field.names[0]}:", f"{name}:") for name in field.names]
    assert len(set(asked)) == 3
    found = [[hit.url for hit in ask(Question(typed)).results] for typed in asked]
    assert found[0] == found[1] == found[2] != []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_shows_every_example_as_a_link_that_finds_something(client, archive, language):
    client.cookies["django_language"] = language
    page = Page(client.get("/tim-kiem/cach-tim/"))
    links = {text_of(a): a.get("href") for a in page.main.iter("a")}
    assert set(EXAMPLES) <= set(links)
    for typed in EXAMPLES:
        answer = Page(client.get(links[typed]))
        assert answer.all("input", name="q")[0].get("value") == typed
        assert answer.all("li", class_="result"), typed


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_shows_every_name_of_a_field(client, archive, language):
    client.cookies["django_language"] = language
    page = Page(client.get("/tim-kiem/cach-tim/"))
    for field in FIELDS:
        assert all(f"{name}:" in page.text for name in field.names), field.names
