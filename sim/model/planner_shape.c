/* The roster that goes with a week's work: shapes by bucket of mix and level, solved once each and kept. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/planner_parts.h"
#include "scenario/complete.h"

/* Shapes are solved for buckets: eighths of the load by queue, levels 1.25 apart. */
enum { EIGHTHS = 8 };
static const double LEVEL_STEP = 1.25, IDLE_LEVEL = 10.0;
/* Prices of a shortfall, in paid hours, at which shapes by day are tried: an hour short at a peak costs two to four of
 * a whole shift to cover. Shapes that leave something short may have to be enlarged, up to TOLERANT_MOST times. */
static const double SHORTFALL_PRICE[] = {ROSTER_COVER_ALL, 4, 3, 2}, TOLERANT_MOST = 1.25;
enum { SHORTFALL_PRICES = sizeof SHORTFALL_PRICE / sizeof SHORTFALL_PRICE[0] };

/* Eighths by largest remainder; false when there is no load. */
static bool mix_of(const double load[QUEUES_MAX], unsigned char eighths[QUEUES_MAX])
{
    double total = 0, rest[QUEUES_MAX];
    int left = EIGHTHS;
    for (int q = 0; q < QUEUES_MAX; q++) total += load[q];
    if (!(total > 0)) return false;
    for (int q = 0; q < QUEUES_MAX; q++) {
        rest[q] = EIGHTHS * load[q] / total;
        eighths[q] = (unsigned char)rest[q];
        rest[q] -= eighths[q];
        left -= eighths[q];
    }
    for (; left > 0; left--) {
        int best = 0;
        for (int q = 1; q < QUEUES_MAX; q++)
            if (rest[q] > rest[best]) best = q;
        eighths[best]++;
        rest[best] -= 1;
    }
    return true;
}

/* Seconds of work of a standard week by queue, in the group's ordinary mix. */
static void ordinary_work(const struct planner *p, int group, double work_s[QUEUES_MAX])
{
    for (int q = 0; q < QUEUES_MAX; q++) {
        const struct queue *queue = &p->scenario->queue[q];
        work_s[q] = p->promise_of[group][q] == NO_INDEX ? 0 : queue->contacts_per_year * scenario_handle_time_s(queue);
    }
}

static double open_weight(const struct planner *p, const struct queue *queue)
{
    double weight = 0;
    for (int d = 0; d < DAYS_A_WEEK; d++)
        if (p->end_slot[d] > p->first_slot[d]) weight += queue->weekday_weight[d];
    return weight;
}

/* A standard week at a bucket's centre: every queue's own weekdays and intervals, and what they require by interval. */
struct bucket_week {
    struct day_load day[DAYS_A_WEEK];
    bool has_work[DAYS_A_WEEK];
    double required[DAYS_A_WEEK][SLOTS_MAX], required_h;
    double on[DAYS_A_WEEK][SLOTS_MAX];  /* agents on the phones when the shape covers it all */
};

static void load_bucket(const struct planner *p, const struct shape_key *key, struct bucket_week *week)
{
    double week_s = pow(LEVEL_STEP, key->level) * p->week_open_s, contacts[QUEUES_MAX] = {0};
    double handle_s[QUEUES_MAX] = {0};
    int site = p->scenario->group[key->group].site;
    for (int d = 0; d < DAYS_A_WEEK; d++) {
        for (int q = 0; q < p->scenario->queues; q++) {
            const struct queue *queue = &p->scenario->queue[q];
            double weight = open_weight(p, queue), work_s = week_s * key->eighths[q] / EIGHTHS;
            handle_s[q] = scenario_handle_time_s(queue) * p->scenario->site[site].handle_time_factor;
            contacts[q] = weight > 0 ? work_s / handle_s[q] * queue->weekday_weight[d] / weight : 0;
        }
        week->has_work[d] = planner_load_day(p, key->group, contacts, handle_s, d, &week->day[d]);
    }
}

static double require_bucket(struct planner *p, enum requirement_scope scope, struct bucket_week *week)
{
    double hours = 0;
    for (int d = 0; d < DAYS_A_WEEK; d++) {
        int agents[SLOTS_MAX] = {0};
        if (week->has_work[d]) hours += planner_require_day(p, &week->day[d], d, scope, agents);
        for (int slot = 0; slot < SLOTS_MAX; slot++) week->required[d][slot] = agents[slot];
    }
    return hours;
}

/* Service level of the week under one promise, were `factor` times the shape's cover on the phones. */
static double week_service_level(const struct planner *p, struct promise *promise, const struct bucket_week *week,
                                 double factor)
{
    double in_time = 0, offered = 0;
    for (int d = 0; d < DAYS_A_WEEK; d++) {
        if (!week->has_work[d]) continue;
        struct requirement_table *table = planner_table(promise, week->day[d].step);
        for (int slot = p->first_slot[d]; slot < p->end_slot[d]; slot++) {
            double on = factor * week->on[d][slot], load = week->day[d].load[slot];
            double level = requirement_service_level(table, (int)on, load);
            level += (on - (int)on) * (requirement_service_level(table, (int)on + 1, load) - level);
            in_time += week->day[d].contacts[slot] * level;
            offered += week->day[d].contacts[slot];
        }
    }
    return in_time / offered;
}

