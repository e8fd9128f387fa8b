#include "input/layer.h"

#include <ctype.h>
#include <ini.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "input/file.h"

void layer_add(struct layer *layer, const char *section, const char *key, const char *value, int line)
{
    if (layer->count == layer->capacity) {
        layer->capacity = 2 * layer->capacity + 64;
        layer->entry = memory_resize(layer->entry, layer->capacity, sizeof *layer->entry);
    }
    layer->entry[layer->count++] =
        (struct layer_entry){text_copy(section), key ? text_copy(key) : NULL, value ? text_copy(value) : NULL, line};
}

void layer_free(struct layer *layer)
{
    for (size_t i = 0; i < layer->count; i++) {
        free(layer->entry[i].section);
        free(layer->entry[i].key);
        free(layer->entry[i].value);
    }
    free(layer->entry);
    free(layer->path);
    *layer = (struct layer){0};
}

const struct layer_entry *layer_find(const struct layer *layer, const char *section, const char *key)
{
    const struct layer_entry *found = NULL;
    for (size_t i = 0; i < layer->count; i++)
        if (layer->entry[i].key && !strcmp(layer->entry[i].section, section) && !strcmp(layer->entry[i].key, key))
            found = &layer->entry[i];
    return found;
}

/* Where the reader that feeds inih stands. inih sees each line only after it was looked at here: that it is a heading,
 * or a pair. The pair itself goes round it, since inih splits lines over 199 bytes and keys at a colon. */
struct reader {
    const char *at;
    int line;
    bool is_in_section, is_section_bad;
    struct text key, value;     /* of the line last fed */
    struct layer *layer;
    struct problems *problems;
};

struct slice { const char *chars; size_t length; };

static struct slice trim(struct slice s)
{
    while (s.length && isspace((unsigned char)*s.chars)) s.chars++, s.length--;
    while (s.length && isspace((unsigned char)s.chars[s.length - 1])) s.length--;
    return s;
}

/* A comment begins with a ; or # that follows white space. */
static size_t without_comment_length(struct slice s)
{
    for (size_t i = 1; i < s.length; i++)
        if ((s.chars[i] == ';' || s.chars[i] == '#') && isspace((unsigned char)s.chars[i - 1])) return i;
    return s.length;
}

static bool has_blank(struct slice s)
{
    for (size_t i = 0; i < s.length; i++)
        if (isspace((unsigned char)s.chars[i])) return true;
    return false;
}

static void complain(const struct reader *r, const char *what)
{
    problems_add(r->problems, r->layer->path, r->line, "%s", what);
}

/* A heading that can be fed, in `fed`; else nothing, and the section's keys are passed over. */
static void take_heading(struct reader *r, struct slice line, struct text *fed)
{
    const char *end = memchr(line.chars, ']', line.length);
    r->is_in_section = true, r->is_section_bad = true;
    if (!end) {
        complain(r, "the heading has no ]; write [section] or [kind:name]");
        return;
    }
    struct slice name = {line.chars + 1, (size_t)(end - line.chars) - 1};
    struct slice rest = trim((struct slice){end + 1, line.length - name.length - 2});
    struct slice inner = trim(name);
    if (rest.length && *rest.chars != ';' && *rest.chars != '#') {
        complain(r, "there is text behind the heading's ]; put it on a line of its own");
    } else if (!inner.length) {
        complain(r, "the heading is empty; write [section] or [kind:name]");
    } else if (has_blank(name)) {
        complain(r, "the heading has blanks inside; write [section] or [kind:name], names in one word");
    } else if (name.length >= LAYER_NAME_BYTES) {
        problems_add(r->problems, r->layer->path, r->line, "the heading is %zu bytes long; at most %d fit", name.length,
                     LAYER_NAME_BYTES - 1);
    } else {
        r->is_section_bad = false;
        text_format(fed, "[%.*s]\n", (int)name.length, name.chars);
        char *section = memory_new(name.length + 1, 1);
        memcpy(section, name.chars, name.length);
        layer_add(r->layer, section, NULL, NULL, r->line);
        free(section);
    }
}

