#include "model/volume.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "math/erlang.h"
#include "model/attrition.h"
#include "model/learning.h"
#include "scenario/complete.h"

enum { STEADY_STEP_DAYS = 2 };

double volume_event_factor(const struct event *event, int32_t civil_day)
{
    int since = civil_day - event->date;
    if (since < 0) return 1;
    if (since < event->ramp_days) return 1 + (event->factor - 1) * (since + 1) / (event->ramp_days + 1);
    since -= event->ramp_days;
    if (event->days == 0 && event->decay_days == 0) return event->factor;
    if (since < event->days) return event->factor;
    since -= event->days;
    if (since >= event->decay_days) return 1;
    return 1 + (event->factor - 1) * (event->decay_days - since) / (event->decay_days + 1);
}

double volume_first_share(double repeat, double resolution, double redial, double abandonment)
{
    return (1 - repeat * (1 - resolution)) * (1 - abandonment * redial);
}

/* Weights each day of tenure by the share who are still there: the age distribution of a constant headcount. */
struct steady_people volume_steady_people(const struct site *site)
{
    struct attrition attrition = attrition_make(site, 1);
    struct learning_curve curve = learning_curve_make(site);
    double people = 0, pace = 0, resolution = 0;
    double hours_a_day = site->contract_hours_per_week / DAYS_A_WEEK * (1 - site->shrinkage_absence)
        * (1 - site->offphone_share);
    for (int day = 0; day < ATTRITION_CAREER_DAYS; day += STEADY_STEP_DAYS) {
        double there = attrition_survival(&attrition, 0, day, 1);
        people += there;
        pace += there * learning_handle_factor(&curve, hours_a_day * day);
        resolution += there * learning_fcr(&curve, hours_a_day * day);
    }
    return (struct steady_people){ pace / people * site->handle_time_factor, resolution / people };
}

/* The site whose people answer before anything moves: the first in-house one, else the first. */
static const struct site *baseline_site(const struct scenario *s)
{
    for (int i = 0; i < s->sites; i++) if (s->site[i].kind == SITE_INHOUSE) return &s->site[i];
    return s->sites ? &s->site[0] : NULL;
}

/* Abandonment where the requirement is just met, at the load of the average contact's interval. */
static double planned_abandonment(const struct scenario *s, const struct timeline *t, int q, double contacts_a_day,
                                  double handle_s, double occupancy_max)
{
    const struct queue *queue = &s->queue[q];
    double squares = 0, sum = 0;
    for (int w = 0; w < DAYS_A_WEEK; w++)
        for (int i = 0; i < t->slots; i++) {
            double share = queue->slot_weight[w][i] * queue->weekday_weight[w];
            squares += share * share, sum += share;
        }
    if (sum <= 0 || queue->patience_law == PATIENCE_NEVER) return 0;
    struct erlang_case c = { .arrivals_per_s = contacts_a_day * squares / sum / t->slot_s, .handle_s = handle_s,
        .patience_s = queue->patience_mean_s, .within_s = queue->answer_within_s, .capacity = -1 };
    struct erlang_result result;
    c.agents = erlang_agents_needed(c, queue->service_level_target, occupancy_max);
    if (c.agents == 0 || !erlang_exact(&c, &result)) return 0;
    return result.abandonment;
}

static double mean_open_day(const struct volume *v, int q)
{
    double sum = 0;
    int open = 0;
    for (int d = 0; d < v->days; d++)
        if (v->plain_first[q][d] > 0) sum += v->plain_first[q][d], open++;
    return open ? sum / open : 0;
}

