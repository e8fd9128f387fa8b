#include "report/csv_table.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"

enum { NUMBER_BYTES = 32, HELD_BYTES = 1 << 16, DIGITS_LEAST = 15, DIGITS_MOST = 17 };

static const struct csv_table *const tables[] = {
    &csv_totals, &csv_months, &csv_lines, &csv_runs, &csv_decisions, &csv_events, &csv_ranking, &csv_differences,
    &csv_savings,
};

struct csv_writer {
    const struct csv_table *table;
    const struct csv_sink *sink;
    struct text held, scratch;                  /* rows the sink has not been given yet; of getters */
    bool open;                                  /* the sink still takes */
};

/* --- cells --- */

/* The shortest of 15 to 17 digits that reads back as the same number. */
static void number_append(struct text *out, double value)
{
    char digits[NUMBER_BYTES];
    if (!isfinite(value)) return;
    if (value == 0) value = 0;                  /* no -0 */
    for (int precision = DIGITS_LEAST; precision <= DIGITS_MOST; precision++) {
        snprintf(digits, sizeof digits, "%.*g", precision, value);
        if (precision == DIGITS_MOST || strtod(digits, NULL) == value) break;   /* the most digits always do */
    }
    text_append(out, digits);
}

/* A spreadsheet would take a text that begins so for a formula, blanks or not. */
static bool is_like_formula(const char *chars)
{
    chars += strspn(chars, " ");
    return *chars != '\0' && strchr("=+-@", *chars) != NULL;
}

static void text_cell_append(struct text *out, const char *chars)
{
    struct text shown = { 0 };
    text_append_shown(&shown, chars);
    const char *c = text_chars(&shown);
    const char *quote = strpbrk(c, "\",") != NULL ? "\"" : "";
    text_format(out, "%s%s", quote, is_like_formula(c) ? "'" : "");
    for (; *c != '\0'; c++) text_append_bytes(out, *c == '"' ? "\"\"" : c, *c == '"' ? 2 : 1);
    text_append(out, quote);
    text_free(&shown);
}

/* --- rows --- */

static void writer_pass_on(struct csv_writer *w)
{
    if (w->open && w->held.length > 0) w->open = w->sink->take(w->sink->context, w->held.chars, w->held.length);
    text_clear(&w->held);
}

bool csv_row_write(struct csv_writer *w, const struct csv_row *row)
{
    for (int i = 0; i < w->table->columns; i++) {
        const struct csv_column *column = &w->table->column[i];
        if (i > 0) text_append(&w->held, ",");
        if (column->number != NULL) {
            number_append(&w->held, column->number(row));
            continue;
        }
        text_clear(&w->scratch);
        const char *chars = column->text(row, &w->scratch);
        if (chars != NULL) text_cell_append(&w->held, chars);
    }
    text_append(&w->held, "\r\n");
    if (w->held.length >= HELD_BYTES) writer_pass_on(w);
    return w->open;
}

bool csv_value_write(struct csv_writer *writer, struct csv_row *row, const char *measure, const char *unit,
                     struct estimate value)
{
    row->measure = measure, row->unit = unit, row->value = value;
    return csv_row_write(writer, row);
}

struct estimate csv_alone(double mean)
{
    return (struct estimate){ mean, NAN, NAN, NAN, NAN };
}

/* --- files --- */

int csv_files(void)
{
    return sizeof tables / sizeof tables[0];
}

const char *csv_name(int file)
{
    return tables[file]->name;
}

void csv_header(int file, struct text *out)
{
    for (int i = 0; i < tables[file]->columns; i++)
        text_format(out, "%s%s", i > 0 ? "," : "", tables[file]->column[i].name);
    text_append(out, "\r\n");
}

bool csv_write(int file, const struct findings *findings, const struct csv_sink *sink)
{
    struct csv_writer writer = { .table = tables[file], .sink = sink, .open = true };
    struct csv_row row = { .findings = findings };
    csv_header(file, &writer.held);
    tables[file]->walk(&writer, &row);
    writer_pass_on(&writer);
    text_free(&writer.held);
    text_free(&writer.scratch);
    return writer.open;
}

/* --- getters that files share --- */

const char *csv_scenario(const struct csv_row *row, struct text *scratch)
{
    (void)scratch;
    return row->summary->shape.name;
}

const char *csv_month(const struct csv_row *row, struct text *scratch)
{
    struct date date = date_from_day(date_month_start(row->summary->shape.first_day, row->month));
    text_format(scratch, "%04d-%02d", date.year, date.month);
    return text_chars(scratch);
}

const char *csv_site(const struct csv_row *row, struct text *scratch)
{
    return row->site == CSV_ALL ? NULL : findings_site_name(row->summary, row->site, scratch);
}

const char *csv_measure(const struct csv_row *row, struct text *scratch)
{
    (void)scratch;
    return row->measure;
}

const char *csv_unit(const struct csv_row *row, struct text *scratch)
{
    (void)scratch;
    return row->unit;
}

const char *csv_a(const struct csv_row *row, struct text *scratch)
{
    (void)scratch;
    return row->comparison->a->shape.name;
}

const char *csv_b(const struct csv_row *row, struct text *scratch)
{
    (void)scratch;
    return row->comparison->b->shape.name;
}

double csv_month_number(const struct csv_row *row)
{
    return summary_month_number(row->summary, row->month);
}

double csv_mean(const struct csv_row *row) { return row->value.mean; }
double csv_p10(const struct csv_row *row) { return row->value.p10; }
double csv_p50(const struct csv_row *row) { return row->value.p50; }
double csv_p90(const struct csv_row *row) { return row->value.p90; }
double csv_half_width(const struct csv_row *row) { return row->value.half_width_95; }
