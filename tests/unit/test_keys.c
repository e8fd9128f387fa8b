/* The table of keys against the agreed names and defaults, and its reader and printer against each other. */
#include "scenario/keys.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "scenario/complete.h"
#include "scenario/number.h"
#include "unit.h"

/* Agreed with users: neither a name nor a default changes by accident. NULL: required. */
static const struct { const char *section, *name, *fallback; } agreed[] = {
    {"scenario", "extends", ""}, {"scenario", "title", ""}, {"scenario", "announcement", NULL},
    {"scenario", "horizon_months", "60"}, {"scenario", "baseline_months", "3"}, {"scenario", "interval_min", "30"},
    {"scenario", "open_mon", "08:00-18:00"}, {"scenario", "open_sat", "closed"}, {"scenario", "closed", ""},
    {"run", "replications", "30"}, {"run", "replications_max", "400"}, {"run", "seed", "1"},
    {"run", "precision", "off"}, {"run", "discount_rate", "6%"},
    {"queue", "channel", "phone"}, {"queue", "contacts_per_year", ""}, {"queue", "history", ""},
    {"queue", "volume_counts", "offered"}, {"queue", "growth_per_year", "0"}, {"queue", "month_profile", ""},
    {"queue", "day_cv", "0.12"}, {"queue", "slow_cv", "0.08"}, {"queue", "interval_cv", "0.05"},
    {"queue", "slow_days", "30"}, {"queue", "handle_time_mean_s", NULL}, {"queue", "handle_time_cv", "1"},
    {"queue", "handle_time_law", "lognormal"}, {"queue", "patience_law", "exponential"},
    {"queue", "patience_mean_s", "240"}, {"queue", "balk_probability", "0"}, {"queue", "capacity", "none"},
    {"queue", "redial_probability", "0.5"}, {"queue", "redial_delay_mean_min", "20"}, {"queue", "max_attempts", "6"},
    {"queue", "fcr_ceiling", "1"}, {"queue", "repeat_probability", "0.85"}, {"queue", "repeat_delay_mean_days", "2"},
    {"queue", "service_level_target", "80%"}, {"queue", "answer_within_s", "20"},
    {"queue", "service_level_definition", "offered"}, {"queue", "short_abandon_s", "5"}, {"queue", "priority", "5"},
    {"queue", "chat_concurrency", "3"}, {"queue", "email_deadline_hours", "24"}, {"queue", "churn_probability", "5%"},
    {"queue", "customer_value", "300"}, {"queue", "sale_rate", "0"}, {"queue", "satisfaction_wait_per_min", "0.05"},
    {"event", "queues", ""}, {"event", "date", NULL}, {"event", "factor", NULL}, {"event", "announced_days", "0"},
    {"site", "kind", NULL}, {"site", "wage_per_paid_hour", NULL}, {"site", "overhead_per_paid_hour", "0"},
    {"site", "wage_growth", "3.5%"}, {"site", "contract_hours_per_week", "36"}, {"site", "shrinkage_absence", "18%"},
    {"site", "offphone_share", "17%"}, {"site", "start_fte", "auto"}, {"site", "initial_tenure_months", "stationary"},
    {"site", "start_factor", "1.6"}, {"site", "learning_hours", "350"}, {"site", "fcr_start", "56%"},
    {"site", "fcr_proficient", "74%"}, {"site", "nesting_weeks", "2"}, {"site", "nesting_factor", "1.2"},
    {"site", "attrition_90d", "70%"}, {"site", "attrition_year1", "45%"}, {"site", "attrition_later", "30%"},
    {"site", "recruit_weeks", "5"}, {"site", "training_weeks", "6"}, {"site", "graduation_rate", "85%"},
    {"site", "class_min", "4"}, {"site", "class_max", "15"}, {"site", "classes_in_parallel", "2"},
    {"site", "recruit_cost", "2000"}, {"site", "occupancy_max", "88%"}, {"site", "learning_awareness", "0.7"},
    {"site", "forecast_weeks", "8"}, {"site", "escalation_rate", "0"}, {"site", "overflow_after_s", "never"},
    {"group", "site", NULL}, {"group", "cross_training_days", "5"}, {"group", "requirement_scope", "day"},
    {"group", "agents_on_duty", ""}, {"shift", "hours", "8"}, {"shift", "break_min", "30"}, {"shift", "starts", ""},
    {"reduction", "policy", "follow"}, {"reduction", "release_lag_weeks", "6"}, {"reduction", "notice_weeks", "4"},
    {"reduction", "announcement_attrition_factor", "2"}, {"reduction", "retention_effect", "0.5"},
    {"reduction", "redeploy_share", "20%"}, {"reduction", "severance_per_fte", "9000"},
    {"reduction", "seats_per_block", "12"}, {"reduction", "seat_per_month", "450"},
    {"reduction", "ict_per_seat_month", "350"}, {"reduction", "lease_notice_months", "6"},
    {"reduction", "transfer_of_undertaking", "no"}, {"wave", "queue", NULL}, {"wave", "start", NULL},
    {"wave", "share", NULL}, {"wave", "ramp_weeks", "4"}, {"wave", "curve", "s"}, {"wave", "gate_service_level", "75%"},
    {"wave", "gate_fcr", "off"}, {"wave", "gate_weeks", "2"}, {"wave", "gate_min_contacts", "200"},
    {"wave", "max_slip_weeks", "8"}, {"wave", "rollback_weeks", "4"}, {"contract", "term_months", NULL},
    {"contract", "price_model", NULL}, {"contract", "price", NULL}, {"contract", "indexation_per_year", "3%"},
    {"contract", "minimum_commitment", "0"}, {"contract", "sla_volume_band", "90-110%"},
    {"contract", "sla_holiday_months", "3"}, {"contract", "at_risk_cap", "12%"}, {"contract", "hours_tolerance", "3%"},
    {"contract", "at_end", "draw"}, {"contract", "renew_probability", "60%"},
    {"contract", "renew_probability_missed", "10%"}, {"contract", "renew_share_met", "75%"},
    {"contract", "critical_months", "3"}, {"contract", "terminate_on", "never"},
    {"contract", "critical_service_level", "off"}, {"contract", "termination_fee_months", "3"},
    {"contract", "gain_share", "0"}, {"contract", "credit_delay_months", "0"}, {"sla", "measure", NULL},
    {"sla", "target", NULL}, {"sla", "bonus_per_point", "0"}, {"sla", "earn_back_months", "0"},
    {"band", "from_share", "0"}, {"band", "to_share", "open"}, {"band", "price_factor", "1"},
    {"queue", "sale_margin", "0"}, {"queue", "sale_handle_time_s", "0"},
    {"sla", "weight", NULL}, {"sla", "credit_per_point", "1%"}, {"retender", "cost", "120000"},
    {"retender", "project", "250000"}, {"retender", "notice_months", "3"}, {"retender", "ramp_weeks", "8"},
    {"retender", "dual_weeks", "4"}, {"retender", "runoff_attrition_factor", "2.5"}, {"provider", "decides", "auto"},
    {"provider", "investment_per_seat", "0"}, {"provider", "haste", "0"}, {"provider", "staffing", "1"},
    {"provider", "investment_scale", "6000"}, {"provider", "investment_life_months", "48"},
    {"provider", "haste_max", "0.15"}, {"provider", "fcr_loss_at_haste_max", "11%"},
    {"provider", "setup_cost", "200000"}, {"provider", "setup_per_seat", "1500"},
    {"costs", "transition_project", "250000"}, {"costs", "knowledge_transfer_weeks", "4"},
    {"costs", "retained_fte", "3"}, {"costs", "retained_per_fte_month", "7500"},
};

