/* Nobody knows the future, and luck is shared. Two scenarios are bit-identical, month by month, until the first day on
 * which anybody in them can tell the difference; what does not depend on the difference stays so for good. */
#include "unit.h"

#include "centre_fixture.h"

enum { MONTHS = 26 };

static struct scenario *move(int term_months)
{
    struct scenario *s = fixture_begin(1, MONTHS - 1);
    fixture_queue(s, "calls", 60000, 300);
    fixture_site(s, "inhouse", SITE_INHOUSE);
    struct site *provider = fixture_site(s, "provider", SITE_PROVIDER);
    provider->handle_time_sd = 0.05, provider->fcr_sd = 0.02;
    fixture_wave(s, 0, 1, fixture_day(2027, 7, 5), 0.3);
    fixture_wave(s, 0, 1, fixture_day(2027, 9, 6), 0.8);
    struct contract *c = fixture_contract(s, 1, term_months, 4.7);
    c->minimum_commitment = 0.8, c->at_end = AT_END_RETENDER;
    return s;
}

struct outcome { struct result_shape shape; struct replication r; };

static struct outcome outcome_of(struct scenario *s, int replication)
{
    struct outcome o;
    o.shape = fixture_run(s, replication, &o.r);
    return o;
}

static struct outcome run_and_free(struct scenario *s, int replication)
{
    scenario_complete(s, NULL);
    struct outcome o = outcome_of(s, replication);
    free(s);
    return o;
}

static void forget(struct outcome *o) { replication_free(&o->r); }

/* Lines that only one of the two has must be empty: what has not happened costs nothing yet. */
static bool same_money(const struct outcome *a, const struct outcome *b, int month)
{
    for (int i = 0; i < a->shape.lines.count; i++) {
        const char *key = a->shape.lines.line[i].key;
        double mine = fixture_quantity(&a->shape, &a->r, month, month + 1, key);
        bool shared = fixture_line(&b->shape, key) != NO_INDEX;
        if (mine != (shared ? fixture_quantity(&b->shape, &b->r, month, month + 1, key) : 0)) return false;
    }
    return true;
}

static bool same_contacts(const struct outcome *a, const struct outcome *b, int month, int sites)
{
    int count = sites * a->shape.queues * CONTACT_MEASURES;
    return fixture_same(replication_contacts(&a->r, &a->shape, month, 0, 0),
                        replication_contacts(&b->r, &b->shape, month, 0, 0), count);
}

static bool same_staff(const struct outcome *a, const struct outcome *b, int month, int sites)
{
    return fixture_same(replication_staff(&a->r, &a->shape, month, 0), replication_staff(&b->r, &b->shape, month, 0),
                        sites * STAFF_MEASURES);
}

/* Months before the first that differs in anything. */
static int months_shared(const struct outcome *a, const struct outcome *b)
{
    int sites = a->shape.sites < b->shape.sites ? a->shape.sites : b->shape.sites, month = 0;
    while (month < a->shape.months && same_contacts(a, b, month, sites) && same_staff(a, b, month, sites)
           && same_money(a, b, month) && same_money(b, a, month)) month++;
    return month;
}

/* Both terms start on 2027-07-05; one year's notice is three months before 2028-07-05. Index 0 is March 2027. */
static void terms_differ_from_the_notice_on_only(void **state)
{
    (void)state;
    enum { NOTICE_MONTH = 13 };                         /* April 2028 */
    struct outcome three = run_and_free(move(36), 0), one = run_and_free(move(12), 0);
    assert_int_equal(one.shape.sites, 3);
    assert_int_equal(three.shape.sites, 2);             /* its end is past the horizon */
    assert_int_equal(months_shared(&three, &one), NOTICE_MONTH);
    int notice = fixture_event_day(&one.r, fixture_event(EVENT_RETENDERED, "main", 0), 0);
    assert_int_equal(notice, fixture_day(2028, 4, 5) - one.shape.first_day);
    for (int e = 0; e < three.r.events && three.r.event[e].day < notice; e++)
        assert_true(event_is_same(&three.r.event[e], &one.r.event[e]));
    forget(&three), forget(&one);
}

static void without_a_wave_an_announcement_changes_nothing(void **state)
{
    (void)state;
    struct scenario *plain = move(12), *contracted = move(12);
    plain->waves = plain->contracts = contracted->waves = 0;
    plain->reduction.announcement_attrition_factor = 1;
    struct outcome a = run_and_free(plain, 0), b = run_and_free(contracted, 0);
    for (int m = 0; m < MONTHS; m++) {
        assert_true(same_contacts(&a, &b, m, 2) && same_staff(&a, &b, m, 2));
        assert_true(fixture_quantity(&b.shape, &b.r, m, m + 1, "provider_fee") == 0);
    }
    assert_int_equal(b.r.events, 0);
    forget(&a), forget(&b);
}

