#include "report/formula_functions.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "math/tally.h"

/* --- values --- */

static struct value cell_value(const struct sheet *sheet, int row, int column)
{
    const struct cell *cell = sheet_look(sheet, row, column);
    if (!cell || cell->kind == CELL_NONE || cell->kind == CELL_BLANK) return value_number(0);
    if (cell->text) return (struct value){.kind = VALUE_TEXT, .text = cell->text};
    return value_number(cell->number);
}

struct value value_single(struct value value)
{
    if (value.kind != VALUE_AREA) return value;
    struct area a = value.area;
    if (a.row != a.last_row || a.column != a.last_column) return value_number(NAN);
    return cell_value(value.sheet, a.row, a.column);
}

double value_as_number(struct value value)
{
    value = value_single(value);
    return value.kind == VALUE_NUMBER ? value.number : NAN;
}

const char *value_as_text(struct book *book, struct value value)
{
    value = value_single(value);
    return value.kind == VALUE_TEXT ? value.text : book_figure(book, value.number);
}

bool value_equals(struct value a, struct value b)
{
    a = value_single(a);
    b = value_single(b);
    if (a.kind != b.kind) return false;
    return a.kind == VALUE_TEXT ? strcasecmp(a.text, b.text) == 0 : a.number == b.number;
}

double value_sum(double a, double b)
{
    double sum = a + b, small = 0x1p-48;
    return fabs(sum) < fabs(a) * small && fabs(sum) < fabs(b) * small ? 0 : sum;
}

/* --- walking an area --- */

static int area_cells(struct value v)
{
    return v.kind == VALUE_AREA
        ? (v.area.last_row - v.area.row + 1) * (v.area.last_column - v.area.column + 1) : 1;
}

static struct value area_at(struct value v, int index)
{
    if (v.kind != VALUE_AREA) return v;
    int columns = v.area.last_column - v.area.column + 1;
    return cell_value(v.sheet, v.area.row + index / columns, v.area.column + index % columns);
}

/* Is there a number in the cell? Empty cells and texts are passed over, as spreadsheets do in areas. */
static bool area_number(struct value v, int index, double *number)
{
    if (v.kind == VALUE_AREA) {
        int columns = v.area.last_column - v.area.column + 1;
        const struct cell *c = sheet_look(v.sheet, v.area.row + index / columns, v.area.column + index % columns);
        if (!c || c->text || (c->kind != CELL_NUMBER && c->kind != CELL_FORMULA)) return false;
        *number = c->number;
        return true;
    }
    *number = v.number;
    return v.kind == VALUE_NUMBER;
}

/* Compensated sum (Neumaier 1974), so that the order of adding does not show. */
struct total { double sum, lost; };
static void total_add(struct total *t, double x)
{
    double sum = t->sum + x;
    t->lost += fabs(t->sum) >= fabs(x) ? (t->sum - sum) + x : (x - sum) + t->sum;
    t->sum = sum;
}

/* All numbers of all arguments, in a malloc'd array. */
static double *numbers_of(const struct function_call *f, int arguments, size_t *count)
{
    size_t room = 0;
    for (int i = 0; i < arguments; i++) room += (size_t)area_cells(f->argument[i]);
    double *numbers = memory_new(room, sizeof *numbers);
    *count = 0;
    for (int i = 0; i < arguments; i++)
        for (int j = 0; j < area_cells(f->argument[i]); j++)
            if (area_number(f->argument[i], j, &numbers[*count])) ++*count;
    return numbers;
}

/* --- functions: each gets its call and gives a value --- */

typedef struct value function(struct book *book, const struct function_call *f);

static struct value reduce(const struct function_call *f, double (*of)(const double *x, size_t n))
{
    size_t count;
    double *numbers = numbers_of(f, f->count, &count);
    double result = of(numbers, count);
    free(numbers);
    return value_number(result);
}

