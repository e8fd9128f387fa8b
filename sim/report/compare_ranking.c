/* The part of Compare that sets all scenarios against each other: rank by live present value, how often each is the
 * cheapest as simulated; and what the terms that run on will bring beyond the horizon. */
#include "report/reference.h"
#include "report/sheets.h"
#include "result/ranking.h"

/* What is ranked: a formula of the present value a scenario. */
struct ranked { enum word heading; enum ranking_measure measure; bool with_value; };

static void ranked_row(struct pages *p, int row, int scenario, bool with_value)
{
    struct reference cash = reference_cell(p->cash.first + scenario, GRID_PRESENT, FIX_NONE);
    struct reference value = reference_cell(p->value.first + scenario, GRID_PRESENT, FIX_NONE);
    struct style money = style_of(LOOK_PLAIN, SHOW_MONEY);
    grid_label(p->compare, row, LOOK_LABEL, p->label[scenario], say(p, WORD_RANK_NOTE));
    if (with_value) sheet_formula(p->compare, row, GRID_PRESENT, money, "=%s+%s", cash.chars, value.chars);
    else sheet_formula(p->compare, row, GRID_PRESENT, money, "=%s", cash.chars);
}

/* Equals share a rank, not a place: the one that stands above has the better one. */
static void place_put(struct pages *p, int first, int row)
{
    struct reference above = reference_area(area_column(first, GRID_RATE, row), FIX_NONE);
    struct reference rank = reference_cell(row, GRID_RATE, FIX_NONE);
    sheet_formula(p->compare, row, GRID_INDEX, style_of(LOOK_PLAIN, SHOW_INTEGER), "=%s+COUNTIF(%s,%s)-1", rank.chars,
                  above.chars, rank.chars);
}

/* A row a scenario: rank among the present values of the block, by as many as are lower, and odds as simulated. */
static void ranked_put(struct pages *p, int *row, const struct ranked *ranked, const struct ranking_order *order)
{
    struct style title = style_of(LOOK_CATEGORY, SHOW_GENERAL);
    grid_heading(&p->grid, p->compare, *row, say(p, ranked->heading));
    sheet_text(p->compare, *row, GRID_INDEX, title, say(p, WORD_RANK_PLACE));
    sheet_text(p->compare, *row, GRID_RATE, title, say(p, WORD_RANK));
    sheet_text(p->compare, *row, GRID_TOTAL, title, say(p, WORD_BEST_IN));
    int first = ++*row;
    if (!ranked->with_value) p->ranking_row = first;
    struct reference all = reference_area(area_column(first, GRID_PRESENT, first + p->n - 1), FIX_BOTH);
    for (int s = 0; s < p->n; s++, ++*row) {
        ranked_row(p, *row, s, ranked->with_value);
        sheet_formula(p->compare, *row, GRID_RATE, style_of(LOOK_PLAIN, SHOW_INTEGER),
                      "=1+COUNTIF(%s,\"<\"&(%s-tolerance))", all.chars,
                      reference_cell(*row, GRID_PRESENT, FIX_NONE).chars);
        place_put(p, first, *row);
        sheet_number(p->compare, *row, GRID_TOTAL, style_of(LOOK_SIMULATED, SHOW_PERCENT), order->probability_best[s]);
    }
    ++*row;
}

static void pro_rata_put(struct pages *p, int *row)
{
    grid_heading(&p->grid, p->compare, (*row)++, say(p, WORD_PRO_RATA));
    for (int s = 0; s < p->n; s++, ++*row) {
        grid_label(p->compare, *row, LOOK_LABEL, p->label[s], say(p, WORD_PRO_RATA_UNIT));
        sheet_number(p->compare, *row, GRID_TOTAL, style_of(LOOK_SIMULATED, SHOW_MONEY),
                     summary_pro_rata_end(pages_summary(p, s)).mean);
    }
    ++*row;
}

void compare_ranking_put(struct pages *p, int *row)
{
    if (p->n > 2) {
        struct ranking ranking;
        ranking_init(&ranking, p->request->summary, p->n);
        ranked_put(p, row, &(struct ranked){WORD_RANKING_CASH, RANKING_CASH, false}, &ranking.by[RANKING_CASH]);
        if (p->beside_row >= 0)
            ranked_put(p, row, &(struct ranked){WORD_RANKING_BOTH, RANKING_WITH_VALUE, true},
                       &ranking.by[RANKING_WITH_VALUE]);
        ranking_free(&ranking);
    }
    pro_rata_put(p, row);
}
