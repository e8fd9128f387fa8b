#include "app/job.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/interrupt.h"
#include "app/names.h"
#include "app/options.h"
#include "app/output.h"
#include "app/progress.h"
#include "base/memory.h"
#include "handover.h"
#include "model/price.h"
#include "report/findings.h"
#include "study/comparable.h"
#include "study/split.h"

enum { NAMES_BYTES_MAX = 160 };         /* of the scenarios' names in the workbook's default name */

struct job {
    const struct job_kind *kind;
    struct options options;
    struct scenario **scenario;         /* [scenarios], each owned */
    struct scenario_summary *summary;   /* [scenarios] */
    /* A against each other one; with --pairs the other pairs too */
    struct comparison *comparison; int comparisons;
    struct ranking ranking;
    struct split *split;                /* [scenarios - 1]; NULL: not asked for */
    int scenarios;
    bool simulated;
    struct text workbook;               /* where it goes */
    struct interrupt interrupt;
    struct progress progress;
    struct text error;
};

/* --- parse --- */

static enum status job_help(const struct job *job, struct text *error)
{
    struct text out = { 0 };
    text_format(&out, "Usage: %s\n\n%s\n\nOptions:\n", job->kind->usage, job->kind->about);
    options_help(&out, job->kind->most != 1);
    text_format(&out, "\nExamples:\n%s\n"
        "Exit status: 0 done; 1 could not (disk, folder, system); 2 the input or the\n"
        "usage is wrong, nothing was written; 130 interrupted, nothing was written.\n", job->kind->examples);
    enum status status = output_print(&out, error);
    text_free(&out);
    return status;
}

static enum status job_version(struct text *error)
{
    struct text out = { 0 };
    text_format(&out, "handover %s\n", handover_version());
    enum status status = output_print(&out, error);
    text_free(&out);
    return status;
}

/* No two results go to one place. */
static enum status job_targets_apart(const struct options *options, struct text *error)
{
    if (options->output != NULL && options->json != NULL && strcmp(options->output, options->json) == 0) {
        text_format(error, "-o and --json both name %s; give each a file of its own", options->json);
        return STATUS_INPUT;
    }
    if (options->csv != NULL && options->output != NULL && output_csv_claims(options->csv, options->output)) {
        text_format(error, "-o %s is where --csv writes; give the workbook another name", options->output);
        return STATUS_INPUT;
    }
    if (options->csv != NULL && options->json != NULL && output_csv_claims(options->csv, options->json)) {
        text_format(error, "--json %s is where --csv writes; give the JSON another name", options->json);
        return STATUS_INPUT;
    }
    return STATUS_OK;
}

static enum status job_usage(struct job *job)
{
    const struct options *options = &job->options;
    bool too_many = job->kind->most > 0 && options->paths > job->kind->most;
    if (options->paths < job->kind->least || too_many) {
        text_append(&job->error, too_many ? job->kind->too_many : job->kind->too_few);
        return STATUS_INPUT;
    }
    if (job->kind->most == 1 && (options->pairs || options->split)) {
        text_format(&job->error, "--%s belongs to compare: handover compare A.ini B.ini --%s",
                    options->pairs ? "pairs" : "split", options->pairs ? "pairs" : "split");
        return STATUS_INPUT;
    }
    if (options->output != NULL && options->paths > FINDINGS_WORKBOOK_MAX) {
        text_format(&job->error, "-o %s: a workbook has room for %d scenarios, not for %d; leave out -o and take the "
                    "figures with --json or --csv, or leave out some scenarios", options->output, FINDINGS_WORKBOOK_MAX,
                    options->paths);
        return STATUS_INPUT;
    }
    if (options->output != NULL && strcmp(options->output, "-") == 0) {
        text_append(&job->error, "-o -: a workbook does not go to standard output; name a file");
        return STATUS_INPUT;
    }
    return job_targets_apart(options, &job->error);
}

/* --- load --- */

