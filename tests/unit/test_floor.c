/* The floor's rules, one by one, in small scenes worked out by hand. */
#include "unit.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include "engine/floor.h"

enum { EVENTS = 64 };

struct event { char kind; uint32_t n; int32_t agent; double at_s, handle_s; };
struct scene { struct floor *floor; struct event event[EVENTS]; int events; };

static void answered(void *self, const struct contact *c, int32_t agent, double at_s, double handle_s)
{
    struct scene *s = self;
    s->event[s->events++] = (struct event){ 'A', c->n, agent, at_s, handle_s };
}

static void abandoned(void *self, const struct contact *c, double at_s, bool closing)
{
    struct scene *s = self;
    s->event[s->events++] = (struct event){ closing ? 'C' : 'L', c->n, FLOOR_NONE, at_s, 0 };
}

/* One pool; two queues, of which queue 0 goes first; `agents` signed on at 0. */
static void open_scene(struct scene *s, int agents, int capacity)
{
    struct floor_pool_plan pool = { .priority = { 1, 5 }, .capacity = { capacity, capacity } };
    struct floor_plan plan = { 1, 2, &pool, 100, NULL };
    memset(s, 0, sizeof *s);
    s->floor = floor_create(&plan, (struct floor_listener){ s, answered, abandoned });
    for (int a = 0; a < agents; a++) floor_sign_on(s->floor, floor_agent_add(s->floor, 0), 0);
}

static enum offer offer(struct scene *s, uint32_t n, double at_s, double patience_s, double work_s)
{
    struct contact c = { .arrived_s = at_s, .deadline_s = at_s + patience_s, .work_s = work_s, .queue = 1, .n = n };
    return floor_offer(s->floor, 0, &c);
}

static void expect(const struct scene *s, int event, char kind, uint32_t n, int32_t agent, double at_s)
{
    assert_true(event < s->events);
    assert_int_equal(s->event[event].kind, kind);
    assert_int_equal(s->event[event].n, n);
    assert_int_equal(s->event[event].agent, agent);
    assert_close(s->event[event].at_s, at_s, 0, 0);
}

static void longest_idle_agent_goes_first(void **state)
{
    (void)state;
    struct scene s;
    open_scene(&s, 3, -1);
    assert_int_equal(offer(&s, 0, 1, INFINITY, 50), OFFER_ANSWERED);    /* agent 0 until 51 */
    assert_int_equal(offer(&s, 1, 2, INFINITY, 10), OFFER_ANSWERED);    /* agent 1 until 12: idle after agent 2 */
    offer(&s, 2, 60, INFINITY, 1);
    offer(&s, 3, 60, INFINITY, 1);
    offer(&s, 4, 60, INFINITY, 1);
    const int32_t agent[] = { 0, 1, 2, 1, 0 };
    for (int i = 0; i < 5; i++) assert_int_equal(s.event[i].agent, agent[i]);
    floor_destroy(s.floor);
}

static void line_is_fifo_within_priority(void **state)
{
    (void)state;
    struct scene s;
    open_scene(&s, 1, -1);
    offer(&s, 0, 0, INFINITY, 10);
    offer(&s, 1, 1, INFINITY, 10);
    offer(&s, 2, 2, INFINITY, 10);
    struct contact urgent = { .arrived_s = 3, .deadline_s = INFINITY, .work_s = 10, .queue = 0, .n = 3 };
    assert_int_equal(floor_offer(s.floor, 0, &urgent), OFFER_WAITS);
    assert_int_equal(floor_waiting(s.floor, 0, 4), 3);
    floor_advance(s.floor, 100);
    expect(&s, 1, 'A', 3, 0, 10), expect(&s, 2, 'A', 1, 0, 20), expect(&s, 3, 'A', 2, 0, 30);
    assert_int_equal(floor_idle(s.floor, 0), 1);
    floor_destroy(s.floor);
}

static void contact_leaves_at_its_deadline(void **state)
{
    (void)state;
    struct scene s;
    open_scene(&s, 1, -1);
    offer(&s, 0, 0, INFINITY, 10);
    offer(&s, 1, 1, 9, 5);              /* leaves at 10, just as the agent comes free: too late */
    offer(&s, 2, 2, 8.5, 5);
    floor_advance(s.floor, 12);
    expect(&s, 1, 'L', 1, FLOOR_NONE, 10), expect(&s, 2, 'A', 2, 0, 10);
    floor_destroy(s.floor);
}

static void the_dead_do_not_fill_the_line(void **state)
{
    (void)state;
    struct scene s;
    open_scene(&s, 1, 1);
    offer(&s, 0, 0, INFINITY, 100);
    assert_int_equal(offer(&s, 1, 1, 5, 1), OFFER_WAITS);
    assert_int_equal(offer(&s, 2, 5.5, 5, 1), OFFER_BLOCKED);
    assert_int_equal(offer(&s, 3, 6, 0, 1), OFFER_WAITS);       /* contact 1 leaves at 6; this one has no patience */
    assert_int_equal(offer(&s, 4, 6, 5, 1), OFFER_WAITS);
    expect(&s, 1, 'L', 1, FLOOR_NONE, 6), expect(&s, 2, 'L', 3, FLOOR_NONE, 6);
    assert_int_equal(floor_waiting(s.floor, 0, 20), 0);
    expect(&s, 3, 'L', 4, FLOOR_NONE, 11);
    floor_destroy(s.floor);
}

