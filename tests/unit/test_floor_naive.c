/* The floor against a deliberately naive model of it: every agent, contact and deadline looked at, in full, for every
 * event, abandonments being events of their own. Thousands of small random scenarios on a coarse grid of times, so
 * that ties, zero handle times and zero patience abound; both must tell the same story, event by event. */
#include "unit.h"

#include <stdbool.h>
#include <string.h>

#include "engine/floor.h"
#include "math/stream.h"

enum { AGENTS = 12, POOLS = 3, QUEUES = 4, CONTACTS = 400, OPERATIONS = 260, LOG = 4096, SCENARIOS = 3000 };

/* What befell contact n. Answers are compared in order; abandonments may be told late, so they go by contact. */
enum fate { FATE_NONE, FATE_ANSWERED, FATE_ABANDONED, FATE_CLOSED, FATE_BALKED, FATE_BLOCKED };
struct answer { uint32_t n; int32_t agent; double at_s, handle_s; };
struct story {
    struct answer answer[CONTACTS];
    int answers;
    enum fate fate[CONTACTS];
    double fate_at_s[CONTACTS];
    int asked[LOG], asks;       /* replies to floor_waiting, floor_idle, is_handling, is_signed_on */
    double seconds[LOG];        /* struct floor_time, in order of taking */
    int spans;
};

/* ---- the naive model ---- */

enum fault { FAULT_NONE, FAULT_LIFO, FAULT_SHORTEST_IDLE, FAULT_CAPACITY, FAULT_TIE, FAULTS };

struct naive_agent {
    bool exists, on, handling;
    int pool;
    double until_s, pace[QUEUES];
    long begun, idle_since;     /* sequence numbers */
};
struct naive_waiting { struct contact contact; int pool; };
struct naive {
    struct naive_agent agent[AGENTS];
    struct naive_waiting waiting[CONTACTS];
    int waits;
    struct floor_time time[POOLS];
    double now_s;
    long sequence;
    enum fault fault;
    const struct floor_pool_plan *plan;
    struct story *story;
};

static void naive_pass(struct naive *m, double to_s)
{
    for (int a = 0; a < AGENTS; a++) {
        const struct naive_agent *agent = &m->agent[a];
        struct floor_time *t = &m->time[agent->pool];
        if (!agent->exists) continue;
        if (agent->on) t->signed_on_s += to_s - m->now_s;
        if (agent->on && !agent->handling) t->idle_s += to_s - m->now_s;
        if (agent->handling) t->handling_s += to_s - m->now_s;
        if (agent->handling && !agent->on) t->overrun_s += to_s - m->now_s;
    }
    m->now_s = to_s;
}

static void naive_begin(struct naive *m, int a, const struct contact *c)
{
    struct naive_agent *agent = &m->agent[a];
    double handle_s = c->work_s * agent->pace[c->queue];
    agent->handling = true, agent->until_s = m->now_s + handle_s, agent->begun = m->sequence++;
    m->story->answer[m->story->answers++] = (struct answer){ c->n, a, m->now_s, handle_s };
    m->story->fate[c->n] = FATE_ANSWERED, m->story->fate_at_s[c->n] = m->now_s;
}

static void naive_leave(struct naive *m, int w, enum fate fate)
{
    uint32_t n = m->waiting[w].contact.n;
    m->story->fate[n] = fate, m->story->fate_at_s[n] = m->now_s;
    memmove(&m->waiting[w], &m->waiting[w + 1], (size_t)(--m->waits - w) * sizeof m->waiting[0]);
}

/* Who is next in the pool: lowest priority number, then the earliest to come. -1: nobody. */
static int naive_next(const struct naive *m, int pool)
{
    int best = -1;
    for (int w = 0; w < m->waits; w++) {
        if (m->waiting[w].pool != pool) continue;
        const int *priority = m->plan[pool].priority;
        int mine = priority[m->waiting[w].contact.queue];
        int theirs = best < 0 ? 100 : priority[m->waiting[best].contact.queue];
        if (mine < theirs || (m->fault == FAULT_LIFO && mine == theirs)) best = w;
    }
    return best;
}

static void naive_free(struct naive *m, int a)
{
    struct naive_agent *agent = &m->agent[a];
    agent->handling = false;
    if (!agent->on) return;
    int w = naive_next(m, agent->pool);
    if (w < 0) {
        agent->idle_since = m->sequence++;
        return;
    }
    struct contact c = m->waiting[w].contact;
    naive_leave(m, w, FATE_ANSWERED);
    naive_begin(m, a, &c);
}

