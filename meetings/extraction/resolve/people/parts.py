"""Who did what: each act of a sentence finds its people (grammar F).

Behind them ("đồng chí A chủ trì"), before them with a link ("Dự hội nghị có các đồng chí A, B"), at the front
of the sentence ("Phát biểu tại hội nghị, đồng chí A nhấn mạnh"), or, in a personnel decision, with them as
its object ("bổ nhiệm đồng chí A giữ chức …"). An act that finds nobody gives no role to anybody.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from meetings.extraction.resolve.people.actors import Actor
from meetings.extraction.resolve.people.items import Sentence
from meetings.extraction.resolve.people.joints import ASIDE, TERMS
from meetings.extraction.rules.people.acts import ActFound

# What may stand between a person's titles and the verb: "đã", "thay mặt Ban Thường vụ Tỉnh ủy", "cùng các
# đại biểu".
ADVERB = (
    r"(?:(?:đã|cũng|đang|sẽ|tiếp tục|trực tiếp|cùng|đồng|đều|đến|tới|về|vừa|còn|lần lượt|nhiệt liệt"
    r"|trân trọng"
    r"|xúc động|phấn khởi|vui mừng|bức xúc|thẳng thắn|tâm huyết|mạnh dạn|hồ hởi|nhanh chóng|tha thiết"
    r"|tập trung|cơ bản|chính thức|thông tin|có|đứng|lên|một lần nữa|khi|thống nhất|chủ động"
    r"|trước đó"
    r"|sau đó|xin|luôn|và|xong|lại|ân cần|tại (?:hội nghị|buổi làm việc|buổi lễ|kỳ họp|phiên họp|cuộc họp"
    r"|đại hội))"
    r"(?:[ ,]+|$))*"
)
# "…, chiều ngày 28-6, đã chủ trì"
WHEN = r"(?:(?:(?:sáng|chiều|tối|trưa|hôm nay|vừa qua|ngày)[ ]){1,2}[0-9]{0,2}(?:[-/.][0-9]{1,4}){0,2},?[ ])?"
COMPANY = (
    r"(?:(?:thay mặt|đại diện|(?:và|cùng|cùng với) (?:các|lãnh đạo|đoàn|đại diện)) "
    r"[^.;:]{1,110}?(?:[ ,]+|$))?"
)
# "Chị A, hội viên xã An Lạc, chia sẻ": what the list of titles does not know.
APPOSITION = (
    r"(?:,[ ](?!(?:các|sở|ban|đại diện|lãnh đạo|cùng|và|đồng thời|hội nghị|đại biểu|ubnd|tỉnh)(?!\w))"
    r"[^,;.:()\n]{2,70}(?=,[ ]))?"
)
# "Cử tri A, thôn Đoài, xã An Lạc| phản ánh", "ông B ở xã An Lạc| xúc động nói"
RESIDENCE = (
    r"(?:(?:,|[ ](?:ở|trú|ngụ|đến từ|thuộc|đại diện))[ ](?:ở[ ]|tại[ ])?(?:\d{2,3}|thôn|xóm|bản|ấp|khóm|khu"
    r"|tổ|buôn|bon|làng|plei|phum|sóc|xã|phường|thị trấn|huyện|thị xã|thành phố|tp|quận|đơn vị|hội viên"
    r"|nông dân|chi bộ|học sinh|sinh viên|giáo viên|đảng viên|cựu chiến binh|người dân|người có uy tín|chủ"
    r"|thành viên|đại biểu)[ ][^,;.:()\n]{1,40}?){0,4}"
)
LIGHT = re.compile(
    rf"{TERMS}{ASIDE}(?:{APPOSITION}|{RESIDENCE})[ ]*[,)-]?[ ]*{WHEN}{ADVERB}{COMPANY}{ADVERB}"
)

FORWARD = re.compile(
    r"(?:^|[ ,])(?:có|còn có|gồm|gồm có|là|bởi|:)"
    r"(?:[ ]*(?:các|hai|ba|0?[2-9]|đồng chí|đ/c|ông|bà|sự)(?!\w)[^.;:]{0,90})?[ ]*:?[ ]*[-+]?[ ]*$"
)
PRESENT = re.compile(r"[^.;:]{0,80}?(?:^|[ ,])(?:có|gồm|:)(?:[ :,][^.]{0,260})?|[^.;]{0,80}:[ ]*[-+]?[ ]*")
INTRODUCED = re.compile(r"(?<!\w)(?:có|còn có)[ ]+(?:các[ ][^.;]{0,60})?$")
POSSESSED = re.compile(r"[ ]*(?:trực tiếp[ ])?của[ ]+(?:các[ ]đồng[ ]chí[ ]*:?[ ]*)?")
FRONT = re.compile(r",[ ]*(?:(?:thay mặt|đại diện|thừa ủy quyền)[^,;:]{1,140},[ ]*)?(?:thì[ ])?$")
CROWD = re.compile(r"(?:đại biểu|các ý kiến|nhiều ý kiến|lãnh đạo các|đại diện|hội nghị đã|ban thường vụ đã)")
AFAR = re.compile(
    r"(?:của|theo|như|lời|từ khi|thời|nhớ|mang tên|do|với|gửi|kính gửi|dẫn lời|mà)[ ]*(?:các )?$"
)
POSSESSOR = re.compile(r"(?:của|theo|như|lời|từ khi|thời|nhớ|mang tên|dẫn lời)[ ]*(?:các )?$")
OBJECT = re.compile(r"[ ]*(?:(?:cho|với|gặp|mời|và|,|là|gồm|các|:)[ ]*)*")
DECIDES = re.compile(
    r"(?:^|[ ,])(?:đối với|cho|của|gồm|gồm có|là|với|về|:|sau|sau đây)[ ]*(?:các[ ]đồng[ ]chí"
    r"|các[ ]ông,?[ ]bà)?[ ]*:?[ ]*$"
)
CHAINED = re.compile(
    r"[ ]*(?:đã )?|[ ]*(?:,|và|,[ ]*(?:và|đồng thời)|đồng thời)[ ]*(?:trực tiếp |có )?"
    r"|[^,;.:]{1,70}[ ](?:và|đồng thời)[ ](?:có |trực tiếp )?"
)
# "trao |Huy hiệu 60 năm tuổi Đảng cho |đồng chí A", "chúc mừng| |bà B"
RECEIVES = re.compile(r"[ ]?|[^.;:]{1,90}[ ](?:cho|tặng|tới|đến thăm)[ ](?:các )?")
# "|Theo |ông A, …", "|Theo phản ánh của |cử tri B, …"
QUOTES = re.compile(r"(?:cũng )?theo (?:(?:phản ánh|chia sẻ|lời|ý kiến|đánh giá) của )?")
NOT_CHAINED = {"act.report", "act.content", "act.decision", "act.decided"}
TOP_OF_STATE = {"Tổng Bí thư", "Thủ tướng"}


@dataclass(frozen=True)
class Part:
    """One actor's role and the words that give it."""

    actor: Actor
    act: ActFound
    roles: tuple[str, ...]
    way: str


