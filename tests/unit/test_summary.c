/* What replications leave behind once merged: hand-made replications, hand-computed answers. */
#include <string.h>

#include "result/summary.h"
#include "unit.h"

enum { MONTHS = 14, BASELINE = 1 };
enum { WAGES, CREDITS, VALUE, REVENUE, LINES };

/* Two queues with different definitions of service level, two sites; month number 13 is the last month. */
static struct result_shape *make_shape(void)
{
    struct result_shape *s = test_calloc(1, sizeof *s);
    s->months = MONTHS, s->baseline_months = BASELINE, s->sites = 2, s->queues = 2, s->discount_rate = 0.21;
    s->queue[1].service_level_definition = 2;
    s->lines.count = LINES;
    s->lines.line[WAGES] = (struct ledger_line){.party = LEDGER_CASH, .rate = 10, .growth_per_year = 0.5};
    s->lines.line[CREDITS] = (struct ledger_line){.party = LEDGER_CASH, .rate = -1};
    s->lines.line[VALUE] = (struct ledger_line){.party = LEDGER_BESIDE, .rate = 100};
    s->lines.line[REVENUE] = (struct ledger_line){.party = LEDGER_PROVIDER, .rate = 1};
    return s;
}

static void put_contacts(struct replication *r, const struct result_shape *s, int month, int site, int queue,
                         const double offered_answered_in_time[3])
{
    double *row = replication_contacts(r, s, month, site, queue);
    row[CONTACTS_OFFERED] = offered_answered_in_time[0];
    row[CONTACTS_ANSWERED] = offered_answered_in_time[1];
    row[CONTACTS_IN_TIME] = offered_answered_in_time[2];
}

static void merge_quantity(struct scenario_summary *s, struct replication *r, const struct result_shape *shape,
                           double wages_h)
{
    replication_clear(r, shape);
    for (int m = 0; m < MONTHS; m++) replication_quantity(r, shape, m)[0] = wages_h;
    summary_add(s, r);
}

static void test_money_by_hand(void **state)
{
    (void)state;
    struct result_shape *shape = make_shape();
    struct scenario_summary s;
    struct replication r;
    summary_init(&s, shape, 7, 1);
    replication_init(&r, shape);
    replication_quantity(&r, shape, 0)[0] = 1000;               /* baseline: outside totals */
    replication_quantity(&r, shape, 6)[0] = 2;                  /* month 6: 20, worth 20 / 1.1 */
    replication_quantity(&r, shape, 12)[CREDITS] = 3;           /* month 12: -3 / 1.21 */
    replication_quantity(&r, shape, 13)[0] = 4;                 /* month 13: 4 x 10 x 1.5 */
    replication_quantity(&r, shape, 12)[VALUE] = 0.5;
    replication_quantity(&r, shape, 6)[REVENUE] = 9;
    r.end_exposure = 0.25, r.contacts_simulated = 11;
    summary_add(&s, &r);
    summary_finish(&s);
    assert_close(summary_total(&s, LEDGER_CASH, false).mean, 20 - 3 + 60, 1e-14, 0);
    double month_13 = 1 / (1.21 * pow(1.21, 1.0 / 12));
    assert_close(summary_total(&s, LEDGER_CASH, true).mean, 20 / 1.1 - 3 / 1.21 + 60 * month_13, 1e-14, 0);
    assert_close(summary_total(&s, LEDGER_BESIDE, true).mean, 50 / 1.21, 1e-14, 0);
    assert_close(summary_total(&s, LEDGER_PROVIDER, false).mean, 9, 1e-14, 0);
    assert_close(summary_series(&s, SERIES_COST, 0).mean, 10000, 1e-14, 0);
    assert_close(summary_series(&s, SERIES_COST, 12).mean, -3, 1e-14, 0);
    assert_close(summary_series(&s, SERIES_CUSTOMER_VALUE, 12).mean, 50, 1e-14, 0);
    assert_true(isnan(summary_running(&s, SERIES_COST, 0).mean));       /* baseline */
    assert_close(summary_running(&s, SERIES_COST, 1).p90, 0, 0, 0);
    assert_close(summary_running(&s, SERIES_COST, 12).mean, 20 - 3, 1e-14, 0);
    assert_close(summary_running(&s, SERIES_COST, 13).p10, 20 - 3 + 60, 1e-14, 0);
    assert_close(summary_amount(&s, 0, 13), 60, 1e-14, 0);
    assert_true(isnan(summary_total(&s, LEDGER_CASH, true).half_width_95));
    assert_close(s.end_exposure[0], 0.25, 0, 0);
    assert_int_equal(s.contacts_simulated, 11);
    assert_int_equal(summary_month_number(&s, 0), 0);
    replication_free(&r);
    summary_free(&s);
    test_free(shape);
}

