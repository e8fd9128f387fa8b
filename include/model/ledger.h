/* The ledger: which lines a scenario has, and what a month's happenings put on them.
 *
 * Rates and prices are stated at the announcement's level. Wage-like lines (wages, overhead, training, recruiting,
 * severance, retention bonus, the retained organisation) follow wage_growth of their site; price-like ones (fee,
 * top-up, credits, dual running) follow the contract's indexation_per_year; seats, ICT, projects, re-tender, set-up,
 * investment and customer value have no index. A line exists only where its quantity can be other than zero; a rate of
 * zero does not remove it, since a reader of the workbook may change the rate.
 *
 * Each cost sits with one party. The provider's books have revenue lines with the same quantities as the customer's
 * bill, and the costs that the customer does not pay.
 */
#ifndef MODEL_LEDGER_H
#define MODEL_LEDGER_H

#include "model/ledger_month.h"
#include "model/ledger_table.h"
#include "result/replication.h"
#include "scenario/timeline.h"

struct ledger {
    const struct scenario *scenario;            /* outlives the ledger */
    struct ledger_lines lines;
    const struct line_kind *kind[LINES_MAX];    /* of each line */
    struct line_subject subject[LINES_MAX];
    int successor_site[CONTRACTS_MAX];  /* result site of a contract's successors; NO_INDEX: it has none */
    int result_sites;                   /* the scenario's, then one for each contract that may be re-tendered */
};

/* Lines come by category. */
void ledger_build(struct ledger *ledger, const struct scenario *s, const struct timeline *t);

/* Fills the month's quantity row from the replication's contact and staff rows and from `happened`; all lines but
 * customer value. Credits, bonuses and earn-backs are added to the row of the month in which they are paid, and are the
 * same euros as in the month they are for; so rows begin at zero and months come in order. Month: index. Dies when the
 * customer's bill is not the provider's revenue. */
void ledger_book_month(const struct ledger *ledger, const struct result_shape *shape, struct replication *r, int month,
                       const struct ledger_month *happened);
/* After the last month: customers lost above the baseline's losses per first contact (of this replication, by queue;
 * 0 without a baseline), in all months. Below the baseline they count negative. */
void ledger_book_customer_value(const struct ledger *ledger, const struct result_shape *shape, struct replication *r);

/* The customer's bill (fee, premium, top-up, dual running, net of credits) less the provider's revenue, and its gross
 * size: a gap of more than rounding is a bug. */
struct bill_gap { double gap_eur, gross_eur; };
struct bill_gap ledger_bill_gap(const struct ledger *ledger, const double *quantity, int month_number);

#endif
