#include "report/grid.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "report/reference.h"
#include "report/words.h"

enum { SERIAL_OF_1970 = 25569 };        /* spreadsheets count days from 1899-12-30 */

void grid_init(struct grid *grid, const struct result_shape *shape, int index_rows)
{
    int counted = shape->months - shape->baseline_months, years = (counted + 11) / 12;
    int discount_row = GRID_INDEX_ROW + index_rows;
    *grid = (struct grid){
        .months = shape->months, .baseline = shape->baseline_months, .years = years,
        .first_month = GRID_YEARS + years + 1, .first_day = shape->first_day,
        .index_rows = index_rows, .discount_row = discount_row, .first_row = discount_row + 2};
}

int grid_last_month(const struct grid *grid)
{
    return grid->first_month + grid->months - 1;
}

struct area grid_all(const struct grid *grid, int row)
{
    return (struct area){row, grid->first_month, row, grid_last_month(grid)};
}

struct area grid_counted(const struct grid *grid, int row)
{
    return (struct area){row, grid->first_month + grid->baseline, row, grid_last_month(grid)};
}

/* A placeholder of a template and which column it stands for, as seen from the one being filled. */
static const struct { const char *mark; int shift; } placeholders[] = {{"[]", 0}, {"[-]", -1}, {"[+]", 1}};

/* Appends what the template says at `at` for a column; returns how many of its characters that took. */
static size_t fill_next(struct text *out, const char *at, int column)
{
    for (size_t i = 0; i < sizeof placeholders / sizeof placeholders[0]; i++) {
        size_t length = strlen(placeholders[i].mark);
        if (strncmp(at, placeholders[i].mark, length) != 0) continue;
        text_append(out, reference_column(column + placeholders[i].shift).chars);
        return length;
    }
    text_append_bytes(out, at, 1);
    return 1;
}

static void fill_columns(struct text *out, const char *template, int column)
{
    text_clear(out);
    for (const char *at = template; *at;) at += fill_next(out, at, column);
}

static void fill_across(struct sheet *sheet, int row, struct style style, const char *template, const int columns[2])
{
    struct text formula = {0};
    for (int column = columns[0]; column <= columns[1]; column++) {
        fill_columns(&formula, template, column);
        sheet_formula(sheet, row, column, style, "%s", text_chars(&formula));
    }
    text_free(&formula);
}

