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
    t.sla[SPEED] = (struct sla_terms){.measure = SLA_SERVICE_LEVEL, .target = 0.80, .credit_per_point = 0.01,
                                      .cap = 0.072};
    t.sla[FCR] = (struct sla_terms){.measure = SLA_FCR, .target = 0.72, .credit_per_point = 0.01, .cap = 0.048};
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

/* Satisfaction 80% for 85%: 5 points; abandonment 8% for 5%: 3 points; a mean wait of 36 s for 30 s: 20% above, 20
 * points of which the cap lets 12 through. All at 1% a point. */
static void test_measures_by_hand(void **state)
{
    (void)state;
    struct settlement_terms t = usual_terms();
    struct month_performance p = usual_month();
    struct sla_verdict v;
    struct settlement out;
    t.applies[0] = t.applies[1] = t.applies[2] = true;
    t.sla[0] = (struct sla_terms){.measure = SLA_SATISFACTION, .target = 0.85, .credit_per_point = 0.01, .cap = 0.12};
    t.sla[1] = (struct sla_terms){.measure = SLA_ABANDONMENT, .target = 0.05, .credit_per_point = 0.01, .cap = 0.12};
    t.sla[2] = (struct sla_terms){.measure = SLA_ASA, .target = 30, .credit_per_point = 0.01, .cap = 0.12};
    p.satisfaction = 8000, p.answer_wait_s = 360000, p.offered = 12500, p.abandoned = 1000;
    settlement_month(&t, &p, &out, &v);
    assert_close(out.credited_units[0], 500, 1e-12, 0);
    assert_close(out.credited_units[1], 300, 1e-12, 0);
    assert_close(out.credited_units[2], 1200, 1e-12, 0);
    assert_false(v.met[0] || v.met[1] || v.met[2]);
    p.satisfaction = 8600, p.answer_wait_s = 290000, p.abandoned = 625;         /* the last exactly on its target */
    settlement_month(&t, &p, &out, &v);
    assert_true(v.met[0] && v.met[1] && v.met[2]);
    assert_close(out.credited_units[0] + out.credited_units[1] + out.credited_units[2], 0, 0, 0);
    assert_close(settlement_points(&t.sla[2], 15), 50, 1e-12, 0);
    p.answered = p.satisfaction = p.answer_wait_s = p.forecast_units = 0;
    settlement_month(&t, &p, &out, &v);
    assert_false(v.judged[0] || v.judged[2]);
    assert_true(v.judged[1]);
}

