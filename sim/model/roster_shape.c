#include <glpk.h>
#include <math.h>
#include <stdlib.h>

#include "base/check.h"
#include "base/memory.h"
#include "model/roster.h"

/* The share of an interval's requirement that may stay uncovered at the price asked for: about down to the load
 * itself. What goes beyond costs ROSTER_COVER_ALL, or the peak would be given up for the average of the week. */
static const double TOLERATED_SHARE = 0.1;
/* Paid hours that an agent-hour of slack is worth, and how much slack beside the requirement counts: enough to choose
 * among the cheapest patterns the one that spreads what whole shifts waste, too little to buy a shift for it. */
static const double SLACK_WORTH = 0.01, SLACK_SHARE = 0.15;
static const double SHARE_LEAST = 1e-7;

enum { BREAK_WINDOW_S = 7200 };     /* breaks are staggered over about two hours, and at most half the shift */

/* ---- Items: which shifts are possible ---- */

static double overlap_s(double from_s, double to_s, double other_from_s, double other_to_s)
{
    return fmax(0, fmin(to_s, other_to_s) - fmax(from_s, other_from_s));
}

int roster_break_start_s(const struct roster_item *item, int place)
{
    int middle_s = item->start_s + (item->end_s - item->start_s) / 2;
    return middle_s - item->break_places * item->break_s / 2 + place * item->break_s;
}

double roster_item_cover(const struct roster_item *item, int from_s, int to_s)
{
    double on_s = overlap_s(from_s, to_s, item->start_s, item->end_s);
    if (item->break_places > 0) {
        int window_from_s = roster_break_start_s(item, 0);
        int window_to_s = window_from_s + item->break_places * item->break_s;
        on_s -= overlap_s(from_s, to_s, window_from_s, window_to_s) / item->break_places;
    }
    return on_s / (to_s - from_s);
}

static struct roster_item make_item(const struct scenario *s, int weekday, int shift, int start_s, int end_s)
{
    const struct shift *template = &s->shift[shift];
    int length_s = end_s - start_s;
    double break_s = template->break_min * 60.0 * fmin(1, length_s / (template->hours * 3600));
    struct roster_item item = {.weekday = weekday, .shift = shift, .start_s = start_s, .end_s = end_s};
    item.break_s = (int)(break_s / 60) * 60;
    if (item.break_s > 0) {
        int window_s = length_s / 2 < BREAK_WINDOW_S ? length_s / 2 : BREAK_WINDOW_S;
        item.break_places = window_s / item.break_s > 1 ? window_s / item.break_s : 1;
    }
    item.paid_h = (length_s - item.break_s) / 3600.0;
    CHECK(item.paid_h > 0, NULL);
    return item;
}

static int compare_items(const void *a, const void *b)
{
    const struct roster_item *x = a, *y = b;
    if (x->weekday != y->weekday) return x->weekday - y->weekday;
    if (x->start_s != y->start_s) return x->start_s - y->start_s;
    if (x->end_s != y->end_s) return x->end_s - y->end_s;
    if (x->break_s != y->break_s) return x->break_s - y->break_s;
    return x->shift - y->shift;
}

/* Adds one template's shifts on one weekday. Starts that do not fit the opening are left out; when none fits, they are
 * moved to the nearest time that does, so that no open day is without shifts. */
static int add_items(const struct scenario *s, int weekday, int shift, struct roster_item *item)
{
    const struct shift *template = &s->shift[shift];
    struct opening opening = s->frame.open[weekday];
    int length_s = (int)lround(template->hours * 3600), latest_s = opening.close_s - length_s, added = 0;
    if (latest_s <= opening.open_s) {
        item[0] = make_item(s, weekday, shift, opening.open_s, opening.close_s);
        return 1;
    }
    for (int i = 0; i < template->start_count; i++) {
        int start_s = template->start_s[i];
        if (start_s >= opening.open_s && start_s <= latest_s)
            item[added++] = make_item(s, weekday, shift, start_s, start_s + length_s);
    }
    for (int i = 0; added == 0 && i < template->start_count; i++) {
        int start_s = template->start_s[i] < opening.open_s ? opening.open_s : latest_s;
        item[added++] = make_item(s, weekday, shift, start_s, start_s + length_s);
    }
    return added;
}