def parts(sentence: Sentence, found: Sequence[Actor]) -> Iterator[Part]:
    """Yield the parts that the acts of a sentence give to its actors, act by act."""
    yield from _quoted(sentence, found)
    attached: list[Actor] = []  # the people of the act before, for verbs in a row
    earlier: ActFound | None = None
    busy: set[int] = set()
    for act in sentence.items:
        if not isinstance(act, ActFound):
            continue
        way, people = _people(sentence, found, act, earlier, attached, busy)
        busy.update(id(actor) for actor in people)
        for actor in people:
            yield Part(actor, act, ("attend",) if way == "object" else act.roles, way)
        if way == "after" and act.rule == "act.attend":
            yield from (Part(actor, act, act.roles, "object") for actor in _receivers(sentence, found, act))
        if act.decision and sentence.gap(act.start, act.end).startswith("trao"):
            yield from (Part(actor, act, ("attend",), "giver") for actor in _giver(sentence, found, act))
        attached, earlier = (people if way in {"after", "chained"} else []), act


def _quoted(sentence: Sentence, found: Sequence[Actor]) -> Iterator[Part]:
    """ "Theo ông A, Giám đốc Sở …, việc sắp xếp còn chậm": somebody addressed so at the front is heard."""
    for actor in found[:1]:
        front = sentence.gap(sentence.start, actor.start)
        behind = sentence.gap(actor.end, sentence.end).lstrip()
        top = any(title.rank in TOP_OF_STATE for title in actor.titles)
        if QUOTES.fullmatch(front) and actor.opens and actor.addresses and behind.startswith(",") and not top:
            act = ActFound(sentence.start, actor.start - 1, ("speak",), content=True, rule="act.quoted")
            yield Part(actor, act, act.roles, "front")