/* Says what is wrong with a line that should be key = value; false when nothing is. */
static bool is_bad_pair(const struct reader *r, struct slice line, const char *separator, struct slice key)
{
    if (isspace((unsigned char)*line.chars))
        complain(r, "the line is indented; begin it at the left margin");
    else if (!r->is_in_section)
        complain(r, "the line stands before the first [section]");
    else if (!separator)
        complain(r, "the line has no =; write key = value");
    else if (*separator == ':')
        complain(r, "the line has : where = should be; write key = value");
    else if (!key.length)
        complain(r, "there is no key before the =");
    else if (key.length >= LAYER_NAME_BYTES)
        problems_add(r->problems, r->layer->path, r->line, "the key is %zu bytes long; at most %d fit", key.length,
                     LAYER_NAME_BYTES - 1);
    else
        return false;
    return true;
}

static void take_pair(struct reader *r, struct slice line, struct text *fed)
{
    if (r->is_section_bad && r->is_in_section) return;
    line.length = without_comment_length(line);
    const char *separator = memchr(line.chars, '=', line.length);
    if (!separator) separator = memchr(line.chars, ':', line.length);
    struct slice key = trim((struct slice){line.chars, separator ? (size_t)(separator - line.chars) : line.length});
    if (is_bad_pair(r, line, separator, key)) return;
    struct slice value = trim((struct slice){separator + 1, line.length - (size_t)(separator + 1 - line.chars)});
    text_clear(&r->key);
    text_clear(&r->value);
    text_append_bytes(&r->key, key.chars, key.length);
    text_append_bytes(&r->value, value.chars, value.length);
    text_append(fed, "key =\n");
}

/* inih's reader: one line, looked at and shortened, into `out`; NULL at the end. A line that is refused or holds
 * nothing is fed as an empty one. */
static char *feed_line(char *out, int size, void *stream)
{
    struct reader *r = stream;
    struct slice line;
    struct text fed = {0};
    if (!file_next_line(&r->at, &line.chars, &line.length)) return NULL;
    r->line++;
    struct slice inner = trim(line);
    if (line.length > LINE_BYTES_MAX)
        problems_add(r->problems, r->layer->path, r->line, "the line is %zu bytes long; at most %d fit", line.length,
                     LINE_BYTES_MAX);
    else if (!inner.length || *inner.chars == ';' || *inner.chars == '#')
        ;
    else if (*line.chars == '[')
        take_heading(r, line, &fed);
    else
        take_pair(r, line, &fed);
    const char *chars = fed.length && fed.length < (size_t)size ? fed.chars : "\n";
    memcpy(out, chars, strlen(chars) + 1);
    text_free(&fed);
    return out;
}

static int take_entry(void *user, const char *section, const char *key, const char *value)
{
    struct reader *r = user;
    (void)key, (void)value;
    layer_add(r->layer, section, text_chars(&r->key), text_chars(&r->value), r->line);
    return 1;
}

enum status layer_parse(const char *path, const char *chars, struct layer *layer, struct problems *problems)
{
    struct reader reader = {.at = chars, .layer = layer, .problems = problems};
    size_t before = problems->count;
    if (!layer->path) layer->path = text_copy(path);
    if (ini_parse_stream(feed_line, &reader, take_entry, &reader) != 0)
        problems_add(problems, path, 0, "the file could not be read as sections of key = value");
    if (!layer->count && problems->count == before)
        problems_add(problems, path, 0, "the file holds no [section]; is it a scenario file?");
    text_free(&reader.key);
    text_free(&reader.value);
    return problems->count > before ? STATUS_INPUT : STATUS_OK;
}

enum status layer_read(const char *path, struct layer *layer, struct problems *problems)
{
    struct text chars = {0};
    layer->path = text_copy(path);
    enum status status = file_read(path, "scenario file", LAYER_FILE_BYTES_MAX, &chars, problems);
    if (status == STATUS_OK) status = layer_parse(path, text_chars(&chars), layer, problems);
    text_free(&chars);
    return status;
}
