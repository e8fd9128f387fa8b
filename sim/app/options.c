#include "app/options.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "study/study.h"

enum option_id {
    OPTION_OUTPUT, OPTION_REPLICATIONS, OPTION_SEED, OPTION_THREADS, OPTION_SET, OPTION_JSON, OPTION_LANGUAGE,
    OPTION_CSV, OPTION_PAIRS, OPTION_SPLIT, OPTION_QUIET, OPTION_NO_PROGRESS, OPTION_FORCE, OPTION_HELP,
    OPTION_VERSION, OPTION_PRECISION
};

static const struct option {
    enum option_id id;
    char letter;                /* 0: none */
    const char *name;
    const char *argument;       /* what its value is called; NULL: a switch */
    const char *help;           /* NULL: not offered */
} option_table[] = {
    { OPTION_OUTPUT, 'o', "output", "FILE", "where to write the workbook" },
    { OPTION_REPLICATIONS, 0, "replications", "N", "how often to play each scenario, 2 to 100000;\n"
        "without it run.replications of the file" },
    { OPTION_SEED, 0, "seed", "S", "another sample of luck: a whole number from 0;\n"
        "without it run.seed of the file" },
    { OPTION_THREADS, 0, "threads", "N", "processors to use; the results are the same" },
    { OPTION_SET, 0, "set", "SECTION.KEY=VALUE", "replace a value in every file, as in\n"
        "contract:main.price=5.10; any number of times" },
    { OPTION_JSON, 0, "json", "FILE", "every figure as JSON too; - for standard output" },
    { OPTION_CSV, 0, "csv", "DIR", "every figure as CSV tables too, in a folder that\n"
        "is made if it is not there" },
    { OPTION_LANGUAGE, 0, "language", "en|nl", "language of the workbook: English or Dutch" },
    { OPTION_PAIRS, 0, "pairs", NULL, "differences of every scenario to every other one,\n"
        "not only to the first" },
    { OPTION_SPLIT, 0, "split", NULL, "how much of a difference is price, how much what\n"
        "the provider decides, how much all else, such as\n"
        "re-tenders; takes up to three times as long" },
    { OPTION_QUIET, 'q', "quiet", NULL, "no summary and no progress, only what is wrong" },
    { OPTION_NO_PROGRESS, 0, "no-progress", NULL, "no progress line" },
    { OPTION_FORCE, 0, "force", NULL, "overwrite a file that Handover did not write" },
    { OPTION_HELP, 'h', "help", NULL, "this text" },
    { OPTION_VERSION, 0, "version", NULL, "the version" },
    { OPTION_PRECISION, 0, "precision", "P", NULL },
};
enum { OPTIONS_COUNT = sizeof option_table / sizeof option_table[0], HELP_COLUMN = 29, SUGGESTION_DISTANCE = 3 };

static const struct option *option_by_name(const char *name, size_t length)
{
    for (int i = 0; i < OPTIONS_COUNT; i++)
        if (strlen(option_table[i].name) == length && strncmp(option_table[i].name, name, length) == 0)
            return &option_table[i];
    return NULL;
}

static const struct option *option_by_letter(char letter)
{
    for (int i = 0; i < OPTIONS_COUNT; i++)
        if (option_table[i].letter != 0 && option_table[i].letter == letter) return &option_table[i];
    return NULL;
}

/* "unknown option --thread; did you mean --threads?" A beginning of a name counts as near. */
static enum status option_unknown(const char *name, size_t length, struct text *error)
{
    struct text given = { 0 };
    text_append_bytes(&given, name, length);
    const char *nearest = NULL;
    int least = SUGGESTION_DISTANCE + 1;
    for (int i = 0; i < OPTIONS_COUNT; i++) {
        if (option_table[i].help == NULL) continue;
        bool begins = length > 0 && strncmp(option_table[i].name, name, length) == 0;
        int distance = begins ? 1 : text_distance(text_chars(&given), option_table[i].name);
        if (distance < least) nearest = option_table[i].name, least = distance;
    }
    text_format(error, "unknown option --%s", text_chars(&given));
    if (nearest != NULL) text_format(error, "; did you mean --%s?", nearest);
    text_free(&given);
    return STATUS_INPUT;
}

