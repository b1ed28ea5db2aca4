# Everything a developer types. `make` alone lists the targets.
SHELL := /bin/bash
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

# The first Python that is new enough; name another with `make PYTHON=...`.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$p" && break; done)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check

## setup: make .venv with everything a developer needs
.PHONY: setup
setup: $(VENV)/.dev-ready

# Exact versions with hashes, then the project itself, editable, with nothing more fetched.
$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Practice Desk needs Python 3.11 or newer (make PYTHON=/path/to/python)." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.run-ready: requirements.txt pyproject.toml | $(VENV)/bin/python
	@echo "Setting up $(VENV) (once) ..."
	@$(PIP) install -qq --require-hashes -r requirements.txt
	@$(PIP) install -qq --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev-ready: requirements-dev.txt $(VENV)/.run-ready
	@echo "Adding the development tools (once) ..."
	@$(PIP) install -qq --require-hashes -r requirements-dev.txt
	@touch $@

.PHONY: help
help:
	@grep -hE '^## ' $(MAKEFILE_LIST) | sed -E 's/^## ([a-z-]+): /\1\t/' | column -t -s $$'\t'
