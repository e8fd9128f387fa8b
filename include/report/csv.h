/* The results as tidy CSV (RFC 4180, UTF-8, no byte order mark): a file a subject, a row an observation, a header row.
 *
 * Figures are in full precision with a point, whatever the locale; a cell is empty where there is nothing to measure. A
 * text that begins with = + - @ gets a leading ', so that no spreadsheet takes it for a formula; figures never do.
 * Control characters are left out of texts. Scenarios stand in the order of the findings, known by name. The set of
 * files is always the same: what one scenario alone does not have is a header without rows.
 */
#ifndef REPORT_CSV_H
#define REPORT_CSV_H

#include "base/text.h"
#include "report/findings.h"

/* Takes bytes in order; false stops the writing. */
struct csv_sink { bool (*take)(void *context, const char *bytes, size_t count); void *context; };

int csv_files(void);
const char *csv_name(int file);                         /* "months.csv"; static storage */
/* Appends the first line of a file, with its line end: by it a file is known as ours. */
void csv_header(int file, struct text *out);
/* False when the sink said so. Memory does not grow with the number of rows. */
bool csv_write(int file, const struct findings *findings, const struct csv_sink *sink);

#endif
