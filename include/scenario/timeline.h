/* Days, months and opening hours of a scenario's horizon. Pure functions of the frame.
 *
 * Day index 0 is the first day of the first baseline month; time is seconds from its midnight. Month index 0 is that
 * month; month number = month index - baseline_months + 1 (1 in the month of the announcement). The simulation warms up
 * on days -WARM_UP_DAYS..-1, which belong to no month: first WARM_UP_QUIET_DAYS in which people are hired, trained and
 * rostered but nobody calls, so that the staff is what the season to come asks for, then with calls.
 */
#ifndef SCENARIO_TIMELINE_H
#define SCENARIO_TIMELINE_H

#include "scenario/scenario.h"

enum { WARM_UP_DAYS = 168, WARM_UP_QUIET_DAYS = 140, MONTHS_MAX = 240 + 24 };

struct timeline {
    int32_t first_day;          /* civil day number of day index 0 */
    int days, months;           /* of the whole horizon, baseline included */
    int announcement_day;       /* day index */
    int baseline_months;
    int slots, slot_s;          /* intervals a day, their length */
    int month_start[MONTHS_MAX + 1];            /* day index; [months] is one past the last day */
};

void timeline_init(struct timeline *t, const struct scenario_frame *frame);
/* month index; -1 in the warm-up and past the end */
int timeline_month(const struct timeline *t, int day);
int timeline_day_of(const struct timeline *t, int32_t civil);          /* day index of a civil day, maybe outside */
int timeline_weekday(const struct timeline *t, int day);               /* 0 Monday */
/* Opening of a day: closed dates and weekdays heeded. */
struct opening timeline_opening(const struct timeline *t, const struct scenario_frame *frame, int day);
bool timeline_is_open(const struct timeline *t, const struct scenario_frame *frame, int day);
/* Day index of the first open day on or after `day`; -1 when there is none within a year. */
int timeline_next_open_day(const struct timeline *t, const struct scenario_frame *frame, int day);

#endif
