/* Settlement: what one month of one provider comes to under its contract, as quantities at the contract's price.
 *
 * Pure functions over plain structs. Order: index (the ledger's, for every quantity alike) -> bands -> commitment
 * -> volume relief -> credits and bonuses -> cap; earn-back needs the months before and is contract.h's. Nothing here
 * knows a euro: fee = price x index x quantity, and so is every other item.
 */
#ifndef MODEL_SETTLEMENT_H
#define MODEL_SETTLEMENT_H

#include <stdbool.h>

#include "scenario/scenario.h"

struct sla_terms {
    enum sla_measure measure;
    double target, credit_per_point;    /* credit: share of the month's fee per percentage point missed, pro rata */
    double cap;                         /* share of the month's fee: weight x at_risk_cap; of bonuses alike */
    double bonus_per_point;
    int earn_back_months;
};

struct band_terms { double from_share, to_share, price_factor; };      /* of the forecast; to_share INFINITY: open */

/* Of one contract. Everything a measure or band has is indexed as in the scenario, so that months of several providers
 * add. */
struct settlement_terms {
    enum price_model price_model;
    enum billable_hours billable_hours;
    double hours_tolerance, gain_share, minimum_commitment, volume_band_low, volume_band_high, runoff_price_factor;
    int holiday_months;
    bool applies[SLAS_MAX];
    struct sla_terms sla[SLAS_MAX];
    bool has_bands, in_bands[BANDS_MAX];
    struct band_terms band[BANDS_MAX];
};

/* A provider's own month, all its queues under the contract. */
struct month_performance {
    int months_since_start;             /* calendar months since that of its start; 0 in that month */
    double forecast_units;              /* contract forecast; 0: none, then no commitment and no volume relief */
    double forecast_first;              /* first contacts of it; 0: none */
    double first;                       /* first contacts: the volume that relief looks at */
    double offered, abandoned;          /* contacts; abandonment = abandoned / offered */
    double answered, resolved;          /* contacts; FCR = resolved / answered */
    double answer_wait_s, satisfaction; /* sums over the answered */
    double handle_s, reference_s;       /* of the answered: as handled, and as the forecast takes them to be */
    double in_time, in_time_base;       /* service level = in_time / in_time_base, each queue by its own definition */
    double planned_h;                   /* hours on the phones that the rosters promised, planned shrinkage taken off */
    double productive_h;                /* hours on the phones in fact */
    double required_h;                  /* hours on the phones that the customer's requirement asks */
    double fte, required_fte;           /* heads able to work, mean of the month; those that required_h asks */
    double scope_months;                /* part of the whole work agreed that the provider has, mean of the month */
    double runoff_share;                /* share of the month's units billed in the provider's run-off */
};

/* Quantities at the contract's price. Sums of several settlements are settlements of all of them together. */
struct settlement {
    double units;                       /* billed: contacts answered, hours, ... */
    double band_units[BANDS_MAX];       /* of them, by the band they fall in */
    double fee_units;                   /* units x factor of their band: what the fee is worth at the price */
    double premium_units;               /* fee_units in run-off x (runoff_price_factor - 1) */
    double short_units;                 /* up to the minimum commitment, at the price without a band's factor */
    double gain_units;                  /* units saved x gain_share */
    double credited_units[SLAS_MAX];    /* credit share, capped, x (fee_units + premium_units) */
    double bonus_units[SLAS_MAX];       /* bonus share, alike */
    double earned_back_units[SLAS_MAX]; /* earlier months' credits paid back */
};

/* How the measures stood in a month, for the renewal rule. */
struct sla_verdict { bool judged[SLAS_MAX], met[SLAS_MAX]; };

void settlement_terms_of(const struct scenario *scenario, int contract, struct settlement_terms *terms);
/* Adds one queue's row of CONTACT_MEASURES (result/measures.h); all but reference_s. */
void performance_add_contacts(struct month_performance *p, const double *row, enum service_level_definition definition);

/* A measure is judged when it is past the holiday, the volume is within the band and there is something to measure.
 * `verdict` may be NULL. */
void settlement_month(const struct settlement_terms *terms, const struct month_performance *p, struct settlement *out,
                      struct sla_verdict *verdict);
void settlement_add(struct settlement *into, const struct settlement *from);

/* Leaves of the above, for themselves. */
double settlement_billable_units(const struct settlement_terms *terms, const struct month_performance *p);
/* Splits units into out[], marginally: what lies between a band's ends falls in it. Without a forecast all is in the
 * band of 100%. Returns what they are worth at the price. */
double settlement_split_bands(const struct settlement_terms *terms, double units, double forecast_units,
                              double out[BANDS_MAX]);
/* Under a time price (hour, minute, FTE): gain_share of the units that the same contacts would have taken more at the
 * forecast's handle time (reference_s). The customer pays fewer units, and this. */
double settlement_gain_units(const struct settlement_terms *terms, const struct month_performance *p, double units);
/* Past the holiday, and the volume within its band. Volume is first contacts against their forecast, whatever the price
 * is for: relief is for what the provider cannot help, and one who resolves little, answers late or works slowly makes
 * repeats, abandonment or hours of its own. By `units` where no first contacts are forecast. */
bool settlement_sla_counts(const struct settlement_terms *terms, const struct month_performance *p, double units);
/* Percentage points better than the target, negative: worse. A point of SLA_ASA is 1% of its target. */
double settlement_points(const struct sla_terms *sla, double achieved);
double settlement_credit_share(const struct sla_terms *sla, double achieved);
double settlement_bonus_share(const struct sla_terms *sla, double achieved);
bool settlement_is_time_price(enum price_model model);

#endif
