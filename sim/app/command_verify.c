#include "app/command_verify.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/output.h"
#include "app/verify_report.h"
#include "base/memory.h"
#include "scenario/number.h"

static const uint64_t CONTACTS_OF_A_CASE = 2000000, CONTACTS_MOST = 1000000000, CONTACTS_CAP = 200000000;

enum setting { SETTING_CALLS, SETTING_AGENTS, SETTING_HANDLE, SETTING_PATIENCE, SETTING_WITHIN, SETTING_CAPACITY,
    SETTING_CONTACTS, SETTING_SEED, SETTING_JSON, SETTING_QUIET, SETTING_HELP, SETTINGS };
enum { CASE_SETTINGS = SETTING_CAPACITY + 1, SUGGESTION_DISTANCE = 3 };

/* One row an option. Numbers: what is allowed; whole ones have no decimals. */
static const struct setting_row {
    const char *name, *argument, *help;
    double least, most;
    bool whole;
} SETTING_ROWS[SETTINGS] = {
    [SETTING_CALLS] = { "calls-per-hour", "N", "offered calls an hour", 0.001, 1e8, false },
    [SETTING_AGENTS] = { "agents", "N", "agents, all equal", 1, 20000, true },
    [SETTING_HANDLE] = { "handle-time-s", "S", "mean handle time, exponential", 0.001, 36000, false },
    [SETTING_PATIENCE] = { "patience-s", "S", "mean patience, exponential; none: endless", 0.001, 1e6, false },
    [SETTING_WITHIN] = { "answer-within-s", "S", "threshold of the service level; 20 without it", 0, 36000, false },
    [SETTING_CAPACITY] = { "queue-capacity", "N", "waiting places; without it there is no limit", 0, 100000, true },
    [SETTING_CONTACTS] = { "contacts", "N", "contacts to simulate, in each case", VERIFY_CONTACTS_LEAST, 1e9, true },
    [SETTING_SEED] = { "seed", "S", "seed of the random numbers; 1 without it", 0, 999999999999999.0, true },
    [SETTING_JSON] = { "json", "FILE", "the figures as JSON too; - for standard output", 0, 0, false },
    [SETTING_QUIET] = { "quiet", NULL, "no table, only what is wrong; also -q", 0, 0, false },
    [SETTING_HELP] = { "help", NULL, "this text; also -h", 0, 0, false },
};

struct request {
    bool given[SETTINGS];
    double number[SETTINGS];
    const char *json;
    struct text problems;               /* a line each */
};

/* ---- options ---- */

static void problem_end(struct request *r)
{
    text_append(&r->problems, "\n");
}

static void allowed_append(struct text *out, const struct setting_row *row)
{
    text_append(out, row->whole ? "a whole number from " : "a number from ");
    number_print(row->least, out);
    text_append(out, " to ");
    number_print(row->most, out);
}

static void request_number(struct request *r, enum setting setting, const char *value)
{
    const struct setting_row *row = &SETTING_ROWS[setting];
    double number = NAN;
    enum number_form form = number_read(value, &number);
    bool right = form == NUMBER_PLAIN && number >= row->least && number <= row->most
        && (!row->whole || floor(number) >= number);
    r->number[setting] = number;
    if (right) return;
    text_format(&r->problems, "handover: --%s %s: ", row->name, value);
    allowed_append(&r->problems, row);
    text_append(&r->problems, " is wanted");
    if (form == NUMBER_WITH_COMMA) {
        text_append(&r->problems, ", with a point for decimals: ");
        number_print_without_comma(value, &r->problems);
    }
    problem_end(r);
}

static void request_unknown(struct request *r, const char *name, size_t length)
{
    struct text given = { 0 };
    const char *nearest = NULL;
    int least = SUGGESTION_DISTANCE + 1;
    text_append_bytes(&given, name, length);
    for (int s = 0; s < SETTINGS; s++) {
        bool begins = length > 0 && strncmp(SETTING_ROWS[s].name, name, length) == 0;
        int distance = begins ? 1 : text_distance(text_chars(&given), SETTING_ROWS[s].name);
        bool near = begins || 2 * (size_t)distance < strlen(SETTING_ROWS[s].name);
        if (near && distance < least) nearest = SETTING_ROWS[s].name, least = distance;
    }
    text_format(&r->problems, "handover: unknown option --%s", text_chars(&given));
    if (nearest) text_format(&r->problems, "; did you mean --%s?", nearest);
    else text_append(&r->problems, "; verify's options are listed by: handover verify --help");
    problem_end(r);
    text_free(&given);
}

static void request_take(struct request *r, enum setting setting, const char *value)
{
    if (r->given[setting] && SETTING_ROWS[setting].argument) {
        text_format(&r->problems, "handover: --%s is given twice; once is allowed\n", SETTING_ROWS[setting].name);
        return;
    }
    r->given[setting] = true;
    if (setting == SETTING_JSON) {
        r->json = value;
        if (*value) return;
        text_append(&r->problems, "handover: --json: the name of a file is wanted, or - for standard output\n");
    } else if (SETTING_ROWS[setting].argument) request_number(r, setting, value);
}

