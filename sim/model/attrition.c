#include "model/attrition.h"

#include <math.h>

static const double band_end[ATTRITION_BANDS] = { ATTRITION_FIRST_BAND_DAYS, ATTRITION_YEAR_DAYS, INFINITY };

struct attrition attrition_make(const struct site *site, double factor)
{
    return (struct attrition){ .per_day = {
        site->attrition_90d * factor / ATTRITION_YEAR_DAYS,
        site->attrition_year1 * factor / ATTRITION_YEAR_DAYS,
        site->attrition_later * factor / ATTRITION_YEAR_DAYS,
    } };
}

static int band_of(double tenure_days)
{
    int band = 0;
    while (tenure_days >= band_end[band]) band++;
    return band;
}

double attrition_hazard_per_day(const struct attrition *a, double tenure_days)
{
    return a->per_day[band_of(tenure_days)];
}

double attrition_cumulated(const struct attrition *a, double from_days, double to_days)
{
    double sum = 0;
    for (int band = band_of(from_days); from_days < to_days; band++) {
        double end = fmin(to_days, band_end[band]);
        sum += a->per_day[band] * (end - from_days);
        from_days = end;
    }
    return sum;
}

double attrition_survival(const struct attrition *a, double tenure_days, double days, double factor)
{
    return exp(-factor * attrition_cumulated(a, tenure_days, tenure_days + days));
}

/* Days lived on average within `length` under a constant hazard: the area under exp(-hazard x). */
static double area_of(double hazard, double length)
{
    return hazard > 0 ? -expm1(-hazard * length) / hazard : length;
}

/* The inverse: the length whose area is `area`. */
static double length_of(double hazard, double area)
{
    return hazard > 0 ? -log1p(-hazard * area) / hazard : area;
}

static double career_end(int band)
{
    return fmin(band_end[band], ATTRITION_CAREER_DAYS);
}

/* Area under the survival from from_days to the end of a career, given survival to from_days. */
static double career_area(const struct attrition *a, double from_days)
{
    double area = 0, alive = 1;
    for (int band = band_of(from_days); band < ATTRITION_BANDS; band++) {
        double length = career_end(band) - from_days;
        area += alive * area_of(a->per_day[band], length);
        alive *= exp(-a->per_day[band] * length);
        from_days = career_end(band);
    }
    return area;
}

double attrition_stationary_age(const struct attrition *a, double from_days, double u)
{
    double wanted = u * career_area(a, from_days), alive = 1;
    for (int band = band_of(from_days); band < ATTRITION_BANDS; band++) {
        double length = career_end(band) - from_days;
        double area = alive * area_of(a->per_day[band], length);
        if (wanted < area) return from_days + length_of(a->per_day[band], wanted / alive);
        wanted -= area;
        alive *= exp(-a->per_day[band] * length);
        from_days = career_end(band);
    }
    return ATTRITION_CAREER_DAYS;               /* u rounded up to 1 */
}

double attrition_stationary_rate(const struct attrition *a, double from_days)
{
    double leavers = -expm1(-attrition_cumulated(a, from_days, ATTRITION_CAREER_DAYS));
    return leavers / career_area(a, from_days);
}