static void test_agreed_names_and_defaults(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof agreed / sizeof agreed[0]; i++) {
        const struct key *key = keys_find(agreed[i].section, agreed[i].name);
        if (!key) fail_msg("%s.%s is not in the table", agreed[i].section, agreed[i].name);
        if (!agreed[i].fallback) {
            if (key->fallback) fail_msg("%s.%s is required", key->section, key->name);
        } else {
            assert_non_null(key->fallback);
            assert_string_equal(key->fallback, agreed[i].fallback);
        }
    }
    assert_string_equal(keys_fallback(keys_find("site", "attrition_later"), true), "18%");
    assert_string_equal(keys_fallback(keys_find("site", "learning_awareness"), true), "1");
    assert_string_equal(keys_fallback(keys_find("site", "learning_awareness"), false), "0.7");
}

static void test_rows_are_whole(void **state)
{
    (void)state;
    for (size_t i = 0; i < keys_count(); i++) {
        const struct key *key = keys_at(i);
        assert_non_null(keys_section_find(key->section));
        assert_ptr_equal(keys_find(key->section, key->name), key);         /* no name twice */
        assert_true(key->label && *key->label && key->meaning && *key->meaning && key->unit && key->source);
        assert_non_null(strchr("ABCJ", key->letter));
        assert_true(key->least <= key->most);
        if (key->type == KEY_CHOICE) assert_non_null(key->choices);
        if (key->not_yet) assert_non_null(key->fallback);
    }
    assert_null(keys_find("queue", "wage_per_paid_hour"));
    assert_null(keys_at(keys_count()));
}

