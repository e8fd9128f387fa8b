/* The move itself: when the new site can answer, what share it ends up with, what a gate holds back, and how the
 * retained capacity shrinks behind it. Dates are worked out by hand from the plan. */
#include "unit.h"

#include "centre_fixture.h"
#include "math/tally.h"

static const double z = 4.4;            /* one in 1e5 outside */

enum { HOME, PROVIDER };

struct outcome { struct result_shape shape; struct replication r; };

static struct scenario *centre(int months)
{
    struct scenario *s = fixture_begin(1, months);
    fixture_queue(s, "calls", 60000, 300);
    fixture_site(s, "inhouse", SITE_INHOUSE);
    fixture_site(s, "provider", SITE_PROVIDER);
    return s;
}

/* Twelve agents at the provider from the first day on: then only gates can hold a wave back. */
static struct scenario *manned(struct scenario *s)
{
    fixture_constant_group(s, PROVIDER, 12);
    return s;
}

/* Waves on Mondays: 5 July to 30%, 6 September to the final share. */
static struct scenario *move(int months, double final_share)
{
    struct scenario *s = centre(months);
    fixture_wave(s, 0, PROVIDER, fixture_day(2027, 7, 5), 0.3);
    fixture_wave(s, 0, PROVIDER, fixture_day(2027, 9, 6), final_share);
    return s;
}

static struct outcome run(struct scenario *s, int replication)
{
    struct outcome o;
    scenario_complete(s, NULL);
    o.shape = fixture_run(s, replication, &o.r);
    return o;
}

