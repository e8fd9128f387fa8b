/* What an agent can do and when he is there: experience, time off the phones, common random numbers. */
#include "workforce_fixture.h"

static const struct practice plain = { 1, 0 };

/* Experience. */

static void test_pace_and_resolution_follow_the_hours(void **state)
{
    struct scenario *s = usual(*state);
    crowd(s);
    s->site[0].handle_time_factor = 1.1;
    s->site[0].training_weeks = 0;
    struct workforce w = begin(*state, 9, 0);
    w.plan.pace_quality = .95;
    w.plan.fcr_quality = -.02;
    workforce_day(&w, 0, 1);
    workforce_hire(&w, 0, 5, 1);
    struct practice better = { .9, .03 };
    assert_close(workforce_pace(&w, 0, 0, &plain), 1.6 * 1.2 * 1.1 * .95, 1e-12, 0);
    assert_close(workforce_fcr(&w, 0, 1, &better), .9 * .56 + .03 - .02, 1e-12, 0);
    workforce_add_hours(&w, 0, 350);
    assert_close(workforce_pace(&w, 0, 0, &better), 1.2207276647 * 1.2 * 1.1 * .95 * .9, 1e-9, 0);
    w.agent[0].life = 100;
    run_days(&w, 14, 1);                        /* nesting is over */
    assert_close(workforce_pace(&w, 0, 0, &plain), 1.2207276647 * 1.1 * .95, 1e-9, 0);
    workforce_enter_queue(&w, 0, 1);            /* half of 350 hours counts there */
    workforce_add_hours(&w, 0, 175);
    assert_close(workforce_pace(&w, 0, 1, &plain), 1.2207276647 * 1.1 * .95, 1e-7, 0);
    assert_close(workforce_pace(&w, 0, 0, &plain), (1 + .6 * exp(-1.5)) * 1.1 * .95, 1e-9, 0);
    w.plan.fcr_quality = 2;
    assert_close(workforce_fcr(&w, 0, 0, &plain), 1, 0, 0);
    w.plan.fcr_quality = -2;
    assert_close(workforce_fcr(&w, 0, 0, &plain), 0, 0, 0);
    workforce_free(&w);
}

static void test_the_plan_sees_as_much_learning_as_it_is_aware_of(void **state)
{
    struct scenario *s = usual(*state);
    crowd(s);
    s->site[0].attrition_90d = 0;
    struct workforce w = begin(*state, 10, 0);
    workforce_day(&w, 0, 1);
    assert_close(workforce_expected_pace(&w, 0, 0, 4), 1 + .7 * (1.6 * 1.2 - 1), 1e-12, 0);     /* nobody yet */
    workforce_hire(&w, 0, 5, 1);
    double week_h = 36 * .82 * .83;
    double nesting = (1 + .6 * exp(-week_h / 350)) * 1.2, later = 1 + .6 * exp(-4 * week_h / 350);
    assert_close(workforce_expected_pace(&w, 0, 0, 7), 1 + .7 * (nesting - 1), 1e-12, 0);
    assert_close(workforce_expected_pace(&w, 0, 0, 10), 1 + .7 * (later - 1), 1e-12, 0);
    s->site[0].learning_awareness = 0;
    assert_close(workforce_expected_pace(&w, 0, 0, 7), 1, 0, 0);
    s->site[0].learning_awareness = 1;
    workforce_plan_cross_training(&w, 0, 1, 0);                 /* half of it will count in a queue yet to come */
    assert_close(workforce_expected_pace(&w, 0, 1, 10), 1 + .6 * exp(-2 * week_h / 350), 1e-12, 0);
    workforce_free(&w);
}

/* Off the phones. */

static void test_cross_training_takes_a_class_a_week(void **state)
{
    struct scenario *s = usual(*state);
    s->site[0].attrition_90d = s->site[0].attrition_year1 = s->site[0].attrition_later = 0;
    s->site[0].nesting_support = 0;
    struct workforce w = begin(*state, 11, 0);
    workforce_start(&w, 0, 47, 1);
    assert_int_equal(workforce_cross_training_weeks(&s->group[0]), 10);
    workforce_plan_cross_training(&w, 0, 1, 7);
    int class_days_total = 0;
    for (int day = 0; day < 7 * 14; day++) {
        workforce_day(&w, day, 1);
        if (day % 7 == 0) workforce_assign_week(&w);
        struct workforce_count c = workforce_count(&w, 0);
        int32_t ids[64];
        assert_true(c.in_class <= 4 && (day >= 7 || c.in_class == 0));
        assert_int_equal(workforce_list_rosterable(&w, 0, day, ids, 64), 47 - c.away);
        class_days_total += c.in_class;
    }
    assert_int_equal(class_days_total, 47 * 7);                 /* each once, a week of five days */
    for (int i = 0; i < 47; i++) assert_int_equal(w.agent[i].trained, 2);
    workforce_free(&w);
}

static void test_classes_of_two_weeks_do_not_overlap(void **state)
{
    struct scenario *s = usual(*state);
    s->site[0].nesting_support = 0;
    s->site[0].initial_tenure_months = 60;
    s->site[0].attrition_later = 0;
    s->group[0].cross_training_days = 8;        /* a week and three days: ten days on the calendar */
    s->group[0].cross_training_share = .25;
    struct workforce w = begin(*state, 12, 0);
    workforce_start(&w, 0, 20, 1);
    workforce_plan_cross_training(&w, 0, 1, 0);
    assert_int_equal(workforce_cross_training_weeks(&s->group[0]), 8);
    for (int day = 0; day < 56; day++) {
        workforce_day(&w, day, 1);
        if (day % 7 == 0) workforce_assign_week(&w);
        assert_int_equal(workforce_count(&w, 0).in_class, day % 14 < 10 ? 5 : 0);
    }
    workforce_free(&w);
}

