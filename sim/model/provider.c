#include "model/provider.h"

#include <math.h>

struct provider_decision provider_decide(const struct provider *p)
{
    return (struct provider_decision){ p->investment_per_seat, p->haste, p->staffing };
}

static double investment_effect(const struct provider *p, double per_seat, double months)
{
    double working = months - p->investment_lead_months;
    if (per_seat <= 0 || working < 0 || p->investment_scale <= 0) return 0;
    double stock = p->investment_life_months > 0 ? per_seat * exp(-working / p->investment_life_months) : 0;
    return 1 - exp(-stock / p->investment_scale);
}

struct provider_practice provider_practice_at(const struct provider *p, const struct provider_decision *d,
                                              double months)
{
    double effect = investment_effect(p, d->investment_per_seat, months);
    double hurry = p->haste_max > 0 ? d->haste / p->haste_max : 0;
    return (struct provider_practice){
        .pace_factor = (1 - d->haste) * (1 - p->handle_time_gain * effect),
        .fcr_shift = p->fcr_gain * effect - p->fcr_loss_at_haste_max * hurry * hurry,
        .attrition_factor = 1 - p->attrition_gain * effect,
    };
}
