/* Measures, ledger lines and the rows of a replication. */
#include <stdio.h>
#include <string.h>

#include "result/replication.h"
#include "unit.h"

static void test_ratios_by_hand(void **state)
{
    (void)state;
    double c[CONTACT_MEASURES] = {[CONTACTS_OFFERED] = 100, [CONTACTS_ANSWERED] = 80, [CONTACTS_IN_TIME] = 60,
                                  [CONTACTS_ABANDONED] = 15, [CONTACTS_SHORT_ABANDONED] = 4, [CONTACTS_BALKED] = 3,
                                  [CONTACTS_BLOCKED] = 2, [CONTACTS_RESOLVED] = 56, [CONTACTS_ANSWER_WAIT_S] = 1600,
                                  [CONTACTS_WAIT_S] = 3000, [CONTACTS_SATISFACTION] = 64};
    assert_close(contacts_service_level(c, 0), 0.60, 1e-15, 0);
    assert_close(contacts_service_level(c, 1), 60.0 / 96.0, 1e-15, 0);
    assert_close(contacts_service_level(c, 2), 0.75, 1e-15, 0);
    assert_close(contacts_abandonment(c), 0.15, 1e-15, 0);
    assert_close(contacts_asa_s(c), 20.0, 1e-15, 0);
    assert_close(contacts_fcr(c), 0.70, 1e-15, 0);
    assert_close(contacts_satisfaction(c), 0.80, 1e-15, 0);
    double s[STAFF_MEASURES] = {[STAFF_HANDLING_H] = 85, [STAFF_IDLE_H] = 15};
    assert_close(staff_occupancy(s), 0.85, 1e-15, 0);
}

static void test_nothing_to_measure_is_nan(void **state)
{
    (void)state;
    double c[CONTACT_MEASURES] = {0}, s[STAFF_MEASURES] = {0};
    for (int definition = 0; definition < 3; definition++) assert_true(isnan(contacts_service_level(c, definition)));
    assert_true(isnan(contacts_abandonment(c)) && isnan(contacts_asa_s(c)) && isnan(contacts_fcr(c)));
    assert_true(isnan(contacts_satisfaction(c)) && isnan(staff_occupancy(s)));
}

static void test_every_measure_has_its_own_name(void **state)
{
    (void)state;
    const char *key[CONTACT_MEASURES + STAFF_MEASURES];
    int count = 0;
    for (int i = 0; i < CONTACT_MEASURES; i++) key[count++] = contact_measure_name((enum contact_measure)i)->key;
    for (int i = 0; i < STAFF_MEASURES; i++) key[count++] = staff_measure_name((enum staff_measure)i)->key;
    for (int i = 0; i < count; i++) {
        assert_non_null(key[i]);
        for (int j = 0; j < i; j++) assert_string_not_equal(key[i], key[j]);
    }
}

static void test_index_steps_at_month_13(void **state)
{
    (void)state;
    struct ledger_line line = {.rate = -2.0, .growth_per_year = 0.03};
    assert_int_equal(ledger_year(1), 1);
    assert_int_equal(ledger_year(12), 1);
    assert_int_equal(ledger_year(13), 2);
    assert_int_equal(ledger_year(0), 0);
    assert_true(ledger_year(-23) <= 0);
    assert_close(ledger_amount(&line, 10, 12), -20.0, 1e-15, 0);
    assert_close(ledger_amount(&line, 10, 13), -20.6, 1e-15, 0);
    assert_close(ledger_amount(&line, 10, 25), -21.218, 1e-15, 0);
    assert_close(ledger_amount(&line, 10, -2), -20.0, 1e-15, 0);
}

static void test_discount_is_end_of_month(void **state)
{
    (void)state;
    assert_close(ledger_discount(0.06, 12), 1 / 1.06, 1e-15, 0);
    assert_close(ledger_discount(0.06, 36), 1 / (1.06 * 1.06 * 1.06), 1e-14, 0);
    assert_close(ledger_discount(0.21, 6), 1 / 1.1, 1e-15, 0);
    assert_close(ledger_discount(0.0, 7), 1.0, 0, 0);
    assert_close(ledger_discount(0.06, 0), 0.0, 0, 0);
}

