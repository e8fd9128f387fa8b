/* Terms and their ends: what a re-tender sets in motion and what it costs, what renewal spares, and what a commitment
 * costs when volume collapses. Constant agents at the provider, so that dates follow from the plan alone. */
#include "unit.h"

#include "centre_fixture.h"

static const double z = 4.4;            /* one in 1e5 outside */

enum { HOME, PROVIDER, SUCCESSOR };

struct outcome { struct result_shape shape; struct replication r; };

/* One wave to 80% on Monday 5 July 2027, a term of a year from there; no busy days, no redials, no repeats. */
static struct scenario *outsourced(int months, enum at_end at_end)
{
    struct scenario *s = fixture_begin(1, months);
    fixture_plain(fixture_queue(s, "calls", 60000, 300));
    fixture_site(s, "inhouse", SITE_INHOUSE);
    fixture_site(s, "provider", SITE_PROVIDER);
    fixture_constant_group(s, PROVIDER, 12);
    struct wave *w = fixture_wave(s, 0, PROVIDER, fixture_day(2027, 7, 5), 0.8);
    w->gate_min_contacts = 0, w->gate_service_level = 0;
    fixture_contract(s, PROVIDER, 12, 4.7)->at_end = at_end;
    s->retender.notice_months = 3, s->retender.ramp_weeks = 8, s->retender.dual_weeks = 4;
    return s;
}

static struct outcome run(struct scenario *s, int replication)
{
    struct outcome o;
    scenario_complete(s, NULL);
    o.shape = fixture_run(s, replication, &o.r);
    free(s);
    return o;
}

static int civil(const struct outcome *o, struct logged_event what, int nth)
{
    int day = fixture_event_day(&o->r, what, nth);
    return day < 0 ? 0 : o->shape.first_day + day;
}

static double contacts(const struct outcome *o, int from, int to, int site, enum contact_measure m)
{
    return fixture_contacts(&o->shape, &o->r, from, to, site, 0, m);
}

static double quantity(const struct outcome *o, int from, int to, const char *key)
{
    return fixture_quantity(&o->shape, &o->r, from, to, key);
}

/* The successor is a planned team: people are recruited for it, as its site's parameters say. */
static void a_term_ends_with_a_successor_in_place(void **state)
{
    (void)state;
    struct outcome o = run(outsourced(20, AT_END_RETENDER), 0);
    int ramp = fixture_day(2028, 7, 5) - 8 * 7;         /* 10 May 2028: the ramp ends with the term */
    assert_int_equal(o.shape.sites, 3);
    assert_int_equal(o.shape.site[SUCCESSOR].role, ROLE_SUCCESSOR);
    assert_int_equal(civil(&o, fixture_event(EVENT_RETENDERED, "main", 0), 0), fixture_day(2028, 4, 5));
    assert_int_equal(civil(&o, fixture_event(EVENT_SUCCESSOR_STARTS, "", 0), 0), ramp);
    /* two whole weeks from the Monday after the ramp: the gate passes on 24 July, the term is extended until then */
    assert_int_equal(civil(&o, fixture_event(EVENT_INCUMBENT_LEAVES, "", 0), 0), fixture_day(2028, 7, 24));
    assert_true(quantity(&o, 0, 21, "retender_cost") == 1);
    assert_true(quantity(&o, 0, 21, "retender_project") == 1);
    assert_true(contacts(&o, 0, 14, SUCCESSOR, CONTACTS_OFFERED) == 0);        /* to April 2028 */
    assert_true(contacts(&o, 17, 21, PROVIDER, CONTACTS_OFFERED) == 0);        /* from August 2028 */
    double has = contacts(&o, 17, 21, SUCCESSOR, CONTACTS_OFFERED);
    double all = has + contacts(&o, 17, 21, HOME, CONTACTS_OFFERED);
    assert_close(has / all, 0.8, 0, z * sqrt(0.8 * 0.2 / all));
    replication_free(&o.r);
}

/* While the successor's share rises the incumbent's falls: the customer's own stays what it was. */
static void the_home_site_does_not_feel_a_succession(void **state)
{
    (void)state;
    struct outcome o = run(outsourced(20, AT_END_RETENDER), 0);
    double home = contacts(&o, 15, 16, HOME, CONTACTS_OFFERED), old = contacts(&o, 15, 16, PROVIDER, CONTACTS_OFFERED);
    double new = contacts(&o, 15, 16, SUCCESSOR, CONTACTS_OFFERED), all = home + old + new;     /* June 2028 */
    assert_close(home / all, 0.2, 0, z * sqrt(0.2 * 0.8 / all));
    assert_true(old > 0.1 * all && new > 0.3 * all);    /* past the middle of the s from 10 May to 5 July */
    replication_free(&o.r);
}

