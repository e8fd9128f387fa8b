#include "result/decided.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

void decided_add(struct decided *d, const struct decision_record *record, int count)
{
    if (d->count + count > d->capacity) {
        d->capacity = 2 * (d->count + count);
        d->record = memory_resize(d->record, (size_t)d->capacity, sizeof *d->record);
    }
    if (count) memcpy(d->record + d->count, record, (size_t)count * sizeof *record);
    d->count += count;
}

void decided_free(struct decided *d)
{
    free(d->record);
    *d = (struct decided){0};
}

static int compare(int a, int b) { return (a > b) - (a < b); }

static bool is_same(const struct decision_record *a, const struct decision_record *b)
{
    return a->site == b->site && a->generation == b->generation && a->number == b->number;
}

/* By site, generation, number, then day; the rest of the record, so that the order is one whatever qsort does. */
static int compare_records(const void *a, const void *b)
{
    const struct decision_record *x = a, *y = b;
    int order = compare(x->site, y->site);
    if (!order) order = compare(x->generation, y->generation);
    if (!order) order = compare(x->number, y->number);
    if (!order) order = compare(x->day, y->day);
    return order ? order : (x->value_eur > y->value_eur) - (x->value_eur < y->value_eur);
}

static void add_optional(double value, double *sum, double *count)
{
    if (isnan(value)) return;
    *sum += value;
    *count += 1;
}

/* Records [0, count) are of one decision. */
static void summarise(const struct decision_record *r, int count, int replications, struct decision_summary *s)
{
    double payback = 0, paybacks = 0, gap = 0, gaps = 0;
    *s = (struct decision_summary){.site = r->site, .generation = r->generation, .number = r->number,
        .day = r[(count - 1) / 2].day, .day_p10 = r[(count - 1) / 10].day,
        .day_p90 = r[(9 * (count - 1) + 9) / 10].day, .share = (double)count / replications};
    for (int i = 0; i < count; i++) {
        s->investment_per_seat += r[i].investment_per_seat / count;
        s->haste += r[i].haste / count;
        s->staffing += r[i].staffing / count;
        s->value_eur += r[i].value_eur / count;
        add_optional(r[i].payback_months, &payback, &paybacks);
        add_optional((r[i].value_eur - r[i].runner_up_eur) / fmax(fabs(r[i].value_eur), 1), &gap, &gaps);
        for (int b = 0; b < DECISION_BOUNDS; b++) s->bound_share[b] += (double)(r[i].bounds >> b & 1) / count;
    }
    s->payback_months = payback / paybacks, s->payback_share = paybacks / count;        /* NAN where there is none */
    s->runner_up_gap = gap / gaps, s->runner_up_share = gaps / count;
}

struct decision_summary *decided_finish(struct decided *d, int replications, int *count)
{
    struct decision_summary *list = memory_new((size_t)d->count, sizeof *list);
    *count = 0;
    if (d->count) qsort(d->record, (size_t)d->count, sizeof *d->record, compare_records);
    for (int from = 0, to; from < d->count; from = to) {
        for (to = from + 1; to < d->count && is_same(&d->record[from], &d->record[to]); to++) continue;
        summarise(&d->record[from], to - from, replications, &list[(*count)++]);
    }
    decided_free(d);
    return list;
}
