/* English texts: Inputs, Drivers, Cost and Runs. A row a text; see words.h. */
#ifndef REPORT_WORDS_EN_SHEETS_H
#define REPORT_WORDS_EN_SHEETS_H

#define ENGLISH_SHEETS(X) \
    X(INPUTS_TITLE, "Inputs") \
    X(SOURCE_LETTERS, "Sources: A peer-reviewed or primary; B survey, analyst, law firm or trade press; C " \
      "practitioner or vendor; J our judgement.") \
    X(INPUT, "Input") \
    X(KEY, "Key in the scenario file") \
    X(EFFECT, "Effect") \
    X(LIVE, "live") \
    X(RUN_AGAIN, "run again") \
    X(AS_SIMULATED, "As simulated") \
    X(CHANGED, "Changed") \
    X(LETTER, "Letter") \
    X(SOURCE, "Source") \
    X(INPUTS_CHANGED, "Inputs changed:") \
    X(COST_TITLE, "Cost") \
    X(COST_NOTE, "Amount = driver x rate x index, month by month. Rates are at the level of the announcement; " \
      "every index steps at months 13, 25, ...") \
    X(TOTAL_CASH, "Total cash") \
    X(TOTAL_BESIDE, "Total beside cash (never added to it)") \
    X(PROVIDER_MARGIN, "Provider's margin") \
    X(DRIVERS_TITLE, "Drivers") \
    X(DRIVERS_NOTE, "Quantities as simulated, means over the replications. They stand on the rows that Cost " \
      "multiplies; what explains them follows below.") \
    X(CONTROL_TOTAL, "Control total of the quantities above") \
    X(CONTACTS, "Contacts, all sites and queues") \
    X(CONTACTS_UNACCOUNTED, "Contacts not accounted for") \
    X(SERVICE_HEADING, "Service, all sites and queues") \
    X(SERVICE_LEVEL, "Service level") \
    X(ABANDONMENT, "Abandonment") \
    X(ASA, "Average speed of answer") \
    X(FCR, "First-contact resolution") \
    X(OCCUPANCY, "Occupancy") \
    X(HEADCOUNT, "Headcount, training included") \
    X(ROUTING, "Where contacts went") \
    X(OFFERED, "Offered") \
    X(OFFERED_ALL, "Offered, all sites") \
    X(ROUTED_SHARE, "Share") \
    X(SHARES_NOT_ROUTED, "1 less the sum of the shares") \
    X(STAFF, "Staff") \
    X(HEADS_UNACCOUNTED, "Heads not accounted for") \
    X(RUNS_TITLE, "Runs") \
    X(RUNS_NOTE, "Present value by replication, EUR. Grey: as simulated. Factor = live / simulated present value " \
      "of a line; totals are the lines x their factors, so odds and intervals follow the live rates.") \
    X(REPLICATION, "Replication") \
    X(MEAN, "Mean") \
    X(HALF_WIDTH, "Half-width of the 95% interval") \
    X(P10, "P10") \
    X(P90, "P90") \
    X(SHARE_ABOVE, "Share of replications above 0") \
    X(PV_SIMULATED, "Present value as simulated, mean") \
    X(PV_LIVE, "Present value, live") \
    X(FACTOR, "Factor") \
    X(PV_CASH, "Cash") \
    X(PV_VALUE, "Customer value at risk") \
    X(CASH_AND_VALUE, "Cash + customer value") \
    X(A_SAVES, "A saves")

#endif