/* Queue 0: 60 of 100 offered in time. Queue 1, of answered: 30 of 40. Together 90 of 140. */
static void test_service_level_of_several_queues(void **state)
{
    (void)state;
    struct result_shape *shape = make_shape();
    struct scenario_summary s;
    struct replication r;
    double total[CONTACT_MEASURES], all[CONTACT_MEASURES];
    summary_init(&s, shape, 1, 2);
    replication_init(&r, shape);
    put_contacts(&r, shape, 2, 0, 0, (double[]){80, 70, 50});
    put_contacts(&r, shape, 2, 1, 0, (double[]){20, 12, 10});
    put_contacts(&r, shape, 2, 1, 1, (double[]){50, 40, 30});
    double *first = replication_contacts(&r, shape, 2, 0, 0);
    first[CONTACTS_LOST_ABANDONED] = 1.5, first[CONTACTS_LOST_UNRESOLVED] = 0.5;
    first[CONTACTS_BALKED] = 1, first[CONTACTS_BLOCKED] = 2, first[CONTACTS_HANDLE_S] = 122 * 300;
    replication_staff(&r, shape, 2, 0)[STAFF_HANDLING_H] = 6;
    replication_staff(&r, shape, 2, 0)[STAFF_IDLE_H] = 1;
    replication_staff(&r, shape, 2, 1)[STAFF_HANDLING_H] = 2;
    replication_staff(&r, shape, 2, 1)[STAFF_IDLE_H] = 1;
    replication_staff(&r, shape, 2, 1)[STAFF_TRAINING] = 5;
    replication_staff(&r, shape, 2, 0)[STAFF_PRODUCTIVE] = 20;
    summary_add(&s, &r);
    put_contacts(&r, shape, 2, 1, 0, (double[]){60, 12, 10});   /* second: 90 of 180 */
    summary_add(&s, &r);
    summary_finish(&s);
    struct estimate e = summary_series(&s, SERIES_SERVICE_LEVEL, 2);
    assert_close(e.mean, 180.0 / 320.0, 1e-14, 0);              /* of sums, not of ratios */
    assert_close(e.p50, (90.0 / 140 + 90.0 / 180) / 2, 1e-14, 0);
    assert_close(summary_series(&s, SERIES_OCCUPANCY, 2).mean, 0.8, 1e-14, 0);
    assert_close(summary_series(&s, SERIES_HEADCOUNT, 2).mean, 25, 1e-14, 0);
    assert_close(summary_series(&s, SERIES_OFFERED, 2).mean, 170, 1e-14, 0);
    assert_close(summary_series(&s, SERIES_ANSWERED, 2).p10, 122, 1e-14, 0);
    assert_close(summary_series(&s, SERIES_LOST, 2).mean, 2, 1e-14, 0);
    assert_close(summary_series(&s, SERIES_TURNED_AWAY, 2).mean, 3, 1e-14, 0);
    assert_close(summary_series(&s, SERIES_HANDLE_S, 2).mean, 300, 1e-14, 0);
    assert_true(isnan(summary_series(&s, SERIES_HANDLE_S, 3).p50));
    assert_true(isnan(summary_series(&s, SERIES_SERVICE_LEVEL, 3).mean));
    assert_true(isnan(summary_series(&s, SERIES_SERVICE_LEVEL, 3).p90));
    summary_contacts_sum(&s, 2, 1, -1, all);
    assert_close(all[CONTACTS_OFFERED], 90, 1e-14, 0);
    summary_contacts_sum(&s, 2, -1, 1, all);
    assert_close(all[CONTACTS_ANSWERED], 40, 1e-14, 0);
    summary_contacts_total(&s, total);
    assert_close(total[CONTACTS_OFFERED], 170, 1e-14, 0);
    assert_close(summary_staff(&s, 2, 1)[STAFF_TRAINING], 5, 1e-14, 0);
    replication_free(&r);
    summary_free(&s);
    test_free(shape);
}

/* 0..10: Excel's PERCENTILE gives 1, 5, 9. 1..5: sd 1.5811, t(0.975; 4) = 2.7764 (any table). */
static void test_quantiles_and_interval(void **state)
{
    (void)state;
    double values[12] = {7, 3, 10, 0, NAN, 5, 1, 9, 2, 8, 4, 6};
    struct estimate e = estimate_of(values, 12);
    assert_close(e.p10, 1, 1e-14, 0);
    assert_close(e.p50, 5, 1e-14, 0);
    assert_close(e.p90, 9, 1e-14, 0);
    assert_close(e.mean, 5, 1e-14, 0);
    e = estimate_of((double[]){1, 2, 3, 4, 5}, 5);
    assert_close(e.half_width_95, 2.776445 * 1.5811388 / sqrt(5), 1e-6, 0);
    assert_true(isnan(estimate_of(NULL, 0).mean) && isnan(estimate_of(values, 1).half_width_95));
}

