/* Checks: what must agree, each with workbook, simulation, difference and tolerance, and one verdict over all. */
#include <math.h>

#include "report/reference.h"
#include "report/sheets.h"

enum { COLUMN_CHECK, COLUMN_SCENARIO, COLUMN_WHEN, COLUMN_WORKBOOK, COLUMN_SIMULATION, COLUMN_DIFFERENCE,
    COLUMN_TOLERANCE, COLUMN_HOLDS };
enum { MASTER_ROW = 3, TOLERANCE_ROW, HEADER_ROW = 6, FIRST_ROW };

/* While the inputs are as simulated, or whatever they are. */
enum when { WHEN_AS_SIMULATED, WHEN_ALWAYS };

struct check {
    enum word what;
    int scenario;
    enum when when;
    const char *workbook;
    const char *formula;
    double simulation;
};

static void check_put(struct pages *p, int *row, const struct check *check)
{
    struct sheet *sheet = p->checks;
    struct style label = style_of(LOOK_LABEL, SHOW_GENERAL), money = style_of(LOOK_PLAIN, SHOW_DIFFERENCE);
    bool always = check->when == WHEN_ALWAYS;
    sheet_text(sheet, *row, COLUMN_CHECK, label, say(p, check->what));
    sheet_text(sheet, *row, COLUMN_SCENARIO, label, p->label[check->scenario]);
    sheet_text(sheet, *row, COLUMN_WHEN, style_of(LOOK_NOTE, SHOW_GENERAL),
               say(p, always ? WORD_ALWAYS : WORD_AS_SIMULATED));
    sheet_formula(sheet, *row, COLUMN_WORKBOOK, money, "=%s", check->workbook);
    if (check->formula) sheet_formula(sheet, *row, COLUMN_SIMULATION, money, "=%s", check->formula);
    else sheet_number(sheet, *row, COLUMN_SIMULATION, style_of(LOOK_SIMULATED, SHOW_DIFFERENCE), check->simulation);
    sheet_formula(sheet, *row, COLUMN_DIFFERENCE, money, "=%s-%s",
                  reference_cell(*row, COLUMN_WORKBOOK, FIX_NONE).chars,
                  reference_cell(*row, COLUMN_SIMULATION, FIX_NONE).chars);
    sheet_formula(sheet, *row, COLUMN_TOLERANCE, style_of(LOOK_LINK, SHOW_VALUE), "=tolerance");
    struct reference off = reference_cell(*row, COLUMN_DIFFERENCE, FIX_NONE);
    struct reference allowed = reference_cell(*row, COLUMN_TOLERANCE, FIX_NONE);
    sheet_formula(sheet, *row, COLUMN_HOLDS, style_of(LOOK_STATE, SHOW_INTEGER), "=IF(%sABS(%s)<=%s%s,1,0)",
                  always ? "" : "OR(inputs_changed>0,", off.chars, allowed.chars, always ? "" : ")");
    ++*row;
}

static const char *cost_cell(const struct pages *p, int s, int row, int column)
{
    return book_format(p->book, "%s", reference_on(p->cost[s], row, column).chars);
}

static const char *cost_area(const struct pages *p, int s, struct area area)
{
    return book_format(p->book, "%s", reference_area_on(p->cost[s], area).chars);
}

static const char *drivers_area(const struct pages *p, int s, struct area area)
{
    return book_format(p->book, "%s", reference_area_on(p->drivers[s], area).chars);
}

static const char *runs_mean(const struct pages *p, int column)
{
    return book_format(p->book, "%s", reference_on(p->runs, p->runs_mean_row, column).chars);
}

/* A row that should be 0 throughout: its largest deviation to either side. */
static const char *largest(const struct pages *p, const char *area)
{
    return book_format(p->book, "MAX(MAX(%s),-MIN(%s))", area, area);
}

static void totals_put(struct pages *p, int *row, int s)
{
    const struct scenario_summary *summary = pages_summary(p, s);
    const struct { enum word what; int at, column; enum ledger_party party; bool discounted; } totals[] = {
        {WORD_CHECK_CASH, p->total_row, GRID_TOTAL, LEDGER_CASH, false},
        {WORD_CHECK_PV, p->total_row, GRID_PRESENT, LEDGER_CASH, true},
        {WORD_CHECK_VALUE, p->beside_row, GRID_TOTAL, LEDGER_BESIDE, false},
        {WORD_CHECK_VALUE_PV, p->beside_row, GRID_PRESENT, LEDGER_BESIDE, true},
        {WORD_CHECK_MARGIN, p->books_row, GRID_TOTAL, LEDGER_PROVIDER, false}};
    for (size_t i = 0; i < sizeof totals / sizeof totals[0]; i++)
        if (totals[i].at >= 0)
            check_put(p, row, &(struct check){totals[i].what, s, WHEN_AS_SIMULATED,
                                              cost_cell(p, s, totals[i].at, totals[i].column), NULL,
                                              summary_total(summary, totals[i].party, totals[i].discounted).mean});
}

