/* How sure the answer is: the replications of Runs as figures and as histograms, all formulas over the live totals. */
#include "report/sheet_sensitivity.h"

#include <math.h>

#include "report/reference.h"
#include "report/sentence.h"

/* A width is the next round number (1, 1.5, 2, 2.5, 3, 4 ... 10 times a power of ten) from a 16th of the spread on, so
 * bins that begin at a multiple of it number 17 at most. */
enum { BINS = 18, BIN_FROM = SENSITIVITY_UNIT + 1, BIN_TO, BIN_COUNT, BIN_BELOW, BIN_ABOVE, CHART_COLUMN };
enum { SPREAD_ROW, WIDTH_ROW, FIRST_BIN_ROW, DECIMALS_ROW, SCALE_ROWS };
enum { SAVES_COLOUR = 0x70AD47, DEARER_COLOUR = 0xC0504D };

/* Cash, or cash and customer value. */
struct measure { int runs_column; enum word chart, check; int scale_row, scale_column; };

static const char *runs_area(const struct pages *p, int column)
{
    return book_format(p->book, "%s",
                       reference_area_on(p->runs, area_column(p->runs_first, column, p->runs_last)).chars);
}

/* --- figures --- */

static void figures_put(struct pages *p, int *row, const struct measure *measure, int measures)
{
    static const struct { enum word label; const char *formula; enum show show; bool of_others; } figures[] = {
        {WORD_MEAN, "=AVERAGE(%s)", SHOW_MONEY, false},
        {WORD_HALF_WIDTH, NULL, SHOW_MONEY, false},
        {WORD_P10, "=PERCENTILE(%s,0.1)", SHOW_MONEY, false},
        {WORD_SPREAD_MEDIAN, "=PERCENTILE(%s,0.5)", SHOW_MONEY, false},
        {WORD_P90, "=PERCENTILE(%s,0.9)", SHOW_MONEY, false},
        {WORD_SHARE_ABOVE, NULL, SHOW_WHOLE_PERCENT, true},
        {WORD_REPLICATIONS_ROW, "=COUNT(%s)", SHOW_COUNT, false}};
    static const enum word heading[] = {WORD_PV_CASH, WORD_CASH_AND_VALUE};
    sensitivity_column(p, *row, SENSITIVITY_LABEL, WORD_SPREAD_FIGURE);
    sensitivity_column(p, *row, SENSITIVITY_UNIT, WORD_UNIT);
    for (int m = 0; m < measures; m++) sensitivity_column(p, *row, SENSITIVITY_VALUES + m, heading[m]);
    ++*row;
    for (size_t i = 0; i < sizeof figures / sizeof figures[0]; i++) {
        if (figures[i].of_others && p->n == 1) continue;
        bool is_money = figures[i].show == SHOW_MONEY;
        sensitivity_label(p, *row, figures[i].label, is_money ? say(p, WORD_EUR) : "");
        for (int m = 0; m < measures; m++) {
            int of = figures[i].of_others ? p->runs_above_row : p->runs_half_row;
            const char *values = runs_area(p, measure[m].runs_column);
            const char *kept = book_format(p->book, "=%s", reference_on(p->runs, of, measure[m].runs_column).chars);
            struct style style = style_of(LOOK_PLAIN, figures[i].show);
            if (!figures[i].formula) sheet_formula(p->sensitivity, *row, SENSITIVITY_VALUES + m, style, "%s", kept);
            else sheet_formula(p->sensitivity, *row, SENSITIVITY_VALUES + m, style, figures[i].formula, values);
        }
        ++*row;
    }
}

static void sentence_put(struct pages *p, int row, const struct measure *cash)
{
    struct book *b = p->book;
    const char *values = runs_area(p, cash->runs_column), *count = book_format(b, "COUNT(%s)", values);
    const char *mean = sensitivity_amount(p, book_format(b, "AVERAGE(%s)", values));
    const char *low = sensitivity_amount(p, book_format(b, "PERCENTILE(%s,0.1)", values));
    const char *high = sensitivity_amount(p, book_format(b, "PERCENTILE(%s,0.9)", values));
    const char *wins = book_format(b, "COUNTIF(%s,\">0\")", values);
    sensitivity_sentence(p, row, p->n > 1
        ? sentence_formula(b, WORD_S_SPREAD, wins, count, mean, low, high, NULL)
        : sentence_formula(b, WORD_S_SPREAD_ALONE, mean, count, low, high, NULL));
}

