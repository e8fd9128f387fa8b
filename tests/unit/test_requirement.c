/* The table against a direct search (math/erlang.h is itself verified against published values) and published
 * tables. */
#include "unit.h"

#include <stdlib.h>

#include "math/erlang.h"
#include "model/requirement.h"

static struct erlang_case case_of(const struct requirement_target *t, double load, int agents)
{
    return (struct erlang_case){.arrivals_per_s = load / t->handle_s, .handle_s = t->handle_s, .agents = agents,
                                .patience_s = t->patience_s, .within_s = t->within_s, .capacity = -1};
}

static void check_against_search(struct requirement_target t, double load_first, double load_last, int loads)
{
    struct requirement_table *table = requirement_create(t);
    for (int i = 0; i < loads; i++) {
        double load = load_first * pow(load_last / load_first, i / (loads - 1.0));
        int wanted = erlang_agents_needed(case_of(&t, load, 1), t.service_level, t.occupancy_max);
        if (requirement_agents(table, load) != wanted) print_error("load %g\n", load);
        assert_int_equal(requirement_agents(table, load), wanted);
    }
    requirement_destroy(table);
}

static const struct requirement_target targets[] = {
    {0.80, 20, 240, 310, 0.88}, {0.80, 20, INFINITY, 310, 0.88}, {0.80, 20, INFINITY, 180, 1.0},
    {0.95, 10, 120, 600, 0.95}, {0.50, 60, 60, 120, 1.0},        {0.90, 0, 300, 330, 0.85},
    {0.70, 300, 30, 200, 0.60}, {0.99, 30, INFINITY, 400, 0.92},
};

static void test_table_is_the_search(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof targets / sizeof *targets; i++) check_against_search(targets[i], 0.01, 70, 400);
}

/* Above 128 agents loads are interpolated: the search may differ by one, and only within 0.01 erlang of the edge. */
static void test_large_loads_are_within_an_agent_at_the_edge(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof targets / sizeof *targets; i++) {
        struct requirement_target t = targets[i];
        struct requirement_table *table = requirement_create(t);
        for (double load = 80; load < 3000; load *= 1.0731) {
            struct erlang_case c = case_of(&t, load, 1);
            int found = requirement_agents(table, load);
            int wanted = erlang_agents_needed(c, t.service_level, t.occupancy_max);
            if (found != wanted) {
                c.arrivals_per_s = (load + (found > wanted ? 0.01 : -0.01)) / t.handle_s;
                assert_int_equal(erlang_agents_needed(c, t.service_level, t.occupancy_max), found);
            }
        }
        requirement_destroy(table);
    }
}

/* Published: 100 calls per half-hour of 3 minutes want 14 agents for 80% in 20 s (R ErlangC, pyworkforce: 88.8% at
 * 14). */
static void test_published_case(void **state)
{
    (void)state;
    struct requirement_target t = {0.80, 20, INFINITY, 180, 1.0};
    struct requirement_table *table = requirement_create(t);
    assert_int_equal(requirement_agents(table, 10), 14);
    assert_close(requirement_service_level(table, 14, 10), 0.8883500, 0, 0.001);
    requirement_destroy(table);
    t.occupancy_max = 0.70;             /* 10 / 14 is 71.4%: one more */
    table = requirement_create(t);
    assert_int_equal(requirement_agents(table, 10), 15);
    assert_int_equal(requirement_agents_by_occupancy(table, 10), 15);
    requirement_destroy(table);
}

static void test_edges(void **state)
{
    (void)state;
    struct requirement_table *table = requirement_create(targets[0]);
    assert_int_equal(requirement_agents(table, 0), 0);
    assert_int_equal(requirement_agents(table, -1), 0);
    assert_int_equal(requirement_agents(table, 1e-12), 1);
    assert_true(requirement_service_level(table, 0, 1) == 0);
    assert_true(requirement_service_level(table, 0, 0) == 1);
    int agents = requirement_agents(table, requirement_load(table, 57));
    assert_int_equal(agents, 57);
    assert_int_equal(requirement_agents(table, requirement_load(table, 57) * 1.0001), 58);
    requirement_destroy(table);
    struct requirement_target impossible = {1.0, 0, INFINITY, 300, 1.0};         /* planned as 99.9% */
    table = requirement_create(impossible);
    int wanted = erlang_agents_needed(case_of(&impossible, 20, 1), 0.999, 1.0);
    assert_int_equal(requirement_agents(table, 20), wanted);
    requirement_destroy(table);
    struct requirement_target nothing = {0.0, 20, 240, 300, 1.0};                /* asks nothing: four erlangs each */
    table = requirement_create(nothing);
    assert_int_equal(requirement_agents(table, 20), 5);
    requirement_destroy(table);
}

/* More load never needs fewer agents; one agent more always carries more. */
static void test_monotone(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof targets / sizeof *targets; i++) {
        struct requirement_table *table = requirement_create(targets[i]);
        for (int n = 1; n < 700; n++) assert_true(requirement_load(table, n + 1) > requirement_load(table, n));
        requirement_destroy(table);
    }
}

static void test_answers_do_not_depend_on_questions_before(void **state)
{
    (void)state;
    struct requirement_table *up = requirement_create(targets[3]), *down = requirement_create(targets[3]);
    double load_up[64], load_down[64], level_up[64], level_down[64];
    for (int i = 0; i < 64; i++) {
        int j = 63 - i;
        load_up[i] = requirement_load(up, 1 + 5 * i), level_up[i] = requirement_service_level(up, 20 + i, 30);
        load_down[j] = requirement_load(down, 1 + 5 * j), level_down[j] = requirement_service_level(down, 20 + j, 30);
    }
    assert_memory_equal(load_up, load_down, sizeof load_up);
    assert_memory_equal(level_up, level_down, sizeof level_up);
    requirement_destroy(up);
    requirement_destroy(down);
}

static void test_service_level_is_close_to_exact(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof targets / sizeof *targets; i++) {
        struct requirement_table *table = requirement_create(targets[i]);
        for (int n = 1; n < 300; n = n * 5 / 4 + 1)
            for (double ratio = 0.05; ratio < 1.6; ratio += 0.0371) {
                struct erlang_case c = case_of(&targets[i], ratio * n, n);
                struct erlang_result r;
                double exact = erlang_exact(&c, &r) ? r.service_level : 0;
                assert_close(requirement_service_level(table, n, ratio * n), exact, 0, 0.001);
            }
        requirement_destroy(table);
    }
}

static void test_handle_steps(void **state)
{
    (void)state;
    for (double handle_s = 1; handle_s < 36000; handle_s *= 1.01) {
        double planned_s = requirement_handle_of_step(requirement_handle_step(handle_s));
        assert_close(planned_s, handle_s, 0.0125, 0);
    }
    assert_int_equal(requirement_handle_step(310), requirement_handle_step(311));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_table_is_the_search),
        cmocka_unit_test(test_large_loads_are_within_an_agent_at_the_edge),
        cmocka_unit_test(test_published_case),
        cmocka_unit_test(test_edges),
        cmocka_unit_test(test_monotone),
        cmocka_unit_test(test_answers_do_not_depend_on_questions_before),
        cmocka_unit_test(test_service_level_is_close_to_exact),
        cmocka_unit_test(test_handle_steps),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