static void job_tell_problems(struct problems *problems, bool quiet)
{
    struct text out = { 0 };
    problems_sort(problems);
    for (size_t i = 0; i < problems->count; i++)
        if (!quiet || !problems->problem[i].is_warning) problem_print(&problems->problem[i], &out);
    fputs(text_chars(&out), stderr);
    text_free(&out);
}

/* Every file's problems at once. A mistake in the usual sense (2) outweighs a file that could not be read (1). */
static enum status job_load_files(struct job *job)
{
    const struct options *options = &job->options;
    struct problems problems = { 0 };
    enum status worst = STATUS_OK;
    job->scenario = memory_new((size_t)options->paths, sizeof *job->scenario);
    for (int i = 0; i < options->paths; i++) {
        job->scenario[i] = memory_new(1, sizeof *job->scenario[i]);
        job->scenarios = i + 1;
        enum status status = load_scenario(options->path[i], options->override, options->overrides, job->scenario[i],
                                           &problems);
        if (worst == STATUS_OK || status == STATUS_INPUT) worst = status;
    }
    job_tell_problems(&problems, options->quiet);
    problems_free(&problems);
    return worst;
}

static enum status job_comparable(struct job *job)
{
    struct text sentences = { 0 };
    int differences = 0;
    for (int i = 1; i < job->scenarios; i++)
        differences += comparable_differences(job->scenario[0], job->scenario[i], &sentences);
    fputs(text_chars(&sentences), stderr);
    text_free(&sentences);
    return differences == 0 ? STATUS_OK : STATUS_INPUT;
}

static bool job_has_workbook(const struct job *job)
{
    return job->scenarios <= FINDINGS_WORKBOOK_MAX;
}

/* A workbook travels: what another system's file names cannot hold becomes _. */
static void job_append_name(struct text *path, const char *name)
{
    size_t first = path->length;
    text_append(path, name);
    for (char *at = path->chars + first; *at; at++) {
        unsigned char c = (unsigned char)*at;
        if (c < 0x20 || c == 0x7f || strchr("<>:\"/\\|?*", c)) *at = '_';
    }
}

static void job_name_workbook(struct job *job)
{
    if (job->options.output != NULL) {
        text_append(&job->workbook, job->options.output);
        return;
    }
    text_append(&job->workbook, "output/");
    job_append_name(&job->workbook, job->scenario[0]->name);
    for (int i = 1; i < job->scenarios; i++) {
        if (job->workbook.length > NAMES_BYTES_MAX) {
            text_format(&job->workbook, "-and-%d-more", job->scenarios - i);
            break;
        }
        text_append(&job->workbook, "-vs-");
        job_append_name(&job->workbook, job->scenario[i]->name);
    }
    text_append(&job->workbook, ".xlsx");
}

/* What can go wrong with the targets is said before minutes of simulation, not after. */
static enum status job_check_targets(struct job *job)
{
    const struct options *options = &job->options;
    const char *workbook = text_chars(&job->workbook), *json = options->json;
    enum status status = STATUS_OK;
    if (job_has_workbook(job))
        status = output_check(workbook, options->output == NULL ? OUTPUT_MISSING_FOLDER : 0, &job->error);
    if (status == STATUS_OK && job_has_workbook(job))
        status = workbook_target_check(workbook, options->force, &job->error);
    if (status == STATUS_OK && options->csv != NULL)
        status = output_csv_check(options->csv, options->force, &job->error);
    if (status != STATUS_OK || json == NULL || strcmp(json, "-") == 0) return status;
    status = output_check(json, OUTPUT_DEVICE, &job->error);
    return status == STATUS_OK ? output_json_check(json, options->force, &job->error) : status;
}

/* Prices that are for the program to find; what they assume goes to stderr, beside the files' own remarks. */
static enum status job_find_prices(struct job *job)
{
    struct text assumed = { 0 };
    bool found = true;
    for (int i = 0; i < job->scenarios; i++) found = price_resolve(job->scenario[i], &assumed) && found;
    if (!job->options.quiet || !found) fputs(text_chars(&assumed), stderr);
    text_free(&assumed);
    return found ? STATUS_OK : STATUS_INPUT;
}

