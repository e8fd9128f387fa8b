#include "model/ramp.h"

#include "base/date.h"

struct ramp ramp_of_wave(const struct wave *w, int planned_day)
{
    return (struct ramp){ .queue = w->queue, .planned_day = planned_day, .weeks = w->ramp_weeks, .curve = w->curve,
        .gate_service_level = w->gate_service_level, .gate_fcr = w->gate_fcr, .gate_weeks = w->gate_weeks,
        .max_slip_weeks = w->max_slip_weeks, .gate_min_contacts = w->gate_min_contacts, .ready_share = w->ready_share,
        .start_day = RAMP_NOT, .passed_day = RAMP_NOT };
}

static double progress_from(const struct ramp *r, int start, int day)
{
    if (day < start) return 0;
    if (r->weeks == 0 || r->curve == CURVE_STEP) return 1;
    double x = (day - start + 1.0) / (r->weeks * DAYS_A_WEEK);
    if (x >= 1) return 1;
    return r->curve == CURVE_LINEAR ? x : x * x * (3 - 2 * x);
}

double ramp_progress(const struct ramp *r, int day)
{
    return r->start_day == RAMP_NOT ? 0 : progress_from(r, r->start_day, day);
}

int ramp_planned_start(const struct ramp *r, int as_of)
{
    if (r->start_day != RAMP_NOT) return r->start_day;
    if (as_of < r->planned_day) return r->planned_day;
    return r->planned_day + ((as_of - r->planned_day) / DAYS_A_WEEK + 1) * DAYS_A_WEEK;
}

double ramp_progress_planned(const struct ramp *r, int day, int as_of)
{
    return progress_from(r, ramp_planned_start(r, as_of), day);
}

int ramp_end_day(const struct ramp *r)
{
    int weeks = r->curve == CURVE_STEP ? 0 : r->weeks;
    return (r->start_day == RAMP_NOT ? r->planned_day : r->start_day) + weeks * DAYS_A_WEEK;
}

bool ramp_may_start(const struct ramp *r, int day)
{
    return r->start_day == RAMP_NOT && day >= r->planned_day && (day - r->planned_day) % DAYS_A_WEEK == 0;
}

int ramp_slipped_weeks(const struct ramp *r, int day) { return (day - r->planned_day) / DAYS_A_WEEK; }

void ramp_judge_week(struct ramp *r, int monday, double service_level, double fcr, double contacts)
{
    if (r->passed_day != RAMP_NOT || r->start_day == RAMP_NOT || monday - DAYS_A_WEEK < ramp_end_day(r)) return;
    if (contacts < r->gate_min_contacts) return;        /* too few to say anything: the week does not count */
    bool good = (r->gate_service_level < 0 || service_level >= r->gate_service_level)
        && (r->gate_fcr < 0 || fcr >= r->gate_fcr);
    r->good_weeks = good ? r->good_weeks + 1 : 0;
    if (r->good_weeks >= r->gate_weeks) r->passed_day = monday;
}

void ramp_force(struct ramp *r, int day, int needed_day)
{
    if (r->passed_day != RAMP_NOT || r->start_day == RAMP_NOT) return;
    int earliest = ramp_end_day(r) + (r->gate_weeks + 1) * DAYS_A_WEEK;
    int wanted = needed_day > earliest ? needed_day : earliest;
    if (day < wanted + r->max_slip_weeks * DAYS_A_WEEK) return;
    r->passed_day = day;
    r->forced = true;
}
