/* Which lines a scenario has, and a month booked on them, priced by hand. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "model/contract.h"
#include "model/ledger.h"
#include "result/summary.h"
#include "unit.h"

enum { HOME, PROVIDER, SUCCESSOR, SITES };
enum { BASELINE = 3, MONTHS = 63, MONTH_13 = BASELINE + 12 };

struct fixture {
    struct scenario *scenario;
    struct timeline timeline;
    struct ledger *ledger;
    struct result_shape *shape;
    struct replication r;
};

static void set_sites(struct scenario *s)
{
    s->sites = 2, s->queues = 2;
    s->site[HOME] = (struct site){.name = "inhouse", .kind = SITE_INHOUSE, .wage_per_paid_hour = 29,
                                  .overhead_per_paid_hour = 4, .wage_growth = 0.05, .recruit_cost = 2000};
    s->site[PROVIDER] = (struct site){.name = "partner", .kind = SITE_PROVIDER, .wage_per_paid_hour = 21,
                                      .overhead_per_paid_hour = 3, .wage_growth = 0.04, .recruit_cost = 1500};
    s->provider[PROVIDER] = (struct provider){.setup_cost = 200000, .setup_per_seat = 1500};
    s->queue[0] = (struct queue){.name = "billing", .churn_probability = 0.05, .customer_value = 300};
    s->queue[1] = (struct queue){.name = "moving", .churn_probability = 0.1, .customer_value = 200};
    s->reduction = (struct reduction){.seat_per_month = 450, .ict_per_seat_month = 350, .severance_per_fte = 9000,
                                      .retention_bonus_share = 0.1};
    s->costs = (struct costs){.transition_project = 250000, .knowledge_transfer = 100000,
                              .retained_per_fte_month = 7500};
}

static void set_contract(struct scenario *s)
{
    s->contracts = 1, s->slas = 2, s->waves = 1;
    s->contract[0] = (struct contract){.name = "main", .site = PROVIDER, .covers = {true, true}, .term_months = 36,
                                       .price = 4.70, .indexation_per_year = 0.03, .minimum_commitment = 0.8,
                                       .at_risk_cap = 0.12, .at_end = AT_END_DRAW, .renew_probability = 0.6};
    s->sla[0] = (struct sla){.name = "speed", .weight = 0.6, .credit_per_point = 0.01};
    s->sla[1] = (struct sla){.name = "fcr", .measure = SLA_FCR, .weight = 0.4, .credit_per_point = 0.01};
    s->wave[0] = (struct wave){.site = PROVIDER, .start = date_to_day((struct date){2027, 7, 1})};
    s->retender = (struct retender){.cost = 120000, .project = 250000, .notice_months = 3, .dual_weeks = 4,
                                    .runoff_price_factor = 1};
}

static void build(struct fixture *f)
{
    ledger_build(f->ledger, f->scenario, &f->timeline);
    replication_free(&f->r);
    *f->shape = (struct result_shape){.months = MONTHS, .baseline_months = BASELINE, .queues = 2, .sites = SITES,
                                      .lines = f->ledger->lines};
    replication_init(&f->r, f->shape);
}

static int set_up(void **state)
{
    struct fixture *f = test_calloc(1, sizeof *f);
    f->scenario = test_calloc(1, sizeof *f->scenario);
    f->ledger = test_calloc(1, sizeof *f->ledger);
    f->shape = test_calloc(1, sizeof *f->shape);
    f->scenario->frame = (struct scenario_frame){.announcement = date_to_day((struct date){2027, 4, 1}),
                                                 .horizon_months = 60, .baseline_months = BASELINE,
                                                 .interval_min = 30};
    timeline_init(&f->timeline, &f->scenario->frame);
    set_sites(f->scenario);
    set_contract(f->scenario);
    build(f);
    *state = f;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *f = *state;
    replication_free(&f->r);
    test_free(f->scenario);
    test_free(f->ledger);
    test_free(f->shape);
    test_free(f);
    return 0;
}

static int line_index(const struct fixture *f, const char *key)
{
    for (int i = 0; i < f->ledger->lines.count; i++)
        if (!strcmp(f->ledger->lines.line[i].key, key)) return i;
    return -1;
}

static const struct ledger_line *line_of(const struct fixture *f, const char *key)
{
    int i = line_index(f, key);
    if (i < 0) fail_msg("no line %s", key);
    return &f->ledger->lines.line[i];
}

/* EUR on a line in month number 13, the second year. */
static double amount(const struct fixture *f, const char *key)
{
    const struct ledger_line *line = line_of(f, key);
    const double *quantity = replication_quantity(&f->r, f->shape, MONTH_13);
    return ledger_amount(line, quantity[line - f->ledger->lines.line], 13);
}

