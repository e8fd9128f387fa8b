# Handover. `make demo` and `make test` do everything on a fresh Debian machine; `make help` lists the rest.
FLAVOUR ?= $(if $(SANITIZE),$(subst $(comma),-,$(SANITIZE)),release)
comma := ,
BUILD ?= build/$(FLAVOUR)
CC ?= gcc
VERSION := 0.1.0
PACKAGES := xlsxwriter inih gsl glpk jansson
# glpk ships no .pc file on Debian
PKG := xlsxwriter inih gsl jansson
WARN := -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wpointer-arith -Wundef -Wvla \
	$(if $(WERROR),-Werror)
CFLAGS ?= -O2 -g
ALL_CFLAGS = -std=c11 -D_POSIX_C_SOURCE=200809L -DHANDOVER_VERSION='"$(VERSION)"' -Iinclude -ffp-contract=off $(WARN) $(CFLAGS) \
	$(if $(SANITIZE),-fsanitize=$(SANITIZE) -fno-omit-frame-pointer) $(shell pkg-config --cflags $(PKG) 2>/dev/null)
LDLIBS = $(shell pkg-config --libs $(PKG) 2>/dev/null) -lglpk -lpthread -lm
LDFLAGS += $(if $(SANITIZE),-fsanitize=$(SANITIZE))

SOURCES := $(wildcard sim/*/*.c)
OBJECTS := $(patsubst sim/%.c,$(BUILD)/sim/%.o,$(filter-out sim/app/main.c,$(SOURCES)))
TESTS := $(patsubst tests/unit/%.c,$(BUILD)/tests/%,$(wildcard tests/unit/test_*.c))

all: $(BUILD)/handover

$(BUILD)/handover: $(BUILD)/sim/app/main.o $(BUILD)/libhandover.a
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

$(BUILD)/libhandover.a: $(OBJECTS)
	rm -f $@ && ar rcs $@ $^

$(BUILD)/sim/%.o: sim/%.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/tests/%: tests/unit/%.c $(BUILD)/libhandover.a
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -MMD -MP -Itests/unit $(LDFLAGS) -o $@ $< $(BUILD)/libhandover.a $(LDLIBS) -lcmocka

unit: $(TESTS)
	@for t in $(TESTS); do $$t || exit 1; done

clean:
	rm -rf build

-include $(OBJECTS:.o=.d) $(TESTS:=.d)
.PHONY: all unit clean
