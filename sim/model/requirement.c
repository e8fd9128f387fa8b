#include "model/requirement.h"

#include <math.h>
#include <stdlib.h>

#include "base/check.h"
#include "base/memory.h"
#include "math/erlang.h"

/* Nodes lie one agent apart up to DENSE, then 1/64 apart. Between them load(n) is n - c sqrt(n) to high precision, so a
 * chord is off by (n/64)^2 / 8 x c/4 n^-1.5 erlangs: about a thousandth at 10,000 agents. */
enum { DENSE = 128, NODES_MAX = 512, AGENTS_MOST = 20000 };
/* The grid of service levels, in (agents - load) / sqrt(agents): the scale on which it varies (Halfin & Whitt 1981). */
enum { CELLS_PER_UNIT = 32, UNITS = 4, CELLS = 2 * UNITS * CELLS_PER_UNIT + 1 };

static const double TARGET_MOST = 0.999, LOAD_PER_AGENT_MOST = 4.0, LOAD_PRECISION = 1e-9;
static const double HANDLE_STEP = 1.025;

struct load_curve { double load[NODES_MAX]; int nodes; };

struct requirement_table {
    struct requirement_target target;
    struct load_curve within_target, within_occupancy;
    double **service_level;     /* by agents: rows of CELLS, NAN where not asked yet */
    int service_level_rows;
};

struct requirement_table *requirement_create(struct requirement_target target)
{
    CHECK(target.handle_s > 0 && target.patience_s > 0 && target.occupancy_max > 0, NULL);
    struct requirement_table *table = memory_new(1, sizeof *table);
    table->target = target;
    table->target.service_level = fmin(target.service_level, TARGET_MOST);
    return table;
}

void requirement_destroy(struct requirement_table *table)
{
    if (!table) return;
    for (int n = 0; n < table->service_level_rows; n++) free(table->service_level[n]);
    free(table->service_level);
    free(table);
}

static int node_agents(int node)
{
    if (node < DENSE) return node + 1;
    double grown = DENSE * pow(1.0 + 1.0 / 64, node - DENSE + 1);
    return (int)lround(grown);
}

static bool solve_queue(const struct requirement_table *table, int agents, double load, struct erlang_result *result)
{
    const struct requirement_target *t = &table->target;
    struct erlang_case c = {.arrivals_per_s = load / t->handle_s, .handle_s = t->handle_s, .agents = agents,
                            .patience_s = t->patience_s, .within_s = t->within_s, .capacity = -1};
    return erlang_exact(&c, result);
}

/* How far the queue is inside its bounds; falls as the load grows; below 0: outside. */
static double margin_of(const struct requirement_table *table, int agents, double load, bool occupancy_only)
{
    struct erlang_result r;
    if (!solve_queue(table, agents, load, &r)) return -1;
    double occupancy = table->target.occupancy_max - r.occupancy;
    return occupancy_only ? occupancy : fmin(occupancy, r.service_level - table->target.service_level);
}

struct bracket { double low, high, margin_low, margin_high; };

/* A load that is outside the bounds, above one that is inside; false when there is none worth planning. */
static bool bracket_load(const struct requirement_table *table, int agents, bool occupancy_only, struct bracket *b)
{
    double most = LOAD_PER_AGENT_MOST * agents;
    for (double step = 1.0;; step *= 2) {
        b->high = fmin(b->low + step, most);
        b->margin_high = margin_of(table, agents, b->high, occupancy_only);
        if (b->margin_high < 0) return true;
        b->low = b->high, b->margin_low = b->margin_high;
        if (b->high >= most) return false;
    }
}

/* Root by false position with the stale end's margin halved (Illinois; Dowell & Jarratt 1971) and every third step a
 * bisection, since the margin jumps where a queue without patience turns unstable. Returns the inner end. */
static double solve_load(const struct requirement_table *table, int agents, double from, bool occupancy_only)
{
    struct bracket b = {.low = from, .margin_low = occupancy_only ? table->target.occupancy_max : 1.0};
    if (from > 0) b.margin_low = margin_of(table, agents, from, occupancy_only);
    if (!bracket_load(table, agents, occupancy_only, &b)) return b.low;
    for (int i = 0, side = 0; i < 90 && b.high - b.low > LOAD_PRECISION * b.high; i++) {
        double x = (b.low * b.margin_high - b.high * b.margin_low) / (b.margin_high - b.margin_low);
        if (i % 3 == 2 || !(x > b.low && x < b.high)) x = 0.5 * (b.low + b.high);
        double margin = margin_of(table, agents, x, occupancy_only);
        if (margin >= 0) {
            b.low = x, b.margin_low = margin;
            if (side > 0) b.margin_high *= 0.5;
            side = 1;
        } else {
            b.high = x, b.margin_high = margin;
            if (side < 0) b.margin_low *= 0.5;
            side = -1;
        }
    }
    return b.low;
}

