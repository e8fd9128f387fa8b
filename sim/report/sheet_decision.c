/* Decision: one page with the selector, the answer, six figures, four charts and links. */
#include <math.h>

#include "report/decision_charts.h"
#include "report/reference.h"
#include "report/sentence.h"
#include "report/sheets.h"

enum { COLUMNS = 6, HALF = 3, COLUMN_CHARS = 35, COLUMN_PIXELS = 250, CHART_ROWS = 17, ROW_PIXELS = 17 };
enum { TITLE_ROW, SUBTITLE_ROW, SELECTOR_ROW, ANSWER_ROW, SECOND_ROW, STATE_ROW, LABEL_ROW = 7, VALUE_ROW, NOTE_ROW,
    FINDING_ROW = 11, CHART_ROW, SECOND_FINDING_ROW = CHART_ROW + CHART_ROWS, SECOND_CHART_ROW,
    LINKS_ROW = SECOND_CHART_ROW + CHART_ROWS + 1 };

static const char *compare_cell(const struct pages *p, int row, int column)
{
    return book_format(p->book, "%s", reference_on(p->compare, row, column).chars);
}

static const char *runs_cell(const struct pages *p, int row, int column)
{
    return book_format(p->book, "%s", reference_on(p->runs, row, column).chars);
}

static const char *fixed(const struct pages *p, const char *formula, int decimals)
{
    return book_format(p->book, "FIXED(%s,%d)", formula, decimals);
}

static const char *amount(const struct pages *p, const char *formula)
{
    return fixed(p, book_format(p->book, "%s/money_unit", formula), p->money.decimals);
}

static void merged(struct pages *p, int row, int first, int last, struct style style)
{
    sheet_merge(p->decision, (struct area){row, first, row, last}, style);
}

/* --- the head of the page --- */

static void title_put(struct pages *p)
{
    struct book *b = p->book;
    const struct scenario_summary *a = pages_summary(p, 0);
    const char *name = compare_cell(p, p->cash.first, GRID_LABEL);
    struct style title = style_of(LOOK_TITLE, SHOW_GENERAL);
    if (p->n > 1)
        sheet_formula(p->decision, TITLE_ROW, 0, title, "=%s",
                      sentence_formula(b, WORD_S_TITLE, name, "selected_scenario", NULL));
    else sheet_formula(p->decision, TITLE_ROW, 0, title, "=%s", sentence_formula(b, WORD_S_TITLE_ALONE, name, NULL));
    struct date from = date_from_day(date_month_start(a->shape.first_day, p->grid.baseline));
    struct date to = date_from_day(date_month_start(a->shape.first_day, p->grid.months - 1));
    const char *common = p->n > 1 ? say(p, WORD_COMMON_LUCK) : "";
    sheet_text(p->decision, SUBTITLE_ROW, 0, style_of(LOOK_NOTE, SHOW_GENERAL),
               book_format(b, "%d %s, %s %d - %s %d. %d %s. %s", p->grid.months - p->grid.baseline,
                           say(p, WORD_MONTHS_FROM), say(p, (enum word)(WORD_JANUARY + from.month - 1)),
                           from.year, say(p, (enum word)(WORD_JANUARY + to.month - 1)), to.year, a->merged,
                           say(p, WORD_REPLICATIONS), common));
    sheet_height(p->decision, TITLE_ROW, 24);
    sheet_height(p->decision, SUBTITLE_ROW, 15);
}

static void selector_put(struct pages *p)
{
    sheet_text(p->decision, SELECTOR_ROW, 0, style_of(LOOK_NOTE, SHOW_GENERAL), say(p, WORD_COMPARE_A_WITH));
    sheet_text(p->decision, SELECTOR_ROW, 1, style_of(LOOK_SELECTOR, SHOW_GENERAL), p->label[1]);
    book_name(p->book, "selected_scenario", p->decision, area_cell(SELECTOR_ROW, 1));
    sheet_limit(p->decision, &(struct limit){.row = SELECTOR_ROW,
                                             .column = 1,
                                             .list = "=scenario_names",
                                             .title = say(p, WORD_SELECTED),
                                             .message = say(p, WORD_SELECT_MESSAGE)});
}

