/* Exact queues against published values, and against three computations that share nothing with the code's own:
 * numerical integrals of Mandelbaum & Zeltyn 2007, a small chain from its first state with a differential equation
 * for the wait, and an iterated M/D/c line. */
#include "unit.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_integration.h>
#include <gsl/gsl_randist.h>

#include "math/erlang.h"

static struct erlang_result exact(struct erlang_case c)
{
    struct erlang_result result;
    assert_true(erlang_exact(&c, &result));
    return result;
}

/* 100 calls in 30 minutes, 3 minutes, 14 agents, 20 s: R's ErlangC and pyworkforce. */
static void published_erlang_c(void **state)
{
    (void)state;
    struct erlang_result r = exact((struct erlang_case){100 / 1800.0, 180, 14, INFINITY, 20, -1});
    assert_close(r.probability_of_waiting, 0.1741319, 0, 5e-8);
    assert_close(r.service_level, 0.8883500, 0, 5e-8);
    assert_close(r.mean_wait_s, 7.835937, 0, 5e-7);
    assert_close(r.occupancy, 0.7142857, 0, 5e-8);
    assert_close(r.abandonment + r.blocked, 0, 0, 0);
}

/* The same with patience of 5 minutes: pyworkforce. */
static void published_erlang_a(void **state)
{
    (void)state;
    struct erlang_result r = exact((struct erlang_case){100 / 1800.0, 180, 14, 300, 20, -1});
    assert_close(r.service_level, 0.916792, 0, 5e-7);
    assert_close(r.probability_of_waiting, 0.14526, 0, 5e-6);
    assert_close(r.abandonment, 0.013984, 0, 5e-7);
    assert_close(r.occupancy, 0.704297, 0, 5e-7);
    assert_close(r.mean_wait_s / 60, 0.069919, 0, 5e-7);
}

/* Garnett, Mandelbaum & Reiman 2002: 48 a minute, 1 minute, 50 agents, without and with patience of 2 minutes. */
static void published_garnett(void **state)
{
    (void)state;
    struct erlang_result c = exact((struct erlang_case){48 / 60.0, 60, 50, INFINITY, 20, -1});
    assert_close(c.mean_wait_s, 20.834, 0, 5e-4);
    assert_close(c.queue_length, 16.667, 0, 5e-4);
    assert_close(c.occupancy, 0.96, 1e-12, 0);
    struct erlang_result a = exact((struct erlang_case){48 / 60.0, 60, 50, 120, 20, -1});
    assert_close(a.abandonment, 0.03091, 0, 5e-6);
    assert_close(a.mean_wait_s, 3.709, 0, 5e-4);
    assert_close(a.queue_length, 2.968, 0, 5e-4);
    assert_close(a.occupancy, 0.9303, 0, 5e-5);
}

/* Erlang B by hand for one and two agents, and from the usual traffic table (10 trunks carry 4.461 erlang at 1%). */
static void published_erlang_b(void **state)
{
    (void)state;
    assert_close(exact((struct erlang_case){0.01, 150, 1, INFINITY, 20, 0}).blocked, 1.5 / 2.5, 1e-14, 0);
    assert_close(exact((struct erlang_case){0.02, 150, 2, INFINITY, 20, 0}).blocked, 4.5 / 8.5, 1e-14, 0);
    assert_true(exact((struct erlang_case){4.4605, 1, 10, 50, 20, 0}).blocked < 0.01);
    assert_true(exact((struct erlang_case){4.4615, 1, 10, 50, 20, 0}).blocked > 0.01);
    struct erlang_result r = exact((struct erlang_case){5, 1, 10, INFINITY, 20, 0});
    assert_close(r.blocked, 0.018385, 0, 5e-7);
    assert_close(r.probability_of_waiting + r.mean_wait_s, 0, 0, 0);
    assert_close(r.service_level, 1 - r.blocked, 1e-14, 0);
}

static const double loads[] = {0.5, 0.8, 0.95, 1.0, 1.2};
static const int sizes[] = {1, 2, 5, 14, 100, 1000};
static const double patiences_s[] = {5, 60, 300, 3600};
enum { LOADS = 5, SIZES = 6, PATIENCES = 4 };

