/* The one table of how cells look, turned into the library's formats, each made once when first asked for. */
#ifndef REPORT_XLSX_LOOKS_H
#define REPORT_XLSX_LOOKS_H

#include <xlsxwriter.h>

#include "report/book.h"

struct xlsx_looks { const struct language_figures *figures; lxw_format *format[LOOKS][SHOWS]; };

/* NULL when the library has no memory left. The workbook owns the format. */
lxw_format *xlsx_look(struct xlsx_looks *looks, lxw_workbook *book, struct style style);

#endif
