/* Compare: the scenarios' money and service side by side by month, the selected one against A. With a single scenario
 * the same sheet is called Cash and holds no differences. */
#include <math.h>

#include "report/reference.h"
#include "report/sentence.h"
#include "report/sheets.h"

/* Where a block gets its rows from. */
struct measure {
    enum word heading, unit;
    const char *label;                  /* instead of `heading`, when not NULL */
    enum show show;
    bool selected, saves;
    int source_row;                     /* on Cost */
};

static struct style money(enum look look) { return style_of(look, SHOW_MONEY); }

static void selected_row(struct pages *p, const struct block *block, int row, enum word unit, enum show show)
{
    grid_label(p->compare, row, LOOK_LABEL, say(p, WORD_SELECTED), say(p, unit));
    grid_across(&p->grid, p->compare, row, style_of(LOOK_PLAIN, show), "=INDEX([]%d:[]%d,selected_no)",
                block->first + 1, block->first + p->n);
}

/* One measure of money: a row a scenario (contiguous, so that INDEX can choose), the selected one, what A saves. */
static struct block money_block(struct pages *p, int *row, const struct measure *m)
{
    struct block block = {*row + 1, -1, -1, false};
    grid_heading(&p->grid, p->compare, (*row)++, m->label ? m->label : say(p, m->heading));
    for (int s = 0; s < p->n; s++, ++*row) {
        grid_label(p->compare, *row, LOOK_LABEL, p->label[s], say(p, m->unit));
        grid_across(&p->grid, p->compare, *row, style_of(LOOK_PLAIN, m->show), "=%s![]%d", p->cost[s]->quoted,
                    m->source_row + 1);
    }
    if (p->n > 1) {
        block.selected = (*row)++;
        selected_row(p, &block, block.selected, m->unit, m->show);
        block.saves = (*row)++;
        grid_label(p->compare, block.saves, LOOK_TOTAL, say(p, WORD_A_SAVES_ROW), say(p, m->unit));
        grid_across(&p->grid, p->compare, block.saves, style_of(LOOK_TOTAL, m->show), "=[]%d-[]%d", block.selected + 1,
                    block.first + 1);
    }
    ++*row;
    return block;
}

typedef double monthly(const struct pages *p, int scenario, int month);

/* Rows of simulated numbers, a scenario each; blank where there is nothing to measure. */
static struct block simulated_block(struct pages *p, int *row, enum word heading, enum show show, monthly *value)
{
    struct block block = {*row + 1, -1, -1, false};
    enum word unit = show == SHOW_PERCENT ? WORD_SHARE : WORD_EUR;
    grid_heading(&p->grid, p->compare, (*row)++, say(p, heading));
    for (int s = 0; s < p->n; s++, ++*row) {
        grid_label(p->compare, *row, LOOK_LABEL, p->label[s], say(p, unit));
        for (int month = 0; month < p->grid.months; month++) {
            double number = value(p, s, month);
            sheet_number(p->compare, *row, p->grid.first_month + month, style_of(LOOK_SIMULATED, show), number);
            block.has_gaps = block.has_gaps || isnan(number);
        }
    }
    if (p->n > 1) {
        block.selected = (*row)++;
        grid_label(p->compare, block.selected, LOOK_LABEL, say(p, WORD_SELECTED), say(p, unit));
        /* INDEX alone makes 0 of an empty cell, and a month without contacts has no service level. */
        grid_months(&p->grid, p->compare, block.selected, style_of(LOOK_PLAIN, show),
                    "=IF(COUNT(INDEX([]%d:[]%d,selected_no))=0,\"\",INDEX([]%d:[]%d,selected_no))", block.first + 1,
                    block.first + p->n, block.first + 1, block.first + p->n);
    }
    ++*row;
    return block;
}

typedef double single(const struct pages *p, int scenario);

/* One simulated figure a scenario, in the total's column. */
static struct block figure_block(struct pages *p, int *row, enum word heading, enum word unit, single *value)
{
    struct block block = {*row + 1, -1, -1, false};
    struct style style = style_of(LOOK_SIMULATED, unit == WORD_SHARE ? SHOW_PERCENT : SHOW_ONE_DECIMAL);
    grid_heading(&p->grid, p->compare, (*row)++, say(p, heading));
    for (int s = 0; s < p->n; s++, ++*row) {
        double number = value(p, s);
        grid_label(p->compare, *row, LOOK_LABEL, p->label[s], say(p, unit));
        sheet_number(p->compare, *row, GRID_TOTAL, style, isnan(number) ? 0 : number);
    }
    block.selected = (*row)++;
    grid_label(p->compare, block.selected, LOOK_LABEL, say(p, WORD_SELECTED), say(p, unit));
    sheet_formula(p->compare, block.selected, GRID_TOTAL, style_of(LOOK_PLAIN, style.show), "=INDEX(%s,selected_no)",
                  reference_area(area_column(block.first, GRID_TOTAL, block.first + p->n - 1), FIX_NONE).chars);
    ++*row;
    return block;
}

