/* The horizon's days and months against dates known from the calendar. */
#include "scenario/timeline.h"
#include "unit.h"

static int32_t day_of(int year, int month, int day)
{
    return date_to_day((struct date){year, month, day});
}

static struct scenario_frame a_frame(void)
{
    struct scenario_frame frame = {.announcement = day_of(2027, 4, 1), .horizon_months = 60, .baseline_months = 3,
                                   .interval_min = 30};
    for (int d = 0; d < 5; d++) frame.open[d] = (struct opening){8 * 3600, 18 * 3600};
    frame.closed[0] = day_of(2027, 12, 24), frame.closed[1] = day_of(2027, 12, 27);
    frame.closed_count = 2;
    return frame;
}

static void test_horizon(void **state)
{
    (void)state;
    struct scenario_frame frame = a_frame();
    struct timeline t;
    timeline_init(&t, &frame);
    assert_int_equal(t.first_day, day_of(2027, 1, 1));
    assert_int_equal(t.months, 63);
    assert_int_equal(t.announcement_day, 31 + 28 + 31);
    assert_int_equal(t.days, day_of(2032, 4, 1) - day_of(2027, 1, 1));
    assert_int_equal(t.slots, 48);
    assert_int_equal(t.slot_s, 1800);
}

/* Every day of the horizon, one by one. */
static void test_months(void **state)
{
    (void)state;
    struct scenario_frame frame = a_frame();
    struct timeline t;
    timeline_init(&t, &frame);
    assert_int_equal(timeline_month(&t, -1), -1);
    assert_int_equal(timeline_month(&t, t.days), -1);
    for (int day = 0; day < t.days; day++) {
        struct date date = date_from_day(t.first_day + day);
        assert_int_equal(timeline_month(&t, day), (date.year - 2027) * 12 + date.month - 1);
    }
}

static void test_longest_horizon(void **state)
{
    (void)state;
    struct scenario_frame frame = a_frame();
    struct timeline t;
    frame.horizon_months = 240, frame.baseline_months = 24;
    timeline_init(&t, &frame);
    assert_int_equal(t.months, MONTHS_MAX);
    assert_int_equal(timeline_month(&t, t.days - 1), MONTHS_MAX - 1);
    assert_int_equal(t.month_start[MONTHS_MAX], t.days);
}

static void test_opening(void **state)
{
    (void)state;
    struct scenario_frame frame = a_frame();
    struct timeline t;
    timeline_init(&t, &frame);
    int friday = timeline_day_of(&t, day_of(2027, 12, 17));
    assert_int_equal(timeline_weekday(&t, friday), 4);
    assert_int_equal(timeline_opening(&t, &frame, friday).open_s, 8 * 3600);
    assert_true(timeline_is_open(&t, &frame, friday));
    assert_false(timeline_is_open(&t, &frame, friday + 1));
    assert_false(timeline_is_open(&t, &frame, timeline_day_of(&t, day_of(2027, 12, 24))));
    /* Friday the 24th and Monday the 27th are closed: from there to Tuesday */
    assert_int_equal(timeline_next_open_day(&t, &frame, timeline_day_of(&t, day_of(2027, 12, 24))),
                     timeline_day_of(&t, day_of(2027, 12, 28)));
    assert_int_equal(timeline_next_open_day(&t, &frame, friday), friday);
}

static void test_never_open(void **state)
{
    (void)state;
    struct scenario_frame frame = {.announcement = day_of(2027, 4, 1), .horizon_months = 6, .interval_min = 15};
    struct timeline t;
    timeline_init(&t, &frame);
    assert_int_equal(t.slots, 96);
    assert_int_equal(t.announcement_day, 0);
    assert_int_equal(timeline_next_open_day(&t, &frame, 3), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_horizon), cmocka_unit_test(test_months),     cmocka_unit_test(test_longest_horizon),
        cmocka_unit_test(test_opening), cmocka_unit_test(test_never_open),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
