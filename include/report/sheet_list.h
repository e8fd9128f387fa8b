/* The sheets of a workbook, in the order of their tabs; a new one is a file and a row here.
 *
 * ONE sheet a workbook, or EACH scenario's own: ONE(field, NAME, ALONE, turn, wanted). The sheet is p->field (or
 * p->field[s]) and is filled by sheet_<field>_fill(); WORD_SHEET_NAME is its name, WORD_SHEET_ALONE that where there is
 * but one scenario, WORD_T_NAME what About says of it. Sheets are filled by turn: one may refer to what those of an
 * earlier turn have placed. `wanted` (sheets.c) says whether a workbook has it at all; where not, the field is NULL. */
#ifndef REPORT_SHEET_LIST_H
#define REPORT_SHEET_LIST_H

#define SHEETS(ONE, EACH) \
    ONE(decision, DECISION, DECISION, 7, always) \
    ONE(inputs, INPUTS, INPUTS, 0, always) \
    ONE(compare, COMPARE, CASH, 4, always) \
    ONE(service, SERVICE, SERVICE, 5, always) \
    ONE(staffing, STAFFING, STAFFING, 5, always) \
    ONE(contacts, CONTACTS, CONTACTS, 5, always) \
    ONE(spending, MONEY, MONEY, 5, always) \
    ONE(provider, PROVIDER, PROVIDER, 5, has_contract) \
    ONE(sensitivity, SENSITIVITY, SENSITIVITY, 5, always) \
    ONE(timeline, TIMELINE, TIMELINE, 5, always) \
    EACH(drivers, DRIVERS, 1) \
    EACH(cost, COST, 2) \
    ONE(runs, RUNS, RUNS, 3, always) \
    ONE(checks, CHECKS, CHECKS, 6, always) \
    ONE(about, ABOUT, ABOUT, 6, always)

#endif