static void check_identities(struct erlang_case c)
{
    struct erlang_result r = exact(c);
    double answered = 1 - r.blocked - r.abandonment;
    assert_close(r.queue_length, c.arrivals_per_s * (1 - r.blocked) * r.mean_wait_s, 1e-11, 1e-300);   /* Little */
    assert_close(r.occupancy * c.agents, c.arrivals_per_s * answered * c.handle_s, 1e-11, 0);
    assert_close(r.abandonment, r.mean_wait_s / c.patience_s * (1 - r.blocked), 1e-11, 1e-300);
    assert_true(r.service_level >= 0 && r.service_level <= answered + 1e-12);
    c.within_s = 0;
    assert_close(exact(c).service_level, (1 - r.probability_of_waiting) * (1 - r.blocked), 1e-11, 1e-13);
    c.within_s = INFINITY;
    assert_close(exact(c).service_level, answered, 1e-11, 0);
}

static void identities_hold(void **state)
{
    (void)state;
    static const int capacities[] = {-1, 0, 1, 10, 200};
    for (int i = 0; i < LOADS; i++)
        for (int j = 0; j < SIZES; j++)
            for (int k = 0; k <= PATIENCES; k++)
                for (int l = 0; l < 5; l++) {
                    double patience_s = k < PATIENCES ? patiences_s[k] : INFINITY;
                    if (isinf(patience_s) && capacities[l] < 0 && loads[i] >= 1) continue;
                    check_identities((struct erlang_case){loads[i] * sizes[j] / 240, 240, sizes[j], patience_s, 20,
                        capacities[l]});
                }
}

/* Patience and handle time of one mean: everyone present leaves at one rate, so their number is Poisson. */
static void equal_rates_make_the_number_present_poisson(void **state)
{
    (void)state;
    for (int i = 0; i < LOADS; i++)
        for (int j = 0; j < SIZES; j++) {
            double load = loads[i] * sizes[j], queue = 0;
            struct erlang_result r = exact((struct erlang_case){load / 240, 240, sizes[j], 240, 20, -1});
            unsigned agents = (unsigned)sizes[j];
            assert_close(r.probability_of_waiting, gsl_cdf_poisson_Q(agents - 1, load), 1e-10, 1e-15);
            for (unsigned k = agents + 1; k < agents + 600; k++) queue += (k - agents) * gsl_ran_poisson_pdf(k, load);
            assert_close(r.queue_length, queue, 1e-10, 1e-15);
        }
}

/* Mandelbaum & Zeltyn 2007: with H(x) the expected min(patience, x), the offered wait has density proportional to
 * exp(arrival H(x) - n mu x) beside `idle`, 1 / ErlangB of n - 1 agents. */
struct offered_wait { struct erlang_case c; enum { DENSITY, ANSWERED, WAIT } weight; };

static double offered_wait_density(double x, void *self)
{
    const struct offered_wait *o = self;
    const double patience_s = o->c.patience_s, spent = -patience_s * expm1(-x / patience_s);
    double density = exp(o->c.arrivals_per_s * spent - o->c.agents / o->c.handle_s * x);
    if (o->weight == ANSWERED) return density * exp(-x / patience_s);
    return o->weight == WAIT ? density * spent : density;
}

/* In pieces short enough for one Gauss-Kronrod rule each to be exact to the last digits. */
static double integrate(struct offered_wait o, double to_s)
{
    gsl_function f = {offered_wait_density, &o};
    double sum = 0, piece_s = 10 / (o.c.agents / o.c.handle_s + 1 / o.c.patience_s);
    for (double from_s = 0; from_s < to_s; from_s += piece_s) {
        double part, error, upper_s = fmin(from_s + piece_s, to_s);
        size_t evaluations;
        gsl_integration_qng(&f, from_s, upper_s, 1e-300, 1e-11, &part, &error, &evaluations);
        sum += part;
        if (from_s > 0 && part < 1e-18 * sum) break;
    }
    return sum;
}

