/* The charts of a sheet of curves: one a figure and scenario, all scenarios of a figure on one scale. */
#include <math.h>

#include "report/curves.h"

enum { COLUMN_CHARS = 7, COLUMN_PIXELS = 54, ROW_PIXELS = 17, GAP_PIXELS = 8 };
enum { BLOCK_ROWS = 23, PAGE_ROWS = 2 * BLOCK_ROWS };
static const double mean_width = 2.25, edge_width = 1, target_width = 1.25;

/* --- where they stand --- */

/* Charts side by side, so that one figure of all scenarios fills half a printed page or a whole one. */
static int across(const struct pages *p)
{
    static const int by_scenarios[SCENARIOS_MAX + 1] = {1, 2, 2, 3, 2, 3, 3, 4, 4};
    return by_scenarios[p->n];
}

/* The narrower a chart, the more lines its sentence takes; the chart has the rest, but one row between blocks. */
static int finding_rows(const struct pages *p) { return 1 + across(p); }

static int rows_of_charts(const struct pages *p, int figures)
{
    int slots = p->n == 1 ? figures : p->n;
    return (p->n == 1 ? 1 : figures) * ((slots + across(p) - 1) / across(p));
}

/* The cells of a chart and, in its first rows, of its finding. */
static struct area block_of(const struct pages *p, int figure, int scenario)
{
    int wide = across(p), columns = CURVES_WIDE / wide, slot = p->n == 1 ? figure : scenario;
    int above = p->n == 1 ? 0 : rows_of_charts(p, figure);
    int row = CURVES_TOP + (above + slot / wide) * BLOCK_ROWS, column = slot % wide * columns;
    return (struct area){row, column, row + BLOCK_ROWS - 1, column + columns - 1};
}

int curves_label_every(int months, int width)
{
    enum { LABEL_PIXELS = 50 };
    static const int steps[] = {1, 3, 6, 12, 24, 60};
    int fit = width / LABEL_PIXELS, at = 0;
    while (at < (int)(sizeof steps / sizeof steps[0]) - 1 && months > fit * steps[at]) at++;
    return steps[at];
}

/* --- scale --- */

struct span { double least, most; };

static void span_take(struct span *span, double value)
{
    span->least = fmin(span->least, value);         /* fmin and fmax pass over NAN */
    span->most = fmax(span->most, value);
}

static double number_at(const struct curves *curves, int row, int column)
{
    const struct cell *cell = sheet_look(curves->sheet, row, column);
    return cell && cell->kind == CELL_NUMBER ? cell->number : NAN;
}

static void span_take_band(struct span *span, const struct curves *curves, int curve, int row)
{
    for (int part = CURVE_PART_P10; part <= CURVE_PART_TARGET; part++)
        if (curve_has(&curves->curve[curve], (enum curve_part)part))
            span_take(span, number_at(curves, row, curves_column(curves, curve, (enum curve_part)part)));
}

static void span_take_stack(struct span *span, const struct curves *curves, const struct curve_figure *figure, int row)
{
    double sum = 0;
    for (int i = figure->first; i <= figure->last; i++)
        sum += number_at(curves, row, curves_column(curves, i, CURVE_PART_MEAN));
    span_take(span, sum);
    span_take(span, 0);
}

static bool stacked(const struct curve_figure *figure) { return figure->last > figure->first; }

/* What all scenarios' charts of a figure have to show; NAN when there is nothing, or nothing fixed. */
static struct span span_of(const struct pages *p, const struct curves *curves, const struct curve_figure *figure)
{
    struct span span = {NAN, NAN};
    if (curves->curve[figure->first].kind & CURVE_LIVE) return span;
    for (int row = CURVES_TOP; row < CURVES_TOP + p->n * p->grid.months; row++)
        if (stacked(figure)) span_take_stack(&span, curves, figure, row);
        else span_take_band(&span, curves, figure->first, row);
    return span;
}

/* Round bounds, some seven steps of 1, 2 or 5; from 0 unless that wastes most of the chart. */
static void axis_set(struct chart *chart, struct span span, bool share)
{
    static const double round[] = {1, 2, 5, 10};
    if (span.least >= 0 && span.least < 0.5 * span.most) span.least = 0;
    if (!(span.most > span.least)) return;
    double raw = (span.most - span.least) / 7, power = pow(10, floor(log10(raw))), step = power;
    for (int i = 0; i < 4 && step < raw; i++) step = round[i] * power;
    chart->step = step;
    chart->least = floor(span.least / step + 1e-9) * step;
    chart->most = ceil(span.most / step - 1e-9) * step;
    if (share) chart->most = fmin(1, chart->most);
    if (share) chart->format = step < 0.00999 ? "0.0%" : "0%";
}

/* --- series --- */

static uint32_t paler(uint32_t colour)
{
    uint32_t out = 0;
    for (int shift = 0; shift < 24; shift += 8) {
        uint32_t part = colour >> shift & 0xFF;
        out |= (part + 0xFF) / 2 << shift;
    }
    return out;
}

static void line_add(const struct pages *p, const struct curves *curves, int scenario, int column, struct chart *chart,
                     struct chart_series look)
{
    look.values = pages_place(curves->sheet, curves_area(p, scenario, column));
    look.categories = pages_place(curves->sheet, curves_area(p, scenario, CURVES_MONTH));
    chart_add(chart, look);
}