static double sum_of(const double *x, size_t n)
{
    struct total t = {0};
    for (size_t i = 0; i < n; i++) total_add(&t, x[i]);
    return t.sum + t.lost;
}

static double mean_of(const double *x, size_t n) { return n ? sum_of(x, n) / (double)n : NAN; }
static double count_of(const double *x, size_t n) { (void)x; return (double)n; }

static double least_of(const double *x, size_t n)
{
    double least = n ? x[0] : 0;
    for (size_t i = 1; i < n; i++) least = fmin(least, x[i]);
    return least;
}

static double most_of(const double *x, size_t n)
{
    double most = n ? x[0] : 0;
    for (size_t i = 1; i < n; i++) most = fmax(most, x[i]);
    return most;
}

static double deviation_of(const double *x, size_t n)
{
    struct total t = {0};
    double mean = mean_of(x, n);
    for (size_t i = 0; i < n; i++) total_add(&t, (x[i] - mean) * (x[i] - mean));
    return n > 1 ? sqrt((t.sum + t.lost) / (double)(n - 1)) : NAN;
}

static struct value f_sum(struct book *b, const struct function_call *f) { (void)b; return reduce(f, sum_of); }
static struct value f_average(struct book *b, const struct function_call *f) { (void)b; return reduce(f, mean_of); }
static struct value f_count(struct book *b, const struct function_call *f) { (void)b; return reduce(f, count_of); }
static struct value f_min(struct book *b, const struct function_call *f) { (void)b; return reduce(f, least_of); }
static struct value f_max(struct book *b, const struct function_call *f) { (void)b; return reduce(f, most_of); }
static struct value f_stdev(struct book *b, const struct function_call *f) { (void)b; return reduce(f, deviation_of); }

static double number_argument(const struct function_call *f, int i) { return value_as_number(f->argument[i]); }

static struct value f_abs(struct book *b, const struct function_call *f)
{
    (void)b;
    return value_number(fabs(number_argument(f, 0)));
}

static struct value f_sqrt(struct book *b, const struct function_call *f)
{
    (void)b;
    return value_number(sqrt(number_argument(f, 0)));
}

static struct value f_int(struct book *b, const struct function_call *f)
{
    (void)b;
    return value_number(floor(number_argument(f, 0)));
}

static struct value f_if(struct book *b, const struct function_call *f)
{
    (void)b;
    double condition = number_argument(f, 0);
    return isnan(condition) ? value_number(NAN) : value_single(f->argument[condition != 0 ? 1 : 2]);
}

static struct value f_and(struct book *b, const struct function_call *f)
{
    (void)b;
    bool all = true;
    for (int i = 0; i < f->count; i++) all = all && number_argument(f, i) != 0;
    return value_number(all);
}

static struct value f_or(struct book *b, const struct function_call *f)
{
    (void)b;
    bool any = false;
    for (int i = 0; i < f->count; i++) any = any || number_argument(f, i) != 0;
    return value_number(any);
}

static struct value f_sumproduct(struct book *b, const struct function_call *f)
{
    (void)b;
    struct total t = {0};
    int cells = area_cells(f->argument[0]);
    for (int j = 0; j < cells; j++) {
        double product = 1;
        for (int i = 0; i < f->count; i++) {
            double x = 0;
            if (area_cells(f->argument[i]) != cells) return value_number(NAN);
            product *= area_number(f->argument[i], j, &x) ? x : 0;
        }
        total_add(&t, product);
    }
    return value_number(t.sum + t.lost);
}

/* A number inside a text, which a spreadsheet reads as it joined it: with the decimal sign of the language. */
static double bound_number(struct book *book, const char *chars)
{
    char *copy = (char *)book_format(book, "%s", chars);
    char *sign = strchr(copy, language_figures(book->language)->decimal);
    if (sign) *sign = '.';
    return strtod(copy, NULL);
}

