#include "model/price.h"

#include <math.h>

#include "model/contract.h"
#include "model/decision.h"
#include "model/transition.h"

enum { BISECTIONS = 60, BEYOND_DAYS = 400 };
static const double PRICE_STEP = 0.001;

/* What a provider knows when it names a price: the plan of the transition as announced. */
struct outlook {
    const struct scenario *scenario;
    struct timeline timeline;
    struct volume volume;
    struct transition transition;
    struct planner *planner;
    struct fluid *fluid;
    int site;
};

static double agreed_share(const void *context, int queue, int day)
{
    const struct outlook *o = context;
    return transition_share_planned(&o->transition, queue, o->site, day, o->timeline.announcement_day);
}

static void outlook_init(struct outlook *o, const struct scenario *s, int site)
{
    o->scenario = s, o->site = site;
    timeline_init(&o->timeline, &s->frame);
    volume_init(&o->volume, s, &o->timeline, 0, BEYOND_DAYS);
    transition_init(&o->transition, s, &o->timeline);
    o->planner = planner_create(s);
    o->fluid = fluid_create(s, &o->volume, o->planner);
}

static void outlook_free(struct outlook *o)
{
    fluid_destroy(o->fluid);
    planner_destroy(o->planner);
    volume_free(&o->volume);
}

static void outlook_business(struct outlook *o, int contract, struct fluid_business *b)
{
    struct fluid_view view = {.scenario = o->scenario, .volume = &o->volume, .contract = contract,
        .as_of = o->timeline.announcement_day, .share = agreed_share, .context = o};
    view.start = view.contract_start = contract_first_day(o->scenario, &o->timeline, contract);
    view.term_end = business_day_after(&o->timeline, view.start, o->scenario->contract[contract].term_months);
    view.forecast_day = view.as_of;
    for (int q = 0; q < QUEUES_MAX; q++) view.ratio[q] = 1;
    for (int q = 0; q < o->scenario->queues; q++)
        view.final_share[q] = transition_share_final(&o->transition, q, o->site);
    business_init(b, &view);
    b->is_new = true;
    b->seats = fluid_seats(o->fluid, &view, transition_last_planned_end(&o->transition));
}

/* The best plan at a price. */
static int best_at(const struct decision_table *t, double price)
{
    int best = 0;
    for (int i = 1; i < t->count; i++)
        if (price * t->value[i].units - t->value[i].cost_eur > price * t->value[best].units - t->value[best].cost_eur)
            best = i;
    return best;
}

static double margin_at(const struct decision_table *t, double price)
{
    int best = best_at(t, price);
    return price * t->value[best].units - t->value[best].cost_eur;
}

/* NAN when no plan has units to bill. */
static double bisect(const struct decision_table *t, double wanted)
{
    double low = 0, high = 1;
    while (margin_at(t, high) < wanted && high < 1e12) low = high, high *= 2;
    if (!(margin_at(t, high) >= wanted)) return NAN;
    for (int i = 0; i < BISECTIONS; i++) {
        double middle = 0.5 * (low + high);
        if (margin_at(t, middle) >= wanted) high = middle;
        else low = middle;
    }
    return high;
}

static void tabulate(struct outlook *o, const struct fluid_business *b, int months, struct decision_table *table)
{
    const struct provider *p = &o->scenario->provider[o->site];
    struct decision_bounds bounds = decision_bounds_of(p, b);
    if (p->decides == DECIDES_FIXED) bounds = (struct decision_bounds){0, 0, p->staffing, p->staffing};
    decision_tabulate(o->fluid, b, &bounds, months, table);
    if (p->decides == DECIDES_AUTO) return;
    table->plan[0] = provider_decide(p);
    table->value[0] = fluid_evaluate(o->fluid, &table->plan[0], months, NULL);
}

void price_find(const struct scenario *s, int contract, struct price_found *found)
{
    static const struct provider_decision reference = {0, 0, 1};
    const struct contract *c = &s->contract[contract];
    struct outlook o;
    struct fluid_business b;
    struct decision_table table;
    outlook_init(&o, s, c->site);
    outlook_business(&o, contract, &b);
    int months = c->price_recovers == RECOVERS_TERM ? b.first_months : b.months;
    tabulate(&o, &b, months, &table);
    *found = (struct price_found){.months = months};
    b.is_secure = true;                /* or a plan that would be dismissed would ask for the margin of a few months */
    found->reference_cost_eur = fluid_evaluate(o.fluid, &reference, months, NULL).cost_eur;
    b.is_secure = false;
    found->margin_eur = c->target_margin / (1 - c->target_margin) * found->reference_cost_eur;
    found->price = bisect(&table, found->margin_eur);
    int best = isnan(found->price) ? 0 : best_at(&table, found->price);
    found->plan = table.plan[best];
    found->units = table.value[best].units, found->cost_eur = table.value[best].cost_eur;
    found->renewal = table.value[best].renewal;
    decision_table_free(&table);
    business_free(&b);
    outlook_free(&o);
}

static void say(const struct scenario *s, const struct contract *c, const struct price_found *f, struct text *out)
{
    text_format(out, "Price of contract %s: EUR %.3f, at which %s earns %.3g%% on the cost of its standing "
                "way of working (EUR %.4g million in present value at its hurdle rate of %.3g%%)", c->name, f->price,
                s->site[c->site].name, 100 * c->target_margin / (1 - c->target_margin), f->reference_cost_eur / 1e6,
                100 * s->provider[c->site].provider_hurdle_rate);
    if (c->price_recovers == RECOVERS_TERM) text_format(out, " within the term of %d months", f->months);
    else text_format(out, " over %d months, those of renewals weighted by their probability (%.0f%% for the first)",
                     f->months, 100 * f->renewal);
    text_format(out, ". It assumes that the provider then invests EUR %.0f per seat, works with haste %.3g%% and "
                "staffs %.3g of what the target needs.\n", f->plan.investment_per_seat, 100 * f->plan.haste,
                f->plan.staffing);
}

bool price_resolve(struct scenario *s, struct text *assumed)
{
    struct timeline t;
    timeline_init(&t, &s->frame);
    for (int i = 0; i < s->contracts; i++) {
        struct contract *c = &s->contract[i];
        struct price_found found = {.price = NAN};
        if (c->price >= 0) continue;
        if (contract_first_day(s, &t, i) >= 0) price_find(s, i, &found);
        if (isnan(found.price)) {
            text_format(assumed, "Contract %s: no price can be found, since nothing is ever billed under it.\n",
                        c->name);
            return false;
        }
        c->price = found.price = ceil(found.price / PRICE_STEP - 1e-6) * PRICE_STEP;
        c->price_found = true;
        say(s, c, &found, assumed);
    }
    return true;
}
