#include "report/book.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/check.h"
#include "base/text.h"

enum { TEXT_BYTES_MAX = 32767, FORMULA_BYTES_MAX = 8192 };     /* Excel's limits on a cell */

/* Room for one more: doubles at powers of two. */
static void *grow(void *items, int count, size_t size)
{
    bool full = count == 0 || (count >= 8 && (count & (count - 1)) == 0);
    return full ? memory_resize(items, count < 8 ? 8 : 2 * (size_t)count, size) : items;
}

void book_init(struct book *book, const struct language *language)
{
    *book = (struct book){.language = language};
}

const char *book_word(const struct book *book, enum word word)
{
    return language_word(book->language, word);
}

const char *book_phrase(const struct book *book, const char *english)
{
    return language_phrase(book->language, english);
}

const char *book_figure(struct book *book, double number)
{
    return book_figure_signs(book, book_format(book, "%.15g", number));
}

const char *book_figure_signs(struct book *book, const char *figure)
{
    char *kept = (char *)book_format(book, "%s", figure);
    char *point = strchr(kept, '.');
    if (point) *point = language_figures(book->language)->decimal;
    return kept;
}

static void sheet_free(struct sheet *sheet)
{
    for (int r = 0; r < sheet->rows; r++) free(sheet->row[r].cell);
    free(sheet->row);
    free(sheet->width);
    free(sheet->merge);
    free(sheet->chart);
    free(sheet->shade);
    free(sheet->limit);
    free(sheet);
}

void book_free(struct book *book)
{
    for (int i = 0; i < book->sheets; i++) sheet_free(book->sheet[i]);
    free(book->sheet);
    free(book->name);
    arena_free(&book->arena);
    *book = (struct book){0};
}

struct sheet *book_sheet(struct book *book, const char *name)
{
    struct sheet *sheet = memory_new(1, sizeof *sheet);
    sheet->name = book_keep(book, name);
    sheet->quoted = book_format(book, "'%s'", name);
    sheet->book = book;
    sheet->index = book->sheets;
    sheet->print.repeat_last_row = -1;
    book->sheet = grow(book->sheet, book->sheets, sizeof *book->sheet);
    book->sheet[book->sheets++] = sheet;
    return sheet;
}

/* Bytes of a well-formed UTF-8 character at `at`, or 0. */
static size_t character_bytes(const char *at, size_t left)
{
    for (size_t n = 1; n <= 4 && n <= left; n++)
        if (text_is_utf8(at, n)) return n;
    return 0;
}

/* U+FFFE and U+FFFF, which are no characters and which XML forbids. */
static bool is_no_character(const char *at, size_t bytes)
{
    return bytes == 3 && (memcmp(at, "\xef\xbf\xbe", 3) == 0 || memcmp(at, "\xef\xbf\xbf", 3) == 0);
}

/* U+0000 to U+001F, U+007F to U+009F. */
static bool is_control(const char *at, size_t bytes)
{
    unsigned char first = (unsigned char)at[0];
    return bytes == 1 ? first < 0x20 || first == 0x7f : first == 0xc2 && (unsigned char)at[1] < 0xa0;
}

/* A tab or a line break becomes a blank, other control characters go, what is no character becomes '?'. */
const char *book_keep(struct book *book, const char *chars)
{
    size_t length = strlen(chars), out = 0;
    char *kept = arena_new(&book->arena, length + 1, 1);
    for (size_t i = 0; i < length;) {
        size_t n = character_bytes(chars + i, length - i);
        if (n == 0 || is_no_character(chars + i, n)) kept[out++] = '?';
        else if (strchr("\t\n\r", chars[i])) kept[out++] = ' ';
        else if (!is_control(chars + i, n)) {
            memcpy(kept + out, chars + i, n);
            out += n;
        }
        i += n ? n : 1;
    }
    CHECK(out <= TEXT_BYTES_MAX, NULL);
    return kept;
}

