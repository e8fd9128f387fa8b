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
    assert_says(&out, "1 Oct 2027   wave 2 starts 1 week late");
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
    const struct findings findings = { .summary = twice, .scenarios = 2, .comparison = &same, .version = "1" };
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
    assert_says(&out, "Of 3 scenarios three-year ranks first and one-year second. three-year is EUR\n2.65 million");
    assert_says(&out, "In 100% of the replications three-year is the cheapest\nof all.");
    assert_says(&out, "1  A three-year         24.00         -         -    100.0%     24.00    100.0%\n");
    assert_says(&out, "2  B one-year           26.65     +2.65    \u00b1 0.05      0.0%     26.65      0.0%\n");
    assert_says(&out, "3  C a-very-long-n\u2026     29.30     +5.30    \u00b1 0.10");
    assert_null(strstr(text_chars(&out), "rank the same"));     /* there is no customer value in it */
    assert_null(strstr(text_chars(&out), "Every pair"));
    assert_fits(&out, 80);
    fixture_free(&f);
    text_free(&out);
}

/* Half a million a month of customer value puts A last: 24 + 12 = 36 against 26.65 and 29.30. B lacks nothing, so what
 * drives it is A against B. */
static void ranks_that_differ_are_said_so(void **state)
{
    (void)state;
    struct fixture f = { .noise = 1, .value_at_risk = { 5e5, 0, 0 } };
    struct text out = { 0 };
    fixture_init(&f, 3);
    terminal_summary(&out, &f.findings, "x.xlsx", false);
    assert_says(&out, "they rank differently: B, C,\nA from the best down, and by cash alone A, B, C.");
    assert_says(&out, "36.00      0.0%\n");
    assert_says(&out, "B - A\nProvider fee                                                  +2.40\n");
    assert_fits(&out, 80);
    fixture_free(&f);
    text_free(&out);
}

static void every_pair_and_the_parts_of_a_difference(void **state)
{
    (void)state;
    struct fixture f = { .noise = 1 };
    struct comparison pair[3];
    struct split split[2] = { { .cash = { .price = { .mean = 1e6, .half_width_95 = 2e4 }, .decisions = { .mean = -5e5 },
        .retenders = { .mean = 2.15e6 }, .whole = { .mean = 2.65e6 } } } };
    struct text out = { 0 };
    fixture_init(&f, 3);
    comparison_init(&pair[0], f.summaries[0], f.summaries[1]);
    comparison_init(&pair[1], f.summaries[0], f.summaries[2]);
    comparison_init(&pair[2], f.summaries[1], f.summaries[2]);
    f.findings.pair = pair, f.findings.pairs = 3, f.findings.split = split;
    terminal_summary(&out, &f.findings, "x.xlsx", false);
    assert_says(&out, "B one-year    C a-very-long\u2026        +2.65         0.05       100.0%        +2.65\n");
    assert_says(&out, "The difference, PV, from            B - A      \u00b1 (95%)   with value      \u00b1 (95%)\n"
                      "  price                             +1.00         0.02");
    assert_says(&out, "  the provider's decisions          -0.50");
    assert_says(&out, "  all else (terms, ends)            +2.15");
    assert_says(&out, "  together                          +2.65");
    assert_says(&out, "All else: what stays, such");
    assert_fits(&out, 80);
    for (int i = 0; i < 3; i++) comparison_free(&pair[i]);
    fixture_free(&f);
    text_free(&out);
}

/* 0.3 of a term, at half a million for the re-tender that happened once in each run of B. */
static void what_is_still_to_come_stands_apart(void **state)
{
    (void)state;
    struct fixture f = { .noise = 1 };
    struct text out = { 0 };
    fixture_init(&f, 2);
    struct ledger_line *line = &f.summary[1].shape.lines.line[FIXTURE_RETENDER];
    line->of_an_end = line->counts_ends = true;
    line->rate = 5e5;                                           /* at 250,000 units: 500,000 a unit */
    f.summary[0].shape.end_cost_eur = 1e6;
    for (int r = 0; r < FIXTURE_REPLICATIONS; r++)
        f.summary[0].end_exposure[r] = 0.1, f.summary[1].end_exposure[r] = 0.3;
    terminal_summary(&out, &f.findings, "x.xlsx", false);
    assert_says(&out, "Still to come, pro rata, of what the ends of running terms will cost, in EUR\n"
                      "million (in no total): A 0.10, B 0.15.\n");
    f.findings.scenarios = 1;
    text_clear(&out);
    terminal_summary(&out, &f.findings, "x.xlsx", false);
    assert_says(&out, "Still to come, pro rata: EUR 0.10 million of what the end of the term that runs\n"
                      "on will cost; not in the totals.\n");
    assert_fits(&out, 80);
    f.findings.scenarios = 2;
    fixture_free(&f);
    text_free(&out);
}

static void too_many_for_a_workbook(void **state)
{
    (void)state;
    struct fixture f = { .noise = 1 };
    struct text out = { 0 };
    fixture_init(&f, 3);
    terminal_summary(&out, &f.findings, NULL, false);
    assert_says(&out, "\nNo workbook: it has room for 8 scenarios. --json FILE writes every figure.\n");
    fixture_free(&f);
    text_free(&out);
}

static void letters_go_on_after_z(void **state)
{
    (void)state;
    static const struct { int which; const char *letters; } row[] = { { 0, "A" }, { 25, "Z" }, { 26, "AA" },
        { 51, "AZ" }, { 52, "BA" }, { 701, "ZZ" }, { 702, "AAA" } };
    for (size_t i = 0; i < sizeof row / sizeof row[0]; i++) {
        char letters[LETTERS_BYTES];
        findings_letters(row[i].which, letters);
        assert_string_equal(letters, row[i].letters);
    }
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
        cmocka_unit_test(ranks_that_differ_are_said_so),
        cmocka_unit_test(every_pair_and_the_parts_of_a_difference),
        cmocka_unit_test(what_is_still_to_come_stands_apart),
        cmocka_unit_test(too_many_for_a_workbook),
        cmocka_unit_test(letters_go_on_after_z),
        cmocka_unit_test(only_the_headline_is_bold),
        cmocka_unit_test(sparklines),
        cmocka_unit_test(replications_for_a_narrower_interval),
    };
    return cmocka_run_group_tests_name("terminal", tests, NULL, NULL);
}