/* Mean quantity x rate is the mean cost, and the total over replications the total of the means. */
static void test_mean_quantity_prices_the_mean(void **state)
{
    (void)state;
    struct result_shape *shape = make_shape();
    struct scenario_summary s;
    struct replication r;
    double by_lines = 0;
    summary_init(&s, shape, 1, 3);
    replication_init(&r, shape);
    merge_quantity(&s, &r, shape, 1.1);
    merge_quantity(&s, &r, shape, 2.7);
    merge_quantity(&s, &r, shape, 10.3);
    summary_finish(&s);
    for (int m = BASELINE; m < MONTHS; m++) by_lines += summary_amount(&s, 0, m);
    assert_close(by_lines, 4.7 * 10 * (12 + 1.5), 1e-13, 0);
    assert_close(summary_total(&s, LEDGER_CASH, false).mean, by_lines, 1e-13, 0);
    assert_close(summary_quantity(&s, 5)[0], 4.7, 1e-14, 0);
    replication_free(&r);
    summary_free(&s);
    test_free(shape);
}

static void test_check_of_totals_bites(void **state)
{
    (void)state;
    struct result_shape *shape = make_shape();
    struct scenario_summary s;
    struct replication r;
    summary_init(&s, shape, 1, 1);
    replication_init(&r, shape);
    merge_quantity(&s, &r, shape, 123.4);
    assert_true(summary_totals_hold(&s, 0));
    s.nominal[0] += 0.01;                               /* planted: a cent on one line */
    assert_false(summary_totals_hold(&s, 0));
    s.nominal[0] -= 0.01;
    s.series[SERIES_CUSTOMER_VALUE * MONTHS + 5] = 1;   /* planted: value in one month */
    assert_false(summary_totals_hold(&s, 0));
    replication_free(&r);
    summary_free(&s);
    test_free(shape);
}

/* The second time is an event of its own. Days 60 70 80 90: the earlier of the middle two; P10 and P90 outwards. */
static void test_events_merge_by_what_they_are(void **state)
{
    (void)state;
    static const int slip_day[4] = {90, 70, 80, 60};
    struct result_shape *shape = make_shape();
    struct scenario_summary s;
    struct replication r;
    summary_init(&s, shape, 1, 5);
    replication_init(&r, shape);
    for (int i = 0; i < 5; i++) {
        replication_clear(&r, shape);
        replication_log(&r, 65, EVENT_WAVE_STARTS, "1", 0);
        if (i < 4) replication_log(&r, slip_day[i], EVENT_WAVE_STARTS, "2", 1);
        if (i == 0) replication_log(&r, 200, EVENT_WAVE_STARTS, "2", 1);
        summary_add(&s, &r);
    }
    summary_finish(&s);
    assert_int_equal(s.events, 3);
    assert_string_equal(s.event[0].event.name, "1");
    assert_int_equal(s.event[0].event.day, 65);
    assert_close(s.event[0].share_of_replications, 1.0, 0, 0);
    assert_int_equal(s.event[1].event.day, 70);
    assert_int_equal(s.event[1].day_p10, 60);
    assert_int_equal(s.event[1].day_p90, 90);
    assert_int_equal(s.event[1].turn, 0);
    assert_close(s.event[1].share_of_replications, 0.8, 1e-15, 0);
    assert_int_equal(s.event[2].event.day, 200);
    assert_int_equal(s.event[2].turn, 1);
    assert_close(s.event[2].share_of_replications, 0.2, 1e-15, 0);
    replication_free(&r);
    summary_free(&s);
    test_free(shape);
}

static void test_stopped_early(void **state)
{
    (void)state;
    struct result_shape *shape = make_shape();
    struct scenario_summary s;
    struct replication r;
    summary_init(&s, shape, 1, 10);
    replication_init(&r, shape);
    merge_quantity(&s, &r, shape, 2);
    merge_quantity(&s, &r, shape, 4);
    summary_finish(&s);
    assert_close(summary_quantity(&s, 3)[0], 3, 1e-15, 0);
    summary_free(&s);
    summary_init(&s, shape, 1, 10);
    replication_log(&r, 1, EVENT_ANNOUNCED, "", 0);        /* freed with the rest */
    summary_add(&s, &r);
    summary_free(&s);                                   /* never finished: nothing leaks */
    summary_init(&s, shape, 1, 10);
    summary_finish(&s);
    assert_true(isnan(summary_total(&s, LEDGER_CASH, true).mean));
    replication_free(&r);
    summary_free(&s);
    test_free(shape);
}

