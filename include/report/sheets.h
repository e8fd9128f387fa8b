/* One function a kind of sheet: each fills its sheet and notes in the pages where others find its figures. */
#ifndef REPORT_SHEETS_H
#define REPORT_SHEETS_H

#include "report/pages.h"

/* Makes the sheets of the list, empty, in the order of their tabs. */
void sheets_make(struct pages *p);
/* Fills them all, turn by turn. */
void sheets_fill(struct pages *p);
/* What the sheets are called and hold, in the order of their tabs; false past the last. For About. */
bool sheets_told(const struct pages *p, int index, enum word *name, enum word *told);

#define SHEET_FILL_ONE(field, ...) void sheet_##field##_fill(struct pages *p);
#define SHEET_FILL_EACH(field, ...) void sheet_##field##_fill(struct pages *p, int scenario);
SHEETS(SHEET_FILL_ONE, SHEET_FILL_EACH)
#undef SHEET_FILL_ONE
#undef SHEET_FILL_EACH

/* Parts of sheets that have files of their own. */
void sheet_findings_fill(struct pages *p, int row);                     /* of Compare, below: figures in words */
int provider_books_put(struct pages *p, int scenario, int row);         /* of Provider; returns the next free row */
void compare_ranking_put(struct pages *p, int *row);                    /* of Compare: ranking, ends still to come */

#endif
