#include "report/terminal_parts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "report/sparkline.h"

enum { NAME_COLUMNS = 16, YEAR_COLUMNS = 4 };

static const char *const month_names[] = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
};

struct money terminal_money(double largest_eur)
{
    double size = fabs(largest_eur);
    if (size >= 1e7) return (struct money){ 1e6, 2, "EUR million", " million" };
    if (size >= 1e4) return (struct money){ 1e3, 1, "EUR thousand", " thousand" };
    return (struct money){ 1, 0, "EUR", "" };
}

/* --- text in columns --- */

static bool begins_character(char byte)
{
    return ((unsigned char)byte & 0xC0) != 0x80;
}

static int columns_of(const char *chars, size_t length)
{
    int columns = 0;
    for (size_t i = 0; i < length; i++) columns += begins_character(chars[i]);
    return columns;
}

void terminal_field(struct text *out, const char *chars, int columns, bool to_right)
{
    size_t length = strlen(chars);
    int have = columns_of(chars, length);
    bool cut = have > columns;
    while (cut && length > 0 && columns_of(chars, length) > columns - 1) length--;
    while (cut && !begins_character(chars[length])) length++;
    if (to_right && !cut) text_format(out, "%*s", columns - have, "");
    text_append_bytes(out, chars, length);
    if (cut) text_append(out, "\u2026");
    if (!to_right && !cut) text_format(out, "%*s", columns - have, "");
}

/* Without the last line's end. */
static void wrap_words(struct text *out, const char *sentences)
{
    int column = 0;
    for (const char *word = sentences; *word != '\0';) {
        size_t length = strcspn(word, " ");
        int columns = columns_of(word, length);
        if (column > 0 && column + 1 + columns > TERMINAL_COLUMNS) text_append(out, "\n"), column = 0;
        if (column > 0) text_append(out, " "), column++;
        text_append_bytes(out, word, length);
        column += columns;
        word += length + strspn(word + length, " ");
    }
}

void terminal_wrap(struct text *out, const char *sentences)
{
    wrap_words(out, sentences);
    text_append(out, "\n");
}

void terminal_headline(struct text *out, const char *sentences, bool styled)
{
    if (styled) text_append(out, "\033[1m");
    wrap_words(out, sentences);
    text_append(out, styled ? "\033[0m\n" : "\n");
}

/* --- numbers --- */

bool terminal_rounds_to_zero(struct money money, double eur)
{
    return fabs(eur / money.divisor) < 0.5 * pow(10, -money.decimals);
}

/* -0.00 reads like a mistake: what rounds to zero is zero. */
static double without_minus_zero(double value, int decimals)
{
    return fabs(value) < 0.5 * pow(10, -decimals) ? 0 : value;
}

void terminal_amount(struct text *out, struct money money, double eur, bool with_sign)
{
    struct text cell = { 0 };
    double value = without_minus_zero(eur / money.divisor, money.decimals);
    if (!isfinite(value)) text_append(&cell, "-");
    else text_format(&cell, with_sign ? "%+.*f" : "%.*f", money.decimals, value);
    terminal_field(out, text_chars(&cell), TERMINAL_CELL, true);
    text_free(&cell);
}

void terminal_percent(struct text *out, double ratio)
{
    struct text cell = { 0 };
    if (isfinite(ratio)) text_format(&cell, "%.1f%%", 100 * ratio);
    else text_append(&cell, "-");
    terminal_field(out, text_chars(&cell), TERMINAL_CELL, true);
    text_free(&cell);
}

void terminal_say_amount(struct text *out, struct money money, double eur)
{
    text_format(out, "%.*f", money.decimals, without_minus_zero(eur / money.divisor, money.decimals));
}

void terminal_say_eur(struct text *out, struct money money, double eur)
{
    text_append(out, "EUR ");
    terminal_say_amount(out, money, eur);
    text_append(out, money.multiple);
}

void terminal_say_month(struct text *out, const struct result_shape *shape, int month)
{
    struct date date = date_from_day(date_month_start(shape->first_day, month));
    text_format(out, "%s %d", month_names[date.month - 1], date.year);
}

