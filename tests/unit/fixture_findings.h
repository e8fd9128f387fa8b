/* Three scenarios' results of invented but known figures, for the tests of what is reported. Cost of scenario k in
 * replication r and month m (from the announcement): 1,000,000 + 100,000 k + 1,000 (r - 4.5) of fee; scenario B and C
 * also pay a re-tender of 250,000 x k in month 13. Service level: 80% less 5 k points, in month 5 less 20 more. */
#ifndef TESTS_FIXTURE_FINDINGS_H
#define TESTS_FIXTURE_FINDINGS_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/findings.h"

enum { FIXTURE_SCENARIOS = 3, FIXTURE_REPLICATIONS = 10, FIXTURE_MONTHS = 27, FIXTURE_BASELINE = 3,
    FIXTURE_FEE = 0, FIXTURE_VALUE = 1, FIXTURE_RETENDER = 2 };

struct fixture {
    struct scenario *scenario[FIXTURE_SCENARIOS];
    struct scenario_summary summary[FIXTURE_SCENARIOS];
    const struct scenario_summary *summaries[FIXTURE_SCENARIOS];
    struct comparison comparison[FIXTURE_SCENARIOS - 1];
    struct ranking ranking;
    struct findings findings;
    double value_at_risk[FIXTURE_SCENARIOS];    /* EUR a month; set before fixture_init() */
    double noise;                               /* times the 1,000 above */
};

static inline void fixture_line(struct result_shape *shape, const char *key, const char *label, enum ledger_party party)
{
    struct ledger_line *line = &shape->lines.line[shape->lines.count++];
    snprintf(line->key, sizeof line->key, "%s", key);
    snprintf(line->label, sizeof line->label, "%s", label);
    line->party = party;
    line->category = party == LEDGER_CASH ? CATEGORY_PROVIDER : CATEGORY_CUSTOMER_VALUE;
    line->unit = "units", line->sign = 1, line->rate = 1;
}

static inline void fixture_shape(struct result_shape *shape, int which)
{
    static const char *const name[] = { "three-year", "one-year",
        "a-very-long-name-of-a-scenario-indeed-\u00e9\u00e9\u00e9" };
    memset(shape, 0, sizeof *shape);
    snprintf(shape->name, sizeof shape->name, "%s", name[which]);
    snprintf(shape->title, sizeof shape->title, "Title \"%d\"", which);
    shape->first_day = date_to_day((struct date){ 2027, 1, 1 });
    shape->months = FIXTURE_MONTHS, shape->baseline_months = FIXTURE_BASELINE;
    shape->sites = 1, shape->queues = 1;
    snprintf(shape->site[0].name, sizeof shape->site[0].name, "inhouse");
    snprintf(shape->queue[0].name, sizeof shape->queue[0].name, "billing");
    shape->queue[0].service_level_target = 0.8;
    fixture_line(shape, "provider_fee", "Provider fee", LEDGER_CASH);
    fixture_line(shape, "customer_value_billing", "Customer value at risk", LEDGER_BESIDE);
    if (which > 0) fixture_line(shape, "retender_project", "Re-tender project", LEDGER_CASH);
}

static inline void fixture_fill(const struct fixture *f, const struct result_shape *shape, int which, int r,
                                struct replication *out)
{
    for (int month = 0; month < FIXTURE_MONTHS; month++) {
        double *quantity = replication_quantity(out, shape, month);
        double *contacts = replication_contacts(out, shape, month, 0, 0);
        double *staff = replication_staff(out, shape, month, 0);
        quantity[FIXTURE_FEE] = 1e6 + 1e5 * which + f->noise * 1e3 * (r - 4.5) * (1 + which);
        quantity[FIXTURE_VALUE] = f->value_at_risk[which];
        if (which > 0 && month == FIXTURE_BASELINE + 12) quantity[FIXTURE_RETENDER] = 250e3 * which;
        staff[STAFF_PRODUCTIVE] = 100, staff[STAFF_HANDLING_H] = 80, staff[STAFF_IDLE_H] = 20;
        if (month == FIXTURE_MONTHS - 1) continue;              /* a month in which nobody calls */
        contacts[CONTACTS_OFFERED] = 1000, contacts[CONTACTS_FIRST] = 800, contacts[CONTACTS_REPEATS] = 200;
        contacts[CONTACTS_ANSWERED] = 900, contacts[CONTACTS_ABANDONED] = 100, contacts[CONTACTS_RESOLVED] = 720;
        contacts[CONTACTS_IN_TIME] = 800 - 50 * which - (month == FIXTURE_BASELINE + 4 ? 200 : 0);
        contacts[CONTACTS_ANSWER_WAIT_S] = 27000;
    }
    replication_log(out, 90, EVENT_ANNOUNCED, "", 0);
    if (r < 4) replication_log(out, 273, EVENT_WAVE_STARTS, "2", 1);
}

static inline void fixture_init(struct fixture *f, int scenarios)
{
    for (int which = 0; which < scenarios; which++) {
        struct result_shape *shape = calloc(1, sizeof *shape);
        struct replication replication;
        fixture_shape(shape, which);
        f->scenario[which] = calloc(1, sizeof *f->scenario[which]);
        replication_init(&replication, shape);
        summary_init(&f->summary[which], shape, 42, FIXTURE_REPLICATIONS);
        for (int r = 0; r < FIXTURE_REPLICATIONS; r++) {
            replication_clear(&replication, shape);
            fixture_fill(f, shape, which, r, &replication);
            summary_add(&f->summary[which], &replication);
        }
        summary_finish(&f->summary[which]);
        replication_free(&replication);
        free(shape);
        f->summaries[which] = &f->summary[which];
        if (which > 0) comparison_init(&f->comparison[which - 1], &f->summary[0], &f->summary[which]);
    }
    f->findings = (struct findings){ (const struct scenario *const *)f->scenario, f->summaries, scenarios,
        scenarios > 1 ? f->comparison : NULL, .version = "9.9.9", .ranking = scenarios > 1 ? &f->ranking : NULL };
    if (scenarios > 1) ranking_init(&f->ranking, f->summaries, scenarios);
}

static inline void fixture_free(struct fixture *f)
{
    if (f->findings.ranking != NULL) ranking_free(&f->ranking);
    for (int i = 0; i < f->findings.scenarios; i++) {
        if (i > 0) comparison_free(&f->comparison[i - 1]);
        summary_free(&f->summary[i]);
        free(f->scenario[i]);
    }
}

#endif