/* The sum of the cash lines' own totals. */
static const char *lines_sum(const struct pages *p, int s, int column)
{
    struct text sum = {0};
    for (int g = 0; g < CATEGORY_CUSTOMER_VALUE; g++) {
        const struct line_group *group = &p->group[g];
        if (group->heading_row < 0) continue;
        struct area lines = area_column(p->line[group->first].row, column, p->line[group->last].row);
        text_format(&sum, "%sSUM(%s)", sum.length ? "+" : "", cost_area(p, s, lines));
    }
    const char *kept = book_format(p->book, "%s", sum.length ? text_chars(&sum) : "0");
    text_free(&sum);
    return kept;
}

static void sums_put(struct pages *p, int *row, int s)
{
    const char *total = cost_cell(p, s, p->total_row, GRID_TOTAL);
    struct area years = {p->total_row, GRID_YEARS, p->total_row, GRID_YEARS + p->grid.years - 1};
    const char *months = book_format(p->book, "SUM(%s)", cost_area(p, s, grid_counted(&p->grid, p->total_row)));
    check_put(p, row, &(struct check){WORD_CHECK_LINES, s, WHEN_ALWAYS, lines_sum(p, s, GRID_TOTAL), total, 0});
    check_put(p, row, &(struct check){WORD_CHECK_MONTHS, s, WHEN_ALWAYS, months, total, 0});
    check_put(p, row, &(struct check){WORD_CHECK_YEARS, s, WHEN_ALWAYS,
                                      book_format(p->book, "SUM(%s)", cost_area(p, s, years)), total, 0});
    check_put(p, row, &(struct check){WORD_CHECK_RUNS, s, WHEN_ALWAYS, runs_mean(p, p->runs_cash + s),
                                      cost_cell(p, s, p->total_row, GRID_PRESENT), 0});
    if (p->beside_row >= 0)
        check_put(p, row, &(struct check){WORD_CHECK_RUNS_VALUE, s, WHEN_ALWAYS, runs_mean(p, p->runs_value + s),
                                          cost_cell(p, s, p->beside_row, GRID_PRESENT), 0});
    if (p->margin_row[s] >= 0)
        check_put(p, row, &(struct check){WORD_CHECK_BOOKS, s, WHEN_ALWAYS,
            book_format(p->book, "%s", reference_on(p->provider, p->margin_row[s], GRID_TOTAL).chars),
            cost_cell(p, s, p->books_row, GRID_TOTAL), 0});
}

static double control_total(const struct scenario_summary *summary)
{
    double sum = 0;
    for (int month = summary->shape.baseline_months; month < summary->shape.months; month++)
        for (int line = 0; line < summary->shape.lines.count; line++) sum += summary_quantity(summary, month)[line];
    return sum;
}

static void drivers_put(struct pages *p, int *row, int s)
{
    const struct driver_rows *rows = &p->driver[s];
    const char *control = book_format(p->book, "%s", reference_on(p->drivers[s], rows->control, GRID_TOTAL).chars);
    const char *contacts = drivers_area(p, s, grid_all(&p->grid, rows->conserved));
    const char *shares = drivers_area(p, s, grid_all(&p->grid, rows->shares_sum));
    check_put(p, row,
              &(struct check){WORD_CHECK_CONTROL, s, WHEN_ALWAYS, control, NULL, control_total(pages_summary(p, s))});
    check_put(p, row, &(struct check){WORD_CHECK_CONTACTS, s, WHEN_ALWAYS, largest(p, contacts), NULL, 0});
    check_put(p, row, &(struct check){WORD_CHECK_SHARES, s, WHEN_ALWAYS, largest(p, shares), NULL, 0});
    struct text heads = {0};
    for (int site = 0; site < pages_summary(p, s)->shape.sites; site++)
        text_format(&heads, "%s%s", site ? "," : "MAX(",
                    largest(p, drivers_area(p, s, grid_all(&p->grid, rows->rolls[site]))));
    text_append(&heads, ")");
    check_put(p, row, &(struct check){WORD_CHECK_HEADS, s, WHEN_ALWAYS, text_chars(&heads), NULL, 0});
    text_free(&heads);
}

