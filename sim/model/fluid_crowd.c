#include "model/fluid_crowd.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "math/erlang.h"

/* A cell of a crowd's table: slack = (agents - load) / sqrt(agents), from -SLACK to +SLACK. */
enum { SLACK = 6, CELLS_PER_UNIT = 12, CELLS = 2 * SLACK * CELLS_PER_UNIT };
static const double ENDLESS_WAIT_S = 3600;

/* Deep overload: everybody who is served has waited until enough others have gone (Whitt 2004, fluid limit). */
static struct service_point overload_point(const struct crowd *c, int agents, double load)
{
    if (isinf(c->patience_s)) return (struct service_point){0, 0, 1, ENDLESS_WAIT_S};
    double abandonment = load > 0 ? fmax(0, 1 - agents / load) : 0;
    double offered_wait_s = agents > 0 ? c->patience_s * log(load / agents) : INFINITY;
    double in_time = offered_wait_s <= c->within_s ? 1 - abandonment : 0;
    return (struct service_point){in_time, abandonment, 1, abandonment * c->patience_s};
}

static struct service_point exact_point(const struct crowd *c, int agents, double load)
{
    struct erlang_case e = {.arrivals_per_s = load / c->handle_s, .handle_s = c->handle_s, .agents = agents,
                            .patience_s = c->patience_s, .within_s = c->within_s, .capacity = -1};
    struct erlang_result r;
    if (!erlang_exact(&e, &r)) return overload_point(c, agents, load);
    return (struct service_point){r.service_level, r.abandonment, r.probability_of_waiting,
                                  fmin(r.mean_wait_s, ENDLESS_WAIT_S)};
}

static struct service_point *crowd_row(struct crowd *c, int agents)
{
    if (agents >= c->rows) {
        int rows = agents + agents / 2 + 16;
        c->row = memory_resize(c->row, (size_t)rows, sizeof *c->row);
        for (int n = c->rows; n < rows; n++) c->row[n] = NULL;
        c->rows = rows;
    }
    if (!c->row[agents]) {
        c->row[agents] = memory_new(CELLS + 1, sizeof **c->row);
        for (int cell = 0; cell <= CELLS; cell++) c->row[agents][cell].service_level = NAN;
    }
    return c->row[agents];
}

static const struct service_point *crowd_cell(struct crowd *c, struct service_point *row, int agents, int cell)
{
    if (isnan(row[cell].service_level)) {
        double slack = (double)cell / CELLS_PER_UNIT - SLACK;
        row[cell] = exact_point(c, agents, fmax(0, agents - slack * sqrt(agents)));
    }
    return &row[cell];
}

void service_point_add(struct service_point *into, const struct service_point *p, double weight)
{
    into->service_level += weight * p->service_level;
    into->abandonment += weight * p->abandonment;
    into->waiting += weight * p->waiting;
    into->wait_s += weight * p->wait_s;
}

/* Adds `weight` x the point of so many agents under this load. */
static void crowd_add_whole(struct crowd *c, int agents, double load, double weight, struct service_point *into)
{
    struct service_point p = {1, 0, 0, 0};
    double place = agents > 0 ? ((agents - load) / sqrt(agents) + SLACK) * CELLS_PER_UNIT : -1;
    if (place >= 0 && place < CELLS) {
        struct service_point *row = crowd_row(c, agents);
        int cell = (int)place;
        service_point_add(into, crowd_cell(c, row, agents, cell), weight * (1 - (place - cell)));
        service_point_add(into, crowd_cell(c, row, agents, cell + 1), weight * (place - cell));
        return;
    }
    if (place < 0) p = overload_point(c, agents, load);
    service_point_add(into, &p, weight);
}

void crowd_add(struct crowd *c, double agents, double load, double weight, struct service_point *into)
{
    int fewer = (int)agents;
    double rest = agents - fewer;
    crowd_add_whole(c, fewer, load, weight * (1 - rest), into);
    if (rest > 0) crowd_add_whole(c, fewer + 1, load, weight * rest, into);
}

void crowd_free(struct crowd *c)
{
    for (int n = 0; n < c->rows; n++) free(c->row[n]);
    free(c->row);
}
