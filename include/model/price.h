/* A price that the program finds: `price = auto`.
 *
 * For each plan of the decision's grid, Q is the present value of what the contract pays in units net of credits, and C
 * that of cost; both are free of the price, since every item of a contract is proportional to it. V(p) = max(p Q - C)
 * over the plans is convex and increasing, so V(p) = m / (1 - m) x C(reference plan) has one root; it is found by
 * bisection. m is target_margin; the reference plan is the provider's standing way of working: no investment, no haste,
 * staffing 1. A provider with `decides = fixed` has one plan, the stated one. `price_recovers` says which months count:
 * the term's, or also those of renewals by their probability.
 */
#ifndef MODEL_PRICE_H
#define MODEL_PRICE_H

#include "base/text.h"
#include "model/provider.h"

struct price_found {
    double price;                       /* EUR a unit at the announcement's level; NAN: nothing is ever billed */
    struct provider_decision plan;      /* that is best at this price */
    double units, cost_eur;             /* of that plan: present values */
    double reference_cost_eur, margin_eur;      /* C(reference plan); what is earned: m / (1 - m) of it */
    double renewal;                     /* probability of renewal that it counts on */
    int months;                         /* that were looked at */
};

/* The scenario is resolved but for its prices (SCENARIO_OFF: auto). The contract needs a wave. */
void price_find(const struct scenario *scenario, int contract, struct price_found *found);

/* Finds all prices that are auto and enters them, to a tenth of a cent; says in `assumed` (appended, a paragraph a
 * price) what each rests on. True if all could be found; else the last sentence says which could not. */
bool price_resolve(struct scenario *scenario, struct text *assumed);

#endif