static void options_override(struct options *options, const char *name, const char *value)
{
    options->override = memory_resize(options->override, (size_t)options->overrides + 1, sizeof *options->override);
    options->override[options->overrides++] = (struct override){ name, value };
}

/* A whole number in [least, most], written in digits alone. */
static enum status option_whole(const char *name, const char *value, uint64_t least, uint64_t most, uint64_t *number,
                                struct text *error)
{
    bool digits = *value != '\0' && value[strspn(value, "0123456789")] == '\0';
    errno = 0;
    *number = digits ? strtoull(value, NULL, 10) : 0;
    if (digits && errno == 0 && *number >= least && *number <= most) return STATUS_OK;
    text_format(error, "--%s %s: a whole number from %" PRIu64 " to %" PRIu64 " is wanted", name, value, least, most);
    return STATUS_INPUT;
}

static enum status option_set(struct options *options, const char *value, struct text *error)
{
    const char *equals = strchr(value, '=');
    const char *dot = strchr(value, '.');
    if (equals == NULL || dot == NULL || dot > equals || dot == value) {
        text_format(error, "--set %s: SECTION.KEY=VALUE is wanted, e.g. --set contract:main.price=5.10", value);
        return STATUS_INPUT;
    }
    struct text name = { 0 };
    text_append_bytes(&name, value, (size_t)(equals - value));
    options->owned = memory_resize(options->owned, (size_t)options->owned_count + 1, sizeof *options->owned);
    options->owned[options->owned_count++] = text_copy(text_chars(&name));
    text_free(&name);
    options_override(options, options->owned[options->owned_count - 1], equals + 1);
    return STATUS_OK;
}

static enum status option_number(struct options *options, enum option_id id, const char *value, struct text *error)
{
    uint64_t number = 0;
    enum status status = STATUS_OK;
    if (id == OPTION_REPLICATIONS) {
        status = option_whole("replications", value, 2, 100000, &number, error);
        options_override(options, "run.replications", value);
    } else if (id == OPTION_SEED) {
        status = option_whole("seed", value, 0, INT64_MAX, &number, error);
        options_override(options, "run.seed", value);
    } else {
        status = option_whole("threads", value, 1, STUDY_THREADS_MAX, &number, error);
        options->threads = (int)number;
    }
    return status;
}

static enum status option_later(const char *name, struct text *error)
{
    text_format(error, "--%s is not part of this version of Handover yet; leave it out", name);
    return STATUS_INPUT;
}

static enum status option_language(const char *value, const struct language **language, struct text *error)
{
    *language = language_find(value);
    if (*language) return STATUS_OK;
    text_format(error, "--language %s: allowed:", value);
    for (int i = 0; language_code(i); i++) text_format(error, "%s %s", i ? "," : "", language_code(i));
    return STATUS_INPUT;
}

static enum status option_folder(const char *name, const char *value, const char **folder, struct text *error)
{
    *folder = value;
    if (*value != '\0' && strcmp(value, "-") != 0) return STATUS_OK;
    text_format(error, "--%s %s: the name of a folder is wanted; several files go there", name, value);
    return STATUS_INPUT;
}

static enum status option_file(const char *name, const char *value, const char **file, struct text *error)
{
    *file = value;
    if (*value != '\0') return STATUS_OK;
    text_format(error, "--%s: the name of a file is wanted", name);
    return STATUS_INPUT;
}

static enum status option_apply(struct options *options, const struct option *option, const char *value,
                                struct text *error)
{
    switch (option->id) {
    case OPTION_OUTPUT: return option_file(option->name, value, &options->output, error);
    case OPTION_JSON: return option_file(option->name, value, &options->json, error);
    case OPTION_CSV: return option_folder(option->name, value, &options->csv, error);
    case OPTION_REPLICATIONS: case OPTION_SEED: case OPTION_THREADS:
        return option_number(options, option->id, value, error);
    case OPTION_SET: return option_set(options, value, error);
    case OPTION_LANGUAGE: return option_language(value, &options->language, error);
    case OPTION_PAIRS: options->pairs = true; break;
    case OPTION_SPLIT: options->split = true; break;
    case OPTION_QUIET: options->quiet = true; break;
    case OPTION_NO_PROGRESS: options->no_progress = true; break;
    case OPTION_FORCE: options->force = true; break;
    case OPTION_HELP: options->help = true; break;
    case OPTION_VERSION: options->version = true; break;
    case OPTION_PRECISION: return option_later(option->name, error);
    }
    return STATUS_OK;
}

