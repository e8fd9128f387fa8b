#include "model/roster.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"

static const double GOLDEN = 0.6180339887498949;       /* its multiples, modulo 1, spread evenly at every length */

static double fraction(double x)
{
    return x - floor(x);
}

static int least(int a, int b)
{
    return a < b ? a : b;
}

/* Splits a total over parts in proportion to their shares by largest remainder, none above `most`. `rest` is
 * scratch. */
static void split_total(const double *share, int parts, int total, int most, int *out, double *rest)
{
    double sum = 0;
    int left = total;
    for (int i = 0; i < parts; i++) sum += share[i];
    for (int i = 0; i < parts; i++) {
        double exact = sum > 0 ? total * share[i] / sum : 0;
        out[i] = least((int)exact, most);
        rest[i] = share[i] > 0 ? exact - out[i] : -INFINITY;
        left -= out[i];
    }
    while (left > 0) {
        int best = -1;
        for (int i = 0; i < parts; i++)
            if (out[i] < most && rest[i] > -INFINITY && (best < 0 || rest[i] > rest[best])) best = i;
        if (best < 0) return;
        out[best]++, rest[best]--, left--;
    }
}

/* Shifts of the week; what a week leaves over of a whole one is carried into the next. */
static int shifts_of_week(const struct roster_shape *shape, int heads, int week)
{
    double exact = heads * shape->hours_per_head / shape->shift_paid_h;
    return (int)(floor(exact * (week + 1.0) + 1e-6) - floor(exact * week + 1e-6));
}

static void make_room(struct roster *roster, int items, int shifts)
{
    if (roster->item_capacity < items) {
        roster->item_capacity = 2 * items;
        roster->item_share = memory_resize(roster->item_share, (size_t)roster->item_capacity, sizeof(double));
        roster->item_rest = memory_resize(roster->item_rest, (size_t)roster->item_capacity, sizeof(double));
        roster->item_shifts = memory_resize(roster->item_shifts, (size_t)roster->item_capacity, sizeof(int));
    }
    if (roster->capacity < shifts) {
        roster->capacity = 2 * shifts;
        roster->shift = memory_resize(roster->shift, (size_t)roster->capacity, sizeof *roster->shift);
    }
}

/* Shifts go first to the weekdays, then within each to its items: so a day never loses to rounding what its items
 * gained elsewhere. Closed days are given theirs and then fall out: nobody makes up for a holiday. */
static void split_week(struct roster *roster, const struct roster_shape *shape, int heads, int week, const bool *open)
{
    double day_share[DAYS_A_WEEK] = {0}, rest[DAYS_A_WEEK];
    int day_shifts[DAYS_A_WEEK];
    for (int i = 0; i < shape->items; i++) {
        roster->item_share[i] = shape->item[i].share;
        day_share[shape->item[i].weekday] += shape->item[i].share;
    }
    split_total(day_share, DAYS_A_WEEK, shifts_of_week(shape, heads, week), heads, day_shifts, rest);
    for (int d = 0, first = 0, end = 0; d < DAYS_A_WEEK; d++, first = end) {
        while (end < shape->items && shape->item[end].weekday == d) end++;
        int total = open[d] ? day_shifts[d] : 0;
        split_total(roster->item_share + first, end - first, total, total, roster->item_shifts + first,
                    roster->item_rest + first);
    }
}

/* Like cards: the shifts in order of time, one to each agent in turn. A day has at most as many as there are agents, so
 * nobody gets two of one day; the place of the first card turns with the week. */
static void deal(struct roster *roster, const struct roster_shape *shape, const int32_t *agents, int heads, int week)
{
    int turn = least((int)(fraction(week * GOLDEN) * heads), heads - 1), day = 0;
    roster->count = 0;
    for (int i = 0; i < shape->items; i++) {
        while (day <= shape->item[i].weekday) roster->day_start[day++] = roster->count;
        for (int k = 0; k < roster->item_shifts[i]; k++, turn = turn + 1 < heads ? turn + 1 : 0)
            roster->shift[roster->count++] = (struct roster_shift){.agent = agents[turn], .item = i};
    }
    while (day <= DAYS_A_WEEK) roster->day_start[day++] = roster->count;
}

void roster_assign(struct roster *roster, const struct roster_shape *shape, const int32_t *agents, int heads, int week,
                   const bool open[DAYS_A_WEEK])
{
    roster->count = 0;
    for (int d = 0; d <= DAYS_A_WEEK; d++) roster->day_start[d] = 0;
    if (heads <= 0 || shape->items == 0) return;
    make_room(roster, shape->items, heads * DAYS_A_WEEK);
    split_week(roster, shape, heads, week, open);
    deal(roster, shape, agents, heads, week);
}

void roster_free(struct roster *roster)
{
    free(roster->shift);
    free(roster->item_share);
    free(roster->item_rest);
    free(roster->item_shifts);
    *roster = (struct roster){0};
}
