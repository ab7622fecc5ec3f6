"""What a browser would send of a page's form, read from its HTML."""

from xml.etree import ElementTree

import html5lib

HTML = "{http://www.w3.org/1999/xhtml}"


def fields_of(response, form_id: str) -> dict[str, list[str]]:
    """Return the names of a form's fields with the values that are sent if nobody touches it."""
    page = html5lib.parse(response.content.decode())
    form = next(one for one in page.iter(f"{HTML}form") if one.get("id") == form_id)
    sent: dict[str, list[str]] = {}
    for one in form.iter():
        name = one.get("name")
        if name and "__prefix__" not in name and (values := _values(one)) is not None:
            sent.setdefault(name, []).extend(values)
    return sent


def _values(one: ElementTree.Element) -> list[str] | None:
    tag, kind = one.tag.removeprefix(HTML), one.get("type", "text")
    if tag == "select":
        options = [option for option in one.iter(f"{HTML}option") if option.get("selected") is not None]
        return [option.get("value", "") for option in options]
    if tag == "textarea":
        return ["".join(one.itertext()).removeprefix("\n")]
    if tag != "input" or kind in ("submit", "button", "file"):
        return None
    if kind in ("checkbox", "radio"):
        return [one.get("value", "on")] if one.get("checked") is not None else None
    return [one.get("value", "")]