static struct scenario *a_scenario(void)
{
    struct scenario *s = memory_new(1, sizeof *s);
    scenario_begin(s);
    s->frame.announcement = date_to_day((struct date){2027, 4, 1});
    s->queues = 2, s->sites = 1;
    strcpy(s->queue[0].name, "billing");
    strcpy(s->queue[1].name, "moving");
    strcpy(s->site[0].name, "inhouse");
    for (int q = 0; q < 2; q++) keys_fill_defaults("queue", &s->queue[q], false, s);
    keys_fill_defaults("site", &s->site[0], true, s);
    return s;
}

static void test_defaults_are_filled(void **state)
{
    (void)state;
    struct scenario *s = a_scenario();
    assert_close(s->run.discount_rate, 0.06, 1e-15, 0);
    assert_int_equal(s->frame.open[4].close_s, 18 * 3600);
    assert_int_equal(s->frame.interval_min, 30);
    assert_close(s->queue[1].redial_probability, 0.5, 0, 0);
    assert_int_equal(s->queue[0].capacity, -1);
    assert_int_equal(s->queue[0].handle_time_law, HANDLE_LOGNORMAL);
    assert_close(s->site[0].attrition_90d, 0.4, 1e-15, 0);
    assert_true(s->site[0].start_fte == SCENARIO_OFF && s->site[0].initial_tenure_months == SCENARIO_OFF);
    assert_close(s->provider[7].investment_scale, 6000, 0, 0);
    free(s);
}

/* Reads a value; returns what is printed back, or the problem with a "!" in front. Owned by the caller. */
static char *pass(struct scenario *s, void *section, const char *kind, const char *name, const char *value)
{
    const struct key *key = keys_find(kind, name);
    struct text problem = {0}, printed = {0};
    assert_non_null(key);
    if (keys_parse(key, value, section, s, &problem)) {
        assert_int_equal(problem.length, 0);
        keys_print(key, section, s, &printed);
    } else {
        assert_true(problem.length > 0);
        text_format(&printed, "!%s", text_chars(&problem));
    }
    char *copy = text_copy(text_chars(&printed));
    text_free(&problem);
    text_free(&printed);
    return copy;
}

