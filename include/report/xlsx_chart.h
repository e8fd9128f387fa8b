/* Charts of a book in the library's terms. */
#ifndef REPORT_XLSX_CHART_H
#define REPORT_XLSX_CHART_H

#include <xlsxwriter.h>

#include "report/book.h"

/* LXW_NO_ERROR, or the library's own code. */
lxw_error xlsx_chart_add(const struct book *book, const struct chart *chart, lxw_workbook *file, lxw_worksheet *page);

#endif
