/* A workforce against exact survival, hand-made calendars, renewal theory and conservation. */
#include <signal.h>
#include <stdio.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include "workforce_fixture.h"

/* Attrition. */

static void test_survival_by_tenure_band(void **state)
{
    crowd(usual(*state));
    struct workforce w = begin(*state, 1, 0);
    workforce_day(&w, 0, 1);
    double n = workforce_hire(&w, 0, 8000, 1);
    assert_true(n >= 8000);
    run_days(&w, 90, 1);
    assert_binomial(workforce_heads(&w, 0), n, exp(-.70 * 90 / 365));
    run_days(&w, 275, 1);
    assert_binomial(workforce_heads(&w, 0), n, exp(-(.70 * 90 + .45 * 275) / 365));
    double before = workforce_heads(&w, 0);
    run_days(&w, 200, 3);                       /* thrice the hazard, e.g. after an announcement */
    assert_binomial(workforce_heads(&w, 0), before, exp(-.90 * 200 / 365));
    workforce_free(&w);
}

static void test_drop_outs_and_yield(void **state)
{
    struct scenario *s = usual(*state);
    crowd(s);
    s->site[0].graduation_rate = .85;
    struct workforce w = begin(*state, 2, 0);
    workforce_day(&w, 0, 1);
    double n = workforce_hire(&w, 0, 5000, 1), through = exp(-.70 * 42 / 365);
    assert_close(n, 5000 / (.85 * through), 0, 1);              /* ordered so that 5,000 come through */
    assert_close(workforce_expected_heads(&w, 0, 42, 1), 5000, 0, 1);
    run_days(&w, 41, 1);
    assert_int_equal(workforce_count(&w, 0).state[AGENT_NESTING], 0);
    run_days(&w, 1, 1);
    assert_binomial(w.joined.count, n, .85 * through);
    assert_binomial(w.account.dropped_out, n, .15 * through);
    workforce_free(&w);
}

static void test_expected_heads_are_the_mean(void **state)
{
    usual(*state);
    double simulated = 0, expected = 0;
    enum { RUNS = 300 };
    for (uint32_t r = 0; r < RUNS; r++) {
        struct workforce w = begin(*state, r, 0);
        workforce_start(&w, 0, 40, 1);
        workforce_day(&w, 0, 1);
        workforce_hire(&w, 0, 60, 2);
        expected += workforce_expected_heads(&w, 0, 77, 2);
        run_days(&w, 77, 2);
        struct workforce_count c = workforce_count(&w, 0);
        simulated += c.state[AGENT_NESTING] + c.state[AGENT_PRODUCTIVE];
        workforce_free(&w);
    }
    assert_close(simulated, expected, 0, z * sqrt(expected * .25));     /* binomial variance is at most n p (1 - p) */
}

/* Lead times and calendar. */

static void test_nobody_works_before_recruiting_and_training(void **state)
{
    struct scenario *s = usual(*state);
    s->site[0].attrition_90d = 0;
    struct workforce w = begin(*state, 3, 100);
    workforce_day(&w, 100, 1);
    assert_int_equal(workforce_hire(&w, 0, 10, 1), 12);
    for (int day = 100; day < 220; day++) {
        if (day > 100) workforce_day(&w, day, 1);
        struct workforce_count c = workforce_count(&w, 0);
        int32_t ids[32];
        assert_int_equal(c.state[AGENT_RECRUITED] > 0, day < 100 + 35);
        assert_int_equal(c.state[AGENT_TRAINING] > 0, day >= 100 + 35 && day < 100 + 77);
        assert_int_equal(c.state[AGENT_NESTING] > 0, day >= 100 + 77 && day < 100 + 91);
        assert_int_equal(c.state[AGENT_PRODUCTIVE] > 0, day >= 100 + 91);
        assert_int_equal(workforce_list_rosterable(&w, 0, day, ids, 32) > 0, day >= 100 + 77);
    }
    assert_int_equal(workforce_lead_days(&w), 77);
    workforce_free(&w);
}

static void test_a_provider_builds_eighty_heads_in_five_months(void **state)
{
    usual(*state);
    struct workforce w = begin(*state, 4, 0);
    for (int day = 0; day < 152; day++) {
        workforce_day(&w, day, 1);
        if (day % 7 == 0) assert_true(workforce_hire(&w, 0, 80, 1) <= 30);
    }
    struct workforce_count c = workforce_count(&w, 0);
    assert_in_range(c.state[AGENT_NESTING] + c.state[AGENT_PRODUCTIVE], 70, 90);
    workforce_free(&w);
}

