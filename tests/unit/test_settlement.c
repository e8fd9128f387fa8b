/* One month of one provider, settled by hand. */
#include "math/sampler.h"
#include "math/tally.h"
#include "model/settlement.h"
#include "result/measures.h"
#include "unit.h"

enum { SPEED = 3, FCR = 5 };            /* anywhere among the scenario's measures */

/* Cap 12% of the fee: 60% of it for speed, 40% for FCR; 1% a point missed. */
static struct settlement_terms usual_terms(void)
{
    struct settlement_terms t = {.price_model = PRICE_PER_CONTACT, .volume_band_low = 0.9, .volume_band_high = 1.1,
                                 .runoff_price_factor = 1, .holiday_months = 3, .hours_tolerance = 0.03};
    t.applies[SPEED] = t.applies[FCR] = true;
    t.sla[SPEED] = (struct sla_terms){SLA_SERVICE_LEVEL, 0.80, 0.01, 0.072};
    t.sla[FCR] = (struct sla_terms){SLA_FCR, 0.72, 0.01, 0.048};
    return t;
}

/* 10,000 answered, as forecast; service level 0.80, FCR 0.72. */
static struct month_performance usual_month(void)
{
    return (struct month_performance){.months_since_start = 6, .forecast_units = 10000, .answered = 10000,
                                      .resolved = 7200, .in_time = 8000, .in_time_base = 10000};
}

static struct settlement settle(const struct settlement_terms *t, const struct month_performance *p)
{
    struct settlement out;
    settlement_month(t, p, &out, NULL);
    return out;
}

static void test_on_target_nothing_is_credited(void **state)
{
    (void)state;
    struct settlement_terms t = usual_terms();
    struct month_performance p = usual_month();
    struct sla_verdict v;
    struct settlement out;
    settlement_month(&t, &p, &out, &v);
    assert_close(out.units, 10000, 0, 0);
    assert_close(out.short_units + out.premium_units + out.credited_units[SPEED] + out.credited_units[FCR], 0, 0, 0);
    assert_true(v.judged[SPEED] && v.met[SPEED] && v.judged[FCR] && v.met[FCR]);
    assert_false(v.judged[0]);
}

/* 75.5%: 4.5 points missed, pro rata 4.5% of the fee. FCR 70%: 2 points. */
static void test_credits_are_graduated(void **state)
{
    (void)state;
    struct settlement_terms t = usual_terms();
    struct month_performance p = usual_month();
    struct sla_verdict v;
    struct settlement out;
    p.in_time = 7550, p.resolved = 7000;
    settlement_month(&t, &p, &out, &v);
    assert_close(out.credited_units[SPEED], 450, 1e-12, 0);
    assert_close(out.credited_units[FCR], 200, 1e-12, 0);
    assert_true(v.judged[SPEED] && !v.met[SPEED] && !v.met[FCR]);
}

/* 30 points of speed missed stop at 60% of 12% of the fee; the FCR's own cap is not touched by them. */
static void test_each_measure_has_its_own_cap(void **state)
{
    (void)state;
    struct settlement_terms t = usual_terms();
    struct month_performance p = usual_month();
    p.in_time = 5000, p.resolved = 6900;
    struct settlement out = settle(&t, &p);
    assert_close(out.credited_units[SPEED], 720, 1e-12, 0);
    assert_close(out.credited_units[FCR], 300, 1e-12, 0);
    p.resolved = 0;
    out = settle(&t, &p);
    assert_close(out.credited_units[SPEED] + out.credited_units[FCR], 1200, 1e-12, 0);
}

static void test_holiday(void **state)
{
    (void)state;
    struct settlement_terms t = usual_terms();
    struct month_performance p = usual_month();
    struct sla_verdict v;
    struct settlement out;
    p.in_time = 5000;
    p.months_since_start = 2;
    settlement_month(&t, &p, &out, &v);
    assert_close(out.credited_units[SPEED], 0, 0, 0);
    assert_false(v.judged[SPEED]);
    p.months_since_start = 3;
    settlement_month(&t, &p, &out, &v);
    assert_true(out.credited_units[SPEED] > 0 && v.judged[SPEED]);
}