/* Dual running is the units forecast for four weeks of the work, paid beside the incumbent's own bill. */
static void dual_running_pays_four_weeks_of_forecast_units(void **state)
{
    (void)state;
    struct outcome o = run(outsourced(20, AT_END_RETENDER), 0);
    double weeks[2], answered = contacts(&o, 5, 14, PROVIDER, CONTACTS_ANSWERED);       /* August to April */
    weeks[0] = (date_month_start(o.shape.first_day, 14) - date_month_start(o.shape.first_day, 5)) / 7.0;
    weeks[1] = quantity(&o, 0, 21, "dual_running") / (answered / weeks[0]);
    assert_close(weeks[1], 4, 0.04, 0);                 /* sd of nine months' contacts 0.6%, and where months end */
    assert_true(quantity(&o, 0, 13, "dual_running") == 0);      /* 12 April to 9 May */
    assert_true(quantity(&o, 13, 15, "dual_running") == quantity(&o, 0, 21, "dual_running"));
    for (int m = 0; m < 21; m++)                        /* each party's own answered contacts are billed, once */
        assert_true(quantity(&o, m, m + 1, "provider_fee") == contacts(&o, m, m + 1, PROVIDER, CONTACTS_ANSWERED)
                    + contacts(&o, m, m + 1, SUCCESSOR, CONTACTS_ANSWERED));
    replication_free(&o.r);
}

static void a_gate_never_passed_extends_the_term(void **state)
{
    (void)state;
    struct scenario *s = outsourced(24, AT_END_RETENDER);
    s->wave[0].gate_service_level = 1.01, s->wave[0].max_slip_weeks = 5;
    struct outcome o = run(s, 0);
    int leaves = civil(&o, fixture_event(EVENT_INCUMBENT_LEAVES, "", 0), 0);
    int earliest = fixture_day(2028, 7, 5) + 3 * 7;
    assert_in_range(leaves, earliest + 5 * 7, earliest + 5 * 7 + 6);    /* the Monday on or after */
    assert_int_equal(date_weekday(leaves), 0);
    assert_true(contacts(&o, 17, 18, PROVIDER, CONTACTS_OFFERED) == 0);        /* August: all has moved, none is home */
    assert_true(contacts(&o, 17, 18, SUCCESSOR, CONTACTS_OFFERED) > 1000);
    replication_free(&o.r);
}

/* The run-off premium is charged from the decision to the end, on the incumbent's units only. */
static void runoff_is_dearer_from_the_decision_to_the_end(void **state)
{
    (void)state;
    struct scenario *s = outsourced(20, AT_END_RETENDER);
    s->retender.runoff_price_factor = 1.25;
    struct outcome o = run(s, 0);
    assert_true(quantity(&o, 0, 13, "provider_fee_runoff") == 0);
    assert_close(quantity(&o, 14, 15, "provider_fee_runoff"), 0.25 * contacts(&o, 14, 15, PROVIDER, CONTACTS_ANSWERED),
                 1e-9, 0);
    double april_units = quantity(&o, 13, 14, "provider_fee_runoff") / 0.25;
    double april_share = april_units / contacts(&o, 13, 14, PROVIDER, CONTACTS_ANSWERED);
    assert_close(april_share, 18.0 / 20, 0.1, 0);       /* working days from 5 April on, of 20 in the month */
    assert_true(quantity(&o, 17, 21, "provider_fee_runoff") == 0);
    replication_free(&o.r);
}

/* Insourced: people are hired at home from the decision on, the share comes back, nobody is tendered or paid twice. */
static void the_work_comes_home(void **state)
{
    (void)state;
    struct outcome o = run(outsourced(30, AT_END_INSOURCE), 0);
    assert_int_equal(o.shape.sites, 2);                 /* there is no successor */
    assert_int_equal(civil(&o, fixture_event(EVENT_COMES_HOME, "main", 0), 0), fixture_day(2028, 4, 5));
    int leaves = fixture_event_day(&o.r, fixture_event(EVENT_INCUMBENT_LEAVES, "", 0), 0);
    assert_true(leaves > 0);
    int gone = date_months_between(o.shape.first_day, o.shape.first_day + leaves) + 1;
    assert_true(gone < 24);
    for (int m = 0; m < 31; m++) {
        double home = contacts(&o, m, m + 1, HOME, CONTACTS_FIRST),
            away = contacts(&o, m, m + 1, PROVIDER, CONTACTS_FIRST);
        double share = away / (home + away);
        if (m == 13) assert_close(share, 0.8, 0, 0.05);
        if (m >= gone) assert_true(away == 0 && home > 0);
    }
    double before = fixture_staff(&o.shape, &o.r, 13, 14, HOME, STAFF_PRODUCTIVE);
    double after = fixture_staff(&o.shape, &o.r, 28, 29, HOME, STAFF_PRODUCTIVE);
    assert_true(after > 1.5 * before);                  /* a fifth of the work, then all of it; small groups wait */
    assert_true(fixture_staff(&o.shape, &o.r, gone, 31, PROVIDER, STAFF_PAID_H) == 0);
    assert_true(quantity(&o, gone, 31, "retained_organisation") == 0);
    assert_true(quantity(&o, gone, 31, "provider_fee") == 0);
    replication_free(&o.r);
}

