/* Events of all scenarios in one table: what happened, when, and in which share of each scenario's replications. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "report/terminal_parts.h"

enum { DATE_COLUMNS = 13, SHARE_COLUMNS = 6 };

/* An event by its words; day is that of the first scenario that knows it. */
struct row { const char *what; int32_t day; double least, most; };

static double share_of(const struct scenario_summary *s, const char *what)
{
    for (int i = 0; i < s->events; i++)
        if (strcmp(s->event[i].what, what) == 0) return s->event[i].share_of_replications;
    return 0;
}

static bool is_new(const struct row *row, int rows, const char *what)
{
    for (int i = 0; i < rows; i++)
        if (strcmp(row[i].what, what) == 0) return false;
    return true;
}

static void row_fill(struct row *row, const struct findings *findings)
{
    row->least = 1;
    for (int i = 0; i < findings->scenarios; i++) {
        double share = share_of(findings->summary[i], row->what);
        row->least = fmin(row->least, share);
        row->most = fmax(row->most, share);
    }
}

static int rows_collect(struct row *row, const struct findings *findings)
{
    int rows = 0;
    for (int i = 0; i < findings->scenarios; i++) {
        const struct scenario_summary *s = findings->summary[i];
        for (int e = 0; e < s->events; e++) {
            if (!is_new(row, rows, s->event[e].what)) continue;
            row[rows] = (struct row){ .what = s->event[e].what, .day = s->shape.first_day + s->event[e].day };
            row_fill(&row[rows++], findings);
        }
    }
    return rows;
}

static int row_order(const void *a, const void *b)
{
    const struct row *x = a, *y = b;
    return x->day != y->day ? (x->day > y->day) - (x->day < y->day) : strcmp(x->what, y->what);
}

static void row_write(struct text *out, const struct findings *findings, const struct row *row)
{
    struct text day = { 0 };
    terminal_say_day(&day, row->day);
    terminal_field(out, text_chars(&day), DATE_COLUMNS, false);
    terminal_field(out, row->what, TERMINAL_COLUMNS - DATE_COLUMNS - SHARE_COLUMNS * findings->scenarios, false);
    for (int i = 0; i < findings->scenarios; i++) {
        struct text share = { 0 };
        double value = share_of(findings->summary[i], row->what);
        if (value > 0) text_format(&share, "%.0f%%", 100 * value);
        terminal_field(out, value > 0 ? text_chars(&share) : "-", SHARE_COLUMNS, true);
        text_free(&share);
    }
    text_append(out, "\n");
    text_free(&day);
}

static void title_write(struct text *out, const struct findings *findings, int shown, int rows)
{
    struct text title = { 0 };
    int letters = findings->scenarios > 1 ? findings->scenarios : 0;
    text_append(&title, "Events, with their share of replications");
    if (shown < rows) text_format(&title, " (%d of %d)", shown, rows);
    if (letters == 0) text_append(out, text_chars(&title));
    else terminal_field(out, text_chars(&title), TERMINAL_COLUMNS - SHARE_COLUMNS * letters, false);
    for (int i = 0; i < letters; i++) text_format(out, "%*c", SHARE_COLUMNS, 'A' + i);
    text_append(out, "\n");
    text_free(&title);
}

/* What tells the scenarios apart comes first, then what happens most; shown in order of date. */
void terminal_events(struct text *out, const struct findings *findings, int most)
{
    int events = 0;
    for (int i = 0; i < findings->scenarios; i++) events += findings->summary[i]->events;
    if (events == 0) return;
    struct row *row = memory_new((size_t)events, sizeof *row);
    double *weight = memory_new((size_t)events, sizeof *weight);
    int *index = memory_new((size_t)most, sizeof *index);
    int rows = rows_collect(row, findings);
    qsort(row, (size_t)rows, sizeof *row, row_order);
    for (int i = 0; i < rows; i++) weight[i] = 10 * (row[i].most - row[i].least) + row[i].most;
    int shown = terminal_largest(weight, rows, index, most);
    text_append(out, "\n");
    title_write(out, findings, shown, rows);
    for (int i = 0; i < rows; i++)
        for (int k = 0; k < shown; k++)
            if (index[k] == i) row_write(out, findings, &row[i]);
    free(index);
    free(weight);
    free(row);
}