static void baseline_of(struct volume *v, int q)
{
    const struct scenario *s = v->scenario;
    const struct queue *queue = &s->queue[q];
    struct volume_queue *b = &v->queue[q];
    const struct site *site = baseline_site(s);
    struct steady_people people = site ? volume_steady_people(site) : (struct steady_people){ 1, 1 };
    b->pace = people.pace;
    b->resolution = fmin(1, queue->fcr_ceiling * people.resolution_share);
    b->abandonment = planned_abandonment(s, v->timeline, q, mean_open_day(v, q),
                                         scenario_handle_time_s(queue) * b->pace,
                                         site ? site->occupancy_max : 1);
    b->offered_ratio = 1 / volume_first_share(queue->repeat_probability, b->resolution, queue->redial_probability,
                                              b->abandonment);
}

enum knowledge { KNOWS_ALL, KNOWS_ANNOUNCED, KNOWS_SEEN };

static bool is_known(const struct event *event, enum knowledge knowledge, int32_t as_of)
{
    if (knowledge == KNOWS_ALL) return true;
    if (event->announced_days > 0 && as_of >= event->date - event->announced_days) return true;
    return knowledge == KNOWS_SEEN && as_of > event->date;      /* on the morning of its first day nobody has seen it */
}

static double events_on(const struct scenario *s, int q, int32_t civil_day, enum knowledge knowledge, int32_t as_of)
{
    double factor = 1;
    for (int e = 0; e < s->events; e++) {
        const struct event *event = &s->event[e];
        if (event->touches[q] && is_known(event, knowledge, as_of)) factor *= volume_event_factor(event, civil_day);
    }
    return factor;
}

void volume_init(struct volume *v, const struct scenario *scenario, const struct timeline *timeline, int first,
                 int beyond)
{
    *v = (struct volume){ .scenario = scenario, .timeline = timeline, .first = first,
        .days = timeline->days + beyond - first };
    for (int s = 0; s < scenario->sites; s++) v->site_pace[s] = volume_steady_people(&scenario->site[s]).pace;
    for (int q = 0; q < scenario->queues; q++) {
        v->true_first[q] = memory_new((size_t)v->days, sizeof(double));
        v->plain_first[q] = memory_new((size_t)v->days, sizeof(double));
        for (int d = 0; d < v->days; d++)
            v->plain_first[q][d] = profile_day_contacts(scenario, timeline, q, first + d);
        baseline_of(v, q);
        double share = scenario->queue[q].volume_counts == COUNTS_FIRST ? 1 : 1 / v->queue[q].offered_ratio;
        for (int d = 0; d < v->days; d++) {
            v->plain_first[q][d] *= share;
            v->true_first[q][d] = v->plain_first[q][d] * events_on(scenario, q, timeline->first_day + first + d,
                                                                   KNOWS_ALL, 0);
        }
    }
}

void volume_free(struct volume *v)
{
    for (int q = 0; q < QUEUES_MAX; q++) free(v->true_first[q]), free(v->plain_first[q]);
    *v = (struct volume){ 0 };
}

static int inside(const struct volume *v, int day)
{
    int d = day - v->first;
    if (d < 0) d = (d % DAYS_A_WEEK + DAYS_A_WEEK) % DAYS_A_WEEK;
    if (d >= v->days) d = v->days - DAYS_A_WEEK + (d - v->days) % DAYS_A_WEEK;
    return d;
}

double volume_true(const struct volume *v, int queue, int day) { return v->true_first[queue][inside(v, day)]; }

static double expected(const struct volume *v, int queue, int day, enum knowledge knowledge, int as_of)
{
    double plain = v->plain_first[queue][inside(v, day)];
    if (v->scenario->events == 0 || plain == 0) return plain;
    int32_t first_day = v->timeline->first_day;
    return plain * events_on(v->scenario, queue, first_day + day, knowledge, first_day + as_of);
}

double volume_known(const struct volume *v, int queue, int day, int as_of)
{
    return expected(v, queue, day, KNOWS_ANNOUNCED, as_of);
}

double volume_seen(const struct volume *v, int queue, int day, int as_of)
{
    return expected(v, queue, day, KNOWS_SEEN, as_of);
}
