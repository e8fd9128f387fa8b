/* Volumes by day, and profiles from counts whose truth is known because they were made here. */
#include "scenario/profile.h"

#include <stdlib.h>

#include "base/memory.h"
#include "math/stream.h"
#include "scenario/complete.h"
#include "scenario/keys.h"
#include "unit.h"

static const double z = 4.42;           /* two-sided chance of 1e-5 */

static struct scenario *a_scenario(void)
{
    struct scenario *s = memory_new(1, sizeof *s);
    scenario_begin(s);
    s->frame.announcement = date_to_day((struct date){2027, 4, 1});
    s->frame.open[5] = (struct opening){9 * 3600, 17 * 3600};
    s->queues = s->sites = 1;
    keys_fill_defaults("queue", &s->queue[0], false, s);
    keys_fill_defaults("site", &s->site[0], true, s);
    s->queue[0].contacts_per_year = 365000;
    return s;
}

static double year_total(const struct scenario *s, int queue)
{
    struct timeline t;
    double total = 0;
    timeline_init(&t, &s->frame);
    for (int day = t.announcement_day; day < t.month_start[s->frame.baseline_months + 12]; day++)
        total += profile_day_contacts(s, &t, queue, day);
    return total;
}

static void test_year_carries_the_volume(void **state)
{
    (void)state;
    struct scenario *s = a_scenario();
    s->queue[0].month_profile = (struct weights){{3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2}, 12};
    s->queue[0].weekday_profile = (struct weights){{5, 4, 3, 3, 3, 1, 9}, 7};
    scenario_complete(s, NULL);
    assert_close(year_total(s, 0), 365000, 1e-12, 0);
    free(s);
}

/* Growth turns around the year's middle: with a flat profile only the curve of (1 + g)^t is left, (ln 1.1)^2 / 24. */
static void test_growth_turns_around_the_middle(void **state)
{
    (void)state;
    struct scenario *s = a_scenario();
    struct timeline t;
    s->queue[0].growth_per_year = 0.1;
    for (int d = 0; d < DAYS_A_WEEK; d++) s->frame.open[d] = (struct opening){8 * 3600, 18 * 3600};
    scenario_complete(s, NULL);
    assert_close(year_total(s, 0), 365000, 5e-4, 0);
    timeline_init(&t, &s->frame);
    double first = profile_day_contacts(s, &t, 0, 0), four_years_on = profile_day_contacts(s, &t, 0, 1461);
    assert_close(four_years_on / first, 1.1 * 1.1 * 1.1 * 1.1, 1e-9, 0);
    free(s);
}

static void test_weights_and_closed_days(void **state)
{
    (void)state;
    struct scenario *s = a_scenario();
    struct timeline t;
    s->queue[0].weekday_profile = (struct weights){{2, 1, 1, 1, 1, 0.5, 7}, 7};
    s->frame.closed[0] = date_to_day((struct date){2027, 6, 8}), s->frame.closed_count = 1;
    scenario_complete(s, NULL);
    timeline_init(&t, &s->frame);
    int monday = timeline_day_of(&t, date_to_day((struct date){2027, 6, 7}));
    double wednesday = profile_day_contacts(s, &t, 0, monday + 2);
    assert_close(profile_day_contacts(s, &t, 0, monday), 2 * wednesday, 1e-12, 0);
    assert_close(profile_day_contacts(s, &t, 0, monday + 5), 0.5 * wednesday, 1e-12, 0);
    assert_true(profile_day_contacts(s, &t, 0, monday + 1) == 0);
    assert_true(profile_day_contacts(s, &t, 0, monday + 6) == 0);
    assert_true(profile_day_contacts(s, &t, 0, -20) > 0);
    free(s);
}

static void test_slots(void **state)
{
    (void)state;
    struct scenario *s = a_scenario();
    s->frame.open[4] = (struct opening){8 * 3600 + 900, 12 * 3600};      /* half of its first interval */
    struct weights *w = &s->queue[0].interval_profile;
    w->count = profile_slots_open(&s->frame);
    assert_int_equal(w->count, 20);
    assert_int_equal(profile_first_slot(&s->frame), 16);
    for (int i = 0; i < 20; i++) w->value[i] = i + 1;
    scenario_complete(s, NULL);
    const double *monday = s->queue[0].slot_weight[0], *friday = s->queue[0].slot_weight[4];
    assert_close(monday[16], 1 / 210.0, 1e-12, 0);
    assert_close(monday[35], 20 / 210.0, 1e-12, 0);
    assert_true(monday[15] == 0 && monday[36] == 0);
    assert_close(friday[16], 0.5 / 35.5, 1e-12, 0);
    assert_close(friday[23], 8 / 35.5, 1e-12, 0);
    assert_true(friday[24] == 0);
    assert_true(s->queue[0].slot_weight[6][20] == 0);
    free(s);
}

/* --- from a history --- */

static const double true_month[12] = {1.2, 1.1, 1.0, 0.9, 0.9, 0.8, 0.9, 0.9, 1.0, 1.0, 1.1, 1.2};
static const double true_weekday[7] = {1.3, 1.1, 1.0, 0.9, 0.7, 0.4, 0};

static double true_slot(int weekday, int slot)
{
    if (weekday == 5) return slot >= 18 && slot < 34 ? 1 / 16.0 : 0;
    return slot >= 16 && slot < 36 ? (slot - 15) / 210.0 : 0;
}

