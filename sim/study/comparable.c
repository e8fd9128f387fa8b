#include "study/comparable.h"

#include <inttypes.h>
#include <stdio.h>

enum { VALUE_BYTES = 32 };

struct pair { const struct scenario *first, *other; struct text *out; };

static int comparable_say(const struct pair *pair, const char *key, const char *of_first, const char *of_other)
{
    text_format(pair->out, "%s: %s is %s, but %s in %s; files that are compared need the same\n", pair->other->path,
                key, of_other, of_first, pair->first->path);
    return 1;
}

static int comparable_number(const struct pair *pair, const char *key, double first, double other)
{
    if (!(first < other || first > other)) return 0;
    char value[2][VALUE_BYTES];
    snprintf(value[0], VALUE_BYTES, "%.10g", first);
    snprintf(value[1], VALUE_BYTES, "%.10g", other);
    return comparable_say(pair, key, value[0], value[1]);
}

static int comparable_seed(const struct pair *pair)
{
    if (pair->first->run.seed == pair->other->run.seed) return 0;
    char value[2][VALUE_BYTES];
    snprintf(value[0], VALUE_BYTES, "%" PRIu64, pair->first->run.seed);
    snprintf(value[1], VALUE_BYTES, "%" PRIu64, pair->other->run.seed);
    return comparable_say(pair, "run.seed", value[0], value[1]);
}

static int comparable_announcement(const struct pair *pair)
{
    if (pair->first->frame.announcement == pair->other->frame.announcement) return 0;
    char first[11], other[11];
    date_print(pair->first->frame.announcement, first);
    date_print(pair->other->frame.announcement, other);
    return comparable_say(pair, "scenario.announcement", first, other);
}

int comparable_differences(const struct scenario *first, const struct scenario *other, struct text *sentences)
{
    const struct pair pair = { first, other, sentences };
    const struct scenario_frame *a = &first->frame, *b = &other->frame;
    return comparable_announcement(&pair)
        + comparable_number(&pair, "scenario.horizon_months", a->horizon_months, b->horizon_months)
        + comparable_number(&pair, "scenario.baseline_months", a->baseline_months, b->baseline_months)
        + comparable_number(&pair, "scenario.interval_min", a->interval_min, b->interval_min)
        + comparable_number(&pair, "run.replications", first->run.replications, other->run.replications)
        + comparable_number(&pair, "run.discount_rate", first->run.discount_rate, other->run.discount_rate)
        + comparable_seed(&pair);
}
