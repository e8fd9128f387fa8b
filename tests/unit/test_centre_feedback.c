/* Bad service comes back: redials, repeats, and the customers who are lost. Constant agents around the clock, so that
 * what should come out can be said beforehand. Months are batches. */
#include "unit.h"

#include "centre_fixture.h"
#include "math/erlang.h"
#include "math/tally.h"

enum { MONTHS = 12 };

static const double confidence = 1 - 1e-5, z = 4.4;     /* of each interval: one in 1e5 outside */
static const double resolution = 0.74;                  /* fcr_proficient of the fixture's sites */

static struct scenario *centre_of(int agents, double load, double handle_s)
{
    struct scenario *s = fixture_begin(0, MONTHS);
    fixture_open(s, DAYS_A_WEEK, 0, SECONDS_A_DAY);
    fixture_plain(fixture_queue(s, "calls", load / handle_s * 86400 * 366, handle_s));
    s->queue[0].volume_counts = COUNTS_FIRST;
    fixture_site(s, "inhouse", SITE_INHOUSE)->fcr_proficient = resolution;
    fixture_constant_group(s, 0, agents);
    return s;
}

struct outcome { struct result_shape shape; struct replication r; };

static struct outcome run(struct scenario *s)
{
    struct outcome o;
    scenario_complete(s, NULL);
    o.shape = fixture_run(s, 0, &o.r);
    free(s);
    return o;
}

static double all(const struct outcome *o, enum contact_measure m)
{
    return fixture_contacts(&o->shape, &o->r, 0, o->shape.months, FIXTURE_ALL, 0, m);
}

/* A count out of `of` that each fall with the same probability. */
static void assert_binomial(double count, double of, double probability)
{
    assert_true(of > 100);
    assert_close(count, of * probability, 0, z * sqrt(of * probability * (1 - probability)) + 1);
}

/* Staff a tenth short: who is turned away comes back into a line that was too long already. */
static void redials_feed_on_themselves_when_short(void **state)
{
    (void)state;
    struct outcome o[2];
    for (int i = 0; i < 2; i++) {
        struct scenario *s = centre_of(9, 10, 600);
        s->queue[0].patience_mean_s = 240;
        s->queue[0].redial_probability = 0.5 * i;
        s->queue[0].max_attempts = 20;
        o[i] = run(s);
    }
    assert_true(all(&o[0], CONTACTS_FIRST) == all(&o[1], CONTACTS_FIRST));
    assert_true(all(&o[0], CONTACTS_REDIALS) == 0);
    double rise = all(&o[1], CONTACTS_OFFERED) - all(&o[0], CONTACTS_OFFERED);
    assert_true(rise > 0.5 * all(&o[0], CONTACTS_ABANDONED) + z * sqrt(all(&o[0], CONTACTS_ABANDONED)));
    assert_binomial(all(&o[1], CONTACTS_REDIALS), all(&o[1], CONTACTS_ABANDONED), 0.5);
    replication_free(&o[0].r), replication_free(&o[1].r);
}

/* With ample staff hardly anybody abandons, so nobody has a reason to redial: Erlang A says how few. */
static void ample_staff_hears_no_redials(void **state)
{
    (void)state;
    struct scenario *s = centre_of(18, 10, 600);
    s->queue[0].patience_mean_s = 240, s->queue[0].redial_probability = 0.5;
    struct erlang_case e = { 10 / 600.0, 600, 18, 240, 20, -1 };
    struct erlang_result exact;
    assert_true(erlang_exact(&e, &exact));
    struct outcome o = run(s);
    double redials = all(&o, CONTACTS_REDIALS), first = all(&o, CONTACTS_FIRST);
    assert_true(exact.abandonment < 0.005);
    assert_true(redials <= 0.6 * exact.abandonment * first + z * sqrt(exact.abandonment * first) + 1);
    replication_free(&o.r);
}

/* Who has abandoned is lost with probability 1 - redial; the last attempt loses everybody. */
static void lost_customers_are_those_who_do_not_redial(void **state)
{
    (void)state;
    struct scenario *s = centre_of(6, 10, 600);
    s->queue[0].redial_probability = 0.7, s->queue[0].max_attempts = 20;
    struct outcome often = run(s);
    assert_binomial(all(&often, CONTACTS_LOST_ABANDONED), all(&often, CONTACTS_ABANDONED), 0.3);

    s = centre_of(6, 10, 600);
    s->queue[0].redial_probability = 0.7, s->queue[0].max_attempts = 1;
    struct outcome once = run(s);
    assert_true(all(&once, CONTACTS_OFFERED) == all(&once, CONTACTS_FIRST));
    assert_true(all(&once, CONTACTS_LOST_ABANDONED) == all(&once, CONTACTS_ABANDONED));

    /* all redial, three times at most, and nobody ever answers: 1, 1, 1 attempts, then lost */
    s = centre_of(0, 1, 600);
    s->queue[0].redial_probability = 1, s->queue[0].max_attempts = 3;
    struct outcome never = run(s);
    double first = all(&never, CONTACTS_FIRST);
    assert_close(all(&never, CONTACTS_OFFERED), 3 * first, 0, 20);      /* but for those asleep at either end */
    assert_close(all(&never, CONTACTS_LOST_ABANDONED), first, 0, 20);
    replication_free(&often.r), replication_free(&once.r), replication_free(&never.r);
}

