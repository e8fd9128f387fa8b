#include "model/fluid_service.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "base/memory.h"
#include "math/gamma.h"
#include "model/fluid_crowd.h"
#include "scenario/complete.h"

enum { EIGHTHS = 8, STEP_LEAST = -40, STEPS = 128 };
static const double LEVEL_STEP = 1.15, LOAD_LEAST = 0.80, LOAD_MOST = 1.60,
    PRESENCE_LEAST = 0.8, PRESENCE_MOST = 1.4;          /* of the least and most staffing */

/* One interval of the week: the agents that the roster puts on the phones, planned load, and contacts by promise. */
struct service_interval { double agents, load, contacts[QUEUES_MAX]; };

struct mix {
    int group;
    unsigned char eighths[QUEUES_MAX];
    struct service_node *node[STEPS];
};

struct service {
    const struct scenario *scenario;
    struct planner *planner;
    int site;
    double pace, presence_least, presence_step, week_open_s;
    int slot_s;
    struct crowd crowd[GROUPS_MAX][QUEUES_MAX]; int crowds[GROUPS_MAX];
    int promise_of[GROUPS_MAX][QUEUES_MAX];     /* NO_INDEX: not served */
    struct mix **mix; int mixes;
};

/* ---- Life ---- */

static double handle_of(const struct service *v, int queue)
{
    return scenario_handle_time_s(&v->scenario->queue[queue]) * v->pace;
}

/* All contacts of a group wait in one crowd: its handle time is that of the ordinary mix. */
static double group_handle_s(const struct service *v, int group)
{
    double work_s = 0, contacts = 0;
    for (int q = 0; q < v->scenario->queues; q++) {
        if (!v->scenario->group[group].serves[q]) continue;
        work_s += v->scenario->queue[q].contacts_per_year * handle_of(v, q);
        contacts += v->scenario->queue[q].contacts_per_year;
    }
    return contacts > 0 ? work_s / contacts : 1;
}

static void make_promises(struct service *v, int group)
{
    for (int q = 0; q < v->scenario->queues; q++) {
        const struct queue *queue = &v->scenario->queue[q];
        v->promise_of[group][q] = NO_INDEX;
        if (!v->scenario->group[group].serves[q]) continue;
        double patience_s = queue->patience_law == PATIENCE_NEVER ? INFINITY : queue->patience_mean_s;
        int i = 0;
        while (i < v->crowds[group] && (v->crowd[group][i].patience_s != patience_s
                                        || v->crowd[group][i].within_s != queue->answer_within_s)) i++;
        v->promise_of[group][q] = i;
        if (i == v->crowds[group])
            v->crowd[group][v->crowds[group]++] = (struct crowd){.patience_s = patience_s,
                .within_s = queue->answer_within_s, .handle_s = group_handle_s(v, group)};
    }
}

struct service *service_create(const struct scenario *scenario, struct planner *planner, int site, double pace)
{
    struct service *v = memory_new(1, sizeof *v);
    const struct provider *p = &scenario->provider[site];
    *v = (struct service){.scenario = scenario, .planner = planner, .site = site, .pace = pace,
                          .slot_s = scenario->frame.interval_min * 60};
    v->presence_least = PRESENCE_LEAST * fmin(p->staffing_min, 1);
    v->presence_step = (PRESENCE_MOST * fmax(p->staffing_max, 1) - v->presence_least) / (SERVICE_PRESENCES - 1);
    for (int d = 0; d < DAYS_A_WEEK; d++)
        v->week_open_s += scenario->frame.open[d].close_s - scenario->frame.open[d].open_s;
    for (int g = 0; g < scenario->groups; g++)
        if (scenario->group[g].site == site) make_promises(v, g);
    return v;
}

void service_destroy(struct service *v)
{
    if (!v) return;
    for (int g = 0; g < GROUPS_MAX; g++)
        for (int i = 0; i < v->crowds[g]; i++) crowd_free(&v->crowd[g][i]);
    for (int m = 0; m < v->mixes; m++) {
        for (int i = 0; i < STEPS; i++) {
            if (v->mix[m]->node[i]) free(v->mix[m]->node[i]->point), free(v->mix[m]->node[i]->interval);
            free(v->mix[m]->node[i]);
        }
        free(v->mix[m]);
    }
    free(v->mix);
    free(v);
}

double service_week_open_h(const struct service *v) { return v->week_open_s / 3600; }
int service_promises(const struct service *v, int group) { return v->crowds[group]; }
int service_promise_of(const struct service *v, int group, int queue) { return v->promise_of[group][queue]; }

