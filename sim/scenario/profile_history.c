/* Level and profiles from recorded counts. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "scenario/profile.h"

enum { ALTERNATIONS = 60, PSEUDO_CONTACTS_A_SLOT = 20 };

/* One open day of the record, inside the scenario's opening hours. */
struct day { int32_t civil; int month, weekday, row; double count, growth; };
struct days { struct day *day; int count; };

void history_free(struct history *h)
{
    free(h->count);
    free(h->is_open);
    *h = (struct history){0};
}

static bool slot_is_open(struct opening opening, int slot, int slots)
{
    int slot_s = SECONDS_A_DAY / slots;
    return slots == 1 || (slot * slot_s < opening.close_s && (slot + 1) * slot_s > opening.open_s);
}

static double open_count(const struct history *h, const struct scenario_frame *frame, int row, double *outside)
{
    struct opening opening = frame->open[date_weekday(h->first_day + row)];
    bool is_open = opening.close_s > opening.open_s;
    double inside = 0;
    for (int s = 0; s < h->slots; s++) {
        double count = h->count[(size_t)row * (size_t)h->slots + (size_t)s];
        if (is_open && slot_is_open(opening, s, h->slots))
            inside += count;
        else
            *outside += count;
    }
    return inside;
}

/* The record's open days on which the scenario's centre is open too. */
static struct days gather_days(const struct history *h, const struct scenario_frame *frame, double growth_per_year,
                               struct profile_estimate *estimate)
{
    struct days days = {memory_new((size_t)h->days, sizeof(struct day)), 0};
    double inside = 0, outside = 0, middle = (h->days - 1) / 2.0;
    for (int row = 0; row < h->days; row++) {
        int32_t civil = h->first_day + row;
        struct opening opening = frame->open[date_weekday(civil)];
        bool would_open = opening.close_s > opening.open_s;
        if (!h->is_open[row]) {
            estimate->closed_days += would_open;
            continue;
        }
        double count = open_count(h, frame, row, &outside);
        if (!would_open) continue;
        inside += count;
        days.day[days.count++] = (struct day){civil, date_from_day(civil).month - 1, date_weekday(civil), row, count,
                                              pow(1 + growth_per_year, (row - middle) / 365.25)};
    }
    estimate->open_days = days.count;
    estimate->left_out = inside + outside > 0 ? outside / (inside + outside) : 0;
    estimate->day_mean = days.count ? inside / days.count : 0;
    return days;
}

static double expected(const struct profile_estimate *e, const struct day *day)
{
    return e->day_mean * day->growth * e->month_weight[day->month] * e->weekday_weight[day->weekday];
}

/* New factors of one margin: counts over what the rest of the model expects. Levels without days stay as they are. */
static void fit_margin(const struct days *days, struct profile_estimate *e, double *weight, int levels, bool by_month)
{
    double counted[12] = {0}, rest[12] = {0};
    for (int i = 0; i < days->count; i++) {
        const struct day *day = &days->day[i];
        int level = by_month ? day->month : day->weekday;
        counted[level] += day->count;
        rest[level] += expected(e, day) / weight[level];
    }
    for (int l = 0; l < levels; l++)
        if (rest[l] > 0 && counted[l] > 0) weight[l] = counted[l] / rest[l];
}

/* Takes the mean over the levels that have days out of a margin; the level is day_mean's. */
static void centre_margin(double *weight, int levels, const bool *has)
{
    double sum = 0;
    int count = 0;
    for (int l = 0; l < levels; l++)
        if (has[l]) sum += weight[l], count++;
    for (int l = 0; l < levels; l++) weight[l] = has[l] && sum > 0 ? weight[l] * count / sum : weight[l];
}

