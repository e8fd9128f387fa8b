/* Every text of the workbook, once: a row a text, its name and one column a language (English so far). Sentences hold
 * {1} {2} ... where figures go (report/sentence.h). A sheet's name has at most 29 characters and none of []:*?/\'. */
#ifndef REPORT_WORDS_H
#define REPORT_WORDS_H

#define WORDS(X) \
    X(EMPTY, "") \
    X(SHEET_DECISION, "Decision") \
    X(SHEET_INPUTS, "Inputs") \
    X(SHEET_COMPARE, "Compare") \
    X(SHEET_CASH, "Cash") \
    X(SHEET_SERVICE, "Service") \
    X(SHEET_STAFFING, "Staffing") \
    X(SHEET_PROVIDER, "Provider") \
    X(SHEET_DRIVERS, "Drivers") \
    X(SHEET_COST, "Cost") \
    X(SHEET_RUNS, "Runs") \
    X(SHEET_CHECKS, "Checks") \
    X(SHEET_ABOUT, "About") \
    X(JANUARY, "Jan") X(FEBRUARY, "Feb") X(MARCH, "Mar") X(APRIL, "Apr") X(MAY, "May") X(JUNE, "Jun") \
    X(JULY, "Jul") X(AUGUST, "Aug") X(SEPTEMBER, "Sep") X(OCTOBER, "Oct") X(NOVEMBER, "Nov") X(DECEMBER, "Dec") \
    /* units and headings */ \
    X(EUR, "EUR") \
    X(EUR_MILLION, "EUR million") \
    X(EUR_THOUSAND, "EUR thousand") \
    X(AMOUNT_MILLION, "EUR {1} million") \
    X(AMOUNT_THOUSAND, "EUR {1} thousand") \
    X(UNIT, "Unit") \
    X(INDEX, "Index") \
    X(RATE, "Rate") \
    X(TOTAL, "Total") \
    X(PRESENT_VALUE, "Present value") \
    X(MONTH, "Month") \
    X(MONTH_NUMBER, "month number") \
    X(MONTH_NUMBER_ROW, "Month number (1 = month of the announcement)") \
    X(YEAR_ROW, "Year (0 = baseline, outside totals)") \
    X(PER_YEAR, "per year") \
    X(SHARE, "share") \
    X(SECONDS, "s") \
    X(HEADS, "heads") \
    X(SEATS, "seats") \
    X(CONTACTS_UNIT, "contacts") \
    X(MIXED, "mixed") \
    X(FLAG, "1 or 0") \
    X(TEXT, "text") \
    X(SCENARIO, "Scenario") \
    X(SCENARIOS, "Scenarios") \
    X(SELECTED, "Selected") \
    X(AGAINST, "against") \
    X(DISCOUNT_FACTOR, "Discount factor, end of month") \
    X(SEED, "seed") \
    X(REPLICATIONS, "replications") \
    X(VERSION, "version") \
    X(INPUTS_DIGEST, "inputs") \
    X(EUR_NOMINAL, "Amounts in EUR, nominal unless called present value; costs positive") \
    X(PAGE_OF, "page &P of &N") \
    X(IN, "in") \
    X(OF_REPLICATIONS, "of the replications") \
    X(TARGET, "target") \
    X(NONE, "none") \
    /* Inputs */ \
    X(INPUTS_TITLE, "Inputs") \
    X(INPUTS_NOTE, "Yellow: live, change it here and the money follows. Grey: simulated with it; change it in the " \
      "scenario file and run again.") \
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
    /* Cost and Drivers */ \
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
    /* Runs */ \
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
    X(A_SAVES, "A saves") \
    /* Compare and Cash */ \
    X(COMPARE_TITLE, "Compare") \
    X(CASH_TITLE, "Cash by month") \
    X(COMPARE_NOTE, "Month by month, from Cost. Differences are the selected scenario less A: positive means that " \
      "A saves. Choose the scenario on Decision.") \
    X(MONEY_UNIT, "Unit of amounts in sentences and figures, EUR") \
    X(MONTH_NAMES, "Months by name") \
    X(SELECTED_FLAG, "number; 1 = selected") \
    X(SELECTED_NO, "Number of the selected scenario") \
    X(CASH_BLOCK, "Cash cost") \
    X(VALUE_BLOCK, "Customer value at risk (beside cash)") \
    X(A_SAVES_ROW, "A saves (selected less A)") \
    X(CUMULATIVE_HEADING, "A saves, cumulated from the announcement") \
    X(CUMULATIVE_SAVES, "A saves, cumulated") \
    X(CUMULATIVE_SAVES_PV, "A saves, cumulated present value") \
    X(CUMULATIVE_CASH, "Cash cost, cumulated from the announcement") \
    X(CUMULATIVE_CASH_PV, "Cash cost, cumulated present value") \
    X(POSITIVE, "A is ahead") \
    X(POSITIVE_FOR_GOOD, "A is ahead for good") \
    X(BREAK_EVEN_ROW, "Break-even: ahead for good from (0 = never)") \
    X(FIRST_CROSSING, "First ahead in (0 = never)") \
    X(CUMULATIVE_P10, "A saves, cumulated: P10 of the replications (as simulated)") \
    X(CUMULATIVE_P90, "A saves, cumulated: P90 of the replications (as simulated)") \
    X(COST_P10, "Cash cost: P10 of the replications (as simulated)") \
    X(COST_P90, "Cash cost: P90 of the replications (as simulated)") \
    X(EVEN_P10, "Break-even by replication: P10 (as simulated; 0 = none)") \
    X(EVEN_P50, "Break-even by replication: median (as simulated; 0 = none)") \
    X(EVEN_P90, "Break-even by replication: P90 (as simulated; 0 = none)") \
    X(EVEN_NEVER, "Replications in which A never breaks even (as simulated)") \
    X(SERVICE_LEVEL_BLOCK, "Service level (as simulated)") \
    X(TARGET_BLOCK, "Service level's target (as simulated)") \
    X(BELOW_TARGET_HEADING, "Months below target and the worst month, from the announcement") \
    X(MONTHS_BELOW, "months below target") \
    X(WORST_MONTH, "lowest month") \
    X(CATEGORY, "Category") \
    X(CATEGORY_SAVINGS, "A saves by category, present value") \
    X(CATEGORY_COSTS, "Cost by category, present value") \
    X(FINDINGS_HEADING, "Findings in words") \
    X(CHEAPER, "Cheaper") \
    X(DEARER, "Dearer") \
    X(CHEAPER_IN, "Replications in which it is cheaper") \
    X(REPLICATIONS_ROW, "Replications") \
    X(ANSWER, "Answer") \
    X(ANSWER_WITH_VALUE, "With customer value") \
    X(FINDING_1, "Finding 1") \
    X(FINDING_2, "Finding 2") \
    X(FINDING_3, "Finding 3") \
    X(FINDING_4, "Finding 4") \
    X(LARGEST_CATEGORY, "Largest amount by category") \
    X(S_CHEAPER, "{1} is {2} cheaper than {3} in present value; cheaper in {4} of {5} replications.") \
    X(S_TOO_CLOSE, "Too close to call: {1} is {3} cheaper than {2} in present value, within the 95% interval of " \
      "\302\261 {4}; cheaper in {5} of {6} replications.") \
    X(S_WITH_VALUE, "With the value of lost customers counted as well, {1} is {2} cheaper (\302\261 {6}), in {3} of " \
      "{4} replications: {5}.") \
    X(S_SAME, "No difference: {1} and {2} cost the same in present value.") \
    X(S_SAME_WITH_VALUE, "With the value of lost customers counted as well, there is no difference either.") \
    X(IF_UNCLEAR, "If not clear") \
    X(SAME_ORDER, "the same order as cash alone") \
    X(OPPOSITE_ORDER, "the opposite order of cash alone") \
    X(S_AHEAD, "Cumulated, A ends {1} ahead; ahead for good from {2}") \
    X(S_NEVER_AHEAD, "Cumulated, A ends {1} behind; never ahead for good") \
    X(S_FIRST_AHEAD, " (first in {1})") \
    X(S_PEAKS, "Dearest month: A {1} in {2}; {3} {4} in {5}") \
    X(S_PEAK, "Dearest month: {1} in {2}; the last month costs {3}") \
    X(S_BELOW_BOTH, "Months below the {1}% service target: A {2}; {3} {4}") \
    X(S_BELOW, "Months below the {1}% service target: {2} of {3}") \
    X(S_CATEGORY_SAVES, "Largest difference: {1}, where A saves {2}") \
    X(S_CATEGORY_COSTS, "Largest difference: {1}, where A costs {2} more") \
    X(S_CATEGORY, "Largest part: {1}, {2} of {3}") \
    X(S_COSTS, "{1} costs {2} in present value over {3} months; eight of ten replications lie between {4} and {5}.") \
    X(S_VALUE_ALONE, "Value of customers lost beyond the usual, beside cash: {1}; both together {2}.") \
    X(S_HEADS, "Heads on the payroll, training included: {1} before the announcement, {2} at the end") \
    /* Service and Staffing */ \
    X(SERVICE_TITLE, "Service by month") \
    X(SERVICE_NOTE, "As simulated, all sites and queues. P10 and P90: of ten replications eight lie between them. " \
      "Empty: nothing to measure.") \
    X(SERVICE_P10, "Service level, P10") \
    X(SERVICE_P90, "Service level, P90") \
    X(SERVICE_CHART, "service level by month, P10 to P90 and mean") \
    X(BAND_NOTE, "Parts of the chart's band, from the bottom up") \
    X(STRIPE, "Height of a stripe") \
    X(PART, "Part") \
    X(BASE, "base") \
    X(P10_TO_P90, "P10 to P90") \
    X(MEAN_OF_REPLICATIONS, "mean") \
    X(STAFFING_TITLE, "Staffing by month") \
    X(STAFFING_NOTE, "Heads as simulated, means over the replications and over each month's days.") \
    X(INHOUSE_HEADS, "In-house") \
    X(PROVIDER_TRAINING, "Provider, training") \
    X(PROVIDER_NESTING, "Provider, nesting") \
    X(PROVIDER_PRODUCTIVE, "Provider, productive") \
    X(ALL_HEADS, "All") \
    X(INHOUSE_NEEDED, "In-house, needed") \
    X(PROVIDER_NEEDED, "Provider, needed") \
    X(SEVERED, "In-house, severed") \
    X(SEATS_HELD, "In-house seats held") \
    X(SEATS_USED, "In-house seats used") \
    X(STAFFING_CHART, "Heads on the payroll by month") \
    /* Provider */ \
    X(PROVIDER_TITLE, "What the provider decides, and what it earns") \
    X(PROVIDER_NOTE, "A provider looks after its own margin. Decisions are as simulated: a rate changed on Inputs " \
      "moves its books here, not what it does.") \
    X(INVESTMENT, "Investment") \
    X(HASTE, "Haste") \
    X(STAFFING_LEVEL, "Staffing") \
    X(WORTH, "Worth to it") \
    X(NEXT_BEST, "Next best plan") \
    X(BOUND, "Bound") \
    X(T_INVESTMENT, "What it spends at once on training, knowledge and tools, per contracted seat. Contacts get " \
      "shorter, more are resolved at once and fewer agents leave; the effect fades, so it must pay back in time.") \
    X(T_HASTE, "Contacts cut short on purpose, in % of their handling time. Fewer are resolved, so customers call " \
      "again; where every contact is paid for, the provider earns on that.") \
    X(T_STAFFING_LEVEL, "Agents it plans, in % of what the service target needs. Fewer save wages and cost service " \
      "level, hence credits where the contract has them.") \
    X(T_WORTH, "The margin it expects from that day on, in present value at its own hurdle rate, over its term and " \
      "the renewals it counts on. It knows what was known on that day, nothing later, and reckons by the month. The " \
      "books below are of all providers that came, undiscounted, with the waves that slipped and the people kept " \
      "until a successor had taken over: they show less.") \
    X(T_NEXT_BEST, "The best plan of another kind, and how much less it is worth in % of the chosen one. A small gap " \
      "is a close call: a slightly different contract may bring a different provider.") \
    X(T_BOUND, "Where most of its choices are the least or the most the scenario allows. It cannot invest or hurry " \
      "less than nothing; at any other bound it would go further, so that bound deserves a second look.") \
    X(NO_CONTRACT, "No contract: no provider decides anything here.") \
    X(DECISION_COLUMN, "Provider and its decision") \
    X(AT_A_BOUND, "At a bound") \
    X(DATE_MEDIAN, "Date (median)") \
    X(IN_REPLICATIONS, "In share of replications") \
    X(EUR_PER_SEAT, "Investment added, EUR per seat") \
    X(EARNED_BACK, "Earned back after, months") \
    X(EARNED_BACK_IN, "Earned back in share of these") \
    X(HASTE_OF, "Haste, of handling time") \
    X(STAFFING_OF, "Staffing, of what is needed") \
    X(WORTH_EUR, "Worth to it, EUR") \
    X(NEXT_BEST_EUR, "Next best plan, about, EUR") \
    X(GAP, "Gap to it, of its worth") \
    X(FIRST_PROVIDER, "first") \
    X(SUCCESSOR, "successor") \
    X(DECISION_FIRST, "at its start") \
    X(DECISION_LATER, "decision") \
    X(STATED, "fixed: as the scenario states") \
    X(LEAST_INVESTMENT, "no investment") \
    X(MOST_INVESTMENT, "most investment") \
    X(LEAST_HASTE, "no haste") \
    X(MOST_HASTE, "most haste") \
    X(LEAST_STAFFING, "least staffing") \
    X(MOST_STAFFING, "most staffing") \
    X(S_CHOOSES, "On {1} {2} chooses to invest EUR {3} per seat{4}, to shorten contacts by {5}% in haste, and to " \
      "plan {6}% of the agents that the target needs. {7}") \
    X(S_EARNED_BACK, ", earned back in {1} months") \
    X(S_NOT_EARNED_BACK, ", not earned back within the time it looks at") \
    X(S_GAP, "The next best plan is worth EUR {1} ({2}%) less to it.") \
    X(S_NO_GAP, "No plan of another kind comes near.") \
    X(S_STATED, "{1} decides nothing (decides = fixed): the scenario states an investment of EUR {2} per seat, haste " \
      "of {3}% and {4}% of the agents that the target needs.") \
    X(COUNTED_ON, "What it counts on") \
    X(TERM, "Term of the contract") \
    X(MONTHS_UNIT, "months") \
    X(RENEWAL_MET, "Renewal, if the SLA was met") \
    X(RENEWAL_MISSED, "Renewal, if a measure was missed too often") \
    X(PROBABILITY, "probability") \
    X(RENEW_SHARE, "Months a measure must be met in, of the last 12") \
    X(LOOKAHEAD, "Further terms it looks at") \
    X(TERMS_UNIT, "terms") \
    X(HURDLE_RATE, "Its hurdle rate") \
    X(BOOKS_HEADING, "Its own books (live, from Cost; revenue positive)") \
    X(BOOKS_FEE, "Fee, net of credits and bonus") \
    X(BOOKS_PEOPLE, "Wages, overhead, training, recruiting") \
    X(BOOKS_SET_UP, "Set-up") \
    X(BOOKS_INVESTMENT, "Investment") \
    X(MARGIN_OF_FEE, "Margin, of the fee") \
    X(MARGIN_CUMULATED, "Margin, cumulated from the announcement") \
    X(OF_FEE, "share") \
    /* Ranking */ \
    X(RANKING_CASH, "Ranking by cash") \
    X(RANKING_BOTH, "Ranking by cash + customer value") \
    X(RANK, "rank") \
    X(BEST_IN, "cheapest, odds") \
    X(RANK_NOTE, "EUR; odds as simulated") \
    X(PRO_RATA, "Still to come, pro rata, not in totals (as simulated)") \
    X(PRO_RATA_UNIT, "EUR, nominal") \
    /* Checks */ \
    X(CHECK_BOOKS, "Provider: fee less costs = margin on Cost") \
    X(CHECKS_TITLE, "Checks") \
    X(CHECKS_NOTE, "1 = holds. Some compare with the simulation and hold while the inputs are as simulated; the " \
      "others hold whatever the inputs are.") \
    X(ALL_HOLD, "All checks hold") \
    X(TOLERANCE_ROW, "Tolerance, EUR and units alike") \
    X(CHECK, "Check") \
    X(HOLDS_WHEN, "Holds") \
    X(ALWAYS, "always") \
    X(WORKBOOK, "Workbook") \
    X(SIMULATION, "Simulation or other sum") \
    X(DIFFERENCE, "Difference") \
    X(TOLERANCE, "Tolerance") \
    X(HOLDS, "Holds") \
    X(CHECK_CASH, "Cash equals the simulated cash") \
    X(CHECK_PV, "Present value equals the simulated one") \
    X(CHECK_VALUE, "Customer value at risk equals the simulated one") \
    X(CHECK_VALUE_PV, "Its present value equals the simulated one") \
    X(CHECK_MARGIN, "Provider's margin equals the simulated one") \
    X(CHECK_LINES, "Sum of the lines = total cash") \
    X(CHECK_MONTHS, "Sum of the months = total cash") \
    X(CHECK_YEARS, "Sum of the years = total cash") \
    X(CHECK_RUNS, "Mean of Runs = present value on Cost") \
    X(CHECK_RUNS_VALUE, "Mean of Runs = present value of customer value on Cost") \
    X(CHECK_CONTROL, "Control total of Drivers = simulated quantities") \
    X(CHECK_CONTACTS, "Contacts conserved: largest monthly difference") \
    X(CHECK_SHARES, "Routing shares sum to 1: largest monthly difference") \
    X(CHECK_HEADS, "Headcount rolls forward: largest monthly difference") \
    X(CHECK_SAVES, "A saves against this one, present value, equals the paired difference") \
    X(CHECK_BREAK_EVEN, "Break-even of the mean equals the simulated one, month number") \
    /* Decision */ \
    X(S_TITLE, "Decision: {1} against {2}") \
    X(S_TITLE_ALONE, "Decision: {1}") \
    X(MONTHS_FROM, "months from the announcement") \
    X(COMMON_LUCK, "Same customers and same luck in all scenarios (common random numbers).") \
    X(COMPARE_A_WITH, "Compare A with (choose):") \
    X(SELECT_MESSAGE, "Choose the scenario that A is compared with.") \
    X(CHECKS_LABEL, "Checks:") \
    X(CHECKS_OK, "All checks hold") \
    X(CHECKS_FAIL, "A check fails: see Checks") \
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
    X(GO_TO, "Go to:") \
    /* About */ \
    X(ABOUT_TITLE, "About this workbook") \
    X(ABOUT_NOTE, "Written by Handover, a simulation of contact centres that hand work over to a provider.") \
    X(SHEETS, "Sheets") \
    X(READING, "How to read it") \
    X(DEFINITIONS, "Definitions in use") \
    X(EVENTS, "What happened, with its share of the replications") \
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

#define WORD_NAME(name, english) WORD_##name,
enum word { WORDS(WORD_NAME) WORD_COUNT };
#undef WORD_NAME

const char *word_text(enum word word);

#endif
