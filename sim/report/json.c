/* The one file of this room that sees jansson. The functions that build take over what they are given ("_new"). */
#include "report/json.h"

#include <jansson.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/check.h"
#include "base/date.h"
#include "base/memory.h"
#include "report/decided_rows.h"
#include "result/series_name.h"

enum { SCHEMA_VERSION = 1, MONTH_BYTES = 16 };

static json_t *number_or_null(double value)
{
    return isfinite(value) ? json_real(value) : json_null();
}

static void put(json_t *object, const char *name, json_t *value)
{
    CHECK(value != NULL && json_object_set_new(object, name, value) == 0, NULL);
}

/* Under the name, or the name and a number: names made of other names may meet. */
static void put_apart(json_t *object, const char *name, json_t *value)
{
    struct text key = { 0 };
    text_append(&key, name);
    for (int n = 2; json_object_get(object, text_chars(&key)) != NULL; n++) {
        text_clear(&key);
        text_format(&key, "%s-%d", name, n);
    }
    put(object, text_chars(&key), value);
    text_free(&key);
}

static void put_number(json_t *object, const char *name, double value)
{
    put(object, name, number_or_null(value));
}

static void append(json_t *array, json_t *value)
{
    CHECK(value != NULL && json_array_append_new(array, value) == 0, NULL);
}

/* Titles may be file names and hold any bytes; the rest is plain ASCII or was checked when it was read. */
static json_t *string_of(const char *chars)
{
    json_t *string = json_string(chars);
    if (string != NULL) return string;
    struct text shown = { 0 };
    text_append_shown(&shown, chars);
    string = json_string(text_chars(&shown));
    text_free(&shown);
    return string;
}

static json_t *estimate_total(const struct estimate *e)
{
    json_t *object = json_object();
    put_number(object, "mean", e->mean);
    put_number(object, "p10", e->p10);
    put_number(object, "p50", e->p50);
    put_number(object, "p90", e->p90);
    put_number(object, "half_width_95", e->half_width_95);
    return object;
}

static json_t *estimate_month(struct estimate e)
{
    json_t *object = json_object();
    put_number(object, "mean", e.mean);
    put_number(object, "p10", e.p10);
    put_number(object, "p50", e.p50);
    put_number(object, "p90", e.p90);
    return object;
}

/* --- totals --- */

static json_t *contact_counts(const double *contacts)
{
    json_t *object = json_object();
    for (int m = 0; m < CONTACT_MEASURES; m++) put_number(object, contact_measure_name(m)->key, contacts[m]);
    put_number(object, "lost", contacts[CONTACTS_LOST_ABANDONED] + contacts[CONTACTS_LOST_UNRESOLVED]);
    return object;
}

static json_t *totals_of(const struct scenario_summary *summary)
{
    struct service_totals service;
    findings_service(summary, &service);
    struct estimate cost = summary_total(summary, LEDGER_CASH, false);
    struct estimate present = summary_total(summary, LEDGER_CASH, true);
    struct estimate value = summary_total(summary, LEDGER_BESIDE, false);
    struct estimate value_present = summary_total(summary, LEDGER_BESIDE, true);
    struct estimate pro_rata = summary_pro_rata_end(summary);
    json_t *object = json_object();
    put(object, "cost", estimate_total(&cost));
    put(object, "present_value", estimate_total(&present));
    put(object, "customer_value_at_risk", estimate_total(&value));
    put(object, "customer_value_at_risk_present_value", estimate_total(&value_present));
    put(object, "pro_rata_end", estimate_total(&pro_rata));
    put(object, "contacts", contact_counts(service.contacts));
    put_number(object, "service_level", service.service_level);
    put_number(object, "service_level_target", service.target);
    put_number(object, "asa_s", service.asa_s);
    put_number(object, "abandonment", service.abandonment);
    put_number(object, "fcr", service.fcr);
    put_number(object, "contacts_per_problem", service.contacts_per_problem);
    put_number(object, "satisfaction", service.satisfaction);
    put_number(object, "occupancy", service.occupancy);
    put(object, "months_below_target", json_integer(service.months_below_target));
    return object;
}

