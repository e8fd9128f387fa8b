#include "report/sheet_table.h"

#include <math.h>

enum { SERIAL_OF_1970 = 25569, CHART_COLUMNS_WIDE = 11, CHART_ROWS_HIGH = 21 };

struct area table_area(const struct pages *p, int scenario, int column)
{
    int first = TABLE_FIRST_ROW + scenario * p->grid.months;
    return area_column(first, column, first + p->grid.months - 1);
}

struct place table_months(const struct pages *p, const struct table *table, int scenario)
{
    return pages_place(table->sheet, table_area(p, scenario, TABLE_MONTH));
}

int table_chart_column(const struct table *table)
{
    return TABLE_VALUES + table->columns + 1;
}

int table_beyond_column(const struct table *table)
{
    return table_chart_column(table) + CHART_COLUMNS_WIDE + 1;
}

static void heading_put(const struct table *table, int column, enum word heading, enum word unit)
{
    struct style style = style_of(column > TABLE_SCENARIO ? LOOK_NUMBER_HEADING : LOOK_HEADING, SHOW_GENERAL);
    sheet_text(table->sheet, TABLE_HEADER_ROW, column, style, book_word(table->sheet->book, heading));
    sheet_text(table->sheet, TABLE_HEADER_ROW + 1, column, style, book_word(table->sheet->book, unit));
}

static void column_put(struct pages *p, const struct table *table, int index)
{
    const struct table_column *c = &table->column[index];
    int column = TABLE_VALUES + index;
    heading_put(table, column, c->heading, c->unit);
    for (int s = 0; s < p->n; s++)
        for (int month = 0; month < p->grid.months; month++)
            sheet_number(table->sheet, TABLE_FIRST_ROW + s * p->grid.months + month, column,
                         style_of(LOOK_SIMULATED, c->show), c->value(p, s, month));
    struct area all = table_area(p, 0, column);
    all.last_row = table_area(p, p->n - 1, column).last_row;
    if (c->shading != SHADING_NONE)
        sheet_shade(table->sheet, all, c->shading == SHADING_HIGH_IS_GOOD ? SHADE_HIGH_IS_GOOD : SHADE_LOW_IS_GOOD,
                    NULL);
}

static void keys_put(struct pages *p, const struct table *table)
{
    heading_put(table, TABLE_SCENARIO, WORD_SCENARIO, WORD_EMPTY);
    heading_put(table, TABLE_MONTH, WORD_MONTH, WORD_EMPTY);
    heading_put(table, TABLE_NUMBER, WORD_MONTH_NUMBER, WORD_EMPTY);
    for (int s = 0; s < p->n; s++) {
        for (int month = 0; month < p->grid.months; month++) {
            int row = TABLE_FIRST_ROW + s * p->grid.months + month;
            sheet_text(table->sheet, row, TABLE_SCENARIO, style_of(LOOK_LABEL, SHOW_GENERAL), p->label[s]);
            sheet_number(table->sheet, row, TABLE_MONTH, style_of(LOOK_LABEL, SHOW_MONTH),
                         date_month_start(p->grid.first_day, month) + SERIAL_OF_1970);
            sheet_number(table->sheet, row, TABLE_NUMBER, style_of(LOOK_LABEL, SHOW_INTEGER),
                         month - p->grid.baseline + 1);
        }
    }
}

static void set_up(struct pages *p, const struct table *table)
{
    struct sheet *sheet = table->sheet;
    int last_table = table_area(p, p->n - 1, 0).last_row, last_chart = TABLE_FIRST_ROW + p->n * (CHART_ROWS_HIGH + 1);
    sheet_width(sheet, TABLE_SCENARIO, TABLE_SCENARIO, 22);
    sheet_width(sheet, TABLE_MONTH, TABLE_NUMBER, 8);
    sheet_width(sheet, TABLE_VALUES, TABLE_VALUES + table->columns - 1, 11.5);
    sheet_width(sheet, table_chart_column(table) - 1, table_chart_column(table) - 1, 1.5);
    sheet->freeze_row = TABLE_FIRST_ROW;
    sheet->freeze_column = TABLE_VALUES;
    sheet->print.repeat_first_row = TABLE_HEADER_ROW;
    sheet->print.repeat_last_row = TABLE_HEADER_ROW + 1;
    sheet->print.area =
        (struct area){0, 0, last_table > last_chart ? last_table : last_chart, table_beyond_column(table) - 1};
    sheet->print.has_area = true;
}

void table_put(struct pages *p, const struct table *table)
{
    sheet_text(table->sheet, 0, 0, style_of(LOOK_TITLE, SHOW_GENERAL), book_word(table->sheet->book, table->title));
    sheet_height(table->sheet, 0, 21);
    sheet_text(table->sheet, 1, 0, style_of(LOOK_NOTE, SHOW_GENERAL), book_word(table->sheet->book, table->note));
    sheet_height(table->sheet, TABLE_HEADER_ROW, 27);
    keys_put(p, table);
    for (int i = 0; i < table->columns; i++) column_put(p, table, i);
    set_up(p, table);
}

struct chart table_chart(const struct pages *p, const struct table *table, int scenario)
{
    return (struct chart){.kind = CHART_COLUMNS, .row = TABLE_FIRST_ROW + scenario * (CHART_ROWS_HIGH + 1),
                          .column = table_chart_column(table), .width = CHART_COLUMNS_WIDE * 64,
                          .height = CHART_ROWS_HIGH * 17, .least = NAN, .most = NAN, .dates = true, .gap = 0,
                          .label_every = p->grid.months > 24 ? 6 : p->grid.months > 12 ? 3 : 1};
}
