/* A provider's way of working, and what it does to its people.
 *
 * A plan (investment, haste, staffing) is stated in the scenario (`decides = fixed`) or the provider's own choice
 * (model/decision.h). Each investment is a stock of its own: idle for investment_lead_months, then decaying with e-
 * folding time investment_life_months. Stocks add up, and their effect saturates as 1 - exp(-stock / investment_scale).
 */
#ifndef MODEL_PROVIDER_H
#define MODEL_PROVIDER_H

#include "scenario/scenario.h"

struct provider_decision {
    double investment_per_seat;         /* EUR, paid at once */
    double haste;                       /* handle time x (1 - haste) */
    double staffing;                    /* relative to what the target needs */
};

struct provider_practice {              /* at one moment */
    double pace_factor;                 /* handle time x this */
    double fcr_shift;                   /* added to resolution */
    double attrition_factor;
};

/* A group with agents_on_duty at the site? Then there is nothing to decide: the stated plan counts. */
bool provider_has_constant_crew(const struct scenario *scenario, int site);
struct provider_decision provider_decide(const struct provider *provider);     /* as stated */
/* What is left at work of an investment paid `months` ago. */
double provider_stock(const struct provider *provider, double per_seat, double months);
double provider_effect(const struct provider *provider, double stock);         /* in [0, 1) */
struct provider_practice provider_practice_of(const struct provider *provider, double haste, double effect);

#endif
