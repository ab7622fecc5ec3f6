"""A real archive in a folder of its own, served by `make run`, and a real browser that looks at it."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.complaints import close, collect
from tests.browser.crawl import Crawl
from tests.browser.server import ROOT, Archive, free_port, make_run, stop, surroundings

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def archive(tmp_path_factory) -> Iterator[Archive]:
    """The archive of the five seeds, as `make run` makes and serves it."""
    var = tmp_path_factory.mktemp("archive")
    port = str(free_port())
    environment = surroundings() | {"ARCHIVE_VAR": str(var), "PORT": port, "WEB_CONCURRENCY": "1"}
    archive = Archive(f"http://127.0.0.1:{port}", var, environment)
    server = make_run(environment, archive.url, var / "make-run.log", seconds=120)
    try:
        subprocess.run(
            [".venv/bin/python", "manage.py", "createsuperuser", "--noinput"],
            cwd=ROOT,
            env=environment
            | {
                "DJANGO_SUPERUSER_USERNAME": archive.editor,
                "DJANGO_SUPERUSER_PASSWORD": archive.password,
                "DJANGO_SUPERUSER_EMAIL": "",
            },
            check=True,
            capture_output=True,
        )
        yield archive
    finally:
        stop(server)


@pytest.fixture(scope="session")
def crawl_in(archive) -> Callable[[str], Crawl]:
    """crawl_in("vi"): every page that links lead to, in that language; walked through once."""
    return cache(lambda language: Crawl(archive.url, language))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium; ended with each file, for its event loop must not outlive the browser tests."""
    executable = os.environ.get("ARCHIVE_BROWSER") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if executable is None:
        pytest.fail(f"no browser: none of {', '.join(BROWSERS)} is in PATH", pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def visit(archive, browser):
    """Open a page of the archive: `visit("/", viewport=..., color_scheme="dark", java_script_enabled=False)`.

    Fails the test afterwards if the browser complained of anything, on this page or on those it led to.
    """
    opened = []

    def open_page(path: str = "/", **options) -> Page:
        context = browser.new_context(base_url=archive.url, **options)
        opened.append((context, collect(context, urlsplit(archive.url).netloc)))
        page = context.new_page()
        page.goto(path)
        return page

    yield open_page
    for context, complaints in opened:
        close(context)
        assert complaints == []


@pytest.fixture
def page(visit) -> Page:
    """The home page in a wide, light window."""
    return visit("/")


@pytest.fixture
def admin(archive, visit) -> Page:
    """The admin's first page, with the editor signed in."""
    page = visit("/admin/")
    page.fill("#id_username", archive.editor)
    page.fill("#id_password", archive.password)
    page.press("#id_password", "Enter")
    page.wait_for_url("**/admin/")
    return page
