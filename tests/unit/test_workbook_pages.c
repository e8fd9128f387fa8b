/* What stands on the workbook's pages: the provider's choice in words, its margin, the ranking of many scenarios. */
#include "unit.h"

#include "report/formula.h"
#include "report/sheets.h"
#include "workbook_fixture.h"

/* The pages up to Provider, with every formula evaluated. */
static void pages_make(struct pages *pages, struct book *book, const struct workbook_request *request)
{
    book_init(book, language_find("en"));
    pages_init(pages, request, book);
    sheets_fill(pages);
    formula_calculate(book);
}

static void pages_end(struct pages *pages, struct book *book, struct fixture *f)
{
    pages_free(pages);
    free(pages);
    book_free(book);
    fixture_free(f);
}

/* The first cell of a sheet with these words in its text, or NULL. */
static const struct cell *cell_with(const struct sheet *sheet, const char *words, int *row)
{
    for (*row = 0; *row < sheet->rows; ++*row)
        for (int c = 0; c < sheet->row[*row].count; c++) {
            const struct cell *cell = sheet_look(sheet, *row, c);
            bool is_text = cell->kind == CELL_TEXT || cell->kind == CELL_FORMULA;
            if (is_text && cell->text && strstr(cell->text, words)) return cell;
        }
    return NULL;
}

/* 30 replications: investments 800 to 840 by turns, 820 in the mean; half of them without payback; 2.45 of 2.5 million
 * is 2% less. A successor came in half of the replications. */
static void the_providers_choice_is_told(void **state)
{
    (void)state;
    struct fixture f;
    struct book book;
    struct pages *pages = memory_new(1, sizeof *pages);
    int row;
    fixture_init(&f, 2, 30);
    struct workbook_request request = fixture_request(&f);
    pages_make(pages, &book, &request);
    const struct cell *chosen = cell_with(pages->provider, "chooses to invest EUR 820 per seat", &row);
    assert_non_null(chosen);
    assert_non_null(strstr(chosen->text, "by 5.0% in haste, and to plan 110.0% of the agents"));
    assert_non_null(strstr(chosen->text, "worth EUR 50,000 (2.0%) less"));
    assert_non_null(cell_with(pages->provider, "provider decides nothing (decides = fixed)", &row));
    assert_non_null(cell_with(pages->provider, "no investment, most haste", &row));
    assert_non_null(cell_with(pages->provider, "provider, successor 1: at its start", &row));
    assert_close(sheet_look(pages->provider, row, 3)->number, 0.5, 1e-12, 0);
    for (int s = 0; s < 2; s++)
        assert_close(sheet_look(pages->provider, pages->margin_row[s], GRID_TOTAL)->number,
                     summary_total(&f.summary[s], LEDGER_PROVIDER, false).mean, 1e-9, 0.005);
    pages_end(pages, &book, &f);
}

static void scenarios_are_ranked(void **state)
{
    (void)state;
    struct fixture f;
    struct book book;
    struct pages *pages = memory_new(1, sizeof *pages);
    int row;
    fixture_init(&f, 3, 10);
    struct workbook_request request = fixture_request(&f);
    pages_make(pages, &book, &request);
    assert_non_null(cell_with(pages->compare, "Ranking by cash", &row));
    double odds = 0;
    for (int s = 0; s < 3; s++) {
        double own = summary_total(&f.summary[s], LEDGER_CASH, true).mean;
        int rank = 1;
        for (int other = 0; other < 3; other++) rank += summary_total(&f.summary[other], LEDGER_CASH, true).mean < own;
        assert_close(sheet_look(pages->compare, row + 1 + s, GRID_RATE)->number, rank, 0, 0);
        assert_close(sheet_look(pages->compare, row + 1 + s, GRID_PRESENT)->number, own, 1e-9, 0.005);
        odds += sheet_look(pages->compare, row + 1 + s, GRID_TOTAL)->number;
    }
    assert_close(odds, 1, 1e-12, 0);
    assert_non_null(cell_with(pages->compare, "Still to come, pro rata", &row));
    assert_close(sheet_look(pages->compare, row + 1, GRID_TOTAL)->number, summary_pro_rata_end(&f.summary[0]).mean,
                 1e-12, 0);
    pages_end(pages, &book, &f);
}

