#include "scenario/words.h"

#include <ctype.h>
#include <string.h>

int words_find(const char *list, const char *word)
{
    size_t length = strlen(word);
    int index = 0;
    for (const char *at = list; at && length; index++) {
        const char *end = strchr(at, '|');
        size_t size = end ? (size_t)(end - at) : strlen(at);
        if (size == length && !memcmp(at, word, size)) return index;
        at = end ? end + 1 : NULL;
    }
    return -1;
}

bool words_at(const char *list, int index, char *out, size_t size)
{
    const char *at = list;
    for (int i = 0; at && i < index; i++) {
        at = strchr(at, '|');
        if (at) at++;
    }
    if (!at) return false;
    size_t length = strcspn(at, "|");
    if (length >= size) length = size - 1;
    memcpy(out, at, length);
    out[length] = '\0';
    return true;
}

bool words_next(const char **at, const char **item, size_t *length)
{
    if (!*at) return false;
    const char *start = *at, *end = strchr(start, ',');
    *at = end ? end + 1 : NULL;
    if (!end) end = start + strlen(start);
    while (start < end && isspace((unsigned char)*start)) start++;
    while (end > start && isspace((unsigned char)end[-1])) end--;
    *item = start;
    *length = (size_t)(end - start);
    return true;
}
