#include "scenario/profile.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double days_a_year = 365.25, half_year_days = 182.6;

static bool is_open_on(const struct scenario_frame *frame, int32_t civil)
{
    struct opening opening = frame->open[date_weekday(civil)];
    if (opening.open_s == opening.close_s) return false;
    for (int i = 0; i < frame->closed_count && frame->closed[i] <= civil; i++)
        if (frame->closed[i] == civil) return false;
    return true;
}

double profile_day_contacts(const struct scenario *s, const struct timeline *t, int queue, int day)
{
    const struct queue *q = &s->queue[queue];
    if (!timeline_is_open(t, &s->frame, day) || q->weight_sum <= 0) return 0;
    double growth = 1;
    if (q->growth_per_year != 0)
        growth = pow(1 + q->growth_per_year, (day - t->announcement_day - half_year_days) / days_a_year);
    int month = date_from_day(t->first_day + day).month - 1;
    return q->contacts_per_year * growth * q->month_weight[month] *
           q->weekday_weight[timeline_weekday(t, day)] / q->weight_sum;
}

int profile_open_days_a_year(const struct scenario_frame *frame)
{
    int open = 0;
    int32_t end = date_month_start(frame->announcement, 12);
    for (int32_t day = frame->announcement; day < end; day++) open += is_open_on(frame, day);
    return open;
}

/* Divides by the mean of the values that are wanted. */
static void scale_to_mean_one(double *value, int count, const bool *wanted)
{
    double sum = 0;
    int of = 0;
    for (int i = 0; i < count; i++)
        if (!wanted || wanted[i]) sum += value[i], of++;
    for (int i = 0; i < count && sum > 0; i++) value[i] *= of / sum;
}

static void resolve_months(struct queue *q, const struct profile_estimate *estimate)
{
    for (int m = 0; m < 12; m++)
        q->month_weight[m] = q->month_profile.count == 12 ? q->month_profile.value[m]
                             : estimate                   ? estimate->month_weight[m]
                                                          : 1;
    scale_to_mean_one(q->month_weight, 12, NULL);
}

static void resolve_weekdays(struct queue *q, const struct scenario_frame *frame,
                             const struct profile_estimate *estimate)
{
    bool open[DAYS_A_WEEK];
    for (int d = 0; d < DAYS_A_WEEK; d++) {
        open[d] = frame->open[d].close_s > frame->open[d].open_s;
        double weight = q->weekday_profile.count == DAYS_A_WEEK ? q->weekday_profile.value[d]
                        : estimate                              ? estimate->weekday_weight[d]
                                                                : 1;
        q->weekday_weight[d] = open[d] ? weight : 0;
    }
    scale_to_mean_one(q->weekday_weight, DAYS_A_WEEK, open);
}

int profile_first_slot(const struct scenario_frame *frame)
{
    int first = SECONDS_A_DAY;
    for (int d = 0; d < DAYS_A_WEEK; d++)
        if (frame->open[d].close_s > frame->open[d].open_s && frame->open[d].open_s < first)
            first = frame->open[d].open_s;
    return first / (frame->interval_min * 60);
}

int profile_slots_open(const struct scenario_frame *frame)
{
    int last = 0, slot_s = frame->interval_min * 60, first = profile_first_slot(frame);
    for (int d = 0; d < DAYS_A_WEEK; d++)
        if (frame->open[d].close_s > last) last = frame->open[d].close_s;
    int end = (last + slot_s - 1) / slot_s;
    return end > first ? end - first : 0;
}

/* Share of a slot that lies inside the opening hours. */
static double slot_overlap(struct opening opening, int slot, int slot_s)
{
    double from = fmax(slot * slot_s, opening.open_s), to = fmin((slot + 1) * slot_s, opening.close_s);
    return to > from ? (to - from) / slot_s : 0;
}

static void resolve_slots(struct queue *q, const struct scenario_frame *frame, const struct profile_estimate *estimate)
{
    int slot_s = frame->interval_min * 60, slots = SECONDS_A_DAY / slot_s, first = profile_first_slot(frame);
    for (int d = 0; d < DAYS_A_WEEK; d++) {
        double weight[SLOTS_MAX] = {0}, flat[SLOTS_MAX] = {0}, sum = 0, flat_sum = 0;
        for (int s = 0; s < slots; s++) {
            flat_sum += flat[s] = slot_overlap(frame->open[d], s, slot_s);
            int given = s - first;
            if (q->interval_profile.count)
                weight[s] = given >= 0 && given < q->interval_profile.count ? q->interval_profile.value[given] : 0;
            else
                weight[s] = estimate ? estimate->slot_share[d][s] : 1;
            if (flat[s] <= 0) weight[s] = 0;
            else if (!estimate || q->interval_profile.count) weight[s] *= flat[s];
            sum += weight[s];
        }
        for (int s = 0; s < SLOTS_MAX; s++)
            q->slot_weight[d][s] = sum > 0 ? weight[s] / sum : flat_sum > 0 ? flat[s] / flat_sum : 0;
    }
}

void profile_resolve(struct queue *q, const struct scenario_frame *frame, const struct profile_estimate *estimate)
{
    resolve_months(q, estimate);
    resolve_weekdays(q, frame, estimate);
    resolve_slots(q, frame, estimate);
    q->weight_sum = 0;
    int32_t end = date_month_start(frame->announcement, 12);
    for (int32_t day = frame->announcement; day < end; day++)
        if (is_open_on(frame, day))
            q->weight_sum += q->month_weight[date_from_day(day).month - 1] * q->weekday_weight[date_weekday(day)];
}
