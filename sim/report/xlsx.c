#include "report/xlsx.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <xlsxwriter.h>

#include "base/check.h"
#include "base/memory.h"
#include "report/reference.h"
#include "report/xlsx_chart.h"
#include "report/xlsx_looks.h"

static const double ROW_POINTS = 12.75;         /* a row of Arial 9 */

struct writer {
    const struct book *book;
    lxw_workbook *file;
    lxw_worksheet *page;                /* the sheet at work */
    struct xlsx_looks looks;
    struct arena texts;                 /* those that had to be written otherwise */
    lxw_error error;                    /* the first */
};

static void keep_error(struct writer *w, lxw_error error)
{
    if (w->error == LXW_NO_ERROR) w->error = error;
}

static lxw_format *look(struct writer *w, struct style style)
{
    lxw_format *format = xlsx_look(&w->looks, w->file, style);
    if (!format) keep_error(w, LXW_ERROR_MEMORY_MALLOC_FAILED);
    return format;
}

/* In a cell's text _x0041_ stands for A (ECMA-376 part 1, ST_Xstring), so that a text which holds such signs has its
 * first one written as a code, too. */
static const char *cell_text(struct writer *w, const char *text)
{
    static const char escaped[] = "_x005F_";
    if (!strstr(text, "_x")) return text;
    char *out = arena_new(&w->texts, strlen(text) * (sizeof escaped - 1) + 1, 1), *end = out;
    for (const char *at = text; *at; at++) {
        bool code = at[0] == '_' && at[1] == 'x' && strspn(at + 2, "0123456789abcdefABCDEF") >= 4 && at[6] == '_';
        size_t length = code ? sizeof escaped - 1 : 1;
        memcpy(end, code ? escaped : at, length);
        end += length;
    }
    *end = '\0';
    return out;
}

static lxw_error write_formula(struct writer *w, lxw_row_t row, lxw_col_t column, const struct cell *cell,
                               lxw_format *format)
{
    if (!cell->text) return worksheet_write_formula_num(w->page, row, column, cell->formula, format, cell->number);
    return worksheet_write_formula_str(w->page, row, column, cell->formula, format, cell_text(w, cell->text));
}

static lxw_error write_link(struct writer *w, lxw_row_t row, lxw_col_t column, const struct cell *cell,
                            lxw_format *format)
{
    return worksheet_write_url_opt(w->page, row, column, cell->formula, format, cell->text, NULL);
}

static lxw_error write_text(struct writer *w, lxw_row_t row, lxw_col_t column, const struct cell *cell,
                            lxw_format *format)
{
    return worksheet_write_string(w->page, row, column, cell_text(w, cell->text), format);
}

static void write_cell(struct writer *w, lxw_row_t row, lxw_col_t column, const struct cell *cell)
{
    if (cell->kind == CELL_NONE) return;
    lxw_format *format = look(w, cell->style);
    switch ((enum cell_kind)cell->kind) {
    case CELL_NONE: break;
    case CELL_BLANK: keep_error(w, worksheet_write_blank(w->page, row, column, format)); break;
    case CELL_NUMBER: keep_error(w, worksheet_write_number(w->page, row, column, cell->number, format)); break;
    case CELL_TEXT: keep_error(w, write_text(w, row, column, cell, format)); break;
    case CELL_FORMULA: keep_error(w, write_formula(w, row, column, cell, format)); break;
    case CELL_LINK_TO: keep_error(w, write_link(w, row, column, cell, format)); break;
    }
}

static void write_cells(struct writer *w, const struct sheet *sheet)
{
    for (int r = 0; r < sheet->rows; r++) {
        if (sheet->row[r].height > 0)
            keep_error(w, worksheet_set_row(w->page, (lxw_row_t)r, sheet->row[r].height, NULL));
        for (int c = 0; c < sheet->row[r].count; c++)
            write_cell(w, (lxw_row_t)r, (lxw_col_t)c, &sheet->row[r].cell[c]);
    }
}

/* A row with cells counts as 15 points high where the library measures a chart, unless its height was set; so it is
 * set, and a chart covers the rows it was given. */
static void rows_under_charts(struct writer *w, const struct sheet *sheet)
{
    for (int r = 0; sheet->charts > 0 && r < sheet->rows; r++)
        if (sheet->row[r].count > 0 && !(sheet->row[r].height > 0))
            keep_error(w, worksheet_set_row(w->page, (lxw_row_t)r, ROW_POINTS, NULL));
}

