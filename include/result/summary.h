/* What all replications of a scenario leave behind, merged in order of replication number: means of everything,
 * and by replication the month series that quantiles need and the present value of every ledger line. */
#ifndef RESULT_SUMMARY_H
#define RESULT_SUMMARY_H

#include "result/estimate.h"
#include "result/replication.h"
#include "result/series.h"

struct scenario_summary {
    struct result_shape shape;
    int replications, merged;                   /* asked for, so far merged */
    uint64_t seed;
    double *contacts, *staff, *quantity;        /* means, laid out as in struct replication (sums while merging) */
    double *series;             /* [replication][SERIES_COUNT][month] */
    double *present_value;      /* [replication][line], EUR at the announcement, months 1.. only */
    double *nominal;            /* [replication][line], EUR, months 1.. only */
    double *end_exposure;       /* [replication] */
    struct event_tallies event_tallies;         /* while merging */
    struct summary_event *event; int events;    /* in order of day, from summary_finish() on */
    struct decided decided;                     /* while merging */
    struct decision_summary *decision; int decisions;   /* by site, generation, number; from summary_finish() on */
    long events_dropped;                        /* of all replications: what their logs had no room for */
    uint64_t contacts_simulated;
};

/* Life. A summary that was stopped early may be finished with fewer replications merged than asked for. */
void summary_init(struct scenario_summary *s, const struct result_shape *shape, uint64_t seed, int replications);
void summary_add(struct scenario_summary *s, const struct replication *r);     /* in order of replication number */
void summary_finish(struct scenario_summary *s);
void summary_free(struct scenario_summary *s);

/* Ask, after summary_finish(). */
const double *summary_contacts(const struct scenario_summary *s, int month, int site, int queue);
const double *summary_staff(const struct scenario_summary *s, int month, int site);
const double *summary_quantity(const struct scenario_summary *s, int month);
/* Sum of mean contact rows over sites and queues; -1 for "all". */
void summary_contacts_sum(const struct scenario_summary *s, int month, int site, int queue,
                          double out[CONTACT_MEASURES]);
/* Over replications. The mean of a ratio is the ratio of the mean sums, as the workbook computes it from its drivers;
 * quantiles and half-width are those of the replications' own ratios. */
struct estimate summary_series(const struct scenario_summary *s, enum series series, int month);
/* The same of its running sum from the announcement to that month; NAN in the baseline. Only for what adds up. */
struct estimate summary_running(const struct scenario_summary *s, enum series series, int month);
/* Totals over months 1.. of one party's lines: nominal or present value. */
struct estimate summary_total(const struct scenario_summary *s, enum ledger_party party, bool discounted);
double summary_total_of(const struct scenario_summary *s, enum ledger_party party, bool discounted, int replication);
/* Totals of contact measures over months 1.. (means over replications). */
void summary_contacts_total(const struct scenario_summary *s, double out[CONTACT_MEASURES]);
double summary_amount(const struct scenario_summary *s, int line, int month);         /* mean quantity x rate x index */

/* What the running terms will bring beyond the horizon, as far as they have run; in no total. By replication: the share
 * of the term that has elapsed x (1 - renewal probability), times the mean nominal cost of an end, EUR. That is the
 * cost of the ends tendered in months 1.., over all replications. Where there was none: what the keys state for a
 * re-tender and its project, and as much of the provider's monthly bill (mean of the last 12 months) as the dual weeks
 * are of a month. 0 without a contract. */
struct estimate summary_pro_rata_end(const struct scenario_summary *s);
double summary_cost_of_an_end(const struct scenario_summary *s);       /* EUR, whatever the exposure */

/* Do the lines of a merged replication add up, over months 1.., to its series of cash and customer value? */
bool summary_totals_hold(const struct scenario_summary *s, int replication);
int summary_month_number(const struct scenario_summary *s, int month);                 /* of a month index */

#endif