/* Present value and nominal sum of every line, beside cash and the provider's own books included. */
static json_t *line_totals(const struct scenario_summary *summary)
{
    json_t *object = json_object();
    for (int i = 0; i < summary->shape.lines.count; i++) {
        const struct ledger_line *line = &summary->shape.lines.line[i];
        json_t *total = json_object();
        put(total, "label", string_of(line->label));
        put(total, "category", string_of(ledger_category_label(line->category)));
        put(total, "party", json_string(findings_party_name(line->party)));
        put_number(total, "cost", findings_line_total(summary, i, false));
        put_number(total, "present_value", findings_line_total(summary, i, true));
        put_apart(object, line->key, total);
    }
    return object;
}

/* --- months --- */

static json_t *month_name(const struct scenario_summary *summary, int month)
{
    char name[MONTH_BYTES];
    struct date date = date_from_day(date_month_start(summary->shape.first_day, month));
    snprintf(name, sizeof name, "%04d-%02d", date.year, date.month);
    return json_string(name);
}

static json_t *site_month(const struct scenario_summary *summary, int month, int site)
{
    double contacts[CONTACT_MEASURES];
    summary_contacts_sum(summary, month, site, -1, contacts);
    const double *staff = summary_staff(summary, month, site);
    json_t *object = json_object();
    put_number(object, "headcount", staff[STAFF_TRAINING] + staff[STAFF_NESTING] + staff[STAFF_PRODUCTIVE]);
    put_number(object, "training", staff[STAFF_TRAINING]);
    put_number(object, "nesting", staff[STAFF_NESTING]);
    put_number(object, "productive", staff[STAFF_PRODUCTIVE]);
    put_number(object, "needed", staff[STAFF_NEEDED]);
    put_number(object, "offered", contacts[CONTACTS_OFFERED]);
    put_number(object, "answered", contacts[CONTACTS_ANSWERED]);
    put_number(object, "service_level", findings_site_service_level(summary, month, site));
    put_number(object, "asa_s", contacts_asa_s(contacts));
    put_number(object, "abandonment", contacts_abandonment(contacts));
    put_number(object, "fcr", contacts_fcr(contacts));
    put_number(object, "occupancy", staff_occupancy(staff));
    put_number(object, "paid_hours", staff[STAFF_PAID_H]);
    put_number(object, "productive_hours", staff[STAFF_PRODUCTIVE_H]);
    return object;
}

static json_t *month_sites(const struct scenario_summary *summary, int month)
{
    json_t *object = json_object();
    struct text name = { 0 };
    for (int site = 0; site < summary->shape.sites; site++)
        put(object, findings_site_name(summary, site, &name), site_month(summary, month, site));
    text_free(&name);
    return object;
}

static json_t *month_of(const struct scenario_summary *summary, int month)
{
    json_t *object = json_object();
    put(object, "month", month_name(summary, month));
    put(object, "month_number", json_integer(summary_month_number(summary, month)));
    for (int i = 0; i < SERIES_COUNT; i++)
        put(object, series_name((enum series)i)->key, estimate_month(summary_series(summary, (enum series)i, month)));
    put(object, "sites", month_sites(summary, month));
    json_t *lines = json_object();
    for (int i = 0; i < summary->shape.lines.count; i++)
        put_apart(lines, summary->shape.lines.line[i].key, number_or_null(summary_amount(summary, i, month)));
    put(object, "lines", lines);
    return object;
}

/* --- decisions, events --- */

static json_t *bounds_of(const struct decision_summary *d)
{
    json_t *object = json_object();
    for (int i = 0; i < DECISION_BOUNDS; i++)
        if (d->bound_share[i] > 0) put_number(object, decided_bound_name(i), d->bound_share[i]);
    return object;
}

