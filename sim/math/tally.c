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

/* Hoare's selection (1961), median of three as pivot: v[k] is then the value of rank k, none before it is greater and
 * none after it smaller. */
static void select_rank(double *v, size_t count, size_t k)
{
    ptrdiff_t first = 0, last = (ptrdiff_t)count - 1, rank = (ptrdiff_t)k;
    while (first < last) {
        double a = v[first], b = v[first + (last - first) / 2], c = v[last];
        double pivot = fmax(fmin(a, b), fmin(fmax(a, b), c));
        ptrdiff_t up = first, down = last;
        while (up <= down) {
            while (v[up] < pivot) up++;
            while (v[down] > pivot) down--;
            if (up > down) break;
            double swapped = v[up];
            v[up++] = v[down], v[down--] = swapped;
        }
        if (rank <= down) last = down;
        else if (rank >= up) first = up;
        else return;
    }
}

double quantile_of(const double *values, size_t count, double probability, double *scratch)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (!isnan(values[i])) scratch[kept++] = values[i];
    if (kept == 0) return NAN;
    double place = fmin(fmax(probability, 0), 1) * (double)(kept - 1), share = place - floor(place);
    size_t below = (size_t)place;
    select_rank(scratch, kept, below);
    if (share == 0) return scratch[below];
    double next = scratch[below + 1];
    for (size_t i = below + 2; i < kept; i++) next = fmin(next, scratch[i]);
    return scratch[below] + share * (next - scratch[below]);
}
