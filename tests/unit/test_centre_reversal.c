/* Where one year and three change places: volume falls to 40% for good, nobody having said so, while 90% of the
 * contract's forecast is due whatever comes. Paired replications; Student intervals of 95%. */
#include "unit.h"

#include "centre_fixture.h"
#include "study/study.h"

enum { SHORT, LONG, TERMS, REPLICATIONS = 6, PROVIDER = 1, EVENT_MONTH = 16 };
static const double FULL_SIZE = 1.2e6;          /* calls a year of the centre that a re-tender's default cost is for */

/* Per resolution, terms from month 4 on: a second term of one year begins on the day of the event. */
static struct scenario *committed(double calls_a_year, int term_months, double factor, enum provider_decides decides)
{
    struct scenario *s = fixture_begin(1, 42);
    fixture_queue(s, "calls", calls_a_year, 300);
    fixture_site(s, "inhouse", SITE_INHOUSE);
    fixture_site(s, "provider", SITE_PROVIDER);
    s->provider[PROVIDER].decides = decides;
    fixture_wave(s, 0, PROVIDER, fixture_day(2027, 7, 1), 0.8);
    struct contract *c = fixture_contract(s, PROVIDER, term_months, 8);
    c->price_model = PRICE_PER_RESOLUTION, c->minimum_commitment = 0.9;
    s->retender.cost *= calls_a_year / FULL_SIZE, s->retender.project *= calls_a_year / FULL_SIZE;
    struct event *e = &s->event[s->events++];
    keys_fill_defaults("event", e, false, s);
    e->touches[0] = true, e->factor = factor;
    e->date = date_month_start(s->frame.announcement, EVENT_MONTH - 1);
    return s;
}

struct pair { struct estimate cash, top_up; };     /* one year less three, present value */

static double line_value(const struct scenario_summary *s, const char *key, int replication)
{
    int line = fixture_line(&s->shape, key);
    return line == NO_INDEX ? 0 : s->present_value[replication * s->shape.lines.count + line];
}

static struct estimate line_difference(const struct scenario_summary summary[TERMS], const char *key)
{
    double d[REPLICATIONS];
    for (int r = 0; r < REPLICATIONS; r++)
        d[r] = line_value(&summary[SHORT], key, r) - line_value(&summary[LONG], key, r);
    return estimate_of(d, REPLICATIONS);
}

static struct pair compare(struct scenario *one_year, struct scenario *three_years)
{
    struct scenario *owned[TERMS] = { one_year, three_years };
    const struct scenario *const scenario[TERMS] = { one_year, three_years };
    struct scenario_summary summary[TERMS];
    struct text error = { 0 };
    struct pair pair;
    double cash[REPLICATIONS];
    for (int t = 0; t < TERMS; t++) scenario_complete(owned[t], NULL), owned[t]->run.replications = REPLICATIONS;
    assert_int_equal(study_run(&(struct study_request){ scenario, TERMS, 2, NULL, NULL }, summary, &error), STATUS_OK);
    for (int r = 0; r < REPLICATIONS; r++)
        cash[r] = summary_total_of(&summary[SHORT], LEDGER_CASH, true, r)
            - summary_total_of(&summary[LONG], LEDGER_CASH, true, r);
    pair.cash = estimate_of(cash, REPLICATIONS);
    pair.top_up = line_difference(summary, "provider_top_up");
    for (int t = 0; t < TERMS; t++) summary_free(&summary[t]), free(owned[t]);
    return pair;
}

static void one_year_wins_when_volume_collapses_only(double calls_a_year, enum provider_decides decides, double agents)
{
    struct pair pair[2];
    for (int collapses = 0; collapses < 2; collapses++) {
        struct scenario *s[TERMS];
        for (int t = 0; t < TERMS; t++) {
            s[t] = committed(calls_a_year, t == SHORT ? 12 : 36, collapses ? 0.4 : 1, decides);
            if (agents > 0) fixture_constant_group(s[t], PROVIDER, agents);
        }
        pair[collapses] = compare(s[SHORT], s[LONG]);
    }
    assert_true(pair[0].cash.mean - pair[0].cash.half_width_95 > 0);
    assert_true(pair[1].cash.mean + pair[1].cash.half_width_95 < 0);
    /* the commitment is why: what it saves in the collapse is more than all the rest costs */
    assert_true(pair[1].top_up.mean + pair[1].top_up.half_width_95 < 0);
    assert_true(pair[1].top_up.mean < pair[1].cash.mean);
}

