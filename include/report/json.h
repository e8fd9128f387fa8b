/* The results as JSON, schema version 1, for scripts. Numbers have 17 digits; null: nothing to measure. */
#ifndef REPORT_JSON_H
#define REPORT_JSON_H

#include "base/text.h"
#include "report/findings.h"

/* Appends one object and a newline: of the run for one scenario, else {"scenarios": [...], "differences": [...]}. */
void json_write(struct text *out, const struct findings *findings);

#endif
