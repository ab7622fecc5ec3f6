"""The archive's settings for tests: nothing is shared with the archive on this machine, or between runs.

DATABASE_URL alone is heeded, so that the tests can run on PostgreSQL too.
"""

import atexit
import os
import shutil
import tempfile

var = tempfile.mkdtemp(prefix="archive-tests-")
atexit.register(shutil.rmtree, var)
os.environ["ARCHIVE_VAR"] = var
SURROUNDING = (
    "ALLOWED_HOSTS",
    "ARCHIVE_CONTACT",
    "ARCHIVE_DEBUG",
    "ARCHIVE_HTTPS",
    "MAX_REPORT_BYTES",
    "SECRET_KEY",
)
for surrounding in SURROUNDING:
    os.environ.pop(surrounding, None)

from archive.settings import *  # noqa: E402, F403

STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"  # noqa: F405
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # fast, for invented editors only
STATIC_ROOT.mkdir()  # noqa: F405 - WhiteNoise warns where it is missing
HAYSTACK_CONNECTIONS["default"]["BUILT_AT_ONCE"] = 0  # noqa: F405 - most tests have no index, and need none
