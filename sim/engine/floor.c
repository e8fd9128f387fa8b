#include "engine/floor.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "engine/calendar.h"
#include "engine/line.h"

enum { QUEUES_MAX = 32, PRIORITIES = 9 };
static const double LATEST_S = 1e12;    /* no time of the floor is further from 0: keeps bucket numbers in range */

/* `on` and `handling` make four states: away, idle, handling, and finishing after sign-off (overrun). */
struct agent {
    int32_t earlier, later;     /* neighbours in the pool's list of idle agents */
    int32_t pool;               /* FLOOR_NONE: the number is not in use, and `later` is the next such */
    bool on, handling;
};

struct pool {
    int32_t idle_longest, idle_latest;
    int on, idle, handling, finishing;  /* agents, now */
    double clocked_s;           /* `time` is closed up to here */
    struct floor_time time;
    int levels;                 /* priorities in use, first one first: a line each */
    struct line *line;
    uint8_t level[QUEUES_MAX];  /* by queue */
    int capacity[QUEUES_MAX];
    int waiting[QUEUES_MAX];    /* in line by queue, the dead included until they are found */
};

struct floor {
    struct calendar calendar;   /* ends of contacts, by agent */
    struct agent *agent;
    double *pace;               /* [agent][queue] */
    struct pool *pool;
    struct floor_listener listener;
    const struct check_place *place;
    double now_s;
    double stop_s;              /* where the clock is going: a listener may have it stop earlier */
    int32_t agents, room;       /* numbers given out so far; allocated */
    int32_t unused;             /* first number to give out again */
    int pools, queues;
};

/* Time averages: each count integrates over time at every change of one of them. The identity of struct floor_time
 * then holds only if every change of state keeps the four counts right. */
static inline void pool_clock(struct pool *pool, double at_s)
{
    double span_s = at_s - pool->clocked_s;
    pool->clocked_s = at_s;
    pool->time.signed_on_s += pool->on * span_s;
    pool->time.idle_s += pool->idle * span_s;
    pool->time.handling_s += pool->handling * span_s;
    pool->time.overrun_s += pool->finishing * span_s;
}

/* ---- idle agents: a doubly linked list through the agents, longest idle first ---- */

static inline void idle_append(struct floor *floor, struct pool *pool, int32_t id)
{
    struct agent *agent = &floor->agent[id];
    agent->earlier = pool->idle_latest;
    agent->later = FLOOR_NONE;
    if (pool->idle_latest == FLOOR_NONE) pool->idle_longest = id;
    else floor->agent[pool->idle_latest].later = id;
    pool->idle_latest = id;
    pool->idle++;
}

static inline void idle_remove(struct floor *floor, struct pool *pool, int32_t id)
{
    const struct agent *agent = &floor->agent[id];
    if (agent->earlier == FLOOR_NONE) pool->idle_longest = agent->later;
    else floor->agent[agent->earlier].later = agent->later;
    if (agent->later == FLOOR_NONE) pool->idle_latest = agent->earlier;
    else floor->agent[agent->later].earlier = agent->earlier;
    pool->idle--;
}

/* ---- contacts ---- */

/* The agent, already counted as handling, begins the contact. */
static inline void contact_begin(struct floor *floor, int32_t id, const struct contact *contact, double at_s)
{
    double handle_s = contact->work_s * floor->pace[(size_t)id * (size_t)floor->queues + contact->queue];
    CHECK(handle_s >= 0 && handle_s <= LATEST_S, floor->place);
    calendar_enter(&floor->calendar, id, at_s + handle_s);
    floor->listener.answered(floor->listener.self, contact, id, at_s, handle_s);
}