static void test_volume_relief(void **state)
{
    (void)state;
    struct settlement_terms t = usual_terms();
    struct month_performance p = usual_month();
    p.in_time = 5000;
    static const struct { double forecast; bool counts; } cases[] = {
        {10000 / 0.9, true}, {10000 / 0.899, false}, {10000 / 1.099, true}, {10000 / 1.101, false}, {0, true}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        p.forecast_units = cases[i].forecast;
        assert_int_equal(settle(&t, &p).credited_units[SPEED] > 0, cases[i].counts);
    }
}

static void test_commitment(void **state)
{
    (void)state;
    struct settlement_terms t = usual_terms();
    struct month_performance p = usual_month();
    t.minimum_commitment = 0.8;
    p.answered = 7000;
    assert_close(settle(&t, &p).short_units, 1000, 1e-12, 0);
    p.answered = 8000;
    assert_close(settle(&t, &p).short_units, 0, 0, 1e-9);
    p.forecast_units = 0, p.answered = 0;
    assert_close(settle(&t, &p).short_units, 0, 0, 0);
}

static void test_nothing_to_measure_judges_nothing(void **state)
{
    (void)state;
    struct settlement_terms t = usual_terms();
    struct month_performance p = {.months_since_start = 6};
    struct sla_verdict v;
    struct settlement out;
    settlement_month(&t, &p, &out, &v);
    assert_false(v.judged[SPEED] || v.judged[FCR]);
    assert_close(out.credited_units[FCR], 0, 0, 0);
}

static void test_hours_billed(void **state)
{
    (void)state;
    struct settlement_terms t = usual_terms();
    struct month_performance p = usual_month();
    t.price_model = PRICE_PER_HOUR;
    p.planned_h = 1100, p.productive_h = 1080, p.required_h = 1000;
    assert_close(settle(&t, &p).units, 1030, 1e-12, 0);         /* no more than required x 1.03 */
    p.planned_h = 1010;
    assert_close(settle(&t, &p).units, 1010, 1e-12, 0);
    t.billable_hours = BILLABLE_WORKED;
    assert_close(settle(&t, &p).units, 1080, 1e-12, 0);
}

/* Half the month in run-off at 1.2 times the price: a premium of 0.1 of the units, and credits on it too. */
static void test_runoff_premium(void **state)
{
    (void)state;
    struct settlement_terms t = usual_terms();
    struct month_performance p = usual_month();
    t.runoff_price_factor = 1.2;
    p.runoff_share = 0.5, p.in_time = 7500;
    struct settlement out = settle(&t, &p);
    assert_close(out.premium_units, 1000, 1e-12, 0);
    assert_close(out.credited_units[SPEED], 0.05 * 11000, 1e-12, 0);
}

static void test_contacts_count_by_their_own_definition(void **state)
{
    (void)state;
    struct month_performance p = {0};
    double row[CONTACT_MEASURES] = {[CONTACTS_OFFERED] = 100, [CONTACTS_ANSWERED] = 90, [CONTACTS_IN_TIME] = 72,
                                    [CONTACTS_SHORT_ABANDONED] = 4, [CONTACTS_RESOLVED] = 60};
    performance_add_contacts(&p, row, OF_OFFERED);
    performance_add_contacts(&p, row, OF_OFFERED_LESS_SHORT);
    performance_add_contacts(&p, row, OF_ANSWERED);
    assert_close(p.in_time, 216, 0, 0);
    assert_close(p.in_time_base, 100 + 96 + 90, 0, 0);
    assert_close(p.answered, 270, 0, 0);
    assert_close(p.resolved, 180, 0, 0);
}

static void test_settlements_add(void **state)
{
    (void)state;
    struct settlement a = {.units = 1, .premium_units = 2, .short_units = 3, .credited_units = {[FCR] = 4}}, b = a;
    settlement_add(&a, &b);
    assert_close(a.units + a.premium_units + a.short_units + a.credited_units[FCR], 20, 0, 0);
}

