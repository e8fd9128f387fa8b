/* What happened in a month and stands in no row of the replication: the counts that become money. */
#ifndef MODEL_LEDGER_MONTH_H
#define MODEL_LEDGER_MONTH_H

#include "model/settlement.h"

/* One contract's month, all its providers together. */
struct contract_month {
    struct settlement settled;          /* sum over the provider instances: settlement_add() */
    double dual_units;                  /* units forecast that a successor is paid before its ramp */
    double provider_setups, setup_seats;
    double initial_training_h;          /* paid hours in training of those hired for a provider's first waves */
    double investment_eur;
    double termination_units;           /* fee of a termination for convenience: contract_termination_units() */
};

struct ledger_month {
    double transition_projects, knowledge_transfers;    /* counts; a share where one is paid in parts */
    double retenders, retender_projects;                /* counts */
    double retained_fte_months;
    double retention_paid_h[SITES_MAX];                 /* paid hours of the in-house staff who earn the bonus */
    double sales_made[QUEUES_MAX], sales_missed[QUEUES_MAX];
    struct contract_month contract[CONTRACTS_MAX];
};

#endif
