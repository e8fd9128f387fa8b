/* decisions.csv, events.csv: what providers chose, and what happened. */
#include <math.h>
#include <stdlib.h>

#include "base/date.h"
#include "base/memory.h"
#include "report/csv_table.h"

enum { DATE_BYTES = 11 };

static const char *date_of(int32_t day, struct text *scratch)
{
    char date[DATE_BYTES];
    date_print(day, date);
    text_append(scratch, date);
    return text_chars(scratch);
}

/* --- decisions.csv --- */

static const char *decision_date(const struct csv_row *row, struct text *scratch)
{
    return date_of(row->decision->day, scratch);
}

static const char *decides(const struct csv_row *row, struct text *scratch)
{
    (void)scratch;
    return row->decision->chosen != NULL ? "auto" : "fixed";
}

static double investment(const struct csv_row *row) { return row->decision->investment_per_seat; }
static double haste(const struct csv_row *row) { return row->decision->haste; }
static double staffing(const struct csv_row *row) { return row->decision->staffing; }

/* What only a provider that decides has. */
#define OF_CHOSEN(name, expression) \
    static double name(const struct csv_row *row) \
    { \
        const struct decision_summary *chosen = row->decision->chosen; \
        return chosen != NULL ? (expression) : NAN; \
    }
OF_CHOSEN(successor, chosen->generation)
OF_CHOSEN(number, chosen->number)
OF_CHOSEN(share, chosen->share)
OF_CHOSEN(payback_months, chosen->payback_months)
OF_CHOSEN(payback_share, chosen->payback_share)
OF_CHOSEN(value, chosen->value_eur)
OF_CHOSEN(runner_up_gap, chosen->runner_up_gap)
OF_CHOSEN(investment_none, chosen->bound_share[0])
OF_CHOSEN(investment_most, chosen->bound_share[1])
OF_CHOSEN(haste_none, chosen->bound_share[2])
OF_CHOSEN(haste_most, chosen->bound_share[3])
OF_CHOSEN(staffing_least, chosen->bound_share[4])
OF_CHOSEN(staffing_most, chosen->bound_share[5])

static void walk_decisions(struct csv_writer *writer, struct csv_row *row)
{
    for (int i = 0; i < row->findings->scenarios; i++) {
        const struct scenario *scenario = row->findings->scenario[i];
        row->summary = row->findings->summary[i];
        int count = decided_rows(scenario, row->summary, NULL);
        struct decision_row *decision = memory_new((size_t)count, sizeof *decision);
        decided_rows(scenario, row->summary, decision);
        for (int d = 0; d < count; d++) {
            row->decision = &decision[d], row->site = decision[d].site;
            csv_row_write(writer, row);
        }
        free(decision);
    }
}

static const struct csv_column decisions_columns[] = {
    CSV_SCENARIO, { "date", decision_date, NULL }, CSV_SITE, { "decides", decides, NULL },
    { "successor", NULL, successor }, { "number", NULL, number }, { "share_of_replications", NULL, share },
    { "investment_per_seat", NULL, investment }, { "haste", NULL, haste }, { "staffing", NULL, staffing },
    { "payback_months", NULL, payback_months }, { "payback_share", NULL, payback_share }, { "value", NULL, value },
    { "runner_up_gap", NULL, runner_up_gap }, { "investment_none", NULL, investment_none },
    { "investment_most", NULL, investment_most }, { "haste_none", NULL, haste_none },
    { "haste_most", NULL, haste_most }, { "staffing_least", NULL, staffing_least },
    { "staffing_most", NULL, staffing_most },
};

const struct csv_table csv_decisions = { "decisions.csv", CSV_COLUMNS(decisions_columns), walk_decisions };

/* --- events.csv --- */

static const char *event_date(const struct csv_row *row, struct text *scratch)
{
    return date_of(row->summary->shape.first_day + row->event->day, scratch);
}

static const char *event_what(const struct csv_row *row, struct text *scratch)
{
    (void)scratch;
    return row->event->what;
}

static double event_share(const struct csv_row *row) { return row->event->share_of_replications; }

static void walk_events(struct csv_writer *writer, struct csv_row *row)
{
    for (int i = 0; i < row->findings->scenarios; i++) {
        row->summary = row->findings->summary[i];
        for (int e = 0; e < row->summary->events; e++) {
            row->event = &row->summary->event[e];
            csv_row_write(writer, row);
        }
    }
}

static const struct csv_column events_columns[] = {
    CSV_SCENARIO, { "date", event_date, NULL }, { "what", event_what, NULL },
    { "share_of_replications", NULL, event_share },
};

const struct csv_table csv_events = { "events.csv", CSV_COLUMNS(events_columns), walk_events };
