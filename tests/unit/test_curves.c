/* Sheets of curves: figures as summarised, gaps where there is nothing to measure, sentences that are true of them. */
#include "unit.h"

#include "report/curves.h"
#include "report/formula.h"
#include "report/sheets.h"
#include "workbook_fixture.h"

enum { EMPTY_MONTH = 7 };

/* Nobody calls in one month of scenario A, in no replication. */
static void silence(struct scenario_summary *s, int month)
{
    static const enum series ratios[] = {SERIES_SERVICE_LEVEL, SERIES_ABANDONMENT, SERIES_ASA_S, SERIES_FCR,
                                         SERIES_HANDLE_S},
                             counts[] = {SERIES_OFFERED, SERIES_FIRST, SERIES_REDIALS, SERIES_REPEATS,
                                         SERIES_ANSWERED, SERIES_ABANDONED, SERIES_TURNED_AWAY, SERIES_LOST};
    size_t row = (size_t)(s->shape.sites * s->shape.queues) * CONTACT_MEASURES;
    memset(s->contacts + (size_t)month * row, 0, row * sizeof *s->contacts);
    for (int r = 0; r < s->merged; r++) {
        double *series = s->series + (size_t)r * SERIES_COUNT * (size_t)s->shape.months + month;
        for (size_t i = 0; i < sizeof ratios / sizeof ratios[0]; i++) series[ratios[i] * s->shape.months] = NAN;
        for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++) series[counts[i] * s->shape.months] = 0;
    }
}

struct book_of { struct fixture f; struct book book; struct pages *pages; };

/* A's months from..to - 1 are without contacts. */
static void book_make(struct book_of *b, int scenarios, int from, int to)
{
    fixture_init(&b->f, scenarios, 20);
    for (int month = from; month < to; month++) silence(&b->f.summary[0], month);
    struct workbook_request request = fixture_request(&b->f);
    b->pages = memory_new(1, sizeof *b->pages);
    book_init(&b->book, language_find("en"));
    pages_init(b->pages, &request, &b->book);
    sheets_fill(b->pages);
    formula_calculate(&b->book);
}

static void book_end(struct book_of *b)
{
    pages_free(b->pages);
    free(b->pages);
    book_free(&b->book);
    fixture_free(&b->f);
}

/* The column under a heading, the offset-th of those it spans. */
static int column_of(const struct sheet *sheet, const char *heading, int offset)
{
    for (int column = CURVES_VALUES; column < sheet->row[CURVES_HEADER].count; column++) {
        const struct cell *cell = sheet_look(sheet, CURVES_HEADER, column);
        if (cell->text && strcmp(cell->text, heading) == 0) return column + offset;
    }
    fail_msg("no column %s", heading);
    return -1;
}

static const struct cell *cell_of(const struct book_of *b, const struct sheet *sheet, int scenario, int month,
                                  int column)
{
    return sheet_look(sheet, CURVES_TOP + scenario * b->pages->grid.months + month, column);
}

static void assert_band(const struct book_of *b, const struct sheet *sheet, const char *heading, enum series series)
{
    for (int s = 0; s < b->pages->n; s++) {
        for (int month = 0; month < b->pages->grid.months; month++) {
            struct estimate e = summary_series(&b->f.summary[s], series, month);
            const double expected[3] = {e.p10, e.mean, e.p90};
            for (int part = 0; part < 3; part++) {
                const struct cell *cell = cell_of(b, sheet, s, month, column_of(sheet, heading, part));
                if (s == 0 && month == EMPTY_MONTH && series != SERIES_COST && series != SERIES_HEADCOUNT)
                    assert_int_equal(cell->kind, CELL_BLANK);
                else assert_close(cell->number, expected[part], 1e-11, 1e-6);
            }
        }
    }
}

static void bands_are_those_of_the_replications(void **state)
{
    (void)state;
    struct book_of b;
    book_make(&b, 2, EMPTY_MONTH, EMPTY_MONTH + 1);
    assert_band(&b, b.pages->service, "Service level", SERIES_SERVICE_LEVEL);
    assert_band(&b, b.pages->service, "Average speed of answer", SERIES_ASA_S);
    assert_band(&b, b.pages->service, "Handle time", SERIES_HANDLE_S);
    assert_band(&b, b.pages->contacts, "Offered", SERIES_OFFERED);
    assert_band(&b, b.pages->contacts, "Abandoned", SERIES_ABANDONED);
    assert_band(&b, b.pages->staffing, "Headcount, training included", SERIES_HEADCOUNT);
    assert_band(&b, b.pages->spending, "Cash cost", SERIES_COST);
    book_end(&b);
}

/* The mean stands on Cost, month by month; its running sum ends at the total there. */
static void money_is_that_of_cost(void **state)
{
    (void)state;
    struct book_of b;
    book_make(&b, 3, 0, 0);
    const struct sheet *sheet = b.pages->spending;
    int last = b.pages->grid.months - 1;
    for (int s = 0; s < 3; s++) {
        const struct sheet *cost = b.pages->cost[s];
        int mean = column_of(sheet, "Cash cost", 1);
        int so_far = column_of(sheet, "Cash cost, cumulated from the announcement", 0);
        for (int month = 0; month <= last; month++)
            assert_close(cell_of(&b, sheet, s, month, mean)->number,
                         sheet_look(cost, b.pages->total_row, b.pages->grid.first_month + month)->number, 1e-12, 1e-6);
        double total = sheet_look(cost, b.pages->total_row, GRID_TOTAL)->number;
        struct estimate e = summary_total(&b.f.summary[s], LEDGER_CASH, false);
        assert_close(cell_of(&b, sheet, s, last, so_far + 1)->number, total, 1e-12, 1e-6);
        assert_close(cell_of(&b, sheet, s, last, so_far)->number, e.p10, 1e-9, 1e-6);
        assert_close(cell_of(&b, sheet, s, last, so_far + 2)->number, e.p90, 1e-9, 1e-6);
        assert_int_equal(cell_of(&b, sheet, s, FIXTURE_BASELINE - 1, so_far)->kind, CELL_BLANK);
    }
    book_end(&b);
}

