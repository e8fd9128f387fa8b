# Handover. `make demo` and `make test` do everything on a fresh Debian machine; `make help` lists the rest.
comma := ,
FLAVOUR ?= $(if $(SANITIZE),$(subst $(comma),-,$(SANITIZE)),release)
BUILD ?= build/$(FLAVOUR)
PREFIX ?= /usr/local
JOBS ?= $(shell nproc 2>/dev/null || echo 2)
CC = gcc
VERSION := 0.1.0

# GLPK comes without a .pc file on Debian. The libraries are asked for when a rule runs, after they are installed.
LIBRARIES := xlsxwriter inih gsl jansson
WARN := -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wpointer-arith -Wundef -Wvla
CFLAGS ?= -O2 -g
ALL_CFLAGS = -std=c11 -D_POSIX_C_SOURCE=200809L -DHANDOVER_VERSION='"$(VERSION)"' -Iinclude -ffp-contract=off \
	$(WARN) $(if $(WERROR),-Werror) $(CFLAGS) \
	$(if $(SANITIZE),-fsanitize=$(SANITIZE) -fno-omit-frame-pointer -Wno-format-truncation) $(if $(COVERAGE),--coverage)
LINK = $(CC) $(ALL_CFLAGS) -Itests/unit -Itests/fuzz $(LDFLAGS) -o $@ $(filter %.c %.o %.a,$^)
LDLIBS = $(shell pkg-config --libs $(LIBRARIES)) -lglpk -lpthread -lm

