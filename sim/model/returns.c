#include "model/returns.h"

#include <math.h>
#include <stdlib.h>

#include "base/check.h"
#include "base/memory.h"

enum { NONE = -1, SORT_BUCKETS = 1024 };

void returns_init(struct returns *r, int first_day, int days)
{
    *r = (struct returns){ .first_day = first_day, .days = days };
    r->first_of_day = memory_new((size_t)days, sizeof *r->first_of_day);
    returns_clear(r);
}

void returns_clear(struct returns *r)
{
    r->count = 0, r->bookings = 0, r->nodes = 0;
    r->woken_count = r->next_woken = 0;
    r->free_booking = r->free_node = NONE;
    r->asleep = r->beyond = 0;
    for (int d = 0; d < r->days; d++) r->first_of_day[d] = NONE;
}

void returns_free(struct returns *r)
{
    free(r->heap), free(r->woken), free(r->unsorted), free(r->booking), free(r->node), free(r->first_of_day);
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

/* ---- today ---- */

int returns_pending(const struct returns *r) { return r->count + r->woken_count - r->next_woken; }

/* The next of today comes from the woken list, not from the heap. */
static bool next_is_woken(const struct returns *r)
{
    if (r->next_woken == r->woken_count) return false;
    return r->count == 0 || before(&r->woken[r->next_woken].call, &r->heap[0].call);
}

static struct return_entry take_next(struct returns *r)
{
    CHECK(returns_pending(r) > 0, NULL);
    return next_is_woken(r) ? r->woken[r->next_woken++] : pop(r);
}

void returns_postpone(struct returns *r, int day) { put_to_sleep(r, day, take_next(r)); }

/* Moves a day's chain to `unsorted`; returns how many there were. */
static int unchain(struct returns *r, int d)
{
    int count = 0;
    for (int32_t id = r->first_of_day[d], next; id != NONE; id = next, count++) {
        if (count == r->woken_capacity) {
            r->woken_capacity = 2 * r->woken_capacity + 256;
            r->unsorted = memory_resize(r->unsorted, (size_t)r->woken_capacity, sizeof *r->unsorted);
            r->woken = memory_resize(r->woken, (size_t)r->woken_capacity, sizeof *r->woken);
        }
        next = r->node[id].next;
        r->unsorted[count] = r->node[id].entry;
        r->node[id].next = r->free_node;
        r->free_node = id;
        r->asleep--;
    }
    r->first_of_day[d] = NONE;
    return count;
}

static int bucket_of(double at_s, double first_s, double buckets_per_s)
{
    double bucket = (at_s - first_s) * buckets_per_s;
    return bucket < SORT_BUCKETS - 1 ? (int)bucket : SORT_BUCKETS - 1;         /* INFINITY: the last */
}

/* By counting into buckets of time, then by insertion: the customers' times are spread over the day. */
static void sort_woken(struct returns *r)
{
    int start[SORT_BUCKETS + 1] = { 0 }, n = r->woken_count;
    double first_s = INFINITY, last_s = -INFINITY;
    for (int i = 0; i < n; i++) {
        double at_s = r->unsorted[i].call.at_s;
        if (at_s < first_s) first_s = at_s;
        if (at_s > last_s && !isinf(at_s)) last_s = at_s;
    }
    double buckets_per_s = last_s > first_s ? SORT_BUCKETS / (last_s - first_s) : 0;
    if (isinf(first_s)) first_s = 0;
    for (int i = 0; i < n; i++) start[bucket_of(r->unsorted[i].call.at_s, first_s, buckets_per_s) + 1]++;
    for (int b = 0; b < SORT_BUCKETS; b++) start[b + 1] += start[b];
    for (int i = 0; i < n; i++) r->woken[start[bucket_of(r->unsorted[i].call.at_s, first_s, buckets_per_s)]++] =
        r->unsorted[i];
    for (int i = 1; i < n; i++) {
        struct return_entry entry = r->woken[i];
        int at = i;
        for (; at > 0 && before(&entry.call, &r->woken[at - 1].call); at--) r->woken[at] = r->woken[at - 1];
        r->woken[at] = entry;
    }
}

void returns_wake(struct returns *r, int day)
{
    int d = day - r->first_day;
    CHECK(returns_pending(r) == 0 && d >= 0 && d < r->days, NULL);
    r->woken_count = unchain(r, d);
    r->next_woken = 0;
    if (r->woken_count > 0) sort_woken(r);
}

double returns_next_s(const struct returns *r)
{
    double heap_s = r->count ? r->heap[0].call.at_s : INFINITY;
    if (r->next_woken == r->woken_count) return heap_s;
    double woken_s = r->woken[r->next_woken].call.at_s;
    return woken_s < heap_s ? woken_s : heap_s;
}

bool returns_take(struct returns *r, struct return_call *call)
{
    struct return_entry e = take_next(r);
    *call = e.call;
    if (e.booking == NONE) return true;
    bool cancelled = r->booking[e.booking].cancelled;
    r->booking[e.booking].next_free = r->free_booking;
    r->free_booking = e.booking;
    return !cancelled;
}
