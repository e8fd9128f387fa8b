/* How a CSV file is described: a table of columns, each with a getter, and a walk that visits its rows. Every file is
 * written by the one writer in csv.c. */
#ifndef REPORT_CSV_TABLE_H
#define REPORT_CSV_TABLE_H

#include "report/csv.h"
#include "report/decided_rows.h"

enum { CSV_ALL = -1 };          /* every site, every queue: an empty cell */

/* Where a walk stands: what getters read. A walk fills what its columns ask for. */
struct csv_row {
    const struct findings *findings;
    const struct scenario_summary *summary;
    int month, site, queue, line, replication;
    const char *measure, *unit;
    struct estimate value;
    enum ledger_party party;
    double nominal, present_value;
    const struct decision_row *decision;
    const struct summary_event *event;
    const struct comparison *comparison;
    int scenario;
};

struct csv_column {
    const char *name;
    /* One of the two. `scratch` is empty and may hold what is returned; NULL or "" is an empty cell. */
    const char *(*text)(const struct csv_row *row, struct text *scratch);
    double (*number)(const struct csv_row *row);        /* NAN: an empty cell */
};

struct csv_writer;
struct csv_table {
    const char *name;                                   /* of the file */
    const struct csv_column *column; int columns;
    void (*walk)(struct csv_writer *writer, struct csv_row *row);
};

/* Writes a row; false: stop, the sink takes no more. */
bool csv_row_write(struct csv_writer *writer, const struct csv_row *row);

/* Writes a row of one measure. */
bool csv_value_write(struct csv_writer *writer, struct csv_row *row, const char *measure, const char *unit,
                     struct estimate value);
/* A figure without a spread. */
struct estimate csv_alone(double mean);

/* The tables, in the order in which the files are written. */
extern const struct csv_table csv_totals, csv_months, csv_lines, csv_runs, csv_decisions, csv_events, csv_ranking,
    csv_differences, csv_savings;

/* Getters that files share. */
const char *csv_scenario(const struct csv_row *row, struct text *scratch);
const char *csv_month(const struct csv_row *row, struct text *scratch);
const char *csv_site(const struct csv_row *row, struct text *scratch);
const char *csv_measure(const struct csv_row *row, struct text *scratch);
const char *csv_unit(const struct csv_row *row, struct text *scratch);
const char *csv_a(const struct csv_row *row, struct text *scratch);
const char *csv_b(const struct csv_row *row, struct text *scratch);
double csv_month_number(const struct csv_row *row);
double csv_mean(const struct csv_row *row);
double csv_p10(const struct csv_row *row);
double csv_p50(const struct csv_row *row);
double csv_p90(const struct csv_row *row);
double csv_half_width(const struct csv_row *row);

#define CSV_SCENARIO { "scenario", csv_scenario, NULL }
#define CSV_MONTH { "month", csv_month, NULL }
#define CSV_MONTH_NUMBER { "month_number", NULL, csv_month_number }
#define CSV_SITE { "site", csv_site, NULL }
#define CSV_MEASURE { "measure", csv_measure, NULL }
#define CSV_UNIT { "unit", csv_unit, NULL }
#define CSV_A { "a", csv_a, NULL }
#define CSV_B { "b", csv_b, NULL }
#define CSV_MEAN { "mean", NULL, csv_mean }
#define CSV_P10 { "p10", NULL, csv_p10 }
#define CSV_P50 { "p50", NULL, csv_p50 }
#define CSV_P90 { "p90", NULL, csv_p90 }
#define CSV_HALF_WIDTH { "half_width_95", NULL, csv_half_width }
#define CSV_COLUMNS(table) (table), (int)(sizeof(table) / sizeof(table)[0])

#endif