/* All events up to to_s in order of time; at one instant deadlines before departures, those in order of beginning. */
static void naive_advance(struct naive *m, double to_s)
{
    for (;;) {
        int departs = -1, expires = -1;
        for (int a = 0; a < AGENTS; a++) {
            const struct naive_agent *x = &m->agent[a], *y = departs < 0 ? NULL : &m->agent[departs];
            if (!x->exists || !x->handling || x->until_s > to_s) continue;
            bool before = m->fault == FAULT_TIE ? !y || x->until_s < y->until_s
                : !y || x->until_s < y->until_s || (x->until_s <= y->until_s && x->begun < y->begun);
            if (before) departs = a;
        }
        for (int w = 0; w < m->waits; w++) {
            double deadline_s = m->waiting[w].contact.deadline_s;
            if (deadline_s <= to_s && (expires < 0 || deadline_s < m->waiting[expires].contact.deadline_s)) expires = w;
        }
        if (departs < 0 && expires < 0) break;
        if (expires >= 0 && (departs < 0 || m->waiting[expires].contact.deadline_s <= m->agent[departs].until_s)) {
            naive_pass(m, m->waiting[expires].contact.deadline_s);
            naive_leave(m, expires, FATE_ABANDONED);
        } else {
            naive_pass(m, m->agent[departs].until_s);
            naive_free(m, departs);
        }
    }
    naive_pass(m, to_s);
}

static int naive_count(const struct naive *m, int pool, int queue)
{
    int count = 0;
    for (int w = 0; w < m->waits; w++)
        count += m->waiting[w].pool == pool && (queue < 0 || m->waiting[w].contact.queue == queue);
    return count;
}

static int naive_idle(const struct naive *m, int pool, int *longest)
{
    int count = 0;
    *longest = -1;
    for (int a = 0; a < AGENTS; a++) {
        const struct naive_agent *x = &m->agent[a];
        if (!x->exists || !x->on || x->handling || x->pool != pool) continue;
        bool longer = *longest < 0 || (m->fault == FAULT_SHORTEST_IDLE ? x->idle_since > m->agent[*longest].idle_since
            : x->idle_since < m->agent[*longest].idle_since);
        if (longer) *longest = a;
        count++;
    }
    return count;
}

static enum offer naive_offer(struct naive *m, int pool, const struct contact *c)
{
    int longest, limit = m->plan[pool].capacity[c->queue];
    if (limit >= 0 && m->fault == FAULT_CAPACITY) limit++;
    naive_advance(m, c->arrived_s);
    if (naive_idle(m, pool, &longest)) {
        naive_begin(m, longest, c);
        return OFFER_ANSWERED;
    }
    if (limit >= 0 && naive_count(m, pool, c->queue) >= limit) return OFFER_BLOCKED;
    if (c->balks) return OFFER_BALKED;
    m->waiting[m->waits++] = (struct naive_waiting){ *c, pool };
    return OFFER_WAITS;
}

static void naive_close(struct naive *m, double at_s)
{
    naive_advance(m, at_s);
    while (m->waits) naive_leave(m, 0, FATE_CLOSED);
}

/* ---- the engine, told into a story ---- */

static void answered(void *self, const struct contact *c, int32_t agent, double at_s, double handle_s)
{
    struct story *story = self;
    assert_int_equal(story->fate[c->n], FATE_NONE);
    story->answer[story->answers++] = (struct answer){ c->n, agent, at_s, handle_s };
    story->fate[c->n] = FATE_ANSWERED, story->fate_at_s[c->n] = at_s;
}

static void abandoned(void *self, const struct contact *c, double at_s, bool closing)
{
    struct story *story = self;
    assert_int_equal(story->fate[c->n], FATE_NONE);
    story->fate[c->n] = closing ? FATE_CLOSED : FATE_ABANDONED, story->fate_at_s[c->n] = at_s;
}

/* ---- one random scenario ---- */

struct scene {
    struct stream draws;
    struct floor_pool_plan plan[POOLS];
    struct floor *floor;
    struct naive naive;
    struct story told, expected;
    double now_s;
    uint32_t contacts;
    int pools, queues;
    double grid_s;
};

static int pick(struct scene *s, int count)
{
    return (int)(stream_uniform(&s->draws) * count);
}

