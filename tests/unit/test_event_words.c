/* The sentences of events: by number, with and without a name; and every language's chapters say the same things. */
#include "unit.h"

#include <string.h>

#include "report/event_words.h"
#include "report/words_nl_events.h"
#include "report/words_nl_inputs.h"
#include "report/words_nl_timeline.h"

static void says(struct logged_event event, const char *expected)
{
    struct result_shape *shape = test_calloc(1, sizeof *shape);
    struct text out = {0};
    shape->sites = 2;
    memcpy(shape->site[1].name, "Utrecht", 8);
    event_words(&out, language_find("en"), shape, &event);
    assert_string_equal(text_chars(&out), expected);
    text_free(&out);
    test_free(shape);
}

static void numbers_and_names_make_the_sentence(void **state)
{
    (void)state;
    says((struct logged_event){1, EVENT_ANNOUNCED, 0, ""}, "the transition is announced");
    says((struct logged_event){1, EVENT_WAVE_SHORT, 1, "2"}, "wave 2 starts without enough people at Utrecht");
    says((struct logged_event){1, EVENT_WAVE_STARTS, 0, "2"}, "wave 2 starts");
    says((struct logged_event){1, EVENT_WAVE_STARTS, 1, "2"}, "wave 2 starts 1 week late");
    says((struct logged_event){1, EVENT_WAVE_STARTS, 12, "2"}, "wave 2 starts 12 weeks late");
    says((struct logged_event){1, EVENT_WAVE_FORCED, 0, "{1}"}, "wave {1} never passed its gate: the plan goes on");
    says((struct logged_event){1, EVENT_TERMINATED_FOR_CAUSE, 0, "main"}, "contract main is terminated for cause");
    says((struct logged_event){1, EVENT_SUCCESSOR_STARTS, 0, ""}, "the successor starts");
    says((struct logged_event){1, EVENT_SUCCESSOR_STARTS, 1, "x"}, "contract x: the successor starts 1 week late");
    says((struct logged_event){1, EVENT_RETURN_STARTS, 3, ""}, "the work starts to come home 3 weeks late");
    says((struct logged_event){1, EVENT_INCUMBENT_LEAVES, 0, ""}, "the incumbent leaves");
}

/* Every kind has its words: those of another kind would be said twice. */
static void every_kind_has_words_of_its_own(void **state)
{
    (void)state;
    struct result_shape *shape = test_calloc(1, sizeof *shape);
    struct text out[EVENT_KINDS] = {{0}};
    shape->sites = 1;
    for (int kind = 0; kind < EVENT_KINDS; kind++) {
        struct logged_event event = {.kind = (enum event_kind)kind, .name = "x"};
        event_words(&out[kind], language_find("en"), shape, &event);
        for (int other = 0; other < kind; other++)
            assert_string_not_equal(text_chars(&out[kind]), text_chars(&out[other]));
    }
    for (int kind = 0; kind < EVENT_KINDS; kind++) text_free(&out[kind]);
    test_free(shape);
}

/* The set of {n} in a text, as bits. */
static unsigned places(const char *text)
{
    unsigned bits = 0;
    for (const char *at = text; *at; at++)
        if (at[0] == '{' && at[1] >= '1' && at[1] <= '9' && at[2] == '}') bits |= 1u << (at[1] - '0');
    return bits;
}

#define PAIR(name, dutch) {WORD_##name, dutch},
static void dutch_fills_the_same_places(void **state)
{
    static const struct { enum word word; const char *dutch; } pairs[] = {
        DUTCH_EVENTS(PAIR) DUTCH_INPUTS(PAIR) DUTCH_TIMELINE(PAIR)};
#define ONE(name, text) +1
    enum { ENGLISH = 0 ENGLISH_EVENTS(ONE) ENGLISH_INPUTS(ONE) ENGLISH_TIMELINE(ONE) };
    (void)state;
    assert_int_equal(sizeof pairs / sizeof pairs[0], ENGLISH);
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
        assert_int_equal(places(pairs[i].dutch), places(language_word(language_find("en"), pairs[i].word)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_and_names_make_the_sentence),
        cmocka_unit_test(every_kind_has_words_of_its_own),
        cmocka_unit_test(dutch_fills_the_same_places),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
