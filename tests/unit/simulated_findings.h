/* Results of real, tiny simulations, for tests of what is reported: tests/cli/files/small.ini at rising prices,
 * tendered again every six months, so that there are successors, decisions and events. Run from the root, like every
 * test. */
#ifndef TESTS_SIMULATED_FINDINGS_H
#define TESTS_SIMULATED_FINDINGS_H

#include <stdio.h>
#include <stdlib.h>

#include "input/load.h"
#include "report/findings.h"
#include "study/study.h"

enum { SIMULATED_MOST = 8, SIMULATED_REPLICATIONS = 3 };

struct simulated {
    struct scenario *scenario[SIMULATED_MOST];
    struct scenario_summary summary[SIMULATED_MOST];
    const struct scenario_summary *summaries[SIMULATED_MOST];
    struct comparison comparison[SIMULATED_MOST - 1];
    struct ranking ranking;
    struct findings findings;
};

static inline void simulated_load(struct simulated *s, int which)
{
    char price[16];
    struct problems problems = { 0 };
    snprintf(price, sizeof price, "%.2f", 4.7 + 0.1 * which);
    const struct override set[] = {
        { "contract:main.price", price }, { "contract:main.at_end", "retender" }, { "run.replications", "3" },
    };
    s->scenario[which] = calloc(1, sizeof *s->scenario[which]);
    assert_int_equal(load_scenario("tests/cli/files/small.ini", set, 3, s->scenario[which], &problems), STATUS_OK);
    snprintf(s->scenario[which]->name, NAME_BYTES, "small-%d", which);
    problems_free(&problems);
}

static inline void simulated_init(struct simulated *s, int scenarios)
{
    struct text error = { 0 };
    *s = (struct simulated){ .findings = { .scenarios = scenarios, .version = "9.9.9" } };
    for (int i = 0; i < scenarios; i++) {
        simulated_load(s, i);
        s->summaries[i] = &s->summary[i];
    }
    s->findings.scenario = (const struct scenario *const *)s->scenario;
    s->findings.summary = s->summaries;
    const struct study_request request = { .scenario = s->findings.scenario, .scenarios = scenarios, .threads = 2 };
    assert_int_equal(study_run(&request, s->summary, &error), STATUS_OK);
    for (int i = 1; i < scenarios; i++) comparison_init(&s->comparison[i - 1], &s->summary[0], &s->summary[i]);
    if (scenarios == 1) return;
    ranking_init(&s->ranking, s->summaries, scenarios);
    s->findings.comparison = s->comparison;
    s->findings.ranking = &s->ranking;
}

static inline void simulated_free(struct simulated *s)
{
    for (int i = 0; i < s->findings.scenarios; i++) {
        if (i > 0) comparison_free(&s->comparison[i - 1]);
        summary_free(&s->summary[i]);
        free(s->scenario[i]);
    }
    if (s->findings.scenarios > 1) ranking_free(&s->ranking);
}

#endif