static void state_put(struct pages *p)
{
    struct book *b = p->book;
    struct style state = style_of(LOOK_STATE, SHOW_GENERAL);
    sheet_text(p->decision, SELECTOR_ROW, 3, style_of(LOOK_NOTE, SHOW_GENERAL), say(p, WORD_CHECKS_LABEL));
    sheet_formula(p->decision, SELECTOR_ROW, 4, state, "=IF(all_checks_hold=1,%s,%s)",
                  sentence_literal(b, say(p, WORD_CHECKS_OK)), sentence_literal(b, say(p, WORD_CHECKS_FAIL)));
    sheet_shade(p->decision, area_cell(SELECTOR_ROW, 4), SHADE_GREEN_WHEN, "=all_checks_hold=1");
    sheet_shade(p->decision, area_cell(SELECTOR_ROW, 4), SHADE_RED_WHEN, "=all_checks_hold=0");
    sheet_formula(p->decision, STATE_ROW, 0, style_of(LOOK_WARNING, SHOW_GENERAL), "=IF(inputs_changed>0,%s,%s)",
                  sentence_formula(b, WORD_S_INPUTS_CHANGED, "inputs_changed", NULL),
                  sentence_literal(b, say(p, WORD_INPUTS_AS_SIMULATED)));
    merged(p, STATE_ROW, 0, COLUMNS - 1, style_of(LOOK_WARNING, SHOW_GENERAL));
    sheet_shade(p->decision, (struct area){STATE_ROW, 0, STATE_ROW, COLUMNS - 1}, SHADE_RED_WHEN, "=inputs_changed>0");
    sheet_height(p->decision, SELECTOR_ROW, 18);
}

static void answer_put(struct pages *p)
{
    struct style banner = style_of(LOOK_BANNER, SHOW_GENERAL), second = style_of(LOOK_SECOND_LINE, SHOW_GENERAL);
    sheet_formula(p->decision, ANSWER_ROW, 0, banner, "=%s", compare_cell(p, p->finding[FINDING_ANSWER], GRID_UNIT));
    merged(p, ANSWER_ROW, 0, COLUMNS - 1, banner);
    sheet_height(p->decision, ANSWER_ROW, 42);
    sheet_formula(p->decision, SECOND_ROW, 0, second, "=%s",
                  compare_cell(p, p->finding[FINDING_WITH_VALUE], GRID_UNIT));
    merged(p, SECOND_ROW, 0, COLUMNS - 1, second);
    sheet_height(p->decision, SECOND_ROW, 21);
}

/* "16.99 D north" of the scenario in a place. */
static const char *placed(const struct pages *p, int place)
{
    int first = p->ranking_row, last = first + p->n - 1;
    const struct { int column; struct reference all; } block[] = {
        {GRID_LABEL, reference_area_on(p->compare, area_column(first, GRID_LABEL, last))},
        {GRID_INDEX, reference_area_on(p->compare, area_column(first, GRID_INDEX, last))},
        {GRID_PRESENT, reference_area_on(p->compare, area_column(first, GRID_PRESENT, last))}};
    const char *match = book_format(p->book, "MATCH(%d,%s,0)", place, block[1].all.chars);
    return book_format(p->book, "INDEX(%s,%s)&\" \"&%s", block[0].all.chars, match,
                       amount(p, book_format(p->book, "INDEX(%s,%s)", block[2].all.chars, match)));
}

/* Who is cheapest of all, and what comes behind: A stands against one of them only. */
static void ranking_put(struct pages *p)
{
    struct style style = style_of(LOOK_FINDING, SHOW_GENERAL);
    const char *all = placed(p, 1);
    for (int place = 2; place <= p->n; place++) all = book_format(p->book, "%s&\"; \"&%s", all, placed(p, place));
    sheet_formula(p->decision, LABEL_ROW - 1, 0, style, "=%s",
                  sentence_formula(p->book, WORD_S_CHEAPEST_FIRST, sentence_literal(p->book, say(p, p->money.unit)),
                                   all, NULL));
    merged(p, LABEL_ROW - 1, 0, COLUMNS - 1, style);
}

/* --- six figures --- */

static void figure_put(struct pages *p, int column, enum word label, struct style value, const char *figure,
                       const char *note)
{
    sheet_text(p->decision, LABEL_ROW, column, style_of(LOOK_FIGURE_LABEL, SHOW_GENERAL), say(p, label));
    sheet_formula(p->decision, VALUE_ROW, column, value, "=%s", figure);
    sheet_formula(p->decision, NOTE_ROW, column, style_of(LOOK_FIGURE_NOTE, SHOW_GENERAL), "=%s", note);
}

static struct style figure_style(enum show show) { return style_of(LOOK_FIGURE, show); }

static enum show amount_show(const struct pages *p)
{
    return p->money.decimals == 2 ? SHOW_FIGURE_FINE : p->money.decimals == 1 ? SHOW_FIGURE : SHOW_MONEY;
}