static void who_balks_leaves_only_when_nobody_is_free(void **state)
{
    (void)state;
    struct scene s;
    open_scene(&s, 1, 0);
    struct contact c = { .arrived_s = 0, .deadline_s = INFINITY, .work_s = 10, .balks = true };
    assert_int_equal(floor_offer(s.floor, 0, &c), OFFER_ANSWERED);
    assert_int_equal(floor_offer(s.floor, 0, &c), OFFER_BLOCKED);       /* busy is heard first */
    floor_destroy(s.floor);
    open_scene(&s, 0, -1);
    assert_int_equal(floor_offer(s.floor, 0, &c), OFFER_BALKED);
    assert_int_equal(s.events, 0);
    floor_destroy(s.floor);
}

static void agent_finishes_the_contact_in_hand(void **state)
{
    (void)state;
    struct scene s;
    open_scene(&s, 1, -1);
    offer(&s, 0, 0, INFINITY, 100);
    offer(&s, 1, 1, INFINITY, 10);
    floor_sign_off(s.floor, 0, 60);
    assert_true(floor_agent_is_handling(s.floor, 0) && !floor_agent_is_signed_on(s.floor, 0));
    floor_settle(s.floor, 150);
    assert_int_equal(s.events, 1);      /* the next one still waits */
    struct floor_time t = floor_take_time(s.floor, 0);
    assert_close(t.signed_on_s, 60, 0, 0), assert_close(t.overrun_s, 40, 0, 0);
    assert_close(t.handling_s, 100, 0, 0), assert_close(t.idle_s, 0, 0, 0);
    floor_sign_on(s.floor, 0, 200);     /* takes it at once */
    expect(&s, 1, 'A', 1, 0, 200);
    floor_settle(s.floor, 300);
    t = floor_take_time(s.floor, 0);
    assert_close(t.signed_on_s, 100, 0, 0), assert_close(t.idle_s, 90, 0, 0), assert_close(t.overrun_s, 0, 0, 0);
    floor_destroy(s.floor);
}

static void signing_on_again_ends_the_overrun(void **state)
{
    (void)state;
    struct scene s;
    open_scene(&s, 1, -1);
    offer(&s, 0, 0, INFINITY, 100);
    floor_sign_off(s.floor, 0, 60);
    floor_sign_off(s.floor, 0, 61);     /* no effect */
    floor_sign_on(s.floor, 0, 70);
    floor_sign_on(s.floor, 0, 71);      /* no effect */
    floor_settle(s.floor, 120);
    struct floor_time t = floor_take_time(s.floor, 0);
    assert_close(t.signed_on_s, 110, 0, 0), assert_close(t.overrun_s, 10, 0, 0);
    assert_close(t.handling_s, 100, 0, 0), assert_close(t.idle_s, 20, 0, 0);
    assert_int_equal(floor_idle(s.floor, 0), 1);
    floor_destroy(s.floor);
}

static void closing_sends_everyone_home(void **state)
{
    (void)state;
    struct scene s;
    open_scene(&s, 1, 3);
    offer(&s, 0, 0, INFINITY, 1000);
    offer(&s, 1, 1, 5, 1);
    offer(&s, 2, 2, INFINITY, 1);
    offer(&s, 3, 3, 7, 1);
    floor_close(s.floor, 10);           /* contact 3's deadline is now: it leaves by itself */
    expect(&s, 1, 'L', 1, FLOOR_NONE, 6), expect(&s, 2, 'C', 2, FLOOR_NONE, 10), expect(&s, 3, 'L', 3, FLOOR_NONE, 10);
    assert_true(floor_agent_is_handling(s.floor, 0));
    assert_int_equal(floor_waiting(s.floor, 0, 11), 0);
    for (uint32_t n = 4; n < 7; n++) assert_int_equal(offer(&s, n, 12, INFINITY, 1), OFFER_WAITS);
    floor_destroy(s.floor);
}

static void midnight_settles_and_goes_on(void **state)
{
    (void)state;
    struct scene s;
    open_scene(&s, 1, -1);
    offer(&s, 0, 86000, INFINITY, 800);
    offer(&s, 1, 86100, INFINITY, 100);
    offer(&s, 2, 86200, 100, 100);
    floor_settle(s.floor, 86400);
    expect(&s, 1, 'L', 2, FLOOR_NONE, 86300);   /* told although it stands behind a live one */
    struct floor_time t = floor_take_time(s.floor, 0);
    assert_close(t.handling_s, 400, 0, 0), assert_close(t.idle_s, 86000, 0, 0);
    floor_settle(s.floor, 2 * 86400);
    expect(&s, 2, 'A', 1, 0, 86800);
    t = floor_take_time(s.floor, 0);
    assert_close(t.handling_s, 500, 0, 0), assert_close(t.idle_s, 85900, 0, 0);
    floor_destroy(s.floor);
}

