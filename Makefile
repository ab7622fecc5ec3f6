# The archive's commands; README.md says what each does. Nothing but make and Python is needed beforehand.

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
VAR := $(or $(ARCHIVE_VAR),var)
ALLOWED_HOSTS ?= localhost,127.0.0.1,[::1],$(HOST)
export ALLOWED_HOSTS

manage := .venv/bin/python manage.py
install := .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes
pip_compile := env -u PIP_FIND_LINKS PIP_CONFIG_FILE=/dev/null CUSTOM_COMPILE_COMMAND="make pins" \
	.venv/bin/pip-compile --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras \
	--no-emit-options --no-emit-index-url --no-emit-find-links --no-emit-trusted-host

.PHONY: run ready test lint format shell golden messages pins clean installed installed-dev browser
.DELETE_ON_ERROR:

# Running

# A question may be long: in an address a letter with its marks takes nine characters.
run: ready
	@echo "The archive is at http://$(HOST):$(PORT)/ (Ctrl-C stops it)."
	@echo "An account for its editors' pages, /admin/: $(manage) createsuperuser"
	@exec .venv/bin/gunicorn archive.wsgi --bind $(HOST):$(PORT) --workers $${WEB_CONCURRENCY:-2} --threads 4 \
		--no-control-socket --log-level warning --limit-request-line 8190

ready: installed
	@$(manage) prepare
	@$(MAKE) --silent --no-print-directory $(VAR)/seeds.loaded $(VAR)/static/staticfiles.json

# Once: what editors make of the seeds afterwards is theirs.
$(VAR)/seeds.loaded:
	@echo "Loading the reports in seeds/"
	@$(manage) load_reports seeds
	@touch $@

$(VAR)/static/staticfiles.json: requirements.txt $(shell find static meetings/static -type f 2>/dev/null)
	@echo "Collecting the static files"
	@$(manage) collectstatic --noinput --verbosity 0
	@touch $@

# Testing

test: lint browser
	@echo "Checking migrations"
	@DJANGO_SETTINGS_MODULE=tests.settings $(manage) makemigrations --check --dry-run
	@echo "Checking the production settings"
	@env -u ARCHIVE_DEBUG -u SECRET_KEY ARCHIVE_HTTPS=1 $(manage) check --deploy --fail-level WARNING
	.venv/bin/python -m pytest --numprocesses auto --no-loadscope-reorder

lint: installed-dev
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .

format: installed-dev
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .

golden: installed-dev
	.venv/bin/python -m pytest tests/golden --regenerate

browser: installed-dev
	@.ci/browser

# Keeping

shell: installed
	@$(manage) shell

messages:
	@command -v msgfmt >/dev/null || .ci/apt gettext "gettext, which compiles texts"
	for texts in locale/*/LC_MESSAGES/*.po; do msgfmt --check-format --output-file "$${texts%.po}.mo" "$$texts" || exit; done

pins: installed-dev
	$(pip_compile) --output-file requirements.txt requirements.in
	$(pip_compile) --output-file requirements-dev.txt requirements-dev.in

# What can be made again. The database, the uploads and the secret key stay.
clean:
	rm -rf .venv .pytest_cache .ruff_cache .hypothesis $(VAR)/static $(VAR)/index
	find archive meetings tests -name __pycache__ -prune -exec rm -rf {} +

# The environment: installed again when the pins say something else than what was installed.

installed: .venv/made
	@cmp -s requirements.txt .venv/requirements.txt || { echo "Installing requirements.txt" \
		&& $(install) -r requirements.txt && cp requirements.txt .venv/; }

installed-dev: installed
	@cmp -s requirements-dev.txt .venv/requirements-dev.txt || { echo "Installing requirements-dev.txt" \
		&& $(install) -r requirements-dev.txt && cp requirements-dev.txt .venv/; }

.venv/made:
	@.ci/python $(PYTHON)
	@echo "Making .venv"
	@$(PYTHON) -m venv .venv
	@touch $@
