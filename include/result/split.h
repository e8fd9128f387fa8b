/* What a difference between two scenarios consists of: price, the provider's decisions, and all else in which they
 * differ: of contracts that differ in their term, what terms and their ends bring about, re-tenders first of all.
 *
 * From re-runs under the same random numbers: b at a's price, and both at that price and at common decisions. Then
 *     price      = b - b at a's price
 *     decisions  = (b at a's price - a) - (b - a, both at a's price and at common decisions)
 *     retenders  = b - a, both at a's price and at common decisions
 * so that the three add up to b - a in every replication. The price's part includes what the provider decides otherwise
 * because of it.
 */
#ifndef RESULT_SPLIT_H
#define RESULT_SPLIT_H

#include "result/summary.h"

struct split_parts { struct estimate price, decisions, retenders, whole; };      /* EUR, present value */

struct split { struct split_parts cash, with_customer_value; };

struct split_runs {                     /* finished, with equally many replications; may be one and the same */
    const struct scenario_summary *a, *b;
    const struct scenario_summary *b_priced;                    /* at a's price */
    const struct scenario_summary *a_common, *b_common;         /* at a's price and at common decisions */
};

void split_of(struct split *split, const struct split_runs *runs);

#endif
