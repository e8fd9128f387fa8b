/* The calendar: whose contact ends next. A calendar queue (Brown 1988, Comm. ACM 31:1220) of sorted buckets.
 *
 * Every entry belongs to an id (an agent) and an id has at most one, so an entry is a link in an array and nothing is
 * allocated while the clock runs. Entries come out in order of (time, order of entering): equals stay behind equals,
 * also when the buckets are laid out anew. How buckets are laid out changes speed, never an answer.
 *
 * Times are seconds and may be negative; they never go back behind the time last asked for. |time| <= 1e12.
 */
#ifndef ENGINE_CALENDAR_H
#define ENGINE_CALENDAR_H

#include <stddef.h>
#include <stdint.h>

enum { CALENDAR_NONE = -1 };

struct calendar_entry { double at_s; int32_t next; };

struct calendar {
    struct calendar_entry *entry;       /* by id */
    int32_t *first;                     /* by bucket: its earliest entry, or CALENDAR_NONE */
    uint64_t mask;                      /* buckets in use - 1; bucket numbers run on and wrap around */
    int64_t today;                      /* bucket number; no entry lies in an earlier one */
    double buckets_per_s;
    double reached_s;                   /* nothing may be entered before */
    int32_t pending;                    /* entries; above `most` or below `fewest` the buckets are laid out anew */
    int32_t most, fewest;
    int32_t ids;
    size_t room;                        /* buckets allocated */
    double mean_s;
};

/* Life. mean_s: rough mean time from entering to leaving (sets the buckets' width). Dies when out of memory. */
void calendar_init(struct calendar *calendar, double mean_s);
void calendar_free(struct calendar *calendar);
/* Makes room for ids 0 .. ids - 1. */
void calendar_reserve(struct calendar *calendar, int32_t ids);

/* For the functions below only. */
void calendar_lay_out(struct calendar *calendar);
void calendar_leap(struct calendar *calendar, int64_t until);

/* The number of the bucket a time falls in: truncation makes bucket 0 twice as wide, which does no harm. */
static inline int64_t calendar_bucket(const struct calendar *calendar, double at_s)
{
    return (int64_t)(at_s * calendar->buckets_per_s);
}

/* Links an entry behind all that are not later. */
static inline void calendar_link(struct calendar *calendar, int32_t id, double at_s)
{
    struct calendar_entry *entry = calendar->entry;
    int32_t *slot = &calendar->first[(uint64_t)calendar_bucket(calendar, at_s) & calendar->mask];
    for (; *slot >= 0 && at_s >= entry[*slot].at_s; slot = &entry[*slot].next) {}
    entry[id].at_s = at_s;
    entry[id].next = *slot;
    *slot = id;
}

/* The id must have no entry; at_s is not before the time last asked for. */
static inline void calendar_enter(struct calendar *calendar, int32_t id, double at_s)
{
    if (++calendar->pending > calendar->most) calendar_lay_out(calendar);
    calendar_link(calendar, id, at_s);
}

/* Takes out the first entry at or before until_s: its id, and its time in *at_s; CALENDAR_NONE when there is none.
 * Walks from bucket to bucket; after a whole round without an entry it leaps to the next one (nights). */
static inline int32_t calendar_take(struct calendar *calendar, double until_s, double *at_s)
{
    const int64_t until = calendar_bucket(calendar, until_s);
    while (calendar->pending > 0) {
        int64_t today = calendar->today, round = today + (int64_t)calendar->mask + 1;
        int64_t stop = until < round ? until : round;
        for (; today <= stop; today++) {
            int32_t *slot = &calendar->first[(uint64_t)today & calendar->mask], id = *slot;
            if (id < 0) continue;
            double time_s = calendar->entry[id].at_s;
            if (calendar_bucket(calendar, time_s) != today) continue;       /* a later round's */
            calendar->today = today;
            if (time_s > until_s) return calendar->reached_s = until_s, CALENDAR_NONE;
            *slot = calendar->entry[id].next;
            calendar->reached_s = *at_s = time_s;
            if (--calendar->pending < calendar->fewest) calendar_lay_out(calendar);
            return id;
        }
        if (until <= round) break;
        calendar_leap(calendar, until);
    }
    calendar->today = until;
    calendar->reached_s = until_s;
    return CALENDAR_NONE;
}

#endif