static enum status job_splittable(struct job *job)
{
    for (int i = 1; job->options.split && i < job->scenarios; i++)
        if (!split_is_possible(job->scenario[0], job->scenario[i], &job->error)) return STATUS_INPUT;
    return STATUS_OK;
}

static enum status job_load(struct job *job)
{
    enum status status = job_load_files(job);
    if (status == STATUS_OK) status = job_comparable(job);
    if (status != STATUS_OK) return status;
    names_settle(job->scenario, job->scenarios);
    job_name_workbook(job);
    status = job_splittable(job);
    if (status == STATUS_OK) status = job_check_targets(job);
    return status == STATUS_OK ? job_find_prices(job) : status;
}

/* --- simulate --- */

static int job_threads(const struct options *options)
{
    long processors = options->threads > 0 ? options->threads : sysconf(_SC_NPROCESSORS_ONLN);
    if (processors < 1) return 1;
    return processors > STUDY_THREADS_MAX ? STUDY_THREADS_MAX : (int)processors;
}

static bool job_tick(void *context, const struct study_progress *progress)
{
    struct job *job = context;
    progress_show(&job->progress, progress);
    return !interrupt_asked(&job->interrupt);
}

/* A against each other one first; with --pairs then B against each after it, and so on. */
static void job_compare(struct job *job)
{
    int n = job->scenarios, wanted = job->options.pairs ? findings_pairs(n) : n - 1;
    job->comparison = memory_new((size_t)wanted, sizeof *job->comparison);
    for (int i = 0; i < n; i++)
        for (int j = i + 1; j < n && job->comparisons < wanted; j++)
            comparison_init(&job->comparison[job->comparisons++], &job->summary[i], &job->summary[j]);
    const struct scenario_summary **summary = memory_new((size_t)n, sizeof *summary);
    for (int i = 0; i < n; i++) summary[i] = &job->summary[i];
    ranking_init(&job->ranking, summary, n);
    free(summary);
}

static enum status job_split(struct job *job, const struct study_request *request)
{
    job->split = memory_new((size_t)job->scenarios - 1, sizeof *job->split);
    progress_begin(&job->progress, !job->options.quiet && !job->options.no_progress);
    enum status status = split_run(request, job->summary, job->split, &job->error);
    progress_end(&job->progress);
    return status;
}

static enum status job_simulate(struct job *job)
{
    const struct options *options = &job->options;
    const struct study_request request = {
        .scenario = (const struct scenario *const *)job->scenario, .scenarios = job->scenarios,
        .threads = job_threads(options), .tick = job_tick, .context = job,
    };
    job->summary = memory_new((size_t)job->scenarios, sizeof *job->summary);
    progress_begin(&job->progress, !options->quiet && !options->no_progress);
    enum status status = study_run(&request, job->summary, &job->error);
    progress_end(&job->progress);
    if (status != STATUS_OK) return status;
    job->simulated = true;
    if (job->scenarios > 1) job_compare(job);
    if (options->split) status = job_split(job, &request);
    if (status != STATUS_OK) return status;
    return interrupt_asked(&job->interrupt) ? STATUS_INTERRUPTED : STATUS_OK;
}

/* --- report --- */

static enum status job_write_workbook(struct job *job, const struct findings *findings)
{
    const struct workbook_request request = {
        .scenario = findings->scenario, .summary = findings->summary, .scenarios = findings->scenarios,
        .comparison = findings->comparison, .version = findings->version,
        .language = job->options.language, .force = job->options.force,
    };
    const char *path = text_chars(&job->workbook);
    enum status status = job->options.output != NULL ? STATUS_OK : output_make_folder(path, &job->error);
    return status == STATUS_OK ? workbook_write(path, &request, &job->error) : status;
}

static bool job_is_styled(FILE *stream)
{
    const char *no_color = getenv("NO_COLOR"), *terminal = getenv("TERM");
    bool plain = (no_color != NULL && *no_color != '\0') || terminal == NULL || strcmp(terminal, "dumb") == 0;
    return !plain && isatty(fileno(stream));
}

