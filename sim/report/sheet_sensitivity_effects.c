/* How a rate moves the answer. An amount is quantity x rate x index, so a rate that changes by a share changes the
 * present value of its lines by that share: exact, as long as quantities stay as simulated. */
#include "report/sheet_sensitivity.h"

#include <stdlib.h>
#include <string.h>

#include "report/reference.h"

/* Columns of each scenario's present values. */
enum { LINES_VALUE = SENSITIVITY_VALUES + 1, LINES_CASH, LINES_BESIDE };

static const struct { enum word heading; enum show show; bool of_others; } effect_columns[EFFECTS] = {
    [EFFECT_NUMBER] = {WORD_RATE_NO, SHOW_INTEGER, false},
    [EFFECT_VALUE_A] = {WORD_VALUE_A, SHOW_AMOUNT, false},
    [EFFECT_VALUE_SELECTED] = {WORD_VALUE_SELECTED, SHOW_AMOUNT, true},
    [EFFECT_CASH_A] = {WORD_PV_CASH_A, SHOW_MONEY, false},
    [EFFECT_OF_CASH] = {WORD_EFFECT_CASH, SHOW_MONEY, false},
    [EFFECT_OF_VALUE] = {WORD_EFFECT_VALUE, SHOW_MONEY, false},
    [EFFECT_OF_BOTH] = {WORD_EFFECT_BOTH, SHOW_MONEY, false},
    [EFFECT_SORT_KEY] = {WORD_SORT_KEY, SHOW_DIFFERENCE, false},
    [EFFECT_TURNS] = {WORD_TURNS_AT_CHANGE, SHOW_CHANGE, true},
    [EFFECT_TURNS_ALONE] = {WORD_TURNS_AT_A_ALONE, SHOW_CHANGE, true},
    [EFFECT_TURNS_BOTH] = {WORD_TURNS_WITH_VALUE, SHOW_CHANGE, true},
};

/* --- which rates there are --- */

static const struct ledger_line *line_of(const struct pages *p, int scenario, const struct line_row *row)
{
    int index = row->index[scenario];
    return index < 0 ? NULL : &pages_summary(p, scenario)->shape.lines.line[index];
}

static bool is_rate(const struct rate *rate, const struct key_reference *factor)
{
    return factor->key && strcmp(factor->instance, rate->instance) == 0 && strcmp(factor->key, rate->key->name) == 0;
}

/* Does Cost multiply this line by cells of Inputs? Only if all its factors have one. */
static bool is_alive(const struct pages *p, int scenario, const struct ledger_line *line)
{
    bool named = false;
    for (int f = 0; f < RATE_FACTORS_MAX; f++) {
        if (!line->factor[f].key) continue;
        if (!pages_input_name(p, scenario, line->factor[f].instance, line->factor[f].key)) return false;
        named = true;
    }
    return named;
}

static bool is_rate_of(const struct pages *p, int scenario, const struct rate *rate, const struct ledger_line *line)
{
    if (!line || (line->party != LEDGER_CASH && line->party != LEDGER_BESIDE) || !is_alive(p, scenario, line))
        return false;
    for (int f = 0; f < RATE_FACTORS_MAX; f++)
        if (is_rate(rate, &line->factor[f])) return true;
    return false;
}

static bool is_rate_of_any(const struct pages *p, int scenario, const struct rate *rate)
{
    for (int i = 0; i < p->lines; i++)
        if (is_rate_of(p, scenario, rate, line_of(p, scenario, &p->line[i]))) return true;
    return false;
}

static bool is_known(const struct rates *rates, const struct rate *rate)
{
    for (int i = 0; i < rates->count; i++)
        if (rates->rate[i].key == rate->key && strcmp(rates->rate[i].instance, rate->instance) == 0) return true;
    return false;
}

