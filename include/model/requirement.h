/* Requirement: how many agents an interval needs, tabulated over load once and then only looked up.
 *
 * A table belongs to one target (service level, threshold, patience, handle time, occupancy bound) and holds, for n
 * agents, the largest load they can carry: stationary Erlang A, or Erlang C where nobody abandons (math/erlang.h).
 * Patience of any other law is planned as exponential of the same mean, as planners do. The table grows on demand,
 * always from one agent upward, so a value never depends on what was asked before. Loads are in erlangs.
 */
#ifndef MODEL_REQUIREMENT_H
#define MODEL_REQUIREMENT_H

struct requirement_target {
    double service_level;       /* share answered within within_s; above 99.9% is planned as 99.9% */
    double within_s;
    double patience_s;          /* mean; INFINITY: nobody abandons */
    double handle_s;            /* mean */
    double occupancy_max;       /* ratio in (0, 1] */
};

struct requirement_table;       /* opaque; dies with a message when there is no memory */

struct requirement_table *requirement_create(struct requirement_target target);
void requirement_destroy(struct requirement_table *table);

/* Fewest agents that meet the target at this load; 0 where there is none. Exact up to 128 agents; above that the
 * load is interpolated between agents 1/64 apart, off by about a thousandth of an erlang. Above 20,000 it is
 * extrapolated. */
int requirement_agents(struct requirement_table *table, double load);
/* Fewest agents that keep occupancy within its bound, whatever the service level. */
int requirement_agents_by_occupancy(struct requirement_table *table, double load);
/* Largest load that n >= 1 agents carry within the target. */
double requirement_load(struct requirement_table *table, int agents);
/* Service level of this many agents at this load; interpolated, within 0.001 of exact. 1 without load, 0 without
 * agents. */
double requirement_service_level(struct requirement_table *table, int agents, double load);

/* Handle times are planned in steps of 2.5%, so that few tables arise: the step of a time and the time of a step. */
int requirement_handle_step(double handle_s);
double requirement_handle_of_step(int step);

#endif