static const char *unit_note(const struct pages *p, enum word sentence, const char *piece)
{
    return sentence_formula(p->book, sentence, sentence_literal(p->book, say(p, p->money.unit)), piece, NULL);
}

static const char *in_units(const struct pages *p, const char *formula)
{
    return book_format(p->book, "%s/money_unit", formula);
}

static const char *target_text(const struct pages *p)
{
    return fixed(p, book_format(p->book, "100*%s", compare_cell(p, p->target_rows.first, grid_last_month(&p->grid))),
                 0);
}

static const char *worst_month(const struct pages *p)
{
    struct area level = grid_counted(&p->grid, p->service_level.first),
                names = grid_counted(&p->grid, p->month_text_row);
    return book_format(p->book, "INDEX(%s,MATCH(%s,%s,0))", reference_area_on(p->compare, names).chars,
                       compare_cell(p, p->worst, GRID_TOTAL), reference_area_on(p->compare, level).chars);
}

static void figures_put(struct pages *p)
{
    struct book *b = p->book;
    const char *saves = compare_cell(p, p->cash.saves, GRID_PRESENT),
               *half = runs_cell(p, p->runs_half_row, p->runs_cash_saves);
    const char *count = book_format(
        b, "COUNT(%s)", reference_area_on(p->runs, area_column(p->runs_first, p->runs_cash, p->runs_last)).chars);
    const char *p50 = compare_cell(p, p->even_p50.selected, GRID_TOTAL),
               *never = compare_cell(p, p->even_never.selected, GRID_TOTAL);
    const char *p10 = compare_cell(p, p->even_p10.selected, GRID_TOTAL),
               *p90 = compare_cell(p, p->even_p90.selected, GRID_TOTAL);
    const char *months = book_format(b, "%d", p->grid.months - p->grid.baseline);
    const char *below = compare_cell(p, p->below, GRID_TOTAL),
               *below_other = compare_cell(p, p->below + p->n, GRID_TOTAL);

    figure_put(p, 0, WORD_F_SAVES, figure_style(amount_show(p)), in_units(p, saves),
               unit_note(p, WORD_S_INTERVAL, amount(p, half)));
    figure_put(p, 1, WORD_F_ODDS, figure_style(SHOW_WHOLE_PERCENT), runs_cell(p, p->runs_above_row, p->runs_cash_saves),
               sentence_formula(b, WORD_S_ODDS, count, NULL));
    figure_put(p, 2, WORD_F_BREAK_EVEN, figure_style(SHOW_GENERAL),
               book_format(b, "IF(%s>0,%s,%s)", p50, sentence_formula(b, WORD_S_MONTH, fixed(p, p50, 0), NULL),
                           sentence_literal(b, say(p, WORD_NONE))),
               book_format(b, "IF(%s>0,%s,%s)", p50,
                           sentence_formula(b, WORD_S_EVEN, fixed(p, p10, 0), fixed(p, p90, 0),
                                            fixed(p, book_format(b, "100*%s", never), 0), NULL),
                           sentence_literal(b, say(p, WORD_S_NEVER_EVEN))));
    figure_put(p, 3, WORD_F_BELOW, figure_style(SHOW_GENERAL),
               sentence_formula(b, WORD_S_AGAINST, below, below_other, NULL),
               sentence_formula(b, WORD_S_OF_MONTHS, months, target_text(p), NULL));
    if (p->beside_row >= 0)
        figure_put(p, 4, WORD_F_VALUE, figure_style(amount_show(p)),
                   in_units(p, compare_cell(p, p->value.saves, GRID_PRESENT)),
                   unit_note(p, WORD_S_VALUE_NOTE, amount(p, runs_cell(p, p->runs_half_row, p->runs_value_saves))));
    else
        figure_put(p, 4, WORD_F_VALUE, figure_style(SHOW_GENERAL), sentence_literal(b, say(p, WORD_NONE)),
                   sentence_literal(b, say(p, WORD_NO_VALUE)));
    figure_put(p, 5, WORD_F_WORST, figure_style(SHOW_WHOLE_PERCENT), compare_cell(p, p->worst, GRID_TOTAL),
               sentence_formula(b, WORD_S_WORST, worst_month(p), "selected_scenario",
                                fixed(p, book_format(b, "100*%s", compare_cell(p, p->worst + p->n, GRID_TOTAL)), 0),
                                NULL));
}

