/* A provider's decision as a result: what it chose, when, and how near a call it was. */
#ifndef RESULT_DECIDED_H
#define RESULT_DECIDED_H

enum decision_bound {                   /* bits: which bound the choice lies on */
    BOUND_INVESTMENT_NONE = 1, BOUND_INVESTMENT_MOST = 2, BOUND_HASTE_NONE = 4, BOUND_HASTE_MOST = 8,
    BOUND_STAFFING_LEAST = 16, BOUND_STAFFING_MOST = 32, DECISION_BOUNDS = 6
};

struct decision_record {
    int day;                            /* index */
    int site;                           /* of the scenario */
    int generation;                     /* of the provider: 0 the first, 1 its successor ... */
    int number;                         /* of the decision: 0 at the start of the provider's first term */
    double investment_per_seat;         /* added on that day, EUR */
    double haste, staffing;             /* from then on */
    double payback_months;              /* NAN: no investment, or none within what it looks at */
    double value_eur;                   /* expected present value of its margin from that day on */
    double runner_up_eur;               /* of the next best local optimum; NAN where there is none */
    unsigned bounds;
};

/* One decision (site, generation, number) over replications; means over those that came to it. */
struct decision_summary {
    int site, generation, number;
    int day, day_p10, day_p90;          /* median; eight of ten lie between the others */
    double share;                       /* of replications that came to it */
    double investment_per_seat, haste, staffing, value_eur;
    double payback_months; double payback_share;        /* mean of those that have one, and their share of `share` */
    double runner_up_gap; double runner_up_share;       /* (value - runner-up) / |value|; alike */
    double bound_share[DECISION_BOUNDS];        /* of those that came to it, by bit */
};

/* Records of many replications, gathered in their order and summed up at the end. */
struct decided { struct decision_record *record; int count, capacity; };
void decided_add(struct decided *d, const struct decision_record *record, int count);
/* By site, generation and number; the caller frees the list. Empties d. */
struct decision_summary *decided_finish(struct decided *d, int replications, int *count);
void decided_free(struct decided *d);

#endif
