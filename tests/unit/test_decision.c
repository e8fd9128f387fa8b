/* The provider's decision against brute force, and what must follow from it. */
#include "business_fixture.h"
#include "unit.h"

/* A contract in which everything counts at any volume. */
static struct scenario *strict(int term_months, enum price_model model, double price)
{
    struct scenario *s = world_scenario(term_months, model, price);
    s->contract[0].sla_volume_band_low = 0, s->contract[0].sla_volume_band_high = 10;
    return s;
}

/* Only the investment is free, and renewal does not depend on service. */
static struct scenario *investor(int term_months, double renewal)
{
    struct scenario *s = strict(term_months, PRICE_PER_CONTACT, 5);
    struct provider *p = &s->provider[WORLD_PROVIDER];
    p->haste_max = 0, p->staffing_min = p->staffing_max = 1;
    p->handle_time_gain = 0.2, p->investment_scale = 4000;
    s->contract[0].renew_probability = s->contract[0].renew_probability_missed = renewal;
    return s;
}

/* ---- Brute force ---- */

enum { FINE_INVESTMENTS = 23, FINE_HASTES = 16, FINE_STAFFINGS = 20 };   /* no multiples of the grid's own steps */

/* Best value on a grid finer than the decision's and out of step with it. */
static double brute_force(struct world *w, const struct fluid_business *b, double price)
{
    const struct provider *p = world_provider(w);
    double best = -INFINITY;
    fluid_take(w->fluid, b);
    for (int i = 0; i < FINE_INVESTMENTS; i++)
        for (int h = 0; h < FINE_HASTES; h++)
            for (int k = 0; k < FINE_STAFFINGS; k++) {
                struct provider_decision plan = {p->investment_max * i / (FINE_INVESTMENTS - 1),
                    p->haste_max * h / (FINE_HASTES - 1),
                    p->staffing_min + (p->staffing_max - p->staffing_min) * k / (FINE_STAFFINGS - 1)};
                struct fluid_value v = fluid_evaluate(w->fluid, &plan, b->months, NULL);
                best = fmax(best, price * v.units - v.cost_eur);
            }
    return best;
}

struct oracle { enum price_model model; double price; int term_months; double band_high; bool is_new; };

/* A finer grid may not beat it by more than a thousandth. */
static void compare(const struct oracle *o)
{
    struct world w;
    struct decision d;
    struct scenario *s = world_scenario(o->term_months, o->model, o->price);
    s->contract[0].sla_volume_band_high = o->band_high;
    world_open(&w, s);
    struct fluid_business b = world_business(&w);
    b.is_new = o->is_new;
    decision_find(w.fluid, &b, world_provider(&w), o->price, &d);
    double best = brute_force(&w, &b, o->price);
    assert_true(d.value_eur >= best - 1e-3 * fabs(d.value_eur));
    business_free(&b);
    world_close(&w);
}

static void test_brute_force_finds_nothing_better(void **state)
{
    (void)state;
    static const struct oracle oracle[] = {
        {PRICE_PER_CONTACT, 4.5, 12, 1.1, true}, {PRICE_PER_CONTACT, 5.3, 24, 10, true},
        {PRICE_PER_CONTACT, 6.0, 18, 10, false}, {PRICE_PER_CONTACT, 7.0, 18, 10, true},
        {PRICE_PER_HOUR, 42, 18, 10, true}, {PRICE_PER_HOUR, 38, 12, 1.1, false},
        {PRICE_PER_MINUTE, 0.95, 12, 10, true}, {PRICE_PER_FTE_MONTH, 4600, 12, 10, true},
        {PRICE_PER_RESOLUTION, 7.5, 18, 10, true}, {PRICE_FIXED_MONTHLY, 260000, 12, 10, true},
    };
    for (size_t i = 0; i < sizeof oracle / sizeof oracle[0]; i++) compare(&oracle[i]);
}

/* ---- What must follow ---- */