/* The steady state. */

struct decade { double heads[10], hired, went, start, end, tenure_start, tenure_end; };

static double mean_tenure_days(const struct workforce *w)
{
    double sum = 0;
    int count = 0;
    for (int i = 0; i < w->live.count; i++) {
        const struct agent *a = &w->agent[w->live.id[i]];
        if (!workforce_is_on_phones(a)) continue;
        sum += w->day - a->hired_day;
        count++;
    }
    return sum / count;
}

/* No cycle beyond a class: what is expected at the lead time never strays from the need by more than the least one. */
static void expect_position_in_the_band(const struct workforce *w)
{
    assert_close(workforce_expected_heads(w, 0, workforce_lead_days(w), 1), 100, 0, 4);
}

static struct decade live_a_decade(struct fixture *f, uint32_t replication)
{
    struct decade d = { .start = 0 };
    struct workforce w = begin(f, replication, 0);
    workforce_start(&w, 0, 100, 1);
    d.start = w.account.start;
    d.tenure_start = mean_tenure_days(&w);
    for (int day = 0; day < 3640; day++) {
        workforce_day(&w, day, 1);
        d.heads[day / 364] += (w.heads[AGENT_NESTING] + w.heads[AGENT_PRODUCTIVE]) / 364.0;
        if (day % 7 != 0) continue;
        workforce_hire(&w, 0, 100, 1);
        expect_position_in_the_band(&w);
    }
    struct workforce_account a = workforce_take_account(&w);
    d.hired = a.hired;
    d.went = a.dropped_out + a.left;
    d.end = a.end;
    d.tenure_end = mean_tenure_days(&w);
    workforce_free(&w);
    return d;
}

/* Constant demand over ten years: hires = leavers to within the classes under way, no drift, no cycle, and the tenures
 * of the start are those of the end. */
static void test_constant_demand_is_a_steady_state(void **state)
{
    usual(*state);
    enum { RUNS = 60 };
    double sum[10] = { 0 }, square[10] = { 0 }, tenure = 0, tenure_square = 0, hired = 0;
    for (uint32_t r = 0; r < RUNS; r++) {
        struct decade d = live_a_decade(*state, r);
        assert_close(d.hired - d.went, d.end - d.start, 0, 0);
        for (int y = 0; y < 10; y++) sum[y] += d.heads[y], square[y] += d.heads[y] * d.heads[y];
        double change = d.tenure_end - d.tenure_start;
        tenure += change, tenure_square += change * change;
        hired += d.hired;
    }
    double all = 0;
    for (int y = 0; y < 10; y++) {
        double mean = sum[y] / RUNS, se = sqrt((square[y] / RUNS - mean * mean) / (RUNS - 1));
        assert_close(mean, 100 - .85, 0, z * se + 1);           /* half a class below the need at most */
        all += mean / 10;
    }
    double tenure_mean = tenure / RUNS;
    double tenure_se = sqrt((tenure_square / RUNS - tenure_mean * tenure_mean) / (RUNS - 1));
    assert_close(tenure_mean, 0, 0, z * tenure_se);
    /* Renewal theory: hires = leavers of the stationary state / yield; the count's variance is below Poisson's. */
    struct attrition a = attrition_make(&((struct fixture *)*state)->scenario->site[0], 1);
    double expected = RUNS * 3640 * all * attrition_stationary_rate(&a, 42) / (.85 * exp(-.70 * 42 / 365));
    assert_close(hired, expected, 0, z * sqrt(expected));
}

static void test_given_tenure(void **state)
{
    struct scenario *s = usual(*state);
    s->site[0].initial_tenure_months = 24;
    struct workforce w = begin(*state, 5, -28);
    workforce_start(&w, 0, 50, 1);
    struct workforce_count c = workforce_count(&w, 0);
    assert_int_equal(c.state[AGENT_PRODUCTIVE], 50);
    assert_int_equal(w.agent[7].hired_day, -29 - 730);
    assert_close(w.agent[7].hours, (730 - 42) / 7.0 * 36 * .82 * .83, 1e-12, 0);
    workforce_free(&w);
}

/* Accounts. */