/* With --json - standard output is the JSON alone, and the summary goes to stderr. */
static enum status job_print(struct job *job, const struct findings *findings, const struct text *json)
{
    bool json_to_stdout = job->options.json != NULL && strcmp(job->options.json, "-") == 0;
    enum status status = json_to_stdout ? output_print(json, &job->error) : STATUS_OK;
    if (status != STATUS_OK || job->options.quiet) return status;
    struct text summary = { 0 };
    terminal_summary(&summary, findings, job_has_workbook(job) ? text_chars(&job->workbook) : NULL,
                     job_is_styled(json_to_stdout ? stderr : stdout));
    if (json_to_stdout) fputs(text_chars(&summary), stderr);
    else status = output_print(&summary, &job->error);
    text_free(&summary);
    return status;
}

/* Files first and with Ctrl-C held back; it takes effect between them and what may wait for a reader. */
static enum status job_report(struct job *job)
{
    const struct scenario_summary **summary = memory_new((size_t)job->scenarios, sizeof *summary);
    bool several = job->scenarios > 1;
    for (int i = 0; i < job->scenarios; i++) summary[i] = &job->summary[i];
    const struct findings findings = {
        .scenario = (const struct scenario *const *)job->scenario, .summary = summary, .scenarios = job->scenarios,
        .comparison = several ? job->comparison : NULL, .version = handover_version(),
        .ranking = several ? &job->ranking : NULL, .split = job->split,
        .pair = job->options.pairs ? job->comparison : NULL, .pairs = job->options.pairs ? job->comparisons : 0,
    };
    const char *path = job->options.json;
    struct text json = { 0 };
    if (path != NULL) json_write(&json, &findings);
    enum status status = job_has_workbook(job) ? job_write_workbook(job, &findings) : STATUS_OK;
    if (status == STATUS_OK && path != NULL && strcmp(path, "-") != 0) status = output_json(path, &json, &job->error);
    if (status == STATUS_OK && job->options.csv != NULL)
        status = output_csv(job->options.csv, &findings, &job->error);
    interrupt_release(&job->interrupt);
    if (status == STATUS_OK) status = job_print(job, &findings, &json);
    text_free(&json);
    free(summary);
    return status;
}

/* --- the whole --- */

static enum status job_do(struct job *job, int argc, char **argv)
{
    enum status status = options_parse(argc, argv, &job->options, &job->error);
    if (job->options.help) return text_clear(&job->error), job_help(job, &job->error);
    if (job->options.version) return text_clear(&job->error), job_version(&job->error);
    if (status == STATUS_OK) status = job_usage(job);
    if (status == STATUS_INPUT) text_format(&job->error, "\nTry: handover %s --help", job->kind->name);
    if (status == STATUS_OK) status = job_load(job);
    if (status != STATUS_OK) return status;
    interrupt_hold(&job->interrupt);
    status = job_simulate(job);
    if (status == STATUS_OK) status = job_report(job);
    if (status == STATUS_INTERRUPTED) text_append(&job->error, "stopped as asked; nothing was written");
    return status;
}

static void job_free(struct job *job)
{
    for (int i = 0; i < job->comparisons; i++) comparison_free(&job->comparison[i]);
    for (int i = 0; i < job->scenarios; i++) {
        if (job->simulated) summary_free(&job->summary[i]);
        free(job->scenario[i]);
    }
    ranking_free(&job->ranking);
    free(job->comparison);
    free(job->split);
    free(job->summary);
    free(job->scenario);
    interrupt_release(&job->interrupt);
    options_free(&job->options);
    text_free(&job->workbook);
    text_free(&job->error);
}

int job_execute(const struct job_kind *kind, int argc, char **argv)
{
    struct job job = { .kind = kind };
    enum status status = job_do(&job, argc, argv);
    if (job.error.length > 0) output_complain(text_chars(&job.error));
    job_free(&job);
    return status_exit_code(status);
}
