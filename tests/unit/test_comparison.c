/* Paired differences on series made by hand. */
#include "result/comparison.h"
#include "unit.h"

enum { MONTHS = 5, BASELINE = 1, RUNS = 4 };

/* One cash line at rate 1 and one beside it at rate 10: quantities are euros. */
static struct result_shape *make_shape(void)
{
    struct result_shape *s = test_calloc(1, sizeof *s);
    s->months = MONTHS, s->baseline_months = BASELINE, s->sites = s->queues = 1;
    s->lines.count = 2;
    s->lines.line[0] = (struct ledger_line){.party = LEDGER_CASH, .rate = 1};
    s->lines.line[1] = (struct ledger_line){.party = LEDGER_BESIDE, .rate = 10};
    return s;
}

static void make_summary(struct scenario_summary *s, const struct result_shape *shape,
                         const double cash[RUNS][MONTHS], double value)
{
    struct replication r;
    summary_init(s, shape, 1, RUNS);
    replication_init(&r, shape);
    for (int i = 0; i < RUNS; i++) {
        for (int m = 0; m < MONTHS; m++) replication_quantity(&r, shape, m)[0] = cash[i][m];
        replication_quantity(&r, shape, 1)[1] = value;
        summary_add(s, &r);
    }
    summary_finish(s);
    replication_free(&r);
}

static const double zero[RUNS][MONTHS];
/* Cumulative saving of a over months 1..4: */
static const double b_costs[RUNS][MONTHS] = {
    {999, -5, 10, 1, 1},        /* -5  5  6  7: from month 2 */
    {999, 3, -4, 2, 3},         /*  3 -1  1  4: positive early, for good only from month 3 */
    {999, 2, 2, 2, -9},         /*  2  4  6 -3: never for good */
    {999, -1, -1, -1, 8},       /* -1 -2 -3  5: from month 4 */
};

static void test_break_even(void **state)
{
    (void)state;
    struct result_shape *shape = make_shape();
    struct scenario_summary a, b;
    struct comparison c;
    make_summary(&a, shape, zero, 0);
    make_summary(&b, shape, b_costs, 0);
    comparison_init(&c, &a, &b);
    assert_close(c.break_even_month.p50, 3, 1e-15, 0);
    assert_close(c.break_even_month.mean, 3, 1e-15, 0);
    assert_close(c.never_breaks_even, 0.25, 0, 0);
    static const double month[] = {2, 3, 0, 4};
    for (int i = 0; i < RUNS; i++)
        if (month[i] > 0) assert_close(c.break_even[i], month[i], 0, 0);
        else assert_true(isnan(c.break_even[i]));
    /* Mean cumulative: -1/4, 6/4, 10/4, 13/4: the mean curve crosses in month 2, the median replication in 3. */
    assert_int_equal(c.mean_curve_break_even, 2);
    assert_close(c.cumulative_mean[0], 0, 0, 0);
    assert_close(c.cumulative_mean[1], -0.25, 1e-15, 0);
    assert_close(c.cumulative_mean[4], 3.25, 1e-15, 0);
    assert_close(c.cumulative_p10[4], -3 + 0.3 * 7, 1e-14, 0);  /* of -3 4 5 7, type 7 */
    assert_close(c.cumulative_p90[4], 5 + 0.7 * 2, 1e-14, 0);
    assert_close(c.cash.mean, 3.25, 1e-15, 0);
    assert_close(c.probability_a_cheaper, 0.75, 0, 0);
    comparison_free(&c);
    summary_free(&a);
    summary_free(&b);
    test_free(shape);
}

/* b saves cash but loses customers: cash and cash + value rank differently. */
static void test_customer_value_may_turn_the_sign(void **state)
{
    (void)state;
    static const double cheaper[RUNS][MONTHS] = {{0, -6}, {0, -5}, {0, -5}, {0, -4}};
    struct result_shape *shape = make_shape();
    struct scenario_summary a, b;
    struct comparison c;
    shape->discount_rate = pow(1.25, 12) - 1;           /* a month: 1.25 */
    make_summary(&a, shape, zero, 0);
    make_summary(&b, shape, cheaper, 0.55);
    comparison_init(&c, &a, &b);
    assert_close(c.cash.mean, -5, 1e-15, 0);
    assert_close(c.present_value.mean, -4, 1e-12, 0);
    assert_close(c.customer_value.mean, 4.4, 1e-12, 0);
    assert_close(c.with_customer_value.mean, 0.4, 1e-11, 0);
    assert_close(c.probability_a_cheaper, 0, 0, 0);
    assert_close(c.probability_a_cheaper_with_value, 0.75, 0, 0);
    comparison_free(&c);
    summary_free(&a);
    summary_free(&b);
    test_free(shape);
}

static void test_a_scenario_against_itself(void **state)
{
    (void)state;
    struct result_shape *shape = make_shape();
    struct scenario_summary a;
    struct comparison c;
    make_summary(&a, shape, b_costs, 1);
    comparison_init(&c, &a, &a);
    assert_close(c.present_value.mean, 0, 0, 0);
    assert_close(c.present_value.half_width_95, 0, 0, 0);
    assert_close(c.probability_a_cheaper, 0, 0, 0);
    assert_close(c.never_breaks_even, 1, 0, 0);
    assert_true(isnan(c.break_even_month.p50));
    assert_int_equal(c.mean_curve_break_even, 0);
    comparison_free(&c);
    summary_free(&a);
    test_free(shape);
}

/* The interval is that of the paired differences: a common noise of thousands cancels. */
static void test_pairs_cancel_common_noise(void **state)
{
    (void)state;
    static const double noisy[RUNS][MONTHS] = {{0, 4000}, {0, -1000}, {0, 2500}, {0, 9000}};
    static const double dearer[RUNS][MONTHS] = {{0, 4001}, {0, -998}, {0, 2503}, {0, 9004}};
    struct result_shape *shape = make_shape();
    struct scenario_summary a, b;
    struct comparison c;
    make_summary(&a, shape, noisy, 0);
    make_summary(&b, shape, dearer, 0);
    comparison_init(&c, &a, &b);
    assert_close(c.cash.mean, 2.5, 1e-12, 0);
    assert_close(c.cash.half_width_95, 3.182446 * 1.2909944 / 2, 1e-6, 0);      /* t(0.975; 3), sd of 1 2 3 4 */
    comparison_free(&c);
    summary_free(&a);
    summary_free(&b);
    test_free(shape);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_break_even),
        cmocka_unit_test(test_customer_value_may_turn_the_sign),
        cmocka_unit_test(test_a_scenario_against_itself),
        cmocka_unit_test(test_pairs_cancel_common_noise),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
