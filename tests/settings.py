"""The archive's settings for tests: nothing is shared with the archive on this machine, or between runs."""

import os
import tempfile

var = tempfile.TemporaryDirectory(prefix="archive-tests-")
os.environ["ARCHIVE_VAR"] = var.name

from archive.settings import *  # noqa: E402, F403

STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"  # noqa: F405
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # fast, for invented editors only
