/* A provider's practice, worked out by hand: nothing before the lead, saturation, decay, and a haste that costs
 * resolution with its square. */
#include "unit.h"

#include <string.h>

#include "model/provider.h"

/* gains 0.10, 0.30, 0.05; scale 6,000; lead 4, life 48 months; haste to 0.15 loses 0.11 */
static struct provider plain(void)
{
    return (struct provider){ .investment_scale = 6000, .investment_max = 18000, .handle_time_gain = 0.10,
        .attrition_gain = 0.30, .fcr_gain = 0.05, .investment_lead_months = 4, .investment_life_months = 48,
        .haste_max = 0.15, .fcr_loss_at_haste_max = 0.11, .staffing = 1 };
}

static struct provider_practice practice(const struct provider *p, double investment, double haste, double months)
{
    return provider_practice_of(p, haste, provider_effect(p, provider_stock(p, investment, months)));
}

static struct provider_practice at(double investment, double haste, double months)
{
    struct provider p = plain();
    return practice(&p, investment, haste, months);
}

static void assert_practice(struct provider_practice p, double pace, double fcr, double attrition)
{
    assert_close(p.pace_factor, pace, 1e-12, 0);
    assert_close(p.fcr_shift, fcr, 1e-12, 1e-15);
    assert_close(p.attrition_factor, attrition, 1e-12, 0);
}

static void a_fixed_decision_is_the_scenarios_own(void **state)
{
    (void)state;
    struct provider p = plain();
    p.investment_per_seat = 5000, p.haste = 0.07, p.staffing = 0.95;
    struct provider_decision d = provider_decide(&p);
    assert_true(d.investment_per_seat == 5000 && d.haste == 0.07 && d.staffing == 0.95);
}

static void without_investment_and_haste_nothing_changes(void **state)
{
    (void)state;
    for (int months = -1; months < 60; months += 10) assert_practice(at(0, 0, months), 1, 0, 1);
}

static void nothing_happens_before_the_lead(void **state)
{
    (void)state;
    assert_practice(at(6000, 0, -1), 1, 0, 1);          /* not paid yet */
    assert_practice(at(6000, 0, 0), 1, 0, 1);
    assert_practice(at(6000, 0, 3.999), 1, 0, 1);
    assert_true(at(6000, 0, 4).pace_factor < 0.95);
}

/* At the lead the stock is whole: one scale gives 1 - 1/e, three give 1 - 1/e^3. */
static void effects_saturate(void **state)
{
    (void)state;
    double one = 0.63212055882855767, three = 0.95021293163213605;
    assert_practice(at(6000, 0, 4), 1 - 0.1 * one, 0.05 * one, 1 - 0.3 * one);
    assert_practice(at(18000, 0, 4), 1 - 0.1 * three, 0.05 * three, 1 - 0.3 * three);
}

/* One life past the lead the stock is 1/e of itself: its effect 1 - exp(-1/e) = 0.30779937... */
static void the_stock_decays(void **state)
{
    (void)state;
    double left = 0.30779937244465364;
    assert_practice(at(6000, 0, 52), 1 - 0.1 * left, 0.05 * left, 1 - 0.3 * left);
    double before = at(6000, 0, 4).pace_factor;
    for (int months = 5; months < 100; months++) {
        double now = at(6000, 0, months).pace_factor;
        assert_true(now > before && now < 1);
        before = now;
    }
}

/* Half the haste loses a quarter of the resolution. */
static void haste_costs_resolution_with_its_square(void **state)
{
    (void)state;
    assert_practice(at(0, 0.15, 0), 0.85, -0.11, 1);
    assert_practice(at(0, 0.075, 0), 0.925, -0.0275, 1);
    assert_practice(at(0, 0.05, 0), 0.95, -0.11 / 9, 1);
}

/* Both at once: handle times multiply, resolutions add. */
static void haste_and_investment_combine(void **state)
{
    (void)state;
    double one = 0.63212055882855767;
    assert_practice(at(6000, 0.15, 4), 0.85 * (1 - 0.1 * one), 0.05 * one - 0.11, 1 - 0.3 * one);
}

static void a_provider_who_cannot_hurry_or_invest_does_not(void **state)
{
    (void)state;
    struct provider p = plain();
    p.haste_max = 0, p.investment_scale = 0;
    assert_practice(practice(&p, 6000, 0, 10), 1, 0, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_fixed_decision_is_the_scenarios_own),
        cmocka_unit_test(without_investment_and_haste_nothing_changes),
        cmocka_unit_test(nothing_happens_before_the_lead),
        cmocka_unit_test(effects_saturate),
        cmocka_unit_test(the_stock_decays),
        cmocka_unit_test(haste_costs_resolution_with_its_square),
        cmocka_unit_test(haste_and_investment_combine),
        cmocka_unit_test(a_provider_who_cannot_hurry_or_invest_does_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
