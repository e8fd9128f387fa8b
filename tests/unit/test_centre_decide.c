/* Decisions in a whole replication: when they are made, what they cost, and that none looks ahead. */
#include <math.h>
#include <stdlib.h>

#include "centre_fixture.h"
#include "unit.h"

enum { PROVIDER = 1, HORIZON = 22 };

/* A small centre, half of which moves in July 2027 under contracts of `term_months`. */
static struct scenario *small(int term_months)
{
    struct scenario *s = fixture_begin(1, HORIZON);
    fixture_queue(s, "billing", 60000, 300);
    fixture_site(s, "inhouse", SITE_INHOUSE);
    fixture_site(s, "provider", SITE_PROVIDER);
    struct provider *p = &s->provider[PROVIDER];
    p->decides = DECIDES_AUTO;
    p->handle_time_gain = 0.3, p->investment_scale = 1500, p->investment_lead_months = 1;
    fixture_wave(s, 0, PROVIDER, fixture_day(2027, 7, 1), 0.5)->ready_share = 0;
    struct contract *c = fixture_contract(s, PROVIDER, term_months, 7);
    c->at_end = AT_END_RENEW;
    return s;
}

static struct result_shape run(struct scenario *s, struct replication *r)
{
    scenario_complete(s, NULL);
    return fixture_run(s, 0, r);
}

static int day_of(const struct result_shape *shape, int year, int month, int day)
{
    return fixture_day(year, month, day) - shape->first_day;
}

static void test_at_the_start_of_each_term_and_yearly(void **state)
{
    (void)state;
    struct replication r;
    struct scenario *s = small(18);
    struct result_shape shape = run(s, &r);
    assert_int_equal(r.decisions, 3);                       /* start, a year on, second term */
    assert_int_equal(r.decision[0].day, day_of(&shape, 2027, 7, 1));
    assert_int_equal(r.decision[1].day, day_of(&shape, 2028, 7, 1));
    assert_int_equal(r.decision[2].day, day_of(&shape, 2029, 1, 1));
    for (int i = 0; i < r.decisions; i++) {
        assert_int_equal(r.decision[i].site, PROVIDER);
        assert_int_equal(r.decision[i].generation, 0);
        assert_int_equal(r.decision[i].number, i);
    }
    assert_true(r.decision[0].investment_per_seat > 0);
    assert_true(r.decision[0].payback_months > 1 && r.decision[0].payback_months < 36);
    replication_free(&r);
    free(s);
}

static const double *line_quantity(const struct result_shape *shape, const struct replication *r, const char *key,
                                   int month)
{
    for (int i = 0; i < shape->lines.count; i++)
        if (!strcmp(shape->lines.line[i].key, key)) return replication_quantity(r, shape, month) + i;
    fail_msg("no line %s", key);
    return NULL;
}

/* Set-up is counted in the same seats. July 2027 is month index 4, the announcement's month 1. */
static void test_the_investment_is_paid_per_contracted_seat(void **state)
{
    (void)state;
    struct replication r;
    struct scenario *s = small(36);
    struct result_shape shape = run(s, &r);
    double seats = *line_quantity(&shape, &r, "books_setup_seats", 1);
    assert_true(seats > 5 && seats < 20);
    double paid = *line_quantity(&shape, &r, "books_investment", 4);
    assert_close(paid, seats * r.decision[0].investment_per_seat, 1e-12, 0);
    replication_free(&r);
    free(s);
}

static struct scenario *with_event(int announced_days)
{
    struct scenario *s = small(18);
    struct event *e = &s->event[s->events++];
    keys_fill_defaults("event", e, false, s);
    strcpy(e->name, "collapse");
    for (int q = 0; q < QUEUES_MAX; q++) e->touches[q] = true;
    e->date = fixture_day(2028, 8, 1), e->factor = 0.4, e->announced_days = announced_days;
    return s;
}

