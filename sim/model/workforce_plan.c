/* What a planner expects of a workforce, and what he decides weekly: classes to open, notices to give. */
#include "model/workforce.h"

#include <math.h>

#include "model/hiring.h"

/* How much of an agent is expected on the phones at the end of `end_day - 1`, i.e. on the morning of end_day. */
static double expected_presence(const struct workforce *w, const struct agent *a, int32_t end_day, double factor)
{
    if (a->notice_day <= end_day || workforce_graduation_day(w, a) > end_day) return 0;
    int32_t from = a->hired_day > w->day ? a->hired_day : w->day;
    double here = attrition_survival(&w->attrition, from - a->hired_day, end_day - from, factor);
    return workforce_is_on_phones(a) ? here : here * w->site->graduation_rate;
}

double workforce_expected_heads(const struct workforce *w, int group, int days, double expected_factor)
{
    double sum = 0;
    for (int i = 0; i < w->live.count; i++) {
        const struct agent *a = &w->agent[w->live.id[i]];
        if (a->group == group) sum += expected_presence(w, a, w->day + days, expected_factor);
    }
    return sum;
}

int workforce_lead_days(const struct workforce *w)
{
    return DAYS_A_WEEK * (w->site->recruit_weeks + w->site->training_weeks);
}

int workforce_hire(struct workforce *w, int group, double need_heads, double expected_factor)
{
    if (w->closed) return 0;
    const struct site *site = w->site;
    double training_days = DAYS_A_WEEK * site->training_weeks;
    struct hiring_terms terms = {
        .class_min = site->class_min, .class_max = site->class_max, .classes_in_parallel = site->classes_in_parallel,
        .yield = site->graduation_rate * attrition_survival(&w->attrition, 0, training_days, expected_factor),
    };
    double gap = need_heads - workforce_expected_heads(w, group, workforce_lead_days(w), expected_factor);
    struct hiring_order order = hiring_decide(&terms, gap);
    for (int i = 0; i < order.recruits; i++)
        workforce_progress(w, workforce_recruit(w, group, w->day + DAYS_A_WEEK * site->recruit_weeks));
    if (order.recruits > 0) workforce_recount(w);
    return order.recruits;
}

static bool may_be_given_notice(const struct agent *a, int group)
{
    return a->group == group && workforce_is_head(a) && a->notice_day == AGENT_NO_DAY;
}

/* Last in, first out; `live` is in order of hire number, so of equal tenures the later hire is found last. */
static struct agent *shortest_tenure(struct workforce *w, int group)
{
    struct agent *found = NULL;
    for (int i = 0; i < w->live.count; i++) {
        struct agent *a = &w->agent[w->live.id[i]];
        if (may_be_given_notice(a, group) && (!found || a->hired_day >= found->hired_day)) found = a;
    }
    return found;
}

/* Largest remainder at every count: the k-th notice is a redeployment when share x k passes a half. */
static enum agent_exit next_notice_exit(struct workforce *w)
{
    double share = w->plan.scenario->reduction.redeploy_share;
    double before = floor(share * w->noticed + 0.5);
    w->noticed++;
    return floor(share * w->noticed + 0.5) > before ? EXIT_REDEPLOYED : EXIT_SEVERED;
}

int workforce_reduce(struct workforce *w, int group, double target_heads, double expected_factor)
{
    int notice_days = DAYS_A_WEEK * w->plan.scenario->reduction.notice_weeks;
    double surplus = -target_heads;
    for (int i = 0; i < w->live.count; i++) {
        const struct agent *a = &w->agent[w->live.id[i]];
        if (may_be_given_notice(a, group))
            surplus += attrition_survival(&w->attrition, w->day - a->hired_day, notice_days, expected_factor);
    }
    int notices = surplus >= 1 ? (int)floor(surplus + 1e-9) : 0;
    for (int i = 0; i < notices; i++) {
        struct agent *a = shortest_tenure(w, group);
        if (!a) return i;
        a->notice_day = w->day + notice_days;
        a->notice_exit = (uint8_t)next_notice_exit(w);
    }
    return notices;
}

/* Hours that will not count for a queue: those of an entry that has been, or of one that is being prepared. */
static double expected_handicap_h(const struct workforce *w, const struct agent *a, int queue, double hours)
{
    if (w->entered[a->group] >> queue & 1) return a->handicap_h[queue];
    for (int i = 0; i < w->cross_trainings; i++)
        if (w->cross_training[i].group == a->group && w->cross_training[i].queue == queue)
            return (1 - w->plan.scenario->group[a->group].experience_carryover) * hours;
    return 0;
}

static double expected_factor_of(const struct workforce *w, const struct agent *a, int queue, int32_t end_day)
{
    int32_t graduated = workforce_graduation_day(w, a), from = graduated > w->day ? graduated : w->day;
    double hours = a->hours + w->hours_per_week * (end_day - from) / DAYS_A_WEEK;
    double factor = learning_handle_factor(&w->curve, hours - expected_handicap_h(w, a, queue, hours));
    return end_day < workforce_productive_day(w, a) ? factor * w->site->nesting_factor : factor;
}

double workforce_expected_pace(const struct workforce *w, int group, int queue, int weeks_ahead)
{
    int32_t end_day = w->day + DAYS_A_WEEK * weeks_ahead;
    double sum = 0, weight = 0;
    for (int i = 0; i < w->live.count; i++) {
        const struct agent *a = &w->agent[w->live.id[i]];
        if (a->group != group) continue;
        double presence = expected_presence(w, a, end_day, 1);
        if (presence <= 0) continue;
        sum += presence * expected_factor_of(w, a, queue, end_day);
        weight += presence;
    }
    double mean = weight > 0 ? sum / weight : w->curve.start_factor * w->site->nesting_factor;
    return 1 + w->site->learning_awareness * (mean - 1);
}
