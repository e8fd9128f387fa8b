/* Closed forms for `handover verify`. Everything here is arithmetic on math/erlang.h and on textbook identities. */
#include <math.h>
#include <stddef.h>

#include "base/check.h"
#include "math/erlang.h"
#include "study/verify.h"

static struct erlang_case erlang_of(const struct verify_case *what)
{
    return (struct erlang_case){ what->arrivals_per_s, what->handle_s, what->agents, what->patience_s,
        what->within_s, what->capacity };
}

static void none(double exact[VERIFY_FIGURES])
{
    for (int f = 0; f < VERIFY_FIGURES; f++) exact[f] = NAN;
}

static void exact_fill(const struct verify_case *what, const struct erlang_result *r, double exact[VERIFY_FIGURES])
{
    exact[VERIFY_SERVICE_LEVEL] = r->service_level;
    exact[VERIFY_PROBABILITY_OF_WAITING] = what->capacity == 0 ? NAN : r->probability_of_waiting;
    exact[VERIFY_MEAN_WAIT_S] = r->mean_wait_s * (1 - r->blocked);
    exact[VERIFY_ABANDONMENT] = isinf(what->patience_s) ? NAN : r->abandonment;
    exact[VERIFY_BLOCKED] = what->capacity >= 0 ? r->blocked : NAN;
    exact[VERIFY_OCCUPANCY] = r->occupancy;
    exact[VERIFY_QUEUE_LENGTH] = r->queue_length;
}

/* Balking thins the arrivals that find everyone busy and no others. So, given that all are busy, the line behaves as
 * with arrivals thinned throughout (`thinned`), and the weight of "all busy" against "someone free" is that of the
 * thinned line over the free side of the unthinned queue. 1/B, B Erlang's loss formula, is the free side's weight, the
 * state "all busy, nobody waiting" included, in units of that state's (Erlang 1917). */
static bool exact_balking(const struct verify_case *what, double exact[VERIFY_FIGURES])
{
    struct erlang_case full = erlang_of(what), thin = full, loss = full, thin_loss;
    struct erlang_result thinned, lost, thin_lost;
    loss.capacity = 0;
    erlang_exact(&loss, &lost);
    double busy = lost.blocked, in_time = 0, wait_s = 0, abandoned = 0;         /* everyone balks: a loss system */
    if (what->balk < 1) {
        thin.arrivals_per_s *= 1 - what->balk;
        thin_loss = thin, thin_loss.capacity = 0;
        if (!erlang_exact(&thin, &thinned)) return false;
        erlang_exact(&thin_loss, &thin_lost);
        double waiting = thinned.probability_of_waiting;
        double line = waiting / (1 - waiting) * (1 / thin_lost.blocked - 1);    /* weight of "all busy" */
        busy = line / (line + 1 / lost.blocked - 1);
        in_time = 1 - (1 - thinned.service_level) / waiting;                    /* of those who wait */
        wait_s = thinned.mean_wait_s / waiting, abandoned = thinned.abandonment / waiting;
    }
    double stays = busy * (1 - what->balk);
    exact[VERIFY_SERVICE_LEVEL] = 1 - busy + stays * in_time;
    exact[VERIFY_PROBABILITY_OF_WAITING] = stays > 0 ? stays / (1 - busy + stays) : NAN;
    exact[VERIFY_MEAN_WAIT_S] = stays * wait_s;
    exact[VERIFY_ABANDONMENT] = isinf(what->patience_s) ? NAN : stays * abandoned;
    exact[VERIFY_BLOCKED] = busy * what->balk;
    double answered = 1 - busy + stays * (1 - abandoned);
    exact[VERIFY_OCCUPANCY] = what->arrivals_per_s * answered * what->handle_s / what->agents;
    exact[VERIFY_QUEUE_LENGTH] = what->arrivals_per_s * stays * wait_s;
    return true;
}

/* Handle times that are not exponential: mean wait where it is known, and what holds for any law. */
static bool exact_other_law(const struct verify_case *what, double exact[VERIFY_FIGURES])
{
    double load = what->arrivals_per_s * what->handle_s, wait_s = NAN;
    if (isfinite(what->patience_s)) return true;
    if (load >= what->agents) return false;
    if (what->handle == VERIFY_DETERMINISTIC)
        wait_s = erlang_mdc_wait_s(what->arrivals_per_s, what->handle_s, what->agents);
    else if (what->agents == 1) wait_s = erlang_mg1_wait_s(what->arrivals_per_s, what->handle_s, what->handle_cv);
    exact[VERIFY_MEAN_WAIT_S] = wait_s;
    exact[VERIFY_QUEUE_LENGTH] = what->arrivals_per_s * wait_s;         /* Little 1961 */
    exact[VERIFY_OCCUPANCY] = load / what->agents;
    if (what->agents == 1) exact[VERIFY_PROBABILITY_OF_WAITING] = load;
    return true;
}

bool verify_exact(const struct verify_case *what, double exact[VERIFY_FIGURES])
{
    CHECK(what->balk <= 0 || what->capacity < 0, NULL);
    none(exact);
    if (isfinite(what->patience_s)) exact[VERIFY_IDENTITY] = 0;
    if (what->handle != VERIFY_EXPONENTIAL) {
        CHECK(what->balk <= 0 && what->capacity < 0, NULL);
        return exact_other_law(what, exact);
    }
    if (what->balk > 0) return exact_balking(what, exact);
    struct erlang_case c = erlang_of(what);
    struct erlang_result r;
    if (!erlang_exact(&c, &r)) return none(exact), false;
    exact_fill(what, &r, exact);
    return true;
}

int verify_comparisons(const struct verify_case *cases, int count)
{
    int comparisons = 0;
    for (int i = 0; i < count; i++) {
        double exact[VERIFY_FIGURES];
        verify_exact(&cases[i], exact);
        for (int f = 0; f < VERIFY_FIGURES; f++) comparisons += !isnan(exact[f]);
    }
    return comparisons;
}