/* Takes the next live contact out of the pool's lines, and the dead before it. NULL: nobody lives. */
static inline const struct contact *pool_next(const struct floor *floor, struct pool *pool, double at_s)
{
    for (int level = 0; level < pool->levels; level++) {
        struct line *line = &pool->line[level];
        while (line_length(line)) {
            const struct contact *contact = line_pop(line);
            pool->waiting[contact->queue]--;
            if (contact->deadline_s > at_s) return contact;
            floor->listener.abandoned(floor->listener.self, contact, contact->deadline_s, false);
        }
    }
    return NULL;
}

struct sweeping { const struct floor_listener *listener; struct pool *pool; };

static void contact_found_dead(void *self, const struct contact *contact)
{
    const struct sweeping *sweeping = self;
    sweeping->pool->waiting[contact->queue]--;
    sweeping->listener->abandoned(sweeping->listener->self, contact, contact->deadline_s, false);
}

/* Rids the pool's lines of the dead. */
static void pool_sweep(const struct floor *floor, struct pool *pool, double now_s)
{
    struct sweeping sweeping = { &floor->listener, pool };
    for (int level = 0; level < pool->levels; level++)
        line_sweep(&pool->line[level], now_s, contact_found_dead, &sweeping);
}

static bool pool_is_full(const struct floor *floor, struct pool *pool, int queue, double now_s)
{
    int capacity = pool->capacity[queue];
    if (capacity < 0 || pool->waiting[queue] < capacity) return false;
    pool_sweep(floor, pool, now_s);
    return pool->waiting[queue] >= capacity;
}

/* The contact in hand is over: next contact, idle, or home. */
static inline void agent_finish(struct floor *floor, int32_t id, double at_s)
{
    struct agent *agent = &floor->agent[id];
    struct pool *pool = &floor->pool[agent->pool];
    const struct contact *next = agent->on ? pool_next(floor, pool, at_s) : NULL;
    if (next) {
        contact_begin(floor, id, next, at_s);
        return;
    }
    pool_clock(pool, at_s);
    pool->handling--;
    agent->handling = false;
    if (agent->on) idle_append(floor, pool, id);
    else pool->finishing--;
}

static inline void floor_reach(struct floor *floor, double until_s)
{
    CHECK(until_s >= floor->now_s && until_s <= LATEST_S, floor->place);
    double at_s = 0;
    floor->stop_s = until_s;
    for (int32_t id; (id = calendar_take(&floor->calendar, floor->stop_s, &at_s)) != CALENDAR_NONE; )
        agent_finish(floor, id, at_s);
    floor->now_s = floor->stop_s;
}

/* For calls that act at at_s: whoever lets his listener stop the clock has advanced to at_s before. */
static inline void floor_arrive_at(struct floor *floor, double at_s)
{
    floor_reach(floor, at_s);
    CHECK(floor->now_s == at_s, floor->place);
}

static struct pool *floor_pool(const struct floor *floor, int pool)
{
    CHECK(pool >= 0 && pool < floor->pools, floor->place);
    return &floor->pool[pool];
}

static struct agent *floor_agent(const struct floor *floor, int32_t id)
{
    CHECK(id >= 0 && id < floor->agents && floor->agent[id].pool != FLOOR_NONE, floor->place);
    return &floor->agent[id];
}

/* ---- life ---- */

static void pool_init(struct pool *pool, const struct floor_pool_plan *plan, int queues,
                      const struct check_place *place)
{
    bool used[PRIORITIES + 1] = { false };
    uint8_t level[PRIORITIES + 1] = { 0 };
    *pool = (struct pool){ .idle_longest = FLOOR_NONE, .idle_latest = FLOOR_NONE, .clocked_s = -LATEST_S };
    for (int q = 0; q < queues; q++) {
        CHECK(plan->priority[q] >= 1 && plan->priority[q] <= PRIORITIES, place);
        used[plan->priority[q]] = true;
    }
    for (int p = 1; p <= PRIORITIES; p++)
        if (used[p]) level[p] = (uint8_t)pool->levels++;
    for (int q = 0; q < queues; q++) {
        pool->level[q] = level[plan->priority[q]];
        pool->capacity[q] = plan->capacity[q];
    }
    pool->line = memory_new((size_t)pool->levels, sizeof *pool->line);
    for (int l = 0; l < pool->levels; l++) line_init(&pool->line[l]);
}

