/* One line on stderr that is written over: share done, contacts per second, time left. Only on a terminal; without
 * colour, so that NO_COLOR has nothing to forbid. */
#ifndef APP_PROGRESS_H
#define APP_PROGRESS_H

#include <stdbool.h>

#include "base/text.h"
#include "study/study.h"

struct progress { bool on; double began_s; int shown_columns; };

void progress_begin(struct progress *progress, bool wanted);
void progress_show(struct progress *progress, const struct study_progress *now);
void progress_end(struct progress *progress);          /* wipes the line */

/* The line for so much done after `elapsed_s`; pure. "12%, 3.4 million contacts a second, 41 s left". */
void progress_line(struct text *out, const struct study_progress *now, double elapsed_s);

#endif