/* Words not yet read. */
struct words { char **word; int count, next; };

/* An option with its value, which stands behind `attached` or in the next word. */
static enum status options_take(struct options *options, const struct option *option, const char *attached,
                                struct words *words, struct text *error)
{
    if (option->argument == NULL && attached != NULL) {
        text_format(error, "--%s takes no value", option->name);
        return STATUS_INPUT;
    }
    if (option->argument == NULL) return option_apply(options, option, NULL, error);
    if (attached == NULL && words->next < words->count) attached = words->word[words->next++];
    if (attached != NULL) return option_apply(options, option, attached, error);
    text_format(error, "--%s needs a value: --%s %s", option->name, option->name, option->argument);
    return STATUS_INPUT;
}

static enum status options_long(struct options *options, const char *word, struct words *words, struct text *error)
{
    size_t length = strcspn(word, "=");
    const struct option *option = option_by_name(word, length);
    if (option == NULL) return option_unknown(word, length, error);
    return options_take(options, option, word[length] == '=' ? word + length + 1 : NULL, words, error);
}

/* -o FILE, -oFILE; switches one by one. */
static enum status options_short(struct options *options, const char *word, struct words *words, struct text *error)
{
    const struct option *option = option_by_letter(word[0]);
    if (option != NULL) return options_take(options, option, word[1] != '\0' ? word + 1 : NULL, words, error);
    text_format(error, "unknown option -%s; the short ones are -o FILE, -q and -h", word);
    return STATUS_INPUT;
}

/* Who asks for help gets it, whatever else is wrong on the line. */
static void options_look_for_help(struct options *options, const struct words *words)
{
    for (int i = words->next; i < words->count && strcmp(words->word[i], "--") != 0; i++) {
        const char *word = words->word[i];
        options->help = options->help || strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0;
        options->version = options->version || strcmp(word, "--version") == 0;
    }
}

enum status options_parse(int argc, char **argv, struct options *options, struct text *error)
{
    *options = (struct options){ .language = language_find("en") };
    options->path = memory_new((size_t)argc + 1, sizeof *options->path);
    struct words words = { argv, argc, 1 };
    enum status status = STATUS_OK;
    bool ended = false;
    while (status == STATUS_OK && words.next < words.count) {
        const char *word = words.word[words.next++];
        if (ended || word[0] != '-' || word[1] == '\0') options->path[options->paths++] = word;
        else if (strcmp(word, "--") == 0) ended = true;
        else if (word[1] == '-') status = options_long(options, word + 2, &words, error);
        else status = options_short(options, word + 1, &words, error);
    }
    if (status != STATUS_OK) options_look_for_help(options, &words);
    return status;
}

void options_free(struct options *options)
{
    for (int i = 0; i < options->owned_count; i++) free(options->owned[i]);
    free(options->owned);
    free(options->override);
    free(options->path);
    *options = (struct options){ .language = language_find("en") };
}

static void options_help_line(struct text *out, const struct option *option)
{
    struct text left = { 0 };
    if (option->letter != 0) text_format(&left, "  -%c, --%s", option->letter, option->name);
    else text_format(&left, "      --%s", option->name);
    if (option->argument != NULL) text_format(&left, " %s", option->argument);
    bool fits = left.length < HELP_COLUMN - 1;
    text_format(out, "%-*s%s", HELP_COLUMN, text_chars(&left), fits ? "" : "\n");
    if (!fits) text_format(out, "%*s", HELP_COLUMN, "");
    for (const char *c = option->help; *c != '\0'; c++) {
        text_append_bytes(out, c, 1);
        if (*c == '\n') text_format(out, "%*s", HELP_COLUMN, "");
    }
    text_append(out, "\n");
    text_free(&left);
}

static bool option_compares(enum option_id id)
{
    return id == OPTION_PAIRS || id == OPTION_SPLIT;
}

void options_help(struct text *out, bool compares)
{
    for (int i = 0; i < OPTIONS_COUNT; i++) {
        const struct option *option = &option_table[i];
        if (option->help != NULL && (compares || !option_compares(option->id))) options_help_line(out, option);
    }
}
