/* A provider's business as it sees it on the day it decides: months of planned contacts, and what a plan
 * (investment, haste, staffing) would make of them. A fluid: no day and nobody in particular.
 *
 * The months begin on the day of the decision and follow the term's calendar: the rest of the running term, then up
 * to lookahead_renewals further terms, each weighted by the probability that all renewals before it come about. That
 * is the contract's renewal rule on the fluid's own months, from the year before each decision on the end.
 *
 * A month, for one plan:
 *   need         what the planner asks for the *planned* contacts at the planned handle time (learning_awareness of the
 *                excess), x staffing. Extra repeats are not planned for, as in the simulation;
 *   people       by months since graduation (model/fluid_people.h): survivors, and who is hired for what is missing by
 *                the handle time known one lead time before; a class has to come together; nobody is sent away;
 *   handle time  the queues' own x the site's factor x its people's pace x haste x investment x quality seen;
 *   resolution   alike, plus gain, less haste's loss;
 *   load         first contacts / (1 - following): following is the share of attempts that brings another one, by
 *                redial or repeat, here as far as the provider's share goes, else as in the baseline;
 *   service      model/fluid_service.h, at people / need and load / planned load; for two outcomes of the month, one
 *                standard deviation of its load and people above and below the mean, so that credits and the chance of
 *                a measure being met are expectations;
 *   bill         model/settlement.h, on a row of contact measures and hours like the simulation's own;
 *   end          when the expected service level has been critical in critical_months months running, the contract ends
 *                after its notice;
 *   cost         wages and overhead of paid hours, overrun included; recruiting and training of who joins; at the
 *                start, for a newcomer, its set-up; the investment.
 * Everything the contract pays is a number of units times the price, so a plan comes to price x units - cost with both
 * free of the price. Not in it: waves that slip, the volume that a run-off takes away and the people it leaves, dual
 * running, credits earned back, a termination for convenience.
 */
#ifndef MODEL_FLUID_H
#define MODEL_FLUID_H

#include "model/planner.h"
#include "model/provider.h"
#include "model/volume.h"

enum { FLUID_HOLDINGS_MAX = 64 };

struct fluid_month {
    double contacts[QUEUES_MAX];        /* planned for, of the contract's queues; offered */
    double share[QUEUES_MAX];           /* of the queue that these are; 0 without contacts */
    double forecast_units, forecast_first;   /* the contract's; of a whole month's days */
    double scope;                       /* part of the whole work agreed that the provider has, mean of the month */
    double open_h;                      /* the centre is open */
    double days;
    int number;                         /* month number of its middle: decides the index */
    int months_since_start;             /* of the contract with this provider: decides on the holiday */
};

struct fluid_holding { double per_seat, months_ago; };          /* an earlier investment */

/* Everything a decision depends on, and nothing else: equal businesses give equal decisions. */
struct fluid_business {
    int contract;
    int months, first_months;           /* in all; of the running term */
    double seats;                       /* contracted: an investment of I costs I x seats */
    double pace_quality, fcr_quality;   /* as far as seen; 1 and 0 otherwise */
    bool is_new;                        /* begins with nobody and has to be set up */
    bool is_secure;                     /* nobody terminates for cause: of a price's reference plan */
    int holdings;
    struct fluid_holding holding[FLUID_HOLDINGS_MAX];
    struct fluid_month *month;          /* owned: [months] */
};

/* Who knows what is planned: offered contacts of a queue on a day index, known on the day `as_of`. */
struct fluid_view {
    const struct scenario *scenario;
    const struct volume *volume;
    int contract;
    int as_of;                          /* the day whose knowledge counts */
    int start, term_end;                /* first day that the decision is about; end of the running term */
    int contract_start;                 /* first day of the provider's first term */
    int forecast_day;                   /* when the running term's contract forecast was fixed */
    double (*share)(const void *context, int queue, int day);   /* of the queue, as agreed */
    const void *context;
    double final_share[QUEUES_MAX];     /* of the queue, when all waves have passed */
    double ratio[QUEUES_MAX];           /* actual / forecast first contacts as seen; 1: nothing seen */
};

void business_init(struct fluid_business *b, const struct fluid_view *view);   /* months; the rest is the caller's */
/* The end of a term: the same day of the month so many months on, or that month's last. */
int business_day_after(const struct timeline *t, int day, int months);
void business_free(struct fluid_business *b);
bool business_equals(const struct fluid_business *a, const struct fluid_business *b);
struct fluid_business business_copy(const struct fluid_business *b);

struct fluid;                   /* opaque; tables and scratch of one worker */

/* All outlive it. */
struct fluid *fluid_create(const struct scenario *scenario, const struct volume *volume, struct planner *planner);
void fluid_destroy(struct fluid *fluid);

/* Contracted seats: the people that the work of the week after `day` asks for by plan, in the steady state, without
 * any investment or haste, at staffing 1. Whole. */
double fluid_seats(struct fluid *fluid, const struct fluid_view *view, int day);

struct fluid_value {
    double units;               /* present value of indexed units billed, net of credits, weighted */
    double cost_eur;            /* present value of cost, weighted, the investment included */
    double renewal;             /* probability that the running term is followed by another; 0 when not looked at */
};

/* One month of a plan, undiscounted and unweighted. */
struct fluid_flow {
    double units, cost_eur;     /* indexed */
    double fee_units, credit_units;     /* not indexed; with top-up and premium; credits less bonuses */
    double paid_h, training_h;  /* overrun and training included; in training */
    double recruits;            /* for those who join this month */
    double offered, required_h, phone_h;        /* phone_h: overrun included */
    double service_level, abandonment, fcr, heads;
    bool is_judged, is_critical;        /* the SLA counted; with a service level below critical_service_level */
};

/* The business that plans are evaluated for from now on; it stays as it is until the next one is taken. */
void fluid_take(struct fluid *fluid, const struct fluid_business *b);
/* `months`: how many of the business's months count, at most b->months. `flow` is NULL or has that many places.
 * Consecutive plans of one investment and haste share most of the work. */
struct fluid_value fluid_evaluate(struct fluid *fluid, const struct provider_decision *plan, int months,
                                  struct fluid_flow *flow);

#endif