static struct history make_history(int days, double day_mean, double growth, bool is_exact)
{
    struct history h = {date_to_day((struct date){2025, 1, 1}), days, 48, NULL, NULL};
    h.count = memory_new((size_t)days * 48, sizeof *h.count);
    h.is_open = memory_new((size_t)days, sizeof *h.is_open);
    struct stream r = stream_keyed((struct stream_key){7, 0, STREAM_TEST, 3, 0, 0});
    for (int day = 0; day < days; day++) {
        int32_t civil = h.first_day + day;
        int weekday = date_weekday(civil);
        double mean = day_mean * true_month[date_from_day(civil).month - 1] * true_weekday[weekday] *
                      pow(1 + growth, (day - (days - 1) / 2.0) / 365.25);
        h.is_open[day] = weekday != 6;
        for (int slot = 0; slot < 48; slot++) {
            double m = mean * true_slot(weekday, slot), count = m;
            if (!is_exact) {        /* Poisson by counting exponential gaps */
                count = -1;
                for (double sum = 0; sum <= m; count++) sum -= log(1 - stream_uniform(&r));
                if (m <= 0) count = 0;
            }
            h.count[day * 48 + slot] = count;
        }
    }
    return h;
}

static void test_exact_history(void **state)
{
    (void)state;
    struct scenario *s = a_scenario();
    struct history h = make_history(730, 1000, 0.05, true);
    struct profile_estimate e;
    profile_from_history(&h, &s->frame, 0.05, &e);
    for (int m = 1; m < 12; m++) assert_close(e.month_weight[m] / e.month_weight[0], true_month[m] / 1.2, 1e-9, 0);
    for (int d = 1; d < 6; d++) assert_close(e.weekday_weight[d] / e.weekday_weight[0], true_weekday[d] / 1.3, 1e-9, 0);
    assert_true(e.weekday_weight[6] == 0);
    assert_close(e.residual_cv, 0, 0, 1e-9);
    assert_int_equal(e.open_days, 626);
    assert_int_equal(e.closed_days, 0);
    assert_true(e.left_out == 0);
    assert_int_equal(e.peak_slot, 35);
    /* weekdays lean a little on the week's mean profile: 20 contacts a slot among 100,000 */
    assert_close(e.slot_share[0][35], 20 / 210.0, 5e-3, 0);
    assert_close(e.slot_share[5][20], 1 / 16.0, 5e-2, 0);
    history_free(&h);
    free(s);
}

/* Level: the mean open day, grown from the record's middle to the year's, on each open day of the year. */
static void test_level(void **state)
{
    (void)state;
    struct scenario *s = a_scenario();
    struct history h = make_history(730, 1000, 0, true);
    struct profile_estimate e;
    profile_from_history(&h, &s->frame, 0.1, &e);
    double sum = 0;
    for (int i = 0; i < 730 * 48; i++) sum += h.count[i];
    double years = (date_to_day((struct date){2027, 4, 1}) + 182.6 - (h.first_day + 364.5)) / 365.25;
    assert_close(e.day_mean, sum / 626, 1e-12, 0);
    assert_close(e.contacts_per_year, sum / 626 * 314 * pow(1.1, years), 1e-12, 0);
    assert_int_equal(profile_open_days_a_year(&s->frame), 314);      /* April 2027 to March 2028 without Sundays */
    history_free(&h);
    free(s);
}

static void test_poisson_history(void **state)
{
    (void)state;
    struct scenario *s = a_scenario();
    struct history h = make_history(730, 400, 0, false);
    struct profile_estimate e;
    profile_from_history(&h, &s->frame, 0, &e);
    int degrees = 626 - 12 - 6;
    assert_close(e.variance_to_mean, 1, 0, z * sqrt(2.0 / degrees));
    for (int d = 0; d < 5; d++) {       /* a ratio of two sums of Poisson counts */
        double a = 104 * 400 * true_weekday[d], b = 104 * 400 * true_weekday[5], truth = true_weekday[d] / 0.4;
        assert_close(e.weekday_weight[d] / e.weekday_weight[5], truth, z * sqrt(1 / a + 1 / b), 0);
    }
    history_free(&h);
    free(s);
}

static void test_other_hours(void **state)
{
    (void)state;
    struct scenario *s = a_scenario();
    struct history h = make_history(364, 1000, 0, true);
    struct profile_estimate e;
    /* the scenario's centre is closed on Saturday and open on Sunday, unlike the record's */
    s->frame.open[5] = (struct opening){0, 0};
    s->frame.open[6] = (struct opening){10 * 3600, 12 * 3600};
    profile_from_history(&h, &s->frame, 0, &e);
    assert_int_equal(e.open_days, 260);
    assert_int_equal(e.closed_days, 52);
    double saturdays = 0, all = 0;
    for (int day = 0; day < 364; day++)
        for (int slot = 0; slot < 48; slot++) {
            all += h.count[day * 48 + slot];
            if (date_weekday(h.first_day + day) == 5) saturdays += h.count[day * 48 + slot];
        }
    assert_close(e.left_out, saturdays / all, 1e-12, 0);
    const struct profile_estimate *given = &e;
    scenario_complete(s, &given);
    assert_true(s->queue[0].weekday_weight[5] == 0 && s->queue[0].weekday_weight[6] == 0);
    double sum = 0;
    for (int slot = 0; slot < SLOTS_MAX; slot++) sum += s->queue[0].slot_weight[0][slot];
    assert_close(sum, 1, 1e-12, 0);
    history_free(&h);
    free(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_year_carries_the_volume),
        cmocka_unit_test(test_growth_turns_around_the_middle),
        cmocka_unit_test(test_weights_and_closed_days),
        cmocka_unit_test(test_slots),
        cmocka_unit_test(test_exact_history),
        cmocka_unit_test(test_level),
        cmocka_unit_test(test_poisson_history),
        cmocka_unit_test(test_other_hours),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