static void every_term_of_a_year_is_tendered_again(void **state)
{
    (void)state;
    struct outcome o = run(outsourced(48, AT_END_RETENDER), 0);
    int tenders = (int)quantity(&o, 0, 49, "retender_cost");
    assert_int_equal(tenders, 4);                       /* April of 2028; then a term from each ramp's start */
    for (int n = 1; n < tenders; n++) {                 /* a successor's term starts with its ramp */
        int tender = civil(&o, fixture_event(EVENT_RETENDERED, "main", 0), n);
        int started = civil(&o, fixture_event(EVENT_SUCCESSOR_STARTS, "", 0), n - 1);
        struct date d = date_from_day(started), due = date_from_day(tender);
        assert_int_equal((due.year - d.year) * 12 + due.month - d.month, 9);
        assert_int_equal(due.day, d.day);
        assert_true(civil(&o, fixture_event(EVENT_INCUMBENT_LEAVES, "", 0), n - 1) < tender);
    }
    replication_free(&o.r);
}

static void renewal_spares_all_of_it(void **state)
{
    (void)state;
    struct outcome renewed = run(outsourced(30, AT_END_RENEW), 0);
    assert_int_equal(renewed.shape.sites, 2);
    assert_int_equal(fixture_line(&renewed.shape, "retender_cost"), NO_INDEX);
    assert_int_equal(fixture_line(&renewed.shape, "dual_running"), NO_INDEX);
    assert_int_equal(civil(&renewed, fixture_event(EVENT_RENEWED, "main", 0), 0), fixture_day(2028, 4, 5));
    assert_int_equal(civil(&renewed, fixture_event(EVENT_RENEWED, "main", 0), 1), fixture_day(2029, 4, 5));
    assert_int_equal(civil(&renewed, fixture_event(EVENT_RETENDERED, "main", 0), 0), 0);
    replication_free(&renewed.r);

    /* a draw at certainty is renewal; certain renewal makes one year as good as three */
    struct scenario *s = outsourced(30, AT_END_DRAW), *three = outsourced(30, AT_END_RENEW);
    s->contract[0].renew_probability = s->contract[0].renew_probability_missed = 1;
    three->contract[0].term_months = 36;
    struct outcome drawn = run(s, 0), longer = run(three, 0);
    for (int m = 0; m < 31; m++) {
        assert_true(fixture_same(replication_quantity(&drawn.r, &drawn.shape, m),
                                 replication_quantity(&longer.r, &longer.shape, m), drawn.shape.lines.count));
        assert_true(fixture_same(replication_contacts(&drawn.r, &drawn.shape, m, 0, 0),
                                 replication_contacts(&longer.r, &longer.shape, m, 0, 0), 2 * CONTACT_MEASURES));
    }
    replication_free(&drawn.r), replication_free(&longer.r);
}

/* Over many replications a draw renews with its probability. */
static void a_draw_renews_with_its_probability(void **state)
{
    (void)state;
    enum { DRAWS = 60 };
    int renewed = 0;
    struct scenario *s = outsourced(14, AT_END_DRAW);
    s->queue[0].contacts_per_year = 600;
    s->contract[0].renew_probability = 0.5;
    scenario_complete(s, NULL);
    struct sampler *sampler = memory_new(1, sizeof *sampler);
    sampler_init(sampler);
    struct centre *centre = centre_create(s, sampler);
    struct replication r;
    replication_init(&r, centre_shape(centre));
    for (int n = 0; n < DRAWS; n++) {
        assert_true(centre_run(centre, n, &r, NULL));
        bool yes = fixture_event_day(&r, fixture_event(EVENT_RENEWED, "main", 0), 0) >= 0;
        assert_true(yes != (fixture_event_day(&r, fixture_event(EVENT_RETENDERED, "main", 0), 0) >= 0));
        renewed += yes;
    }
    assert_close(renewed, DRAWS * 0.5, 0, z * sqrt(DRAWS * 0.25));
    replication_free(&r);
    centre_destroy(centre);
    free(sampler), free(s);
}

