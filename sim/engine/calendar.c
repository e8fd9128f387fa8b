#include "engine/calendar.h"

#include <stdlib.h>

#include "base/memory.h"

/* Measured, at 10 to 10,000 agents: buckets of a third to a half of the mean gap between departures, and rounds of
 * several mean handle times, so that few entries of later rounds stand in the way. */
enum { FEWEST_PENDING = 16, BUCKETS_PER_ENTRY = 4 };
static const double BUCKETS_PER_MEAN_GAP = 1.5;     /* at `most` entries */

static void calendar_set_size(struct calendar *calendar, int32_t most)
{
    size_t buckets = (size_t)FEWEST_PENDING * BUCKETS_PER_ENTRY;
    while (buckets < (size_t)most * BUCKETS_PER_ENTRY) buckets *= 2;
    if (buckets > calendar->room) {
        calendar->first = memory_resize(calendar->first, buckets, sizeof *calendar->first);
        calendar->room = buckets;
    }
    for (size_t i = 0; i < buckets; i++) calendar->first[i] = CALENDAR_NONE;
    calendar->mask = buckets - 1;
    calendar->most = most;
    calendar->fewest = most / 8 <= FEWEST_PENDING / 4 ? 0 : most / 8;
    calendar->buckets_per_s = BUCKETS_PER_MEAN_GAP * most / calendar->mean_s;
    calendar->today = calendar_bucket(calendar, calendar->reached_s);
}

void calendar_init(struct calendar *calendar, double mean_s)
{
    *calendar = (struct calendar){ .mean_s = mean_s };
    calendar_set_size(calendar, FEWEST_PENDING);
}

void calendar_free(struct calendar *calendar)
{
    free(calendar->entry);
    free(calendar->first);
    *calendar = (struct calendar){ 0 };
}

void calendar_reserve(struct calendar *calendar, int32_t ids)
{
    if (ids <= calendar->ids) return;
    calendar->ids = ids < 2 * calendar->ids ? 2 * calendar->ids : ids;
    calendar->entry = memory_resize(calendar->entry, (size_t)calendar->ids, sizeof *calendar->entry);
}

/* Strings all entries on one chain, bucket by bucket, and enters them again in that order. Equal times are in one
 * bucket, so they keep their order. */
void calendar_lay_out(struct calendar *calendar)
{
    int32_t chain = CALENDAR_NONE, *end = &chain;
    for (size_t i = 0; i <= calendar->mask; i++) {
        *end = calendar->first[i];
        while (*end != CALENDAR_NONE) end = &calendar->entry[*end].next;
    }
    int32_t most = 2 * calendar->pending;
    calendar_set_size(calendar, most < FEWEST_PENDING ? FEWEST_PENDING : most);
    while (chain != CALENDAR_NONE) {
        int32_t id = chain;
        chain = calendar->entry[id].next;
        calendar_link(calendar, id, calendar->entry[id].at_s);
    }
}

/* Moves today to the first entry's bucket, or to `until` if that is earlier. */
void calendar_leap(struct calendar *calendar, int64_t until)
{
    int64_t soonest = until;
    for (size_t i = 0; i <= calendar->mask; i++) {
        int32_t id = calendar->first[i];
        if (id == CALENDAR_NONE) continue;
        int64_t bucket = calendar_bucket(calendar, calendar->entry[id].at_s);
        if (bucket < soonest) soonest = bucket;
    }
    calendar->today = soonest;
}