/* The present value of a scenario's lines that have this rate, from the summary and not from the workbook. */
static double worth_of_rate(const struct scenario_summary *s, const char *instance, const char *key)
{
    const struct ledger_lines *lines = &s->shape.lines;
    double sum = 0;
    for (int i = 0; i < lines->count; i++) {
        bool counts = lines->line[i].party == LEDGER_CASH || lines->line[i].party == LEDGER_BESIDE, has = false;
        for (int f = 0; f < RATE_FACTORS_MAX; f++) {
            const struct key_reference *factor = &lines->line[i].factor[f];
            has = has || (factor->key && strcmp(factor->instance, instance) == 0 && strcmp(factor->key, key) == 0);
        }
        for (int r = 0; r < s->merged && counts && has; r++) sum += s->present_value[r * lines->count + i] / s->merged;
    }
    return sum;
}

/* Columns of the sorted table: label, unit, rank, number, value of A, of the selected, lower, higher, turns at. */
enum { SORTED_HIGHER = 7, SORTED_ALONE = 11 };

/* A wage is part of three lines and severance of one; the wage's share in the retention bonus is a rate of its own. */
static void a_rate_moves_what_its_lines_are_worth(void **state)
{
    static const struct { const char *label, *instance, *key; } rates[] = {
        {"Wage (site:inhouse)", "site:inhouse", "wage_per_paid_hour"},
        {"Price (contract:main)", "contract:main", "price"},
        {"Severance (reduction)", "reduction", "severance_per_fte"},
        {"Retention bonus (reduction)", "reduction", "retention_bonus_share"},
        {"Customer value (queue:billing)", "queue:billing", "customer_value"}};
    (void)state;
    struct fixture f;
    struct book book;
    struct pages *pages = memory_new(1, sizeof *pages);
    fixture_init(&f, 2, 30);
    struct workbook_request request = fixture_request(&f);
    pages_make(pages, &book, &request);
    const struct sheet *sheet = pages->sensitivity;
    double saves = f.comparison[0].present_value.mean;
    for (size_t i = 0; i < sizeof rates / sizeof rates[0]; i++) {
        int row;
        assert_non_null(cell_with(sheet, "Rank", &row));
        do row++;
        while (strcmp(sheet_look(sheet, row, 0)->text, rates[i].label) != 0);
        double a = worth_of_rate(&f.summary[0], rates[i].instance, rates[i].key);
        double b = worth_of_rate(&f.summary[1], rates[i].instance, rates[i].key);
        assert_close(sheet_look(sheet, row, SORTED_HIGHER)->number, 0.1 * (b - a), 1e-9, 1e-6);
        if (strcmp(rates[i].key, "price") == 0)
            assert_close(sheet_look(sheet, row, SORTED_ALONE)->number,
                         sheet_look(sheet, row, 4)->number * (1 + saves / a), 1e-9, 0);
    }
    pages_end(pages, &book, &f);
}

/* In order of size, each rate once. */
static void rates_are_sorted(void **state)
{
    (void)state;
    struct fixture f;
    struct book book;
    struct pages *pages = memory_new(1, sizeof *pages);
    int row, count = 0, numbers = 0;
    fixture_init(&f, 3, 5);
    struct workbook_request request = fixture_request(&f);
    pages_make(pages, &book, &request);
    assert_non_null(cell_with(pages->sensitivity, "Rank", &row));
    double last = INFINITY;
    for (row++; sheet_look(pages->sensitivity, row, 2) && sheet_look(pages->sensitivity, row, 2)->number > 0; row++) {
        double size = fabs(sheet_look(pages->sensitivity, row, SORTED_HIGHER)->number);
        assert_true(size <= last + 0.5);                /* ties are told apart by less than that */
        last = size;
        numbers += (int)sheet_look(pages->sensitivity, row, 3)->number;
        count++;
    }
    assert_true(count > 10);
    assert_int_equal(numbers, count * (count + 1) / 2);
    pages_end(pages, &book, &f);
}

