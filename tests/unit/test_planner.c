#include "unit.h"

#include "math/erlang.h"
#include "model/planner.h"
#include "model/requirement.h"
#include "planning_case.h"

static void make_demand(const struct scenario *s, double per_week, struct week_demand *w)
{
    *w = (struct week_demand){0};
    for (int q = 0; q < s->queues; q++) {
        w->handle_s[q] = s->queue[q].handle_time_mean_s * s->site[0].handle_time_factor;
        double sum = 0;
        for (int d = 0; d < DAYS_A_WEEK; d++) sum += s->queue[q].weekday_weight[d];
        for (int d = 0; d < DAYS_A_WEEK; d++)
            w->contacts[d][q] = per_week * (q ? 0.25 : 0.75) * s->queue[q].weekday_weight[d] / sum;
    }
    for (int d = 0; d < DAYS_A_WEEK; d++) w->open[d] = true;
}

/* One interval as a planner would work it out by hand; the handle time given. */
static struct erlang_case interval_case(const struct scenario *s, const struct week_demand *w, int day, int slot,
                                        int queue, double handle_s)
{
    double load = 0, slot_s = s->frame.interval_min * 60;
    for (int q = 0; q < s->queues; q++)
        load += w->contacts[day][q] * s->queue[q].slot_weight[day][slot] * w->handle_s[q] / slot_s;
    return (struct erlang_case){.arrivals_per_s = load / handle_s, .handle_s = handle_s, .agents = 1,
                                .patience_s = s->queue[queue].patience_mean_s,
                                .within_s = s->queue[queue].answer_within_s, .capacity = -1};
}

static double mean_handle_s(const struct scenario *s, const struct week_demand *w, int day)
{
    double work_s = 0, contacts = 0;
    for (int q = 0; q < s->queues; q++)
        work_s += w->contacts[day][q] * w->handle_s[q], contacts += w->contacts[day][q];
    return work_s / contacts;
}

static int by_hand(const struct scenario *s, const struct week_demand *w, int day, int slot, double handle_s)
{
    int most = 0;
    for (int q = 0; q < s->queues; q++) {
        struct erlang_case c = interval_case(s, w, day, slot, q, handle_s);
        int agents = erlang_agents_needed(c, s->queue[q].service_level_target, s->site[0].occupancy_max);
        if (agents > most) most = agents;
    }
    return most;
}

static void check_days(const struct scenario *s, double per_week)
{
    struct planner *planner = planner_create(s);
    struct week_demand w;
    struct week_need need;
    double week_h = 0;
    make_demand(s, per_week, &w);
    for (int d = 0; d < DAYS_A_WEEK; d++) {
        int agents[SLOTS_MAX], sum = 0;
        double hours = planner_day_required(planner, 0, w.contacts[d], w.handle_s, d, agents), handle_s = 0;
        if (w.contacts[d][0] > 0) handle_s = mean_handle_s(s, &w, d);
        for (int k = 0; k < SLOTS_MAX; k++) {
            if (!(s->queue[0].slot_weight[d][k] > 0)) {
                assert_int_equal(agents[k], 0);
                continue;
            }
            double planned_s = requirement_handle_of_step(requirement_handle_step(handle_s));
            assert_int_equal(agents[k], by_hand(s, &w, d, k, planned_s));
            assert_in_range(agents[k] + 1 - by_hand(s, &w, d, k, handle_s), 0, 2);       /* what the step costs */
            sum += agents[k];
        }
        assert_close(hours, sum * s->frame.interval_min / 60.0, 1e-12, 0);
        week_h += hours;
    }
    planner_week(planner, 0, &w, &need);
    assert_close(need.required_h, week_h, 1e-12, 0);
    planner_destroy(planner);
}

static void test_days_as_by_hand(void **state)
{
    (void)state;
    struct scenario *s = planning_case_make();
    for (double per_week = 50; per_week < 50000; per_week *= 4) check_days(s, per_week);
    s->queue[1].service_level_target = 0.95;            /* the tighter promise rules where both queues come */
    s->queue[1].patience_mean_s = 60;
    for (double per_week = 50; per_week < 50000; per_week *= 4) check_days(s, per_week);
    s->queue[0].service_level_target = 0.98;            /* whichever queue it is */
    for (double per_week = 50; per_week < 50000; per_week *= 4) check_days(s, per_week);
    free(s);
}

