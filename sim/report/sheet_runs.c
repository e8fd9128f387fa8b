/* Runs: a row a replication, present value by line as simulated; totals and odds follow the live rates by a factor a
 * line: live present value of the mean / simulated present value of the mean. */
#include "report/reference.h"
#include "report/sheets.h"

enum { NAME_ROW = 2, LINE_ROW, MEAN_ROW, HALF_ROW, P10_ROW, P90_ROW, ABOVE_ROW, SIMULATED_ROW, LIVE_ROW, FACTOR_ROW,
    FIRST_RUN = FACTOR_ROW + 2 };

static struct style money(enum look look) { return style_of(look, SHOW_MONEY); }

static int lines_first_column(const struct pages *p, int scenario)
{
    int blocks = p->n > 1 ? 3 * p->n + 5 : 3, shown = 0;
    for (int i = 0; i < p->lines; i++) shown += p->line[i].column >= 0;
    return 1 + blocks + 1 + scenario * (shown + 1);
}

/* Of the customer's: the provider's own books and lines for information are not. */
static bool is_in_a_total(const struct ledger_line *line)
{
    return line->party == LEDGER_CASH || line->party == LEDGER_BESIDE;
}

/* Cash lines first, then those beside cash. */
static void columns_place(struct pages *p)
{
    int column = 0;
    for (int i = 0; i < p->lines; i++)
        p->line[i].column = is_in_a_total(p->line[i].line) ? column++ : -1;
    p->runs_first = FIRST_RUN;
    p->runs_last = FIRST_RUN + pages_summary(p, 0)->merged - 1;
    p->runs_mean_row = MEAN_ROW, p->runs_half_row = HALF_ROW;
    p->runs_p10_row = P10_ROW, p->runs_p90_row = P90_ROW, p->runs_above_row = ABOVE_ROW;
    p->runs_cash = 1;
    p->runs_cash_saves = p->runs_cash + p->n + 1;
    p->runs_value = p->n > 1 ? p->runs_cash_saves + 1 : 2;
    p->runs_value_saves = p->runs_value + p->n + 1;
    p->runs_both = p->n > 1 ? p->runs_value_saves + 1 : 3;
    p->runs_both_saves = p->runs_both + p->n;
}

static struct reference column_reference(const struct pages *p, int column)
{
    return reference_area(area_column(p->runs_first, column, p->runs_last), FIX_ROW);
}

static void statistics_put(struct pages *p, int column, bool difference)
{
    struct reference values = column_reference(p, column);
    struct style style = money(LOOK_PLAIN);
    sheet_formula(p->runs, MEAN_ROW, column, style, "=AVERAGE(%s)", values.chars);
    sheet_formula(p->runs, HALF_ROW, column, style,
                  "=IF(COUNT(%s)<2,0,TINV(0.05,MAX(1,COUNT(%s)-1))*STDEV(%s)/SQRT(COUNT(%s)))", values.chars,
                  values.chars, values.chars, values.chars);
    sheet_formula(p->runs, P10_ROW, column, style, "=PERCENTILE(%s,0.1)", values.chars);
    sheet_formula(p->runs, P90_ROW, column, style, "=PERCENTILE(%s,0.9)", values.chars);
    if (difference)
        sheet_formula(p->runs, ABOVE_ROW, column, style_of(LOOK_PLAIN, SHOW_WHOLE_PERCENT),
                      "=COUNTIF(%s,\">0\")/COUNT(%s)", values.chars, values.chars);
}

static void heading_put(struct pages *p, int column, const char *above, const char *label)
{
    struct style style = style_of(column > 0 ? LOOK_NUMBER_HEADING : LOOK_HEADING, SHOW_GENERAL);
    sheet_text(p->runs, NAME_ROW, column, style, above);
    sheet_text(p->runs, LINE_ROW, column, style, label);
}

/* First and last column of a party's lines in a scenario; last < first when there are none. */
static struct area party_columns(const struct pages *p, int scenario, enum ledger_party party)
{
    int base = lines_first_column(p, scenario);
    struct area a = {0, base, 0, base - 1};
    bool found = false;
    for (int i = 0; i < p->lines; i++) {
        if (p->line[i].line->party != party) continue;
        if (!found) a.column = base + p->line[i].column;
        a.last_column = base + p->line[i].column;
        found = true;
    }
    return a;
}

static void total_put(struct pages *p, int column, int scenario, enum ledger_party party)
{
    struct area lines = party_columns(p, scenario, party), factors = lines;
    factors.row = factors.last_row = FACTOR_ROW;
    for (int row = p->runs_first; row <= p->runs_last; row++) {
        lines.row = lines.last_row = row;
        if (lines.last_column < lines.column) sheet_number(p->runs, row, column, money(LOOK_SIMULATED), 0);
        else sheet_formula(p->runs, row, column, money(LOOK_PLAIN), "=SUMPRODUCT(%s,%s)",
                           reference_area(lines, FIX_COLUMN).chars, reference_area(factors, FIX_BOTH).chars);
    }
}

