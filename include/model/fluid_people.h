/* People of a provider's site as a fluid: heads past training by months since graduation, as numbers that need not be
 * whole. They learn, nest and leave as the simulated ones do in the mean (learning.h, attrition.h).
 *
 * Heads are looked at in the middle of each month: those of age a have been on the phones a to a + 1 months, evenly
 * spread. The last age holds all who are older.
 */
#ifndef MODEL_FLUID_PEOPLE_H
#define MODEL_FLUID_PEOPLE_H

#include "scenario/scenario.h"

enum { FLUID_AGES = 37 };

struct people_table {           /* what a site's people are like by age */
    double pace[FLUID_AGES];    /* handle-time factor: learning and nesting; the site's own is not in it */
    double resolution[FLUID_AGES];      /* before the queue's ceiling */
    double leaving[FLUID_AGES]; /* hazard cumulated from this age to the next, at attrition factor 1 */
    double leaving_before;      /* from the first day of training to the middle of the first age */
    double leaving_in_training; /* of that, on the days of training */
    double graduation_rate;
    double nesting_share;       /* of the first age, who still nest */
};

struct fluid_crew { double heads, at_age[FLUID_AGES]; };        /* the sum, and by age */
struct crew_means { double pace, resolution; };                 /* over heads; a beginner's when there are none */

void people_fill(struct people_table *table, const struct site *site);
/* So many heads whose ages are as constant hiring leaves them under this attrition factor. */
struct fluid_crew crew_settled(const struct people_table *table, double heads, double attrition_factor);
/* A month passes: who stays is a month older, nobody is of the first age. */
void crew_age(const struct people_table *table, struct fluid_crew *crew, double attrition_factor);
void crew_join(struct fluid_crew *crew, double heads);          /* of the first age; may be taken back */
/* Recruits in training for each head of the first age: drop-outs, and who leaves in training. */
double crew_recruits_per_head(const struct people_table *table, double attrition_factor);
/* Days that recruits are in training / days that it takes: some leave in it. */
double crew_training_presence(const struct people_table *table, double attrition_factor);
struct crew_means crew_means_of(const struct people_table *table, const struct fluid_crew *crew);
double crew_nesting(const struct people_table *table, const struct fluid_crew *crew);   /* heads */
/* Share of heads who leave in a month, while few do. */
double crew_leaving(const struct people_table *table, const struct fluid_crew *crew, double attrition_factor);

#endif
