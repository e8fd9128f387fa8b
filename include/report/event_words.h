/* The sentence of an event, the same for terminal, JSON and workbook. */
#ifndef REPORT_EVENT_WORDS_H
#define REPORT_EVENT_WORDS_H

#include "base/text.h"
#include "report/language.h"
#include "result/replication.h"

/* "wave 2 starts 1 week late", without a full stop. `shape` names the sites. */
void event_words(struct text *out, const struct language *language, const struct result_shape *shape,
                 const struct logged_event *event);

#endif