static void extend_curve(struct requirement_table *table, struct load_curve *curve)
{
    CHECK(curve->nodes < NODES_MAX, NULL);
    double from = curve->nodes > 0 ? curve->load[curve->nodes - 1] : 0;
    bool occupancy_only = curve == &table->within_occupancy;
    curve->load[curve->nodes] = solve_load(table, node_agents(curve->nodes), from, occupancy_only);
    curve->nodes++;
}

static bool is_complete(const struct load_curve *curve)
{
    return curve->nodes > 1 && node_agents(curve->nodes - 1) >= AGENTS_MOST;
}

/* First node that carries the load; the last one when the curve ends below it. */
static int find_node(struct requirement_table *table, struct load_curve *curve, double load)
{
    while (curve->nodes < 2 || (curve->load[curve->nodes - 1] < load && !is_complete(curve)))
        extend_curve(table, curve);
    int low = 0, high = curve->nodes - 1;
    while (low < high) {
        int middle = (low + high) / 2;
        if (curve->load[middle] < load) low = middle + 1;
        else high = middle;
    }
    return low;
}

static int agents_on_curve(struct requirement_table *table, struct load_curve *curve, double load)
{
    if (!(load > 0)) return 0;
    int node = find_node(table, curve, load);
    if (node < DENSE && curve->load[node] >= load) return node + 1;
    int below = node_agents(node - 1);
    double rise = curve->load[node] - curve->load[node - 1];
    double agents = below + (load - curve->load[node - 1]) / rise * (node_agents(node) - below);
    return (int)ceil(fmin(agents, 1e9));
}

int requirement_agents(struct requirement_table *table, double load)
{
    return agents_on_curve(table, &table->within_target, load);
}

int requirement_agents_by_occupancy(struct requirement_table *table, double load)
{
    return agents_on_curve(table, &table->within_occupancy, load);
}

double requirement_load(struct requirement_table *table, int agents)
{
    CHECK(agents >= 1, NULL);
    struct load_curve *curve = &table->within_target;
    int node = 0;
    while (node_agents(node) < agents && node_agents(node) < AGENTS_MOST) node++;
    while (curve->nodes <= node || curve->nodes < 2) extend_curve(table, curve);
    if (node_agents(node) == agents) return curve->load[node];
    int below = node_agents(node - 1);
    double rise = curve->load[node] - curve->load[node - 1];
    return curve->load[node - 1] + rise * (agents - below) / (node_agents(node) - below);
}

static double exact_service_level(const struct requirement_table *table, int agents, double load)
{
    struct erlang_result r;
    if (!(load > 0)) return 1;
    return solve_queue(table, agents, load, &r) ? r.service_level : 0;
}

static double *row_of(struct requirement_table *table, int agents)
{
    if (agents >= table->service_level_rows) {
        int rows = agents + agents / 2 + 16;
        table->service_level = memory_resize(table->service_level, (size_t)rows, sizeof *table->service_level);
        for (int n = table->service_level_rows; n < rows; n++) table->service_level[n] = NULL;
        table->service_level_rows = rows;
    }
    if (!table->service_level[agents]) {
        double *row = memory_new(CELLS, sizeof *row);
        for (int cell = 0; cell < CELLS; cell++) row[cell] = NAN;
        table->service_level[agents] = row;
    }
    return table->service_level[agents];
}

static double cell_value(struct requirement_table *table, double *row, int agents, int cell)
{
    if (isnan(row[cell])) {
        double slack = (double)cell / CELLS_PER_UNIT - UNITS;
        row[cell] = exact_service_level(table, agents, agents - slack * sqrt(agents));
    }
    return row[cell];
}

double requirement_service_level(struct requirement_table *table, int agents, double load)
{
    if (!(load > 0)) return 1;
    if (agents <= 0) return 0;
    double place = ((agents - load) / sqrt(agents) + UNITS) * CELLS_PER_UNIT;
    if (place < 0 || place >= CELLS - 1) return exact_service_level(table, agents, load);
    double *row = row_of(table, agents);
    int cell = (int)place;
    double low = cell_value(table, row, agents, cell), high = cell_value(table, row, agents, cell + 1);
    return low + (place - cell) * (high - low);
}

int requirement_handle_step(double handle_s)
{
    CHECK(handle_s > 0, NULL);
    return (int)lround(log(handle_s) / log(HANDLE_STEP));
}

double requirement_handle_of_step(int step)
{
    return pow(HANDLE_STEP, step);
}
