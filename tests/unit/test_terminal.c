/* The terminal summary: what it says of results whose figures were worked out by hand, and that it fits the screen. */
#include "unit.h"

#include "fixture_findings.h"
#include "report/sparkline.h"
#include "report/terminal.h"

static void assert_says(const struct text *text, const char *words)
{
    if (strstr(text_chars(text), words) != NULL) return;
    print_error("\"%s\" is not in:\n%s", words, text_chars(text));
    fail();
}

static void assert_fits(const struct text *text, int columns)
{
    int column = 0;
    for (size_t i = 0; i < text->length; i++) {
        column = text->chars[i] == '\n' ? 0 : column + (((unsigned char)text->chars[i] & 0xC0) != 0x80);
        assert_true(column <= columns);
    }
    assert_true(text_is_utf8(text->chars, text->length));
}

static void one_run(void **state)
{
    (void)state;
    struct fixture f = { .noise = 1, .value_at_risk = { 5e5, 1e5, 0 } };
    struct text out = { 0 };
    fixture_init(&f, 1);
    terminal_summary(&out, &f.findings, "output/three-year.xlsx", false);
    /* 24 months of a million; no discounting. */
    assert_says(&out, "three-year costs EUR 24.00 million in 24 months, 24.00 in present value; service\n"
                      "is below its target in 1 of them.");
    /* 23 months with contacts: (23 x 800 - 200) / 23000. */
    assert_says(&out, "79.1%, target 80%; lowest 60.0% in Aug 2027");
    assert_says(&out, "30 s on average; 10.0% abandon");
    assert_says(&out, "80.0% of the answered: 1.25 contacts per problem");
    assert_says(&out, "11.5 thousand: 9.2 first, 0.0 redials, 2.3 repeats");
    assert_says(&out, "1 Oct 2027   wave 2 slipped 1 week");
    assert_says(&out, "40%\n");
    assert_says(&out, "\n                2027        2028        2029\n");
    assert_says(&out, "\nWorkbook: output/three-year.xlsx\n");
    assert_null(strstr(text_chars(&out), "Note:"));
    assert_fits(&out, 80);
    fixture_free(&f);
    text_free(&out);
}

static void a_comparison(void **state)
{
    (void)state;
    struct fixture f = { .noise = 1, .value_at_risk = { 5e5, 1e5, 0 } };
    struct text out = { 0 };
    fixture_init(&f, 2);
    terminal_summary(&out, &f.findings, "x.xlsx", false);
    /* 24 x 0.1 million and a re-tender of 0.25. By replication the differences are 24 x 1,000 (r - 4.5): standard
     * deviation 72,664, t(9; 97.5%) = 2.262157, so the half-width is 72,664 x 2.262157 / sqrt(10) = 51,981. */
    assert_says(&out, "three-year is EUR 2.65 million cheaper than one-year in present value (95%\n"
                      "interval 2.60 to 2.70), in 10 of 10 replications.");
    assert_says(&out, "+2.65       \u00b1 0.05\n");
    /* 24 x (0.1 - 0.5) million of customer value, so with it one-year wins. */
    assert_says(&out, "-9.60");
    assert_says(&out, "the order turns: one-year is\nEUR 6.95 million cheaper, in 10 of 10 replications.");
    assert_says(&out, "Break-even: from month 1 (Apr 2027) on three-year stays ahead of one-year");
    assert_says(&out, "Re-tender project                                             +0.25\n");
    assert_fits(&out, 80);
    fixture_free(&f);
    text_free(&out);
}

static void a_wide_interval_earns_a_warning(void **state)
{
    (void)state;
    struct fixture f = { .noise = 300, .value_at_risk = { 0, 0, 0 } };
    struct text out = { 0 };
    fixture_init(&f, 2);
    terminal_summary(&out, &f.findings, "x.xlsx", false);
    assert_says(&out, "Too close to call");
    /* Half-width 300 x 51,981 = 15.594 million; (15.594 / 2.65)^2 x 10 = 346.3. */
    assert_says(&out, "about 347 replications");
    assert_fits(&out, 80);
    fixture_free(&f);
    text_free(&out);
}

static void equal_scenarios_are_called_equal(void **state)
{
    (void)state;
    struct fixture f = { .noise = 1 };
    struct comparison same;
    struct text out = { 0 };
    fixture_init(&f, 1);
    comparison_init(&same, &f.summary[0], &f.summary[0]);
    const struct scenario_summary *twice[] = { &f.summary[0], &f.summary[0] };
    const struct findings findings = { NULL, twice, 2, &same, "1" };
    terminal_summary(&out, &findings, "x.xlsx", false);
    assert_says(&out, "three-year and three-year cost the same in every replication.");
    assert_null(strstr(text_chars(&out), "Note:"));
    assert_null(strstr(text_chars(&out), "Break-even"));
    assert_null(strstr(text_chars(&out), "-0.0"));
    comparison_free(&same);
    fixture_free(&f);
    text_free(&out);
}

static void three_scenarios_with_long_names(void **state)
{
    (void)state;
    struct fixture f = { .noise = 1 };
    struct text out = { 0 };
    fixture_init(&f, 3);
    terminal_summary(&out, &f.findings, "x.xlsx", false);
    assert_says(&out, "C a-very-long\u2026");
    assert_says(&out, "+5.30");
    assert_fits(&out, 80);
    fixture_free(&f);
    text_free(&out);
}

static void only_the_headline_is_bold(void **state)
{
    (void)state;
    struct fixture f = { .noise = 1 };
    struct text out = { 0 };
    fixture_init(&f, 1);
    terminal_summary(&out, &f.findings, "x.xlsx", true);
    assert_memory_equal(text_chars(&out), "\033[1mthree-year", 14);
    const char *end = strstr(text_chars(&out), "\033[0m");
    assert_non_null(end);
    assert_null(strchr(end + 1, '\033'));
    fixture_free(&f);
    text_free(&out);
}

static void sparklines(void **state)
{
    (void)state;
    struct text out = { 0 };
    const double ramp[] = { 0, 1, 2, 3, 4, 5, 6, 7, NAN };
    sparkline_draw(&out, ramp, 9, 0, 7);
    assert_string_equal(text_chars(&out), "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588 ");
    text_clear(&out);
    double many[264];
    for (int i = 0; i < 264; i++) many[i] = i;
    sparkline_draw(&out, many, 264, 0, 263);
    assert_int_equal(sparkline_group(264), 5);
    assert_int_equal(out.length, 3 * 53);       /* 264 months, five a character */
    text_clear(&out);
    sparkline_draw(&out, ramp, 1, 5, 5);        /* a flat curve has no scale */
    assert_int_equal(out.length, 3);
    text_free(&out);
}

static void replications_for_a_narrower_interval(void **state)
{
    (void)state;
    assert_close(findings_replications_for(30, 2, 1), 120, 0, 0);
    assert_close(findings_replications_for(30, 1, 2), 30, 0, 0);
    assert_close(findings_replications_for(30, NAN, 1), 0, 0, 0);
    assert_close(findings_replications_for(30, 1, 0), 0, 0, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_run),
        cmocka_unit_test(a_comparison),
        cmocka_unit_test(a_wide_interval_earns_a_warning),
        cmocka_unit_test(equal_scenarios_are_called_equal),
        cmocka_unit_test(three_scenarios_with_long_names),
        cmocka_unit_test(only_the_headline_is_bold),
        cmocka_unit_test(sparklines),
        cmocka_unit_test(replications_for_a_narrower_interval),
    };
    return cmocka_run_group_tests_name("terminal", tests, NULL, NULL);
}
