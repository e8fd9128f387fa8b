/* English texts: About. A row a text; see words.h. */
#ifndef REPORT_WORDS_EN_ABOUT_H
#define REPORT_WORDS_EN_ABOUT_H

#define ENGLISH_ABOUT(X) \
    X(ABOUT_TITLE, "About this workbook") \
    X(ABOUT_NOTE, "Written by Handover, a simulation of contact centres that hand work over to a provider.") \
    X(SHEETS, "Sheets") \
    X(READING, "How to read it") \
    X(DEFINITIONS, "Definitions in use") \
    X(DIGEST_NOTE, "fingerprint of all inputs, FNV-1a; two workbooks with the same one were simulated from the " \
      "same inputs") \
    X(OF_OFFERED, "as a share of the contacts offered") \
    X(OF_OFFERED_LESS_SHORT, "as a share of the contacts offered less those abandoned within the short limit") \
    X(OF_ANSWERED, "as a share of the contacts answered") \
    X(T_DECISION, "The answer on one page: choose what A is compared with; sentences and figures are formulas.") \
    X(T_INPUTS, "Every key of every scenario with its value, the value simulated, its unit, effect and source.") \
    X(T_COMPARE, "Money and service of the scenarios side by side by month (Cash, when there is but one scenario).") \
    X(T_SERVICE, "Service level with P10 and P90, abandonment, speed of answer, resolution and occupancy by month.") \
    X(T_STAFFING, "Heads by state, seats and needs by month.") \
    X(T_PROVIDER, "What the provider decided and why, and its own books: fee, wages, investment, margin.") \
    X(T_DRIVERS, "One a scenario (A, B, ...): simulated quantities by month, and what explains them.") \
    X(T_COST, "One a scenario: money by line and month, each cell a formula of driver, rate and index.") \
    X(T_RUNS, "Present value by line of every replication; odds and intervals come from here.") \
    X(T_ABOUT, "How to read all this, and the definitions in use.") \
    X(T_CHECKS, "What must agree, with its difference and tolerance.") \
    X(T_LIVE, "Rates, prices, indexation, discounting and the value of customers. Change the yellow cells on " \
      "Inputs: money and odds follow everywhere.") \
    X(T_RUN_AGAIN, "Targets, credits, caps, commitment, terms, lead times and all that changes behaviour: change " \
      "the scenario file and run again. A price moves money here, not what provider and customers do.") \
    X(COLOURS, "Colours") \
    X(T_COLOURS, "Blue on yellow: input, may be changed. Grey: simulated. Black: formula. Green: takes over an " \
      "input.") \
    X(SIGNS, "Signs") \
    X(T_SIGNS, "Costs are positive, receipts negative. A difference is always the other scenario less A: positive " \
      "means that A saves. In the provider's own books revenue is positive.") \
    X(TRACE, "To trace an amount") \
    X(T_TRACE, "Take its row and column on Cost: the same cell of Drivers is the quantity, column D the rate, the " \
      "row named in column C the index. Nothing is rounded.") \
    X(MEANS, "Means") \
    X(T_MEANS, "Quantities are means over the replications. Bands, commitments, credits and caps are settled " \
      "inside every replication and arrive as quantities, so mean quantity x rate x index is the mean cost to the " \
      "cent.") \
    X(ODDS, "Odds") \
    X(T_ODDS, "Runs multiplies each replication's lines by live / simulated present value. That is exact for " \
      "rates; for indexation and discounting it is exact in the mean and first order by replication.") \
    X(PROTECTION, "Protection") \
    X(T_PROTECTION, "Sheets are protected without a password, against slips only. No macros, nothing hidden, no " \
      "links out.") \
    X(T_ABANDONMENT, "Abandoned / offered contacts; balked and blocked ones are counted apart.") \
    X(T_ASA, "Mean wait of the answered contacts, in seconds.") \
    X(T_FCR, "Resolved / answered contacts, every attempt counted.") \
    X(T_OCCUPANCY, "Handling / (handling + idle) time of the agents on the phones.") \
    X(T_PRESENT_VALUE, "Month n counts (1 + r)^(-n/12), end of month, n = 1 in the month of the announcement; " \
      "baseline months stand outside.") \
    X(T_INDEX, "(1 + growth)^(year - 1): rates are at the level of the announcement and step at months 13, 25, ...") \
    X(T_VALUE, "Customers lost beyond the baseline's rate x probability to leave x value. Beside cash, never " \
      "added silently.") \
    X(T_INTERVAL, "Student's t over the replications: the mean lies within it with 95% confidence.") \
    X(T_BREAK_EVEN, "Month from which A's cumulated nominal cash stays below the other's until the end.")

#endif
