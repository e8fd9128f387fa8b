/* A study: replications of one or more scenarios, spread over threads, merged in order of their number.
 *
 * The unit of work is one replication of one scenario. Units stand in one list, replication after replication and
 * within it scenario after scenario, so that the same customers are met side by side. Whoever is free takes the next
 * one; results wait in a ring until their turn and are then added in the order of the list. So the outcome is the same
 * to the last bit for any number of threads, and memory does not grow with what is still to be merged.
 */
#ifndef STUDY_STUDY_H
#define STUDY_STUDY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/status.h"
#include "base/text.h"
#include "result/summary.h"
#include "scenario/scenario.h"

enum { STUDY_THREADS_MAX = 256 };

/* Simulated days, warm-up included, and offered contacts so far, over all replications and scenarios. */
struct study_progress { uint64_t days, days_in_all, contacts; };

struct study_request {
    const struct scenario *const *scenario;     /* [scenarios], with equal run.seed and run.replications */
    int scenarios;                              /* 1 or more */
    int threads;                                /* 1..STUDY_THREADS_MAX; no more are started than there are units */
    /* Called about ten times a second in the caller's thread while the others work; false stops. May be NULL. */
    bool (*tick)(void *context, const struct study_progress *progress);
    void *context;
};

/* Fills summary[scenarios], finished, for the caller to free. STATUS_INTERRUPTED when tick() said so; STATUS_UNABLE
 * with a sentence when no thread could be started. In both cases nothing is left to free. */
enum status study_run(const struct study_request *request, struct scenario_summary *summary, struct text *error);

#endif