static const struct comparison *against(const struct pages *p, int scenario)
{
    return &p->request->comparison[scenario - 1];
}

static double cumulative_p10(const struct pages *p, int s, int m) { return s ? against(p, s)->cumulative_p10[m] : 0; }
static double cumulative_p90(const struct pages *p, int s, int m) { return s ? against(p, s)->cumulative_p90[m] : 0; }
static double even_p10(const struct pages *p, int s) { return s ? against(p, s)->break_even_month.p10 : 0; }
static double even_p50(const struct pages *p, int s) { return s ? against(p, s)->break_even_month.p50 : 0; }
static double even_p90(const struct pages *p, int s) { return s ? against(p, s)->break_even_month.p90 : 0; }
static double even_never(const struct pages *p, int s) { return s ? against(p, s)->never_breaks_even : 0; }

static double cost_p10(const struct pages *p, int s, int m)
{
    return summary_series(pages_summary(p, s), SERIES_COST, m).p10;
}
static double cost_p90(const struct pages *p, int s, int m)
{
    return summary_series(pages_summary(p, s), SERIES_COST, m).p90;
}

static double service_mean(const struct pages *p, int s, int m)
{
    return summary_series(pages_summary(p, s), SERIES_SERVICE_LEVEL, m).mean;
}

static double target_value(const struct pages *p, int s, int m)
{
    (void)m;
    return p->target[s];
}

/* Who can be selected, and who is. The names stand alone in a block, for the list on the first page. */
static void scenarios_put(struct pages *p, int *row)
{
    int first = *row + 1;
    grid_heading(&p->grid, p->compare, (*row)++, say(p, WORD_SCENARIOS));
    for (int s = 0; s < p->n; s++, ++*row) {
        grid_label(p->compare, *row, LOOK_LABEL, p->label[s], say(p, WORD_SELECTED_FLAG));
        sheet_number(p->compare, *row, GRID_RATE, style_of(LOOK_PLAIN, SHOW_INTEGER), s + 1);
        sheet_formula(p->compare, *row, GRID_TOTAL, style_of(LOOK_PLAIN, SHOW_INTEGER), "=IF(%s=selected_scenario,1,0)",
                      reference_cell(*row, GRID_LABEL, FIX_COLUMN).chars);
    }
    book_name(p->book, "scenario_names", p->compare, area_column(first + 1, GRID_LABEL, first + p->n - 1));
    grid_label(p->compare, *row, LOOK_LABEL, say(p, WORD_SELECTED_NO), "");
    sheet_formula(p->compare, *row, GRID_TOTAL, style_of(LOOK_PLAIN, SHOW_INTEGER), "=MAX(1,SUMPRODUCT(%s,%s))",
                  reference_area(area_column(first, GRID_RATE, first + p->n - 1), FIX_NONE).chars,
                  reference_area(area_column(first, GRID_TOTAL, first + p->n - 1), FIX_NONE).chars);
    book_name(p->book, "selected_no", p->compare, area_cell(*row, GRID_TOTAL));
    *row += 2;
}

static void unit_put(struct pages *p, int *row)
{
    grid_label(p->compare, *row, LOOK_LABEL, say(p, WORD_MONEY_UNIT), say(p, p->money.unit));
    sheet_number(p->compare, *row, GRID_TOTAL, style_of(LOOK_PLAIN, SHOW_COUNT), p->money.divisor);
    book_name(p->book, "money_unit", p->compare, area_cell(*row, GRID_TOTAL));
    p->month_text_row = ++*row;
    grid_label(p->compare, *row, LOOK_LABEL, say(p, WORD_MONTH_NAMES), say(p, WORD_TEXT));
    for (int month = 0; month < p->grid.months; month++) {
        struct date date = date_from_day(date_month_start(p->grid.first_day, month));
        sheet_text(
            p->compare, *row, p->grid.first_month + month, style_of(LOOK_CENTRED, SHOW_GENERAL),
            book_format(p->book, "%s %02d", say(p, (enum word)(WORD_JANUARY + date.month - 1)), date.year % 100));
    }
    *row += 2;
}