/* Each bin holds the replications that lie in it, one edge is 0 or all lie on one side, and none is left out. */
static void bins_hold_the_replications(void **state)
{
    (void)state;
    for (int replications = 1; replications <= 30; replications += 29) {
        struct fixture f;
        struct book book;
        struct pages *pages = memory_new(1, sizeof *pages);
        int row, in_all = 0, above = 0;
        fixture_init(&f, 2, replications);
        struct workbook_request request = fixture_request(&f);
        pages_make(pages, &book, &request);
        assert_non_null(cell_with(pages->sensitivity, "Label: above", &row));
        for (row++; sheet_look(pages->sensitivity, row, 4) && sheet_look(pages->sensitivity, row, 4)->kind; row++) {
            double from = sheet_look(pages->sensitivity, row, 2)->number;
            double to = sheet_look(pages->sensitivity, row, 3)->number;
            int count = 0;
            for (int r = 0; r < replications; r++) {
                double saves = summary_total_of(&f.summary[1], LEDGER_CASH, true, r)
                    - summary_total_of(&f.summary[0], LEDGER_CASH, true, r);
                count += saves > from && saves <= to;
            }
            assert_int_equal((int)sheet_look(pages->sensitivity, row, 4)->number, count);
            assert_false(from < 0 && to > 0);
            in_all += count;
            above += from >= 0 ? count : 0;
        }
        assert_int_equal(in_all, replications);
        assert_close((double)above / replications, f.comparison[0].probability_a_cheaper, 1e-12, 0);
        pages_end(pages, &book, &f);
    }
}

static void without_a_contract_there_is_no_provider(void **state)
{
    (void)state;
    struct fixture f;
    struct book book;
    struct pages *pages = memory_new(1, sizeof *pages);
    fixture_init(&f, 2, 2);
    f.scenario[0]->contracts = 0;
    struct workbook_request request = fixture_request(&f);
    int row;
    pages_make(pages, &book, &request);
    assert_non_null(cell_with(pages->provider, "No contract", &row));
    assert_int_equal(pages->margin_row[0], -1);
    pages_end(pages, &book, &f);
    fixture_init(&f, 1, 2);
    f.scenario[0]->contracts = 0;
    request = fixture_request(&f);
    pages = memory_new(1, sizeof *pages);
    pages_make(pages, &book, &request);
    assert_null(pages->provider);
    pages_end(pages, &book, &f);
}

/* The first cell of a row from a column on with these words, or NULL. */
static const struct cell *cell_in_row(const struct sheet *sheet, int row, int from, const char *words)
{
    for (int c = from; c < sheet->row[row].count; c++) {
        const struct cell *cell = sheet_look(sheet, row, c);
        if (cell->kind == CELL_TEXT && strcmp(cell->text, words) == 0) return cell;
    }
    return NULL;
}

/* Wave 2 is late by 0 to 3 weeks in turn; at the ends of the terms every second replication renews. B, of one year, has
 * four of them, A one, three years on: two rows. */
static void the_timeline_is_in_order_of_date(void **state)
{
    (void)state;
    struct fixture f;
    struct book book;
    struct pages *pages = memory_new(1, sizeof *pages);
    int row;
    fixture_init(&f, 2, 20);
    struct workbook_request request = fixture_request(&f);
    pages_make(pages, &book, &request);
    const struct sheet *sheet = pages->timeline;
    const struct cell *found = cell_with(sheet, "wave 2 starts 1 week late", &row);
    assert_non_null(found);
    assert_close(sheet_look(sheet, row, 0)->number, date_to_day((struct date){2027, 1, 1}) + 207 + 25569, 0, 0);
    for (int s = 0; s < 2; s++) assert_close(sheet_look(sheet, row, 3 + s)->number, 0.25, 1e-12, 0);
    assert_non_null(cell_in_row(sheet, row, 5, "\342\227\217"));
    assert_non_null(cell_with(sheet, "contract main is renewed (no. 4)", &row));
    assert_int_equal(sheet_look(sheet, row, 3)->kind, CELL_NONE);
    assert_close(sheet_look(sheet, row, 4)->number, 0.5, 1e-12, 0);
    assert_non_null(cell_in_row(sheet, row, 5, "B"));
    assert_non_null(cell_with(sheet, "provider invests EUR 820 per seat", &row));
    assert_non_null(cell_with(sheet, "successor 1 at provider", &row));
    for (row = sheet->filter.row + 2; row <= sheet->filter.last_row; row++)
        assert_true(sheet_look(sheet, row, 0)->number >= sheet_look(sheet, row - 1, 0)->number);
    pages_end(pages, &book, &f);
}

