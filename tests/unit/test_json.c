/* JSON, read back by the library that others would read it with. */
#include "unit.h"

#include <jansson.h>

#include "fixture_findings.h"
#include "report/json.h"
#include "simulated_findings.h"

static json_t *parsed(const struct findings *findings)
{
    struct text out = { 0 };
    json_error_t error;
    json_write(&out, findings);
    json_t *json = json_loads(text_chars(&out), JSON_REJECT_DUPLICATES, &error);
    if (json == NULL) print_error("%s\n", error.text);
    assert_non_null(json);
    assert_int_equal(out.chars[out.length - 1], '\n');
    text_free(&out);
    return json;
}

static double number_at(const json_t *object, const char *outer, const char *inner)
{
    const json_t *value = json_object_get(json_object_get(object, outer), inner);
    assert_true(json_is_number(value));
    return json_number_value(value);
}

static void a_run(void **state)
{
    (void)state;
    struct fixture f = { .noise = 1, .value_at_risk = { 5e5, 0, 0 } };
    fixture_init(&f, 1);
    json_t *json = parsed(&f.findings);
    assert_int_equal(json_integer_value(json_object_get(json, "schema_version")), 1);
    assert_string_equal(json_string_value(json_object_get(json, "version")), "9.9.9");
    assert_string_equal(json_string_value(json_object_get(json, "scenario")), "three-year");
    assert_string_equal(json_string_value(json_object_get(json, "title")), "Title \"0\"");
    assert_int_equal(json_integer_value(json_object_get(json, "seed")), 42);
    assert_int_equal(json_integer_value(json_object_get(json, "replications")), 10);
    assert_int_equal(json_integer_value(json_object_get(json, "horizon_months")), 24);
    const json_t *totals = json_object_get(json, "totals");
    assert_close(number_at(totals, "cost", "mean"), 24e6, 1e-12, 0);
    assert_close(number_at(totals, "customer_value_at_risk", "mean"), 12e6, 1e-12, 0);
    assert_close(number_at(totals, "pro_rata_end", "mean"), 0, 0, 0);
    assert_close(number_at(totals, "contacts", "offered"), 23000, 1e-12, 0);
    assert_close(json_number_value(json_object_get(totals, "service_level")), (23 * 800 - 200) / 23000.0, 1e-12, 0);
    json_decref(json);
    fixture_free(&f);
}

static void months_and_what_cannot_be_measured(void **state)
{
    (void)state;
    struct fixture f = { .noise = 1 };
    fixture_init(&f, 1);
    json_t *json = parsed(&f.findings);
    const json_t *months = json_object_get(json, "months");
    assert_int_equal(json_array_size(months), FIXTURE_MONTHS);
    const json_t *first = json_array_get(months, 0), *last = json_array_get(months, FIXTURE_MONTHS - 1);
    assert_string_equal(json_string_value(json_object_get(first, "month")), "2027-01");
    assert_int_equal(json_integer_value(json_object_get(first, "month_number")), -2);
    assert_string_equal(json_string_value(json_object_get(last, "month")), "2029-03");
    assert_int_equal(json_integer_value(json_object_get(last, "month_number")), 24);
    assert_close(number_at(first, "service_level", "mean"), 0.8, 1e-12, 0);
    assert_true(json_is_null(json_object_get(json_object_get(last, "service_level"), "mean")));
    const json_t *site = json_object_get(json_object_get(last, "sites"), "inhouse");
    assert_true(json_is_null(json_object_get(site, "service_level")));
    assert_close(number_at(first, "lines", "provider_fee"), 1e6, 1e-12, 0);
    const json_t *event = json_array_get(json_object_get(json, "events"), 1);
    assert_string_equal(json_string_value(json_object_get(event, "date")), "2027-10-01");
    assert_string_equal(json_string_value(json_object_get(event, "what")), "wave 2 slipped 1 week");
    assert_close(json_number_value(json_object_get(event, "share_of_replications")), 0.4, 1e-12, 0);
    json_decref(json);
    fixture_free(&f);
}

