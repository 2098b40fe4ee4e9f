# .ci/setup brings in all that these need, at the first time and after a change of pyproject.toml.

BIN := .venv/bin
SCREEN := $(or $(DISPLAY),$(WAYLAND_DISPLAY),$(filter Darwin,$(shell uname)))
PYTEST := pytest -n auto

.PHONY: run test test-long bench figures format screenshots clean

ifneq ($(SCREEN),)
run:
	@.ci/setup screen
	@$(BIN)/netdraw edit $${FILE:+"$$FILE"}
else
run:
	@echo "There is no screen here, so the examples are exported as figures into figures/ instead."
	@$(MAKE) --no-print-directory figures OUT=figures
endif

test: export QT_QPA_PLATFORM = offscreen
test:
	@.ci/setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry .
	$(BIN)/$(PYTEST)

test-long:
	@.ci/setup renderers
	@$(MAKE) --no-print-directory test PYTEST="pytest -n auto --long"

bench: export QT_QPA_PLATFORM = offscreen
bench:
	@.ci/setup
	@for script in benchmarks/*.py; do PYTHONPATH=. $(BIN)/python "$$script" || exit; done

figures: OUT = docs/gallery
figures:
	@.ci/setup
	@$(BIN)/netdraw gallery examples/*.netdraw examples/figures/*.netdraw -o $(OUT) --lang nl

screenshots:
	@.ci/setup
	@PYTHONPATH=. $(BIN)/python docs/screenshots.py
	@PYTHONPATH=. $(BIN)/python docs/keys.py

format:
	@.ci/setup
	@$(BIN)/netdraw schema > docs/format.schema.json
	@$(BIN)/netdraw schema --page > docs/format.md

clean:
	rm -rf .venv build dist figures .hypothesis .*_cache
	find . -name __pycache__ -prune -exec rm -r {} +
