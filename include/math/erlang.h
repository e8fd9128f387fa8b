/* Exact stationary queues, for planning and for verification. Rates per second, times in seconds, load in erlangs.
 *
 * Erlang C: M/M/n (Erlang 1917). Erlang A: M/M/n+M (Palm 1957; Garnett, Mandelbaum & Reiman 2002). With a limit to
 * those who wait: M/M/n/K+M; Erlang B when nobody may. Exact to 1e-9 or better for 0 to 20,000 agents and loads far
 * over 1: scaled sums, no factorials. Takes microseconds (one or two for 100 agents); longer only in deep overload with
 * patience of many hours, in proportion to the queue. A negative or NAN argument is a bug and aborts.
 */
#ifndef MATH_ERLANG_H
#define MATH_ERLANG_H

#include <stdbool.h>

struct erlang_case {
    double arrivals_per_s;
    double handle_s;
    int agents;
    double patience_s;          /* mean, exponential; INFINITY: nobody abandons; under 1e-9 counts as 1e-9 */
    double within_s;            /* service level's threshold, may be INFINITY */
    int capacity;               /* waiting places; -1: no limit; 0: who finds no agent free is blocked */
};

struct erlang_result {
    double probability_of_waiting;      /* of those who enter, no agent free at once */
    double mean_wait_s;                 /* over all who enter, abandoned included */
    double service_level;               /* answered within within_s / offered */
    double abandonment;                 /* of offered */
    double blocked;                     /* of offered */
    double occupancy;                   /* 1 with no agents and some work */
    double queue_length;                /* mean number waiting */
};

/* Exact values. An unstable case (no patience, no capacity, load >= agents) gives service level 0, waits INFINITY,
 * occupancy 1, and returns false. */
bool erlang_exact(const struct erlang_case *c, struct erlang_result *result);

/* Fewest agents with service level >= target (at most 1) and occupancy <= occupancy_max (over 0); c.agents is not read.
 * 0 where arrivals are 0. Some 5 us at 100 erlangs. */
int erlang_agents_needed(struct erlang_case c, double target, double occupancy_max);

/* Mean waits: M/G/1 (Pollaczek 1930; Khinchine 1932), and M/D/c (Crommelin 1934), exact; INFINITY where load >= agents.
 * The latter's time rises as 1 / (agents x (1 - load per agent)^3): for one agent 50 ms at 0.95, seconds at 0.99. */
double erlang_mg1_wait_s(double arrivals_per_s, double handle_s, double handle_cv);
double erlang_mdc_wait_s(double arrivals_per_s, double handle_s, int agents);

#endif