static int column_of(const struct sheet *sheet, int header_row, const char *heading)
{
    int c = 0;
    while (strcmp(sheet_look(sheet, header_row, c)->text, heading) != 0) c++;
    return c;
}

/* The terms differ, and who decides; B's title; nothing else. What differs stands first, then again in its section. */
static void what_differs_stands_first(void **state)
{
    (void)state;
    struct fixture f;
    struct book book;
    struct pages *pages = memory_new(1, sizeof *pages);
    int row, header;
    fixture_init(&f, 2, 2);
    struct workbook_request request = fixture_request(&f);
    pages_make(pages, &book, &request);
    struct sheet *sheet = pages->inputs;
    assert_non_null(cell_with(sheet, "What differs between the scenarios", &header));
    int differs = column_of(sheet, --header, "Differs"), changed = column_of(sheet, header, "Changed");
    assert_non_null(cell_with(sheet, "Contract main: Term", &row));
    assert_true(row <= header + 5);
    assert_close(sheet_look(sheet, row, 2)->number, 36, 0, 0);
    assert_close(sheet_look(sheet, row, 3)->number, 12, 0, 0);
    double count = 0;
    for (row = header + 1; row < sheet->rows; row++)
        if (sheet_look(sheet, row, differs)) count += sheet_look(sheet, row, differs)->number;
    assert_close(count, 3, 0, 0);
    const struct name *price = book_find_name(&book, "B_contract_main_price", strlen("B_contract_main_price"));
    row = price->place.area.row;
    sheet_cell(sheet, row, price->place.area.column)->number += 1;
    for (int r = 0; r < sheet->rows; r++)
        for (int c = 0; c < sheet->row[r].count; c++) sheet->row[r].cell[c].state = 0;
    formula_calculate(&book);
    assert_close(sheet_look(sheet, row, differs)->number, 1, 0, 0);
    assert_close(sheet_look(sheet, row, changed)->number, 1, 0, 0);
    assert_true(sheet->filter.row == header && sheet->filter.last_row == sheet->rows - 1);
    pages_end(pages, &book, &f);
}

/* A section that a scenario lacks is one difference, not one a key. */
static void a_section_that_is_missed_is_one_difference(void **state)
{
    (void)state;
    struct fixture f;
    struct book book;
    struct pages *pages = memory_new(1, sizeof *pages);
    int row;
    fixture_init(&f, 2, 2);
    f.scenario[1]->contracts = 0;
    struct workbook_request request = fixture_request(&f);
    pages_make(pages, &book, &request);
    assert_non_null(cell_with(pages->inputs, "Contract main: the whole section", &row));
    assert_string_equal(sheet_look(pages->inputs, row, 2)->text, "present");
    assert_string_equal(sheet_look(pages->inputs, row, 3)->text, "(none)");
    assert_null(cell_with(pages->inputs, "Contract main: Term", &row));
    pages_end(pages, &book, &f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_providers_choice_is_told),
        cmocka_unit_test(scenarios_are_ranked),
        cmocka_unit_test(a_rate_moves_what_its_lines_are_worth),
        cmocka_unit_test(rates_are_sorted),
        cmocka_unit_test(bins_hold_the_replications),
        cmocka_unit_test(without_a_contract_there_is_no_provider),
        cmocka_unit_test(the_timeline_is_in_order_of_date),
        cmocka_unit_test(what_differs_stands_first),
        cmocka_unit_test(a_section_that_is_missed_is_one_difference),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
