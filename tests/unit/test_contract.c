/* Dates, holiday, forecast and renewal of a contract, against the calendar and the rule written out by hand. */
#include "model/contract.h"
#include "unit.h"

enum { PROVIDER = 1, SLA_SPEED = 0, SLA_QUALITY = 1 };

struct fixture { struct scenario *scenario; struct timeline timeline; };

static int day_index(const struct fixture *f, int year, int month, int day)
{
    return timeline_day_of(&f->timeline, date_to_day((struct date){year, month, day}));
}

/* Announced 2027-04-01, three baseline months, five years; first wave planned for 2027-07-01. */
static int set_up(void **state)
{
    struct fixture *f = test_calloc(1, sizeof *f);
    struct scenario *s = f->scenario = test_calloc(1, sizeof *s);
    s->frame = (struct scenario_frame){.announcement = date_to_day((struct date){2027, 4, 1}), .horizon_months = 60,
                                       .baseline_months = 3, .interval_min = 30};
    s->queues = 2, s->sites = 2, s->contracts = 1, s->slas = 2, s->waves = 2;
    s->queue[0].handle_time_mean_s = 300, s->queue[1].handle_time_mean_s = 600;
    s->site[PROVIDER] = (struct site){.kind = SITE_PROVIDER, .occupancy_max = 0.8, .handle_time_factor = 1.2};
    s->contract[0] = (struct contract){.site = PROVIDER, .covers = {true, true}, .term_months = 36,
                                       .sla_volume_band_low = 0.9, .sla_volume_band_high = 1.1, .at_risk_cap = 0.12,
                                       .sla_holiday_months = 3, .at_end = AT_END_DRAW, .renew_probability = 0.6,
                                       .renew_probability_missed = 0.1, .renew_share_met = 0.75};
    s->sla[SLA_SPEED] = (struct sla){.measure = SLA_SERVICE_LEVEL, .target = 0.8, .weight = 0.6,
                                     .credit_per_point = 0.01};
    s->sla[SLA_QUALITY] = (struct sla){.measure = SLA_FCR, .target = 0.72, .weight = 0.4, .credit_per_point = 0.01};
    s->wave[0] = (struct wave){.site = PROVIDER, .queue = 0, .start = date_to_day((struct date){2027, 7, 1})};
    s->wave[1] = (struct wave){.site = PROVIDER, .queue = 1, .start = date_to_day((struct date){2027, 9, 1})};
    s->retender = (struct retender){.notice_months = 3, .runoff_price_factor = 1};
    timeline_init(&f->timeline, &s->frame);
    *state = f;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *f = *state;
    test_free(f->scenario);
    test_free(f);
    return 0;
}

static void begin(struct contract_run *run, const struct fixture *f)
{
    contract_begin(run, f->scenario, &f->timeline, 0, contract_first_day(f->scenario, &f->timeline, 0));
}

static void test_terms_follow_the_calendar(void **state)
{
    struct fixture *f = *state;
    struct contract_run run;
    begin(&run, f);
    assert_int_equal(run.term_start, day_index(f, 2027, 7, 1));
    assert_int_equal(run.term_end, day_index(f, 2030, 7, 1));
    assert_int_equal(contract_decision_day(&run), day_index(f, 2030, 4, 1));
    f->scenario->contract[0].term_months = 12;
    begin(&run, f);
    assert_int_equal(contract_decision_day(&run), day_index(f, 2028, 4, 1));
    contract_renew(&run);
    assert_int_equal(run.term_start, day_index(f, 2028, 7, 1));
    assert_int_equal(run.term_end, day_index(f, 2029, 7, 1));
    assert_int_equal(run.first_day, day_index(f, 2027, 7, 1));
    assert_int_equal(run.terms_begun, 2);
    contract_extend(&run, day_index(f, 2029, 7, 15));
    contract_extend(&run, day_index(f, 2029, 7, 8));
    assert_int_equal(run.term_end, day_index(f, 2029, 7, 15));
}

static void test_short_months_and_short_terms(void **state)
{
    struct fixture *f = *state;
    struct contract_run run;
    f->scenario->contract[0].term_months = 1;
    contract_begin(&run, f->scenario, &f->timeline, 0, day_index(f, 2028, 1, 31));
    assert_int_equal(run.term_end, day_index(f, 2028, 2, 29));
    assert_int_equal(contract_decision_day(&run), run.term_start);      /* notice is longer than the term */
}

static void test_first_day_is_that_of_its_own_waves(void **state)
{
    struct fixture *f = *state;
    f->scenario->contract[0].covers[0] = false;
    assert_int_equal(contract_first_day(f->scenario, &f->timeline, 0), day_index(f, 2027, 9, 1));
    f->scenario->contract[0].site = 0;
    assert_int_equal(contract_first_day(f->scenario, &f->timeline, 0), -1);
}

static void test_when_a_retender_may_come(void **state)
{
    struct fixture *f = *state;
    struct contract *c = &f->scenario->contract[0];
    assert_true(contract_may_be_retendered(f->scenario, &f->timeline, 0));
    c->at_end = AT_END_RENEW;
    assert_false(contract_may_be_retendered(f->scenario, &f->timeline, 0));
    c->at_end = AT_END_RETENDER;
    c->term_months = 59;                                        /* decided 2032-03-01, a month before the end */
    assert_true(contract_may_be_retendered(f->scenario, &f->timeline, 0));
    c->term_months = 60;                                        /* decided 2032-04-01: the horizon ends before */
    assert_false(contract_may_be_retendered(f->scenario, &f->timeline, 0));
    c->term_months = 36, c->at_end = AT_END_DRAW, c->renew_probability = 1;
    assert_true(contract_may_be_retendered(f->scenario, &f->timeline, 0));
    c->renew_probability_missed = 1;
    assert_false(contract_may_be_retendered(f->scenario, &f->timeline, 0));
}

