#include "report/terminal.h"

#include <math.h>

#include "report/terminal_parts.h"

enum { LINES_SHOWN = 4, EVENTS_SHOWN = 5 };
static const double WIDE_INTERVAL = 0.01;       /* half-width of the present value's interval / present value */

/* --- money --- */

static void money_title(struct text *out, struct money money)
{
    static const char *const title[] = { "mean", "P10", "P90", "\u00b1 (95%)" };
    terminal_field(out, money.unit, TERMINAL_LABEL, false);
    for (int i = 0; i < 4; i++) terminal_field(out, title[i], TERMINAL_CELL, true);
    text_append(out, "\n");
}

static void money_row(struct text *out, const char *label, struct money money, struct estimate e)
{
    const double value[] = { e.mean, e.p10, e.p90, e.half_width_95 };
    terminal_field(out, label, TERMINAL_LABEL, false);
    for (int i = 0; i < 4; i++) terminal_amount(out, money, value[i], false);
    text_append(out, "\n");
}

static void money_table(struct text *out, const struct scenario_summary *s, struct money money)
{
    text_append(out, "\n");
    money_title(out, money);
    money_row(out, "Cash", money, summary_total(s, LEDGER_CASH, false));
    money_row(out, "Cash, present value (PV)", money, summary_total(s, LEDGER_CASH, true));
    money_row(out, "Customer value at risk, PV", money, summary_total(s, LEDGER_BESIDE, true));
}

/* --- service --- */

static void service_level_row(struct text *out, const struct scenario_summary *s, const struct service_totals *t)
{
    text_format(out, "Service level     %.1f%%, target %.0f%%", 100 * t->service_level, 100 * t->target);
    if (t->worst_month >= 0) {
        text_format(out, "; lowest %.1f%% in ", 100 * t->worst_service_level);
        terminal_say_month(out, &s->shape, t->worst_month);
    }
    text_append(out, "\n");
}

static void service_rows(struct text *out, const struct scenario_summary *s)
{
    struct service_totals t;
    findings_service(s, &t);
    text_append(out, "\n");
    if (!(t.contacts[CONTACTS_OFFERED] > 0)) {
        text_append(out, "Nobody called: there is no service to measure.\n");
        return;
    }
    double years = (s->shape.months - s->shape.baseline_months) / 12.0, thousands = 1000 * years;
    service_level_row(out, s, &t);
    if (isfinite(t.asa_s)) text_format(out, "Answered after    %.0f s on average; ", t.asa_s);
    else text_append(out, "Answered after    never; ");
    text_format(out, "%.1f%% abandon\n", 100 * t.abandonment);
    if (isfinite(t.contacts_per_problem))
        text_format(out, "Resolved          %.1f%% of the answered: %.2f contacts per problem\n", 100 * t.fcr,
                    t.contacts_per_problem);
    text_format(out, "Offered a year    %.1f thousand: %.1f first, %.1f redials, %.1f repeats\n",
                t.contacts[CONTACTS_OFFERED] / thousands, t.contacts[CONTACTS_FIRST] / thousands,
                t.contacts[CONTACTS_REDIALS] / thousands, t.contacts[CONTACTS_REPEATS] / thousands);
    if (isfinite(t.occupancy))
        text_format(out, "Agents on duty    handle contacts %.0f%% of the time\n", 100 * t.occupancy);
}

/* --- lines --- */

static void largest_lines(struct text *out, const struct scenario_summary *s, struct money money)
{
    double value[LINES_MAX], total = summary_total(s, LEDGER_CASH, true).mean;
    int index[LINES_SHOWN];
    for (int i = 0; i < s->shape.lines.count; i++)
        value[i] = s->shape.lines.line[i].party == LEDGER_CASH ? findings_line_total(s, i, true) : 0;
    int shown = terminal_largest(value, s->shape.lines.count, index, LINES_SHOWN);
    if (shown == 0) return;
    text_append(out, "\n");
    terminal_field(out, "Largest cost lines, present value", TERMINAL_COLUMNS - 2 * TERMINAL_CELL, false);
    terminal_field(out, money.unit, TERMINAL_CELL, true);
    terminal_field(out, "share", TERMINAL_CELL, true);
    text_append(out, "\n");
    for (int i = 0; i < shown; i++) {
        terminal_field(out, s->shape.lines.line[index[i]].label, TERMINAL_COLUMNS - 2 * TERMINAL_CELL, false);
        terminal_amount(out, money, value[index[i]], false);
        terminal_percent(out, total > 0 ? value[index[i]] / total : NAN);
        text_append(out, "\n");
    }
}

/* --- the whole --- */

static void run_headline(struct text *out, const struct scenario_summary *s, struct money money, bool styled)
{
    struct service_totals service;
    struct estimate present = summary_total(s, LEDGER_CASH, true);
    int months = s->shape.months - s->shape.baseline_months;
    struct text words = { 0 };
    findings_service(s, &service);
    text_format(&words, "%s costs ", s->shape.name);
    terminal_say_eur(&words, money, summary_total(s, LEDGER_CASH, false).mean);
    text_format(&words, " in %d months, ", months);
    terminal_say_amount(&words, money, present.mean);
    text_append(&words, " in present value;");
    if (service.months_below_target > 0)
        text_format(&words, " service is below its target in %d of them.", service.months_below_target);
    else if (service.worst_month >= 0) text_append(&words, " service meets its target in every one.");
    else text_append(&words, " there is no service to measure.");
    terminal_headline(out, text_chars(&words), styled);
    text_free(&words);
}

static void run_warning(struct text *out, const struct scenario_summary *s)
{
    struct estimate present = summary_total(s, LEDGER_CASH, true);
    double wanted = WIDE_INTERVAL * fabs(present.mean);
    if (!(present.half_width_95 > wanted)) return;
    struct text words = { 0 };
    text_format(&words, "Note: the present value is known to within %.1f%% only; about %.0f replications "
                "(--replications) would narrow that to %.0f%%.", 100 * present.half_width_95 / fabs(present.mean),
                findings_replications_for(s->merged, present.half_width_95, wanted), 100 * WIDE_INTERVAL);
    text_append(out, "\n");
    terminal_wrap(out, text_chars(&words));
    text_free(&words);
}

static void terminal_run(struct text *out, const struct findings *findings, bool styled)
{
    const struct scenario_summary *s = findings->summary[0];
    struct money money = terminal_money(summary_total(s, LEDGER_CASH, false).mean);
    run_headline(out, s, money, styled);
    text_format(out, "%d replications, seed %llu\n", s->merged, (unsigned long long)s->seed);
    money_table(out, s, money);
    terminal_pro_rata(out, findings, money);
    service_rows(out, s);
    terminal_curves(out, findings);
    largest_lines(out, s, money);
    terminal_decisions(out, findings);
    terminal_events(out, findings, EVENTS_SHOWN);
    run_warning(out, s);
}

void terminal_summary(struct text *out, const struct findings *findings, const char *workbook, bool styled)
{
    if (findings->scenarios == 1) terminal_run(out, findings, styled);
    else terminal_compare(out, findings, styled);
    if (workbook != NULL) text_format(out, "\nWorkbook: %s\n", workbook);
    else text_format(out, "\nNo workbook: it has room for %d scenarios. --json FILE writes every figure.\n",
                     FINDINGS_WORKBOOK_MAX);
}
