/* A good and a bad provider rank in opposite order by cash and by cash with customer value. The figures are those of
 * scenarios/claims/fair-provider.ini and cheap-provider.ini, in a small centre. Paired replications; 95% intervals. */
#include "unit.h"

#include "centre_fixture.h"
#include "study/study.h"

enum { FAIR, CHEAP, PROVIDERS, REPLICATIONS = 6, PROVIDER = 1 };

static void add_sla(struct scenario *s, const char *name, enum sla_measure measure, double target, double weight)
{
    struct sla *sla = &s->sla[s->slas++];
    keys_fill_defaults("sla", sla, false, s);
    strcpy(sla->name, name);
    sla->contract = 0, sla->measure = measure, sla->target = target, sla->weight = weight;
}

/* Low wages, people who leave, who have learnt less, and hardly anything at risk when it goes wrong. */
static void make_cheap(struct scenario *s)
{
    struct site *p = &s->site[PROVIDER];
    s->contract[0].price = 5.35, s->contract[0].at_risk_cap = 0.05;
    p->wage_per_paid_hour = 19, p->training_weeks = 4;
    p->attrition_90d = 1.15, p->attrition_year1 = 0.8, p->attrition_later = 0.6;
    p->fcr_start = 0.5, p->fcr_proficient = 0.67;
}

static struct scenario *outsourced(int which, double calls_a_year, int months, enum provider_decides decides)
{
    struct scenario *s = fixture_begin(3, months);
    struct queue *q = fixture_queue(s, "billing", calls_a_year, 310);
    q->churn_probability = 0.05, q->customer_value = 300;
    fixture_site(s, "inhouse", SITE_INHOUSE);
    fixture_site(s, "provider", SITE_PROVIDER);
    s->provider[PROVIDER].decides = decides;
    fixture_wave(s, 0, PROVIDER, fixture_day(2027, 7, 1), 0.8);
    fixture_contract(s, PROVIDER, 36, 6.00)->minimum_commitment = 0.8;
    add_sla(s, "speed", SLA_SERVICE_LEVEL, 0.80, 0.6);
    add_sla(s, "fcr", SLA_FCR, 0.72, 0.4);
    if (which == CHEAP) make_cheap(s);
    scenario_complete(s, NULL);
    s->run.replications = REPLICATIONS;
    return s;
}

static void assert_opposite_order(double calls_a_year, int months, enum provider_decides decides)
{
    struct scenario *owned[PROVIDERS];
    for (int i = 0; i < PROVIDERS; i++) owned[i] = outsourced(i, calls_a_year, months, decides);
    const struct scenario *const scenario[PROVIDERS] = { owned[FAIR], owned[CHEAP] };
    struct scenario_summary s[PROVIDERS];
    struct text error = { 0 };
    double cash[REPLICATIONS], with_value[REPLICATIONS];
    assert_int_equal(study_run(&(struct study_request){ scenario, PROVIDERS, 2, NULL, NULL }, s, &error), STATUS_OK);
    for (int r = 0; r < REPLICATIONS; r++) {
        cash[r] = summary_total_of(&s[CHEAP], LEDGER_CASH, true, r) - summary_total_of(&s[FAIR], LEDGER_CASH, true, r);
        with_value[r] = cash[r] + summary_total_of(&s[CHEAP], LEDGER_BESIDE, true, r)
            - summary_total_of(&s[FAIR], LEDGER_BESIDE, true, r);
    }
    struct estimate a = estimate_of(cash, REPLICATIONS), b = estimate_of(with_value, REPLICATIONS);
    assert_true(a.mean + a.half_width_95 < 0);          /* the cheap one is cheaper */
    assert_true(b.mean - b.half_width_95 > 0);          /* and dearer */
    for (int i = 0; i < PROVIDERS; i++) summary_free(&s[i]), free(owned[i]);
}

static void a_cheap_provider_that_works_as_usual(void **state)
{
    (void)state;
    assert_opposite_order(60000, 36, DECIDES_FIXED);
}

static void a_cheap_provider_that_decides(void **state)
{
    (void)state;
    assert_opposite_order(80000, 48, DECIDES_AUTO);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_cheap_provider_that_works_as_usual),
        cmocka_unit_test(a_cheap_provider_that_decides),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
