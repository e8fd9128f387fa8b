/* The workbook: everything finance gets, written in one go beside the target and renamed into place. */
#ifndef REPORT_WORKBOOK_H
#define REPORT_WORKBOOK_H

#include <stdbool.h>

#include "base/status.h"
#include "base/text.h"
#include "report/language.h"
#include "result/comparison.h"
#include "result/summary.h"
#include "scenario/scenario.h"

struct workbook_request {
    const struct scenario *const *scenario;             /* A first; all with one horizon, announcement and run */
    const struct scenario_summary *const *summary;      /* of each */
    int scenarios;                                      /* 1..8 */
    const struct comparison *comparison;                /* [scenarios - 1]: A against each other one; NULL for one */
    const char *version;
    const struct language *language;
    bool force;                                         /* overwrite a file that Handover did not write */
};

/* STATUS_OK, or STATUS_INPUT (target not written by us and no force) or STATUS_UNABLE with a sentence; then no file
 * under the target's name was touched. */
enum status workbook_write(const char *path, const struct workbook_request *request, struct text *error);
/* Is there a file at `path` that is not a workbook of ours? Then a run need not start. */
enum status workbook_target_check(const char *path, bool force, struct text *error);

#endif