/* Totals of each scenario; with others also the selected one's, and what A saves against it. */
static void totals_put(struct pages *p, int first, enum ledger_party party, enum word word)
{
    int selected = first + p->n, saves = selected + 1;
    for (int s = 0; s < p->n; s++) {
        heading_put(p, first + s, p->label[s], say(p, word));
        total_put(p, first + s, s, party);
        statistics_put(p, first + s, false);
    }
    if (p->n == 1) return;
    heading_put(p, selected, say(p, WORD_SELECTED), say(p, word));
    heading_put(p, saves, say(p, WORD_A_SAVES), say(p, word));
    for (int row = p->runs_first; row <= p->runs_last; row++) {
        sheet_formula(p->runs, row, selected, money(LOOK_PLAIN), "=INDEX(%s,selected_no)",
                      reference_area((struct area){row, first, row, first + p->n - 1}, FIX_COLUMN).chars);
        sheet_formula(p->runs, row, saves, money(LOOK_PLAIN), "=%s-%s", reference_cell(row, selected, FIX_NONE).chars,
                      reference_cell(row, first, FIX_NONE).chars);
    }
    statistics_put(p, selected, false);
    statistics_put(p, saves, true);
}

static void both_put(struct pages *p)
{
    for (int i = 0; i < p->n + (p->n > 1); i++) {
        bool saves = i == p->n;
        int column = p->runs_both + i, cash = saves ? p->runs_cash_saves : p->runs_cash + i;
        int value = saves ? p->runs_value_saves : p->runs_value + i;
        heading_put(p, column, saves ? say(p, WORD_A_SAVES) : p->label[i], say(p, WORD_CASH_AND_VALUE));
        for (int row = p->runs_first; row <= p->runs_last; row++)
            sheet_formula(p->runs, row, column, money(LOOK_PLAIN), "=%s+%s", reference_cell(row, cash, FIX_NONE).chars,
                          reference_cell(row, value, FIX_NONE).chars);
        statistics_put(p, column, saves);
    }
}

static void line_put(struct pages *p, int scenario, const struct line_row *line)
{
    const struct scenario_summary *summary = pages_summary(p, scenario);
    int column = lines_first_column(p, scenario) + line->column, index = line->index[scenario];
    heading_put(p, column, p->label[scenario], pages_line_label(p, line->line));
    for (int r = 0; r < summary->merged; r++)
        sheet_number(p->runs, p->runs_first + r, column, money(LOOK_SIMULATED),
                     index < 0 ? 0 : summary->present_value[r * summary->shape.lines.count + index]);
    sheet_formula(p->runs, SIMULATED_ROW, column, money(LOOK_PLAIN), "=AVERAGE(%s)", column_reference(p, column).chars);
    sheet_formula(p->runs, LIVE_ROW, column, money(LOOK_PLAIN), "=%s",
                  reference_on(p->cost[scenario], line->row, GRID_PRESENT).chars);
    sheet_formula(p->runs, FACTOR_ROW, column, style_of(LOOK_PLAIN, SHOW_FACTOR), "=IF(%s=0,0,%s/%s)",
                  reference_cell(SIMULATED_ROW, column, FIX_ROW).chars, reference_cell(LIVE_ROW, column, FIX_ROW).chars,
                  reference_cell(SIMULATED_ROW, column, FIX_ROW).chars);
}

static void labels_put(struct pages *p)
{
    static const struct { int row; enum word word; } labels[] = {
        {MEAN_ROW, WORD_MEAN}, {HALF_ROW, WORD_HALF_WIDTH}, {P10_ROW, WORD_P10}, {P90_ROW, WORD_P90},
        {ABOVE_ROW, WORD_SHARE_ABOVE}, {SIMULATED_ROW, WORD_PV_SIMULATED}, {LIVE_ROW, WORD_PV_LIVE},
        {FACTOR_ROW, WORD_FACTOR}};
    sheet_text(p->runs, 0, 0, style_of(LOOK_TITLE, SHOW_GENERAL), say(p, WORD_RUNS_TITLE));
    sheet_height(p->runs, 0, 21);
    sheet_text(p->runs, 0, 1, style_of(LOOK_NOTE, SHOW_GENERAL), say(p, WORD_RUNS_NOTE));
    heading_put(p, 0, "", say(p, WORD_REPLICATION));
    sheet_height(p->runs, NAME_ROW, 27);
    sheet_height(p->runs, LINE_ROW, 39);
    for (size_t i = 0; i < sizeof labels / sizeof labels[0]; i++)
        sheet_text(p->runs, labels[i].row, 0, style_of(LOOK_LABEL, SHOW_GENERAL), say(p, labels[i].word));
    for (int row = p->runs_first; row <= p->runs_last; row++)
        sheet_number(p->runs, row, 0, style_of(LOOK_SIMULATED, SHOW_INTEGER), row - p->runs_first + 1);
}

static void set_up(struct pages *p)
{
    int end = lines_first_column(p, p->n) - 2;
    struct print *print = &p->runs->print;
    sheet_width(p->runs, 0, 0, 34);
    sheet_width(p->runs, 1, end, 13.5);
    for (int s = 0; s < p->n; s++)
        sheet_width(p->runs, lines_first_column(p, s) - 1, lines_first_column(p, s) - 1, 1.5);
    p->runs->freeze_row = LINE_ROW + 1;
    p->runs->freeze_column = 1;
    print->repeat_first_row = NAME_ROW;
    print->repeat_last_row = LINE_ROW;
    print->repeat_columns = 1;
    print->scale = 68;
    for (int column = lines_first_column(p, 0); column < end && print->column_breaks < 32; column += 12)
        print->column_break[print->column_breaks++] = column;
}

void sheet_runs_fill(struct pages *p)
{
    columns_place(p);
    labels_put(p);
    totals_put(p, p->runs_cash, LEDGER_CASH, WORD_PV_CASH);
    totals_put(p, p->runs_value, LEDGER_BESIDE, WORD_PV_VALUE);
    both_put(p);
    for (int s = 0; s < p->n; s++)
        for (int i = 0; i < p->lines; i++)
            if (p->line[i].column >= 0) line_put(p, s, &p->line[i]);
    set_up(p);
}
