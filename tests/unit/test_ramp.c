/* Ramps, gates, waves and the move to a successor: dates worked out by hand. */
#include "unit.h"

#include <stdlib.h>

#include "centre_fixture.h"
#include "model/succession.h"
#include "model/transition.h"

static struct ramp ramp_at(int planned, int weeks, enum ramp_curve curve)
{
    return (struct ramp){ .planned_day = planned, .weeks = weeks, .curve = curve, .gate_service_level = 0.75,
        .gate_fcr = SCENARIO_OFF,
        .gate_weeks = 2, .max_slip_weeks = 3, .gate_min_contacts = 100, .start_day = RAMP_NOT, .passed_day = RAMP_NOT };
}

static void test_progress_by_curve(void **state)
{
    (void)state;
    struct ramp linear = ramp_at(10, 2, CURVE_LINEAR), s = ramp_at(10, 2, CURVE_S), step = ramp_at(10, 2, CURVE_STEP);
    assert_close(ramp_progress(&linear, 12), 0, 0, 0);              /* not started */
    linear.start_day = s.start_day = step.start_day = 10;
    assert_close(ramp_progress(&linear, 9), 0, 0, 0);
    assert_close(ramp_progress(&linear, 16), 0.5, 1e-12, 0);        /* the seventh of fourteen days */
    assert_close(ramp_progress(&s, 16), 0.5, 1e-12, 0);
    assert_close(ramp_progress(&s, 10), 3.0 / 196 - 2.0 / 2744, 1e-12, 0);
    assert_close(ramp_progress(&linear, 23), 1, 0, 0);
    assert_close(ramp_progress(&step, 10), 1, 0, 0);
    assert_int_equal(ramp_end_day(&linear), 24);
    assert_int_equal(ramp_end_day(&step), 10);
}

static void test_a_slipping_ramp_is_planned_for_next_week(void **state)
{
    (void)state;
    struct ramp r = ramp_at(10, 2, CURVE_LINEAR);
    assert_int_equal(ramp_planned_start(&r, 9), 10);
    assert_int_equal(ramp_planned_start(&r, 10), 17);               /* today has gone by without a start */
    assert_int_equal(ramp_planned_start(&r, 16), 17);
    assert_int_equal(ramp_planned_start(&r, 17), 24);
    assert_true(ramp_may_start(&r, 10) && !ramp_may_start(&r, 12) && ramp_may_start(&r, 24));
    assert_int_equal(ramp_slipped_weeks(&r, 24), 2);
}

static void test_the_gate_wants_good_weeks_in_a_row(void **state)
{
    (void)state;
    struct ramp r = ramp_at(0, 1, CURVE_LINEAR);
    r.start_day = 0;                                                /* the ramp is over on day 7 */
    ramp_judge_week(&r, 7, 0.9, NAN, 500);                          /* a week of the ramp itself */
    ramp_judge_week(&r, 14, 0.9, NAN, 500);
    assert_int_equal(r.good_weeks, 1);
    ramp_judge_week(&r, 21, 0.7, NAN, 500);                         /* begins again */
    ramp_judge_week(&r, 28, 0.9, NAN, 500);
    ramp_judge_week(&r, 35, 0.1, NAN, 99);                          /* too few contacts: does not count */
    assert_int_equal(r.passed_day, RAMP_NOT);
    ramp_judge_week(&r, 42, 0.75, NAN, 500);                        /* at the gate's level is enough */
    assert_int_equal(r.passed_day, 42);
    assert_false(r.forced);
}

static void test_a_gate_on_fcr_is_asked_too(void **state)
{
    (void)state;
    struct ramp r = ramp_at(0, 0, CURVE_STEP);
    r.gate_weeks = 1, r.gate_fcr = 0.6, r.start_day = 0;
    ramp_judge_week(&r, 7, 0.9, 0.5, 500);
    assert_int_equal(r.passed_day, RAMP_NOT);
    ramp_judge_week(&r, 14, NAN, 0.9, 500);                         /* nothing to measure is not good */
    assert_int_equal(r.passed_day, RAMP_NOT);
    ramp_judge_week(&r, 21, 0.9, 0.6, 500);
    assert_int_equal(r.passed_day, 21);
}

static void test_patience_with_a_gate_ends(void **state)
{
    (void)state;
    struct ramp r = ramp_at(0, 1, CURVE_LINEAR);
    /* could pass on 7 + 14 (+ 7 for whole weeks) at the earliest */
    r.start_day = 0;
    ramp_force(&r, 28 + 21 - 1, 0);
    assert_int_equal(r.passed_day, RAMP_NOT);
    ramp_force(&r, 28 + 21, 0);
    assert_int_equal(r.passed_day, 49);
    assert_true(r.forced);
}

