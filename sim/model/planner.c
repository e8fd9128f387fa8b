#include "model/planner.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "base/memory.h"
#include "model/planner_parts.h"
#include "scenario/complete.h"

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

struct requirement_table *planner_table(struct promise *promise, int step)
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

bool planner_load_day(const struct planner *p, int group, const double *contacts, const double *handle_s, int weekday,
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
    struct requirement_table *table = planner_table(promise, day->step);
    struct wanted wanted;
    for (int slot = open.first; slot < open.end; slot++)
        wanted.agents[slot] = requirement_agents(table, day->load[slot]);
    if (scope == SCOPE_DAY) scale_to_day(table, day, open, promise->target.service_level, &wanted);
    for (int slot = open.first; slot < open.end; slot++)
        if (wanted.agents[slot] > agents[slot]) agents[slot] = wanted.agents[slot];
}

double planner_require_day(struct planner *p, const struct day_load *day, int weekday, enum requirement_scope scope,
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
    if (!planner_load_day(planner, group, contacts, handle_s, weekday, &day)) return 0;
    enum requirement_scope scope = planner->scenario->group[group].requirement_scope;
    return planner_require_day(planner, &day, weekday, scope, agents_by_slot);
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
    const struct roster_shape *shape = planner_shape(planner, group, work_s, open_s);
    for (int d = 0; d < DAYS_A_WEEK; d++)
        if (demand->open[d]) open_share += shape->day_share[d];
    *need = (struct week_need){.required_h = required_h, .roster_fit = shape->fit, .shape = shape};
    if (!(required_h > 0) || !(open_share > 0)) return;
    double on_phones_h = required_h * shape->cover / shape->fit;
    double rostered_h = on_phones_h / (1 - site->offphone_share) / (1 - site->shrinkage_absence);
    need->shifts_needed = site->planning_bias * rostered_h / shape->shift_paid_h;
    need->needed_heads = site->planning_bias * rostered_h / (shape->hours_per_head * open_share);
}
