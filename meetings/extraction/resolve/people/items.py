"""A sentence as the few things that matter in it, in order: addresses, positions, names, acts."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from meetings.extraction.resolve.people.listed import LONGEST, joined, one_line
from meetings.extraction.rules.people.acts import ActFound, acts
from meetings.extraction.rules.people.address import AddressFound, addresses
from meetings.extraction.rules.people.names import NameFound, names
from meetings.extraction.rules.people.positions import PositionFound, positions
from meetings.extraction.sections import Article
from meetings.extraction.sentences import sentences
from meetings.reference.bodies import body_pattern, open_head_pattern
from meetings.reference.place_names import place_names
from meetings.text.leveled import Leveled

Item = AddressFound | PositionFound | NameFound | ActFound
GENERAL = {"đại biểu", "cử tri", "đb", "vị"}
READ = ("headline", "paragraph", "caption")

# Đoàn is a surname too: "Đoàn Chủ tịch", "Đoàn Thư ký", "Đoàn Kiểm tra"
DELEGATION = re.compile(
    r"đoàn (?:chủ t(?:ịch|ọa)|thư ký|kiểm t(?:ra|oán)|thanh (?:tra|niên)|giám sát|khảo sát|công tác|đại biểu"
    r"|thẩm (?:tra|định)|cán bộ|liên ngành|lãnh đạo)(?!\w)"
)

# "được Thủ tướng Chính phủ| phê chuẩn|", "được Chủ tịch UBND tỉnh| ký quyết định bổ nhiệm|"
DECIDES = re.compile(
    r"[ ](?:ký[ ])?(?:quyết[ ]định[ ])?(?:(?:phê[ ])?chuẩn|bổ[ ]nhiệm|điều[ ]động|phân[ ]công|chỉ[ ]định"
    r"|luân[ ]chuyển|giao[ ](?:giữ|quyền|phụ[ ]trách)|cho[ ]thôi)(?!\w)"
)

# "được |các đại biểu| thống nhất bầu": who decides, nobody of the meeting's list
AGENTS = re.compile(r"(?<!\w)được (?:các )?đại biểu$")

# "Chủ tịch UBND| các huyện|", "Thứ trưởng| các bộ|": a title that many hold is nobody's
OF_MANY = re.compile(
    r"[ ](?:của )?các (?:bộ|ban|sở|ngành|huyện|quận|xã|phường|thị|thành|tỉnh|đơn vị|cơ quan|địa phương"
    r"|đảng bộ|chi bộ|cấp|doanh nghiệp|trường|bệnh viện|phòng|thôn|bản|hội|đoàn thể)(?!\w)"
)

# "(Ảnh: Quốc Duy)" within a line: who took the picture is no official.
CREDIT = re.compile(
    r"(?<!trong )(?:ảnh|tin|bài|video|clip|đồ họa|thực hiện|nguồn|biên tập|tác giả)(?:[ ]?(?:,|và|-"
    r"|&)?[ ]?ảnh)?[ ]?:[ ]?[^\n.);]{1,60}"
)


@dataclass(frozen=True)
class Sentence:
    """The items of one sentence [start, end), left to right; `kind` is its section's."""

    text: Leveled
    start: int
    end: int
    kind: str
    items: tuple[Item, ...]

    def gap(self, left: int, right: int) -> str:
        """Return the lower-case words between two offsets, the line breaks of a list as semicolons."""
        return one_line(self.text.lower[left:right])


def read_sentences(article: Article) -> Iterator[Sentence]:
    """Yield each sentence of the sections that tell of people, with its items."""
    text = article.text

    def does(start: int, end: int) -> bool:
        return any(isinstance(item, ActFound) for item in _items(text, start, end))

    for kind, start, end in joined(text.lower, _spans(article), does):
        found = tuple(_items(text, start, end))
        if found:
            yield Sentence(text, start, end, kind, found)


def _spans(article: Article) -> Iterator[tuple[str, int, int]]:
    for section in article.of_kind(*READ):
        for start, end in _bounded(article.text.level, sentences(article, section)):
            yield section.kind, start, end


def _bounded(level: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Cut what no writer ever wrote in one sentence, so that work grows with the text and no faster."""
    for start, end in spans:
        while end - start > LONGEST:
            space = level.rfind(" ", start + 1, start + LONGEST)
            cut = space if space > 0 else start + LONGEST
            yield start, cut
            start = cut
        yield start, end


def _items(text: Leveled, start: int, end: int) -> Iterator[Item]:
    level, lower = text.level, text.lower
    titles = [
        found
        for found in positions(level, lower, start, end)
        if not _decides(lower, found.start, found.end) and not OF_MANY.match(lower, found.end, end)
    ]
    masks = [
        (first, last)
        for first, last in (match.span() for match in CREDIT.finditer(lower, start, end))
        if not any(first <= title.start < last for title in titles)  # "Ảnh: Bí thư Tỉnh ủy A thăm …"
    ]
    held: list[Item] = list(_outside(titles, masks))
    taken = sorted([*masks, *((p.start, p.end) for p in held)])
    address = [
        form
        for form in _outside(addresses(level, lower, start, end), taken)
        if not AGENTS.search(lower, max(start, form.start - 6), form.end)
    ]
    held += address
    taken = sorted([*taken, *((a.start, a.end) for a in address)])
    led = {item.end + space: item for item in held for space in range(3)}
    people = [
        name
        for name in names(level, lower, _free(start, end, taken), led)
        if not _is_delegation(lower, name)
        and ((name.surname and name.syllables > 1) or _can_be_given(lower, name, led.get(name.start)))
    ]
    held += people
    if not held:
        return iter(())  # an act without anybody is nobody's part
    taken = sorted([*taken, *((n.start, n.end) for n in people)])
    held += _outside(acts(lower, start, end, {item.end for item in held}), taken)
    return iter(sorted(held, key=lambda item: (item.start, item.end)))


def _is_delegation(lower: str, name: NameFound) -> bool:
    """Say whether "Đoàn" begins no name: "Đoàn Chủ tịch", "đại biểu Quốc hội |Đoàn Hà Nam|"."""
    if DELEGATION.match(lower, name.start):
        return True
    return lower.startswith("đoàn ", name.start) and lower[name.start + 5 : name.end] in place_names()


def _decides(lower: str, start: int, end: int) -> bool:
    """ "ông A vừa được |Thủ tướng Chính phủ| phê chuẩn": the office decides, it is nobody of the meeting."""
    return lower.endswith("được ", max(0, start - 5), start) and bool(DECIDES.match(lower, end))


def _can_be_given(lower: str, name: NameFound, before: Item | None) -> bool:
    """Say whether capitals without a surname can be a given name: "ông Huy", but not "đại biểu Đảng bộ"."""
    if before is None or (isinstance(before, PositionFound) and name.syllables < 2):
        return False
    if body_pattern().match(lower, name.start) or open_head_pattern().match(lower, name.start):
        return False
    return not (isinstance(before, AddressFound) and lower[before.start : before.end] in GENERAL)


def _outside(found, taken: Sequence[tuple[int, int]]) -> Iterator[Item]:
    """Yield what overlaps none of the sorted, disjoint stretches taken."""
    starts = [start for start, _ in taken]
    for item in found:
        index = bisect_right(starts, item.start) - 1
        before = index >= 0 and taken[index][1] > item.start
        after = index + 1 < len(taken) and taken[index + 1][0] < item.end
        if not before and not after:
            yield item


def _free(start: int, end: int, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of [start, end) between those taken."""
    for first, last in taken:
        if start < first:
            yield start, first
        start = max(start, last)
    if start < end:
        yield start, end
