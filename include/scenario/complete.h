/* From a scenario whose keys are filled in to one that is resolved: profiles, groups, shifts and the order of waves. */
#ifndef SCENARIO_COMPLETE_H
#define SCENARIO_COMPLETE_H

#include "scenario/profile.h"
#include "scenario/scenario.h"

/* A scenario with every section that exists once at its defaults, and no named section: where a test or a program
 * that builds scenarios in memory begins. The announcement is left at 0. */
void scenario_begin(struct scenario *s);

/* Adds a group for each site that has none (all queues) and the default shift where there is none; fills in the starts
 * of shifts (every half-hour, or interval if that is longer, from which the shift fits into some weekday's opening
 * hours), each group's shifts, and each queue's profiles; sorts waves, bands. `estimate` is NULL or has one pointer a
 * queue, NULL for a queue without a history. */
void scenario_complete(struct scenario *s, const struct profile_estimate *const *estimate);

/* Mean handle time of a queue's contacts with a fully proficient agent, offers included. */
double scenario_handle_time_s(const struct queue *queue);

/* Paid, productive and handled hours differ by a third: share of a paid hour that is on the phone (absence and
 * off-phone time taken out), for a site. */
double scenario_productive_share(const struct site *site);

#endif