/* ---- Mixes and levels ---- */

static void mix_of(const double load[QUEUES_MAX], unsigned char eighths[QUEUES_MAX])
{
    double total = 0, rest[QUEUES_MAX];
    int left = EIGHTHS;
    for (int q = 0; q < QUEUES_MAX; q++) total += load[q];
    for (int q = 0; q < QUEUES_MAX; q++) {
        double part = total > 0 ? EIGHTHS * load[q] / total : 0;
        eighths[q] = (unsigned char)part;
        rest[q] = part - eighths[q];
        left -= eighths[q];
    }
    for (; left > 0; left--) {
        int best = 0;
        for (int q = 1; q < QUEUES_MAX; q++) if (rest[q] > rest[best]) best = q;
        eighths[best]++;
        rest[best] -= 1;
    }
}

int service_mix(struct service *v, int group, const double load[QUEUES_MAX])
{
    unsigned char eighths[QUEUES_MAX];
    mix_of(load, eighths);
    for (int m = 0; m < v->mixes; m++)
        if (v->mix[m]->group == group && !memcmp(v->mix[m]->eighths, eighths, sizeof eighths)) return m;
    v->mix = memory_resize(v->mix, (size_t)v->mixes + 1, sizeof *v->mix);
    v->mix[v->mixes] = memory_new(1, sizeof **v->mix);
    v->mix[v->mixes]->group = group;
    memcpy(v->mix[v->mixes]->eighths, eighths, sizeof eighths);
    return v->mixes++;
}

double service_step_of(double load)
{
    return fmin(fmax(log(load) / log(LEVEL_STEP), STEP_LEAST), STEP_LEAST + STEPS - 1);
}

/* ---- Nodes ---- */

/* A standard week at a node: contacts by weekday and queue. */
static void node_demand(const struct service *v, const struct mix *mix, int step, struct week_demand *demand)
{
    double week_s = pow(LEVEL_STEP, step) * v->week_open_s;
    *demand = (struct week_demand){0};
    for (int q = 0; q < v->scenario->queues; q++) {
        const struct queue *queue = &v->scenario->queue[q];
        double weights = 0;
        demand->handle_s[q] = handle_of(v, q);
        for (int d = 0; d < DAYS_A_WEEK; d++) {
            demand->open[d] = v->scenario->frame.open[d].close_s > v->scenario->frame.open[d].open_s;
            weights += demand->open[d] ? queue->weekday_weight[d] : 0;
        }
        for (int d = 0; d < DAYS_A_WEEK && weights > 0; d++)
            if (demand->open[d]) demand->contacts[d][q] = week_s * mix->eighths[q] / EIGHTHS / demand->handle_s[q]
                * queue->weekday_weight[d] / weights;
    }
}

static double interval_open_s(const struct service *v, int weekday, int slot)
{
    struct opening o = v->scenario->frame.open[weekday];
    return fmin(o.close_s, (slot + 1.0) * v->slot_s) - fmax(o.open_s, (double)slot * v->slot_s);
}

static struct service_interval interval_of(const struct service *v, int group, const struct week_demand *demand,
                                           int weekday, int slot, double agents)
{
    struct service_interval i = {.agents = agents};
    double open_s = interval_open_s(v, weekday, slot);
    for (int q = 0; q < v->scenario->queues && open_s > 0; q++) {
        if (v->promise_of[group][q] == NO_INDEX) continue;
        double contacts = demand->contacts[weekday][q] * v->scenario->queue[q].slot_weight[weekday][slot];
        i.contacts[v->promise_of[group][q]] += contacts;
        i.load += contacts * demand->handle_s[q] / open_s;
    }
    return i;
}

/* Agents on the phones by interval, as so many shifts of the shape bring them: without the absent and those off the
 * phone, breaks averaged. */
static void cover_week(const struct service *v, const struct roster_shape *shape, double present_shifts,
                       double on[DAYS_A_WEEK][SLOTS_MAX])
{
    double on_phones = present_shifts * (1 - v->scenario->site[v->site].offphone_share);
    for (int i = 0; i < shape->items; i++) {
        const struct roster_item *item = &shape->item[i];
        for (int slot = item->start_s / v->slot_s; slot * v->slot_s < item->end_s && slot < SLOTS_MAX; slot++)
            on[item->weekday][slot] += on_phones * item->share
                * roster_item_cover(item, slot * v->slot_s, (slot + 1) * v->slot_s);
    }
}

