# make install   the environment: .venv/ with .venv/bin/hearing
# make demo      reads the example hearing and writes its digest
# make test      every check
PYTHON ?= python3
BIN := .venv/bin
DEMO := build/fjordbyen

.PHONY: install demo test lint clean

install: .venv/installed

.venv/installed: pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "hearing needs Python 3.11 or newer; name one: make PYTHON=python3.12")'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	touch $@

# Exit code 4 is right here: the example holds files that cannot be used, and says so.
demo: install
	$(BIN)/python examples/fjordbyen/make.py $(DEMO)
	$(BIN)/hearing run $(DEMO) || test $$? -eq 4
	@echo
	@echo "The digest: $(CURDIR)/$(DEMO)/digest/digest.html"

lint: install
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/check_file_sizes.py

test: lint
	$(BIN)/pytest -n auto

clean:
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