static void test_lines_exist_where_they_can_be_other_than_zero(void **state)
{
    struct fixture *f = *state;
    static const char *const wanted[] = {"inhouse_wages", "severance", "provider_fee", "provider_top_up",
                                         "sla_credits_speed", "sla_credits_fcr", "retender_cost", "dual_running",
                                         "customer_value_billing", "books_fee", "books_setup", "retention_bonus"};
    static const char *const unwanted[] = {"provider_fee_runoff", "provider_setup", "provider_initial_training",
                                           "books_investment"};
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) assert_true(line_index(f, wanted[i]) >= 0);
    for (size_t i = 0; i < sizeof unwanted / sizeof *unwanted; i++) assert_int_equal(line_index(f, unwanted[i]), -1);
    assert_int_equal(f->ledger->successor_site[0], SUCCESSOR);
    assert_int_equal(f->ledger->result_sites, SITES);
    f->scenario->contract[0].at_end = AT_END_RENEW;
    f->scenario->contract[0].minimum_commitment = 0;
    f->scenario->contract[0].setup_paid_by = f->scenario->contract[0].initial_training_paid_by = PAID_BY_CUSTOMER;
    f->scenario->reduction.policy = REDUCTION_KEEP;
    f->scenario->provider[PROVIDER].investment_per_seat = 1;
    build(f);
    assert_int_equal(f->ledger->result_sites, 2);
    assert_int_equal(line_index(f, "provider_top_up") + line_index(f, "dual_running"), -2);
    assert_int_equal(line_index(f, "retender_cost") + line_index(f, "severance") + line_index(f, "books_setup"), -3);
    assert_true(line_index(f, "provider_setup") >= 0 && line_index(f, "books_investment") >= 0);
}

static void test_staying_inhouse_has_no_lines_of_a_move(void **state)
{
    struct fixture *f = *state;
    f->scenario->contracts = f->scenario->slas = f->scenario->waves = 0;
    build(f);
    assert_int_equal(f->ledger->lines.count, 10);       /* 6 in-house, 2 of empty seats, 2 of customer value */
    for (int i = 0; i < f->ledger->lines.count; i++) {
        enum ledger_category c = f->ledger->lines.line[i].category;
        assert_true(c == CATEGORY_INHOUSE || c == CATEGORY_WIND_DOWN || c == CATEGORY_CUSTOMER_VALUE);
    }
}

static void test_rates_name_their_keys(void **state)
{
    struct fixture *f = *state;
    const struct ledger_line *bonus = line_of(f, "retention_bonus"), *credits = line_of(f, "sla_credits_speed");
    assert_string_equal(bonus->factor[0].instance, "site:inhouse");
    assert_string_equal(bonus->factor[0].key, "wage_per_paid_hour");
    assert_string_equal(bonus->factor[1].instance, "reduction");
    assert_string_equal(bonus->factor[1].key, "retention_bonus_share");
    assert_string_equal(bonus->growth.key, "wage_growth");
    assert_close(bonus->rate, 2.9, 1e-14, 0);
    assert_close(bonus->growth_per_year, 0.05, 0, 0);
    assert_string_equal(credits->factor[0].instance, "contract:main");
    assert_null(credits->factor[1].key);
    assert_string_equal(credits->growth.key, "indexation_per_year");
    assert_close(credits->rate, -4.70, 1e-14, 0);
    assert_string_equal(line_of(f, "books_setup")->factor[0].instance, "provider:partner");
    assert_string_equal(line_of(f, "retained_organisation")->growth.instance, "site:inhouse");
    assert_null(line_of(f, "inhouse_seats")->growth.key);
    assert_string_equal(line_of(f, "provider_fee")->unit, "answered contacts");
    assert_string_equal(line_of(f, "customer_value_moving")->label, "Customer value at risk, moving");
}

