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

static void set_contacts(struct contract_run *run, int month, double contacts)
{
    contract_set_forecast(run, month, &(struct contract_forecast){.contacts = contacts, .days = 30});
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

/* 1,000 contacts of 300 s and 500 of 600 s, at pace 1.2 and occupancy 0.8: 250 h. With an offer of 60 s in one of ten
 * of the second queue: 1 h more of handling, 1.25 h of paid time. */
static void test_hours_for_contacts(void **state)
{
    struct fixture *f = *state;
    static const double contacts[QUEUES_MAX] = {1000, 500};
    const struct volume v = {.scenario = f->scenario, .site_pace = {[PROVIDER] = 1.2}};
    assert_close(contract_hours_for(&v, 0, contacts), 250, 1e-12, 0);
    assert_close(contract_reference_s(&v, 0, contacts), 720000, 1e-12, 0);
    f->scenario->queue[1].sale_rate = 0.1, f->scenario->queue[1].sale_handle_time_s = 60;
    assert_close(contract_hours_for(&v, 0, contacts), 251.25, 1e-12, 0);
}

/* A head of 36 h a week is on the phones 36 x 30/7 x 0.82 x 0.83 = 105.006857 h of 30 days. */
static void test_forecast_in_units_of_each_price(void **state)
{
    struct fixture *f = *state;
    struct site *site = &f->scenario->site[PROVIDER];
    site->contract_hours_per_week = 36, site->shrinkage_absence = 0.18, site->offphone_share = 0.17;
    const struct contract_forecast forecast = {.contacts = 9000, .resolved = 6500, .required_h = 1050.06857,
                                               .handled_h = 900, .scope_days = 12, .days = 30};
    static const double units[] = {[PRICE_PER_CONTACT] = 9000, [PRICE_PER_HOUR] = 1050.06857,
                                   [PRICE_PER_MINUTE] = 54000, [PRICE_PER_FTE_MONTH] = 10,
                                   [PRICE_PER_RESOLUTION] = 6500, [PRICE_FIXED_MONTHLY] = 0.4};
    for (int model = 0; model <= PRICE_FIXED_MONTHLY; model++) {
        f->scenario->contract[0].price_model = (enum price_model)model;
        assert_close(contract_forecast_units(f->scenario, 0, &forecast), units[model], 1e-8, 0);
    }
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
        set_contacts(&run, month, 1000);
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
    contract_set_forecast(&run, 8, &(struct contract_forecast){.contacts = 1000, .required_h = 77, .days = 30});
    assert_close(run.forecast_units[8], 77, 0, 0);
}

static void judge(struct contract_run *run, int month, bool speed, bool quality)
{
    run->record[month] = (struct sla_record){.judged = 3,
                                             .met = (uint16_t)(speed << SLA_SPEED | quality << SLA_QUALITY)};
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

/* What a month earns back when in_time of 1,000 are answered in time; the forecast is what came. */
static double earned(struct contract_run *run, int month, double in_time, double offered)
{
    struct month_performance p = {.answered = 1000, .in_time = in_time, .in_time_base = offered, .resolved = 1000};
    struct settlement out;
    set_contacts(run, month, 1000);
    contract_settle(run, month, &p, &out);
    return out.earned_back_units[SLA_SPEED];
}

/* 78%: two points, 20 units. Earned back in the third month in a row that meets the target; a month in which nothing
 * was offered is passed over; a miss takes the claim away and starts another. */
static void test_earn_back(void **state)
{
    struct fixture *f = *state;
    struct contract_run run;
    static const struct { double in_time, offered, back; } months[] = {
        {780, 1000, 0}, {800, 1000, 0}, {900, 1000, 0}, {800, 1000, 20},    /* paid back once */
        {900, 1000, 0}, {790, 1000, 0}, {900, 1000, 0}, {900, 1000, 0},     /* a point missed, two months met */
        {770, 1000, 0}, {900, 1000, 0}, {0, 0, 0},      {900, 1000, 0},     /* missed again: 30 units; one not judged */
        {900, 1000, 30}};
    f->scenario->sla[SLA_SPEED].earn_back_months = 3;
    begin(&run, f);
    for (size_t i = 0; i < sizeof months / sizeof *months; i++)
        assert_close(earned(&run, 9 + (int)i, months[i].in_time, months[i].offered), months[i].back, 1e-9, 1e-9);
    f->scenario->sla[SLA_SPEED].earn_back_months = 0;
    begin(&run, f);
    for (int i = 0; i < 8; i++) assert_close(earned(&run, 9 + i, i ? 900 : 780, 1000), 0, 0, 0);
}

/* Below 60% three months running, the holiday's and those out of the volume band not counted. */
static void test_chronic_failure(void **state)
{
    struct fixture *f = *state;
    struct contract_run run;
    begin(&run, f);
    for (int i = 6; i < 20; i++) earned(&run, i, 500, 1000);
    assert_false(contract_may_terminate_for_cause(&run, 20));           /* off */
    f->scenario->contract[0].critical_service_level = 0.6, f->scenario->contract[0].critical_months = 3;
    begin(&run, f);
    for (int i = 6; i < 11; i++) earned(&run, i, 500, 1000);            /* July to September are the holiday's */
    assert_false(contract_may_terminate_for_cause(&run, 11));
    struct month_performance crowded = {.answered = 2000, .in_time = 500, .in_time_base = 1000};
    struct settlement out;
    set_contacts(&run, 11, 1000);
    contract_settle(&run, 11, &crowded, &out);
    assert_false(contract_may_terminate_for_cause(&run, 12));
    earned(&run, 12, 599, 1000);
    assert_true(contract_may_terminate_for_cause(&run, 13));
    earned(&run, 13, 600, 1000);                                        /* 60% is not below 60% */
    assert_false(contract_may_terminate_for_cause(&run, 14));
}

static void test_termination(void **state)
{
    struct fixture *f = *state;
    struct contract_run run;
    struct settlement out;
    begin(&run, f);
    assert_int_equal(contract_termination_day(&run), -1);
    f->scenario->contract[0].terminate_on = date_to_day((struct date){2028, 9, 15});
    f->scenario->contract[0].termination_fee_months = 3, f->scenario->contract[0].at_end = AT_END_RENEW;
    assert_true(contract_may_be_retendered(f->scenario, &f->timeline, 0));
    assert_int_equal(contract_termination_day(&run), day_index(f, 2028, 9, 15));
    /* July 2027 is month 6; 1,000 a month, from March 2028 on 1,300: September's fee looks at September to August. */
    for (int month = 6; month < 20; month++) {
        struct month_performance p = {.answered = month < 14 ? 1000 : 1300};
        contract_settle(&run, month, &p, &out);
    }
    assert_close(contract_termination_units(&run, 20), 3 * (6 * 1000 + 6 * 1300) / 12.0, 1e-12, 0);
    assert_close(contract_termination_units(&run, 8), 3000, 1e-12, 0);
    assert_close(contract_termination_units(&run, 6), 0, 0, 0);
    for (int month = 20; month < 36; month++) set_contacts(&run, month, 1000);
    contract_terminate(&run, day_index(f, 2028, 9, 15));
    assert_close(run.forecast_units[23], 1000, 0, 0);                   /* the term ends within December */
    assert_close(run.forecast_units[24], 0, 0, 0);
    assert_int_equal(run.term_end, day_index(f, 2028, 12, 15));
    contract_terminate(&run, day_index(f, 2030, 6, 1));                 /* the term's own end comes first */
    assert_int_equal(run.term_end, day_index(f, 2028, 12, 15));
}

/* Begun in mid-July: July is left out of the mean, unless there is no other month. */
static void test_fee_of_whole_months(void **state)
{
    struct fixture *f = *state;
    struct contract_run run;
    struct settlement out;
    f->scenario->contract[0].termination_fee_months = 2;
    contract_begin(&run, f->scenario, &f->timeline, 0, day_index(f, 2027, 7, 16));
    struct month_performance half = {.answered = 500}, whole = {.answered = 1000};
    contract_settle(&run, 6, &half, &out);
    assert_close(contract_termination_units(&run, 7), 1000, 1e-12, 0);
    contract_settle(&run, 7, &whole, &out);
    assert_close(contract_termination_units(&run, 8), 2000, 1e-12, 0);
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
        cmocka_unit_test_setup_teardown(test_forecast_in_units_of_each_price, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_earn_back, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_chronic_failure, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_termination, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_fee_of_whole_months, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
