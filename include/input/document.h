/* The layers of a scenario laid over each other: sections with their last values, each with the place it was said.
 *
 * Sections stand in the order in which they were first named, the file extended furthest first. A section that ends up
 * with `enabled = no` is not there.
 */
#ifndef INPUT_DOCUMENT_H
#define INPUT_DOCUMENT_H

#include "input/layer.h"
#include "scenario/keys.h"

struct entry { const char *key, *value, *file; int line; };         /* strings are the layers' */
struct section {
    const struct key_section *kind;
    char instance[2 * NAME_BYTES];              /* "queue:billing" */
    char owner[NAME_BYTES], name[NAME_BYTES];   /* of [sla:owner.name]; "" where there is none */
    const char *file; int line;                 /* its heading, in the last file that has one */
    struct entry *entry; size_t entries, capacity;
    int index;                                  /* in the scenario's array of its kind; -1 when it was refused */
};
struct document { struct section *section; size_t sections, capacity; };

struct layers { struct layer *layer; int count; };                  /* first: extended furthest; last: --set */

void document_build(struct document *document, const struct layers *layers, struct problems *problems);
void document_free(struct document *document);

/* The section of that index in the scenario's array of a kind; NULL: not from a file. */
const struct section *document_find(const struct document *document, const char *kind, int index);
const struct section *document_named(const struct document *document, const char *instance);
const struct entry *section_find(const struct section *section, const char *key);
bool section_says(const struct section *section, const char *key);      /* with a value; section may be NULL */

/* A problem with a key, where it is said, else at the section's heading; the text gets "section.key: " in front. The
 * section must not be NULL. */
void section_problem(struct problems *problems, const struct section *section, const char *key, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
void section_warning(struct problems *problems, const struct section *section, const char *key, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

#endif
