/* A record of counts from a CSV file.
 *
 * A header row names the columns: `datetime` (2025-01-01 08:30, seconds or a T allowed) or `date`, and `offered` or
 * `calls`; others are passed over. Fields may be quoted. Rows may come in any order; rows finer than the interval are
 * summed into it. A day without rows is a closed day; a missing interval between a day's first and last row, or a row
 * given twice, is an error. So is a file without counts.
 */
#ifndef INPUT_HISTORY_H
#define INPUT_HISTORY_H

#include "base/status.h"
#include "input/problem.h"
#include "scenario/profile.h"

enum { HISTORY_FILE_BYTES_MAX = 256 << 20 };

/* A file by day gives one slot a day; else 24 x 60 / interval_min slots. The caller frees `out` in any case. */
enum status history_read(const char *path, int interval_min, struct history *out, struct problems *problems);
/* The same from memory; `path` only names it. */
enum status history_parse(const char *path, const char *chars, int interval_min, struct history *out,
                          struct problems *problems);

#endif
