#include "result/estimate.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "math/tally.h"

struct estimate estimate_of(const double *values, size_t count)
{
    struct tally tally = {0};
    double *sorted = memory_new(count, sizeof *sorted);
    for (size_t i = 0; i < count; i++)
        if (!isnan(values[i])) tally_add(&tally, values[i]);
    size_t kept = quantile_sort(values, count, sorted);
    struct estimate e = {
        .mean = tally.count ? tally.mean : NAN,
        .p10 = quantile_of_sorted(sorted, kept, 0.1),
        .p50 = quantile_of_sorted(sorted, kept, 0.5),
        .p90 = quantile_of_sorted(sorted, kept, 0.9),
        .half_width_95 = tally_half_width(&tally, 0.95),
    };
    free(sorted);
    return e;
}