/* Merging writes the first cell anew: what stood there is written again after it. */
static void write_merges(struct writer *w, const struct sheet *sheet)
{
    for (int i = 0; i < sheet->merges; i++) {
        struct area a = sheet->merge[i].area;
        keep_error(w, worksheet_merge_range(w->page, (lxw_row_t)a.row, (lxw_col_t)a.column, (lxw_row_t)a.last_row,
                                            (lxw_col_t)a.last_column, "", look(w, sheet->merge[i].style)));
        write_cell(w, (lxw_row_t)a.row, (lxw_col_t)a.column, sheet_look(sheet, a.row, a.column));
    }
}

static void write_shade(struct writer *w, const struct shade *shade)
{
    enum { BAD = 0xF8CBAD, MIDDLE = 0xFFF2CC, GOOD = 0xC6E0B4 };
    struct area a = shade->area;
    lxw_conditional_format f = {0};
    if (shade->kind == SHADE_HIGH_IS_GOOD || shade->kind == SHADE_LOW_IS_GOOD) {
        bool high = shade->kind == SHADE_HIGH_IS_GOOD;
        f.type = LXW_CONDITIONAL_3_COLOR_SCALE;
        f.min_color = high ? BAD : GOOD;
        f.mid_color = MIDDLE;
        f.max_color = high ? GOOD : BAD;
    } else {
        lxw_format *format = workbook_add_format(w->file);
        if (!format) {
            keep_error(w, LXW_ERROR_MEMORY_MALLOC_FAILED);
            return;
        }
        bool red = shade->kind == SHADE_RED_WHEN, tint = shade->kind == SHADE_TINT_WHEN;
        if (!tint) format_set_font_color(format, red ? 0xC00000 : 0x375623);
        format_set_bg_color(format, tint ? 0xFCE4D6 : red ? 0xFBE5E5 : 0xE2EFDA);
        f.type = LXW_CONDITIONAL_TYPE_FORMULA;
        f.value_string = (char *)shade->when;
        f.format = format;
    }
    keep_error(w, worksheet_conditional_format_range(w->page, (lxw_row_t)a.row, (lxw_col_t)a.column,
                                                     (lxw_row_t)a.last_row, (lxw_col_t)a.last_column, &f));
}

/* A list named by a formula leaks a string in the library (1.1.4), a custom formula does not, and the two differ in
 * the kind alone: lists are handed over as custom formulas, of which there are no others, and get their kind then. */
static void lists_restore(lxw_worksheet *page)
{
    lxw_data_val_obj *kept;
    STAILQ_FOREACH(kept, page->data_validations, list_pointers)
        if (kept->validate == LXW_VALIDATION_TYPE_CUSTOM_FORMULA) kept->validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
}

static void write_limit(struct writer *w, const struct limit *limit)
{
    lxw_data_validation v = {.input_title = (char *)limit->title, .input_message = (char *)limit->message,
                             .error_title = (char *)limit->title, .error_message = (char *)limit->message};
    if (limit->list) {
        v.validate = LXW_VALIDATION_TYPE_CUSTOM_FORMULA;
        v.value_formula = (char *)limit->list;
    } else {
        bool low = isfinite(limit->least), high = isfinite(limit->most);
        v.validate = LXW_VALIDATION_TYPE_DECIMAL;
        v.criteria = low && high ? LXW_VALIDATION_CRITERIA_BETWEEN
            : low ? LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO : LXW_VALIDATION_CRITERIA_LESS_THAN_OR_EQUAL_TO;
        v.minimum_number = limit->least;
        v.maximum_number = limit->most;
        v.value_number = low ? limit->least : limit->most;
        if (!low && !high) return;
    }
    keep_error(w, worksheet_data_validation_cell(w->page, (lxw_row_t)limit->row, (lxw_col_t)limit->column, &v));
    lists_restore(w->page);
}

static void print_breaks(struct writer *w, const struct print *print)
{
    lxw_col_t columns[33] = {0};
    lxw_row_t rows[33] = {0};
    for (int i = 0; i < print->column_breaks; i++) columns[i] = (lxw_col_t)print->column_break[i];
    for (int i = 0; i < print->row_breaks; i++) rows[i] = (lxw_row_t)print->row_break[i];
    if (print->column_breaks > 0) keep_error(w, worksheet_set_v_pagebreaks(w->page, columns));
    if (print->row_breaks > 0) keep_error(w, worksheet_set_h_pagebreaks(w->page, rows));
}

