#include "engine/line.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"

enum { LINE_FIRST_ROOM = 64 };      /* a power of two, as every later one */

void line_init(struct line *line)
{
    *line = (struct line){ .mask = LINE_FIRST_ROOM - 1, .soonest_s = INFINITY };
    line->ring = memory_new(LINE_FIRST_ROOM, sizeof *line->ring);
}

void line_free(struct line *line)
{
    free(line->ring);
    *line = (struct line){ 0 };
}

void line_grow(struct line *line)
{
    size_t room = (size_t)line->mask + 1;
    struct contact *ring = memory_new(2 * room, sizeof *ring);
    for (uint64_t at = line->head; at != line->tail; at++) ring[at - line->head] = line->ring[at & line->mask];
    free(line->ring);
    *line = (struct line){ ring, 0, line_length(line), 2 * room - 1, line->soonest_s };
}

void line_sweep(struct line *line, double now_s, void (*dead)(void *self, const struct contact *contact), void *self)
{
    if (line->soonest_s > now_s) return;
    uint64_t kept = line->head;
    line->soonest_s = INFINITY;
    for (uint64_t at = line->head; at != line->tail; at++) {
        struct contact *contact = &line->ring[at & line->mask];
        if (contact->deadline_s <= now_s) {
            dead(self, contact);
            continue;
        }
        if (contact->deadline_s < line->soonest_s) line->soonest_s = contact->deadline_s;
        line->ring[kept++ & line->mask] = *contact;
    }
    line->tail = kept;
}
