/* Lists in one string: "a|b|c" in the key table, "a, b, c" in a scenario file. */
#ifndef SCENARIO_WORDS_H
#define SCENARIO_WORDS_H

#include <stdbool.h>
#include <stddef.h>

/* Position of `word` in "a|b|c"; -1 when it is not there or the list is NULL. */
int words_find(const char *list, const char *word);
/* Copies the index-th word, cut at `size`; false past the end. */
bool words_at(const char *list, int index, char *out, size_t size);

/* Steps through a comma-separated list, white space trimmed. `*at` starts at the list; the item is [*item, *item +
 * *length), empty ones included. False at the end. An empty list has no items. */
bool words_next(const char **at, const char **item, size_t *length);

#endif
