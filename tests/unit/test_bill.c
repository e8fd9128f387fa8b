/* The whole path from contacts to the bill: what the ledger bills is what the provider did, under every price. */
#include <stdlib.h>

#include "unit.h"

#include "centre_fixture.h"

enum { HOME, PROVIDER, BASELINE = 1, MONTHS = 9, FIRST_MONTH = 3 /* June 2027 */ };

/* Half the calls go to a provider on the first of June. */
static struct scenario *half_moved(void)
{
    struct scenario *s = fixture_begin(BASELINE, MONTHS - BASELINE);
    struct queue *q = fixture_queue(s, "calls", 60000, 300);
    fixture_plain(q);
    q->redial_probability = q->repeat_probability = 0.5;
    q->sale_margin = 20;
    fixture_site(s, "home", SITE_INHOUSE);
    fixture_site(s, "away", SITE_PROVIDER);
    fixture_constant_group(s, HOME, 6);
    fixture_constant_group(s, PROVIDER, 5);
    fixture_wave(s, 0, PROVIDER, fixture_day(2027, 6, 1), 0.5)->ramp_weeks = 0;
    fixture_contract(s, PROVIDER, 24, 5)->at_end = AT_END_RENEW;
    s->contract[0].sla_holiday_months = 0;
    scenario_complete(s, NULL);
    return s;
}

static struct result_shape *run(const struct scenario *s, struct replication *out)
{
    struct result_shape *shape = malloc(sizeof *shape);
    *shape = fixture_run(s, 0, out);
    return shape;
}

static double quantity(const struct result_shape *shape, const struct replication *r, const char *key, int month)
{
    for (int i = 0; i < shape->lines.count; i++)
        if (!strcmp(shape->lines.line[i].key, key)) return replication_quantity(r, shape, month)[i];
    fail_msg("no line %s", key);
    return NAN;
}

/* Units billed in October, the fifth month, and the row of contacts they are for. */
static double billed(enum price_model model, double row[CONTACT_MEASURES])
{
    struct scenario *s = half_moved();
    struct replication r;
    s->contract[0].price_model = model;
    s->contract[0].billable_hours = BILLABLE_WORKED;
    struct result_shape *shape = run(s, &r);
    memcpy(row, replication_contacts(&r, shape, 7, PROVIDER, 0), sizeof(double[CONTACT_MEASURES]));
    double units = quantity(shape, &r, "provider_fee", 7);
    for (int month = 0; month < FIRST_MONTH; month++)
        assert_close(quantity(shape, &r, "provider_fee", month), 0, 0, 0);
    assert_close(quantity(shape, &r, "books_fee", 7), units, 0, 0);
    replication_free(&r);
    free(shape);
    free(s);
    return units;
}

/* October 2027 has 21 weekdays of 10 hours: 5 agents are on duty for 1,050 hours, 6.586 heads of 36 hours a week. */
static void test_what_is_done_is_billed(void **state)
{
    (void)state;
    double row[CONTACT_MEASURES];
    double units = billed(PRICE_PER_CONTACT, row);
    assert_close(units, row[CONTACTS_ANSWERED], 0, 0);
    assert_true(units > 1000);
    units = billed(PRICE_PER_MINUTE, row);
    assert_close(units, row[CONTACTS_HANDLE_S] / 60, 1e-12, 0);
    units = billed(PRICE_PER_RESOLUTION, row);
    assert_close(units, row[CONTACTS_RESOLVED], 0, 0);
    assert_close(billed(PRICE_FIXED_MONTHLY, row), 1, 1e-12, 0);
    assert_close(billed(PRICE_PER_FTE_MONTH, row), 1050 / (36 * 31 / 7.0), 1e-12, 0);
    /* the last contact of a day is finished */
    units = billed(PRICE_PER_HOUR, row);
    assert_true(units >= 1050 && units < 1050 + 21 * 5 * 0.5);
}

