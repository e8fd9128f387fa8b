/* What a provider knows on the day it decides, as months. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "base/memory.h"
#include "model/contract.h"
#include "model/fluid.h"
#include "scenario/complete.h"

static int32_t same_day_after(int32_t civil, int months)
{
    int32_t month = date_month_start(civil, months), next = date_month_start(civil, months + 1);
    int32_t day = month + (civil - date_month_start(civil, 0));
    return day < next ? day : next - 1;
}

int business_day_after(const struct timeline *t, int day, int months)
{
    return timeline_day_of(t, same_day_after(t->first_day + day, months));
}

/* Months of the running term from the day on: whole ones, the last may be a part. */
static int months_until(int32_t from, int32_t to)
{
    int months = date_months_between(from, to);
    while (months > 0 && same_day_after(from, months - 1) >= to) months--;
    while (same_day_after(from, months) < to) months++;
    return months;
}

/* Part of the whole work agreed that the provider has on a day. */
static double scope_of(const struct fluid_view *view, int day)
{
    double now = 0, whole = 0;
    for (int q = 0; q < view->scenario->queues; q++) {
        const struct queue *queue = &view->scenario->queue[q];
        if (!view->scenario->contract[view->contract].covers[q]) continue;
        double work = queue->contacts_per_year * scenario_handle_time_s(queue);
        now += work * view->share(view->context, q, day);
        whole += work * view->final_share[q];
    }
    return whole > 0 ? now / whole : 0;
}

/* Contracts count answered contacts: what is offered, less the baseline's abandonment. */
static void set_forecast(const struct fluid_view *view, const double *offered, struct fluid_month *m)
{
    double answered[QUEUES_MAX] = {0};
    struct contract_forecast f = {.days = m->days, .scope_days = m->scope * m->days};
    for (int q = 0; q < view->scenario->queues; q++) {
        answered[q] = offered[q] * (1 - view->volume->queue[q].abandonment);
        f.first += offered[q] / view->volume->queue[q].offered_ratio;
        f.contacts += answered[q];
        f.resolved += answered[q] * view->volume->queue[q].resolution;
    }
    f.required_h = contract_hours_for(view->volume, view->contract, answered);
    f.handled_h = contract_reference_s(view->volume, view->contract, answered) / 3600;
    m->forecast_units = contract_forecast_units(view->scenario, view->contract, &f);
    m->forecast_first = f.first;
}

static void fill_month(const struct fluid_view *view, int32_t from, int32_t to, bool is_running_term,
                       struct fluid_month *m)
{
    const struct scenario *s = view->scenario;
    const struct timeline *t = view->volume->timeline;
    double forecast[QUEUES_MAX] = {0}, whole[QUEUES_MAX] = {0};
    int forecast_as_of = is_running_term ? view->forecast_day : view->as_of;
    for (int day = timeline_day_of(t, from); day < timeline_day_of(t, to); day++) {
        struct opening o = timeline_opening(t, &s->frame, day);
        m->scope += scope_of(view, day) / (to - from);
        if (o.close_s <= o.open_s) continue;
        m->open_h += (o.close_s - o.open_s) / 3600.0;
        for (int q = 0; q < s->queues; q++) {
            double known = volume_known(view->volume, q, day, view->as_of);
            double share = s->contract[view->contract].covers[q] ? view->share(view->context, q, day) : 0;
            whole[q] += known, m->share[q] += share * known;
            if (!(share > 0)) continue;
            double scale = share * view->volume->queue[q].offered_ratio;
            m->contacts[q] += scale * view->ratio[q] * known;
            forecast[q] += scale * volume_seen(view->volume, q, day, forecast_as_of);
        }
    }
    for (int q = 0; q < s->queues; q++) m->share[q] = whole[q] > 0 ? m->share[q] / whole[q] : 0;
    m->days = to - from;
    set_forecast(view, forecast, m);
    int32_t middle = from + (to - from) / 2;
    m->number = date_months_between(s->frame.announcement, middle) + 1;
    m->months_since_start = date_months_between(t->first_day + view->contract_start, from);
    if (m->months_since_start < 0) m->months_since_start = 0;
}

void business_init(struct fluid_business *b, const struct fluid_view *view)
{
    const struct scenario *s = view->scenario;
    const struct contract *c = &s->contract[view->contract];
    int32_t first_day = view->volume->timeline->first_day;
    int32_t start = first_day + view->start, end = first_day + view->term_end;
    memset(b, 0, sizeof *b);
    b->contract = view->contract;
    b->pace_quality = 1;
    b->first_months = months_until(start, end);
    b->months = b->first_months + s->provider[c->site].lookahead_renewals * c->term_months;
    b->month = memory_new((size_t)b->months, sizeof *b->month);
    for (int m = 0; m < b->months; m++) {
        bool running = m < b->first_months;
        int32_t from = running ? same_day_after(start, m) : same_day_after(end, m - b->first_months);
        int32_t to = running ? same_day_after(start, m + 1) : same_day_after(end, m - b->first_months + 1);
        fill_month(view, from, running && to > end ? end : to, running, &b->month[m]);
    }
}

void business_free(struct fluid_business *b)
{
    free(b->month);
    b->month = NULL;
}

static bool month_equals(const struct fluid_month *a, const struct fluid_month *b)
{
    for (int q = 0; q < QUEUES_MAX; q++) {
        if (a->contacts[q] != b->contacts[q] || a->share[q] != b->share[q]) return false;
    }
    return a->forecast_units == b->forecast_units && a->forecast_first == b->forecast_first
        && a->scope == b->scope && a->open_h == b->open_h && a->days == b->days
        && a->number == b->number && a->months_since_start == b->months_since_start;
}

bool business_equals(const struct fluid_business *a, const struct fluid_business *b)
{
    bool alike = a->contract == b->contract && a->months == b->months && a->first_months == b->first_months
        && a->seats == b->seats && a->pace_quality == b->pace_quality && a->fcr_quality == b->fcr_quality
        && a->is_new == b->is_new && a->holdings == b->holdings;
    for (int i = 0; alike && i < a->holdings; i++)
        alike = a->holding[i].per_seat == b->holding[i].per_seat
            && a->holding[i].months_ago == b->holding[i].months_ago;
    for (int m = 0; alike && m < a->months; m++) alike = month_equals(&a->month[m], &b->month[m]);
    return alike;
}

struct fluid_business business_copy(const struct fluid_business *b)
{
    struct fluid_business copy = *b;
    copy.month = memory_new((size_t)b->months, sizeof *copy.month);
    memcpy(copy.month, b->month, (size_t)b->months * sizeof *copy.month);
    return copy;
}
