/* Tables of simulated figures, a row a scenario and month: columns of {heading, unit, format, getter}, one writer. */
#ifndef REPORT_SHEET_TABLE_H
#define REPORT_SHEET_TABLE_H

#include "report/pages.h"

enum shading { SHADING_NONE, SHADING_HIGH_IS_GOOD, SHADING_LOW_IS_GOOD };
typedef double table_value(const struct pages *p, int scenario, int month);     /* NAN: nothing to measure */
struct table_column { enum word heading, unit; enum show show; enum shading shading; table_value *value; };
struct table { struct sheet *sheet; enum word title, note; const struct table_column *column; int columns; };

enum { TABLE_SCENARIO, TABLE_MONTH, TABLE_NUMBER, TABLE_VALUES, TABLE_HEADER_ROW = 3, TABLE_FIRST_ROW = 5 };

void table_put(struct pages *p, const struct table *table);
/* One scenario's cells of a sheet's column, and of its months. */
struct area table_area(const struct pages *p, int scenario, int column);
struct place table_months(const struct pages *p, const struct table *table, int scenario);
/* Where the charts begin, and the first column right of them. */
int table_chart_column(const struct table *table);
int table_beyond_column(const struct table *table);
/* An empty chart of scenario's months beside the table, for series to be added. */
struct chart table_chart(const struct pages *p, const struct table *table, int scenario);

#endif