/* The library knows one area to print; more are a name of the sheet's own, as spreadsheets write them. */
static void print_areas(struct writer *w, const struct sheet *sheet)
{
    enum { NAME_BYTES = 127 };
    const struct print *print = &sheet->print;
    struct area a = print->area;
    if (print->more_areas == 0) {
        keep_error(w, worksheet_print_area(w->page, (lxw_row_t)a.row, (lxw_col_t)a.column, (lxw_row_t)a.last_row,
                                           (lxw_col_t)a.last_column));
        return;
    }
    struct text name = {0}, formula = {0};
    text_format(&name, "%s!_xlnm.Print_Area", sheet->quoted);
    text_format(&formula, "=%s", reference_area_on(sheet, a).chars);
    for (int i = 0; i < print->more_areas; i++)
        text_format(&formula, ",%s", reference_area_on(sheet, print->more[i]).chars);
    if (formula.length > NAME_BYTES) {                  /* more than the library takes: from the first to the last */
        struct area all = print->more[0];
        all.last_row = print->more[print->more_areas - 1].last_row;
        text_clear(&formula);
        text_format(&formula, "=%s,%s", reference_area_on(sheet, a).chars, reference_area_on(sheet, all).chars);
    }
    keep_error(w, workbook_define_name(w->file, text_chars(&name), text_chars(&formula)));
    text_free(&name);
    text_free(&formula);
}

static void print_set_up(struct writer *w, const struct sheet *sheet)
{
    enum { PAPER_A4 = 9 };
    const struct print *print = &sheet->print;
    worksheet_set_landscape(w->page);
    worksheet_set_paper(w->page, PAPER_A4);
    worksheet_set_margins(w->page, 0.4, 0.4, 0.6, 0.6);
    if (print->scale > 0) worksheet_set_print_scale(w->page, (uint16_t)print->scale);
    else worksheet_fit_to_pages(w->page, 1, (uint16_t)print->pages_tall);
    if (print->repeat_last_row >= 0)
        keep_error(
            w, worksheet_repeat_rows(w->page, (lxw_row_t)print->repeat_first_row, (lxw_row_t)print->repeat_last_row));
    if (print->repeat_columns > 0)
        keep_error(w, worksheet_repeat_columns(w->page, 0, (lxw_col_t)(print->repeat_columns - 1)));
    if (print->has_area) print_areas(w, sheet);
    print_breaks(w, print);
    keep_error(w, worksheet_set_header(w->page, w->book->header));
    keep_error(w, worksheet_set_footer(w->page, w->book->footer));
}

/* What was said last of a column holds. The library writes ranges as they were given, and Excel repairs a file in which
 * they overlap: so it gets columns of one width at a time. */
static void write_widths(struct writer *w, const struct sheet *sheet)
{
    int columns = 0;
    for (int i = 0; i < sheet->widths; i++)
        if (sheet->width[i].last >= columns) columns = sheet->width[i].last + 1;
    double *chars = memory_new((size_t)columns + 1, sizeof *chars);
    for (int i = 0; i < sheet->widths; i++)
        for (int column = sheet->width[i].first; column <= sheet->width[i].last; column++)
            chars[column] = sheet->width[i].chars;
    for (int first = 0, last; first < columns; first = last + 1) {
        for (last = first; last + 1 < columns && chars[last + 1] == chars[first];) last++;
        if (chars[first] > 0)
            keep_error(w, worksheet_set_column(w->page, (lxw_col_t)first, (lxw_col_t)last, chars[first],
                                               look(w, style_of(LOOK_PLAIN, SHOW_GENERAL))));
    }
    free(chars);
}

static void page_set_up(struct writer *w, const struct sheet *sheet)
{
    lxw_protection allowed = {.format_columns = LXW_TRUE, .format_rows = LXW_TRUE,
                              .autofilter = sheet->has_filter ? LXW_TRUE : LXW_FALSE};
    worksheet_set_default_row(w->page, ROW_POINTS, LXW_FALSE);
    write_widths(w, sheet);
    worksheet_gridlines(w->page, LXW_HIDE_ALL_GRIDLINES);
    if (sheet->freeze_row > 0 || sheet->freeze_column > 0)
        worksheet_freeze_panes(w->page, (lxw_row_t)sheet->freeze_row, (lxw_col_t)sheet->freeze_column);
    if (sheet->has_filter)
        keep_error(w, worksheet_autofilter(w->page, (lxw_row_t)sheet->filter.row, (lxw_col_t)sheet->filter.column,
                                           (lxw_row_t)sheet->filter.last_row, (lxw_col_t)sheet->filter.last_column));
    if (sheet->tab_colour) worksheet_set_tab_color(w->page, sheet->tab_colour);
    worksheet_protect(w->page, NULL, &allowed);
    print_set_up(w, sheet);
}

