#include "app/command_check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/check_plan.h"
#include "app/output.h"
#include "base/memory.h"
#include "handover.h"
#include "input/load.h"
#include "model/price.h"

static const char usage[] =
    "Usage: handover check [--strict] [--set SECTION.KEY=VALUE]... SCENARIO.ini...\n";
static const char help[] =
    "\n"
    "Reads scenario files without simulating. Says everything that is wrong, a line\n"
    "each, and prints what the rest comes to: dates, volumes, rates, waves, contracts,\n"
    "and a price that is to be found (price = auto) with what it rests on.\n"
    "\n"
    "  --strict                     a warning is enough to fail (exit status 3)\n"
    "  --set SECTION.KEY=VALUE      replace a value in every file, any number of times\n"
    "  -q, --quiet                  no plan, only what is wrong\n"
    "  -h, --help                   this text\n"
    "  --version                    the version\n"
    "\n"
    "Exit status: 0 all is well, 2 something is wrong, 1 a file could not be read.\n"
    "\n"
    "Example: handover check scenarios/three-year.ini scenarios/one-year.ini\n";

struct request {
    const char **path;
    struct override *override;
    char **name;                /* of the overrides, owned */
    int paths, overrides;
    bool is_strict, is_quiet, wants_help, wants_version;
};

static bool take_set(struct request *r, const char *value, struct text *error)
{
    const char *equals = value ? strchr(value, '=') : NULL;
    if (!equals || equals == value) {
        text_format(error, "--set %s: SECTION.KEY=VALUE is wanted, e.g. --set contract:main.price=5.10",
                    value ? value : "");
        return false;
    }
    struct text name = {0};
    text_append_bytes(&name, value, (size_t)(equals - value));
    r->name[r->overrides] = text_copy(text_chars(&name));
    r->override[r->overrides] = (struct override){r->name[r->overrides], equals + 1};
    r->overrides++;
    text_free(&name);
    return true;
}

static bool read_words(int argc, char **argv, struct request *r, struct text *error)
{
    bool only_files = false;
    for (int i = 1; i < argc; i++) {
        const char *word = argv[i];
        if (only_files || *word != '-') r->path[r->paths++] = word;
        else if (!strcmp(word, "--")) only_files = true;
        else if (!strcmp(word, "--strict")) r->is_strict = true;
        else if (!strcmp(word, "--quiet") || !strcmp(word, "-q")) r->is_quiet = true;
        else if (!strcmp(word, "--help") || !strcmp(word, "-h")) r->wants_help = true;
        else if (!strcmp(word, "--version")) r->wants_version = true;
        else if (!strncmp(word, "--set=", 6)) {
            if (!take_set(r, word + 6, error)) return false;
        } else if (!strcmp(word, "--set")) {
            if (!take_set(r, i + 1 < argc ? argv[++i] : NULL, error)) return false;
        } else {
            text_format(error, "unknown option %s; check takes --strict, --set, --quiet, --help, --version", word);
            return false;
        }
    }
    if (r->paths || r->wants_help || r->wants_version) return true;
    text_append(error, "check needs a scenario file, as in handover check scenarios/three-year.ini");
    return false;
}

static void tell(struct problems *problems)
{
    struct text out = {0};
    problems_sort(problems);
    for (size_t i = 0; i < problems->count; i++) problem_print(&problems->problem[i], &out);
    fputs(text_chars(&out), stderr);
    text_free(&out);
}

/* The status that outweighs: 2 over 1 over 0. */
static enum status worse(enum status a, enum status b)
{
    if (a == STATUS_INPUT || b == STATUS_INPUT) return STATUS_INPUT;
    return a == STATUS_OK ? b : a;
}

/* A price that is to be found needs no simulation, so it is found here, and what it rests on follows the plan. */
static enum status add_plan(struct scenario *scenario, struct text *plan)
{
    struct text assumed = {0};
    if (plan->length) text_append(plan, "\n");
    bool found = price_resolve(scenario, &assumed);
    check_plan_write(scenario, plan);
    if (found) text_append(plan, text_chars(&assumed));
    else fputs(text_chars(&assumed), stderr);
    text_free(&assumed);
    return found ? STATUS_OK : STATUS_INPUT;
}

/* Lines of a plan no wider than a terminal: what is too long goes on under the column in which values begin. */
static void fold(struct text *out, const char *plan)
{
    enum { WIDTH = 80, VALUES_AT = 17 };
    for (const char *line = plan; *line; line += strcspn(line, "\n"), line += *line == '\n') {
        size_t left = strcspn(line, "\n"), indent = 0;
        const char *from = line;
        while (left > WIDTH - indent) {
            size_t cut = WIDTH - indent;
            while (cut > 0 && from[cut] != ' ') cut--;
            if (cut == 0) break;                /* a word wider than the terminal, such as a path */
            text_append_bytes(out, from, cut);
            indent = line[0] == ' ' ? VALUES_AT : 0;
            text_format(out, "\n%*s", (int)indent, "");
            from += cut + 1;
            left -= cut + 1;
        }
        text_append_bytes(out, from, left);
        text_append(out, "\n");
    }
}

static enum status check_files(const struct request *r)
{
    struct scenario *scenario = memory_new(1, sizeof *scenario);
    struct problems problems = {0};
    struct text plan = {0}, folded = {0}, error = {0};
    enum status status = STATUS_OK;
    for (int i = 0; i < r->paths; i++) {
        enum status read = load_scenario(r->path[i], r->override, r->overrides, scenario, &problems);
        if (read == STATUS_OK) read = add_plan(scenario, &plan);
        status = worse(status, read);
    }
    tell(&problems);
    if (status == STATUS_OK && r->is_strict && problems_warnings(&problems)) status = STATUS_NOT_HELD;
    fold(&folded, text_chars(&plan));
    if (!r->is_quiet && output_print(&folded, &error) != STATUS_OK) {
        output_complain(text_chars(&error));
        status = worse(status, STATUS_UNABLE);
    }
    text_free(&plan);
    text_free(&folded);
    text_free(&error);
    problems_free(&problems);
    free(scenario);
    return status;
}

static enum status print_about(const struct request *r)
{
    struct text out = {0}, error = {0};
    if (r->wants_help)
        text_format(&out, "%s%s", usage, help);
    else
        text_format(&out, "handover %s\n", handover_version());
    enum status status = output_print(&out, &error);
    if (status != STATUS_OK) output_complain(text_chars(&error));
    text_free(&out);
    text_free(&error);
    return status;
}

int command_check(int argc, char **argv)
{
    struct request request = {0};
    struct text error = {0};
    enum status status;
    request.path = memory_new((size_t)argc, sizeof *request.path);
    request.override = memory_new((size_t)argc, sizeof *request.override);
    request.name = memory_new((size_t)argc, sizeof *request.name);
    if (!read_words(argc, argv, &request, &error)) {
        output_complain(text_chars(&error));
        status = STATUS_INPUT;
    } else if (request.wants_help || request.wants_version) {
        status = print_about(&request);
    } else {
        status = check_files(&request);
    }
    for (int i = 0; i < request.overrides; i++) free(request.name[i]);
    free(request.name);
    free(request.override);
    free(request.path);
    text_free(&error);
    return status_exit_code(status);
}