struct floor *floor_create(const struct floor_plan *plan, struct floor_listener listener)
{
    CHECK(plan->pools >= 1 && plan->queues >= 1 && plan->queues <= QUEUES_MAX, plan->place);
    CHECK(plan->handle_s > 0 && plan->handle_s <= LATEST_S, plan->place);
    CHECK(listener.answered && listener.abandoned, plan->place);
    struct floor *floor = memory_new(1, sizeof *floor);
    floor->listener = listener;
    floor->place = plan->place;
    floor->now_s = -LATEST_S;
    floor->unused = FLOOR_NONE;
    floor->pools = plan->pools;
    floor->queues = plan->queues;
    floor->pool = memory_new((size_t)plan->pools, sizeof *floor->pool);
    for (int p = 0; p < plan->pools; p++) pool_init(&floor->pool[p], &plan->pool[p], plan->queues, plan->place);
    calendar_init(&floor->calendar, plan->handle_s);
    return floor;
}

void floor_destroy(struct floor *floor)
{
    if (!floor) return;
    for (int p = 0; p < floor->pools; p++) {
        for (int l = 0; l < floor->pool[p].levels; l++) line_free(&floor->pool[p].line[l]);
        free(floor->pool[p].line);
    }
    calendar_free(&floor->calendar);
    free(floor->pool);
    free(floor->agent);
    free(floor->pace);
    free(floor);
}

/* ---- agents ---- */

static int32_t agent_new_number(struct floor *floor)
{
    int32_t id = floor->unused;
    if (id != FLOOR_NONE) {
        floor->unused = floor->agent[id].later;
        return id;
    }
    if (floor->agents == floor->room) {
        floor->room = floor->room ? 2 * floor->room : 64;
        floor->agent = memory_resize(floor->agent, (size_t)floor->room, sizeof *floor->agent);
        floor->pace = memory_resize(floor->pace, (size_t)floor->room * (size_t)floor->queues, sizeof *floor->pace);
        calendar_reserve(&floor->calendar, floor->room);
    }
    return floor->agents++;
}

int32_t floor_agent_add(struct floor *floor, int pool)
{
    floor_pool(floor, pool);
    int32_t id = agent_new_number(floor);
    floor->agent[id] = (struct agent){ FLOOR_NONE, FLOOR_NONE, pool, false, false };
    for (int q = 0; q < floor->queues; q++) floor_agent_set_pace(floor, id, q, 1);
    return id;
}

void floor_agent_remove(struct floor *floor, int32_t agent)
{
    struct agent *gone = floor_agent(floor, agent);
    CHECK(!gone->on && !gone->handling, floor->place);
    gone->pool = FLOOR_NONE;
    gone->later = floor->unused;
    floor->unused = agent;
}

void floor_agent_set_pace(struct floor *floor, int32_t agent, int queue, double pace)
{
    floor_agent(floor, agent);
    CHECK(queue >= 0 && queue < floor->queues && pace >= 0, floor->place);
    floor->pace[(size_t)agent * (size_t)floor->queues + (size_t)queue] = pace;
}

bool floor_agent_is_signed_on(const struct floor *floor, int32_t agent)
{
    return floor_agent(floor, agent)->on;
}

bool floor_agent_is_handling(const struct floor *floor, int32_t agent)
{
    return floor_agent(floor, agent)->handling;
}

/* ---- change ---- */

double floor_advance(struct floor *floor, double until_s)
{
    floor_reach(floor, until_s);
    return floor->now_s;
}

void floor_stop_at(struct floor *floor, double at_s)
{
    if (at_s < floor->stop_s) floor->stop_s = at_s;
}

