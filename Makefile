# Two commands: make serve, make test. Everything they need they install themselves.
.PHONY: serve test check bench install lint fmt words clean
SHELL := /bin/sh
PYTHON ?= python3
BIN := .venv/bin

serve: install
	@exec $(BIN)/kiosk serve

test: install-test
	@sh tests/install_browser.sh
	$(BIN)/ruff check .
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist worksteal

check: install
	$(BIN)/kiosk check

bench: install-test
	$(BIN)/python -m bench

install: .venv/ready .venv/browser-files
install-test: .venv/ready-test .venv/browser-files-test

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/ready: .venv/bin/python requirements.txt pyproject.toml
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/ready-test: .venv/ready requirements-test.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-test.txt
	@touch $@

.venv/browser-files: .venv/ready package-lock.json kiosk/shell/build.py kiosk/shell/fonts.py kiosk/shell/paper_fonts.py
	@$(BIN)/python -m kiosk.shell.build
	@touch $@

.venv/browser-files-test: .venv/ready-test package-lock.json kiosk/shell/build.py kiosk/shell/fonts.py
	@$(BIN)/python -m kiosk.shell.build --checks
	@touch $@ .venv/browser-files

# New interface strings into every catalogue: extract, then update; translators fill in what is empty.
words: .venv/ready
	$(BIN)/pybabel -q extract -F babel.cfg -k _ -k ngettext:1,2 --no-location --sort-output \
	  --project=Wegweiser --version=1 --copyright-holder="the makers of the kiosk" -o translations/messages.pot .
	$(BIN)/pybabel -q update -N --ignore-pot-creation-date -i translations/messages.pot -d translations

clean:
	rm -rf .venv node_modules static/vendor var