static void test_lines_come_by_category_with_keys_of_their_own(void **state)
{
    struct fixture *f = *state;
    const struct ledger_lines *l = &f->ledger->lines;
    for (int i = 0; i < l->count; i++) {
        if (i > 0) assert_true(l->line[i].category >= l->line[i - 1].category);
        for (int j = 0; j < i; j++) assert_string_not_equal(l->line[i].key, l->line[j].key);
    }
}

/* The largest scenario there can be: 7 in-house sites, 4 contracts on the eighth site, names of 47 characters. */
static void test_the_largest_scenario_fits(void **state)
{
    struct fixture *f = *state;
    struct scenario *s = f->scenario;
    char name[NAME_BYTES] = {0};
    memset(name, 'n', NAME_BYTES - 1);
    s->sites = SITES_MAX, s->queues = QUEUES_MAX, s->contracts = CONTRACTS_MAX, s->slas = SLAS_MAX;
    for (int i = 1; i < SITES_MAX; i++) s->site[i] = s->site[HOME];
    s->site[SITES_MAX - 1].kind = SITE_PROVIDER;
    s->provider[SITES_MAX - 1].investment_per_seat = 1;
    s->wave[0].site = SITES_MAX - 1;
    s->contract[0].site = SITES_MAX - 1;
    s->retender.runoff_price_factor = 1.1;
    s->contract[0].initial_training_paid_by = PAID_BY_CUSTOMER;
    for (int i = 1; i < CONTRACTS_MAX; i++) s->contract[i] = s->contract[0];
    for (int i = 0; i < SLAS_MAX; i++) s->sla[i] = s->sla[0], s->sla[i].contract = i % CONTRACTS_MAX;
    for (int i = 0; i < SITES_MAX; i++) memcpy(s->site[i].name, name, sizeof name);
    for (int i = 0; i < CONTRACTS_MAX; i++) memcpy(s->contract[i].name, name, sizeof name);
    for (int i = 0; i < SLAS_MAX; i++) memcpy(s->sla[i].name, name, sizeof name);
    for (int i = 0; i < QUEUES_MAX; i++) memcpy(s->queue[i].name, name, sizeof name);
    s->bands = BANDS_MAX;
    for (int i = 0; i < BANDS_MAX; i++) s->band[i].contract = i % CONTRACTS_MAX;
    for (int i = 0; i < BANDS_MAX; i++) memcpy(s->band[i].name, name, sizeof name);
    for (int i = 0; i < SLAS_MAX; i++) s->sla[i].bonus_per_point = 0.01, s->sla[i].earn_back_months = 3;
    for (int i = 0; i < QUEUES_MAX; i++) s->queue[i].sale_rate = 0.01;
    for (int i = 0; i < CONTRACTS_MAX; i++) {
        s->contract[i].gain_share = 0.5, s->contract[i].credit_delay_months = 1;
        s->contract[i].terminate_on = 1, s->contract[i].termination_fee_months = 3;
    }
    ledger_build(f->ledger, s, &f->timeline);
    assert_true(f->ledger->lines.count == 339 && f->ledger->lines.count <= LINES_MAX);
}

/* A month in which everything happens. */
static struct ledger_month busy_month(void)
{
    struct ledger_month m = {.transition_projects = 1, .knowledge_transfers = 0.5, .retenders = 1,
                             .retained_fte_months = 3, .retention_paid_h = {[HOME] = 1000}};
    struct contract_month *c = &m.contract[0];
    c->settled = (struct settlement){.units = 40000, .short_units = 2000, .credited_units = {1200, 300}};
    c->dual_units = 5000, c->provider_setups = 1, c->setup_seats = 60, c->initial_training_h = 1500;
    return m;
}

static void put_staff(const struct fixture *f, int site, double paid_h, double training_h, double hired)
{
    double *row = replication_staff(&f->r, f->shape, MONTH_13, site);
    row[STAFF_PAID_H] = paid_h, row[STAFF_TRAINING_H] = training_h, row[STAFF_HIRED] = hired;
}

