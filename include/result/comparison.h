/* Paired differences between two scenarios that were run with the same random numbers: always other - first, so a
 * positive difference means the first (a) is cheaper, i.e. "a saves". */
#ifndef RESULT_COMPARISON_H
#define RESULT_COMPARISON_H

#include "result/summary.h"

struct comparison {
    const struct scenario_summary *a, *b;
    struct estimate present_value, cash, customer_value, with_customer_value;   /* b - a; the last: PV of cash + customer value */
    double probability_a_cheaper;               /* share of replications with present value b - a > 0 */
    double probability_a_cheaper_with_value;
    /* Month number from which a's cumulative saving (nominal) stays positive until the end, by replication. */
    struct estimate break_even_month;           /* over the replications that have one; p50 is the one to quote; NAN: none has */
    double never_breaks_even;                   /* share of replications */
    int mean_curve_break_even;                  /* of the mean curve, as the workbook's formula finds it; 0 none */
    double *cumulative_mean, *cumulative_p10, *cumulative_p90;      /* [month], nominal EUR, 0 in the baseline */
};

void comparison_init(struct comparison *c, const struct scenario_summary *a, const struct scenario_summary *b);
void comparison_free(struct comparison *c);

#endif
