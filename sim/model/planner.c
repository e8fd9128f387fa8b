#include "model/planner.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "base/memory.h"
#include "model/requirement.h"
#include "scenario/complete.h"

/* Shapes are solved for buckets: eighths of the load by queue, levels 1.25 apart. */
enum { EIGHTHS = 8, HANDLE_STEPS = 640 /* 1.025^640 s is 84 days */, FACTOR_BITS = 9 };
static const double LEVEL_STEP = 1.25, IDLE_LEVEL = 10.0;

/* A kind of promise: all that decides a requirement but the handle time; tables by step of that. */
struct promise {
    struct requirement_target target;
    struct requirement_table *table[HANDLE_STEPS];
};

struct shape_key { int group, level; unsigned char eighths[QUEUES_MAX]; };
struct shape_entry { struct shape_key key; struct roster_shape *shape; };

struct planner {
    const struct scenario *scenario;
    int slot_s, first_slot[DAYS_A_WEEK], end_slot[DAYS_A_WEEK];         /* open intervals: first .. end - 1 */
    double open_s[DAYS_A_WEEK][SLOTS_MAX];              /* seconds that the interval is open: less at ragged ends */
    double day_open_s[DAYS_A_WEEK], week_open_s;        /* of a standard week */
    struct promise *promise;                            /* distinct ones */
    int promises;
    int promise_of[GROUPS_MAX][QUEUES_MAX];             /* NO_INDEX: not served */
    struct shape_entry *entry;
    int entries, entry_capacity;
};

/* One day's work of a group, ready to be looked up. */
struct day_load {
    double contacts[SLOTS_MAX], load[SLOTS_MAX];        /* by interval: expected contacts; erlangs */
    int step;                                           /* of the mean handle time */
    bool promised[GROUPS_MAX * QUEUES_MAX];             /* promises made to those who come */
};

/* ---- Life ---- */

static int find_promise(struct planner *p, const struct queue *queue, double occupancy_max)
{
    double patience_s = queue->patience_law == PATIENCE_NEVER ? INFINITY : queue->patience_mean_s;
    struct requirement_target t = {.service_level = queue->service_level_target, .within_s = queue->answer_within_s,
                                   .patience_s = patience_s, .handle_s = 1, .occupancy_max = occupancy_max};
    for (int i = 0; i < p->promises; i++) {
        const struct requirement_target *o = &p->promise[i].target;
        if (o->service_level == t.service_level && o->within_s == t.within_s && o->patience_s == t.patience_s &&
            o->occupancy_max == t.occupancy_max)
            return i;
    }
    p->promise = memory_resize(p->promise, (size_t)p->promises + 1, sizeof *p->promise);
    p->promise[p->promises] = (struct promise){.target = t};
    return p->promises++;
}

static void find_openings(struct planner *p)
{
    for (int d = 0; d < DAYS_A_WEEK; d++) {
        struct opening opening = p->scenario->frame.open[d];
        if (opening.close_s <= opening.open_s) continue;
        p->first_slot[d] = opening.open_s / p->slot_s;
        p->end_slot[d] = (opening.close_s + p->slot_s - 1) / p->slot_s;
        for (int slot = p->first_slot[d]; slot < p->end_slot[d]; slot++)
            p->open_s[d][slot] = fmin(opening.close_s, (slot + 1.0) * p->slot_s) -
                                 fmax(opening.open_s, (double)slot * p->slot_s);
        p->day_open_s[d] = opening.close_s - opening.open_s;
        p->week_open_s += p->day_open_s[d];
    }
}

struct planner *planner_create(const struct scenario *scenario)
{
    struct planner *p = memory_new(1, sizeof *p);
    p->scenario = scenario;
    p->slot_s = scenario->frame.interval_min * 60;
    find_openings(p);
    for (int g = 0; g < scenario->groups; g++)
        for (int q = 0; q < QUEUES_MAX; q++) {
            bool serves = q < scenario->queues && scenario->group[g].serves[q];
            double occupancy_max = scenario->site[scenario->group[g].site].occupancy_max;
            p->promise_of[g][q] = serves ? find_promise(p, &scenario->queue[q], occupancy_max) : NO_INDEX;
        }
    return p;
}

void planner_destroy(struct planner *planner)
{
    if (!planner) return;
    for (int i = 0; i < planner->promises; i++)
        for (int step = 0; step < HANDLE_STEPS; step++) requirement_destroy(planner->promise[i].table[step]);
    for (int i = 0; i < planner->entries; i++) {
        roster_shape_free(planner->entry[i].shape);
        free(planner->entry[i].shape);
    }
    free(planner->promise);
    free(planner->entry);
    free(planner);
}

/* ---- Requirement of a day ---- */

