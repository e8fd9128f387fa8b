/* Many scenarios under the same random numbers in order: which is cheapest on average, and how often each is.
 *
 * By two measures, since bad service is cheap in cash: present value of cash, and that with the customer value at risk.
 * Amounts within RANKING_TIE_EUR count as equal: then the earlier file comes first, and a replication in which several
 * are cheapest is shared among them, so that the probabilities of being best add up to 1.
 */
#ifndef RESULT_RANKING_H
#define RESULT_RANKING_H

#include "result/summary.h"

#define RANKING_TIE_EUR 0.005

enum ranking_measure { RANKING_CASH, RANKING_WITH_VALUE, RANKING_MEASURES };

struct ranking_order {
    int *best_first;                    /* [scenarios] indices of scenarios */
    int *rank;                          /* [scenarios] by scenario: 1 for the cheapest on average */
    double *mean;                       /* [scenarios] EUR, present value */
    double *probability_best;           /* [scenarios] share of replications in which it is the cheapest */
};

struct ranking {
    int scenarios;
    struct ranking_order by[RANKING_MEASURES];
    bool differs;                       /* the two measures rank differently */
};

/* The summaries are finished and have equally many replications, at least one; the arrays are the ranking's own. */
void ranking_init(struct ranking *ranking, const struct scenario_summary *const *summary, int scenarios);
void ranking_free(struct ranking *ranking);

#endif
