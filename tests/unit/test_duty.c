#include "unit.h"

#include "model/duty.h"
#include "planning_case.h"

enum { AGENTS = 97, WEEKS = 40 };

/* What the changes of a day say, found by replaying them. */
struct replay {
    double on_s[AGENTS], slot_s[SLOTS_MAX];             /* seconds signed on, by agent and by interval */
    double first_s[AGENTS], last_s[AGENTS];
    bool on[AGENTS];
    double since_s[AGENTS];
};

static void replay_stretch(struct replay *r, int agent, double from_s, double to_s, int slot_s)
{
    assert_true(to_s > from_s);
    r->on_s[agent] += to_s - from_s;
    r->last_s[agent] = to_s;
    for (int k = 0; k * slot_s < SECONDS_A_DAY; k++)
        r->slot_s[k] += fmax(0, fmin(to_s, (k + 1) * slot_s) - fmax(from_s, k * slot_s));
}

static void replay_day(const struct duty_day *day, int slot_s, struct replay *r)
{
    double now_s = 0;
    memset(r, 0, sizeof *r);
    for (int a = 0; a < AGENTS; a++) r->first_s[a] = -1;
    for (int i = 0; i < day->count; i++) {
        const struct duty_change *c = &day->change[i];
        assert_true(c->at_s >= now_s && c->at_s <= SECONDS_A_DAY);
        assert_true(c->agent >= 0 && c->agent < AGENTS);
        assert_true(c->on != r->on[c->agent]);
        now_s = c->at_s;
        r->on[c->agent] = c->on;
        if (c->on) {
            r->since_s[c->agent] = now_s;
            if (r->first_s[c->agent] < 0) r->first_s[c->agent] = now_s;
        } else {
            replay_stretch(r, c->agent, r->since_s[c->agent], now_s, slot_s);
        }
    }
    for (int a = 0; a < AGENTS; a++) assert_false(r->on[a]);
}

struct centre_case {
    struct scenario *s;
    struct roster_shape shape;
    struct roster roster;
    struct duty_day day;
};

static void make_centre(struct centre_case *c, struct scenario *s)
{
    double (*required)[SLOTS_MAX] = calloc(DAYS_A_WEEK, sizeof *required);
    int slot_s = s->frame.interval_min * 60;
    *c = (struct centre_case){.s = s};
    for (int d = 0; d < DAYS_A_WEEK; d++)
        for (int k = s->frame.open[d].open_s / slot_s; k * slot_s < s->frame.open[d].close_s; k++)
            required[d][k] = 30 - 2 * d;
    roster_shape_solve(s, 0, (const double (*)[SLOTS_MAX])required, ROSTER_COVER_ALL, &c->shape);
    free(required);
}

static void free_centre(struct centre_case *c)
{
    roster_shape_free(&c->shape);
    roster_free(&c->roster);
    duty_day_free(&c->day);
    free(c->s);
}

/* Deals a week and leaves out the absent: every 6th agent, others each day. */
static int present_on(struct centre_case *c, int week, int weekday, struct roster_shift *present)
{
    static const bool open[DAYS_A_WEEK] = {true, true, true, true, true, true, true};
    int32_t agents[AGENTS];
    int count = 0;
    for (int a = 0; a < AGENTS; a++) agents[a] = a;
    roster_assign(&c->roster, &c->shape, agents, AGENTS, week, open);
    for (int i = c->roster.day_start[weekday]; i < c->roster.day_start[weekday + 1]; i++)
        if ((c->roster.shift[i].agent + 7 * week + weekday) % 6) present[count++] = c->roster.shift[i];
    return count;
}

/* Interval by interval, paid seconds: on shift and not on a break. */
static void paid_seconds(const struct centre_case *c, const struct roster_shift *present, int count, int slot_s,
                         double *paid_s)
{
    for (int k = 0; k < SLOTS_MAX; k++) paid_s[k] = 0;
    for (int k = 0; k * slot_s < SECONDS_A_DAY; k++)
        for (int i = 0; i < count; i++)
            paid_s[k] += slot_s * roster_item_cover(&c->shape.item[present[i].item], k * slot_s, (k + 1) * slot_s);
}