/* Running sum of a row over months 1.. : the column left of the first month is empty, hence one formula throughout. */
static int cumulative_put(struct pages *p, int row, enum word label, const char *term)
{
    grid_label(p->compare, row, LOOK_LABEL, say(p, label), say(p, WORD_EUR));
    grid_months(&p->grid, p->compare, row, money(LOOK_PLAIN), "=[-]%d+IF([]$%d>0,%s,0)", row + 1, GRID_NUMBER_ROW + 1,
                term);
    return row;
}

/* From which month the cumulative saving is positive for good, and in which it first is. */
static void break_even_put(struct pages *p, int *row)
{
    int positive = (*row)++, good = (*row)++, last = grid_last_month(&p->grid);
    struct style flag = style_of(LOOK_PLAIN, SHOW_COUNT);
    grid_label(p->compare, positive, LOOK_LABEL, say(p, WORD_POSITIVE), say(p, WORD_FLAG));
    grid_months(&p->grid, p->compare, positive, flag, "=IF([]%d>tolerance,1,0)", p->cumulative_row + 1);
    grid_label(p->compare, good, LOOK_LABEL, say(p, WORD_POSITIVE_FOR_GOOD), say(p, WORD_FLAG));
    grid_months(&p->grid, p->compare, good, flag, "=[]%d*[+]%d", positive + 1, good + 1);
    sheet_formula(p->compare, good, last, flag, "=%s", reference_cell(positive, last, FIX_NONE).chars);
    const struct { int *row; int flags; enum word label; } found[] = {
        {&p->even_row, good, WORD_BREAK_EVEN_ROW}, {&p->first_row, positive, WORD_FIRST_CROSSING}};
    for (size_t i = 0; i < 2; i++) {
        struct reference flags = reference_area(grid_all(&p->grid, found[i].flags), FIX_NONE);
        *found[i].row = *row;
        grid_label(p->compare, *row, LOOK_LABEL, say(p, found[i].label), say(p, WORD_MONTH_NUMBER));
        sheet_formula(p->compare, (*row)++, GRID_TOTAL, style_of(LOOK_PLAIN, SHOW_COUNT),
                      "=IF(SUM(%s)=0,0,INDEX(%s,MATCH(1,%s,0)))", flags.chars,
                      reference_area(grid_all(&p->grid, GRID_NUMBER_ROW), FIX_BOTH).chars, flags.chars);
    }
    ++*row;
}

/* Months under target and the worst month, from the rows of service level and target above. */
static void below_target_put(struct pages *p, int *row)
{
    p->below = *row + 1;
    grid_heading(&p->grid, p->compare, (*row)++, say(p, WORD_BELOW_TARGET_HEADING));
    for (int which = 0; which < 2; which++) {
        int first = *row;
        for (int s = 0; s < p->n; s++, ++*row) {
            int level = p->service_level.first + s;
            struct reference months = reference_area(grid_counted(&p->grid, level), FIX_NONE);
            grid_label(p->compare, *row, LOOK_LABEL, p->label[s],
                       say(p, which ? WORD_WORST_MONTH : WORD_MONTHS_BELOW));
            if (which)
                sheet_formula(p->compare, *row, GRID_TOTAL, style_of(LOOK_PLAIN, SHOW_PERCENT), "=MIN(%s)",
                              months.chars);
            else
                sheet_formula(p->compare, *row, GRID_TOTAL, style_of(LOOK_PLAIN, SHOW_COUNT), "=COUNTIF(%s,\"<\"&%s)",
                              months.chars,
                              reference_cell(p->target_rows.first + s, grid_last_month(&p->grid), FIX_NONE).chars);
        }
        if (p->n > 1) {
            grid_label(p->compare, *row, LOOK_LABEL, say(p, WORD_SELECTED),
                       say(p, which ? WORD_WORST_MONTH : WORD_MONTHS_BELOW));
            sheet_formula(p->compare, (*row)++, GRID_TOTAL, style_of(LOOK_PLAIN, which ? SHOW_PERCENT : SHOW_COUNT),
                          "=INDEX(%s,selected_no)",
                          reference_area(area_column(first, GRID_TOTAL, first + p->n - 1), FIX_NONE).chars);
        }
        if (which) p->worst = first;
    }
    ++*row;
}

