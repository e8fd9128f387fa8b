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

/* The best plan of the grid at the price earns m / (1 - m) of the reference plan's cost, and none earns more. */
static void test_the_price_is_the_root(void **state)
{
    (void)state;
    struct scenario *s = world_scenario(24, PRICE_PER_CONTACT, 5);
    s->contract[0].target_margin = 0.2;
    struct price_found f = found_for(s);
    assert_close(f.margin_eur, 0.25 * f.reference_cost_eur, 1e-12, 0);
    assert_close(f.price * f.units - f.cost_eur, f.margin_eur, 1e-9, 0);
    struct world w;
    world_open(&w, s);
    struct fluid_business b = world_business(&w);
    struct decision_table table;
    struct decision_bounds bounds = decision_bounds_of(world_provider(&w), &b);
    decision_tabulate(w.fluid, &b, &bounds, b.months, &table);
    assert_int_equal(table.count, DECISION_INVESTMENTS * DECISION_HASTES * DECISION_STAFFINGS);
    for (int i = 0; i < table.count; i++)
        assert_true(f.price * table.value[i].units - table.value[i].cost_eur <= f.margin_eur * (1 + 1e-9));
    decision_table_free(&table);
    business_free(&b);
    world_close(&w);
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
        cmocka_unit_test(test_the_price_is_the_root), cmocka_unit_test(test_a_stated_plan_gives_cost_plus),
        cmocka_unit_test(test_what_makes_it_dear), cmocka_unit_test(test_prices_are_entered_and_explained),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