void sensitivity_rates_find(const struct pages *p, struct rates *rates)
{
    for (int s = 0; s < p->n; s++) {
        for (size_t i = 0; i < p->values[s].count; i++) {
            const struct key_value *value = &p->values[s].value[i];
            struct rate rate = {value->instance, value->key};
            if (value->key->effect != EFFECT_LIVE || is_known(rates, &rate) || !is_rate_of_any(p, s, &rate)) continue;
            rates->rate = memory_resize(rates->rate, (size_t)rates->count + 1, sizeof *rates->rate);
            rates->rate[rates->count++] = rate;
        }
    }
}

/* --- present values by scenario --- */

/* How many rates of the table a line has. */
static int rates_of_line(const struct pages *p, int scenario, const struct rates *rates, const struct line_row *row)
{
    int count = 0;
    for (int i = 0; i < rates->count; i++)
        count += is_rate_of(p, scenario, &rates->rate[i], line_of(p, scenario, row));
    return count;
}

typedef bool picks(const struct pages *p, int scenario, const void *by, const struct line_row *row);

static bool by_rate(const struct pages *p, int scenario, const void *by, const struct line_row *row)
{
    return is_rate_of(p, scenario, by, line_of(p, scenario, row));
}

static bool by_one_rate(const struct pages *p, int scenario, const void *by, const struct line_row *row)
{
    return rates_of_line(p, scenario, by, row) >= 1;
}

static bool by_two_rates(const struct pages *p, int scenario, const void *by, const struct line_row *row)
{
    return rates_of_line(p, scenario, by, row) >= 2;
}

/* Appends the present values on Cost of the lines picked, neighbours as one SUM. */
static void lines_sum(const struct pages *p, int s, enum ledger_party party, picks *pick, const void *by,
                      struct text *sum)
{
    int first = -1;
    for (int i = 0; i <= p->lines; i++) {
        bool picked = i < p->lines && p->line[i].line->party == party && pick(p, s, by, &p->line[i]);
        bool ends = first >= 0 && (!picked || p->line[i].row != p->line[i - 1].row + 1);
        if (ends) {
            struct area lines = area_column(p->line[first].row, GRID_PRESENT, p->line[i - 1].row);
            text_format(sum, "%sSUM(%s)", sum->length ? "+" : "", reference_area_on(p->cost[s], lines).chars);
            first = -1;
        }
        if (picked && first < 0) first = i;
    }
}

static void lines_cell(struct pages *p, int s, enum ledger_party party, const struct rate *rate, int row, int column)
{
    struct text sum = {0};
    lines_sum(p, s, party, by_rate, rate, &sum);
    if (sum.length)
        sheet_formula(p->sensitivity, row, column, style_of(LOOK_PLAIN, SHOW_MONEY), "=%s", text_chars(&sum));
    else sheet_number(p->sensitivity, row, column, style_of(LOOK_PLAIN, SHOW_MONEY), 0);
    text_free(&sum);
}

static const char *rate_label(const struct pages *p, const struct rate *rate)
{
    return book_format(p->book, "%s (%s)", say_phrase(p, rate->key->label), rate->instance);
}

static const char *rate_unit(const struct pages *p, const struct rate *rate)
{
    return rate->key->type == KEY_EURO && !*rate->key->unit ? say(p, WORD_EUR) : say_phrase(p, rate->key->unit);
}

static void rate_lines_put(struct pages *p, int s, const struct rates *rates, int index, int row)
{
    const struct rate *rate = &rates->rate[index];
    const char *name = pages_input_name(p, s, rate->instance, rate->key->name);
    sheet_text(p->sensitivity, row, SENSITIVITY_LABEL, style_of(LOOK_LABEL, SHOW_GENERAL), rate_label(p, rate));
    sheet_text(p->sensitivity, row, SENSITIVITY_UNIT, style_of(LOOK_UNIT, SHOW_GENERAL), p->label[s]);
    sheet_number(p->sensitivity, row, SENSITIVITY_VALUES, style_of(LOOK_PLAIN, SHOW_INTEGER), index + 1);
    if (name) sheet_formula(p->sensitivity, row, LINES_VALUE, style_of(LOOK_LINK, SHOW_AMOUNT), "=%s", name);
    lines_cell(p, s, LEDGER_CASH, rate, row, LINES_CASH);
    lines_cell(p, s, LEDGER_BESIDE, rate, row, LINES_BESIDE);
}

