/* Histories: what is summed, what is a closed day, what is refused. */
#include "input/history.h"

#include <string.h>

#include "unit.h"

struct read { struct history h; struct problems problems; enum status status; };

static struct read read_chars(const char *chars, int interval_min)
{
    struct read r = {{0}, {0}, STATUS_OK};
    r.status = history_parse("a.csv", chars, interval_min, &r.h, &r.problems);
    return r;
}

static void done(struct read *r)
{
    history_free(&r->h);
    problems_free(&r->problems);
}

static double count_at(const struct read *r, int day, int slot)
{
    return r->h.count[day * r->h.slots + slot];
}

static void assert_refused(const char *chars, int interval_min, int line, const char *words)
{
    struct read r = read_chars(chars, interval_min);
    assert_int_equal(r.status, STATUS_INPUT);
    assert_true(r.problems.count > 0);
    assert_int_equal(r.problems.problem[0].line, line);
    if (!strstr(r.problems.problem[0].text, words)) fail_msg("\"%s\"", r.problems.problem[0].text);
    assert_null(r.h.count);
    done(&r);
}

static void test_finer_rows_are_summed(void **state)
{
    (void)state;
    struct read r = read_chars("datetime,calls\n2025-01-06 08:00,1\n2025-01-06 08:10:00,2\n2025-01-06T08:20,4\n"
                               "2025-01-06 08:30,8\n2025-01-06 08:40,16\n", 30);
    assert_int_equal(r.status, STATUS_OK);
    assert_int_equal(r.h.slots, 48);
    assert_int_equal(r.h.days, 1);
    assert_true(count_at(&r, 0, 16) == 7);
    assert_true(count_at(&r, 0, 17) == 24);
    done(&r);
}

static void test_closed_days(void **state)
{
    (void)state;
    struct read r = read_chars("date,offered\n2025-01-03,100\n2025-01-06,90\n2025-01-07,0\n", 30);
    assert_int_equal(r.status, STATUS_OK);
    assert_int_equal(r.h.slots, 1);
    assert_int_equal(r.h.days, 5);
    assert_int_equal(r.h.first_day, date_to_day((struct date){2025, 1, 3}));
    const bool open[] = {true, false, false, true, true};
    for (int d = 0; d < 5; d++) assert_int_equal(r.h.is_open[d], open[d]);
    assert_true(count_at(&r, 3, 0) == 90);
    done(&r);
}

/* Order of rows and columns, quotes, semicolons, other columns, CRLF, no newline at the end. */
static void test_forms(void **state)
{
    (void)state;
    struct read r = read_chars("Offered;\"note; or two\";DateTime\r\n5;\"a \"\"b\"\"\r\nc\";2025-01-06 09:00\r\n"
                               "\r\n\"3\";;\"2025-01-06 08:30\"", 30);
    assert_int_equal(r.status, STATUS_OK);
    assert_true(count_at(&r, 0, 17) == 3);
    assert_true(count_at(&r, 0, 18) == 5);
    done(&r);
    assert_refused("datetime,offered\n2025-01-06 08:00,1\n\"a\nb\",2\n", 30, 3, "not a moment");
}

static void test_gaps(void **state)
{
    (void)state;
    assert_refused("datetime,offered\n2025-01-06 08:00,1\n2025-01-06 08:30,1\n2025-01-06 09:30,1\n", 30, 4,
                   "2025-01-06 09:00 is missing (1 interval of 30 min");
    /* days of different length are no gap */
    struct read r = read_chars("datetime,offered\n2025-01-06 08:00,1\n2025-01-06 08:30,1\n2025-01-07 12:00,1\n", 30);
    assert_int_equal(r.status, STATUS_OK);
    done(&r);
}

static void test_repetitions(void **state)
{
    (void)state;
    assert_refused("datetime,offered\n2025-01-06 08:00,1\n2025-01-06 08:30,1\n2025-01-06 08:00,1\n", 30, 4,
                   "twice, on lines 2 and 4");
    assert_refused("date,offered\n2025-01-06,1\n2025-01-06,1\n", 30, 3, "2025-01-06 is given twice");
}

static void test_steps(void **state)
{
    (void)state;
    assert_refused("datetime,offered\n2025-01-06 08:00,1\n2025-01-06 09:00,1\n", 30, 0, "set interval_min = 60");
    assert_refused("datetime,offered\n2025-01-06 08:00,1\n2025-01-06 08:20,1\n", 30, 0, "20 min apart");
    struct read r = read_chars("datetime,offered\n2025-01-06 08:00,1\n2025-01-06 08:20,1\n", 60);
    assert_int_equal(r.status, STATUS_OK);
    assert_true(count_at(&r, 0, 8) == 2);
    done(&r);
}

static void test_values(void **state)
{
    (void)state;
    assert_refused("date,offered\n2025-01-06,1.250,00\n", 30, 2, "more fields");
    assert_refused("date;offered\n2025-01-06;1.250,00\n", 30, 2, "has a comma; write 1250.00");
    assert_refused("date,offered\n2025-01-06,-1\n", 30, 2, "not a count");
    assert_refused("date,offered\n2025-01-06,nan\n", 30, 2, "not a count");
    assert_refused("date,offered\n2025-01-06,\n", 30, 2, "empty");
    assert_refused("date,offered\n2025-02-29,1\n", 30, 2, "not a moment");
    assert_refused("date,offered\n2025-01-06 08:60,1\n", 30, 2, "not a moment");
    assert_refused("date,offered\n1900-01-01,1\n2100-01-01,1\n", 30, 0, "span");
    assert_refused("date\n2025-01-06\n", 30, 1, "offered or calls");
    assert_refused("date,offered\n", 30, 0, "no rows");
    assert_refused("date,offered\n\"2025-01-06,1\n", 30, 2, "fewer fields");
}

static void test_many_problems(void **state)
{
    (void)state;
    struct text chars = {0};
    text_append(&chars, "date,offered\n");
    for (int i = 0; i < 1000; i++) text_append(&chars, "nonsense,1\n");
    struct read r = read_chars(text_chars(&chars), 30);
    assert_int_equal(r.problems.count, 21);
    assert_non_null(strstr(r.problems.problem[20].text, "980 more"));
    done(&r);
    text_free(&chars);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_finer_rows_are_summed), cmocka_unit_test(test_closed_days), cmocka_unit_test(test_forms),
        cmocka_unit_test(test_gaps),   cmocka_unit_test(test_repetitions), cmocka_unit_test(test_steps),
        cmocka_unit_test(test_values), cmocka_unit_test(test_many_problems),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
