/* A waiting line: first in, first out, in a growing ring. Abandonment costs no event: who has passed his deadline stays
 * in the ring, dead, until he reaches the head or the line is swept. */
#ifndef ENGINE_LINE_H
#define ENGINE_LINE_H

#include <stdint.h>

#include "engine/contact.h"

struct line {
    struct contact *ring;
    uint64_t head, tail, mask;  /* run on and wrap around; tail - head contacts, the dead included */
    double soonest_s;           /* no deadline in the line is earlier: spares most sweeps */
};

void line_init(struct line *line);      /* dies when out of memory, as growing does */
void line_free(struct line *line);
void line_grow(struct line *line);      /* for line_push() only */

/* Takes out, in order, everyone whose deadline is at or before now_s, and tells him to `dead`. */
void line_sweep(struct line *line, double now_s, void (*dead)(void *self, const struct contact *contact), void *self);

static inline uint64_t line_length(const struct line *line)
{
    return line->tail - line->head;
}

static inline void line_push(struct line *line, const struct contact *contact)
{
    if (line_length(line) > line->mask) line_grow(line);
    line->ring[line->tail++ & line->mask] = *contact;
    if (contact->deadline_s < line->soonest_s) line->soonest_s = contact->deadline_s;
}

/* Takes out the head of a line that is not empty; valid until the next push. */
static inline const struct contact *line_pop(struct line *line)
{
    return &line->ring[line->head++ & line->mask];
}

#endif
