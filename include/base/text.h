/* Growing text: always NUL-terminated once written to, never truncated. `(struct text){0}` is an empty text. */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

struct text {
    char *chars;                /* owned; NULL until first written: use text_chars() to read */
    size_t length, capacity;
};

void text_free(struct text *t);                         /* leaves an empty text */
void text_clear(struct text *t);                        /* keeps the memory */
void text_append(struct text *t, const char *chars);
void text_append_bytes(struct text *t, const char *bytes, size_t count);
void text_format(struct text *t, const char *format, ...) __attribute__((format(printf, 2, 3)));   /* appends */
const char *text_chars(const struct text *t);           /* "" when empty; never NULL */

/* Edit distance between two names (Levenshtein 1966, adjacent swaps counted once), for "did you mean". */
int text_distance(const char *a, const char *b);
/* Is it valid UTF-8 without overlong forms and surrogates? */
bool text_is_utf8(const char *chars, size_t length);
/* Appends what can be shown of bytes from elsewhere: a tab or line break becomes a blank, other control characters are
 * left out, and what is no character becomes a question mark (a byte that is not UTF-8, U+FFFE, U+FFFF). */
void text_append_shown(struct text *t, const char *chars);
/* A malloc'd copy; dies when out of memory. */
char *text_copy(const char *chars);

#endif
