#include "math/erlang.h"

#include <math.h>
#include <stddef.h>

#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_sf_log.h>

#include "base/check.h"

/* The number present is a birth-death process: up at the arrival rate, down at agents x service rate + waiting x
 * patience rate. All sums below are of its weights relative to that of "all agents busy, nobody waiting", so
 * neither factorials nor powers appear. They are cut where what is left out is under `negligible` of what is in. */
static const double negligible = 1e-17;
static const double patience_least_s = 1e-9, within_most_s = 1e15;     /* so that no rate or product is infinite */

struct chain {
    double arrival, service_all, patience;      /* rates per second; service_all: of all agents together */
    double load;
    int agents, places;                         /* waiting places; -1: no limit */
    double within_s;
};

/* Sums over states with an agent free. */
struct free_side { double weight, idle; };      /* idle: weight x idle agents */

/* Sums over states 0, 1, 2 ... waiting. */
struct waiting_side {
    double weight, queue;                       /* queue: weight x number waiting */
    double admits;                              /* weight of the states in which one more may wait */
    double in_time;                             /* of those, weight x probability to be answered in time */
    double full;                                /* weight of the state that admits no more */
};

/* From all busy downwards: k agents busy weighs k / load times k + 1 busy. May overflow to INFINITY where so many
 * agents face so little load that nobody ever waits. */
static struct free_side free_side_sum(const struct chain *q)
{
    struct free_side sum = {0, 0};
    double weight = 1;
    for (int busy = q->agents; busy > 0; busy--) {
        double ratio = busy / q->load;
        weight *= ratio;
        int idle = q->agents - busy + 1;
        sum.weight += weight;
        sum.idle += weight * idle;
        if (ratio < 1 && weight * q->agents * ratio / (1 - ratio) < negligible * sum.weight) break;
    }
    return sum;
}

/* Who arrives with j waiting is served after j + 1 departures from the line and the agents, at rates s + j p, ...,
 * s + p, s (s: service_all, p: patience rate), if his own patience lasts so long. That wait is -log(B) / p with B
 * of the beta law (s / p, j + 1), as for the order statistics of exponentials; hence
 *     P(served within t) = s / (s + (j + 1) p) x P(N > j),   N negative binomial of size s / p + 1, success exp(-p t),
 * Poisson of mean s t where patience is endless. `departures` walks through N's probabilities. */
struct departures {
    double probability, cumulative;             /* of N = count, N <= count */
    double log_scale;                           /* below 0: the true values are exp(log_scale) times these, nearly 0 */
    double growth;                              /* (1 - exp(-p t)) / p */
};

/* The first probability, exp(-(s + p) t), may be far below the least double: then start at exp(-690) and rescale
 * while the true values are under 1e-100, which is 0 for any sum here. */
static struct departures departures_begin(const struct chain *q)
{
    double log_first = -(q->service_all + q->patience) * q->within_s, log_least = -690;
    struct departures d = {.log_scale = fmin(0, log_first - log_least)};
    d.probability = d.cumulative = exp(fmax(log_first, log_least));
    d.growth = q->patience > 0 ? -expm1(-q->patience * q->within_s) / q->patience : q->within_s;
    return d;
}

static void departures_step(struct departures *d, const struct chain *q, int count)
{
    d->probability *= (q->service_all + count * q->patience) * d->growth / count;
    d->cumulative += d->probability;
    while (d->log_scale < 0 && d->probability >= 1e-100) {
        double step = fmin(-d->log_scale, 460), factor = exp(-step);
        d->probability *= factor, d->cumulative *= factor, d->log_scale += step;
    }
}

static void waiting_side_scale(struct waiting_side *sum, double factor)
{
    sum->weight *= factor, sum->queue *= factor, sum->admits *= factor, sum->in_time *= factor;
}

/* Bound on queue weight beyond state j, if weights fall by at least `ratio` from there. */
static double queue_beyond(double weight, double j, double ratio)
{
    if (ratio >= 1) return INFINITY;
    double odds = ratio / (1 - ratio);
    return weight * odds * (j + 1 + odds);
}

