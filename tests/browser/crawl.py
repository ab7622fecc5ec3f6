"""Walking through a served archive by its links, without a browser: quick enough for every page there is."""

import re
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser
from http.client import HTTPConnection
from threading import local
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

AT_ONCE = 4
# How many addresses are followed of those that differ in the values of their parameters only, and of those
# that differ in their parameters at all: filters can be combined without end.
ALIKE, OF_A_PATH = 2, 12
ASKED_FOR = {"script": "src", "img": "src", "source": "src", "iframe": "src", "form": "action"}
# Rows of the same kind at the ends of addresses: their pages are alike, and many.
ROW = re.compile(r"/\d+/")


class Seen(NamedTuple):
    """What an address answers: what it links to, what it makes a browser ask for, what can be jumped to."""

    status: int
    kind: str
    body: bytes
    links: list[str]
    asked_for: list[str]
    anchors: set[str]


class _Reading(HTMLParser):
    def __init__(self, address: str):
        super().__init__()
        self.address = address
        self.links: list[str] = []
        self.asked_for: list[str] = []
        self.anchors: set[str] = set()

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if given.get("id"):
            self.anchors.add(given["id"])
        if tag == "a" and given.get("href") is not None:
            self.links.append(urljoin(self.address, given["href"]))
        if tag == "link" and given.get("rel") not in ("canonical",):
            self.asked_for.append(urljoin(self.address, given.get("href", "")))
        elif given.get(ASKED_FOR.get(tag, "")) and given.get("method") != "post":
            self.asked_for.append(urljoin(self.address, given[ASKED_FOR[tag]]))


class Crawl:
    """Every page that links lead to from the first one, in one language: address → Seen."""

    def __init__(self, url: str, language: str):
        self.host = urlsplit(url).netloc
        self.language = language
        self._thread, self._connections = local(), []
        self._followed: Counter[tuple | str] = Counter()
        self.pages: dict[str, Seen] = {}
        waiting = ["/"]
        with ThreadPoolExecutor(AT_ONCE) as pool:
            while waiting:
                self.pages |= zip(waiting, pool.map(self._open, waiting), strict=True)
                found = [link for address in waiting for link in self._onward(self.pages[address])]
                waiting = [address for address in dict.fromkeys(found) if self._is_new(address)]
        for connection in self._connections:
            connection.close()

    def _open(self, address: str) -> Seen:
        if not hasattr(self._thread, "connection"):
            self._thread.connection = HTTPConnection(self.host, timeout=60)
            self._connections.append(self._thread.connection)
        cookie = f"django_language={self.language}"
        self._thread.connection.request("GET", address, headers={"Cookie": cookie})
        answer = self._thread.connection.getresponse()
        body = answer.read()
        kind = answer.headers.get("Content-Type", "")
        read = _Reading(f"http://{self.host}{address}")
        if kind.startswith("text/html"):
            read.feed(body.decode())
        else:
            body = b""
        return Seen(answer.status, kind, body, read.links, read.asked_for, read.anchors)

    def _onward(self, page: Seen) -> Iterator[str]:
        for link in map(urlsplit, [*page.links, *page.asked_for]):
            if link.netloc == self.host:
                yield f"{link.path}?{link.query}" if link.query else link.path

    def _is_new(self, address: str) -> bool:
        if address in self.pages:
            return False
        path, mark, query = address.partition("?")
        path = ROW.sub("/1/", path)
        if not mark and "/1/" not in path:
            return True
        alike = (path, *(pair.partition("=")[0] for pair in query.split("&")))
        self._followed.update([alike, path])
        return self._followed[alike] <= ALIKE and self._followed[path] <= OF_A_PATH

    @property
    def kinds(self) -> list[str]:
        """One address of each kind of page: of those that begin alike and are as deep."""
        found: dict[tuple[str, int], str] = {}
        for address, page in self.pages.items():
            path = urlsplit(address).path
            if page.kind.startswith("text/html"):
                found.setdefault((path.split("/")[1], path.count("/")), address)
        return list(found.values())
