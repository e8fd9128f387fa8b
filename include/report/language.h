/* The languages a workbook can be written in: each a table of all its texts, and how it writes figures. A new language
 * is a set of chapters like the Dutch ones (words_nl.h, phrases_nl.h) and a row in language.c. */
#ifndef REPORT_LANGUAGE_H
#define REPORT_LANGUAGE_H

#include "report/words.h"

struct language;                        /* static storage */

/* How figures are written: in texts by these signs, in cells by formats of the file, which are the same everywhere but
 * for the names of months. */
struct language_figures { char decimal, thousands; const char *month_format, *date_format, *year_format; };

/* By its code ("en"); NULL when there is no such language. */
const struct language *language_find(const char *code);
/* The codes, in the order of the table; NULL past the last. */
const char *language_code(int index);
const char *language_word(const struct language *language, enum word word);
const struct language_figures *language_figures(const struct language *language);

/* A text of another room (the label of a key, a unit, the name of a line) that is written in English there: in the
 * language, or as it is when the language has no words for it. */
const char *language_phrase(const struct language *language, const char *english);

#endif
