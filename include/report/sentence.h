/* Sentences with figures in them, as formulas: a template of the language, {1} {2} ... filled by pieces of formula.
 * "{1} is cheaper than {2}" with B3 and B4 becomes B3&" is cheaper than "&B4: every language keeps its word order. */
#ifndef REPORT_SENTENCE_H
#define REPORT_SENTENCE_H

#include "base/text.h"
#include "report/book.h"
#include "report/words.h"

/* The pieces are at most nine formulas, ended by NULL. Without the leading "="; the book's own. */
const char *sentence_formula(struct book *book, enum word word, ...);
/* The same with texts for pieces: a text. */
const char *sentence_text(struct book *book, enum word word, ...);
/* A template with its {1} {2} ... replaced by texts; `piece` has as many as the template names. */
void sentence_fill(struct text *out, const char *template, const char *const *piece);
/* A text as a literal of a formula, quotes doubled. */
const char *sentence_literal(struct book *book, const char *chars);

#endif