static struct requirement_table *table_of(struct promise *promise, int step)
{
    if (!promise->table[step]) {
        struct requirement_target target = promise->target;
        target.handle_s = requirement_handle_of_step(step);
        promise->table[step] = requirement_create(target);
    }
    return promise->table[step];
}

static int step_of(double handle_s)
{
    int step = requirement_handle_step(fmax(handle_s, 1));
    return step < HANDLE_STEPS ? step : HANDLE_STEPS - 1;
}

/* Spreads the day's contacts over its intervals; false when there are none. */
static bool load_day(const struct planner *p, int group, const double *contacts, const double *handle_s, int weekday,
                     struct day_load *day)
{
    double total = 0, work_s = 0;
    int first = p->first_slot[weekday], end = p->end_slot[weekday];
    memset(day->promised, 0, (size_t)p->promises * sizeof *day->promised);
    for (int slot = first; slot < end; slot++) day->contacts[slot] = day->load[slot] = 0;
    for (int q = 0; q < p->scenario->queues; q++) {
        if (p->promise_of[group][q] == NO_INDEX || !(contacts[q] > 0)) continue;
        const double *weight = p->scenario->queue[q].slot_weight[weekday];
        day->promised[p->promise_of[group][q]] = true;
        total += contacts[q], work_s += contacts[q] * handle_s[q];
        for (int slot = first; slot < end; slot++) {
            day->contacts[slot] += contacts[q] * weight[slot];
            day->load[slot] += contacts[q] * weight[slot] * handle_s[q] / p->open_s[weekday][slot];
        }
    }
    if (!(work_s > 0)) return false;
    day->step = step_of(work_s / total);
    return true;
}

struct slots { int first, end; };

/* What one promise asks of a day by interval, and the fewest agents that keep occupancy within its bound. */
struct wanted { int agents[SLOTS_MAX], bound[SLOTS_MAX]; };

static int scaled_agents(const struct wanted *wanted, int slot, double factor)
{
    int scaled = (int)ceil(wanted->agents[slot] * factor);
    return scaled > wanted->bound[slot] ? scaled : wanted->bound[slot];
}

/* Volume-weighted service level of the day, were every interval's agents scaled. */
static double day_service_level(struct requirement_table *table, const struct day_load *day, struct slots open,
                                const struct wanted *wanted, double factor)
{
    double in_time = 0, offered = 0;
    for (int slot = open.first; slot < open.end; slot++) {
        int scaled = scaled_agents(wanted, slot, factor);
        in_time += day->contacts[slot] * requirement_service_level(table, scaled, day->load[slot]);
        offered += day->contacts[slot];
    }
    return in_time / offered;
}

/* Lowers all intervals by the smallest factor that keeps the day's target (to 1/512). */
static void scale_to_day(struct requirement_table *table, const struct day_load *day, struct slots open, double target,
                         struct wanted *wanted)
{
    double low = 0, high = 1;           /* at 1 every interval meets it */
    for (int slot = open.first; slot < open.end; slot++)
        wanted->bound[slot] = requirement_agents_by_occupancy(table, day->load[slot]);
    for (int i = 0; i < FACTOR_BITS; i++) {
        double middle = 0.5 * (low + high);
        if (day_service_level(table, day, open, wanted, middle) >= target) high = middle;
        else low = middle;
    }
    for (int slot = open.first; slot < open.end; slot++) wanted->agents[slot] = scaled_agents(wanted, slot, high);
}

/* Raises `agents` to what one promise asks. */
static void require_promise(struct promise *promise, const struct day_load *day, struct slots open,
                            enum requirement_scope scope, int *agents)
{
    struct requirement_table *table = table_of(promise, day->step);
    struct wanted wanted;
    for (int slot = open.first; slot < open.end; slot++)
        wanted.agents[slot] = requirement_agents(table, day->load[slot]);
    if (scope == SCOPE_DAY) scale_to_day(table, day, open, promise->target.service_level, &wanted);
    for (int slot = open.first; slot < open.end; slot++)
        if (wanted.agents[slot] > agents[slot]) agents[slot] = wanted.agents[slot];
}

/* Agents of a loaded day by interval; returns their hours. */
static double require_day(struct planner *p, const struct day_load *day, int weekday, enum requirement_scope scope,
                          int *agents)
{
    struct slots open = {p->first_slot[weekday], p->end_slot[weekday]};
    double total_s = 0;
    for (int i = 0; i < p->promises; i++)
        if (day->promised[i]) require_promise(&p->promise[i], day, open, scope, agents);
    for (int slot = open.first; slot < open.end; slot++) total_s += agents[slot] * p->open_s[weekday][slot];
    return total_s / 3600;
}