static void test_who_starts_after_the_classes_needs_none(void **state)
{
    crowd(usual(*state));
    struct workforce w = begin(*state, 13, 0);
    workforce_plan_cross_training(&w, 0, 1, 7);
    workforce_day(&w, 0, 1);
    int before = workforce_hire(&w, 0, 6, 1);
    run_days(&w, 7, 1);
    int after = workforce_hire(&w, 0, 12, 1);
    assert_true(before > 0 && after > 0);
    for (int i = 0; i < w.agents; i++) assert_int_equal(w.agent[i].trained, i < before ? 0 : 2);
    workforce_free(&w);
}

/* 12 nesters x 0.1: six supporter-weeks in five weeks, each of the experienced in turn. */
static void test_nesters_are_supported_in_rotation(void **state)
{
    struct scenario *s = usual(*state);
    s->site[0].initial_tenure_months = 30;
    s->site[0].attrition_90d = s->site[0].attrition_year1 = s->site[0].attrition_later = 0;
    s->site[0].nesting_weeks = 30;
    s->site[0].recruit_weeks = s->site[0].training_weeks = 0;
    s->site[0].graduation_rate = 1;
    struct workforce w = begin(*state, 14, 0);
    workforce_start(&w, 0, 6, 1);
    workforce_day(&w, 0, 1);
    assert_int_equal(workforce_hire(&w, 0, 18, 1), 12);
    int weeks_away[6] = { 0 };
    for (int week = 0; week < 25; week++) {
        workforce_assign_week(&w);
        for (int i = 0; i < 6; i++) weeks_away[i] += workforce_is_away(&w, i, w.day + 3);
        for (int i = 6; i < 18; i++) assert_false(workforce_is_away(&w, i, w.day));
        run_days(&w, 7, 1);
    }
    for (int i = 0; i < 6; i++) assert_int_equal(weeks_away[i], 5);
    workforce_free(&w);
}

static void test_the_longest_serving_transfer_knowledge(void **state)
{
    usual(*state);
    struct workforce w = begin(*state, 15, 0);
    workforce_start(&w, 0, 30, 1);
    workforce_day(&w, 0, 0);
    assert_int_equal(workforce_send_away(&w, NO_INDEX, 2, 10, 38), 2);
    int away = 0;
    int32_t oldest = INT32_MAX;
    for (int i = 0; i < 30; i++) oldest = w.agent[i].hired_day < oldest ? w.agent[i].hired_day : oldest;
    bool oldest_is_away = false;
    for (int i = 0; i < 30; i++) {
        assert_false(workforce_is_away(&w, i, 9) || workforce_is_away(&w, i, 38));
        away += workforce_is_away(&w, i, 10) && workforce_is_away(&w, i, 37);
        oldest_is_away |= w.agent[i].hired_day == oldest && workforce_is_away(&w, i, 20);
    }
    assert_int_equal(away, 2);
    assert_true(oldest_is_away);
    workforce_free(&w);
}

/* Common random numbers. */

static void test_an_agent_is_his_number(void **state)
{
    usual(*state);
    struct workforce few = begin(*state, 16, 0), many = begin(*state, 16, 0), other = begin(*state, 17, 0);
    workforce_start(&few, 0, 20, 1);
    workforce_start(&many, 0, 90, 1);
    workforce_start(&other, 0, 20, 1);
    int same_elsewhere = 0;
    for (int i = 0; i < 20; i++) {
        assert_close(few.agent[i].life, many.agent[i].life, 0, 0);
        assert_int_equal(few.agent[i].hired_day, many.agent[i].hired_day);
        same_elsewhere += few.agent[i].hired_day == other.agent[i].hired_day;
        for (int day = 0; day < 50; day++)
            assert_int_equal(workforce_is_absent(&few, i, day), workforce_is_absent(&many, i, day));
    }
    assert_true(same_elsewhere < 5);
    workforce_free(&few);
    workforce_free(&many);
    workforce_free(&other);
}

static void test_absence_has_its_rate(void **state)
{
    usual(*state);
    struct workforce w = begin(*state, 18, 0);
    workforce_start(&w, 0, 100, 1);
    int absent = 0;
    for (int i = 0; i < 100; i++)
        for (int day = -28; day < 172; day++) absent += workforce_is_absent(&w, i, day);
    assert_binomial(absent, 20000, .18);
    workforce_free(&w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pace_and_resolution_follow_the_hours),
        cmocka_unit_test(test_the_plan_sees_as_much_learning_as_it_is_aware_of),
        cmocka_unit_test(test_cross_training_takes_a_class_a_week),
        cmocka_unit_test(test_classes_of_two_weeks_do_not_overlap),
        cmocka_unit_test(test_who_starts_after_the_classes_needs_none),
        cmocka_unit_test(test_nesters_are_supported_in_rotation),
        cmocka_unit_test(test_the_longest_serving_transfer_knowledge),
        cmocka_unit_test(test_an_agent_is_his_number),
        cmocka_unit_test(test_absence_has_its_rate),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
