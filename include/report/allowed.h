/* What may be written for a key, in the workbook's language. In English it says what keys_print_allowed() says. Words
 * that a scenario file takes (closed, auto, per_contact) are the same in every language. */
#ifndef REPORT_ALLOWED_H
#define REPORT_ALLOWED_H

#include "report/book.h"
#include "scenario/keys.h"

const char *allowed_text(struct book *book, const struct key *key);     /* the book's own */

#endif
