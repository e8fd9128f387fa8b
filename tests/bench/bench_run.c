/* bench_run SCENARIO FOLDER [replications]: contacts per second of a whole run, from reading the scenario to the
 * closed workbook in FOLDER, on one thread and on two. Every offered contact counts, redials and repeats too. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "handover.h"

static double clock_s(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static int fail(const struct text *error)
{
    fprintf(stderr, "bench_run: %s\n", text_chars(error));
    return 1;
}

static int whole_run(const char *path, const char *folder, const char *replications, int threads)
{
    double start_s = clock_s();
    struct scenario *scenario = malloc(sizeof *scenario);
    const struct scenario *scenarios[] = { scenario };
    struct scenario_summary summary;
    const struct scenario_summary *summaries[] = { &summary };
    struct problems problems = { 0 };
    struct text error = { 0 }, target = { 0 };
    struct override override = { "run.replications", replications };
    if (!scenario || load_scenario(path, &override, 1, scenario, &problems) != STATUS_OK) {
        text_format(&error, "%s cannot be loaded", path);
        return fail(&error);
    }
    struct study_request study = { .scenario = scenarios, .scenarios = 1, .threads = threads };
    if (study_run(&study, &summary, &error) != STATUS_OK) return fail(&error);
    struct workbook_request book = { .scenario = scenarios, .summary = summaries, .scenarios = 1,
        .version = handover_version(), .language = language_find("en"), .force = true };
    text_format(&target, "%s/bench.xlsx", folder);
    if (workbook_write(text_chars(&target), &book, &error) != STATUS_OK) return fail(&error);
    double contacts = (double)summary.contacts_simulated, seconds = clock_s() - start_s;
    printf("whole run  %s, %s replications, %d %s  %6.2f M contacts/s  (%.1f M contacts)\n", scenario->name,
           replications, threads, threads == 1 ? "thread: " : "threads:", contacts / seconds / 1e6, contacts / 1e6);
    summary_free(&summary);
    problems_free(&problems);
    text_free(&error), text_free(&target);
    free(scenario);
    return 0;
}

int main(int argc, char **argv)
{
    if (argc < 3) { fputs("usage: bench_run SCENARIO FOLDER [replications]\n", stderr); return 2; }
    const char *replications = argc > 3 ? argv[3] : "4";
    for (int threads = 1; threads <= 2; threads++) {
        int status = whole_run(argv[1], argv[2], replications, threads);
        if (status) return status;
    }
    return 0;
}
