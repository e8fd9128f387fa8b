/* bench_engine [contacts] [rounds]: contacts per second of the bare engine on one core, draws included.
 *
 *   erlang a    M/M/n+M: constant rate, exponential handle times, equal agents, counts of what befell contacts
 *   day         rate piecewise constant by 15 minutes, lognormal handle times (cv 0.8), a pace for each agent, set anew
 *               every midnight from what he has handled, counts by interval, histogram of waits
 *
 * Load n - sqrt(n)/2 erlangs (95 for 100 agents: alike congested at every size), patience 2 mean handle times. Rounds
 * of all cases are interleaved, so that noise hits all alike; median and range are printed. It never fails on time.
 */
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/memory.h"
#include "engine/floor.h"
#include "math/sampler.h"
#include "math/stream.h"

enum { INTERVALS = 96, WAIT_BINS = 1024, ROUNDS_MAX = 101, DAY_S = 86400 };
static const double HANDLE_S = 300, PATIENCE_S = 600, INTERVAL_S = 900, HANDLE_CV = 0.8;

struct bench_case { const char *name; int agents; bool day; };
static const struct bench_case CASES[] = {
    { "erlang a", 100, false }, { "day", 100, true }, { "erlang a", 10, false }, { "day", 10, true },
    { "erlang a", 1000, false }, { "day", 1000, true }, { "erlang a", 10000, false }, { "day", 10000, true },
};
enum { CASE_COUNT = sizeof CASES / sizeof *CASES };

struct interval {
    double wait_s, handle_s;
    uint32_t offered, answered, at_once, in_time, abandoned, resolved, redials;
};

struct bench {
    struct stream draws;
    struct interval interval[INTERVALS];
    uint64_t answered, abandoned;
    double wait_s;
    uint32_t waits[WAIT_BINS];
    double *experience_s;       /* by agent */
    double now_s, rate[INTERVALS], next_boundary_s;
    int slot;
};

static double load(int agents) { return agents - 0.5 * sqrt(agents); }

/* ---- erlang a ---- */

static void plain_answered(void *self, const struct contact *contact, int32_t agent, double at_s, double handle_s)
{
    struct bench *b = self;
    (void)agent, (void)handle_s;
    b->answered++, b->wait_s += at_s - contact->arrived_s;
}

static void plain_abandoned(void *self, const struct contact *contact, double at_s, bool closing)
{
    struct bench *b = self;
    (void)closing;
    b->abandoned++, b->wait_s += at_s - contact->arrived_s;
}

static void plain_offer(struct bench *b, struct floor *floor, const struct sampler *s, double gap_s)
{
    struct contact contact = { .booking = FLOOR_NONE };
    contact.arrived_s = b->now_s += gap_s * sampler_exponential(s, &b->draws);
    contact.work_s = HANDLE_S * sampler_exponential(s, &b->draws);
    contact.deadline_s = contact.arrived_s + PATIENCE_S * sampler_exponential(s, &b->draws);
    floor_offer(floor, 0, &contact);
}

/* ---- day ---- */

static struct interval *interval_of(struct bench *b, double at_s)
{
    return &b->interval[(uint64_t)(at_s * (1 / INTERVAL_S)) % INTERVALS];
}

static void day_answered(void *self, const struct contact *contact, int32_t agent, double at_s, double handle_s)
{
    struct bench *b = self;
    struct interval *m = interval_of(b, contact->arrived_s);
    double wait_s = at_s - contact->arrived_s;
    b->experience_s[agent] += handle_s, b->answered++;
    m->answered++, m->in_time += wait_s <= 20, m->at_once += wait_s == 0, m->resolved += contact->resolve_u < 0.75f;
    m->wait_s += wait_s, m->handle_s += handle_s;
    b->waits[wait_s < WAIT_BINS - 1 ? (int)wait_s : WAIT_BINS - 1]++;
}

static void day_abandoned(void *self, const struct contact *contact, double at_s, bool closing)
{
    struct bench *b = self;
    struct interval *m = interval_of(b, contact->arrived_s);
    (void)closing;
    b->abandoned++;
    m->abandoned++, m->redials += contact->follow_u < 0.5f, m->wait_s += at_s - contact->arrived_s;
}

static void set_paces(struct bench *b, struct floor *floor, int agents)
{
    for (int32_t id = 0; id < agents; id++) {
        double hours = b->experience_s[id] / 3600;
        if (hours > 2000) hours = b->experience_s[id] = 0;      /* leaves; a novice takes the seat */
        floor_agent_set_pace(floor, id, 0, 1 + 0.5 * exp(-hours / 250));
    }
}

