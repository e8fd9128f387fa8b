/* How formulas name cells: A1, $A$1, 'Sheet'!A1:B2. */
#ifndef REPORT_REFERENCE_H
#define REPORT_REFERENCE_H

#include "report/book.h"

enum { FIX_NONE, FIX_ROW, FIX_COLUMN, FIX_BOTH };
struct reference { char chars[96]; };

struct reference reference_column(int column);                         /* letters only */
struct reference reference_cell(int row, int column, int fix);
struct reference reference_area(struct area area, int fix);
struct reference reference_on(const struct sheet *sheet, int row, int column);         /* fixed, with the sheet */
struct reference reference_area_on(const struct sheet *sheet, struct area area);       /* fixed, with the sheet */

#endif
