/* When A breaks even: which share of the replications comes to be ahead for good in which months, as simulated. */
#include "report/sheet_sensitivity.h"

#include <math.h>

#include "report/reference.h"
#include "report/sentence.h"

enum { COLUMN_MONTHS, COLUMN_UNTIL, COLUMN_SELECTED, COLUMN_CUMULATED, COLUMN_EVEN, COLUMN_NEVER, COLUMN_OTHERS };
enum { BINS_MOST = 24, CHART_ROWS = 18 };
enum { EVEN_COLOUR = 0x70AD47, NEVER_COLOUR = 0x7F7F7F };

/* Months a bin: as many as keep the table on a page, in whole parts of years. */
static int months_a_bin(int months)
{
    static const int step[] = {1, 3, 6, 12};
    for (size_t i = 0; i < sizeof step / sizeof step[0]; i++)
        if (months <= BINS_MOST * step[i]) return step[i];
    return (months + BINS_MOST - 1) / BINS_MOST;
}

/* Share of the replications whose month lies in first..last; of those that have none when last is 0. */
static double share_of(const struct comparison *c, int first, int last)
{
    int count = 0;
    for (int i = 0; i < c->a->merged; i++) {
        double month = c->break_even[i];
        count += last == 0 ? isnan(month) : month >= first && month <= last;
    }
    return (double)count / c->a->merged;
}

/* The row of the months first..last, or of never (last 0). */
static void row_put(struct pages *p, int row, int table, int first, int last)
{
    struct sheet *sheet = p->sensitivity;
    struct style share = style_of(LOOK_PLAIN, SHOW_PERCENT_DASH);
    const char *label = last == 0 ? say(p, WORD_NEVER_EVEN)
        : first == last ? book_format(p->book, "%d", first) : book_format(p->book, "%d\342\200\223%d", first, last);
    struct area others = {row, COLUMN_OTHERS, row, COLUMN_OTHERS + p->n - 2};
    sheet_text(sheet, row, COLUMN_MONTHS, style_of(LOOK_LABEL, SHOW_GENERAL), label);
    if (last) sheet_number(sheet, row, COLUMN_UNTIL, style_of(LOOK_PLAIN, SHOW_INTEGER), last);
    sheet_formula(sheet, row, COLUMN_SELECTED, share, "=INDEX(%s,MAX(1,selected_no-1))",
                  reference_area(others, FIX_COLUMN).chars);
    const char *selected = sensitivity_cell(p, row, COLUMN_SELECTED);
    if (last)
        sheet_formula(sheet, row, COLUMN_CUMULATED, share, "=SUM(%s:%s)",
                      reference_cell(table, COLUMN_SELECTED, FIX_BOTH).chars,
                      reference_cell(row, COLUMN_SELECTED, FIX_COLUMN).chars);
    sheet_formula(sheet, row, last ? COLUMN_EVEN : COLUMN_NEVER, share, "=%s", selected);
    for (int s = 1; s < p->n; s++)
        sheet_number(sheet, row, COLUMN_OTHERS + s - 1, style_of(LOOK_SIMULATED, SHOW_PERCENT_DASH),
                     share_of(&p->request->comparison[s - 1], first, last));
}

static void all_put(struct pages *p, int row, int table)
{
    sheet_text(p->sensitivity, row, COLUMN_MONTHS, style_of(LOOK_TOTAL, SHOW_GENERAL), say(p, WORD_EVEN_ALL));
    for (int column = COLUMN_UNTIL; column < COLUMN_OTHERS + p->n - 1; column++) {
        bool summed = column == COLUMN_SELECTED || column >= COLUMN_OTHERS;
        if (summed)
            sheet_formula(p->sensitivity, row, column, style_of(LOOK_TOTAL, SHOW_PERCENT_DASH), "=SUM(%s)",
                          reference_area(area_column(table, column, row - 1), FIX_ROW).chars);
        else sheet_blank(p->sensitivity, row, column, style_of(LOOK_TOTAL, SHOW_GENERAL));
    }
    for (int s = 1; s < p->n; s++)
        pages_agree(p, (struct agreement){
            WORD_CHECK_EVEN_SHARES, s,
            book_format(p->book, "%s", reference_on(p->sensitivity, row, COLUMN_OTHERS + s - 1).chars), "1"});
}

static void sentence_put(struct pages *p, int row)
{
    struct book *b = p->book;
    const char *never = book_format(b, "%s", reference_on(p->compare, p->even_never.selected, GRID_TOTAL).chars);
    const char *median = book_format(b, "%s", reference_on(p->compare, p->even_p50.selected, GRID_TOTAL).chars);
    const char *text = sentence_formula(b, WORD_S_EVEN_SHARES, book_format(b, "FIXED(100*(1-%s),0)", never),
                                        book_format(b, "FIXED(%s,0)", median),
                                        book_format(b, "FIXED(100*%s,0)", never), NULL);
    sensitivity_sentence(p, row, book_format(b, "IF(%s=1,%s,%s)", never,
                                             sentence_formula(b, WORD_S_NEVER_EVEN, NULL), text));
}

static void chart_put(struct pages *p, int row, int table, int never_row)
{
    struct chart chart = {.kind = CHART_COLUMNS, .row = row, .column = 0, .width = SENSITIVITY_WIDE,
                          .height = CHART_ROWS * SENSITIVITY_ROW_HIGH - 8, .least = NAN, .most = NAN, .gap = 20,
                          .format = "0%"};
    chart.title = chart.alt = say(p, WORD_CHART_EVEN);
    struct place labels = pages_place(p->sensitivity, area_column(table, COLUMN_MONTHS, never_row));
    static const struct { int column; enum word name; uint32_t colour; } parts[] = {
        {COLUMN_EVEN, WORD_BREAKS_EVEN, EVEN_COLOUR}, {COLUMN_NEVER, WORD_NEVER_EVEN, NEVER_COLOUR}};
    for (int i = 0; i < 2; i++)
        chart_add(&chart, (struct chart_series){
            .name = say(p, parts[i].name), .colour = parts[i].colour, .categories = labels,
            .values = pages_place(p->sensitivity, area_column(table, parts[i].column, never_row))});
    sheet_chart(p->sensitivity, &chart);
}

int sensitivity_even_put(struct pages *p, int row)
{
    static const enum word heading[] = {WORD_EVEN_MONTHS, WORD_EVEN_UNTIL, WORD_SELECTED, WORD_EVEN_CUMULATED,
                                        WORD_BREAKS_EVEN, WORD_NEVER_EVEN};
    if (p->n == 1) return row;
    int months = p->grid.months - p->grid.baseline, step = months_a_bin(months);
    int chart = row + 2, header = chart + CHART_ROWS, table = header + 1, at = table;
    sensitivity_heading(p, row, WORD_EVEN_HEADING);
    sentence_put(p, row + 1);
    for (int column = 0; column < COLUMN_OTHERS; column++) sensitivity_column(p, header, column, heading[column]);
    for (int s = 1; s < p->n; s++)
        sheet_text(p->sensitivity, header, COLUMN_OTHERS + s - 1, style_of(LOOK_NUMBER_HEADING, SHOW_GENERAL),
                   p->label[s]);
    for (int first = 1; first <= months; first += step)
        row_put(p, at++, table, first, first + step - 1 < months ? first + step - 1 : months);
    row_put(p, at, table, 0, 0);
    chart_put(p, chart, table, at);
    all_put(p, at + 1, table);
    return at + 3;
}
