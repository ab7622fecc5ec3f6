"""Who did what, one actor and one act at a time."""

from dataclasses import dataclass

from meetings.extraction.resolve.people.actors import Actor
from meetings.extraction.rules.people.acts import ActFound


@dataclass(frozen=True)
class Part:
    """One actor's role and the words that give it."""

    actor: Actor
    act: ActFound
    roles: tuple[str, ...]
    way: str
