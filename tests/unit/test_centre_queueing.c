/* Degenerate scenarios, pushed through the whole scenario path, are textbook queues: constant agents, open day and
 * night, plain Poisson arrivals. Their months are batches, whose Student interval must hold the exact value. */
#include "unit.h"

#include "centre_fixture.h"
#include "math/erlang.h"
#include "math/tally.h"

enum { MONTHS = 24, STATES = 400 };

static const double confidence = 1 - 1e-5;
static const double day_s = 86400, year_days = 366;     /* 2027-04-01 to 2028-03-31 */

struct stationary {
    double load, handle_s, patience_s, balk;
    int agents, capacity;
    enum handle_time_law law; double cv;
};

static struct scenario *scenario_of(const struct stationary *c)
{
    struct scenario *s = fixture_begin(0, MONTHS);
    fixture_open(s, DAYS_A_WEEK, 0, SECONDS_A_DAY);
    struct queue *q = fixture_queue(s, "calls", c->load / c->handle_s * day_s * year_days, c->handle_s);
    fixture_plain(q);
    q->handle_time_law = c->law, q->handle_time_cv = c->cv;
    q->patience_law = isinf(c->patience_s) ? PATIENCE_NEVER : PATIENCE_EXPONENTIAL;
    if (!isinf(c->patience_s)) q->patience_mean_s = c->patience_s;
    q->capacity = c->capacity, q->balk_probability = c->balk;
    fixture_site(s, "inhouse", SITE_INHOUSE);
    fixture_constant_group(s, 0, c->agents);
    scenario_complete(s, NULL);
    return s;
}

enum figure { WAITS, MEAN_WAIT_S, SERVICE_LEVEL, ABANDONMENT, BLOCKED, OCCUPANCY, BALKED, FIGURES };
static const char *const figure_name[] = { "waits", "mean wait", "service level", "abandonment", "blocked", "occupancy",
    "balked" };

/* Every figure by month: batches. Waiting and waits are of those who enter. */
static void measure(const struct stationary *c, struct tally by_month[FIGURES])
{
    struct scenario *s = scenario_of(c);
    struct replication r;
    struct result_shape shape = fixture_run(s, 0, &r);
    for (int m = 0; m < MONTHS; m++) {
        const double *row = replication_contacts(&r, &shape, m, 0, 0);
        double offered = row[CONTACTS_OFFERED], enter = offered - row[CONTACTS_BLOCKED];
        tally_add(&by_month[WAITS], 1 - row[CONTACTS_AT_ONCE] / enter);
        tally_add(&by_month[MEAN_WAIT_S], row[CONTACTS_WAIT_S] / enter);
        tally_add(&by_month[SERVICE_LEVEL], contacts_service_level(row, OF_OFFERED));
        tally_add(&by_month[ABANDONMENT], contacts_abandonment(row));
        tally_add(&by_month[BLOCKED], row[CONTACTS_BLOCKED] / offered);
        tally_add(&by_month[OCCUPANCY], staff_occupancy(replication_staff(&r, &shape, m, 0)));
        tally_add(&by_month[BALKED], row[CONTACTS_BALKED] / offered);
    }
    replication_free(&r);
    free(s);
}

static void assert_figure(const struct tally by_month[FIGURES], enum figure f, double exact)
{
    double half_width = tally_half_width(&by_month[f], confidence);
    if (fabs(by_month[f].mean - exact) <= half_width + 1e-12) return;
    print_error("%s is %.6g +- %.2g, exactly %.6g\n", figure_name[f], by_month[f].mean, half_width, exact);
    fail();
}

