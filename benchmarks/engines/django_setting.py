"""Django with this archive's models, an empty database of its own, and an engine for Haystack."""

import os
from pathlib import Path

import django
from django.conf import settings


def set_up(directory: Path, engine: str = "") -> None:
    """Give Django a place in `directory`; `engine` is Haystack's class, the archive's own unless named."""
    os.environ.update(ARCHIVE_VAR=str(directory), DJANGO_SETTINGS_MODULE="archive.settings")
    os.environ.pop("DATABASE_URL", None)
    if engine:
        settings.HAYSTACK_CONNECTIONS["default"]["ENGINE"] = engine
        settings.HAYSTACK_SIGNAL_PROCESSOR = "haystack.signals.BaseSignalProcessor"
    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
