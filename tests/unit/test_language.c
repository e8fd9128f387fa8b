/* Every language has every text, and Dutch has Dutch for what the other rooms write: the tables are walked, so that a
 * new text, key, line or measure without Dutch fails here and is named. */
#include <stdio.h>
#include <string.h>

#include "model/ledger_table.h"
#include "report/allowed.h"
#include "report/formula.h"
#include "report/language.h"
#include "report/phrases_nl.h"
#include "result/measures.h"
#include "scenario/keys.h"
#include "unit.h"

enum { SHEET_NAME_CHARS_MAX = 29, LITERAL_BYTES_MAX = 255 };    /* "A " before a name; Excel's on a formula's text */

#define NAME(name, text) #name,
static const char *const word_name[WORD_COUNT] = {WORDS(NAME)};

/* Words that are the same in Dutch. */
static const char *const same_words[] = {"EMPTY", "EUR", "INDEX", "SECONDS", "SCENARIO", "FACTOR", "P10", "P90", "IN",
    "LETTER", "S_SHARE_OF", "SECTION_CONTRACT", "TIMELINE_P10", "TIMELINE_P90", "KIND_PLAN", NULL};
static const char *const same_phrases[] = {"ICT", "EUR", "s", "min", "agents", "Overhead", "Bonus", "Factor", NULL};

static bool listed(const char *const *list, const char *text)
{
    for (; *list; list++)
        if (strcmp(*list, text) == 0) return true;
    return false;
}

/* Bit n for {n}. */
static unsigned placeholders(const char *text)
{
    unsigned set = 0;
    for (; (text = strchr(text, '{')) != NULL; text++)
        if (text[1] >= '1' && text[1] <= '9' && text[2] == '}') set |= 1u << (text[1] - '0');
    return set;
}

static size_t longest_piece(const char *text)
{
    size_t longest = 0, length = 0;
    for (; *text; text++) {
        length = *text == '{' ? 0 : length + 1;
        if (length > longest) longest = length;
    }
    return longest;
}

static size_t characters(const char *text)
{
    size_t count = 0;
    for (; *text; text++) count += ((unsigned char)*text & 0xc0) != 0x80;
    return count;
}

static void test_every_word_has_a_dutch_text_with_the_same_places_for_figures(void **state)
{
    (void)state;
    const struct language *en = language_find("en"), *nl = language_find("nl");
    int wrong = 0;
    for (int w = 0; w < WORD_COUNT; w++) {
        const char *english = language_word(en, (enum word)w), *dutch = language_word(nl, (enum word)w);
        const char *what = !dutch ? "has no text"
            : placeholders(english) != placeholders(dutch) ? "has other places for figures"
            : placeholders(dutch) && longest_piece(dutch) > LITERAL_BYTES_MAX ? "is too long for a formula"
            : (strcmp(english, dutch) == 0) != listed(same_words, word_name[w]) ? "is (or is not) the English text"
            : NULL;
        if (what) print_error("%s %s in Dutch\n", word_name[w], what);
        wrong += what != NULL;
    }
    assert_int_equal(wrong, 0);
}

static void test_names_of_sheets_are_valid_and_different(void **state)
{
    (void)state;
    static const enum word sheet[] = {WORD_SHEET_DECISION, WORD_SHEET_INPUTS, WORD_SHEET_COMPARE, WORD_SHEET_CASH,
        WORD_SHEET_SERVICE, WORD_SHEET_STAFFING, WORD_SHEET_PROVIDER, WORD_SHEET_DRIVERS, WORD_SHEET_COST,
        WORD_SHEET_RUNS, WORD_SHEET_CHECKS, WORD_SHEET_ABOUT};
    for (int l = 0; language_code(l); l++) {
        const struct language *language = language_find(language_code(l));
        for (size_t i = 0; i < sizeof sheet / sizeof sheet[0]; i++) {
            const char *name = language_word(language, sheet[i]);
            assert_true(*name && characters(name) <= SHEET_NAME_CHARS_MAX && !strpbrk(name, "[]:*?/\\'"));
            for (size_t j = 0; j < i; j++) assert_string_not_equal(name, language_word(language, sheet[j]));
        }
    }
}

static const char *dutch_of(const char *english)
{
    const struct phrase *phrase;
    size_t count = phrases_nl(&phrase);
    for (size_t i = 0; i < count; i++)
        if (strcmp(phrase[i].english, english) == 0) return phrase[i].text;
    return NULL;
}

/* 1 when a text has no Dutch, and says which. */
static int lacks(const char *where, const char *english)
{
    if (!english || !*english || dutch_of(english)) return 0;
    print_error("%s: no Dutch for \"%s\"\n", where, english);
    return 1;
}

static void test_every_key_has_dutch(void **state)
{
    (void)state;
    int lacking = 0;
    for (size_t i = 0; i < keys_count(); i++) {
        const struct key *key = keys_at(i);
        char where[120];
        snprintf(where, sizeof where, "%s.%s", key->section, key->name);
        lacking += lacks(where, key->label) + lacks(where, key->unit) + lacks(where, key->meaning) +
            lacks(where, key->source);
    }
    assert_int_equal(lacking, 0);
}

