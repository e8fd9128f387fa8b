/* English texts: Sensitivity. A row a text; see words.h. */
#ifndef REPORT_WORDS_EN_SENSITIVITY_H
#define REPORT_WORDS_EN_SENSITIVITY_H

#define ENGLISH_SENSITIVITY(X) \
    X(SHEET_SENSITIVITY, "Sensitivity") \
    X(T_SENSITIVITY, "Which rate moves the answer and what would turn it, other discount rates, the distribution " \
      "over the replications, and when A breaks even.") \
    X(SENSITIVITY_TITLE, "What moves the answer, and how sure it is") \
    X(SENSITIVITY_NOTE, "Live. Money only: quantities and what people and providers do stay as simulated. What a " \
      "rate changes in behaviour shows only in a new run.") \
    X(SENSITIVITY_SAME_KEY, "A rate that both scenarios have moves in both, by the same percentage. 'A alone' " \
      "moves it in A only: what may still be negotiated.") \
    X(SENSITIVITY_NOTE_ALONE, "One rate at a time, in present value.") \
    X(STEP_ROW, "Rates lower and higher by (may be changed)") \
    X(STEP_MESSAGE, "By how much each rate is lowered and raised.") \
    X(RATES_HEADING, "What moves the answer: one rate at a time, lower and higher") \
    X(RATE_COLUMN, "Rate (section of the scenario)") \
    X(RANK_COLUMN, "Rank") \
    X(RATE_NO, "No.") \
    X(VALUE_A, "Value, A") \
    X(VALUE_SELECTED, "Value, selected") \
    X(WHEN_LOWER, "A saves, change when lower") \
    X(WHEN_HIGHER, "A saves, change when higher") \
    X(COST_WHEN_LOWER, "Cost, change when lower") \
    X(COST_WHEN_HIGHER, "Cost, change when higher") \
    X(TURNS_AT_CHANGE, "Answer turns at a change of") \
    X(TURNS_AT_A, "Value there, A") \
    X(TURNS_AT_SELECTED, "Value there, selected") \
    X(TURNS_AT_A_ALONE, "Turns at, A alone") \
    X(TURNS_WITH_VALUE, "With customer value, turns at") \
    X(LOWER_SERIES, "rate lower") \
    X(HIGHER_SERIES, "rate higher") \
    X(CHART_RATES, "Change of what A saves (with customer value) when a rate is lower or higher") \
    X(CHART_RATES_ALONE, "Change of the cost (with customer value) when a rate is lower or higher") \
    X(TOP_OF_CASH, "Rate that moves cash most") \
    X(TOP_OF_BOTH, "Rate that moves cash + customer value most") \
    X(S_MOVES_MOST, "{1} moves the answer most: {2}% lower or higher changes what A saves by {3} in present " \
      "value; {4}") \
    X(S_MOVES_MOST_ALONE, "{1} moves the cost most: {2}% lower or higher changes it by {3} in present value.") \
    X(S_TURNS_AT, "the answer turns at {1} ({2}%; {3}).") \
    X(TOP_OF_A, "Rate that most of A's cash hangs on") \
    X(S_A_ALONE, "{1}, moved in A alone: {2}") \
    X(S_NO_RATE_MOVES, "No rate changes what A saves.") \
    X(S_NOTHING_TO_TURN, "there is no difference to turn.") \
    X(S_NEVER_TURNS, "no positive value of it turns the answer.") \
    X(S_WITH_VALUE_MOST, "With customer value counted as well, {1} moves it most, by {2}.") \
    X(EFFECTS_HEADING, "How the table above is reckoned: a rate's effect is the present value of its lines, " \
      "selected less A") \
    X(EFFECTS_HEADING_ALONE, "How the table above is reckoned: a rate's effect is the present value of its lines") \
    X(PV_CASH_A, "Cash, A") \
    X(EFFECT_CASH, "Effect of 100%, cash") \
    X(EFFECT_VALUE, "Effect of 100%, value") \
    X(EFFECT_BOTH, "Effect of 100%, both") \
    X(SORT_KEY, "Size, ties apart") \
    X(BASE_CASH, "A saves, cash, present value") \
    X(BASE_BOTH, "A saves, cash + customer value, present value") \
    X(BIN_SPREAD, "Highest less lowest, a 16th") \
    X(BIN_DECIMALS, "Decimals of the labels") \
    X(LINES_HEADING, "Present value of the lines that a rate is part of, by scenario") \
    X(DISCOUNT_HEADING, "Other discount rates") \
    X(DISCOUNT_COLUMN, "Discount rate") \
    X(DISCOUNT_LIVE, "as on Inputs") \
    X(DISCOUNT_OTHER, "another (may be changed)") \
    X(DISCOUNT_MESSAGE, "Another discount rate to see. The one in use is on Inputs.") \
    X(DISCOUNTED_SAVES, "A saves, cash") \
    X(DISCOUNTED_BOTH, "A saves, with customer value") \
    X(DISCOUNTED_COST, "Cost, cash") \
    X(DISCOUNTED_COST_BOTH, "Cost, with customer value") \
    X(ODDS_HEADING, "How sure: distribution over the replications (live, from Runs)") \
    X(SPREAD_FIGURE, "Figure") \
    X(SPREAD_MEDIAN, "Median") \
    X(BIN_RANGE, "Label: above") \
    X(BIN_BARS, "label: lower edge") \
    X(BIN_FROM, "Above") \
    X(BIN_TO, "Up to") \
    X(BIN_WIDTH, "Width of a bin") \
    X(BIN_FIRST, "First bin, widths from 0") \
    X(A_DEARER, "A not cheaper") \
    X(A_CHEAPER, "A saves") \
    X(REPLICATIONS_IN_BIN, "Replications") \
    X(CHART_DIFFERENCES, "A saves, cash, present value: replications by size") \
    X(CHART_DIFFERENCES_BOTH, "A saves, cash + customer value, present value: replications by size") \
    X(CHART_COSTS, "Cost, cash, present value: replications by size") \
    X(CHART_COSTS_BOTH, "Cost, cash + customer value, present value: replications by size") \
    X(S_SPREAD, "A is cheaper in {1} of {2} replications. It saves {3} in the mean; eight of ten replications " \
      "lie between {4} and {5}.") \
    X(S_SPREAD_ALONE, "A costs {1} in the mean of {2} replications; eight of ten lie between {3} and {4}.") \
    X(EVEN_HEADING, "When A breaks even: share of the replications by month number (as simulated, nominal cash)") \
    X(EVEN_MONTHS, "Ahead for good from month") \
    X(EVEN_UNTIL, "Last month") \
    X(EVEN_CUMULATED, "Selected, cumulated") \
    X(BREAKS_EVEN, "breaks even") \
    X(NEVER_EVEN, "never") \
    X(EVEN_ALL, "All") \
    X(CHART_EVEN, "Share of the replications in which A is ahead for good from these months") \
    X(S_EVEN_SHARES, "A comes to be ahead for good in {1}% of the replications, half of these by month {2}; in " \
      "{3}% never.") \
    X(CHECK_BINS, "Replications in the bins of Sensitivity = replications of Runs, cash") \
    X(CHECK_BINS_BOTH, "Replications in the bins of Sensitivity = replications of Runs, cash + customer value") \
    X(CHECK_EVEN_SHARES, "Break-even shares of Sensitivity sum to 1") \
    X(CHECK_NPV, "NPV at the discount rate in use = present value on Compare or Cash") \
    X(CHECK_RATES, "Present value by rate = its lines on Cost, each as often as it has live rates")

#endif
