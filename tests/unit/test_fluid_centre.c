/* A provider's fluid business against the centre's own books: what it expects of a plan and what comes of it, in the
 * ramp and in the steady state.
 *
 * Every plan runs REPLICATIONS times under a fixed seed. A tolerance is an allowance and a noise. The noise is Z
 * standard errors of the mean load of the months compared, as the busy factors make it (the provider's quality is
 * not drawn here, and the slow factor is small, or the noise would hide everything); a percent of load is about 1.5
 * points of service level. The allowance is the model's: means for distributions, months for weeks, classes and
 * whole people in the mean. It is larger in the ramp, where classes come in lumps and a month holds many different
 * weeks. The fluid follows the plan of the move, so waves may not slip here.
 */
#include "business_fixture.h"
#include "unit.h"

enum { REPLICATIONS = 2, RAMP_MONTHS = 12, STEADY_MONTHS = 24, MONTHS = RAMP_MONTHS + STEADY_MONTHS, LEAD_MONTHS = 3,
    TERM_MONTHS = 60 };
static const double Z = 3.3;                    /* 1 in 1000 by chance, were it another seed */

struct books { double offered, in_time, answered, fee, credits, paid_h, phone_h, cost, margin, heads; };

static struct scenario *scenario_for(const struct provider_decision *plan)
{
    struct scenario *s = world_scenario(TERM_MONTHS, PRICE_PER_CONTACT, 5);
    struct provider *p = &s->provider[WORLD_PROVIDER];
    s->frame.baseline_months = 1, s->frame.horizon_months = LEAD_MONTHS + MONTHS;
    s->queue[0].contacts_per_year = 420000, s->queue[0].slow_cv = 0.02;
    s->site[WORLD_PROVIDER].handle_time_sd = s->site[WORLD_PROVIDER].fcr_sd = 0;
    for (int i = 0; i < s->waves; i++) s->wave[i].max_slip_weeks = 0, s->wave[i].ready_share = 0;
    s->contract[0].indexation_per_year = 0, s->site[WORLD_PROVIDER].wage_growth = 0;
    s->site[WORLD_PROVIDER].overhead_per_paid_hour = 2;
    p->decides = DECIDES_FIXED;
    p->investment_per_seat = plan->investment_per_seat, p->haste = plan->haste, p->staffing = plan->staffing;
    return s;
}

static bool begins(const char *key, const char *with) { return strncmp(key, with, strlen(with)) == 0; }

/* Months since the contract began: from .. to - 1; what the provider paid before is counted with the first. */
static struct books simulated(const struct result_shape *shape, const struct replication *r, int from, int to)
{
    struct books b = {0};
    int first = shape->baseline_months + LEAD_MONTHS;
    int begin = from > 0 ? first + from : 0, end = first + to;
    b.offered = fixture_contacts(shape, r, begin, end, WORLD_PROVIDER, FIXTURE_ALL, CONTACTS_OFFERED);
    b.in_time = fixture_contacts(shape, r, begin, end, WORLD_PROVIDER, FIXTURE_ALL, CONTACTS_IN_TIME);
    b.answered = fixture_contacts(shape, r, begin, end, WORLD_PROVIDER, FIXTURE_ALL, CONTACTS_ANSWERED);
    b.paid_h = fixture_staff(shape, r, begin, end, WORLD_PROVIDER, STAFF_PAID_H);
    b.phone_h = fixture_staff(shape, r, begin, end, WORLD_PROVIDER, STAFF_PRODUCTIVE_H);
    b.heads = (fixture_staff(shape, r, begin, end, WORLD_PROVIDER, STAFF_NESTING)
        + fixture_staff(shape, r, begin, end, WORLD_PROVIDER, STAFF_PRODUCTIVE)) / (to - from);
    for (int i = 0; i < shape->lines.count; i++) {
        const struct ledger_line *line = &shape->lines.line[i];
        double eur = line->party != LEDGER_PROVIDER ? 0
            : line->rate * fixture_quantity(shape, r, begin, end, line->key);
        bool is_credit = begins(line->key, "books_sla_");
        if (begins(line->key, "books_setup") || begins(line->key, "books_investment")) continue;
        if (is_credit) b.credits -= eur;
        else if (line->category == CATEGORY_PROVIDER_BOOKS && eur > 0) b.fee += eur;
        else b.cost -= eur;
        b.margin += eur;
    }
    return b;
}

