/* Paired differences between two scenarios that were run with the same random numbers: always other - first, so a
 * positive difference means the first (a) is cheaper, i.e. "a saves". */
#ifndef RESULT_COMPARISON_H
#define RESULT_COMPARISON_H

#include "result/summary.h"

/* A cumulative saving counts as positive above half a cent, so that rounding noise is no break-even. */
#define BREAK_EVEN_EUR 0.005

struct comparison {
    const struct scenario_summary *a, *b;
    struct estimate present_value, cash;        /* b - a: of cash, discounted and nominal */
    struct estimate customer_value, with_customer_value;        /* b - a, discounted: beside cash; both together */
    double probability_a_cheaper;               /* share of replications with present value b - a > 0 */
    double probability_a_cheaper_with_value;
    /* Month number from which a's cumulative saving (nominal) stays positive until the end, by replication. */
    struct estimate break_even_month;           /* of the replications that have one; quote p50; NAN: none has */
    double *break_even;                         /* [replication]: that month; NAN: never */
    double never_breaks_even;                   /* share of replications */
    int mean_curve_break_even;                  /* of the mean curve, as the workbook's formula finds it; 0 none */
    double *cumulative_mean, *cumulative_p10, *cumulative_p90;      /* [month], nominal EUR, 0 in the baseline */
};

/* Both summaries are finished, have the same months, baseline and replications, and outlive the comparison. */
void comparison_init(struct comparison *c, const struct scenario_summary *a, const struct scenario_summary *b);
void comparison_free(struct comparison *c);

#endif
