/* Keyed random streams: every draw is a pure function of (seed, replication, purpose, entity, date, n).
 *
 * The key goes through Philox4x32-10 (Salmon, Moraes, Dror & Shaw 2011), a counter-based generator; its 128 bits seed
 * a xoshiro256++ (Blackman & Vigna 2021), which is then read in order. Two keys that differ anywhere give streams
 * that share nothing, so a scenario that asks for more of one thing moves nothing else: common random numbers.
 */
#ifndef MATH_STREAM_H
#define MATH_STREAM_H

#include <stdint.h>

enum stream_purpose {           /* never renumber: results would change */
    STREAM_FIRST_CONTACTS = 1,  /* entity queue, date day: read in order of n */
    STREAM_LATER_ATTEMPT,       /* entity queue | attempt << 8, date and n of the first contact */
    STREAM_LATER_DELAY,         /* the same: when that attempt comes */
    STREAM_DAY_FACTOR,          /* entity queue, date day */
    STREAM_SLOW_FACTOR,         /* entity queue, date day */
    STREAM_INTERVAL_FACTOR,     /* entity queue, date day: read in order of interval */
    STREAM_AGENT,               /* entity site ordinal, n hire number: read in order */
    STREAM_ABSENCE,             /* entity site ordinal, date day, n hire number */
    STREAM_RENEWAL,             /* date month of the end */
    STREAM_PROVIDER_QUALITY,    /* entity ordinal of the provider */
    STREAM_TEST
};

struct stream_key {
    uint64_t seed;
    uint32_t replication;
    enum stream_purpose purpose;
    uint32_t entity;            /* under 2^24 */
    int32_t date;               /* day number or month number; 0 where it has none */
    uint32_t n;
};

struct stream { uint64_t s[4]; };

/* Philox4x32 with 10 rounds: out = f(counter, key). Pinned by the Random123 known-answer vectors. */
void stream_philox(const uint32_t counter[4], const uint32_t key[2], uint32_t out[4]);
struct stream stream_keyed(struct stream_key key);

static inline uint64_t stream_bits(struct stream *r)            /* xoshiro256++ */
{
    uint64_t *s = r->s, sum = s[0] + s[3], shifted = s[1] << 17;
    uint64_t out = (sum << 23 | sum >> 41) + s[0];
    s[2] ^= s[0], s[3] ^= s[1], s[1] ^= s[2], s[0] ^= s[3], s[2] ^= shifted;
    s[3] = s[3] << 45 | s[3] >> 19;
    return out;
}

static inline double stream_uniform(struct stream *r)           /* [0, 1) with 53 bits */
{
    return (double)(stream_bits(r) >> 11) * 0x1p-53;
}

#endif