void terminal_say_day(struct text *out, int32_t day)
{
    struct date date = date_from_day(day);
    text_format(out, "%d %s %d", date.day, month_names[date.month - 1], date.year);
}

static bool is_among(const int *index, int count, int wanted)
{
    for (int i = 0; i < count; i++)
        if (index[i] == wanted) return true;
    return false;
}

int terminal_largest(const double *values, int count, int *index, int most)
{
    for (int found = 0; found < most; found++) {
        int best = -1;
        for (int i = 0; i < count; i++)
            if (fabs(values[i]) > (best >= 0 ? fabs(values[best]) : 0) && !is_among(index, found, i)) best = i;
        if (best < 0) return found;
        index[found] = best;
    }
    return most;
}

/* --- curves --- */

struct range { double low, high; };

/* Mean curve of a series; the range grows to hold it. The caller frees. */
static double *mean_curve(const struct scenario_summary *s, enum series series, struct range *range)
{
    double *curve = memory_new((size_t)s->shape.months, sizeof *curve);
    for (int month = 0; month < s->shape.months; month++) {
        curve[month] = summary_series(s, series, month).mean;
        range->low = fmin(range->low, curve[month]);
        range->high = fmax(range->high, curve[month]);
    }
    return curve;
}

/* A title, then a curve for each scenario, all on one scale, which the title states. */
static void curves_draw(struct text *out, const struct findings *findings, enum series series,
                        void (*title)(struct text *, const struct findings *, struct range))
{
    struct range range = { INFINITY, -INFINITY };
    double **curve = memory_new((size_t)findings->scenarios, sizeof *curve);
    for (int i = 0; i < findings->scenarios; i++) curve[i] = mean_curve(findings->summary[i], series, &range);
    if (range.low <= range.high) title(out, findings, range);
    for (int i = 0; i < findings->scenarios; i++) {
        if (range.low <= range.high) {
            terminal_field(out, findings->summary[i]->shape.name, NAME_COLUMNS - 1, false);
            text_append(out, " ");
            sparkline_draw(out, curve[i], findings->summary[i]->shape.months, range.low, range.high);
            text_append(out, "\n");
        }
        free(curve[i]);
    }
    free(curve);
}

static void title_cost(struct text *out, const struct findings *findings, struct range range)
{
    struct money money = terminal_money(range.high);
    const struct result_shape *shape = &findings->summary[0]->shape;
    text_append(out, "Cost a month, ");
    terminal_say_month(out, shape, 0);
    text_append(out, " to ");
    terminal_say_month(out, shape, shape->months - 1);
    text_append(out, ": EUR ");
    terminal_say_amount(out, money, range.low);
    text_append(out, " to ");
    terminal_say_amount(out, money, range.high);
    text_append(out, money.multiple);
    text_append(out, "\n");
}

static void title_service(struct text *out, const struct findings *findings, struct range range)
{
    struct service_totals service;
    findings_service(findings->summary[0], &service);
    text_format(out, "Service level a month: %.0f%% to %.0f%%", 100 * range.low, 100 * range.high);
    if (isfinite(service.target)) text_format(out, "; target %.0f%%", 100 * service.target);
    text_append(out, "\n");
}

/* Years under their Januaries, as far as they do not touch. */
static void curves_years(struct text *out, const struct result_shape *shape)
{
    int column = 0, group = sparkline_group(shape->months), first = date_from_day(shape->first_day).month;
    for (int month = (13 - first) % 12; month < shape->months; month += 12) {
        int at = NAME_COLUMNS + month / group, year = date_from_day(date_month_start(shape->first_day, month)).year;
        if (at + YEAR_COLUMNS > TERMINAL_COLUMNS || (column > 0 && at <= column)) continue;
        text_format(out, "%*s%d", at - column, "", year);
        column = at + YEAR_COLUMNS;
    }
    text_append(out, "\n");
}

void terminal_curves(struct text *out, const struct findings *findings)
{
    text_append(out, "\n");
    curves_draw(out, findings, SERIES_COST, title_cost);
    curves_draw(out, findings, SERIES_SERVICE_LEVEL, title_service);
    curves_years(out, &findings->summary[0]->shape);
}
