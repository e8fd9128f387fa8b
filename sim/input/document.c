#include "input/document.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum { KINDS_MAX = 32 };

/* --- ask --- */

const struct section *document_find(const struct document *document, const char *kind, int index)
{
    for (size_t i = 0; i < document->sections; i++)
        if (document->section[i].index == index && !strcmp(document->section[i].kind->name, kind))
            return &document->section[i];
    return NULL;
}

const struct section *document_named(const struct document *document, const char *instance)
{
    for (size_t i = 0; i < document->sections; i++)
        if (!strcmp(document->section[i].instance, instance)) return &document->section[i];
    return NULL;
}

const struct entry *section_find(const struct section *section, const char *key)
{
    for (size_t i = 0; section && i < section->entries; i++)
        if (!strcmp(section->entry[i].key, key)) return &section->entry[i];
    return NULL;
}

bool section_says(const struct section *section, const char *key)
{
    const struct entry *entry = section_find(section, key);
    return entry && *entry->value;
}

static void say(struct problems *problems, bool is_warning, const struct section *section, const char *key,
                const char *format, va_list args)
{
    char text[2048];     /* names are short, and values that are quoted have a bound of their own */
    vsnprintf(text, sizeof text, format, args);
    const struct entry *entry = key ? section_find(section, key) : NULL;
    (is_warning ? problems_warn : problems_add)(problems, entry ? entry->file : section->file,
                                                entry ? entry->line : section->line, "%s%s%s: %s", section->instance,
                                                key ? "." : "", key ? key : "", text);
}

void section_problem(struct problems *problems, const struct section *section, const char *key, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    say(problems, false, section, key, format, args);
    va_end(args);
}

void section_warning(struct problems *problems, const struct section *section, const char *key, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    say(problems, true, section, key, format, args);
    va_end(args);
}

/* --- build --- */

static bool is_name(const char *chars)
{
    for (const char *at = chars; *at; at++)
        if (!isalnum((unsigned char)*at) && *at != '_' && *at != '-') return false;
    return *chars && strlen(chars) < NAME_BYTES;
}

static void suggest_kind(const char *typed, struct text *out)
{
    const char *names[KINDS_MAX];
    size_t count = keys_sections_count();
    for (size_t i = 0; i < count && i < KINDS_MAX; i++) names[i] = keys_section_at(i)->name;
    int near = keys_nearest(typed, names, count);
    if (near >= 0) {
        const char *tail[] = {"", "", ":NAME", ":CONTRACT.NAME"};
        text_format(out, "; did you mean [%s%s]?", names[near], tail[keys_section_at((size_t)near)->parts]);
        return;
    }
    text_append(out, "; there is ");
    for (size_t i = 0; i < count; i++) text_format(out, "%s%s", i ? ", " : "", names[i]);
}

/* What is wrong with a heading, appended to `problem`; else the section's kind and names. */
static bool read_heading(const char *heading, struct section *section, struct text *problem)
{
    char kind[LAYER_NAME_BYTES] = "";
    size_t length = strcspn(heading, ":");
    const char *name = heading[length] ? heading + length + 1 : NULL;
    memcpy(kind, heading, length);
    section->kind = keys_section_find(kind);
    if (!section->kind) {
        text_format(problem, "[%s] is not a section", heading);
        suggest_kind(kind, problem);
        return false;
    }
    snprintf(section->instance, sizeof section->instance, "%s", heading);
    const char *dot = name ? strchr(name, '.') : NULL;
    if (section->kind->parts == 1 && name)
        text_format(problem, "[%s] has a name, but there is only one: write [%s]", heading, kind);
    else if (section->kind->parts == 2 && !(name && is_name(name)))
        text_format(problem, "[%s] needs a name of letters, digits, _ and -: write [%s:NAME]", heading, kind);
    else if (section->kind->parts == 3 && dot) {
        memcpy(section->owner, name, (size_t)(dot - name));
        if (!is_name(section->owner) || !is_name(dot + 1)) dot = NULL;
    }
    if (section->kind->parts == 3 && !dot)
        text_format(problem, "[%s] needs two names: write [%s:CONTRACT.NAME]", heading, kind);
    if (!problem->length && section->kind->not_yet) text_format(problem, "[%s]: %s", heading, section->kind->not_yet);
    if (problem->length) return false;
    if (section->kind->parts > 1) snprintf(section->name, sizeof section->name, "%s", dot ? dot + 1 : name);
    return true;
}

/* The section of a heading, made when it is new; NULL, with a problem said once, when there can be none. */
static struct section *take_section(struct document *document, const struct layer *layer,
                                    const struct layer_entry *at, struct problems *problems)
{
    struct text problem = {0};
    struct section section = {.file = layer->path, .line = at->line, .index = -1};
    for (size_t i = 0; i < document->sections; i++)
        if (!strcmp(document->section[i].instance, at->section)) return &document->section[i];
    if (!read_heading(at->section, &section, &problem)) {
        if (!at->key) problems_add(problems, layer->path, at->line, "%s", text_chars(&problem));
        text_free(&problem);
        return NULL;
    }
    if (document->sections == document->capacity) {
        document->capacity = 2 * document->capacity + 16;
        document->section = memory_resize(document->section, document->capacity, sizeof section);
    }
    document->section[document->sections] = section;
    return &document->section[document->sections++];
}

static void put_entry(struct section *section, const struct layer *layer, const struct layer_entry *from,
                      struct problems *problems)
{
    struct entry entry = {from->key, from->value, layer->path, from->line};
    for (size_t i = 0; i < section->entries; i++) {
        if (strcmp(section->entry[i].key, from->key)) continue;
        if (section->entry[i].file == layer->path && from->line)
            problems_add(problems, layer->path, from->line, "%s.%s: is given twice, on lines %d and %d; keep one",
                         section->instance, from->key, section->entry[i].line, from->line);
        section->entry[i] = entry;
        return;
    }
    if (section->entries == section->capacity) {
        section->capacity = 2 * section->capacity + 16;
        section->entry = memory_resize(section->entry, section->capacity, sizeof entry);
    }
    section->entry[section->entries++] = entry;
}

/* Yes unless the last word is no. */
static bool is_enabled(const struct section *section, struct problems *problems)
{
    const struct entry *entry = section_find(section, "enabled");
    if (!entry || !strcmp(entry->value, "yes")) return true;
    if (!strcmp(entry->value, "no")) return false;
    section_problem(problems, section, "enabled", "\"%s\" is not known; allowed: yes, no", entry->value);
    return true;
}

static void drop_disabled(struct document *document, struct problems *problems)
{
    size_t kept = 0;
    for (size_t i = 0; i < document->sections; i++) {
        if (is_enabled(&document->section[i], problems))
            document->section[kept++] = document->section[i];
        else
            free(document->section[i].entry);
    }
    document->sections = kept;
}

void document_build(struct document *document, const struct layers *layers, struct problems *problems)
{
    *document = (struct document){0};
    for (int l = 0; l < layers->count; l++) {
        const struct layer *layer = &layers->layer[l];
        for (size_t i = 0; i < layer->count; i++) {
            struct section *section = take_section(document, layer, &layer->entry[i], problems);
            if (section && layer->entry[i].key) put_entry(section, layer, &layer->entry[i], problems);
            if (section && !layer->entry[i].key && layer->entry[i].line)
                section->file = layer->path, section->line = layer->entry[i].line;
        }
    }
    drop_disabled(document, problems);
}

void document_free(struct document *document)
{
    for (size_t i = 0; i < document->sections; i++) free(document->section[i].entry);
    free(document->section);
    *document = (struct document){0};
}
