"""Office-holders whose dates are known: "Bí thư Tỉnh ủy" and the name of somebody who was that, somewhere,
then."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from meetings.extraction.findings import Mention, OfficialRead
from meetings.extraction.sections import Article
from meetings.reference.leaders import Tenure, office_of, tenures
from meetings.reference.provinces import by_name, name_pattern
from meetings.text.folding import lower

VISITING = re.compile(r"đoàn (?:công tác|đại biểu(?! quốc hội)|cán bộ)[^.;\n]{0,90}$".replace(" ", "[ ]"))
FIRST_OFFICES = {"secretary", "people's committee chair"}
Bounds = tuple[date, date] | None


def holders(
    article: Article, officials: Iterable[OfficialRead], bounds: Bounds
) -> Iterator[tuple[Mention, Tenure, str]]:
    """Yield (mention, tenure, how sure) for each official whose office, name and days a tenure fits.

    How sure: "known", "likely", "sole" or "possible". Without days every tenure of the office is possible.
    "sole": one of a province's two first offices, whose holders are nearly all known, and the name is known
    from that province alone.
    """
    for official in officials:
        mention = official.mentions[0]
        before = article.text.lower[max(0, mention.start - 110) : mention.start]
        if VISITING.search(before):
            continue
        held = {
            (office_of(position.title), _province_of(position.title))
            for position in official.positions
            if not position.former
        }
        known = tenures(official.name)
        alone = len({tenure.province for tenure in known}) == 1
        for tenure in known:
            how = tenure.certainty(*bounds) if bounds else "possible"
            if how and held & {(tenure.office, ""), (tenure.office, tenure.province)}:
                sole = how == "possible" and alone and tenure.office in FIRST_OFFICES
                yield mention, tenure, "sole" if sole else how


def _province_of(title: str) -> str:
    """Return the slug of the province that a title names ("Bí thư Tỉnh ủy Hà Nam"), "" for none."""
    named = name_pattern().search(lower(title))
    return by_name()[named["name"]][0].slug if named else ""