static struct scenario *two_waves(struct timeline *t)
{
    struct scenario *s = fixture_begin(1, 24);
    fixture_queue(s, "q", 100000, 300);
    fixture_site(s, "inhouse", SITE_INHOUSE), fixture_site(s, "provider", SITE_PROVIDER);
    fixture_wave(s, 0, 1, fixture_day(2027, 7, 5), 0.2);
    fixture_wave(s, 0, 1, fixture_day(2027, 8, 30), 0.8);
    fixture_contract(s, 1, 12, 5);
    scenario_complete(s, NULL);
    timeline_init(t, &s->frame);
    return s;
}

static void test_waves_wait_for_the_gate_before_them(void **state)
{
    (void)state;
    struct timeline t;
    struct scenario *s = two_waves(&t);
    struct transition plan;
    transition_init(&plan, s, &t);
    int first = timeline_day_of(&t, fixture_day(2027, 7, 5)), second = timeline_day_of(&t, fixture_day(2027, 8, 30));
    assert_int_equal(transition_next(&plan, first - 1), NO_INDEX);
    assert_int_equal(transition_next(&plan, first), 0);
    transition_start(&plan, 0, first);
    assert_int_equal(transition_next(&plan, second), NO_INDEX);     /* held back */
    plan.wave[0].ramp.passed_day = second - 7;
    assert_int_equal(transition_next(&plan, second), 1);
    assert_close(transition_share(&plan, 0, 1, second), 0.2, 1e-12, 0);
    transition_start(&plan, 1, second + 7);
    assert_close(transition_share(&plan, 0, 1, second + 6), 0.2, 1e-12, 0);
    assert_close(transition_share(&plan, 0, 1, second + 7 + 28), 0.8, 1e-12, 0);
    assert_close(transition_share_passed(&plan, 0, 1, second + 40), 0.2, 1e-12, 0);
    plan.wave[1].ramp.passed_day = second + 50;
    assert_close(transition_share_passed(&plan, 0, 1, second + 50), 0.8, 1e-12, 0);
    assert_close(transition_share_final(&plan, 0, 1), 0.8, 1e-12, 0);
    assert_true(transition_is_over(&plan, second + 50) && !transition_is_over(&plan, second + 49));
    free(s);
}

static void test_a_successor_ramps_up_to_the_end_of_the_term(void **state)
{
    (void)state;
    struct timeline t;
    struct scenario *s = two_waves(&t);
    struct succession move;
    succession_init(&move, s, 0);
    assert_close(succession_moved(&move, 0, 500), 0, 0, 0);
    succession_retender(&move, 400, 490);                           /* 8 weeks of ramp by default */
    assert_int_equal(succession_planned_start(&move), 490 - 56);
    assert_false(succession_may_start(&move, 433));
    assert_true(succession_may_start(&move, 434));
    succession_start(&move, 434);
    assert_close(succession_moved(&move, 0, 433), 0, 0, 0);
    assert_close(succession_moved(&move, 0, 434 + 27), 0.5, 1e-12, 0);
    assert_close(succession_moved(&move, 0, 490), 1, 0, 0);
    assert_false(succession_has_passed(&move, 600));
    move.move[0].passed_day = 520;
    assert_true(succession_has_passed(&move, 520));
    succession_complete(&move);
    assert_int_equal(move.generation, 1);
    assert_close(succession_moved(&move, 0, 600), 0, 0, 0);         /* the successor is the incumbent now */
    free(s);
}

static void test_a_late_decision_starts_at_once(void **state)
{
    (void)state;
    struct timeline t;
    struct scenario *s = two_waves(&t);
    struct succession move;
    succession_init(&move, s, 0);
    succession_retender(&move, 480, 490);
    assert_int_equal(succession_planned_start(&move), 480);
    free(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_progress_by_curve),
        cmocka_unit_test(test_a_slipping_ramp_is_planned_for_next_week),
        cmocka_unit_test(test_the_gate_wants_good_weeks_in_a_row),
        cmocka_unit_test(test_a_gate_on_fcr_is_asked_too),
        cmocka_unit_test(test_patience_with_a_gate_ends),
        cmocka_unit_test(test_waves_wait_for_the_gate_before_them),
        cmocka_unit_test(test_a_successor_ramps_up_to_the_end_of_the_term),
        cmocka_unit_test(test_a_late_decision_starts_at_once),
    };
    return cmocka_run_group_tests_name("ramp", tests, NULL, NULL);
}