/* A move that begins within the lead time of hiring is not prepared for before it is announced. */
static void nobody_prepares_for_a_move_that_is_not_announced(void **state)
{
    (void)state;
    struct scenario *early = move(12), *never = move(12);
    struct scenario *both[2] = { early, never };
    for (int i = 0; i < 2; i++) {
        both[i]->frame.baseline_months = 3;
        both[i]->site[0].class_min = 1, both[i]->site[0].attrition_later = 2;   /* somebody is hired each month */
    }
    early->wave[0].start = fixture_day(2027, 4, 5), early->wave[1].start = fixture_day(2027, 4, 12);
    never->waves = 0;
    struct outcome a = run_and_free(early, 0), b = run_and_free(never, 0);
    for (int m = 0; m < 3; m++) assert_true(same_contacts(&a, &b, m, 2) && same_staff(&a, &b, m, 2));
    assert_false(same_staff(&a, &b, 4, 2));
    forget(&a), forget(&b);
}

static struct scenario *stay_with_event(double factor, int announced_days)
{
    struct scenario *s = fixture_begin(1, 14);
    fixture_queue(s, "calls", 60000, 300);
    fixture_site(s, "inhouse", SITE_INHOUSE);
    struct event *e = &s->event[s->events++];
    keys_fill_defaults("event", e, false, s);
    e->touches[0] = true, e->date = fixture_day(2027, 12, 1), e->factor = factor, e->announced_days = announced_days;
    return s;
}

/* December is month index 9. Unannounced, the planner wants nobody more before it; hiring follows volume afterwards. */
static void an_unannounced_event_shows_only_in_volume(void **state)
{
    (void)state;
    struct outcome quiet = run_and_free(stay_with_event(1, 0), 0), jump = run_and_free(stay_with_event(1.6, 0), 0);
    assert_int_equal(months_shared(&quiet, &jump), 9);
    assert_true(fixture_contacts(&jump.shape, &jump.r, 9, 10, 0, 0, CONTACTS_FIRST)
                > 1.5 * fixture_contacts(&quiet.shape, &quiet.r, 9, 10, 0, 0, CONTACTS_FIRST));
    double needed = fixture_staff(&quiet.shape, &quiet.r, 12, 15, 0, STAFF_NEEDED);
    assert_true(fixture_staff(&jump.shape, &jump.r, 12, 15, 0, STAFF_NEEDED) > 1.3 * needed);
    assert_true(fixture_staff(&jump.shape, &jump.r, 12, 15, 0, STAFF_PRODUCTIVE)
                > 1.1 * fixture_staff(&quiet.shape, &quiet.r, 12, 15, 0, STAFF_PRODUCTIVE));
    forget(&quiet), forget(&jump);
}

/* Announced 100 days ahead (2027-08-23, index 5), people are there in time; nothing is known earlier. */
static void an_announced_event_is_known_from_its_announcement_on(void **state)
{
    (void)state;
    struct outcome quiet = run_and_free(stay_with_event(1, 100), 0), told = run_and_free(stay_with_event(1.6, 100), 0);
    struct outcome jump = run_and_free(stay_with_event(1.6, 0), 0);
    int shared = months_shared(&quiet, &told);
    assert_in_range(shared, 5, 6);
    assert_true(fixture_staff(&told.shape, &told.r, 6, 9, 0, STAFF_HIRED)
                > fixture_staff(&quiet.shape, &quiet.r, 6, 9, 0, STAFF_HIRED) + 3);
    for (int m = 6; m < 9; m++)                         /* the customers do not know */
        assert_true(fixture_contacts(&told.shape, &told.r, m, m + 1, 0, 0, CONTACTS_FIRST)
                    == fixture_contacts(&quiet.shape, &quiet.r, m, m + 1, 0, 0, CONTACTS_FIRST));
    assert_true(fixture_contacts(&told.shape, &told.r, 9, 11, 0, 0, CONTACTS_IN_TIME)
                > 1.1 * fixture_contacts(&jump.shape, &jump.r, 9, 11, 0, 0, CONTACTS_IN_TIME));
    forget(&quiet), forget(&told), forget(&jump);
}

static bool same_outcome(const struct outcome *a, const struct outcome *b)
{
    bool same = months_shared(a, b) == a->shape.months && a->r.events == b->r.events
        && a->r.contacts_simulated == b->r.contacts_simulated && a->r.end_exposure == b->r.end_exposure;
    for (int e = 0; same && e < a->r.events; e++)
        same = a->r.event[e].day == b->r.event[e].day && event_is_same(&a->r.event[e], &b->r.event[e]);
    return same;
}