static double handle_cv(const struct queue *q)
{
    switch (q->handle_time_law) {
    case HANDLE_EXPONENTIAL: return 1;
    case HANDLE_DETERMINISTIC: return 0;
    case HANDLE_ERLANG: return 1 / sqrt(fmax(q->handle_time_phases, 1));
    case HANDLE_LOGNORMAL: case HANDLE_GAMMA: break;
    }
    return q->handle_time_cv;
}

/* What is left of the contact in hand at an instant: E[T^2] / 2 E[T] (the mean residual life), over the mix's
 * contacts. */
static double residual_s(const struct service *v, const struct mix *mix)
{
    double sum = 0;
    for (int q = 0; q < v->scenario->queues; q++) {
        double cv = handle_cv(&v->scenario->queue[q]);
        sum += mix->eighths[q] * 0.5 * handle_of(v, q) * (1 + cv * cv) / EIGHTHS;
    }
    return sum;
}

/* An agent signs off for a break, for each stretch off the phone and for good, and finishes the contact in hand: hours
 * that this adds to an hour on the phones of an agent who is always busy. */
static double overrun_share(const struct service *v, const struct mix *mix, const struct roster_shape *shape)
{
    double ends = 0, phone_s = 0, off = v->scenario->site[v->site].offphone_share;
    for (int i = 0; i < shape->items; i++) {
        const struct roster_item *item = &shape->item[i];
        double slots = (double)(item->end_s - item->start_s) / v->slot_s;
        ends += item->share * (1 + (item->break_places > 0) + off * slots);
        phone_s += item->share * item->paid_h * 3600 * (1 - off);
    }
    return phone_s > 0 ? ends * residual_s(v, mix) / phone_s : 0;
}

/* The mean of n days of an AR(1) with this memory, over its variance (for a day's own factor: 1 / n). */
static double mean_variance(double memory_days, double days)
{
    double x = days / memory_days;
    return 2 / x - 2 / (x * x) * -expm1(-x);
}

/* Squared cv of the load of an instant, and of the mean of a month's open days. Factors of different queues are
 * independent: their variances add with the squares of the loads. */
struct spread { double instant, month; };

static struct spread spread_of(const struct service *v, const struct mix *mix)
{
    struct spread sum = {0};
    double open_days = 0, month_days = 365.0 / 12;
    for (int d = 0; d < DAYS_A_WEEK; d++) {
        struct opening o = v->scenario->frame.open[d];
        open_days += (o.close_s > o.open_s) * month_days / DAYS_A_WEEK;
    }
    for (int q = 0; q < v->scenario->queues; q++) {
        const struct queue *queue = &v->scenario->queue[q];
        double day = queue->day_cv * queue->day_cv, slow = queue->slow_cv * queue->slow_cv;
        double interval = queue->interval_cv * queue->interval_cv, share = (double)mix->eighths[q] / EIGHTHS;
        sum.instant += share * share * ((1 + day) * (1 + slow) * (1 + interval) - 1);
        sum.month += share * share
            * (day / fmax(open_days, 1) + slow * mean_variance(fmax(queue->slow_days, 1e-3), month_days));
    }
    return sum;
}

/* Who is absent is chance too: with n agents wanted and an absence of a, the number present has a squared cv of
 * a / ((1 - a) n), which tells on service as the same spread of the load would. */
static double absence_variance(const struct service *v, double agents)
{
    double absence = v->scenario->site[v->site].shrinkage_absence;
    return agents > 0 ? absence / ((1 - absence) * agents) : 0;
}

static double load_of(int index) { return LOAD_LEAST + (LOAD_MOST - LOAD_LEAST) * index / (SERVICE_LOADS - 1); }

/* Busy agents finish what they have in hand after they have signed off, which serves too. */
static double serving_agents(const struct service_node *node, double agents, double load)
{
    if (!(agents > 0)) return 0;
    return agents * (1 + node->overrun_share * fmin(1, load / agents));
}

/* Intervals of the week and quantiles of the busy-day factor together. */
static void fill_point(struct service *v, const struct service_node *node, int promise, int presence, int load,
                       struct service_point *point)
{
    struct crowd *crowd = &v->crowd[node->group][promise];
    double contacts = 0, presence_factor = v->presence_least + presence * v->presence_step;
    struct service_point sum = {0};
    for (int n = 0; n < node->intervals; n++) {
        const struct service_interval *i = &node->interval[n];
        double agents = presence_factor * i->agents;
        if (!(i->contacts[promise] > 0)) continue;
        contacts += i->contacts[promise] * SERVICE_DAYS;
        for (int day = 0; day < SERVICE_DAYS; day++) {
            double loaded = i->load * load_of(load) * node->busy[day];
            crowd_add(crowd, serving_agents(node, agents, loaded), loaded, i->contacts[promise] * node->busy[day],
                      &sum);
        }
    }
    *point = (struct service_point){0};
    if (contacts > 0) service_point_add(point, &sum, 1 / contacts);
    else point->service_level = 1;
}

