/* What every unit test includes: cmocka, and a comparison of doubles that keeps their precision. */
#ifndef TESTS_UNIT_H
#define TESTS_UNIT_H

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* |actual - expected| <= absolute + relative x |expected|; NAN never is close. (cmocka's own compares as float.) */
#define assert_close(actual, expected, relative, absolute) \
    unit_assert_close((actual), (expected), (relative), (absolute), #actual, __FILE__, __LINE__)

static inline void unit_assert_close(double actual, double expected, double relative, double absolute,
                                     const char *what, const char *file, int line)
{
    if (fabs(actual - expected) <= absolute + relative * fabs(expected)) return;
    print_error("%s is %.17g, expected %.17g (off by %.3g)\n", what, actual, expected, actual - expected);
    _fail(file, line);
}

#endif
