/* May two scenarios be compared? Only with the same clock, the same randomness and the same discounting. */
#ifndef STUDY_COMPARABLE_H
#define STUDY_COMPARABLE_H

#include "base/text.h"
#include "scenario/scenario.h"

/* Appends one sentence, ending in a newline, for each setting of [run] and of the calendar in which `other` differs
 * from `first`; returns how many there are. */
int comparable_differences(const struct scenario *first, const struct scenario *other, struct text *sentences);

#endif
