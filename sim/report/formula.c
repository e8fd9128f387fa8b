#include "report/formula.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "report/formula_functions.h"

/* Read and evaluated in one pass, from the loosest operator to the tightest; both branches of an IF are evaluated,
 * an error in the one not taken does no harm. Cells referred to are evaluated first, each once. */
struct reader { struct book *book; const struct sheet *home; const char *at; };

enum cell_state { STATE_UNKNOWN, STATE_AT_WORK, STATE_KNOWN };

static struct value read_comparison(struct reader *r);
static void settle(struct book *book, const struct sheet *home, struct cell *cell);

static bool take(struct reader *r, const char *token)
{
    size_t length = strlen(token);
    if (strncmp(r->at, token, length) != 0) return false;
    r->at += length;
    return true;
}

static void settle_area(struct book *book, const struct sheet *sheet, struct area area)
{
    for (int row = area.row; row <= area.last_row && row < sheet->rows; row++)
        for (int column = area.column; column <= area.last_column && column < sheet->row[row].count; column++)
            settle(book, sheet, &sheet->row[row].cell[column]);
}

static struct value area_value(struct reader *r, const struct sheet *sheet, struct area area)
{
    settle_area(r->book, sheet, area);
    return (struct value){.kind = VALUE_AREA, .sheet = sheet, .area = area};
}

/* A cell such as $K$14 at the reader; nothing is taken when it is not one. */
static bool take_cell(struct reader *r, int *row, int *column)
{
    const char *at = r->at;
    int letters = 0, digits = 0;
    *row = *column = 0;
    if (*at == '$') at++;
    for (; *at >= 'A' && *at <= 'Z' && letters < 3; at++, letters++) *column = *column * 26 + (*at - 'A' + 1);
    if (*at == '$') at++;
    for (; isdigit((unsigned char)*at) && digits < 7; at++, digits++) *row = *row * 10 + (*at - '0');
    bool is_cell = letters > 0 && digits > 0 && !isalnum((unsigned char)*at) && *at != '_' && *at != '(';
    if (!is_cell) return false;
    --*row;
    --*column;
    r->at = at;
    return true;
}

static bool take_area(struct reader *r, const struct sheet *sheet, struct value *value)
{
    struct area a;
    if (!take_cell(r, &a.row, &a.column)) return false;
    a.last_row = a.row;
    a.last_column = a.column;
    if (take(r, ":")) CHECK(take_cell(r, &a.last_row, &a.last_column), NULL);
    *value = area_value(r, sheet, a);
    return true;
}

static const struct sheet *take_sheet(struct reader *r)
{
    for (int i = 0; i < r->book->sheets; i++) {
        const struct sheet *sheet = r->book->sheet[i];
        size_t length = strlen(sheet->quoted);
        if (strncmp(r->at, sheet->quoted, length) != 0 || r->at[length] != '!') continue;
        r->at += length + 1;
        return sheet;
    }
    return NULL;
}

static struct value read_call(struct reader *r, const char *name, size_t length)
{
    struct function_call call = {.name = name, .name_length = length};
    struct value result = value_number(NAN);
    do {
        CHECK(call.count < FUNCTION_ARGUMENTS_MAX, NULL);
        call.argument[call.count++] = read_comparison(r);
    } while (take(r, ","));
    CHECK(take(r, ")"), NULL);
    CHECK(function_evaluate(r->book, &call, &result), NULL);
    return result;
}

static struct value read_word(struct reader *r)
{
    const char *word = r->at;
    while (isalnum((unsigned char)*r->at) || *r->at == '_' || *r->at == '.') r->at++;
    size_t length = (size_t)(r->at - word);
    CHECK(length > 0, NULL);
    if (take(r, "(")) return read_call(r, word, length);
    const struct name *name = book_find_name(r->book, word, length);
    CHECK(name != NULL, NULL);
    return area_value(r, r->book->sheet[name->place.sheet], name->place.area);
}

