#include "result/measures.h"

#include <math.h>

static const struct measure_name contact_names[CONTACT_MEASURES] = {
    [CONTACTS_OFFERED] = {"offered", "Offered", "contacts"},
    [CONTACTS_FIRST] = {"first", "First contacts", "contacts"},
    [CONTACTS_REDIALS] = {"redials", "Redials", "contacts"},
    [CONTACTS_REPEATS] = {"repeats", "Repeat contacts", "contacts"},
    [CONTACTS_ANSWERED] = {"answered", "Answered", "contacts"},
    [CONTACTS_IN_TIME] = {"in_time", "Answered in time", "contacts"},
    [CONTACTS_AT_ONCE] = {"at_once", "Answered at once", "contacts"},
    [CONTACTS_ABANDONED] = {"abandoned", "Abandoned", "contacts"},
    [CONTACTS_SHORT_ABANDONED] = {"short_abandoned", "Abandoned at once (short)", "contacts"},
    [CONTACTS_BALKED] = {"balked", "Balked", "contacts"},
    [CONTACTS_BLOCKED] = {"blocked", "Heard busy", "contacts"},
    [CONTACTS_RESOLVED] = {"resolved", "Resolved", "contacts"},
    [CONTACTS_LOST_ABANDONED] = {"lost_abandoned", "Customers lost to abandonment", "customers"},
    [CONTACTS_LOST_UNRESOLVED] = {"lost_unresolved", "Customers lost unresolved", "customers"},
    [CONTACTS_WAIT_S] = {"wait_s", "Waiting time, all", "s"},
    [CONTACTS_ANSWER_WAIT_S] = {"answer_wait_s", "Waiting time of the answered", "s"},
    [CONTACTS_HANDLE_S] = {"handle_s", "Handle time", "s"},
    [CONTACTS_SATISFACTION] = {"satisfaction", "Satisfaction, summed", "contacts x 0..1"},
};

static const struct measure_name staff_names[STAFF_MEASURES] = {
    [STAFF_RECRUITED] = {"recruited", "Recruited, not begun", "heads"},
    [STAFF_TRAINING] = {"training", "In training", "heads"},
    [STAFF_NESTING] = {"nesting", "Nesting", "heads"},
    [STAFF_PRODUCTIVE] = {"productive", "Productive", "heads"},
    [STAFF_NEEDED] = {"needed", "Needed by the plan", "heads"},
    [STAFF_START_HEADS] = {"start_heads", "On the payroll at the start", "heads"},
    [STAFF_END_HEADS] = {"end_heads", "On the payroll at the end", "heads"},
    [STAFF_HIRED] = {"hired", "Hired", "heads"},
    [STAFF_DROPPED_OUT] = {"dropped_out", "Dropped out of training", "heads"},
    [STAFF_LEFT] = {"left", "Left", "heads"},
    [STAFF_REDEPLOYED] = {"redeployed", "Redeployed", "heads"},
    [STAFF_SEVERED] = {"severed", "Severed", "heads"},
    [STAFF_PAID_H] = {"paid_hours", "Paid hours", "h"},
    [STAFF_TRAINING_H] = {"training_hours", "Training hours", "h"},
    [STAFF_ROSTERED_H] = {"rostered_hours", "Rostered hours", "h"},
    [STAFF_ABSENT_H] = {"absent_hours", "Absent hours", "h"},
    [STAFF_OFFPHONE_H] = {"offphone_hours", "Off-phone hours", "h"},
    [STAFF_PRODUCTIVE_H] = {"productive_hours", "Productive hours", "h"},
    [STAFF_HANDLING_H] = {"handling_hours", "Handling hours", "h"},
    [STAFF_IDLE_H] = {"idle_hours", "Idle hours", "h"},
    [STAFF_OVERRUN_H] = {"overrun_hours", "Overrun hours", "h"},
    [STAFF_REQUIRED_H] = {"required_hours", "Required hours", "h"},
    [STAFF_PACE_SUM] = {"pace_sum", "Handle-time factor x handling hours", "h"},
    [STAFF_SEATS_HELD] = {"seats_held", "Seats held", "seats"},
    [STAFF_SEATS_USED] = {"seats_used", "Seats in use", "seats"},
};

const struct measure_name *contact_measure_name(enum contact_measure m)
{
    return &contact_names[m];
}

const struct measure_name *staff_measure_name(enum staff_measure m)
{
    return &staff_names[m];
}

static double ratio(double part, double whole)
{
    return whole > 0 ? part / whole : NAN;
}

double contacts_service_level_base(const double *c, int service_level_definition)
{
    switch (service_level_definition) {
    case 1: return c[CONTACTS_OFFERED] - c[CONTACTS_SHORT_ABANDONED];
    case 2: return c[CONTACTS_ANSWERED];
    default: return c[CONTACTS_OFFERED];
    }
}

double contacts_service_level(const double *c, int service_level_definition)
{
    return ratio(c[CONTACTS_IN_TIME], contacts_service_level_base(c, service_level_definition));
}

double contacts_abandonment(const double *c)
{
    return ratio(c[CONTACTS_ABANDONED], c[CONTACTS_OFFERED]);
}

double contacts_asa_s(const double *c)
{
    return ratio(c[CONTACTS_ANSWER_WAIT_S], c[CONTACTS_ANSWERED]);
}

double contacts_fcr(const double *c)
{
    return ratio(c[CONTACTS_RESOLVED], c[CONTACTS_ANSWERED]);
}

double contacts_satisfaction(const double *c)
{
    return ratio(c[CONTACTS_SATISFACTION], c[CONTACTS_ANSWERED]);
}

double staff_occupancy(const double *s)
{
    return ratio(s[STAFF_HANDLING_H], s[STAFF_HANDLING_H] + s[STAFF_IDLE_H]);
}