/* What only a provider that decides has: means over the replications that came to it. */
static void put_chosen(json_t *object, const struct decision_summary *d)
{
    put(object, "successor", json_integer(d->generation));
    put(object, "number", json_integer(d->number));
    put_number(object, "share_of_replications", d->share);
    put_number(object, "payback_months", d->payback_months);
    put_number(object, "payback_share", d->payback_share);
    put_number(object, "value", d->value_eur);
    put_number(object, "runner_up_gap", d->runner_up_gap);
    put(object, "bounds", bounds_of(d));
}

static json_t *decision_of(const struct scenario_summary *summary, const struct decision_row *row)
{
    char date[11];
    date_print(row->day, date);
    json_t *object = json_object();
    put(object, "date", json_string(date));
    put(object, "site", string_of(summary->shape.site[row->site].name));
    put(object, "decides", json_string(row->chosen != NULL ? "auto" : "fixed"));
    put_number(object, "investment_per_seat", row->investment_per_seat);
    put_number(object, "haste", row->haste);
    put_number(object, "staffing", row->staffing);
    if (row->chosen != NULL) put_chosen(object, row->chosen);
    else put(object, "payback_months", json_null());
    return object;
}

static json_t *decisions_of(const struct scenario *scenario, const struct scenario_summary *summary)
{
    int count = decided_rows(scenario, summary, NULL);
    struct decision_row *row = memory_new((size_t)count, sizeof *row);
    decided_rows(scenario, summary, row);
    json_t *array = json_array();
    for (int i = 0; i < count; i++) append(array, decision_of(summary, &row[i]));
    free(row);
    return array;
}

static json_t *events_of(const struct scenario_summary *summary)
{
    json_t *array = json_array();
    for (int i = 0; i < summary->events; i++) {
        char date[11];
        date_print(summary->shape.first_day + summary->event[i].day, date);
        json_t *object = json_object();
        put(object, "date", json_string(date));
        put(object, "what", string_of(summary->event[i].what));
        put_number(object, "share_of_replications", summary->event[i].share_of_replications);
        append(array, object);
    }
    return array;
}

/* --- scenarios, differences --- */

static json_t *scenario_of(const struct findings *findings, int which)
{
    const struct scenario_summary *summary = findings->summary[which];
    json_t *object = json_object();
    put(object, "schema_version", json_integer(SCHEMA_VERSION));
    put(object, "version", string_of(findings->version));
    put(object, "scenario", string_of(summary->shape.name));
    put(object, "title", string_of(summary->shape.title));
    put(object, "seed", json_integer((json_int_t)summary->seed));
    put(object, "replications", json_integer(summary->merged));
    put(object, "horizon_months", json_integer(summary->shape.months - summary->shape.baseline_months));
    put(object, "baseline_months", json_integer(summary->shape.baseline_months));
    put_number(object, "discount_rate", summary->shape.discount_rate);
    put(object, "totals", totals_of(summary));
    put(object, "lines", line_totals(summary));
    json_t *months = json_array();
    for (int month = 0; month < summary->shape.months; month++) append(months, month_of(summary, month));
    put(object, "months", months);
    put(object, "decisions", decisions_of(findings->scenario[which], summary));
    put(object, "events", events_of(summary));
    return object;
}

static json_t *saving_months(const struct comparison *c)
{
    json_t *array = json_array();
    for (int month = c->a->shape.baseline_months; month < c->a->shape.months; month++) {
        json_t *object = json_object();
        put(object, "month", month_name(c->a, month));
        put(object, "month_number", json_integer(summary_month_number(c->a, month)));
        put_number(object, "mean", c->cumulative_mean[month]);
        put_number(object, "p10", c->cumulative_p10[month]);
        put_number(object, "p90", c->cumulative_p90[month]);
        append(array, object);
    }
    return array;
}