def _receivers(sentence: Sentence, found: Sequence[Actor], act: ActFound) -> list[Actor]:
    """ "đồng chí A trao Huy hiệu cho đồng chí B", "A tặng hoa chúc mừng B": B is there as well."""
    after = next((actor for actor in found if actor.start >= act.end and actor.name), None)
    if after and RECEIVES.fullmatch(sentence.gap(act.end, after.start)):
        return _list_of(found, after)
    return []


def _giver(sentence: Sentence, found: Sequence[Actor], act: ActFound) -> list[Actor]:
    """ "đồng chí A trao quyết định cho đồng chí B": A is there."""
    before = [actor for actor in found if actor.end <= act.start]
    if before and _light(sentence.gap(before[-1].end, act.start)):
        return [before[-1]]
    return []


def _people(
    sentence: Sentence,
    found: Sequence[Actor],
    act: ActFound,
    earlier: ActFound | None,
    attached: list[Actor],
    busy: set[int],
) -> tuple[str, list[Actor]]:
    """Return the way in which an act meets its people, and them."""
    before = [actor for actor in found if actor.end <= act.start]
    after = [actor for actor in found if actor.start >= act.end]
    if act.decision:
        return "decision", _decided(sentence, act, after)
    if before and (earlier is None or earlier.end <= before[-1].end):
        subject = before[-1]
        if _light(sentence.gap(subject.end, act.start)) and not _object_of(sentence, subject, earlier):
            if POSSESSOR.search(sentence.gap(max(sentence.start, subject.start - 12), subject.start)):
                return "", []
            return "after", _coordinated(sentence, found, subject, act)
    if attached and earlier and _in_a_row(sentence, earlier, act):
        return "chained", attached
    if not act.content and after and (forward := _forward(sentence, act, after)):
        return "before", forward
    if after and (
        not before
        or act.start - sentence.start < 6
        or sentence.gap(before[-1].end, act.start).rstrip().endswith(";")
    ):
        gap = sentence.gap(act.end, after[0].start)
        if len(gap) < 300 and FRONT.search(gap) and not CROWD.search(gap) and act.rule != "act.decided":
            return "front", _list_of(found, after[0])
    if act.roles == ("attend",):
        if after and OBJECT.fullmatch(sentence.gap(act.end, after[0].start)):
            return "object", _list_of(found, after[0]) + ([] if before else _introduced(sentence, after))
        if (
            after
            and re.search(r"[ ]cho[ ]+$", gap := sentence.gap(act.end, after[0].start))
            and len(gap) < 160
        ):
            return "object", _list_of(found, after[0])
        if (
            before
            and act.rule == "act.attend"
            and re.search(r"(?<!\w)(?:dự|mặt|gia)(?!\w)", sentence.gap(act.start, act.end))
        ):
            return "after", [a for a in before if id(a) not in busy and not _afar(sentence, a)]
    return "", []


