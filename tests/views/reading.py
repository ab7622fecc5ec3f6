"""A page as its readers' programs see it: parsed strictly, with the questions that tests ask."""

import re
from functools import cached_property

import html5lib

VIETNAMESE = re.compile(
    r"[ăâđêôơưàằầèềìòồờùừỳảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹáắấéếíóốớúứýạặậẹệịọộợụựỵ]", re.IGNORECASE
)
REQUESTING = {
    "link": "href",
    "script": "src",
    "img": "src",
    "source": "src",
    "iframe": "src",
    "form": "action",
}
NOT_ASKED_FOR = {"canonical"}  # it says what this page's own address is


def text_of(element) -> str:
    return " ".join("".join(element.itertext()).split())


class Page:
    def __init__(self, response):
        self.response = response
        self.status = response.status_code
        parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
        self.root = parser.parse(response.content.decode())

    @cached_property
    def main(self):
        return self.root.find(".//main")

    @property
    def text(self) -> str:
        return text_of(self.main)

    def all(self, name: str, /, **attributes):
        """Return the elements of a name that have these attributes (`class_`, `for_`)."""
        wanted = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
        return [
            element
            for element in self.root.iter(name)
            if all(value in (element.get(key) or "").split(" ") for key, value in wanted.items())
        ]

    def texts(self, name: str, /, **attributes) -> list[str]:
        return [text_of(element) for element in self.all(name, **attributes)]

    @cached_property
    def ids(self) -> list[str]:
        return [element.get("id") for element in self.root.iter() if element.get("id") is not None]

    @cached_property
    def links(self) -> list[str]:
        """Where the page's links to pages lead, in their order, those to other hosts left out."""
        own = [a for a in self.all("a") if "external" not in (a.get("rel") or "").split()]
        return [a.get("href") for a in own if not (a.get("type") or a.get("download") is not None)]

    @cached_property
    def files(self) -> list[str]:
        """Where the links lead that open no page: to files and feeds."""
        return [a.get("href") for a in self.all("a") if a.get("type") or a.get("download") is not None]

    def link(self, text: str) -> str:
        """Return where the first link with this text leads."""
        return next(a.get("href") for a in self.all("a") if text_of(a) == text)

    def at(self, anchor: str):
        """Return the element that "#anchor" leads to."""
        return next(element for element in self.root.iter() if element.get("id") == anchor)

    @property
    def requests(self) -> list[str]:
        """Every address that a browser asks for by itself, or sends a form to."""
        return [
            element.get(attribute)
            for name, attribute in REQUESTING.items()
            for element in self.all(name)
            if element.get(attribute) is not None and element.get("rel") not in NOT_ASKED_FOR
        ]

    @property
    def headings(self) -> list[int]:
        return [int(one.tag[1]) for one in self.root.iter() if re.fullmatch("h[1-6]", str(one.tag))]

    def vietnamese_outside_its_language(self, names: set[str]) -> list[str]:
        """The words of the body that are Vietnamese and not marked so, names left out."""
        found: list[str] = []

        def look(element, inside: bool) -> None:
            inside = inside or element.get("lang") == "vi"
            attributes = [
                element.get(name) or "" for name in ("title", "aria-label", "placeholder", "content")
            ]
            if not inside:
                found.extend(text for text in [element.text or "", *attributes] if strange(text))
            for child in element:
                look(child, inside)
                if not inside and strange(child.tail or ""):
                    found.append(child.tail)

        def strange(text: str) -> bool:
            for name in sorted(names, key=len, reverse=True):
                text = text.replace(name, "")
            return bool(VIETNAMESE.search(text))

        look(self.root.find("body"), inside=False)
        return found