/* Does a number meet a criterion: a number, or a text such as ">0" or "<=3"? */
static bool meets(struct book *book, double x, struct value criterion)
{
    criterion = value_single(criterion);
    if (criterion.kind == VALUE_NUMBER) return x == criterion.number;
    const char *c = criterion.text;
    size_t sign = strspn(c, "<>=");
    double bound = bound_number(book, c + sign);
    if (sign == 2 && c[1] == '=') return c[0] == '<' ? x <= bound : x >= bound;
    if (sign == 2) return x != bound;
    return c[0] == '<' ? x < bound : c[0] == '>' ? x > bound : x == bound;
}

static struct value f_sumif(struct book *b, const struct function_call *f)
{
    struct total t = {0};
    int cells = area_cells(f->argument[0]);
    if (area_cells(f->argument[2]) != cells) return value_number(NAN);
    for (int j = 0; j < cells; j++) {
        double tested = 0, added = 0;
        if (area_number(f->argument[0], j, &tested) && meets(b, tested, f->argument[1])
            && area_number(f->argument[2], j, &added)) total_add(&t, added);
    }
    return value_number(t.sum + t.lost);
}

static struct value f_countif(struct book *b, const struct function_call *f)
{
    int count = 0;
    for (int j = 0; j < area_cells(f->argument[0]); j++) {
        double tested = 0;
        count += area_number(f->argument[0], j, &tested) && meets(b, tested, f->argument[1]);
    }
    return value_number(count);
}

static struct value f_index(struct book *b, const struct function_call *f)
{
    (void)b;
    double position = number_argument(f, 1);
    struct value from = f->argument[0];
    if (!(position >= 1 && position < area_cells(from) + 1)) return value_number(NAN);
    if (from.kind != VALUE_AREA) return from;
    int columns = from.area.last_column - from.area.column + 1, index = (int)position - 1;
    int row = from.area.row + index / columns, column = from.area.column + index % columns;
    from.area = (struct area){row, column, row, column};        /* a reference: COUNT(INDEX(...)) tells an empty cell */
    return from;
}

static struct value f_match(struct book *b, const struct function_call *f)
{
    (void)b;
    for (int j = 0; j < area_cells(f->argument[1]); j++)
        if (value_equals(f->argument[0], area_at(f->argument[1], j))) return value_number(j + 1);
    return value_number(NAN);
}

static struct value f_percentile(struct book *b, const struct function_call *f)
{
    (void)b;
    size_t count;
    double *numbers = numbers_of(f, 1, &count), *scratch = memory_new(count, sizeof *scratch);
    double result = quantile_of(numbers, count, number_argument(f, 1), scratch);
    free(scratch);
    free(numbers);
    return value_number(result);
}

/* Student's t exceeded in either direction with probability p: the half-width of an interval whose standard error
 * is 1, which is what tally_half_width gives for a variance equal to the count. */
static struct value f_tinv(struct book *b, const struct function_call *f)
{
    (void)b;
    double p = number_argument(f, 0), degrees = number_argument(f, 1);
    if (!(degrees >= 1)) return value_number(NAN);
    struct tally t = {.count = (uint64_t)degrees + 1, .squares = floor(degrees) * (floor(degrees) + 1)};
    return value_number(tally_half_width(&t, 1 - p));
}

/* The k-th largest: LARGE(area, 1) is the most. */
static int descending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x < y) - (x > y);
}

static struct value f_large(struct book *b, const struct function_call *f)
{
    (void)b;
    size_t count;
    double *numbers = numbers_of(f, 1, &count), k = number_argument(f, 1);
    qsort(numbers, count, sizeof *numbers, descending);
    double result = k >= 1 && k < (double)count + 1 ? numbers[(size_t)k - 1] : NAN;
    free(numbers);
    return value_number(result);
}

static struct value f_log10(struct book *b, const struct function_call *f)
{
    (void)b;
    double x = number_argument(f, 0);
    return value_number(x > 0 ? log10(x) : NAN);
}

