/* The table of keys for people: Markdown for the docs, plain text for the terminal. */
#include <string.h>

#include "scenario/keys.h"

enum { WIDTH = 80, INDENT = 6 };

static void print_default(const struct key *key, struct text *out)
{
    if (!key->fallback)
        text_append(out, "required");
    else
        text_append(out, *key->fallback ? key->fallback : "-");
    if (key->fallback_inhouse) text_format(out, " (in-house %s)", key->fallback_inhouse);
}

/* In a Markdown table a bar would end the cell. */
static void append_cell(struct text *out, const char *chars)
{
    for (const char *at = chars; *at; at++) {
        if (*at == '|') text_append(out, "\\");
        text_append_bytes(out, at, 1);
    }
}

static void print_heading(const struct key_section *section, struct text *out)
{
    const char *name[] = {"", "", ":NAME", ":CONTRACT.NAME"};
    text_format(out, "[%s%s]", section->name, name[section->parts]);
}

static void print_markdown_row(const struct key *key, struct text *out)
{
    struct text cell = {0};
    keys_print_allowed(key, &cell);
    text_format(out, "| `%s` | %s. %s", key->name, key->label, key->meaning);
    if (key->not_yet) text_append(out, ". *Not simulated yet.*");
    text_format(out, " | %s | ", key->unit);
    append_cell(out, text_chars(&cell));
    text_append(out, " | ");
    print_default(key, out);
    text_format(out, " | %s | %c: %s |\n", key->effect == EFFECT_LIVE ? "live" : "run again", key->letter, key->source);
    text_free(&cell);
}

void keys_print_markdown(struct text *out)
{
    for (size_t s = 0; s < keys_sections_count(); s++) {
        const struct key_section *section = keys_section_at(s);
        text_append(out, s ? "\n## `" : "## `");
        print_heading(section, out);
        text_format(out, "`\n\n%s.%s\n\n", section->meaning, section->not_yet ? " *Not simulated yet.*" : "");
        if (!strcmp(section->name, "uncertain")) continue;
        text_append(out, "| key | meaning | unit | allowed | default | effect | source |\n");
        text_append(out, "| --- | --- | --- | --- | --- | --- | --- |\n");
        for (size_t k = 0; k < keys_count(); k++)
            if (!strcmp(keys_at(k)->section, section->name)) print_markdown_row(keys_at(k), out);
    }
}

/* Appends a paragraph whose lines are not longer than a terminal's, each after INDENT blanks. */
static void print_wrapped(const char *words, struct text *out)
{
    size_t column = 0;
    while (*words) {
        size_t length = strcspn(words, " ");
        if (column == 0 || column + 1 + length > WIDTH) {
            text_format(out, "%s%*s", column ? "\n" : "", INDENT, "");
            column = INDENT;
        } else {
            text_append(out, " ");
            column++;
        }
        text_format(out, "%.*s", (int)length, words);
        column += length;
        words += length + (words[length] == ' ');
    }
    text_append(out, "\n");
}

void keys_print_section(const char *name, struct text *out)
{
    const struct key_section *section = keys_section_find(name);
    if (!section) return;
    print_heading(section, out);
    text_format(out, "  %s", section->meaning);
    text_format(out, "%s%s\n", section->not_yet ? "; " : "", section->not_yet ? section->not_yet : "");
    for (size_t k = 0; k < keys_count(); k++) {
        const struct key *key = keys_at(k);
        if (strcmp(key->section, name)) continue;
        struct text words = {0};
        text_format(out, "\n  %s\n", key->name);
        text_format(&words, "%s. %s.", key->label, key->meaning);
        if (key->not_yet) text_format(&words, " Not yet: %s.", key->not_yet);
        print_wrapped(text_chars(&words), out);
        text_free(&words);
        text_format(out, "%*sunit: %s   default: ", INDENT, "", *key->unit ? key->unit : "-");
        print_default(key, out);
        text_append(&words, "allowed: ");
        keys_print_allowed(key, &words);
        text_format(&words, "; source: %c, %s", key->letter, key->source);
        text_append(out, "\n");
        print_wrapped(text_chars(&words), out);
        text_free(&words);
    }
}
