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


def test_the_page_shows_every_example_as_a_link_that_asks_it(client, archive):
    page = Page(client.get("/tim-kiem/cach-tim/"))
    links = {text_of(a): a.get("href") for a in page.main.iter("a")}
    assert set(EXAMPLES) <= set(links)
    for typed in EXAMPLES:
        assert Page(client.get(links[typed])).all("input", name="q")[0].get("value") == typed
