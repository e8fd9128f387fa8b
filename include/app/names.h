/* What scenarios are called in every report: the stem of their file, as far as it can be shown, and told apart. */
#ifndef APP_NAMES_H
#define APP_NAMES_H

#include "scenario/scenario.h"

/* Control characters are left out of the names, and bytes that are not UTF-8 become question marks. If then two names
 * are equal but for the case of ASCII letters (a spreadsheet's look-up ignores case), every name ends in its letter:
 * "base-A", "base-B". Afterwards all are different. */
void names_settle(struct scenario *const *scenario, int scenarios);

#endif
