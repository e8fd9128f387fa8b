#include "model/fluid_people.h"

#include <math.h>

#include "model/attrition.h"
#include "model/volume.h"

void steady_fill(struct steady_table *table, const struct site *site, double attrition_gain)
{
    for (int e = 0; e < FLUID_EFFECTS; e++) {
        struct site calm = *site;
        double factor = 1 - attrition_gain * e / (FLUID_EFFECTS - 1);
        calm.attrition_90d *= factor, calm.attrition_year1 *= factor, calm.attrition_later *= factor;
        struct steady_people people = volume_steady_people(&calm);
        struct attrition attrition = attrition_make(&calm, 1);
        table->node[e] = (struct steady){people.pace, people.resolution_share,
            attrition_stationary_rate(&attrition, calm.training_weeks * DAYS_A_WEEK)};
    }
}

struct steady steady_at(const struct steady_table *table, double effect)
{
    double at = fmin(fmax(effect, 0), 1) * (FLUID_EFFECTS - 1);
    int low = at >= FLUID_EFFECTS - 1 ? FLUID_EFFECTS - 2 : (int)at;
    const struct steady *a = &table->node[low], *b = a + 1;
    double rest = at - low;
    return (struct steady){a->pace + rest * (b->pace - a->pace),
        a->resolution_share + rest * (b->resolution_share - a->resolution_share),
        a->leave_per_day + rest * (b->leave_per_day - a->leave_per_day)};
}
