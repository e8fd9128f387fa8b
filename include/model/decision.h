/* What a provider decides: the plan (investment, haste, staffing) that is worth most to it on its own fluid business
 * (model/fluid.h), by exhaustive grid and refinement, since the objective has several local optima.
 *
 * Grid: DECISION_INVESTMENTS x DECISION_HASTES x DECISION_STAFFINGS plans, evenly between the bounds. The best four
 * local optima of the grid, if within 2% of the best plan's stake (its cost), are refined: steps are halved
 * DECISION_HALVINGS times, each time moving to the best of the 26 plans one step away while that pays; with the
 * smallest step those two steps away are tried too. A decision later than the provider's first one, which every
 * replication takes anew, uses every second value of the grid, two local optima and three halvings. Ties go to the
 * smaller investment, then the smaller haste, then the staffing nearest 1.
 */
#ifndef MODEL_DECISION_H
#define MODEL_DECISION_H

#include "model/fluid.h"
#include "result/decided.h"

enum { DECISION_INVESTMENTS = 13, DECISION_HASTES = 9, DECISION_STAFFINGS = 11, DECISION_HALVINGS = 6 };

struct decision {
    struct provider_decision plan;
    double value_eur;                   /* price x units - cost, present value on the day */
    bool has_runner_up;                 /* another local optimum */
    struct provider_decision runner_up;
    double runner_up_eur;
    unsigned bounds;                    /* enum decision_bound bits */
    double payback_months;              /* see decision_margins(); NAN: no investment, or never */
    double renewal;                     /* probability it counts on at the end of the running term */
};

/* What may be chosen from: the provider's keys, or fewer. An empty range (least >= most) fixes a value at least. */
struct decision_bounds { double investment_most, haste_most, staffing_least, staffing_most; };
struct decision_bounds decision_bounds_of(const struct provider *provider, const struct fluid_business *b);

/* Values of every plan of a full grid, kept for a price that is not known yet (model/price.h). */
struct decision_table { struct provider_decision *plan; struct fluid_value *value; int count; };     /* owned */
void decision_tabulate(struct fluid *fluid, const struct fluid_business *b, const struct decision_bounds *bounds,
                       int months, struct decision_table *table);
void decision_table_free(struct decision_table *table);

/* `price`: EUR a unit at the announcement's level. */
void decision_find(struct fluid *fluid, const struct fluid_business *b, const struct provider *provider, double price,
                   struct decision *out);

/* Margin by month (undiscounted, unweighted, b->months places) of a plan and, if `without` is not NULL, of the same
 * without its investment. Payback is the first month at whose end their differences add up to the investment. */
void decision_margins(struct fluid *fluid, const struct fluid_business *b, const struct provider_decision *plan,
                      double price, double *margin_eur, double *without_eur);

/* Decisions found so far, one worker's: replications come to the same situations again and again. */
struct decision_memory;
struct decision_memory *decision_memory_create(struct fluid *fluid);           /* the fluid outlives it */
void decision_memory_destroy(struct decision_memory *memory);
/* Valid until the next call. */
const struct decision *decision_recall(struct decision_memory *memory, const struct fluid_business *b,
                                       const struct provider *provider, double price);

#endif