void grid_months(const struct grid *grid, struct sheet *sheet, int row, struct style style, const char *format, ...)
{
    char template[512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(template, sizeof template, format, arguments);
    va_end(arguments);
    fill_across(sheet, row, style, template, (int[]){grid->first_month, grid_last_month(grid)});
}

void grid_across(const struct grid *grid, struct sheet *sheet, int row, struct style style, const char *format, ...)
{
    char template[512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(template, sizeof template, format, arguments);
    va_end(arguments);
    fill_across(sheet, row, style, template, (int[]){GRID_TOTAL, GRID_YEARS + grid->years - 1});
    fill_across(sheet, row, style, template, (int[]){grid->first_month, grid_last_month(grid)});
}

/* A row of months as $K14:$BU14, or a header row of months as $K$6:$BU$6. */
static struct reference months_reference(const struct grid *grid, int row, int fix)
{
    return reference_area(grid_all(grid, row), fix);
}

void grid_sums(const struct grid *grid, struct sheet *sheet, int row, struct style style, int which)
{
    struct reference values = months_reference(grid, row, FIX_COLUMN);
    if (which & GRID_SUM_TOTAL)
        sheet_formula(sheet, row, GRID_TOTAL, style, "=SUMIF(%s,\">0\",%s)",
                      months_reference(grid, GRID_NUMBER_ROW, FIX_BOTH).chars, values.chars);
    if (which & GRID_SUM_PRESENT)
        sheet_formula(sheet, row, GRID_PRESENT, style, "=SUMPRODUCT(%s,%s)", values.chars,
                      months_reference(grid, grid->discount_row, FIX_BOTH).chars);
    for (int year = 0; which & GRID_SUM_YEARS && year < grid->years; year++)
        sheet_formula(sheet, row, GRID_YEARS + year, style, "=SUMIF(%s,%s,%s)",
                      months_reference(grid, GRID_YEAR_ROW, FIX_BOTH).chars,
                      reference_cell(GRID_YEAR_ROW, GRID_YEARS + year, FIX_ROW).chars, values.chars);
}

void grid_label(struct sheet *sheet, int row, enum look look, const char *label, const char *unit)
{
    sheet_text(sheet, row, GRID_LABEL, style_of(look, SHOW_GENERAL), label);
    sheet_text(sheet, row, GRID_UNIT, style_of(look == LOOK_LABEL ? LOOK_UNIT : look, SHOW_GENERAL), unit);
    for (int column = GRID_INDEX; look == LOOK_TOTAL && column <= GRID_RATE; column++)
        sheet_blank(sheet, row, column, style_of(look, SHOW_GENERAL));
}

void grid_heading(const struct grid *grid, struct sheet *sheet, int row, const char *label)
{
    struct style style = style_of(LOOK_CATEGORY, SHOW_MONEY);
    for (int column = 0; column <= grid_last_month(grid); column++)
        if (column != grid->first_month - 1) sheet_blank(sheet, row, column, style);
    sheet_text(sheet, row, GRID_LABEL, style, label);
}

static void header_months(const struct grid *grid, struct sheet *sheet)
{
    for (int month = 0; month < grid->months; month++) {
        int column = grid->first_month + month, number = month - grid->baseline + 1;
        int32_t day = date_month_start(grid->first_day, month);
        sheet_number(sheet, GRID_MONTH_ROW, column, style_of(LOOK_HEADING, SHOW_MONTH), day + SERIAL_OF_1970);
        sheet_number(sheet, GRID_NUMBER_ROW, column, style_of(LOOK_HEADING, SHOW_INTEGER), number);
        sheet_number(sheet, GRID_YEAR_ROW, column, style_of(LOOK_HEADING, SHOW_INTEGER),
                     number > 0 ? (number - 1) / 12 + 1 : 0);
    }
}

static void header_labels(const struct grid *grid, struct sheet *sheet)
{
    static const enum word headings[] = {WORD_YEAR_ROW, WORD_UNIT,  WORD_INDEX,
                                         WORD_RATE,     WORD_TOTAL, WORD_PRESENT_VALUE};
    struct style style = style_of(LOOK_HEADING, SHOW_GENERAL);
    for (int row = GRID_MONTH_ROW; row <= GRID_YEAR_ROW; row++)
        for (int column = 0; column < GRID_YEARS + grid->years; column++) sheet_blank(sheet, row, column, style);
    sheet_text(sheet, GRID_MONTH_ROW, GRID_LABEL, style, book_word(sheet->book, WORD_MONTH));
    sheet_text(sheet, GRID_NUMBER_ROW, GRID_LABEL, style, book_word(sheet->book, WORD_MONTH_NUMBER_ROW));
    for (int column = 0; column < GRID_YEARS; column++)
        sheet_text(sheet, GRID_YEAR_ROW, column,
                   column < GRID_RATE ? style : style_of(LOOK_NUMBER_HEADING, SHOW_GENERAL),
                   book_word(sheet->book, headings[column]));
    for (int year = 0; year < grid->years; year++)
        sheet_number(sheet, GRID_YEAR_ROW, GRID_YEARS + year, style_of(LOOK_HEADING, SHOW_YEAR), year + 1);
}

void grid_header(const struct grid *grid, struct sheet *sheet, const char *title, const char *note)
{
    int row = grid->discount_row;
    sheet_text(sheet, GRID_TITLE_ROW, 0, style_of(LOOK_TITLE, SHOW_GENERAL), title);
    sheet_height(sheet, GRID_TITLE_ROW, 21);
    sheet_text(sheet, GRID_NOTE_ROW, 0, style_of(LOOK_NOTE, SHOW_GENERAL), note);
    header_labels(grid, sheet);
    sheet_height(sheet, GRID_YEAR_ROW, 24);     /* some languages need two lines for a heading */
    header_months(grid, sheet);
    grid_label(sheet, row, LOOK_LABEL, book_word(sheet->book, WORD_DISCOUNT_FACTOR),
               book_word(sheet->book, WORD_PER_YEAR));
    sheet_formula(sheet, row, GRID_RATE, style_of(LOOK_LINK, SHOW_PERCENT), "=discount_rate");
    grid_months(grid, sheet, row, style_of(LOOK_PLAIN, SHOW_FACTOR), "=IF([]$%d>0,(1+$D%d)^(-[]$%d/12),0)",
                GRID_NUMBER_ROW + 1, row + 1, GRID_NUMBER_ROW + 1);
}

/* --- print --- */

enum { PRINT_SCALE = 59, PRINT_MONTHS = 20 };           /* of an A4, beside the labels: what one can still read */
static const double LABEL_CHARS = 41, UNIT_CHARS = 23, INDEX_CHARS = 5.5, RATE_CHARS = 9.5, SPACER_CHARS = 1.5,
                    MONTH_CHARS = 9;
static const double LEAST_FULL = 0.75;                  /* of a page that ends early to keep a block whole */

/* Room for a hundred million, or one digit less where a long horizon would push a year off the page. */
static double year_chars(const struct grid *grid) { return grid->years > 8 ? 11 : 12.5; }

/* Do the months of the baseline fit beside the years? At most 5.6 points a character and 4 a column: LibreOffice. */
static bool baseline_fits(const struct grid *grid)
{
    const double page = 785 * 100.0 / PRINT_SCALE;
    double chars = LABEL_CHARS + UNIT_CHARS + INDEX_CHARS + RATE_CHARS + SPACER_CHARS +
                   (2 + grid->years) * year_chars(grid) + grid->baseline * MONTH_CHARS;
    return 5.6 * chars + 4 * (GRID_YEARS + grid->years + 1 + grid->baseline) < page;
}

void grid_print_months(const struct grid *grid, struct print *print, int from)
{
    int months = grid_last_month(grid) - from + 1, pages = (months + PRINT_MONTHS - 1) / PRINT_MONTHS;
    int a_page = pages > 0 ? (months + pages - 1) / pages : 1;
    print->scale = PRINT_SCALE;
    for (int column = from; column <= grid_last_month(grid) && print->column_breaks < 32; column += a_page)
        print->column_break[print->column_breaks++] = column;
}

/* The first month on pages of months. */
static int print_from(const struct grid *grid)
{
    return grid->first_month + (baseline_fits(grid) ? grid->baseline : 0);
}

static double row_points(const struct sheet *sheet, int row)
{
    return row < sheet->rows && sheet->row[row].height > 0 ? sheet->row[row].height : 12.75;
}

static bool opens_block(const struct sheet *sheet, int row)
{
    const struct cell *cell = sheet_look(sheet, row, GRID_LABEL);
    return cell && cell->style.look == LOOK_CATEGORY && cell->kind == CELL_TEXT;
}

/* Page breaks that keep blocks whole where that does not waste a page. */
static void print_rows(struct sheet *sheet)
{
    struct print *print = &sheet->print;
    double page = 505 * 100.0 / print->scale, header = 0, used = 0, before = 0;
    for (int row = print->repeat_first_row; row <= print->repeat_last_row; row++) header += row_points(sheet, row);
    for (int row = 0, block = 0; row < sheet->rows; row++) {
        if (opens_block(sheet, row)) block = row, before = used;
        used += row_points(sheet, row);
        if (used <= page || print->row_breaks == 32) continue;
        int last = print->row_breaks > 0 ? print->row_break[print->row_breaks - 1] : 0;
        int at = block > last && before > LEAST_FULL * page ? block : row;
        print->row_break[print->row_breaks++] = at;
        used = header;
        for (int r = at; r <= row; r++) used += row_points(sheet, r);
    }
}

void grid_finish(const struct grid *grid, struct sheet *sheet, int last_row)
{
    struct print *print = &sheet->print;
    int from = print_from(grid);
    sheet_width(sheet, GRID_LABEL, GRID_LABEL, LABEL_CHARS);
    sheet_width(sheet, GRID_UNIT, GRID_UNIT, UNIT_CHARS);
    sheet_width(sheet, GRID_INDEX, GRID_INDEX, INDEX_CHARS);
    sheet_width(sheet, GRID_RATE, GRID_RATE, RATE_CHARS);
    sheet_width(sheet, GRID_TOTAL, GRID_YEARS + grid->years - 1, year_chars(grid));
    sheet_width(sheet, grid->first_month - 1, grid->first_month - 1, SPACER_CHARS);
    sheet_width(sheet, grid->first_month, grid_last_month(grid), MONTH_CHARS);
    sheet->freeze_row = GRID_YEAR_ROW + 1;
    sheet->freeze_column = GRID_RATE + 1;
    print->repeat_first_row = GRID_MONTH_ROW;
    print->repeat_last_row = GRID_YEAR_ROW;
    print->repeat_columns = GRID_LABEL + 1;       /* units stand on the pages of years */
    grid_print_months(grid, print, from);
    print_rows(sheet);
    print->area = (struct area){0, 0, sheet->rows - 1, from - 1};
    print->more[print->more_areas++] = (struct area){GRID_MONTH_ROW, from, last_row, grid_last_month(grid)};
    print->has_area = true;
}