static struct books expected(const struct fluid_flow *flow, double price, int from, int to)
{
    struct books b = {0};
    for (int m = from; m < to; m++) {
        b.offered += flow[m].offered, b.in_time += flow[m].offered * flow[m].service_level;
        b.answered += flow[m].offered * (1 - flow[m].abandonment);
        b.fee += price * flow[m].fee_units, b.credits += price * flow[m].credit_units;
        b.paid_h += flow[m].paid_h, b.phone_h += flow[m].phone_h, b.cost += flow[m].cost_eur;
        b.margin += price * flow[m].units - flow[m].cost_eur, b.heads += flow[m].heads / (to - from);
    }
    return b;
}

static void add(struct books *into, const struct books *b, double weight)
{
    double *to = &into->offered;
    const double *from = &b->offered;
    for (size_t i = 0; i < sizeof *b / sizeof *to; i++) to[i] += weight * from[i];
}

static void run(const struct provider_decision *plan, struct books sim[2], struct books fluid[2])
{
    struct scenario *s = scenario_for(plan);
    struct fluid_flow flow[2 * TERM_MONTHS];
    struct world w;
    world_open(&w, s);
    struct fluid_business b = world_business(&w);
    fluid_take(w.fluid, &b);
    fluid_evaluate(w.fluid, plan, b.months, flow);
    for (int i = 0; i < REPLICATIONS; i++) {
        struct replication r;
        struct result_shape shape = fixture_run(s, i, &r);
        struct books ramp = simulated(&shape, &r, 0, RAMP_MONTHS), steady = simulated(&shape, &r, RAMP_MONTHS, MONTHS);
        add(&sim[0], &ramp, 1.0 / REPLICATIONS);
        add(&sim[1], &steady, 1.0 / REPLICATIONS);
        replication_free(&r);
    }
    fluid[0] = expected(flow, s->contract[0].price, 0, RAMP_MONTHS);
    fluid[1] = expected(flow, s->contract[0].price, RAMP_MONTHS, MONTHS);
    business_free(&b);
    world_close(&w);
}

/* What a plan's figures may differ by: shares of the figure, points of service level, shares of the fee. */
struct allowance { double service_level, volume, hours, cost, credits, margin; };
static const struct allowance allowances[2] = {     /* ramp, steady */
    {0.04, 0.04, 0.07, 0.07, 0.03, 0.10},
    {0.03, 0.02, 0.04, 0.04, 0.02, 0.05},
};

/* Z standard errors of the mean load of so many months: of 1 / n days each, and of an AR(1). */
static double noise_of(const struct scenario *s, int months)
{
    const struct queue *q = &s->queue[0];
    double days = months * 365.0 / 12, day = q->day_cv * q->day_cv * 7 / 5 / days;
    double slow = q->slow_cv * q->slow_cv * 2 * q->slow_days / days;
    return Z * sqrt((day + slow) / REPLICATIONS);
}

static void compare(const struct books *sim, const struct books *fluid, const struct allowance *a, double noise)
{
    assert_close(fluid->in_time / fluid->offered, sim->in_time / sim->offered, 0, a->service_level + 1.5 * noise);
    assert_close(fluid->offered, sim->offered, a->volume + noise, 0);
    assert_close(fluid->answered, sim->answered, a->volume + noise, 0);
    assert_close(fluid->fee, sim->fee, a->volume + noise, 0);
    assert_close(fluid->paid_h, sim->paid_h, a->hours + noise, 0);
    assert_close(fluid->phone_h, sim->phone_h, a->hours + noise, 0);
    assert_close(fluid->heads, sim->heads, a->hours + noise, 0);
    assert_close(fluid->cost, sim->cost, a->cost + noise, 0);
    assert_close(fluid->credits, sim->credits, 0, (a->credits + 1.5 * noise) * sim->fee);
    assert_close(fluid->margin, sim->margin, 0, (a->margin + 2 * noise) * sim->fee);
}

static void hold(const struct provider_decision *plan)
{
    struct scenario *s = scenario_for(plan);
    struct books sim[2] = {{0}}, fluid[2] = {{0}};
    double noise[2] = {noise_of(s, RAMP_MONTHS), noise_of(s, STEADY_MONTHS)};
    free(s);
    run(plan, sim, fluid);
    for (int k = 0; k < 2; k++) compare(&sim[k], &fluid[k], &allowances[k], noise[k]);
}

static void test_standing_way_of_working(void **state)
{
    (void)state;
    hold(&(struct provider_decision){0, 0, 1});
}

static void test_hasty_and_few(void **state)
{
    (void)state;
    hold(&(struct provider_decision){0, 0.15, 0.9});
}

static void test_invested_and_many(void **state)
{
    (void)state;
    hold(&(struct provider_decision){8000, 0.05, 1.1});
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_standing_way_of_working), cmocka_unit_test(test_hasty_and_few),
        cmocka_unit_test(test_invested_and_many),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
