/* Heads by state, for every chart that draws them. */
#ifndef REPORT_SHEET_STAFFING_H
#define REPORT_SHEET_STAFFING_H

#include "report/pages.h"

/* Adds a scenario's heads, as they stand on Staffing, as series of a stacked chart. */
void sheet_staffing_series(const struct pages *p, int scenario, struct chart *chart);

#endif
