/* The study with a centre of its own making: linked here in place of the simulation, it takes a while of its own per
 * replication and leaves numbers that are known. So order, completeness and stopping are seen without a model. */
#include "unit.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/memory.h"
#include "model/centre.h"
#include "scenario/timeline.h"
#include "study/comparable.h"
#include "study/study.h"

enum { MONTHS = 6, REPLICATIONS = 24 };

struct centre { const struct scenario *scenario; struct result_shape shape; };

struct centre *centre_create(const struct scenario *scenario, const struct sampler *sampler)
{
    (void)sampler;
    struct centre *centre = memory_new(1, sizeof *centre);
    struct result_shape *shape = &centre->shape;
    centre->scenario = scenario;
    memcpy(shape->name, scenario->name, sizeof scenario->name);
    shape->months = MONTHS, shape->sites = 1, shape->queues = 1;
    shape->lines.count = 1 + (scenario->name[0] == 'b');        /* shapes differ from scenario to scenario */
    for (int i = 0; i < shape->lines.count; i++) shape->lines.line[i].rate = 1;
    return centre;
}

void centre_destroy(struct centre *centre)
{
    free(centre);
}

const struct result_shape *centre_shape(const struct centre *centre)
{
    return &centre->shape;
}

/* A number that another order of adding would round differently. */
static double value_of(const struct scenario *scenario, int replication)
{
    return (replication % 3 == 0 ? 1e15 : 0.1) * (1 + replication) * (scenario->name[0] == 'a' ? 1 : 1.7);
}

bool centre_run(struct centre *centre, int replication, struct replication *out, struct centre_watch *watch)
{
    struct timespec nap = { 0, 100000L * (1 + (7 * replication) % 11) };    /* early numbers are not the fast ones */
    nanosleep(&nap, NULL);
    if (atomic_load(&watch->stop)) return false;
    for (int month = 0; month < MONTHS; month++) {
        replication_quantity(out, &centre->shape, month)[0] = value_of(centre->scenario, replication) + month;
        replication_contacts(out, &centre->shape, month, 0, 0)[CONTACTS_OFFERED] = 3;
    }
    out->contacts_simulated = 3 * MONTHS;
    replication_log(out, replication, EVENT_WAVE_STARTS, "1", replication % 2);
    atomic_fetch_add(&watch->days, WARM_UP_DAYS + 181);
    atomic_fetch_add(&watch->contacts, 3 * MONTHS);
    return true;
}

static struct scenario *scenario_named(const char *name)
{
    struct scenario *scenario = memory_new(1, sizeof *scenario);
    memcpy(scenario->name, name, strlen(name) + 1);
    scenario->frame.announcement = date_to_day((struct date){ 2027, 1, 1 });
    scenario->frame.horizon_months = MONTHS, scenario->frame.interval_min = 30;
    scenario->run = (struct run_settings){ .replications = REPLICATIONS, .seed = 7, .discount_rate = 0.06 };
    return scenario;
}

struct watcher { int ticks, stop_after; struct study_progress last; };

static bool watch(void *context, const struct study_progress *progress)
{
    struct watcher *watcher = context;
    watcher->last = *progress;
    return ++watcher->ticks != watcher->stop_after;
}

static void assert_same(const struct scenario_summary *x, const struct scenario_summary *y)
{
    size_t lines = (size_t)x->shape.lines.count;
    assert_int_equal(x->merged, REPLICATIONS);
    assert_int_equal(y->merged, REPLICATIONS);
    assert_memory_equal(x->quantity, y->quantity, MONTHS * lines * sizeof(double));
    assert_memory_equal(x->present_value, y->present_value, REPLICATIONS * lines * sizeof(double));
    assert_memory_equal(x->series, y->series, REPLICATIONS * SERIES_COUNT * MONTHS * sizeof(double));
    assert_int_equal(x->events, y->events);
    for (int i = 0; i < x->events; i++) assert_memory_equal(&x->event[i], &y->event[i], sizeof x->event[i]);
}

static void the_same_bytes_for_any_number_of_threads(void **state)
{
    (void)state;
    const int threads[] = { 1, 2, 5, 64 };
    struct scenario *scenario[] = { scenario_named("a"), scenario_named("b") };
    struct scenario_summary first[2], other[2];
    struct study_request request = { (const struct scenario *const *)scenario, 2, 1, NULL, NULL };
    struct text error = { 0 };
    assert_int_equal(study_run(&request, first, &error), STATUS_OK);
    for (size_t i = 1; i < sizeof threads / sizeof threads[0]; i++) {
        request.threads = threads[i];
        assert_int_equal(study_run(&request, other, &error), STATUS_OK);
        for (int s = 0; s < 2; s++) assert_same(&first[s], &other[s]);
        for (int s = 0; s < 2; s++) summary_free(&other[s]);
    }
    for (int s = 0; s < 2; s++) summary_free(&first[s]), free(scenario[s]);
    text_free(&error);
}