/* 1,000 contacts of 300 s and 500 of 600 s, at pace 1.2 and occupancy 0.8: 250 h. */
static void test_hours_for_contacts(void **state)
{
    struct fixture *f = *state;
    static const double contacts[QUEUES_MAX] = {1000, 500};
    assert_close(contract_hours_for(f->scenario, 0, contacts), 250, 1e-12, 0);
}

/* July is month index 6. The holiday covers July to September; in October credits begin. */
static void test_settles_with_its_own_forecast_and_holiday(void **state)
{
    struct fixture *f = *state;
    struct contract_run run;
    struct settlement out;
    f->scenario->contract[0].minimum_commitment = 0.8;
    begin(&run, f);
    for (int month = 6; month < 12; month++) {
        contract_set_forecast(&run, month, 1000, 77);
        struct month_performance p = {.answered = 950, .in_time = 700, .in_time_base = 1000, .resolved = 900};
        contract_settle(&run, month, &p, &out);
        assert_int_equal(p.months_since_start, month - 6);
        assert_close(p.forecast_units, 1000, 0, 0);
        assert_close(out.credited_units[SLA_SPEED], month < 9 ? 0 : 0.072 * 950, 1e-12, 0);
        assert_int_equal(run.record[month].judged, month < 9 ? 0 : 3);
        assert_int_equal(run.record[month].met, month < 9 ? 0 : 1 << SLA_QUALITY);
    }
    struct month_performance few = {.answered = 500};
    contract_settle(&run, 11, &few, &out);
    assert_close(out.short_units, 300, 1e-12, 0);
}

static void test_hour_contract_takes_hours_as_forecast(void **state)
{
    struct fixture *f = *state;
    struct contract_run run;
    f->scenario->contract[0].price_model = PRICE_PER_HOUR;
    begin(&run, f);
    contract_set_forecast(&run, 8, 1000, 77);
    assert_close(run.forecast_units[8], 77, 0, 0);
}

static void judge(struct contract_run *run, int month, bool speed, bool quality)
{
    run->record[month] = (struct sla_record){3, (uint16_t)(speed << SLA_SPEED | quality << SLA_QUALITY)};
}

static void test_renewal_rule(void **state)
{
    struct fixture *f = *state;
    struct contract_run run;
    begin(&run, f);
    assert_close(contract_renewal_probability(&run, 39), 0.6, 0, 0);    /* never judged: met */
    for (int i = 0; i < 12; i++) judge(&run, 27 + i, i >= 3, true);     /* speed met in 9 of 12: just enough */
    assert_close(contract_renewal_probability(&run, 39), 0.6, 0, 0);
    judge(&run, 38, false, true);                                       /* 8 of 12 */
    assert_close(contract_renewal_probability(&run, 39), 0.1, 0, 0);
    for (int i = 0; i < 12; i++) judge(&run, 27 + i, true, i >= 4);     /* the other measure alone is enough to miss */
    assert_close(contract_renewal_probability(&run, 39), 0.1, 0, 0);
}

static void test_renewal_looks_at_twelve_judged_months(void **state)
{
    struct fixture *f = *state;
    struct contract_run run;
    begin(&run, f);
    for (int i = 0; i < 20; i++) judge(&run, 7 + i, false, false);      /* bad until month index 26 */
    for (int i = 27; i < 39; i++) judge(&run, i, true, true);           /* a good last year */
    assert_close(contract_renewal_probability(&run, 39), 0.6, 0, 0);
    judge(&run, 39, false, false);                                      /* the month of the decision is not over */
    assert_close(contract_renewal_probability(&run, 39), 0.6, 0, 0);
    for (int i = 27; i < 39; i++) run.record[i] = (struct sla_record){0};
    for (int i = 27; i < 31; i++) judge(&run, i, i > 27, true);         /* 3 of the 4 that counted */
    assert_close(contract_renewal_probability(&run, 39), 0.6, 0, 0);
}

static void test_stated_ends(void **state)
{
    struct fixture *f = *state;
    struct contract_run run;
    begin(&run, f);
    f->scenario->contract[0].at_end = AT_END_RENEW;
    assert_close(contract_renewal_probability(&run, 39), 1, 0, 0);
    f->scenario->contract[0].at_end = AT_END_RETENDER;
    assert_close(contract_renewal_probability(&run, 39), 0, 0, 0);
}

/* The horizon ends 2032-04-01; a second term of three years began 2030-07-01: 640 of 1,096 days. */
static void test_pro_rata_end(void **state)
{
    struct fixture *f = *state;
    struct contract_run run;
    begin(&run, f);
    assert_close(contract_end_exposure(&run, day_index(f, 2027, 5, 1)), 0, 0, 0);
    contract_renew(&run);
    assert_close(contract_end_exposure(&run, f->timeline.days), 640.0 / 1096 * 0.4, 1e-12, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_terms_follow_the_calendar, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_short_months_and_short_terms, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_first_day_is_that_of_its_own_waves, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_when_a_retender_may_come, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_hours_for_contacts, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_settles_with_its_own_forecast_and_holiday, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_hour_contract_takes_hours_as_forecast, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_renewal_rule, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_renewal_looks_at_twelve_judged_months, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_stated_ends, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_pro_rata_end, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
