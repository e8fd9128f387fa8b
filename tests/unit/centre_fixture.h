/* Scenarios built in memory for tests of the model: no file, no INI. */
#ifndef TESTS_CENTRE_FIXTURE_H
#define TESTS_CENTRE_FIXTURE_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/centre.h"
#include "scenario/complete.h"
#include "scenario/keys.h"
#include "scenario/timeline.h"

static inline int32_t fixture_day(int year, int month, int day)
{
    return date_to_day((struct date){ year, month, day });
}

/* One month before, `months` after an announcement on 2027-04-01; open on weekdays from 8 to 18. */
static inline struct scenario *fixture_begin(int baseline_months, int months)
{
    struct scenario *s = memory_new(1, sizeof *s);
    scenario_begin(s);
    for (int i = 0; i < SITES_MAX; i++) s->provider[i].decides = DECIDES_FIXED;
    strcpy(s->name, "test");
    strcpy(s->frame.title, "Test");
    s->frame.announcement = fixture_day(2027, 4, 1);
    s->frame.baseline_months = baseline_months;
    s->frame.horizon_months = months;
    return s;
}

static inline struct queue *fixture_queue(struct scenario *s, const char *name, double contacts_per_year,
                                          double handle_s)
{
    struct queue *q = &s->queue[s->queues++];
    keys_fill_defaults("queue", q, false, s);
    strcpy(q->name, name);
    q->contacts_per_year = contacts_per_year;
    q->handle_time_mean_s = handle_s;
    return q;
}

/* Noise, redials, repeats and growth off: a plain Poisson queue with exponential times. */
static inline void fixture_plain(struct queue *q)
{
    q->day_cv = q->slow_cv = q->interval_cv = 0;
    q->redial_probability = q->repeat_probability = 0;
    q->handle_time_law = HANDLE_EXPONENTIAL;
}

static inline struct site *fixture_site(struct scenario *s, const char *name, enum site_kind kind)
{
    struct site *site = &s->site[s->sites++];
    keys_fill_defaults("site", site, kind == SITE_INHOUSE, s);
    strcpy(site->name, name);
    site->kind = kind;
    site->wage_per_paid_hour = kind == SITE_INHOUSE ? 29 : 21;
    return site;
}

static inline struct group *fixture_constant_group(struct scenario *s, int site, double agents)
{
    struct group *g = &s->group[s->groups++];
    keys_fill_defaults("group", g, false, s);
    strcpy(g->name, s->site[site].name);
    g->site = site;
    for (int q = 0; q < QUEUES_MAX; q++) g->serves[q] = true;
    g->agents_on_duty.count = 1;
    g->agents_on_duty.value[0] = agents;
    return g;
}

static inline struct wave *fixture_wave(struct scenario *s, int queue, int site, int32_t start, double share)
{
    struct wave *w = &s->wave[s->waves];
    keys_fill_defaults("wave", w, false, s);
    snprintf(w->name, sizeof w->name, "%d", ++s->waves);
    w->queue = queue, w->site = site, w->start = start, w->share = share;
    return w;
}

static inline struct contract *fixture_contract(struct scenario *s, int site, int term_months, double price)
{
    struct contract *c = &s->contract[s->contracts++];
    keys_fill_defaults("contract", c, false, s);
    strcpy(c->name, "main");
    c->site = site, c->term_months = term_months, c->price = price;
    for (int q = 0; q < QUEUES_MAX; q++) c->covers[q] = true;
    return c;
}

/* Runs one replication into *out, which the caller frees. Returns the centre's shape by value. */
static inline struct result_shape fixture_run(const struct scenario *s, int replication, struct replication *out)
{
    struct sampler *sampler = memory_new(1, sizeof *sampler);
    sampler_init(sampler);
    struct centre *centre = centre_create(s, sampler);
    struct result_shape shape = *centre_shape(centre);
    replication_init(out, &shape);
    centre_run(centre, replication, out, NULL);
    centre_destroy(centre);
    free(sampler);
    return shape;
}

/* The same opening on the first `weekdays` days of the week, closed on the others. */
static inline void fixture_open(struct scenario *s, int weekdays, int open_s, int close_s)
{
    for (int d = 0; d < DAYS_A_WEEK; d++)
        s->frame.open[d] = d < weekdays ? (struct opening){ open_s, close_s } : (struct opening){ 0, 0 };
}

/* Nobody is new, nobody learns, nobody leaves, nobody is ill: what is left of a site is arithmetic. */
static inline void fixture_settled(struct site *site)
{
    site->start_factor = 1, site->fcr_start = site->fcr_proficient, site->nesting_factor = 1;
    site->nesting_support = 0, site->attrition_90d = site->attrition_year1 = site->attrition_later = 0;
    site->shrinkage_absence = 0, site->handle_time_sd = site->fcr_sd = 0;
}

/* ---- asking an outcome ---- */

enum { FIXTURE_ALL = -1 };

/* Sum over months from .. to - 1; site, queue FIXTURE_ALL: all. */
static inline double fixture_contacts(const struct result_shape *shape, const struct replication *r, int from, int to,
                                      int site, int queue, enum contact_measure measure)
{
    double sum = 0;
    for (int m = from; m < to; m++)
        for (int i = 0; i < shape->sites; i++)
            for (int q = 0; q < shape->queues; q++)
                if ((site == FIXTURE_ALL || site == i) && (queue == FIXTURE_ALL || queue == q))
                    sum += replication_contacts(r, shape, m, i, q)[measure];
    return sum;
}

static inline double fixture_staff(const struct result_shape *shape, const struct replication *r, int from, int to,
                                   int site, enum staff_measure measure)
{
    double sum = 0;
    for (int m = from; m < to; m++) sum += replication_staff(r, shape, m, site)[measure];
    return sum;
}

/* Index of a ledger line; NO_INDEX: the scenario has none of that key. */
static inline int fixture_line(const struct result_shape *shape, const char *key)
{
    for (int i = 0; i < shape->lines.count; i++) if (!strcmp(shape->lines.line[i].key, key)) return i;
    return NO_INDEX;
}

/* Quantity of a line over months from .. to - 1; NAN without such a line. */
static inline double fixture_quantity(const struct result_shape *shape, const struct replication *r, int from, int to,
                                      const char *key)
{
    int line = fixture_line(shape, key);
    double sum = 0;
    for (int m = from; m < to; m++) sum += line == NO_INDEX ? NAN : replication_quantity(r, shape, m)[line];
    return sum;
}

static inline struct logged_event fixture_event(enum event_kind kind, const char *name, int number)
{
    struct logged_event event = {.kind = kind, .number = number};
    snprintf(event.name, sizeof event.name, "%s", name);
    return event;
}

/* Day index of the nth (from 0) such event; -1: there is none. */
static inline int fixture_event_day(const struct replication *r, struct logged_event what, int nth)
{
    for (int e = 0; e < r->events; e++) if (event_is_same(&r->event[e], &what) && nth-- == 0) return r->event[e].day;
    return -1;
}

static inline bool fixture_same(const double *a, const double *b, int count)
{
    return memcmp(a, b, (size_t)count * sizeof *a) == 0;
}

#endif
