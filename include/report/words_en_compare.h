/* English texts: Compare (or Cash) and its ranking. A row a text; see words.h. */
#ifndef REPORT_WORDS_EN_COMPARE_H
#define REPORT_WORDS_EN_COMPARE_H

#define ENGLISH_COMPARE(X) \
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
    X(S_VALUE_ALONE, "More customers are lost than in the baseline: worth {1}, beside cash; both together {2}.") \
    X(S_VALUE_ALONE_LESS, "Fewer customers are lost than in the baseline: worth {1}, beside cash; together {2}.") \
    X(S_HEADS, "Heads on the payroll, training included: {1} before the announcement, {2} at the end") \
    X(RANKING_CASH, "Ranking by cash") \
    X(RANKING_BOTH, "Ranking by cash + customer value") \
    X(RANK, "rank") \
    X(BEST_IN, "cheapest, odds") \
    X(RANK_NOTE, "EUR; odds as simulated") \
    X(RANK_PLACE, "place") \
    X(PRO_RATA, "Still to come, pro rata, not in totals (as simulated)") \
    X(PRO_RATA_UNIT, "EUR, nominal")

#endif
