#include "report/language.h"

#include <stddef.h>
#include <string.h>

struct language { const char *code; const char *const *word; };

#define TEXT(name, text) [WORD_##name] = text,
static const char *const english[WORD_COUNT] = {WORDS(TEXT)};

static const struct language languages[] = {{"en", english}};
enum { LANGUAGES = sizeof languages / sizeof languages[0] };

const struct language *language_find(const char *code)
{
    for (int i = 0; i < LANGUAGES; i++)
        if (strcmp(languages[i].code, code) == 0) return &languages[i];
    return NULL;
}

const char *language_code(int index) { return index < LANGUAGES ? languages[index].code : NULL; }

const char *language_word(const struct language *language, enum word word) { return language->word[word]; }
