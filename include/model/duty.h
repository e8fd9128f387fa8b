/* Duty: when each agent of a group takes calls on one day, as sign-ons and sign-offs in order of time.
 *
 * An agent takes calls from the start to the end of the shift, less the unpaid break and the off-phone time. Breaks
 * are staggered over the places of the item (roster.h). Off-phone time comes as whole intervals (within the shift):
 * in each, the off-phone share of those on shift is off, up or down by rounding, by a rotation that gives every agent
 * the same share over the intervals of a day and over the days. Deterministic: no draw is made.
 */
#ifndef MODEL_DUTY_H
#define MODEL_DUTY_H

#include <stdbool.h>
#include <stdint.h>

#include "model/roster.h"
#include "scenario/scenario.h"

struct duty_change { double at_s; int32_t agent; bool on; };    /* at_s: from midnight */

struct duty_day {               /* (struct duty_day){0} is an empty one; memory is kept from day to day */
    struct duty_change *change; /* owned; by time; each agent's on and off alternate, on first, off last */
    int count, capacity;
    double rostered_h;          /* paid shift hours of those present */
    double offphone_h;          /* paid and off the phones */
    double on_h;                /* signed on: rostered_h = on_h + offphone_h */
    struct duty_change *scratch;        /* owned, for sorting */
};

struct duty_rule {
    int slot_s;                 /* length of an interval */
    double offphone_share;
    int day;                    /* any number of the day: turns the rotations */
};

/* The changes of those of one weekday's shifts who are present: `present` in the roster's order (the absent left
 * out). */
void duty_plan(struct duty_day *day, const struct roster_shape *shape, const struct roster_shift *present, int count,
               const struct duty_rule *rule);

/* A group with `agents_on_duty`: how many agents it ever needs, and a day's changes of agents numbered from 0. The
 * list holds one value, or one per interval from the week's earliest opening on; its last value holds to the end of
 * the day. */
int duty_constant_agents(const struct scenario *scenario, int group);
void duty_plan_constant(struct duty_day *day, const struct scenario *scenario, int group, struct opening opening);

void duty_day_free(struct duty_day *day);

#endif