/* A replication depends on its number alone: not on those before it, nor on who else is at work. */
static void replications_do_not_know_each_other(void **state)
{
    (void)state;
    struct scenario *s = move(12), *other = move(36);
    scenario_complete(s, NULL);
    scenario_complete(other, NULL);
    struct sampler *sampler = memory_new(1, sizeof *sampler);
    sampler_init(sampler);
    struct centre *a = centre_create(s, sampler), *b = centre_create(other, sampler);
    struct outcome alone = outcome_of(s, 2), used = { .shape = *centre_shape(a) };
    struct outcome aside = { .shape = *centre_shape(b) };
    replication_init(&used.r, &used.shape);
    replication_init(&aside.r, &aside.shape);
    for (int n = 0; n < 3; n++) {
        assert_true(centre_run(a, n, &used.r, NULL));
        assert_true(centre_run(b, 2 - n, &aside.r, NULL));
    }
    assert_true(same_outcome(&alone, &used));
    struct outcome zero = outcome_of(other, 0);
    assert_true(same_outcome(&zero, &aside));
    assert_true(centre_run(a, 0, &used.r, NULL));
    assert_int_equal(months_shared(&alone, &used), 0);  /* another number, other luck from the first month on */
    forget(&alone), forget(&used), forget(&aside), forget(&zero);
    centre_destroy(a);
    centre_destroy(b);
    free(sampler), free(s), free(other);
}

static void the_seed_matters(void **state)
{
    (void)state;
    struct scenario *s = move(12), *again = move(12);
    again->run.seed = s->run.seed + 1;
    struct outcome a = run_and_free(s, 0), b = run_and_free(again, 0);
    assert_int_equal(months_shared(&a, &b), 0);
    forget(&a), forget(&b);
}

/* ---- common random numbers ---- */

/* Neither redials nor repeats: then the customers are the same, whoever answers them. */
static struct scenario *share_of(double share, double volume)
{
    struct scenario *s = move(36);
    s->waves = 1, s->wave[0].share = share;
    s->queue[0].redial_probability = s->queue[0].repeat_probability = 0;
    s->queue[0].contacts_per_year *= volume;
    return s;
}

static void a_larger_share_moves_only_contacts_in_between(void **state)
{
    (void)state;
    struct outcome small = run_and_free(share_of(0.3, 1), 0), large = run_and_free(share_of(0.5, 1), 0);
    double moved = 0, all = 0;
    for (int m = 0; m < MONTHS; m++) {
        double kept[2], gone[2];
        const struct outcome *o[2] = { &small, &large };
        for (int i = 0; i < 2; i++) {
            kept[i] = fixture_contacts(&o[i]->shape, &o[i]->r, m, m + 1, 0, 0, CONTACTS_OFFERED);
            gone[i] = fixture_contacts(&o[i]->shape, &o[i]->r, m, m + 1, 1, 0, CONTACTS_OFFERED);
        }
        assert_true(kept[0] + gone[0] == kept[1] + gone[1]);
        assert_true(gone[1] >= gone[0]);
        if (m > 9) moved += gone[1] - gone[0], all += kept[0] + gone[0];
    }
    double sd = sqrt(all * 0.2 * 0.8);
    assert_close(moved, 0.2 * all, 0, 4.4 * sd);        /* a fifth, and with independent shares the sd would be 2 sd */
    forget(&small), forget(&large);
}

/* The customers' first contacts do not depend on who answers, how well, or what comes of it. */
static void first_contacts_are_the_same_in_every_plan(void **state)
{
    (void)state;
    struct scenario *poor = move(12);
    poor->site[0].planning_bias = 0.7, poor->site[1].start_factor = 2.5, poor->queue[0].redial_probability = 0.9;
    poor->queue[0].volume_counts = COUNTS_FIRST;
    struct scenario *good = move(36);
    good->queue[0].volume_counts = COUNTS_FIRST;
    struct outcome a = run_and_free(poor, 0), b = run_and_free(good, 0);
    for (int m = 0; m < MONTHS; m++)
        assert_true(fixture_contacts(&a.shape, &a.r, m, m + 1, FIXTURE_ALL, 0, CONTACTS_FIRST)
                    == fixture_contacts(&b.shape, &b.r, m, m + 1, FIXTURE_ALL, 0, CONTACTS_FIRST));
    assert_true(fixture_contacts(&a.shape, &a.r, 0, MONTHS, FIXTURE_ALL, 0, CONTACTS_REDIALS)
                > 2 * fixture_contacts(&b.shape, &b.r, 0, MONTHS, FIXTURE_ALL, 0, CONTACTS_REDIALS));
    forget(&a), forget(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(terms_differ_from_the_notice_on_only),
        cmocka_unit_test(without_a_wave_an_announcement_changes_nothing),
        cmocka_unit_test(nobody_prepares_for_a_move_that_is_not_announced),
        cmocka_unit_test(an_unannounced_event_shows_only_in_volume),
        cmocka_unit_test(an_announced_event_is_known_from_its_announcement_on),
        cmocka_unit_test(replications_do_not_know_each_other),
        cmocka_unit_test(the_seed_matters),
        cmocka_unit_test(a_larger_share_moves_only_contacts_in_between),
        cmocka_unit_test(first_contacts_are_the_same_in_every_plan),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