/* --- histogram --- */

/* Width, first bin and decimals of the labels, a column a measure. Edges are whole multiples of the width, so that 0 is
 * one of them; a bin holds its upper edge, so that the bins above 0 hold the replications in which A is cheaper. */
static void scale_put(struct pages *p, int row, int column, const char *values)
{
    struct book *b = p->book;
    const char *spread = sensitivity_cell(p, row + SPREAD_ROW, column);
    const char *width = sensitivity_cell(p, row + WIDTH_ROW, column);
    const char *width_power = book_format(b, "10^INT(LOG10(%s))", width);
    const char *power = book_format(b, "10^INT(LOG10(%s))", spread);
    const struct { enum word label; enum show show; const char *formula; } rows[] = {
        [SPREAD_ROW] = {WORD_BIN_SPREAD, SHOW_MONEY, book_format(b, "MAX(1,(MAX(%s)-MIN(%s))/16)", values, values)},
        [WIDTH_ROW] = {WORD_BIN_WIDTH, SHOW_MONEY,
                       book_format(b, "IF(%s<=3*%s,-INT(-2*%s/%s)/2,-INT(-%s/%s))*%s", spread, power, spread,
                                   power, spread, power, power)},
        [FIRST_BIN_ROW] = {WORD_BIN_FIRST, SHOW_COUNT_ZERO,
                           book_format(b, "-INT(-MIN(%s)/%s)-1-INT((%d+INT(-MAX(%s)/%s)-INT(-MIN(%s)/%s))/2)", values,
                                       width, BINS - 1, values, width, values, width)},
        [DECIMALS_ROW] = {WORD_BIN_DECIMALS, SHOW_COUNT_ZERO,
                          book_format(b, "MAX(0,IF(INT(%s/%s)*%s=%s,0,1)-INT(LOG10(%s/money_unit)))", width,
                                      width_power, width_power, width, width)}};
    for (int i = 0; i < SCALE_ROWS; i++) {
        sensitivity_label(p, row + i, rows[i].label, i <= WIDTH_ROW ? say(p, WORD_EUR) : "");
        sheet_formula(p->sensitivity, row + i, column, style_of(LOOK_PLAIN, rows[i].show), "=%s", rows[i].formula);
    }
}

static void bin_put(struct pages *p, int row, const struct measure *measure, int index)
{
    struct style money = style_of(LOOK_PLAIN, SHOW_MONEY), count = style_of(LOOK_PLAIN, SHOW_COUNT);
    const char *values = runs_area(p, measure->runs_column);
    const char *width = sensitivity_cell(p, measure->scale_row + WIDTH_ROW, measure->scale_column);
    const char *first = sensitivity_cell(p, measure->scale_row + FIRST_BIN_ROW, measure->scale_column);
    const char *decimals = sensitivity_cell(p, measure->scale_row + DECIMALS_ROW, measure->scale_column);
    struct reference from = reference_cell(row, BIN_FROM, FIX_COLUMN), to = reference_cell(row, BIN_TO, FIX_COLUMN);
    struct reference all = reference_cell(row, BIN_COUNT, FIX_COLUMN);
    sheet_formula(p->sensitivity, row, SENSITIVITY_LABEL, style_of(LOOK_LABEL, SHOW_GENERAL),
                  "=FIXED(%s/money_unit,%s)", from.chars, decimals);
    sheet_text(p->sensitivity, row, SENSITIVITY_UNIT, style_of(LOOK_UNIT, SHOW_GENERAL), say(p, p->money.unit));
    sheet_formula(p->sensitivity, row, BIN_FROM, money, "=(%s+%d)*%s", first, index, width);
    sheet_formula(p->sensitivity, row, BIN_TO, money, "=(%s+%d)*%s", first, index + 1, width);
    sheet_formula(p->sensitivity, row, BIN_COUNT, count, "=COUNTIF(%s,\"<=\"&%s)-COUNTIF(%s,\"<=\"&%s)", values,
                  to.chars, values, from.chars);
    if (p->n == 1) return;
    sheet_formula(p->sensitivity, row, BIN_BELOW, count, "=IF(%s<=0,%s,0)", to.chars, all.chars);
    sheet_formula(p->sensitivity, row, BIN_ABOVE, count, "=IF(%s>=0,%s,0)", from.chars, all.chars);
}

