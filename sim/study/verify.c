#include "study/verify.h"

#include <math.h>
#include <string.h>

#include "base/check.h"
#include "engine/floor.h"
#include "math/tally.h"

enum { BATCHES = 30, WARM_UP = BATCHES, WARM_UP_HANDLE_TIMES = 15 };

/* What befell the contacts offered in one batch, whenever it befell them; and the agents meanwhile. */
struct batch {
    double offered, turned_away, waited, in_time, abandoned, wait_s;
    double span_s, signed_on_s, handling_s;
};

struct experiment {
    const struct verify_case *what;
    const struct sampler *sampler;
    struct stream draws;
    struct law work, patience;
    struct floor *floor;
    double now_s;
    struct batch batch[BATCHES + 1];    /* the last one is the warm-up */
};

const char *verify_figure_name(enum verify_figure figure)
{
    static const char *const names[VERIFY_FIGURES] = { "service_level", "probability_of_waiting", "mean_wait_s",
        "abandonment", "blocked", "occupancy", "queue_length", "abandonment_less_wait_over_patience" };
    return names[figure];
}

struct verify_case verify_case_plain(double arrivals_per_s, double handle_s, int agents, double within_s)
{
    return (struct verify_case){ .arrivals_per_s = arrivals_per_s, .handle_s = handle_s, .handle_cv = 1,
        .handle = VERIFY_EXPONENTIAL, .agents = agents, .patience_s = INFINITY, .within_s = within_s, .capacity = -1 };
}

/* A line that is hardly ever empty relaxes in about load / (1 - sqrt(load))^2 arrivals, load per agent (Cohen 1982,
 * M/M/1); impatience and a full line cut that short; the agents themselves take a handle time. */
double verify_contacts_wanted(const struct verify_case *what)
{
    enum { RELAXATIONS = 25 };
    double load = what->arrivals_per_s * what->handle_s, root = 1 - sqrt(load / what->agents);
    double line = load / what->agents / (root * root);
    bool endless = isinf(what->patience_s) && what->capacity < 0 && what->balk < 1;
    if (endless && load * (1 - what->balk) >= what->agents) return INFINITY;
    if (what->balk > 0) line = load;            /* thinned well below the agents */
    if (isfinite(what->patience_s)) line = fmin(line, what->arrivals_per_s * what->patience_s);
    if (what->capacity >= 0) line = fmin(line, (double)what->capacity * what->capacity);
    return (double)BATCHES * RELAXATIONS * (line + load);
}

/* ---- simulation: a contact's n is its batch ---- */

static void experiment_answered(void *self, const struct contact *contact, int32_t agent, double at_s, double handle_s)
{
    struct experiment *e = self;
    struct batch *batch = &e->batch[contact->n];
    double wait_s = at_s - contact->arrived_s;
    (void)agent, (void)handle_s;
    batch->wait_s += wait_s;
    if (wait_s <= e->what->within_s) batch->in_time++;
}

static void experiment_abandoned(void *self, const struct contact *contact, double at_s, bool closing)
{
    struct experiment *e = self;
    struct batch *batch = &e->batch[contact->n];
    (void)closing;
    batch->wait_s += at_s - contact->arrived_s;
    batch->abandoned++;
}

static void experiment_offer(struct experiment *e, int number)
{
    const struct verify_case *what = e->what;
    struct contact contact = { .n = (uint32_t)number, .booking = FLOOR_NONE };
    e->now_s += sampler_exponential(e->sampler, &e->draws) / what->arrivals_per_s;
    contact.arrived_s = e->now_s;
    contact.work_s = law_draw(&e->work, e->sampler, &e->draws);
    contact.deadline_s = e->now_s + law_draw(&e->patience, e->sampler, &e->draws);
    contact.balks = what->balk > 0 && stream_uniform(&e->draws) < what->balk;
    enum offer offer = floor_offer(e->floor, 0, &contact);
    struct batch *batch = &e->batch[number];
    batch->offered++;
    if (offer == OFFER_WAITS) batch->waited++;
    if (offer == OFFER_BALKED || offer == OFFER_BLOCKED) batch->turned_away++;
}

