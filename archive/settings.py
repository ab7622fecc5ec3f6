"""The archive's settings: safe by default, changed by environment variables (README.md lists them)."""

import os
from pathlib import Path

import dj_database_url
from django.utils.translation import gettext_lazy as _

from archive.secret_key import secret_key


def flag(name: str) -> bool:
    return os.environ.get(name, "").lower() in {"1", "true", "yes", "on"}


def several(name: str, otherwise: str) -> list[str]:
    return [one.strip() for one in (os.environ.get(name) or otherwise).split(",") if one.strip()]


BASE_DIR = Path(__file__).resolve().parent.parent

# Everything that the archive makes for itself is kept here: database, secret key, index, static files.
VAR = Path(os.environ.get("ARCHIVE_VAR") or BASE_DIR / "var").resolve()
VAR.mkdir(parents=True, exist_ok=True)

DEBUG = flag("ARCHIVE_DEBUG")
SECRET_KEY = os.environ.get("SECRET_KEY") or secret_key(VAR / "secret_key")
ALLOWED_HOSTS = several("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")

INSTALLED_APPS = [
    "meetings",
    "haystack",
    "ninja",
    "archive.desk.DeskConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "archive.middleware.head_alone",
    "django.middleware.security.SecurityMiddleware",
    "archive.middleware.security_headers",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "archive.middleware.chosen_language",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "archive.middleware.told_of_debts",
    "archive.middleware.SignedOut",
    "archive.middleware.ActsOfEditors",
    "meetings.views.conditional.Unchanged",
]

ROOT_URLCONF = "archive.urls"
WSGI_APPLICATION = "archive.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]

# Database: SQLite unless DATABASE_URL names another.

if os.environ.get("DATABASE_URL"):
    DATABASES = {"default": dj_database_url.config(conn_max_age=600, conn_health_checks=True)}
else:
    DATABASES = {
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": VAR / "archive.sqlite3",
            "CONN_MAX_AGE": 600,  # seconds; opening one and teaching it takes longer than a question
            "OPTIONS": {
                # Readers never wait for the writer; a writer takes its lock at once and waits for another's.
                # The file is read where it lies in memory (2 GB of it, SQLite's most), not page by page:
                # a page of facts about many meetings needs hundreds of them.
                "init_command": "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
                " PRAGMA mmap_size = 2147418112",
                "transaction_mode": "IMMEDIATE",
                "timeout": 30,  # seconds
            },
        }
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Search: the index is derived from the database and can be thrown away.

SEARCH_ENGINE = "meetings.search.engine.ArchiveEngine"
HAYSTACK_CONNECTIONS = {
    "default": {
        "ENGINE": SEARCH_ENGINE,
        "PATH": str(VAR / "index"),
        # Where the index is missing or damaged, a change of one of so many records builds it anew: a second
        # or two for whoever saves. For more, that is left to `manage.py index_pending`.
        "BUILT_AT_ONCE": 2_000,
    }
}
HAYSTACK_SIGNAL_PROCESSOR = "meetings.search.updating.DebtProcessor"

# Reports

MAX_REPORT_BYTES = int(os.environ.get("MAX_REPORT_BYTES") or 5_000_000)

# What one form may send. A text that is pasted is to hear the same of its size as one in a file; a meeting
# with many people has thousands of fields, a curator hundreds of files.
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * MAX_REPORT_BYTES + 1_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
DATA_UPLOAD_MAX_NUMBER_FILES = 1_000
CSRF_FAILURE_VIEW = "meetings.views.refused.csrf_failure"

# Whom readers tell of mistakes: an e-mail address or a page, shown on the page about the data.
ARCHIVE_CONTACT = os.environ.get("ARCHIVE_CONTACT", "")

# Language and time

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", _("Tiếng Việt")), ("en", _("Tiếng Anh"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600  # seconds
LANGUAGE_COOKIE_SAMESITE = "Lax"
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True

# Files

STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_ROOT = VAR / "uploads"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_ALLOW_ALL_ORIGINS = False

# Proxies whose X-Forwarded-For is believed, as gunicorn believes their X-Forwarded-Proto.
TRUSTED_PROXIES = several("FORWARDED_ALLOW_IPS", "127.0.0.1,::1")

# Security. `ARCHIVE_HTTPS=1` is for an archive that readers reach by https only, through a proxy that
# sets X-Forwarded-Proto (gunicorn believes it from 127.0.0.1 and from FORWARDED_ALLOW_IPS).

HTTPS = flag("ARCHIVE_HTTPS")
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
CSRF_COOKIE_AGE = None  # until the browser closes
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = HTTPS
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
# HSTS for subdomains, and preloading: promises about other hosts, for the domain's owner to make.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"},
        "one_line": {
            "()": "archive.log_lines.OneLine",
            "format": "{asctime} {levelname} {name}: {message}",
            "style": "{",
        },
    },
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": "line"},
        "refusals": {"class": "logging.StreamHandler", "formatter": "one_line"},
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "meetings": {"level": "INFO"},
        # Django's own handlers print nothing unless DEBUG, and mail errors to nobody.
        "django": {"handlers": [], "level": "INFO", "propagate": True},
        # Whoever asks for another host, or sends too much, is refused: that is no fault of the archive's.
        "django.security": {"handlers": ["refusals"], "propagate": False},
    },
}
