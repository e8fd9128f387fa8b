/* A ramp moves a share of a queue from one site to another over some weeks, and a gate then asks whether the new site
 * holds: `gate_weeks` whole weeks in a row with service (and resolution) at the gate's level. A ramp starts on its
 * planned day, or slips week by week. Waves and the ramps of a re-tender are both ramps. */
#ifndef MODEL_RAMP_H
#define MODEL_RAMP_H

#include <stdbool.h>

#include "scenario/scenario.h"

enum { RAMP_NOT = INT32_MAX };          /* "has not happened": later than every day */

struct ramp {
    int queue;
    int planned_day, weeks;             /* day index; duration */
    enum ramp_curve curve;
    double gate_service_level, gate_fcr;        /* SCENARIO_OFF: not asked */
    int gate_weeks, max_slip_weeks;
    double gate_min_contacts, ready_share;
    /* state */
    int start_day, passed_day;          /* RAMP_NOT until it has */
    int good_weeks;
    bool forced;                        /* passed because max_slip_weeks ran out */
};

struct ramp ramp_of_wave(const struct wave *wave, int planned_day);
/* 0 before the start, 1 from the end of the ramp on. Smooth s: 3x^2 - 2x^3. */
double ramp_progress(const struct ramp *r, int day);
/* The same as a planner sees it on `as_of`: one that has not started is taken to start on the next day it may. */
double ramp_progress_planned(const struct ramp *r, int day, int as_of);
int ramp_end_day(const struct ramp *r);         /* of its start or, before that, its plan */
int ramp_planned_start(const struct ramp *r, int as_of);
/* May it start today? The planned day or a whole number of weeks later. */
bool ramp_may_start(const struct ramp *r, int day);
int ramp_slipped_weeks(const struct ramp *r, int day);
/* Last week's measure of the queue at the new site, told on a Monday. NAN where there was nothing to measure. */
void ramp_judge_week(struct ramp *r, int monday, double service_level, double fcr, double contacts);
/* On `day` the gate is waited for no longer: max_slip_weeks after it could first have passed, or after `needed_day`. */
void ramp_force(struct ramp *r, int day, int needed_day);

#endif