/* ---- the minimum commitment ---- */

static struct scenario *committed(double factor)
{
    struct scenario *s = outsourced(12, AT_END_RENEW);
    struct event *e = &s->event[s->events++];
    keys_fill_defaults("event", e, false, s);
    e->touches[0] = true, e->date = fixture_day(2027, 12, 1), e->factor = factor;
    s->contract[0].minimum_commitment = 0.9;
    return s;
}

/* Forecast at the start of the term, blind to an event nobody was told of; so a quarter of the volume is paid for. */
static void a_collapse_of_volume_is_topped_up_to_the_commitment(void **state)
{
    (void)state;
    struct outcome usual = run(committed(1), 0), collapsed = run(committed(0.4), 0);
    for (int m = 6; m < 13; m++) {                      /* month index 9 is December 2027 */
        double units = quantity(&collapsed, m, m + 1, "provider_fee");
        double forecast = quantity(&usual, m, m + 1, "provider_fee");  /* what it would have been, within noise */
        double topped_up = quantity(&collapsed, m, m + 1, "provider_top_up");
        assert_true(quantity(&usual, m, m + 1, "provider_top_up") == 0);
        if (m < 9) assert_true(topped_up == 0);
        else assert_close(units + topped_up, 0.9 * forecast, 0, 0.9 * z * sqrt(forecast) + 0.01 * forecast);
    }
    assert_true(quantity(&usual, 0, 13, "provider_top_up") == 0);
    replication_free(&usual.r), replication_free(&collapsed.r);
}

/* Each term's forecast is made at its start: what is announced by then is in it, what is not is paid for. */
static void the_next_term_is_forecast_with_what_is_known_then(void **state)
{
    (void)state;
    for (int told = 0; told < 2; told++) {
        struct scenario *s = committed(0.4);
        s->frame.horizon_months = 20;
        s->event[0].date = fixture_day(2028, 9, 1), s->event[0].announced_days = told ? 200 : 0;
        struct outcome o = run(s, 0);
        assert_true(quantity(&o, 0, 17, "provider_top_up") == 0);
        double units = quantity(&o, 18, 21, "provider_fee"), short_units = quantity(&o, 18, 21, "provider_top_up");
        assert_true(told ? short_units < 0.02 * units : short_units > units);
        replication_free(&o.r);
    }
}

/* Mean volume exactly at the commitment: noise alone costs a top-up, about sd / sqrt(2 pi) a month. */
static void noise_alone_costs_a_top_up(void **state)
{
    (void)state;
    double mean = 0, units = 0;
    enum { DRAWS = 6 };
    for (int n = 0; n < DRAWS; n++) {
        struct scenario *s = outsourced(12, AT_END_RENEW);
        s->contract[0].minimum_commitment = 1, s->queue[0].day_cv = 0.3;
        s->queue[0].patience_law = PATIENCE_NEVER;
        struct outcome o = run(s, n);
        mean += quantity(&o, 7, 13, "provider_top_up") / (6 * DRAWS);
        units += quantity(&o, 7, 13, "provider_fee") / (6 * DRAWS);
        replication_free(&o.r);
    }
    double sd = sqrt(units + units * units * 0.09 / 21.7);      /* Poisson, and some 21.7 busy or quiet days a month */
    assert_close(mean, sd / sqrt(2 * acos(-1)), 0, z * 0.6 * sd / sqrt(6.0 * DRAWS));
    assert_true(mean > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_term_ends_with_a_successor_in_place),
        cmocka_unit_test(the_home_site_does_not_feel_a_succession),
        cmocka_unit_test(dual_running_pays_four_weeks_of_forecast_units),
        cmocka_unit_test(a_gate_never_passed_extends_the_term),
        cmocka_unit_test(runoff_is_dearer_from_the_decision_to_the_end),
        cmocka_unit_test(the_work_comes_home),
        cmocka_unit_test(every_term_of_a_year_is_tendered_again),
        cmocka_unit_test(renewal_spares_all_of_it),
        cmocka_unit_test(a_draw_renews_with_its_probability),
        cmocka_unit_test(a_collapse_of_volume_is_topped_up_to_the_commitment),
        cmocka_unit_test(the_next_term_is_forecast_with_what_is_known_then),
        cmocka_unit_test(noise_alone_costs_a_top_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
