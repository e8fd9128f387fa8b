#include "input/load.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/memory.h"
#include "input/checks.h"
#include "input/file.h"
#include "input/fill.h"
#include "input/history.h"
#include "scenario/complete.h"

enum { EXTENDS_MAX = 8, LAYERS_MAX = EXTENDS_MAX + 2 };     /* the scenario, what it extends, and --set */

/* --- layers --- */

/* The same file, whatever it is called; by name where one of them is not there. */
static bool is_same_file(const char *a, const char *b)
{
    struct stat about_a, about_b;
    if (stat(a, &about_a) || stat(b, &about_b)) return !strcmp(a, b);
    return about_a.st_dev == about_b.st_dev && about_a.st_ino == about_b.st_ino;
}

/* A problem with an extends, found in the chain of files read so far (the scenario first). */
static bool refuse_extends(const struct layers *layers, const struct layer_entry *extends, const char *path,
                           struct problems *problems)
{
    const struct layer *from = &layers->layer[layers->count - 1];
    bool is_refused = true, is_cycle = false;
    for (int i = 0; i < layers->count; i++) is_cycle = is_cycle || is_same_file(layers->layer[i].path, path);
    if (!*extends->value) {
        problems_add(problems, from->path, extends->line, "scenario.extends: names no file");
    } else if (is_cycle) {
        struct text chain = {0};
        for (int i = 0; i < layers->count; i++) text_format(&chain, "%s extends ", layers->layer[i].path);
        problems_add(problems, from->path, extends->line, "scenario.extends: goes in a circle: %s%s",
                     text_chars(&chain), path);
        text_free(&chain);
    } else if (layers->count > EXTENDS_MAX) {
        problems_add(problems, from->path, extends->line, "scenario.extends: is more than %d files deep", EXTENDS_MAX);
    } else {
        is_refused = false;
    }
    return is_refused;
}

static void say_unusable(const struct layer *from, const char *path, struct problems *problems)
{
    const struct layer_entry *extends = layer_find(from, "scenario", "extends");
    problems_add(problems, from->path, extends->line, "scenario.extends: the file %s could not be used", path);
}

/* Reads the scenario and what it extends, the scenario first. A file that is not there ends the chain. */
static enum status read_chain(const char *path, struct layers *layers, struct problems *problems)
{
    struct text next = {0};
    enum status status = STATUS_OK;
    text_append(&next, path);
    while (status == STATUS_OK) {
        struct layer *layer = &layers->layer[layers->count++];
        status = layer_read(text_chars(&next), layer, problems);
        if (status != STATUS_OK && layer->count) status = STATUS_OK;      /* problems are said; read on for more */
        if (status != STATUS_OK && layers->count > 1) say_unusable(layer - 1, text_chars(&next), problems);
        const struct layer_entry *extends = layer_find(layer, "scenario", "extends");
        if (status != STATUS_OK || !extends) break;
        text_clear(&next);
        file_beside(layer->path, extends->value, &next);
        if (refuse_extends(layers, extends, text_chars(&next), problems)) status = STATUS_INPUT;
    }
    text_free(&next);
    return status;
}

/* Laid over each other from the furthest. */
static void reverse_layers(struct layers *layers)
{
    for (int i = 0, j = layers->count - 1; i < j; i++, j--) {
        struct layer layer = layers->layer[i];
        layers->layer[i] = layers->layer[j];
        layers->layer[j] = layer;
    }
}

/* --- overrides --- */

static bool has_heading(const struct layers *layers, const char *section)
{
    for (int l = 0; l < layers->count; l++)
        for (size_t i = 0; i < layers->layer[l].count; i++)
            if (!strcmp(layers->layer[l].entry[i].section, section)) return true;
    return false;
}

/* The heading nearest to what was typed, over all layers; NULL when none is near. */
static const char *nearest_heading(const struct layers *layers, const char *typed)
{
    const char *best = NULL;
    int least = 0;
    for (int l = 0; l < layers->count; l++)
        for (size_t i = 0; i < layers->layer[l].count; i++) {
            const char *section = layers->layer[l].entry[i].section;
            int distance = text_distance(typed, section);
            if (!best || distance < least) best = section, least = distance;
        }
    return best && least <= 3 ? best : NULL;
}

static void take_override(const struct override *override, const struct layers *files, struct layer *layer,
                          struct problems *problems)
{
    const char *dot = strrchr(override->name, '.');
    if (!dot || dot == override->name || !dot[1]) {
        problems_add(problems, "--set", 0, "\"%s\" is not SECTION.KEY, as in queue:billing.handle_time_mean_s",
                     override->name);
        return;
    }
    struct text section = {0};
    size_t at;
    unsigned code;
    text_append_bytes(&section, override->name, (size_t)(dot - override->name));
    const struct key_section *kind = keys_section_find(section.chars);
    if (!(kind && kind->parts == 1) && !has_heading(files, section.chars)) {
        const char *near = nearest_heading(files, section.chars);
        problems_add(problems, "--set", 0, "%s: the scenario has no section [%s]%s%s%s", override->name, section.chars,
                     near ? "; did you mean " : "", near ? near : "", near ? "?" : "");
    } else if (!strcmp(section.chars, "scenario") && !strcmp(dot + 1, "extends")) {
        problems_add(problems, "--set", 0, "scenario.extends: belongs in a file");
    } else if ((code = file_control_code(override->value, strlen(override->value), &at)) != 0) {
        problems_add(problems, "--set", 0, "%s: the value holds a control character (U+%04X)", override->name, code);
    } else {
        layer_add(layer, section.chars, dot + 1, override->value, 0);
    }
    text_free(&section);
}

