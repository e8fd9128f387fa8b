/* The provider decides: when, what it knows then, and what follows. The choice itself is decision.h's. */
#include <math.h>

#include "base/check.h"
#include "model/centre_state.h"

/* What a re-decision has seen is rounded, so that replications come to the same situations again: volume to 5%, pace to
 * 5%, resolution to 2 points. */
enum { RATIO_STEPS = 20, YEAR_MONTHS = 12 };
static const double PACE_STEP = 0.05, FCR_STEP = 0.02;

struct share_context { const struct centre *centre; int team; };

static double agreed_share(const void *context, int queue, int day)
{
    const struct share_context *c = context;
    return centre_agreed_share(c->centre, c->team, queue, day);
}

static bool is_auto(const struct centre *z, const struct team *t)
{
    return t->contract != NO_INDEX && z->scenario->provider[t->site].decides == DECIDES_AUTO
        && !provider_has_constant_crew(z->scenario, t->site);
}

static bool is_successor(const struct centre *z, int team) { return z->successor[z->team[team].contract] == team; }

static int first_day_of(const struct centre *z, int team)
{
    const struct team *t = &z->team[team];
    if (t->run.terms_begun) return t->run.first_day;
    if (is_successor(z, team)) return succession_planned_start(&z->succession[t->contract]);
    return contract_first_day(z->scenario, &z->timeline, t->contract);
}

/* `start`: the first day that the decision is about. */
static struct fluid_view view_of(const struct centre *z, int team, int start, const struct share_context *context)
{
    const struct team *t = &z->team[team];
    struct fluid_view v = {.scenario = z->scenario, .volume = &z->volume, .contract = t->contract, .as_of = z->day,
        .start = start, .contract_start = first_day_of(z, team), .share = agreed_share, .context = context};
    int term_months = z->scenario->contract[t->contract].term_months;
    v.term_end = t->run.terms_begun ? t->run.term_end : business_day_after(&z->timeline, start, term_months);
    v.forecast_day = t->run.terms_begun ? t->forecast_day : z->day;
    for (int q = 0; q < QUEUES_MAX; q++) v.ratio[q] = 1;
    for (int q = 0; q < z->scenario->queues; q++)
        v.final_share[q] = transition_share_final(&z->transition, q, t->site);
    return v;
}

double centre_contract_seats(const struct centre *z, int team)
{
    const struct share_context context = {z, team};
    const struct team *t = &z->team[team];
    struct fluid_view view = view_of(z, team, first_day_of(z, team), &context);
    int day = transition_last_planned_end(&z->transition);
    if (day == RAMP_NOT || day < z->day) day = z->day;
    if (is_successor(z, team)) day = ramp_end_day(&z->succession[t->contract].move[0]);
    return fluid_seats(z->fluid, &view, day);
}

static void add_seen(const struct centre *z, const struct team *t, struct fluid_view *view, struct fluid_business *b)
{
    int weeks = z->scenario->site[t->site].forecast_weeks;
    for (int q = 0; q < z->scenario->queues; q++)
        view->ratio[q] = round(centre_ratio(z, q, weeks) * RATIO_STEPS) / RATIO_STEPS;
    if (t->answers_since == RAMP_NOT || z->day < t->answers_since + SEEN_QUALITY_DAYS) return;
    b->pace_quality = exp(round(log(t->pace_quality) / PACE_STEP) * PACE_STEP);
    b->fcr_quality = round(t->fcr_quality / FCR_STEP) * FCR_STEP;
}

static void add_holdings(const struct centre *z, const struct team *t, int start, struct fluid_business *b)
{
    b->holdings = t->holdings;
    for (int i = 0; i < t->holdings; i++)
        b->holding[i] = (struct fluid_holding){t->holding[i].per_seat, date_months_between(
            z->timeline.first_day + t->holding[i].day, z->timeline.first_day + start)};
}

static struct decision decide(struct centre *z, int team, int start)
{
    const struct share_context context = {z, team};
    const struct team *t = &z->team[team];
    struct fluid_view view = view_of(z, team, start, &context);
    struct fluid_business business, seen = {.pace_quality = 1};
    bool is_new = t->decisions == 0;
    if (!is_new) add_seen(z, t, &view, &seen);
    business_init(&business, &view);
    business.pace_quality = seen.pace_quality, business.fcr_quality = seen.fcr_quality;
    business.is_new = is_new;
    business.seats = centre_contract_seats(z, team);
    add_holdings(z, t, start, &business);
    struct decision decision = *decision_recall(z->decisions, &business, &z->scenario->provider[t->site],
                                                z->scenario->contract[t->contract].price);
    business_free(&business);
    return decision;
}

void centre_decide_award(struct centre *z, int team)
{
    struct team *t = &z->team[team];
    t->decision = provider_decide(&z->scenario->provider[t->site]);
    if (is_auto(z, t)) t->decision = decide(z, team, first_day_of(z, team)).plan;
}

static void pay(struct centre *z, int team)
{
    struct team *t = &z->team[team];
    double per_seat = t->decision.investment_per_seat;
    if (!(per_seat > 0)) return;
    CHECK(t->holdings < FLUID_HOLDINGS_MAX, &z->place);
    t->holding[t->holdings++] = (struct holding){per_seat, z->day};
    z->happened.contract[t->contract].investment_eur += per_seat * centre_contract_seats(z, team);
}

static void note(struct centre *z, int team, const struct decision *d)
{
    const struct team *t = &z->team[team];
    int generation = z->succession[t->contract].generation + (is_successor(z, team) ? 1 : 0);
    replication_decide(z->out, &(struct decision_record){.day = z->day, .site = t->site, .generation = generation,
        .number = t->decisions, .investment_per_seat = d->plan.investment_per_seat, .haste = d->plan.haste,
        .staffing = d->plan.staffing, .payback_months = d->payback_months, .value_eur = d->value_eur,
        .runner_up_eur = d->runner_up_eur, .bounds = d->bounds});
}

/* At the start of each term and 12, 24, ... months into it; a provider whose end is agreed decides no more. */
static bool is_due(const struct team *t, int day)
{
    if (t->decisions == 0) return day >= t->run.first_day;
    if (t->running_off || day < t->run.term_start) return false;
    return t->decided_terms != t->run.terms_begun || day >= t->next_decision_day;
}

void centre_decide_day(struct centre *z, int team)
{
    struct team *t = &z->team[team];
    if (t->contract == NO_INDEX || !t->run.terms_begun || !is_due(t, z->day)) return;
    if (is_auto(z, t)) {
        struct decision decision = decide(z, team, z->day);
        t->decision = decision.plan;
        note(z, team, &decision);
    } else if (t->decisions > 0) return;
    pay(z, team);
    t->decisions++;
    t->decided_terms = t->run.terms_begun;
    t->next_decision_day = business_day_after(&z->timeline, z->day, YEAR_MONTHS);
}

struct provider_practice centre_practice(const struct centre *z, const struct team *t)
{
    const struct provider *p = &z->scenario->provider[t->site];
    double stock = 0;
    for (int i = 0; i < t->holdings; i++)
        stock += provider_stock(p, t->holding[i].per_seat, (z->day - t->holding[i].day) * YEAR_MONTHS / 365.25);
    return provider_practice_of(p, t->decision.haste, provider_effect(p, stock));
}
