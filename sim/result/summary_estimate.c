/* What a summary says over its replications: estimates of month series and of totals. */
#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "result/summary.h"

enum { YEAR_MONTHS = 12 };

static const double *series_months(const struct scenario_summary *s, int replication, enum series series)
{
    return s->series + ((size_t)replication * SERIES_COUNT + (size_t)series) * (size_t)s->shape.months;
}

static double mean_of_month(const struct scenario_summary *s, enum series series, int month)
{
    double means[SERIES_COUNT];
    struct month_rows rows = {
        .contacts = summary_contacts(s, month, 0, 0),
        .staff = summary_staff(s, month, 0),
        .quantity = summary_quantity(s, month),
        .number = summary_month_number(s, month),
    };
    series_of_month(&s->shape, &rows, means);
    return means[series];
}

struct estimate summary_series(const struct scenario_summary *s, enum series series, int month)
{
    double *values = memory_new((size_t)s->merged, sizeof *values);
    for (int i = 0; i < s->merged; i++) values[i] = series_months(s, i, series)[month];
    struct estimate e = estimate_of(values, (size_t)s->merged);
    free(values);
    if (s->merged > 0) e.mean = mean_of_month(s, series, month);
    return e;
}

struct estimate summary_running(const struct scenario_summary *s, enum series series, int month)
{
    size_t runs = month < s->shape.baseline_months ? 0 : (size_t)s->merged;
    double *values = memory_new(runs, sizeof *values);
    for (size_t i = 0; i < runs; i++)
        for (int m = s->shape.baseline_months; m <= month; m++) values[i] += series_months(s, (int)i, series)[m];
    struct estimate e = estimate_of(values, runs);
    free(values);
    return e;
}

double summary_total_of(const struct scenario_summary *s, enum ledger_party party, bool discounted, int replication)
{
    const struct ledger_lines *lines = &s->shape.lines;
    const double *amount = (discounted ? s->present_value : s->nominal) + (size_t)replication * (size_t)lines->count;
    double total = 0;
    for (int i = 0; i < lines->count; i++)
        if (lines->line[i].party == party) total += amount[i];
    return total;
}

struct estimate summary_total(const struct scenario_summary *s, enum ledger_party party, bool discounted)
{
    double *values = memory_new((size_t)s->merged, sizeof *values);
    for (int i = 0; i < s->merged; i++) values[i] = summary_total_of(s, party, discounted, i);
    struct estimate e = estimate_of(values, (size_t)s->merged);
    free(values);
    return e;
}

/* --- the pro-rata end --- */

/* Mean nominal amount of a line over months 1.. */
static double line_total(const struct scenario_summary *s, int line)
{
    double total = 0;
    for (int month = s->shape.baseline_months; month < s->shape.months; month++)
        total += summary_amount(s, line, month);
    return total;
}

/* Mean units of a line over months 1.. */
static double line_units(const struct scenario_summary *s, int line)
{
    double units = 0;
    for (int month = s->shape.baseline_months; month < s->shape.months; month++)
        units += summary_quantity(s, month)[line];
    return units;
}

static double monthly_bill(const struct scenario_summary *s)
{
    int from = s->shape.months - YEAR_MONTHS;
    if (from < s->shape.baseline_months) from = s->shape.baseline_months;
    double bill = 0;
    for (int i = 0; i < s->shape.lines.count; i++) {
        const struct ledger_line *line = &s->shape.lines.line[i];
        if (line->party != LEDGER_CASH || line->category != CATEGORY_PROVIDER) continue;
        for (int month = from; month < s->shape.months; month++) bill += summary_amount(s, i, month);
    }
    return s->shape.months > from ? bill / (s->shape.months - from) : 0;
}

double summary_cost_of_an_end(const struct scenario_summary *s)
{
    double ends = 0, cost = 0;
    for (int i = 0; i < s->shape.lines.count; i++) {
        const struct ledger_line *line = &s->shape.lines.line[i];
        if (line->of_an_end && line->party == LEDGER_CASH) cost += line_total(s, i);
        if (line->counts_ends) ends += line_units(s, i);
    }
    if (ends > 0) return cost / ends;
    return s->shape.end_cost_eur + s->shape.end_dual_months * monthly_bill(s);
}

struct estimate summary_pro_rata_end(const struct scenario_summary *s)
{
    double *values = memory_new((size_t)s->merged, sizeof *values), cost = summary_cost_of_an_end(s);
    for (int i = 0; i < s->merged; i++) values[i] = s->end_exposure[i] * cost;
    struct estimate e = estimate_of(values, (size_t)s->merged);
    free(values);
    return e;
}

/* --- checks --- */

/* Two orders of adding the same amounts: by line over months, by month over lines. Gross amounts set the tolerance,
 * since a total may be small beside the lines that make it up. */
static bool party_holds(const struct scenario_summary *s, enum ledger_party party, enum series series, int replication)
{
    const double *month = series_months(s, replication, series);
    const struct ledger_lines *lines = &s->shape.lines;
    const double *amount = s->nominal + (size_t)replication * (size_t)lines->count;
    double by_month = 0, by_line = 0, gross = 0;
    for (int i = s->shape.baseline_months; i < s->shape.months; i++) by_month += month[i], gross += fabs(month[i]);
    for (int i = 0; i < lines->count; i++)
        if (lines->line[i].party == party) by_line += amount[i], gross += fabs(amount[i]);
    return fabs(by_month - by_line) <= 1e-9 * gross + 1e-6;
}

bool summary_totals_hold(const struct scenario_summary *s, int replication)
{
    return party_holds(s, LEDGER_CASH, SERIES_COST, replication) &&
           party_holds(s, LEDGER_BESIDE, SERIES_CUSTOMER_VALUE, replication);
}