static void book_busy_month(struct fixture *f)
{
    struct ledger_month m = busy_month();
    double *home = replication_staff(&f->r, f->shape, MONTH_13, HOME);
    put_staff(f, HOME, 10000, 400, 5);
    home[STAFF_SEVERED] = 2, home[STAFF_SEATS_HELD] = 96, home[STAFF_SEATS_USED] = 80;
    put_staff(f, PROVIDER, 8000, 1000, 10);
    put_staff(f, SUCCESSOR, 2000, 1000, 20);
    ledger_book_month(f->ledger, f->shape, &f->r, MONTH_13, &m);
}

static void test_cash_by_hand(void **state)
{
    struct fixture *f = *state;
    book_busy_month(f);
    assert_close(amount(f, "inhouse_wages"), 9600 * 29 * 1.05, 1e-13, 0);
    assert_close(amount(f, "inhouse_training"), 400 * 29 * 1.05, 1e-13, 0);
    assert_close(amount(f, "inhouse_overhead"), 10000 * 4 * 1.05, 1e-13, 0);
    assert_close(amount(f, "inhouse_recruiting"), 5 * 2000 * 1.05, 1e-13, 0);
    assert_close(amount(f, "inhouse_seats"), 80 * 450, 1e-13, 0);
    assert_close(amount(f, "inhouse_ict"), 80 * 350, 1e-13, 0);
    assert_close(amount(f, "seats_stranded"), 16 * 450, 1e-13, 0);
    assert_close(amount(f, "ict_stranded"), 16 * 350, 1e-13, 0);
    assert_close(amount(f, "severance"), 2 * 9000 * 1.05, 1e-13, 0);
    assert_close(amount(f, "retention_bonus"), 1000 * 2.9 * 1.05, 1e-13, 0);
    assert_close(amount(f, "retained_organisation"), 3 * 7500 * 1.05, 1e-13, 0);
    assert_close(amount(f, "provider_fee"), 40000 * 4.7 * 1.03, 1e-13, 0);
    assert_close(amount(f, "provider_top_up"), 2000 * 4.7 * 1.03, 1e-13, 0);
    assert_close(amount(f, "sla_credits_speed"), -1200 * 4.7 * 1.03, 1e-13, 0);
    assert_close(amount(f, "sla_credits_fcr"), -300 * 4.7 * 1.03, 1e-13, 0);
    assert_close(amount(f, "dual_running"), 5000 * 4.7 * 1.03, 1e-13, 0);
    assert_close(amount(f, "transition_project"), 250000, 1e-13, 0);
    assert_close(amount(f, "knowledge_transfer"), 50000, 1e-13, 0);
    assert_close(amount(f, "retender_cost"), 120000, 1e-13, 0);
    assert_close(amount(f, "retender_project"), 0, 0, 0);
    double total = (9600 + 400) * 29 * 1.05 + 40000 * 1.05 + 10000 * 1.05 + 96 * 800 + 18000 * 1.05 + 2900 * 1.05 +
                   22500 * 1.05 + (40000 + 2000 - 1500 + 5000) * 4.7 * 1.03 + 250000 + 50000 + 120000;
    assert_close(ledger_total(&f->ledger->lines, replication_quantity(&f->r, f->shape, MONTH_13), LEDGER_CASH, 13),
                 total, 1e-12, 0);
}

/* The provider's and its successor's hours together; margin = revenue - cost. */
static void test_provider_books_by_hand(void **state)
{
    struct fixture *f = *state;
    book_busy_month(f);
    assert_close(amount(f, "books_wages"), -(7000 + 1000) * 21 * 1.04, 1e-13, 0);
    assert_close(amount(f, "books_training"), -(1000 + 1000) * 21 * 1.04, 1e-13, 0);
    assert_close(amount(f, "books_overhead"), -10000 * 3 * 1.04, 1e-13, 0);
    assert_close(amount(f, "books_recruiting"), -30 * 1500 * 1.04, 1e-13, 0);
    assert_close(amount(f, "books_setup"), -200000, 1e-13, 0);
    assert_close(amount(f, "books_setup_seats"), -60 * 1500, 1e-13, 0);
    double margin = 45500 * 4.7 * 1.03 - 10000 * 24 * 1.04 - 45000 * 1.04 - 290000;
    assert_close(ledger_total(&f->ledger->lines, replication_quantity(&f->r, f->shape, MONTH_13), LEDGER_PROVIDER, 13),
                 margin, 1e-12, 0);
}

