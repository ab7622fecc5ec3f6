"""Addresses are those that Django gives, wherever the archive is mounted."""

import pytest
from django.urls import get_script_prefix, reverse, set_script_prefix

from meetings.models.addresses import page_address

PAGES = [
    ("province", "nghe-an-2025"),
    ("meeting", "000000000"),
    ("official", "le-van-thu_2"),
    ("resolution", "18-nq-tw"),
    ("doubt", "cuoc-hop", 12),
    ("doubt", "cuoc-hop", 1000000000, "held_on"),
]


@pytest.mark.parametrize("prefix", ["/", "/kho/", "/{}/%/"])
@pytest.mark.parametrize(("page", "own"), [(page, own) for page, *own in PAGES])
def test_as_django_gives_it(prefix, page, own):
    before = get_script_prefix()
    set_script_prefix(prefix)
    try:
        assert page_address(page, *own) == reverse(f"meetings:{page}", args=own)
    finally:
        set_script_prefix(before)