enum offer floor_offer(struct floor *floor, int pool_number, const struct contact *contact)
{
    struct pool *pool = floor_pool(floor, pool_number);
    const double at_s = contact->arrived_s;
    CHECK(contact->queue < floor->queues && contact->deadline_s >= at_s, floor->place);
    floor_arrive_at(floor, at_s);
    int32_t id = pool->idle_longest;
    if (id != FLOOR_NONE) {
        pool_clock(pool, at_s);
        idle_remove(floor, pool, id);
        pool->handling++;
        floor->agent[id].handling = true;
        contact_begin(floor, id, contact, at_s);
        return OFFER_ANSWERED;
    }
    if (pool_is_full(floor, pool, contact->queue, at_s)) return OFFER_BLOCKED;
    if (contact->balks) return OFFER_BALKED;
    pool->waiting[contact->queue]++;
    line_push(&pool->line[pool->level[contact->queue]], contact);
    return OFFER_WAITS;
}

void floor_sign_on(struct floor *floor, int32_t agent, double at_s)
{
    struct agent *back = floor_agent(floor, agent);
    struct pool *pool = &floor->pool[back->pool];
    floor_arrive_at(floor, at_s);
    if (back->on) return;
    pool_clock(pool, at_s);
    back->on = true;
    pool->on++;
    if (back->handling) {
        pool->finishing--;
        return;
    }
    const struct contact *next = pool_next(floor, pool, at_s);
    if (!next) {
        idle_append(floor, pool, agent);
        return;
    }
    back->handling = true;
    pool->handling++;
    contact_begin(floor, agent, next, at_s);
}

void floor_sign_off(struct floor *floor, int32_t agent, double at_s)
{
    struct agent *leaver = floor_agent(floor, agent);
    struct pool *pool = &floor->pool[leaver->pool];
    floor_arrive_at(floor, at_s);
    if (!leaver->on) return;
    pool_clock(pool, at_s);
    leaver->on = false;
    pool->on--;
    if (leaver->handling) pool->finishing++;
    else idle_remove(floor, pool, agent);
}

void floor_close(struct floor *floor, double at_s)
{
    floor_arrive_at(floor, at_s);
    for (struct pool *pool = floor->pool; pool < floor->pool + floor->pools; pool++) {
        for (int level = 0; level < pool->levels; level++) {
            struct line *line = &pool->line[level];
            while (line_length(line)) {
                const struct contact *contact = line_pop(line);
                bool closing = contact->deadline_s > at_s;
                double end_s = closing ? at_s : contact->deadline_s;
                floor->listener.abandoned(floor->listener.self, contact, end_s, closing);
            }
        }
        memset(pool->waiting, 0, sizeof pool->waiting);
    }
}

void floor_settle(struct floor *floor, double at_s)
{
    floor_arrive_at(floor, at_s);
    for (int p = 0; p < floor->pools; p++) {
        pool_sweep(floor, &floor->pool[p], at_s);
        pool_clock(&floor->pool[p], at_s);
    }
}

/* ---- ask ---- */

int floor_waiting(struct floor *floor, int pool_number, double now_s)
{
    struct pool *pool = floor_pool(floor, pool_number);
    uint64_t waiting = 0;
    floor_arrive_at(floor, now_s);
    pool_sweep(floor, pool, now_s);
    for (int level = 0; level < pool->levels; level++) waiting += line_length(&pool->line[level]);
    return (int)waiting;
}

int floor_idle(const struct floor *floor, int pool)
{
    return floor_pool(floor, pool)->idle;
}

struct floor_time floor_take_time(struct floor *floor, int pool_number)
{
    struct pool *pool = floor_pool(floor, pool_number);
    CHECK(pool->clocked_s >= floor->now_s, floor->place);
    struct floor_time time = pool->time;
    pool->time = (struct floor_time){ 0 };
    return time;
}