static bool is_same_shift(const struct roster_item *a, const struct roster_item *b)
{
    return a->weekday == b->weekday && a->start_s == b->start_s && a->end_s == b->end_s && a->break_s == b->break_s;
}

/* Every possible item of the weekdays wanted, sorted, each shift once. The caller frees them. */
static struct roster_item *list_items(const struct scenario *s, const struct group *group,
                                      const bool wanted[DAYS_A_WEEK], int *count)
{
    size_t most = 0;
    for (int i = 0; i < group->shift_count; i++) most += (size_t)s->shift[group->shifts[i]].start_count + 1;
    struct roster_item *item = memory_new(most * DAYS_A_WEEK + 1, sizeof *item);
    int items = 0, kept = 0;
    for (int d = 0; d < DAYS_A_WEEK; d++)
        for (int i = 0; wanted[d] && i < group->shift_count; i++)
            items += add_items(s, d, group->shifts[i], item + items);
    qsort(item, (size_t)items, sizeof *item, compare_items);
    for (int i = 0; i < items; i++)
        if (kept == 0 || !is_same_shift(&item[i], &item[kept - 1])) item[kept++] = item[i];
    *count = kept;
    return item;
}

/* ---- The programme ---- */

struct programme {
    glp_prob *lp;
    const struct roster_item *item;     /* columns 1 .. items: shifts of each */
    int items, slot_s;
    const struct opening *open;
    double offphone_share, hours_per_head;
    int cover_row[DAYS_A_WEEK][SLOTS_MAX], day_row[DAYS_A_WEEK];        /* 0: no such row */
    int *index;                         /* scratch for one column */
    double *value;
    int covers;                         /* rows 1 .. covers; each has a column of slack and two of shortfall */
    double shortfall_price;             /* of the part that is tolerated */
    double required;                    /* agents required, summed over intervals */
};

static void set_column(struct programme *p, int column, double price, double most, int length)
{
    glp_set_obj_coef(p->lp, column, price);
    glp_set_col_bnds(p->lp, column, most > 0 ? GLP_DB : GLP_LO, 0, most);
    glp_set_mat_col(p->lp, column, length, p->index, p->value);
}

/* One row an interval: cover of the shifts + shortfall - slack >= agents required / (1 - off-phone share). */
static void add_cover_rows(struct programme *p, const double required[DAYS_A_WEEK][SLOTS_MAX])
{
    for (int d = 0; d < DAYS_A_WEEK; d++)
        for (int slot = 0; slot < SLOTS_MAX; slot++) {
            if (!(required[d][slot] > 0)) continue;
            p->covers = p->cover_row[d][slot] = glp_add_rows(p->lp, 1);
            glp_set_row_bnds(p->lp, p->covers, GLP_LO, required[d][slot] / (1 - p->offphone_share), 0);
            p->required += required[d][slot];
        }
}

/* One row a weekday: its shifts <= heads, since nobody works twice a day; heads = the week's paid hours / hours a
 * head. */
static void add_day_rows(struct programme *p, const bool wanted[DAYS_A_WEEK])
{
    for (int d = 0; d < DAYS_A_WEEK; d++) {
        if (!wanted[d]) continue;
        p->day_row[d] = glp_add_rows(p->lp, 1);
        glp_set_row_bnds(p->lp, p->day_row[d], GLP_UP, 0, 0);
    }
}

