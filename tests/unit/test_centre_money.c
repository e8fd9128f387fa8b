/* Money on the whole path, under every price model and with all that a contract can owe: nothing is lost between the
 * lines and the total, no credit passes its cap, one party's bill is the other's revenue, what is accrued is paid. */
#include "unit.h"

#include "centre_audit.h"
#include "model/settlement.h"
#include "result/summary.h"

enum { PROVIDER = 1, SUCCESSOR, MONTHS = 31, BEGUN = 5, REPLICATIONS = 2 };

static const struct { enum price_model model; double price; } offers[] = {
    { PRICE_PER_CONTACT, 4.7 }, { PRICE_PER_HOUR, 38 }, { PRICE_PER_MINUTE, 0.9 }, { PRICE_PER_FTE_MONTH, 4600 },
    { PRICE_PER_RESOLUTION, 6.3 }, { PRICE_FIXED_MONTHLY, 20000 },
};
enum { OFFERS = sizeof offers / sizeof *offers };

static void add_sla(struct scenario *s, const char *name, enum sla_measure measure, double target, double weight)
{
    struct sla *sla = &s->sla[s->slas++];
    keys_fill_defaults("sla", sla, false, s);
    strcpy(sla->name, name);
    sla->contract = 0, sla->measure = measure, sla->target = target, sla->weight = weight;
    sla->credit_per_point = 0.02, sla->bonus_per_point = 0.01, sla->earn_back_months = 2;
}

static void add_band(struct scenario *s, const char *name, double from, double to, double factor)
{
    struct band *b = &s->band[s->bands++];
    keys_fill_defaults("band", b, false, s);
    strcpy(b->name, name);
    b->contract = 0, b->from_share = from, b->to_share = to, b->price_factor = factor;
}

/* Terms of a year, tendered again; constant agents at the provider, now too few and now enough. */
static struct scenario *everything(int offer)
{
    struct scenario *s = fixture_begin(1, MONTHS - 1);
    struct queue *q = fixture_queue(s, "calls", 60000, 300);
    q->churn_probability = 0.05, q->customer_value = 300, q->sale_rate = 0.02, q->sale_margin = 25;
    fixture_site(s, "inhouse", SITE_INHOUSE);
    fixture_site(s, "provider", SITE_PROVIDER);
    fixture_constant_group(s, PROVIDER, 3);
    fixture_wave(s, 0, PROVIDER, fixture_day(2027, 7, 5), 0.8)->gate_min_contacts = 0;
    struct contract *c = fixture_contract(s, PROVIDER, 12, offers[offer].price);
    c->price_model = offers[offer].model, c->at_end = AT_END_RETENDER, c->indexation_per_year = 0.03;
    c->minimum_commitment = 1, c->sla_volume_band_low = 0, c->sla_volume_band_high = 10, c->sla_holiday_months = 0;
    if (settlement_is_time_price(c->price_model)) c->gain_share = 0.5;
    s->retender.runoff_price_factor = 1.1, s->retender.notice_months = 3;
    add_sla(s, "speed", SLA_SERVICE_LEVEL, 0.80, 0.5);
    add_sla(s, "fcr", SLA_FCR, 0.74, 0.3);
    add_sla(s, "lost", SLA_ABANDONMENT, 0.05, 0.2);
    add_band(s, "low", 0, 0.9, 1.1);
    add_band(s, "high", 0.9, SCENARIO_OFF, 0.8);
    return s;
}

static double quantity(const struct result_shape *shape, const struct replication *r, int m, const char *key)
{
    return fixture_quantity(shape, r, m, m + 1, key);
}

/* The lines of every month, in whole cents, against the series that reports quote; then the summary's own totals. */
static void lines_add_up_to_the_cent(void **state)
{
    (void)state;
    for (int offer = 0; offer < OFFERS; offer++) {
        struct scenario *s = everything(offer);
        struct scenario_summary summary;
        struct replication r;
        scenario_complete(s, NULL);
        for (int n = 0; n < REPLICATIONS; n++) {
            struct result_shape shape = fixture_run(s, n, &r);
            if (n == 0) summary_init(&summary, &shape, s->run.seed, REPLICATIONS);
            summary_add(&summary, &r);
            assert_null(audit(&shape, &r, true));
            for (int m = 0; m < shape.months; m++) {
                double cash = 0, reported[SERIES_COUNT];
                struct month_rows rows = { replication_contacts(&r, &shape, m, 0, 0),
                    replication_staff(&r, &shape, m, 0), replication_quantity(&r, &shape, m),
                    m - shape.baseline_months + 1 };
                series_of_month(&shape, &rows, reported);
                for (int i = 0; i < shape.lines.count; i++)
                    if (shape.lines.line[i].party == LEDGER_CASH)
                        cash += audit_amount(&shape, rows.quantity, i, rows.number);
                assert_close(cash, reported[SERIES_COST], 0, 0.004);
            }
            replication_free(&r);
        }
        summary_finish(&summary);
        for (int n = 0; n < REPLICATIONS; n++) assert_true(summary_totals_hold(&summary, n));
        summary_free(&summary), free(s);
    }
}

