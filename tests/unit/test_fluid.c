/* A provider's fluid business, against the calendar, closed forms and sums made by hand. */
#include "math/erlang.h"
#include "math/gamma.h"
#include "model/fluid_people.h"
#include "model/fluid_service.h"
#include "business_fixture.h"
#include "unit.h"

/* Shape 4: P(X < x) = 1 - exp(-4x)(1 + 4x + 8x^2 + 32x^3/3); its median is 0.918015 (tables of chi-square with 8
 * degrees: 7.34412 / 8). */
static void test_gamma_quantiles(void **state)
{
    (void)state;
    double class_mean[9], sum = 0;
    assert_close(gamma_quantile(0.5, 0.5), 7.344121497701795 / 8, 1e-9, 0);
    assert_close(gamma_quantile(0, 0.9), 1, 0, 0);
    gamma_class_means(0.2, 9, class_mean);
    for (int i = 0; i < 9; i++) sum += class_mean[i];
    assert_close(sum, 9, 1e-12, 0);
    assert_true(class_mean[0] < class_mean[4] && class_mean[4] < class_mean[8]);
}

/* Erlang A with a number of agents between two whole ones. */
static struct erlang_result erlang_between(double agents, double erlangs)
{
    struct erlang_case c = {.arrivals_per_s = erlangs / 330, .handle_s = 330, .patience_s = 240, .within_s = 20,
        .capacity = -1, .agents = (int)agents};
    struct erlang_result low, high;
    double rest = agents - (int)agents;
    assert_true(erlang_exact(&c, &low));
    c.agents++;
    assert_true(erlang_exact(&c, &high));
    low.service_level += rest * (high.service_level - low.service_level);
    low.abandonment += rest * (high.abandonment - low.abandonment);
    low.mean_wait_s += rest * (high.mean_wait_s - low.mean_wait_s);
    return low;
}

/* One queue, flat profile, no noise, shifts as long as the day: every interval is alike, so the node is one Erlang
 * A. Who goes home after ten hours, though, first finishes a contact of 330 s, half of which is left on average. */
static void test_service_of_a_flat_week_is_erlang_a(void **state)
{
    (void)state;
    struct world w;
    struct scenario *s = world_scenario(36, PRICE_PER_CONTACT, 5);
    s->queue[0].day_cv = s->queue[0].slow_cv = s->queue[0].interval_cv = 0;
    s->queue[0].handle_time_law = HANDLE_DETERMINISTIC;
    s->site[WORLD_PROVIDER].shrinkage_absence = s->site[WORLD_PROVIDER].offphone_share = 0;
    s->shifts = 1;
    keys_fill_defaults("shift", &s->shift[0], false, s);
    s->shift[0].hours = 10, s->shift[0].break_min = 0;
    world_open(&w, s);
    struct service *service = service_create(s, w.planner, WORLD_PROVIDER, 1);
    const double load[QUEUES_MAX] = {1};
    int mix = service_mix(service, 1, load), step = (int)service_step_of(40);
    const struct service_node *node = service_node(service, mix, step);
    double erlangs = 1.1 * pow(1.15, step), agents = node->phone_h / service_week_open_h(service);
    for (int k = 0; k < 3; k++) {
        static const double presence[] = {0.85, 1, 1.1};
        struct service_point p = service_at(service, node, 0, presence[k], 1.1);
        double on = presence[k] * agents, overrun = 165.0 / 36000;
        struct erlang_result r = erlang_between(on * (1 + overrun * fmin(1, erlangs / on)), erlangs);
        assert_close(p.service_level, r.service_level, 0, 0.01);        /* presences are 0.04 apart, cells 1/12 */
        assert_close(p.abandonment, r.abandonment, 0, 0.004);
        assert_close(p.wait_s, r.mean_wait_s, 0.05, 0.05);
    }
    assert_close(service_step_of(pow(1.15, 7)), 7, 1e-9, 0);
    service_destroy(service);
    world_close(&w);
}

/* The term is July 2027 to June 2028 and one more year: 24 months, of the days that the calendar gives. */
static void test_months_follow_the_term(void **state)
{
    (void)state;
    struct world w;
    world_open(&w, world_scenario(12, PRICE_PER_CONTACT, 5));
    struct fluid_business b = world_business(&w);
    assert_int_equal(b.first_months, 12);
    assert_int_equal(b.months, 24);
    assert_close(b.month[0].days, 31, 0, 0);
    assert_close(b.month[7].days, 29, 0, 0);                /* February 2028 */
    assert_int_equal(b.month[0].number, 4);                 /* month 1 is April 2027 */
    assert_int_equal(b.month[23].number, 27);
    assert_int_equal(b.month[3].months_since_start, 3);
    assert_close(b.month[0].open_h, 22 * 10, 0, 0);         /* weekdays of July 2027, 8 to 18 */
    /* all of it has moved by the end of 2027: 80% of what is offered */
    double offered = 0;
    for (int d = timeline_day_of(&w.timeline, fixture_day(2028, 3, 1));
         d < timeline_day_of(&w.timeline, fixture_day(2028, 4, 1)); d++)
        offered += volume_true(&w.volume, 0, d) * w.volume.queue[0].offered_ratio;
    assert_close(b.month[8].contacts[0], 0.8 * offered, 1e-12, 0);
    assert_close(b.month[8].forecast_units, 0.8 * offered * (1 - w.volume.queue[0].abandonment), 1e-12, 0);
    business_free(&b);
    world_close(&w);
}