/* Unannounced, it changes no decision before it, and nothing else either. Announced, it may. */
static void test_no_decision_looks_ahead(void **state)
{
    (void)state;
    struct replication quiet, surprise, known;
    struct scenario *a = small(18), *b = with_event(0), *c = with_event(500);
    struct result_shape shape = run(a, &quiet);
    run(b, &surprise);
    run(c, &known);
    for (int i = 0; i < 2; i++)
        assert_memory_equal(&quiet.decision[i], &surprise.decision[i], offsetof(struct decision_record, bounds));
    int months = 17;                                        /* March 2027 to July 2028 */
    assert_memory_equal(quiet.contacts, surprise.contacts, (size_t)months * (size_t)shape.sites * CONTACT_MEASURES
                        * sizeof *quiet.contacts);
    assert_memory_equal(quiet.quantity, surprise.quantity, (size_t)months * (size_t)shape.lines.count
                        * sizeof *quiet.quantity);
    assert_true(known.decision[0].investment_per_seat < quiet.decision[0].investment_per_seat);
    replication_free(&quiet), replication_free(&surprise), replication_free(&known);
    free(a), free(b), free(c);
}

static void test_a_successor_starts_from_nothing(void **state)
{
    (void)state;
    struct replication r;
    struct scenario *s = small(9);
    s->contract[0].at_end = AT_END_RETENDER;
    run(s, &r);
    assert_true(r.decisions >= 2);
    assert_int_equal(r.decision[1].generation, 1);
    assert_int_equal(r.decision[1].number, 0);
    replication_free(&r);
    free(s);
}

/* What is stated is done and leaves no record of a choice. */
static void test_stated_plans_are_not_decisions(void **state)
{
    (void)state;
    struct replication r;
    struct scenario *s = small(18);
    s->provider[PROVIDER].decides = DECIDES_FIXED;
    s->provider[PROVIDER].investment_per_seat = 1000;
    struct result_shape shape = run(s, &r);
    assert_int_equal(r.decisions, 0);
    double paid = 0;
    for (int m = 0; m < shape.months; m++) paid += *line_quantity(&shape, &r, "books_investment", m);
    assert_close(paid, 1000 * *line_quantity(&shape, &r, "books_setup_seats", 1), 1e-12, 0);
    replication_free(&r);
    free(s);
}

/* Three records of one decision, of four replications. */
static void test_decisions_are_summed_up(void **state)
{
    (void)state;
    struct decided d = {0};
    struct decision_record r = {.day = 10, .site = 1, .investment_per_seat = 1000, .haste = 0.1, .staffing = 1,
        .payback_months = 20, .value_eur = 200, .runner_up_eur = 150, .bounds = BOUND_STAFFING_MOST};
    decided_add(&d, &r, 1);
    r.day = 14, r.investment_per_seat = 0, r.payback_months = NAN, r.runner_up_eur = NAN, r.bounds = 0;
    decided_add(&d, &r, 1);
    r.day = 12, r.value_eur = 500;
    decided_add(&d, &r, 1);
    int count;
    struct decision_summary *s = decided_finish(&d, 4, &count);
    assert_int_equal(count, 1);
    assert_int_equal(s->day, 12);
    assert_close(s->share, 0.75, 1e-12, 0);
    assert_close(s->investment_per_seat, 1000.0 / 3, 1e-12, 0);
    assert_close(s->value_eur, 300, 1e-12, 0);
    assert_close(s->payback_months, 20, 0, 0);
    assert_close(s->payback_share, 1.0 / 3, 1e-12, 0);
    assert_close(s->runner_up_gap, 0.25, 1e-12, 0);
    assert_close(s->bound_share[5], 1.0 / 3, 1e-12, 0);
    free(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_at_the_start_of_each_term_and_yearly),
        cmocka_unit_test(test_the_investment_is_paid_per_contracted_seat),
        cmocka_unit_test(test_no_decision_looks_ahead), cmocka_unit_test(test_a_successor_starts_from_nothing),
        cmocka_unit_test(test_stated_plans_are_not_decisions), cmocka_unit_test(test_decisions_are_summed_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