static void check_day(struct centre_case *c, const struct roster_shift *present, int count, int day, double share)
{
    int slot_s = c->s->frame.interval_min * 60;
    struct duty_rule rule = {.slot_s = slot_s, .offphone_share = share, .day = day};
    struct replay r;
    double rostered_h = 0, on_h = 0, paid_s[SLOTS_MAX];
    duty_plan(&c->day, &c->shape, present, count, &rule);
    replay_day(&c->day, slot_s, &r);
    paid_seconds(c, present, count, slot_s, paid_s);
    for (int i = 0; i < count; i++) {
        const struct roster_item *item = &c->shape.item[present[i].item];
        int a = present[i].agent;
        double expected_s = (1 - share) * item->paid_h * 3600;
        rostered_h += item->paid_h, on_h += r.on_s[a] / 3600;
        if (r.on_s[a] > 0) assert_true(r.first_s[a] >= item->start_s && r.last_s[a] <= item->end_s);
        /* An agent's day is off its share by less than two intervals (low discrepancy), plus a break's worth. */
        assert_close(r.on_s[a], expected_s, 0, 2.0 * slot_s + item->break_s);
        if (share == 0) assert_close(r.on_s[a], item->paid_h * 3600, 1e-9, 0);
    }
    assert_close(c->day.rostered_h, rostered_h, 1e-9, 1e-9);
    assert_close(c->day.on_h, on_h, 1e-9, 1e-9);
    assert_close(c->day.rostered_h, c->day.on_h + c->day.offphone_h, 1e-9, 1e-9);
    /* An interval's rounding: one agent a run of ranks on shift, and breaks placed by turn: one of each place. */
    for (int k = 0; k * slot_s < SECONDS_A_DAY; k++)
        assert_close(r.slot_s[k], (1 - share) * paid_s[k], 0.05, 3.0 * slot_s);
}

static void check_weeks(struct scenario *s, double share)
{
    struct centre_case c;
    struct roster_shift present[AGENTS];
    double rostered_h = 0, offphone_h = 0;
    make_centre(&c, s);
    for (int day = -28; day < 7 * WEEKS - 28; day++) {
        int week = (day + 28) / 7 - 4, weekday = (day + 28) % 7;
        int count = present_on(&c, week, weekday, present);
        check_day(&c, present, count, day, share);
        rostered_h += c.day.rostered_h, offphone_h += c.day.offphone_h;
    }
    assert_close(offphone_h, share * rostered_h, 0.01, 1e-6);
    free_centre(&c);
}

static void test_hours_are_conserved(void **state)
{
    (void)state;
    check_weeks(planning_case_make(), 0.17);
    check_weeks(planning_case_make(), 0);
    check_weeks(planning_case_make(), 0.33);
}

static void test_other_intervals_and_openings(void **state)
{
    (void)state;
    for (int minutes = 15; minutes <= 60; minutes *= 4) {
        struct scenario *s = planning_case_make();
        s->frame.interval_min = minutes;
        planning_case_open(s, 0, 6, 0, SECONDS_A_DAY);
        planning_case_shift(s, 6, 15);
        planning_case_shift(s, 4, 0);
        check_weeks(s, 0.17);
    }
    struct scenario *s = planning_case_make();
    planning_case_open(s, 0, 6, 9 * 3600 + 600, 12 * 3600 + 2400);
    check_weeks(s, 0.2);
}

/* Over weeks every agent is off the phones for the same share of his paid time, and every interval of the day has
 * the same share off. The bounds are what rounding to whole intervals leaves over some 150 shifts, not a
 * confidence: no draw is made. */
static void test_offphone_is_shared_evenly(void **state)
{
    (void)state;
    struct centre_case c;
    struct roster_shift present[AGENTS];
    double paid_h[AGENTS] = {0}, on_h[AGENTS] = {0}, slot_paid_s[SLOTS_MAX] = {0}, slot_on_s[SLOTS_MAX] = {0};
    make_centre(&c, planning_case_make());
    for (int day = 0; day < 7 * WEEKS; day++) {
        struct duty_rule rule = {.slot_s = 1800, .offphone_share = 0.17, .day = day};
        struct replay r;
        double paid_s[SLOTS_MAX];
        int count = present_on(&c, day / 7, day % 7, present);
        duty_plan(&c.day, &c.shape, present, count, &rule);
        replay_day(&c.day, 1800, &r);
        paid_seconds(&c, present, count, 1800, paid_s);
        for (int i = 0; i < count; i++) paid_h[present[i].agent] += c.shape.item[present[i].item].paid_h;
        for (int a = 0; a < AGENTS; a++) on_h[a] += r.on_s[a] / 3600;
        for (int k = 0; k < SLOTS_MAX; k++) slot_paid_s[k] += paid_s[k], slot_on_s[k] += r.slot_s[k];
    }
    for (int a = 0; a < AGENTS; a++) assert_close(1 - on_h[a] / paid_h[a], 0.17, 0, 0.012);
    for (int k = 16; k < 40; k++) assert_close(1 - slot_on_s[k] / slot_paid_s[k], 0.17, 0, 0.012);
    free_centre(&c);
}