static void every_replication_once_and_in_its_place(void **state)
{
    (void)state;
    struct scenario *scenario[] = { scenario_named("a") };
    struct scenario_summary summary;
    const struct study_request request = { (const struct scenario *const *)scenario, 1, 4, NULL, NULL };
    struct text error = { 0 };
    assert_int_equal(study_run(&request, &summary, &error), STATUS_OK);
    assert_int_equal(summary.seed, 7);
    assert_int_equal(summary.contacts_simulated, 3 * MONTHS * REPLICATIONS);
    double sum = 0;
    for (int r = 0; r < REPLICATIONS; r++) {
        double nominal = 0;
        for (int month = 0; month < MONTHS; month++) nominal += value_of(scenario[0], r) + month;
        assert_close(summary.nominal[r], nominal, 1e-12, 0);
        sum += value_of(scenario[0], r);
    }
    assert_close(summary_quantity(&summary, 0)[0], sum / REPLICATIONS, 1e-12, 0);
    summary_free(&summary);
    free(scenario[0]);
    text_free(&error);
}

static void progress_ends_at_all_days(void **state)
{
    (void)state;
    struct scenario *scenario[] = { scenario_named("a"), scenario_named("b") };
    struct scenario_summary summary[2];
    struct watcher watcher = { 0 };
    const struct study_request request = { (const struct scenario *const *)scenario, 2, 1, watch, &watcher };
    struct text error = { 0 };
    assert_int_equal(study_run(&request, summary, &error), STATUS_OK);
    assert_true(watcher.ticks >= 1);
    /* January to June 2027 is 181 days. */
    assert_int_equal(watcher.last.days_in_all, 2 * REPLICATIONS * (181 + WARM_UP_DAYS));
    assert_true(watcher.last.days <= watcher.last.days_in_all);
    for (int s = 0; s < 2; s++) summary_free(&summary[s]), free(scenario[s]);
    text_free(&error);
}

static void a_stopped_study_leaves_nothing(void **state)
{
    (void)state;
    struct scenario *scenario[] = { scenario_named("a"), scenario_named("b") };
    for (int i = 0; i < 2; i++) scenario[i]->run.replications = 5000;
    for (int threads = 1; threads <= 3; threads++) {
        struct scenario_summary summary[2];
        struct watcher watcher = { .stop_after = threads };
        const struct study_request request = { (const struct scenario *const *)scenario, 2, threads, watch, &watcher };
        struct text error = { 0 };
        assert_int_equal(study_run(&request, summary, &error), STATUS_INTERRUPTED);
        assert_int_equal(error.length, 0);
        assert_int_equal(watcher.ticks, threads);
    }
    for (int s = 0; s < 2; s++) free(scenario[s]);
}

static void what_differs_is_said_once_each(void **state)
{
    (void)state;
    struct scenario *a = scenario_named("a"), *b = scenario_named("b");
    memcpy(a->path, "a.ini", 6);
    memcpy(b->path, "b.ini", 6);
    struct text out = { 0 };
    assert_int_equal(comparable_differences(a, b, &out), 0);
    assert_string_equal(text_chars(&out), "");
    b->frame.horizon_months = 36;
    b->frame.announcement += 31;
    b->run.seed = 18446744073709551615U;
    assert_int_equal(comparable_differences(a, b, &out), 3);
    assert_string_equal(text_chars(&out),
        "b.ini: scenario.announcement is 2027-02-01, but 2027-01-01 in a.ini; files that are compared need the same\n"
        "b.ini: scenario.horizon_months is 36, but 6 in a.ini; files that are compared need the same\n"
        "b.ini: run.seed is 18446744073709551615, but 7 in a.ini; files that are compared need the same\n");
    text_free(&out);
    free(a);
    free(b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_bytes_for_any_number_of_threads),
        cmocka_unit_test(every_replication_once_and_in_its_place),
        cmocka_unit_test(progress_ends_at_all_days),
        cmocka_unit_test(a_stopped_study_leaves_nothing),
        cmocka_unit_test(what_differs_is_said_once_each),
    };
    return cmocka_run_group_tests_name("study", tests, NULL, NULL);
}
