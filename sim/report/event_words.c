#include "report/event_words.h"

#include <stdio.h>

#include "base/check.h"
#include "report/sentence.h"

/* By what the sentence has to tell: [0] in time, [1] a week late, [2] weeks late. */
struct phrasing { enum word bare[3], named[3]; };

#define ALIKE(word) {word, word, word}
#define ALWAYS(word) {ALIKE(word), ALIKE(word)}

static const struct phrasing phrasings[EVENT_KINDS] = {
    [EVENT_ANNOUNCED] = ALWAYS(WORD_E_ANNOUNCED),
    [EVENT_WAVE_SHORT] = ALWAYS(WORD_E_WAVE_SHORT),
    [EVENT_WAVE_STARTS] = {ALIKE(WORD_E_WAVE_STARTS),
                           {WORD_E_WAVE_STARTS, WORD_E_WAVE_STARTS_WEEK, WORD_E_WAVE_STARTS_WEEKS}},
    [EVENT_WAVE_PASSES] = ALWAYS(WORD_E_WAVE_PASSES),
    [EVENT_WAVE_FORCED] = ALWAYS(WORD_E_WAVE_FORCED),
    [EVENT_TERMINATED_FOR_CAUSE] = ALWAYS(WORD_E_FOR_CAUSE),
    [EVENT_TERMINATED] = ALWAYS(WORD_E_TERMINATED),
    [EVENT_RENEWED] = ALWAYS(WORD_E_RENEWED),
    [EVENT_RETENDERED] = ALWAYS(WORD_E_RETENDERED),
    [EVENT_COMES_HOME] = ALWAYS(WORD_E_COMES_HOME),
    [EVENT_SUCCESSOR_STARTS] = {{WORD_E_SUCCESSOR, WORD_E_SUCCESSOR_WEEK, WORD_E_SUCCESSOR_WEEKS},
                                {WORD_E_SUCCESSOR_OF, WORD_E_SUCCESSOR_OF_WEEK, WORD_E_SUCCESSOR_OF_WEEKS}},
    [EVENT_RETURN_STARTS] = {{WORD_E_RETURN, WORD_E_RETURN_WEEK, WORD_E_RETURN_WEEKS},
                             {WORD_E_RETURN_OF, WORD_E_RETURN_OF_WEEK, WORD_E_RETURN_OF_WEEKS}},
    [EVENT_INCUMBENT_LEAVES] = {ALIKE(WORD_E_LEAVES), ALIKE(WORD_E_LEAVES_OF)},
};

void event_words(struct text *out, const struct language *language, const struct result_shape *shape,
                 const struct logged_event *event)
{
    char weeks[16];
    const char *second = weeks;
    int late = event->number < 2 ? event->number : 2;
    CHECK(event->number >= 0, NULL);
    if (event->kind == EVENT_WAVE_SHORT) {
        CHECK(event->number < shape->sites, NULL);
        second = shape->site[event->number].name;
    } else snprintf(weeks, sizeof weeks, "%d", event->number);
    const struct phrasing *phrasing = &phrasings[event->kind];
    enum word word = event->name[0] ? phrasing->named[late] : phrasing->bare[late];
    sentence_fill(out, language_word(language, word), (const char *const[]){event->name, second});
}
