#include "report/language.h"

#include <stddef.h>
#include <string.h>

#include "report/phrases_nl.h"
#include "report/words_nl.h"

struct language {
    const char *code;
    const char *const *word;
    size_t (*phrases)(const struct phrase **phrase);    /* NULL: the texts are as the other rooms write them */
    struct language_figures figures;
};

#define TEXT(name, text) [WORD_##name] = text,
#define ONE(name, text) +1
static const char *const english[WORD_COUNT] = {WORDS(TEXT)};
static const char *const dutch[WORD_COUNT] = {DUTCH_WORDS(TEXT)};
_Static_assert(0 DUTCH_WORDS(ONE) == WORD_COUNT, "every text has its Dutch one");

/* Formats of months name the language, so that they are shown in it whatever the reader's own is. */
static const struct language languages[] = {
    {"en", english, NULL, {'.', ',', "mmm yy", "d mmm yyyy", "\"Year \"0"}},
    {"nl", dutch, phrases_nl, {',', '.', "[$-413]mmm yy", "[$-413]d mmm yyyy", "\"Jaar \"0"}},
};
enum { LANGUAGES = sizeof languages / sizeof languages[0] };

const struct language *language_find(const char *code)
{
    for (int i = 0; i < LANGUAGES; i++)
        if (strcmp(languages[i].code, code) == 0) return &languages[i];
    return NULL;
}

const char *language_code(int index) { return index < LANGUAGES ? languages[index].code : NULL; }

const char *language_word(const struct language *language, enum word word) { return language->word[word]; }

const struct language_figures *language_figures(const struct language *language) { return &language->figures; }

const char *language_phrase(const struct language *language, const char *english_text)
{
    const struct phrase *phrase;
    size_t count = language->phrases ? language->phrases(&phrase) : 0;
    for (size_t i = 0; i < count; i++)
        if (strcmp(phrase[i].english, english_text) == 0) return phrase[i].text;
    return english_text;
}