static json_t *split_parts(const struct split_parts *parts)
{
    json_t *object = json_object();
    put(object, "price", estimate_total(&parts->price));
    put(object, "decisions", estimate_total(&parts->decisions));
    put(object, "retenders", estimate_total(&parts->retenders));
    put(object, "whole", estimate_total(&parts->whole));
    return object;
}

/* `split`: NULL when not asked for. */
static json_t *difference_of(const struct comparison *c, const struct split *split)
{
    json_t *object = json_object();
    put(object, "a", string_of(c->a->shape.name));
    put(object, "b", string_of(c->b->shape.name));
    put(object, "present_value", estimate_total(&c->present_value));
    put(object, "cost", estimate_total(&c->cash));
    put(object, "customer_value_at_risk_present_value", estimate_total(&c->customer_value));
    put(object, "present_value_with_customer_value", estimate_total(&c->with_customer_value));
    put_number(object, "probability_a_cheaper", c->probability_a_cheaper);
    put_number(object, "probability_a_cheaper_with_customer_value", c->probability_a_cheaper_with_value);
    bool breaks_even = isfinite(c->break_even_month.p50);
    put(object, "break_even_month", breaks_even ? estimate_month(c->break_even_month) : json_null());
    put_number(object, "never_breaks_even", c->never_breaks_even);
    put(object, "cumulative_saving", saving_months(c));
    if (split != NULL) {
        put(object, "split_present_value", split_parts(&split->cash));
        put(object, "split_present_value_with_customer_value", split_parts(&split->with_customer_value));
    }
    return object;
}

/* Every scenario once, best first by present value of cash. */
static json_t *ranking_of(const struct findings *findings)
{
    const struct ranking_order *cash = &findings->ranking->by[RANKING_CASH];
    const struct ranking_order *both = &findings->ranking->by[RANKING_WITH_VALUE];
    json_t *array = json_array();
    for (int i = 0; i < findings->scenarios; i++) {
        int which = cash->best_first[i];
        json_t *object = json_object();
        put(object, "scenario", string_of(findings->summary[which]->shape.name));
        put(object, "rank", json_integer(cash->rank[which]));
        put_number(object, "present_value", cash->mean[which]);
        put_number(object, "probability_best", cash->probability_best[which]);
        put(object, "rank_with_customer_value", json_integer(both->rank[which]));
        put_number(object, "present_value_with_customer_value", both->mean[which]);
        put_number(object, "probability_best_with_customer_value", both->probability_best[which]);
        append(array, object);
    }
    return array;
}

/* Of the first to each other one, or of every pair when asked for; only the former are taken apart. */
static json_t *differences_of(const struct findings *findings)
{
    json_t *array = json_array();
    int to_first = findings->scenarios - 1, count;
    const struct comparison *c = findings_comparisons(findings, &count);
    for (int i = 0; i < count; i++)
        append(array, difference_of(&c[i], i < to_first && findings->split != NULL ? &findings->split[i] : NULL));
    return array;
}

static json_t *document_of(const struct findings *findings)
{
    if (findings->scenarios == 1) return scenario_of(findings, 0);
    json_t *object = json_object(), *scenarios = json_array();
    for (int i = 0; i < findings->scenarios; i++) append(scenarios, scenario_of(findings, i));
    put(object, "schema_version", json_integer(SCHEMA_VERSION));
    put(object, "version", string_of(findings->version));
    put(object, "scenarios", scenarios);
    if (findings->ranking != NULL) {
        put(object, "ranking", ranking_of(findings));
        put(object, "ranking_differs_with_customer_value", json_boolean(findings->ranking->differs));
    }
    put(object, "differences", differences_of(findings));
    return object;
}

void json_write(struct text *out, const struct findings *findings)
{
    json_t *document = document_of(findings);
    char *chars = json_dumps(document, JSON_INDENT(1) | JSON_REAL_PRECISION(17));
    CHECK(chars != NULL, NULL);
    text_append(out, chars);
    text_append(out, "\n");
    free(chars);
    json_decref(document);
}