def _light(gap: str) -> bool:
    """Say whether nothing of weight stands in the gap: adverbs, "thay mặt …", "tại hội nghị"."""
    return len(gap) <= 160 and bool(LIGHT.fullmatch(gap))


def _in_a_row(sentence: Sentence, earlier: ActFound, act: ActFound) -> bool:
    """Say whether a verb goes on from the one before: "chủ trì hội nghị và phát biểu"."""
    if act.rule in NOT_CHAINED or earlier.rule in {"act.content", "act.decided"}:
        return False
    gap = sentence.gap(earlier.end, act.start)
    return len(gap) <= 120 and bool(CHAINED.fullmatch(gap))


def _object_of(sentence: Sentence, actor: Actor, earlier: ActFound | None) -> bool:
    """ "giao đồng chí A chủ trì": whom somebody asks to act has not acted."""
    told = earlier and (earlier.content or earlier.decision or earlier.roles == ("attend",))
    if not told or earlier.end > actor.start:
        return False
    if sentence.gap(earlier.start, earlier.end).strip().endswith(("biết", "rằng", "là")):
        return False
    return sentence.gap(earlier.end, actor.start).strip() in {"", "cho", "với", "mời"}


def _coordinated(sentence: Sentence, found: Sequence[Actor], subject: Actor, act: ActFound) -> list[Actor]:
    """Return the people whom a verb behind a list tells of: all of it, or its last where the list has another
    verb.
    """
    group = _list_of(found, subject)
    headed = sentence.gap(sentence.start, group[0].start)
    if (
        len(group) > 1
        and re.search(r"(?:^|[ ])(?:có|gồm)[ ]*(?:các[ ])?[^.;]{0,30}$", headed)
        and act.roles != ("attend",)
    ):
        return [subject]
    return [actor for actor in group if actor.start <= subject.start]


def _list_of(found: Sequence[Actor], one: Actor) -> list[Actor]:
    return [actor for actor in found if actor.group == one.group] or [one]


def _forward(sentence: Sentence, act: ActFound, after: Sequence[Actor]) -> list[Actor]:
    """ "Dự hội nghị có A; B; lãnh đạo …; C": everybody to the end for attendance, the list alone for the
    rest.
    """
    gap = sentence.gap(act.end, after[0].start)
    if len(gap) > 260:
        return []
    possessed = POSSESSED.fullmatch(gap)
    if possessed and not (set(act.roles) <= {"chair", "attend"} or act.rule.startswith("act.heard")):
        return []
    if act.roles == ("attend",):
        return list(after) if possessed or PRESENT.fullmatch(gap) else []
    if not possessed and not FORWARD.search(gap):
        return []
    return _list_of(after, after[0])


def _introduced(sentence: Sentence, after: Sequence[Actor]) -> list[Actor]:
    """ "Tiếp đoàn của ông A có các đồng chí B, C": those behind "có"."""
    for index in range(1, len(after)):
        if INTRODUCED.search(sentence.gap(after[index - 1].end, after[index].start)):
            return [actor for actor in after[index:] if actor.group != after[0].group]
    return []


def _decided(sentence: Sentence, act: ActFound, after: Sequence[Actor]) -> list[Actor]:
    """Return the people whom a decision concerns: its nearest object, list and all."""
    named = next((actor for actor in after if actor.name), None)
    if named is None:
        return []
    gap = sentence.gap(act.end, named.start)
    if len(gap) > 220 or (gap.strip() and not DECIDES.search(gap)):
        return []
    return [actor for actor in _list_of(after, named) if actor.name]


def _afar(sentence: Sentence, actor: Actor) -> bool:
    return bool(AFAR.search(sentence.gap(max(sentence.start, actor.start - 14), actor.start)))
