/* From files to a resolved scenario: layers, references, defaults, contradictions; and the scenarios we ship. */
#include "input/load.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"
#include "scenario/keys.h"
#include "scenario/profile.h"
#include "unit.h"

static const char base[] =
    "[scenario]\nannouncement = 2027-04-01\n"
    "[queue:billing]\ncontacts_per_year = 900000\nhandle_time_mean_s = 310\n"
    "[queue:moving]\ncontacts_per_year = 300000\nhandle_time_mean_s = 390\nmonth_profile = 1,1,1,1,1,1,1,1,1,1,1,2\n"
    "[site:inhouse]\nkind = inhouse\nwage_per_paid_hour = 29\n"
    "[site:provider]\nkind = provider\nwage_per_paid_hour = 21\n"
    "[wave:late]\nqueue = billing\nsite = provider\nstart = 30\nshare = 80%\n"
    "[wave:early]\nqueue = billing\nsite = provider\nstart = 2027-07-01\nshare = 12%\n";

struct folder { char path[64]; struct text file; };

static struct folder make_folder(void)
{
    struct folder f = {"/tmp/handover-test-XXXXXX", {0}};
    assert_non_null(mkdtemp(f.path));
    return f;
}

/* The full path, which stays until the next call. */
static const char *path_in(struct folder *f, const char *name)
{
    text_clear(&f->file);
    text_format(&f->file, "%s/%s", f->path, name);
    return text_chars(&f->file);
}

