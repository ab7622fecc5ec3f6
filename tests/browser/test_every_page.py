"""Every page that links lead to opens, and the browser has nothing to complain of."""

import re
from collections import deque
from urllib.parse import urljoin, urlsplit

import pytest

LINKS = "Array.from(document.querySelectorAll('a[href]:not([type], [download])'), link => link.href)"
FILES = "Array.from(document.querySelectorAll('a[type], a[download]'), link => link.href)"
ENOUGH = 250  # pages; the five seeds have fewer


def walk(page, start: str) -> dict[str, int]:
    """Open `start` and the pages below it that links lead to, and return each one's status.

    Addresses that differ in their query alone (facets, pages of a list), or in a row's number, are one page.
    """
    seen, waiting = {}, deque([urlsplit(urljoin(page.url, start)).path])
    host = urlsplit(page.url).netloc
    while waiting and len(seen) < ENOUGH:
        path = waiting.popleft()
        kind = re.sub(r"/\d+/", "/1/", path)
        if kind in seen:
            continue
        answer = page.goto(path)
        seen[kind] = answer.status
        if "html" not in answer.headers["content-type"]:
            continue
        for file in set(page.evaluate(FILES)) - seen.keys():  # fetched: a browser would save them
            seen[file] = page.request.get(file).status
        for link in map(urlsplit, page.evaluate(LINKS)):
            if link.netloc == host and link.path.startswith(start) and "/logout/" not in link.path:
                waiting.append(link.path)
    return seen


def test_every_page_for_readers(visit):
    statuses = walk(visit("/"), "/")
    assert {path: status for path, status in statuses.items() if status != 200} == {}
    assert len(statuses) > 30


@pytest.mark.parametrize(
    "options",
    [
        {"viewport": {"width": 360, "height": 740}},
        {"color_scheme": "dark"},
        {"java_script_enabled": False},
    ],
    ids=["narrow", "dark", "no scripts"],
)
def test_home_however_it_is_looked_at(options, visit):
    assert visit("/", **options).locator("h1").is_visible()


def test_every_page_for_editors(admin):
    statuses = walk(admin, "/admin/")
    assert {path: status for path, status in statuses.items() if status != 200} == {}
    assert len(statuses) > 10
