/* English texts: Checks. A row a text; see words.h. */
#ifndef REPORT_WORDS_EN_CHECKS_H
#define REPORT_WORDS_EN_CHECKS_H

#define ENGLISH_CHECKS(X) \
    X(CHECK_BOOKS, "Provider: fee less costs = margin on Cost") \
    X(CHECKS_TITLE, "Checks") \
    X(CHECKS_NOTE, "1 = holds. Some compare with the simulation and hold while the inputs are as simulated; the " \
      "others hold whatever the inputs are.") \
    X(ALL_HOLD, "All checks hold") \
    X(TOLERANCE_ROW, "Tolerance, EUR and units alike") \
    X(CHECK, "Check") \
    X(HOLDS_WHEN, "Holds") \
    X(ALWAYS, "Always") \
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
    X(CHECK_BREAK_EVEN, "Break-even of the mean equals the simulated one, month number")

#endif
