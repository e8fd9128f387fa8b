#include "report/words.h"

const char *word_text(enum word word)
{
#define WORD_ENGLISH(name, english) [WORD_##name] = english,
    static const char *const english_text[WORD_COUNT] = {WORDS(WORD_ENGLISH)};
#undef WORD_ENGLISH
    return english_text[word];
}
