#include "base/check.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

void check_failed(const char *condition, const char *file, int line, const struct check_place *place)
{
    fprintf(stderr, "handover: internal error: expected %s (%s:%d)", condition, file, line);
    if (place)
        fprintf(stderr, ", in scenario %s, seed %" PRIu64 ", replication %d, at %.6f s",
            place->scenario ? place->scenario : "without a name", place->seed, place->replication, place->time_s);
    fputs(". This is a mistake of the program, please report it.\n", stderr);
    abort();
}