static void cover_bucket(const struct planner *p, double shifts, double phone_share, const struct roster_shape *shape,
                         struct bucket_week *week)
{
    for (int i = 0; i < shape->items; i++) {
        const struct roster_item *item = &shape->item[i];
        for (int slot = p->first_slot[item->weekday]; slot < p->end_slot[item->weekday]; slot++)
            week->on[item->weekday][slot] += shifts * item->share * phone_share *
                                             roster_item_cover(item, slot * p->slot_s, (slot + 1) * p->slot_s);
    }
}

/* The factor on the shape's shifts at which the week as a whole just meets one promise (to 1/512 of `most`); above
 * `most` when even that does not. */
static double factor_needed(const struct planner *p, struct promise *promise, const struct bucket_week *week,
                            double most)
{
    double low = 0, high = most, target = promise->target.service_level;
    if (week_service_level(p, promise, week, most) < target) return 2 * most;
    for (int step = 0; step < FACTOR_BITS; step++) {
        double middle = 0.5 * (low + high);
        if (week_service_level(p, promise, week, middle) >= target) high = middle;
        else low = middle;
    }
    return high;
}

/* Hours on the phones with which a shape's shifts meet all promises of the week; INFINITY: more than `most` times as
 * many as the shape has. */
static double hours_to_meet(struct planner *p, const struct shape_key *key, const struct roster_shape *shape,
                            struct bucket_week *week, double most)
{
    double phone_share = 1 - p->scenario->site[p->scenario->group[key->group].site].offphone_share, needed = 0;
    double phone_h = week->required_h * shape->cover / shape->fit;
    memset(week->on, 0, sizeof week->on);
    cover_bucket(p, phone_h / phone_share / shape->shift_paid_h, phone_share, shape, week);
    for (int i = 0; i < p->promises; i++) {
        bool promised = false;
        for (int d = 0; d < DAYS_A_WEEK; d++) promised |= week->has_work[d] && week->day[d].promised[i];
        if (promised) needed = fmax(needed, factor_needed(p, &p->promise[i], week, most));
    }
    return needed <= most ? needed * phone_h : INFINITY;
}

/* By day, a roster need not cover every interval: what whole shifts leave over in some makes up for what is short in
 * others. Of the shapes that cover all and those that leave short what costs most to cover, the one that meets the
 * week's promises with the fewest hours is taken. */
static void solve_by_day(struct planner *p, const struct shape_key *key, struct bucket_week *week,
                         struct roster_shape *best)
{
    double best_h = 0, day_h = require_bucket(p, SCOPE_DAY, week);
    week->required_h = require_bucket(p, SCOPE_INTERVAL, week);
    for (int i = 0; i < SHORTFALL_PRICES; i++) {
        struct roster_shape shape;
        roster_shape_solve(p->scenario, key->group, (const double (*)[SLOTS_MAX])week->required, SHORTFALL_PRICE[i],
                           &shape);
        double hours = hours_to_meet(p, key, &shape, week, i == 0 ? 1 : TOLERANT_MOST);
        if (i == 0 && !isfinite(hours)) hours = week->required_h * shape.cover / shape.fit;    /* covers all it can */
        if (i > 0 && !(hours < best_h)) {
            roster_shape_free(&shape);
            continue;
        }
        if (i > 0) roster_shape_free(best);
        *best = shape;
        best_h = hours;
    }
    best->fit = fmin(1, day_h * best->cover / best_h);
}

static const struct roster_shape *solve_shape(struct planner *p, const struct shape_key *key)
{
    struct bucket_week *week = memory_new(1, sizeof *week);
    struct roster_shape *shape = memory_new(1, sizeof *shape);
    load_bucket(p, key, week);
    week->required_h = require_bucket(p, SCOPE_INTERVAL, week);
    bool by_day = p->scenario->group[key->group].requirement_scope == SCOPE_DAY;
    if (by_day && week->required_h > 0) solve_by_day(p, key, week, shape);
    else roster_shape_solve(p->scenario, key->group, (const double (*)[SLOTS_MAX])week->required, ROSTER_COVER_ALL,
                            shape);
    free(week);
    if (p->entries == p->entry_capacity) {
        p->entry_capacity = 2 * p->entry_capacity + 16;
        p->entry = memory_resize(p->entry, (size_t)p->entry_capacity, sizeof *p->entry);
    }
    p->entry[p->entries++] = (struct shape_entry){*key, shape};
    return shape;
}

static const struct roster_shape *find_shape(struct planner *p, const struct shape_key *key)
{
    for (int i = p->entries - 1; i >= 0; i--) {
        const struct shape_key *k = &p->entry[i].key;
        if (k->level == key->level && k->group == key->group && !memcmp(k->eighths, key->eighths, sizeof k->eighths))
            return p->entry[i].shape;
    }
    return solve_shape(p, key);
}

const struct roster_shape *planner_shape(struct planner *p, int group, double work_s[QUEUES_MAX], double open_s)
{
    struct shape_key key = {.group = group};
    double total_s = 0, level = IDLE_LEVEL;
    for (int q = 0; q < QUEUES_MAX; q++) total_s += work_s[q];
    if (total_s > 0) level = total_s / open_s;
    else ordinary_work(p, group, work_s);
    if (!mix_of(work_s, key.eighths)) key.eighths[0] = EIGHTHS;         /* no work at any time: any shape will do */
    key.level = (int)lround(log(level) / log(LEVEL_STEP));
    return find_shape(p, &key);
}
