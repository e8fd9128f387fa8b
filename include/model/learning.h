/* How experience makes an agent faster and surer: pure functions of productive hours.
 *
 * One curve drives both: the share of the beginner's gap that is still open after h productive hours, 1 at h = 0.
 *   exponential   exp(-h / learning_hours)
 *   Wright        (1 + h / learning_hours)^(-b), b = 1 / ln 2: a power law of cumulated experience (Wright 1936) above
 *                 a floor that practice does not lower (De Jong 1957), experience counted from a head start of
 *                 learning_hours. b makes both laws agree after learning_hours, where 1/e of the gap is left.
 * Handle-time factor = 1 + (start_factor - 1) x open; FCR = fcr_proficient - (fcr_proficient - fcr_start) x open.
 */
#ifndef MODEL_LEARNING_H
#define MODEL_LEARNING_H

#include "scenario/scenario.h"

struct learning_curve {
    enum learning_law law;
    double start_factor, learning_hours;
    double fcr_start, fcr_proficient;
};

struct learning_curve learning_curve_make(const struct site *site);
double learning_gap_open(const struct learning_curve *curve, double hours);     /* 1 .. 0; hours below 0 count as 0 */
double learning_handle_factor(const struct learning_curve *curve, double hours);
double learning_fcr(const struct learning_curve *curve, double hours);

#endif
