/* A small centre for the tests of planning: two queues with different days, one group; a test changes what it is
 * about. */
#ifndef TESTS_PLANNING_CASE_H
#define TESTS_PLANNING_CASE_H

#include <stdlib.h>
#include <string.h>

#include "scenario/scenario.h"

static inline void planning_case_open(struct scenario *s, int first_day, int last_day, int open_s, int close_s)
{
    for (int d = first_day; d <= last_day; d++) s->frame.open[d] = (struct opening){open_s, close_s};
}

/* Spreads a queue over the open intervals: a hump in the morning on weekdays, flat at the weekend. */
static inline void planning_case_profile(struct scenario *s, int queue, const double weekday_weight[DAYS_A_WEEK])
{
    int slot_s = s->frame.interval_min * 60;
    struct queue *q = &s->queue[queue];
    for (int d = 0; d < DAYS_A_WEEK; d++) {
        struct opening opening = s->frame.open[d];
        double sum = 0, hour = opening.open_s / 3600.0;
        q->weekday_weight[d] = weekday_weight[d];
        memset(q->slot_weight[d], 0, sizeof q->slot_weight[d]);
        for (int k = opening.open_s / slot_s; k * slot_s < opening.close_s; k++) {
            double at = k * slot_s / 3600.0 - hour;
            sum += q->slot_weight[d][k] = d < 5 ? 0.4 + at * exp(-at / (2.5 + queue)) : 1;
        }
        for (int k = 0; k < SLOTS_MAX && sum > 0; k++) q->slot_weight[d][k] /= sum;
    }
}

static inline void planning_case_shift(struct scenario *s, double hours, int break_min)
{
    struct shift *shift = &s->shift[s->shifts];
    *shift = (struct shift){.group = NO_INDEX, .hours = hours, .break_min = break_min};
    for (int at = 0; at + hours * 3600 <= SECONDS_A_DAY; at += 1800) shift->start_s[shift->start_count++] = at;
    s->group[0].shifts[s->group[0].shift_count++] = s->shifts++;
}

/* Monday to Friday 8-20, Saturday 9-17; 36 contract hours, absence 18%, off-phone 17%; shifts of 8 h with half an
 * hour's break. The caller frees it. */
static inline struct scenario *planning_case_make(void)
{
    static const double billing[] = {1.3, 1.05, 1, 0.95, 0.9, 0.4, 0}, moving[] = {1.1, 1, 1, 1, 1.2, 0.7, 0};
    struct scenario *s = calloc(1, sizeof *s);
    s->frame.interval_min = 30;
    planning_case_open(s, 0, 4, 8 * 3600, 20 * 3600);
    planning_case_open(s, 5, 5, 9 * 3600, 17 * 3600);
    s->queues = 2;
    for (int q = 0; q < 2; q++)
        s->queue[q] = (struct queue){.contacts_per_year = q ? 300000 : 900000, .handle_time_mean_s = q ? 390 : 310,
                                     .patience_law = PATIENCE_EXPONENTIAL, .patience_mean_s = 240,
                                     .service_level_target = 0.8, .answer_within_s = 20};
    planning_case_profile(s, 0, billing);
    planning_case_profile(s, 1, moving);
    s->sites = s->groups = 1;
    s->site[0] = (struct site){.contract_hours_per_week = 36, .shrinkage_absence = 0.18, .offphone_share = 0.17,
                               .occupancy_max = 0.88, .planning_bias = 1, .handle_time_factor = 1};
    s->group[0].serves[0] = s->group[0].serves[1] = true;
    planning_case_shift(s, 8, 30);
    return s;
}

#endif