/* Whoever pays it, a cost is booked once. */
static void test_each_cost_sits_with_one_party(void **state)
{
    struct fixture *f = *state;
    f->scenario->contract[0].setup_paid_by = f->scenario->contract[0].initial_training_paid_by = PAID_BY_CUSTOMER;
    build(f);
    book_busy_month(f);
    assert_close(amount(f, "provider_setup"), 200000, 1e-13, 0);
    assert_close(amount(f, "provider_setup_seats"), 90000, 1e-13, 0);
    assert_close(amount(f, "provider_initial_training"), 1500 * 21 * 1.04, 1e-13, 0);
    assert_close(amount(f, "books_training"), -(2000 - 1500) * 21 * 1.04, 1e-13, 0);
    assert_int_equal(line_index(f, "books_setup") + line_index(f, "books_setup_seats"), -2);
}

static void test_bill_equals_revenue_and_the_check_bites(void **state)
{
    struct fixture *f = *state;
    f->scenario->retender.runoff_price_factor = 1.1;
    build(f);
    double *quantity = replication_quantity(&f->r, f->shape, MONTH_13);
    book_busy_month(f);
    quantity[line_index(f, "provider_fee_runoff")] = quantity[line_index(f, "books_fee_runoff")] = 100;
    struct bill_gap gap = ledger_bill_gap(f->ledger, quantity, 13);
    assert_close(gap.gap_eur, 0, 0, 1e-9 * gap.gross_eur);
    assert_close(gap.gross_eur, 2 * 48600 * 4.7 * 1.03, 1e-12, 0);
    quantity[line_index(f, "books_top_up")] -= 1;                       /* planted: a unit that nobody receives */
    assert_close(ledger_bill_gap(f->ledger, quantity, 13).gap_eur, 4.7 * 1.03, 1e-9, 0);
    quantity[line_index(f, "books_top_up")] += 1;
    quantity[line_index(f, "sla_credits_fcr")] += 1;                    /* planted: a credit that nobody gives */
    assert_close(ledger_bill_gap(f->ledger, quantity, 13).gap_eur, -4.7 * 1.03, 1e-9, 0);
}

/* Bands instead of one fee; all that a contract can owe in one month. */
static void set_rich_contract(struct scenario *s)
{
    s->contract[0].gain_share = 0.5, s->contract[0].credit_delay_months = 2;
    s->contract[0].terminate_on = date_to_day((struct date){2028, 4, 1}), s->contract[0].termination_fee_months = 3;
    s->sla[0].bonus_per_point = 0.005, s->sla[0].earn_back_months = 2;
    s->bands = 2;
    s->band[0] = (struct band){.name = "low", .to_share = 0.9, .price_factor = 1.1};
    s->band[1] = (struct band){.name = "high", .from_share = 0.9, .to_share = SCENARIO_OFF, .price_factor = 0.9};
    s->queue[0].sale_rate = 0.02, s->queue[0].sale_margin = 25;
}

static struct ledger_month rich_month(void)
{
    struct ledger_month m = {.sales_made = {600}, .sales_missed = {80}};
    m.contract[0].settled = (struct settlement){.units = 40000, .band_units = {36000, 4000}, .fee_units = 43200,
                                                .gain_units = 500, .credited_units = {1200, 300},
                                                .bonus_units = {70}, .earned_back_units = {40}};
    m.contract[0].termination_units = 120000;
    return m;
}

static double quantity_at(const struct fixture *f, int month, const char *key)
{
    return replication_quantity(&f->r, f->shape, month)[line_of(f, key) - f->ledger->lines.line];
}

static void test_fee_by_band_and_what_else_is_owed(void **state)
{
    struct fixture *f = *state;
    struct ledger_month m = rich_month();
    set_rich_contract(f->scenario);
    build(f);
    assert_int_equal(line_index(f, "provider_fee") + line_index(f, "books_fee"), -2);
    ledger_book_month(f->ledger, f->shape, &f->r, MONTH_13, &m);
    assert_close(amount(f, "provider_fee_band_low"), 36000 * 4.7 * 1.1 * 1.03, 1e-13, 0);
    assert_close(amount(f, "provider_fee_band_high"), 4000 * 4.7 * 0.9 * 1.03, 1e-13, 0);
    assert_close(amount(f, "gain_share"), 500 * 4.7 * 1.03, 1e-13, 0);
    assert_close(amount(f, "termination_fee"), 120000 * 4.7 * 1.03, 1e-13, 0);
    assert_close(amount(f, "books_fee_band_low") + amount(f, "books_fee_band_high"), 43200 * 4.7 * 1.03, 1e-13, 0);
    const struct ledger_line *low = line_of(f, "provider_fee_band_low");
    assert_string_equal(low->factor[0].instance, "contract:main");
    assert_string_equal(low->factor[1].instance, "band:main.low");
    assert_string_equal(low->factor[1].key, "price_factor");
}

