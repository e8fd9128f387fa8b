/* A provider's way of working, and what it does to its people.
 *
 * The decision (investment, haste, staffing) is made at the start of each term by provider_decide(): with
 * `decides = fixed` it is the scenario's own values. This is the one place where a decision enters the model.
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

struct provider_decision provider_decide(const struct provider *provider);
/* `months` since the investment was paid. The stock is idle for investment_lead_months, then decays with e-folding time
 * investment_life_months; its effect saturates as 1 - exp(-stock / investment_scale). */
struct provider_practice provider_practice_at(const struct provider *provider,
                                              const struct provider_decision *decision, double months);

#endif
