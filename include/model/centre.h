/* The centre: one replication of a scenario, from the first warm-up day to the last day of the horizon.
 *
 * A centre holds what one worker needs to run replications of one scenario, one after the other: rosters and
 * requirement tables found so far are kept, since they are pure functions of the scenario. Two centres share nothing
 * but the scenario and the sampler, both read-only. A replication's result depends on (scenario, seed, number) alone.
 */
#ifndef MODEL_CENTRE_H
#define MODEL_CENTRE_H

#include <stdatomic.h>
#include <stdbool.h>

#include "math/sampler.h"
#include "result/replication.h"
#include "scenario/scenario.h"

/* Shared between the centres at work and who watches them. */
struct centre_watch {
    atomic_bool stop;                   /* set: running replications end soon and are worth nothing */
    atomic_ullong days, contacts;       /* simulated so far, all replications */
};

struct centre;

struct centre *centre_create(const struct scenario *scenario, const struct sampler *sampler);
void centre_destroy(struct centre *centre);
const struct result_shape *centre_shape(const struct centre *centre);
/* Fills `out` (initialised for this shape). False when stopped by the watch. */
bool centre_run(struct centre *centre, int replication, struct replication *out, struct centre_watch *watch);

#endif