double planner_day_required(struct planner *planner, int group, const double contacts[QUEUES_MAX],
                            const double handle_s[QUEUES_MAX], int weekday, int *agents_by_slot)
{
    struct day_load day;
    memset(agents_by_slot, 0, SLOTS_MAX * sizeof *agents_by_slot);
    if (!load_day(planner, group, contacts, handle_s, weekday, &day)) return 0;
    enum requirement_scope scope = planner->scenario->group[group].requirement_scope;
    return require_day(planner, &day, weekday, scope, agents_by_slot);
}

/* ---- Shapes ---- */

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
        week->has_work[d] = load_day(p, key->group, contacts, handle_s, d, &week->day[d]);
    }
}

static double require_bucket(struct planner *p, enum requirement_scope scope, struct bucket_week *week)
{
    double hours = 0;
    for (int d = 0; d < DAYS_A_WEEK; d++) {
        int agents[SLOTS_MAX] = {0};
        if (week->has_work[d]) hours += require_day(p, &week->day[d], d, scope, agents);
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
        struct requirement_table *table = table_of(promise, week->day[d].step);
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

/* By day, a roster need not cover every interval: what whole shifts leave over in some makes up for what is short
 * in others. Fewer of the same shifts are taken, by one factor, until the week as a whole just meets its promises. */
static void fit_to_week(struct planner *p, const struct shape_key *key, struct roster_shape *shape,
                        struct bucket_week *week)
{
    double phone_share = 1 - p->scenario->site[p->scenario->group[key->group].site].offphone_share, needed = 0;
    double phone_h = week->required_h * shape->cover / shape->fit;
    cover_bucket(p, phone_h / phone_share / shape->shift_paid_h, phone_share, shape, week);
    for (int i = 0; i < p->promises; i++) {
        double low = 0, high = 1;
        bool promised = false;
        for (int d = 0; d < DAYS_A_WEEK; d++) promised |= week->has_work[d] && week->day[d].promised[i];
        for (int step = 0; promised && step < FACTOR_BITS; step++) {
            double middle = 0.5 * (low + high), target = p->promise[i].target.service_level;
            if (week_service_level(p, &p->promise[i], week, middle) >= target) high = middle;
            else low = middle;
        }
        if (promised) needed = fmax(needed, high);
    }
    double day_h = require_bucket(p, SCOPE_DAY, week);
    shape->fit = fmin(1, day_h * shape->cover / (needed * phone_h));
}

static const struct roster_shape *solve_shape(struct planner *p, const struct shape_key *key)
{
    struct bucket_week *week = memory_new(1, sizeof *week);
    struct roster_shape *shape = memory_new(1, sizeof *shape);
    load_bucket(p, key, week);
    week->required_h = require_bucket(p, SCOPE_INTERVAL, week);
    roster_shape_solve(p->scenario, key->group, (const double (*)[SLOTS_MAX])week->required, shape);
    bool by_day = p->scenario->group[key->group].requirement_scope == SCOPE_DAY;
    if (by_day && week->required_h > 0) fit_to_week(p, key, shape, week);
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

/* The bucket of a week's work: its level as if every day were open. */
static const struct roster_shape *shape_of(struct planner *p, int group, double work_s[QUEUES_MAX], double open_s)
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

/* ---- The week ---- */

void planner_week(struct planner *planner, int group, const struct week_demand *demand, struct week_need *need)
{
    const struct scenario *s = planner->scenario;
    const struct site *site = &s->site[s->group[group].site];
    double work_s[QUEUES_MAX] = {0}, open_s = 0, open_share = 0, required_h = 0;
    int agents[SLOTS_MAX];
    for (int d = 0; d < DAYS_A_WEEK; d++) {
        if (!demand->open[d] || planner->end_slot[d] <= planner->first_slot[d]) continue;
        open_s += planner->day_open_s[d];
        for (int q = 0; q < s->queues; q++)
            if (planner->promise_of[group][q] != NO_INDEX && demand->contacts[d][q] > 0)
                work_s[q] += demand->contacts[d][q] * demand->handle_s[q];
        required_h += planner_day_required(planner, group, demand->contacts[d], demand->handle_s, d, agents);
    }
    const struct roster_shape *shape = shape_of(planner, group, work_s, open_s);
    for (int d = 0; d < DAYS_A_WEEK; d++)
        if (demand->open[d]) open_share += shape->day_share[d];
    *need = (struct week_need){.required_h = required_h, .roster_fit = shape->fit, .shape = shape};
    if (!(required_h > 0) || !(open_share > 0)) return;
    double on_phones_h = required_h * shape->cover / shape->fit;
    double rostered_h = on_phones_h / (1 - site->offphone_share) / (1 - site->shrinkage_absence);
    need->shifts_needed = site->planning_bias * rostered_h / shape->shift_paid_h;
    need->needed_heads = site->planning_bias * rostered_h / (shape->hours_per_head * open_share);
}