/* Sums state by state, upwards. In deep overload weights rise far before they fall: all sums so far, the free
 * side's too, are scaled down together before they overflow. */
static struct waiting_side waiting_side_sum(const struct chain *q, struct free_side *free_side)
{
    struct waiting_side sum = {0};
    struct departures gone = departures_begin(q);
    double weight = 1;
    for (int j = 0; ; j++) {
        sum.weight += weight;
        sum.queue += weight * j;
        if (j == q->places) { sum.full = weight; break; }
        if (j > 0 && gone.cumulative < 1) departures_step(&gone, q, j);
        double leaves = q->service_all + (j + 1.0) * q->patience, ratio = q->arrival / leaves;
        sum.admits += weight;
        sum.in_time += weight * q->service_all / leaves * fmax(0, 1 - gone.cumulative);
        if (queue_beyond(weight, j, ratio) < negligible * (sum.queue + free_side->weight)) break;
        weight *= ratio;
        if (weight < 1e250) continue;
        waiting_side_scale(&sum, 1e-250);
        weight *= 1e-250, free_side->weight *= 1e-250, free_side->idle *= 1e-250;
    }
    return sum;
}

/* Endless patience, endless line, stable: the waiting side is a geometric series (Erlang 1917). */
static struct waiting_side waiting_side_geometric(const struct chain *q)
{
    double ratio = q->arrival / q->service_all, weight = 1 / (1 - ratio);
    double in_time = -expm1(-(q->service_all - q->arrival) * q->within_s);
    return (struct waiting_side){weight, ratio * weight * weight, weight, weight * in_time, 0};
}

static struct chain chain_of(const struct erlang_case *c)
{
    CHECK(c->arrivals_per_s >= 0 && c->handle_s > 0 && c->agents >= 0, NULL);
    CHECK(c->patience_s >= 0 && c->within_s >= 0, NULL);
    return (struct chain){
        .arrival = c->arrivals_per_s,
        .service_all = c->agents / c->handle_s,
        .patience = 1 / fmax(c->patience_s, patience_least_s),
        .load = c->arrivals_per_s * c->handle_s,
        .agents = c->agents, .places = c->capacity < 0 ? -1 : c->capacity,
        .within_s = fmin(c->within_s, within_most_s),
    };
}

static void fill_result(const struct chain *q, struct free_side free_side, struct waiting_side waiting,
                        struct erlang_result *result)
{
    double total = free_side.weight + waiting.weight, entering = free_side.weight + waiting.admits;
    double blocked = waiting.full / total;
    *result = (struct erlang_result){
        .probability_of_waiting = entering > 0 ? waiting.admits / entering : 0,
        .service_level = (free_side.weight + waiting.in_time) / total,
        .blocked = blocked,
        .occupancy = q->agents > 0 ? 1 - free_side.idle / total / q->agents : 1,
        .queue_length = waiting.queue / total,
    };
    result->abandonment = q->patience * result->queue_length / q->arrival;
    result->mean_wait_s = entering > 0 ? result->queue_length / (q->arrival * (entering / total)) : 0;
}

bool erlang_exact(const struct erlang_case *c, struct erlang_result *result)
{
    struct chain q = chain_of(c);
    if (q.load == 0) {
        *result = (struct erlang_result){.service_level = 1};
        return true;
    }
    bool overrun = q.places < 0 ? q.load >= q.agents : q.agents == 0 && q.places > 0;
    if (q.patience == 0 && overrun) {
        *result = (struct erlang_result){.probability_of_waiting = 1, .mean_wait_s = INFINITY, .occupancy = 1,
            .queue_length = INFINITY};
        return false;
    }
    struct free_side free_side = free_side_sum(&q);
    if (isinf(free_side.weight) || isinf(free_side.idle)) {
        *result = (struct erlang_result){.service_level = 1, .occupancy = q.load / q.agents};
        return true;
    }
    bool geometric = q.patience == 0 && q.places < 0;
    struct waiting_side waiting = geometric ? waiting_side_geometric(&q) : waiting_side_sum(&q, &free_side);
    fill_result(&q, free_side, waiting, result);
    return true;
}