/* A month's credits and bonuses of a measure: weight x at_risk_cap of fee and premium at most, 2% a point below that;
 * the cap is reached, and it is not always. */
static void no_credit_passes_its_cap(void **state)
{
    (void)state;
    static const char *const names[] = { "speed", "fcr", "lost" };
    int at_cap = 0, below = 0;
    for (int offer = 0; offer < OFFERS; offer++) {
        struct scenario *s = everything(offer);
        struct replication r;
        scenario_complete(s, NULL);
        struct result_shape shape = fixture_run(s, 0, &r);
        for (int m = 0; m < shape.months; m++)
            for (int i = 0; i < 3; i++) {
                char credits[32], bonus[32];
                snprintf(credits, sizeof credits, "sla_credits_%s", names[i]);
                snprintf(bonus, sizeof bonus, "sla_bonus_%s", names[i]);
                double fee = 1.1 * quantity(&shape, &r, m, "provider_fee_band_low")
                    + 0.8 * quantity(&shape, &r, m, "provider_fee_band_high")
                    + quantity(&shape, &r, m, "provider_fee_runoff");
                double cap = s->sla[i].weight * s->contract[0].at_risk_cap * fee;
                double credited = quantity(&shape, &r, m, credits), earned = quantity(&shape, &r, m, bonus);
                assert_true(credited >= 0 && credited <= cap * (1 + 1e-12));
                assert_true(earned >= 0 && earned <= cap * (1 + 1e-12));
                at_cap += cap > 0 && credited > 0.999999 * cap, below += credited > 0 && credited < 0.99 * cap;
            }
        replication_free(&r), free(s);
    }
    assert_true(at_cap > 10 && below > 10);
}

/* EUR of all lines whose key begins so, months from .. to - 1. */
static double euros(const struct result_shape *shape, const struct replication *r, const char *with, int from, int to)
{
    double sum = 0;
    for (int m = from; m < to; m++)
        for (int i = 0; i < shape->lines.count; i++)
            if (audit_begins(shape->lines.line[i].key, with))
                sum += audit_amount(shape, replication_quantity(r, shape, m), i, m - shape->baseline_months + 1);
    return sum;
}

/* Credits, bonuses and earn-backs. */
static double paid(const struct result_shape *shape, const struct replication *r, int from, int to)
{
    return euros(shape, r, "sla_credits", from, to) + euros(shape, r, "sla_bonus", from, to)
        + euros(shape, r, "sla_earned_back", from, to);
}

/* Paid seven months later, over steps of the index, as the memo line has it; and that line is what would have been paid
 * without a delay, month by month. What the horizon cuts off is paid in its last month, so all is paid in the end. */
static void what_is_accrued_is_paid(void **state)
{
    (void)state;
    enum { DELAY = 7 };
    struct scenario *s = everything(0), *at_once = everything(0);
    struct replication later, now;
    s->contract[0].credit_delay_months = DELAY;
    scenario_complete(s, NULL), scenario_complete(at_once, NULL);
    struct result_shape shape = fixture_run(s, 0, &later), plain = fixture_run(at_once, 0, &now);
    for (int m = 0; m < MONTHS; m++) {
        double accrued = euros(&shape, &later, "sla_accrued", m, m + 1);
        assert_close(accrued, paid(&plain, &now, m, m + 1), 1e-9, 1e-9);
        if (m < DELAY) assert_true(paid(&shape, &later, m, m + 1) == 0);
        if (m + DELAY < MONTHS - 1) assert_close(paid(&shape, &later, m + DELAY, m + DELAY + 1), accrued, 1e-9, 1e-9);
    }
    assert_close(paid(&shape, &later, 0, MONTHS), euros(&shape, &later, "sla_accrued", 0, MONTHS), 1e-9, 0);
    assert_true(fabs(paid(&shape, &later, 0, MONTHS)) > 1000);
    replication_free(&later), replication_free(&now), free(s), free(at_once);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_add_up_to_the_cent),
        cmocka_unit_test(no_credit_passes_its_cap),
        cmocka_unit_test(what_is_accrued_is_paid),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
