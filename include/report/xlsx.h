/* A book as an .xlsx file. The one module that sees xlsxwriter.h. */
#ifndef REPORT_XLSX_H
#define REPORT_XLSX_H

#include <stdbool.h>

#include "base/text.h"
#include "report/book.h"

/* Room on the disk that writing takes for a moment, at most. The library does not notice when its temporary files are
 * cut short, so whoever calls xlsx_write() makes sure of the room first. */
long xlsx_bytes_needed(const struct book *book);
/* Writes the (calculated) book to a new file at `path`. False, with a sentence about `path` left to the caller's
 * wording, when something could not be written; then the file may exist half-written. `created`: seconds since 1970. */
bool xlsx_write(const struct book *book, const char *path, long long created, struct text *reason);

#endif