static void scene_plan(struct scene *s)
{
    s->pools = 1 + pick(s, POOLS), s->queues = 1 + pick(s, QUEUES);
    s->grid_s = pick(s, 2) ? 1 : 0.37;
    for (int p = 0; p < s->pools; p++)
        for (int q = 0; q < s->queues; q++)
            s->plan[p].priority[q] = pick(s, 2) ? 5 : 1 + pick(s, 9),
            s->plan[p].capacity[q] = pick(s, 3) ? -1 : pick(s, 4);
}

static void scene_offer(struct scene *s)
{
    if (s->contacts == CONTACTS) return;
    int pool = pick(s, s->pools);
    struct contact c = { .arrived_s = s->now_s, .queue = (uint8_t)pick(s, s->queues), .balks = pick(s, 5) == 0,
        .n = s->contacts++, .booking = FLOOR_NONE };
    c.work_s = s->grid_s * pick(s, 12);
    c.deadline_s = pick(s, 3) ? c.arrived_s + s->grid_s * pick(s, 10) : INFINITY;
    enum offer got = floor_offer(s->floor, pool, &c), wanted = naive_offer(&s->naive, pool, &c);
    struct story *both[] = { &s->told, &s->expected };
    for (int i = 0; i < 2; i++) {
        enum offer offer = i ? wanted : got;
        both[i]->asked[both[i]->asks++] = (int)offer;
        if (offer == OFFER_BALKED) both[i]->fate[c.n] = FATE_BALKED;
        if (offer == OFFER_BLOCKED) both[i]->fate[c.n] = FATE_BLOCKED;
    }
}

static void scene_sign(struct scene *s)
{
    int a = pick(s, AGENTS);
    struct naive_agent *agent = &s->naive.agent[a];
    if (!agent->exists) return;
    naive_advance(&s->naive, s->now_s);
    if (pick(s, 2)) {
        floor_sign_off(s->floor, a, s->now_s);
        agent->on = false;
        return;
    }
    floor_sign_on(s->floor, a, s->now_s);
    if (agent->on) return;
    agent->on = true;
    if (!agent->handling) naive_free(&s->naive, a);
}

static void naive_agent_new(struct naive *m, int a, int pool)
{
    m->agent[a] = (struct naive_agent){ .exists = true, .pool = pool };
    for (int q = 0; q < QUEUES; q++) m->agent[a].pace[q] = 1;
}

/* Someone goes and someone new takes his number; or a pace changes. */
static void scene_staff(struct scene *s)
{
    int a = pick(s, AGENTS), queue = pick(s, s->queues);
    struct naive_agent *agent = &s->naive.agent[a];
    naive_advance(&s->naive, s->now_s);
    floor_advance(s->floor, s->now_s);
    bool away = !agent->on && !agent->handling && !floor_agent_is_handling(s->floor, a);    /* faults differ */
    if (away && pick(s, 2)) {
        int pool = pick(s, s->pools);
        floor_agent_remove(s->floor, a);
        assert_int_equal(floor_agent_add(s->floor, pool), a);
        naive_agent_new(&s->naive, a, pool);
        return;
    }
    agent->pace[queue] = 0.5 * (1 + pick(s, 4));
    floor_agent_set_pace(s->floor, a, queue, agent->pace[queue]);
}

static void scene_ask(struct scene *s)
{
    int pool = pick(s, s->pools), a = pick(s, AGENTS), ignored;
    naive_advance(&s->naive, s->now_s);
    int wanted[] = { naive_count(&s->naive, pool, -1), naive_idle(&s->naive, pool, &ignored),
        s->naive.agent[a].on, s->naive.agent[a].handling };
    int got[] = { floor_waiting(s->floor, pool, s->now_s), floor_idle(s->floor, pool),
        floor_agent_is_signed_on(s->floor, a), floor_agent_is_handling(s->floor, a) };
    for (int i = 0; i < 4; i++) {
        s->told.asked[s->told.asks++] = got[i];
        s->expected.asked[s->expected.asks++] = wanted[i];
    }
}

static void scene_settle(struct scene *s)
{
    naive_advance(&s->naive, s->now_s);
    floor_settle(s->floor, s->now_s);
    for (int p = 0; p < s->pools; p++) {
        struct floor_time got = floor_take_time(s->floor, p), *wanted = &s->naive.time[p];
        double both[2][4] = { { got.signed_on_s, got.idle_s, got.handling_s, got.overrun_s },
            { wanted->signed_on_s, wanted->idle_s, wanted->handling_s, wanted->overrun_s } };
        for (int i = 0; i < 4; i++) {
            s->told.seconds[s->told.spans++] = both[0][i];
            s->expected.seconds[s->expected.spans++] = both[1][i];
        }
        *wanted = (struct floor_time){ 0 };
    }
}