/* Lines of one rate and lines of two, against what the rates' own rows add up to. */
static void rates_agree(struct pages *p, const struct rates *rates, int s, int first)
{
    struct text lines = {0};
    static const enum ledger_party party[] = {LEDGER_CASH, LEDGER_BESIDE};
    for (int i = 0; i < 2; i++) {
        lines_sum(p, s, party[i], by_one_rate, rates, &lines);
        lines_sum(p, s, party[i], by_two_rates, rates, &lines);
    }
    struct area sums = {first, LINES_CASH, first + rates->count - 1, LINES_BESIDE};
    pages_agree(p, (struct agreement){
        WORD_CHECK_RATES, s, book_format(p->book, "SUM(%s)", reference_area_on(p->sensitivity, sums).chars),
        book_format(p->book, "%s", lines.length ? text_chars(&lines) : "0")});
    text_free(&lines);
}

static int lines_put(struct pages *p, struct rates *rates, int row)
{
    sensitivity_heading(p, row++, WORD_LINES_HEADING);
    sensitivity_column(p, row, SENSITIVITY_LABEL, WORD_RATE_COLUMN);
    sensitivity_column(p, row, SENSITIVITY_UNIT, WORD_SCENARIO);
    sensitivity_column(p, row, SENSITIVITY_VALUES, WORD_RATE_NO);
    sensitivity_column(p, row, LINES_VALUE, WORD_RATE);
    sensitivity_column(p, row, LINES_CASH, WORD_PV_CASH);
    sensitivity_column(p, row++, LINES_BESIDE, WORD_PV_VALUE);
    rates->lines_row = row;
    for (int s = 0; s < p->n; s++) {
        rates_agree(p, rates, s, row);
        for (int i = 0; i < rates->count; i++) rate_lines_put(p, s, rates, i, row++);
    }
    return row;
}

/* --- effects --- */

const char *sensitivity_effects(const struct pages *p, const struct rates *rates, enum effect effect)
{
    return sensitivity_area(p, area_column(rates->effect_row, rates->column[effect],
                                           rates->effect_row + rates->count - 1));
}

/* A scenario's column of the rows above, for the rate on this row. */
static const char *of_a(const struct rates *rates, const struct pages *p, int index, int column)
{
    return book_format(p->book, "%s", reference_cell(rates->lines_row + index, column, FIX_COLUMN).chars);
}

static const char *of_selected(const struct rates *rates, const struct pages *p, int index, int column)
{
    struct area all = area_column(rates->lines_row, column, rates->lines_row + p->n * rates->count - 1);
    return book_format(p->book, "INDEX(%s,(selected_no-1)*%d+%s)", sensitivity_area(p, all), rates->count,
                       reference_cell(rates->effect_row + index, rates->column[EFFECT_NUMBER], FIX_COLUMN).chars);
}

static const char *difference(const struct rates *rates, const struct pages *p, int index, int column)
{
    const char *a = of_a(rates, p, index, column);
    return p->n > 1 ? book_format(p->book, "%s-%s", of_selected(rates, p, index, column), a) : a;
}

/* By which share a rate must change for `saves` to become 0 when the whole rate is worth `worth`: -saves / worth.
 * Empty when that is no positive value: x > -1, hence saves x worth < worth^2. */
static const char *turning(const struct pages *p, const char *saves, const char *worth)
{
    return book_format(p->book, "IF(AND(ABS(%s)>tolerance,%s*%s<%s*%s),-%s/%s,\"\")", worth, saves, worth, worth,
                       worth, saves, worth);
}

