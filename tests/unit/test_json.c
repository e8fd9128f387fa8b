/* JSON, read back by the library that others would read it with. */
#include "unit.h"

#include <jansson.h>

#include "fixture_findings.h"
#include "report/json.h"

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
    assert_string_equal(json_string_value(json_object_get(event, "what")), "wave 2 starts 1 week late");
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_run),
        cmocka_unit_test(months_and_what_cannot_be_measured),
        cmocka_unit_test(a_comparison),
        cmocka_unit_test(ranks_pairs_and_parts),
        cmocka_unit_test(never_breaking_even_is_null),
    };
    return cmocka_run_group_tests_name("json", tests, NULL, NULL);
}
