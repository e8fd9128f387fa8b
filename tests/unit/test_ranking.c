/* Ranks, odds and parts of a difference, on amounts made by hand. */
#include "result/ranking.h"
#include "result/split.h"
#include "unit.h"

enum { RUNS = 4, SCENARIOS = 3, MONTHS = 1 };

static struct result_shape *make_shape(void)
{
    struct result_shape *s = test_calloc(1, sizeof *s);
    s->months = MONTHS, s->sites = s->queues = 1;
    s->lines.count = 2;
    s->lines.line[0] = (struct ledger_line){.party = LEDGER_CASH, .rate = 1};
    s->lines.line[1] = (struct ledger_line){.party = LEDGER_BESIDE, .rate = 1};
    return s;
}

static void make_summary(struct scenario_summary *s, const double cash[RUNS], double value)
{
    struct result_shape *shape = make_shape();
    struct replication r;
    summary_init(s, shape, 1, RUNS);
    replication_init(&r, shape);
    for (int i = 0; i < RUNS; i++) {
        replication_quantity(&r, shape, 0)[0] = cash[i];
        replication_quantity(&r, shape, 0)[1] = value;
        summary_add(s, &r);
    }
    summary_finish(s);
    replication_free(&r);
    test_free(shape);
}

struct trio { struct scenario_summary summary[SCENARIOS]; const struct scenario_summary *of[SCENARIOS]; };

static void trio_init(struct trio *t, const double cash[SCENARIOS][RUNS], const double value[SCENARIOS])
{
    for (int i = 0; i < SCENARIOS; i++) {
        make_summary(&t->summary[i], cash[i], value[i]);
        t->of[i] = &t->summary[i];
    }
}

static void trio_free(struct trio *t)
{
    for (int i = 0; i < SCENARIOS; i++) summary_free(&t->summary[i]);
}

/* Means 10, 9 and 9.5; the third is cheapest in two runs, the second in one, and the first in one. */
static const double cash[SCENARIOS][RUNS] = {{10, 10, 10, 10}, {12, 6, 7, 11}, {9, 9, 9, 11}};

static void ranks_by_the_mean_and_odds_by_the_runs(void **state)
{
    (void)state;
    struct trio t;
    struct ranking r;
    trio_init(&t, cash, (const double[SCENARIOS]){0, 0, 0});
    ranking_init(&r, t.of, SCENARIOS);
    const struct ranking_order *order = &r.by[RANKING_CASH];
    assert_int_equal(order->best_first[0], 1);
    assert_int_equal(order->best_first[1], 2);
    assert_int_equal(order->best_first[2], 0);
    assert_int_equal(order->rank[0], 3);
    assert_close(order->mean[1], 9, 1e-15, 0);
    assert_close(order->probability_best[0], 0.25, 0, 0);       /* the last run: 10 against 11 and 11 */
    assert_close(order->probability_best[1], 0.5, 0, 0);
    assert_close(order->probability_best[2], 0.25, 0, 0);
    assert_false(r.differs);
    ranking_free(&r);
    trio_free(&t);
}

/* 1.5 of customer value on the second turns it from first (9) to last (10.5). */
static void customer_value_may_rank_otherwise(void **state)
{
    (void)state;
    struct trio t;
    struct ranking r;
    trio_init(&t, cash, (const double[SCENARIOS]){0, 1.5, 0});
    ranking_init(&r, t.of, SCENARIOS);
    const struct ranking_order *both = &r.by[RANKING_WITH_VALUE];
    assert_true(r.differs);
    assert_int_equal(r.by[RANKING_CASH].rank[1], 1);
    assert_int_equal(both->rank[1], 3);
    assert_int_equal(both->rank[2], 1);
    assert_close(both->mean[1], 10.5, 1e-15, 0);
    assert_close(both->probability_best[1], 0.5, 0, 0);         /* 7.5 and 8.5 against 9 */
    ranking_free(&r);
    trio_free(&t);
}

static void equals_share_a_run_and_keep_their_order(void **state)
{
    (void)state;
    static const double same[SCENARIOS][RUNS] = {{5, 5, 5, 5}, {5, 5, 5.001, 4}, {5, 5, 5, 6}};
    struct trio t;
    struct ranking r;
    trio_init(&t, same, (const double[SCENARIOS]){0, 0, 0});
    ranking_init(&r, t.of, SCENARIOS);
    const struct ranking_order *order = &r.by[RANKING_CASH];
    assert_int_equal(order->best_first[0], 1);
    assert_int_equal(order->best_first[1], 0);
    assert_close(order->probability_best[0], (3 / 3.0) / 4, 1e-12, 0);
    assert_close(order->probability_best[1], (3 / 3.0 + 1) / 4, 1e-12, 0);
    assert_close(order->probability_best[0] + order->probability_best[1] + order->probability_best[2], 1, 1e-12, 0);
    ranking_free(&r);
    trio_free(&t);
}

/* Means: a 8, b 13, b at the price of a 11; at common decisions 9 and 11.5. */
static void the_parts_add_up_in_every_replication(void **state)
{
    (void)state;
    static const double amount[5][RUNS] = {{8, 7, 9, 8}, {13, 14, 12, 13}, {11, 12, 10, 11}, {9, 9, 9, 9},
        {11, 12, 11, 12}};
    struct scenario_summary s[5];
    struct split split;
    for (int i = 0; i < 5; i++) make_summary(&s[i], amount[i], i == 1 ? 4 : 1);
    split_of(&split, &(struct split_runs){&s[0], &s[1], &s[2], &s[3], &s[4]});
    const struct split_parts *cash_parts = &split.cash;
    assert_close(cash_parts->whole.mean, 5, 1e-14, 0);
    assert_close(cash_parts->price.mean, 2, 1e-14, 0);
    assert_close(cash_parts->price.half_width_95, 0, 0, 0);     /* the same in each */
    assert_close(cash_parts->retenders.mean, 2.5, 1e-14, 0);
    assert_close(cash_parts->decisions.mean, 0.5, 1e-14, 0);
    /* By replication the decisions are 1, 2, -1, 0: quantiles of type 7. */
    assert_close(cash_parts->decisions.p10, -0.7, 1e-14, 0);
    assert_close(cash_parts->decisions.p90, 1.7, 1e-14, 0);
    /* Customer value: 4 at b, 1 at every other. */
    assert_close(split.with_customer_value.price.mean, 5, 1e-14, 0);
    assert_close(split.with_customer_value.whole.mean, 8, 1e-14, 0);
    for (int i = 0; i < 5; i++) summary_free(&s[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ranks_by_the_mean_and_odds_by_the_runs),
        cmocka_unit_test(customer_value_may_rank_otherwise),
        cmocka_unit_test(equals_share_a_run_and_keep_their_order),
        cmocka_unit_test(the_parts_add_up_in_every_replication),
    };
    return cmocka_run_group_tests_name("ranking", tests, NULL, NULL);
}
