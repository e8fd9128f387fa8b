/* Arrivals: a Poisson process by interval, identities that survive a change of volume, factors with the moments asked.
 * */
#include "unit.h"

#include <stdlib.h>

#include "model/arrivals.h"
#include "scenario/keys.h"
#include "scenario/complete.h"

enum { SLOTS = 48, SLOT_S = 1800, DAYS = 4000 };
static const double Z = 4.4;            /* two-sided error of about 1e-5 a comparison */

struct bench { struct sampler sampler; struct scenario *scenario; struct queue *queue; struct arrival_laws laws;
    double weight[SLOTS]; };

static struct bench *bench_new(void)
{
    struct bench *b = calloc(1, sizeof *b);
    b->scenario = calloc(1, sizeof *b->scenario);
    scenario_begin(b->scenario);
    b->queue = &b->scenario->queue[0];
    keys_fill_defaults("queue", b->queue, false, b->scenario);
    b->queue->handle_time_mean_s = 300;
    sampler_init(&b->sampler);
    b->laws = arrival_laws_of(b->queue);
    for (int i = 16; i < 40; i++) b->weight[i] = i < 28 ? 3.0 / 48 : 1.0 / 48;  /* 8:00-14:00 three times 14:00-20:00 */
    return b;
}

static void bench_free(struct bench *b) { free(b->scenario), free(b); }

static struct arrivals_day day_of(struct bench *b, int civil_day, double expected, double interval_cv)
{
    return (struct arrivals_day){ .laws = &b->laws, .sampler = &b->sampler, .seed = 7, .replication = 3, .queue = 0,
        .civil_day = civil_day, .day_start_s = 0, .opening = { 8 * 3600, 20 * 3600 }, .slots = SLOTS, .slot_s = SLOT_S,
        .slot_weight = b->weight, .expected = expected, .interval_cv = interval_cv };
}

static void test_counts_are_poisson_by_interval(void **state)
{
    (void)state;
    struct bench *b = bench_new();
    struct arrivals a;
    double count[SLOTS] = { 0 }, squares[SLOTS] = { 0 };
    for (int d = 0; d < DAYS; d++) {
        int today[SLOTS] = { 0 };
        struct arrivals_day day = day_of(b, d, 96, 0);
        double last = 0;
        for (arrivals_start(&a, &day); !isinf(a.next.contact.arrived_s); arrivals_advance(&a)) {
            assert_true(a.next.contact.arrived_s >= last);
            last = a.next.contact.arrived_s;
            today[(int)(last / SLOT_S)]++;
        }
        for (int i = 0; i < SLOTS; i++) count[i] += today[i], squares[i] += (double)today[i] * today[i];
    }
    for (int i = 0; i < SLOTS; i++) {
        double mean = 96 * b->weight[i], seen = count[i] / DAYS, variance = squares[i] / DAYS - seen * seen;
        assert_close(seen, mean, 0, Z * sqrt(mean / DAYS));
        /* Var of the sample variance of Poisson(m): (m + 2m^2)/n */
        assert_close(variance, mean, 0, Z * sqrt((mean + 2 * mean * mean) / DAYS) + mean / DAYS);
    }
    bench_free(b);
}

static void test_times_within_an_interval_are_uniform(void **state)
{
    (void)state;
    struct bench *b = bench_new();
    struct arrivals a;
    double sum = 0, n = 0;
    for (int d = 0; d < 500; d++) {
        struct arrivals_day day = day_of(b, d, 96, 0);
        for (arrivals_start(&a, &day); !isinf(a.next.contact.arrived_s); arrivals_advance(&a))
            sum += fmod(a.next.contact.arrived_s, SLOT_S) / SLOT_S, n++;
    }
    assert_close(sum / n, 0.5, 0, Z / sqrt(12 * n));
    bench_free(b);
}

/* Common random numbers: half as much again moves times earlier, and contact n stays who it is. */
static void test_volume_moves_times_not_identities(void **state)
{
    (void)state;
    struct bench *b = bench_new();
    struct arrivals few, many;
    struct arrivals_day less = day_of(b, 11, 200, 0), more = day_of(b, 11, 300, 0);
    arrivals_start(&few, &less), arrivals_start(&many, &more);
    int n = 0;
    for (; !isinf(few.next.contact.arrived_s); arrivals_advance(&few), arrivals_advance(&many), n++) {
        const struct contact *x = &few.next.contact, *y = &many.next.contact;
        assert_int_equal(x->n, y->n);
        assert_true(y->arrived_s < x->arrived_s);
        assert_true(x->work_s == y->work_s && x->resolve_u == y->resolve_u && x->follow_u == y->follow_u);
        assert_close(x->deadline_s - x->arrived_s, y->deadline_s - y->arrived_s, 1e-9, 1e-9);
        assert_true(few.next.route_u == many.next.route_u);
    }
    assert_true(n > 100 && !isinf(many.next.contact.arrived_s));
    bench_free(b);
}

