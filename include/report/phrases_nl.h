/* Dutch for texts that other rooms write in English: keys, units, sources, ledger lines, measures. A row a text, the
 * English first; a text that changes there has no Dutch until its row here follows, which a test tells. Citations (who,
 * when, which title) stay as they are; the words around them are translated. */
#ifndef REPORT_PHRASES_NL_H
#define REPORT_PHRASES_NL_H

#include <stddef.h>

struct phrase { const char *english, *text; };

/* All of them: how many, and where; static storage. */
size_t phrases_nl(const struct phrase **phrase);

#endif
