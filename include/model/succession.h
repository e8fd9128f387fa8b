/* Succession: a re-tender moves the incumbent's share to a successor by ramps of its own, a ramp a queue, all started
 * on one day and gated like the queues' last waves. The contract's terms are contract.h's; this is the move between two
 * providers. */
#ifndef MODEL_SUCCESSION_H
#define MODEL_SUCCESSION_H

#include "model/ramp.h"
#include "scenario/scenario.h"

struct succession {
    const struct scenario *scenario;
    int contract;                       /* index */
    int generation;                     /* of the incumbent: 0 the provider the scenario names */
    bool moving;                        /* a successor has been chosen and is taking over */
    bool started;                       /* its ramps have started */
    bool goes_home;                     /* there is no successor: the in-house site takes the work back, or has */
    struct ramp move[QUEUES_MAX]; int moves;
};

void succession_init(struct succession *s, const struct scenario *scenario, int contract);
/* Decided on `day`: plans the ramps so that they end with the term, though not before today. */
void succession_retender(struct succession *s, int day, int term_end);
int succession_planned_start(const struct succession *s);
/* The ramps may start today; they slip week by week while may_wait and the successor is not ready. */
bool succession_may_start(const struct succession *s, int day);
bool succession_may_wait(const struct succession *s, int day);
void succession_start(struct succession *s, int day);
bool succession_has_passed(const struct succession *s, int day);       /* every gate of the move */
void succession_complete(struct succession *s);         /* the successor is the incumbent now */
/* Share of the incumbent's work that the successor has: of a queue, on a day; 0 when nothing moves. */
double succession_moved(const struct succession *s, int queue, int day);
double succession_moved_planned(const struct succession *s, int queue, int day, int as_of);

#endif