static void integrals_agree(void **state)
{
    (void)state;
    for (int i = 0; i < LOADS; i++)
        for (int j = 0; j < SIZES; j++)
            for (int k = 0; k < PATIENCES; k++) {
                struct erlang_case c = {loads[i] * sizes[j] / 240, 240, sizes[j], patiences_s[k], 20, -1};
                double load = loads[i] * sizes[j], idle = 1;
                for (int n = 1; n < sizes[j]; n++) idle = 1 + n / load * idle;
                double whole = idle + c.arrivals_per_s * integrate((struct offered_wait){c, DENSITY}, 1e9);
                double answered = c.arrivals_per_s * integrate((struct offered_wait){c, ANSWERED}, c.within_s);
                double wait = c.arrivals_per_s * integrate((struct offered_wait){c, WAIT}, 1e9);
                struct erlang_result r = exact(c);
                assert_close(r.probability_of_waiting, 1 - idle / whole, 1e-9, 1e-12);
                assert_close(r.service_level, (idle + answered) / whole, 1e-9, 1e-12);
                assert_close(r.mean_wait_s, wait / whole, 1e-9, 1e-14);
            }
}

enum { PLACES_MAX = 30 };

/* Probability to be answered within c.within_s with `ahead` waiting in front: forward equations of the stages left, by
 * fourth-order Runge-Kutta. stage[i]: i others and a free agent are still to be waited for. */
static void stages_slope(const struct erlang_case *c, int ahead, const double *stage, double *slope)
{
    double service = c->agents / c->handle_s, leave = isinf(c->patience_s) ? 0 : 1 / c->patience_s;
    for (int i = 0; i <= ahead; i++) {
        double from_above = i < ahead ? (service + (i + 1) * leave) * stage[i + 1] : 0;
        slope[i] = from_above - (service + i * leave + leave) * stage[i];
    }
    slope[ahead + 1] = service * stage[0];                      /* answered */
}

static double answered_in_time(const struct erlang_case *c, int ahead)
{
    enum { STEPS = 500 };
    static const double along[] = {0, 0.5, 0.5, 1}, weight[] = {1 / 6.0, 1 / 3.0, 1 / 3.0, 1 / 6.0};
    double now[PLACES_MAX + 2] = {0}, step_s = c->within_s / STEPS;
    now[ahead] = 1;
    for (int step = 0; step < STEPS; step++) {
        double slope[PLACES_MAX + 2] = {0}, at[PLACES_MAX + 2], next[PLACES_MAX + 2];
        for (int i = 0; i < ahead + 2; i++) next[i] = now[i];
        for (int k = 0; k < 4; k++) {
            for (int i = 0; i < ahead + 2; i++) at[i] = now[i] + along[k] * step_s * slope[i];
            stages_slope(c, ahead, at, slope);
            for (int i = 0; i < ahead + 2; i++) next[i] += weight[k] * step_s * slope[i];
        }
        for (int i = 0; i < ahead + 2; i++) now[i] = next[i];
    }
    return now[ahead + 1];
}

static void small_chain_agrees(struct erlang_case c)
{
    double leave = isinf(c.patience_s) ? 0 : 1 / c.patience_s, weight = 1, total = 0, free = 0, in_time = 0, queue = 0;
    for (int k = 0; k <= c.agents + c.capacity; k++) {
        int waiting = k > c.agents ? k - c.agents : 0, busy = k - waiting;
        if (k > 0) weight *= c.arrivals_per_s / (busy / c.handle_s + waiting * leave);
        total += weight;
        queue += weight * waiting;
        if (k < c.agents) free += weight;
        else if (waiting < c.capacity) in_time += weight * answered_in_time(&c, waiting);
    }
    struct erlang_result r = exact(c);
    assert_close(r.blocked, weight / total, 1e-11, 1e-15);
    assert_close(r.queue_length, queue / total, 1e-11, 0);
    assert_close(r.service_level, (free + in_time) / total, 1e-9, 0);
    assert_close(r.probability_of_waiting, 1 - free / (total - weight), 1e-10, 1e-14);
}