/* Blocked and balked customers redial and are lost as those who abandon. */
static void the_turned_away_redial_too(void **state)
{
    (void)state;
    struct scenario *s = centre_of(6, 8, 600);
    s->queue[0].redial_probability = 0.4, s->queue[0].max_attempts = 20;
    s->queue[0].capacity = 2, s->queue[0].balk_probability = 0.5;
    struct outcome o = run(s);
    double away = all(&o, CONTACTS_ABANDONED) + all(&o, CONTACTS_BALKED) + all(&o, CONTACTS_BLOCKED);
    assert_true(all(&o, CONTACTS_BALKED) > 1000 && all(&o, CONTACTS_BLOCKED) > 1000);
    assert_binomial(all(&o, CONTACTS_REDIALS), away, 0.4);
    assert_binomial(all(&o, CONTACTS_LOST_ABANDONED), away, 0.6);
    replication_free(&o.r);
}

/* offered = first / (1 - r (1 - f)) in the steady state; max_attempts cuts the series off. */
static void repeats_multiply_the_first_contacts(void **state)
{
    (void)state;
    const double repeat = 0.85, again = repeat * (1 - resolution);
    const struct { int max_attempts; double factor; } cases[] = {
        { 20, 1 / (1 - again) }, { 2, 1 + again }, { 3, 1 + again + again * again }, { 1, 1 } };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct scenario *s = centre_of(12, 6, 600);
        s->queue[0].patience_law = PATIENCE_NEVER;
        s->queue[0].repeat_probability = repeat, s->queue[0].max_attempts = cases[i].max_attempts;
        s->queue[0].repeat_delay_mean_days = 1;
        struct outcome o = run(s);
        struct tally gap = { 0 };
        for (int m = 0; m < MONTHS; m++) {
            const double *row = replication_contacts(&o.r, &o.shape, m, 0, 0);
            tally_add(&gap, row[CONTACTS_OFFERED] - cases[i].factor * row[CONTACTS_FIRST]);
        }
        assert_true(fabs(gap.mean) <= tally_half_width(&gap, confidence));
        assert_binomial(all(&o, CONTACTS_RESOLVED), all(&o, CONTACTS_ANSWERED), resolution);
        if (cases[i].max_attempts == 20)
            assert_binomial(all(&o, CONTACTS_LOST_UNRESOLVED), all(&o, CONTACTS_ANSWERED),
                            (1 - repeat) * (1 - resolution));
        replication_free(&o.r);
    }
}

/* 1 - a_wait x minutes - a_unresolved - a_repeat: with nobody waiting, the mean is a sum of shares. */
static void satisfaction_is_what_befell_the_customer(void **state)
{
    (void)state;
    struct scenario *s = centre_of(30, 6, 600);
    s->queue[0].repeat_probability = 0.5, s->queue[0].patience_law = PATIENCE_NEVER;
    s->queue[0].satisfaction_unresolved = 0.4, s->queue[0].satisfaction_repeat = 0.15;
    struct outcome o = run(s);
    double answered = all(&o, CONTACTS_ANSWERED), repeats = all(&o, CONTACTS_REPEATS);
    assert_close(all(&o, CONTACTS_SATISFACTION),
                 answered - 0.4 * (answered - all(&o, CONTACTS_RESOLVED)) - 0.15 * repeats, 1e-5, 0);
    replication_free(&o.r);
}

/* Redialling takes minutes, repeating takes days: a centre closed at weekends hears on Monday who gave up on Friday. */
static void late_redials_come_on_the_next_open_day(void **state)
{
    (void)state;
    struct scenario *s = fixture_begin(0, 6);
    fixture_open(s, 1, 9 * 3600, 11 * 3600);            /* Mondays only */
    fixture_plain(fixture_queue(s, "calls", 6000, 300));
    s->queue[0].redial_probability = 1, s->queue[0].redial_delay_mean_min = 24 * 60, s->queue[0].max_attempts = 2;
    s->queue[0].volume_counts = COUNTS_FIRST;
    fixture_site(s, "inhouse", SITE_INHOUSE);
    fixture_constant_group(s, 0, 0);
    struct outcome o = run(s);
    assert_close(all(&o, CONTACTS_OFFERED), 2 * all(&o, CONTACTS_FIRST), 0.1, 0);
    assert_true(all(&o, CONTACTS_REDIALS) > 2000);
    replication_free(&o.r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(redials_feed_on_themselves_when_short),
        cmocka_unit_test(ample_staff_hears_no_redials),
        cmocka_unit_test(lost_customers_are_those_who_do_not_redial),
        cmocka_unit_test(the_turned_away_redial_too),
        cmocka_unit_test(repeats_multiply_the_first_contacts),
        cmocka_unit_test(satisfaction_is_what_befell_the_customer),
        cmocka_unit_test(late_redials_come_on_the_next_open_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
