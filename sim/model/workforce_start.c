/* A workforce that has been running for ever: stationary tenures, experience to match, a pipeline in steady state. */
#include "model/workforce.h"

#include <math.h>

#include "math/stream.h"
#include "model/hiring.h"

static const double days_a_month = 365.0 / 12;

/* The start's own draws are keyed by numbers that no hire reaches, so those of the agents' lives stay in place. */
static double start_uniform(const struct workforce *w, uint32_t number)
{
    struct stream r = stream_keyed((struct stream_key){ .seed = w->plan.seed, .replication = w->plan.replication,
        .purpose = STREAM_AGENT, .entity = w->plan.ordinal, .n = UINT32_MAX - number });
    return stream_uniform(&r);
}

/* Tenure of a graduate at the start, in whole days: at least his training. */
static int32_t start_tenure(const struct workforce *w, const struct attrition *a, int32_t id)
{
    double training_days = DAYS_A_WEEK * w->site->training_weeks;
    if (w->site->initial_tenure_months >= 0)
        return (int32_t)fmax(training_days, w->site->initial_tenure_months * days_a_month);
    return (int32_t)attrition_stationary_age(a, training_days, start_uniform(w, (uint32_t)id));
}

static void add_graduate(struct workforce *w, int group, const struct attrition *attrition)
{
    int32_t id = workforce_recruit(w, group, w->day);
    struct agent *a = &w->agent[id];
    a->hired_day = w->day - start_tenure(w, attrition, id);
    int32_t since = w->day - workforce_graduation_day(w, a);
    a->hours = w->hours_per_week * since / DAYS_A_WEEK;
    a->state = AGENT_NESTING;
    a->state_until = workforce_productive_day(w, a);
    workforce_progress(w, id);
}

/* Leavers among the graduates, a day. */
static double start_rate(const struct workforce *w, const struct attrition *a)
{
    double training_days = DAYS_A_WEEK * w->site->training_weeks;
    if (w->site->initial_tenure_months < 0) return attrition_stationary_rate(a, training_days);
    return attrition_hazard_per_day(a, fmax(training_days, w->site->initial_tenure_months * days_a_month));
}

/* A recruit whose class has begun may have left since: then his number is used and he never was a head. */
static void add_trainee(struct workforce *w, int group, int32_t hired_day, const struct attrition *attrition)
{
    int32_t id = workforce_recruit(w, group, hired_day);
    struct agent *a = &w->agent[id];
    if (hired_day > w->day) return;
    a->life -= attrition_cumulated(attrition, 0, w->day - hired_day);
    if (a->life <= 0) {
        a->state = AGENT_GONE;
        a->exit = EXIT_LEFT;
        a->state_until = AGENT_NO_DAY;
        w->live.count--;                        /* the last one listed */
    } else {
        workforce_progress(w, id);
    }
}

static void add_pipeline(struct workforce *w, int group, double recruits_per_week, const struct attrition *attrition)
{
    const struct site *site = w->site;
    double phase = start_uniform(w, (uint32_t)INT32_MAX + (uint32_t)group);
    for (int week = site->recruit_weeks + site->training_weeks; week >= 1; week--) {
        int recruits = hiring_steady_recruits(site->class_min, recruits_per_week, phase, week);
        int32_t hired_day = w->day + 1 + DAYS_A_WEEK * (site->recruit_weeks - week);
        for (int i = 0; i < recruits; i++) add_trainee(w, group, hired_day, attrition);
    }
}

void workforce_start(struct workforce *w, int group, int heads, double attrition_factor)
{
    struct attrition attrition = attrition_make(w->site, attrition_factor);
    double training_days = DAYS_A_WEEK * w->site->training_weeks;
    double yield = w->site->graduation_rate * attrition_survival(&attrition, 0, training_days, 1);
    for (int i = 0; i < heads; i++) add_graduate(w, group, &attrition);
    double leavers_per_week = DAYS_A_WEEK * heads * start_rate(w, &attrition);
    if (yield > 0) add_pipeline(w, group, leavers_per_week / yield, &attrition);
    w->joined.count = 0;                        /* whoever is there the caller lists once */
    w->account = (struct workforce_account){ 0 };
    for (int i = 0; i < w->live.count; i++) w->account.start += workforce_is_head(&w->agent[w->live.id[i]]);
    workforce_recount(w);
}