static void waiting_places_agree_with_forward_equations(void **state)
{
    (void)state;
    static const int places[] = {1, 4, PLACES_MAX};
    for (int i = 0; i < LOADS; i++)
        for (int j = 0; j < 4; j++)
            for (int k = 0; k < 3; k++) {
                double per_s = loads[i] * sizes[j] / 60;
                small_chain_agrees((struct erlang_case){per_s, 60, sizes[j], 45, 20, places[k]});
                small_chain_agrees((struct erlang_case){per_s, 60, sizes[j], INFINITY, 30, places[k]});
            }
}

static void extremes_stay_sane(void **state)
{
    (void)state;
    struct erlang_result r;
    assert_false(erlang_exact(&(struct erlang_case){1, 300, 300, INFINITY, 20, -1}, &r));
    assert_true(r.service_level == 0 && isinf(r.mean_wait_s) && isinf(r.queue_length) && r.occupancy == 1);
    assert_false(erlang_exact(&(struct erlang_case){1, 300, 0, INFINITY, 20, -1}, &r));
    r = exact((struct erlang_case){0, 300, 5, 60, 20, -1});
    assert_true(r.service_level == 1 && r.mean_wait_s == 0 && r.occupancy == 0 && r.queue_length == 0);
    r = exact((struct erlang_case){1, 300, 0, 60, 20, -1});                  /* nobody there: all abandon */
    assert_close(r.abandonment, 1, 1e-12, 0);
    assert_close(r.mean_wait_s, 60, 1e-12, 0);
    assert_close(r.service_level, 0, 0, 0);
    r = exact((struct erlang_case){1, 300, 20000, 60, 20, -1});              /* 300 erlang for 20,000 */
    assert_close(r.service_level, 1, 0, 0);
    assert_close(r.occupancy, 300 / 20000.0, 1e-14, 0);
    r = exact((struct erlang_case){100, 300, 20000, 120, 20, -1});           /* 30,000 for 20,000: a third abandons */
    assert_close(r.abandonment, 1 / 3.0, 1e-12, 0);
    assert_close(r.mean_wait_s, 40, 1e-12, 0);
    assert_close(r.occupancy, 1, 1e-12, 0);
    r = exact((struct erlang_case){100, 300, 20000, 120, 60, -1});           /* fluid wait 120 ln 1.5 = 48.7 s */
    assert_close(r.service_level, 2 / 3.0, 1e-3, 0);
    struct erlang_result endless = exact((struct erlang_case){0.3, 300, 100, INFINITY, 20, -1});
    r = exact((struct erlang_case){0.3, 300, 100, 1e13, 20, -1});
    assert_close(r.service_level, endless.service_level, 1e-9, 0);
    assert_close(r.mean_wait_s, endless.mean_wait_s, 1e-9, 0);
    r = exact((struct erlang_case){0.3, 300, 100, 0, 20, -1});               /* no patience at all: a loss system */
    assert_close(r.abandonment, exact((struct erlang_case){0.3, 300, 100, INFINITY, 20, 0}).blocked, 1e-6, 0);
}

static bool suffices(struct erlang_case c, int agents, double target, double occupancy_max)
{
    struct erlang_result r;
    c.agents = agents;
    return erlang_exact(&c, &r) && r.service_level >= target && r.occupancy <= occupancy_max;
}

/* Enough, one fewer is not, and more work never needs fewer. */
static void requirement_is_the_least_that_suffices(void **state)
{
    (void)state;
    static const struct { double target, occupancy_max, patience_s; int capacity; } kinds[] = {
        {0.8, 1, 120, -1}, {0.8, 1, INFINITY, -1}, {0.9, 0.85, 300, -1}, {0.2, 1, 60, -1}, {0.95, 0.95, INFINITY, 20}};
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        int before = 0;
        for (double load = 0.01; load < 3000; load *= 1.21) {
            struct erlang_case c = {load / 300, 300, 0, kinds[k].patience_s, 20, kinds[k].capacity};
            int needed = erlang_agents_needed(c, kinds[k].target, kinds[k].occupancy_max);
            assert_true(suffices(c, needed, kinds[k].target, kinds[k].occupancy_max));
            if (needed > 0) assert_false(suffices(c, needed - 1, kinds[k].target, kinds[k].occupancy_max));
            assert_true(needed >= before);
            before = needed;
        }
    }
    assert_int_equal(erlang_agents_needed((struct erlang_case){0, 300, 7, 60, 20, -1}, 0.8, 0.9), 0);
    assert_int_equal(erlang_agents_needed((struct erlang_case){0.01, 300, 0, 60, 20, -1}, 0, 1), 0);
}

