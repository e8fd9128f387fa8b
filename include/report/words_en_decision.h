/* English texts: Decision. A row a text; see words.h. */
#ifndef REPORT_WORDS_EN_DECISION_H
#define REPORT_WORDS_EN_DECISION_H

#define ENGLISH_DECISION(X) \
    X(S_TITLE, "Decision: {1} against {2}") \
    X(S_TITLE_ALONE, "Decision: {1}") \
    X(MONTHS_FROM, "months from the announcement") \
    X(COMMON_LUCK, "Same customers and same luck in all scenarios (common random numbers).") \
    X(COMPARE_A_WITH, "Compare A with (choose):") \
    X(SELECT_MESSAGE, "Choose the scenario that A is compared with.") \
    X(CHECKS_LABEL, "Checks:") \
    X(CHECKS_OK, "All checks hold") \
    X(CHECKS_FAIL, "A check fails: see Checks") \
    X(S_CHEAPEST_FIRST, "Cheapest first, present value in {1}: {2}.") \
    X(INPUTS_AS_SIMULATED, "Inputs as simulated.") \
    X(S_INPUTS_CHANGED, "{1} input(s) changed since the simulation: money and odds follow; service, staffing and " \
      "all that is marked as simulated (break-even, P10, P90 of months) do not.") \
    X(F_SAVES, "A saves, present value") \
    X(F_ODDS, "Odds that A is cheaper") \
    X(F_BREAK_EVEN, "Break-even of A") \
    X(F_BELOW, "Months below target") \
    X(F_VALUE, "A saves, customer value") \
    X(F_WORST, "Worst month of A") \
    X(F_PV, "Cost, present value") \
    X(F_CASH, "Cash cost") \
    X(F_PER_PROBLEM, "Cash per customer's problem") \
    X(F_VALUE_ALONE, "Customer value at risk") \
    X(S_INTERVAL, "{1}, \302\261 {2} (95% interval)") \
    X(S_ODDS, "of {1} paired replications, same customers in both") \
    X(S_MONTH, "month {1}") \
    X(S_EVEN, "median; P10-P90 {1} to {2}; never in {3}% (as simulated)") \
    X(S_NEVER_EVEN, "A is ahead for good in no replication (as simulated)") \
    X(S_AGAINST, "{1} against {2}") \
    X(S_OF_MONTHS, "of {1}; target {2}% (as simulated)") \
    X(S_VALUE_NOTE, "{1}, \302\261 {2}; lost customers, beside cash") \
    X(S_VALUE_ALONE_NOTE, "{1}, \302\261 {2}; lost beyond the usual, beside cash") \
    X(NO_VALUE, "no customer value in these scenarios") \
    X(S_WORST, "service level in {1}; {2}: {3}%") \
    X(S_WORST_ALONE, "service level in {1}") \
    X(S_OVER_MONTHS, "{1}, nominal, over {2} months") \
    X(S_PER_PROBLEM, "EUR, nominal; {1} answered contacts a problem") \
    X(CHART_CUMULATIVE, "A saves, cumulated, with P10 and P90 as simulated") \
    X(CHART_CASH, "Cash cost per month, EUR thousand") \
    X(CHART_CASH_BAND, "Cash cost per month with P10 and P90, EUR thousand") \
    X(CHART_SERVICE, "Service level per month, as simulated") \
    X(CHART_CATEGORIES, "A saves by category, present value") \
    X(CHART_CATEGORY_COSTS, "Cost by category, present value") \
    X(A_SAVES_MEAN, "A saves, cumulated") \
    X(ANSWERED_WITHIN, "answered within") \
    X(GO_TO, "Go to:")

#endif
