/* Sheets of curves by month: charts with the finding above each, and right of them the table they are drawn from.
 *
 * A sheet is a list of curves (columns of the table) and a list of figures (what is drawn of them): one writer for all.
 * A curve with a band has P10, mean and P90 over the replications. A live curve's mean is a row of Cost; its band keeps
 * the distance from the mean that was simulated. What has nothing to measure is an empty cell and a gap. */
#ifndef REPORT_CURVES_H
#define REPORT_CURVES_H

#include "report/pages.h"

enum curve_kind {
    CURVE_MEAN = 0,
    CURVE_BAND = 1,             /* with P10 and P90 */
    CURVE_TARGET = 2,           /* with the target of the service level */
    CURVE_LIVE = 4,             /* the mean is of Cost, at `row` */
    CURVE_RUNNING = 8           /* live: the running sum of the curve before it, from the announcement */
};
enum curve_shading { SHADING_NONE, SHADING_HIGH_IS_GOOD, SHADING_LOW_IS_GOOD };
/* NAN: nothing to measure. `of` is the curve's own: which series, or which measure of staff. */
typedef struct estimate curve_value(const struct pages *p, int scenario, int month, int of);
typedef int curve_row(const struct pages *p);
struct curve {
    enum word heading, unit;
    enum show show;
    enum curve_shading shading;
    int kind;                   /* of enum curve_kind, added */
    curve_value *value;
    int of;
    curve_row *row;             /* only of a live curve that is no running sum */
};

/* What the sentence above a chart says: the highest, lowest or last month; of a stack, its parts in the first and the
 * last month, or their shares of the whole. */
enum curve_finding { FINDS_HIGHEST, FINDS_LOWEST, FINDS_LAST, FINDS_ENDS, FINDS_SHARES };
/* The band of one curve, or the curves first..last stacked. */
struct curve_figure { int first, last; enum word title; enum curve_finding finds; };

struct curves {
    struct sheet *sheet;
    enum word title, note;
    const struct curve *curve; int count;
    const struct curve_figure *figure; int figures;
    double chars;               /* a column's width */
};

/* The month series `of` (enum series) as it is. */
struct estimate curve_series(const struct pages *p, int scenario, int month, int of);
/* Everything of the sheet. */
void curves_put(struct pages *p, const struct curves *curves);

/* The table. Columns of a curve, those that it has, in this order; the last two are distances from the mean. */
enum curve_part { CURVE_PART_P10, CURVE_PART_MEAN, CURVE_PART_P90, CURVE_PART_TARGET, CURVE_PART_LOW, CURVE_PART_HIGH,
    CURVE_PARTS };
enum { CURVES_WIDE = 24, CURVES_TABLE = CURVES_WIDE + 1, CURVES_MONTH, CURVES_NUMBER, CURVES_VALUES,
    CURVES_HEADER = 1, CURVES_TOP = 4 };
bool curve_has(const struct curve *curve, enum curve_part part);
int curves_column(const struct curves *curves, int curve, enum curve_part part);
int curves_last_column(const struct curves *curves);
struct area curves_area(const struct pages *p, int scenario, int column);      /* one scenario's cells of a column */
void curves_table_put(struct pages *p, const struct curves *curves);

/* The charts. */
void curves_charts_put(struct pages *p, const struct curves *curves);
void curves_stack(const struct pages *p, const struct curves *curves, const struct curve_figure *figure, int scenario,
                  struct chart *chart);         /* adds the figure's series to a stacked chart */
int curves_label_every(int months, int width);          /* categories from label to label, width in pixels */
/* The sentence of a figure, as a formula without its "=". */
const char *curves_finding(const struct pages *p, const struct curves *curves, const struct curve_figure *figure,
                           int scenario);

#endif