static const char *effect_formula(const struct pages *p, const struct rates *rates, int index, enum effect effect)
{
    const char *at[EFFECTS];
    for (int e = 0; e < EFFECTS; e++)
        at[e] = rates->column[e] < 0 ? "" :
            book_format(p->book, "%s", reference_cell(rates->effect_row + index, rates->column[e], FIX_COLUMN).chars);
    switch (effect) {
    case EFFECT_NUMBER: return book_format(p->book, "%d", index + 1);
    case EFFECT_VALUE_A: return of_a(rates, p, index, LINES_VALUE);
    case EFFECT_VALUE_SELECTED: return of_selected(rates, p, index, LINES_VALUE);
    case EFFECT_CASH_A: return of_a(rates, p, index, LINES_CASH);
    case EFFECT_OF_CASH: return difference(rates, p, index, LINES_CASH);
    case EFFECT_OF_VALUE: return difference(rates, p, index, LINES_BESIDE);
    case EFFECT_OF_BOTH: return book_format(p->book, "%s+%s", at[EFFECT_OF_CASH], at[EFFECT_OF_VALUE]);
    case EFFECT_SORT_KEY: return book_format(p->book, "ABS(%s)-tolerance*%s", at[EFFECT_OF_BOTH], at[EFFECT_NUMBER]);
    case EFFECT_TURNS: return turning(p, rates->cash, at[EFFECT_OF_CASH]);
    case EFFECT_TURNS_ALONE: return turning(p, rates->cash, book_format(p->book, "(-%s)", at[EFFECT_CASH_A]));
    case EFFECT_TURNS_BOTH: return turning(p, rates->both, at[EFFECT_OF_BOTH]);
    case EFFECTS: break;
    }
    return "0";
}

static void columns_place(const struct pages *p, struct rates *rates)
{
    int column = SENSITIVITY_VALUES;
    for (int e = 0; e < EFFECTS; e++)
        rates->column[e] = effect_columns[e].of_others && p->n == 1 ? -1 : column++;
}

static void effect_row_put(struct pages *p, const struct rates *rates, int index)
{
    int row = rates->effect_row + index;
    const struct rate *rate = &rates->rate[index];
    sheet_text(p->sensitivity, row, SENSITIVITY_LABEL, style_of(LOOK_LABEL, SHOW_GENERAL), rate_label(p, rate));
    sheet_text(p->sensitivity, row, SENSITIVITY_UNIT, style_of(LOOK_UNIT, SHOW_GENERAL), rate_unit(p, rate));
    for (int e = 0; e < EFFECTS; e++) {
        struct style style = style_of(LOOK_PLAIN, effect_columns[e].show);
        if (e == EFFECT_NUMBER) sheet_number(p->sensitivity, row, rates->column[e], style, index + 1);
        else if (rates->column[e] >= 0)
            sheet_formula(p->sensitivity, row, rates->column[e], style, "=%s",
                          effect_formula(p, rates, index, (enum effect)e));
    }
}

int sensitivity_effects_put(struct pages *p, struct rates *rates, int row)
{
    columns_place(p, rates);
    sensitivity_heading(p, row++, p->n > 1 ? WORD_EFFECTS_HEADING : WORD_EFFECTS_HEADING_ALONE);
    sensitivity_column(p, row, SENSITIVITY_LABEL, WORD_RATE_COLUMN);
    sensitivity_column(p, row, SENSITIVITY_UNIT, WORD_UNIT);
    for (int e = 0; e < EFFECTS; e++)
        if (rates->column[e] >= 0) sensitivity_column(p, row, rates->column[e], effect_columns[e].heading);
    rates->effect_row = ++row;
    row = lines_put(p, rates, row + rates->count + 1);
    for (int i = 0; i < rates->count; i++) effect_row_put(p, rates, i);
    return row;
}
