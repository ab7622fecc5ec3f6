"""The whole reading of every seed, compared with the one that was looked at and kept.

`make golden` writes the files anew; the difference then shows in the commit what a change of the reader did.
"""

import json
from pathlib import Path

import pytest

from meetings.extraction.reading import read
from meetings.extraction.record_form import as_record
from meetings.text.decoding import decode
from meetings.text.normalize import normalise

HERE = Path(__file__).parent
SEEDS = sorted((HERE.parent.parent / "seeds").glob("*.txt"))


def test_there_are_five_seeds():
    assert len(SEEDS) == 5


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_reading_is_the_golden_one(seed, regenerate):
    text = normalise(decode(seed.read_bytes()))
    found = json.dumps(as_record(seed.name, read(text), text), ensure_ascii=False, indent=1) + "\n"
    golden = HERE / f"{seed.stem}.json"
    if regenerate:
        golden.write_text(found, encoding="utf-8")
    assert json.loads(found) == json.loads(golden.read_text(encoding="utf-8"))
