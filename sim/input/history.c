#include "input/history.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "input/csv.h"
#include "input/file.h"
#include "scenario/number.h"

enum { TOLD_MAX = 20, DAYS_MAX = 36600 };

struct row { int32_t day; int second, line; double count; };

struct reading {
    const char *path;
    struct problems *problems;
    struct row *row;
    size_t rows, capacity;
    bool is_by_day;
    int told;                   /* problems so far; the first TOLD_MAX are said, the rest counted */
};

#define TELL(r, line, ...) \
    do { if ((r)->told++ < TOLD_MAX) problems_add((r)->problems, (r)->path, (line), __VA_ARGS__); } while (0)

/* --- columns --- */

struct columns { int when, count, all; };

static bool is_column(const char *field, const char *name)
{
    for (; *field && *name; field++, name++)
        if (tolower((unsigned char)*field) != *name) return false;
    return *field == *name;
}

static int find_column(const struct csv *csv, const char *first, const char *second)
{
    const char *names[] = {first, second};
    for (int n = 0; n < 2; n++)
        for (int i = 0; i < csv->count; i++)
            if (is_column(csv_field(csv, i), names[n])) return i;
    return -1;
}

static bool read_columns(struct reading *r, const struct csv *csv, struct columns *columns)
{
    columns->when = find_column(csv, "datetime", "date");
    columns->count = find_column(csv, "offered", "calls");
    columns->all = csv->count;
    if (columns->when < 0)
        TELL(r, csv->line, "the header names no column datetime or date; the first row must name the columns, as in "
                           "datetime,offered");
    if (columns->count < 0)
        TELL(r, csv->line, "the header names no column offered or calls; the first row must name the columns, as in "
                           "datetime,offered");
    return columns->when >= 0 && columns->count >= 0;
}

/* --- rows --- */

/* 2025-01-01, 2025-01-01 08:30, 2025-01-01T08:30:00. */
static bool read_moment(const char *typed, struct row *row, bool *has_time)
{
    char part[11] = "", clock[6] = "";
    struct date date;
    if (strlen(typed) < 10) return false;
    memcpy(part, typed, 10);
    if (!date_parse(part, &date)) return false;
    row->day = date_to_day(date);
    row->second = 0;
    *has_time = typed[10] != '\0';
    if (!*has_time) return true;
    if ((typed[10] != ' ' && typed[10] != 'T') || strlen(typed) < 16) return false;
    memcpy(clock, typed + 11, 5);
    if (!number_read_clock(clock, &row->second) || row->second >= SECONDS_A_DAY) return false;
    const char *rest = typed + 16;
    return !*rest || (rest[0] == ':' && isdigit((unsigned char)rest[1]) && isdigit((unsigned char)rest[2]) &&
                      (!rest[3] || (rest[3] == '.' && rest[4 + strspn(rest + 4, "0")] == '\0')));
}

static bool read_count(struct reading *r, const char *typed, struct row *row)
{
    struct text written = {0};
    enum number_form form = number_read(typed, &row->count);
    if (form == NUMBER_WITH_COMMA) {
        number_print_without_comma(typed, &written);
        TELL(r, row->line, "\"%.40s\" has a comma; write %.40s", typed, text_chars(&written));
    } else if (!*typed) {
        TELL(r, row->line, "the count is empty; write 0, or leave the whole day out if the centre was closed");
    } else if (form != NUMBER_PLAIN || row->count < 0 || row->count > 1e9) {
        TELL(r, row->line, "\"%.40s\" is not a count; allowed: 0 or more", typed);
    } else {
        return true;
    }
    text_free(&written);
    return false;
}

static void take_row(struct reading *r, const struct csv *csv, const struct columns *columns, bool is_first)
{
    struct row row = {.line = csv->line};
    const char *when = csv_field(csv, columns->when);
    bool has_time = false;
    if (columns->count >= csv->count || columns->when >= csv->count) {
        TELL(r, row.line, "the row has fewer fields (%d) than the header", csv->count);
        return;
    }
    if (csv->count > columns->all) {
        TELL(r, row.line, "the row has more fields than the header's %d; write numbers with a point, as in 1250.5",
             columns->all);
        return;
    }
    if (!read_moment(when, &row, &has_time)) {
        TELL(r, row.line, "\"%.40s\" is not a moment of the calendar; write 2025-01-31 08:30, or 2025-01-31", when);
        return;
    }
    if (is_first) r->is_by_day = !has_time;
    if (has_time == r->is_by_day) {
        TELL(r, row.line, "the row gives a %s where others give a %s; use one for all", has_time ? "time" : "day",
             has_time ? "day" : "time");
        return;
    }
    if (!read_count(r, csv_field(csv, columns->count), &row)) return;
    if (r->rows == r->capacity) {
        r->capacity = 2 * r->capacity + 1024;
        r->row = memory_resize(r->row, r->capacity, sizeof *r->row);
    }
    r->row[r->rows++] = row;
}

