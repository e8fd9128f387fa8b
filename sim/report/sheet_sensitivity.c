/* Sensitivity: which rate moves the answer, how sure it is, other discount rates, when A breaks even; below that how
 * the first is reckoned. */
#include "report/sheet_sensitivity.h"

#include <stdlib.h>
#include <string.h>

#include "report/reference.h"
#include "report/sentence.h"
#include "report/sheets.h"

enum { STEP_ROW = 3, CASH_ROW, BOTH_ROW, FIRST_ROW = BOTH_ROW + 2 };

/* --- what the parts share --- */

void sensitivity_heading(struct pages *p, int row, enum word word)
{
    struct style style = style_of(LOOK_CATEGORY, SHOW_GENERAL);
    for (int column = 0; column < SENSITIVITY_COLUMNS; column++) sheet_blank(p->sensitivity, row, column, style);
    sheet_text(p->sensitivity, row, SENSITIVITY_LABEL, style, say(p, word));
}

/* Two lines of text, or three where a heading is long. */
void sensitivity_column(struct pages *p, int row, int column, enum word word)
{
    enum { TWO_LINES_CHARS = 27 };
    bool of_texts = column == SENSITIVITY_LABEL || word == WORD_UNIT || word == WORD_SCENARIO;
    sheet_text(p->sensitivity, row, column, style_of(of_texts ? LOOK_HEADING : LOOK_NUMBER_HEADING, SHOW_GENERAL),
               say(p, word));
    double points = strlen(say(p, word)) > TWO_LINES_CHARS ? 38 : 27;
    if (points > p->sensitivity->row[row].height) sheet_height(p->sensitivity, row, points);
}

void sensitivity_label(struct pages *p, int row, enum word label, const char *unit)
{
    sheet_text(p->sensitivity, row, SENSITIVITY_LABEL, style_of(LOOK_LABEL, SHOW_GENERAL), say(p, label));
    sheet_text(p->sensitivity, row, SENSITIVITY_UNIT, style_of(LOOK_UNIT, SHOW_GENERAL), unit);
}

void sensitivity_sentence(struct pages *p, int row, const char *formula)
{
    sheet_formula(p->sensitivity, row, SENSITIVITY_LABEL, style_of(LOOK_FINDING, SHOW_GENERAL), "=%s", formula);
    sheet_merge(p->sensitivity, (struct area){row, 0, row, SENSITIVITY_COLUMNS - 1},
                style_of(LOOK_FINDING, SHOW_GENERAL));
    sheet_height(p->sensitivity, row, 16);
}

const char *sensitivity_amount(const struct pages *p, const char *formula)
{
    const char *fixed = book_format(p->book, "FIXED(%s/money_unit,%d)", formula, p->money.decimals);
    return sentence_formula(p->book, p->money.amount, fixed, NULL);
}

const char *sensitivity_cell(const struct pages *p, int row, int column)
{
    return book_format(p->book, "%s", reference_cell(row, column, FIX_BOTH).chars);
}

const char *sensitivity_area(const struct pages *p, struct area area)
{
    return book_format(p->book, "%s", reference_area(area, FIX_BOTH).chars);
}

/* --- head: the step, and what the rates are measured against --- */

static void head_put(struct pages *p)
{
    struct sheet *sheet = p->sensitivity;
    sheet_text(sheet, 0, 0, style_of(LOOK_TITLE, SHOW_GENERAL), say(p, WORD_SENSITIVITY_TITLE));
    sheet_height(sheet, 0, 21);
    sheet_text(sheet, 1, 0, style_of(LOOK_NOTE, SHOW_GENERAL), say(p, WORD_SENSITIVITY_NOTE));
    sensitivity_label(p, STEP_ROW, WORD_STEP_ROW, say(p, WORD_SHARE));
    sheet_number(sheet, STEP_ROW, SENSITIVITY_VALUES, style_of(LOOK_INPUT, SHOW_PERCENT), 0.1);
    book_name(p->book, "sensitivity_step", sheet, area_cell(STEP_ROW, SENSITIVITY_VALUES));
    sheet_limit(sheet, &(struct limit){.row = STEP_ROW, .column = SENSITIVITY_VALUES, .least = 0.001, .most = 1,
                                       .title = say(p, WORD_SHEET_SENSITIVITY), .message = say(p, WORD_STEP_MESSAGE)});
}

/* What A saves or costs in present value: a cell of Compare (or Cash), the block's difference or its only row. */
static const char *amount_of(const struct pages *p, const struct block *block)
{
    int row = p->n > 1 ? block->saves : block->first;
    return book_format(p->book, "%s", reference_on(p->compare, row, GRID_PRESENT).chars);
}

static void base_put(struct pages *p)
{
    struct style style = style_of(LOOK_PLAIN, SHOW_MONEY);
    const char *cash = amount_of(p, &p->cash);
    sensitivity_label(p, CASH_ROW, p->n > 1 ? WORD_BASE_CASH : WORD_DISCOUNTED_COST, say(p, WORD_EUR));
    sensitivity_label(p, BOTH_ROW, p->n > 1 ? WORD_BASE_BOTH : WORD_DISCOUNTED_COST_BOTH, say(p, WORD_EUR));
    sheet_formula(p->sensitivity, CASH_ROW, SENSITIVITY_VALUES, style, "=%s", cash);
    if (p->beside_row >= 0)
        sheet_formula(p->sensitivity, BOTH_ROW, SENSITIVITY_VALUES, style, "=%s+%s", cash, amount_of(p, &p->value));
    else sheet_formula(p->sensitivity, BOTH_ROW, SENSITIVITY_VALUES, style, "=%s", cash);
}