static struct outcome run_and_free(struct scenario *s, int replication)
{
    struct outcome o = run(s, replication);
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

static double staff(const struct outcome *o, int from, int to, int site, enum staff_measure m)
{
    return fixture_staff(&o->shape, &o->r, from, to, site, m);
}

/* ---- shares ---- */

static void after_all_waves_each_site_has_its_final_share(void **state)
{
    (void)state;
    struct outcome o = run_and_free(move(20, 0.8), 0);
    double gone = contacts(&o, 10, 21, PROVIDER, CONTACTS_OFFERED);
    double all = gone + contacts(&o, 10, 21, HOME, CONTACTS_OFFERED);
    assert_close(gone / all, 0.8, 0, z * sqrt(0.8 * 0.2 / all));
    assert_true(contacts(&o, 0, 4, PROVIDER, CONTACTS_OFFERED) == 0);
    replication_free(&o.r);

    o = run_and_free(move(20, 1), 0);                   /* all of it: nobody is left to call at home */
    assert_true(contacts(&o, 10, 21, HOME, CONTACTS_OFFERED) == 0);
    replication_free(&o.r);
}

/* September: 30% until the 5th, then a 28th of the way to 80% more each day. Flat volume on working days. */
static void a_wave_ramps_from_the_share_before_it(void **state)
{
    (void)state;
    struct scenario *s = manned(move(8, 0.8));
    s->wave[0].gate_service_level = SCENARIO_OFF, s->wave[0].gate_min_contacts = 0;
    s->wave[1].curve = CURVE_LINEAR, s->queue[0].day_cv = s->queue[0].slow_cv = 0;
    struct outcome o = run_and_free(s, 0);
    double share = 0;
    int days = 0;
    for (int day = 1; day <= 30; day++) {
        if (date_weekday(fixture_day(2027, 9, day)) > 4) continue;
        share += 0.3 + (day < 6 ? 0 : 0.5 * (day - 5) / 28), days++;
    }
    double gone = contacts(&o, 6, 7, PROVIDER, CONTACTS_FIRST), all = gone + contacts(&o, 6, 7, HOME, CONTACTS_FIRST);
    assert_int_equal(civil(&o, fixture_event(EVENT_WAVE_STARTS, "2", 0), 0), fixture_day(2027, 9, 6));
    assert_close(gone / all, share / days, 0, z * 0.5 / sqrt(all));
    replication_free(&o.r);
}

/* Two sites and two queues: a queue's share at a site is that of its own last wave there. */
static void shares_are_kept_by_queue_and_site(void **state)
{
    (void)state;
    struct scenario *s = centre(16);
    fixture_queue(s, "mails", 40000, 200);
    fixture_site(s, "second", SITE_PROVIDER);
    fixture_wave(s, 0, PROVIDER, fixture_day(2027, 7, 5), 0.5);
    fixture_wave(s, 1, 2, fixture_day(2027, 7, 19), 0.6);
    fixture_wave(s, 0, 2, fixture_day(2027, 8, 2), 0.2);
    for (int w = 0; w < 3; w++) s->wave[w].gate_min_contacts = 0, s->wave[w].max_slip_weeks = 2;
    const double share[2][3] = { { 0.3, 0.5, 0.2 }, { 0.4, 0, 0.6 } };
    struct outcome o = run_and_free(s, 0);
    for (int q = 0; q < 2; q++) {
        double all = fixture_contacts(&o.shape, &o.r, 10, 17, FIXTURE_ALL, q, CONTACTS_OFFERED);
        for (int i = 0; i < 3; i++)
            assert_close(fixture_contacts(&o.shape, &o.r, 10, 17, i, q, CONTACTS_OFFERED) / all, share[q][i], 0,
                         z * sqrt(share[q][i] * (1 - share[q][i]) / all));
    }
    replication_free(&o.r);
}

/* ---- readiness ---- */

/* Announced on 1 April, which is a Thursday: the first class is opened on Monday 5 April, recruited for 5 weeks and
 * trained for 6, so it answers from 21 June on. A wave planned for May waits until then. */
static void nobody_answers_before_he_is_recruited_and_trained(void **state)
{
    (void)state;
    struct scenario *s = centre(12);
    fixture_wave(s, 0, PROVIDER, fixture_day(2027, 5, 3), 0.4)->max_slip_weeks = 20;
    struct outcome o = run_and_free(s, 0);
    assert_true(contacts(&o, 0, 3, PROVIDER, CONTACTS_OFFERED) == 0);
    assert_int_equal(civil(&o, fixture_event(EVENT_WAVE_STARTS, "1", 7), 0), fixture_day(2027, 6, 21));
    assert_true(contacts(&o, 3, 5, PROVIDER, CONTACTS_ANSWERED) > 0);
    replication_free(&o.r);

    /* who is not waited for is missed: its callers find nobody */
    s = centre(12);
    fixture_wave(s, 0, PROVIDER, fixture_day(2027, 5, 3), 0.4)->max_slip_weeks = 0;
    o = run_and_free(s, 0);
    assert_int_equal(civil(&o, fixture_event(EVENT_WAVE_SHORT, "1", PROVIDER), 0), fixture_day(2027, 5, 3));
    assert_true(contacts(&o, 2, 3, PROVIDER, CONTACTS_OFFERED) > 100);
    assert_true(contacts(&o, 0, 3, PROVIDER, CONTACTS_ANSWERED) == 0);
    assert_true(contacts(&o, 4, 5, PROVIDER, CONTACTS_ANSWERED) > 100);
    replication_free(&o.r);
}

/* One class at a time, and small: a wave that asks for all its people starts later than one that asks for a few. */
static void a_wave_waits_for_the_share_of_people_it_asks_for(void **state)
{
    (void)state;
    int start[2];
    for (int i = 0; i < 2; i++) {
        struct scenario *s = centre(12);
        struct wave *w = fixture_wave(s, 0, PROVIDER, fixture_day(2027, 5, 3), 1);
        w->ready_share = i ? 1 : 0.1, w->max_slip_weeks = 30, w->curve = CURVE_STEP;
        s->site[PROVIDER].class_max = 4, s->site[PROVIDER].classes_in_parallel = 1;
        struct outcome o = run_and_free(s, 0);
        for (int e = 0; e < o.r.events; e++)
            if (o.r.event[e].kind == EVENT_WAVE_STARTS) start[i] = o.shape.first_day + o.r.event[e].day;
        replication_free(&o.r);
    }
    assert_int_equal(start[0], fixture_day(2027, 6, 21));
    assert_true(start[1] >= start[0] + 7 && (start[1] - start[0]) % 7 == 0);
}

/* ---- gates ---- */

/* Wave 1 ramps from 5 July to 2 August; two whole weeks end on 16 August: wave 2 of 6 September need not wait for them.
 * An impossible gate is given up max_slip_weeks after wave 2 was due; then wave 2 starts at once. */
static void a_gate_never_passed_holds_the_plan_up_for_max_slip_weeks(void **state)
{
    (void)state;
    struct scenario *s = manned(move(14, 0.8));
    s->wave[0].gate_service_level = 1.01, s->wave[0].max_slip_weeks = 3;
    struct outcome o = run_and_free(s, 0);
    int forced = fixture_day(2027, 9, 6) + 3 * 7;
    assert_int_equal(civil(&o, fixture_event(EVENT_WAVE_STARTS, "1", 0), 0), fixture_day(2027, 7, 5));
    assert_int_equal(civil(&o, fixture_event(EVENT_WAVE_FORCED, "1", 0), 0), forced);
    assert_int_equal(civil(&o, fixture_event(EVENT_WAVE_STARTS, "2", 3), 0), forced);
    assert_int_equal(civil(&o, fixture_event(EVENT_WAVE_PASSES, "1", 0), 0), 0);
    replication_free(&o.r);

    s = manned(move(14, 0.8));                          /* no gate at all: two whole weeks will do */
    s->wave[0].gate_service_level = SCENARIO_OFF, s->wave[0].gate_min_contacts = 0;
    o = run_and_free(s, 0);
    assert_int_equal(civil(&o, fixture_event(EVENT_WAVE_PASSES, "1", 0), 0), fixture_day(2027, 8, 16));
    assert_int_equal(civil(&o, fixture_event(EVENT_WAVE_STARTS, "2", 0), 0), fixture_day(2027, 9, 6));
    replication_free(&o.r);
}

/* A gate of one week that everybody passes, and one on FCR that nobody can. */
static void a_gate_on_resolution_holds_as_well(void **state)
{
    (void)state;
    struct scenario *s = manned(move(14, 0.8));
    s->wave[0].gate_service_level = 0, s->wave[0].gate_fcr = 0.9, s->wave[0].max_slip_weeks = 2;
    s->wave[1].gate_service_level = 0, s->wave[1].gate_min_contacts = 0;
    struct outcome o = run_and_free(s, 0);
    assert_int_equal(civil(&o, fixture_event(EVENT_WAVE_STARTS, "2", 2), 0), fixture_day(2027, 9, 20));
    assert_int_not_equal(civil(&o, fixture_event(EVENT_WAVE_PASSES, "2", 0), 0), 0);
    replication_free(&o.r);
}

/* ---- the retained capacity ---- */

static void kept_capacity_stays_and_followed_capacity_goes(void **state)
{
    (void)state;
    struct outcome o[2];
    for (int i = 0; i < 2; i++) {
        struct scenario *s = manned(move(24, 0.9));
        s->queue[0].handle_time_mean_s = 900;           /* some twenty people */
        s->wave[0].gate_service_level = s->wave[1].gate_service_level = SCENARIO_OFF;
        s->reduction.policy = i ? REDUCTION_FOLLOW : REDUCTION_KEEP;
        s->reduction.seats_per_block = 4, s->reduction.lease_notice_months = 6, s->reduction.redeploy_share = 0.5;
        fixture_settled(&s->site[HOME]);
        o[i] = run_and_free(s, 0);
    }
    double heads = staff(&o[0], 0, 1, HOME, STAFF_END_HEADS), seats = staff(&o[0], 1, 2, HOME, STAFF_SEATS_HELD);
    for (int m = 0; m < 25; m++) {                      /* kept: nobody leaves of his own accord here, nobody is sent */
        assert_true(staff(&o[0], m, m + 1, HOME, STAFF_END_HEADS) == heads);
        assert_true(staff(&o[0], m, m + 1, HOME, STAFF_SEATS_HELD) == seats);
    }
    double severed = staff(&o[1], 0, 25, HOME, STAFF_SEVERED), redeployed = staff(&o[1], 0, 25, HOME, STAFF_REDEPLOYED);
    assert_true(severed + redeployed >= 0.7 * heads);
    assert_true(fabs(severed - redeployed) <= 1);
    assert_true(staff(&o[1], 24, 25, HOME, STAFF_END_HEADS) == heads - severed - redeployed);
    assert_true(staff(&o[1], 24, 25, HOME, STAFF_SEATS_HELD) <= 0.4 * seats);
    /* seats outlive the people by the lease's notice: first all that is empty is paid for */
    int fewer_heads = 0, fewer_seats = 0;
    for (int m = 24; m > 0; m--) {
        if (staff(&o[1], m, m + 1, HOME, STAFF_END_HEADS) <= heads - 4) fewer_heads = m;
        if (staff(&o[1], m, m + 1, HOME, STAFF_SEATS_HELD) < seats) fewer_seats = m;
    }
    assert_in_range(fewer_seats - fewer_heads, 5, 8);
    assert_true(fixture_quantity(&o[1].shape, &o[1].r, fewer_heads, fewer_seats, "seats_stranded") > 4 * 3);
    assert_true(fixture_quantity(&o[1].shape, &o[1].r, 0, 25, "severance") == severed);
    replication_free(&o[0].r), replication_free(&o[1].r);
}

/* Nobody goes before the gate has passed, the release lag is over and the notice has been served. */
static void release_waits_for_gate_lag_and_notice(void **state)
{
    (void)state;
    for (int lag = 0; lag <= 10; lag += 10) {
        struct scenario *s = centre(14);
        fixture_wave(s, 0, PROVIDER, fixture_day(2027, 7, 5), 0.9)->gate_service_level = SCENARIO_OFF;
        fixture_settled(&s->site[HOME]);
        s->reduction.release_lag_weeks = lag, s->reduction.notice_weeks = 4;
        struct outcome o = run_and_free(s, 0);
        int gate = civil(&o, fixture_event(EVENT_WAVE_PASSES, "1", 0), 0), first = -1;
        for (int m = 14; m >= 0; m--)
            if (staff(&o, m, m + 1, HOME, STAFF_SEVERED) + staff(&o, m, m + 1, HOME, STAFF_REDEPLOYED) > 0) first = m;
        int32_t due = gate + 7 * (lag + 4);
        assert_int_equal(first, date_months_between(o.shape.first_day, due));
        replication_free(&o.r);
    }
}

static void retained_minimum_is_kept(void **state)
{
    (void)state;
    const double minimum[] = { 0, 3, 5.5 }, kept[] = { 0, 3, 6 };
    for (int i = 0; i < 3; i++) {
        struct scenario *s = move(24, 1);
        fixture_settled(&s->site[HOME]);
        s->reduction.retained_min_fte = minimum[i];
        struct outcome o = run_and_free(s, 0);
        assert_true(staff(&o, 24, 25, HOME, STAFF_END_HEADS) == kept[i]);
        replication_free(&o.r);
    }
}

/* Three of the best are off the phones for the four weeks before 5 July; paired, everything else equal. */
static void knowledge_transfer_takes_agents_off_the_phones(void **state)
{
    (void)state;
    struct outcome o[2];
    for (int i = 0; i < 2; i++) {
        struct scenario *s = move(8, 0.8);
        fixture_settled(&s->site[HOME]);
        s->site[HOME].offphone_share = 0;
        s->costs.knowledge_transfer_agents = 3 * i, s->costs.knowledge_transfer_weeks = 4;
        o[i] = run_and_free(s, 0);
    }
    double missing[8];
    for (int m = 0; m < 8; m++)
        missing[m] = staff(&o[0], m, m + 1, HOME, STAFF_ROSTERED_H) - staff(&o[1], m, m + 1, HOME, STAFF_ROSTERED_H);
    assert_true(missing[0] == 0 && missing[1] == 0 && missing[2] == 0);
    assert_close(missing[3] + missing[4], 3 * 4 * 36, 0.1, 0);          /* 7 June to 4 July */
    assert_true(missing[3] > 5 * fabs(missing[4]));
    assert_close(missing[5] + missing[6], 0, 0, 12);    /* the fraction of a shift carried over the weeks */
    assert_true(fixture_quantity(&o[1].shape, &o[1].r, 3, 4, "knowledge_transfer") == 1);
    assert_true(staff(&o[0], 3, 4, HOME, STAFF_PAID_H) - staff(&o[1], 3, 4, HOME, STAFF_PAID_H) < 20);   /* paid */
    replication_free(&o[0].r), replication_free(&o[1].r);
}

/* Leavers are Poisson with the hazard times the factor, from the announcement to the last wave's pass. */
static void announcement_raises_attrition_until_the_last_pass(void **state)
{
    (void)state;
    const double hazard = 0.8, factor = 2.5;
    double left[2] = { 0 }, expected[2] = { 0 };
    for (int n = 0; n < 3; n++) {
        struct scenario *s = move(12, 0.8);
        s->queue[0].contacts_per_year = 40000, s->queue[0].handle_time_mean_s = 1800;
        s->reduction.policy = REDUCTION_KEEP, s->reduction.announcement_attrition_factor = factor;
        s->site[HOME].attrition_90d = s->site[HOME].attrition_year1 = s->site[HOME].attrition_later = hazard;
        s->wave[1].gate_service_level = 1.01, s->wave[1].max_slip_weeks = 50;      /* never, within the horizon */
        s->frame.baseline_months = 6;
        struct outcome o = run_and_free(s, n);
        for (int m = 0; m < 18; m++) {
            int announced = m >= 6;
            double days = date_month_start(o.shape.first_day, m + 1) - date_month_start(o.shape.first_day, m);
            double heads = staff(&o, m, m + 1, HOME, STAFF_TRAINING) + staff(&o, m, m + 1, HOME, STAFF_NESTING)
                + staff(&o, m, m + 1, HOME, STAFF_PRODUCTIVE);
            left[announced] += staff(&o, m, m + 1, HOME, STAFF_LEFT);
            expected[announced] += heads * days * hazard / 365 * (announced ? factor : 1);
        }
        replication_free(&o.r);
    }
    for (int i = 0; i < 2; i++) assert_close(left[i], expected[i], 0.01, z * sqrt(expected[i]));
    assert_true(expected[0] > 30 && expected[1] > 60);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(after_all_waves_each_site_has_its_final_share),
        cmocka_unit_test(a_wave_ramps_from_the_share_before_it),
        cmocka_unit_test(shares_are_kept_by_queue_and_site),
        cmocka_unit_test(nobody_answers_before_he_is_recruited_and_trained),
        cmocka_unit_test(a_wave_waits_for_the_share_of_people_it_asks_for),
        cmocka_unit_test(a_gate_never_passed_holds_the_plan_up_for_max_slip_weeks),
        cmocka_unit_test(a_gate_on_resolution_holds_as_well),
        cmocka_unit_test(kept_capacity_stays_and_followed_capacity_goes),
        cmocka_unit_test(release_waits_for_gate_lag_and_notice),
        cmocka_unit_test(retained_minimum_is_kept),
        cmocka_unit_test(knowledge_transfer_takes_agents_off_the_phones),
        cmocka_unit_test(announcement_raises_attrition_until_the_last_pass),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