static void a_comparison(void **state)
{
    (void)state;
    struct fixture f = { .noise = 1 };
    fixture_init(&f, 3);
    json_t *json = parsed(&f.findings);
    assert_int_equal(json_array_size(json_object_get(json, "scenarios")), 3);
    const json_t *differences = json_object_get(json, "differences");
    assert_int_equal(json_array_size(differences), 2);
    const json_t *second = json_array_get(differences, 1);
    assert_string_equal(json_string_value(json_object_get(second, "a")), "three-year");
    assert_close(number_at(second, "present_value", "mean"), 24 * 200e3 + 500e3, 1e-12, 0);
    assert_close(json_number_value(json_object_get(second, "probability_a_cheaper")), 1, 0, 0);
    assert_close(number_at(second, "break_even_month", "p50"), 1, 0, 0);
    json_decref(json);
    fixture_free(&f);
}

static void ranks_pairs_and_parts(void **state)
{
    (void)state;
    struct fixture f = { .noise = 1, .value_at_risk = { 5e5, 0, 0 } };
    struct comparison pair[3];
    struct split split[2] = { { .cash = { .price = { .mean = 3 } } }, { .cash = { .price = { .mean = 4 } } } };
    fixture_init(&f, 3);
    comparison_init(&pair[0], f.summaries[0], f.summaries[1]);
    comparison_init(&pair[1], f.summaries[0], f.summaries[2]);
    comparison_init(&pair[2], f.summaries[1], f.summaries[2]);
    f.findings.pair = pair, f.findings.pairs = 3, f.findings.split = split;
    json_t *json = parsed(&f.findings);
    const json_t *first = json_array_get(json_object_get(json, "ranking"), 0);
    assert_string_equal(json_string_value(json_object_get(first, "scenario")), "three-year");
    assert_int_equal(json_integer_value(json_object_get(first, "rank")), 1);
    assert_int_equal(json_integer_value(json_object_get(first, "rank_with_customer_value")), 3);
    assert_close(json_number_value(json_object_get(first, "probability_best")), 1, 0, 0);
    assert_close(json_number_value(json_object_get(first, "present_value_with_customer_value")), 36e6, 1e-12, 0);
    assert_true(json_is_true(json_object_get(json, "ranking_differs_with_customer_value")));
    const json_t *differences = json_object_get(json, "differences");
    assert_int_equal(json_array_size(differences), 3);
    const json_t *second = json_array_get(differences, 1), *third = json_array_get(differences, 2);
    assert_close(number_at(json_object_get(second, "split_present_value"), "price", "mean"), 4, 0, 0);
    assert_string_equal(json_string_value(json_object_get(third, "a")), "one-year");
    assert_null(json_object_get(third, "split_present_value"));
    assert_close(number_at(third, "present_value", "mean"), 2.65e6, 1e-12, 0);
    json_decref(json);
    for (int i = 0; i < 3; i++) comparison_free(&pair[i]);
    fixture_free(&f);
}

static void never_breaking_even_is_null(void **state)
{
    (void)state;
    struct fixture f = { .noise = 1 };
    fixture_init(&f, 2);
    struct comparison turned;
    comparison_init(&turned, &f.summary[1], &f.summary[0]);
    const struct scenario_summary *summaries[] = { &f.summary[1], &f.summary[0] };
    const struct findings findings = { f.findings.scenario, summaries, 2, &turned, .version = "1" };
    json_t *json = parsed(&findings);
    const json_t *difference = json_array_get(json_object_get(json, "differences"), 0);
    assert_true(json_is_null(json_object_get(difference, "break_even_month")));
    assert_close(json_number_value(json_object_get(difference, "never_breaks_even")), 1, 0, 0);
    json_decref(json);
    comparison_free(&turned);
    fixture_free(&f);
}

/* --- every name that is promised, in results of real simulations --- */

enum kind { NUMBER, NUMBER_OR_NULL, TEXT, DATE, MONTH, LIST, OBJECT, OBJECT_OR_NULL };
struct promise { const char *path; enum kind kind; };

/* Follows names joined by points. */
static const json_t *at_path(const json_t *json, const char *path)
{
    char name[64];
    while (*path != '\0') {
        size_t length = strcspn(path, ".");
        snprintf(name, sizeof name, "%.*s", (int)length, path);
        json = json_object_get(json, name);
        path += length + (path[length] == '.');
    }
    return json;
}

static bool is_pattern(const json_t *value, const char *pattern)
{
    const char *chars = json_string_value(value);
    if (chars == NULL || strlen(chars) != strlen(pattern)) return false;
    for (; *pattern != '\0'; pattern++, chars++)
        if (*pattern == '0' ? *chars < '0' || *chars > '9' : *chars != *pattern) return false;
    return true;
}