/* Cash follows two months later; the memo line stands in the month it is for, in no total. */
static void test_credits_paid_later(void **state)
{
    struct fixture *f = *state;
    struct ledger_month m = rich_month(), nothing = {0};
    set_rich_contract(f->scenario);
    build(f);
    ledger_book_month(f->ledger, f->shape, &f->r, MONTH_13, &m);
    assert_close(quantity_at(f, MONTH_13, "sla_credits_speed"), 0, 0, 0);
    assert_close(quantity_at(f, MONTH_13, "sla_accrued_speed"), 1200 - 70 - 40, 0, 1e-9);
    assert_close(quantity_at(f, MONTH_13, "sla_accrued_fcr"), 300, 0, 0);
    m.contract[0].settled.credited_units[0] = 1000;
    ledger_book_month(f->ledger, f->shape, &f->r, MONTH_13 + 1, &m);
    ledger_book_month(f->ledger, f->shape, &f->r, MONTH_13 + 2, &nothing);
    assert_close(quantity_at(f, MONTH_13 + 2, "sla_credits_speed"), 1200, 0, 0);
    assert_close(quantity_at(f, MONTH_13 + 2, "sla_bonus_speed"), 70, 0, 0);
    assert_close(quantity_at(f, MONTH_13 + 2, "sla_earned_back_speed"), 40, 0, 0);
    assert_close(quantity_at(f, MONTH_13 + 2, "books_sla_credits_speed"), 1200, 0, 0);
    assert_close(quantity_at(f, MONTH_13 + 3, "sla_credits_speed"), 1000, 0, 0);
    assert_close(ledger_total(&f->ledger->lines, replication_quantity(&f->r, f->shape, MONTH_13 + 2), LEDGER_CASH, 15),
                 (70 + 40 - 1200 - 300) * 4.7 * 1.03, 1e-12, 0);
}

static double euros(const struct fixture *f, const char *key)
{
    const struct ledger_line *line = line_of(f, key);
    double sum = 0;
    for (int month = 0; month < MONTHS; month++)
        sum += ledger_amount(line, quantity_at(f, month, key), month - BASELINE + 1);
    return sum;
}

/* Whatever index steps lie between and wherever the horizon ends: what is accrued is what is paid, in euros. */
static void test_accrued_is_paid(void **state)
{
    struct fixture *f = *state;
    struct ledger_month m = rich_month(), nothing = {0};
    static const char *const lines[] = {"_speed", "_fcr"};
    double expected = 0;
    set_rich_contract(f->scenario);
    f->scenario->contract[0].credit_delay_months = 14;
    build(f);
    for (int month = 0; month < MONTHS; month++) {
        int number = month - BASELINE + 1;
        bool due = month % 5 == 1 || month == MONTHS - 1;
        ledger_book_month(f->ledger, f->shape, &f->r, month, due ? &m : &nothing);
        if (due) expected += 4.7 * pow(1.03, number > 12 ? (number - 1) / 12 : 0);
    }
    for (int i = 0; i < 2; i++) {
        char key[3][64];
        snprintf(key[0], sizeof key[0], "sla_accrued%s", lines[i]);
        snprintf(key[1], sizeof key[1], "sla_credits%s", lines[i]);
        snprintf(key[2], sizeof key[2], "books_sla_credits%s", lines[i]);
        double paid = euros(f, key[1]) + (i ? 0 : euros(f, "sla_bonus_speed") + euros(f, "sla_earned_back_speed"));
        assert_close(euros(f, key[0]), -(i ? 300 : 1200 - 70 - 40) * expected, 1e-12, 0);
        assert_close(paid, euros(f, key[0]), 1e-12, 0);
        assert_close(euros(f, key[2]), euros(f, key[1]), 1e-12, 0);
    }
}