/* Filled when asked for: most plans never come near most of them. */
static const struct service_point *point_of(struct service *v, const struct service_node *node, int promise,
                                            int presence, int load)
{
    struct service_point *point = &node->point[(promise * SERVICE_PRESENCES + presence) * SERVICE_LOADS + load];
    if (isnan(point->service_level)) fill_point(v, node, promise, presence, load, point);
    return point;
}

static void fill_intervals(struct service *v, const struct mix *mix, const struct week_demand *demand,
                           const struct roster_shape *shape, struct service_node *node)
{
    double on[DAYS_A_WEEK][SLOTS_MAX] = {{0}};
    double mean_agents = node->phone_h * 3600 / v->week_open_s;
    struct spread spread = spread_of(v, mix);
    cover_week(v, shape, node->present_shifts, on);
    node->month_variance = spread.month;
    gamma_class_means(sqrt(fmax(0, spread.instant - spread.month) + absence_variance(v, mean_agents)), SERVICE_DAYS,
                      node->busy);
    node->interval = memory_new((size_t)DAYS_A_WEEK * (size_t)(SECONDS_A_DAY / v->slot_s), sizeof *node->interval);
    for (int d = 0; d < DAYS_A_WEEK; d++)
        for (int slot = 0; demand->open[d] && slot < SECONDS_A_DAY / v->slot_s; slot++) {
            struct service_interval i = interval_of(v, mix->group, demand, d, slot, on[d][slot]);
            if (i.load > 0) node->interval[node->intervals++] = i;
        }
}

static struct service_node *make_node(struct service *v, const struct mix *mix, int step)
{
    const struct site *site = &v->scenario->site[v->site];
    struct service_node *node = memory_new(1, sizeof *node);
    struct week_demand demand;
    struct week_need need;
    node_demand(v, mix, step, &demand);
    planner_week(v->planner, mix->group, &demand, &need);
    node->required_h = need.required_h, node->heads = need.needed_heads;
    node->present_shifts = need.shifts_needed * (1 - site->shrinkage_absence);
    node->phone_h = node->present_shifts * need.shape->shift_paid_h * (1 - site->offphone_share);
    node->overrun_share = overrun_share(v, mix, need.shape);
    node->group = mix->group;
    int points = v->crowds[mix->group] * SERVICE_PRESENCES * SERVICE_LOADS;
    node->point = memory_new((size_t)points, sizeof *node->point);
    for (int i = 0; i < points; i++) node->point[i].service_level = NAN;
    fill_intervals(v, mix, &demand, need.shape, node);
    return node;
}

const struct service_node *service_node(struct service *v, int mix, int step)
{
    CHECK(step >= STEP_LEAST && step < STEP_LEAST + STEPS, NULL);
    CHECK(mix >= 0 && mix < v->mixes, NULL);
    struct service_node **node = &v->mix[mix]->node[step - STEP_LEAST];
    if (!*node) *node = make_node(v, v->mix[mix], step);
    return *node;
}

/* ---- Reading ---- */

/* A place on a scale of `count` nodes: the lower one, and how far beyond it. */
struct place { int low; double rest; };

static struct place place_of(double value, double least, double step, int count)
{
    double at = step > 0 ? fmin(fmax((value - least) / step, 0), count - 1) : 0;
    int low = at >= count - 1 ? count - 2 : (int)at;
    return (struct place){low, at - low};
}

struct service_point service_at(struct service *v, const struct service_node *node, int promise, double presence,
                                double load)
{
    struct place k = place_of(presence, v->presence_least, v->presence_step, SERVICE_PRESENCES);
    struct place l = place_of(load, LOAD_LEAST, (LOAD_MOST - LOAD_LEAST) / (SERVICE_LOADS - 1), SERVICE_LOADS);
    struct service_point p = {0};
    for (int i = 0; i < 4; i++) {
        int more = i / 2, loaded = i % 2;
        double weight = (more ? k.rest : 1 - k.rest) * (loaded ? l.rest : 1 - l.rest);
        if (weight > 0) service_point_add(&p, point_of(v, node, promise, k.low + more, l.low + loaded), weight);
    }
    return p;
}
