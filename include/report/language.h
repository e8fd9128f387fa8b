/* The languages a workbook can be written in: each a table of all its texts. A new language is a set of chapters like
 * the English ones and a row in language.c. */
#ifndef REPORT_LANGUAGE_H
#define REPORT_LANGUAGE_H

#include "report/words.h"

struct language;                        /* static storage */

/* By its code ("en"); NULL when there is no such language. */
const struct language *language_find(const char *code);
/* The codes, in the order of the table; NULL past the last. */
const char *language_code(int index);
const char *language_word(const struct language *language, enum word word);

#endif