static void add_overrides(const struct override *overrides, int count, struct layers *layers, struct problems *problems)
{
    struct layer *layer = &layers->layer[layers->count];
    layer->path = text_copy("--set");
    for (int i = 0; i < count; i++) take_override(&overrides[i], layers, layer, problems);
    layers->count++;
}

/* --- histories --- */

static void warn_history(const struct section *section, const struct history *h, const struct profile_estimate *e,
                         const struct scenario_frame *frame, struct problems *problems)
{
    static const char *const days[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    if (h->days < 365)
        section_warning(problems, section, "history",
                        "covers %d day%s, less than a year; months without data get the mean weight", h->days,
                        h->days == 1 ? "" : "s");
    if (e->left_out > 0.005)
        section_warning(problems, section, "history",
                        "%.1f%% of its contacts lie outside the opening hours and are left out", 100 * e->left_out);
    for (int d = 0; d < DAYS_A_WEEK; d++)
        if (frame->open[d].close_s > frame->open[d].open_s && e->weekday_weight[d] <= 0)
            section_warning(problems, section, "history", "holds no %s, on which the centre is open; none will be busy",
                            days[d]);
}

/* The estimate of a queue's history; NULL without one, or, with problems, when it could not be used. */
static struct profile_estimate *estimate_queue(const struct section *section, const struct scenario *s, int queue,
                                               struct problems *problems, enum status *status)
{
    const struct queue *q = &s->queue[queue];
    struct history history;
    if (!*q->history || !section_says(section, "history")) return NULL;
    enum status read = history_read(q->history, s->frame.interval_min, &history, problems);
    struct profile_estimate *estimate = NULL;
    if (read == STATUS_OK) {
        estimate = memory_new(1, sizeof *estimate);
        profile_from_history(&history, &s->frame, q->growth_per_year, estimate);
        if (estimate->contacts_per_year <= 0)
            section_problem(problems, section, "history", "holds no contacts within the opening hours");
        else
            warn_history(section, &history, estimate, &s->frame, problems);
    } else {
        section_problem(problems, section, "history", "the file %s could not be used", q->history);
        if (*status == STATUS_OK) *status = read;
    }
    history_free(&history);
    return estimate;
}

static void resolve_thresholds(struct scenario *s)
{
    for (int i = 0; i < s->slas; i++) {
        struct sla *sla = &s->sla[i];
        for (int q = s->queues - 1; q >= 0 && sla->within_s < 0; q--)
            if (s->contract[sla->contract].covers[q]) sla->within_s = s->queue[q].answer_within_s;
    }
}

/* --- all of it --- */

static enum status resolve(const char *path, struct document *document, struct scenario *s, struct problems *problems)
{
    struct checks checks = {document, s, path, problems};
    size_t before = problems_errors(problems);
    struct profile_estimate *estimate[QUEUES_MAX] = {NULL};
    const struct profile_estimate *given[QUEUES_MAX] = {NULL};
    enum status status = STATUS_OK;
    fill_scenario(document, s, problems);
    check_frame(&checks);
    check_queues(&checks);
    check_workforce(&checks);
    check_waves(&checks);
    check_contracts(&checks);
    for (int q = 0; q < s->queues; q++)
        given[q] = estimate[q] = estimate_queue(document_find(document, "queue", q), s, q, problems, &status);
    if (problems_errors(problems) == before) {
        resolve_thresholds(s);
        scenario_complete(s, given);
    }
    for (int q = 0; q < QUEUES_MAX; q++) free(estimate[q]);
    return status;
}

static void name_scenario(const char *path, struct scenario *s, struct problems *problems)
{
    struct text stem = {0};
    file_stem(path, &stem);
    if (stem.length >= NAME_BYTES)
        problems_add(problems, path, 0, "the file's name is longer than %d bytes without its extension; rename it",
                     NAME_BYTES - 1);
    snprintf(s->name, sizeof s->name, "%.*s", NAME_BYTES - 1, text_chars(&stem));
    if (strlen(path) < PATH_BYTES)
        memcpy(s->path, path, strlen(path) + 1);
    else
        problems_add(problems, path, 0, "the path is longer than %d bytes", PATH_BYTES - 1);
    if (!*s->frame.title) memcpy(s->frame.title, s->name, sizeof s->name);
    text_free(&stem);
}

enum status load_scenario(const char *path, const struct override *overrides, int count, struct scenario *out,
                          struct problems *problems)
{
    struct layer layer[LAYERS_MAX] = {{0}};
    struct layers layers = {layer, 0};
    struct document document = {0};
    size_t before = problems_errors(problems);
    enum status status = read_chain(path, &layers, problems);
    if (status == STATUS_OK) {
        reverse_layers(&layers);
        add_overrides(overrides, count, &layers, problems);
        document_build(&document, &layers, problems);
        status = resolve(path, &document, out, problems);
        name_scenario(path, out, problems);
    }
    problems_sort(problems);
    if (status == STATUS_OK && problems_errors(problems) > before) status = STATUS_INPUT;
    document_free(&document);
    for (int i = 0; i < LAYERS_MAX; i++) layer_free(&layer[i]);
    return status;
}
