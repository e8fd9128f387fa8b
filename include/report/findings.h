/* What terminal and JSON report on: scenarios, what was simulated and how they compare; and the few figures that both
 * need and that are not summaries themselves. Nothing here is owned. */
#ifndef REPORT_FINDINGS_H
#define REPORT_FINDINGS_H

#include "base/text.h"
#include "result/comparison.h"
#include "result/ranking.h"
#include "result/split.h"
#include "result/summary.h"
#include "scenario/scenario.h"

/* Scenarios a workbook has room for. */
enum { FINDINGS_WORKBOOK_MAX = 8, LETTERS_BYTES = 8 };

struct findings {
    const struct scenario *const *scenario;             /* [scenarios], A first */
    const struct scenario_summary *const *summary;      /* of each, finished */
    int scenarios;
    const struct comparison *comparison;                /* [scenarios - 1]: A against each other one; NULL for one */
    const char *version;
    const struct ranking *ranking;                      /* NULL: none; more than two need one */
    const struct split *split;                          /* as `comparison`; NULL: not asked for */
    /* Every pair i < j, (0, 1), (0, 2) ... (1, 2) ...: begins with `comparison`. NULL: not asked for. */
    const struct comparison *pair; int pairs;
};

/* "A" for 0, "B", ... "Z", "AA", ...: how a scenario is called beside its name. */
void findings_letters(int which, char out[LETTERS_BYTES]);
/* Number of pairs among so many. */
int findings_pairs(int scenarios);

/* The differences to report: of every pair when they were asked for, else of the first scenario to each other one. */
const struct comparison *findings_comparisons(const struct findings *findings, int *count);
/* How JSON and CSV call a party: "cash", "beside", "provider", "memo". */
const char *findings_party_name(enum ledger_party party);

/* What JSON and CSV call a site: its name, with "-2" if an earlier one bears it too (a site of the scenario called
 * "successor"), so that its figures are told apart. Clears and fills `name`. */
const char *findings_site_name(const struct scenario_summary *summary, int site, struct text *name);

/* Service and contacts over months 1.. of one scenario. Ratios are of sums; NAN where there is nothing to measure. */
struct service_totals {
    double contacts[CONTACT_MEASURES];
    double service_level, asa_s, abandonment, fcr, satisfaction, occupancy;
    double contacts_per_problem;        /* answered / resolved: how often a customer calls until it is solved */
    double target;                      /* service level, weighted by offered contacts of each queue */
    int months_below_target, worst_month;       /* by the mean curve; month index, -1 where there is none */
    double worst_service_level;
};
void findings_service(const struct scenario_summary *summary, struct service_totals *totals);

/* Service level of one site (-1: all) in a month, each queue by its own definition. NAN without contacts. */
double findings_site_service_level(const struct scenario_summary *summary, int month, int site);

/* Mean over replications of one line: present value or nominal, months 1.., EUR. */
double findings_line_total(const struct scenario_summary *summary, int line, bool discounted);
/* Index of the line with this key; -1 when the scenario has none. */
int findings_line_find(const struct scenario_summary *summary, const char *key);

/* Replications that would bring a half-width of `half_width` after `replications` down to `wanted`; at least
 * `replications`. Half-widths shrink with the square root. 0 when wanted or half_width is not positive or is NAN. */
double findings_replications_for(int replications, double half_width, double wanted);

#endif
