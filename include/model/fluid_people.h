/* People of a provider's site in the steady state, as far as an investment's effect changes it: who stay longer are
 * faster and surer. Tabulated over the effect and interpolated. */
#ifndef MODEL_FLUID_PEOPLE_H
#define MODEL_FLUID_PEOPLE_H

#include "scenario/scenario.h"

enum { FLUID_EFFECTS = 9 };

struct steady {
    double pace;                /* handle-time factor, the site's own included */
    double resolution_share;    /* before the queue's ceiling */
    double leave_per_day;       /* of those past training */
};

struct steady_table { struct steady node[FLUID_EFFECTS]; };     /* effects 0 .. 1 */

void steady_fill(struct steady_table *table, const struct site *site, double attrition_gain);
struct steady steady_at(const struct steady_table *table, double effect);

#endif
