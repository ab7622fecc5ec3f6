"""Office-holders whose dates are known: "Bí thư Tỉnh ủy" and the name of somebody who was that, somewhere,
then."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from meetings.extraction.findings import Mention, OfficialRead
from meetings.extraction.sections import Article
from meetings.reference.leaders import Tenure, office_of, tenures

VISITING = re.compile(r"đoàn (?:công tác|đại biểu(?! quốc hội)|cán bộ)[^.;\n]{0,90}$".replace(" ", "[ ]"))
Bounds = tuple[date, date] | None


def holders(
    article: Article, officials: Iterable[OfficialRead], bounds: Bounds
) -> Iterator[tuple[Mention, Tenure, str]]:
    """Yield (mention, tenure, how sure) for each official whose office, name and days a tenure fits.

    How sure: "known", "likely" or "possible". Without days every tenure of the office is possible.
    """
    for official in officials:
        mention = official.mentions[0]
        before = article.text.lower[max(0, mention.start - 110) : mention.start]
        if VISITING.search(before):
            continue
        offices = {office_of(position.title) for position in official.positions if not position.former} - {""}
        if not offices:
            continue
        for tenure in tenures(official.name):
            how = tenure.certainty(*bounds) if bounds else "possible"
            if tenure.office in offices and how:
                yield mention, tenure, how