static void with_constant_agents_and_a_stated_plan(void **state)
{
    (void)state;
    one_year_wins_when_volume_collapses_only(60000, DECIDES_FIXED, 12);
}

static void with_people_and_a_provider_that_decides(void **state)
{
    (void)state;
    one_year_wins_when_volume_collapses_only(80000, DECIDES_AUTO, 0);
}

/* ---- why: the forecast, month by month, with agents and without luck in the ends ---- */

static struct replication renewed(int term_months, double factor, struct result_shape *shape)
{
    struct replication r;
    struct scenario *s = committed(60000, term_months, factor, DECIDES_FIXED);
    fixture_plain(&s->queue[0]);
    fixture_constant_group(s, PROVIDER, 12);
    s->contract[0].at_end = AT_END_RENEW;
    scenario_complete(s, NULL);
    *shape = fixture_run(s, 0, &r);
    free(s);
    return r;
}

/* Terms of one year begin in months 4, 16 and 28; the event comes on the first day of the second, too late for its
 * forecast, and is in the third's. Nothing before it differs. */
static void a_term_that_starts_after_the_event_knows_it(void **state)
{
    (void)state;
    struct result_shape shape;
    struct replication one = renewed(12, 0.4, &shape), three = renewed(36, 0.4, &shape), quiet = renewed(12, 1, &shape);
    int event = EVENT_MONTH, third = EVENT_MONTH + 12;          /* month index = number, with one month before */
    assert_memory_equal(one.quantity, quiet.quantity, (size_t)(event * shape.lines.count) * sizeof *one.quantity);
    for (int m = event; m < shape.months; m++) {
        double units = fixture_quantity(&shape, &one, m, m + 1, "provider_fee");
        double topped_up = fixture_quantity(&shape, &one, m, m + 1, "provider_top_up");
        if (m < third) assert_true(topped_up > 0.9 * units);    /* 0.9 / 0.4 - 1, noise and a resolution below it */
        else assert_true(topped_up < 0.1 * units);              /* noise about 90% of what is expected */
        double longer = fixture_quantity(&shape, &three, m, m + 1, "provider_top_up");
        if (m < third) assert_true(longer == topped_up);
        else if (m < EVENT_MONTH + 24) assert_true(longer > 0.9 * units);
        else assert_true(longer < 0.1 * units);                 /* its second term begins in month 40 */
    }
    replication_free(&one), replication_free(&three), replication_free(&quiet);
}

/* An end that is agreed takes leaving work out of the forecast and nothing else: the event, which has happened by then,
 * stays out of the running term's. Notice on 1 April, the successor's ramp from 6 May; the event on 1 January 2028. */
static void an_agreed_end_does_not_reopen_the_forecast(void **state)
{
    (void)state;
    struct replication r;
    struct scenario *s = committed(60000, 12, 0.4, DECIDES_FIXED);
    fixture_plain(&s->queue[0]);
    fixture_constant_group(s, PROVIDER, 12);
    s->contract[0].at_end = AT_END_RETENDER, s->event[0].date = fixture_day(2028, 1, 1);
    s->retender.notice_months = 3, s->retender.ramp_weeks = 8;
    scenario_complete(s, NULL);
    struct result_shape shape = fixture_run(s, 0, &r);
    int april = 13;                                             /* index: March 2027 is 0 */
    assert_int_equal(fixture_event_day(&r, "contract main goes out to tender again", 0),
                     fixture_day(2028, 4, 1) - shape.first_day);
    for (int m = april - 1; m <= april; m++)
        assert_true(fixture_quantity(&shape, &r, m, m + 1, "provider_top_up")
                    > 0.9 * fixture_quantity(&shape, &r, m, m + 1, "provider_fee"));
    /* the successor's own forecast knows it */
    double topped_up = fixture_quantity(&shape, &r, 18, 24, "provider_top_up");
    assert_true(topped_up < 0.1 * fixture_quantity(&shape, &r, 18, 24, "provider_fee"));
    replication_free(&r), free(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(with_constant_agents_and_a_stated_plan),
        cmocka_unit_test(with_people_and_a_provider_that_decides),
        cmocka_unit_test(a_term_that_starts_after_the_event_knows_it),
        cmocka_unit_test(an_agreed_end_does_not_reopen_the_forecast),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
