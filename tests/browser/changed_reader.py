"""`python -m tests.browser.changed_reader VENUE` runs `reread` with a reader that reads another venue.

Only meetings that a person corrected are read again.
"""

import sys
from dataclasses import replace

import django
from django.core.management import call_command

from meetings.extraction.findings import Fact, Mention, Reading


def main(venue: str) -> None:
    django.setup()
    from meetings.importing import received

    today = received.read

    def read(text: str, known=None) -> Reading:
        said = today(text, known)
        place = Mention(0, text.index("\n"), "venue")
        return replace(said, meeting=replace(said.meeting, venue=Fact(venue, (place,))))

    received.read = read
    call_command("reread", again=True, state="corrected")


if __name__ == "__main__":
    main(sys.argv[1])