static void assert_erlang(const struct stationary *c)
{
    struct tally by_month[FIGURES] = { 0 };
    struct erlang_result exact;
    struct erlang_case e = { c->load / c->handle_s, c->handle_s, c->agents, c->patience_s, 20, c->capacity };
    assert_true(erlang_exact(&e, &exact));
    measure(c, by_month);
    assert_figure(by_month, WAITS, exact.probability_of_waiting);
    assert_figure(by_month, MEAN_WAIT_S, exact.mean_wait_s);
    assert_figure(by_month, SERVICE_LEVEL, exact.service_level);
    assert_figure(by_month, ABANDONMENT, exact.abandonment);
    assert_figure(by_month, BLOCKED, exact.blocked);
    assert_figure(by_month, OCCUPANCY, exact.occupancy);
    assert_figure(by_month, BALKED, 0);
}

static void impatient_callers_make_erlang_a(void **state)
{
    (void)state;
    assert_erlang(&(struct stationary){ 4.5, 300, 240, 0, 5, -1, HANDLE_EXPONENTIAL, 1 });
    assert_erlang(&(struct stationary){ 4.8, 200, 120, 0, 4, -1, HANDLE_EXPONENTIAL, 1 });
}

static void patient_callers_make_erlang_c(void **state)
{
    (void)state;
    assert_erlang(&(struct stationary){ 4, 300, INFINITY, 0, 5, -1, HANDLE_EXPONENTIAL, 1 });
}

static void a_short_line_blocks_as_birth_and_death_says(void **state)
{
    (void)state;
    assert_erlang(&(struct stationary){ 4.5, 300, 400, 0, 4, 3, HANDLE_EXPONENTIAL, 1 });
    assert_erlang(&(struct stationary){ 3, 300, 400, 0, 3, 0, HANDLE_EXPONENTIAL, 1 });
}

/* M/M/n/n+K+M with balking, summed state by state: no formula of the code's. */
static void balking_matches_birth_and_death(void **state)
{
    (void)state;
    struct stationary c = { 4.5, 300, 240, 0.4, 4, 6, HANDLE_EXPONENTIAL, 1 };
    struct tally by_month[FIGURES] = { 0 };
    double weight = 1, sum = 0, full = 0, busy = 0, handling = 0, waiting = 0;
    for (int k = 0; k <= c.agents + c.capacity; k++) {
        sum += weight, handling += weight * (k < c.agents ? k : c.agents);
        waiting += k > c.agents ? weight * (k - c.agents) : 0;
        if (k == c.agents + c.capacity) full = weight;
        else if (k >= c.agents) busy += weight;
        double up = c.load / c.handle_s * (k >= c.agents ? 1 - c.balk : 1);
        int served = k + 1 < c.agents ? k + 1 : c.agents;
        weight *= up / (served / c.handle_s + (k + 1 - served) / c.patience_s);
    }
    measure(&c, by_month);
    assert_figure(by_month, BLOCKED, full / sum);
    assert_figure(by_month, BALKED, busy / sum * c.balk);
    assert_figure(by_month, OCCUPANCY, handling / sum / c.agents);
    assert_figure(by_month, ABANDONMENT, waiting / sum / c.patience_s / (c.load / c.handle_s));
}

/* Pollaczek-Khinchine for one agent, Crommelin for several. */
static void other_handle_times_wait_as_theory_says(void **state)
{
    (void)state;
    struct { struct stationary c; double wait_s; } cases[] = {
        { { 0.7, 100, INFINITY, 0, 1, -1, HANDLE_DETERMINISTIC, 0 }, erlang_mg1_wait_s(0.7 / 100, 100, 0) },
        { { 0.6, 100, INFINITY, 0, 1, -1, HANDLE_LOGNORMAL, 1.2 }, erlang_mg1_wait_s(0.6 / 100, 100, 1.2) },
        { { 0.6, 100, INFINITY, 0, 1, -1, HANDLE_GAMMA, 0.5 }, erlang_mg1_wait_s(0.6 / 100, 100, 0.5) },
        { { 3.2, 200, INFINITY, 0, 4, -1, HANDLE_DETERMINISTIC, 0 }, erlang_mdc_wait_s(3.2 / 200, 200, 4) },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct tally by_month[FIGURES] = { 0 };
        measure(&cases[i].c, by_month);
        assert_figure(by_month, MEAN_WAIT_S, cases[i].wait_s);
        assert_figure(by_month, OCCUPANCY, cases[i].c.load / cases[i].c.agents);
    }
}

