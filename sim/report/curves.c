/* The tables of simulated figures by month: a row a scenario and month, columns by curve. */
#include "report/curves.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "report/reference.h"

static const double TWO_LINES = 26, ALONE_CHARS = 8;
enum { SERIAL_OF_1970 = 25569, UNIT_ROW = CURVES_HEADER + 1, PART_ROW };

struct estimate curve_series(const struct pages *p, int scenario, int month, int of)
{
    return summary_series(pages_summary(p, scenario), (enum series)of, month);
}

bool curve_has(const struct curve *curve, enum curve_part part)
{
    switch (part) {
    case CURVE_PART_MEAN: return true;
    case CURVE_PART_P10:
    case CURVE_PART_P90: return curve->kind & CURVE_BAND;
    case CURVE_PART_TARGET: return curve->kind & CURVE_TARGET;
    case CURVE_PART_LOW:
    case CURVE_PART_HIGH: return curve->kind & CURVE_LIVE && curve->kind & CURVE_BAND;
    case CURVE_PARTS: break;
    }
    return false;
}

int curves_column(const struct curves *curves, int curve, enum curve_part part)
{
    int column = CURVES_VALUES;
    for (int i = 0; i <= curve && i < curves->count; i++)
        for (int before = 0; before < (i == curve ? (int)part : (int)CURVE_PARTS); before++)
            column += curve_has(&curves->curve[i], (enum curve_part)before);
    return column;
}

int curves_last_column(const struct curves *curves)
{
    return curves_column(curves, curves->count, CURVE_PART_P10) - 1;
}

struct area curves_area(const struct pages *p, int scenario, int column)
{
    int first = CURVES_TOP + scenario * p->grid.months;
    return area_column(first, column, first + p->grid.months - 1);
}

static void heading_put(struct sheet *sheet, int row, int column, const char *chars)
{
    enum look look = column >= CURVES_VALUES && row == PART_ROW ? LOOK_NUMBER_HEADING : LOOK_HEADING;
    sheet_text(sheet, row, column, style_of(look, SHOW_GENERAL), chars);
}

/* The curve's name over all its columns, then unit and part over each. */
static void headings_put(struct pages *p, const struct curves *curves, int index)
{
    static const enum word parts[CURVE_PARTS] = {WORD_P10,    WORD_MEAN_OF_REPLICATIONS, WORD_P90,
                                                 WORD_TARGET, WORD_P10_LESS_MEAN,        WORD_P90_LESS_MEAN};
    const struct curve *c = &curves->curve[index];
    int first = curves_column(curves, index, CURVE_PART_P10), last = first - 1;
    for (int part = 0; part < CURVE_PARTS; part++) {
        if (!curve_has(c, (enum curve_part)part)) continue;
        heading_put(curves->sheet, UNIT_ROW, ++last, "");
        heading_put(curves->sheet, PART_ROW, last, say(p, parts[part]));
        sheet_blank(curves->sheet, CURVES_HEADER, last, style_of(LOOK_HEADING, SHOW_GENERAL));
    }
    heading_put(curves->sheet, CURVES_HEADER, first, say(p, c->heading));
    heading_put(curves->sheet, UNIT_ROW, first, say(p, c->unit));
    for (int row = CURVES_HEADER; last > first && row <= UNIT_ROW; row++)
        sheet_merge(curves->sheet, (struct area){row, first, row, last}, style_of(LOOK_HEADING, SHOW_GENERAL));
    if (curve_has(c, CURVE_PART_LOW)) sheet_height(curves->sheet, PART_ROW, TWO_LINES);
}

static const char *beside(const struct pages *p, int row, int column)
{
    return book_format(p->book, "%s", reference_cell(row, column, FIX_COLUMN).chars);
}

/* A live curve's mean, from Cost by its month; a running one's from the month above and the curve before it. */
static void live_mean_put(struct pages *p, const struct curves *curves, int index, int scenario, int row)
{
    const struct curve *c = &curves->curve[index];
    int column = curves_column(curves, index, CURVE_PART_MEAN);
    struct style style = style_of(LOOK_PLAIN, c->show);
    if (c->kind & CURVE_RUNNING)
        sheet_formula(curves->sheet, row, column, style, "=IF(%s>1,%s,0)+%s", beside(p, row, CURVES_NUMBER),
                      beside(p, row - 1, column),
                      beside(p, row, curves_column(curves, index - 1, CURVE_PART_MEAN)));
    else
        sheet_formula(curves->sheet, row, column, style, "=SUMIF(%s,%s,%s)",
                      reference_area_on(p->cost[scenario], grid_all(&p->grid, GRID_MONTH_ROW)).chars,
                      beside(p, row, CURVES_MONTH),
                      reference_area_on(p->cost[scenario], grid_all(&p->grid, c->row(p))).chars);
}

/* Twelve digits: what differs only by rounding is a tie here, as it is for a spreadsheet that reads fifteen. */
static double kept(double value)
{
    char chars[40];
    snprintf(chars, sizeof chars, "%.11e", value);
    return strtod(chars, NULL);
}

