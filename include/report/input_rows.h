/* The keys of all scenarios as rows of Inputs: a row a key of a section, sections in the order in which a reader asks
 * for them. */
#ifndef REPORT_INPUT_ROWS_H
#define REPORT_INPUT_ROWS_H

#include "report/pages.h"

/* One key of one section, as all scenarios see it; NULL: a scenario has no such section. */
struct input_row { const char *instance; const struct key *key; const struct key_value *value[SCENARIOS_MAX]; };
struct input_rows { struct input_row *row; int count; };

struct input_rows input_rows_unite(const struct pages *p);      /* the caller frees .row */
/* "Queue billing: volume, handling, customers" of "queue:billing"; the book's own. */
const char *input_rows_heading(const struct pages *p, const struct input_row *row);
/* Does a scenario lack it? And do those that have it differ in it, as simulated? */
bool input_rows_is_missed(const struct pages *p, const struct input_row *row);
bool input_rows_differ_within(const struct pages *p, const struct input_row *row);
/* Does every scenario have it as a number that may be changed in the workbook? */
bool input_rows_is_live(const struct pages *p, const struct input_row *row);

#endif
