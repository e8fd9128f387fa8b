#include "model/decision.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum { MEMOS_MAX = 256, CANDIDATES_MAX = 8, AXES = 3, COARSE = 2,
    FIRST_CANDIDATES = 4, LATER_HALVINGS = 3, LATER_CANDIDATES = 2, MOVES_MOST = 6 };
static const double TIE = 1e-9;                 /* of the stake: values nearer than this are equal */
static const double NEAR = 0.02;                /* of the stake: local optima this near the best are refined */

/* One axis of the grid: `count` values `step` apart. */
struct axis { double least, step; int count; };
struct grid { struct axis axis[AXES]; };        /* investment, haste, staffing */

struct candidate { struct provider_decision plan; struct fluid_value value; double eur; };

/* ---- The grid ---- */

static struct axis axis_of(double least, double most, int count)
{
    if (!(most > least)) return (struct axis){least, 0, 1};
    return (struct axis){least, (most - least) / (count - 1), count};
}

static struct grid grid_of(const struct decision_bounds *b, int coarse)
{
    return (struct grid){{axis_of(0, b->investment_most, (DECISION_INVESTMENTS - 1) / coarse + 1),
                          axis_of(0, b->haste_most, (DECISION_HASTES - 1) / coarse + 1),
                          axis_of(b->staffing_least, b->staffing_most, (DECISION_STAFFINGS - 1) / coarse + 1)}};
}

static int grid_count(const struct grid *g) { return g->axis[0].count * g->axis[1].count * g->axis[2].count; }

/* Staffing runs fastest: plans of one investment and haste share their preparation. */
static void grid_place(const struct grid *g, int index, int place[AXES])
{
    place[2] = index % g->axis[2].count;
    place[1] = index / g->axis[2].count % g->axis[1].count;
    place[0] = index / g->axis[2].count / g->axis[1].count;
}

static double value_on(const struct axis *a, int place) { return a->least + a->step * place; }

static struct provider_decision plan_at(const struct grid *g, const int place[AXES])
{
    return (struct provider_decision){value_on(&g->axis[0], place[0]), value_on(&g->axis[1], place[1]),
                                      value_on(&g->axis[2], place[2])};
}

/* Room above what is invested already, as far as it has not decayed. */
struct decision_bounds decision_bounds_of(const struct provider *p, const struct fluid_business *b)
{
    double held = 0;
    for (int i = 0; i < b->holdings; i++) {
        double idle = fmin(b->holding[i].months_ago, p->investment_lead_months);
        held += provider_stock(p, b->holding[i].per_seat, b->holding[i].months_ago - idle + p->investment_lead_months);
    }
    bool responds = p->handle_time_gain > 0 || p->attrition_gain > 0 || p->fcr_gain > 0;
    bool may = responds && b->holdings < FLUID_HOLDINGS_MAX;
    return (struct decision_bounds){may ? fmax(0, p->investment_max - held) : 0, p->haste_max, p->staffing_min,
                                    p->staffing_max};
}

static void tabulate(struct fluid *f, const struct grid *grid, int months, struct decision_table *t)
{
    t->count = grid_count(grid);
    t->plan = memory_new((size_t)t->count, sizeof *t->plan);
    t->value = memory_new((size_t)t->count, sizeof *t->value);
    for (int i = 0; i < t->count; i++) {
        int place[AXES];
        grid_place(grid, i, place);
        t->plan[i] = plan_at(grid, place);
        t->value[i] = fluid_evaluate(f, &t->plan[i], months, NULL);
    }
}

void decision_tabulate(struct fluid *f, const struct fluid_business *b, const struct decision_bounds *bounds,
                       int months, struct decision_table *table)
{
    struct grid grid = grid_of(bounds, 1);
    fluid_take(f, b);
    tabulate(f, &grid, months, table);
}

void decision_table_free(struct decision_table *t)
{
    free(t->plan);
    free(t->value);
    *t = (struct decision_table){0};
}

/* ---- Order of plans ---- */

static int order_of(double a, double b, double scale) { return (a > b + TIE * scale) - (a < b - TIE * scale); }

/* Is a better than b? */
static bool is_better(const struct candidate *a, const struct candidate *b, double stake)
{
    int order = order_of(a->eur, b->eur, stake);
    if (order != 0) return order > 0;
    order = order_of(a->plan.investment_per_seat, b->plan.investment_per_seat, 1);
    if (order != 0) return order < 0;
    order = order_of(a->plan.haste, b->plan.haste, 1);
    if (order != 0) return order < 0;
    return order_of(fabs(a->plan.staffing - 1), fabs(b->plan.staffing - 1), 1) < 0;
}

static struct candidate candidate_of(struct provider_decision plan, struct fluid_value v, double price)
{
    return (struct candidate){plan, v, price * v.units - v.cost_eur};
}

/* ---- Local optima of the grid ---- */

static bool is_neighbour(const int a[AXES], const int b[AXES])
{
    bool same = true;
    for (int i = 0; i < AXES; i++) {
        if (abs(a[i] - b[i]) > 1) return false;
        same &= a[i] == b[i];
    }
    return !same;
}

