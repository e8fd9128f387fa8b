/* Decisions as JSON and CSV list them: first what providers chose, then what the scenario states for the others, a row
 * for each contract, from its planned start. */
#ifndef REPORT_DECIDED_ROWS_H
#define REPORT_DECIDED_ROWS_H

#include "result/summary.h"
#include "scenario/scenario.h"

struct decision_row {
    int32_t day;                                /* civil day number */
    int site;
    const struct decision_summary *chosen;      /* NULL: stated, so it has neither payback nor value */
    double investment_per_seat, haste, staffing;
};

/* "investment_none" for bit 0 of BOUND_..., and so on. */
const char *decided_bound_name(int bit);
/* Fills rows[], which may be NULL, and returns how many there are. */
int decided_rows(const struct scenario *scenario, const struct scenario_summary *summary, struct decision_row *rows);

#endif