/* With nothing fed back and no effect of a decision, answered = planned x (1 - abandonment), every month. */
static void test_units_without_feedback(void **state)
{
    (void)state;
    struct world w;
    struct scenario *s = world_scenario(12, PRICE_PER_CONTACT, 5);
    s->queue[0].repeat_probability = s->queue[0].redial_probability = 0;
    s->contract[0].at_risk_cap = s->contract[0].minimum_commitment = s->contract[0].indexation_per_year = 0;
    world_open(&w, s);
    struct fluid_business b = world_business(&w);
    struct fluid_flow flow[24];
    const struct provider_decision plan = {0, 0, 1};
    fluid_take(w.fluid, &b);
    struct fluid_value v = fluid_evaluate(w.fluid, &plan, b.months, flow);
    double units = 0, cost = 200000 + 1500 * b.seats, weight = 1;
    for (int m = 0; m < b.months; m++) {
        if (m == 12) weight = v.renewal;
        double discount = pow(1.1, -(m + 1) / 12.0);
        assert_close(flow[m].units, b.month[m].contacts[0] * (1 - flow[m].abandonment), 1e-12, 0);
        units += weight * discount * flow[m].units;
        cost += weight * discount * flow[m].cost_eur;
    }
    assert_true(v.renewal >= 0.1 && v.renewal <= 0.6);
    assert_close(v.units, units, 1e-12, 0);
    assert_close(v.cost_eur, cost, 1e-12, 0);
    business_free(&b);
    world_close(&w);
}

/* Wages are heads x 36 h x days / 7 x EUR 23 and the overrun; who is missing joins, after six weeks of training in
 * which some leave. With 0.1% a day leaving at any age it can be done by hand. */
static void test_cost_of_a_month(void **state)
{
    (void)state;
    struct world w;
    struct scenario *s = world_scenario(12, PRICE_PER_CONTACT, 5);
    struct site *site = &s->site[WORLD_PROVIDER];
    site->attrition_90d = site->attrition_year1 = site->attrition_later = 0.365;
    site->wage_growth = 0, site->overhead_per_paid_hour = 2, site->graduation_rate = 0.9;
    world_open(&w, s);
    struct fluid_business b = world_business(&w);
    struct fluid_flow flow[24];
    const struct provider_decision plan = {0, 0, 1};
    fluid_take(w.fluid, &b);
    fluid_evaluate(w.fluid, &plan, b.months, flow);
    for (int m = 1; m < b.months; m++) {
        double stay = flow[m - 1].heads * exp(-0.001 * 365 / 12), joined = fmax(0, flow[m].heads - stay);
        double recruits = joined * exp(0.001 * (42 + 365.0 / 24)) / 0.9;
        double regular_h = flow[m].heads * 36 * b.month[m].days / 7;
        double overrun_h = flow[m].paid_h - flow[m].training_h - regular_h;
        assert_true(flow[m].heads >= stay - 1e-9);          /* nobody is sent away */
        assert_close(flow[m].recruits, recruits, 1e-9, 1e-9);
        assert_close(flow[m].training_h, recruits * 6 * 36 * (1 - exp(-0.042)) / 0.042, 1e-9, 1e-9);
        assert_true(overrun_h > 0 && overrun_h < 0.06 * regular_h);
        assert_close(flow[m].cost_eur, flow[m].paid_h * 23 + flow[m].recruits * 2000, 1e-9, 0);
    }
    business_free(&b);
    world_close(&w);
}

/* Haste lowers resolution: F first contacts make F / (1 - r (1 - a) (1 - f)) of all, (1 - a) (1 - f) that of all
 * sites. */
