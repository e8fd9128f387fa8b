/* Contacts, heads, hours and money are conserved, month by month, through waves, a re-tender and a collapse of volume;
 * and the auditor who says so finds each kind of fault when one is planted. */
#include "unit.h"

#include "centre_audit.h"
#include "model/ledger.h"

/* Two queues move to a provider with a one-year contract, which is then re-tendered twice. */
static struct scenario *busy_scenario(void)
{
    struct scenario *s = fixture_begin(2, 36);
    fixture_queue(s, "billing", 60000, 300);
    struct queue *moving = fixture_queue(s, "moving", 30000, 400);
    moving->balk_probability = 0.1, moving->capacity = 3;
    fixture_site(s, "inhouse", SITE_INHOUSE);
    struct site *provider = fixture_site(s, "provider", SITE_PROVIDER);
    provider->handle_time_sd = 0.05, provider->fcr_sd = 0.02;
    fixture_wave(s, 0, 1, fixture_day(2027, 7, 5), 0.3);
    fixture_wave(s, 0, 1, fixture_day(2027, 9, 6), 0.8);
    fixture_wave(s, 1, 1, fixture_day(2027, 10, 4), 0.7);
    struct contract *c = fixture_contract(s, 1, 12, 4.7);
    c->minimum_commitment = 0.8, c->at_end = AT_END_RETENDER;
    s->retender.runoff_price_factor = 1.1;
    struct sla *sla = &s->sla[s->slas++];
    keys_fill_defaults("sla", sla, false, s);
    strcpy(sla->name, "speed");
    sla->contract = 0, sla->measure = SLA_SERVICE_LEVEL, sla->target = 0.8, sla->weight = 1;
    scenario_complete(s, NULL);
    return s;
}

static void assert_audit(const struct scenario *s, int replication, bool closes)
{
    struct replication r;
    struct result_shape shape = fixture_run(s, replication, &r);
    const char *broken = audit(&shape, &r, closes);
    if (broken) print_error("replication %d: %s\n", replication, broken);
    assert_null(broken);
    replication_free(&r);
}

static void nothing_vanishes_in_a_move_and_two_retenders(void **state)
{
    (void)state;
    struct scenario *s = busy_scenario();
    for (int n = 0; n < 2; n++) assert_audit(s, n, true);
    s->contract[0].price_model = PRICE_PER_HOUR, s->contract[0].price = 30;
    s->contract[0].setup_paid_by = s->contract[0].initial_training_paid_by = PAID_BY_CUSTOMER;
    s->queue[0].contacts_per_year = 20000;
    assert_audit(s, 2, true);
    free(s);
}

static void nothing_vanishes_around_the_clock(void **state)
{
    (void)state;
    struct scenario *s = fixture_begin(1, 12);
    fixture_open(s, DAYS_A_WEEK, 0, SECONDS_A_DAY);
    fixture_queue(s, "calls", 60000, 300);
    fixture_site(s, "inhouse", SITE_INHOUSE);
    scenario_complete(s, NULL);
    struct replication r;
    struct result_shape shape = fixture_run(s, 0, &r);
    assert_null(audit(&shape, &r, false));
    double offered = fixture_contacts(&shape, &r, 0, 13, 0, 0, CONTACTS_OFFERED);
    double gone = fixture_contacts(&shape, &r, 0, 13, 0, 0, CONTACTS_ANSWERED)
        + fixture_contacts(&shape, &r, 0, 13, 0, 0, CONTACTS_ABANDONED);
    assert_close(offered, gone, 0, 20);                 /* but for those in line at either end */
    replication_free(&r);
    free(s);
}

/* A customer is in the end resolved or lost; but for those asleep at either end, all who came. */
static void customers_end_resolved_or_lost(void **state)
{
    (void)state;
    struct scenario *s = busy_scenario();
    struct replication r;
    struct result_shape shape = fixture_run(s, 0, &r);
    for (int q = 0; q < shape.queues; q++) {
        double ended = 0, first = fixture_contacts(&shape, &r, 0, shape.months, FIXTURE_ALL, q, CONTACTS_FIRST);
        ended += fixture_contacts(&shape, &r, 0, shape.months, FIXTURE_ALL, q, CONTACTS_RESOLVED);
        ended += fixture_contacts(&shape, &r, 0, shape.months, FIXTURE_ALL, q, CONTACTS_LOST_ABANDONED);
        ended += fixture_contacts(&shape, &r, 0, shape.months, FIXTURE_ALL, q, CONTACTS_LOST_UNRESOLVED);
        assert_close(ended, first, 0.005, 0);           /* some days' repeats in some 1100 days */
    }
    replication_free(&r);
    free(s);
}

