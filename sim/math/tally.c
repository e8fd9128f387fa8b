#include "math/tally.h"

#include <math.h>
#include <stdlib.h>

#include <gsl/gsl_cdf.h>

void tally_add(struct tally *t, double x)
{
    if (t->count == 0) t->least = t->most = x;
    if (x < t->least) t->least = x;
    if (x > t->most) t->most = x;
    t->count++;
    double before = x - t->mean;
    t->mean += before / (double)t->count;
    t->squares += before * (x - t->mean);
}

void tally_merge(struct tally *into, const struct tally *from)
{
    if (from->count == 0) return;
    if (into->count == 0) { *into = *from; return; }
    double a = (double)into->count, b = (double)from->count, apart = from->mean - into->mean;
    into->count += from->count;
    into->mean += apart * b / (a + b);
    into->squares += from->squares + apart * apart * a * b / (a + b);
    into->least = fmin(into->least, from->least);
    into->most = fmax(into->most, from->most);
}

double tally_variance(const struct tally *t)
{
    return t->count < 2 ? NAN : t->squares / (double)(t->count - 1);
}

double tally_half_width(const struct tally *t, double confidence)
{
    if (t->count < 2) return NAN;
    double student = gsl_cdf_tdist_Pinv(0.5 + 0.5 * confidence, (double)(t->count - 1));
    return student * sqrt(tally_variance(t) / (double)t->count);
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

size_t quantile_sort(const double *values, size_t count, double *sorted)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (!isnan(values[i])) sorted[kept++] = values[i];
    if (kept > 1) qsort(sorted, kept, sizeof *sorted, by_value);
    return kept;
}

double quantile_of_sorted(const double *sorted, size_t count, double probability)
{
    if (count == 0) return NAN;
    double place = fmin(fmax(probability, 0), 1) * (double)(count - 1);
    size_t below = (size_t)place;
    if (below + 1 >= count) return sorted[count - 1];
    double share = place - (double)below;
    return share == 0 ? sorted[below] : sorted[below] + share * (sorted[below + 1] - sorted[below]);
}

double quantile_of(const double *values, size_t count, double probability, double *scratch)
{
    return quantile_of_sorted(scratch, quantile_sort(values, count, scratch), probability);
}