static void figures_alone_put(struct pages *p)
{
    struct book *b = p->book;
    const char *months = book_format(b, "%d", p->grid.months - p->grid.baseline);
    const char *half = runs_cell(p, p->runs_half_row, p->runs_cash),
               *nominal = compare_cell(p, p->cash.first, GRID_TOTAL);
    double totals[CONTACT_MEASURES];
    summary_contacts_total(pages_summary(p, 0), totals);
    const char *first =
        book_format(b, "%s", reference_on(p->drivers[0], p->driver[0].contacts + CONTACTS_FIRST, GRID_TOTAL).chars);
    const char *answered = book_format(
        b, "%s", reference_on(p->drivers[0], p->driver[0].contacts + CONTACTS_ANSWERED, GRID_TOTAL).chars);
    const char *divisor = book_format(b, "MAX(1,%s)", first);
    figure_put(p, 0, WORD_F_PV, figure_style(amount_show(p)), in_units(p, compare_cell(p, p->cash.first, GRID_PRESENT)),
               unit_note(p, WORD_S_INTERVAL, amount(p, half)));
    figure_put(p, 1, WORD_F_CASH, figure_style(amount_show(p)), in_units(p, nominal),
               unit_note(p, WORD_S_OVER_MONTHS, months));
    figure_put(p, 2, WORD_F_PER_PROBLEM, figure_style(SHOW_RATE), book_format(b, "%s/%s", nominal, divisor),
               sentence_formula(b, WORD_S_PER_PROBLEM, fixed(p, book_format(b, "%s/%s", answered, divisor), 2), NULL));
    figure_put(p, 3, WORD_F_BELOW, figure_style(SHOW_COUNT_ZERO), compare_cell(p, p->below, GRID_TOTAL),
               sentence_formula(b, WORD_S_OF_MONTHS, months, target_text(p), NULL));
    figure_put(p, 4, WORD_F_VALUE_ALONE, figure_style(amount_show(p)),
               in_units(p, runs_cell(p, p->runs_mean_row, p->runs_value)),
               unit_note(p, WORD_S_VALUE_ALONE_NOTE, amount(p, runs_cell(p, p->runs_half_row, p->runs_value))));
    figure_put(p, 5, WORD_F_WORST, figure_style(SHOW_WHOLE_PERCENT), compare_cell(p, p->worst, GRID_TOTAL),
               sentence_formula(b, WORD_S_WORST_ALONE, worst_month(p), NULL));
}

static void figure_rows_put(struct pages *p)
{
    sheet_height(p->decision, LABEL_ROW - 1, p->n > 4 ? 30 : p->n > 2 ? 18 : 6);
    if (p->n > 2) ranking_put(p);
    sheet_height(p->decision, LABEL_ROW, 16.5);
    sheet_height(p->decision, VALUE_ROW, 30);
    sheet_height(p->decision, NOTE_ROW, 27);
    sheet_height(p->decision, NOTE_ROW + 1, 6);
    if (p->n > 1) figures_put(p);
    else figures_alone_put(p);
}

/* --- charts and links --- */

static void charts_put(struct pages *p)
{
    struct style words = style_of(LOOK_FINDING, SHOW_GENERAL);
    for (int i = 0; i < DECISION_CHARTS; i++) {
        int row = i < 2 ? FINDING_ROW : SECOND_FINDING_ROW, column = i % 2 ? HALF : 0;
        enum finding finding = decision_chart_put(p, i, (struct chart_place){row + 1, column, HALF * COLUMN_PIXELS - 3,
                                                                             CHART_ROWS * ROW_PIXELS - 2});
        sheet_formula(p->decision, row, column, words, "=%s", compare_cell(p, p->finding[finding], GRID_UNIT));
        merged(p, row, column, column + HALF - 1, words);
        sheet_height(p->decision, row, 28.5);
    }
}

static void links_put(struct pages *p)
{
    int at = 1;
    sheet_text(p->decision, LINKS_ROW, 0, style_of(LOOK_NOTE, SHOW_GENERAL), say(p, WORD_GO_TO));
    for (int i = 0; i < p->book->sheets; i++) {
        if (p->book->sheet[i] == p->decision) continue;
        if (at % COLUMNS == 0) at++;
        sheet_link_to(p->decision, LINKS_ROW + at / COLUMNS, at % COLUMNS, p->book->sheet[i], p->book->sheet[i]->name);
        at++;
    }
    p->decision->print.area = (struct area){0, 0, LINKS_ROW + (at - 1) / COLUMNS, COLUMNS - 1};
    p->decision->print.has_area = true;
    p->decision->print.pages_tall = 1;
}

void sheet_decision_fill(struct pages *p)
{
    sheet_width(p->decision, 0, COLUMNS - 1, COLUMN_CHARS);
    title_put(p);
    if (p->n > 1) selector_put(p);
    state_put(p);
    answer_put(p);
    figure_rows_put(p);
    charts_put(p);
    links_put(p);
}