static double exact_day_level(const struct scenario *s, const struct week_demand *w, int day, const int *agents,
                              double handle_s)
{
    double in_time = 0, offered = 0;
    for (int k = 0; k < SLOTS_MAX; k++) {
        struct erlang_case c = interval_case(s, w, day, k, 0, handle_s);
        struct erlang_result r;
        double contacts = w->contacts[day][0] * s->queue[0].slot_weight[day][k] +
                          w->contacts[day][1] * s->queue[1].slot_weight[day][k];
        if (!(contacts > 0)) continue;
        c.agents = agents[k];
        assert_true(erlang_exact(&c, &r));
        in_time += contacts * r.service_level, offered += contacts;
    }
    return in_time / offered;
}

/* By day: the day just meets its target (grid of service levels: 0.001), with fewer agents than by interval. */
static void test_scope_day(void **state)
{
    (void)state;
    struct scenario *s = planning_case_make();
    struct week_demand w;
    int by_interval[SLOTS_MAX], by_day[SLOTS_MAX];
    s->site[0].occupancy_max = 1;
    for (double per_week = 3000; per_week < 60000; per_week *= 4) {
        make_demand(s, per_week, &w);
        s->group[0].requirement_scope = SCOPE_INTERVAL;
        struct planner *planner = planner_create(s);
        double hours = planner_day_required(planner, 0, w.contacts[1], w.handle_s, 1, by_interval);
        s->group[0].requirement_scope = SCOPE_DAY;
        assert_true(planner_day_required(planner, 0, w.contacts[1], w.handle_s, 1, by_day) < hours);
        double handle_s = requirement_handle_of_step(requirement_handle_step(mean_handle_s(s, &w, 1)));
        double level = exact_day_level(s, &w, 1, by_day, handle_s);
        assert_in_range((int)(1e4 * level), 7990, 8400);
        for (int k = 0; k < SLOTS_MAX; k++) by_day[k] -= by_day[k] > 1;         /* one fewer everywhere does not */
        assert_true(exact_day_level(s, &w, 1, by_day, handle_s) < 0.8);
        planner_destroy(planner);
    }
    free(s);
}

/* A week at a bucket's centre (1.25^18 erlangs, six eighths of it billing), its rostered shifts less absence, off-
 * phone time and breaks, interval by interval through the exact formula: just the target for the week as a whole. */
static void test_scope_day_counts_what_shifts_leave_over(void **state)
{
    (void)state;
    struct scenario *s = planning_case_make();
    struct week_demand w;
    struct week_need need, by_interval;
    double open_s = (5 * 12 + 8) * 3600, in_time = 0, offered = 0;
    make_demand(s, 1, &w);
    for (int q = 0; q < 2; q++) {
        double sum = 0, work_s = pow(1.25, 18) * open_s * (q ? 0.25 : 0.75);
        for (int d = 0; d < DAYS_A_WEEK; d++) sum += w.contacts[d][q];
        for (int d = 0; d < DAYS_A_WEEK; d++) w.contacts[d][q] *= work_s / w.handle_s[q] / sum;
    }
    struct planner *planner = planner_create(s);
    planner_week(planner, 0, &w, &by_interval);
    planner_destroy(planner);
    s->group[0].requirement_scope = SCOPE_DAY;
    planner = planner_create(s);
    planner_week(planner, 0, &w, &need);
    assert_true(need.needed_heads < by_interval.needed_heads && need.roster_fit > by_interval.roster_fit);
    assert_true(need.roster_fit < 1);
    for (int d = 0; d < DAYS_A_WEEK; d++)
        for (int k = 0; k < SLOTS_MAX && w.contacts[d][0] > 0; k++) {
            struct erlang_case c = interval_case(s, &w, d, k, 0, mean_handle_s(s, &w, d));
            struct erlang_result low = {0}, high = {0};
            double on = 0, contacts = w.contacts[d][0] * s->queue[0].slot_weight[d][k] +
                                      w.contacts[d][1] * s->queue[1].slot_weight[d][k];
            if (!(contacts > 0)) continue;
            for (int i = 0; i < need.shape->items; i++)
                if (need.shape->item[i].weekday == d)
                    on += need.shifts_needed * 0.82 * 0.83 * need.shape->item[i].share *
                          roster_item_cover(&need.shape->item[i], k * 1800, (k + 1) * 1800);
            c.agents = (int)on, assert_true(erlang_exact(&c, &low));
            c.agents++, assert_true(erlang_exact(&c, &high));
            offered += contacts;
            in_time += contacts * (low.service_level + (on - (int)on) * (high.service_level - low.service_level));
        }
    assert_close(in_time / offered, 0.8, 0, 0.006);     /* 1/512 of the agents and 1.25% of handle time */
    planner_destroy(planner);
    free(s);
}

