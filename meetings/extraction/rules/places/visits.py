"""Who comes from elsewhere: "đoàn công tác Tỉnh ủy X do đồng chí A, Bí thư Tỉnh ủy, làm trưởng đoàn".

Whatever stands between points to where the guests are from, not to where the meeting is. A delegation that
names no province is the province's own, come to a district.
"""

import re
from collections.abc import Iterator

from meetings.extraction.sections import Article
from meetings.reference.provinces import name_pattern

DELEGATION = re.compile(
    r"(?<!\w)đoàn[ ](?:công[ ]tác|đại[ ]biểu|cán[ ]bộ|khảo[ ]sát)[ ](?P<of>[^.;:,\n]{1,60}?)[ ]do[ ]"
    r"[^.;\n]{1,400}?(?:làm|là)[ ]trưởng[ ]đoàn"
)


def visits(article: Article) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of the words that tell who came from another province."""
    lower = article.text.lower
    for match in DELEGATION.finditer(lower):
        if name_pattern().search(lower, *match.span("of")):
            yield match.span()
