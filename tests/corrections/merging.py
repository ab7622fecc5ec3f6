"""What editors do to people and documents among readings: make two one, one two, and judge proposals."""

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from meetings.correcting.merging import accept, decline, merge, take_back
from meetings.correcting.splitting import (
    another_official,
    another_resolution,
    split_official,
    split_resolution,
)
from meetings.models import Attendance, Citation, Official, Resolution, SamePerson, SameResolution
from tests.corrections.deeds import Book, deed

some = st.randoms(use_true_random=False)
models = st.sampled_from([Official, Resolution])


class Merging(Book):
    """Remembers whom people made one with whom, whom they keep apart, and what they made of spellings."""

    def begin(self):
        super().begin()
        self.named: dict[tuple[type, int], int] = {}  # who was merged → with whom a person said
        self.apart: set[tuple[type, int, int]] = set()
        self.spellings: dict[int, tuple[list[str], set[str]]] = {}  # what stands, what was taken out

    @rule(random=some, model=models)
    @deed
    def merge_two(self, random, model):
        records = list(model.objects.filter(merged_into__isnull=True).order_by("pk"))
        if len(records) > 1:
            stands, other = random.sample(records, 2)
            merge(stands, [other])
            self.now_one(stands, other)

    @rule(random=some, model=models)
    @deed
    def let_another_name_stand(self, random, model):
        merged = list(model.objects.filter(merged_into__isnull=False).order_by("pk"))
        if merged:
            one = random.choice(merged)
            before = one.merged_into
            merge(one, [before])
            self.enter("alone", model, one.pk)
            self.now_one(one, before)

    @rule(random=some, model=models)
    @deed
    def take_a_merger_back(self, random, model):
        merged = list(model.objects.filter(merged_into__isnull=False).order_by("pk"))
        if merged:
            one = random.choice(merged)
            take_back(one)
            partner = self.named[model, one.pk]
            self.enter("alone", model, one.pk)
            self.now_two(model, one.pk, partner)

    @rule(
        random=some,
        how=st.sampled_from([accept, decline]),
        model=st.sampled_from([SamePerson, SameResolution]),
    )
    @deed
    def judge_a_proposal(self, random, how, model):
        proposals = list(model.objects.open().order_by("pk"))
        if proposals:
            proposal = random.choice(proposals)
            first, second = proposal.first.standing_self(), proposal.second.standing_self()
            how(proposal)
            if how is accept:
                self.now_one(first, second)
            else:
                self.now_two(model.subject, proposal.first_id, proposal.second_id)

    @rule(random=some, new=st.booleans())
    @deed
    def split_a_person(self, random, new):
        attendances = list(Attendance.objects.standing().order_by("pk"))
        if attendances:
            attendance = random.choice(attendances)
            one = attendance.official.standing_self()
            others = Official.objects.exclude(pk__in=one.identities()).order_by("pk")
            into = another_official(one, one.name) if new else random.choice([*others, None])
            if into and not self.is_taken(attendance, "official", into):
                split_official(one, [attendance], into)
                attendance.refresh_from_db()
                self.remember(attendance, "official")
                self.now_two(Official, one.pk, into.pk)

    @rule(random=some)
    @deed
    def split_a_document(self, random):
        citations = list(Citation.objects.standing().order_by("pk"))
        if citations:
            citation = random.choice(citations)
            one = citation.resolution.standing_self()
            into = another_resolution(one)
            split_resolution(one, [citation], into)
            citation.refresh_from_db()
            self.remember(citation, "resolution")
            self.now_two(Resolution, one.pk, into.pk)

    @rule(random=some, spelled=st.sampled_from(["Mạc Khôi", "Lục Ngà"]), keep=st.booleans())
    @deed
    def spell(self, random, spelled, keep):
        officials = list(Official.objects.order_by("pk"))
        if officials:
            one = random.choice(officials)
            out = {*self.spellings.get(one.pk, ([], set()))[1], *({} if keep else one.other_spellings)}
            one.other_spellings = [*(one.other_spellings if keep else []), spelled]
            one.save()
            self.enter("spell", one.pk, list(one.other_spellings), out - {spelled})

    def merging(self, random, value) -> dict[str, dict]:
        """The rules above, by name, with what they are given: to be done and taken back at once."""
        model = (Official, Resolution)[value % 2]
        proposals = (SamePerson, SameResolution)[value % 2]
        return {
            "merge_two": {"model": model},
            "let_another_name_stand": {"model": model},
            "take_a_merger_back": {"model": model},
            "judge_a_proposal": {"how": random.choice([accept, decline]), "model": proposals},
            "split_a_person": {"new": bool(value % 2)},
            "split_a_document": {},
            "spell": {"spelled": "Mạc Khôi", "keep": bool(value % 2)},
        }

    # What must hold

    @invariant()
    def whoever_people_made_one_is_one(self):
        for model in (Official, Resolution):
            for record in model.objects.all():
                assert record.merged_with_id == self.named.get((model, record.pk))
                assert record.merged_into_id == self.stands(model, record.pk)

    @invariant()
    def whoever_people_keep_apart_is_not_proposed(self):
        for proposals, model in ((SamePerson, Official), (SameResolution, Resolution)):
            for one in proposals.objects.filter(verdict="open"):
                assert (model, one.first_id, one.second_id) not in self.apart
                assert one.first_id != one.second_id

    @invariant()
    def spellings_are_as_people_left_them(self):
        for pk, (stand, out) in self.spellings.items():
            spelled = Official.objects.get(pk=pk).other_spellings
            assert spelled[: len(stand)] == stand
            assert not out & set(spelled)

    # Beside the rows

    def now_one(self, stands, other):
        self.enter("one", type(stands), stands.pk, other.pk)

    def now_two(self, model, one, two):
        self.enter("two", model, one, two)

    def enter_one(self, model, stands, other):
        self.named[model, other] = stands
        whole = self.stands(model, stands) or stands
        self.apart = {
            (kind, one, two)
            for kind, one, two in self.apart
            if kind is not model or {self.stands(model, pk) or pk for pk in (one, two)} != {whole}
        }

    def enter_two(self, model, one, two):
        self.apart.add((model, min(one, two), max(one, two)))

    def enter_alone(self, model, one):
        del self.named[model, one]

    def enter_spell(self, official, stand, out):
        self.spellings[official] = (stand, out)

    def stands(self, model, pk) -> int | None:
        stands = None
        while (model, pk) in self.named:
            stands = pk = self.named[model, pk]
        return stands
