#include "model/returns.h"

#include <math.h>
#include <stdlib.h>

#include "base/check.h"
#include "base/memory.h"

enum { NONE = -1 };

void returns_init(struct returns *r, int first_day, int days)
{
    *r = (struct returns){ .first_day = first_day, .days = days };
    r->first_of_day = memory_new((size_t)days, sizeof *r->first_of_day);
    returns_clear(r);
}

void returns_clear(struct returns *r)
{
    r->count = 0, r->bookings = 0, r->nodes = 0;
    r->free_booking = r->free_node = NONE;
    r->asleep = r->beyond = 0;
    for (int d = 0; d < r->days; d++) r->first_of_day[d] = NONE;
}

void returns_free(struct returns *r)
{
    free(r->heap), free(r->booking), free(r->node), free(r->first_of_day);
    *r = (struct returns){ 0 };
}

/* Total order, so that equal times do not depend on the heap's history: time, then the customer. */
static bool before(const struct return_call *a, const struct return_call *b)
{
    if (a->at_s != b->at_s) return a->at_s < b->at_s;
    if (a->queue != b->queue) return a->queue < b->queue;
    if (a->day != b->day) return a->day < b->day;
    if (a->n != b->n) return a->n < b->n;
    return a->attempt < b->attempt;
}

static void push(struct returns *r, struct return_call call, int32_t booking)
{
    if (r->count == r->capacity) {
        r->capacity = r->capacity ? 2 * r->capacity : 256;
        r->heap = memory_resize(r->heap, (size_t)r->capacity, sizeof *r->heap);
    }
    int at = r->count++;
    while (at > 0 && before(&call, &r->heap[(at - 1) / 2].call)) r->heap[at] = r->heap[(at - 1) / 2], at = (at - 1) / 2;
    r->heap[at] = (struct return_entry){ call, booking };
}

static struct return_entry pop(struct returns *r)
{
    struct return_entry top = r->heap[0], last = r->heap[--r->count];
    int at = 0;
    for (int child; (child = 2 * at + 1) < r->count; at = child) {
        if (child + 1 < r->count && before(&r->heap[child + 1].call, &r->heap[child].call)) child++;
        if (!before(&r->heap[child].call, &last.call)) break;
        r->heap[at] = r->heap[child];
    }
    r->heap[at] = last;
    return top;
}

void returns_today(struct returns *r, struct return_call call) { push(r, call, NONE); }

int32_t returns_book(struct returns *r, struct return_call call)
{
    int32_t id = r->free_booking;
    if (id != NONE) r->free_booking = r->booking[id].next_free;
    else {
        if (r->bookings == r->booking_capacity) {
            r->booking_capacity = r->booking_capacity ? 2 * r->booking_capacity : 256;
            r->booking = memory_resize(r->booking, (size_t)r->booking_capacity, sizeof *r->booking);
        }
        id = r->bookings++;
    }
    r->booking[id] = (struct return_booking){ false, NONE };
    push(r, call, id);
    return id;
}

void returns_cancel(struct returns *r, int32_t booking)
{
    CHECK(booking >= 0 && booking < r->bookings && !r->booking[booking].cancelled, NULL);
    r->booking[booking].cancelled = true;
}

static void put_to_sleep(struct returns *r, int day, struct return_entry entry)
{
    int d = day - r->first_day;
    CHECK(d >= 0, NULL);
    if (d >= r->days) { r->beyond++; return; }
    int32_t id = r->free_node;
    if (id != NONE) r->free_node = r->node[id].next;
    else {
        if (r->nodes == r->node_capacity) {
            r->node_capacity = r->node_capacity ? 2 * r->node_capacity : 1024;
            r->node = memory_resize(r->node, (size_t)r->node_capacity, sizeof *r->node);
        }
        id = r->nodes++;
    }
    r->node[id] = (struct return_node){ entry, r->first_of_day[d] };
    r->first_of_day[d] = id;
    r->asleep++;
}

void returns_later(struct returns *r, int day, struct return_call call)
{
    put_to_sleep(r, day, (struct return_entry){ call, NONE });
}

void returns_postpone(struct returns *r, int day) { put_to_sleep(r, day, pop(r)); }

void returns_wake(struct returns *r, int day)
{
    int d = day - r->first_day;
    CHECK(r->count == 0 && d >= 0 && d < r->days, NULL);
    for (int32_t id = r->first_of_day[d], next; id != NONE; id = next) {
        next = r->node[id].next;
        push(r, r->node[id].entry.call, r->node[id].entry.booking);
        r->node[id].next = r->free_node;
        r->free_node = id;
        r->asleep--;
    }
    r->first_of_day[d] = NONE;
}

double returns_next_s(const struct returns *r) { return r->count ? r->heap[0].call.at_s : INFINITY; }

bool returns_take(struct returns *r, struct return_call *call)
{
    CHECK(r->count > 0, NULL);
    struct return_entry e = pop(r);
    *call = e.call;
    if (e.booking == NONE) return true;
    bool cancelled = r->booking[e.booking].cancelled;
    r->booking[e.booking].next_free = r->free_booking;
    r->free_booking = e.booking;
    return !cancelled;
}
