/* Service of a provider's fluid business: what a week of some level and mix of work asks in people, and how service
 * level, abandonment and waits answer to the people who are there and to load.
 *
 * A node is a standard week (every weekday open, each queue's own weekdays and intervals) whose planned load has one
 * level and one mix of queues. The planner says what it requires, how many shifts and of which shape; then, for a
 * presence p and actual load phi x the planned, each interval has p x the agents that the shape's shifts put on the
 * phones there, and what those who sign off finish; its waits are those of Erlang A (math/erlang.h), averaged over
 * SERVICE_DAYS quantiles of the busy-day factor (widened by the chance of absence) and weighted by contacts. Levels
 * are 1.15 apart, mixes in eighths of the load: nodes are made once, when first asked for, and shared by all
 * decisions of one worker. Handle times inside Erlang's formulas are the site's standing ones; what a decision does
 * to them goes into the load.
 */
#ifndef MODEL_FLUID_SERVICE_H
#define MODEL_FLUID_SERVICE_H

#include "model/planner.h"
#include "scenario/scenario.h"

enum { SERVICE_PRESENCES = 25, SERVICE_LOADS = 9, SERVICE_DAYS = 9 };

struct service_point {          /* of all contacts offered */
    double service_level;       /* answered in time / offered */
    double abandonment, waiting;        /* shares */
    double wait_s;              /* mean, abandoned included */
};

struct service_interval;        /* opaque */

struct service_node {
    int group;
    double required_h;          /* of a standard week, on the phones */
    double phone_h;             /* that the rosters put there: what whole shifts waste is in it */
    double present_shifts;      /* that make these hours */
    double heads;               /* on the payroll, able to work */
    double overrun_share;       /* hours after signing off / hour on the phones, of an agent who is always busy */
    double busy[SERVICE_DAYS];  /* the day's load / the month's mean one, by quantiles */
    double month_variance;      /* squared cv of a month's mean load; not in the points */
    struct service_interval *interval; int intervals;
    struct service_point *point;        /* [promise][presence][load], when asked for; NAN: not yet */
};

struct service;                 /* opaque; one a worker and site; dies with a message when there is no memory */

/* `pace`: handle-time factor of the site's people in the steady state, its own handle_time_factor included. The
 * scenario and the planner outlive it. */
struct service *service_create(const struct scenario *scenario, struct planner *planner, int site, double pace);
void service_destroy(struct service *service);

double service_week_open_h(const struct service *service);      /* of a standard week */
/* Queues of a group with one patience and threshold share a promise: its number within the group. */
int service_promises(const struct service *service, int group);
int service_promise_of(const struct service *service, int group, int queue);

/* The mix nearest to these loads by queue, as a number; the same number for the same mix. */
int service_mix(struct service *service, int group, const double load[QUEUES_MAX]);
/* Place of a load in erlangs on the scale of levels; whole at a node. */
double service_step_of(double load);
const struct service_node *service_node(struct service *service, int mix, int step);
/* `presence`: agents on the phones / those of the node. Interpolated between the tabulated presences (from somewhat
 * below the provider's least staffing to well above its most) and loads; beyond them the nearest. */
struct service_point service_at(struct service *service, const struct service_node *node, int promise,
                                double presence, double load);

#endif