static void test_every_ledger_line_and_measure_has_dutch(void **state)
{
    (void)state;
    int lacking = 0;
    for (size_t i = 0; i < ledger_table_count(); i++) {
        const struct line_kind *kind = ledger_table_at(i);
        lacking += lacks(kind->key, kind->label) + lacks(kind->key, kind->unit);
    }
    for (int m = 0; m < CONTACT_MEASURES; m++) {
        const struct measure_name *name = contact_measure_name((enum contact_measure)m);
        lacking += lacks(name->key, name->label) + lacks(name->key, name->unit);
    }
    for (int m = 0; m < STAFF_MEASURES; m++) {
        const struct measure_name *name = staff_measure_name((enum staff_measure)m);
        lacking += lacks(name->key, name->label) + lacks(name->key, name->unit);
    }
    for (int c = 0; c < LEDGER_CATEGORIES; c++)
        lacking += lacks("category", ledger_category_label((enum ledger_category)c));
    assert_int_equal(lacking, 0);
}

static bool is_source(const char *text)
{
    for (size_t i = 0; i < keys_count(); i++)
        if (keys_at(i)->source && strcmp(keys_at(i)->source, text) == 0) return true;
    return false;
}

/* Citations stay as they are; every other row says something else than the English. */
static void test_no_phrase_comes_twice_or_stays_english(void **state)
{
    (void)state;
    const struct phrase *phrase;
    size_t count = phrases_nl(&phrase);
    int wrong = 0;
    for (size_t i = 0; i < count; i++) {
        bool twice = false, same = strcmp(phrase[i].english, phrase[i].text) == 0;
        for (size_t j = 0; j < i; j++) twice |= strcmp(phrase[i].english, phrase[j].english) == 0;
        if (!twice && (!same || is_source(phrase[i].english) || listed(same_phrases, phrase[i].english))) continue;
        print_error("\"%s\" %s\n", phrase[i].english, twice ? "comes twice" : "is the same in Dutch");
        wrong++;
    }
    assert_int_equal(wrong, 0);
}

/* The English range is the one that `handover keys` prints; the Dutch one has no English word in it. */
static void test_what_is_allowed_is_said_in_the_language(void **state)
{
    (void)state;
    struct book en, nl;
    book_init(&en, language_find("en"));
    book_init(&nl, language_find("nl"));
    for (size_t i = 0; i < keys_count(); i++) {
        struct text printed = {0};
        keys_print_allowed(keys_at(i), &printed);
        assert_string_equal(allowed_text(&en, keys_at(i)), text_chars(&printed));
        assert_null(strstr(allowed_text(&nl, keys_at(i)), " to "));
        text_free(&printed);
    }
    assert_string_equal(allowed_text(&nl, keys_find("site", "fcr_sd")), "0 tot 0,5");
    book_free(&en);
    book_free(&nl);
}

/* Figures in texts are what a Dutch spreadsheet makes of the formula, also where a text becomes a number again. */
static void test_formulas_write_and_read_figures_as_dutch_does(void **state)
{
    (void)state;
    static const char *const formula[] = {"=FIXED(-1234567.891,2)", "=\"r = \"&0.25", "=FIXED(12.5,0)&\"\""};
    static const char *const text[] = {"-1.234.567,89", "r = 0,25", "13"};
    struct style style = style_of(LOOK_PLAIN, SHOW_GENERAL);
    struct book book;
    book_init(&book, language_find("nl"));
    struct sheet *sheet = book_sheet(&book, "S");
    for (int row = 0; row < 3; row++) {
        sheet_formula(sheet, row, 0, style, "%s", formula[row]);
        sheet_number(sheet, row, 1, style, 0.25 * row);
    }
    sheet_formula(sheet, 3, 0, style, "=COUNTIF(B1:B3,\"<\"&B3)");
    formula_calculate(&book);
    for (int row = 0; row < 3; row++) assert_string_equal(sheet_look(sheet, row, 0)->text, text[row]);
    assert_close(sheet_look(sheet, 3, 0)->number, 2, 0, 0);
    book_free(&book);
}

static void test_what_has_no_words_stays_as_it_is(void **state)
{
    (void)state;
    const struct language *en = language_find("en"), *nl = language_find("nl");
    assert_string_equal(language_phrase(en, "In-house wages"), "In-house wages");
    assert_string_equal(language_phrase(nl, "In-house wages"), "Interne lonen");
    assert_string_equal(language_phrase(nl, "a name of the user's"), "a name of the user's");
    assert_null(language_find("xx"));
    assert_int_equal(language_figures(nl)->decimal, ',');
    assert_string_equal(language_figures(nl)->month_format, "[$-413]mmm yy");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_word_has_a_dutch_text_with_the_same_places_for_figures),
        cmocka_unit_test(test_names_of_sheets_are_valid_and_different),
        cmocka_unit_test(test_every_key_has_dutch),
        cmocka_unit_test(test_every_ledger_line_and_measure_has_dutch),
        cmocka_unit_test(test_no_phrase_comes_twice_or_stays_english),
        cmocka_unit_test(test_what_is_allowed_is_said_in_the_language),
        cmocka_unit_test(test_formulas_write_and_read_figures_as_dutch_does),
        cmocka_unit_test(test_what_has_no_words_stays_as_it_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
