/* The four charts of the first page, each under the finding it shows. */
#ifndef REPORT_DECISION_CHARTS_H
#define REPORT_DECISION_CHARTS_H

#include "report/pages.h"

/* Where a chart goes: top left cell and size in pixels; the finding's words come from Compare. */
struct chart_place { int row, column, width, height; };

enum { DECISION_CHARTS = 4 };
/* The index-th chart is drawn on the first page; returns which finding stands above it. */
enum finding decision_chart_put(struct pages *p, int index, struct chart_place place);

#endif