static const char *keep_formatted(struct book *book, const char *format, va_list arguments)
{
    va_list again;
    CHECK(format != NULL, NULL);
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    CHECK(length >= 0, NULL);
    char *kept = arena_new(&book->arena, (size_t)length + 1, 1);
    vsnprintf(kept, (size_t)length + 1, format, again);
    va_end(again);
    return kept;
}

const char *book_format(struct book *book, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const char *kept = keep_formatted(book, format, arguments);
    va_end(arguments);
    return kept;
}

const struct name *book_find_name(const struct book *book, const char *name, size_t length)
{
    for (int i = 0; i < book->names; i++) {
        const char *known = book->name[i].name;
        if (strlen(known) == length && strncasecmp(known, name, length) == 0) return &book->name[i];
    }
    return NULL;
}

/* Would a spreadsheet read it as a cell (TAX2027), or as a row or column (R, C, R1C1)? */
static bool looks_like_cell(const char *name)
{
    size_t letters = strspn(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    size_t digits = strspn(name + letters, "0123456789");
    bool cell = letters >= 1 && letters <= 3 && name[letters + digits] == '\0';
    bool numbered = strchr("RrCc", name[0]) != NULL && strspn(name, "RrCc0123456789") == strlen(name);
    return cell || numbered;
}

const char *book_name(struct book *book, const char *wanted, const struct sheet *sheet, struct area area)
{
    char *name = arena_new(&book->arena, strlen(wanted) + 16, 1);
    size_t length = 0;
    for (const char *c = wanted; *c; c++) {
        bool good = (*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z') || (*c >= '0' && *c <= '9') || *c == '_';
        name[length++] = good ? *c : '_';
    }
    if (length == 0 || (name[0] >= '0' && name[0] <= '9') || looks_like_cell(name)) {
        memmove(name + 1, name, length);
        name[0] = '_';
        length++;
    }
    for (int n = 2; book_find_name(book, name, strlen(name)); n++) snprintf(name + length, 15, "_%d", n);
    CHECK(strlen(name) <= 255, NULL);
    book->name = grow(book->name, book->names, sizeof *book->name);
    book->name[book->names++] = (struct name){name, {sheet->index, area}};
    return name;
}

static struct row *row_at(struct sheet *sheet, int row)
{
    CHECK(row >= 0 && row < 1048576, NULL);
    while (sheet->rows <= row) {
        sheet->row = grow(sheet->row, sheet->rows, sizeof *sheet->row);
        sheet->row[sheet->rows++] = (struct row){0};
    }
    return &sheet->row[row];
}

struct cell *sheet_cell(struct sheet *sheet, int row, int column)
{
    struct row *r = row_at(sheet, row);
    CHECK(column >= 0 && column < 16384, NULL);
    while (r->count <= column) {
        r->cell = grow(r->cell, r->count, sizeof *r->cell);
        r->cell[r->count++] = (struct cell){0};
    }
    return &r->cell[column];
}

const struct cell *sheet_look(const struct sheet *sheet, int row, int column)
{
    if (row < 0 || row >= sheet->rows || column < 0 || column >= sheet->row[row].count) return NULL;
    return &sheet->row[row].cell[column];
}

void sheet_number(struct sheet *sheet, int row, int column, struct style style, double number)
{
    bool known = isfinite(number);
    *sheet_cell(sheet, row, column) = (struct cell){
        .kind = known ? CELL_NUMBER : CELL_BLANK, .style = style, .number = known ? number : 0};
}

void sheet_text(struct sheet *sheet, int row, int column, struct style style, const char *chars)
{
    const char *kept = book_keep(sheet->book, chars);
    *sheet_cell(sheet, row, column) = (struct cell){
        .kind = *kept ? CELL_TEXT : CELL_BLANK, .style = style, .text = *kept ? kept : NULL};
}

void sheet_blank(struct sheet *sheet, int row, int column, struct style style)
{
    *sheet_cell(sheet, row, column) = (struct cell){.kind = CELL_BLANK, .style = style};
}

void sheet_formula(struct sheet *sheet, int row, int column, struct style style, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const char *formula = keep_formatted(sheet->book, format, arguments);
    va_end(arguments);
    CHECK(formula[0] == '=' && strlen(formula) <= FORMULA_BYTES_MAX, NULL);
    *sheet_cell(sheet, row, column) = (struct cell){.kind = CELL_FORMULA, .style = style, .formula = formula};
}

void sheet_link_to(struct sheet *sheet, int row, int column, const struct sheet *target, const char *label)
{
    *sheet_cell(sheet, row, column) = (struct cell){
        .kind = CELL_LINK_TO, .style = style_of(LOOK_URL, SHOW_GENERAL), .text = book_keep(sheet->book, label),
        .formula = book_format(sheet->book, "internal:%s!A1", target->quoted)};
}

void sheet_width(struct sheet *sheet, int first, int last, double chars)
{
    sheet->width = grow(sheet->width, sheet->widths, sizeof *sheet->width);
    sheet->width[sheet->widths++] = (struct width){first, last, chars};
}

void sheet_height(struct sheet *sheet, int row, double points)
{
    row_at(sheet, row)->height = points;
}

void sheet_merge(struct sheet *sheet, struct area area, struct style style)
{
    for (int r = area.row; r <= area.last_row; r++)
        for (int c = area.column; c <= area.last_column; c++)
            if (sheet_cell(sheet, r, c)->kind == CELL_NONE) sheet_blank(sheet, r, c, style);
    sheet->merge = grow(sheet->merge, sheet->merges, sizeof *sheet->merge);
    sheet->merge[sheet->merges++] = (struct merge){area, style};
}

void sheet_shade(struct sheet *sheet, struct area area, enum shade_kind kind, const char *when)
{
    sheet->shade = grow(sheet->shade, sheet->shades, sizeof *sheet->shade);
    sheet->shade[sheet->shades++] = (struct shade){area, kind, when ? book_keep(sheet->book, when) : NULL};
}

/* The first `most` characters, whole ones. */
static const char *keep_short(struct book *book, const char *chars, int most)
{
    char *kept = (char *)book_keep(book, chars ? chars : "");
    int count = 0;
    for (char *c = kept; *c; c++) {
        bool starts = ((unsigned char)*c & 0xc0) != 0x80;
        if (starts && count++ == most) *c = '\0';
        if (!*c) break;
    }
    return kept;
}

void sheet_limit(struct sheet *sheet, const struct limit *limit)
{
    enum { TITLE_CHARS_MAX = 32, MESSAGE_CHARS_MAX = 255 };     /* Excel's */
    sheet->limit = grow(sheet->limit, sheet->limits, sizeof *sheet->limit);
    struct limit *kept = &sheet->limit[sheet->limits++];
    *kept = *limit;
    if (limit->list) kept->list = book_keep(sheet->book, limit->list);
    kept->title = keep_short(sheet->book, limit->title, TITLE_CHARS_MAX);
    kept->message = keep_short(sheet->book, limit->message, MESSAGE_CHARS_MAX);
}

struct chart *sheet_chart(struct sheet *sheet, const struct chart *chart)
{
    sheet->chart = grow(sheet->chart, sheet->charts, sizeof *sheet->chart);
    struct chart *kept = &sheet->chart[sheet->charts++];
    *kept = *chart;
    kept->title = book_keep(sheet->book, chart->title);
    kept->alt = book_keep(sheet->book, chart->alt);
    for (int i = 0; i < kept->count; i++) kept->series[i].name = book_keep(sheet->book, chart->series[i].name);
    return kept;
}

void chart_add(struct chart *chart, struct chart_series series)
{
    CHECK(chart->count < CHART_SERIES_MAX, NULL);
    chart->series[chart->count++] = series;
}