/* For exponential patience, abandoned = time waited / mean patience in the mean, whatever arrives and whoever works:
 * here busy days, a daily profile, redials, and people who come, learn and go. And Little's law for those in hand: the
 * agents' time is the contacts' time, month by month, since nothing runs past midnight. */
static void littles_law_holds_in_a_living_centre(void **state)
{
    (void)state;
    struct scenario *s = fixture_begin(1, 18);
    fixture_open(s, 5, 8 * 3600, 18 * 3600);
    struct queue *q = fixture_queue(s, "calls", 200000, 300);
    q->patience_law = PATIENCE_EXPONENTIAL, q->patience_mean_s = 120;
    fixture_site(s, "inhouse", SITE_INHOUSE);
    scenario_complete(s, NULL);
    struct tally gap = { 0 };
    for (int n = 0; n < 2; n++) {
        struct replication r;
        struct result_shape shape = fixture_run(s, n, &r);
        for (int m = 0; m < shape.months; m++) {
            const double *row = replication_contacts(&r, &shape, m, 0, 0);
            const double *staff = replication_staff(&r, &shape, m, 0);
            tally_add(&gap, row[CONTACTS_ABANDONED] - row[CONTACTS_WAIT_S] / 120);
            assert_true(row[CONTACTS_ABANDONED] > 100);
            assert_close(staff[STAFF_HANDLING_H] * 3600, row[CONTACTS_HANDLE_S], 1e-9, 0);
            assert_close(staff[STAFF_PRODUCTIVE_H], staff[STAFF_HANDLING_H] + staff[STAFF_IDLE_H], 1e-9, 0);
        }
        replication_free(&r);
    }
    assert_in_range((int)(1000 * fabs(gap.mean) / tally_half_width(&gap, confidence)), 0, 1000);
    free(s);
}

/* A list of agents is read interval by interval from the week's first opening on; its last value holds. */
static void a_list_of_agents_is_paid_as_written(void **state)
{
    (void)state;
    struct scenario *s = fixture_begin(0, 6);
    fixture_open(s, 5, 8 * 3600, 18 * 3600);
    fixture_plain(fixture_queue(s, "calls", 20000, 300));
    fixture_site(s, "inhouse", SITE_INHOUSE);
    struct group *g = fixture_constant_group(s, 0, 2);
    g->agents_on_duty.count = 3, g->agents_on_duty.value[1] = 5, g->agents_on_duty.value[2] = 3;
    scenario_complete(s, NULL);
    struct replication r;
    struct result_shape shape = fixture_run(s, 0, &r);
    for (int m = 0; m < 6; m++) {
        int open = 0;
        for (int32_t day = date_month_start(shape.first_day, m); day < date_month_start(shape.first_day, m + 1); day++)
            open += date_weekday(day) < 5;
        const double *staff = replication_staff(&r, &shape, m, 0);
        assert_close(staff[STAFF_ROSTERED_H], open * (0.5 * 2 + 0.5 * 5 + 9 * 3), 1e-12, 0);
        assert_close(staff[STAFF_PAID_H], staff[STAFF_ROSTERED_H] + staff[STAFF_OVERRUN_H], 1e-12, 0);
        assert_close(staff[STAFF_PRODUCTIVE_H], staff[STAFF_PAID_H], 1e-9, 0);
        assert_true(staff[STAFF_OVERRUN_H] > 0);
    }
    replication_free(&r);
    free(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(impatient_callers_make_erlang_a),
        cmocka_unit_test(patient_callers_make_erlang_c),
        cmocka_unit_test(a_short_line_blocks_as_birth_and_death_says),
        cmocka_unit_test(balking_matches_birth_and_death),
        cmocka_unit_test(other_handle_times_wait_as_theory_says),
        cmocka_unit_test(littles_law_holds_in_a_living_centre),
        cmocka_unit_test(a_list_of_agents_is_paid_as_written),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