/* 84%: 4 points above at half a per cent of the fee each; 20 points above stop at the measure's cap. */
static void test_bonus_is_capped_like_credits(void **state)
{
    (void)state;
    struct settlement_terms t = usual_terms();
    struct month_performance p = usual_month();
    t.sla[SPEED].bonus_per_point = 0.005;
    p.in_time = 8400;
    struct settlement out = settle(&t, &p);
    assert_close(out.bonus_units[SPEED], 200, 1e-12, 0);
    assert_close(out.bonus_units[FCR] + out.credited_units[SPEED], 0, 0, 0);
    p.in_time = 10000;
    assert_close(settle(&t, &p).bonus_units[SPEED], 720, 1e-12, 0);
    p.in_time = 7900;
    out = settle(&t, &p);
    assert_close(out.bonus_units[SPEED], 0, 0, 0);
    assert_close(out.credited_units[SPEED], 100, 1e-12, 0);
    p.months_since_start = 1, p.in_time = 10000;
    assert_close(settle(&t, &p).bonus_units[SPEED], 0, 0, 0);
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

/* A provider who resolves little, or loses callers, is not relieved by what that does to volume: the volume is the
 * customers who called. */
static void test_volume_is_first_contacts_where_they_are_forecast(void **state)
{
    (void)state;
    struct settlement_terms t = usual_terms();
    struct month_performance p = usual_month();
    t.price_model = PRICE_PER_RESOLUTION;
    /* 7,200 of 9,000 resolved: 80% */
    p.first = 10000, p.forecast_first = 10000, p.forecast_units = 9000, p.in_time = 5000;
    assert_true(settle(&t, &p).credited_units[SPEED] > 0);
    p.answered = 14000, p.offered = 15000;              /* repeats alone */
    assert_true(settle(&t, &p).credited_units[SPEED] > 0);
    p.first = 11500;
    assert_close(settle(&t, &p).credited_units[SPEED], 0, 0, 0);
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

static void test_units_of_each_price(void **state)
{
    (void)state;
    struct settlement_terms t = usual_terms();
    struct month_performance p = usual_month();
    p.handle_s = 3120000, p.fte = 61.5, p.required_fte = 58, p.scope_months = 0.75;
    static const struct { enum price_model model; double units; } cases[] = {
        {PRICE_PER_CONTACT, 10000}, {PRICE_PER_MINUTE, 52000}, {PRICE_PER_RESOLUTION, 7200},
        {PRICE_FIXED_MONTHLY, 0.75}, {PRICE_PER_FTE_MONTH, 58 * 1.03}};         /* no more than required x 1.03 */
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        t.price_model = cases[i].model;
        assert_close(settle(&t, &p).units, cases[i].units, 1e-13, 0);
    }
    p.required_fte = 60;
    assert_close(settle(&t, &p).units, 61.5, 0, 0);
    t.billable_hours = BILLABLE_WORKED, p.required_fte = 1;
    assert_close(settle(&t, &p).units, 61.5, 0, 0);
}

enum { LOW = 2, NORMAL = 3, HIGH = 7 };

/* Up to 80% at 1.1 times the price, to 100% at the price, above at 0.9 times. */
static void set_bands(struct settlement_terms *t)
{
    t->has_bands = t->in_bands[LOW] = t->in_bands[NORMAL] = t->in_bands[HIGH] = true;
    t->band[LOW] = (struct band_terms){0, 0.8, 1.1};
    t->band[NORMAL] = (struct band_terms){0.8, 1, 1};
    t->band[HIGH] = (struct band_terms){1, INFINITY, 0.9};
}

/* 11,000 against 10,000: 8,000 x 1.1 + 2,000 + 1,000 x 0.9 = 11,700; five points of speed missed are 5% of that. */
static void test_bands_split_the_fee(void **state)
{
    (void)state;
    struct settlement_terms t = usual_terms();
    struct month_performance p = usual_month();
    set_bands(&t);
    p.answered = 11000, p.in_time = 7500, p.resolved = 11000;
    struct settlement out = settle(&t, &p);
    assert_close(out.band_units[LOW], 8000, 1e-13, 0);
    assert_close(out.band_units[NORMAL], 2000, 1e-12, 0);
    assert_close(out.band_units[HIGH], 1000, 1e-12, 0);
    assert_close(out.fee_units, 11700, 1e-13, 0);
    assert_close(out.credited_units[SPEED], 0.05 * 11700, 1e-12, 0);
    p.answered = 500;
    out = settle(&t, &p);
    assert_close(out.band_units[LOW] - out.band_units[NORMAL] - out.band_units[HIGH], 500, 0, 0);
    assert_close(out.fee_units, 550, 1e-13, 0);
}

/* Units are never lost between bands, whatever the volume; where nothing is forecast they are in the band of 100%. */
static void test_bands_hold_every_unit(void **state)
{
    (void)state;
    struct settlement_terms t = usual_terms();
    struct month_performance p = usual_month();
    set_bands(&t);
    for (double answered = 0; answered < 30000; answered += 777) {
        p.answered = answered;
        struct settlement out = settle(&t, &p);
        assert_close(out.band_units[LOW] + out.band_units[NORMAL] + out.band_units[HIGH], answered, 1e-13, 0);
    }
    p.forecast_units = 0, p.answered = 600;
    assert_close(settle(&t, &p).band_units[HIGH], 600, 0, 0);
}

/* 52,000 minutes where the forecast's handle time asks 54,600: 5% saved, half of it paid. Slower: nothing. */
static void test_gain_share(void **state)
{
    (void)state;
    struct settlement_terms t = usual_terms();
    struct month_performance p = usual_month();
    t.gain_share = 0.5, t.price_model = PRICE_PER_MINUTE;
    p.handle_s = 52000 * 60, p.reference_s = 54600 * 60;
    assert_close(settle(&t, &p).gain_units, 1300, 1e-12, 0);
    t.price_model = PRICE_PER_HOUR, p.planned_h = p.required_h = 1000;
    assert_close(settle(&t, &p).gain_units, 25, 1e-12, 0);
    p.reference_s = 50000 * 60;
    assert_close(settle(&t, &p).gain_units, 0, 0, 0);
    t.price_model = PRICE_PER_CONTACT, p.reference_s = 54600 * 60;
    assert_close(settle(&t, &p).gain_units, 0, 0, 0);
    t.price_model = PRICE_PER_MINUTE, p.handle_s = 0;
    assert_close(settle(&t, &p).gain_units, 0, 0, 0);
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
    a.fee_units = 5, a.gain_units = 6, a.band_units[HIGH] = 7, a.bonus_units[FCR] = 8, a.earned_back_units[0] = 9;
    settlement_add(&b, &a);
    settlement_add(&a, &(struct settlement){.units = 1, .premium_units = 2, .short_units = 3,
                                            .credited_units = {[FCR] = 4}});
    assert_close(b.fee_units + b.gain_units + b.band_units[HIGH], 18, 0, 0);
    assert_close(b.bonus_units[FCR] + b.earned_back_units[0], 17, 0, 0);
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
    s->sla[2] = (struct sla){.contract = 1, .weight = 0.6, .bonus_per_point = 0.01, .earn_back_months = 3};
    s->bands = 2;
    s->band[0] = (struct band){.contract = 1, .from_share = 0.9, .to_share = SCENARIO_OFF, .price_factor = 0.8};
    s->band[1] = (struct band){.contract = 0};
    settlement_terms_of(s, 1, &t);
    assert_false(t.applies[0]);
    assert_true(t.applies[1] && t.applies[2] && !t.applies[3]);
    assert_int_equal(t.sla[1].measure, SLA_FCR);
    assert_close(t.sla[1].cap, 0.048, 1e-14, 0);
    assert_close(t.sla[2].cap, 0.072, 1e-14, 0);
    assert_close(t.sla[2].bonus_per_point, 0.01, 0, 0);
    assert_int_equal(t.sla[2].earn_back_months, 3);
    assert_true(t.has_bands && t.in_bands[0] && !t.in_bands[1] && isinf(t.band[0].to_share));
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
        cmocka_unit_test(test_units_of_each_price),
        cmocka_unit_test(test_bands_split_the_fee),
        cmocka_unit_test(test_bands_hold_every_unit),
        cmocka_unit_test(test_gain_share),
        cmocka_unit_test(test_runoff_premium),
        cmocka_unit_test(test_measures_by_hand),
        cmocka_unit_test(test_bonus_is_capped_like_credits),
        cmocka_unit_test(test_volume_is_first_contacts_where_they_are_forecast),
        cmocka_unit_test(test_contacts_count_by_their_own_definition),
        cmocka_unit_test(test_settlements_add),
        cmocka_unit_test(test_noise_around_the_commitment_costs),
        cmocka_unit_test(test_credit_of_the_mean_is_not_the_mean_credit),
        cmocka_unit_test(test_terms_come_from_their_contract),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
