/* Moments, quantiles and intervals against reference data sets and tables. */
#include "unit.h"

#include <stdlib.h>

#include "math/tally.h"

/* NIST StRD NumAcc4, made to break one-pass variances: mean 10000000.2, standard deviation 0.1, both exact. */
static void moments_survive_a_large_offset(void **state)
{
    (void)state;
    struct tally t = {0};
    tally_add(&t, 10000000.2);
    for (int i = 0; i < 500; i++) {
        tally_add(&t, 10000000.1);
        tally_add(&t, 10000000.3);
    }
    assert_int_equal(t.count, 1001);
    assert_close(t.mean, 10000000.2, 1e-15, 0);
    assert_close(sqrt(tally_variance(&t)), 0.1, 1e-8, 0);       /* the data themselves carry no more digits */
    assert_close(t.least, 10000000.1, 0, 0);
    assert_close(t.most, 10000000.3, 0, 0);
}

static void merged_parts_are_the_whole(void **state)
{
    (void)state;
    struct tally whole = {0}, merged = {0}, empty = {0};
    tally_merge(&merged, &empty);
    assert_int_equal(merged.count, 0);
    for (int part = 0; part < 7; part++) {
        struct tally t = {0};
        for (int i = 0; i < part * part; i++) {
            double x = sin(part + 10 * i) * 1000;
            tally_add(&whole, x);
            tally_add(&t, x);
        }
        tally_merge(&merged, &t);
    }
    assert_int_equal(merged.count, whole.count);
    assert_close(merged.mean, whole.mean, 1e-12, 0);
    assert_close(merged.squares, whole.squares, 1e-12, 0);
    assert_true(merged.least == whole.least && merged.most == whole.most);
}

/* Two-sided 95% and 99% points of Student's t in any textbook: 12.706 at 1, 2.262 at 9, 2.045 at 29; 3.250 at 9. */
static void half_width_is_students(void **state)
{
    (void)state;
    static const struct { uint64_t count; double confidence, point; } table[] = {
        {2, 0.95, 12.706}, {10, 0.95, 2.262}, {30, 0.95, 2.045}, {10, 0.99, 3.250}};
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        double n = (double)table[i].count;
        struct tally t = {.count = table[i].count, .mean = 5, .squares = 4 * (n - 1)};   /* standard deviation 2 */
        assert_close(tally_half_width(&t, table[i].confidence), table[i].point * 2 / sqrt(n), 0, 0.0005 * 2 / sqrt(n));
    }
}

static void nothing_to_measure_is_nan(void **state)
{
    (void)state;
    struct tally t = {0};
    double scratch[2], none[2] = {NAN, NAN};
    tally_add(&t, 3);
    assert_true(isnan(tally_variance(&t)) && isnan(tally_half_width(&t, 0.95)));
    assert_true(isnan(quantile_of(none, 0, 0.5, scratch)) && isnan(quantile_of(none, 2, 0.5, scratch)));
}

/* Excel's own example, PERCENTILE({1,2,3,4}, 0.3) = 1.9, and R's quantile(1:10). */
static void quantiles_are_type_seven(void **state)
{
    (void)state;
    double four[] = {3, 1, 4, 2}, ten[] = {10, 9, 8, 7, 6, 5, 4, 3, 2, 1}, holes[] = {NAN, 2, 1, NAN, 4, 3, NAN};
    double scratch[10];
    assert_close(quantile_of(four, 4, 0.3, scratch), 1.9, 1e-15, 0);
    assert_close(quantile_of(holes, 7, 0.3, scratch), 1.9, 1e-15, 0);
    assert_close(quantile_of(ten, 10, 0.1, scratch), 1.9, 1e-15, 0);
    assert_close(quantile_of(ten, 10, 0.25, scratch), 3.25, 1e-15, 0);
    assert_close(quantile_of(ten, 10, 0.5, scratch), 5.5, 1e-15, 0);
    assert_close(quantile_of(ten, 10, 0, scratch), 1, 0, 0);
    assert_close(quantile_of(ten, 10, 1, scratch), 10, 0, 0);
    assert_close(quantile_of(ten, 1, 0.9, scratch), 10, 0, 0);
    assert_close(four[0], 3, 0, 0);                              /* the values themselves are not sorted */
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* Against sorting: ascending, descending, equal, many ties, random; every rank and between ranks. */
static void quantiles_are_those_of_the_sorted(void **state)
{
    enum { MOST = 41 };
    double values[MOST], sorted[MOST], scratch[MOST];
    uint32_t bits = 1;
    (void)state;
    for (int shape = 0; shape < 5; shape++)
        for (size_t count = 1; count <= MOST; count++) {
            for (size_t i = 0; i < count; i++) {
                bits = bits * 1664525u + 1013904223u;
                double kinds[] = {(double)i, -(double)i, 7, bits >> 30, bits * 0x1p-32};
                sorted[i] = values[i] = kinds[shape];
            }
            qsort(sorted, count, sizeof *sorted, by_value);
            for (size_t i = 0; i + 1 < 2 * count; i++) {
                double place = 0.5 * (double)i, at = count > 1 ? place / (double)(count - 1) : 0;
                double expected = 0.5 * (sorted[i / 2] + sorted[(i + 1) / 2]);
                assert_close(quantile_of(values, count, at, scratch), expected, 1e-12, 1e-12);
            }
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(moments_survive_a_large_offset),
        cmocka_unit_test(merged_parts_are_the_whole),
        cmocka_unit_test(half_width_is_students),
        cmocka_unit_test(nothing_to_measure_is_nan),
        cmocka_unit_test(quantiles_are_type_seven),
        cmocka_unit_test(quantiles_are_those_of_the_sorted),
    };
    return cmocka_run_group_tests_name("tally", tests, NULL, NULL);
}