/* Reads the option at argv[at], with its value; how many words it took. */
static int request_option(struct request *r, int argc, char **argv, int at)
{
    const char *word = argv[at] + 2, *equals = strchr(word, '=');
    size_t length = equals ? (size_t)(equals - word) : strlen(word);
    for (int s = 0; s < SETTINGS; s++) {
        const struct setting_row *row = &SETTING_ROWS[s];
        if (strlen(row->name) != length || strncmp(row->name, word, length) != 0) continue;
        bool next = row->argument && !equals;
        if (!row->argument && equals) text_format(&r->problems, "handover: --%s takes no value\n", row->name);
        else if (next && at + 1 >= argc) {
            text_format(&r->problems, "handover: --%s: a value is wanted, --%s %s\n", row->name, row->name,
                row->argument);
            return 1;
        } else request_take(r, (enum setting)s, next ? argv[at + 1] : equals ? equals + 1 : NULL);
        return next ? 2 : 1;
    }
    request_unknown(r, word, length);
    return !equals && at + 1 < argc && argv[at + 1][0] != '-' ? 2 : 1;      /* what follows is likely to be its value */
}

static bool case_is_asked(const struct request *r)
{
    for (int s = 0; s < CASE_SETTINGS; s++)
        if (r->given[s]) return true;
    return false;
}

static void request_read(struct request *r, int argc, char **argv)
{
    static const enum setting needed[] = { SETTING_CALLS, SETTING_AGENTS, SETTING_HANDLE };
    for (int at = 1; at < argc; ) {
        const char *word = argv[at];
        bool is_long = strncmp(word, "--", 2) == 0 && word[2];
        if (strcmp(word, "-h") == 0) r->given[SETTING_HELP] = true;
        else if (strcmp(word, "-q") == 0) r->given[SETTING_QUIET] = true;
        else if (!is_long) text_format(&r->problems, "handover: %s: verify takes options only, no file\n", word);
        at += is_long ? request_option(r, argc, argv, at) : 1;
    }
    if (!case_is_asked(r)) return;
    for (size_t i = 0; i < sizeof needed / sizeof *needed; i++) {
        if (r->given[needed[i]]) continue;
        text_format(&r->problems, "handover: --%s is missing: a case needs --calls-per-hour, --agents and "
            "--handle-time-s\n", SETTING_ROWS[needed[i]].name);
    }
}

static void help_append(struct text *out)
{
    text_append(out, "Usage: handover verify [OPTION...]\n\n"
        "Runs the engine against exact queueing formulas (Erlang C and A, blocking, balking,\n"
        "M/D/c, M/G/1) and published cases; with the first three options, one case of your own.\n\nOptions:\n");
    for (int s = 0; s < SETTINGS; s++) {
        const struct setting_row *row = &SETTING_ROWS[s];
        struct text left = { 0 };
        text_format(&left, "--%s%s%s", row->name, row->argument ? " " : "", row->argument ? row->argument : "");
        text_format(out, "  %-22s  %s\n", text_chars(&left), row->help);
        text_free(&left);
    }
    text_append(out, "\nExample:\n"
        "  handover verify --calls-per-hour 200 --agents 14 --handle-time-s 180 --patience-s 300\n\n"
        "Exit status: 0 all holds; 1 could not write; 2 the usage is wrong; 3 something does not hold.\n");
}

/* ---- cases ---- */

/* The case that the options describe. False, with a problem, when its line would grow without end. */
static bool case_of_request(struct request *r, struct verify_case *what)
{
    double exact[VERIFY_FIGURES], per_s = r->number[SETTING_CALLS] / 3600;
    double within_s = r->given[SETTING_WITHIN] ? r->number[SETTING_WITHIN] : 20;
    *what = verify_case_plain(per_s, r->number[SETTING_HANDLE], (int)r->number[SETTING_AGENTS], within_s);
    if (r->given[SETTING_PATIENCE]) what->patience_s = r->number[SETTING_PATIENCE];
    if (r->given[SETTING_CAPACITY]) what->capacity = (int)r->number[SETTING_CAPACITY];
    double load = what->arrivals_per_s * what->handle_s;
    snprintf(what->name, sizeof what->name, "%g calls an hour, %g s, %d agents", r->number[SETTING_CALLS],
        what->handle_s, what->agents);
    if (verify_exact(what, exact)) return true;
    text_format(&r->problems, "handover: --agents %d: %.6g erlangs are offered and nobody abandons, so the line grows "
        "without end; at least %.0f agents are wanted, or --patience-s, or --queue-capacity\n", what->agents, load,
        floor(load) + 1);
    return false;
}

static void case_set_contacts(const struct request *r, struct verify_case *what)
{
    double wanted = verify_contacts_wanted(what), most = (double)CONTACTS_CAP;
    if (r->given[SETTING_CONTACTS]) what->contacts = (uint64_t)r->number[SETTING_CONTACTS];
    else if (what->contacts == 0)
        what->contacts = (uint64_t)fmax((double)CONTACTS_OF_A_CASE, fmin(ceil(wanted), most));
}

