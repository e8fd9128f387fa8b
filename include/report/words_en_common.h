/* English texts: names of sheets, months, units and headings that several sheets share. A row a text; see words.h. */
#ifndef REPORT_WORDS_EN_COMMON_H
#define REPORT_WORDS_EN_COMMON_H

#define ENGLISH_COMMON(X) \
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
    X(TARGET, "target") \
    X(NONE, "none")

#endif
