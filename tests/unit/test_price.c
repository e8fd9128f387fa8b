/* price = auto: the root that section 6 of the model defines, and what must follow from it. */
#include "business_fixture.h"
#include "model/price.h"
#include "unit.h"

static struct price_found found_for(struct scenario *s)
{
    struct price_found f;
    s->contract[0].price = SCENARIO_OFF;
    scenario_complete(s, NULL);
    price_find(s, 0, &f);
    return f;
}

/* The best plan of the grid at the price earns m / (1 - m) of the reference plan's cost, and none earns more. Takes the
 * scenario. */
static struct price_found assert_root(struct scenario *s)
{
    s->contract[0].target_margin = 0.2;
    struct price_found f = found_for(s);
    struct world w;
    const struct provider_decision reference = {0, 0, 1};
    assert_close(f.price * f.units - f.cost_eur, f.margin_eur, 1e-9, 0);
    world_open(&w, s);
    struct fluid_business b = world_business(&w);
    struct decision_table table;
    fluid_take(w.fluid, &b);
    assert_close(f.margin_eur, 0.25 * fluid_evaluate(w.fluid, &reference, b.months, NULL).cost_eur, 1e-12, 0);
    struct decision_bounds bounds = decision_bounds_of(world_provider(&w), &b);
    decision_tabulate(w.fluid, &b, &bounds, b.months, &table);
    assert_int_equal(table.count, DECISION_INVESTMENTS * DECISION_HASTES * DECISION_STAFFINGS);
    for (int i = 0; i < table.count; i++)
        assert_true(f.price * table.value[i].units - table.value[i].cost_eur <= f.margin_eur * (1 + 1e-9));
    decision_table_free(&table);
    business_free(&b);
    world_close(&w);
    return f;
}

static void test_the_price_is_the_root(void **state)
{
    (void)state;
    assert_root(world_scenario(24, PRICE_PER_CONTACT, 5));
}

static void add_band(struct scenario *s, double from, double to, double factor)
{
    struct band *b = &s->band[s->bands++];
    keys_fill_defaults("band", b, false, s);
    b->contract = 0, b->from_share = from, b->to_share = to, b->price_factor = factor;
}

/* All that a contract pays is proportional to the price, so bands, commitment and gain share leave the root a root.
 * What bands of one factor f do is known: units are worth f times as much, credits too, so the price is 1 / f. */
static void test_the_root_with_bands(void **state)
{
    (void)state;
    struct price_found plain = assert_root(world_scenario(24, PRICE_PER_CONTACT, 5));
    struct scenario *even = world_scenario(24, PRICE_PER_CONTACT, 5), *steep = world_scenario(24, PRICE_PER_CONTACT, 5);
    add_band(even, 0, 0.9, 0.8), add_band(even, 0.9, SCENARIO_OFF, 0.8);
    add_band(steep, 0, 0.9, 1.2), add_band(steep, 0.9, SCENARIO_OFF, 0.7);
    assert_close(assert_root(even).price, plain.price / 0.8, 1e-9, 0);
    struct price_found f = assert_root(steep);
    assert_true(f.price > plain.price / 1.2 && f.price < plain.price / 0.7);
}

/* What is known to fall short of the commitment is billed all the same, so the price falls. */
static void test_the_root_with_a_commitment(void **state)
{
    (void)state;
    struct price_found plain = assert_root(world_scenario(24, PRICE_PER_CONTACT, 5));
    struct scenario *s = world_scenario(24, PRICE_PER_CONTACT, 5);
    s->contract[0].minimum_commitment = 1.3;
    struct price_found f = assert_root(s);
    assert_true(f.price < plain.price && f.price > plain.price / 1.4);
}

/* Under a price per hour a share of the time saved is paid for, so an hour never costs more; and all three at once. */
static void test_the_root_with_a_gain_share(void **state)
{
    (void)state;
    struct price_found plain = assert_root(world_scenario(36, PRICE_PER_HOUR, 40));
    struct scenario *s = world_scenario(36, PRICE_PER_HOUR, 40);
    struct scenario *all = world_scenario(36, PRICE_PER_HOUR, 40);
    s->contract[0].gain_share = all->contract[0].gain_share = 0.8;
    add_band(all, 0, 1, 1), add_band(all, 1, SCENARIO_OFF, 0.9);
    all->contract[0].minimum_commitment = 0.9;
    assert_true(assert_root(s).price <= plain.price);
    assert_root(all);
}

