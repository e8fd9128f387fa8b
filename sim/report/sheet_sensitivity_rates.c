/* Rates sorted by how much they move the answer: sentences, chart, table. Live: another rate may come to lead. */
#include "report/sheet_sensitivity.h"

#include <math.h>

#include "report/reference.h"
#include "report/sentence.h"

enum { BARS_MAX = 12, CHART_ROWS = 21, TOPS = 3 };
enum { LOWER_COLOUR = 0x9DC3E6, HIGHER_COLOUR = 0x1F3864 };

enum sorted { SORTED_RANK, SORTED_NUMBER, SORTED_VALUE_A, SORTED_VALUE_SELECTED, SORTED_LOWER, SORTED_HIGHER,
    SORTED_TURNS, SORTED_TURNS_A, SORTED_TURNS_SELECTED, SORTED_TURNS_ALONE, SORTED_TURNS_BOTH, SORTEDS };
static const struct { enum word heading, alone; enum show show; bool of_others; } sorted_columns[SORTEDS] = {
    [SORTED_RANK] = {WORD_RANK_COLUMN, WORD_RANK_COLUMN, SHOW_INTEGER, false},
    [SORTED_NUMBER] = {WORD_RATE_NO, WORD_RATE_NO, SHOW_INTEGER, false},
    [SORTED_VALUE_A] = {WORD_VALUE_A, WORD_VALUE_A, SHOW_AMOUNT, false},
    [SORTED_VALUE_SELECTED] = {WORD_VALUE_SELECTED, WORD_EMPTY, SHOW_AMOUNT, true},
    [SORTED_LOWER] = {WORD_WHEN_LOWER, WORD_COST_WHEN_LOWER, SHOW_MONEY, false},
    [SORTED_HIGHER] = {WORD_WHEN_HIGHER, WORD_COST_WHEN_HIGHER, SHOW_MONEY, false},
    [SORTED_TURNS] = {WORD_TURNS_AT_CHANGE, WORD_EMPTY, SHOW_CHANGE, true},
    [SORTED_TURNS_A] = {WORD_TURNS_AT_A, WORD_EMPTY, SHOW_AMOUNT, true},
    [SORTED_TURNS_SELECTED] = {WORD_TURNS_AT_SELECTED, WORD_EMPTY, SHOW_AMOUNT, true},
    [SORTED_TURNS_ALONE] = {WORD_TURNS_AT_A_ALONE, WORD_EMPTY, SHOW_AMOUNT, true},
    [SORTED_TURNS_BOTH] = {WORD_TURNS_WITH_VALUE, WORD_EMPTY, SHOW_CHANGE, true},
};

static int column_of(const struct pages *p, enum sorted which)
{
    int column = SENSITIVITY_VALUES;
    for (int i = 0; i < (int)which; i++) column += !(sorted_columns[i].of_others && p->n == 1);
    return column;
}

/* An effect of the rate with that number. */
static const char *pick(const struct pages *p, const struct rates *rates, enum effect effect, const char *number)
{
    return book_format(p->book, "INDEX(%s,%s)", sensitivity_effects(p, rates, effect), number);
}

static const char *label_of(const struct pages *p, const struct rates *rates, int column, const char *number)
{
    struct area labels = area_column(rates->effect_row, column, rates->effect_row + rates->count - 1);
    return book_format(p->book, "INDEX(%s,%s)", sensitivity_area(p, labels), number);
}

/* A value after a change by a share; empty when there is no such change. */
static const char *changed(const struct pages *p, const char *value, const char *share)
{
    return book_format(p->book, "IF(%s=\"\",\"\",%s*(1+%s))", share, value, share);
}

static const char *sorted_formula(const struct pages *p, const struct rates *rates, int row, enum sorted which)
{
    const char *at[SORTEDS];
    for (int i = 0; i < SORTEDS; i++)
        at[i] = book_format(p->book, "%s", reference_cell(row, column_of(p, (enum sorted)i), FIX_COLUMN).chars);
    const char *keys = sensitivity_effects(p, rates, EFFECT_SORT_KEY), *number = at[SORTED_NUMBER];
    switch (which) {
    case SORTED_RANK: break;
    case SORTED_NUMBER: return book_format(p->book, "MATCH(LARGE(%s,%s),%s,0)", keys, at[SORTED_RANK], keys);
    case SORTED_VALUE_A: return pick(p, rates, EFFECT_VALUE_A, number);
    case SORTED_VALUE_SELECTED: return pick(p, rates, EFFECT_VALUE_SELECTED, number);
    case SORTED_LOWER:
        return book_format(p->book, "-sensitivity_step*%s", pick(p, rates, EFFECT_OF_BOTH, number));
    case SORTED_HIGHER:
        return book_format(p->book, "sensitivity_step*%s", pick(p, rates, EFFECT_OF_BOTH, number));
    case SORTED_TURNS: return pick(p, rates, EFFECT_TURNS, number);
    case SORTED_TURNS_A: return changed(p, at[SORTED_VALUE_A], at[SORTED_TURNS]);
    case SORTED_TURNS_SELECTED: return changed(p, at[SORTED_VALUE_SELECTED], at[SORTED_TURNS]);
    case SORTED_TURNS_ALONE: return changed(p, at[SORTED_VALUE_A], pick(p, rates, EFFECT_TURNS_ALONE, number));
    case SORTED_TURNS_BOTH: return pick(p, rates, EFFECT_TURNS_BOTH, number);
    case SORTEDS: break;
    }
    return "0";
}

