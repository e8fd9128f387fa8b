/* A provider's business in memory: an energy supplier's billing calls, moved by two waves under one contract. */
#ifndef TESTS_BUSINESS_FIXTURE_H
#define TESTS_BUSINESS_FIXTURE_H

#include <math.h>
#include <stdlib.h>

#include "centre_fixture.h"
#include "model/contract.h"
#include "model/decision.h"
#include "model/transition.h"

struct world {
    struct scenario *scenario;
    struct timeline timeline;
    struct volume volume;
    struct transition transition;
    struct planner *planner;
    struct fluid *fluid;
};

enum { WORLD_INHOUSE, WORLD_PROVIDER, WORLD_BEYOND_DAYS = 400 };

static inline struct sla *world_sla(struct scenario *s, enum sla_measure measure, double target, double weight)
{
    struct sla *sla = &s->sla[s->slas++];
    keys_fill_defaults("sla", sla, false, s);
    sla->contract = 0, sla->measure = measure, sla->target = target, sla->weight = weight;
    return sla;
}

/* Some sixty seats; service level and resolution in the contract. Change the scenario, then open the world. */
static inline struct scenario *world_scenario(int term_months, enum price_model model, double price)
{
    struct scenario *s = fixture_begin(1, 60);
    fixture_queue(s, "billing", 700000, 330);
    fixture_site(s, "inhouse", SITE_INHOUSE);
    fixture_site(s, "provider", SITE_PROVIDER);
    s->provider[WORLD_PROVIDER].decides = DECIDES_AUTO;
    fixture_wave(s, 0, WORLD_PROVIDER, fixture_day(2027, 7, 1), 0.3);
    fixture_wave(s, 0, WORLD_PROVIDER, fixture_day(2027, 10, 1), 0.8);
    struct contract *c = fixture_contract(s, WORLD_PROVIDER, term_months, price);
    c->price_model = model;
    world_sla(s, SLA_SERVICE_LEVEL, 0.80, 0.6);
    world_sla(s, SLA_FCR, 0.72, 0.4);
    return s;
}

static inline void world_open(struct world *w, struct scenario *s)
{
    scenario_complete(s, NULL);
    w->scenario = s;
    timeline_init(&w->timeline, &s->frame);
    volume_init(&w->volume, s, &w->timeline, 0, WORLD_BEYOND_DAYS);
    transition_init(&w->transition, s, &w->timeline);
    w->planner = planner_create(s);
    w->fluid = fluid_create(s, &w->volume, w->planner);
}

static inline void world_close(struct world *w)
{
    fluid_destroy(w->fluid);
    planner_destroy(w->planner);
    volume_free(&w->volume);
    free(w->scenario);
}

static inline double world_share(const void *context, int queue, int day)
{
    const struct world *w = context;
    return transition_share_planned(&w->transition, queue, WORLD_PROVIDER, day, w->timeline.announcement_day);
}

static inline struct fluid_view world_view(const struct world *w)
{
    struct fluid_view view = {.scenario = w->scenario, .volume = &w->volume, .contract = 0,
        .as_of = w->timeline.announcement_day, .forecast_day = w->timeline.announcement_day, .share = world_share,
        .context = w};
    view.start = view.contract_start = contract_first_day(w->scenario, &w->timeline, 0);
    view.term_end = business_day_after(&w->timeline, view.start, w->scenario->contract[0].term_months);
    for (int q = 0; q < QUEUES_MAX; q++) view.ratio[q] = 1;
    for (int q = 0; q < w->scenario->queues; q++)
        view.final_share[q] = transition_share_final(&w->transition, q, WORLD_PROVIDER);
    return view;
}

/* As the provider sees it on the day of the award. */
static inline struct fluid_business world_business(const struct world *w)
{
    struct fluid_business b;
    struct fluid_view view = world_view(w);
    business_init(&b, &view);
    b.is_new = true;
    b.seats = fluid_seats(w->fluid, &view, transition_last_planned_end(&w->transition));
    return b;
}

static inline const struct provider *world_provider(const struct world *w)
{
    return &w->scenario->provider[WORLD_PROVIDER];
}

/* Opens a world on the scenario (which it then owns), decides, and closes it. */
static inline struct decision world_decide(struct scenario *s)
{
    struct world w;
    struct decision d;
    world_open(&w, s);
    struct fluid_business b = world_business(&w);
    decision_find(w.fluid, &b, world_provider(&w), s->contract[0].price, &d);
    business_free(&b);
    world_close(&w);
    return d;
}

#endif