/* Volume exactly at the commitment on average, with normal noise of sd 500: the mean top-up is not zero but
 * sd / sqrt(2 pi). z = 4.4: one in 100,000. */
static void test_noise_around_the_commitment_costs(void **state)
{
    (void)state;
    struct settlement_terms t = usual_terms();
    struct month_performance p = usual_month();
    struct tally topped_up = {0};
    struct sampler *sampler = test_malloc(sizeof *sampler);
    struct stream r = stream_keyed((struct stream_key){.seed = 20270401, .purpose = STREAM_TEST});
    sampler_init(sampler);
    t.minimum_commitment = 0.8;
    for (int i = 0; i < 4000; i++) {
        p.answered = 8000 + 500 * sampler_normal(sampler, &r);
        tally_add(&topped_up, settle(&t, &p).short_units);
    }
    double error = sqrt(tally_variance(&topped_up) / 4000);
    assert_close(topped_up.mean, 500 / sqrt(2 * 3.14159265358979), 0, 4.4 * error);
    assert_true(topped_up.mean > 4.4 * error);
    test_free(sampler);
}

/* Jensen: months 4 points above and 4 below target are on target together, yet half of them earn credits; and a month
 * 12 points below earns less than three months of 4 points, since the cap is at 7.2. */
static void test_credit_of_the_mean_is_not_the_mean_credit(void **state)
{
    (void)state;
    struct settlement_terms t = usual_terms();
    struct month_performance good = usual_month(), bad = good, both = good, worst = good;
    good.in_time = 8400, bad.in_time = 7600, worst.in_time = 6800;
    double mean = (settle(&t, &good).credited_units[SPEED] + settle(&t, &bad).credited_units[SPEED]) / 2;
    assert_close(mean, 200, 1e-12, 0);
    assert_close(settle(&t, &both).credited_units[SPEED], 0, 0, 0);
    assert_true(settle(&t, &worst).credited_units[SPEED] < 3 * settle(&t, &bad).credited_units[SPEED]);
}

static void test_terms_come_from_their_contract(void **state)
{
    (void)state;
    struct scenario *s = test_calloc(1, sizeof *s);
    struct settlement_terms t;
    s->contracts = 2, s->slas = 3;
    s->contract[1] = (struct contract){.at_risk_cap = 0.12, .minimum_commitment = 0.8, .sla_holiday_months = 2,
                                       .sla_volume_band_low = 0.85, .sla_volume_band_high = 1.2};
    s->sla[0] = (struct sla){.contract = 0, .weight = 1};
    s->sla[1] = (struct sla){.contract = 1, .measure = SLA_FCR, .target = 0.7, .weight = 0.4, .credit_per_point = 0.02};
    s->sla[2] = (struct sla){.contract = 1, .weight = 0.6};
    settlement_terms_of(s, 1, &t);
    assert_false(t.applies[0]);
    assert_true(t.applies[1] && t.applies[2] && !t.applies[3]);
    assert_int_equal(t.sla[1].measure, SLA_FCR);
    assert_close(t.sla[1].cap, 0.048, 1e-14, 0);
    assert_close(t.sla[2].cap, 0.072, 1e-14, 0);
    assert_close(t.minimum_commitment, 0.8, 0, 0);
    assert_int_equal(t.holiday_months, 2);
    test_free(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_on_target_nothing_is_credited),
        cmocka_unit_test(test_credits_are_graduated),
        cmocka_unit_test(test_each_measure_has_its_own_cap),
        cmocka_unit_test(test_holiday),
        cmocka_unit_test(test_volume_relief),
        cmocka_unit_test(test_commitment),
        cmocka_unit_test(test_nothing_to_measure_judges_nothing),
        cmocka_unit_test(test_hours_billed),
        cmocka_unit_test(test_runoff_premium),
        cmocka_unit_test(test_contacts_count_by_their_own_definition),
        cmocka_unit_test(test_settlements_add),
        cmocka_unit_test(test_noise_around_the_commitment_costs),
        cmocka_unit_test(test_credit_of_the_mean_is_not_the_mean_credit),
        cmocka_unit_test(test_terms_come_from_their_contract),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
