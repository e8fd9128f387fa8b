/* Growing text, edit distance, UTF-8, exit codes, memory. */
#include "unit.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/status.h"
#include "base/text.h"

static void empty_text_reads_as_empty(void **state)
{
    (void)state;
    struct text t = {0};
    assert_string_equal(text_chars(&t), "");
    text_clear(&t);
    text_append(&t, "");
    assert_string_equal(text_chars(&t), "");
    text_free(&t);
    assert_null(t.chars);
}

static void text_grows_without_truncation(void **state)
{
    (void)state;
    struct text t = {0};
    for (int i = 0; i < 1000; i++) text_format(&t, "%04d,", i);
    assert_int_equal(t.length, 5000);
    assert_int_equal(strlen(text_chars(&t)), 5000);
    assert_memory_equal(text_chars(&t) + 4995, "0999,", 6);
    text_clear(&t);
    text_append_bytes(&t, "a\0b", 3);
    text_append(&t, "c");
    assert_int_equal(t.length, 4);
    assert_memory_equal(t.chars, "a\0bc", 5);
    text_free(&t);
}

/* Textbook distances; a swap of neighbours is one, and no letter is edited twice ("ca" to "abc" is 3, not 2). */
static void distance_counts_edits_and_swaps(void **state)
{
    (void)state;
    static const struct { const char *a, *b; int distance; } cases[] = {
        {"", "", 0}, {"", "abc", 3}, {"abc", "", 3}, {"same", "same", 0}, {"kitten", "sitting", 3},
        {"saturday", "sunday", 3}, {"sehdule", "schedule", 2}, {"ab", "ba", 1}, {"ca", "abc", 3},
        {"patience_maen_s", "patience_mean_s", 1}, {"flaw", "lawn", 2},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_int_equal(text_distance(cases[i].a, cases[i].b), cases[i].distance);
        assert_int_equal(text_distance(cases[i].b, cases[i].a), cases[i].distance);
    }
}

static void utf8_is_told_from_junk(void **state)
{
    (void)state;
    static const struct { const char *chars; bool valid; } cases[] = {
        {"", true}, {"plain", true}, {"caf\xc3\xa9", true}, {"\xe2\x82\xac", true}, {"\xf0\x9f\x98\x80", true},
        {"\xef\xbf\xbf", true}, {"\xf4\x8f\xbf\xbf", true}, {"\xed\x9f\xbf", true},
        {"\xc3", false}, {"\xe2\x82", false}, {"\x80", false}, {"\xff", false}, {"a\xc3z", false},
        {"\xc0\xaf", false}, {"\xe0\x9f\xbf", false}, {"\xf0\x8f\xbf\xbf", false},       /* overlong */
        {"\xed\xa0\x80", false}, {"\xed\xbf\xbf", false},                                /* surrogates */
        {"\xf4\x90\x80\x80", false}, {"\xf8\x88\x80\x80\x80", false},                    /* beyond U+10FFFF */
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(text_is_utf8(cases[i].chars, strlen(cases[i].chars)), cases[i].valid);
    assert_true(text_is_utf8("a\0b", 3));
}

static void bytes_from_elsewhere_are_shown(void **state)
{
    (void)state;
    static const struct { const char *bytes, *shown; } pair[] = {
        { "", "" }, { "plain, \"quoted\" =", "plain, \"quoted\" =" },
        { "a\tb\r\nc\x1b[0m\x7f", "a b  c[0m" },
        { "\xC2\x85n\xC3\xA9 \xF0\x9F\x98\x80 \xC2\xA0", "n\xC3\xA9 \xF0\x9F\x98\x80 \xC2\xA0" },
        { "\xFF\xE2\x82", "???" }, { "\xC0\x80", "??" }, { "\xED\xA0\x80", "???" }, { "\xC3(", "?(" },
        { "\xEF\xBF\xBF", "???" }, { "\xEF\xBF\xBD", "\xEF\xBF\xBD" },
    };
    for (size_t i = 0; i < sizeof pair / sizeof pair[0]; i++) {
        struct text t = {0};
        text_append_shown(&t, pair[i].bytes);
        assert_string_equal(text_chars(&t), pair[i].shown);
        text_free(&t);
    }
}

static void copy_is_ones_own(void **state)
{
    (void)state;
    char original[] = "billing", *copy = text_copy(original);
    original[0] = 'x';
    assert_string_equal(copy, "billing");
    free(copy);
}

static void exit_codes_are_those_promised(void **state)
{
    (void)state;
    assert_int_equal(status_exit_code(STATUS_OK), 0);
    assert_int_equal(status_exit_code(STATUS_UNABLE), 1);
    assert_int_equal(status_exit_code(STATUS_INPUT), 2);
    assert_int_equal(status_exit_code(STATUS_NOT_HELD), 3);
    assert_int_equal(status_exit_code(STATUS_INTERRUPTED), 130);
}

/* Every piece zeroed, aligned and apart from the others, whatever the mix of sizes. */
static void arena_gives_clean_pieces(void **state)
{
    (void)state;
    struct arena arena = {0};
    unsigned char *piece[300];
    size_t size[300];
    for (size_t i = 0; i < 300; i++) {
        size[i] = i % 50 == 49 ? 100000 : (i * 37) % 1000;
        piece[i] = arena_new(&arena, size[i], 1);
        assert_int_equal((uintptr_t)piece[i] % sizeof(double), 0);
        for (size_t k = 0; k < size[i]; k++) assert_true(piece[i][k] == 0);
        memset(piece[i], (int)(i % 251) + 1, size[i]);
    }
    for (size_t i = 0; i < 300; i++)
        for (size_t k = 0; k < size[i]; k++) assert_true(piece[i][k] == i % 251 + 1);
    arena_free(&arena);
    assert_null(arena.blocks);
}

static void memory_of_nothing_is_something(void **state)
{
    (void)state;
    int *none = memory_new(0, sizeof *none);
    assert_non_null(none);
    none = memory_resize(none, 3, sizeof *none);
    none[2] = 7;
    none = memory_resize(none, 0, sizeof *none);
    assert_non_null(none);
    free(none);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(empty_text_reads_as_empty),
        cmocka_unit_test(text_grows_without_truncation),
        cmocka_unit_test(distance_counts_edits_and_swaps),
        cmocka_unit_test(utf8_is_told_from_junk),
        cmocka_unit_test(bytes_from_elsewhere_are_shown),
        cmocka_unit_test(copy_is_ones_own),
        cmocka_unit_test(exit_codes_are_those_promised),
        cmocka_unit_test(arena_gives_clean_pieces),
        cmocka_unit_test(memory_of_nothing_is_something),
    };
    return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
