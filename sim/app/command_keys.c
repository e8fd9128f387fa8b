#include "app/command_keys.h"

#include <string.h>

#include "app/output.h"
#include "handover.h"
#include "scenario/keys.h"

enum { SECTION_NAMES_MAX = 32 };

static const char help[] =
    "Usage: handover keys [SECTION] [--markdown]\n"
    "\n"
    "Every key of a scenario file: what it means, its unit, default and range, and where\n"
    "the default comes from (A peer-reviewed or primary, B survey or trade press,\n"
    "C practitioner, J our judgement). With SECTION the keys of one kind of section.\n"
    "\n"
    "  --markdown                   all of them as Markdown tables\n"
    "  -h, --help                   this text\n"
    "  --version                    the version\n"
    "\n"
    "Examples: handover keys queue\n"
    "          handover keys --markdown > docs/keys.md\n";

/* Names the sections that have a key of that name, if any has: who looks for a key does not know its section. */
static bool say_key(const char *word, struct text *error)
{
    size_t found = 0;
    for (size_t i = 0; i < keys_sections_count(); i++) {
        const char *section = keys_section_at(i)->name;
        if (!keys_find(section, word)) continue;
        if (found++) text_format(error, " or %s", section);
        else text_format(error, "%s is a key, not a section: handover keys %s", word, section);
    }
    return found > 0;
}

/* One sentence about a word that is no section. */
static void say_unknown(const char *word, struct text *error)
{
    if (say_key(word, error)) return;
    const char *names[SECTION_NAMES_MAX];
    size_t count = keys_sections_count();
    for (size_t i = 0; i < count; i++) names[i] = keys_section_at(i)->name;
    int near = keys_nearest(word, names, count);
    text_format(error, "there is no section %s", word);
    if (near >= 0) {
        text_format(error, "; did you mean %s?", names[near]);
        return;
    }
    text_append(error, "; there is ");
    for (size_t i = 0; i < count; i++) text_format(error, "%s%s", i ? ", " : "", names[i]);
}

static bool write_keys(int argc, char **argv, struct text *out, struct text *error)
{
    const char *section = NULL;
    bool wants_markdown = false;
    for (int i = 1; i < argc; i++) {
        const char *word = argv[i];
        if (!strcmp(word, "--markdown")) wants_markdown = true;
        else if (!strcmp(word, "--help") || !strcmp(word, "-h")) return text_append(out, help), true;
        else if (!strcmp(word, "--version")) return text_format(out, "handover %s\n", handover_version()), true;
        else if (*word == '-') return text_format(error, "unknown option %s; keys takes --markdown", word), false;
        else if (section) return text_format(error, "keys takes one section, not %s too", word), false;
        else section = word;
    }
    if (section && !keys_section_find(section)) return say_unknown(section, error), false;
    if (wants_markdown) {
        keys_print_markdown(out);
    } else {
        for (size_t i = 0; i < keys_sections_count(); i++) {
            const char *name = keys_section_at(i)->name;
            if (section && strcmp(section, name)) continue;
            if (out->length) text_append(out, "\n");
            keys_print_section(name, out);
        }
    }
    return true;
}

int command_keys(int argc, char **argv)
{
    struct text out = {0}, error = {0};
    enum status status = STATUS_INPUT;
    if (write_keys(argc, argv, &out, &error)) status = output_print(&out, &error);
    if (status != STATUS_OK) output_complain(text_chars(&error));
    text_free(&out);
    text_free(&error);
    return status_exit_code(status);
}
