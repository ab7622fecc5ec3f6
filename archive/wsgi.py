"""The archive as a WSGI application, for gunicorn."""

import gc
import os
from importlib import import_module

from django.conf import settings
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "archive.settings")

application = get_wsgi_application()
import_module(settings.ROOT_URLCONF)
# What has been loaded stays. Looking through it for what could go has made single pages wait several times as
# long as they take to make.
gc.freeze()