static void test_total_keeps_parties_apart(void **state)
{
    (void)state;
    static const double quantity[4] = {10, 3, 7, 5};
    struct ledger_lines *lines = test_calloc(1, sizeof *lines);
    lines->count = 4;
    lines->line[0] = (struct ledger_line){.party = LEDGER_CASH, .rate = 2};
    lines->line[1] = (struct ledger_line){.party = LEDGER_CASH, .rate = -1, .growth_per_year = 0.1};
    lines->line[2] = (struct ledger_line){.party = LEDGER_BESIDE, .rate = 100};
    lines->line[3] = (struct ledger_line){.party = LEDGER_PROVIDER, .rate = -4};
    assert_close(ledger_total(lines, quantity, LEDGER_CASH, 13), 20 - 3.3, 1e-15, 0);
    assert_close(ledger_total(lines, quantity, LEDGER_BESIDE, 13), 700, 0, 0);
    assert_close(ledger_total(lines, quantity, LEDGER_PROVIDER, 13), -20, 0, 0);
    test_free(lines);
}

static void fill_or_expect(double *row, int count, double mine, bool expect)
{
    for (int k = 0; k < count; k++) {
        if (expect) assert_true(row[k] == mine);
        row[k] = mine;
    }
}

/* Each row is filled with its own number: overlapping rows would overwrite one another. */
static void test_rows_do_not_overlap(void **state)
{
    (void)state;
    struct result_shape *shape = test_calloc(1, sizeof *shape);
    struct replication r;
    shape->months = 3, shape->sites = 2, shape->queues = 2, shape->lines.count = 5;
    replication_init(&r, shape);
    for (int pass = 0; pass < 2; pass++) {
        for (int m = 0; m < 3; m++) {
            fill_or_expect(replication_quantity(&r, shape, m), 5, m, pass);
            for (int i = 0; i < 2; i++) {
                fill_or_expect(replication_staff(&r, shape, m, i), STAFF_MEASURES, 10 * m + i, pass);
                for (int q = 0; q < 2; q++)
                    fill_or_expect(replication_contacts(&r, shape, m, i, q), CONTACT_MEASURES, 100 * m + 10 * i + q,
                                   pass);
            }
        }
    }
    replication_clear(&r, shape);
    assert_true(replication_contacts(&r, shape, 2, 1, 1)[CONTACT_MEASURES - 1] == 0);
    assert_true(replication_staff(&r, shape, 2, 1)[STAFF_MEASURES - 1] == 0);
    assert_true(replication_quantity(&r, shape, 2)[4] == 0);
    replication_free(&r);
    test_free(shape);
}

static void test_log_counts_what_it_drops(void **state)
{
    (void)state;
    struct result_shape *shape = test_calloc(1, sizeof *shape);
    struct replication r;
    shape->months = shape->sites = shape->queues = 1;
    replication_init(&r, shape);
    for (int i = 0; i < EVENTS_LOGGED_MAX + 3; i++) replication_log(&r, i, EVENT_WAVE_STARTS, "1", i);
    assert_int_equal(r.events, EVENTS_LOGGED_MAX);
    assert_int_equal(r.events_dropped, 3);
    assert_string_equal(r.event[7].name, "1");
    assert_int_equal(r.event[7].number, 7);
    assert_int_equal(r.event[7].day, 7);
    replication_clear(&r, shape);
    assert_int_equal(r.events + r.events_dropped, 0);
    replication_free(&r);
    test_free(shape);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_ratios_by_hand),       cmocka_unit_test(test_nothing_to_measure_is_nan),
        cmocka_unit_test(test_index_steps_at_month_13), cmocka_unit_test(test_every_measure_has_its_own_name),
        cmocka_unit_test(test_discount_is_end_of_month), cmocka_unit_test(test_total_keeps_parties_apart),
        cmocka_unit_test(test_rows_do_not_overlap),  cmocka_unit_test(test_log_counts_what_it_drops),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
