/* Civil dates against known days and a calendar that simply counts. */
#include "unit.h"

#include "base/date.h"

static int days_in(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[month - 1] + (month == 2 && leap);
}

/* Day by day from 1900-01-01, a Monday, 25,567 days before 1970. */
static void every_day_of_three_centuries(void **state)
{
    (void)state;
    int32_t day = -25567;
    int weekday = 0;
    for (int year = 1900; year <= 2200; year++)
        for (int month = 1; month <= 12; month++)
            for (int of_month = 1; of_month <= days_in(year, month); of_month++, day++, weekday = (weekday + 1) % 7) {
                struct date date = {year, month, of_month}, back = date_from_day(day);
                assert_int_equal(date_to_day(date), day);
                assert_true(back.year == year && back.month == month && back.day == of_month);
                assert_true(date_is_valid(date));
                assert_int_equal(date_weekday(day), weekday);
            }
}

static void known_days(void **state)
{
    (void)state;
    assert_int_equal(date_to_day((struct date){1970, 1, 1}), 0);
    assert_int_equal(date_to_day((struct date){2000, 3, 1}), 11017);
    assert_int_equal(date_to_day((struct date){2038, 1, 19}), 24855);       /* where 32-bit seconds end */
    assert_int_equal(date_weekday(date_to_day((struct date){2024, 2, 29})), 3);
    assert_int_equal(date_weekday(date_to_day((struct date){1969, 7, 20})), 6);
}

static void what_does_not_exist_is_refused(void **state)
{
    (void)state;
    static const struct date wrong[] = {{2023, 2, 29}, {2100, 2, 29}, {2024, 4, 31}, {2024, 13, 1}, {2024, 0, 1},
        {2024, 1, 0}, {2024, 1, 32}, {1899, 12, 31}, {2201, 1, 1}, {2024, 1, -5}, {2024, 1, 1000000}};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) assert_false(date_is_valid(wrong[i]));
}

static void months_are_whole(void **state)
{
    (void)state;
    int32_t day = date_to_day((struct date){2026, 1, 31});
    assert_int_equal(date_month_start(day, 0), date_to_day((struct date){2026, 1, 1}));
    assert_int_equal(date_month_start(day, 1), date_to_day((struct date){2026, 2, 1}));
    assert_int_equal(date_month_start(day, 12), date_to_day((struct date){2027, 1, 1}));
    assert_int_equal(date_month_start(day, -1), date_to_day((struct date){2025, 12, 1}));
    assert_int_equal(date_month_start(day, -13), date_to_day((struct date){2024, 12, 1}));
    assert_int_equal(date_months_between(day, day + 1), 1);
    assert_int_equal(date_months_between(day, date_to_day((struct date){2024, 12, 31})), -13);
    for (int months = -50; months <= 50; months++)
        assert_int_equal(date_months_between(day, date_month_start(day, months)), months);
}

static void parse_takes_one_form_only(void **state)
{
    (void)state;
    struct date date = {0};
    assert_true(date_parse("2026-11-05", &date));
    assert_true(date.year == 2026 && date.month == 11 && date.day == 5);
    static const char *const wrong[] = {"", "2026", "2026-11", "2026-11-", "2026-11-5", "26-11-05", "2026/11/05",
        "2026-11-05 ", " 2026-11-05", "2026-11-055", "2026-02-30",
        "+026-11-05", "2026-1a-05", "2026-11-0x", "1800-01-01"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) assert_false(date_parse(wrong[i], &date));
    assert_int_equal(date.year, 2026);
}

static void print_and_parse_agree(void **state)
{
    (void)state;
    char out[11];
    date_print(date_to_day((struct date){1987, 6, 5}), out);
    assert_string_equal(out, "1987-06-05");
    for (int32_t day = -25567; day < 80000; day += 97) {
        struct date date;
        date_print(day, out);
        assert_true(date_parse(out, &date));
        assert_int_equal(date_to_day(date), day);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_day_of_three_centuries),
        cmocka_unit_test(known_days),
        cmocka_unit_test(what_does_not_exist_is_refused),
        cmocka_unit_test(months_are_whole),
        cmocka_unit_test(parse_takes_one_form_only),
        cmocka_unit_test(print_and_parse_agree),
    };
    return cmocka_run_group_tests_name("date", tests, NULL, NULL);
}