/* A sentence on cases with fewer contacts than wanted: their verdicts are milder than they could be. */
static void warn_of_few_contacts(const struct verify_case *cases, int count)
{
    int few = 0;
    double most = 0;
    for (int i = 0; i < count; i++) {
        double wanted = verify_contacts_wanted(&cases[i]);
        few += (double)cases[i].contacts < wanted;
        most = fmax(most, wanted);
    }
    if (few == 0) return;
    fprintf(stderr, "handover: warning: in %d of %d cases contacts are too few for a sharp verdict and more deviation "
        "is allowed; --contacts %.0f would do\n", few, count, fmin(ceil(most), (double)CONTACTS_MOST));
}

/* A result of an earlier run may be replaced, anything else may not. */
static enum status json_target_check(const char *path, struct text *error)
{
    enum status status = output_check(path, OUTPUT_DEVICE, error);
    if (status != STATUS_OK) return status;
    FILE *file = fopen(path, "rb");
    int first = file ? getc(file) : EOF;
    if (file) fclose(file);
    if (first == EOF || first == '[' || first == '{') return STATUS_OK;
    text_format(error, "%s exists and is not a JSON result; name another file", path);
    return STATUS_INPUT;
}

struct session {
    struct request request;
    struct verify_case *cases;
    struct verify_result *results;
    int count, comparisons;
    bool single, silent;
    struct text error;
};

static enum status session_print(struct session *s, struct text *out)
{
    enum status status = s->silent ? STATUS_OK : output_print(out, &s->error);
    text_clear(out);
    return status;
}

/* Simulates and prints case by case, so that a long run shows where it is. */
static enum status session_simulate(struct session *s)
{
    struct sampler sampler;
    struct text out = { 0 };
    enum status status = STATUS_OK;
    uint64_t seed = s->request.given[SETTING_SEED] ? (uint64_t)s->request.number[SETTING_SEED] : 1;
    sampler_init(&sampler);
    if (!s->single) verify_report_head(&out);
    for (int i = 0; i < s->count && status == STATUS_OK; i++) {
        struct verify_outcome outcome = verify_run(&s->cases[i], &sampler, seed, (uint32_t)i, s->comparisons);
        s->results[i] = (struct verify_result){ &s->cases[i], outcome };
        if (s->single) text_format(&out, "%s\n", s->cases[i].name), verify_report_case(&out, &s->results[i]);
        else verify_report_row(&out, &s->results[i]);
        status = session_print(s, &out);
    }
    if (status == STATUS_OK) {
        verify_report_verdict(&out, s->results, s->count, s->comparisons);
        status = session_print(s, &out);
    }
    text_free(&out);
    return status;
}

static enum status session_json(struct session *s)
{
    struct text json = { 0 };
    verify_report_json(&json, s->results, s->count);
    bool to_output = strcmp(s->request.json, "-") == 0;
    enum status status = to_output ? output_print(&json, &s->error) : output_json(s->request.json, &json, &s->error);
    text_free(&json);
    return status;
}

static enum status session_run(struct session *s)
{
    struct request *r = &s->request;
    s->single = case_is_asked(r);
    s->silent = r->given[SETTING_QUIET] || (r->json && strcmp(r->json, "-") == 0);
    s->count = s->single ? 1 : verify_cases(NULL, 0);
    s->cases = memory_new((size_t)s->count, sizeof *s->cases);
    s->results = memory_new((size_t)s->count, sizeof *s->results);
    if (!s->single) verify_cases(s->cases, s->count);
    else if (!case_of_request(r, s->cases)) return STATUS_INPUT;
    if (r->json && strcmp(r->json, "-") != 0) {
        enum status status = json_target_check(r->json, &s->error);
        if (status != STATUS_OK) return status;
    }
    for (int i = 0; i < s->count; i++) case_set_contacts(r, &s->cases[i]);
    if (!r->given[SETTING_QUIET]) warn_of_few_contacts(s->cases, s->count);
    s->comparisons = verify_comparisons(s->cases, s->count);
    enum status status = session_simulate(s);
    if (status == STATUS_OK && r->json) status = session_json(s);
    for (int i = 0; i < s->count && status == STATUS_OK; i++)
        if (!s->results[i].outcome.holds) status = STATUS_NOT_HELD;
    return status;
}

int command_verify(int argc, char **argv)
{
    struct session session = { .single = false };
    struct request *request = &session.request;
    struct text out = { 0 };
    enum status status = STATUS_OK;
    request_read(request, argc, argv);
    if (request->given[SETTING_HELP]) {
        help_append(&out);
        text_clear(&request->problems);
        status = output_print(&out, &session.error);
    } else if (request->problems.length > 0) status = STATUS_INPUT;
    else status = session_run(&session);
    fputs(text_chars(&request->problems), stderr);
    if (session.error.length > 0) output_complain(text_chars(&session.error));
    text_free(&out), text_free(&request->problems), text_free(&session.error);
    free(session.cases), free(session.results);
    return status_exit_code(status);
}
