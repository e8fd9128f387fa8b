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
#include "scenario/timeline.h"

struct sla_record { uint16_t judged, met; };    /* bits by index of scenario.sla */

struct contract_run {
    const struct scenario *scenario;
    const struct timeline *timeline;
    int contract;
    struct settlement_terms terms;
    int first_day;                      /* of its first term: the holiday counts from here */
    int term_start, term_end;           /* of the running term */
    int terms_begun;
    double forecast_units[MONTHS_MAX];  /* by month index; 0 where none is set */
    struct sla_record record[MONTHS_MAX];
};

/* Ask a scenario. */
/* Planned start of the first wave of the contract's queues to its site: the first term begins then. -1 without one. */
int contract_first_day(const struct scenario *s, const struct timeline *t, int contract);
/* Can it end otherwise than by renewal, with the decision inside the horizon? If so there may be a successor. */
bool contract_may_be_retendered(const struct scenario *s, const struct timeline *t, int contract);
/* Hours on the phones that contacts (by queue) ask of the contract's site with proficient agents at occupancy_max: a
 * planner's first guess, for a contract forecast in hours where nothing better is at hand. */
double contract_hours_for(const struct scenario *s, int contract, const double *contacts);

/* The unit of a contract's forecast, by its price model, of contacts answered and hours on the phones. */
double contract_forecast_units(const struct scenario *s, int contract, double contacts, double required_h);

/* Life and change. A new run has no forecast. */
void contract_begin(struct contract_run *run, const struct scenario *s, const struct timeline *t, int contract,
                    int first_day);
void contract_renew(struct contract_run *run);                  /* the next term follows at once */
void contract_extend(struct contract_run *run, int end);        /* the running term ends no sooner than that */
/* Sets a month's forecast at the start of a term: answered contacts of all its queues and hours on the phones, the
 * baseline's redials and repeats included; the price model decides which of them is the unit. For a month that the term
 * covers in part, give that part. Setting it again (an agreed exit: the volume that run-off takes away) replaces it. */
void contract_set_forecast(struct contract_run *run, int month, double contacts, double required_h);
/* Settles a month: fills in p's forecast and months since the start, and records how the measures stood. */
void contract_settle(struct contract_run *run, int month, struct month_performance *p, struct settlement *out);

/* Ask a run. */
int contract_decision_day(const struct contract_run *run);     /* notice_months before the end, not before the start */
/* On the first day of a month index, from the twelve months before it. at_end = renew: 1; retender: 0. draw:
 * renew_probability if each measure was met in at least renew_share_met of the months in which it was judged (a measure
 * never judged: met), else renew_probability_missed. */
double contract_renewal_probability(const struct contract_run *run, int month);
/* Elapsed share of the running term on a day x (1 - renewal probability): a pro-rata end (struct replication). */
double contract_end_exposure(const struct contract_run *run, int day);

#endif