static int index_of(const struct grid *g, const int place[AXES])
{
    return (place[0] * g->axis[1].count + place[1]) * g->axis[2].count + place[2];
}

static bool step_to(const struct grid *g, const int from[AXES], int direction, int to[AXES])
{
    for (int i = 0, rest = direction; i < AXES; i++, rest /= 3) {
        to[i] = from[i] + rest % 3 - 1;
        if (to[i] < 0 || to[i] >= g->axis[i].count) return false;
    }
    return is_neighbour(from, to);
}

static bool is_local_optimum(const struct grid *g, const struct candidate *all, int index, double stake)
{
    int place[AXES], next[AXES];
    grid_place(g, index, place);
    for (int direction = 0; direction < 27; direction++)
        if (step_to(g, place, direction, next) && is_better(&all[index_of(g, next)], &all[index], stake)) return false;
    return true;
}

/* The best of them, best first. */
static int collect_optima(const struct grid *g, const struct candidate *all, double stake, struct candidate *best)
{
    int found = 0;
    for (int i = 0; i < grid_count(g); i++) {
        if (!is_local_optimum(g, all, i, stake)) continue;
        int at = found < CANDIDATES_MAX ? found++ : CANDIDATES_MAX;
        for (; at > 0 && is_better(&all[i], &best[at - 1], stake); at--)
            if (at < CANDIDATES_MAX) best[at] = best[at - 1];
        if (at < CANDIDATES_MAX) best[at] = all[i];
    }
    return found;
}

/* ---- Refinement ---- */

struct search {
    struct fluid *fluid;
    const struct grid *grid;
    int months, halvings, most;         /* most: local optima refined */
    double price, stake;
};

static double most_on(const struct axis *a) { return a->least + a->step * (a->count - 1); }

static double shifted(const struct axis *a, double value, int by, double fraction)
{
    return fmin(fmax(value + by * fraction * a->step, a->least), most_on(a));
}

/* Moves to the best of the plans up to `reach` steps of this fraction of the grid's away, if one is better. */
static bool improve(const struct search *s, double fraction, int reach, struct candidate *at)
{
    const struct axis *axis = s->grid->axis;
    struct candidate from = *at;
    int span = 2 * reach + 1;
    for (int i = 0; i < span * span * span; i++) {
        struct provider_decision plan = {
            shifted(&axis[0], from.plan.investment_per_seat, i / (span * span) - reach, fraction),
            shifted(&axis[1], from.plan.haste, i / span % span - reach, fraction),
            shifted(&axis[2], from.plan.staffing, i % span - reach, fraction)};
        if (!memcmp(&plan, &from.plan, sizeof plan)) continue;
        struct candidate next = candidate_of(plan, fluid_evaluate(s->fluid, &plan, s->months, NULL), s->price);
        if (is_better(&next, at, s->stake)) *at = next;
    }
    return memcmp(&at->plan, &from.plan, sizeof from.plan) != 0;
}

/* Step by step to the nearest better plans, with steps halved in turn. The best plans lie on ridges, where a measure is
 * only just met: at the end a look two steps away leaves room to turn. */
static void refine(const struct search *s, struct candidate *at)
{
    double fraction = 0.5;
    for (int halving = 0; halving < s->halvings; halving++, fraction /= 2) {
        bool looks_far = halving == s->halvings - 1;
        for (int moves = 0; moves < MOVES_MOST; moves++)
            if (!improve(s, fraction, 1, at) && !(looks_far && improve(s, fraction, 2, at))) break;
    }
}

/* Two searches may end on one hill: they count as one if no axis keeps them half a grid step apart. */
static bool is_apart(const struct grid *g, const struct provider_decision *a, const struct provider_decision *b)
{
    return fabs(a->investment_per_seat - b->investment_per_seat) > 0.5 * g->axis[0].step
        || fabs(a->haste - b->haste) > 0.5 * g->axis[1].step
        || fabs(a->staffing - b->staffing) > 0.5 * g->axis[2].step;
}

/* ---- The decision ---- */

static unsigned bounds_at(const struct grid *g, const struct provider_decision *plan)
{
    static const unsigned low[AXES] = {BOUND_INVESTMENT_NONE, BOUND_HASTE_NONE, BOUND_STAFFING_LEAST};
    static const unsigned high[AXES] = {BOUND_INVESTMENT_MOST, BOUND_HASTE_MOST, BOUND_STAFFING_MOST};
    const double value[AXES] = {plan->investment_per_seat, plan->haste, plan->staffing};
    unsigned bits = 0;
    for (int i = 0; i < AXES; i++) {
        const struct axis *a = &g->axis[i];
        if (a->step <= 0) continue;
        if (value[i] <= a->least + 1e-9 * a->step) bits |= low[i];
        if (value[i] >= most_on(a) - 1e-9 * a->step) bits |= high[i];
    }
    return bits;
}

