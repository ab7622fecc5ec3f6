from django.core.management.base import BaseCommand

from meetings.models import Doubt, Sender, Upload


class Command(BaseCommand):
    help = (
        "Delete what is kept for a while only: the digests by which messages of readers are counted and "
        "brought texts that nobody stored, after a day; how a reader can be reached, thirty days after the "
        "verdict. Each new message and each brought text does its part of this too."
    )

    def handle(self, **options):
        senders, uploads = Sender.objects.forget(), Upload.objects.forget()
        contacts = Doubt.objects.forget_contacts()
        self.stdout.write(f"{senders} digests, {uploads} texts, {contacts} contacts")
