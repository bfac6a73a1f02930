# Talka: every command of the project. `make` alone lists them.

SHELL := /bin/bash
PREFIX := /usr/local
DESTDIR :=
SHARED := ../shared

.DEFAULT_GOAL := help
.PHONY: help demo test build lint format static install uninstall setup fuzz bench
.PHONY: bench-flows bench-planner bench-forecast bench-foresee bench-detect
.PHONY: intake-score ordeal clean distclean

help: ## list these commands
	@echo 'make COMMAND, where COMMAND is one of'
	@sed -n 's/^\([a-z]*\):.* ## /\1\t/p' Makefile | while IFS=$$'\t' read -r name does; do \
	  printf '  %-10s %s\n' "$$name" "$$does"; done

demo: setup ## build Talka, plan the example case and say where the report is
	swift build -c release --product talka
	@mkdir -p out && rm -rf out/talka-demo
	.build/release/talka demo out/talka-demo

test: setup lint ## check the style, build everything and run all tests
	swift build --build-tests
	swift test --skip-build --disable-xctest

build: setup ## build the program for work on it (.build/debug/talka)
	swift build

lint: setup ## check the style of sources, tests and scripts
	swift format lint --strict --recursive Sources Tests
	@if command -v shellcheck >/dev/null; then scripts/lint-scripts.sh; fi

format: setup ## bring sources and tests into the project's style
	swift format --in-place --recursive Sources Tests

static: setup ## build what is installed, into .build/static/tree
	scripts/static.sh

install: ## install below PREFIX (/usr/local); DESTDIR goes before it
	scripts/install.sh install "$(PREFIX)" "$(DESTDIR)"

uninstall: ## remove what install put below PREFIX
	scripts/install.sh uninstall "$(PREFIX)" "$(DESTDIR)"

setup: ## fetch what the build needs; done by the others by themselves
	@scripts/setup.sh

fuzz: setup ## feed the readers of files with broken input, a minute each
	scripts/fuzz.sh

bench: setup ## measure reading, joining and planning beside C++ references
	scripts/bench.sh

bench-planner: setup ## measure whole plans beside filling on generated cases
	scripts/bench-planner.sh M 3

bench-flows: setup ## measure the network simplex beside LEMON and OR-Tools
	scripts/bench-flows.sh

bench-detect: setup ## measure detectors beside R, and judge 5000 series
	scripts/bench-detect.sh

bench-foresee: setup ## measure foresight beside SimPy, Ciw and NumPy
	scripts/bench-foresee.sh

bench-forecast: setup ## score forecasts of real counts beside those of other programs
	swift build -c release --product forecast-benchmark
	.build/release/forecast-benchmark $(SHARED)/vectors/real/frontex_monthly_by_route.csv \
	  $(SHARED)/vectors/forecast_peers_frontex.csv

ordeal: setup ## try to make a journal lose something: kills, power losses, failing disks
	scripts/ordeal.sh

intake-score: setup ## score the reading of dispatches on the folder named by TALKA_INTAKE
	swift build -c release --product talka
	TALKA_INTAKE="$${TALKA_INTAKE:-$(SHARED)/intake}" scripts/intake-score.sh

clean: ## remove what was built
	rm -rf .build

distclean: clean ## remove what was built and what set-up fetched
	rm -rf .deps
	cd Sources/CHighs/include && rm -rf HConfig.h interfaces lp_data util
	find Sources/CTypeset/include -type l -delete
