/* A provider of the documented defaults with one group and two queues, for the tests of a workforce.
 * Tolerances of those tests: z = 4.4, i.e. 1e-5 two-sided. */
#ifndef TESTS_WORKFORCE_FIXTURE_H
#define TESTS_WORKFORCE_FIXTURE_H

#include <stdlib.h>

#include "model/workforce.h"
#include "unit.h"

static const double z = 4.4;

struct fixture { struct scenario *scenario; struct sampler sampler; };

static inline int set_up(void **state)
{
    struct fixture *f = calloc(1, sizeof *f);
    f->scenario = calloc(1, sizeof *f->scenario);
    sampler_init(&f->sampler);
    *state = f;
    return 0;
}

static inline int tear_down(void **state)
{
    struct fixture *f = *state;
    free(f->scenario);
    free(f);
    return 0;
}

static inline struct scenario *usual(struct fixture *f)
{
    struct scenario *s = f->scenario;
    s->sites = s->groups = 1;
    s->queues = 2;
    s->queue[0].fcr_ceiling = 1;
    s->queue[1].fcr_ceiling = .9;
    s->site[0] = (struct site){
        .kind = SITE_PROVIDER, .contract_hours_per_week = 36, .shrinkage_absence = .18, .offphone_share = .17,
        .start_fte = 0, .initial_tenure_months = SCENARIO_OFF, .start_factor = 1.6, .learning_hours = 350,
        .fcr_start = .56, .fcr_proficient = .74, .nesting_weeks = 2, .nesting_factor = 1.2, .nesting_support = .1,
        .attrition_90d = .70, .attrition_year1 = .45, .attrition_later = .30, .recruit_weeks = 5, .training_weeks = 6,
        .graduation_rate = .85, .class_min = 4, .class_max = 15, .classes_in_parallel = 2, .learning_awareness = .7,
        .handle_time_factor = 1,
    };
    s->group[0] = (struct group){ .site = 0, .serves = { true, true }, .cross_training_days = 5,
        .cross_training_share = .1, .experience_carryover = .5 };
    s->reduction = (struct reduction){ .notice_weeks = 4, .redeploy_share = .2 };
    return s;
}

static inline struct workforce begin(struct fixture *f, uint32_t replication, int32_t day)
{
    struct workforce_plan plan = { .scenario = f->scenario, .ordinal = 3, .seed = 20270401,
        .replication = replication, .sampler = &f->sampler, .pace_quality = 1 };
    struct workforce w;
    workforce_init(&w, &plan, day);
    return w;
}

static inline void run_days(struct workforce *w, int days, double factor)
{
    for (int i = 0; i < days; i++) workforce_day(w, w->day + 1, factor);
}

/* Everybody at once, no class limits, everybody graduates. */
static inline void crowd(struct scenario *s)
{
    s->site[0].class_max = 1000000;
    s->site[0].graduation_rate = 1;
    s->site[0].recruit_weeks = 0;
}

static inline void assert_binomial(double count, double n, double p)
{
    assert_close(count, n * p, 0, z * sqrt(n * p * (1 - p)) + .5);
}

#endif