static void day_offer(struct bench *b, struct floor *floor, const struct sampler *s, int agents, const double law[2])
{
    double work = sampler_exponential(s, &b->draws);            /* gap, in expected arrivals */
    while (work > (b->next_boundary_s - b->now_s) * b->rate[b->slot]) {
        work -= (b->next_boundary_s - b->now_s) * b->rate[b->slot];
        b->now_s = b->next_boundary_s, b->next_boundary_s += INTERVAL_S;
        if (++b->slot == INTERVALS) b->slot = 0, set_paces(b, floor, agents);
    }
    struct contact contact = { .arrived_s = b->now_s += work / b->rate[b->slot], .booking = FLOOR_NONE };
    contact.work_s = exp(law[0] + law[1] * sampler_normal(s, &b->draws));
    contact.deadline_s = contact.arrived_s + PATIENCE_S * sampler_exponential(s, &b->draws);
    uint64_t bits = stream_bits(&b->draws);
    contact.resolve_u = (float)(bits >> 40) * 0x1p-24f, contact.follow_u = (float)(bits & 0xffffff) * 0x1p-24f;
    b->interval[b->slot].offered++;
    floor_offer(floor, 0, &contact);
}

/* ---- rounds ---- */

static double clock_s(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void bench_init(struct bench *b, const struct bench_case *c, uint64_t seed)
{
    *b = (struct bench){ .next_boundary_s = INTERVAL_S };
    b->draws = stream_keyed((struct stream_key){ .seed = seed, .purpose = STREAM_TEST });
    b->experience_s = memory_new((size_t)c->agents, sizeof *b->experience_s);
    for (int a = 0; a < c->agents; a++) b->experience_s[a] = 3600.0 * 2000 * a / c->agents;
    for (int i = 0; i < INTERVALS; i++)         /* 1.0624: mean pace over 2,000 hours */
        b->rate[i] = load(c->agents) / HANDLE_S / 1.0624 * (1 - 0.1 * cos(6.283185307179586 * i / INTERVALS));
}

static void push(struct bench *b, struct floor *floor, const struct sampler *s, const struct bench_case *c, uint64_t n)
{
    const double variance = log1p(HANDLE_CV * HANDLE_CV), law[2] = { log(HANDLE_S) - 0.5 * variance, sqrt(variance) };
    double gap_s = HANDLE_S / load(c->agents);
    if (c->day) while (n--) day_offer(b, floor, s, c->agents, law);
    else while (n--) plain_offer(b, floor, s, gap_s);
}

/* Contacts per second, after a warm-up of 20 offered contacts an agent. */
static double run_round(const struct bench_case *c, const struct sampler *s, uint64_t seed, uint64_t contacts)
{
    struct bench *b = memory_new(1, sizeof *b);
    struct floor_pool_plan pool = { .priority = { 5 }, .capacity = { -1 } };
    struct floor_plan plan = { .pools = 1, .queues = 1, .pool = &pool, .handle_s = HANDLE_S };
    struct floor_listener listener = { b, plain_answered, plain_abandoned };
    if (c->day) listener = (struct floor_listener){ b, day_answered, day_abandoned };
    struct floor *floor = floor_create(&plan, listener);
    bench_init(b, c, seed);
    for (int i = 0; i < c->agents; i++) floor_sign_on(floor, floor_agent_add(floor, 0), 0);
    set_paces(b, floor, c->agents);
    push(b, floor, s, c, 20 * (uint64_t)c->agents);
    double start_s = clock_s();
    push(b, floor, s, c, contacts);
    double seconds = clock_s() - start_s;
    floor_destroy(floor);
    free(b->experience_s);
    free(b);
    return (double)contacts / seconds;
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

int main(int argc, char **argv)
{
    static double speed[CASE_COUNT][ROUNDS_MAX];
    struct sampler s;
    uint64_t contacts = argc > 1 ? strtoull(argv[1], NULL, 10) : 500000;
    int rounds = argc > 2 ? atoi(argv[2]) : 9;
    if (contacts < 1000 || rounds < 1 || rounds > ROUNDS_MAX) {
        fputs("usage: bench_engine [contacts >= 1000] [rounds 1-101]\n", stderr);
        return 2;
    }
    sampler_init(&s);
    for (int r = 0; r < rounds; r++)
        for (int c = 0; c < CASE_COUNT; c++) speed[c][r] = run_round(&CASES[c], &s, 1 + (uint64_t)r, contacts);
    printf("%-10s %7s %8s   %s (%d rounds of %llu contacts)\n", "engine", "agents", "erlangs",
        "million contacts/s: median (range)", rounds, (unsigned long long)contacts);
    for (int c = 0; c < CASE_COUNT; c++) {
        qsort(speed[c], (size_t)rounds, sizeof **speed, by_value);
        printf("%-10s %7d %8.1f   %.2f (%.2f - %.2f)\n", CASES[c].name, CASES[c].agents, load(CASES[c].agents),
            speed[c][rounds / 2] / 1e6, speed[c][0] / 1e6, speed[c][rounds - 1] / 1e6);
    }
    return 0;
}