static bool says(const struct sheet *sheet, const char *words)
{
    for (int row = CURVES_TOP; row < sheet->rows; row++)
        for (int column = 0; column < CURVES_WIDE; column++) {
            const struct cell *cell = sheet_look(sheet, row, column);
            if (cell && cell->kind == CELL_FORMULA && cell->text && strstr(cell->text, words)) return true;
        }
    return false;
}

/* The month the sentence names, found again from the summary; the month without contacts is not the lowest. */
static void sentences_are_true(void **state)
{
    (void)state;
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    struct book_of b;
    char words[200];
    book_make(&b, 2, EMPTY_MONTH, EMPTY_MONTH + 1);
    for (int s = 0; s < 2; s++) {
        const struct scenario_summary *summary = &b.f.summary[s];
        int least = FIXTURE_BASELINE, below = 0, measured = 0;
        for (int month = FIXTURE_BASELINE; month < FIXTURE_MONTHS; month++) {
            double level = summary_series(summary, SERIES_SERVICE_LEVEL, month).mean;
            if (isnan(level)) continue;
            measured++;
            below += level < 0.8;
            if (level < summary_series(summary, SERIES_SERVICE_LEVEL, least).mean) least = month;
        }
        struct estimate e = summary_series(summary, SERIES_SERVICE_LEVEL, least);
        snprintf(words, sizeof words, "%c. Service level: lowest in %s %d at %.1f%% (P10 to P90 %.1f%% to %.1f%%)",
                 'A' + s, months[least % 12], 27 + least / 12, 100 * e.mean, 100 * e.p10, 100 * e.p90);
        assert_true(says(b.pages->service, words));
        snprintf(words, sizeof words, "below target in %d of %d months", below, measured);
        assert_true(says(b.pages->service, words));
    }
    assert_true(says(b.pages->contacts, "B. Shares from the announcement on: First contacts "));
    assert_true(says(b.pages->staffing, "A. Jan 27 to Mar 32: In-house 105 to 21; Provider, training"));
    assert_true(says(b.pages->spending, "A. Cash cost, cumulated from the announcement, to Mar 32: EUR "));
    book_end(&b);
}

static void nothing_measured_is_said(void **state)
{
    (void)state;
    struct book_of b;
    book_make(&b, 1, 0, FIXTURE_MONTHS);
    assert_true(says(b.pages->service, "A. Nothing to measure"));
    assert_true(says(b.pages->contacts, "A. Nothing to measure"));
    assert_false(says(b.pages->spending, "Nothing"));
    book_end(&b);
}

static bool overlap(const struct area *a, const struct area *b)
{
    return a->row <= b->last_row && b->row <= a->last_row && a->column <= b->last_column && b->column <= a->last_column;
}

/* A chart keeps to its cells (17 and 54 pixels), clear of the others, of all sentences and of the table, and no page
 * break cuts it. */
static void charts_keep_apart(void **state)
{
    (void)state;
    for (int count = 1; count <= 3; count++) {
        struct book_of b;
        book_make(&b, count, 0, 0);
        const struct sheet *sheets[] = {b.pages->service, b.pages->staffing, b.pages->contacts, b.pages->spending};
        for (size_t i = 0; i < 4; i++) {
            const struct sheet *sheet = sheets[i];
            assert_int_equal(sheet->charts % count, 0);
            for (int c = 0; c < sheet->charts; c++) {
                const struct chart *chart = &sheet->chart[c];
                struct area area = {chart->row, chart->column, chart->row + (chart->height - 1) / 17,
                                    chart->column + (chart->width - 1) / 54};
                assert_true(area.last_column < CURVES_WIDE && area.last_row <= sheet->print.area.last_row);
                for (int m = 0; m < sheet->merges; m++) assert_false(overlap(&area, &sheet->merge[m].area));
                for (int other = 0; other < c; other++) {
                    const struct chart *o = &sheet->chart[other];
                    struct area its = {o->row, o->column, o->row + (o->height - 1) / 17,
                                       o->column + (o->width - 1) / 54};
                    assert_false(overlap(&area, &its));
                }
                for (int k = 0; k < sheet->print.row_breaks; k++)
                    assert_false(area.row < sheet->print.row_break[k] && sheet->print.row_break[k] <= area.last_row);
            }
        }
        book_end(&b);
    }
}

static void labels_fit_their_width(void **state)
{
    (void)state;
    for (int months = 6; months <= 264; months += 3)
        for (int width = 270; width <= 1300; width += 103)
            assert_true(months / curves_label_every(months, width) * 40 <= width);
    assert_int_equal(curves_label_every(6, 640), 1);
    assert_int_equal(curves_label_every(264, 640), 24);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bands_are_those_of_the_replications),
        cmocka_unit_test(money_is_that_of_cost),
        cmocka_unit_test(sentences_are_true),
        cmocka_unit_test(nothing_measured_is_said),
        cmocka_unit_test(charts_keep_apart),
        cmocka_unit_test(labels_fit_their_width),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
