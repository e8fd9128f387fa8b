/* Bug asserts that stay in release builds.
 *
 * A check guards an invariant of this program. When it fails the program is wrong, not the user: it prints what
 * was expected, where the simulation stood, and aborts. Mistakes of the outside world are a status (base/status.h).
 */
#ifndef BASE_CHECK_H
#define BASE_CHECK_H

#include <stdint.h>

/* Where a simulation stands, so that a failed check can be reproduced. Pass NULL outside a replication. */
struct check_place {
    const char *scenario;
    uint64_t seed;
    int replication;
    double time_s;              /* simulated seconds since the first baseline day */
};

#define CHECK(condition, place) \
    ((condition) ? (void)0 : check_failed(#condition, __FILE__, __LINE__, (place)))

/* Prints one sentence to stderr and aborts. */
_Noreturn void check_failed(const char *condition, const char *file, int line, const struct check_place *place);

#endif