/* What each category saves (or costs, with one scenario), as a table for the chart. */
static void categories_put(struct pages *p, int *row)
{
    for (int c = 0; c < CATEGORY_CUSTOMER_VALUE; c++) {
        if (p->group[c].heading_row < 0) continue;
        const char *label =
            book_format(p->book, "%s: %s", say(p, WORD_CATEGORY), pages_category_label(p, c));
        p->category[c] = money_block(p, row, &(struct measure){.unit = WORD_EUR, .label = label, .show = SHOW_MONEY,
                                                               .source_row = p->group[c].heading_row});
    }
    grid_heading(&p->grid, p->compare, (*row)++, say(p, p->n > 1 ? WORD_CATEGORY_SAVINGS : WORD_CATEGORY_COSTS));
    p->category_first = *row;
    for (int c = 0; c < CATEGORY_CUSTOMER_VALUE; c++) {
        if (p->group[c].heading_row < 0) continue;
        grid_label(p->compare, *row, LOOK_LABEL, pages_category_label(p, c), say(p, WORD_EUR));
        sheet_formula(
            p->compare, (*row)++, GRID_PRESENT, money(LOOK_PLAIN), "=%s",
            reference_cell(p->n > 1 ? p->category[c].saves : p->category[c].first, GRID_PRESENT, FIX_NONE).chars);
    }
    p->category_last = *row - 1;
    ++*row;
}

/* Cumulated and discounted: of what A saves, or of A's own cash when it is alone. */
static void running_put(struct pages *p, int *row)
{
    int of = p->n > 1 ? p->cash.saves : p->cash.first;
    bool alone = p->n == 1;
    grid_heading(&p->grid, p->compare, (*row)++, say(p, alone ? WORD_CUMULATIVE_CASH : WORD_CUMULATIVE_HEADING));
    p->cumulative_row = cumulative_put(p, (*row)++, alone ? WORD_CUMULATIVE_CASH : WORD_CUMULATIVE_SAVES,
                                       book_format(p->book, "[]%d", of + 1));
    p->present_row = cumulative_put(p, (*row)++, alone ? WORD_CUMULATIVE_CASH_PV : WORD_CUMULATIVE_SAVES_PV,
                                    book_format(p->book, "[]%d*[]$%d", of + 1, p->grid.discount_row + 1));
    if (alone) ++*row;
    else break_even_put(p, row);
}

static void simulated_blocks_put(struct pages *p, int *row)
{
    if (p->n > 1) {
        p->p10 = simulated_block(p, row, WORD_CUMULATIVE_P10, SHOW_MONEY, cumulative_p10);
        p->p90 = simulated_block(p, row, WORD_CUMULATIVE_P90, SHOW_MONEY, cumulative_p90);
        p->even_p10 = figure_block(p, row, WORD_EVEN_P10, WORD_MONTH_NUMBER, even_p10);
        p->even_p50 = figure_block(p, row, WORD_EVEN_P50, WORD_MONTH_NUMBER, even_p50);
        p->even_p90 = figure_block(p, row, WORD_EVEN_P90, WORD_MONTH_NUMBER, even_p90);
        p->even_never = figure_block(p, row, WORD_EVEN_NEVER, WORD_SHARE, even_never);
    } else {
        p->p10 = simulated_block(p, row, WORD_COST_P10, SHOW_MONEY, cost_p10);
        p->p90 = simulated_block(p, row, WORD_COST_P90, SHOW_MONEY, cost_p90);
    }
    p->service_level = simulated_block(p, row, WORD_SERVICE_LEVEL_BLOCK, SHOW_PERCENT, service_mean);
    p->target_rows = simulated_block(p, row, WORD_TARGET_BLOCK, SHOW_PERCENT, target_value);
    below_target_put(p, row);
}

void sheet_compare_fill(struct pages *p)
{
    int row = p->grid.first_row;
    grid_header(&p->grid, p->compare, say(p, p->n > 1 ? WORD_COMPARE_TITLE : WORD_CASH_TITLE),
                say(p, WORD_COMPARE_NOTE));
    unit_put(p, &row);
    if (p->n > 1) scenarios_put(p, &row);
    p->cash = money_block(p, &row, &(struct measure){.heading = WORD_CASH_BLOCK, .unit = WORD_EUR, .show = SHOW_MONEY,
                                                     .source_row = p->total_row});
    running_put(p, &row);
    if (p->beside_row >= 0)
        p->value = money_block(
            p, &row,
            &(struct measure){
                .heading = WORD_VALUE_BLOCK, .unit = WORD_EUR, .show = SHOW_MONEY, .source_row = p->beside_row});
    compare_ranking_put(p, &row);
    simulated_blocks_put(p, &row);
    categories_put(p, &row);
    int months_end = row - 1;
    sheet_findings_fill(p, row);
    grid_finish(&p->grid, p->compare, months_end);      /* the sentences have no months */
}
