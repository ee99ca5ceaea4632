# Every target first sets up what it needs; where that is done already, the check takes a fraction of a second.
SHELL := /bin/bash
VERSION := $(shell sed -n 's/^version=//p' metadata.txt)
PYTHON := .venv/bin/python
IN_QGIS := . tools/qgis_env.sh &&
ZIP := build/cloudtools-$(VERSION).zip

.PHONY: help demo test bench lint package run docs i18n setup clean

help:
	@echo "make demo     simulate a cloudy series (or DATA=folder), composite it, compare it with the truth"
	@echo "make test     ruff and all tests (PYTEST_ARGS='-k grid')"
	@echo "make bench    measure all capabilities against their peers; writes docs/performance.md (BENCH_ARGS='--only fill')"
	@echo "make lint     ruff, and the scans that the QGIS plugin repository makes of the package"
	@echo "make package  $(ZIP) for plugins.qgis.org"
	@echo "make run      the QGIS desktop with the plugin, in a profile of its own"
	@echo "make docs     docs/algorithms/*.md from the algorithms' own help"
	@echo "make i18n     collect the texts to translate and compile the translations"
	@echo "make setup    install what the tests need, and nothing else"
	@echo "make clean    remove build/"

setup:
	@tools/setup.sh test

demo:
	@tools/setup.sh base
	@tools/demo.sh

test:
	@tools/setup.sh test
	@tools/setup.sh models
	@.venv/bin/ruff check --quiet .
	@$(IN_QGIS) $(PYTHON) -m pytest $(PYTEST_ARGS)

bench:
	@tools/setup.sh bench
	@$(IN_QGIS) $(PYTHON) tests/benchmarks/run.py $(BENCH_ARGS)

lint:
	@tools/setup.sh lint
	@tools/lint.sh

package: $(ZIP)

.PHONY: $(ZIP)
$(ZIP):
	@tools/setup.sh base
	@$(PYTHON) tools/package.py $@

run:
	@tools/setup.sh base
	@tools/run.sh

docs:
	@tools/setup.sh base
	@$(IN_QGIS) $(PYTHON) tools/makedocs.py

i18n:
	@tools/setup.sh i18n
	@$(PYTHON) tools/i18n.py

clean:
	rm -rf build
