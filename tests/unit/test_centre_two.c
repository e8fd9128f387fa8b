/* Two providers side by side, each under a contract of its own: what each does is billed and judged under its own, and
 * one is tendered again while the other runs on. */
#include "unit.h"

#include "centre_audit.h"
#include "model/settlement.h"

enum { HOME, NORTH, SOUTH, SUCCESSORS, MONTHS = 21, BEGUN = 5 /* month index of August 2027 */ };

struct outcome { struct result_shape shape; struct replication r; };

static const double TARGET = 0.92;

static struct sla *speed(struct scenario *s, int contract)
{
    struct sla *sla = &s->sla[s->slas++];
    keys_fill_defaults("sla", sla, false, s);
    strcpy(sla->name, "speed");
    sla->contract = contract, sla->measure = SLA_SERVICE_LEVEL, sla->target = TARGET, sla->weight = 1;
    return sla;
}

static struct contract *contract(struct scenario *s, const char *name, int site, double price)
{
    struct contract *c = fixture_contract(s, site, 12, price);
    strcpy(c->name, name);
    c->sla_volume_band_low = 0, c->sla_volume_band_high = 10, c->sla_holiday_months = 0;
    speed(s, s->contracts - 1);
    return c;
}

/* One queue of which each has 40%, or a queue each of which it has 80%. North is tendered again after a year. The south
 * has too few agents to keep its promise. */
static struct scenario *side_by_side(int queues)
{
    static const double share[] = { 0, 0.4, 0.8 };
    struct scenario *s = fixture_begin(1, MONTHS - 1);
    for (int q = 0; q < queues; q++) fixture_plain(fixture_queue(s, q ? "moving" : "billing", 120000.0 / queues, 300));
    fixture_site(s, "inhouse", SITE_INHOUSE);
    fixture_site(s, "north", SITE_PROVIDER), fixture_site(s, "south", SITE_PROVIDER);
    fixture_constant_group(s, NORTH, 5), fixture_constant_group(s, SOUTH, 3);
    for (int site = NORTH; site <= SOUTH; site++) {
        struct wave *w = fixture_wave(s, queues == 1 ? 0 : site - NORTH, site, fixture_day(2027, 7, 5), share[queues]);
        w->gate_min_contacts = 0, w->gate_service_level = 0;
    }
    contract(s, "north", NORTH, 4.7)->at_end = AT_END_RETENDER;
    contract(s, "south", SOUTH, 5.3)->at_end = AT_END_RENEW;
    for (int k = 0; k < 2 && queues == 2; k++) s->contract[k].covers[1 - k] = false;
    s->retender.notice_months = 3, s->retender.ramp_weeks = 8;
    return s;
}

static struct outcome run(struct scenario *s)
{
    struct outcome o;
    scenario_complete(s, NULL);
    o.shape = fixture_run(s, 0, &o.r);
    return o;
}

static double contacts(const struct outcome *o, int m, int site, enum contact_measure measure)
{
    return fixture_contacts(&o->shape, &o->r, m, m + 1, site, FIXTURE_ALL, measure);
}

static double quantity(const struct outcome *o, int m, const char *key)
{
    return fixture_quantity(&o->shape, &o->r, m, m + 1, key);
}

/* Credits from the site's own service, by the contract's words: 1% a point, 12% at most. */
static double credits_due(const struct outcome *o, int m, int site)
{
    double level = contacts(o, m, site, CONTACTS_IN_TIME) / contacts(o, m, site, CONTACTS_OFFERED);
    double fee = contacts(o, m, site, CONTACTS_ANSWERED);
    return fee * fmin(0.12, 0.01 * fmax(0, 100 * (TARGET - level)));
}

static void each_contract_bills_and_judges_its_own(void **state)
{
    (void)state;
    for (int queues = 1; queues <= 2; queues++) {
        struct scenario *s = side_by_side(queues);
        struct outcome o = run(s);
        double missed = 0;
        int capped = 0;
        assert_null(audit(&o.shape, &o.r, true));
        for (int m = 0; m < MONTHS; m++) {
            double followed = contacts(&o, m, SUCCESSORS, CONTACTS_ANSWERED);
            assert_close(quantity(&o, m, "provider_fee_north"), contacts(&o, m, NORTH, CONTACTS_ANSWERED) + followed,
                         1e-12, 0);
            assert_close(quantity(&o, m, "provider_fee_south"), contacts(&o, m, SOUTH, CONTACTS_ANSWERED), 1e-12, 0);
            missed += quantity(&o, m, "sla_credits_south_speed");
            capped += quantity(&o, m, "sla_credits_south_speed") > 0.119 * quantity(&o, m, "provider_fee_south");
            if (m < BEGUN) continue;
            assert_close(quantity(&o, m, "sla_credits_south_speed"), credits_due(&o, m, SOUTH), 1e-9, 1e-9);
            if (m < 13) assert_close(quantity(&o, m, "sla_credits_north_speed"), credits_due(&o, m, NORTH), 1e-9, 1e-9);
        }
        assert_true(missed > 0 && capped < MONTHS - BEGUN);     /* credits of every size */
        replication_free(&o.r), free(s);
    }
}