void decision_margins(struct fluid *f, const struct fluid_business *b, const struct provider_decision *plan,
                      double price, double *margin_eur, double *without_eur)
{
    struct provider_decision without = *plan;
    struct fluid_flow *flow = memory_new((size_t)b->months, sizeof *flow);
    without.investment_per_seat = 0;
    fluid_take(f, b);
    fluid_evaluate(f, plan, b->months, flow);
    for (int m = 0; m < b->months; m++) margin_eur[m] = price * flow[m].units - flow[m].cost_eur;
    if (without_eur) {
        fluid_evaluate(f, &without, b->months, flow);
        for (int m = 0; m < b->months; m++) without_eur[m] = price * flow[m].units - flow[m].cost_eur;
    }
    free(flow);
}

static double payback_of(struct fluid *f, const struct fluid_business *b, const struct provider_decision *plan,
                         double price)
{
    if (!(plan->investment_per_seat > 0)) return NAN;
    double *margin = memory_new(2 * (size_t)b->months, sizeof *margin), *without = margin + b->months;
    double left = plan->investment_per_seat * b->seats, months = NAN;
    decision_margins(f, b, plan, price, margin, without);
    for (int m = 0; m < b->months && isnan(months); m++) {
        left -= margin[m] - without[m];
        if (left <= 0) months = m + 1;
    }
    free(margin);
    return months;
}

static void choose(struct search *s, const struct decision_table *table, struct decision *out)
{
    struct candidate *all = memory_new((size_t)table->count, sizeof *all), best[CANDIDATES_MAX];
    int first = 0;
    for (int i = 0; i < table->count; i++) {
        all[i] = candidate_of(table->plan[i], table->value[i], s->price);
        if (all[i].eur > all[first].eur) first = i;
    }
    s->stake = fmax(fabs(all[first].value.cost_eur), 1);
    best[0] = all[first];                       /* stays if ties within rounding leave no local optimum */
    int count = collect_optima(s->grid, all, s->stake, best), chosen = 0, second = -1;
    if (count == 0) count = 1;
    for (int i = 0; i < count && i < s->most; i++)
        if (best[i].eur >= all[first].eur - NEAR * s->stake) refine(s, &best[i]);
    for (int i = 1; i < count; i++) if (is_better(&best[i], &best[chosen], s->stake)) chosen = i;
    for (int i = 0; i < count; i++)
        if (is_apart(s->grid, &best[i].plan, &best[chosen].plan)
            && (second < 0 || is_better(&best[i], &best[second], s->stake))) second = i;
    *out = (struct decision){.plan = best[chosen].plan, .value_eur = best[chosen].eur, .has_runner_up = second >= 0,
        .runner_up_eur = NAN, .renewal = best[chosen].value.renewal};
    if (second >= 0) out->runner_up = best[second].plan, out->runner_up_eur = best[second].eur;
    out->bounds = bounds_at(s->grid, &out->plan);
    free(all);
}

void decision_find(struct fluid *f, const struct fluid_business *b, const struct provider *p, double price,
                   struct decision *out)
{
    struct decision_bounds bounds = decision_bounds_of(p, b);
    struct grid grid = grid_of(&bounds, b->is_new ? 1 : COARSE);
    struct search search = {f, &grid, b->months, b->is_new ? DECISION_HALVINGS : LATER_HALVINGS,
                            b->is_new ? FIRST_CANDIDATES : LATER_CANDIDATES, price, 1};
    struct decision_table table;
    fluid_take(f, b);
    tabulate(f, &grid, b->months, &table);
    choose(&search, &table, out);
    decision_table_free(&table);
    out->payback_months = payback_of(f, b, &out->plan, price);
}

/* ---- Memory ---- */

struct memo { struct fluid_business business; double price; struct decision decision; };

struct decision_memory {
    struct fluid *fluid;
    struct memo *memo;
    int count, next;                    /* next: the place to use when all are taken, the oldest */
};

struct decision_memory *decision_memory_create(struct fluid *fluid)
{
    struct decision_memory *memory = memory_new(1, sizeof *memory);
    memory->fluid = fluid;
    memory->memo = memory_new(MEMOS_MAX, sizeof *memory->memo);
    return memory;
}

void decision_memory_destroy(struct decision_memory *memory)
{
    if (!memory) return;
    for (int i = 0; i < memory->count; i++) business_free(&memory->memo[i].business);
    free(memory->memo);
    free(memory);
}

const struct decision *decision_recall(struct decision_memory *memory, const struct fluid_business *b,
                                       const struct provider *provider, double price)
{
    for (int i = 0; i < memory->count; i++)
        if (memory->memo[i].price == price && business_equals(&memory->memo[i].business, b))
            return &memory->memo[i].decision;
    struct memo *memo = &memory->memo[memory->next];
    if (memory->count < MEMOS_MAX) memory->count++;
    memory->next = (memory->next + 1) % MEMOS_MAX;
    business_free(&memo->business);
    memo->business = business_copy(b), memo->price = price;
    decision_find(memory->fluid, &memo->business, provider, price, &memo->decision);
    return &memo->decision;
}
