#include "report/xlsx_chart.h"

#include <math.h>
#include <stdio.h>

#include "base/check.h"

enum { INK = 0x404040, GRID_INK = 0xD9D9D9, AXIS_INK = 0x7F7F7F, TITLE_INK = 0x1F3864 };

static lxw_chart_font font_of(double size, bool bold, lxw_color_t colour)
{
    return (lxw_chart_font){.name = (char *)"Arial", .size = size, .bold = bold ? LXW_TRUE : LXW_EXPLICIT_FALSE,
                            .color = colour};
}

static void series_look(lxw_chart_series *s, const struct chart *chart, const struct chart_series *from)
{
    if (chart->kind == CHART_LINES) {
        lxw_chart_line line = {.color = from->colour, .width = (float)from->width,
                               .dash_type = from->dashed ? LXW_CHART_LINE_DASH_DASH : LXW_CHART_LINE_DASH_SOLID};
        chart_series_set_line(s, &line);
        chart_series_set_marker_type(s, LXW_CHART_MARKER_NONE);
        return;
    }
    lxw_chart_line none = {.none = LXW_TRUE};
    lxw_chart_fill fill = {.color = from->colour, .none = from->unfilled ? LXW_TRUE : LXW_FALSE,
                           .transparency = (uint8_t)from->transparency};
    chart_series_set_line(s, &none);
    chart_series_set_fill(s, &fill);
}

static bool series_add(const struct book *book, const struct chart *chart, const struct chart_series *from,
                       lxw_chart *c)
{
    struct place v = from->values, k = from->categories;
    lxw_chart_series *s = chart_add_series(c, NULL, NULL);
    if (!s) return false;
    chart_series_set_values(s, book->sheet[v.sheet]->name, (lxw_row_t)v.area.row, (lxw_col_t)v.area.column,
                            (lxw_row_t)v.area.last_row, (lxw_col_t)v.area.last_column);
    chart_series_set_categories(s, book->sheet[k.sheet]->name, (lxw_row_t)k.area.row, (lxw_col_t)k.area.column,
                                (lxw_row_t)k.area.last_row, (lxw_col_t)k.area.last_column);
    chart_series_set_name(s, from->name);
    series_look(s, chart, from);
    if (from->labelled) {
        lxw_chart_font font = font_of(8, false, INK);
        chart_series_set_labels(s);
        chart_series_set_labels_num_format(s, chart->format);
        chart_series_set_labels_font(s, &font);
    }
    return true;
}

static void axis_look(lxw_chart_axis *axis, double size)
{
    lxw_chart_font font = font_of(size, false, INK);
    lxw_chart_line line = {.color = AXIS_INK, .width = 0.75};
    chart_axis_set_num_font(axis, &font);
    chart_axis_set_line(axis, &line);
    chart_axis_set_label_position(axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
}

/* The blanks keep one label from the next: a program that chooses itself which to leave out needs some room. */
static void months_look(lxw_chart_axis *axis, const struct language_figures *figures)
{
    char format[64];
    snprintf(format, sizeof format, "%s\"   \"", figures->month_format);
    chart_axis_set_num_format(axis, format);
}

static void axes_look(const struct chart *chart, const struct language_figures *figures, lxw_chart *c)
{
    bool bars = chart->kind == CHART_BARS;
    lxw_chart_axis *values = bars ? c->x_axis : c->y_axis, *categories = bars ? c->y_axis : c->x_axis;
    lxw_chart_line grid = {.color = GRID_INK, .width = 0.5}, none = {.none = LXW_TRUE};
    axis_look(values, 8);
    axis_look(categories, chart->dates ? 7 : 8);
    chart_axis_set_num_format(values, chart->format);
    chart_axis_set_line(values, &none);
    chart_axis_major_gridlines_set_visible(values, LXW_TRUE);
    chart_axis_major_gridlines_set_line(values, &grid);
    chart_axis_major_gridlines_set_visible(categories, LXW_FALSE);
    chart_axis_set_major_tick_mark(categories, LXW_CHART_AXIS_TICK_MARK_NONE);
    if (!isnan(chart->least)) chart_axis_set_min(values, chart->least);
    if (!isnan(chart->most)) chart_axis_set_max(values, chart->most);
    if (chart->step > 0) chart_axis_set_major_unit(values, chart->step);
    if (chart->dates) months_look(categories, figures);
    if (chart->label_every > 1) {
        chart_axis_set_interval_unit(categories, (uint16_t)chart->label_every);
        chart_axis_set_interval_tick(categories, (uint16_t)chart->label_every);
    }
    if (bars) {                         /* from the top down; the bars carry their values, so their axis needs none */
        chart_axis_set_reverse(categories);
        chart_axis_set_label_position(values, LXW_CHART_AXIS_LABEL_POSITION_NONE);
        chart_axis_major_gridlines_set_visible(values, LXW_FALSE);
    }
}

static void legend_look(const struct chart *chart, lxw_chart *c)
{
    int16_t off[CHART_SERIES_MAX + 1], count = 0;
    lxw_chart_font font = font_of(8, false, INK);
    for (int i = 0; i < chart->count; i++)
        if (chart->series[i].off_legend) off[count++] = (int16_t)i;
    off[count] = -1;
    chart_legend_set_font(c, &font);
    chart_legend_set_position(c, count == chart->count ? LXW_CHART_LEGEND_NONE : LXW_CHART_LEGEND_BOTTOM);
    if (count > 0 && count < chart->count) chart_legend_delete_series(c, off);
}

static lxw_chart *chart_made(const struct book *book, const struct chart *chart, lxw_workbook *file)
{
    static const uint8_t kind[] = {
        [CHART_LINES] = LXW_CHART_LINE, [CHART_COLUMNS] = LXW_CHART_COLUMN_STACKED, [CHART_BARS] = LXW_CHART_BAR};
    lxw_chart_font title = font_of(9, true, TITLE_INK);
    lxw_chart_line frame = {.color = GRID_INK, .width = 0.75};
    lxw_chart *c = workbook_add_chart(file, kind[chart->kind]);
    if (!c) return NULL;
    for (int i = 0; i < chart->count; i++)
        if (!series_add(book, chart, &chart->series[i], c)) return NULL;
    chart_title_set_name(c, chart->title);
    chart_title_set_name_font(c, &title);
    axes_look(chart, language_figures(book->language), c);
    legend_look(chart, c);
    chart_chartarea_set_line(c, &frame);
    chart_show_blanks_as(c, LXW_CHART_BLANKS_AS_GAP);
    if (chart->kind != CHART_LINES) chart_set_series_gap(c, (uint16_t)chart->gap);
    if (chart->overlap) chart_set_series_overlap(c, (int8_t)chart->overlap);
    return c;
}

lxw_error xlsx_chart_add(const struct book *book, const struct chart *chart, lxw_workbook *file, lxw_worksheet *page)
{
    enum { DEFAULT_WIDTH = 480, DEFAULT_HEIGHT = 288 };
    lxw_chart *c = chart_made(book, chart, file);
    if (!c) return LXW_ERROR_MEMORY_MALLOC_FAILED;
    lxw_chart_options options = {
        .x_scale = chart->width / (double)DEFAULT_WIDTH, .y_scale = chart->height / (double)DEFAULT_HEIGHT,
        .x_offset = chart->shift_x, .y_offset = chart->shift_y,
        .object_position = LXW_OBJECT_MOVE_AND_SIZE, .description = (char *)chart->alt};
    return worksheet_insert_chart_opt(page, (lxw_row_t)chart->row, (lxw_col_t)chart->column, c, &options);
}