static void one_is_tendered_again_while_the_other_runs_on(void **state)
{
    (void)state;
    struct scenario *s = side_by_side(1), *alone = side_by_side(1);
    alone->contract[0].at_end = AT_END_RENEW;
    struct outcome o = run(s), calm = run(alone);
    assert_int_equal(o.shape.sites, 4);
    assert_int_equal(calm.shape.sites, 3);
    assert_string_equal(o.shape.site[SUCCESSORS].name, "successor_north");
    assert_true(fixture_event_day(&o.r, "contract north goes out to tender again", 0) > 0);
    assert_true(fixture_event_day(&o.r, "contract south is renewed", 0) > 0);
    assert_true(fixture_event_day(&o.r, "contract north: the successor starts", 0) > 0);
    assert_true(fixture_event_day(&o.r, "contract north: the incumbent leaves", 0) > 0);
    /* first contacts are the same customers in every plan, so the south's are the same to the last one */
    for (int m = 0; m < MONTHS; m++) {
        assert_true(contacts(&o, m, SOUTH, CONTACTS_FIRST) == contacts(&calm, m, SOUTH, CONTACTS_FIRST));
        assert_true(contacts(&o, m, NORTH, CONTACTS_FIRST) + contacts(&o, m, SUCCESSORS, CONTACTS_FIRST)
                    == contacts(&calm, m, NORTH, CONTACTS_FIRST));
    }
    assert_true(contacts(&o, MONTHS - 1, NORTH, CONTACTS_OFFERED) == 0);
    replication_free(&o.r), replication_free(&calm.r), free(s), free(alone);
}

/* Both end: two successors, two sites in the result, and each contract's books hold its own people. */
static void each_contract_has_successors_of_its_own(void **state)
{
    (void)state;
    struct scenario *s = side_by_side(2);
    s->contract[1].at_end = AT_END_RETENDER;
    struct outcome o = run(s);
    int south = SUCCESSORS + 1;
    assert_int_equal(o.shape.sites, 5);
    assert_string_equal(o.shape.site[SUCCESSORS].name, "successor_north");
    assert_string_equal(o.shape.site[south].name, "successor_south");
    assert_null(audit(&o.shape, &o.r, true));
    for (int m = 0; m < MONTHS; m++) {
        double staff[2] = { 0 };
        for (int k = 0; k < 2; k++)
            for (int i = 0; i < 2; i++) {
                int site = i ? SUCCESSORS + k : NORTH + k;
                staff[k] += fixture_staff(&o.shape, &o.r, m, m + 1, site, STAFF_PAID_H);
                double foreign = fixture_contacts(&o.shape, &o.r, m, m + 1, site, 1 - k, CONTACTS_OFFERED);
                assert_true(foreign == 0);
            }
        assert_close(quantity(&o, m, "books_overhead_north"), staff[0], 1e-9, 0);
        assert_close(quantity(&o, m, "books_overhead_south"), staff[1], 1e-9, 0);
        assert_close(quantity(&o, m, "provider_fee_south"), contacts(&o, m, SOUTH, CONTACTS_ANSWERED)
                     + contacts(&o, m, south, CONTACTS_ANSWERED), 1e-12, 0);
    }
    assert_true(contacts(&o, MONTHS - 1, SUCCESSORS, CONTACTS_FIRST) > 1000);
    assert_true(contacts(&o, MONTHS - 1, south, CONTACTS_FIRST) > 1000);
    assert_true(fixture_quantity(&o.shape, &o.r, 0, MONTHS, "retender_cost") == 2);
    replication_free(&o.r), free(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_contract_bills_and_judges_its_own),
        cmocka_unit_test(one_is_tendered_again_while_the_other_runs_on),
        cmocka_unit_test(each_contract_has_successors_of_its_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