/* The first value lies one period ahead; empty cells are passed over, as spreadsheets do. */
static struct value f_npv(struct book *b, const struct function_call *f)
{
    (void)b;
    struct total t = {0};
    double growth = 1 + number_argument(f, 0), x;
    int period = 0;
    for (int j = 0; j < area_cells(f->argument[1]); j++)
        if (area_number(f->argument[1], j, &x)) total_add(&t, x / pow(growth, ++period));
    return value_number(growth > 0 ? t.sum + t.lost : NAN);
}

/* A number as text with thousands separated: FIXED(1234.56, 1) is "1,234.6", or what a spreadsheet in the book's
 * language makes of it. Halves go away from zero. */
static struct value f_fixed(struct book *b, const struct function_call *f)
{
    double x = number_argument(f, 0), scale = pow(10, number_argument(f, 1));
    const struct language_figures *figures = language_figures(b->language);
    int decimals = (int)number_argument(f, 1), at = 0;
    if (!isfinite(x) || decimals < 0 || decimals > 9 || fabs(x) > 1e15) return value_number(NAN);
    double rounded = round(fabs(x) * scale) / scale;
    char plain[64], out[96];
    snprintf(plain, sizeof plain, "%.*f", decimals, rounded);
    int whole = (int)strcspn(plain, ".");
    if (x < 0 && rounded > 0) out[at++] = '-';
    for (int i = 0; i < whole; i++) {
        out[at++] = plain[i];
        if (i + 1 < whole && (whole - 1 - i) % 3 == 0) out[at++] = figures->thousands;
    }
    out[at] = '\0';
    if (plain[whole] == '.') plain[whole] = figures->decimal;
    return (struct value){.kind = VALUE_TEXT, .text = book_format(b, "%s%s", out, plain + whole)};
}

static const struct { const char *name; int least, most; function *call; } functions[] = {
    {"ABS", 1, 1, f_abs},
    {"AND", 1, FUNCTION_ARGUMENTS_MAX, f_and},
    {"AVERAGE", 1, FUNCTION_ARGUMENTS_MAX, f_average},
    {"COUNT", 1, FUNCTION_ARGUMENTS_MAX, f_count},
    {"COUNTIF", 2, 2, f_countif},
    {"FIXED", 2, 2, f_fixed},
    {"IF", 3, 3, f_if},
    {"INDEX", 2, 2, f_index},
    {"INT", 1, 1, f_int},
    {"LARGE", 2, 2, f_large},
    {"LOG10", 1, 1, f_log10},
    {"MATCH", 3, 3, f_match},
    {"MAX", 1, FUNCTION_ARGUMENTS_MAX, f_max},
    {"MIN", 1, FUNCTION_ARGUMENTS_MAX, f_min},
    {"NPV", 2, 2, f_npv},
    {"OR", 1, FUNCTION_ARGUMENTS_MAX, f_or},
    {"PERCENTILE", 2, 2, f_percentile},
    {"SQRT", 1, 1, f_sqrt},
    {"STDEV", 1, FUNCTION_ARGUMENTS_MAX, f_stdev},
    {"SUM", 1, FUNCTION_ARGUMENTS_MAX, f_sum},
    {"SUMIF", 3, 3, f_sumif},
    {"SUMPRODUCT", 1, FUNCTION_ARGUMENTS_MAX, f_sumproduct},
    {"TINV", 2, 2, f_tinv},
};

bool function_evaluate(struct book *book, const struct function_call *call, struct value *result)
{
    for (size_t i = 0; i < sizeof functions / sizeof functions[0]; i++) {
        if (strlen(functions[i].name) != call->name_length) continue;
        if (memcmp(functions[i].name, call->name, call->name_length) != 0) continue;
        if (call->count < functions[i].least || call->count > functions[i].most) return false;
        *result = functions[i].call(book, call);
        return true;
    }
    return false;
}
