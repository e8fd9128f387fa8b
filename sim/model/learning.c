#include "model/learning.h"

#include <math.h>

static const double wright_exponent = 1.4426950408889634;      /* 1 / ln 2: (1 + 1)^-b = 1/e */

struct learning_curve learning_curve_make(const struct site *site)
{
    return (struct learning_curve){
        .law = site->learning_law, .start_factor = site->start_factor, .learning_hours = site->learning_hours,
        .fcr_start = site->fcr_start, .fcr_proficient = site->fcr_proficient,
    };
}

double learning_gap_open(const struct learning_curve *curve, double hours)
{
    if (hours <= 0) return 1;
    if (curve->learning_hours <= 0) return 0;
    double x = hours / curve->learning_hours;
    return curve->law == LEARNING_WRIGHT ? pow(1 + x, -wright_exponent) : exp(-x);
}

double learning_handle_factor(const struct learning_curve *curve, double hours)
{
    return 1 + (curve->start_factor - 1) * learning_gap_open(curve, hours);
}

double learning_fcr(const struct learning_curve *curve, double hours)
{
    return curve->fcr_proficient - (curve->fcr_proficient - curve->fcr_start) * learning_gap_open(curve, hours);
}
