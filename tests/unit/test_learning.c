/* Learning curves against values worked out by hand and a published glide path. */
#include "model/learning.h"
#include "unit.h"

static struct learning_curve curve_of(enum learning_law law)
{
    struct site site = { .start_factor = 1.6, .learning_hours = 350, .learning_law = law, .fcr_start = .56,
        .fcr_proficient = .74 };
    return learning_curve_make(&site);
}

static void test_a_beginner_and_a_master(void **state)
{
    (void)state;
    for (int law = LEARNING_EXPONENTIAL; law <= LEARNING_WRIGHT; law++) {
        struct learning_curve c = curve_of((enum learning_law)law);
        assert_close(learning_handle_factor(&c, 0), 1.6, 1e-15, 0);
        assert_close(learning_handle_factor(&c, -5), 1.6, 1e-15, 0);
        assert_close(learning_fcr(&c, 0), .56, 1e-15, 0);
        assert_close(learning_handle_factor(&c, 1e9), 1, 1e-6, 0);
        assert_close(learning_fcr(&c, 1e9), .74, 1e-6, 0);
    }
}

static void test_both_laws_leave_one_over_e_after_the_learning_hours(void **state)
{
    (void)state;
    for (int law = LEARNING_EXPONENTIAL; law <= LEARNING_WRIGHT; law++) {
        struct learning_curve c = curve_of((enum learning_law)law);
        assert_close(learning_handle_factor(&c, 350), 1.2207276647028654, 1e-12, 0);       /* 1 + 0.6 / e */
        assert_close(learning_fcr(&c, 350), 0.6737817005891404, 1e-12, 0);                 /* 0.74 - 0.18 / e */
    }
}

/* Call Centre Helper's glide path: 900 s falling to 600 s with a half-life of three weeks. */
static void test_the_exponential_halves_the_gap_every_half_life(void **state)
{
    (void)state;
    struct learning_curve c = { LEARNING_EXPONENTIAL, 1.5, 3 / 0.6931471805599453, .5, .5 };
    assert_close(600 * learning_handle_factor(&c, 3), 750, 1e-12, 0);
    assert_close(600 * learning_handle_factor(&c, 6), 675, 1e-12, 0);
    assert_close(600 * learning_handle_factor(&c, 9), 637.5, 1e-12, 0);
}

/* Wright: every doubling of the experience multiplies what is left by the same number. */
static void test_the_power_law_falls_alike_with_every_doubling(void **state)
{
    (void)state;
    struct learning_curve c = curve_of(LEARNING_WRIGHT);
    double gap = 1;
    for (double experience = 700; experience < 1e5; experience *= 2) {
        gap *= 0.36787944117144233;
        assert_close(learning_gap_open(&c, experience - 350), gap, 1e-12, 0);
    }
}

static void test_no_learning_hours_is_no_learning(void **state)
{
    (void)state;
    struct learning_curve c = { LEARNING_EXPONENTIAL, 1.6, 0, .5, .7 };
    assert_close(learning_handle_factor(&c, 1e-6), 1, 0, 0);
    assert_close(learning_fcr(&c, 1e-6), .7, 0, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_beginner_and_a_master),
        cmocka_unit_test(test_both_laws_leave_one_over_e_after_the_learning_hours),
        cmocka_unit_test(test_the_exponential_halves_the_gap_every_half_life),
        cmocka_unit_test(test_the_power_law_falls_alike_with_every_doubling),
        cmocka_unit_test(test_no_learning_hours_is_no_learning),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
