/* What is planned, decided and happens in the scenarios, as rows of Timeline: in words, in order of date. */
#ifndef REPORT_HAPPENINGS_H
#define REPORT_HAPPENINGS_H

#include "report/pages.h"

enum happening_kind { HAPPENING_PLAN, HAPPENING_DECISION, HAPPENING_EVENT };

/* Of one scenario. Civil days: the median, and those between which eight of ten lie; a plan has but one. */
struct happening_in { bool known; int32_t day, p10, p90; double share; };
struct happening {
    enum happening_kind kind;
    const char *what;                   /* the book's own */
    int32_t day;                        /* the earliest of the scenarios' */
    struct happening_in in[SCENARIOS_MAX];
};
struct happenings { struct happening *row; int count; };

struct happenings happenings_collect(const struct pages *p);   /* the caller frees .row */

#endif
