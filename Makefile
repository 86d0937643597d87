# Two commands do everything: `make run` and `make test`. The rest is for developers.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
define NODE_CHECK
command -v npm >/dev/null || { echo "Node 20 or newer is missing. Mend: install Node.js (nodejs.org or your distribution)"; exit 1; }; \
node -e 'process.exit(Number(process.versions.node.split(".")[0]) < 20 ? 1 : 0)' || { echo "Node 20 or newer is needed; this is $$(node -v). Mend: install a newer Node.js"; exit 1; }
endef
.DEFAULT_GOAL := help
.PHONY: help run test check torture bench setup clean

help: ## Show the commands.
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-8s %s\n", $$1, $$2}'

run: $(VENV)/.runtime node_modules/.page ## Set everything up and start the bot with its local Teams and SharePoint.
	@$(BIN)/alke run --local $(ARGS)

test: check ## Set everything up and run every test, the browser's too.
	@./.ci/debian chromium libreoffice-writer libreoffice-calc poppler-utils postgresql
	@echo "==> Tests"
	@$(BIN)/python -m pytest -q -n 2 --dist loadgroup $(ARGS)
	@echo "==> All green: style, types, contracts and tests."

check: $(VENV)/.dev node_modules/.ready ## Style, types and the arrows between packages.
	@echo "==> Style"
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .
	@echo "==> Types"
	@$(BIN)/mypy
	@echo "==> Arrows"
	@$(BIN)/lint-imports

torture: $(VENV)/.dev node_modules/.ready ## The long runs: simulation T2 and T3, the full fuzz. Takes an hour or more.
	@$(BIN)/python -m pytest -q -m torture $(ARGS)

bench: $(VENV)/.dev node_modules/.ready ## Every figure of the docs, measured again.
	@for script in benchmarks/*.py; do echo "==> $$script"; $(BIN)/python $$script || exit 1; done

setup: $(VENV)/.dev node_modules/.ready ## Set up without running anything.

$(VENV)/bin/python:
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 or newer is missing. Mend: apt-get install python3 python3-venv"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; $(PYTHON) is $$($(PYTHON) -V). Mend: install a newer one, or make PYTHON=python3.12"; exit 1; }
	@echo "==> Making the environment $(VENV)"
	@$(PYTHON) -m venv $(VENV) || { echo "The venv module is missing. Mend: apt-get install python3-venv"; exit 1; }

$(VENV)/.runtime: requirements.lock pyproject.toml | $(VENV)/bin/python
	@echo "==> Installing the bot's libraries (a minute on the first run)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.runtime
	@echo "==> Installing the developers' tools (a minute on the first run)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

node_modules/.page: package-lock.json package.json
	@$(NODE_CHECK)
	@echo "==> Installing what the page needs"
	@npm ci --silent --omit=dev --no-audit --no-fund
	@touch $@

node_modules/.ready: package-lock.json package.json
	@$(NODE_CHECK)
	@echo "==> Installing what the page and its tests need"
	@npm ci --silent --no-audit --no-fund
	@touch $@ node_modules/.page

clean: ## Remove what was set up.
	@rm -rf $(VENV) node_modules build *.egg-info