static void pace_counts_from_the_next_contact(void **state)
{
    (void)state;
    struct scene s;
    open_scene(&s, 1, -1);
    floor_agent_set_pace(s.floor, 0, 1, 1.5);
    offer(&s, 0, 0, INFINITY, 100);
    floor_agent_set_pace(s.floor, 0, 1, 1.25);
    offer(&s, 1, 1, INFINITY, 100);
    floor_advance(s.floor, 150);
    assert_close(s.event[0].handle_s, 150, 0, 0), assert_close(s.event[1].handle_s, 125, 0, 0);
    floor_destroy(s.floor);
}

/* Thousands at one instant, with no handle time at all: everyone is served, nobody waits a second. */
static void burst_without_handle_time(void **state)
{
    (void)state;
    struct scene *s = test_malloc(sizeof *s);
    open_scene(s, 2, -1);
    for (uint32_t n = 0; n < 5000; n++) {
        s->events = 0;
        assert_int_equal(offer(s, n, 7, 0, 0), OFFER_ANSWERED);
    }
    floor_settle(s->floor, 7);
    assert_int_equal(floor_idle(s->floor, 0), 2);
    floor_destroy(s->floor);
    test_free(s);
}

static void numbers_are_reused_and_start_afresh(void **state)
{
    (void)state;
    struct scene s;
    open_scene(&s, 3, -1);
    floor_agent_set_pace(s.floor, 1, 1, 2);
    floor_sign_off(s.floor, 1, 5);
    floor_agent_remove(s.floor, 1);
    assert_int_equal(floor_agent_add(s.floor, 0), 1);
    assert_false(floor_agent_is_signed_on(s.floor, 1));
    floor_sign_on(s.floor, 1, 6);
    for (uint32_t n = 0; n < 3; n++) offer(&s, n, 7, INFINITY, 10);
    expect(&s, 2, 'A', 2, 1, 7);
    assert_close(s.event[2].handle_s, 10, 0, 0);
    for (int a = 0; a < 200; a++) assert_int_equal(floor_agent_add(s.floor, 0), 3 + a);
    floor_destroy(s.floor);
}

/* ---- rules that a caller must not break: a check fails, and the process with it ---- */

static void go_back_in_time(struct scene *s) { floor_advance(s->floor, 10), floor_advance(s->floor, 9); }
static void remove_a_busy_agent(struct scene *s)
{
    offer(s, 0, 1, 1, 9), floor_sign_off(s->floor, 0, 2), floor_agent_remove(s->floor, 0);
}
static void remove_who_is_on(struct scene *s) { floor_agent_remove(s->floor, 0); }
static void offer_no_time(struct scene *s) { offer(s, 0, NAN, 1, 1); }
static void offer_endless_work(struct scene *s) { offer(s, 0, 0, 1, INFINITY); }
static void leave_before_coming(struct scene *s) { offer(s, 0, 5, -1, 1); }
static void ask_for_nobody(struct scene *s) { floor_sign_on(s->floor, 1, 0); }
static void take_unsettled_time(struct scene *s)
{
    floor_settle(s->floor, 5), floor_advance(s->floor, 6), floor_take_time(s->floor, 0);
}

static void broken_rules_abort(void **state)
{
    (void)state;
    void (*const rule[])(struct scene *) = { go_back_in_time, remove_a_busy_agent, remove_who_is_on, offer_no_time,
        offer_endless_work, leave_before_coming, ask_for_nobody, take_unsettled_time };
    for (size_t i = 0; i < sizeof rule / sizeof *rule; i++) {
        pid_t child = fork();
        if (child == 0) {
            struct scene s;
            if (!freopen("/dev/null", "w", stderr)) _exit(1);
            signal(SIGABRT, SIG_DFL);
            open_scene(&s, 1, -1);
            rule[i](&s);
            _exit(0);
        }
        int how;
        assert_int_equal(waitpid(child, &how, 0), child);
        if (!WIFSIGNALED(how)) print_error("rule %zu was broken unnoticed\n", i);
        assert_true(WIFSIGNALED(how) && WTERMSIG(how) == SIGABRT);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(longest_idle_agent_goes_first), cmocka_unit_test(line_is_fifo_within_priority),
        cmocka_unit_test(contact_leaves_at_its_deadline), cmocka_unit_test(the_dead_do_not_fill_the_line),
        cmocka_unit_test(who_balks_leaves_only_when_nobody_is_free),
        cmocka_unit_test(agent_finishes_the_contact_in_hand),
        cmocka_unit_test(signing_on_again_ends_the_overrun), cmocka_unit_test(closing_sends_everyone_home),
        cmocka_unit_test(midnight_settles_and_goes_on), cmocka_unit_test(pace_counts_from_the_next_contact),
        cmocka_unit_test(burst_without_handle_time), cmocka_unit_test(numbers_are_reused_and_start_afresh),
        cmocka_unit_test(broken_rules_abort),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
