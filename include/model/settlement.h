/* Settlement: what one month of one provider comes to under its contract, as quantities at the contract's price.
 *
 * Pure functions over plain structs. Order: index (the ledger's, for every quantity alike) -> commitment -> volume
 * relief -> credits -> cap. Nothing here knows a euro: fee = price x index x quantity, and so is every other item.
 */
#ifndef MODEL_SETTLEMENT_H
#define MODEL_SETTLEMENT_H

#include <stdbool.h>

#include "scenario/scenario.h"

struct sla_terms {
    enum sla_measure measure;
    double target, credit_per_point;    /* credit: share of the month's fee per percentage point missed, pro rata */
    double cap;                         /* share of the month's fee: weight x at_risk_cap */
};

/* Of one contract. Everything a measure has is indexed as in scenario.sla, so that months of several providers add. */
struct settlement_terms {
    enum price_model price_model;
    enum billable_hours billable_hours;
    double hours_tolerance, minimum_commitment, volume_band_low, volume_band_high, runoff_price_factor;
    int holiday_months;
    bool applies[SLAS_MAX];
    struct sla_terms sla[SLAS_MAX];
};

/* A provider's own month, all its queues under the contract. */
struct month_performance {
    int months_since_start;             /* calendar months since that of its start; 0 in that month */
    double forecast_units;              /* contract forecast; 0: none, then no commitment and no volume relief */
    double answered, resolved;          /* contacts; FCR = resolved / answered */
    double in_time, in_time_base;       /* service level = in_time / in_time_base, each queue by its own definition */
    double planned_h;                   /* hours on the phones that the rosters promised, planned shrinkage taken off */
    double productive_h;                /* hours on the phones in fact */
    double required_h;                  /* hours on the phones that the customer's requirement asks */
    double runoff_share;                /* share of the month's units billed in the provider's run-off */
};

/* Quantities at the contract's price. Sums of several settlements are settlements of all of them together. */
struct settlement {
    double units;                       /* billed: contacts answered, or hours */
    double premium_units;               /* units in run-off x (runoff_price_factor - 1) */
    double short_units;                 /* up to the minimum commitment */
    double credited_units[SLAS_MAX];    /* credit share, capped, x (units + premium_units) */
};

/* How the measures stood in a month, for the renewal rule. */
struct sla_verdict { bool judged[SLAS_MAX], met[SLAS_MAX]; };

void settlement_terms_of(const struct scenario *scenario, int contract, struct settlement_terms *terms);
/* Adds one queue's row of CONTACT_MEASURES (result/measures.h). */
void performance_add_contacts(struct month_performance *p, const double *row, enum service_level_definition definition);

/* A measure is judged when it is past the holiday, the volume is within the band and there is something to measure.
 * `verdict` may be NULL. */
void settlement_month(const struct settlement_terms *terms, const struct month_performance *p, struct settlement *out,
                      struct sla_verdict *verdict);
void settlement_add(struct settlement *into, const struct settlement *from);

/* Leaves of the above, for themselves. */
double settlement_billable_units(const struct settlement_terms *terms, const struct month_performance *p);
bool settlement_sla_counts(const struct settlement_terms *terms, const struct month_performance *p, double units);
double settlement_credit_share(const struct sla_terms *sla, double achieved);

#endif