static struct value read_string(struct reader *r)
{
    char *out = arena_new(&r->book->arena, strlen(r->at) + 1, 1);
    size_t length = 0;
    for (;; r->at++) {
        CHECK(*r->at != '\0', NULL);
        if (*r->at == '"' && r->at[1] != '"') break;
        if (*r->at == '"') r->at++;
        out[length++] = *r->at;
    }
    CHECK(length <= 255, NULL);         /* Excel refuses longer literals */
    r->at++;
    return (struct value){.kind = VALUE_TEXT, .text = out};
}

static struct value read_primary(struct reader *r)
{
    struct value value;
    if (take(r, "\"")) return read_string(r);
    if (take(r, "(")) {
        value = read_comparison(r);
        CHECK(take(r, ")"), NULL);
        return value;
    }
    if (isdigit((unsigned char)*r->at)) {
        char *end;
        value = value_number(strtod(r->at, &end));
        r->at = end;
        return value;
    }
    if (*r->at == '\'') {
        const struct sheet *sheet = take_sheet(r);
        CHECK(sheet && take_area(r, sheet, &value), NULL);
        return value;
    }
    return take_area(r, r->home, &value) ? value : read_word(r);
}

static struct value read_signed(struct reader *r)
{
    if (take(r, "-")) return value_number(-value_as_number(read_signed(r)));
    return read_primary(r);
}

static struct value read_power(struct reader *r)
{
    struct value left = read_signed(r);
    while (take(r, "^")) left = value_number(pow(value_as_number(left), value_as_number(read_signed(r))));
    return left;
}

static struct value read_product(struct reader *r)
{
    struct value left = read_power(r);
    for (;;) {
        if (take(r, "*")) left = value_number(value_as_number(left) * value_as_number(read_power(r)));
        else if (take(r, "/")) {
            double divisor = value_as_number(read_power(r));
            left = value_number(divisor != 0 ? value_as_number(left) / divisor : NAN);
        } else return left;
    }
}

static struct value read_sum(struct reader *r)
{
    struct value left = read_product(r);
    for (;;) {
        if (take(r, "+")) left = value_number(value_sum(value_as_number(left), value_as_number(read_product(r))));
        else if (take(r, "-")) left = value_number(value_sum(value_as_number(left), -value_as_number(read_product(r))));
        else return left;
    }
}

static struct value read_joined(struct reader *r)
{
    struct value left = read_sum(r);
    while (take(r, "&")) {
        const char *a = value_as_text(r->book, left), *b = value_as_text(r->book, read_sum(r));
        left = (struct value){.kind = VALUE_TEXT, .text = book_format(r->book, "%s%s", a, b)};
    }
    return left;
}

static struct value read_comparison(struct reader *r)
{
    static const char *const sign[] = {"<=", ">=", "<>", "=", "<", ">"};
    struct value a = read_joined(r);
    size_t which = 0;
    while (which < 6 && !take(r, sign[which])) which++;
    if (which == 6) return a;
    struct value b = read_joined(r);
    if (which == 2 || which == 3) return value_number(value_equals(a, b) == (which == 3));
    double x = value_as_number(a), y = value_as_number(b);
    if (isnan(x) || isnan(y)) return value_number(NAN);
    return value_number(which == 0 ? x <= y : which == 1 ? x >= y : which == 4 ? x < y : x > y);
}

static void settle(struct book *book, const struct sheet *home, struct cell *cell)
{
    if (cell->kind != CELL_FORMULA || cell->state == STATE_KNOWN) return;
    CHECK(cell->state == STATE_UNKNOWN, NULL);          /* else the formula refers to itself in a circle */
    cell->state = STATE_AT_WORK;
    struct reader r = {book, home, cell->formula + 1};
    struct value value = value_single(read_comparison(&r));
    CHECK(*r.at == '\0', NULL);
    CHECK(value.kind == VALUE_TEXT || isfinite(value.number), NULL);
    if (value.kind == VALUE_TEXT) cell->text = value.text;
    else cell->number = value.number;
    cell->state = STATE_KNOWN;
}

void formula_calculate(struct book *book)
{
    for (int i = 0; i < book->sheets; i++) {
        struct sheet *sheet = book->sheet[i];
        for (int row = 0; row < sheet->rows; row++)
            for (int column = 0; column < sheet->row[row].count; column++)
                settle(book, sheet, &sheet->row[row].cell[column]);
    }
}
