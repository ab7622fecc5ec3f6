"""The style sheet: its files are here, everything together is light, and ink stands off its ground."""

import re
from pathlib import Path

import pytest
from django.conf import settings

STATIC = Path(settings.BASE_DIR) / "static"
CSS = "".join((STATIC / "css" / name).read_text() for name in ("type.css", "archive.css"))
INKS = [
    "ink",
    "quiet",
    "accent",
    "link",
    "person",
    "position",
    "role",
    "document",
    "figure",
    "day",
    "place",
    "meeting",
]
LIGHTEST = 250_000  # bytes, uncompressed, of all that every page for readers loads
BASE = (settings.BASE_DIR / "templates/base.html").read_text()


def palettes() -> dict[str, dict[str, str]]:
    colours = [
        dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6})", block)) for block in re.findall(r"\{([^{}]*)\}", CSS)
    ]
    light, dark, paper = [block for block in colours if "ground" in block]
    return {"light": light, "dark": light | dark, "paper": light | paper}


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    channels = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """As WCAG 2 defines it: 4.5 or more is level AA for text."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark", "paper"])
@pytest.mark.parametrize("ink", INKS)
@pytest.mark.parametrize("ground", ["ground", "raised"])
def test_ink_stands_off_its_ground(scheme, ink, ground):
    colours = palettes()[scheme]
    assert contrast(colours[ink], colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "ground"),
    [("on-accent", "accent"), ("ink", "glow"), ("ink", "shade-1"), ("ink", "shade-2"), ("ink", "shade-3")],
)
def test_ink_stands_off_its_patch(scheme, ink, ground):
    colours = palettes()[scheme]
    assert contrast(colours[ink], colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_white_stands_off_the_darkest_tile(scheme):
    assert contrast("#ffffff", palettes()[scheme]["shade-4"]) >= 4.5


def test_every_file_that_it_names_is_here():
    named = re.findall(r'url\("([^"]+)"\)', CSS)
    assert named
    for one in named:
        assert (STATIC / "css" / one).resolve().is_file(), one


def test_what_every_page_loads_is_light():
    named = {STATIC / name for name in re.findall(r'{% static "([^"]+)" %}', BASE)}
    fonts = {(STATIC / "css" / name).resolve() for name in re.findall(r'url\("([^"]+)"\)', CSS)}
    loaded = named | fonts
    assert len(loaded) > len(fonts)
    assert sum(path.stat().st_size for path in loaded) < LIGHTEST


@pytest.mark.parametrize("library", ["d3.min.js", "plot.umd.min.js"])
def test_what_draws_charts_is_left_to_the_pages_that_have_some(library):
    assert library not in BASE


def test_what_others_made_comes_with_its_licence():
    for folder in (STATIC / "vendor").iterdir():
        assert list(folder.glob("LICENSE*")), folder
