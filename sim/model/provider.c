#include "model/provider.h"

#include <math.h>

bool provider_has_constant_crew(const struct scenario *s, int site)
{
    for (int g = 0; g < s->groups; g++)
        if (s->group[g].site == site && s->group[g].agents_on_duty.count) return true;
    return false;
}

struct provider_decision provider_decide(const struct provider *p)
{
    return (struct provider_decision){ p->investment_per_seat, p->haste, p->staffing };
}

double provider_stock(const struct provider *p, double per_seat, double months)
{
    double working = months - p->investment_lead_months;
    if (per_seat <= 0 || working < 0 || p->investment_life_months <= 0) return 0;
    return per_seat * exp(-working / p->investment_life_months);
}

double provider_effect(const struct provider *p, double stock)
{
    return p->investment_scale > 0 ? -expm1(-stock / p->investment_scale) : 0;
}

struct provider_practice provider_practice_of(const struct provider *p, double haste, double effect)
{
    double hurry = p->haste_max > 0 ? haste / p->haste_max : 0;
    return (struct provider_practice){
        .pace_factor = (1 - haste) * (1 - p->handle_time_gain * effect),
        .fcr_shift = p->fcr_gain * effect - p->fcr_loss_at_haste_max * hurry * hurry,
        .attrition_factor = 1 - p->attrition_gain * effect,
    };
}
