/* The syntax of a scenario file: what is read, and what is refused that inih would misread in silence. */
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "input/layer.h"
#include "unit.h"

struct read { struct layer layer; struct problems problems; };

static struct read read_chars(const char *chars)
{
    struct read r = {{0}, {0}};
    layer_parse("a.ini", chars, &r.layer, &r.problems);
    return r;
}

static void done(struct read *r)
{
    layer_free(&r->layer);
    problems_free(&r->problems);
}

static void assert_value(const struct read *r, const char *section, const char *key, const char *value, int line)
{
    const struct layer_entry *entry = layer_find(&r->layer, section, key);
    assert_non_null(entry);
    assert_string_equal(entry->value, value);
    assert_int_equal(entry->line, line);
}

static void assert_problem(const struct read *r, size_t index, int line, const char *words)
{
    assert_true(index < r->problems.count);
    assert_int_equal(r->problems.problem[index].line, line);
    if (!strstr(r->problems.problem[index].text, words)) fail_msg("\"%s\"", r->problems.problem[index].text);
}

static void test_pairs(void **state)
{
    (void)state;
    struct read r = read_chars("; a comment\n# another\n\n[scenario]\ntitle = Two words \nempty =\n"
                               "[queue:billing]  ; with a comment\nprice=4.70;not a comment\n"
                               "open_mon = 08:00-20:00 ; is one\n"
                               "history = data/a=b.csv # so is this\nnothing = ; only a comment\n");
    assert_int_equal(r.problems.count, 0);
    assert_value(&r, "scenario", "title", "Two words", 5);
    assert_value(&r, "scenario", "empty", "", 6);
    assert_value(&r, "queue:billing", "price", "4.70;not a comment", 8);
    assert_value(&r, "queue:billing", "open_mon", "08:00-20:00", 9);
    assert_value(&r, "queue:billing", "history", "data/a=b.csv", 10);
    assert_value(&r, "queue:billing", "nothing", "", 11);
    done(&r);
}

static void test_line_ends(void **state)
{
    (void)state;
    const char *const ends[] = {"\n", "\r\n", "\r"};
    for (int i = 0; i < 3; i++) {
        struct text chars = {0};
        text_format(&chars, "[run]%s%sseed = 3%s[costs]%sretained_fte = 2", ends[i], ends[i], ends[i], ends[i]);
        struct read r = read_chars(text_chars(&chars));
        assert_int_equal(r.problems.count, 0);
        assert_value(&r, "run", "seed", "3", 3);
        assert_value(&r, "costs", "retained_fte", "2", 5);
        done(&r);
        text_free(&chars);
    }
}

/* inih alone would split the line at 199 bytes and read its rest as a line of its own. */
static void test_long_lines(void **state)
{
    (void)state;
    struct text chars = {0}, value = {0};
    for (int i = 0; i < 4000; i++) text_format(&value, "%s%d", i ? ", " : "", i);
    text_format(&chars, "[queue:q]\ninterval_profile = %s\nnext = 1\n", text_chars(&value));
    struct read r = read_chars(text_chars(&chars));
    assert_int_equal(r.problems.count, 0);
    assert_value(&r, "queue:q", "interval_profile", text_chars(&value), 2);
    assert_value(&r, "queue:q", "next", "1", 3);
    done(&r);
    text_clear(&chars);
    text_append(&chars, "[run]\nseed = ");
    for (int i = 0; i < LINE_BYTES_MAX; i++) text_append(&chars, "1");
    text_append(&chars, "\nreplications = 5\n");
    r = read_chars(text_chars(&chars));
    assert_int_equal(r.problems.count, 1);
    assert_problem(&r, 0, 2, "bytes long");
    assert_value(&r, "run", "replications", "5", 3);
    done(&r);
    text_free(&value);
    text_free(&chars);
}

/* inih alone would append it to the key before. */
static void test_indented(void **state)
{
    (void)state;
    struct read r = read_chars("[run]\nseed = 1\n  replications = 5\n\t; indented comment\n\n    \n"
                               "discount_rate = 3%\n");
    assert_int_equal(r.problems.count, 1);
    assert_problem(&r, 0, 3, "indented");
    assert_value(&r, "run", "seed", "1", 2);
    assert_value(&r, "run", "discount_rate", "3%", 7);
    assert_null(layer_find(&r.layer, "run", "replications"));
    done(&r);
}

static void test_colons(void **state)
{
    (void)state;
    struct read r = read_chars("[uncertain]\nsla:main.speed.target = 0.7, 0.9\n[run]\nseed: 4\n");
    assert_value(&r, "uncertain", "sla:main.speed.target", "0.7, 0.9", 2);
    assert_int_equal(r.problems.count, 1);
    assert_problem(&r, 0, 4, ":");
    done(&r);
}

static void test_headings(void **state)
{
    (void)state;
    char longest[64] = "[queue:", chars[256] = "";
    while (strlen(longest) < 48) strcat(longest, "x");      /* 47 bytes inside */
    strcat(strcpy(chars, longest), "]\na = 1\n");
    struct read r = read_chars(chars);
    assert_int_equal(r.problems.count, 0);
    assert_value(&r, longest + 1, "a", "1", 2);
    done(&r);
    strcat(strcat(strcpy(chars, longest), "x"), "]\na = 1\n");
    r = read_chars(chars);
    assert_int_equal(r.problems.count, 1);
    assert_problem(&r, 0, 1, "at most 47");
    assert_int_equal(r.layer.count, 0);         /* its keys are passed over, not put elsewhere */
    done(&r);
    r = read_chars("[run]\nseed = 1\n[run\nseed = 2\n[ run ]\nseed = 3\n[run] x\nseed = 4\n[]\n");
    assert_int_equal(r.problems.count, 4);
    for (int i = 0; i < 4; i++) assert_problem(&r, (size_t)i, 3 + 2 * i, "heading");
    assert_value(&r, "run", "seed", "1", 2);
    done(&r);
}

static void test_nothing(void **state)
{
    (void)state;
    struct read r = read_chars("; only a comment\n");
    assert_int_equal(r.problems.count, 1);
    assert_problem(&r, 0, 0, "no [section]");
    done(&r);
    r = read_chars("seed = 1\n");
    assert_int_equal(r.problems.count, 1);
    assert_problem(&r, 0, 1, "before the first");
    done(&r);
}

static void test_problems_in_order(void **state)
{
    (void)state;
    struct problems p = {0};
    struct text out = {0};
    problems_add(&p, "b.ini", 9, "nine");
    problems_add(&p, "a.ini", 2, "two");
    problems_warn(&p, "b.ini", 3, "three");
    problems_add(&p, "b.ini", 9, "nine too");
    problems_add(&p, "b.ini", 9, "nine");
    problems_add(&p, "a.ini", 0, "none");
    problems_sort(&p);
    assert_int_equal(problems_warnings(&p), 1);
    for (size_t i = 0; i < p.count; i++) problem_print(&p.problem[i], &out);
    assert_string_equal(text_chars(&out), "b.ini:3: warning: three\nb.ini:9: nine\nb.ini:9: nine too\nb.ini:9: nine\n"
                                          "a.ini: none\na.ini:2: two\n");
    problems_free(&p);
    text_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pairs),   cmocka_unit_test(test_line_ends), cmocka_unit_test(test_long_lines),
        cmocka_unit_test(test_indented), cmocka_unit_test(test_colons),   cmocka_unit_test(test_headings),
        cmocka_unit_test(test_nothing), cmocka_unit_test(test_problems_in_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
