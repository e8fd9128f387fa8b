/* Events of all scenarios in one table: what happened, when, and in which share of each scenario's replications. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "report/event_words.h"
#include "report/terminal_parts.h"

enum { DATE_COLUMNS = 13, SHARE_COLUMNS = 6 };

/* An event by its words; day is that of the first scenario that knows it. */
struct row { struct text what; int32_t day; double share[FINDINGS_WORKBOOK_MAX], least, most; };

static int row_find(const struct row *row, int rows, const char *what)
{
    int i = 0;
    while (i < rows && strcmp(text_chars(&row[i].what), what) != 0) i++;
    return i;
}

/* What happens again in a replication is left to the workbook: here stands the first time. */
static int rows_collect(struct row *row, const struct findings *findings)
{
    const struct language *english = language_find("en");
    int rows = 0;
    for (int i = 0; i < findings->scenarios; i++) {
        const struct scenario_summary *s = findings->summary[i];
        for (int e = 0; e < s->events; e++) {
            struct text what = { 0 };
            if (s->event[e].turn > 0) continue;
            event_words(&what, english, &s->shape, &s->event[e].event);
            int at = row_find(row, rows, text_chars(&what));
            if (at < rows) text_free(&what);
            else row[rows++] = (struct row){ .what = what, .day = s->shape.first_day + s->event[e].event.day };
            row[at].share[i] = s->event[e].share_of_replications;
        }
    }
    return rows;
}

static void row_weigh(struct row *row, int scenarios)
{
    row->least = 1;
    for (int i = 0; i < scenarios; i++) {
        row->least = fmin(row->least, row->share[i]);
        row->most = fmax(row->most, row->share[i]);
    }
}

static int row_order(const void *a, const void *b)
{
    const struct row *x = a, *y = b;
    return x->day != y->day ? (x->day > y->day) - (x->day < y->day)
        : strcmp(text_chars(&x->what), text_chars(&y->what));
}

static void row_write(struct text *out, const struct findings *findings, const struct row *row)
{
    struct text day = { 0 };
    terminal_say_day(&day, row->day);
    terminal_field(out, text_chars(&day), DATE_COLUMNS, false);
    terminal_field(out, text_chars(&row->what), TERMINAL_COLUMNS - DATE_COLUMNS - SHARE_COLUMNS * findings->scenarios,
                   false);
    for (int i = 0; i < findings->scenarios; i++) {
        struct text share = { 0 };
        double value = row->share[i];
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
    for (int i = 0; i < rows; i++) row_weigh(&row[i], findings->scenarios);
    for (int i = 0; i < rows; i++) weight[i] = 10 * (row[i].most - row[i].least) + row[i].most;
    int shown = terminal_largest(weight, rows, index, most);
    text_append(out, "\n");
    title_write(out, findings, shown, rows);
    for (int i = 0; i < rows; i++)
        for (int k = 0; k < shown; k++)
            if (index[k] == i) row_write(out, findings, &row[i]);
    for (int i = 0; i < rows; i++) text_free(&row[i].what);
    free(index);
    free(weight);
    free(row);
}
