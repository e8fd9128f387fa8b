/* One-pass moments (Welford 1962; merge: Chan, Golub & LeVeque 1979), quantiles and Student intervals. */
#ifndef MATH_TALLY_H
#define MATH_TALLY_H

#include <stddef.h>
#include <stdint.h>

struct tally { uint64_t count; double mean, squares, least, most; };    /* squares: sum of squared deviations */

void tally_add(struct tally *t, double x);
void tally_merge(struct tally *into, const struct tally *from);
double tally_variance(const struct tally *t);                   /* n - 1 in the denominator; NAN below two */
/* Half-width of the two-sided Student interval for the mean, e.g. confidence 0.95; NAN below two. */
double tally_half_width(const struct tally *t, double confidence);

/* Quantile by linear interpolation between order statistics (Hyndman & Fan 1996, type 7; Excel's PERCENTILE).
 * Values that are NAN ("nothing to measure") are left out; NAN when none is left. Rearranges a copy in `scratch`
 * (count). */
double quantile_of(const double *values, size_t count, double probability, double *scratch);

#endif
