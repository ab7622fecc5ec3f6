"""A reading of a mended text, its evidence moved to where the words stand in the text as it is kept."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

from meetings.extraction.findings import Mention
from meetings.text.tidying import Tidied


def moved(value: Any, tidied: Tidied) -> Any:
    """Return a finding, or several, with every mention moved."""
    if isinstance(value, Mention):
        return Mention(tidied.was_at(value.start), tidied.was_at(value.end - 1) + 1, value.rule)
    if isinstance(value, tuple):
        return tuple(moved(item, tidied) for item in value)
    if is_dataclass(value):
        return replace(
            value, **{field.name: moved(getattr(value, field.name), tidied) for field in fields(value)}
        )
    return value