static void experiment_batch(struct experiment *e, int number, uint64_t contacts)
{
    double start_s = e->now_s;
    struct batch *batch = &e->batch[number];
    for (uint64_t i = 0; i < contacts; i++) experiment_offer(e, number);
    floor_settle(e->floor, e->now_s);
    struct floor_time time = floor_take_time(e->floor, 0);
    batch->span_s = e->now_s - start_s;
    batch->signed_on_s = time.signed_on_s;
    batch->handling_s = time.handling_s;
}

static void experiment_begin(struct experiment *e, uint64_t seed, uint32_t number)
{
    static const enum law_kind kinds[] = { [VERIFY_EXPONENTIAL] = LAW_EXPONENTIAL, [VERIFY_GAMMA] = LAW_GAMMA,
        [VERIFY_DETERMINISTIC] = LAW_DETERMINISTIC, [VERIFY_LOGNORMAL] = LAW_LOGNORMAL };
    const struct verify_case *what = e->what;
    struct floor_pool_plan pool = { .priority = { 1 }, .capacity = { what->capacity } };
    struct floor_plan plan = { .pools = 1, .queues = 1, .pool = &pool, .handle_s = what->handle_s };
    struct floor_listener listener = { e, experiment_answered, experiment_abandoned };
    bool waits_for_ever = isinf(what->patience_s);
    e->draws = stream_keyed((struct stream_key){ .seed = seed, .purpose = STREAM_TEST, .n = number });
    e->work = law_make(kinds[what->handle], what->handle_s, what->handle_cv);
    e->patience = law_make(waits_for_ever ? LAW_NEVER : LAW_EXPONENTIAL, waits_for_ever ? 1 : what->patience_s, 1);
    e->floor = floor_create(&plan, listener);
    for (int a = 0; a < what->agents; a++) floor_sign_on(e->floor, floor_agent_add(e->floor, 0), 0);
}

/* All batches, then everyone still in line to his end: who comes later does not change his wait. */
static uint64_t experiment_run(struct experiment *e)
{
    uint64_t share = e->what->contacts / BATCHES, settling = WARM_UP_HANDLE_TIMES * (uint64_t)e->what->agents;
    uint64_t warm_up = share > settling ? share : settling;
    experiment_batch(e, WARM_UP, warm_up);
    for (int b = 0; b < BATCHES; b++) experiment_batch(e, b, share);
    while (floor_waiting(e->floor, 0, e->now_s) > 0) e->now_s += e->what->handle_s;
    floor_destroy(e->floor);
    return warm_up + BATCHES * share;
}

/* ---- judgement ---- */

static void batch_figures(const struct verify_case *what, const struct batch *b, double figure[VERIFY_FIGURES])
{
    double entered = b->offered - b->turned_away;
    figure[VERIFY_SERVICE_LEVEL] = b->in_time / b->offered;
    figure[VERIFY_PROBABILITY_OF_WAITING] = entered > 0 ? b->waited / entered : 0;
    figure[VERIFY_MEAN_WAIT_S] = b->wait_s / b->offered;
    figure[VERIFY_ABANDONMENT] = b->abandoned / b->offered;
    figure[VERIFY_BLOCKED] = b->turned_away / b->offered;
    figure[VERIFY_OCCUPANCY] = b->handling_s / b->signed_on_s;
    figure[VERIFY_QUEUE_LENGTH] = b->wait_s / b->span_s;
    figure[VERIFY_IDENTITY] = (b->abandoned - b->wait_s / what->patience_s) / b->offered;
}

/* Where few independent events are expected, batch means are far from normal and a Student interval is too narrow, or
 * empty. There the events are taken to come in clusters, Poisson in number: one busy period delays 1 / (1 - load)
 * contacts, it comes back about as often before the agents have caught up (but hardly, where they are few), and sizes
 * vary, hence twice that. Beyond five standard errors plus 25 a Poisson count is found with a probability under 1e-6 at
 * any mean. Returned in units of the share `rare`: 0 where events are plenty. */
static double rare_half_width(const struct verify_case *what, double rare)
{
    enum { FEW = 400 };
    double load = fmin(what->arrivals_per_s * what->handle_s / what->agents, 0.9), period = 1 / (1 - load);
    double cluster = 2 * period * fmin(period, what->agents);
    double expected = fmax(rare, 0) * (double)what->contacts / cluster;
    return expected < FEW ? (5 * sqrt(expected) + 25) * cluster / (double)what->contacts : 0;
}

