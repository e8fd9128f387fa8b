/* Roster: the weekly pattern of shifts that covers a requirement, and who works which of them.
 *
 * A shape is the solution of a linear programme over one standard week (every weekday open as the frame says): what
 * share of the week's shifts goes to each item (weekday, start, template) so that paid hours and what a shortfall is
 * priced at are least together, then with the slack spread. At ROSTER_COVER_ALL everything is covered that can be. An
 * item's shift lies within the opening hours of its weekday; where they are shorter than the template, the shift is
 * the opening and the break shrinks in proportion. Breaks are unpaid and staggered over consecutive places around the
 * middle of the shift (duty.h does the same), so in those intervals the cover counts less than one. Nobody works two
 * shifts a day, which bounds the share of a weekday.
 *
 * A roster is one week's shifts dealt to the agents at hand.
 */
#ifndef MODEL_ROSTER_H
#define MODEL_ROSTER_H

#include <stdbool.h>
#include <stdint.h>

#include "scenario/scenario.h"

struct roster_item {
    int weekday;                /* 0 Monday */
    int shift;                  /* index in scenario.shift: the template */
    int start_s, end_s;         /* seconds from midnight, break included */
    int break_s, break_places;  /* length of the unpaid break; places it is staggered over (0: no break) */
    double paid_h;
    double share;               /* of the week's shifts */
};

struct roster_shape {
    struct roster_item *item;   /* owned; by weekday, then start, then end; every share > 0, together 1 */
    int items;
    double fit;                 /* requirement hours (x cover) / hours its shifts put on the phones */
    double cover;               /* share of the requirement hours that shifts can cover: 1 unless starts leave holes */
    double shift_paid_h;        /* mean paid hours of a shift */
    double hours_per_head;      /* paid hours a week one head can work: the contract's, or what the openings allow */
    double day_share[DAYS_A_WEEK];      /* share of the week's paid hours by weekday */
};

/* First second of place `place` (0 .. break_places - 1) of an item's break. */
int roster_break_start_s(const struct roster_item *item, int place);
/* Share of an interval [from_s, to_s) that one agent of this item is on shift and not on a break, breaks averaged over
 * their places; off-phone time is not in it. */
double roster_item_cover(const struct roster_item *item, int from_s, int to_s);

/* Paid hours that an agent-hour missing on the phones is worth: so many that cover is always bought when it can be. */
#define ROSTER_COVER_ALL 1000.0

/* Solves the shape of a group for agents required on the phones by weekday and interval (0 outside opening hours).
 * A week that requires nothing, or in which the centre never opens, gives a shape with every possible item in equal
 * shares or with no items. At a `shortfall_price` below ROSTER_COVER_ALL up to a tenth of an interval's requirement may
 * stay uncovered where a shift would cost more; `fit` may then exceed 1. The off-phone share and the contract hours are
 * the site's. Uses GLPK, which keeps its state by thread. */
void roster_shape_solve(const struct scenario *scenario, int group, const double required[DAYS_A_WEEK][SLOTS_MAX],
                        double shortfall_price, struct roster_shape *shape);
void roster_shape_free(struct roster_shape *shape);

struct roster_shift { int32_t agent, item; };   /* item: index in the shape */

struct roster {                 /* (struct roster){0} is an empty one; memory is kept from week to week */
    struct roster_shift *shift; /* owned; by weekday, then item */
    int count, capacity;
    int day_start[DAYS_A_WEEK + 1];     /* shifts of weekday d: [day_start[d], day_start[d + 1]) */
    double *item_share, *item_rest;     /* owned: scratch by item */
    int *item_shifts, item_capacity;
};

/* Deals one week: heads x hours_per_head / shift_paid_h shifts, the fraction carried over the weeks, split over the
 * items by largest remainder; those on closed days fall out. `agents` are numbers in a stable order. Two agents'
 * shifts differ by at most one in a week, and come out even over many weeks; nobody works twice a day. A pure
 * function of its arguments. */
void roster_assign(struct roster *roster, const struct roster_shape *shape, const int32_t *agents, int heads, int week,
                   const bool open[DAYS_A_WEEK]);
void roster_free(struct roster *roster);

#endif
