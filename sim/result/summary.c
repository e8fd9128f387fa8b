/* Sums are added in order of replication number and divided once at the end: the same bytes whoever simulated what. */
#include "result/summary.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "base/memory.h"

static size_t contacts_row(const struct result_shape *s, int month, int site, int queue)
{
    return (((size_t)month * (size_t)s->sites + (size_t)site) * (size_t)s->queues + (size_t)queue) * CONTACT_MEASURES;
}

static size_t staff_row(const struct result_shape *s, int month, int site)
{
    return ((size_t)month * (size_t)s->sites + (size_t)site) * STAFF_MEASURES;
}

void summary_init(struct scenario_summary *s, const struct result_shape *shape, uint64_t seed, int replications)
{
    size_t runs = (size_t)replications, months = (size_t)shape->months, lines = (size_t)shape->lines.count;
    *s = (struct scenario_summary){.shape = *shape, .replications = replications, .seed = seed};
    s->contacts = memory_new(contacts_row(shape, shape->months, 0, 0), sizeof(double));
    s->staff = memory_new(staff_row(shape, shape->months, 0), sizeof(double));
    s->quantity = memory_new(months * lines, sizeof(double));
    s->series = memory_new(runs * SERIES_COUNT * months, sizeof(double));
    s->present_value = memory_new(runs * lines, sizeof(double));
    s->nominal = memory_new(runs * lines, sizeof(double));
    s->end_exposure = memory_new(runs, sizeof(double));
}

void summary_free(struct scenario_summary *s)
{
    event_tallies_free(&s->event_tallies);
    free(s->event);
    decided_free(&s->decided);
    free(s->decision);
    free(s->contacts);
    free(s->staff);
    free(s->quantity);
    free(s->series);
    free(s->present_value);
    free(s->nominal);
    free(s->end_exposure);
    *s = (struct scenario_summary){0};
}

int summary_month_number(const struct scenario_summary *s, int month)
{
    return month - s->shape.baseline_months + 1;
}

static void add_all(double *into, const double *from, size_t count)
{
    for (size_t i = 0; i < count; i++) into[i] += from[i];
}

static void scale_all(double *values, size_t count, double factor)
{
    for (size_t i = 0; i < count; i++) values[i] *= factor;
}

static void keep_line_totals(struct scenario_summary *s, const struct replication *r)
{
    const struct ledger_lines *lines = &s->shape.lines;
    double *nominal = s->nominal + (size_t)s->merged * (size_t)lines->count;
    double *discounted = s->present_value + (size_t)s->merged * (size_t)lines->count;
    for (int month = s->shape.baseline_months; month < s->shape.months; month++) {
        int number = summary_month_number(s, month);
        double factor = ledger_discount(s->shape.discount_rate, number);
        const double *quantity = replication_quantity(r, &s->shape, month);
        for (int i = 0; i < lines->count; i++) {
            double amount = ledger_amount(&lines->line[i], quantity[i], number);
            nominal[i] += amount;
            discounted[i] += amount * factor;
        }
    }
}

static void keep_series(struct scenario_summary *s, const struct replication *r)
{
    for (int month = 0; month < s->shape.months; month++) {
        struct month_rows rows = {
            .contacts = replication_contacts(r, &s->shape, month, 0, 0),
            .staff = replication_staff(r, &s->shape, month, 0),
            .quantity = replication_quantity(r, &s->shape, month),
            .number = summary_month_number(s, month),
        };
        double values[SERIES_COUNT];
        series_of_month(&s->shape, &rows, values);
        for (size_t i = 0; i < SERIES_COUNT; i++)
            s->series[((size_t)s->merged * SERIES_COUNT + i) * (size_t)s->shape.months + (size_t)month] = values[i];
    }
}

void summary_add(struct scenario_summary *s, const struct replication *r)
{
    const struct result_shape *shape = &s->shape;
    CHECK(s->merged < s->replications, NULL);
    add_all(s->contacts, r->contacts, contacts_row(shape, shape->months, 0, 0));
    add_all(s->staff, r->staff, staff_row(shape, shape->months, 0));
    add_all(s->quantity, r->quantity, (size_t)shape->months * (size_t)shape->lines.count);
    keep_line_totals(s, r);
    keep_series(s, r);
    event_tallies_add(&s->event_tallies, r->event, r->events);
    s->events_dropped += r->events_dropped;
    decided_add(&s->decided, r->decision, r->decisions);
    s->end_exposure[s->merged] = r->end_exposure;
    s->contacts_simulated += r->contacts_simulated;
    s->merged++;
    CHECK(summary_totals_hold(s, s->merged - 1), NULL);
}

void summary_finish(struct scenario_summary *s)
{
    const struct result_shape *shape = &s->shape;
    s->event = event_tallies_finish(&s->event_tallies, s->merged, &s->events);
    s->decision = decided_finish(&s->decided, s->merged, &s->decisions);
    if (s->merged == 0) return;
    double factor = 1.0 / s->merged;
    scale_all(s->contacts, contacts_row(shape, shape->months, 0, 0), factor);
    scale_all(s->staff, staff_row(shape, shape->months, 0), factor);
    scale_all(s->quantity, (size_t)shape->months * (size_t)shape->lines.count, factor);
}

const double *summary_contacts(const struct scenario_summary *s, int month, int site, int queue)
{
    return s->contacts + contacts_row(&s->shape, month, site, queue);
}

const double *summary_staff(const struct scenario_summary *s, int month, int site)
{
    return s->staff + staff_row(&s->shape, month, site);
}

const double *summary_quantity(const struct scenario_summary *s, int month)
{
    return s->quantity + (size_t)month * (size_t)s->shape.lines.count;
}

static void contacts_sum_into(const struct scenario_summary *s, int month, int site, int queue, double *out)
{
    for (int i = 0; i < s->shape.sites; i++)
        for (int q = 0; q < s->shape.queues; q++)
            if ((site < 0 || site == i) && (queue < 0 || queue == q))
                add_all(out, summary_contacts(s, month, i, q), CONTACT_MEASURES);
}

void summary_contacts_sum(const struct scenario_summary *s, int month, int site, int queue,
                          double out[CONTACT_MEASURES])
{
    memset(out, 0, CONTACT_MEASURES * sizeof *out);
    contacts_sum_into(s, month, site, queue, out);
}

void summary_contacts_total(const struct scenario_summary *s, double out[CONTACT_MEASURES])
{
    memset(out, 0, CONTACT_MEASURES * sizeof *out);
    for (int month = s->shape.baseline_months; month < s->shape.months; month++)
        contacts_sum_into(s, month, -1, -1, out);
}

double summary_amount(const struct scenario_summary *s, int line, int month)
{
    double quantity = summary_quantity(s, month)[line];
    return ledger_amount(&s->shape.lines.line[line], quantity, summary_month_number(s, month));
}
