/* Names of scenarios in reports. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/names.h"

enum { MOST = 28 };

static void settled(const char *const *name, int count, struct scenario **scenario)
{
    for (int i = 0; i < count; i++) {
        scenario[i] = calloc(1, sizeof *scenario[i]);
        snprintf(scenario[i]->name, NAME_BYTES, "%s", name[i]);
    }
    names_settle(scenario, count);
    for (int i = 0; i < count; i++)
        for (int j = 0; j < i; j++) assert_string_not_equal(scenario[i]->name, scenario[j]->name);
}

static void names_become(const char *const *name, const char *const *expected, int count)
{
    struct scenario *scenario[MOST];
    settled(name, count, scenario);
    for (int i = 0; i < count; i++) {
        assert_string_equal(scenario[i]->name, expected[i]);
        free(scenario[i]);
    }
}

static void different_names_stay(void **state)
{
    (void)state;
    const char *const name[] = { "three-year", "one-year", "=1+1", "n\xC3\xA9" };
    names_become(name, name, 4);
}

static void equal_names_get_letters(void **state)
{
    (void)state;
    names_become((const char *const[]){ "base", "other", "base" },
                 (const char *const[]){ "base-A", "other-B", "base-C" }, 3);
    names_become((const char *const[]){ "base", "base", "base-A" },
                 (const char *const[]){ "base-A", "base-B", "base-A-C" }, 3);
    names_become((const char *const[]){ "Base", "base" }, (const char *const[]){ "Base-A", "base-B" }, 2);
}

static void what_cannot_be_shown_tells_nothing_apart(void **state)
{
    (void)state;
    names_become((const char *const[]){ "bad\xFF", "bad\xFE" }, (const char *const[]){ "bad?-A", "bad?-B" }, 2);
    names_become((const char *const[]){ "a\x1b[31mb", "a[31mb" },
                 (const char *const[]){ "a[31mb-A", "a[31mb-B" }, 2);
    names_become((const char *const[]){ "\x07" }, (const char *const[]){ "?" }, 1);
}

static void long_names_are_cut_at_a_character(void **state)
{
    (void)state;
    char longest[NAME_BYTES] = "";
    const char *name[MOST];
    struct scenario *scenario[MOST];
    for (int i = 0; i + 2 < NAME_BYTES; i += 2) strcat(longest, "\xC3\xA9");
    for (int i = 0; i < MOST; i++) name[i] = longest;
    settled(name, MOST, scenario);
    assert_string_equal(scenario[0]->name + strlen(scenario[0]->name) - 4, "\xC3\xA9-A");
    assert_string_equal(scenario[MOST - 1]->name + strlen(scenario[MOST - 1]->name) - 5, "\xC3\xA9-AB");
    for (int i = 0; i < MOST; i++) free(scenario[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(different_names_stay),
        cmocka_unit_test(equal_names_get_letters),
        cmocka_unit_test(what_cannot_be_shown_tells_nothing_apart),
        cmocka_unit_test(long_names_are_cut_at_a_character),
    };
    return cmocka_run_group_tests_name("names", tests, NULL, NULL);
}
