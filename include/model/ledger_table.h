/* The one table of ledger lines: what each is called, which keys make its rate, when it exists and what it counts.
 * For the ledger alone; everyone else reads struct ledger_line. */
#ifndef MODEL_LEDGER_TABLE_H
#define MODEL_LEDGER_TABLE_H

#include <stddef.h>

#include "model/ledger_month.h"
#include "result/ledger_line.h"
#include "scenario/timeline.h"

/* How often a kind of line comes: once, or once for each ... */
enum line_scope { LINE_ONCE, LINE_PER_INHOUSE_SITE, LINE_PER_CONTRACT, LINE_PER_SLA, LINE_PER_BAND,
    LINE_PER_QUEUE };

/* Sections that hold rates. Of a site-like section the subject's site is meant; of a contract its contract. */
enum rate_section { RATE_NONE, RATE_SITE, RATE_REDUCTION, RATE_CONTRACT, RATE_PROVIDER, RATE_RETENDER, RATE_COSTS,
    RATE_QUEUE, RATE_BAND, RATE_FIRST_INHOUSE };
struct rate_key { enum rate_section section; const char *name; size_t offset; };

/* What a line is about; NO_INDEX where that has no meaning. */
struct line_subject { int site, contract, sla, queue, band; };

/* What a question about a line is asked of. */
struct line_place { const struct scenario *scenario; const struct timeline *timeline; struct line_subject subject; };
/* A month being booked; the rows are staff of the subject's site (for a contract: its provider's, and the successors'
 * or NULL). */
struct line_month {
    const struct ledger_month *happened;
    const struct contract_month *contract;
    const double *staff, *successor;
    const struct scenario *scenario;
    struct line_subject subject;
};

/* The customer's bill and the provider's revenue must agree. */
enum line_bill { BILL_NO, BILL_CUSTOMER, BILL_REVENUE };

struct line_kind {
    enum line_scope scope;
    const char *key, *label;
    const char *unit;                           /* NULL: the contract's unit */
    enum ledger_party party;
    enum ledger_category category;
    double sign;
    struct rate_key factor[RATE_FACTORS_MAX], growth;
    bool (*exists)(const struct line_place *place);             /* NULL: always */
    double (*quantity)(const struct line_month *month);         /* NULL: booked after the last month */
    enum line_bill bill;
};

/* What a line has to do with the end of a term: nothing, part of what it costs, or that and one unit for each end. */
enum line_end { END_NO, END_COST, END_COUNTED };

size_t ledger_table_count(void);
const struct line_kind *ledger_table_at(size_t index);
enum line_end ledger_table_end(const struct line_kind *kind);

#endif