static void add_item_column(struct programme *p, int i)
{
    const struct roster_item *item = &p->item[i];
    int length = 0;
    for (int slot = 0; slot < SLOTS_MAX; slot++) {
        if (!p->cover_row[item->weekday][slot]) continue;
        int from_s = slot * p->slot_s, to_s = from_s + p->slot_s;       /* only its open part is to be covered */
        struct opening opening = p->open[item->weekday];
        double cover = roster_item_cover(item, from_s > opening.open_s ? from_s : opening.open_s,
                                         to_s < opening.close_s ? to_s : opening.close_s);
        if (!(cover > 0)) continue;
        p->index[++length] = p->cover_row[item->weekday][slot];
        p->value[length] = cover;
    }
    for (int d = 0; d < DAYS_A_WEEK; d++) {
        if (!p->day_row[d]) continue;
        p->index[++length] = p->day_row[d];
        p->value[length] = (d == item->weekday ? 1 : 0) - item->paid_h / p->hours_per_head;
    }
    set_column(p, i + 1, item->paid_h, 0, length);
}

static void add_columns(struct programme *p)
{
    double slot_h = p->slot_s / 3600.0;
    glp_add_cols(p->lp, p->items + 3 * p->covers);
    for (int i = 0; i < p->items; i++) add_item_column(p, i);
    for (int row = 1; row <= p->covers; row++) {
        double slack_most = SLACK_SHARE * glp_get_row_lb(p->lp, row);
        p->index[1] = row;
        p->value[1] = -1;
        set_column(p, p->items + row, -SLACK_WORTH * slot_h, slack_most, 1);
        p->value[1] = 1;
        set_column(p, p->items + p->covers + row, ROSTER_COVER_ALL * slot_h, 0, 1);
        set_column(p, p->items + 2 * p->covers + row, p->shortfall_price * slot_h,
                   TOLERATED_SHARE * glp_get_row_lb(p->lp, row), 1);
    }
}

static void solve(struct programme *p)
{
    glp_smcp how;
    glp_init_smcp(&how);
    how.msg_lev = GLP_MSG_OFF;
    bool solved = glp_simplex(p->lp, &how) == 0 && glp_get_status(p->lp) == GLP_OPT;
    if (!solved) {                      /* numerically awkward: once more from a better basis, with its presolver */
        glp_adv_basis(p->lp, 0);
        how.presolve = GLP_ON;
        solved = glp_simplex(p->lp, &how) == 0 && glp_get_status(p->lp) == GLP_OPT;
    }
    CHECK(solved, NULL);                /* always feasible (shortfall) and bounded (slack) */
}

/* Moves the items with a share to the front and fills what the shape says about them. */
static void read_solution(struct programme *p, struct roster_shape *shape)
{
    double shifts = 0, paid_h = 0, short_agents = 0, slot_h = p->slot_s / 3600.0;
    int kept = 0;
    for (int i = 0; i < p->items; i++) shifts += glp_get_col_prim(p->lp, i + 1);
    for (int row = 1; row <= p->covers; row++)
        short_agents += glp_get_col_prim(p->lp, p->items + p->covers + row) * (1 - p->offphone_share);
    for (int i = 0; i < p->items; i++) {
        double count = glp_get_col_prim(p->lp, i + 1);
        if (!(count > SHARE_LEAST * shifts)) continue;
        shape->item[kept] = shape->item[i];
        shape->item[kept++].share = count;
        paid_h += count * shape->item[kept - 1].paid_h;
    }
    shape->items = kept;
    if (!(paid_h > 0)) return;
    double covered_h = (p->required - short_agents) * slot_h;
    shape->fit = covered_h / (paid_h * (1 - p->offphone_share));
    shape->cover = fmin(1, covered_h / (p->required * slot_h));
}

