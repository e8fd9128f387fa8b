/* Leaving by tenure: a hazard in three bands (first 90 days, rest of the first year, later) and what follows from it.
 *
 * Hazards are per year of 365 days and tenure is in days on the payroll, training included. An agent is born with a
 * unit exponential life and leaves when the hazard cumulated over his days, times the day's factor, has used it up;
 * what is left of such a life is again unit exponential at any age.
 *
 * Stationary ages (renewal theory: Cox 1962, ch. 5): with constant hiring, the density of age is proportional to the
 * survival. Careers end at ATTRITION_CAREER_DAYS, so that a hazard of 0 has a stationary state too.
 */
#ifndef MODEL_ATTRITION_H
#define MODEL_ATTRITION_H

#include "scenario/scenario.h"

enum { ATTRITION_BANDS = 3, ATTRITION_FIRST_BAND_DAYS = 90, ATTRITION_YEAR_DAYS = 365,
    ATTRITION_CAREER_DAYS = 40 * ATTRITION_YEAR_DAYS };

struct attrition { double per_day[ATTRITION_BANDS]; };

/* `factor` multiplies every hazard; 1 for a quiet centre. */
struct attrition attrition_make(const struct site *site, double factor);
double attrition_hazard_per_day(const struct attrition *a, double tenure_days);
/* Hazard cumulated between two tenures, from <= to. */
double attrition_cumulated(const struct attrition *a, double from_days, double to_days);
/* Probability that one of this tenure is still there `days` later, the hazards multiplied by `factor` meanwhile. */
double attrition_survival(const struct attrition *a, double tenure_days, double days, double factor);
/* Stationary age of those past `from_days`: the age whose share of younger ones is u in [0, 1). */
double attrition_stationary_age(const struct attrition *a, double from_days, double u);
/* Share of those past `from_days` who leave a day in the stationary state. */
double attrition_stationary_rate(const struct attrition *a, double from_days);

#endif