static void write_file(struct folder *f, const char *name, const char *chars)
{
    FILE *file = fopen(path_in(f, name), "w");
    assert_non_null(file);
    assert_true(fputs(chars, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

static void remove_folder(struct folder *f, const char *const *names)
{
    for (; *names; names++) unlink(path_in(f, *names));
    rmdir(path_in(f, "sub"));
    assert_int_equal(rmdir(f->path), 0);
    text_free(&f->file);
}

static void assert_says(const struct problems *problems, const char *words)
{
    struct text all = {0};
    for (size_t i = 0; i < problems->count; i++) problem_print(&problems->problem[i], &all);
    if (!strstr(text_chars(&all), words)) fail_msg("nothing says \"%s\" in:\n%s", words, text_chars(&all));
    text_free(&all);
}

static void assert_clean(const struct problems *problems)
{
    struct text all = {0};
    for (size_t i = 0; i < problems->count; i++) problem_print(&problems->problem[i], &all);
    if (all.length) fail_msg("%s", text_chars(&all));
}

static void test_defaults_and_references(void **state)
{
    (void)state;
    struct folder f = make_folder();
    struct scenario *s = memory_new(1, sizeof *s);
    struct problems problems = {0};
    write_file(&f, "a.ini", base);
    const struct override soon = {"wave:early.start", "2027-06-16"}, in_time = {"wave:early.start", "2027-06-17"};
    assert_int_equal(load_scenario(path_in(&f, "a.ini"), &in_time, 1, s, &problems), STATUS_OK);
    assert_int_equal(problems_warnings(&problems), 1);
    assert_int_equal(load_scenario(path_in(&f, "a.ini"), &soon, 1, s, &problems), STATUS_OK);
    assert_says(&problems, "nobody trained before 2027-06-17, 11 weeks from the announcement");
    problems_free(&problems);
    assert_int_equal(load_scenario(path_in(&f, "a.ini"), NULL, 0, s, &problems), STATUS_OK);
    assert_int_equal(problems_errors(&problems), 0);
    assert_says(&problems, "no contract covers queue billing at site provider");
    assert_string_equal(s->name, "a");
    assert_string_equal(s->frame.title, "a");
    assert_int_equal(s->queues, 2);
    assert_int_equal(s->groups, 2);
    assert_close(s->site[0].attrition_later, 0.18, 1e-15, 0);
    assert_close(s->site[1].attrition_later, 0.30, 1e-15, 0);
    /* by start: 30 weeks from the announcement is 2027-10-28 */
    assert_string_equal(s->wave[0].name, "early");
    assert_string_equal(s->wave[1].name, "late");
    assert_int_equal(s->wave[1].start, date_to_day((struct date){2027, 10, 28}));
    assert_int_equal(s->wave[1].queue, 0);
    assert_int_equal(s->wave[1].site, 1);
    assert_close(s->queue[1].month_weight[11] / s->queue[1].month_weight[0], 2, 1e-12, 0);
    problems_free(&problems);
    free(s);
    remove_folder(&f, (const char *[]){"a.ini", NULL});
}

static void test_layers(void **state)
{
    (void)state;
    struct folder f = make_folder();
    struct scenario *s = memory_new(1, sizeof *s);
    struct problems problems = {0};
    assert_int_equal(mkdir(path_in(&f, "sub"), 0700), 0);
    write_file(&f, "sub/base.ini", base);
    write_file(&f, "sub/middle.ini",
               "[scenario]\nextends = base.ini\ntitle = Middle\n[queue:moving]\n"
               "month_profile = 3,1,1,1,1,1,1,1,1,1,1,1\n"
               "handle_time_mean_s = 400\n[queue:web]\nhistory = web.csv\nhandle_time_mean_s = 100\n");
    write_file(&f, "sub/web.csv", "date,offered\n2026-03-02,10\n2026-03-03,10\n2026-03-04,10\n"
                                 "2026-03-05,10\n2026-03-06,10\n");
    write_file(&f, "top.ini", "[scenario]\nextends = sub/middle.ini\n[wave:late]\nenabled = no\n"
                             "[wave:early]\nshare = 20%\n");
    const struct override set[] = {{"queue:moving.handle_time_mean_s", "410"}, {"run.seed", "5"}, {"run.seed", "6"}};
    assert_int_equal(load_scenario(path_in(&f, "top.ini"), set, 3, s, &problems), STATUS_OK);
    assert_string_equal(s->frame.title, "Middle");
    assert_int_equal(s->waves, 1);
    assert_close(s->wave[0].share, 0.2, 1e-15, 0);
    assert_close(s->queue[1].handle_time_mean_s, 410, 0, 0);
    assert_int_equal(s->run.seed, 6);
    assert_close(s->queue[1].month_profile.value[0], 3, 0, 0);         /* replaced, not appended */
    assert_int_equal(s->queue[1].month_profile.count, 12);
    assert_close(s->queue[2].contacts_per_year, 10 * 262.0, 1e-9, 0);   /* weekdays of April 2027 to March 2028 */
    problems_free(&problems);
    free(s);
    remove_folder(&f, (const char *[]){"sub/base.ini", "sub/middle.ini", "sub/web.csv", "top.ini", NULL});
}

/* Several contradictions in one file are all said, each at its line. */
static void test_everything_at_once(void **state)
{
    (void)state;
    struct folder f = make_folder();
    struct scenario *s = memory_new(1, sizeof *s);
    struct problems problems = {0};
    write_file(&f, "base.ini", base);
    write_file(&f, "a.ini", "[scenario]\nextends = base.ini\nhorizon_month = 3\n[queue:biling]\n[wave:late]\n"
                            "share = 10%\n"
                            "queue = movin\n[run\nseed = 1\n[wave:early]\nshare = 1.5\n");
    const struct override set[] = {{"queue:bill.day_cv", "0"}, {"nonsense", "1"}, {"run.sed", "1"}};
    assert_int_equal(load_scenario(path_in(&f, "a.ini"), set, 3, s, &problems), STATUS_INPUT);
    assert_says(&problems, "a.ini:3: scenario.horizon_month: there is no such key; did you mean horizon_months?");
    assert_says(&problems, "a.ini:4: queue:biling.handle_time_mean_s: is missing");
    assert_says(&problems, "a.ini:7: wave:late.queue: there is no queue \"movin\"; did you mean moving?");
    assert_says(&problems, "a.ini:8: the heading has no ]");
    assert_says(&problems, "a.ini:11: wave:early.share: \"1.5\" is out of range; allowed: 0% to 100%");
    assert_says(&problems, "--set: queue:bill.day_cv: the scenario has no section [queue:bill]");
    assert_says(&problems, "--set: \"nonsense\" is not SECTION.KEY");
    assert_says(&problems, "--set: run.sed: there is no such key; did you mean seed?");
    problems_free(&problems);
    free(s);
    remove_folder(&f, (const char *[]){"base.ini", "a.ini", NULL});
}

static void test_unreadable(void **state)
{
    (void)state;
    struct folder f = make_folder();
    struct scenario *s = memory_new(1, sizeof *s);
    struct problems problems = {0};
    assert_int_equal(load_scenario(path_in(&f, "none.ini"), NULL, 0, s, &problems), STATUS_INPUT);
    assert_int_equal(load_scenario(f.path, NULL, 0, s, &problems), STATUS_INPUT);
    assert_int_equal(problems_errors(&problems), 2);
    write_file(&f, "locked.ini", base);
    assert_int_equal(chmod(path_in(&f, "locked.ini"), 0), 0);
    if (access(f.file.chars, R_OK) != 0)        /* a superuser may read anything */
        assert_int_equal(load_scenario(path_in(&f, "locked.ini"), NULL, 0, s, &problems), STATUS_UNABLE);
    problems_free(&problems);
    free(s);
    remove_folder(&f, (const char *[]){"locked.ini", NULL});
}

/* --- the scenarios that are shipped --- */

static struct scenario *load_shipped(const char *name)
{
    char path[64];
    struct scenario *s = memory_new(1, sizeof *s);
    struct problems problems = {0};
    snprintf(path, sizeof path, "scenarios/%s.ini", name);
    enum status status = load_scenario(path, NULL, 0, s, &problems);
    if (strcmp(name, "base")) assert_clean(&problems);
    assert_int_equal(status, STATUS_OK);
    problems_free(&problems);
    return s;
}

static void test_sample_case(void **state)
{
    (void)state;
    struct scenario *s = load_shipped("three-year");
    struct timeline t;
    double offered = 0;
    timeline_init(&t, &s->frame);
    for (int day = t.announcement_day; day < t.month_start[15]; day++)
        for (int q = 0; q < s->queues; q++) offered += profile_day_contacts(s, &t, q, day);
    assert_close(offered, 1.2e6, 0.01, 0);      /* "1.2 million offered a year over two queues" */
    assert_int_equal(s->contract[0].term_months, 36);
    assert_close(s->contract[0].price, 6, 1e-15, 0);
    assert_int_equal(s->waves, 4);
    assert_int_equal(s->wave[0].start, date_to_day((struct date){2027, 7, 1}));
    assert_close(s->wave[2].share, 0.8, 1e-15, 0);
    assert_close(s->sla[0].within_s, 20, 0, 0);
    assert_true(s->queue[0].weekday_weight[0] > s->queue[0].weekday_weight[1]);        /* Monday */
    assert_true(s->queue[0].weekday_weight[5] > 0 && s->queue[0].weekday_weight[6] == 0);
    free(s);
}

/* The pair differs in the term alone, so that nothing else can decide between them. */
static void test_pair_differs_in_the_term(void **state)
{
    (void)state;
    struct scenario *a = load_shipped("three-year"), *b = load_shipped("one-year");
    struct key_values in_a, in_b;
    int different = 0;
    keys_values(a, &in_a);
    keys_values(b, &in_b);
    assert_int_equal(in_a.count, in_b.count);
    for (size_t i = 0; i < in_a.count; i++) {
        if (!strcmp(in_a.value[i].text, in_b.value[i].text)) continue;
        bool is_expected = !strcmp(in_a.value[i].key->name, "title") || !strcmp(in_a.value[i].key->name, "term_months");
        if (!is_expected) fail_msg("%s.%s", in_a.value[i].instance, in_a.value[i].key->name);
        different++;
    }
    assert_int_equal(different, 2);
    keys_values_free(&in_a);
    keys_values_free(&in_b);
    free(a);
    free(b);
}

static void test_stay_inhouse(void **state)
{
    (void)state;
    struct scenario *s = load_shipped("stay-inhouse"), *b = load_shipped("base");
    assert_int_equal(s->waves, 0);
    assert_int_equal(s->contracts, 0);
    assert_int_equal(s->sites, 1);
    assert_int_equal(s->frame.announcement, b->frame.announcement);
    assert_memory_equal(&s->run, &b->run, sizeof s->run);
    free(s);
    free(b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_defaults_and_references), cmocka_unit_test(test_layers),
        cmocka_unit_test(test_everything_at_once),      cmocka_unit_test(test_unreadable),
        cmocka_unit_test(test_sample_case),             cmocka_unit_test(test_pair_differs_in_the_term),
        cmocka_unit_test(test_stay_inhouse),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