/* A contract that pays for time leaves nothing to earn by saving it, at either term. */
static void test_time_prices_leave_nothing_to_invest_in(void **state)
{
    (void)state;
    static const struct { enum price_model model; double price; } offer[] = {
        {PRICE_PER_HOUR, 42}, {PRICE_PER_MINUTE, 0.95}, {PRICE_PER_FTE_MONTH, 4600},
    };
    for (size_t i = 0; i < sizeof offer / sizeof offer[0]; i++)
        for (int term = 12; term <= 36; term += 24) {
            struct decision d = world_decide(world_scenario(term, offer[i].model, offer[i].price));
            assert_true(d.plan.investment_per_seat == 0 && d.bounds & BOUND_INVESTMENT_NONE);
        }
}

/* One plan, the reference itself: price x units = cost / (1 - m), so the margin on revenue is m. */
static void test_a_stated_plan_gives_cost_plus(void **state)
{
    (void)state;
    struct scenario *s = world_scenario(24, PRICE_PER_HOUR, 40);
    s->provider[WORLD_PROVIDER].decides = DECIDES_FIXED;
    struct price_found f = found_for(s);
    assert_close(f.cost_eur, f.reference_cost_eur, 1e-12, 0);
    assert_close(f.price * f.units, f.cost_eur / 0.9, 1e-9, 0);
    free(s);
}

/* Set-up has less time to be earned back in a year; a margin of nothing is cheaper; the term alone asks for more. */
static void test_what_makes_it_dear(void **state)
{
    (void)state;
    struct scenario *one = world_scenario(12, PRICE_PER_CONTACT, 5), *three = world_scenario(36, PRICE_PER_CONTACT, 5);
    struct price_found a = found_for(one), b = found_for(three);
    assert_true(a.price > b.price);
    three->contract[0].target_margin = 0;
    assert_true(found_for(three).price < b.price);
    three->contract[0].target_margin = 0.1, three->contract[0].price_recovers = RECOVERS_TERM;
    struct price_found c = found_for(three);
    assert_int_equal(c.months, 36);
    assert_true(c.price > b.price);
    free(one), free(three);
}

/* The standing way of working costs what it costs, though the customer could dismiss who works like that. */
static void test_a_right_to_leave_is_not_in_the_reference(void **state)
{
    (void)state;
    struct scenario *plain = world_scenario(24, PRICE_PER_CONTACT, 5);
    struct scenario *strict = world_scenario(24, PRICE_PER_CONTACT, 5);
    strict->contract[0].critical_service_level = 1;
    strict->contract[0].critical_months = 1;
    struct price_found without = found_for(plain), with = found_for(strict);
    assert_close(with.reference_cost_eur, without.reference_cost_eur, 1e-9, 0);
    assert_true(with.units < 0.8 * without.units);      /* while the plans themselves reckon with it */
    free(plain);
    free(strict);
}

static void test_prices_are_entered_and_explained(void **state)
{
    (void)state;
    struct scenario *s = world_scenario(12, PRICE_PER_CONTACT, 5);
    struct text assumed = {0};
    scenario_complete(s, NULL);
    assert_true(price_resolve(s, &assumed));                /* nothing is auto */
    assert_int_equal(assumed.length, 0);
    s->contract[0].price = SCENARIO_OFF;
    assert_true(price_resolve(s, &assumed));
    assert_true(s->contract[0].price_found && s->contract[0].price > 3 && s->contract[0].price < 8);
    assert_non_null(strstr(text_chars(&assumed), "24 months"));
    assert_non_null(strstr(text_chars(&assumed), "per seat"));
    text_clear(&assumed);
    s->contract[0].price = SCENARIO_OFF, s->waves = 0;
    assert_false(price_resolve(s, &assumed));
    assert_non_null(strstr(text_chars(&assumed), "no price can be found"));
    text_free(&assumed);
    free(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_price_is_the_root), cmocka_unit_test(test_the_root_with_bands),
        cmocka_unit_test(test_the_root_with_a_commitment), cmocka_unit_test(test_the_root_with_a_gain_share),
        cmocka_unit_test(test_time_prices_leave_nothing_to_invest_in),
        cmocka_unit_test(test_a_stated_plan_gives_cost_plus), cmocka_unit_test(test_what_makes_it_dear),
        cmocka_unit_test(test_a_right_to_leave_is_not_in_the_reference),
        cmocka_unit_test(test_prices_are_entered_and_explained),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
