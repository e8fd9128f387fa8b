/* Exact stationary queues, for planning and for verification. Rates per second, times in seconds, load in erlangs.
 *
 * Erlang C: M/M/n. Erlang A: M/M/n+M (Garnett, Mandelbaum & Reiman 2002; Mandelbaum & Zeltyn 2007, building block J).
 * Blocking: M/M/n/K+M by birth-death. Numerically safe for 1 to 20,000 agents and loads far over 1 (logs, scaled sums).
 */
#ifndef MATH_ERLANG_H
#define MATH_ERLANG_H

#include <stdbool.h>

struct erlang_case {
    double arrivals_per_s;
    double handle_s;
    int agents;
    double patience_s;          /* mean; INFINITY: nobody abandons */
    double within_s;            /* service level's threshold */
    int capacity;               /* waiting places; -1: no limit */
};

struct erlang_result {
    double probability_of_waiting;      /* of those who enter, no agent free at once */
    double mean_wait_s;                 /* over all who enter, abandoned included */
    double service_level;               /* answered within within_s / offered */
    double abandonment;                 /* of offered */
    double blocked;                     /* of offered */
    double occupancy;
    double queue_length;                /* mean number waiting */
};

/* Exact values. An unstable case (no patience, no capacity, load >= agents) gives service level 0, waits INFINITY,
 * occupancy 1, and returns false. */
bool erlang_exact(const struct erlang_case *c, struct erlang_result *result);

/* Fewest agents with service level >= target and occupancy <= occupancy_max; 0 where arrivals are 0. */
int erlang_agents_needed(struct erlang_case c, double target, double occupancy_max);

/* Pollaczek-Khinchine mean wait of M/G/1, and exact M/D/c mean wait and P(W=0) (Crommelin 1932). */
double erlang_mg1_wait_s(double arrivals_per_s, double handle_s, double handle_cv);
double erlang_mdc_wait_s(double arrivals_per_s, double handle_s, int agents);

#endif
