/* Verification: the engine against truth from outside it. Exact queues (math/erlang.h), published cases and identities,
 * each simulated in batches of one long run.
 *
 * A figure holds when its exact value lies within `half_width` of the simulated one: a Student interval over the
 * batches, its confidence raised by Bonferroni, so that a right engine fails anything at all in one run with a
 * probability of about VERIFY_FALSE_ALARM. Figures made of events too rare for batch means get a wider one (verify.c).
 * Published figures are compared with the exact formula, to the digits they were published in.
 */
#ifndef STUDY_VERIFY_H
#define STUDY_VERIFY_H

#include <stdbool.h>
#include <stdint.h>

#include "math/sampler.h"

/* In order of printing. `verify_figure_name` gives the names used in JSON. */
enum verify_figure {
    VERIFY_SERVICE_LEVEL,       /* answered within the threshold / offered */
    VERIFY_PROBABILITY_OF_WAITING,      /* of those who enter: neither busy nor balked */
    VERIFY_MEAN_WAIT_S,         /* over all offered, abandoned included; who is turned away waits 0 */
    VERIFY_ABANDONMENT,         /* of offered */
    VERIFY_BLOCKED,             /* of offered: heard busy, or balked */
    VERIFY_OCCUPANCY,
    VERIFY_QUEUE_LENGTH,        /* mean number waiting over time */
    VERIFY_IDENTITY,            /* abandonment - mean wait / mean patience: 0, whatever the law of handle times */
    VERIFY_FIGURES
};
const char *verify_figure_name(enum verify_figure figure);

enum verify_handle { VERIFY_EXPONENTIAL, VERIFY_DETERMINISTIC, VERIFY_LOGNORMAL, VERIFY_GAMMA };

/* One stationary case: Poisson arrivals, one queue, equal agents, exponential patience. Plain data. */
struct verify_case {
    char name[96];
    double arrivals_per_s, handle_s, handle_cv;         /* cv: of lognormal and gamma */
    enum verify_handle handle;
    int agents;
    double patience_s;          /* mean; INFINITY: nobody abandons */
    double within_s;            /* service level's threshold */
    int capacity;               /* waiting places; -1: no limit */
    double balk;                /* of those who find no agent free, the share who leave at once; capacity must be -1 */
    double published[VERIFY_FIGURES];
    double rounding[VERIFY_FIGURES];            /* half of its last digit; 0: not published */
    uint64_t contacts;          /* to simulate: >= VERIFY_CONTACTS_LEAST */
};
enum { VERIFY_CONTACTS_LEAST = 10000 };

struct verify_outcome {
    double exact[VERIFY_FIGURES];               /* NAN: no closed form, nothing compared */
    double simulated[VERIFY_FIGURES];           /* NAN: nothing to measure */
    double half_width[VERIFY_FIGURES];          /* what `figure_holds` was judged by */
    double half_width_95[VERIFY_FIGURES];       /* the plain 95% interval's */
    bool figure_holds[VERIFY_FIGURES];          /* true where nothing was compared */
    bool published_holds;                       /* true where nothing was published */
    bool holds;
    uint64_t contacts;          /* simulated, warm-up included */
};

/* A case with neither law, limit nor publication stated: exponential, nobody abandons, no limit. */
struct verify_case verify_case_plain(double arrivals_per_s, double handle_s, int agents, double within_s);

/* The built-in table: at most `room` cases are written; returns how many there are. */
int verify_cases(struct verify_case *cases, int room);

/* Exact values; NAN where there is no closed form. False, and all NAN: the line would grow without end. */
bool verify_exact(const struct verify_case *what, double exact[VERIFY_FIGURES]);
/* How many figures of these cases have an exact value: the comparisons of a run. */
int verify_comparisons(const struct verify_case *cases, int count);

/* Contacts with which a batch spans at least 25 relaxation times of the queue, so that batches are nearly independent
 * and their intervals sound; with fewer, verify_run() allows more. Rough; INFINITY for an unstable case. */
double verify_contacts_wanted(const struct verify_case *what);

/* Simulates a stable case. Same case, seed and number, same outcome; `number` keeps cases of one run apart.
 * comparisons: of the whole run (>= 1). */
struct verify_outcome verify_run(const struct verify_case *what, const struct sampler *sampler, uint64_t seed,
                                 uint32_t number, int comparisons);

#define VERIFY_FALSE_ALARM 1e-3

#endif