static void sorted_row_put(struct pages *p, const struct rates *rates, int row, int rank)
{
    const char *number = sensitivity_cell(p, row, column_of(p, SORTED_NUMBER));
    sheet_formula(p->sensitivity, row, SENSITIVITY_LABEL, style_of(LOOK_LABEL, SHOW_GENERAL), "=%s",
                  label_of(p, rates, SENSITIVITY_LABEL, number));
    sheet_formula(p->sensitivity, row, SENSITIVITY_UNIT, style_of(LOOK_UNIT, SHOW_GENERAL), "=%s",
                  label_of(p, rates, SENSITIVITY_UNIT, number));
    sheet_number(p->sensitivity, row, column_of(p, SORTED_RANK), style_of(LOOK_PLAIN, SHOW_INTEGER), rank);
    for (int i = SORTED_NUMBER; i < SORTEDS; i++)
        if (p->n > 1 || !sorted_columns[i].of_others)
            sheet_formula(p->sensitivity, row, column_of(p, (enum sorted)i),
                          style_of(LOOK_PLAIN, sorted_columns[i].show), "=%s",
                          sorted_formula(p, rates, row, (enum sorted)i));
}

/* --- sentences --- */

/* The number of the rate with the largest effect to either side. */
static const char *top_put(struct pages *p, const struct rates *rates, int row, enum word label, enum effect effect)
{
    const char *all = sensitivity_effects(p, rates, effect);
    sensitivity_label(p, row, label, say(p, WORD_RATE_NO));
    sheet_formula(p->sensitivity, row, SENSITIVITY_VALUES, style_of(LOOK_PLAIN, SHOW_INTEGER),
                  "=IF(MAX(%s)>=-MIN(%s),MATCH(MAX(%s),%s,0),MATCH(MIN(%s),%s,0))", all, all, all, all, all, all);
    return sensitivity_cell(p, row, SENSITIVITY_VALUES);
}

static const char *swing_of(const struct pages *p, const struct rates *rates, enum effect effect, const char *number)
{
    return sensitivity_amount(p, book_format(p->book, "ABS(sensitivity_step*%s)", pick(p, rates, effect, number)));
}

/* "The answer turns at 36.20 (+17%; EUR per paid hour)": A's value, or the selected's where A has no such rate. */
static const char *turns_at(const struct pages *p, const struct rates *rates, enum effect effect,
                            const char *number)
{
    const char *share = pick(p, rates, effect, number), *a = pick(p, rates, EFFECT_VALUE_A, number);
    const char *value = book_format(p->book, "IF(%s>0,%s,%s)", a, a, pick(p, rates, EFFECT_VALUE_SELECTED, number));
    const char *there = book_format(p->book, "FIXED(%s*(1+%s),2)", value, share);
    const char *sign = book_format(p->book, "IF(%s>0,\"+\",\"\")&FIXED(100*%s,0)", share, share);
    const char *unit = label_of(p, rates, SENSITIVITY_UNIT, number);
    const char *never = sentence_formula(p->book, WORD_S_NEVER_TURNS, NULL);
    return book_format(p->book, "IF(ABS(%s)<=tolerance,%s,IF(%s=\"\",%s,%s))", rates->cash,
                       sentence_formula(p->book, WORD_S_NOTHING_TO_TURN, NULL), share, never,
                       sentence_formula(p->book, WORD_S_TURNS_AT, there, sign, unit, NULL));
}

static const char *cash_sentence(const struct pages *p, const struct rates *rates, const char *number)
{
    const char *label = label_of(p, rates, SENSITIVITY_LABEL, number), *step = "100*sensitivity_step";
    const char *swing = swing_of(p, rates, EFFECT_OF_CASH, number);
    if (p->n == 1) return sentence_formula(p->book, WORD_S_MOVES_MOST_ALONE, label, step, swing, NULL);
    return sentence_formula(p->book, WORD_S_MOVES_MOST, label, step, swing,
                            turns_at(p, rates, EFFECT_TURNS, number), NULL);
}

static const char *alone_sentence(const struct pages *p, const struct rates *rates, const char *number)
{
    return sentence_formula(p->book, WORD_S_A_ALONE, label_of(p, rates, SENSITIVITY_LABEL, number),
                            turns_at(p, rates, EFFECT_TURNS_ALONE, number), NULL);
}