SOURCES := $(wildcard sim/*/*.c)
LIBRARY := $(BUILD)/libhandover.a
TESTS := $(patsubst tests/unit/%.c,$(BUILD)/tests/%,$(wildcard tests/unit/test_*.c))
FUZZERS := $(patsubst tests/fuzz/%.c,$(BUILD)/fuzz/%,$(wildcard tests/fuzz/fuzz_*.c))
BENCHES := $(patsubst tests/bench/%.c,$(BUILD)/bench/%,$(wildcard tests/bench/bench_*.c))
# V=1 shows whole commands.
QUIET = $(if $(V),,@)
SAY = @$(if $(V),:,echo)
AGAIN = $(MAKE) --no-print-directory -j$(JOBS)

all: $(BUILD)/handover

$(BUILD)/handover: $(BUILD)/sim/app/main.o $(LIBRARY)
	$(SAY) '  link     $@'
	$(QUIET)$(LINK) $(LDLIBS)

$(LIBRARY): $(patsubst %.c,$(BUILD)/%.o,$(filter-out sim/app/main.c,$(SOURCES)))
	$(SAY) '  archive  $@'
	$(QUIET)rm -f $@ && ar rcs $@ $^

$(BUILD)/sim/%.o: sim/%.c Makefile
	@mkdir -p $(@D)
	$(SAY) '  compile  $<'
	$(QUIET)$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/tests/%: tests/unit/%.c $(LIBRARY)
	@mkdir -p $(@D)
	$(SAY) '  link     $@'
	$(QUIET)$(LINK) -MMD -MP $(LDLIBS) -lcmocka

$(BUILD)/fuzz/%: tests/fuzz/%.c $(LIBRARY)
	@mkdir -p $(@D)
	$(SAY) '  link     $@'
	$(QUIET)$(LINK) -MMD -MP $(LDLIBS)

$(BUILD)/bench/%: tests/bench/%.c $(LIBRARY)
	@mkdir -p $(@D)
	$(SAY) '  link     $@'
	$(QUIET)$(LINK) -MMD -MP $(LDLIBS)

programs: $(BUILD)/handover $(TESTS)
fuzzers: $(FUZZERS)
benches: $(BUILD)/handover $(BENCHES)

demo: packages
	@$(AGAIN) all
	$(BUILD)/handover compare scenarios/three-year.ini scenarios/one-year.ini

test: packages
	@$(AGAIN) programs
	@sh tests/run.sh $(BUILD)

test-workbook: packages
	@sh .ci/packages workbook
	@$(AGAIN) all $(BUILD)/tests/test_workbook_limits
	@sh tests/workbook/run.sh $(BUILD)/handover $(BUILD)/tests/test_workbook_limits build/exceljs

bench: packages
	@$(AGAIN) benches
	@sh tests/bench/run.sh $(BUILD)

lint: packages
	@sh .ci/packages lint
	@$(AGAIN) all BUILD=build/clang CC=clang WERROR=1
	@$(AGAIN) all WERROR=1 BUILD=build/werror
	@sh tests/lint/run.sh build/werror
	@sh tests/lint/selftest.sh build/werror

fuzz: packages
	@$(AGAIN) fuzzers SANITIZE=address,undefined
	@for f in $(notdir $(FUZZERS)); do build/address-undefined/fuzz/$$f --rounds 20000 || exit 1; done

# Every experiment behind the rules of thumb; half an hour on two cores. Writes docs/claims.md.
claims: packages
	@$(AGAIN) all
	sh tests/claims/run.sh $(BUILD)/handover build/claims

coverage: packages
	@$(AGAIN) programs BUILD=build/coverage COVERAGE=1 CFLAGS=-O1
	@COVERAGE=1 sh tests/run.sh build/coverage
	@cd build/coverage/sim && for d in *; do (cd $$d && gcov -n *.gcno 2>/dev/null | awk -v d=$$d \
		'/^File .*sim/ {f=1} /^Lines executed/ && f {split($$2,a,":"); n+=$$4; c+=$$4*a[2]/100; f=0} \
		END {if (n) printf "%-10s %5.1f%% of %d lines\n", d, 100*c/n, n}'); done

golden-update: all
	UPDATE=1 sh tests/cli/run.sh $(BUILD)/handover
	sh tests/bad/run.sh $(BUILD)/handover --update
	(printf '# Scenario keys\n\nWritten by `make golden-update` from the table that reads scenario files.\n\n' && \
		$(BUILD)/handover keys --markdown) >docs/keys.md

pictures: packages
	@sh .ci/packages workbook
	@$(AGAIN) all
	@sh tests/workbook/pictures.sh $(BUILD)/handover docs/pictures

# Headers go into a folder of their own, as the library's rooms: pkg-config --cflags handover finds them.
SHARED_FILES = $(patsubst ./%,%,$(shell cd scenarios && find . -name '*.ini' -o -name '*.csv'))
HEADERS = $(patsubst ./%,%,$(shell cd include && find . -name '*.h'))
install: all
	install -D -m 755 $(BUILD)/handover $(DESTDIR)$(PREFIX)/bin/handover
	install -D -m 644 $(LIBRARY) $(DESTDIR)$(PREFIX)/lib/libhandover.a
	for f in $(HEADERS); do install -D -m 644 include/$$f $(DESTDIR)$(PREFIX)/include/handover/$$f || exit 1; done
	for f in $(SHARED_FILES); do \
		install -D -m 644 scenarios/$$f $(DESTDIR)$(PREFIX)/share/handover/scenarios/$$f || exit 1; done
	mkdir -p $(DESTDIR)$(PREFIX)/lib/pkgconfig
	printf '%s\n' 'prefix=$(PREFIX)' 'Name: handover' 'Description: contact centres that hand work over to a provider' \
		'Version: $(VERSION)' 'Requires.private: $(LIBRARIES)' 'Cflags: -I$${prefix}/include/handover' \
		'Libs: -L$${prefix}/lib -lhandover' 'Libs.private: -lglpk -lpthread -lm' \
		>$(DESTDIR)$(PREFIX)/lib/pkgconfig/handover.pc

uninstall:
	rm -rf $(DESTDIR)$(PREFIX)/include/handover $(DESTDIR)$(PREFIX)/share/handover
	rm -f $(DESTDIR)$(PREFIX)/bin/handover $(DESTDIR)$(PREFIX)/lib/libhandover.a \
		$(DESTDIR)$(PREFIX)/lib/pkgconfig/handover.pc

clean:
	rm -rf build

help:
	@echo 'make demo           installs what is missing, builds, compares three years with one'
	@echo 'make test           installs what is missing, builds, runs every test'
	@echo 'make test-workbook  recalculates workbooks in LibreOffice, loads them in openpyxl and exceljs, compares'
	@echo 'make bench          contacts per second: bare engine and whole run; workbooks: size and seconds'
	@echo 'make lint           architecture, style, two compilers, cppcheck'
	@echo 'make fuzz           mutated scenario and history files under the sanitizers'
	@echo 'make coverage       lines that the tests reach, by room'
	@echo 'make claims         runs every experiment behind the rules of thumb, writes docs/claims.md'
	@echo 'make pictures       the pictures of docs/, from the sample workbook'
	@echo 'make golden-update  rewrites expected outputs: read the difference'
	@echo 'make install        to PREFIX ($(PREFIX)), under DESTDIR; also uninstall, clean'
	@echo 'SANITIZE=address,undefined or SANITIZE=thread, WERROR=1, BUILD=folder and CC=clang go with any of them.'

packages:
	@sh .ci/packages build

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
.PHONY: all programs fuzzers benches demo test test-workbook bench lint fuzz claims coverage golden-update pictures install \
	uninstall clean help packages