struct target { double service_level, occupancy_max; };

static bool agents_suffice(struct erlang_case *c, int agents, const struct target *target)
{
    struct erlang_result result;
    c->agents = agents;
    return erlang_exact(c, &result) && result.service_level >= target->service_level
        && result.occupancy <= target->occupancy_max;
}

/* More agents never lower the service level nor raise the occupancy: bracket from a square-root guess, then halve. */
int erlang_agents_needed(struct erlang_case c, double target, double occupancy_max)
{
    CHECK(target <= 1 && occupancy_max > 0, NULL);
    if (c.arrivals_per_s == 0) return 0;
    struct target wanted = {target, occupancy_max};
    double load = c.arrivals_per_s * c.handle_s;
    int step = 1 + (int)(0.25 * sqrt(load)), enough = (int)fmax(load + 0.5 * sqrt(load), load / occupancy_max);
    int short_of = -1;
    while (!agents_suffice(&c, enough, &wanted)) {
        short_of = enough;
        enough += step;
        step *= 2;
    }
    for (step = 1 + (int)(0.25 * sqrt(load)); short_of < 0; step *= 2) {
        int fewer = enough - step;
        if (fewer < 0) break;
        if (agents_suffice(&c, fewer, &wanted)) enough = fewer; else short_of = fewer;
    }
    while (enough - short_of > 1) {
        int middle = short_of + (enough - short_of) / 2;
        if (agents_suffice(&c, middle, &wanted)) enough = middle; else short_of = middle;
    }
    return enough;
}

double erlang_mg1_wait_s(double arrivals_per_s, double handle_s, double handle_cv)
{
    double load = arrivals_per_s * handle_s;
    return load < 1 ? load * handle_s * (1 + handle_cv * handle_cv) / (2 * (1 - load)) : INFINITY;
}

/* Probability that a Poisson variable is just k, its mean being ratio x k, k > 0. Stirling's series where it is exact,
 * so that large k lose no digits. */
static double poisson_at(double k, double ratio)
{
    double fall = k * gsl_sf_log_1plusx_mx(ratio - 1);
    if (k < 16) return exp(fall + k * log(k) - k - gsl_sf_lngamma(k + 1));
    double square = k * k;
    double stirling = (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - 1.0 / 1680 / square) / square) / square) / k;
    return exp(fall - 0.5 * log(2 * 3.14159265358979323846 * k) - stirling);
}

/* E max(X - k, 0) of a Poisson X of mean ratio x k. */
static double poisson_excess(double k, double ratio)
{
    double weight = 1, sum = 0;
    for (double i = 1; ; i++) {
        double fall = ratio * k / (k + i);
        weight *= fall;
        sum += i * weight;
        if (queue_beyond(weight, i, fall) < negligible * sum) break;
    }
    return poisson_at(k, ratio) * sum;
}

/* In a handling time all who are being served leave, so the line is a random walk seen once in that time, with
 * steps Poisson arrivals less agents; its mean is the sum over m of E max(walk after m steps, 0) / m (Crommelin
 * 1934; Spitzer 1956). */
double erlang_mdc_wait_s(double arrivals_per_s, double handle_s, int agents)
{
    double load = arrivals_per_s * handle_s, ratio = load / agents, queue = 0;
    if (load == 0) return 0;
    if (ratio >= 1) return INFINITY;
    double step_ratio = exp(agents * (log(ratio) + 1 - ratio));         /* bounds how fast the terms fall */
    for (double m = 1; ; m++) {
        double term = poisson_excess(m * agents, ratio) / m;
        queue += term;
        if (term * step_ratio < 1e-14 * queue * (1 - step_ratio) || term == 0) break;
    }
    return queue / arrivals_per_s;
}
