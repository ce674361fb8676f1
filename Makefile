# Every habit is one command; `make help` lists them. Nothing needs to be installed or activated
# first: each command makes .venv if it needs it.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PYTHONDONTWRITEBYTECODE = 1

.DEFAULT_GOAL := help
.PHONY: help setup lab site demo report screenshots test test-fast browser attacks attacks-table bank differential bench lint types format release verify lock clean

help:  ## this list
	@echo "make COMMAND, where COMMAND is one of (times: two cores, after the first setup)"
	@sed -n 's/^\([a-z-]*\):.*##  *\(.*\)/\1 \2/p' Makefile | while read -r name what; do printf '  %-14s %s\n' "$$name" "$$what"; done

setup: $(VENV)/ready  ## make .venv with what the project needs (1 minute, once)

# from within release/, as that is where the Assignment List puts what is fetched; it finds nbgrader_config.py by the path
lab: export JUPYTER_CONFIG_PATH := $(CURDIR):$(JUPYTER_CONFIG_PATH)
lab: setup  ## open JupyterLab on the released notebooks
	cd release && exec "$(CURDIR)/$(BIN)/jupyter" lab --LabApp.default_url=/lab/tree/$(FIRST)

demo: setup  ## a class of twelve, from release to feedback, in demo/ (2 minutes)
	@$(BIN)/python -m tools.demo

report: setup  ## how the class in the gradebook is doing: report/index.html (5 seconds)
	@$(BIN)/python -m grader report

screenshots: $(VENV)/ready-dev  ## the pictures of docs/pictures/, of what make demo left in demo/ (1 minute)
	$(BIN)/python -m tools.screenshots

test: $(VENV)/ready-dev  ## all tests but the attacks, those in a browser and those beside nbgrader (15 minutes)
	$(BIN)/python -m pytest -n auto --dist loadgroup -m "not attack and not browser and not differential" --durations=20 --durations-min=5

browser: $(VENV)/ready-dev  ## the pages in Debian's Chromium, which apt-get installs (3 minutes)
	$(BIN)/python -m pytest -m browser

attacks: $(VENV)/ready-dev  ## every attack on the grading, behind each wall, by each user that this one may be (10 minutes)
	$(BIN)/python -m pytest -m attack

attacks-table: $(VENV)/ready-dev  ## the attacks against stock nbgrader and this grader, as docs/attacks.md (30 minutes)
	@$(BIN)/python -m tests.attacks.table

test-fast: $(VENV)/ready-dev  ## the tests that take no time: no kernel, not the whole bank (2 minutes)
	$(BIN)/python -m pytest -m "not slow"

bank: $(VENV)/ready-dev  ## every answer of the bank and every mutant against the test cells, as a table (2 minutes)
	@$(BIN)/python -m tools.bank

differential: $(VENV)/ready-dev  ## the whole bank, habits and classes by nbgrader's own ways and by this project's: the same points (12 minutes)
	@$(BIN)/python -m tools.differential
	$(BIN)/python -m pytest -n auto --dist loadgroup -m differential

bench: $(VENV)/ready-dev  ## the same submissions graded by stock nbgrader and by this project (20 minutes)
	@$(BIN)/python -m tools.bench

lint: $(VENV)/ready-dev  ## style and formatting (2 seconds)
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(VENV)/ready-dev  ## static types (20 seconds)
	$(BIN)/mypy

format: $(VENV)/ready-dev  ## format code and masters, mend what can be mended (2 seconds)
	$(BIN)/jupyter nbconvert --clear-output --inplace --log-level=WARN source/*/*.ipynb
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

release: setup  ## make release/ from source/, and a zip of each assignment in dist/ (10 seconds)
	$(BIN)/python -m grader release

verify: setup  ## check that release/ is what source/ makes now (10 seconds)
	$(BIN)/python -m grader release --verify

site: setup  ## the exercises as web pages to read, in site/ (30 seconds)
	$(BIN)/python -m grader site

lock: $(VENV)/ready-dev  ## pin anew what pyproject.toml asks for (10 seconds)
	$(BIN)/uv pip compile --universal --no-header --upgrade pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile --universal --no-header --upgrade --group dev -c requirements.txt -o requirements-dev.txt

clean:  ## remove what can be made anew: .venv, demo/, dist/, site/, report/, caches; a class and its points stay
	rm -rf $(VENV) demo dist site site-with-solutions report .pytest_cache .mypy_cache .ruff_cache .hypothesis __pycache__
	find grader helpers tests tools -type d -name __pycache__ -prune -exec rm -rf {} +

FIRST = $(firstword $(sort $(notdir $(wildcard release/*))))/$(firstword $(sort $(notdir $(wildcard release/*)))).ipynb

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	    { echo "Python 3.11 or newer is needed; name one with: make PYTHON=/path/to/python3 $(MAKECMDGOALS)" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
	    echo "Python's venv module is missing; on Debian and Ubuntu: sudo apt-get install python3-venv" >&2; exit 1; }

$(VENV)/ready: requirements.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@$(BIN)/jupyter labextension disable --level=sys_prefix "@jupyterlab/apputils-extension:announcements" 2>/dev/null
	@touch $@

$(VENV)/ready-dev: requirements-dev.txt $(VENV)/ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@
