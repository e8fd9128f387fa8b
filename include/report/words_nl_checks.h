/* Dutch texts: Checks. A row a text; see words.h. */
#ifndef REPORT_WORDS_NL_CHECKS_H
#define REPORT_WORDS_NL_CHECKS_H

#define DUTCH_CHECKS(X) \
    X(CHECK_BOOKS, "Leverancier: vergoeding min kosten = marge op Kosten") \
    X(CHECKS_TITLE, "Controles") \
    X(CHECKS_NOTE, "1 = klopt. Sommige vergelijken met de simulatie en kloppen zolang de invoer is zoals " \
      "gesimuleerd; de andere kloppen bij elke invoer.") \
    X(ALL_HOLD, "Alle controles kloppen") \
    X(TOLERANCE_ROW, "Tolerantie, voor EUR en eenheden gelijk") \
    X(CHECK, "Controle") \
    X(HOLDS_WHEN, "Geldt") \
    X(ALWAYS, "Altijd") \
    X(WORKBOOK, "Werkmap") \
    X(SIMULATION, "Simulatie of andere som") \
    X(DIFFERENCE, "Verschil") \
    X(TOLERANCE, "Tolerantie") \
    X(HOLDS, "Klopt") \
    X(CHECK_CASH, "Kasuitgaven gelijk aan de gesimuleerde") \
    X(CHECK_PV, "Contante waarde gelijk aan de gesimuleerde") \
    X(CHECK_VALUE, "Bedreigde klantwaarde gelijk aan de gesimuleerde") \
    X(CHECK_VALUE_PV, "Haar contante waarde gelijk aan de gesimuleerde") \
    X(CHECK_MARGIN, "Marge van de leverancier gelijk aan de gesimuleerde") \
    X(CHECK_LINES, "Som van de regels = totaal kasuitgaven") \
    X(CHECK_MONTHS, "Som van de maanden = totaal kasuitgaven") \
    X(CHECK_YEARS, "Som van de jaren = totaal kasuitgaven") \
    X(CHECK_RUNS, "Gemiddelde van Replicaties = contante waarde op Kosten") \
    X(CHECK_RUNS_VALUE, "Gemiddelde van Replicaties = contante klantwaarde op Kosten") \
    X(CHECK_CONTROL, "Controletotaal van Hoeveelheden = gesimuleerde hoeveelheden") \
    X(CHECK_CONTACTS, "Contacten blijven behouden: grootste verschil in een maand") \
    X(CHECK_SHARES, "Verdeling telt op tot 1: grootste verschil in een maand") \
    X(CHECK_HEADS, "Personeel sluit van maand op maand aan: grootste verschil") \
    X(CHECK_SAVES, "A bespaart tegenover deze, contante waarde, gelijk aan het gepaarde verschil") \
    X(CHECK_BREAK_EVEN, "Omslagpunt van het gemiddelde gelijk aan het gesimuleerde, maandnummer")

#endif