static void test_repeats_feed_back(void **state)
{
    (void)state;
    struct world w;
    struct scenario *s = world_scenario(12, PRICE_PER_CONTACT, 5);
    s->queue[0].redial_probability = 0;
    s->contract[0].at_risk_cap = 0, s->contract[0].indexation_per_year = 0;
    world_open(&w, s);
    struct fluid_business b = world_business(&w);
    struct fluid_flow flow[24], calm[24];
    const struct provider_decision plan = {0, 0.15, 1}, without = {0, 0, 1};
    fluid_take(w.fluid, &b);
    fluid_evaluate(w.fluid, &without, b.months, calm);
    fluid_evaluate(w.fluid, &plan, b.months, flow);
    const struct volume_queue *base = &w.volume.queue[0];
    double f = flow[8].fcr, own = (1 - flow[8].abandonment) * (1 - f);
    double missed = 0.8 * own + 0.2 * (1 - base->abandonment) * (1 - base->resolution);
    double first = b.month[8].contacts[0] / base->offered_ratio;
    assert_close(b.month[8].share[0], 0.8, 1e-12, 0);
    double answered = first / (1 - 0.85 * missed) * (1 - flow[8].abandonment);
    assert_close(flow[8].units, answered, 1e-3, 0);         /* the mean of two outcomes */
    assert_close(f, calm[8].fcr - 0.11, 0, 0.005);          /* fewer people, of all but the same ages */
    business_free(&b);
    world_close(&w);
}

/* The effect of 6,000 a seat, its scale, at the end of the lead: 1 - 1/e, and less as it decays. */
static void test_investment_comes_late_and_fades(void **state)
{
    (void)state;
    struct world w;
    struct scenario *s = world_scenario(36, PRICE_PER_CONTACT, 5);
    s->provider[WORLD_PROVIDER].attrition_gain = s->provider[WORLD_PROVIDER].handle_time_gain = 0;
    world_open(&w, s);
    struct fluid_business b = world_business(&w);
    struct fluid_flow flow[72], without[72];
    const struct provider_decision plan = {6000, 0, 1}, none = {0, 0, 1};
    fluid_take(w.fluid, &b);
    fluid_evaluate(w.fluid, &none, b.months, without);
    fluid_evaluate(w.fluid, &plan, b.months, flow);
    assert_close(flow[3].fcr, without[3].fcr, 0, 0);        /* four months' lead */
    assert_close(flow[4].fcr - without[4].fcr, 0.05 * (1 - exp(-exp(-0.5 / 48))), 1e-9, 0);
    assert_close(flow[52].fcr - without[52].fcr, 0.05 * (1 - exp(-exp(-48.5 / 48))), 1e-9, 0);
    business_free(&b);
    world_close(&w);
}

/* As many as are needed, all of them new, are slow and seldom sure; later ages are as attrition leaves them, and the
 * work of the steady state is what the closed form of the planners says. */
static void test_people_grow_up(void **state)
{
    (void)state;
    struct world w;
    world_open(&w, world_scenario(36, PRICE_PER_CONTACT, 5));
    const struct site *site = &w.scenario->site[WORLD_PROVIDER];
    struct people_table table;
    people_fill(&table, site);
    struct fluid_crew crew = {0}, settled = crew_settled(&table, 80, 1);
    for (int m = 0; m < 600; m++) {
        crew_age(&table, &crew, 1);
        crew_join(&crew, 80 - crew.heads);
    }
    struct crew_means means = crew_means_of(&table, &crew);
    struct steady_people steady = volume_steady_people(site);
    for (int age = 0; age < FLUID_AGES; age++) assert_close(crew.at_age[age], settled.at_age[age], 1e-3, 0);
    assert_close(crew.heads, 80, 1e-12, 0);
    /* the planners' closed form counts hazards from the first day on the phones, and nobody nests */
    assert_close(means.pace * site->handle_time_factor, steady.pace, 0.02, 0);
    assert_close(means.resolution, steady.resolution_share, 0.02, 0);
    assert_true(table.pace[0] > 1.2 * table.pace[FLUID_AGES - 1]);
    world_close(&w);
}

static void test_businesses_are_told_apart(void **state)
{
    (void)state;
    struct world w;
    world_open(&w, world_scenario(12, PRICE_PER_CONTACT, 5));
    struct fluid_business a = world_business(&w), b = business_copy(&a);
    assert_true(business_equals(&a, &b));
    b.month[5].contacts[0] += 1;
    assert_false(business_equals(&a, &b));
    b.month[5].contacts[0] -= 1, b.holdings = 1;
    assert_false(business_equals(&a, &b));
    business_free(&a), business_free(&b);
    world_close(&w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_gamma_quantiles), cmocka_unit_test(test_service_of_a_flat_week_is_erlang_a),
        cmocka_unit_test(test_months_follow_the_term), cmocka_unit_test(test_units_without_feedback),
        cmocka_unit_test(test_cost_of_a_month), cmocka_unit_test(test_repeats_feed_back),
        cmocka_unit_test(test_investment_comes_late_and_fades), cmocka_unit_test(test_people_grow_up),
        cmocka_unit_test(test_businesses_are_told_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