static void test_heads_by_hand(void **state)
{
    (void)state;
    struct scenario *s = planning_case_make();
    struct planner *planner = planner_create(s);
    struct week_demand w;
    struct week_need need, biased;
    make_demand(s, 20000, &w);
    planner_week(planner, 0, &w, &need);
    assert_true(need.roster_fit > 0.6 && need.roster_fit <= 1);
    double heads = need.required_h / need.roster_fit / 0.83 / (0.82 * 36);
    assert_close(need.needed_heads, heads, 1e-9, 0);
    assert_close(need.shifts_needed, heads * 36 / 7.5, 1e-9, 0);
    s->site[0].planning_bias = 1.1;
    planner_week(planner, 0, &w, &biased);
    assert_close(biased.needed_heads, 1.1 * need.needed_heads, 1e-9, 0);
    planner_destroy(planner);
    free(s);
}

/* A holiday takes work and working days alike: on a flat week the need stays, to the rounding of bucket and share. */
static void test_holiday_needs_no_fewer_heads(void **state)
{
    (void)state;
    struct scenario *s = planning_case_make();
    double flat[] = {1, 1, 1, 1, 1, 0.6, 0};
    struct week_demand w;
    struct week_need usual, holiday;
    planning_case_profile(s, 0, flat);
    planning_case_profile(s, 1, flat);
    struct planner *planner = planner_create(s);
    make_demand(s, 20000, &w);
    planner_week(planner, 0, &w, &usual);
    w.open[3] = false;
    planner_week(planner, 0, &w, &holiday);
    assert_true(holiday.required_h < 0.85 * usual.required_h);
    assert_close(holiday.needed_heads, usual.needed_heads, 0.05, 0);
    planner_destroy(planner);
    free(s);
}

static void test_idle_week(void **state)
{
    (void)state;
    struct scenario *s = planning_case_make();
    struct planner *planner = planner_create(s);
    struct week_demand w;
    struct week_need need;
    make_demand(s, 0, &w);
    planner_week(planner, 0, &w, &need);
    assert_true(need.required_h == 0 && need.needed_heads == 0 && need.shifts_needed == 0);
    assert_non_null(need.shape);
    assert_true(need.shape->items > 0);
    planner_destroy(planner);
    free(s);
}

/* The planner's heads, rostered, less absence and off-phone time, cover what the week requires. Levels are bucket
 * centres here, so that only whole shifts and whole heads stand between plan and cover. */