static void test_a_longer_term_never_lowers_the_investment(void **state)
{
    (void)state;
    static const int term[] = {6, 12, 18, 24, 36, 60};
    double last = 0;
    for (size_t i = 0; i < sizeof term / sizeof term[0]; i++) {
        struct decision d = world_decide(investor(term[i], 0.3));
        assert_true(d.plan.investment_per_seat >= last);
        last = d.plan.investment_per_seat;
    }
    assert_true(last > 0);
}

/* Closed form: with handle time alone responding and no lead or decay, each seat saves B (1 - exp(-I / I0)) over the
 * months, so I* = I0 ln(B / I0), B read off the fluid at an investment that saturates. The saving is not quite linear
 * in handle time (rosters, rounding), hence the tolerance: the loss from it is of second order. */
static void test_investment_meets_its_closed_form(void **state)
{
    (void)state;
    struct world w;
    struct decision d;
    struct scenario *s = investor(36, 0);
    struct provider *p = &s->provider[WORLD_PROVIDER];
    p->attrition_gain = p->fcr_gain = 0, p->handle_time_gain = 0.05;
    p->investment_lead_months = 0, p->investment_life_months = 1e9, p->investment_max = 50000;
    p->investment_scale = 2000;
    world_open(&w, s);
    struct fluid_business b = world_business(&w);
    const struct provider_decision none = {0, 0, 1}, all = {40000, 0, 1};
    fluid_take(w.fluid, &b);
    struct fluid_value without = fluid_evaluate(w.fluid, &none, b.months, NULL);
    struct fluid_value with = fluid_evaluate(w.fluid, &all, b.months, NULL);
    double saved = 5 * (with.units - without.units) - (with.cost_eur - without.cost_eur) + 40000 * b.seats;
    double expected = 2000 * log(saved / b.seats / 2000);
    decision_find(w.fluid, &b, p, 5, &d);
    assert_close(d.plan.investment_per_seat, expected, 0.1, 0);
    business_free(&b);
    world_close(&w);
}

static void test_no_response_no_investment(void **state)
{
    (void)state;
    struct scenario *s = strict(36, PRICE_PER_CONTACT, 5);
    struct provider *p = &s->provider[WORLD_PROVIDER];
    p->handle_time_gain = p->attrition_gain = p->fcr_gain = 0;
    struct decision d = world_decide(s);
    assert_close(d.plan.investment_per_seat, 0, 0, 0);
    assert_true(isnan(d.payback_months));
}

static void test_hour_prices_kill_investment(void **state)
{
    (void)state;
    for (int term = 12; term <= 36; term += 24) {
        struct decision d = world_decide(world_scenario(term, PRICE_PER_HOUR, 42));
        assert_close(d.plan.investment_per_seat, 0, 0, 0);
        assert_true(d.bounds & BOUND_INVESTMENT_NONE);
    }
}

/* Certain to be renewed, a provider sees the same 72 months in six terms of one year as in two of three. */
static void test_certain_renewal_makes_terms_equal(void **state)
{
    (void)state;
    struct scenario *one = investor(12, 1), *three = investor(36, 1);
    one->provider[WORLD_PROVIDER].lookahead_renewals = 5;
    three->provider[WORLD_PROVIDER].lookahead_renewals = 1;
    struct decision a = world_decide(one), b = world_decide(three);
    assert_true(a.plan.investment_per_seat > 0);
    assert_close(a.plan.investment_per_seat, b.plan.investment_per_seat, 0, 0);
    assert_close(a.value_eur, b.value_eur, 1e-12, 0);
}

/* A fee per contact without resolution in the contract: less work and more paid contacts. */
static void test_haste_pays_where_resolution_does_not_count(void **state)
{
    (void)state;
    struct scenario *s = strict(36, PRICE_PER_CONTACT, 5);
    s->slas = 1;
    struct decision d = world_decide(s);
    assert_close(d.plan.haste, 0.15, 1e-9, 0);
    assert_true(d.bounds & BOUND_HASTE_MOST);
}