static void test_values_come_back(void **state)
{
    (void)state;
    struct scenario *s = a_scenario();
    struct contract contract = {.name = "c"};
    struct band band = {.name = "b"};
    struct sla share = {.measure = SLA_ABANDONMENT}, wait = {.measure = SLA_ASA};
    struct wave wave = {.name = "w"};
    const struct { void *section; const char *kind, *name, *typed, *printed; } cases[] = {
        {&s->queue[0], "queue", "redial_probability", "45%", "45%"},
        {&s->queue[0], "queue", "redial_probability", "0.07", "7%"},
        {&s->queue[0], "queue", "contacts_per_year", "1.2e6", "1200000"},
        {&s->queue[0], "queue", "day_cv", "0.123456789", "0.123456789"},
        {&s->queue[0], "queue", "capacity", "25", "25"},
        {&s->queue[0], "queue", "capacity", "none", "none"},
        {&s->queue[0], "queue", "handle_time_law", "erlang:3", "erlang:3"},
        {&s->queue[0], "queue", "handle_time_law", "gamma", "gamma"},
        {&s->queue[0], "queue", "month_profile", "1, 2,3", "1, 2, 3"},
        {&s->site[0], "site", "start_fte", "103.5", "103.5"},
        {&s->site[0], "site", "start_fte", "auto", "auto"},
        {&s->frame, "scenario", "open_mon", "8:00 - 20:30", "08:00-20:30"},
        {&s->frame, "scenario", "open_tue", "closed", "closed"},
        {&s->frame, "scenario", "open_wed", "00:00-24:00", "00:00-24:00"},
        {&s->frame, "scenario", "closed", "2027-12-26, 2027-12-25, 2027-12-26", "2027-12-25, 2027-12-26"},
        {&s->frame, "scenario", "interval_min", "15", "15"},
        {&s->run, "run", "seed", "9223372036854775807", "9223372036854775807"},
        {&contract, "contract", "sla_volume_band", "85-115%", "85%-115%"},
        {&contract, "contract", "sla_volume_band", "0.85, 1.15", "85%-115%"},
        {&contract, "contract", "queues", "moving, billing", "billing, moving"},
        {&contract, "contract", "queues", "", "billing, moving"},
        {&contract, "contract", "site", "inhouse", "inhouse"},
        {&contract, "contract", "terminate_on", "2028-09-01", "2028-09-01"},
        {&contract, "contract", "terminate_on", "never", "never"},
        {&contract, "contract", "critical_service_level", "55%", "55%"},
        {&contract, "contract", "price_model", "fixed_monthly", "fixed_monthly"},
        {&band, "band", "to_share", "110%", "110%"},
        {&band, "band", "to_share", "open", "open"},
        {&share, "sla", "target", "5%", "5%"},
        {&share, "sla", "target", "0.05", "5%"},
        {&wait, "sla", "target", "30", "30"},
        {&wave, "wave", "start", "13", "2027-07-01"},
        {&wave, "wave", "start", "2028-02-29", "2028-02-29"},
        {&wave, "wave", "gate_service_level", "off", "off"},
        {&wave, "wave", "curve", "linear", "linear"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char *printed = pass(s, cases[i].section, cases[i].kind, cases[i].name, cases[i].typed);
        assert_string_equal(printed, cases[i].printed);
        free(printed);
    }
    assert_close(contract.sla_volume_band_low, 0.85, 1e-15, 0);
    assert_close(contract.sla_volume_band_high, 1.15, 1e-15, 0);
    free(s);
}

static void test_values_are_refused(void **state)
{
    (void)state;
    struct scenario *s = a_scenario();
    const struct { const char *name, *typed, *words; } cases[] = {
        {"handle_time_mean_s", "1.250,00", "write 1250.00"}, {"handle_time_mean_s", "3,5", "write 3.5"},
        {"handle_time_mean_s", "1,250", "write 1250 "},      {"handle_time_mean_s", "310s", "unit"},
        {"handle_time_mean_s", "", "no value"},              {"handle_time_mean_s", "nan", "not a number"},
        {"handle_time_mean_s", "1e999", "not a number"},     {"handle_time_mean_s", "50%", "percentage"},
        {"handle_time_mean_s", "0x20", "unit"},              {"redial_probability", "50", "write 50%"},
        {"redial_probability", "-1%", "0% to 100%"},         {"max_attempts", "2.5", "whole number"},
        {"patience_law", "wiebull", "did you mean weibull"}, {"handle_time_law", "erlang:1.5", "phases"},
        {"channel", "chat", "not simulated yet"},            {"email_deadline_hours", "8", "only phone"},
        {"month_profile", "1,,2", "empty"},                  {"month_profile", "1, x", "not a number"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct queue before = s->queue[0];
        char *problem = pass(s, &s->queue[0], "queue", cases[i].name, cases[i].typed);
        if (*problem != '!' || !strstr(problem, cases[i].words)) fail_msg("%s: %s", cases[i].typed, problem);
        assert_memory_equal(&before, &s->queue[0], sizeof before);      /* the field is left alone */
        free(problem);
    }
    free(s);
}

/* A default passes where anything else is refused. */
static void test_unsimulated_defaults_pass(void **state)
{
    (void)state;
    struct scenario *s = a_scenario();
    for (size_t i = 0; i < keys_count(); i++) {
        const struct key *key = keys_at(i);
        struct text problem = {0};
        if (!key->not_yet || key->store != STORE_NONE) continue;
        assert_true(keys_parse(key, key->fallback, s, s, &problem));
        assert_false(keys_parse(key, "17.25", s, s, &problem));
        assert_non_null(strstr(text_chars(&problem), "leave it out"));
        text_free(&problem);
    }
    free(s);
}

static void test_list_of_values(void **state)
{
    (void)state;
    struct scenario *s = a_scenario();
    struct key_values list;
    s->queue[1].customer_value = 450;
    scenario_complete(s, NULL);
    keys_values(s, &list);
    const struct key_value *value = keys_values_find(&list, "queue:moving", "customer_value");
    assert_non_null(value);
    assert_true(value->is_number && value->number == 450 && !value->is_default);
    assert_string_equal(value->text, "450");
    assert_true(keys_values_find(&list, "queue:billing", "customer_value")->is_default);
    value = keys_values_find(&list, "site:inhouse", "attrition_later");
    assert_close(value->number, 0.18, 1e-15, 0);
    assert_true(value->is_default);
    assert_string_equal(value->text, "18%");
    value = keys_values_find(&list, "site:inhouse", "start_fte");
    assert_false(value->is_number);
    assert_string_equal(value->text, "auto");
    assert_string_equal(keys_values_find(&list, "group:inhouse", "queues")->text, "billing, moving");
    assert_string_equal(keys_values_find(&list, "run", "seed")->text, "1");
    assert_null(keys_values_find(&list, "wave:1", "share"));
    assert_null(keys_values_find(&list, "provider:inhouse", "haste"));
    assert_null(keys_values_find(&list, "queue:billing", "email_deadline_hours"));
    keys_values_free(&list);
    free(s);
}

/* A target is a share, but of a mean wait seconds: shown as such. */
static void test_targets_and_bands_are_listed(void **state)
{
    (void)state;
    struct scenario *s = a_scenario();
    struct key_values list;
    s->contracts = 1, s->slas = 2, s->bands = 1;
    strcpy(s->contract[0].name, "main");
    s->sla[0] = (struct sla){.name = "wait", .measure = SLA_ASA, .target = 30};
    s->sla[1] = (struct sla){.name = "lost", .measure = SLA_ABANDONMENT, .target = 0.05};
    s->band[0] = (struct band){.name = "low", .to_share = SCENARIO_OFF, .price_factor = 1.1};
    scenario_complete(s, NULL);
    keys_values(s, &list);
    const struct key_value *wait = keys_values_find(&list, "sla:main.wait", "target");
    const struct key_value *lost = keys_values_find(&list, "sla:main.lost", "target");
    assert_true(wait->key->type == KEY_NUMBER && wait->number == 30);
    assert_string_equal(wait->key->unit, "s");
    assert_string_equal(wait->text, "30");
    assert_true(lost->key->type == KEY_SHARE && lost->number == 0.05);
    assert_string_equal(lost->text, "5%");
    assert_string_equal(keys_values_find(&list, "band:main.low", "to_share")->text, "open");
    assert_string_equal(keys_values_find(&list, "band:main.low", "price_factor")->text, "1.1");
    keys_values_free(&list);
    free(s);
}

static void test_default_groups_and_shifts(void **state)
{
    (void)state;
    struct scenario *s = a_scenario();
    s->frame.open[5] = (struct opening){9 * 3600, 17 * 3600};
    scenario_complete(s, NULL);
    assert_int_equal(s->groups, 1);
    assert_true(s->group[0].serves[0] && s->group[0].serves[1]);
    assert_int_equal(s->group[0].shift_count, 1);
    assert_int_equal(s->shifts, 1);
    assert_close(s->shift[0].hours, 8, 0, 0);
    /* 08:00 to 10:00 by half-hours: eight hours must end by 18:00 */
    assert_int_equal(s->shift[0].start_count, 5);
    assert_int_equal(s->shift[0].start_s[0], 8 * 3600);
    assert_int_equal(s->shift[0].start_s[4], 10 * 3600);
    free(s);
    s = a_scenario();
    for (int d = 0; d < DAYS_A_WEEK; d++) s->frame.open[d] = (struct opening){9 * 3600 + 900, 13 * 3600};
    scenario_complete(s, NULL);
    assert_close(s->shift[0].hours, 3.75, 1e-12, 0);
    assert_int_equal(s->shift[0].break_min, 0);
    assert_int_equal(s->shift[0].start_count, 1);
    assert_int_equal(s->shift[0].start_s[0], 9 * 3600 + 900);
    free(s);
}

static void test_numbers(void **state)
{
    (void)state;
    const struct { double value; const char *plain, *percent; } cases[] = {
        {0.07, "0.07", "7%"}, {0.29, "0.29", "29%"}, {1200000, "1200000", "120000000%"}, {0, "0", "0%"},
        {-0.035, "-0.035", "-3.5%"}, {1.0 / 3, "0.333333333333333", "33.3333333333333%"}, {0.0625, "0.0625", "6.25%"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct text plain = {0}, percent = {0};
        number_print(cases[i].value, &plain);
        number_print_percent(cases[i].value, &percent);
        assert_string_equal(text_chars(&plain), cases[i].plain);
        assert_string_equal(text_chars(&percent), cases[i].percent);
        text_free(&plain);
        text_free(&percent);
    }
}

static void test_docs(void **state)
{
    (void)state;
    struct text markdown = {0}, section = {0};
    keys_print_markdown(&markdown);
    for (size_t i = 0; i < keys_count(); i++) assert_non_null(strstr(text_chars(&markdown), keys_at(i)->name));
    keys_print_section("reduction", &section);
    assert_non_null(strstr(text_chars(&section), "release_lag_weeks"));
    assert_null(strstr(text_chars(&section), "handle_time_mean_s"));
    text_free(&markdown);
    text_free(&section);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_agreed_names_and_defaults), cmocka_unit_test(test_rows_are_whole),
        cmocka_unit_test(test_defaults_are_filled),       cmocka_unit_test(test_values_come_back),
        cmocka_unit_test(test_values_are_refused),        cmocka_unit_test(test_unsimulated_defaults_pass),
        cmocka_unit_test(test_list_of_values),            cmocka_unit_test(test_default_groups_and_shifts),
        cmocka_unit_test(test_numbers),                   cmocka_unit_test(test_docs),
        cmocka_unit_test(test_targets_and_bands_are_listed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