/* --- other discount rates --- */

/* Months 1.. of Compare at a rate a year, each at its end: NPV's first value lies one period ahead, as month 1 does. */
static const char *discounted(const struct pages *p, const struct block *block, const char *rate)
{
    int row = p->n > 1 ? block->saves : block->first;
    return book_format(p->book, "NPV((1+%s)^(1/12)-1,%s)", rate,
                       reference_area_on(p->compare, grid_counted(&p->grid, row)).chars);
}

static void discount_row_put(struct pages *p, int row)
{
    enum { CASH = SENSITIVITY_VALUES + 1, BOTH };
    struct style style = style_of(LOOK_PLAIN, SHOW_MONEY);
    const char *rate = book_format(p->book, "%s", reference_cell(row, SENSITIVITY_VALUES, FIX_COLUMN).chars);
    sheet_formula(p->sensitivity, row, CASH, style, "=%s", discounted(p, &p->cash, rate));
    if (p->beside_row >= 0)
        sheet_formula(p->sensitivity, row, BOTH, style, "=%s+%s", reference_cell(row, CASH, FIX_COLUMN).chars,
                      discounted(p, &p->value, rate));
}

static int discount_put(struct pages *p, int row)
{
    static const double other[] = {0, 0.04, 0.08, 0.12};
    enum word cash = p->n > 1 ? WORD_DISCOUNTED_SAVES : WORD_DISCOUNTED_COST;
    enum word both = p->n > 1 ? WORD_DISCOUNTED_BOTH : WORD_DISCOUNTED_COST_BOTH;
    sensitivity_heading(p, row++, WORD_DISCOUNT_HEADING);
    const enum word heading[] = {WORD_DISCOUNT_COLUMN, WORD_UNIT, WORD_RATE, cash, both};
    for (int column = 0; column < (p->beside_row >= 0 ? 5 : 4); column++)
        sensitivity_column(p, row, column, heading[column]);
    sensitivity_label(p, ++row, WORD_DISCOUNT_LIVE, say(p, WORD_PER_YEAR));
    sheet_formula(p->sensitivity, row, SENSITIVITY_VALUES, style_of(LOOK_LINK, SHOW_PERCENT), "=discount_rate");
    discount_row_put(p, row);
    pages_agree(p, (struct agreement){
        WORD_CHECK_NPV, 0, book_format(p->book, "%s", reference_on(p->sensitivity, row, SENSITIVITY_VALUES + 1).chars),
        amount_of(p, &p->cash)});
    for (size_t i = 0; i < sizeof other / sizeof other[0]; i++) {
        sensitivity_label(p, ++row, WORD_DISCOUNT_OTHER, say(p, WORD_PER_YEAR));
        sheet_number(p->sensitivity, row, SENSITIVITY_VALUES, style_of(LOOK_INPUT, SHOW_PERCENT), other[i]);
        sheet_limit(p->sensitivity, &(struct limit){.row = row, .column = SENSITIVITY_VALUES, .least = 0, .most = 1,
                                                    .title = say(p, WORD_DISCOUNT_COLUMN),
                                                    .message = say(p, WORD_DISCOUNT_MESSAGE)});
        discount_row_put(p, row);
    }
    return row + 2;
}

static void set_up(struct pages *p, int last_row)
{
    struct sheet *sheet = p->sensitivity;
    sheet_width(sheet, SENSITIVITY_LABEL, SENSITIVITY_LABEL, 42);
    sheet_width(sheet, SENSITIVITY_UNIT, SENSITIVITY_UNIT, 18);
    sheet_width(sheet, SENSITIVITY_VALUES, SENSITIVITY_COLUMNS - 1, 12.5);
    sheet->freeze_row = STEP_ROW + 1;
    sheet->print.scale = 65;
    sheet->print.area = (struct area){0, 0, last_row, SENSITIVITY_COLUMNS - 1};
    sheet->print.has_area = true;
}

static void break_before(struct pages *p, int row)
{
    p->sensitivity->print.row_break[p->sensitivity->print.row_breaks++] = row;
}

void sheet_sensitivity_fill(struct pages *p)
{
    struct rates rates = {.cash = sensitivity_cell(p, CASH_ROW, SENSITIVITY_VALUES),
                          .both = sensitivity_cell(p, BOTH_ROW, SENSITIVITY_VALUES)};
    int row = FIRST_ROW;
    sensitivity_rates_find(p, &rates);
    head_put(p);
    base_put(p);
    row += sensitivity_table_rows(p, &rates);
    break_before(p, row);
    row = sensitivity_odds_put(p, row);
    break_before(p, row);
    row = sensitivity_even_put(p, discount_put(p, row));
    if (rates.count > 0) {
        break_before(p, row);
        row = sensitivity_effects_put(p, &rates, row);
        sensitivity_table_put(p, &rates, FIRST_ROW);
    }
    set_up(p, row - 1);
    free(rates.rate);
}
