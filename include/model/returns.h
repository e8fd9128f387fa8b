/* Returns: customers who will call again. Those of later days wait in lists by day; a day's list is sorted when it
 * wakes, and what is added in the course of the day goes to a heap beside it.
 *
 * A caller who joins the line and would redial has his redial *booked* at once, at his deadline plus the delay; being
 * answered first cancels it. So a redial is known in time even though the floor tells abandonments late.
 */
#ifndef MODEL_RETURNS_H
#define MODEL_RETURNS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct return_call {
    double at_s;
    int32_t day;                /* customer: civil day and n of the first contact */
    uint32_t n;
    uint8_t queue, attempt;     /* of the call to come: 2, 3, ... */
    bool redial;                /* after an abandonment; else a repeat of an unresolved contact */
};

struct returns {
    struct return_entry { struct return_call call; int32_t booking; } *heap;    /* added today, a binary heap */
    int count, capacity;
    struct return_entry *woken, *unsorted;      /* today's list in order of time, from next_woken on */
    int woken_count, next_woken, woken_capacity;
    /* bookings: cancelled or not, numbers reused */
    struct return_booking { bool cancelled; int32_t next_free; } *booking;
    int32_t bookings, booking_capacity, free_booking;
    /* later days: chains of nodes */
    struct return_node { struct return_entry entry; int32_t next; } *node;
    int32_t nodes, node_capacity, free_node;
    int32_t *first_of_day;      /* [days] */
    int first_day, days;
    size_t asleep;              /* in the lists of later days */
    size_t beyond;              /* would return after the horizon */
};

/* Lists for day indices first_day .. first_day + days - 1; calls later than that are only counted. */
void returns_init(struct returns *r, int first_day, int days);
void returns_clear(struct returns *r);          /* empties all, keeps the memory */
void returns_free(struct returns *r);

void returns_today(struct returns *r, struct return_call call);
int32_t returns_book(struct returns *r, struct return_call call);      /* today's, and may be cancelled */
void returns_cancel(struct returns *r, int32_t booking);
void returns_later(struct returns *r, int day, struct return_call call);        /* day index after today */
/* that day's list becomes today's; nothing of the day before may be left */
void returns_wake(struct returns *r, int day);
int returns_pending(const struct returns *r);   /* today's, cancelled ones included */

/* Moves the next of today, booking and all, to a later day. */
void returns_postpone(struct returns *r, int day);

double returns_next_s(const struct returns *r);         /* INFINITY: none today */
/* Takes the next of today; false if it was cancelled (floor must have been advanced to its time first). */
bool returns_take(struct returns *r, struct return_call *call);

#endif
