from dataclasses import replace

import pytest

from meetings.extraction.findings import Reading


@pytest.fixture
def without():
    """Return a change of a reading that drops what the machine read: `without(officials="Lục Thị Ngà")`."""

    def change(**dropped):
        def drop(reading: Reading) -> Reading:
            kept = {}
            if "officials" in dropped:
                kept["officials"] = tuple(o for o in reading.officials if o.name != dropped["officials"])
            if "figures" in dropped:
                kept["figures"] = tuple(f for f in reading.figures if f.unit != dropped["figures"])
            return replace(reading, **kept)

        return drop

    return change