enum { RETENDER, PROJECT, DUAL, FEE, BOOKS, END_LINES };

/* 13 months; a re-tender of 100, its project of 50, dual running at 2 a unit, which is in the provider's books too. */
static struct result_shape *make_shape_with_ends(void)
{
    struct result_shape *s = test_calloc(1, sizeof *s);
    s->months = MONTHS, s->baseline_months = BASELINE, s->sites = s->queues = 1;
    s->lines.count = END_LINES;
    s->lines.line[RETENDER] = (struct ledger_line){.rate = 100, .of_an_end = true, .counts_ends = true};
    s->lines.line[PROJECT] = (struct ledger_line){.rate = 50, .of_an_end = true};
    s->lines.line[DUAL] = (struct ledger_line){.rate = 2, .growth_per_year = 0.1, .of_an_end = true};
    s->lines.line[FEE] = (struct ledger_line){.category = CATEGORY_PROVIDER, .rate = 2};
    s->lines.line[BOOKS] = (struct ledger_line){.party = LEDGER_PROVIDER, .rate = 2, .of_an_end = true};
    s->end_cost_eur = 150, s->end_dual_months = 0.5;
    return s;
}

/* Two ends in the first replication, none in the second; both with a term that runs on. */
static void test_pro_rata_end_from_ends_that_happened(void **state)
{
    (void)state;
    struct result_shape *shape = make_shape_with_ends();
    struct scenario_summary s;
    struct replication r;
    summary_init(&s, shape, 1, 2);
    replication_init(&r, shape);
    for (int month = 5; month <= 13; month += 8) {              /* month numbers 5 and 13: dual running at 2 and 2.2 */
        double *quantity = replication_quantity(&r, shape, month);
        quantity[RETENDER] = quantity[PROJECT] = 1, quantity[DUAL] = quantity[BOOKS] = 10;
    }
    r.end_exposure = 0.25;
    summary_add(&s, &r);
    replication_clear(&r, shape);
    r.end_exposure = 0.75;
    summary_add(&s, &r);
    summary_finish(&s);
    double an_end = (2 * 150 + 20 + 22) / 2.0;
    assert_close(summary_cost_of_an_end(&s), an_end, 1e-14, 0);
    assert_close(summary_pro_rata_end(&s).mean, 0.5 * an_end, 1e-14, 0);
    assert_close(summary_pro_rata_end(&s).p10, 0.3 * an_end, 1e-14, 0);         /* type 7 between 0.25 and 0.75 */
    replication_free(&r);
    summary_free(&s);
    test_free(shape);
}

/* The keys say 150; half a month of dual running at the bill of the last 12 months, 40 a month (month 1 is before). */
static void test_pro_rata_end_without_any_end_yet(void **state)
{
    (void)state;
    struct result_shape *shape = make_shape_with_ends();
    struct scenario_summary s;
    struct replication r;
    summary_init(&s, shape, 1, 1);
    replication_init(&r, shape);
    for (int month = 0; month < MONTHS; month++) replication_quantity(&r, shape, month)[FEE] = month > 1 ? 20 : 1000;
    r.end_exposure = 0.5;
    summary_add(&s, &r);
    summary_finish(&s);
    assert_close(summary_pro_rata_end(&s).mean, 0.5 * (150 + 0.5 * 40), 1e-14, 0);
    assert_close(summary_total(&s, LEDGER_CASH, false).mean, 12 * 40 + 2000, 1e-14, 0);         /* it is in no total */
    s.end_exposure[0] = 0;
    assert_close(summary_pro_rata_end(&s).mean, 0, 0, 0);
    replication_free(&r);
    summary_free(&s);
    test_free(shape);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_money_by_hand),           cmocka_unit_test(test_service_level_of_several_queues),
        cmocka_unit_test(test_quantiles_and_interval),  cmocka_unit_test(test_mean_quantity_prices_the_mean),
        cmocka_unit_test(test_check_of_totals_bites),   cmocka_unit_test(test_events_merge_by_what_they_are),
        cmocka_unit_test(test_stopped_early),           cmocka_unit_test(test_pro_rata_end_from_ends_that_happened),
        cmocka_unit_test(test_pro_rata_end_without_any_end_yet),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