static void read_rows(struct reading *r, const char *chars)
{
    struct csv csv;
    struct columns columns;
    csv_begin(&csv, chars);
    if (csv_next(&csv) && read_columns(r, &csv, &columns)) {
        bool is_first = true;
        for (; csv_next(&csv); is_first = false) take_row(r, &csv, &columns, is_first);
        if (csv.is_unclosed) TELL(r, csv.line, "a quote is opened and never closed");
        if (!r->rows && !r->told) TELL(r, 0, "the history holds no rows under its header");
    }
    csv_free(&csv);
}

/* --- order, repetitions and gaps --- */

static int compare_rows(const void *a, const void *b)
{
    const struct row *x = a, *y = b;
    if (x->day != y->day) return x->day < y->day ? -1 : 1;
    if (x->second != y->second) return x->second < y->second ? -1 : 1;
    return (x->line > y->line) - (x->line < y->line);
}

static void print_moment(const struct reading *r, int32_t day, int second, char out[24])
{
    struct text text = {0};
    char date[11];
    date_print(day, date);
    text_append(&text, date);
    if (!r->is_by_day) text_format(&text, " %02d:%02d", second / 3600 % 24, second / 60 % 60);
    memcpy(out, text.chars, text.length < 23 ? text.length + 1 : 23);
    text_free(&text);
}

/* Least distance between two rows of one day: the record's own interval. 0 when no day has two. */
static int find_step(const struct reading *r)
{
    int step = 0;
    for (size_t i = 1; i < r->rows; i++) {
        int gap = r->row[i].second - r->row[i - 1].second;
        if (r->row[i].day == r->row[i - 1].day && gap > 0 && (!step || gap < step)) step = gap;
    }
    return step;
}

static void check_pairs(struct reading *r, int step)
{
    char moment[24];
    for (size_t i = 1; i < r->rows; i++) {
        const struct row *row = &r->row[i], *before = row - 1;
        if (row->day != before->day) continue;
        int gap = row->second - before->second;
        if (!gap) {
            print_moment(r, row->day, row->second, moment);
            TELL(r, row->line, "%s is given twice, on lines %d and %d; keep one", moment, before->line, row->line);
        } else if (gap != step) {
            print_moment(r, row->day, before->second + step, moment);
            int missing = (gap + step - 1) / step - 1;
            TELL(r, row->line, "%s is missing (%d interval%s of %d min before this row); write 0 where nobody called",
                 moment, missing, missing == 1 ? "" : "s", step / 60);
        }
    }
}

static void check_step(struct reading *r, int step, int interval_min)
{
    if (step && (step % 60 || interval_min * 60 % step))
        TELL(r, 0, "its rows are %d min apart, which does not go into interval_min = %d%s", step / 60, interval_min,
             step == 3600 ? "; set interval_min = 60" : "");
    int64_t days = r->rows ? (int64_t)r->row[r->rows - 1].day - r->row[0].day + 1 : 0;
    if (days > DAYS_MAX)
        TELL(r, 0, "its dates span %lld days; at most %d fit, so one of them must be wrong", (long long)days, DAYS_MAX);
}

/* --- counts --- */

static void fill_counts(const struct reading *r, int slots, struct history *out)
{
    out->first_day = r->row[0].day;
    out->days = (int)(r->row[r->rows - 1].day - out->first_day) + 1;
    out->slots = slots;
    out->count = memory_new((size_t)out->days * (size_t)slots, sizeof *out->count);
    out->is_open = memory_new((size_t)out->days, sizeof *out->is_open);
    for (size_t i = 0; i < r->rows; i++) {
        size_t day = (size_t)(r->row[i].day - out->first_day);
        size_t slot = (size_t)(r->row[i].second / (SECONDS_A_DAY / slots));
        out->count[day * (size_t)slots + slot] += r->row[i].count;
        out->is_open[day] = true;
    }
}

enum status history_parse(const char *path, const char *chars, int interval_min, struct history *out,
                          struct problems *problems)
{
    struct reading reading = {.path = path, .problems = problems};
    *out = (struct history){0};
    read_rows(&reading, chars);
    if (reading.rows) qsort(reading.row, reading.rows, sizeof *reading.row, compare_rows);
    int step = find_step(&reading);
    check_step(&reading, step, interval_min);
    check_pairs(&reading, step);
    if (reading.told > TOLD_MAX)
        problems_add(problems, path, 0, "has %d more problems of this kind", reading.told - TOLD_MAX);
    if (!reading.told) fill_counts(&reading, reading.is_by_day ? 1 : 24 * 60 / interval_min, out);
    free(reading.row);
    return reading.told ? STATUS_INPUT : STATUS_OK;
}

enum status history_read(const char *path, int interval_min, struct history *out, struct problems *problems)
{
    struct text chars = {0};
    *out = (struct history){0};
    enum status status = file_read(path, "history", HISTORY_FILE_BYTES_MAX, &chars, problems);
    if (status == STATUS_OK) status = history_parse(path, text_chars(&chars), interval_min, out, problems);
    text_free(&chars);
    return status;
}