static void write_sheet(struct writer *w, const struct sheet *sheet)
{
    page_set_up(w, sheet);
    write_cells(w, sheet);
    write_merges(w, sheet);
    rows_under_charts(w, sheet);
    for (int i = 0; i < sheet->shades; i++) write_shade(w, &sheet->shade[i]);
    for (int i = 0; i < sheet->limits; i++) write_limit(w, &sheet->limit[i]);
    for (int i = 0; i < sheet->charts; i++) keep_error(w, xlsx_chart_add(w->book, &sheet->chart[i], w->file, w->page));
}

static void write_properties(struct writer *w, long long created)
{
    lxw_doc_properties properties = {.title = (char *)w->book->title, .author = (char *)"Handover",
                                     .comments = (char *)w->book->comments, .created = (time_t)created};
    keep_error(w, workbook_set_properties(w->file, &properties));
    keep_error(w, workbook_set_custom_property_string(w->file, "Written by", "Handover"));
}

static void write_names(struct writer *w)
{
    for (int i = 0; i < w->book->names; i++) {
        const struct name *name = &w->book->name[i];
        const struct sheet *sheet = w->book->sheet[name->place.sheet];
        struct area a = name->place.area;
        bool one = a.row == a.last_row && a.column == a.last_column;
        struct reference r = one ? reference_on(sheet, a.row, a.column) : reference_area_on(sheet, a);
        struct text formula = {0};
        text_format(&formula, "=%s", r.chars);
        keep_error(w, workbook_define_name(w->file, name->name, text_chars(&formula)));
        text_free(&formula);
    }
}

/* The default format decides how wide a character of a column is. Its digits in Arial 10 are as wide as the library
 * assumes (7 pixels), and every machine has Arial or a font of its widths, which is not so for the library's choice. */
static void default_font(struct writer *w)
{
    lxw_format *format = STAILQ_FIRST(w->file->formats);
    if (!format) return;
    format_set_font_name(format, "Arial");
    format_set_font_size(format, 10);
}

static void write_book(struct writer *w, long long created)
{
    w->looks.figures = language_figures(w->book->language);
    default_font(w);
    write_properties(w, created);
    lxw_worksheet **page = memory_new((size_t)w->book->sheets, sizeof *page);
    for (int i = 0; i < w->book->sheets; i++) {
        page[i] = workbook_add_worksheet(w->file, w->book->sheet[i]->name);
        if (!page[i]) keep_error(w, LXW_ERROR_MEMORY_MALLOC_FAILED);
    }
    write_names(w);
    for (int i = 0; i < w->book->sheets && w->error == LXW_NO_ERROR; i++) {
        w->page = page[i];
        write_sheet(w, w->book->sheet[i]);
    }
    free(page);
}

long xlsx_bytes_needed(const struct book *book)
{
    enum { BYTES_A_CELL = 160, BYTES_A_BOOK = 1 << 20 };
    long cells = 0;
    for (int i = 0; i < book->sheets; i++)
        for (int r = 0; r < book->sheet[i]->rows; r++) cells += book->sheet[i]->row[r].count;
    return cells * BYTES_A_CELL + BYTES_A_BOOK;
}

bool xlsx_write(const struct book *book, const char *path, long long created, struct text *reason)
{
    struct text folder = {0};
    const char *slash = strrchr(path, '/');
    if (slash) text_append_bytes(&folder, path, (size_t)(slash - path) + 1);
    else text_append(&folder, ".");
    lxw_workbook_options options = {.tmpdir = folder.chars};    /* so that there is one disk to run full, not two */
    struct writer w = {.book = book, .file = workbook_new_opt(path, &options), .error = LXW_NO_ERROR};
    if (!w.file) {
        text_append(reason, "there is no memory left");
        text_free(&folder);
        return false;
    }
    write_book(&w, created);
    lxw_error closed = workbook_close(w.file);          /* frees the file in any case */
    keep_error(&w, closed);
    text_free(&folder);
    arena_free(&w.texts);
    if (w.error != LXW_NO_ERROR) text_append(reason, lxw_strerror(w.error));
    return w.error == LXW_NO_ERROR;
}