static void test_needed_heads_cover_the_week(void **state)
{
    (void)state;
    struct scenario *s = planning_case_make();
    struct planner *planner = planner_create(s);
    struct week_demand w;
    struct week_need need;
    struct roster roster = {0};
    int32_t agents[1000];
    for (int a = 0; a < 1000; a++) agents[a] = a;
    for (double per_week = 9000; per_week < 60000; per_week *= 1.25) {
        double required = 0, covered = 0, hours_short = 0;
        make_demand(s, per_week, &w);
        planner_week(planner, 0, &w, &need);
        roster_assign(&roster, need.shape, agents, (int)ceil(need.needed_heads), 3, w.open);
        for (int d = 0; d < DAYS_A_WEEK; d++) {
            int wanted[SLOTS_MAX];
            planner_day_required(planner, 0, w.contacts[d], w.handle_s, d, wanted);
            for (int k = 0; k < SLOTS_MAX; k++) {
                double on = 0;
                for (int i = roster.day_start[d]; i < roster.day_start[d + 1]; i++)
                    on += roster_item_cover(&need.shape->item[roster.shift[i].item], k * 1800, (k + 1) * 1800);
                on *= (1 - 0.18) * (1 - 0.17);
                required += wanted[k], covered += on;
                if (on < wanted[k]) hours_short += wanted[k] - on;
            }
        }
        assert_true(covered >= required);
        assert_true(hours_short < 0.04 * required);
    }
    roster_free(&roster);
    planner_destroy(planner);
    free(s);
}

static void test_answers_do_not_depend_on_questions_before(void **state)
{
    (void)state;
    struct scenario *s = planning_case_make();
    struct planner *up = planner_create(s), *down = planner_create(s);
    struct week_need first[24], second[24];
    struct week_demand w;
    memset(first, 0, sizeof first);
    memset(second, 0, sizeof second);
    for (int i = 0; i < 24; i++) {
        make_demand(s, 300 + 1100 * i, &w);
        w.handle_s[0] *= 1 + 0.02 * i;
        planner_week(up, 0, &w, &first[i]);
    }
    for (int i = 23; i >= 0; i--) {
        make_demand(s, 300 + 1100 * i, &w);
        w.handle_s[0] *= 1 + 0.02 * i;
        planner_week(down, 0, &w, &second[i]);
    }
    for (int i = 0; i < 24; i++) {
        assert_true(first[i].required_h == second[i].required_h);
        assert_true(first[i].needed_heads == second[i].needed_heads);
        assert_int_equal(first[i].shape->items, second[i].shape->items);
        for (int k = 0; k < first[i].shape->items; k++)
            assert_true(first[i].shape->item[k].share == second[i].shape->item[k].share);
    }
    planner_destroy(up);
    planner_destroy(down);
    free(s);
}

/* Opening at ragged times and finer intervals ask for the same hours, up to what whole agents round up. */
static void test_intervals_agree(void **state)
{
    (void)state;
    double hours[3];
    for (int i = 0; i < 3; i++) {
        double weight[] = {1, 1, 1, 1, 1, 0, 0};
        struct scenario *s = planning_case_make();
        struct week_demand w;
        struct week_need need;
        s->frame.interval_min = 15 << i;
        planning_case_open(s, 5, 5, 0, 0);
        planning_case_open(s, 0, 4, 8 * 3600 + 900, 18 * 3600 + 900);
        planning_case_profile(s, 0, weight);
        planning_case_profile(s, 1, weight);
        for (int d = 0; d < 5; d++)                     /* flat in time: an interval's weight is its open time */
            for (int q = 0; q < 2; q++)
                for (int k = 0; k < SLOTS_MAX; k++) {
                    double from = fmax(k * 900 * (1 << i), 29700), to = fmin((k + 1) * 900 * (1 << i), 65700);
                    s->queue[q].slot_weight[d][k] = fmax(0, to - from) / 36000;
                }
        struct planner *planner = planner_create(s);
        make_demand(s, 20000, &w);
        planner_week(planner, 0, &w, &need);
        hours[i] = need.required_h;
        assert_true(need.roster_fit > 0.5 && need.roster_fit <= 1);
        planner_destroy(planner);
        free(s);
    }
    assert_close(hours[1], hours[0], 1e-9, 0);
    assert_close(hours[2], hours[0], 1e-9, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_days_as_by_hand),
        cmocka_unit_test(test_scope_day),
        cmocka_unit_test(test_scope_day_counts_what_shifts_leave_over),
        cmocka_unit_test(test_heads_by_hand),
        cmocka_unit_test(test_holiday_needs_no_fewer_heads),
        cmocka_unit_test(test_idle_week),
        cmocka_unit_test(test_needed_heads_cover_the_week),
        cmocka_unit_test(test_answers_do_not_depend_on_questions_before),
        cmocka_unit_test(test_intervals_agree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