static void chart_put(struct pages *p, const struct measure *measure, int row, int first)
{
    enum { CHART_WIDE = 535 };
    struct chart chart = {.kind = CHART_COLUMNS, .row = row, .column = CHART_COLUMN, .width = CHART_WIDE, .shift_x = 12,
                          .height = (BINS + 2) * SENSITIVITY_ROW_HIGH, .least = NAN, .most = NAN,
                          .gap = 4, .format = "#,##0"};
    struct place labels = pages_place(p->sensitivity, area_column(first, SENSITIVITY_LABEL, first + BINS - 1));
    static const struct { int column; enum word name; uint32_t colour; } parts[] = {
        {BIN_BELOW, WORD_A_DEARER, DEARER_COLOUR}, {BIN_ABOVE, WORD_A_CHEAPER, SAVES_COLOUR}};
    chart.title = chart.alt = book_format(p->book, "%s, %s (%s)", say(p, measure->chart), say(p, p->money.unit),
                                          say(p, WORD_BIN_BARS));
    for (int i = 0; i < 2 && p->n > 1; i++)
        chart_add(&chart, (struct chart_series){
            .name = say(p, parts[i].name), .colour = parts[i].colour, .categories = labels,
            .values = pages_place(p->sensitivity, area_column(first, parts[i].column, first + BINS - 1))});
    if (p->n == 1)
        chart_add(&chart, (struct chart_series){
            .name = say(p, WORD_REPLICATIONS_IN_BIN), .colour = pages_colour(0), .categories = labels,
            .off_legend = true,
            .values = pages_place(p->sensitivity, area_column(first, BIN_COUNT, first + BINS - 1))});
    sheet_chart(p->sensitivity, &chart);
}

static int histogram_put(struct pages *p, const struct measure *measure, int row)
{
    const char *values = runs_area(p, measure->runs_column);
    int first = row + 1;
    static const enum word heading[] = {WORD_BIN_RANGE, WORD_UNIT, WORD_BIN_FROM, WORD_BIN_TO,
                                        WORD_REPLICATIONS_IN_BIN, WORD_A_DEARER, WORD_A_CHEAPER};
    for (int column = 0; column <= (p->n > 1 ? BIN_ABOVE : BIN_COUNT); column++)
        sensitivity_column(p, row, column, heading[column]);
    for (int i = 0; i < BINS; i++) bin_put(p, first + i, measure, i);
    chart_put(p, measure, row, first);
    struct area counts = area_column(first, BIN_COUNT, first + BINS - 1);
    pages_agree(p, (struct agreement){
        measure->check, 0, book_format(p->book, "SUM(%s)", reference_area_on(p->sensitivity, counts).chars),
        book_format(p->book, "COUNT(%s)", values)});
    return first + BINS + 1;
}

int sensitivity_odds_put(struct pages *p, int row)
{
    bool others = p->n > 1;
    struct measure measure[2] = {
        {others ? p->runs_cash_saves : p->runs_cash, others ? WORD_CHART_DIFFERENCES : WORD_CHART_COSTS,
         WORD_CHECK_BINS, 0, 0},
        {others ? p->runs_both_saves : p->runs_both, others ? WORD_CHART_DIFFERENCES_BOTH : WORD_CHART_COSTS_BOTH,
         WORD_CHECK_BINS_BOTH, 0, 0}};
    int measures = p->beside_row >= 0 ? 2 : 1;
    sensitivity_heading(p, row++, WORD_ODDS_HEADING);
    sentence_put(p, row++, &measure[0]);
    figures_put(p, &row, measure, measures);
    for (int m = 0; m < measures; m++) {
        measure[m].scale_row = row;
        measure[m].scale_column = SENSITIVITY_VALUES + m;
        scale_put(p, row, SENSITIVITY_VALUES + m, runs_area(p, measure[m].runs_column));
    }
    row += SCALE_ROWS + 1;
    for (int m = 0; m < measures; m++) row = histogram_put(p, &measure[m], row);
    return row;
}
