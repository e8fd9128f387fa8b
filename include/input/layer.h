/* One scenario file as it is written: headings, and key = value lines with their line numbers. Nothing is looked up
 * here.
 *
 * The syntax is inih's, but for what inih would misread in silence, which is refused with a sentence: an indented line,
 * a heading or key over its limit, text behind a heading, `:` for `=`. A line may be long (a list of 96 weights is).
 */
#ifndef INPUT_LAYER_H
#define INPUT_LAYER_H

#include "base/status.h"
#include "input/problem.h"

enum { LINE_BYTES_MAX = 65536, LAYER_NAME_BYTES = 48, LAYER_FILE_BYTES_MAX = 4 << 20 };

struct layer_entry { char *section, *key, *value; int line; };      /* key and value NULL: the heading itself */
struct layer {
    char *path;                 /* as the user would write it */
    struct layer_entry *entry;
    size_t count, capacity;
};

/* Appends problems; the layer holds what could be read, and is freed by the caller in any case. */
enum status layer_read(const char *path, struct layer *layer, struct problems *problems);
/* The same from memory; `path` only names it. */
enum status layer_parse(const char *path, const char *chars, struct layer *layer, struct problems *problems);
void layer_add(struct layer *layer, const char *section, const char *key, const char *value, int line);
void layer_free(struct layer *layer);
/* The value of a key; NULL when it is not there. */
const struct layer_entry *layer_find(const struct layer *layer, const char *section, const char *key);

#endif
