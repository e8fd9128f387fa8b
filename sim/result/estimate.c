#include "result/estimate.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "math/tally.h"

struct estimate estimate_of(const double *values, size_t count)
{
    struct tally tally = {0};
    double *scratch = memory_new(count, sizeof *scratch);
    for (size_t i = 0; i < count; i++)
        if (!isnan(values[i])) tally_add(&tally, values[i]);
    struct estimate e = {
        .mean = tally.count ? tally.mean : NAN,
        .p10 = quantile_of(values, count, 0.1, scratch),
        .p50 = quantile_of(values, count, 0.5, scratch),
        .p90 = quantile_of(values, count, 0.9, scratch),
        .half_width_95 = tally_half_width(&tally, 0.95),
    };
    free(scratch);
    return e;
}
