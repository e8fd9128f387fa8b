/* Arrivals: the first contacts of a day, in order of time, and the later attempts of the same customers.
 *
 * First contacts of a (queue, date) are a unit-rate Poisson process, read from one keyed stream in order of n and
 * mapped through that day's cumulative expected volume: other volumes move times, not identities (no thinning, no
 * rounding to intervals). Every attribute of a contact is drawn when it is, whatever befalls it. Attempt 2, 3, ... of
 * customer (queue, date, n) has a stream of its own.
 */
#ifndef MODEL_ARRIVALS_H
#define MODEL_ARRIVALS_H

#include "engine/floor.h"
#include "math/sampler.h"
#include "model/volume.h"

/* Laws of a queue's contacts, prepared once. */
struct arrival_laws {
    struct law handle, patience, redial_delay_s, repeat_delay_days;
    double balk_probability, offer_probability, offer_s;        /* offer: longer by offer_s */
};
struct arrival_laws arrival_laws_of(const struct queue *queue);

/* The busy-day factors of a queue: by day a gamma with mean 1; slow a lognormal AR(1) with e-folding slow_days. */
struct busyness { double slow_z; bool begun; };
/* Advances by one day and returns day factor x slow factor. Call for every civil day in order. */
double busyness_next(struct busyness *b, const struct queue *queue, int q, const struct sampler *sampler, uint64_t seed,
                     uint32_t replication, int32_t civil_day);

struct arrival { struct contact contact; double route_u; };     /* the routing uniform belongs to the contact */

struct arrivals {                       /* of one queue on one day */
    struct arrival next;                /* contact.arrived_s INFINITY: no more today */
    double expected[SLOTS_MAX];         /* by slot, over-dispersion included */
    /* private */
    const struct arrival_laws *laws;
    const struct sampler *sampler;
    struct stream stream;
    double day_start_s, slot_s, open_s, close_s, position, passed;
    int slot, slots;
};

struct arrivals_day {
    const struct arrival_laws *laws;
    const struct sampler *sampler;
    uint64_t seed;
    uint32_t replication;
    int queue;
    int32_t civil_day;
    double day_start_s;                 /* simulated time of that day's midnight */
    struct opening opening;
    int slots, slot_s;
    const double *slot_weight;          /* [slots], sums to 1 */
    double expected;                    /* first contacts, busy-day factors included */
    double interval_cv;
};
void arrivals_start(struct arrivals *a, const struct arrivals_day *day);
void arrivals_advance(struct arrivals *a);      /* draws the next */

/* Attempt `attempt` >= 2 of a customer, arriving at at_s. */
struct arrival arrivals_later(const struct arrival_laws *laws, const struct sampler *sampler,
                              struct stream_key customer, int queue, int attempt, double at_s);
/* The stream that says when attempt `attempt` comes, and the key of a customer. */
struct stream arrivals_delay_stream(struct stream_key customer, int queue, int attempt);
struct stream_key arrivals_customer(uint64_t seed, uint32_t replication, int32_t civil_day, uint32_t n);

/* A day's interval profile, ready to draw times of day from: repeats and late redials come by it. Slots are clipped to
 * the opening. */
struct arrival_profile {
    int slots;
    double slot_s;
    double cumulative[SLOTS_MAX + 1];   /* share of the day's contacts before each slot */
    double from_s[SLOTS_MAX], to_s[SLOTS_MAX];
};
void arrival_profile_init(struct arrival_profile *p, const double *slot_weight, int slots, int slot_s,
                          struct opening opening);
/* A time of day after after_s, from a uniform u; -1 if nothing of the profile is left by then. */
double arrival_profile_time(const struct arrival_profile *p, double after_s, double u);

#endif