static double rare_allowance(const struct verify_case *what, const struct verify_outcome *o, enum verify_figure figure)
{
    double exact = o->exact[figure], waits = o->exact[VERIFY_PROBABILITY_OF_WAITING];
    if (isnan(waits)) waits = o->simulated[VERIFY_PROBABILITY_OF_WAITING];
    switch (figure) {
    case VERIFY_SERVICE_LEVEL:
    case VERIFY_PROBABILITY_OF_WAITING:
    case VERIFY_ABANDONMENT:
    case VERIFY_BLOCKED:
        return rare_half_width(what, fmin(exact, 1 - exact));
    case VERIFY_MEAN_WAIT_S:    /* each who waits adds exact / waits in the mean; threefold for its spread */
    case VERIFY_QUEUE_LENGTH:
        return waits > 0 ? 3 * rare_half_width(what, waits) * exact / waits : 0;
    case VERIFY_OCCUPANCY:      /* likewise for idleness and those who find someone idle */
        return waits < 1 ? 3 * rare_half_width(what, 1 - waits) * (1 - exact) / (1 - waits) : 0;
    case VERIFY_IDENTITY:
        return rare_half_width(what, isnan(o->exact[VERIFY_ABANDONMENT]) ? 1 : o->exact[VERIFY_ABANDONMENT]);
    case VERIFY_FIGURES:
        break;
    }
    return 0;
}

static void judge_figure(const struct verify_case *what, struct verify_outcome *o, enum verify_figure figure)
{
    static const double rounding = 1e-12;       /* of the exact value itself */
    double exact = o->exact[figure];
    o->figure_holds[figure] = true;
    if (isnan(exact)) return;
    o->half_width[figure] = fmax(o->half_width[figure], rare_allowance(what, o, figure));
    double apart = fabs(o->simulated[figure] - exact);
    o->figure_holds[figure] = apart <= o->half_width[figure] + rounding * (1 + fabs(exact));
    o->holds = o->holds && o->figure_holds[figure];
}

static void judge_published(const struct verify_case *what, struct verify_outcome *o)
{
    for (int f = 0; f < VERIFY_FIGURES; f++)
        if (what->rounding[f] > 0 && !(fabs(o->exact[f] - what->published[f]) <= what->rounding[f] * (1 + 1e-9)))
            o->published_holds = false;
    o->holds = o->holds && o->published_holds;
}

/* Fewer contacts than wanted: batches hang together and a Student interval is too narrow by about this. */
static double dependence(const struct verify_case *what)
{
    return fmax(1, sqrt(verify_contacts_wanted(what) / (double)what->contacts));
}

static void judge(const struct experiment *e, struct verify_outcome *o, int comparisons)
{
    struct tally tally[VERIFY_FIGURES];
    const double confidence = 1 - VERIFY_FALSE_ALARM / comparisons, wider = dependence(e->what);
    memset(tally, 0, sizeof tally);
    for (int b = 0; b < BATCHES; b++) {
        double figure[VERIFY_FIGURES];
        batch_figures(e->what, &e->batch[b], figure);
        for (int f = 0; f < VERIFY_FIGURES; f++) tally_add(&tally[f], figure[f]);
    }
    for (int f = 0; f < VERIFY_FIGURES; f++) {
        o->simulated[f] = tally[f].mean;
        o->half_width[f] = wider * tally_half_width(&tally[f], confidence);
        o->half_width_95[f] = tally_half_width(&tally[f], 0.95);
    }
    for (int f = 0; f < VERIFY_FIGURES; f++) judge_figure(e->what, o, (enum verify_figure)f);
    judge_published(e->what, o);
}

struct verify_outcome verify_run(const struct verify_case *what, const struct sampler *sampler, uint64_t seed,
                                 uint32_t number, int comparisons)
{
    struct experiment e = { .what = what, .sampler = sampler };
    struct verify_outcome o = { .holds = true, .published_holds = true };
    CHECK(what->contacts >= VERIFY_CONTACTS_LEAST && comparisons >= 1, NULL);
    CHECK(verify_exact(what, o.exact), NULL);
    experiment_begin(&e, seed, number);
    o.contacts = experiment_run(&e);
    judge(&e, &o, comparisons);
    return o;
}