static void scene_close(struct scene *s)
{
    naive_close(&s->naive, s->now_s);
    floor_close(s->floor, s->now_s);
}

static void scene_play(struct scene *s)
{
    for (int i = 0; i < OPERATIONS; i++) {
        int what = pick(s, 100);
        if (pick(s, 3)) s->now_s += s->grid_s * pick(s, 4);
        if (what == 0) s->now_s += 5000;        /* a night */
        if (what < 55) scene_offer(s);
        else if (what < 75) scene_sign(s);
        else if (what < 83) scene_staff(s);
        else if (what < 93) scene_ask(s);
        else if (what < 97) scene_settle(s);
        else if (what < 98) scene_close(s);
        else naive_advance(&s->naive, s->now_s), floor_advance(s->floor, s->now_s);
    }
    scene_close(s);
    s->now_s += 1000;
    scene_settle(s);
}

/* The first difference between two stories, or NULL. */
static const char *story_difference(const struct story *a, const struct story *b)
{
    if (a->answers != b->answers) return "number of answers";
    for (int i = 0; i < a->answers; i++) {
        const struct answer *x = &a->answer[i], *y = &b->answer[i];
        if (x->n != y->n) return "order of answers";
        if (x->agent != y->agent) return "agent";
        if (fabs(x->at_s - y->at_s) > 0 || fabs(x->handle_s - y->handle_s) > 0) return "time of an answer";
    }
    for (int n = 0; n < CONTACTS; n++) {
        if (a->fate[n] != b->fate[n]) return "fate of a contact";
        if (fabs(a->fate_at_s[n] - b->fate_at_s[n]) > 0) return "time of a fate";
    }
    if (a->asks != b->asks || memcmp(a->asked, b->asked, sizeof a->asked) != 0) return "a reply";
    if (a->spans != b->spans) return "settlements";
    for (int i = 0; i < a->spans; i++)
        if (fabs(a->seconds[i] - b->seconds[i]) > 1e-6) return "agent-seconds";
    return NULL;
}

static const char *scenario_difference(uint32_t number, enum fault fault)
{
    struct scene *s = test_calloc(1, sizeof *s);
    s->draws = stream_keyed((struct stream_key){ .seed = 7, .purpose = STREAM_TEST, .n = number });
    scene_plan(s);
    s->now_s = number % 2 ? -1000 : 0;
    s->naive.plan = s->plan, s->naive.story = &s->expected, s->naive.now_s = s->now_s, s->naive.fault = fault;
    struct floor_plan plan = { s->pools, s->queues, s->plan, 5 * s->grid_s, NULL };
    s->floor = floor_create(&plan, (struct floor_listener){ &s->told, answered, abandoned });
    int agents = AGENTS - pick(s, 9);
    for (int a = 0; a < AGENTS; a++) {
        int pool = pick(s, s->pools);
        assert_int_equal(floor_agent_add(s->floor, pool), a);
        naive_agent_new(&s->naive, a, pool);
        if (a >= agents) continue;
        floor_sign_on(s->floor, a, s->now_s);
        s->naive.agent[a].on = true, s->naive.agent[a].idle_since = s->naive.sequence++;
    }
    scene_play(s);
    const char *difference = story_difference(&s->told, &s->expected);
    floor_destroy(s->floor);
    test_free(s);
    return difference;
}

static void engine_tells_the_naive_story(void **state)
{
    (void)state;
    for (uint32_t number = 0; number < SCENARIOS; number++) {
        const char *difference = scenario_difference(number, FAULT_NONE);
        if (!difference) continue;
        print_error("scenario %u differs in: %s\n", number, difference);
        fail();
    }
}

/* The check bites: a naive model that is wrong in one point is found out, and soon. */
static void planted_faults_are_found(void **state)
{
    (void)state;
    for (int fault = FAULT_NONE + 1; fault < FAULTS; fault++) {
        int found = 0;
        for (uint32_t number = 0; number < 60; number++)
            found += scenario_difference(number, (enum fault)fault) != NULL;
        if (found == 0) print_error("fault %d went unnoticed\n", fault);
        assert_true(found > 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(engine_tells_the_naive_story),
        cmocka_unit_test(planted_faults_are_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