static void fit_weights(const struct days *days, struct profile_estimate *e)
{
    bool has_month[12] = {false}, has_weekday[DAYS_A_WEEK] = {false};
    for (int i = 0; i < days->count; i++) has_month[days->day[i].month] = has_weekday[days->day[i].weekday] = true;
    for (int m = 0; m < 12; m++) e->month_weight[m] = 1;
    for (int d = 0; d < DAYS_A_WEEK; d++) e->weekday_weight[d] = 1;
    for (int i = 0; i < ALTERNATIONS; i++) {
        fit_margin(days, e, e->weekday_weight, DAYS_A_WEEK, false);
        fit_margin(days, e, e->month_weight, 12, true);
    }
    centre_margin(e->month_weight, 12, has_month);
    centre_margin(e->weekday_weight, DAYS_A_WEEK, has_weekday);
    for (int d = 0; d < DAYS_A_WEEK; d++)
        if (!has_weekday[d]) e->weekday_weight[d] = 0;
}

static void measure_residuals(const struct days *days, struct profile_estimate *e)
{
    double scale = 0, total = 0, squares = 0, chi = 0;
    for (int i = 0; i < days->count; i++) scale += expected(e, &days->day[i]), total += days->day[i].count;
    scale = scale > 0 ? total / scale : 1;
    int free_days = days->count;
    for (int m = 0; m < 12; m++) free_days -= e->month_weight[m] != 1;
    for (int d = 0; d < DAYS_A_WEEK; d++) free_days -= e->weekday_weight[d] > 0;
    for (int i = 0; i < days->count; i++) {
        double mean = scale * expected(e, &days->day[i]), off = days->day[i].count - mean;
        if (mean <= 0) continue;
        squares += off / mean * (off / mean);
        chi += off * off / mean;
    }
    e->residual_cv = free_days > 0 ? sqrt(squares / free_days) : NAN;
    e->variance_to_mean = free_days > 0 ? chi / free_days : NAN;
}

/* A weekday's shares, with the week's profile within its hours mixed in as so many contacts a slot: a full year of a
 * busy weekday hardly moves, a handful of Saturdays leans on the others. */
static void fit_slots(const struct history *h, const struct scenario_frame *frame, const struct days *days,
                      struct profile_estimate *e)
{
    double own[DAYS_A_WEEK][SLOTS_MAX] = {{0}}, all[SLOTS_MAX] = {0};
    for (int i = 0; i < days->count; i++)
        for (int s = 0; s < h->slots; s++) {
            double count = h->count[(size_t)days->day[i].row * (size_t)h->slots + (size_t)s];
            own[days->day[i].weekday][s] += count;
            all[s] += count;
        }
    for (int s = 1; s < h->slots; s++)
        if (all[s] > all[e->peak_slot]) e->peak_slot = s;
    for (int d = 0; d < DAYS_A_WEEK; d++) {
        double prior = 0, total = 0;
        int open = 0;
        for (int s = 0; s < h->slots; s++)
            if (slot_is_open(frame->open[d], s, h->slots)) prior += all[s], open++;
        for (int s = 0; s < h->slots; s++) {
            bool counts = slot_is_open(frame->open[d], s, h->slots) && prior > 0;
            double mixed = counts ? own[d][s] + PSEUDO_CONTACTS_A_SLOT * open * all[s] / prior : 0;
            total += e->slot_share[d][s] = mixed;
        }
        for (int s = 0; s < h->slots && total > 0; s++) e->slot_share[d][s] /= total;
    }
}

void profile_from_history(const struct history *h, const struct scenario_frame *frame, double growth_per_year,
                          struct profile_estimate *estimate)
{
    *estimate = (struct profile_estimate){.peak_slot = 0};
    struct days days = gather_days(h, frame, growth_per_year, estimate);
    fit_weights(&days, estimate);
    measure_residuals(&days, estimate);
    if (h->slots > 1) fit_slots(h, frame, &days, estimate);
    double middle = h->first_day + (h->days - 1) / 2.0;
    double years = (frame->announcement + 182.6 - middle) / 365.25;
    estimate->contacts_per_year =
        estimate->day_mean * profile_open_days_a_year(frame) * pow(1 + growth_per_year, years);
    free(days.day);
}
