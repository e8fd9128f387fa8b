/* What `handover verify` concludes must be right in both directions: a right engine holds, a wrong one does not. */
#include "unit.h"

#include <stdlib.h>
#include <string.h>

#include "study/verify.h"

enum { ROOM = 128, STATES = 600 };

/* Balking by birth-death, as written down in any textbook: independent of Erlang's formulas. */
static void balking_matches_birth_death(void **state)
{
    (void)state;
    const struct { double load, patience_s, balk; int agents; } cases[] = {
        { 9, 200, 0.3, 10 }, { 1.5, 50, 0.7, 1 }, { 9, INFINITY, 0.2, 10 }, { 11, INFINITY, 0.2, 10 },
            { 12, 240, 1, 10 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct verify_case c = verify_case_plain(cases[i].load / 120, 120, cases[i].agents, 20);
        double exact[VERIFY_FIGURES], weight = 1, sum = 0, busy = 0, serving = 0, queue = 0;
        c.patience_s = cases[i].patience_s, c.balk = cases[i].balk;
        assert_true(verify_exact(&c, exact));
        for (int k = 0; k < STATES; k++) {
            int served = k < c.agents ? k : c.agents;
            sum += weight, serving += weight * served, queue += weight * (k - served);
            if (k >= c.agents) busy += weight;
            double up = c.arrivals_per_s * (k >= c.agents ? 1 - c.balk : 1);
            double next = k + 1 < c.agents ? k + 1 : c.agents;
            weight *= up / (next / c.handle_s + (k + 1 - next) / c.patience_s);
        }
        assert_close(exact[VERIFY_BLOCKED], busy / sum * c.balk, 1e-9, 1e-12);
        assert_close(exact[VERIFY_OCCUPANCY], serving / sum / c.agents, 1e-9, 0);
        assert_close(exact[VERIFY_QUEUE_LENGTH], queue / sum, 1e-9, 1e-12);
        assert_close(exact[VERIFY_MEAN_WAIT_S], queue / sum / c.arrivals_per_s, 1e-9, 1e-12);
        if (isfinite(c.patience_s))
            assert_close(exact[VERIFY_ABANDONMENT], queue / sum / c.patience_s / c.arrivals_per_s, 1e-9, 1e-12);
    }
}

/* Pollaczek-Khinchine by hand: W = load x handle x (1 + cv^2) / (2 (1 - load)). */
static void other_laws_know_their_wait(void **state)
{
    (void)state;
    double exact[VERIFY_FIGURES];
    struct verify_case c = verify_case_plain(0.6 / 100, 100, 1, 20);
    c.handle = VERIFY_LOGNORMAL, c.handle_cv = 1.5;
    assert_true(verify_exact(&c, exact));
    assert_close(exact[VERIFY_MEAN_WAIT_S], 0.6 * 100 * 3.25 / 0.8, 1e-12, 0);
    c.patience_s = 300;
    assert_true(verify_exact(&c, exact));
    assert_true(isnan(exact[VERIFY_MEAN_WAIT_S]));
    assert_close(exact[VERIFY_IDENTITY], 0, 0, 0);
}

static void endless_lines_are_refused(void **state)
{
    (void)state;
    double exact[VERIFY_FIGURES];
    struct verify_case c = verify_case_plain(10.0 / 100, 100, 10, 20);
    assert_false(verify_exact(&c, exact));
    assert_true(isinf(verify_contacts_wanted(&c)));
    c.capacity = 3;
    assert_true(verify_exact(&c, exact));
    c.capacity = -1, c.balk = 0.1;
    assert_true(verify_exact(&c, exact));
}

static void table_is_sound(void **state)
{
    (void)state;
    struct verify_case *cases = test_calloc(ROOM, sizeof *cases);
    int count = verify_cases(cases, ROOM), published = 0;
    assert_true(count > 40 && count <= ROOM);
    assert_int_equal(verify_cases(NULL, 0), count);
    for (int i = 0; i < count; i++) {
        double exact[VERIFY_FIGURES];
        assert_true(verify_exact(&cases[i], exact));
        assert_true((double)cases[i].contacts >= verify_contacts_wanted(&cases[i]));
        assert_in_range(strlen(cases[i].name), 1, 51);
        for (int j = 0; j < i; j++) assert_string_not_equal(cases[i].name, cases[j].name);
        for (int f = 0; f < VERIFY_FIGURES; f++) {
            if (!(cases[i].rounding[f] > 0)) continue;
            assert_close(exact[f], cases[i].published[f], 0, cases[i].rounding[f] * (1 + 1e-9));
            published++;
        }
    }
    assert_int_equal(published, 16);
    test_free(cases);
}

static struct verify_case ordinary(void)
{
    struct verify_case c = verify_case_plain(12.0 / 240, 240, 12, 20);
    c.patience_s = 300, c.contacts = 200000;
    return c;
}

static void same_seed_same_outcome(void **state)
{
    (void)state;
    struct sampler sampler;
    sampler_init(&sampler);
    struct verify_case c = ordinary();
    struct verify_outcome a = verify_run(&c, &sampler, 1, 4, 10), b = verify_run(&c, &sampler, 1, 4, 10);
    struct verify_outcome other = verify_run(&c, &sampler, 1, 5, 10);
    assert_true(a.holds && b.holds && other.holds);
    assert_memory_equal(a.simulated, b.simulated, sizeof a.simulated);
    assert_true(fabs(a.simulated[VERIFY_MEAN_WAIT_S] - other.simulated[VERIFY_MEAN_WAIT_S]) > 0);
}

/* With a sampler whose exponential draws are 4% long, calls come too rarely for what the case states. */
static void a_wrong_engine_does_not_hold(void **state)
{
    (void)state;
    struct sampler sampler;
    sampler_init(&sampler);
    struct verify_case c = ordinary();
    c.handle = VERIFY_DETERMINISTIC, c.patience_s = INFINITY, c.agents = 14;
    assert_true(verify_run(&c, &sampler, 1, 0, 300).holds);
    for (int i = 0; i < 257; i++) sampler.exponential.x[i] *= 1.04;
    struct verify_outcome o = verify_run(&c, &sampler, 1, 0, 300);
    assert_false(o.holds);
    assert_false(o.figure_holds[VERIFY_OCCUPANCY]);
}

static void a_wrong_publication_does_not_hold(void **state)
{
    (void)state;
    struct sampler sampler;
    sampler_init(&sampler);
    struct verify_case c = ordinary();
    double exact[VERIFY_FIGURES];
    verify_exact(&c, exact);
    c.published[VERIFY_ABANDONMENT] = exact[VERIFY_ABANDONMENT] + 0.9e-5, c.rounding[VERIFY_ABANDONMENT] = 1e-5;
    assert_true(verify_run(&c, &sampler, 1, 0, 10).holds);
    c.published[VERIFY_ABANDONMENT] += 0.2e-5;
    struct verify_outcome o = verify_run(&c, &sampler, 1, 0, 10);
    assert_false(o.published_holds || o.holds);
}

/* Where next to nothing ever waits there is no spread to judge by, and still no false alarm. */
static void nothing_to_see_is_no_alarm(void **state)
{
    (void)state;
    struct sampler sampler;
    sampler_init(&sampler);
    struct verify_case c = verify_case_plain(50.0 / 240, 240, 75, 20);
    c.contacts = 60000;
    for (uint64_t seed = 1; seed <= 12; seed++) assert_true(verify_run(&c, &sampler, seed, 0, 300).holds);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(balking_matches_birth_death), cmocka_unit_test(other_laws_know_their_wait),
        cmocka_unit_test(endless_lines_are_refused), cmocka_unit_test(table_is_sound),
        cmocka_unit_test(same_seed_same_outcome), cmocka_unit_test(a_wrong_engine_does_not_hold),
        cmocka_unit_test(a_wrong_publication_does_not_hold), cmocka_unit_test(nothing_to_see_is_no_alarm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
