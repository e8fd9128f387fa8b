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

double quantile_of(const double *values, size_t count, double probability, double *scratch)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (!isnan(values[i])) scratch[kept++] = values[i];
    if (kept == 0) return NAN;
    qsort(scratch, kept, sizeof *scratch, by_value);
    double place = fmin(fmax(probability, 0), 1) * (double)(kept - 1);
    size_t below = (size_t)place;
    if (below + 1 >= kept) return scratch[kept - 1];
    double share = place - (double)below;
    return share == 0 ? scratch[below] : scratch[below] + share * (scratch[below + 1] - scratch[below]);
}
