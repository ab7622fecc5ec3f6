import pytest

from meetings.reference.kinds import KINDS, kind


def test_an_unknown_kind_is_refused():
    with pytest.raises(KeyError):
        kind("picnic")


def test_slugs_and_names_are_unique():
    for attribute in ("slug", "vietnamese", "english"):
        assert len({getattr(kind, attribute) for kind in KINDS}) == len(KINDS)
    assert kind("council_session").vietnamese == "Kỳ họp Hội đồng nhân dân"