/* A fixed price is for the whole of the work agreed: while half of that has moved, half is billed. */
static void test_fixed_price_follows_the_waves(void **state)
{
    (void)state;
    struct scenario *s = half_moved();
    struct replication r;
    s->contract[0].price_model = PRICE_FIXED_MONTHLY;
    s->wave[0].share = 0.25;
    s->wave[0].gate_service_level = SCENARIO_OFF;
    fixture_wave(s, 0, PROVIDER, fixture_day(2027, 9, 1), 0.5)->ramp_weeks = 0;
    scenario_complete(s, NULL);
    struct result_shape *shape = run(s, &r);
    assert_close(quantity(shape, &r, "provider_fee", FIRST_MONTH), 0.5, 1e-12, 0);
    assert_close(quantity(shape, &r, "provider_fee", 5), 0.5, 1e-12, 0);
    assert_close(quantity(shape, &r, "provider_fee", 7), 1, 1e-12, 0);
    replication_free(&r);
    free(shape);
    free(s);
}

/* Bands hold every unit; the commitment, at 100 times what is answered, tops up. */
static void test_bands_and_commitment_on_the_whole_path(void **state)
{
    (void)state;
    struct scenario *s = half_moved();
    struct replication r;
    s->bands = 2;
    s->band[0] = (struct band){.name = "low", .to_share = 0.5, .price_factor = 1.2};
    s->band[1] = (struct band){.name = "high", .from_share = 0.5, .to_share = SCENARIO_OFF, .price_factor = 0.9};
    s->contract[0].minimum_commitment = 2;
    struct result_shape *shape = run(s, &r);
    for (int month = FIRST_MONTH; month < MONTHS; month++) {
        double low = quantity(shape, &r, "provider_fee_band_low", month);
        double high = quantity(shape, &r, "provider_fee_band_high", month);
        double answered = replication_contacts(&r, shape, month, PROVIDER, 0)[CONTACTS_ANSWERED];
        assert_close(low + high, answered, 1e-12, 0);
        assert_close(quantity(shape, &r, "provider_top_up", month), 4 * low - answered, 1e-9, 0);
    }
    replication_free(&r);
    free(shape);
    free(s);
}

/* --- termination --- */

static double sum_of(const struct result_shape *shape, const struct replication *r, const char *key)
{
    double sum = 0;
    for (int month = 0; month < shape->months; month++) sum += quantity(shape, r, key, month);
    return sum;
}

static bool has_line(const struct result_shape *shape, const char *key)
{
    for (int i = 0; i < shape->lines.count; i++)
        if (!strcmp(shape->lines.line[i].key, key)) return true;
    return false;
}

static int logged_day(const struct replication *r, enum event_kind kind)
{
    for (int i = 0; i < r->events; i++)
        if (r->event[i].kind == kind && !strcmp(r->event[i].name, "main")) return r->event[i].day;
    return -1;
}

/* Two months after the day the successor has it all; the fee is 1.5 mean bills of June to September. */
static void test_termination_for_convenience(void **state)
{
    (void)state;
    struct scenario *s = half_moved();
    struct replication r;
    double bill = 0;
    s->frame.horizon_months = 12, s->retender.notice_months = 2, s->retender.ramp_weeks = 4;
    s->contract[0].terminate_on = fixture_day(2027, 10, 1), s->contract[0].termination_fee_months = 1.5;
    struct result_shape *shape = run(s, &r);
    for (int month = FIRST_MONTH; month < 7; month++) bill += quantity(shape, &r, "provider_fee", month);
    assert_close(sum_of(shape, &r, "termination_fee"), 1.5 * bill / 4, 1e-12, 0);
    assert_close(quantity(shape, &r, "termination_fee", 7), 1.5 * bill / 4, 1e-12, 0);
    assert_close(sum_of(shape, &r, "retender_cost"), 1, 0, 0);
    assert_int_equal(logged_day(&r, EVENT_TERMINATED), fixture_day(2027, 10, 1) - shape->first_day);
    assert_true(replication_contacts(&r, shape, 12, 2, 0)[CONTACTS_ANSWERED] > 1000);
    assert_close(replication_contacts(&r, shape, 12, PROVIDER, 0)[CONTACTS_OFFERED], 0, 0, 0);
    replication_free(&r);
    free(shape);
    free(s);
}

