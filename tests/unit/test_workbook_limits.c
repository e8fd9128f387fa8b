/* The workbook at its limits: one to eight scenarios, horizons from 6 to 240 months, names nobody should choose, months
 * without a contact; and how large a workbook gets and how long it takes to write.
 * With an argument: writes these workbooks into that folder, for tests/workbook. */
#include "unit.h"

#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "report/xlsx_origin.h"
#include "workbook_fixture.h"

/* What tests/workbook recalculates; the file's name says what is special. */
static const struct { const char *file; struct fixture_plan plan; } samples[] = {
    {"sample-1", {1, 30, 60, 3, false, false}},        {"sample-2", {2, 30, 60, 3, false, false}},
    {"sample-3", {3, 30, 60, 3, false, false}},        {"sample-5", {5, 12, 18, 6, false, false}},
    {"short-2", {2, 5, 6, 0, false, false}},           {"long-2", {2, 5, 240, 24, false, false}},
    {"hard-8", {8, 4, 6, 1, true, false}},             {"closed-3", {3, 5, 24, 3, false, true}},
    {"closed-1", {1, 2, 12, 2, true, true}},
};
enum { SAMPLES = sizeof samples / sizeof samples[0] };

/* Of this process alone, whatever else the machine does. */
static double clock_s(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static enum status write_plan(const char *path, const struct fixture_plan *plan, const char *language, double *seconds)
{
    struct fixture f;
    struct text error = {0};
    fixture_plan_init(&f, plan);
    struct workbook_request request = fixture_request(&f);
    request.language = language_find(language);
    double start_s = clock_s();
    enum status status = workbook_write(path, &request, &error);
    if (seconds) *seconds = clock_s() - start_s;
    if (status != STATUS_OK) print_error("%s: %s\n", path, text_chars(&error));
    text_free(&error);
    fixture_free(&f);
    return status;
}

static char folder[] = "/tmp/workbook-limits-XXXXXX";

/* Every formula is evaluated on the way; one that is not finite or does not parse stops the program. */
static void every_sample_is_written(void **state)
{
    (void)state;
    struct text path = {0};
    text_format(&path, "%s/sample.xlsx", folder);
    for (int i = 0; i < SAMPLES; i++) {
        assert_int_equal(write_plan(text_chars(&path), &samples[i].plan, "en", NULL), STATUS_OK);
        assert_int_equal(xlsx_origin_of(text_chars(&path)), XLSX_OURS);
        unlink(text_chars(&path));
    }
    text_free(&path);
}

/* Size exactly as promised; time four times the promise, of the processor's own seconds, for a slower one; not under a
 * sanitizer. */
static void check_limits(const struct fixture_plan *plan, long bytes_most, double seconds_most)
{
    struct text path = {0};
    struct stat found;
    double seconds = 0;
    text_format(&path, "%s/limit.xlsx", folder);
    assert_int_equal(write_plan(text_chars(&path), plan, "en", &seconds), STATUS_OK);
    assert_int_equal(stat(text_chars(&path), &found), 0);
    unlink(text_chars(&path));
    text_free(&path);
    if (found.st_size >= bytes_most || seconds >= 4 * seconds_most)
        print_error("%d scenarios, %d replications: %ld bytes in %.2f s\n", plan->count, plan->replications,
                    (long)found.st_size, seconds);
    assert_true(found.st_size < bytes_most);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    assert_true(seconds < 4 * seconds_most);
#endif
}

static void a_pair_is_small_and_soon_written(void **state)
{
    (void)state;
    check_limits(&(struct fixture_plan){2, 30, 60, 3, false, false}, 1 << 20, 0.3);
}

static void five_scenarios_of_a_thousand_replications_too(void **state)
{
    (void)state;
    check_limits(&(struct fixture_plan){5, 1000, 60, 3, false, false}, 5 << 20, 2);
}

static int write_samples(const char *into)
{
    int failed = 0;
    struct text path = {0};
    for (int i = 0; i < SAMPLES; i++)
        for (int l = 0; language_code(l); l++) {
            const struct fixture_plan *plan = &samples[i].plan;
            if (l > 0 && plan->count > 1 && plan->horizon > 12) continue;    /* the same formulas, other labels */
            if (l > 0 && plan->count > 3) continue;
            text_clear(&path);
            text_format(&path, "%s/%s-%s.xlsx", into, samples[i].file, language_code(l));
            failed += write_plan(text_chars(&path), &samples[i].plan, language_code(l), NULL) != STATUS_OK;
        }
    text_free(&path);
    return failed > 0;
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_sample_is_written),
        cmocka_unit_test(a_pair_is_small_and_soon_written),
        cmocka_unit_test(five_scenarios_of_a_thousand_replications_too),
    };
    if (argc > 1) return write_samples(argv[1]);
    if (!mkdtemp(folder)) return 1;
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    rmdir(folder);
    return failed;
}
