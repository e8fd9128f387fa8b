/* Volume: how many first contacts a day is expected to bring, as it truly is and as a planner can know it.
 *
 * All numbers are expectations of *first* contacts; what redials and repeats add is simulated. A planner multiplies by
 * the baseline's ratio offered / first (`offered_ratio`), so that normal redials and repeats are planned for and those
 * that a dip adds are not. Filled once per scenario, then only read.
 */
#ifndef MODEL_VOLUME_H
#define MODEL_VOLUME_H

#include "scenario/scenario.h"
#include "scenario/timeline.h"

struct volume_queue {
    double resolution, abandonment;     /* of the baseline: what the in-house centre does when it meets its target */
    double pace;                        /* mean handle-time factor of the baseline's agents */
    double offered_ratio;               /* offered / first contacts in the baseline */
};

struct volume {
    const struct scenario *scenario;
    const struct timeline *timeline;
    int first, days;                    /* tables cover day indices first .. first + days - 1 */
    double *true_first[QUEUES_MAX];     /* [day - first] expected first contacts, all events included */
    double *plain_first[QUEUES_MAX];    /* the same without events */
    struct volume_queue queue[QUEUES_MAX];
    double site_pace[SITES_MAX];        /* mean handle-time factor of a site's agents in a steady state */
};

/* Tables run from day `first` to `beyond` days after the horizon, for plans that look past it. */
void volume_init(struct volume *v, const struct scenario *scenario, const struct timeline *timeline, int first,
                 int beyond);
void volume_free(struct volume *v);

/* Expected first contacts of a day. Outside the tables the nearest same weekday inside is used. */
double volume_true(const struct volume *v, int queue, int day);
/* What is known on `as_of`: events count only if announced by then. */
double volume_known(const struct volume *v, int queue, int day, int as_of);
/* The same, and events that have begun before that day: what two parties who sit down to agree a forecast know. (A
 * planner follows an event nobody announced by the ratio of actual to known contacts instead.) */
double volume_seen(const struct volume *v, int queue, int day, int as_of);

/* Factor of one event on a day: 1 before its date, ramps to `factor` over ramp_days, holds for `days` (0 with no decay:
 * for good), returns over decay_days. */
double volume_event_factor(const struct event *event, int32_t civil_day);

/* First contacts as a share of offered: (1 - r (1 - f)) (1 - a rho). */
double volume_first_share(double repeat, double resolution, double redial, double abandonment);

/* Means over the people of a site in a steady state: tenures as constant hiring leaves them. */
struct steady_people { double pace, resolution_share; };    /* handle-time factor; FCR before the queue's ceiling */
struct steady_people volume_steady_people(const struct site *site);

#endif
