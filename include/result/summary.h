/* What all replications of a scenario leave behind, merged in order of replication number: means of everything,
 * and by replication the month series that quantiles need and the present value of every ledger line. */
#ifndef RESULT_SUMMARY_H
#define RESULT_SUMMARY_H

#include "result/replication.h"

/* Month series kept for each replication. NAN where a month has nothing to measure. */
enum series {
    SERIES_COST,                /* cash, nominal EUR */
    SERIES_CUSTOMER_VALUE,      /* customer value at risk, nominal EUR */
    SERIES_SERVICE_LEVEL,       /* all sites and queues; each queue's own definition and threshold, weighted by offered */
    SERIES_ABANDONMENT, SERIES_ASA_S, SERIES_FCR, SERIES_OCCUPANCY,
    SERIES_OFFERED, SERIES_HEADCOUNT,
    SERIES_COUNT
};

struct summary_event { int day; char what[EVENT_TEXT_BYTES]; double share_of_replications; };   /* day: the median */

struct estimate { double mean, p10, p50, p90, half_width_95; };    /* NAN where there is none */

struct scenario_summary {
    struct result_shape shape;
    int replications, merged;                   /* asked for, so far merged */
    uint64_t seed;
    double *contacts, *staff, *quantity;        /* means, laid out as in struct replication; sums until summary_finish() */
    double *series;             /* [replication][SERIES_COUNT][month] */
    double *present_value;      /* [replication][line], EUR at the announcement, months 1.. only */
    double *nominal;            /* [replication][line], EUR, months 1.. only */
    double *end_exposure;       /* [replication] */
    struct summary_event *event; int events;    /* by day */
    uint64_t contacts_simulated;
};

void summary_init(struct scenario_summary *s, const struct result_shape *shape, uint64_t seed, int replications);
void summary_add(struct scenario_summary *s, const struct replication *r);     /* in order of replication number */
void summary_finish(struct scenario_summary *s);
void summary_free(struct scenario_summary *s);

/* Ask, after summary_finish(). */
const double *summary_contacts(const struct scenario_summary *s, int month, int site, int queue);
const double *summary_staff(const struct scenario_summary *s, int month, int site);
const double *summary_quantity(const struct scenario_summary *s, int month);
/* Sum of contact rows over sites and queues; -1 for "all". */
void summary_contacts_sum(const struct scenario_summary *s, int month, int site, int queue, double out[CONTACT_MEASURES]);
struct estimate summary_series(const struct scenario_summary *s, enum series series, int month);
/* Totals over months 1.. of one party's lines: nominal or present value. */
struct estimate summary_total(const struct scenario_summary *s, enum ledger_party party, bool discounted);
double summary_total_of(const struct scenario_summary *s, enum ledger_party party, bool discounted, int replication);
/* Totals of contact measures over months 1.. (means over replications). */
void summary_contacts_total(const struct scenario_summary *s, double out[CONTACT_MEASURES]);
double summary_amount(const struct scenario_summary *s, int line, int month);          /* mean quantity x rate x index */

#endif