/* The customer's whole bill over the term is the provider's revenue, by the ledger's own measure too. */
static void bill_equals_revenue(void **state)
{
    (void)state;
    struct scenario *s = busy_scenario();
    struct ledger *ledger = memory_new(1, sizeof *ledger);
    struct timeline t;
    struct replication r;
    struct result_shape shape = fixture_run(s, 0, &r);
    timeline_init(&t, &s->frame);
    ledger_build(ledger, s, &t);
    double gross = 0;
    for (int m = 0; m < shape.months; m++) {
        struct bill_gap gap = ledger_bill_gap(ledger, replication_quantity(&r, &shape, m), m - 1);
        assert_close(gap.gap_eur, 0, 0, 1e-9 * gap.gross_eur);
        gross += gap.gross_eur;
    }
    assert_true(gross > 1e5);
    replication_quantity(&r, &shape, 20)[fixture_line(&shape, "books_fee")] += 1;
    assert_true(fabs(ledger_bill_gap(ledger, replication_quantity(&r, &shape, 20), 19).gap_eur) > 1);
    replication_free(&r);
    free(ledger);
    free(s);
}

/* ---- the auditor bites ---- */

struct outcome { struct scenario *scenario; struct result_shape shape; struct replication r; };

static int begin(void **state)
{
    struct outcome *o = memory_new(1, sizeof *o);
    o->scenario = busy_scenario();
    o->shape = fixture_run(o->scenario, 0, &o->r);
    *state = o;
    return 0;
}

static int end(void **state)
{
    struct outcome *o = *state;
    replication_free(&o->r);
    free(o->scenario);
    free(o);
    return 0;
}

static void each_planted_fault_in_contacts_is_found(void **state)
{
    struct outcome *o = *state;
    static const enum contact_measure faulty[] = { CONTACTS_OFFERED, CONTACTS_FIRST, CONTACTS_REDIALS, CONTACTS_REPEATS,
        CONTACTS_ANSWERED, CONTACTS_ABANDONED, CONTACTS_BALKED, CONTACTS_BLOCKED };
    assert_null(audit(&o->shape, &o->r, true));
    for (size_t i = 0; i < sizeof faulty / sizeof *faulty; i++) {
        double *row = replication_contacts(&o->r, &o->shape, 7, 0, 1);
        row[faulty[i]] += 1;
        assert_non_null(audit(&o->shape, &o->r, true));
        row[faulty[i]] -= 1;
    }
    replication_contacts(&o->r, &o->shape, 7, 0, 1)[CONTACTS_HANDLE_S] += 60;
    assert_string_equal(audit(&o->shape, &o->r, true), "contacts' time = agents' time");
    replication_contacts(&o->r, &o->shape, 7, 0, 1)[CONTACTS_HANDLE_S] -= 60;
    assert_null(audit(&o->shape, &o->r, true));
}

static void each_planted_fault_in_staff_is_found(void **state)
{
    struct outcome *o = *state;
    static const enum staff_measure faulty[] = { STAFF_START_HEADS, STAFF_END_HEADS, STAFF_HIRED, STAFF_DROPPED_OUT,
        STAFF_LEFT, STAFF_REDEPLOYED, STAFF_SEVERED, STAFF_ROSTERED_H, STAFF_OFFPHONE_H, STAFF_PRODUCTIVE_H,
        STAFF_HANDLING_H, STAFF_IDLE_H, STAFF_OVERRUN_H };
    for (size_t i = 0; i < sizeof faulty / sizeof *faulty; i++) {
        double *row = replication_staff(&o->r, &o->shape, 7, 0), before = row[faulty[i]];
        row[faulty[i]] += 1;
        assert_non_null(audit(&o->shape, &o->r, true));
        row[faulty[i]] = before;
    }
    assert_null(audit(&o->shape, &o->r, true));
}

static void each_planted_fault_in_money_is_found(void **state)
{
    struct outcome *o = *state;
    static const char *const faulty[] = { "provider_fee", "provider_fee_runoff", "provider_top_up", "sla_credits_speed",
        "dual_running", "books_fee", "books_sla_credits_speed", "books_top_up" };
    for (size_t i = 0; i < sizeof faulty / sizeof *faulty; i++) {
        int line = fixture_line(&o->shape, faulty[i]);
        assert_int_not_equal(line, NO_INDEX);
        replication_quantity(&o->r, &o->shape, 15)[line] += 1;
        assert_string_equal(audit(&o->shape, &o->r, true), "the customer's bill = the provider's revenue");
        replication_quantity(&o->r, &o->shape, 15)[line] -= 1;
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_vanishes_in_a_move_and_two_retenders),
        cmocka_unit_test(nothing_vanishes_around_the_clock),
        cmocka_unit_test(customers_end_resolved_or_lost),
        cmocka_unit_test(bill_equals_revenue),
        cmocka_unit_test_setup_teardown(each_planted_fault_in_contacts_is_found, begin, end),
        cmocka_unit_test_setup_teardown(each_planted_fault_in_staff_is_found, begin, end),
        cmocka_unit_test_setup_teardown(each_planted_fault_in_money_is_found, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
