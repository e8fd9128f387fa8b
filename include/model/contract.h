/* A contract as it runs with one provider: its terms one after the other, the forecast it is settled against, how its
 * measures stood month by month, and what that makes of the chance to be renewed.
 *
 * One run a provider instance: the incumbent, and each successor after a re-tender. Days are day indices of the
 * timeline, an end is one past the last day. A run points to the scenario and the timeline, which outlive it.
 */
#ifndef MODEL_CONTRACT_H
#define MODEL_CONTRACT_H

#include <stdbool.h>
#include <stdint.h>

#include "model/settlement.h"
#include "model/volume.h"
#include "scenario/timeline.h"

/* Bits by index of scenario.sla; and whether the SLA counted in a month with a service level, and it was critical. */
struct sla_record { uint16_t judged, met; bool service_judged, service_critical; };

/* What a month (or a day) is forecast to bring a contract's provider. */
struct contract_forecast {
    double first;                       /* first contacts of all its queues */
    double contacts, resolved;          /* answered contacts of all its queues, and those the baseline would resolve */
    double required_h, handled_h;       /* hours on the phones, and handling: contract_hours_for() */
    double scope_days;                  /* days x part of the whole work agreed that the provider has */
    double days;                        /* of the month, whole: heads and months of a fixed price are means over it */
};

struct contract_run {
    const struct scenario *scenario;
    const struct timeline *timeline;
    int contract;
    struct settlement_terms terms;
    int first_day;                      /* of its first term: the holiday counts from here */
    int term_start, term_end;           /* of the running term */
    int terms_begun;
    double forecast_units[MONTHS_MAX], forecast_first[MONTHS_MAX];   /* by month index; 0 where none is set */
    struct sla_record record[MONTHS_MAX];
    double bill_units[MONTHS_MAX];      /* fee, premium and top-up; by month index */
    double credit_at_stake[SLAS_MAX];   /* units of the last miss that may still be earned back */
    int met_in_a_row[SLAS_MAX];
};

/* Ask a scenario. */
/* Planned start of the first wave of the contract's queues to its site: the first term begins then. -1 without one. */
int contract_first_day(const struct scenario *s, const struct timeline *t, int contract);
/* Can it end otherwise than by renewal, with the decision inside the horizon? If so there may be a successor. */
bool contract_may_be_retendered(const struct scenario *s, const struct timeline *t, int contract);
/* Hours on the phones that contacts (by queue) ask of the contract's site with its agents of a steady state, neither
 * all new nor all proficient, at occupancy_max: a planner's first guess, for a contract forecast in hours where nothing
 * better is at hand. */
double contract_hours_for(const struct volume *v, int contract, const double *contacts);

/* The forecast in units of the contract's price. */
double contract_forecast_units(const struct scenario *s, int contract, const struct contract_forecast *forecast);
/* Hours that one head of the contract's site is on the phones in so many days, absence and off-phone time taken out. */
double contract_hours_per_head(const struct scenario *s, int contract, double days);
/* Handle time, summed, that the forecast takes contacts (by queue) to have, with the same agents. */
double contract_reference_s(const struct volume *v, int contract, const double *contacts);

/* Life and change. A new run has no forecast. */
void contract_begin(struct contract_run *run, const struct scenario *s, const struct timeline *t, int contract,
                    int first_day);
void contract_renew(struct contract_run *run);                  /* the next term follows at once */
void contract_extend(struct contract_run *run, int end);        /* the running term ends no sooner than that */
/* Notice given on a day, for convenience or for cause: the running term ends notice_months later, or earlier as agreed,
 * and what follows has no forecast. */
void contract_terminate(struct contract_run *run, int day);
/* Sets a month's forecast at the start of a term, the baseline's redials and repeats included; the price model decides
 * what of it is the unit. For a month that the term covers in part, give that part. Setting it again (an agreed exit:
 * the volume that run-off takes away) replaces it. */
void contract_set_forecast(struct contract_run *run, int month, const struct contract_forecast *forecast);
/* Settles a month: fills in p's forecast and months since the start, and records how the measures stood. Months of a
 * run come in order. A missed month's credit is earned back once the measure is met in earn_back_months months in a row
 * after it, months in which it is not judged passed over. */
void contract_settle(struct contract_run *run, int month, struct month_performance *p, struct settlement *out);

/* Ask a run. */
int contract_decision_day(const struct contract_run *run);     /* notice_months before the end, not before the start */
/* On the first day of a month index, from the twelve months before it. at_end = renew: 1; retender: 0. draw:
 * renew_probability if each measure was met in at least renew_share_met of the months in which it was judged (a measure
 * never judged: met), else renew_probability_missed. */
double contract_renewal_probability(const struct contract_run *run, int month);
/* Elapsed share of the running term on a day x (1 - renewal probability): a pro-rata end (struct replication). */
double contract_end_exposure(const struct contract_run *run, int day);
/* On the first day of a month index: was the service level below critical_service_level in each of the last
 * critical_months months in which the SLA counted? */
bool contract_may_terminate_for_cause(const struct contract_run *run, int month);
/* terminate_on as a day index (past the horizon if it is); -1: never. */
int contract_termination_day(const struct contract_run *run);
/* Fee of a termination for convenience in units of the price, on a day of a month index: termination_fee_months x the
 * mean monthly bill, before credits, of the twelve months before; the month of a start within it only when no other. */
double contract_termination_units(const struct contract_run *run, int month);

#endif
