"""What becomes of brought texts: kept until they are looked at, stored, or let go."""

from collections import Counter
from collections.abc import Iterable

from django.conf import settings
from django.db.models import Sum

from meetings.admin.importing.forms import Brought
from meetings.importing.files import UnreadableFile, check_size
from meetings.importing.load import FAILED
from meetings.importing.looking import bring_in, refusal
from meetings.importing.received import digest_of
from meetings.models import Upload
from meetings.search.updating import batched

MOST = 100  # texts of one person that wait
MOST_BYTES = 50_000_000  # of them together


def keep(person, brought: Iterable[Brought]) -> list[Upload]:
    """Keep what can be stored; of what cannot, only why. What nobody took up within a day goes."""
    Upload.objects.forget()
    return [_keep_one(person, one) for one in brought]


def _keep_one(person, one: Brought) -> Upload:
    waiting = Upload.objects.of(person).waiting()
    upload = Upload(person=person, name=one.name, size=one.size)
    try:
        check_size(one.size, settings.MAX_REPORT_BYTES)
        _check_room(waiting, one.size)
    except UnreadableFile as error:
        upload.outcome, upload.reason = FAILED, str(error)
    else:
        content = one.read()
        names = set(waiting.values_list("name", flat=True))
        upload.reason = refusal(one.name, content, settings.MAX_REPORT_BYTES, names)
        upload.outcome = FAILED if upload.reason else ""
        upload.digest = digest_of(content)
        upload.content = b"" if upload.reason else content
    upload.save()
    return upload


def _check_room(waiting, size: int) -> None:
    kept = waiting.aggregate(size=Sum("size"))["size"] or 0
    if waiting.count() >= MOST or kept + size > MOST_BYTES:
        raise UnreadableFile("too many texts are waiting")


def store(uploads: Iterable[Upload]) -> Counter[str]:
    """Store each in a transaction of its own, in the order in which they came; return how many did what."""
    tally: Counter[str] = Counter()
    with batched():
        for upload in uploads:
            loaded = bring_in(upload.name, bytes(upload.content), settings.MAX_REPORT_BYTES)
            upload.settle(loaded.outcome, loaded.reason, loaded.meeting_id)
            tally[loaded.outcome] += 1
    return tally