static void test_every_head_is_accounted_for(void **state)
{
    usual(*state);
    struct workforce w = begin(*state, 6, 0);
    workforce_start(&w, 0, 60, 1);
    for (int month = 0; month < 36; month++) {
        int before = workforce_heads(&w, 0);
        for (int day = 0; day < 28; day++) {
            workforce_day(&w, w.day + 1, 1.5);
            if (day % 7 == 0 && month < 12) workforce_hire(&w, 0, 60, 1);
            if (day % 7 == 0 && month > 20) workforce_reduce(&w, 0, 10, 1);
        }
        struct workforce_account a = workforce_take_account(&w);
        assert_int_equal(a.start, before);
        assert_int_equal(a.end, workforce_heads(&w, 0));
        assert_true(workforce_account_holds(&a));
        a.left++;                               /* one leaver too many in the books: the check must see it */
        assert_false(workforce_account_holds(&a));
    }
    workforce_day(&w, w.day + 1, 1);
    int heads = workforce_heads(&w, 0);
    workforce_close(&w);
    assert_int_equal(w.gone.count, heads);
    struct workforce_account a = workforce_take_account(&w);
    assert_int_equal(a.released, heads);
    assert_int_equal(a.end, 0);
    assert_int_equal(workforce_hire(&w, 0, 50, 1), 0);
    run_days(&w, 10, 1);
    assert_int_equal(w.gone.count, 0);
    workforce_free(&w);
}

/* The same fault planted in a running workforce stops the program on the next day. */
static void test_a_planted_fault_aborts(void **state)
{
    usual(*state);
    struct workforce w = begin(*state, 6, 0);
    workforce_start(&w, 0, 60, 1);
    workforce_day(&w, 0, 1);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        fclose(stderr);
        signal(SIGABRT, SIG_DFL);
        w.account.left++;
        workforce_day(&w, 1, 1);
        _exit(0);
    }
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
    workforce_day(&w, 1, 1);                    /* without it the day passes */
    workforce_free(&w);
}

/* Reduction. */

static void test_the_last_in_go_first_after_notice(void **state)
{
    struct scenario *s = usual(*state);
    s->site[0].attrition_90d = s->site[0].attrition_year1 = s->site[0].attrition_later = 0;
    struct workforce w = begin(*state, 7, 0);
    workforce_start(&w, 0, 50, 1);
    workforce_day(&w, 0, 1);
    assert_int_equal(workforce_reduce(&w, 0, 30, 1), 20);
    assert_int_equal(workforce_reduce(&w, 0, 30, 1), 0);        /* those under notice are not surplus again */
    int32_t oldest_noticed = INT32_MAX, youngest_kept = INT32_MIN;
    for (int i = 0; i < w.live.count; i++) {
        const struct agent *a = &w.agent[w.live.id[i]];
        if (a->notice_day == AGENT_NO_DAY) youngest_kept = a->hired_day > youngest_kept ? a->hired_day : youngest_kept;
        else if (a->hired_day < oldest_noticed) oldest_noticed = a->hired_day;
    }
    assert_true(oldest_noticed >= youngest_kept);
    run_days(&w, 27, 1);
    assert_int_equal(workforce_heads(&w, 0), 50);
    run_days(&w, 1, 1);
    assert_int_equal(w.gone.count, 20);
    assert_int_equal(w.account.redeployed, 4);
    assert_int_equal(w.account.severed, 16);
    workforce_free(&w);
}

static void test_natural_attrition_goes_first(void **state)
{
    struct scenario *s = usual(*state);
    s->site[0].attrition_later = 2.6;           /* 0.2 in four weeks */
    s->site[0].initial_tenure_months = 30;
    s->site[0].graduation_rate = 0;             /* no pipeline */
    struct workforce w = begin(*state, 8, 0);
    workforce_start(&w, 0, 100, 1);
    workforce_day(&w, 0, 0);
    double natural = 100 * -expm1(-2.6 * 28 / 365);
    assert_int_equal(workforce_reduce(&w, 0, 85, 1), 0);        /* 15 surplus, 18 leave by themselves */
    assert_int_equal(workforce_reduce(&w, 0, 60, 1), (int)(40 - natural));
    assert_int_equal(workforce_reduce(&w, 0, 60, 0), 100 - 60 - (int)(40 - natural));
    workforce_free(&w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_survival_by_tenure_band),
        cmocka_unit_test(test_drop_outs_and_yield),
        cmocka_unit_test(test_expected_heads_are_the_mean),
        cmocka_unit_test(test_nobody_works_before_recruiting_and_training),
        cmocka_unit_test(test_a_provider_builds_eighty_heads_in_five_months),
        cmocka_unit_test(test_constant_demand_is_a_steady_state),
        cmocka_unit_test(test_given_tenure),
        cmocka_unit_test(test_every_head_is_accounted_for),
        cmocka_unit_test(test_a_planted_fault_aborts),
        cmocka_unit_test(test_the_last_in_go_first_after_notice),
        cmocka_unit_test(test_natural_attrition_goes_first),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