/* What falls due beyond the horizon is booked in its last month, with that month's own. */
static void test_nothing_owed_is_lost_at_the_horizon(void **state)
{
    struct fixture *f = *state;
    struct ledger_month m = rich_month();
    set_rich_contract(f->scenario);
    build(f);
    for (int month = MONTHS - 4; month < MONTHS; month++) ledger_book_month(f->ledger, f->shape, &f->r, month, &m);
    assert_close(quantity_at(f, MONTHS - 2, "sla_credits_speed"), 1200, 0, 0);
    assert_close(quantity_at(f, MONTHS - 1, "sla_credits_speed"), 3 * 1200, 0, 0);
    double gap = ledger_bill_gap(f->ledger, replication_quantity(&f->r, f->shape, MONTHS - 1), 60).gap_eur;
    assert_close(gap, 0, 0, 1e-6);
}

/* 600 sales at 25 are a receipt beside cash; 80 missed ones are for information and in no total. */
static void test_sales_stand_beside_cash(void **state)
{
    struct fixture *f = *state;
    struct ledger_month m = rich_month();
    set_rich_contract(f->scenario);
    build(f);
    ledger_book_month(f->ledger, f->shape, &f->r, MONTH_13, &m);
    ledger_book_customer_value(f->ledger, f->shape, &f->r);
    const double *quantity = replication_quantity(&f->r, f->shape, MONTH_13);
    assert_close(amount(f, "sales_made_billing"), -15000, 1e-13, 0);
    assert_close(amount(f, "sales_missed_billing"), 2000, 1e-13, 0);
    assert_close(ledger_total(&f->ledger->lines, quantity, LEDGER_BESIDE, 13), -15000, 1e-13, 0);
    assert_int_equal(line_index(f, "sales_made_moving"), -1);
}

static void put_losses(const struct fixture *f, int month, int site, double first, double lost)
{
    double *row = replication_contacts(&f->r, f->shape, month, site, 0);
    row[CONTACTS_FIRST] = first, row[CONTACTS_LOST_ABANDONED] = lost / 4, row[CONTACTS_LOST_UNRESOLVED] = lost * 3 / 4;
}

/* Before: 40 of 2,000 lost, two in a hundred. Later 1,000 contacts at two sites, 50 lost: 30 above. */
static void test_customer_value_counts_above_the_baseline(void **state)
{
    struct fixture *f = *state;
    int line = line_index(f, "customer_value_billing");
    put_losses(f, 0, HOME, 1500, 40);
    put_losses(f, 2, HOME, 500, 0);
    put_losses(f, 20, HOME, 400, 10);
    put_losses(f, 20, PROVIDER, 600, 40);
    put_losses(f, 21, SUCCESSOR, 1000, 8);
    ledger_book_customer_value(f->ledger, f->shape, &f->r);
    assert_close(replication_quantity(&f->r, f->shape, 20)[line], 30, 1e-12, 0);
    assert_close(replication_quantity(&f->r, f->shape, 21)[line], -12, 1e-12, 0);
    assert_close(replication_quantity(&f->r, f->shape, 0)[line], 10, 1e-12, 0);
    assert_close(ledger_amount(line_of(f, "customer_value_billing"), 30, 30), 30 * 0.05 * 300, 1e-12, 0);
    f->shape->baseline_months = 0;
    ledger_book_customer_value(f->ledger, f->shape, &f->r);
    assert_close(replication_quantity(&f->r, f->shape, 20)[line], 50, 1e-12, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_lines_exist_where_they_can_be_other_than_zero, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_staying_inhouse_has_no_lines_of_a_move, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_rates_name_their_keys, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_lines_come_by_category_with_keys_of_their_own, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_the_largest_scenario_fits, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_cash_by_hand, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_provider_books_by_hand, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_each_cost_sits_with_one_party, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_bill_equals_revenue_and_the_check_bites, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_fee_by_band_and_what_else_is_owed, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_credits_paid_later, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_accrued_is_paid, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_nothing_owed_is_lost_at_the_horizon, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_sales_stand_beside_cash, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_customer_value_counts_above_the_baseline, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
