/* Money: cash and customer value by month, live, with the band that was simulated around them. */
#include <math.h>

#include "report/curves.h"
#include "report/sheets.h"

static struct estimate so_far(const struct pages *p, int s, int m, int of)
{
    return summary_running(pages_summary(p, s), (enum series)of, m);
}

static struct estimate value(const struct pages *p, int s, int m, int of)
{
    if (p->beside_row < 0) return (struct estimate){NAN, NAN, NAN, NAN, NAN};
    return curve_series(p, s, m, of);
}

static int cost_row(const struct pages *p) { return p->total_row; }
static int value_row(const struct pages *p) { return p->beside_row; }

enum { COST, SO_FAR, VALUE };
static const struct curve money_curves[] = {
    [COST] = {WORD_CASH_BLOCK, WORD_EUR, SHOW_MONEY, SHADING_NONE, CURVE_BAND + CURVE_LIVE, curve_series,
              SERIES_COST, cost_row},
    [SO_FAR] = {WORD_CUMULATIVE_CASH, WORD_EUR, SHOW_MONEY, SHADING_NONE, CURVE_BAND + CURVE_LIVE + CURVE_RUNNING,
                so_far, SERIES_COST, NULL},
    [VALUE] = {WORD_VALUE_BLOCK, WORD_EUR, SHOW_MONEY, SHADING_NONE, CURVE_BAND + CURVE_LIVE, value,
               SERIES_CUSTOMER_VALUE, value_row},
};
static const struct curve_figure money_figures[] = {
    {COST, COST, WORD_CASH_BLOCK, FINDS_HIGHEST},
    {SO_FAR, SO_FAR, WORD_CUMULATIVE_CASH, FINDS_LAST},
    {VALUE, VALUE, WORD_VALUE_BLOCK, FINDS_HIGHEST},
};

void sheet_spending_fill(struct pages *p)
{
    int figures = sizeof money_figures / sizeof money_figures[0];
    curves_put(p, &(struct curves){p->spending, WORD_MONEY_TITLE, WORD_MONEY_NOTE, money_curves,
                                   sizeof money_curves / sizeof money_curves[0], money_figures,
                                   p->beside_row < 0 ? figures - 1 : figures, 9});
}