/* P10 and P90 as fine lines, the target dashed, the mean on top. */
static void band_lines(const struct pages *p, const struct curves *curves, int curve, int scenario,
                       struct chart *chart)
{
    uint32_t colour = pages_colour(scenario);
    const struct { enum curve_part part; struct chart_series look; } lines[] = {
        {CURVE_PART_P10, {.name = say(p, WORD_P10_AND_P90), .colour = paler(colour), .width = edge_width}},
        {CURVE_PART_P90, {.name = say(p, WORD_P90), .colour = paler(colour), .width = edge_width, .off_legend = true}},
        {CURVE_PART_TARGET,
         {.name = say(p, WORD_TARGET), .colour = TARGET_COLOUR, .width = target_width, .dashed = true}},
        {CURVE_PART_MEAN, {.name = say(p, WORD_MEAN_OF_REPLICATIONS), .colour = colour, .width = mean_width}},
    };
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
        if (curve_has(&curves->curve[curve], lines[i].part))
            line_add(p, curves, scenario, curves_column(curves, curve, lines[i].part), chart, lines[i].look);
}

void curves_stack(const struct pages *p, const struct curves *curves, const struct curve_figure *figure, int scenario,
                  struct chart *chart)
{
    static const uint32_t colour[] = {0x8497B0, 0xFFD966, 0xF4B183, 0xC55A11};
    for (int i = figure->first; i <= figure->last; i++)
        line_add(p, curves, scenario, curves_column(curves, i, CURVE_PART_MEAN), chart,
                 (struct chart_series){.name = say(p, curves->curve[i].heading),
                                       .colour = colour[(i - figure->first) % 4]});
}

/* --- a chart --- */

static const char *title_of(const struct pages *p, const struct curves *curves, const struct curve_figure *figure,
                            int scenario)
{
    const struct curve *c = &curves->curve[figure->first];
    enum word unit = c->show == SHOW_MONEY ? WORD_EUR_THOUSAND : c->unit;
    return c->show == SHOW_PERCENT || stacked(figure)
               ? book_format(p->book, "%s: %s", p->label[scenario], say(p, figure->title))
               : book_format(p->book, "%s: %s, %s", p->label[scenario], say(p, figure->title), say(p, unit));
}

static void chart_put(struct pages *p, const struct curves *curves, int index, int scenario, struct span span)
{
    const struct curve_figure *figure = &curves->figure[index];
    const struct curve *c = &curves->curve[figure->first];
    struct area block = block_of(p, index, scenario);
    int lines = finding_rows(p);
    struct area words = {block.row, block.column, block.row + lines - 1, block.last_column - 1};
    int width = (block.last_column - block.column + 1) * COLUMN_PIXELS - GAP_PIXELS;
    struct chart chart = {.kind = stacked(figure) ? CHART_COLUMNS : CHART_LINES, .row = block.row + lines,
                          .column = block.column, .width = width, .height = (BLOCK_ROWS - 1 - lines) * ROW_PIXELS,
                          .title = title_of(p, curves, figure, scenario), .least = NAN, .most = NAN, .dates = true,
                          .format = c->show == SHOW_PERCENT ? "0%" : c->show == SHOW_MONEY ? "#,##0," : "#,##0",
                          .label_every = curves_label_every(p->grid.months, width)};
    chart.alt = stacked(figure) ? chart.title
                                : book_format(p->book, "%s; %s, %s", chart.title, say(p, WORD_MEAN_OF_REPLICATIONS),
                                              say(p, WORD_P10_AND_P90));
    axis_set(&chart, span, c->show == SHOW_PERCENT);
    if (stacked(figure)) curves_stack(p, curves, figure, scenario, &chart);
    else band_lines(p, curves, figure->first, scenario, &chart);
    sheet_chart(curves->sheet, &chart);
    sheet_formula(curves->sheet, words.row, words.column, style_of(LOOK_FINDING, SHOW_GENERAL), "=%s",
                  curves_finding(p, curves, figure, scenario));
    sheet_merge(curves->sheet, words, style_of(LOOK_FINDING, SHOW_GENERAL));
}

/* --- the sheet --- */

/* Two areas to print: the charts, two rows of them a page, then the table. */
static void print_set_up(struct pages *p, const struct curves *curves)
{
    enum { SCALE = 74 };
    struct print *print = &curves->sheet->print;
    int last = CURVES_TOP + rows_of_charts(p, curves->figures) * BLOCK_ROWS - 1;
    print->repeat_first_row = CURVES_HEADER;
    print->repeat_last_row = CURVES_TOP - 1;
    print->scale = SCALE;
    print->area = (struct area){0, 0, last, CURVES_WIDE - 1};
    print->more[0] = (struct area){0, CURVES_TABLE, curves_area(p, p->n - 1, 0).last_row, curves_last_column(curves)};
    print->has_area = true;
    print->more_areas = 1;
    for (int row = CURVES_TOP + PAGE_ROWS; row <= last; row += PAGE_ROWS)
        print->row_break[print->row_breaks++] = row;
}

void curves_charts_put(struct pages *p, const struct curves *curves)
{
    sheet_width(curves->sheet, 0, CURVES_WIDE - 1, COLUMN_CHARS);
    sheet_width(curves->sheet, CURVES_WIDE, CURVES_WIDE, 1.5);
    for (int i = 0; i < curves->figures; i++) {
        struct span span = span_of(p, curves, &curves->figure[i]);
        for (int s = 0; s < p->n; s++) chart_put(p, curves, i, s, span);
    }
    print_set_up(p, curves);
}
