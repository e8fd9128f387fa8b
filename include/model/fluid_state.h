/* The inside of a fluid, shared by its source files only (fluid*.c): what investment and haste make of each month,
 * before staffing, which multiplies people and hires alike. */
#ifndef MODEL_FLUID_STATE_H
#define MODEL_FLUID_STATE_H

#include "model/contract.h"
#include "model/fluid.h"
#include "model/fluid_people.h"
#include "model/fluid_service.h"

/* One group's work in one month. */
struct stretch {
    bool has_work;
    const struct service_node *low, *high; double rest;         /* nodes on both sides of the planned load */
    double required_h, phone_h, heads;          /* of the month, as planned; staffing 1 */
    double overrun_share, month_variance;       /* service_node's */
    double slowness;                            /* actual / planned handle time */
    double load_share[QUEUES_MAX];              /* of the group's planned load */
};

/* The same of all groups; people for staffing 1. */
struct month_state {
    double fcr[QUEUES_MAX], handle_s[QUEUES_MAX];
    double heads, joined;       /* able to work; of them, those who have graduated since the month before */
    double presence;            /* heads on the phones / heads that the plan needs: surplus, and less who supports */
    double waiting;             /* heads for whom a class has not come together yet, mean */
    double scatter;             /* cv of load / people from month to month */
    double recruits, training_h;        /* recruits for those joined; their hours in training, in all */
};

/* How likely each measure of the contract is judged in a month, and met. */
struct month_verdict { double judged[SLAS_MAX], met[SLAS_MAX]; };

struct month_index { double price, wage; };

struct fluid {
    const struct scenario *scenario;
    const struct volume *volume;
    struct planner *planner;
    struct service *service[SITES_MAX];         /* made when asked for */
    struct people_table people[SITES_MAX];
    const struct fluid_business *business;      /* taken */
    /* scratch: what was last prepared of it */
    double investment, haste;
    int months, capacity;                       /* months 0: nothing */
    struct month_index *index;                  /* [month] */
    struct month_verdict *verdict;               /* [month] */
    struct stretch *stretch;                    /* [month][group] */
    struct month_state *state;                  /* [month] */
    struct settlement_terms terms[CONTRACTS_MAX];
    double hasty[QUEUES_MAX];                   /* of those who wait, who gives up so soon that it is a short abandon */
};

/* fluid_prepare.c: fills stretch and state of the business's first `months` months. */
void fluid_prepare(struct fluid *f, const struct provider_decision *plan, int months);

static inline double fluid_between(double low, double high, double rest) { return low + rest * (high - low); }
static inline double fluid_clamp(double x) { return x < 0 ? 0 : x > 1 ? 1 : x; }

#endif
