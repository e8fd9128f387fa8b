/* How a queue's yearly volume falls over months, weekdays, days and intervals; and the same from recorded counts.
 *
 * Expected first or offered contacts (whatever contacts_per_year counts) of an open day d, before events and noise:
 *
 *     contacts_per_year x (1 + growth)^((d - announcement - 182.6) / 365.25) x month x weekday / weight_sum
 *
 * with weight_sum the sum of month x weekday over the open days of the 12 months from the announcement. So these 12
 * months carry contacts_per_year, growth applied daily around their middle; a closed day loses its contacts, it does
 * not move them.
 */
#ifndef SCENARIO_PROFILE_H
#define SCENARIO_PROFILE_H

#include "scenario/scenario.h"
#include "scenario/timeline.h"

/* Expected contacts of one day (day index of the timeline, warm-up included); 0 on a closed day. */
double profile_day_contacts(const struct scenario *s, const struct timeline *t, int queue, int day);

/* Recorded counts, one row a calendar day, first to last. Plain data, owned by whoever filled it. */
struct history {
    int32_t first_day;          /* civil day number */
    int days, slots;            /* slots a day; 1: the record is by day */
    double *count;              /* [day][slot] */
    bool *is_open;              /* [day]: false: no row that day, a closed day */
};
void history_free(struct history *h);

/* What a record says about a queue. */
struct profile_estimate {
    double contacts_per_year;   /* brought forward to the 12 months from the announcement */
    double day_mean;            /* mean open day */
    int open_days, closed_days; /* closed: no row, though the scenario's centre would be open */
    double left_out;            /* share of the record's contacts outside the scenario's opening hours */
    double month_weight[12];    /* 1 for months without data */
    double weekday_weight[DAYS_A_WEEK];         /* 0: never open in the record */
    double slot_share[DAYS_A_WEEK][SLOTS_MAX];  /* sums to 1; all 0 for a weekday without data */
    int peak_slot;              /* of all weekdays together */
    double residual_cv;         /* of day total / expected by month and weekday */
    double variance_to_mean;    /* of day totals around expected; Poisson: 1 */
};
/* Level, month and weekday factors by alternating means (multiplicative, weighted by expected counts), slot shares by
 * weekday shrunk towards the mean profile where a weekday has few contacts. `growth_per_year` is the queue's. */
void profile_from_history(const struct history *h, const struct scenario_frame *frame, double growth_per_year,
                          struct profile_estimate *estimate);

/* Open days of the 12 months from the announcement. */
int profile_open_days_a_year(const struct scenario_frame *frame);

/* The slots an interval_profile or agents_on_duty covers: from the earliest opening of the week to the latest closing.
 * */
int profile_first_slot(const struct scenario_frame *frame);
int profile_slots_open(const struct scenario_frame *frame);

/* Fills month_weight, weekday_weight, slot_weight and weight_sum of a queue from its given profiles, or from the
 * estimate where the queue has a history (NULL without) and gives no profile of its own. */
void profile_resolve(struct queue *queue, const struct scenario_frame *frame, const struct profile_estimate *estimate);

#endif