static bool is_of_kind(const json_t *value, enum kind kind)
{
    switch (kind) {
    case NUMBER: return json_is_number(value);
    case NUMBER_OR_NULL: return json_is_number(value) || json_is_null(value);
    case TEXT: return json_is_string(value);
    case DATE: return is_pattern(value, "0000-00-00");
    case MONTH: return is_pattern(value, "0000-00");
    case LIST: return json_is_array(value);
    case OBJECT: return json_is_object(value);
    case OBJECT_OR_NULL: return json_is_object(value) || json_is_null(value);
    }
    return false;
}

static void keeps_promises(const json_t *json, const struct promise *promise, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!is_of_kind(at_path(json, promise[i].path), promise[i].kind)) fail_msg("%s is not there", promise[i].path);
}
#define KEEPS_PROMISES(json, promise) keeps_promises(json, promise, sizeof(promise) / sizeof(promise)[0])

static void month_keeps_promises(const json_t *month, const json_t *lines)
{
    static const struct promise of_month[] = {
        { "month", MONTH }, { "month_number", NUMBER }, { "cost.mean", NUMBER }, { "cost.p10", NUMBER },
        { "cost.p90", NUMBER }, { "service_level.mean", NUMBER_OR_NULL }, { "service_level.p10", NUMBER_OR_NULL },
        { "service_level.p90", NUMBER_OR_NULL }, { "abandonment.mean", NUMBER_OR_NULL },
        { "abandonment.p90", NUMBER_OR_NULL }, { "asa_s.mean", NUMBER_OR_NULL }, { "asa_s.p90", NUMBER_OR_NULL },
        { "sites", OBJECT }, { "lines", OBJECT },
    };
    static const struct promise of_site[] = {
        { "headcount", NUMBER }, { "productive", NUMBER }, { "offered", NUMBER }, { "service_level", NUMBER_OR_NULL },
        { "paid_hours", NUMBER },
    };
    static const char *const site[] = { "inhouse", "provider", "successor" };
    KEEPS_PROMISES(month, of_month);
    assert_int_equal(json_object_size(json_object_get(month, "sites")), 3);
    for (size_t i = 0; i < 3; i++) KEEPS_PROMISES(json_object_get(json_object_get(month, "sites"), site[i]), of_site);
    const char *key;
    json_t *line;
    double cash = 0;
    json_object_foreach(json_object_get(month, "lines"), key, line) {
        const json_t *party = json_object_get(json_object_get(lines, key), "party");
        assert_true(json_is_number(line) && json_is_string(party));
        if (strcmp(json_string_value(party), "cash") == 0) cash += json_number_value(line);
    }
    assert_close(cash, number_at(month, "cost", "mean"), 1e-9, 1e-6);
}

static void scenario_keeps_promises(const json_t *scenario)
{
    static const struct promise of_scenario[] = {
        { "schema_version", NUMBER }, { "version", TEXT }, { "scenario", TEXT }, { "seed", NUMBER },
        { "replications", NUMBER }, { "horizon_months", NUMBER },
        { "totals.cost.mean", NUMBER }, { "totals.cost.p10", NUMBER }, { "totals.cost.p90", NUMBER },
        { "totals.cost.half_width_95", NUMBER }, { "totals.present_value.mean", NUMBER },
        { "totals.present_value.p10", NUMBER }, { "totals.present_value.p90", NUMBER },
        { "totals.present_value.half_width_95", NUMBER }, { "totals.customer_value_at_risk.mean", NUMBER },
        { "totals.contacts.offered", NUMBER }, { "totals.contacts.answered", NUMBER },
        { "totals.contacts.abandoned", NUMBER }, { "totals.contacts.redials", NUMBER },
        { "totals.contacts.repeats", NUMBER }, { "totals.contacts.lost", NUMBER },
        { "totals.service_level", NUMBER }, { "totals.asa_s", NUMBER }, { "totals.abandonment", NUMBER },
        { "totals.fcr", NUMBER }, { "totals.occupancy", NUMBER },
        { "months", LIST }, { "decisions", LIST }, { "events", LIST },
    };
    static const struct promise of_decision[] = {
        { "date", DATE }, { "investment_per_seat", NUMBER }, { "haste", NUMBER }, { "payback_months", NUMBER_OR_NULL },
    };
    static const struct promise of_event[] = {
        { "date", DATE }, { "what", TEXT }, { "share_of_replications", NUMBER },
    };
    size_t i;
    json_t *one;
    KEEPS_PROMISES(scenario, of_scenario);
    assert_int_equal(json_array_size(json_object_get(scenario, "months")), 13);
    json_array_foreach(json_object_get(scenario, "months"), i, one)
        month_keeps_promises(one, json_object_get(scenario, "lines"));
    assert_true(json_array_size(json_object_get(scenario, "decisions")) > 0);
    json_array_foreach(json_object_get(scenario, "decisions"), i, one) KEEPS_PROMISES(one, of_decision);
    assert_true(json_array_size(json_object_get(scenario, "events")) > 0);
    json_array_foreach(json_object_get(scenario, "events"), i, one) KEEPS_PROMISES(one, of_event);
}

