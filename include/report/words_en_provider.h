/* English texts: Provider. A row a text; see words.h. */
#ifndef REPORT_WORDS_EN_PROVIDER_H
#define REPORT_WORDS_EN_PROVIDER_H

#define ENGLISH_PROVIDER(X) \
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
      "until a successor had taken over: they can differ much.") \
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
    X(S_GAP_WIDE, "The next best plan is worth EUR {1} less to it.") \
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
    X(OF_FEE, "share")

#endif