/* The same 100 calls in 30 minutes: pyworkforce needs 14 for 80% in 20 s at an occupancy of at most 85%. 10 erlang
 * at an occupancy of at most one half is 20. */
static void requirement_of_the_textbook_case(void **state)
{
    (void)state;
    struct erlang_case c = {100 / 1800.0, 180, 0, INFINITY, 20, -1};
    assert_int_equal(erlang_agents_needed(c, 0.8, 0.85), 14);
    assert_int_equal(erlang_agents_needed(c, 0.5, 0.5), 20);
}

/* The line of M/D/c seen once in every handling time, iterated until it no longer changes. */
static double iterated_mdc_wait_s(double arrivals_per_s, double handle_s, int agents)
{
    enum { LINE = 120 };
    double now[LINE] = {1}, arriving[LINE + 40], load = arrivals_per_s * handle_s, mean = 0, moved = 1;
    for (unsigned k = 0; k < LINE + 40; k++) arriving[k] = gsl_ran_poisson_pdf(k, load);
    while (moved > 1e-13) {
        double next[LINE] = {0}, next_mean = 0;
        for (int from = 0; from < LINE; from++)
            for (int to = 0; to < LINE; to++)
                if (to > 0 && to - from + agents >= 0) next[to] += now[from] * arriving[to - from + agents];
        next[0] = 1;
        for (int to = 1; to < LINE; to++) next[0] -= next[to];
        for (int to = 0; to < LINE; to++) now[to] = next[to], next_mean += to * next[to];
        moved = fabs(next_mean - mean), mean = next_mean;
    }
    return mean / arrivals_per_s;
}

static void fixed_handle_times(void **state)
{
    (void)state;
    for (double load = 0.1; load < 0.99; load += 0.1)
        assert_close(erlang_mdc_wait_s(load / 60, 60, 1), load * 60 / (2 * (1 - load)), 1e-11, 0);
    static const int agents[] = {2, 4, 10, 30};
    for (int i = 0; i < 4; i++)
        for (double load = 0.5; load < 0.9; load += 0.17) {
            double per_s = load * agents[i] / 60;
            double iterated_s = iterated_mdc_wait_s(per_s, 60, agents[i]);
            assert_close(erlang_mdc_wait_s(per_s, 60, agents[i]), iterated_s, 1e-8, 1e-10);
        }
    assert_close(erlang_mdc_wait_s(0, 60, 3), 0, 0, 0);
    assert_true(isinf(erlang_mdc_wait_s(1, 60, 60)));
}

static void pollaczek_khinchine(void **state)
{
    (void)state;
    struct erlang_result mm1 = exact((struct erlang_case){0.8, 1, 1, INFINITY, 20, -1});
    assert_close(erlang_mg1_wait_s(0.8, 1, 1), mm1.mean_wait_s, 1e-12, 0);
    assert_close(erlang_mg1_wait_s(0.5, 1, 0), 0.5, 1e-15, 0);
    assert_close(erlang_mg1_wait_s(0.5, 1, 2), 2.5, 1e-15, 0);
    assert_true(isinf(erlang_mg1_wait_s(1, 1, 1)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(published_erlang_c),
        cmocka_unit_test(published_erlang_a),
        cmocka_unit_test(published_garnett),
        cmocka_unit_test(published_erlang_b),
        cmocka_unit_test(identities_hold),
        cmocka_unit_test(equal_rates_make_the_number_present_poisson),
        cmocka_unit_test(integrals_agree),
        cmocka_unit_test(waiting_places_agree_with_forward_equations),
        cmocka_unit_test(extremes_stay_sane),
        cmocka_unit_test(requirement_is_the_least_that_suffices),
        cmocka_unit_test(requirement_of_the_textbook_case),
        cmocka_unit_test(fixed_handle_times),
        cmocka_unit_test(pollaczek_khinchine),
    };
    return cmocka_run_group_tests_name("erlang", tests, NULL, NULL);
}
