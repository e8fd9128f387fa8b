#include "scenario/timeline.h"

void timeline_init(struct timeline *t, const struct scenario_frame *frame)
{
    t->first_day = date_month_start(frame->announcement, -frame->baseline_months);
    t->months = frame->baseline_months + frame->horizon_months;
    t->baseline_months = frame->baseline_months;
    t->announcement_day = (int)(frame->announcement - t->first_day);
    t->slots = 24 * 60 / frame->interval_min;
    t->slot_s = frame->interval_min * 60;
    for (int m = 0; m <= t->months; m++) t->month_start[m] = (int)(date_month_start(t->first_day, m) - t->first_day);
    t->days = t->month_start[t->months];
}

/* No month has more than 31 days, so day / 31 never overshoots; from there it is a step or two. */
int timeline_month(const struct timeline *t, int day)
{
    if (day < 0 || day >= t->days) return -1;
    int month = day / 31;
    while (t->month_start[month + 1] <= day) month++;
    return month;
}

int timeline_day_of(const struct timeline *t, int32_t civil)
{
    return (int)(civil - t->first_day);
}

int timeline_weekday(const struct timeline *t, int day)
{
    return date_weekday(t->first_day + day);
}

static bool is_closed_date(const struct scenario_frame *frame, int32_t civil)
{
    int low = 0, high = frame->closed_count;
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (frame->closed[middle] < civil)
            low = middle + 1;
        else
            high = middle;
    }
    return low < frame->closed_count && frame->closed[low] == civil;
}

struct opening timeline_opening(const struct timeline *t, const struct scenario_frame *frame, int day)
{
    int32_t civil = t->first_day + day;
    if (is_closed_date(frame, civil)) return (struct opening){0, 0};
    return frame->open[date_weekday(civil)];
}

bool timeline_is_open(const struct timeline *t, const struct scenario_frame *frame, int day)
{
    struct opening opening = timeline_opening(t, frame, day);
    return opening.close_s > opening.open_s;
}

int timeline_next_open_day(const struct timeline *t, const struct scenario_frame *frame, int day)
{
    for (int ahead = 0; ahead <= 366; ahead++)
        if (timeline_is_open(t, frame, day + ahead)) return day + ahead;
    return -1;
}