/* Two plans of one value: the smaller investment, the smaller haste, the staffing nearest 1. */
static void test_ties(void **state)
{
    (void)state;
    struct scenario *s = strict(12, PRICE_PER_CONTACT, 5);
    s->queue[0].contacts_per_year = 0;                      /* nothing to do: nothing matters but the investment */
    struct decision d = world_decide(s);
    assert_close(d.plan.investment_per_seat, 0, 0, 0);
    assert_close(d.plan.haste, 0, 0, 0);
    s = strict(12, PRICE_PER_CONTACT, 5);
    s->provider[WORLD_PROVIDER].haste_max = 0;
    d = world_decide(s);
    assert_false(d.bounds & (BOUND_HASTE_NONE | BOUND_HASTE_MOST));     /* no range, no bound */
}

/* What is there already counts: less room, and less to gain. */
static void test_later_decisions_only_add(void **state)
{
    (void)state;
    struct world w;
    struct decision first, later;
    world_open(&w, investor(36, 0.5));
    struct fluid_business b = world_business(&w);
    b.is_new = false;
    decision_find(w.fluid, &b, world_provider(&w), 5, &first);
    b.holdings = 1;
    b.holding[0] = (struct fluid_holding){first.plan.investment_per_seat, 12};
    decision_find(w.fluid, &b, world_provider(&w), 5, &later);
    assert_true(first.plan.investment_per_seat > 0);
    assert_true(later.plan.investment_per_seat >= 0);
    assert_true(later.plan.investment_per_seat < first.plan.investment_per_seat);
    business_free(&b);
    world_close(&w);
}

/* ---- What it can know ---- */

static struct event *collapse(struct scenario *s, int announced_days)
{
    struct event *e = &s->event[s->events++];
    keys_fill_defaults("event", e, false, s);
    strcpy(e->name, "collapse");
    for (int q = 0; q < QUEUES_MAX; q++) e->touches[q] = true;
    e->date = fixture_day(2028, 8, 1), e->factor = 0.4, e->announced_days = announced_days;
    return e;
}

static void test_an_unannounced_event_is_not_known(void **state)
{
    (void)state;
    struct scenario *quiet = investor(36, 0.5), *surprise = investor(36, 0.5), *known = investor(36, 0.5);
    collapse(surprise, 0);
    collapse(known, 1000);
    struct decision a = world_decide(quiet), b = world_decide(surprise), c = world_decide(known);
    assert_memory_equal(&a.plan, &b.plan, sizeof a.plan);
    assert_close(b.value_eur, a.value_eur, 0, 0);
    assert_true(c.plan.investment_per_seat < a.plan.investment_per_seat);
}

/* ---- Memory ---- */

static void test_memory_gives_what_it_would_find(void **state)
{
    (void)state;
    struct world w;
    struct decision found;
    world_open(&w, investor(12, 0.5));
    struct decision_memory *memory = decision_memory_create(w.fluid);
    struct fluid_business b = world_business(&w);
    decision_find(w.fluid, &b, world_provider(&w), 5, &found);
    for (int i = 0; i < 300; i++) {                         /* more situations than it keeps */
        b.fcr_quality = i % 2 ? 0 : 1e-6 * i;
        const struct decision *d = decision_recall(memory, &b, world_provider(&w), 5);
        if (i % 2) assert_memory_equal(&d->plan, &found.plan, sizeof found.plan);
    }
    business_free(&b);
    decision_memory_destroy(memory);
    world_close(&w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_brute_force_finds_nothing_better),
        cmocka_unit_test(test_a_longer_term_never_lowers_the_investment),
        cmocka_unit_test(test_investment_meets_its_closed_form), cmocka_unit_test(test_no_response_no_investment),
        cmocka_unit_test(test_hour_prices_kill_investment), cmocka_unit_test(test_certain_renewal_makes_terms_equal),
        cmocka_unit_test(test_haste_pays_where_resolution_does_not_count), cmocka_unit_test(test_ties),
        cmocka_unit_test(test_later_decisions_only_add), cmocka_unit_test(test_an_unannounced_event_is_not_known),
        cmocka_unit_test(test_memory_gives_what_it_would_find),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
