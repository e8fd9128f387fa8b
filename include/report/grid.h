/* The layout that Drivers, Cost and Compare share: the same columns and header rows on each.
 *
 * Columns: label, unit, index, rate, total, present value, one a year, a narrow spacer, one a month (baseline first).
 * Header rows: month (a date), month number, year (0 in the baseline), one row an index, discount factor. The spacer is
 * empty, so that a running total may refer to the column left of the first month.
 */
#ifndef REPORT_GRID_H
#define REPORT_GRID_H

#include "report/book.h"
#include "result/replication.h"

enum grid_column { GRID_LABEL, GRID_UNIT, GRID_INDEX, GRID_RATE, GRID_TOTAL, GRID_PRESENT, GRID_YEARS };
enum grid_row { GRID_TITLE_ROW, GRID_NOTE_ROW, GRID_MONTH_ROW, GRID_NUMBER_ROW, GRID_YEAR_ROW, GRID_INDEX_ROW };

struct grid {
    int months, baseline, years, first_month;   /* first_month: its column */
    int32_t first_day;
    int index_rows, discount_row, first_row;    /* first_row: of what each sheet puts under the header */
};

void grid_init(struct grid *grid, const struct result_shape *shape, int index_rows);
/* Title, header rows and discount factors; not the index rows. */
void grid_header(const struct grid *grid, struct sheet *sheet, const char *title, const char *note);
void grid_label(struct sheet *sheet, int row, enum look look, const char *label, const char *unit);
/* A row with a band of colour from the label to the last month. */
void grid_heading(const struct grid *grid, struct sheet *sheet, int row, const char *label);

/* One formula across all months. In it [] is this column's letters, [-] those of the column before, [+] after. */
void grid_months(const struct grid *grid, struct sheet *sheet, int row, struct style style, const char *format, ...)
    __attribute__((format(printf, 5, 6)));
/* Sums of a row over months 1.. : total, present value, years. */
enum grid_sum { GRID_SUM_TOTAL = 1, GRID_SUM_PRESENT = 2, GRID_SUM_YEARS = 4, GRID_SUM_ALL = 7 };
void grid_sums(const struct grid *grid, struct sheet *sheet, int row, struct style style, int which);
/* One formula in total, present value, years and months alike: [] is the column's letters. */
void grid_across(const struct grid *grid, struct sheet *sheet, int row, struct style style, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

struct area grid_all(const struct grid *grid, int row);                /* baseline included */
struct area grid_counted(const struct grid *grid, int row);            /* months 1.. */
int grid_last_month(const struct grid *grid);                          /* its column */
/* Scale and page breaks for months from a column on: even pages of as many as one can read. */
void grid_print_months(const struct grid *grid, struct print *print, int from);
/* Widths, frozen panes and print set-up: years on pages of their own (the baseline too, where there is room), then the
 * months, which have nothing below `last_row`. */
void grid_finish(const struct grid *grid, struct sheet *sheet, int last_row);

#endif
