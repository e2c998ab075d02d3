# Every target sets up what it needs first: .venv, the packages, Qt's system libraries. `make` alone lists them.
PYTHON ?= python3
BIN := .venv/bin
OFFSCREEN := QT_QPA_PLATFORM=offscreen
TRANSLATIONS := resources/translations/annotator_en.ts
SOURCES = $(shell find annotator -name '*.py' | LC_ALL=C sort)

.DEFAULT_GOAL := help
.PHONY: help setup run test check format lint types contracts bench soak translations screenshots clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-14s%s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## the virtual environment with everything in it
	@$(PYTHON) tools/setup.py

run: ## open the window; make run LIBRARY=path/to/my.annotator opens that library
	@$(PYTHON) tools/setup.py --window
	@$(BIN)/python -m annotator $(if $(LIBRARY),"$(LIBRARY)")

test: ## the tests; make test ARGS="tests/core -x" chooses among them
	@$(PYTHON) tools/setup.py --tests
	@$(OFFSCREEN) $(BIN)/python -m pytest -n auto --maxprocesses=4 --dist worksteal $(ARGS)

check: lint types contracts test ## all that has to hold before a change is shared

format: setup ## write the code in the one format
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

lint: setup ## format and lint, changing nothing
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .

types: setup ## mypy --strict
	@$(BIN)/mypy

contracts: setup ## who may import whom
	@$(BIN)/lint-imports --no-logo

bench: setup ## the figures that README quotes, as a table
	@$(OFFSCREEN) $(BIN)/python -m benchmarks $(ARGS)

soak: setup ## the long runs: 500 kills, thousands of random actions
	@$(OFFSCREEN) ANNOTATOR_KILL_ROUNDS=500 $(BIN)/python -m pytest -m "soak or kill" -n auto --maxprocesses=4 --dist worksteal -o faulthandler_timeout=0 $(ARGS)

translations: setup ## collect the words on screen; make translations LANGUAGE=de begins a language
	@mkdir -p $(dir $(TRANSLATIONS))
	@for file in $(sort $(TRANSLATIONS) $(wildcard $(dir $(TRANSLATIONS))*.ts) $(LANGUAGE:%=$(dir $(TRANSLATIONS))annotator_%.ts)); do \
		$(BIN)/pyside6-lupdate -locations none -no-obsolete -tr-function-alias QT_TRANSLATE_NOOP+=marked $(SOURCES) -ts $$file && $(BIN)/pyside6-lrelease $$file || exit 1; \
	done

screenshots: setup ## the pictures in docs/
	@$(OFFSCREEN) $(BIN)/python tools/screenshots.py

clean: ## remove what the targets made, the virtual environment included
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
