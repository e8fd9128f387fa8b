/* The weekly hiring decision, case by case, and the pipeline a centre starts with. */
#include "model/hiring.h"
#include "unit.h"

static const struct hiring_terms usual = { .class_min = 4, .class_max = 15, .classes_in_parallel = 2, .yield = .85 };

static void expect(double gap, int classes, int recruits)
{
    struct hiring_order order = hiring_decide(&usual, gap);
    assert_int_equal(order.classes, classes);
    assert_int_equal(order.recruits, recruits);
}

static void test_classes_have_a_least_and_a_greatest_size(void **state)
{
    (void)state;
    expect(-3, 0, 0);
    expect(0, 0, 0);
    expect(2.55, 0, 0);         /* three recruits: too few for a class */
    expect(2.56, 1, 4);
    expect(3.40, 1, 4);
    expect(8.50, 1, 10);        /* a whole number stays one */
    expect(12.75, 1, 15);
    expect(13.6, 2, 16);        /* more than one class holds: two of eight */
    expect(16.15, 2, 19);
    expect(25.5, 2, 30);
    expect(1000, 2, 30);
    expect(NAN, 0, 0);
}

static void test_nobody_comes_through(void **state)
{
    (void)state;
    struct hiring_terms hopeless = usual;
    hopeless.yield = 0;
    assert_int_equal(hiring_decide(&hopeless, 20).recruits, 0);
}

static void test_least_size_near_the_greatest(void **state)
{
    (void)state;
    struct hiring_terms rigid = { .class_min = 10, .class_max = 12, .classes_in_parallel = 3, .yield = 1 };
    assert_int_equal(hiring_decide(&rigid, 12).recruits, 12);
    assert_int_equal(hiring_decide(&rigid, 19).recruits, 12);
    assert_int_equal(hiring_decide(&rigid, 20).recruits, 20);
    assert_int_equal(hiring_decide(&rigid, 29).recruits, 24);
    assert_int_equal(hiring_decide(&rigid, 99).recruits, 36);
}

/* Over evenly spread phases every week has its share; classes are never smaller than allowed. */
static void test_the_steady_pipeline_has_the_right_mean(void **state)
{
    (void)state;
    const double rates[] = { .1, .7, 3.9, 4, 11.3, 0 };
    enum { PHASES = 1000 };
    for (int r = 0; r < 6; r++) {
        for (int week = 1; week <= 11; week += 5) {
            double sum = 0;
            for (int i = 0; i < PHASES; i++) {
                int recruits = hiring_steady_recruits(4, rates[r], (i + .5) / PHASES, week);
                assert_true(recruits == 0 || recruits >= 4);
                sum += recruits;
            }
            assert_close(sum / PHASES, rates[r], 0, .51);       /* rounding of a class to whole recruits */
            if (rates[r] <= 4) assert_close(sum / PHASES, rates[r], 0, 4.0 / PHASES);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_classes_have_a_least_and_a_greatest_size),
        cmocka_unit_test(test_nobody_comes_through),
        cmocka_unit_test(test_least_size_near_the_greatest),
        cmocka_unit_test(test_the_steady_pipeline_has_the_right_mean),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
