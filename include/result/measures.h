/* What is counted, by name: one table each for contacts, staff and ledger lines. Everything here is additive, so that
 * months, sites and replications are merged by adding; ratios (service level, FCR) are taken only when reported. */
#ifndef RESULT_MEASURES_H
#define RESULT_MEASURES_H

#include <stdbool.h>
#include <stddef.h>

/* Of contacts, by month x site x queue. A contact counts in the interval it arrives in, an abandonment in that of its
 * deadline. offered = answered + abandoned + balked + blocked in every day (each day's lines are empty at closing). */
enum contact_measure {
    CONTACTS_OFFERED, CONTACTS_FIRST, CONTACTS_REDIALS, CONTACTS_REPEATS,
    CONTACTS_ANSWERED, CONTACTS_IN_TIME, CONTACTS_AT_ONCE,
    CONTACTS_ABANDONED, CONTACTS_SHORT_ABANDONED, CONTACTS_BALKED, CONTACTS_BLOCKED,
    CONTACTS_RESOLVED, CONTACTS_LOST_ABANDONED, CONTACTS_LOST_UNRESOLVED,
    CONTACTS_WAIT_S,            /* of all offered that waited, abandoned included */
    CONTACTS_ANSWER_WAIT_S,     /* of the answered: ASA = this / answered */
    CONTACTS_HANDLE_S,
    CONTACTS_SATISFACTION,      /* sum over answered of 0..1 */
    CONTACT_MEASURES
};

/* Of staff, by month x site. Heads are means over the month's days; the rest are sums. */
enum staff_measure {
    STAFF_RECRUITED, STAFF_TRAINING, STAFF_NESTING, STAFF_PRODUCTIVE,       /* heads by state */
    STAFF_NEEDED,               /* heads the planner wants that month */
    STAFF_START_HEADS, STAFF_END_HEADS,     /* on the payroll (training, nesting, productive) at the month's ends */
    STAFF_HIRED, STAFF_DROPPED_OUT, STAFF_LEFT, STAFF_REDEPLOYED, STAFF_SEVERED,        /* heads, of the payroll */
    STAFF_PAID_H, STAFF_TRAINING_H, STAFF_ROSTERED_H, STAFF_ABSENT_H, STAFF_OFFPHONE_H,
    STAFF_PRODUCTIVE_H,         /* on the phones or waiting for a call: paid less absence, off-phone, training */
    STAFF_HANDLING_H, STAFF_IDLE_H, STAFF_OVERRUN_H,
    STAFF_REQUIRED_H,           /* hours the requirement asks on the phones */
    STAFF_PACE_SUM,             /* handle-time factor x handled hours: mean = / STAFF_HANDLING_H */
    STAFF_SEATS_HELD, STAFF_SEATS_USED,     /* means over the month's days */
    STAFF_MEASURES
};

struct measure_name { const char *key, *label, *unit; };        /* static storage; the key is stable, for JSON */
const struct measure_name *contact_measure_name(enum contact_measure m);
const struct measure_name *staff_measure_name(enum staff_measure m);

/* Ratios from sums; NAN where there is nothing to measure. `c` is one row of CONTACT_MEASURES sums. */
double contacts_service_level(const double *c, int service_level_definition);
/* What the service level is a share of: offered, offered less short abandons, or answered (definition 0, 1, 2). */
double contacts_service_level_base(const double *c, int service_level_definition);
double contacts_abandonment(const double *c);           /* abandoned / offered; balked and blocked apart */
double contacts_asa_s(const double *c);
double contacts_fcr(const double *c);                   /* resolved / answered, every attempt counted */
double contacts_satisfaction(const double *c);
double staff_occupancy(const double *s);                /* handling / (handling + idle) */

#endif