/* Critical in June, July and August: the right arises on the first of September, and costs no fee. */
static void test_termination_for_cause(void **state)
{
    (void)state;
    struct scenario *s = half_moved();
    struct replication r;
    s->contract[0].critical_service_level = 0.9999;
    struct result_shape *shape = run(s, &r);
    assert_int_equal(logged_day(&r, EVENT_TERMINATED_FOR_CAUSE),
                     fixture_day(2027, 9, 1) - shape->first_day);
    assert_false(has_line(shape, "termination_fee"));
    assert_close(sum_of(shape, &r, "retender_cost"), 1, 0, 0);
    replication_free(&r);
    free(shape);
    s->contract[0].critical_service_level = 0.01;
    shape = run(s, &r);
    assert_int_equal(logged_day(&r, EVENT_TERMINATED_FOR_CAUSE), -1);
    replication_free(&r);
    free(shape);
    free(s);
}

/* --- sales --- */

struct sales { double made, missed, resolved, lost, handle_s, answered; };

static struct sales sales_of(double rate, double handle_s, double contacts[CONTACT_MEASURES])
{
    struct sales sum = {0};
    struct scenario *s = half_moved();
    struct replication r;
    s->queue[0].sale_rate = rate, s->queue[0].sale_handle_time_s = handle_s;
    struct result_shape *shape = run(s, &r);
    for (int month = 0; month < MONTHS; month++) {
        if (rate > 0) sum.made += quantity(shape, &r, "sales_made_calls", month);
        if (rate > 0) sum.missed += quantity(shape, &r, "sales_missed_calls", month);
        for (int site = 0; site < shape->sites; site++) {
            const double *row = replication_contacts(&r, shape, month, site, 0);
            for (int m = 0; contacts && m < CONTACT_MEASURES; m++) contacts[m] += row[m];
            sum.resolved += row[CONTACTS_RESOLVED];
            sum.lost += row[CONTACTS_LOST_ABANDONED] + row[CONTACTS_LOST_UNRESOLVED];
            sum.handle_s += row[CONTACTS_HANDLE_S];
            sum.answered += row[CONTACTS_ANSWERED];
        }
    }
    replication_free(&r);
    free(shape);
    free(s);
    return sum;
}

/* An offer that takes no time changes no contact. Made and missed sales are binomial in resolved and lost (z = 4.4). */
static void test_sales(void **state)
{
    (void)state;
    double without[CONTACT_MEASURES] = {0}, with[CONTACT_MEASURES] = {0};
    sales_of(0, 0, without);
    struct sales s = sales_of(0.1, 0, with);
    for (int m = 0; m < CONTACT_MEASURES; m++) assert_close(with[m], without[m], 0, 0);
    assert_true(s.lost > 1000);
    assert_close(s.made, 0.1 * s.resolved, 0, 4.4 * sqrt(0.09 * s.resolved));
    assert_close(s.missed, 0.1 * s.lost, 0, 4.4 * sqrt(0.09 * s.lost));
}

/* 60 s in one contact of ten is 6 s a contact more, with proficient agents; sd of a handle time is 300 s. */
static void test_offers_take_time(void **state)
{
    (void)state;
    struct sales without = sales_of(0, 0, NULL), with = sales_of(0.1, 60, NULL);
    double error = 300 * sqrt(1 / without.answered + 1 / with.answered);
    assert_close(with.handle_s / with.answered - without.handle_s / without.answered, 6, 0, 4.4 * error);
    with = sales_of(1, 600, NULL);
    assert_close(with.handle_s / with.answered, 900, 0, 4.4 * 300 / sqrt(with.answered));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_is_done_is_billed),
        cmocka_unit_test(test_fixed_price_follows_the_waves),
        cmocka_unit_test(test_bands_and_commitment_on_the_whole_path),
        cmocka_unit_test(test_termination_for_convenience),
        cmocka_unit_test(test_termination_for_cause),
        cmocka_unit_test(test_sales),
        cmocka_unit_test(test_offers_take_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
