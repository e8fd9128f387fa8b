/* totals.csv, lines.csv, runs.csv: money, and the totals over the horizon. */
#include "report/csv_table.h"

static const char *party_name(const struct csv_row *row, struct text *scratch)
{
    (void)scratch;
    return findings_party_name(row->party);
}

/* --- totals.csv: what JSON has in "totals" --- */

static void totals_of_scenario(struct csv_writer *w, struct csv_row *row)
{
    const struct scenario_summary *s = row->summary;
    struct service_totals t;
    findings_service(s, &t);
    const struct { const char *measure, *unit; struct estimate value; } total[] = {
        { "cost", "EUR", summary_total(s, LEDGER_CASH, false) },
        { "present_value", "EUR", summary_total(s, LEDGER_CASH, true) },
        { "customer_value_at_risk", "EUR", summary_total(s, LEDGER_BESIDE, false) },
        { "customer_value_at_risk_present_value", "EUR", summary_total(s, LEDGER_BESIDE, true) },
        { "pro_rata_end", "EUR", summary_pro_rata_end(s) },
        { "service_level", "share", csv_alone(t.service_level) },
        { "service_level_target", "share", csv_alone(t.target) },
        { "asa_s", "s", csv_alone(t.asa_s) },
        { "abandonment", "share", csv_alone(t.abandonment) },
        { "fcr", "share", csv_alone(t.fcr) },
        { "contacts_per_problem", "contacts", csv_alone(t.contacts_per_problem) },
        { "mean_satisfaction", "share", csv_alone(t.satisfaction) },
        { "occupancy", "share", csv_alone(t.occupancy) },
        { "months_below_target", "months", csv_alone(t.months_below_target) },
    };
    for (size_t i = 0; i < sizeof total / sizeof total[0]; i++)
        csv_value_write(w, row, total[i].measure, total[i].unit, total[i].value);
    for (int m = 0; m < CONTACT_MEASURES; m++) {
        const struct measure_name *name = contact_measure_name((enum contact_measure)m);
        csv_value_write(w, row, name->key, name->unit, csv_alone(t.contacts[m]));
    }
}

static void walk_totals(struct csv_writer *writer, struct csv_row *row)
{
    for (int i = 0; i < row->findings->scenarios; i++) {
        row->summary = row->findings->summary[i];
        totals_of_scenario(writer, row);
    }
}

static const struct csv_column totals_columns[] = {
    CSV_SCENARIO, CSV_MEASURE, CSV_UNIT, CSV_MEAN, CSV_P10, CSV_P50, CSV_P90, CSV_HALF_WIDTH,
};

const struct csv_table csv_totals = { "totals.csv", CSV_COLUMNS(totals_columns), walk_totals };

/* --- lines.csv: the ledger, amount = quantity x rate x index --- */

static const struct ledger_line *line_of(const struct csv_row *row)
{
    return &row->summary->shape.lines.line[row->line];
}

static int number_of(const struct csv_row *row)
{
    return summary_month_number(row->summary, row->month);
}

static const char *line_label(const struct csv_row *row, struct text *scratch)
{
    (void)scratch;
    return line_of(row)->label;
}

static const char *line_category(const struct csv_row *row, struct text *scratch)
{
    (void)scratch;
    return ledger_category_label(line_of(row)->category);
}

static const char *line_unit(const struct csv_row *row, struct text *scratch)
{
    (void)scratch;
    return line_of(row)->unit;
}

static double line_quantity(const struct csv_row *row) { return summary_quantity(row->summary, row->month)[row->line]; }
static double line_rate(const struct csv_row *row) { return line_of(row)->rate; }
static double line_index(const struct csv_row *row) { return ledger_index(line_of(row), number_of(row)); }
static double line_amount(const struct csv_row *row) { return summary_amount(row->summary, row->line, row->month); }

static double discount_factor(const struct csv_row *row)
{
    return ledger_discount(row->summary->shape.discount_rate, number_of(row));
}

static double line_present_value(const struct csv_row *row)
{
    return line_amount(row) * discount_factor(row);
}

/* A line's key; "total" for a party's sum, in runs.csv. */
static const char *line_key(const struct csv_row *row, struct text *scratch)
{
    (void)scratch;
    return row->line == CSV_ALL ? "total" : line_of(row)->key;
}

static void walk_lines(struct csv_writer *writer, struct csv_row *row)
{
    for (int i = 0; i < row->findings->scenarios; i++) {
        row->summary = row->findings->summary[i];
        for (row->month = 0; row->month < row->summary->shape.months; row->month++)
            for (row->line = 0; row->line < row->summary->shape.lines.count; row->line++) {
                row->party = line_of(row)->party;
                csv_row_write(writer, row);
            }
    }
}

static const struct csv_column lines_columns[] = {
    CSV_SCENARIO, CSV_MONTH, CSV_MONTH_NUMBER, { "line", line_key, NULL }, { "label", line_label, NULL },
    { "party", party_name, NULL }, { "category", line_category, NULL }, { "quantity", NULL, line_quantity },
    { "unit", line_unit, NULL }, { "rate", NULL, line_rate }, { "index", NULL, line_index },
    { "amount", NULL, line_amount }, { "discount_factor", NULL, discount_factor },
    { "present_value", NULL, line_present_value },
};

const struct csv_table csv_lines = { "lines.csv", CSV_COLUMNS(lines_columns), walk_lines };

/* --- runs.csv: every replication, by line; then the totals of cash and of what stands beside it --- */

static double replication_number(const struct csv_row *row) { return row->replication + 1; }
static double run_amount(const struct csv_row *row) { return row->nominal; }
static double run_present_value(const struct csv_row *row) { return row->present_value; }

static bool run_lines_write(struct csv_writer *writer, struct csv_row *row)
{
    const struct scenario_summary *s = row->summary;
    size_t lines = (size_t)s->shape.lines.count;
    for (row->line = 0; row->line < s->shape.lines.count; row->line++) {
        size_t at = (size_t)row->replication * lines + (size_t)row->line;
        row->party = line_of(row)->party;
        row->nominal = s->nominal[at], row->present_value = s->present_value[at];
        if (!csv_row_write(writer, row)) return false;
    }
    return true;
}

static bool run_totals_write(struct csv_writer *writer, struct csv_row *row)
{
    static const enum ledger_party party[] = { LEDGER_CASH, LEDGER_BESIDE };
    row->line = CSV_ALL;
    for (size_t i = 0; i < sizeof party / sizeof party[0]; i++) {
        row->party = party[i];
        row->nominal = summary_total_of(row->summary, party[i], false, row->replication);
        row->present_value = summary_total_of(row->summary, party[i], true, row->replication);
        if (!csv_row_write(writer, row)) return false;
    }
    return true;
}

static void walk_runs(struct csv_writer *writer, struct csv_row *row)
{
    for (int i = 0; i < row->findings->scenarios; i++) {
        row->summary = row->findings->summary[i];
        for (row->replication = 0; row->replication < row->summary->merged; row->replication++)
            if (!run_lines_write(writer, row) || !run_totals_write(writer, row)) return;
    }
}

static const struct csv_column runs_columns[] = {
    CSV_SCENARIO, { "replication", NULL, replication_number }, { "party", party_name, NULL },
    { "line", line_key, NULL }, { "amount", NULL, run_amount }, { "present_value", NULL, run_present_value },
};

const struct csv_table csv_runs = { "runs.csv", CSV_COLUMNS(runs_columns), walk_runs };
