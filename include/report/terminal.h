/* The summary on the terminal: one screen of 80 columns, for people who decide. Plain words; UTF-8. */
#ifndef REPORT_TERMINAL_H
#define REPORT_TERMINAL_H

#include <stdbool.h>

#include "base/text.h"
#include "report/findings.h"

/* Appends the summary of one scenario, or of a comparison. `styled`: the headline in bold (ANSI). `workbook`: where it
 * is; NULL: there is none, since there are too many scenarios for one. */
void terminal_summary(struct text *out, const struct findings *findings, const char *workbook, bool styled);

#endif
