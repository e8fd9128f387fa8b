/* Banded attrition against hand values and a brute-force life table by the tenth of a day. */
#include "model/attrition.h"
#include "unit.h"

static const struct site provider = { .attrition_90d = .70, .attrition_year1 = .45, .attrition_later = .30 };

enum { STEPS_A_DAY = 10 };

/* The same life, told step by step. */
static double naive_hazard(double tenure)
{
    return (tenure < 90 ? .70 : tenure < 365 ? .45 : .30) / 365;
}

static void test_survival_by_hand(void **state)
{
    (void)state;
    struct attrition a = attrition_make(&provider, 1);
    assert_close(attrition_survival(&a, 0, 90, 1), exp(-.70 * 90 / 365), 1e-12, 0);
    assert_close(attrition_survival(&a, 0, 365, 1), exp(-(.70 * 90 + .45 * 275) / 365), 1e-12, 0);
    assert_close(attrition_survival(&a, 365, 730, 1), exp(-.60), 1e-12, 0);
    assert_close(attrition_survival(&a, 80, 20, 2), exp(-2 * (.70 * 10 + .45 * 10) / 365), 1e-12, 0);
    assert_close(attrition_survival(&a, 400, 0, 1), 1, 0, 0);
    assert_close(attrition_hazard_per_day(&a, 89.5) * 365, .70, 1e-12, 0);
    assert_close(attrition_hazard_per_day(&a, 90) * 365, .45, 1e-12, 0);
    assert_close(attrition_hazard_per_day(&a, 365) * 365, .30, 1e-12, 0);
}

static void test_stationary_ages_match_a_life_table(void **state)
{
    (void)state;
    struct attrition a = attrition_make(&provider, 1);
    const double from = 42, ages[] = { 60, 100, 365, 500, 1500, 4000 };
    double total = 0, leavers = 0, below[6] = { 0 }, alive = 1;
    for (int i = 0; from + (double)i / STEPS_A_DAY < ATTRITION_CAREER_DAYS; i++) {
        double age = from + (i + .5) / STEPS_A_DAY, step = naive_hazard(age) / STEPS_A_DAY;
        double lived = alive * (1 - step / 2) / STEPS_A_DAY;
        for (int k = 0; k < 6; k++) below[k] += age < ages[k] ? lived : 0;
        total += lived;
        leavers += alive * -expm1(-step);
        alive *= exp(-step);
    }
    for (int k = 0; k < 6; k++) assert_close(attrition_stationary_age(&a, from, below[k] / total), ages[k], 1e-5, 0);
    assert_close(attrition_stationary_rate(&a, from), leavers / total, 1e-6, 0);
    assert_close(attrition_stationary_age(&a, from, 0), from, 1e-12, 0);
}

static void test_nobody_leaves(void **state)
{
    (void)state;
    struct site stay = { .attrition_90d = 0 };
    struct attrition a = attrition_make(&stay, 3);
    assert_close(attrition_survival(&a, 10, 1e4, 5), 1, 0, 0);
    assert_close(attrition_stationary_rate(&a, 42), 0, 0, 0);
    assert_close(attrition_stationary_age(&a, 600, .5), (600 + ATTRITION_CAREER_DAYS) / 2.0, 1e-12, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_survival_by_hand),
        cmocka_unit_test(test_stationary_ages_match_a_life_table),
        cmocka_unit_test(test_nobody_leaves),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
