/* Waits of a kind of contact (patience, threshold, handle time) by agents and load: Erlang A, tabulated when asked
 * for. */
#ifndef MODEL_FLUID_CROWD_H
#define MODEL_FLUID_CROWD_H

#include "model/fluid_service.h"

struct crowd {                  /* fill the first three, zero the rest */
    double patience_s, within_s, handle_s;
    struct service_point **row;         /* owned: [agents][cell]; service level NAN: not yet */
    int rows;
};

void service_point_add(struct service_point *into, const struct service_point *p, double weight);
/* Adds `weight` x the point of so many agents, which need not be whole, under this load in erlangs. */
void crowd_add(struct crowd *crowd, double agents, double load, double weight, struct service_point *into);
void crowd_free(struct crowd *crowd);

#endif
