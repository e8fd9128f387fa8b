#include "math/stream.h"

#include <stddef.h>

#include "base/check.h"

enum { PHILOX_ROUNDS = 10 };
static const uint32_t philox_multiplier[2] = {0xD2511F53, 0xCD9E8D57};
static const uint32_t philox_weyl[2] = {0x9E3779B9, 0xBB67AE85};        /* golden ratio, sqrt(3) - 1 */
static const uint64_t splitmix_gamma = 0x9E3779B97F4A7C15;

void stream_philox(const uint32_t counter[4], const uint32_t key[2], uint32_t out[4])
{
    uint32_t c0 = counter[0], c1 = counter[1], c2 = counter[2], c3 = counter[3], k0 = key[0], k1 = key[1];
    for (int round = 0; round < PHILOX_ROUNDS; round++) {
        uint64_t even = (uint64_t)philox_multiplier[0] * c0, odd = (uint64_t)philox_multiplier[1] * c2;
        c0 = (uint32_t)(odd >> 32) ^ c1 ^ k0;
        c1 = (uint32_t)odd;
        c2 = (uint32_t)(even >> 32) ^ c3 ^ k1;
        c3 = (uint32_t)even;
        k0 += philox_weyl[0], k1 += philox_weyl[1];
    }
    out[0] = c0, out[1] = c1, out[2] = c2, out[3] = c3;
}

/* One step of splitmix64 (Steele, Lea & Flood 2014) from the given state. */
static uint64_t splitmix(uint64_t state)
{
    uint64_t z = state + splitmix_gamma;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
    z = (z ^ z >> 27) * 0x94D049BB133111EB;
    return z ^ z >> 31;
}

/* The state holds Philox's 128 bits as they are, so two keys of one seed never share it: Philox is a bijection. The
 * other half is mixed from them, and cannot be zero together with them, since splitmix(0) is not zero. */
struct stream stream_keyed(struct stream_key key)
{
    CHECK(key.entity < 1u << 24, NULL);
    uint32_t counter[4] = {key.replication, (uint32_t)key.purpose << 24 | key.entity, (uint32_t)key.date, key.n};
    uint32_t seed[2] = {(uint32_t)key.seed, (uint32_t)(key.seed >> 32)}, bits[4];
    stream_philox(counter, seed, bits);
    uint64_t low = (uint64_t)bits[1] << 32 | bits[0], high = (uint64_t)bits[3] << 32 | bits[2];
    return (struct stream){{low, high, splitmix(low), splitmix(high)}};
}