static void test_a_later_attempt_has_its_own_draws(void **state)
{
    (void)state;
    struct bench *b = bench_new();
    struct stream_key customer = arrivals_customer(7, 3, 11, 42);
    struct arrival second = arrivals_later(&b->laws, &b->sampler, customer, 0, 2, 100);
    struct arrival again = arrivals_later(&b->laws, &b->sampler, customer, 0, 2, 500);
    struct arrival third = arrivals_later(&b->laws, &b->sampler, customer, 0, 3, 100);
    assert_true(second.contact.work_s == again.contact.work_s);
    assert_close(second.contact.deadline_s - 100, again.contact.deadline_s - 500, 1e-9, 1e-9);
    assert_true(second.contact.work_s != third.contact.work_s);
    assert_int_equal(third.contact.attempt, 3);
    assert_int_equal(third.contact.n, 42);
    bench_free(b);
}

/* Day factor gamma with day_cv, slow factor lognormal AR(1): mean 1, variance as asked, correlation exp(-lag /
 * slow_days). */
static void test_busy_days_have_the_moments_asked(void **state)
{
    (void)state;
    struct bench *b = bench_new();
    enum { N = 40000 };
    static double x[N];
    b->queue->day_cv = 0.12, b->queue->slow_cv = 0;
    struct busyness busy = { 0 };
    double mean = 0, variance = 0;
    for (int d = 0; d < N; d++) mean += x[d] = busyness_next(&busy, b->queue, 0, &b->sampler, 7, 3, d);
    mean /= N;
    for (int d = 0; d < N; d++) variance += (x[d] - mean) * (x[d] - mean) / (N - 1);
    assert_close(mean, 1, 0, Z * 0.12 / sqrt(N));
    /* gamma's kurtosis is a little over 3 */
    assert_close(sqrt(variance), 0.12, 0, Z * 0.12 / sqrt(2.0 * N) * 1.2);

    b->queue->day_cv = 0, b->queue->slow_cv = 0.1, b->queue->slow_days = 20;
    busy = (struct busyness){ 0 };
    double lag = 0;
    mean = variance = 0;
    for (int d = 0; d < N; d++) mean += x[d] = log(busyness_next(&busy, b->queue, 0, &b->sampler, 7, 3, d));
    mean /= N;
    for (int d = 0; d < N; d++) variance += (x[d] - mean) * (x[d] - mean) / N;
    for (int d = 20; d < N; d++) lag += (x[d] - mean) * (x[d - 20] - mean) / N;
    double s2 = log1p(0.01), effective = N / 40.0;                               /* independent stretches of an AR(1) */
    assert_close(mean, -s2 / 2, 0, Z * sqrt(s2 / effective));
    assert_close(variance, s2, 0, Z * s2 * sqrt(2 / effective));
    assert_close(lag / variance, exp(-1), 0, Z * sqrt(2 / effective));
    bench_free(b);
}

static void test_interval_factors_leave_the_mean(void **state)
{
    (void)state;
    struct bench *b = bench_new();
    struct arrivals a;
    double sum = 0, squares = 0;
    for (int d = 0; d < DAYS; d++) {
        struct arrivals_day day = day_of(b, d, 96, 0.3);
        arrivals_start(&a, &day);
        double factor = a.expected[20] / (96 * b->weight[20]);
        sum += factor, squares += (factor - 1) * (factor - 1);
    }
    assert_close(sum / DAYS, 1, 0, Z * 0.3 / sqrt(DAYS));
    assert_close(sqrt(squares / DAYS), 0.3, 0, Z * 0.3 / sqrt(2.0 * DAYS) * 1.5);
    bench_free(b);
}

static void test_profile_times_follow_the_profile(void **state)
{
    (void)state;
    struct bench *b = bench_new();
    struct arrival_profile p;
    struct stream r = stream_keyed((struct stream_key){ 1, 0, STREAM_TEST, 1, 0, 0 });
    arrival_profile_init(&p, b->weight, SLOTS, SLOT_S, (struct opening){ 8 * 3600, 20 * 3600 });
    enum { N = 20000 };
    int early = 0, before_12 = 0;
    for (int i = 0; i < N; i++) {
        double t = arrival_profile_time(&p, 0, stream_uniform(&r));
        assert_true(t >= 8 * 3600 && t <= 20 * 3600);
        early += t < 14 * 3600;
        double later = arrival_profile_time(&p, 10 * 3600, stream_uniform(&r));
        assert_true(later >= 10 * 3600 && later <= 20 * 3600);
        before_12 += later < 12 * 3600;
    }
    assert_close((double)early / N, 0.75, 0, Z * sqrt(0.75 * 0.25 / N));
    assert_close((double)before_12 / N, 4 * 3.0 / (8 * 3 + 12), 0, Z * sqrt(1.0 / 3 * 2 / 3 / N));
    assert_close(arrival_profile_time(&p, 20 * 3600, 0.5), -1, 0, 0);
    assert_close(arrival_profile_time(&p, 0, 0), 8 * 3600, 0, 0);
    bench_free(b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_counts_are_poisson_by_interval),
        cmocka_unit_test(test_times_within_an_interval_are_uniform),
        cmocka_unit_test(test_volume_moves_times_not_identities),
        cmocka_unit_test(test_a_later_attempt_has_its_own_draws),
        cmocka_unit_test(test_busy_days_have_the_moments_asked),
        cmocka_unit_test(test_interval_factors_leave_the_mean),
        cmocka_unit_test(test_profile_times_follow_the_profile),
    };
    return cmocka_run_group_tests_name("arrivals", tests, NULL, NULL);
}
