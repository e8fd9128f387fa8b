#include "model/fluid_people.h"

#include <math.h>

#include "model/attrition.h"
#include "model/learning.h"

enum { SAMPLES_A_MONTH = 16 };
static const double MONTH_DAYS = ATTRITION_YEAR_DAYS / 12.0;

/* Pace and resolution of one age: means over its month. */
static void fill_age(struct people_table *t, const struct site *site, const struct learning_curve *curve, int age)
{
    double hours_a_day = site->contract_hours_per_week / DAYS_A_WEEK * (1 - site->shrinkage_absence)
        * (1 - site->offphone_share);
    double nesting_days = (double)site->nesting_weeks * DAYS_A_WEEK;
    for (int i = 0; i < SAMPLES_A_MONTH; i++) {
        double days = (age + (i + 0.5) / SAMPLES_A_MONTH) * MONTH_DAYS;
        double nesting = days < nesting_days ? site->nesting_factor : 1;
        t->pace[age] += learning_handle_factor(curve, hours_a_day * days) * nesting / SAMPLES_A_MONTH;
        t->resolution[age] += learning_fcr(curve, hours_a_day * days) / SAMPLES_A_MONTH;
    }
}

void people_fill(struct people_table *t, const struct site *site)
{
    struct attrition attrition = attrition_make(site, 1);
    struct learning_curve curve = learning_curve_make(site);
    double trained = (double)site->training_weeks * DAYS_A_WEEK;
    *t = (struct people_table){.graduation_rate = fmax(site->graduation_rate, 0.01),
        .leaving_before = attrition_cumulated(&attrition, 0, trained + 0.5 * MONTH_DAYS),
        .leaving_in_training = attrition_cumulated(&attrition, 0, trained),
        .nesting_share = fmin(1, site->nesting_weeks * DAYS_A_WEEK / MONTH_DAYS)};
    for (int age = 0; age < FLUID_AGES; age++) {
        double from = trained + (age + 0.5) * MONTH_DAYS;
        fill_age(t, site, &curve, age);
        t->leaving[age] = attrition_cumulated(&attrition, from, from + MONTH_DAYS);
    }
}

struct fluid_crew crew_settled(const struct people_table *t, double heads, double attrition_factor)
{
    struct fluid_crew crew = {.heads = heads};
    double there = 1, sum = 0;
    for (int age = 0; age < FLUID_AGES; age++) {
        bool last = age == FLUID_AGES - 1;
        double leaves = -expm1(-attrition_factor * t->leaving[age]);
        double career = ATTRITION_CAREER_DAYS / MONTH_DAYS - age;       /* who never leaves stays a career */
        crew.at_age[age] = last ? there * (leaves > 1 / career ? 1 / leaves : career) : there;
        sum += crew.at_age[age];
        there *= 1 - leaves;
    }
    for (int age = 0; age < FLUID_AGES; age++) crew.at_age[age] *= heads / sum;
    return crew;
}

void crew_age(const struct people_table *t, struct fluid_crew *crew, double attrition_factor)
{
    double oldest = crew->at_age[FLUID_AGES - 1] * exp(-attrition_factor * t->leaving[FLUID_AGES - 1]);
    crew->heads = oldest;
    for (int age = FLUID_AGES - 1; age > 0; age--) {
        crew->at_age[age] = crew->at_age[age - 1] * exp(-attrition_factor * t->leaving[age - 1]);
        crew->heads += crew->at_age[age];
    }
    crew->at_age[FLUID_AGES - 1] += oldest;
    crew->at_age[0] = 0;
}

void crew_join(struct fluid_crew *crew, double heads)
{
    crew->heads += heads;
    crew->at_age[0] += heads;
}

double crew_recruits_per_head(const struct people_table *t, double attrition_factor)
{
    return exp(attrition_factor * t->leaving_before) / t->graduation_rate;
}

/* The mean of exp(-x) over 0 .. hazard. */
double crew_training_presence(const struct people_table *t, double attrition_factor)
{
    double hazard = attrition_factor * t->leaving_in_training;
    return hazard > 0 ? -expm1(-hazard) / hazard : 1;
}

struct crew_means crew_means_of(const struct people_table *t, const struct fluid_crew *crew)
{
    struct crew_means sum = {0};
    if (!(crew->heads > 0)) return (struct crew_means){t->pace[0], t->resolution[0]};
    for (int age = 0; age < FLUID_AGES; age++) {
        sum.pace += crew->at_age[age] * t->pace[age];
        sum.resolution += crew->at_age[age] * t->resolution[age];
    }
    return (struct crew_means){sum.pace / crew->heads, sum.resolution / crew->heads};
}

double crew_nesting(const struct people_table *t, const struct fluid_crew *crew)
{
    return crew->at_age[0] * t->nesting_share;
}

double crew_leaving(const struct people_table *t, const struct fluid_crew *crew, double attrition_factor)
{
    double sum = 0;
    for (int age = 0; age < FLUID_AGES; age++) sum += crew->at_age[age] * t->leaving[age];
    return crew->heads > 0 ? attrition_factor * sum / crew->heads : 0;
}
