/* Curves of one text line, in the eight Unicode blocks U+2581..U+2588. */
#ifndef REPORT_SPARKLINE_H
#define REPORT_SPARKLINE_H

#include "base/text.h"

enum { SPARKLINE_COLUMNS = 63 };

/* Appends at most SPARKLINE_COLUMNS characters: one per value, or per group of values (their mean) when there are more.
 * `low` gets the lowest block and `high` the highest; NAN is a space. */
void sparkline_draw(struct text *out, const double *values, int count, double low, double high);
/* Values per character for a series of this length: 1 up to SPARKLINE_COLUMNS. */
int sparkline_group(int count);

#endif
