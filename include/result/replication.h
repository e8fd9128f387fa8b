/* What one replication leaves behind: sums by month, ledger quantities, events. Plain arrays, one owner. */
#ifndef RESULT_REPLICATION_H
#define RESULT_REPLICATION_H

#include <stdint.h>

#include "result/decided.h"
#include "result/ledger_line.h"
#include "result/measures.h"

enum { RESULT_SITES_MAX = 12 /* eight, and four contracts' successors */, RESULT_QUEUES_MAX = 16,
    RESULT_NAME_BYTES = 48, RESULT_SITE_NAME_BYTES = 64, RESULT_TITLE_BYTES = 256,
    EVENT_TEXT_BYTES = 160, EVENTS_LOGGED_MAX = 256,
    DECISIONS_MAX = 256 };

enum result_site_role { ROLE_INHOUSE, ROLE_PROVIDER, ROLE_SUCCESSOR };

struct result_site { char name[RESULT_SITE_NAME_BYTES]; enum result_site_role role; };
struct result_queue {
    char name[RESULT_NAME_BYTES];
    int service_level_definition;               /* 0 of offered, 1 of offered less short abandons, 2 of answered */
    double service_level_target, answer_within_s;
};

/* What all replications of a scenario share: who and what is counted, and the few facts that reports quote. Sites: the
 * scenario's, in order, then one for each contract that can be re-tendered, for all providers that follow its first:
 * "successor", or with several contracts "successor_CONTRACT". Plain data, copied by value. */
struct result_shape {
    char name[RESULT_NAME_BYTES], title[RESULT_TITLE_BYTES];
    int32_t first_day;                          /* civil day number of month index 0's first day */
    int months, baseline_months;                /* month number = month index - baseline_months + 1 */
    double discount_rate;                       /* a year */
    double end_cost_eur, end_dual_months;       /* of an end, by the keys: re-tender and project; dual running */
    int sites, queues;
    struct result_site site[RESULT_SITES_MAX];
    struct result_queue queue[RESULT_QUEUES_MAX];
    struct ledger_lines lines;
};

/* "wave 2 slipped 1 week": the same words in every replication. */
struct logged_event { int day; char what[EVENT_TEXT_BYTES]; };

struct replication {
    double *contacts;           /* [month][site][queue][CONTACT_MEASURES] */
    double *staff;              /* [month][site][STAFF_MEASURES] */
    double *quantity;           /* [month][line] */
    struct logged_event *event; int events;     /* in order of day; at most EVENTS_LOGGED_MAX, the rest counted */
    int events_dropped;
    struct decision_record *decision; int decisions;    /* in order of day; at most DECISIONS_MAX, the rest counted */
    int decisions_dropped;
    uint64_t contacts_simulated;        /* offered, warm-up included */
    /* Pro-rata end: elapsed share of the running term x (1 - renewal probability); 0 without a contract. */
    double end_exposure;
};

void replication_init(struct replication *r, const struct result_shape *shape);
void replication_clear(struct replication *r, const struct result_shape *shape);      /* zeros, keeps the memory */
void replication_free(struct replication *r);

double *replication_contacts(const struct replication *r, const struct result_shape *s, int month, int site, int queue);
double *replication_staff(const struct replication *r, const struct result_shape *s, int month, int site);
double *replication_quantity(const struct replication *r, const struct result_shape *s, int month);    /* [line] */
void replication_decide(struct replication *r, const struct decision_record *decision);
/* Dies when the sentence is longer than EVENT_TEXT_BYTES: a name has at most 47. */
void replication_log(struct replication *r, int day, const char *format, ...) __attribute__((format(printf, 3, 4)));

#endif