/* Against each other scenario: what the replications save, and when the mean curve breaks even, as simulated. */
static void comparison_put(struct pages *p, int *row)
{
    const struct comparison *c = p->request->comparison;
    for (int s = 1; s < p->n; s++) {
        const char *saves = book_format(p->book, "%s-%s", runs_mean(p, p->runs_cash + s), runs_mean(p, p->runs_cash));
        check_put(p, row,
                  &(struct check){WORD_CHECK_SAVES, s, WHEN_AS_SIMULATED, saves, NULL, c[s - 1].present_value.mean});
    }
    if (p->n == 2)
        check_put(p, row, &(struct check){WORD_CHECK_BREAK_EVEN, 1, WHEN_AS_SIMULATED,
            book_format(p->book, "%s", reference_on(p->compare, p->even_row, GRID_TOTAL).chars), NULL,
            c[0].mean_curve_break_even});
}

static void header_put(struct pages *p)
{
    static const enum word heading[] = {WORD_CHECK, WORD_SCENARIO, WORD_HOLDS_WHEN, WORD_WORKBOOK, WORD_SIMULATION,
        WORD_DIFFERENCE, WORD_TOLERANCE, WORD_HOLDS};
    sheet_text(p->checks, 0, 0, style_of(LOOK_TITLE, SHOW_GENERAL), say(p, WORD_CHECKS_TITLE));
    sheet_height(p->checks, 0, 21);
    sheet_text(p->checks, 1, 0, style_of(LOOK_NOTE, SHOW_GENERAL), say(p, WORD_CHECKS_NOTE));
    for (int c = 0; c <= COLUMN_HOLDS; c++)
        sheet_text(p->checks, HEADER_ROW, c,
                   style_of(c < COLUMN_WORKBOOK ? LOOK_HEADING : LOOK_NUMBER_HEADING, SHOW_GENERAL),
                   say(p, heading[c]));
    sheet_height(p->checks, HEADER_ROW, 18);
    sheet_text(p->checks, TOLERANCE_ROW, 0, style_of(LOOK_LABEL, SHOW_GENERAL), say(p, WORD_TOLERANCE_ROW));
    sheet_number(p->checks, TOLERANCE_ROW, COLUMN_WORKBOOK, style_of(LOOK_PLAIN, SHOW_VALUE), BREAK_EVEN_EUR);
    book_name(p->book, "tolerance", p->checks, area_cell(TOLERANCE_ROW, COLUMN_WORKBOOK));
}

static void master_put(struct pages *p, int last_row)
{
    struct area holds = area_column(FIRST_ROW, COLUMN_HOLDS, last_row);
    sheet_text(p->checks, MASTER_ROW, 0, style_of(LOOK_TOTAL, SHOW_GENERAL), say(p, WORD_ALL_HOLD));
    sheet_formula(p->checks, MASTER_ROW, COLUMN_WORKBOOK, style_of(LOOK_STATE, SHOW_INTEGER), "=MIN(%s)",
                  reference_area(holds, FIX_NONE).chars);
    book_name(p->book, "all_checks_hold", p->checks, area_cell(MASTER_ROW, COLUMN_WORKBOOK));
    struct area cells[] = {area_cell(MASTER_ROW, COLUMN_WORKBOOK), holds};
    for (int i = 0; i < 2; i++) {
        struct reference first = reference_cell(cells[i].row, cells[i].column, FIX_NONE);
        sheet_shade(p->checks, cells[i], SHADE_RED_WHEN, book_format(p->book, "=%s=0", first.chars));
        sheet_shade(p->checks, cells[i], SHADE_GREEN_WHEN, book_format(p->book, "=%s=1", first.chars));
    }
}

static void set_up(struct pages *p, int last_row)
{
    static const double width[] = {62, 26, 15, 20, 20, 14, 11, 9};
    for (int c = 0; c <= COLUMN_HOLDS; c++) sheet_width(p->checks, c, c, width[c]);
    p->checks->freeze_row = FIRST_ROW;
    p->checks->print.repeat_first_row = p->checks->print.repeat_last_row = HEADER_ROW;
    p->checks->print.area = (struct area){0, 0, last_row, COLUMN_HOLDS};
    p->checks->print.has_area = true;
}

void sheet_checks_fill(struct pages *p)
{
    int row = FIRST_ROW;
    header_put(p);
    for (int s = 0; s < p->n; s++) {
        totals_put(p, &row, s);
        sums_put(p, &row, s);
        drivers_put(p, &row, s);
    }
    if (p->n > 1) comparison_put(p, &row);
    for (int i = 0; i < p->agreements; i++) {
        const struct agreement *a = &p->agreement[i];
        check_put(p, &row, &(struct check){a->what, a->scenario, WHEN_ALWAYS, a->workbook, a->other, 0});
    }
    master_put(p, row - 1);
    set_up(p, row - 1);
}
