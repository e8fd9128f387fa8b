/* A quantity over replications: mean, spread and the interval of the mean. */
#ifndef RESULT_ESTIMATE_H
#define RESULT_ESTIMATE_H

#include <stddef.h>

/* Quantiles: Hyndman & Fan 1996, type 7. half_width_95: of the two-sided 95% Student interval of the mean. NAN where
 * there is none: no value at all, or for the half-width fewer than two. */
struct estimate { double mean, p10, p50, p90, half_width_95; };

/* Values that are NAN ("nothing to measure") are left out. */
struct estimate estimate_of(const double *values, size_t count);

#endif
