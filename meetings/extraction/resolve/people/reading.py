"""The officials of a report: sentences → actors → persons → later mentions → roles, one stage after the
other.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from meetings.extraction.findings import (
    Candidate,
    Mention,
    OfficialRead,
    PositionRead,
    RoleRead,
    UnresolvedPerson,
)
from meetings.extraction.resolve.people.actors import Actor
from meetings.extraction.resolve.people.attachment import actors
from meetings.extraction.resolve.people.careers import end_what_is_over, is_over, tells_of_a_life
from meetings.extraction.resolve.people.decisions import offices
from meetings.extraction.resolve.people.items import Sentence, read_sentences
from meetings.extraction.resolve.people.part import Part
from meetings.extraction.resolve.people.parts import parts
from meetings.extraction.resolve.people.persons import Person, Register
from meetings.extraction.resolve.people.titles import titles
from meetings.extraction.rules.people.positions import PositionFound
from meetings.extraction.sections import Article

SPEAKING = {"speak", "report", "conclude"}
NOT_REFERENCES = {"Ủy viên", "Thường vụ", "Đại biểu", "Ủy viên dự khuyết"}


@dataclass
class Scene:
    """A sentence with its actors, what they did, and which person each actor turned out to be."""

    sentence: Sentence
    actors: list[Actor]
    parts: list[Part]
    persons: dict[int, Person] = field(default_factory=dict)

    def person(self, actor: Actor) -> Person | None:
        return self.persons.get(id(actor))


def read_people(article: Article) -> tuple[tuple[OfficialRead, ...], tuple[UnresolvedPerson, ...]]:
    """Return the officials of a report by first mention, and the mentions that stay open."""
    scenes = [Scene(sentence, found, _parts(sentence, found)) for sentence, found in _read(article)]
    register = Register()
    for scene in scenes:
        _name(scene, register)
    for scene in scenes:
        _name_short(scene, register)
    unresolved = [left for scene in scenes for left in _bind_given_names(scene, register)]
    for scene in scenes:
        _bind_offices(scene)
    unresolved += [left for scene in scenes for left in _bind_titles(scene, register)]
    _give_roles(scenes)
    people = sorted(register.people, key=lambda person: min(person.mentions))
    unresolved.sort(key=lambda left: left.mention)
    return tuple(map(_official, people)), tuple(unresolved)


def _read(article: Article) -> Iterator[tuple[Sentence, list[Actor]]]:
    for sentence in read_sentences(article):
        found = actors(sentence)
        if found:
            end_what_is_over(sentence, found)
            yield sentence, found


def _parts(sentence: Sentence, found: list[Actor]) -> list[Part]:
    """Return who does what in a sentence; what a career tells was decided elsewhere."""
    life = tells_of_a_life(sentence)
    return [part for part in parts(sentence, found) if not (life and "decided" in part.roles)]


def _name(scene: Scene, register: Register) -> None:
    """Register everybody whom the sentence names in full."""
    for actor in scene.actors:
        if actor.name and not actor.given_only and not _may_be_short(actor):
            person = register.named(_words(scene, actor), titles(actor.titles))
            _meet(scene, actor, person, "name")


def _name_short(scene: Scene, register: Register) -> None:
    """ "ông Lê Huy": the one Lê … Huy of the report, otherwise somebody of that name."""
    for actor in scene.actors:
        if actor.name and not actor.given_only and _may_be_short(actor):
            words = _words(scene, actor)
            fuller = [] if register.known(words) else register.called(words)
            person = fuller[0] if len(fuller) == 1 else register.named(words)
            _meet(scene, actor, person, "name.short" if fuller else "name")


def _may_be_short(actor: Actor) -> bool:
    return bool(actor.name) and actor.name.syllables == 2 and not actor.titles and not actor.shared


def _words(scene: Scene, actor: Actor) -> str:
    return scene.sentence.text.original[actor.name.start : actor.name.end]


def _meet(scene: Scene, actor: Actor, person: Person, rule: str) -> None:
    """Write down a mention of a person, with the titles and the honorific that stand beside it."""
    scene.persons[id(actor)] = person
    if actor.name:
        person.mentions.append(Mention(actor.name.start, actor.name.end, rule))
    for found in (actor.shared, actor.titles):
        _hold(person, found)
    if not person.honorific:
        person.honorific = " ".join(
            scene.sentence.text.original[form.start : form.end] for form in actor.addresses if form.title
        )


def _hold(person: Person, found: list[PositionFound]) -> None:
    for position, text in zip(found, titles(found), strict=True):
        person.hold(text, Mention(position.start, position.end, position.rule))


def _bind_given_names(scene: Scene, register: Register) -> Iterator[UnresolvedPerson]:
    """ "ông Huy", "đồng chí Thanh Huyền": the one person of the report whose name ends so, or nobody."""
    for actor in scene.actors:
        if not actor.name or not actor.given_only:
            continue
        words = _words(scene, actor)
        known = register.known(words)
        fitting = [known] if known else register.called(words)
        if not fitting and actor.name.syllables > 1:
            _meet(scene, actor, register.named(words), "name")
        elif len(fitting) == 1:
            _meet(scene, actor, fitting[0], "name.given")
        else:
            mention = Mention(actor.name.start, actor.name.end, "name.given")
            yield UnresolvedPerson(mention, _candidates(fitting, "tên gọi trùng"))


def _bind_offices(scene: Scene) -> None:
    """Give the office of a personnel decision to the person decided on."""
    decided = [part.actor for part in scene.parts if "decided" in part.roles]
    if not decided:
        return
    for office, people in offices(scene.sentence, scene.actors, decided):
        if is_over(scene.sentence, office):
            continue
        for actor in people:
            person = scene.person(actor)
            if person:
                scene.persons[id(office)] = person
                _hold(person, office.titles)


def _bind_titles(scene: Scene, register: Register) -> Iterator[UnresolvedPerson]:
    """ "Đồng chí Bí thư Tỉnh ủy đề nghị": the one person of the report who holds the title."""
    acting = {id(part.actor) for part in scene.parts if part.way in {"after", "front", "chained", "before"}}
    for actor in scene.actors:
        if actor.name or id(actor) in scene.persons or not _refers(scene, actor, id(actor) in acting):
            continue
        texts = titles(actor.titles)
        fitting = register.holding(texts)
        mention = Mention(actor.titles[0].start, actor.titles[-1].end, "position.alone")
        if len(fitting) == 1:
            _meet(scene, actor, fitting[0], "position.alone")
            fitting[0].mentions.append(mention)
        else:
            yield UnresolvedPerson(mention, _candidates(fitting, "cùng chức vụ"))


def _refers(scene: Scene, actor: Actor, acts: bool) -> bool:
    """Say whether titles without a name stand for a person: addressed in the singular, or acting."""
    first = actor.titles[0]
    if actor.many or first.status == "nguyên" or first.rank in NOT_REFERENCES:
        return False
    if any(not form.plural for form in actor.addresses):
        return True
    return acts and scene.sentence.text.level[first.start].isupper()


def _candidates(people: list[Person], because: str) -> tuple[Candidate, ...]:
    return tuple(Candidate(person.name, because) for person in people)


def _give_roles(scenes: list[Scene]) -> None:
    """Give each act's role to its people; words within a speech add no second one (captions interrupt,
    grammar F).
    """
    speaker: Person | None = None
    for scene in scenes:
        aside = scene.sentence.kind != "paragraph"
        for part in scene.parts:
            person = scene.person(part.actor)
            if person is None:
                continue
            if part.act.content and person is speaker and not aside:
                continue
            for role in part.roles:
                person.play(role, Mention(part.act.start, part.act.end, part.act.rule))
            if SPEAKING & set(part.roles) and not aside:
                speaker = person


def _official(person: Person) -> OfficialRead:
    positions = tuple(
        PositionRead(title.text, tuple(sorted(set(title.mentions))), title.former) for title in person.titles
    )
    mentions = tuple(sorted(set(person.mentions)))
    roles = person.roles
    if not roles or any(title.text.startswith("cố ") for title in person.titles):
        roles = {"mentioned": set(mentions)}
    return OfficialRead(
        name=person.name,
        positions=positions,
        roles=tuple(RoleRead(role, tuple(sorted(given))) for role, given in roles.items()),
        mentions=mentions,
        honorific=person.honorific,
    )