/* Were somebody off the phones in his first interval more often than in the others, mornings would be short. */
static void test_no_place_in_the_shift_is_preferred(void **state)
{
    (void)state;
    struct centre_case c;
    struct roster_shift present[AGENTS];
    double on_s[16] = {0}, shifts = 0;
    make_centre(&c, planning_case_make());
    for (int day = 0; day < 7 * WEEKS; day++) {
        struct duty_rule rule = {.slot_s = 1800, .offphone_share = 0.17, .day = day};
        int count = present_on(&c, day / 7, day % 7, present);
        for (int i = 0; i < count; i++) {
            const struct roster_item *item = &c.shape.item[present[i].item];
            struct replay r;
            if (i % 9 != day % 9) continue;             /* one agent alone, for his own intervals: some of them */
            duty_plan(&c.day, &c.shape, &present[i], 1, &rule);
            replay_day(&c.day, 1800, &r);
            for (int k = 0; k < 16; k++) on_s[k] += r.slot_s[item->start_s / 1800 + k];
            shifts++;
        }
    }
    for (int k = 0; k < 16; k++) {
        double cover = roster_item_cover(&c.shape.item[0], c.shape.item[0].start_s + 1800 * k,
                                         c.shape.item[0].start_s + 1800 * (k + 1));
        assert_close(1 - on_s[k] / (1800 * shifts * cover), 0.17, 0, 0.05);
    }
    free_centre(&c);
}

/* ---- Given agents ---- */

static void check_given(const struct scenario *s, struct opening opening, const int *wanted, int slots)
{
    struct duty_day day = {0};
    struct replay r;
    double hours = 0;
    int slot_s = s->frame.interval_min * 60, first = opening.open_s / slot_s;
    duty_plan_constant(&day, s, 0, opening);
    replay_day(&day, slot_s, &r);
    for (int k = 0; k < slots; k++) {
        assert_close(r.slot_s[first + k], wanted[k] * (double)slot_s, 1e-12, 0);
        hours += wanted[k] * slot_s / 3600.0;
    }
    assert_close(day.on_h, hours, 1e-12, 1e-12);
    assert_close(day.rostered_h, hours, 1e-12, 1e-12);
    assert_true(day.offphone_h == 0);
    duty_day_free(&day);
}

static void test_given_agents(void **state)
{
    (void)state;
    struct scenario *s = planning_case_make();
    struct weights *given = &s->group[0].agents_on_duty;
    int always[24], by_slot[24];
    for (int k = 0; k < 24; k++) always[k] = 12, by_slot[k] = (k * 7) % 11;
    given->count = 1, given->value[0] = 12;
    assert_int_equal(duty_constant_agents(s, 0), 12);
    check_given(s, s->frame.open[0], always, 24);
    given->count = 24;
    for (int k = 0; k < 24; k++) given->value[k] = by_slot[k];
    assert_int_equal(duty_constant_agents(s, 0), 10);
    check_given(s, s->frame.open[0], by_slot, 24);
    check_given(s, s->frame.open[5], by_slot + 2, 16);         /* Saturday opens an hour later */
    given->count = 3;                                          /* the last value holds */
    for (int k = 0; k < 24; k++) by_slot[k] = by_slot[k < 2 ? k : 2];
    check_given(s, s->frame.open[0], by_slot, 24);
    check_given(s, (struct opening){0, 0}, by_slot, 0);
    free(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_hours_are_conserved),
        cmocka_unit_test(test_other_intervals_and_openings),
        cmocka_unit_test(test_offphone_is_shared_evenly),
        cmocka_unit_test(test_no_place_in_the_shift_is_preferred),
        cmocka_unit_test(test_given_agents),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
