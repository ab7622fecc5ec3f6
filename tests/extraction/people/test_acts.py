"""Acts are sought only where one can begin: the list of first syllables hides none of them."""

import re
from pathlib import Path

from meetings.extraction.rules.people.acts import ACT, ACTS
from meetings.text.leveled import Leveled

REPORTS = sorted(Path(__file__).parents[2].glob("unseen/reports/*.txt"))
ANYWHERE = re.compile(rf"(?<!\w)(?:{ACTS})(?!\w)", re.VERBOSE)


def test_first_syllables_hide_no_act():
    assert REPORTS
    for path in REPORTS:
        lower = Leveled(path.read_text(encoding="utf-8")).lower
        assert [m.span() for m in ACT.finditer(lower)] == [m.span() for m in ANYWHERE.finditer(lower)]
