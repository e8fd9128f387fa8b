/* What `handover verify` shows: a table as the cases are done, or one case in full, and JSON. */
#ifndef APP_VERIFY_REPORT_H
#define APP_VERIFY_REPORT_H

#include "base/text.h"
#include "study/verify.h"

struct verify_result { const struct verify_case *what; struct verify_outcome outcome; };

/* All append. A row shows the mean wait; a case in full every figure that applies. */
void verify_report_head(struct text *out);
void verify_report_row(struct text *out, const struct verify_result *result);
void verify_report_case(struct text *out, const struct verify_result *result);
void verify_report_verdict(struct text *out, const struct verify_result *results, int count, int comparisons);
/* A list with one object a case, and a newline. */
void verify_report_json(struct text *out, const struct verify_result *results, int count);

#endif
