/* English texts: the charts and tables of Service, Staffing, Contacts and Money. A row a text; see words.h. */
#ifndef REPORT_WORDS_EN_BANDS_H
#define REPORT_WORDS_EN_BANDS_H

#define ENGLISH_BANDS(X) \
    X(SHEET_CONTACTS, "Contacts") \
    X(SHEET_MONEY, "Money") \
    X(T_CONTACTS, "Contacts by month: first, redials, repeats; answered, abandoned, turned away; lost.") \
    X(T_MONEY, "Cash and customer value by month and cumulated, live, with the simulated band around them.") \
    X(CONTACTS_TITLE, "Contacts by month") \
    X(MONEY_TITLE, "Money by month") \
    X(MONEY_NOTE, "Nominal EUR. The means follow the rates (black); P10 and P90 keep the distance from the mean that " \
      "was simulated (grey). Of ten replications eight lie between them.") \
    X(FIGURES_FROM, "The figures stand right of the charts, from column") \
    X(HANDLE_TIME, "Handle time") \
    X(FIRST_CONTACTS, "First contacts") \
    X(REDIALS, "Redials") \
    X(REPEATS, "Repeats") \
    X(ANSWERED, "Answered") \
    X(ABANDONED, "Abandoned") \
    X(TURNED_AWAY, "Turned away") \
    X(LOST, "Lost (gave up for good)") \
    X(CUSTOMERS, "customers") \
    X(KINDS, "Contacts by kind") \
    X(OUTCOMES, "What became of contacts") \
    X(P10_AND_P90, "P10 and P90") \
    X(P10_LESS_MEAN, "P10 less mean") \
    X(P90_LESS_MEAN, "P90 less mean") \
    X(S_HIGHEST, "{1}. {2}: highest in {3} at {4} (P10 to P90 {5} to {6}); mean of the months {7}") \
    X(S_LOWEST, "{1}. {2}: lowest in {3} at {4} (P10 to P90 {5} to {6}); mean of the months {7}") \
    X(S_MISSED, "; below target in {1} of {2} months") \
    X(S_LAST, "{1}. {2}, to {3}: {4} (P10 to P90 {5} to {6})") \
    X(S_ENDS, "{1}. {2} to {3}: {4}") \
    X(S_FROM_TO, "{1} {2} to {3}") \
    X(S_SHARES, "{1}. Shares from the announcement on: {2}") \
    X(S_SHARE_OF, "{1} {2}%") \
    X(S_NOTHING, "{1}. Nothing to measure")

#endif