static void a_simulated_run_keeps_every_promise(void **state)
{
    (void)state;
    struct simulated s;
    simulated_init(&s, 1);
    json_t *json = parsed(&s.findings);
    scenario_keeps_promises(json);
    json_decref(json);
    simulated_free(&s);
}

static void eight_compared_keep_every_promise(void **state)
{
    (void)state;
    static const struct promise of_difference[] = {
        { "a", TEXT }, { "b", TEXT }, { "present_value.mean", NUMBER }, { "present_value.half_width_95", NUMBER },
        { "probability_a_cheaper", NUMBER }, { "break_even_month", OBJECT_OR_NULL },
    };
    struct simulated s;
    size_t i;
    json_t *one;
    simulated_init(&s, 8);
    json_t *json = parsed(&s.findings);
    const json_t *scenarios = json_object_get(json, "scenarios"), *differences = json_object_get(json, "differences");
    assert_int_equal(json_array_size(scenarios), 8);
    assert_int_equal(json_array_size(differences), 7);
    json_array_foreach(scenarios, i, one) scenario_keeps_promises(one);
    json_array_foreach(differences, i, one) {
        const json_t *b = json_array_get(scenarios, i + 1);
        KEEPS_PROMISES(one, of_difference);
        assert_string_equal(json_string_value(json_object_get(one, "a")), "small-0");
        assert_string_equal(json_string_value(json_object_get(one, "b")),
                            json_string_value(json_object_get(b, "scenario")));
        assert_close(number_at(one, "present_value", "mean"),
                     json_number_value(at_path(b, "totals.present_value.mean")) -
                     json_number_value(at_path(json_array_get(scenarios, 0), "totals.present_value.mean")), 1e-9, 1e-6);
    }
    json_decref(json);
    simulated_free(&s);
}

static void sites_of_one_name_are_both_there(void **state)
{
    (void)state;
    struct simulated s;
    simulated_init(&s, 1);
    snprintf(s.summary[0].shape.site[1].name, RESULT_NAME_BYTES, "successor");
    json_t *json = parsed(&s.findings);
    const json_t *last = json_array_get(json_object_get(json, "months"), 12);
    assert_int_equal(json_object_size(json_object_get(last, "sites")), 3);
    assert_true(json_is_object(at_path(last, "sites.successor-2")));
    json_decref(json);
    simulated_free(&s);
}

static void lines_of_one_key_are_both_there(void **state)
{
    (void)state;
    struct fixture f = { .noise = 1 };
    fixture_init(&f, 1);
    snprintf(f.summary[0].shape.lines.line[1].key, LINE_KEY_BYTES, "provider_fee");
    json_t *json = parsed(&f.findings);
    const json_t *lines = json_object_get(json, "lines"), *first = json_array_get(json_object_get(json, "months"), 0);
    assert_int_equal(json_object_size(lines), f.summary[0].shape.lines.count);
    assert_string_equal(json_string_value(at_path(lines, "provider_fee-2.party")), "beside");
    assert_int_equal(json_object_size(json_object_get(first, "lines")), f.summary[0].shape.lines.count);
    json_decref(json);
    fixture_free(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_run),
        cmocka_unit_test(months_and_what_cannot_be_measured),
        cmocka_unit_test(a_comparison),
        cmocka_unit_test(ranks_pairs_and_parts),
        cmocka_unit_test(never_breaking_even_is_null),
        cmocka_unit_test(a_simulated_run_keeps_every_promise),
        cmocka_unit_test(eight_compared_keep_every_promise),
        cmocka_unit_test(sites_of_one_name_are_both_there),
        cmocka_unit_test(lines_of_one_key_are_both_there),
    };
    return cmocka_run_group_tests_name("json", tests, NULL, NULL);
}