static void solve_programme(const struct scenario *s, const struct group *group, const bool wanted[DAYS_A_WEEK],
                            const double required[DAYS_A_WEEK][SLOTS_MAX], double shortfall_price,
                            struct roster_shape *shape)
{
    struct programme p = {.item = shape->item, .items = shape->items, .slot_s = s->frame.interval_min * 60,
                          .shortfall_price = shortfall_price,
                          .open = s->frame.open, .offphone_share = s->site[group->site].offphone_share,
                          .hours_per_head = shape->hours_per_head};
    CHECK(glp_config("TLS"), NULL);     /* GLPK built without it would share its state between our threads */
    glp_term_out(GLP_OFF);
    p.lp = glp_create_prob();
    glp_set_obj_dir(p.lp, GLP_MIN);
    p.index = memory_new(SLOTS_MAX + DAYS_A_WEEK + 1, sizeof *p.index);
    p.value = memory_new(SLOTS_MAX + DAYS_A_WEEK + 1, sizeof *p.value);
    add_cover_rows(&p, required);
    add_day_rows(&p, wanted);
    add_columns(&p);
    solve(&p);
    read_solution(&p, shape);
    free(p.index);
    free(p.value);
    glp_delete_prob(p.lp);
    glp_free_env();                     /* nobody else in this program uses GLPK, so nothing of it outlives a solve */
}

/* ---- The shape ---- */

/* Weekdays on which anything is required; every open one when nothing is. */
static bool find_wanted(const struct scenario *s, const double required[DAYS_A_WEEK][SLOTS_MAX],
                        bool wanted[DAYS_A_WEEK])
{
    bool any = false;
    for (int d = 0; d < DAYS_A_WEEK; d++) {
        bool is_open = s->frame.open[d].close_s > s->frame.open[d].open_s;
        wanted[d] = false;
        for (int slot = 0; is_open && slot < SLOTS_MAX; slot++) wanted[d] |= required[d][slot] > 0;
        any |= wanted[d];
    }
    for (int d = 0; !any && d < DAYS_A_WEEK; d++) wanted[d] = s->frame.open[d].close_s > s->frame.open[d].open_s;
    return any;
}

/* A head works the contract's hours, unless one shift on every wanted weekday makes less. */
static double possible_hours(const struct roster_shape *shape, double contract_hours)
{
    double longest_h[DAYS_A_WEEK] = {0}, possible_h = 0;
    for (int i = 0; i < shape->items; i++)
        longest_h[shape->item[i].weekday] = fmax(longest_h[shape->item[i].weekday], shape->item[i].paid_h);
    for (int d = 0; d < DAYS_A_WEEK; d++) possible_h += longest_h[d];
    return fmin(contract_hours, possible_h);
}

/* From counts of shifts to shares of them. */
static void normalise(struct roster_shape *shape)
{
    double shifts = 0, paid_h = 0;
    for (int i = 0; i < shape->items; i++) {
        shifts += shape->item[i].share;
        paid_h += shape->item[i].share * shape->item[i].paid_h;
        shape->day_share[shape->item[i].weekday] += shape->item[i].share * shape->item[i].paid_h;
    }
    if (!(shifts > 0)) return;
    for (int i = 0; i < shape->items; i++) shape->item[i].share /= shifts;
    for (int d = 0; d < DAYS_A_WEEK; d++) shape->day_share[d] /= paid_h;
    shape->shift_paid_h = paid_h / shifts;
}

void roster_shape_solve(const struct scenario *scenario, int group, const double required[DAYS_A_WEEK][SLOTS_MAX],
                        double shortfall_price, struct roster_shape *shape)
{
    const struct group *g = &scenario->group[group];
    bool wanted[DAYS_A_WEEK], any = find_wanted(scenario, required, wanted);
    *shape = (struct roster_shape){.fit = 1, .cover = 1};
    shape->item = list_items(scenario, g, wanted, &shape->items);
    shape->hours_per_head = possible_hours(shape, scenario->site[g->site].contract_hours_per_week);
    if (any) solve_programme(scenario, g, wanted, required, shortfall_price, shape);
    else
        for (int i = 0; i < shape->items; i++) shape->item[i].share = 1;
    normalise(shape);
}

void roster_shape_free(struct roster_shape *shape)
{
    free(shape->item);
    *shape = (struct roster_shape){0};
}
