/* Planner: from expected contacts to agents by interval, hours, and heads on the payroll.
 *
 * Knows nothing but its arguments and the scenario; keeps requirement tables and roster shapes, which are pure
 * functions of them, so no answer depends on an earlier question. One planner a worker: it is not to be shared
 * between threads.
 *
 * A group's requirement sums the loads of its queues; of their targets (service level, threshold, patience) the one
 * that asks for most agents counts. By `requirement_scope = interval` every interval meets the target, and the roster
 * is to cover each; what whole shifts leave over elsewhere is waste. By `day` the agents of all intervals are lowered
 * by one factor until the day as a whole, weighted by volume, just meets the target (occupancy stays bounded in
 * each), and the roster is as large as lets the week as a whole meet it: what shifts leave over at noon makes up for
 * what is short at ten.
 */
#ifndef MODEL_PLANNER_H
#define MODEL_PLANNER_H

#include <stdbool.h>

#include "model/roster.h"
#include "scenario/scenario.h"

struct planner;

struct planner *planner_create(const struct scenario *scenario);        /* the scenario outlives it */
void planner_destroy(struct planner *planner);

struct week_demand {            /* what one group is to handle in one week */
    double contacts[DAYS_A_WEEK][QUEUES_MAX];   /* expected, of the queues it serves; Monday first */
    double handle_s[QUEUES_MAX];                /* mean as the plan takes it into account, > 0 */
    bool open[DAYS_A_WEEK];                     /* false: a closed date; its contacts are not looked at */
};

struct week_need {
    double required_h;          /* agents required x interval, summed: hours on the phones */
    double roster_fit;          /* of its shape */
    double needed_heads;        /* on the payroll, able to work; planning_bias included */
    double shifts_needed;       /* rostered, absence included, on the week's open days */
    const struct roster_shape *shape;   /* never NULL; lives as long as the planner */
};

/* needed_heads = planning_bias x required_h x cover / fit / (1 - offphone_share) / (1 - shrinkage_absence) / H,
 * where H is the hours a head works in such a week: hours_per_head x the shape's share of the weekdays that are
 * open. So a holiday asks for no fewer heads. The shape belongs to a bucket: the mix of queues in eighths of the
 * load, the level in steps of 1.25; a week without demand gets the shape of the group's ordinary mix at ten
 * erlangs. */
void planner_week(struct planner *planner, int group, const struct week_demand *demand, struct week_need *need);

/* Agents required in each interval of one weekday; agents_by_slot has SLOTS_MAX places, 0 outside opening hours.
 * Returns the hours they make. */
double planner_day_required(struct planner *planner, int group, const double contacts[QUEUES_MAX],
                            const double handle_s[QUEUES_MAX], int weekday, int *agents_by_slot);

#endif
