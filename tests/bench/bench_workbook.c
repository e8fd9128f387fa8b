/* bench_workbook FOLDER [rounds]: bytes and processor seconds of a workbook in FOLDER, from the summaries to the closed
 * file, for invented scenarios (tests/unit/workbook_fixture.h). Best and median of the rounds; it never fails on
 * time. */
#include <time.h>

#include "base/text.h"
#include "handover.h"
#include "workbook_fixture.h"

enum { ROUNDS_MAX = 101 };
static const struct fixture_plan CASES[] = {
    {1, 30, 36, 3, false, false},  {2, 30, 60, 3, false, false},  {2, 1000, 60, 3, false, false},
    {5, 1000, 60, 3, false, false}, {8, 1000, 60, 3, false, false}, {2, 30, 240, 24, false, false},
};
enum { CASE_COUNT = sizeof CASES / sizeof *CASES };

/* Of this process alone, whatever else the machine does. */
static double clock_s(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static long bytes_of(const char *path)
{
    FILE *file = fopen(path, "rb");
    long bytes = file && fseek(file, 0, SEEK_END) == 0 ? ftell(file) : -1;
    if (file) fclose(file);
    return bytes;
}

static int measure(const struct fixture_plan *plan, const char *path, int rounds)
{
    static double seconds[ROUNDS_MAX];
    struct fixture f;
    struct text error = {0};
    int failed = 0;
    fixture_plan_init(&f, plan);
    struct workbook_request request = fixture_request(&f);
    request.force = true;
    for (int i = 0; i < rounds && !failed; i++) {
        double start_s = clock_s();
        failed = workbook_write(path, &request, &error) != STATUS_OK;
        seconds[i] = clock_s() - start_s;
    }
    qsort(seconds, (size_t)rounds, sizeof *seconds, by_value);
    if (failed) fprintf(stderr, "bench_workbook: %s\n", text_chars(&error));
    else printf("workbook   %d scenarios, %4d replications, %3d months  %6.2f s (median %.2f)  %5.2f MiB\n",
                plan->count, plan->replications, plan->horizon + plan->baseline, seconds[0], seconds[rounds / 2],
                (double)bytes_of(path) / (1 << 20));
    text_free(&error);
    fixture_free(&f);
    return failed;
}

int main(int argc, char **argv)
{
    int rounds = argc > 2 ? atoi(argv[2]) : 5, failed = 0;
    struct text path = {0};
    if (argc < 2 || rounds < 1 || rounds > ROUNDS_MAX) {
        fputs("usage: bench_workbook FOLDER [rounds 1-101]\n", stderr);
        return 2;
    }
    text_format(&path, "%s/bench-workbook.xlsx", argv[1]);
    for (int c = 0; c < CASE_COUNT && !failed; c++) failed = measure(&CASES[c], text_chars(&path), rounds);
    text_free(&path);
    return failed;
}
