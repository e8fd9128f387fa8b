/* Dutch texts: names of sheets, months, units and headings that several sheets share. A row a text; see words.h. */
#ifndef REPORT_WORDS_NL_COMMON_H
#define REPORT_WORDS_NL_COMMON_H

#define DUTCH_COMMON(X) \
    X(EMPTY, "") \
    X(SHEET_DECISION, "Besluit") \
    X(SHEET_INPUTS, "Invoer") \
    X(SHEET_COMPARE, "Vergelijking") \
    X(SHEET_CASH, "Kasuitgaven") \
    X(SHEET_SERVICE, "Bereikbaarheid") \
    X(SHEET_STAFFING, "Bezetting") \
    X(SHEET_PROVIDER, "Leverancier") \
    X(SHEET_DRIVERS, "Hoeveelheden") \
    X(SHEET_COST, "Kosten") \
    X(SHEET_RUNS, "Replicaties") \
    X(SHEET_CHECKS, "Controles") \
    X(SHEET_ABOUT, "Toelichting") \
    X(JANUARY, "jan") X(FEBRUARY, "feb") X(MARCH, "mrt") X(APRIL, "apr") X(MAY, "mei") X(JUNE, "jun") \
    X(JULY, "jul") X(AUGUST, "aug") X(SEPTEMBER, "sep") X(OCTOBER, "okt") X(NOVEMBER, "nov") X(DECEMBER, "dec") \
    X(EUR, "EUR") \
    X(EUR_MILLION, "EUR miljoen") \
    X(EUR_THOUSAND, "EUR duizend") \
    X(AMOUNT_MILLION, "EUR {1} miljoen") \
    X(AMOUNT_THOUSAND, "EUR {1} duizend") \
    X(UNIT, "Eenheid") \
    X(INDEX, "Index") \
    X(RATE, "Tarief") \
    X(TOTAL, "Totaal") \
    X(PRESENT_VALUE, "Contante waarde") \
    X(MONTH, "Maand") \
    X(MONTH_NUMBER, "maandnr.") \
    X(MONTH_NUMBER_ROW, "Maandnummer (1 = maand van de aankondiging)") \
    X(YEAR_ROW, "Jaar (0 = nulmeting, buiten de totalen)") \
    X(PER_YEAR, "per jaar") \
    X(SHARE, "aandeel") \
    X(SECONDS, "s") \
    X(HEADS, "medewerkers") \
    X(SEATS, "werkplekken") \
    X(CONTACTS_UNIT, "contacten") \
    X(MIXED, "gemengd") \
    X(FLAG, "1 of 0") \
    X(TEXT, "tekst") \
    X(SCENARIO, "Scenario") \
    X(SCENARIOS, "Scenario's") \
    X(SELECTED, "Gekozen") \
    X(AGAINST, "tegenover") \
    X(DISCOUNT_FACTOR, "Disconteringsfactor, einde maand") \
    X(SEED, "startwaarde") \
    X(REPLICATIONS, "replicaties") \
    X(VERSION, "versie") \
    X(INPUTS_DIGEST, "invoer") \
    X(EUR_NOMINAL, "Bedragen in EUR, nominaal tenzij contante waarde; kosten positief") \
    X(PAGE_OF, "pagina &P van &N") \
    X(TARGET, "norm") \
    X(NONE, "geen")

#endif
