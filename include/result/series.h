/* The month series (enum series) of one month, from its rows: of a replication, or of the means over replications. */
#ifndef RESULT_SERIES_H
#define RESULT_SERIES_H

#include "result/replication.h"

/* A summary keeps them for each replication and month. NAN where a month has nothing to measure. */
enum series {
    SERIES_COST,                /* cash, nominal EUR */
    SERIES_CUSTOMER_VALUE,      /* customer value at risk, nominal EUR */
    SERIES_SERVICE_LEVEL,       /* all sites and queues: sum of in time / sum of each queue's own base (definition) */
    SERIES_ABANDONMENT, SERIES_ASA_S, SERIES_FCR, SERIES_OCCUPANCY,
    SERIES_OFFERED,
    SERIES_HEADCOUNT,           /* on the payroll, training included, all sites */
    SERIES_FIRST, SERIES_REDIALS, SERIES_REPEATS,       /* contacts by kind: together the offered */
    SERIES_ANSWERED, SERIES_ABANDONED, SERIES_TURNED_AWAY,      /* by outcome (balked, blocked): likewise */
    SERIES_LOST,                /* customers, to abandonment or unresolved */
    SERIES_HANDLE_S,            /* mean handle time of the answered */
    SERIES_COUNT
};

/* A month's rows, laid out as in struct replication. */
struct month_rows {
    const double *contacts;     /* [site][queue][CONTACT_MEASURES] */
    const double *staff;        /* [site][STAFF_MEASURES] */
    const double *quantity;     /* [line] */
    int number;                 /* month number: 1 in the month of the announcement */
};

/* NAN where the month has nothing to measure. */
void series_of_month(const struct result_shape *shape, const struct month_rows *rows, double out[SERIES_COUNT]);

#endif