static void live_put(struct pages *p, const struct curves *curves, int index, int scenario, int row,
                     const struct estimate *e)
{
    static const enum curve_part edge[2] = {CURVE_PART_P10, CURVE_PART_P90},
                                 away[2] = {CURVE_PART_LOW, CURVE_PART_HIGH};
    const double distance[2] = {kept(e->p10 - e->mean), kept(e->p90 - e->mean)};
    enum show show = curves->curve[index].show;
    live_mean_put(p, curves, index, scenario, row);
    for (int i = 0; i < 2; i++) {
        int column = curves_column(curves, index, away[i]);
        sheet_number(curves->sheet, row, column, style_of(LOOK_SIMULATED, SHOW_COUNT), distance[i]);
        sheet_formula(curves->sheet, row, curves_column(curves, index, edge[i]), style_of(LOOK_PLAIN, show), "=%s+%s",
                      beside(p, row, curves_column(curves, index, CURVE_PART_MEAN)), beside(p, row, column));
    }
}

static void month_put(struct pages *p, const struct curves *curves, int index, int scenario, int month)
{
    const struct curve *c = &curves->curve[index];
    int row = CURVES_TOP + scenario * p->grid.months + month;
    struct estimate e = c->value(p, scenario, month, c->of);
    bool live = c->kind & CURVE_LIVE && !isnan(e.mean);
    const double value[CURVE_PARTS] = {e.p10, e.mean, e.p90, p->target[scenario], NAN, NAN};
    if (live) live_put(p, curves, index, scenario, row, &e);
    for (int part = 0; !live && part < CURVE_PARTS; part++)
        if (curve_has(c, (enum curve_part)part))
            sheet_number(curves->sheet, row, curves_column(curves, index, (enum curve_part)part),
                         style_of(LOOK_SIMULATED, c->show), kept(value[part]));
}

static void curve_put(struct pages *p, const struct curves *curves, int index)
{
    const struct curve *c = &curves->curve[index];
    headings_put(p, curves, index);
    for (int s = 0; s < p->n; s++)
        for (int month = 0; month < p->grid.months; month++) month_put(p, curves, index, s, month);
    struct area all = curves_area(p, 0, curves_column(curves, index, CURVE_PART_MEAN));
    all.last_row = curves_area(p, p->n - 1, 0).last_row;
    if (c->shading != SHADING_NONE)
        sheet_shade(curves->sheet, all, c->shading == SHADING_HIGH_IS_GOOD ? SHADE_HIGH_IS_GOOD : SHADE_LOW_IS_GOOD,
                    NULL);
}

static void keys_put(struct pages *p, struct sheet *sheet)
{
    static const enum word headings[] = {WORD_SCENARIO, WORD_MONTH, WORD_MONTH_NUMBER};
    for (int i = 0; i < CURVES_VALUES - CURVES_TABLE; i++)
        for (int row = CURVES_HEADER; row <= PART_ROW; row++)
            heading_put(sheet, row, CURVES_TABLE + i, row == CURVES_HEADER ? say(p, headings[i]) : "");
    for (int s = 0; s < p->n; s++) {
        for (int month = 0; month < p->grid.months; month++) {
            int row = CURVES_TOP + s * p->grid.months + month;
            sheet_text(sheet, row, CURVES_TABLE, style_of(LOOK_LABEL, SHOW_GENERAL), p->label[s]);
            sheet_number(sheet, row, CURVES_MONTH, style_of(LOOK_LABEL, SHOW_MONTH),
                         date_month_start(p->grid.first_day, month) + SERIAL_OF_1970);
            sheet_number(sheet, row, CURVES_NUMBER, style_of(LOOK_LABEL, SHOW_INTEGER), month - p->grid.baseline + 1);
        }
    }
}

void curves_table_put(struct pages *p, const struct curves *curves)
{
    keys_put(p, curves->sheet);
    for (int i = 0; i < curves->count; i++) curve_put(p, curves, i);
    sheet_height(curves->sheet, CURVES_HEADER, TWO_LINES);
    sheet_width(curves->sheet, CURVES_TABLE, CURVES_TABLE, 16);
    sheet_width(curves->sheet, CURVES_MONTH, CURVES_NUMBER, 7.5);
    sheet_width(curves->sheet, CURVES_VALUES, curves_last_column(curves), curves->chars);
    for (int i = 0; i < curves->count; i++) {
        int column = curves_column(curves, i, CURVE_PART_MEAN);
        if (!(curves->curve[i].kind & CURVE_BAND))      /* alone under its heading and unit */
            sheet_width(curves->sheet, column, column, fmax(curves->chars, ALONE_CHARS));
    }
}

void curves_put(struct pages *p, const struct curves *curves)
{
    struct sheet *sheet = curves->sheet;
    const char *from = book_format(p->book, "%s %s.", say(p, WORD_FIGURES_FROM), reference_column(CURVES_TABLE).chars);
    sheet_text(sheet, 0, 0, style_of(LOOK_TITLE, SHOW_GENERAL), say(p, curves->title));
    sheet_text(sheet, 0, CURVES_TABLE, style_of(LOOK_TITLE, SHOW_GENERAL), say(p, curves->title));
    sheet_height(sheet, 0, 21);
    sheet_text(sheet, 1, 0, style_of(LOOK_NOTE, SHOW_GENERAL), say(p, curves->note));
    sheet_text(sheet, 2, 0, style_of(LOOK_NOTE, SHOW_GENERAL), from);
    sheet->freeze_row = CURVES_TOP;
    curves_table_put(p, curves);
    curves_charts_put(p, curves);
}