static const char *both_sentence(const struct pages *p, const struct rates *rates, const char *number)
{
    return sentence_formula(p->book, WORD_S_WITH_VALUE_MOST, label_of(p, rates, SENSITIVITY_LABEL, number),
                            swing_of(p, rates, EFFECT_OF_BOTH, number), NULL);
}

/* Which rate leads by which effect, and what is said of it. With a fixed sum to make up, the rate that A alone needs
 * to move least is the one that most of A's cash hangs on. */
static const struct {
    enum word label;
    enum effect effect;
    const char *(*say)(const struct pages *p, const struct rates *rates, const char *number);
} tops[TOPS] = {{WORD_TOP_OF_CASH, EFFECT_OF_CASH, cash_sentence}, {WORD_TOP_OF_A, EFFECT_CASH_A, alone_sentence},
                {WORD_TOP_OF_BOTH, EFFECT_OF_BOTH, both_sentence}};

static bool is_told(const struct pages *p, int top)
{
    if (tops[top].effect == EFFECT_CASH_A) return p->n > 1;
    return tops[top].effect != EFFECT_OF_BOTH || p->beside_row >= 0;
}

static int tops_told(const struct pages *p)
{
    int told = 0;
    for (int i = 0; i < TOPS; i++) told += is_told(p, i);
    return told;
}

/* The sentences, then the numbers of the rates they speak of. */
static int sentences_put(struct pages *p, const struct rates *rates, int row)
{
    int number_row = row + tops_told(p);
    for (int i = 0; i < TOPS; i++) {
        if (!is_told(p, i)) continue;
        const char *number = top_put(p, rates, number_row++, tops[i].label, tops[i].effect);
        sensitivity_sentence(p, row++, book_format(p->book, "IF(ABS(%s)<=tolerance,%s,%s)",
                                                   pick(p, rates, tops[i].effect, number),
                                                   sentence_formula(p->book, WORD_S_NO_RATE_MOVES, NULL),
                                                   tops[i].say(p, rates, number)));
    }
    return number_row;
}

/* --- chart and table --- */

static void chart_put(struct pages *p, const struct rates *rates, int row, int first)
{
    int last = first + (rates->count < BARS_MAX ? rates->count : BARS_MAX) - 1;
    struct chart chart = {.kind = CHART_BARS, .row = row, .column = 0, .width = SENSITIVITY_WIDE,
                          .height = CHART_ROWS * SENSITIVITY_ROW_HIGH - 8, .least = NAN, .most = NAN, .gap = 40,
                          .overlap = 100, .format = "[>=500]#,##0,;[<=-500]-#,##0,;"};
    chart.title = chart.alt = book_format(p->book, "%s, %s", say(p, p->n > 1 ? WORD_CHART_RATES
                                                                            : WORD_CHART_RATES_ALONE),
                                          say(p, WORD_EUR_THOUSAND));
    const struct { enum sorted which; enum word name; uint32_t colour; } bars[] = {
        {SORTED_LOWER, WORD_LOWER_SERIES, LOWER_COLOUR}, {SORTED_HIGHER, WORD_HIGHER_SERIES, HIGHER_COLOUR}};
    for (int i = 0; i < 2; i++)
        chart_add(&chart, (struct chart_series){
            .name = say(p, bars[i].name), .colour = bars[i].colour, .labelled = true,
            .values = pages_place(p->sensitivity, area_column(first, column_of(p, bars[i].which), last)),
            .categories = pages_place(p->sensitivity, area_column(first, SENSITIVITY_LABEL, last))});
    sheet_chart(p->sensitivity, &chart);
}

/* Heading, note, sentences and their numbers, a blank row, chart, the table and its heading, a blank row. */
int sensitivity_table_rows(const struct pages *p, const struct rates *rates)
{
    return rates->count > 0 ? 2 + 2 * tops_told(p) + 1 + CHART_ROWS + 1 + rates->count + 1 : 0;
}

void sensitivity_table_put(struct pages *p, const struct rates *rates, int row)
{
    if (rates->count == 0) return;
    sensitivity_heading(p, row++, WORD_RATES_HEADING);
    sheet_text(p->sensitivity, row++, 0, style_of(LOOK_NOTE, SHOW_GENERAL),
               say(p, p->n > 1 ? WORD_SENSITIVITY_SAME_KEY : WORD_SENSITIVITY_NOTE_ALONE));
    row = sentences_put(p, rates, row) + 1;
    int first = row + CHART_ROWS + 1;
    chart_put(p, rates, row, first);
    row += CHART_ROWS;
    sensitivity_column(p, row, SENSITIVITY_LABEL, WORD_RATE_COLUMN);
    sensitivity_column(p, row, SENSITIVITY_UNIT, WORD_UNIT);
    for (int i = 0; i < SORTEDS; i++)
        if (p->n > 1 || !sorted_columns[i].of_others)
            sensitivity_column(p, row, column_of(p, (enum sorted)i),
                               p->n > 1 ? sorted_columns[i].heading : sorted_columns[i].alone);
    for (int i = 0; i < rates->count; i++) sorted_row_put(p, rates, first + i, i + 1);
}
