/* Dutch texts: Decision. A row a text; see words.h. */
#ifndef REPORT_WORDS_NL_DECISION_H
#define REPORT_WORDS_NL_DECISION_H

#define DUTCH_DECISION(X) \
    X(S_TITLE, "Besluit: {1} tegenover {2}") \
    X(S_TITLE_ALONE, "Besluit: {1}") \
    X(MONTHS_FROM, "maanden vanaf de aankondiging") \
    X(COMMON_LUCK, "Dezelfde klanten en hetzelfde toeval in alle scenario's (gemeenschappelijke toevalsgetallen).") \
    X(COMPARE_A_WITH, "Vergelijk A met (kies):") \
    X(SELECT_MESSAGE, "Kies het scenario waarmee A wordt vergeleken.") \
    X(CHECKS_LABEL, "Controles:") \
    X(CHECKS_OK, "Alle controles kloppen") \
    X(CHECKS_FAIL, "Er klopt iets niet: zie Controles") \
    X(S_CHEAPEST_FIRST, "Goedkoopste eerst, contante waarde in {1}: {2}.") \
    X(INPUTS_AS_SIMULATED, "Invoer zoals gesimuleerd.") \
    X(S_INPUTS_CHANGED, "{1} invoerwaarde(n) gewijzigd na de simulatie: geld en kansen volgen; servicelevel, " \
      "bezetting en alles wat als gesimuleerd is aangemerkt (omslagpunt, P10, P90 van maanden) volgen niet.") \
    X(F_SAVES, "A bespaart, contante waarde") \
    X(F_ODDS, "Kans dat A goedkoper is") \
    X(F_BREAK_EVEN, "Omslagpunt van A") \
    X(F_BELOW, "Maanden onder de norm") \
    X(F_VALUE, "A bespaart, klantwaarde") \
    X(F_WORST, "Slechtste maand van A") \
    X(F_PV, "Kosten, contante waarde") \
    X(F_CASH, "Kasuitgaven") \
    X(F_PER_PROBLEM, "Kasuitgaven per klantvraag") \
    X(F_VALUE_ALONE, "Bedreigde klantwaarde") \
    X(S_INTERVAL, "{1}, \302\261 {2} (95%-interval)") \
    X(S_ODDS, "van {1} gepaarde replicaties, met dezelfde klanten") \
    X(S_MONTH, "maand {1}") \
    X(S_EVEN, "mediaan; P10-P90 {1} tot {2}; nooit in {3}% (zoals gesimuleerd)") \
    X(S_NEVER_EVEN, "A staat in geen enkele replicatie blijvend voor (zoals gesimuleerd)") \
    X(S_AGAINST, "{1} tegenover {2}") \
    X(S_OF_MONTHS, "van {1}; norm {2}% (zoals gesimuleerd)") \
    X(S_VALUE_NOTE, "{1}, \302\261 {2}; verloren klanten, buiten de kas") \
    X(S_VALUE_ALONE_NOTE, "{1}, \302\261 {2}; meer verloren dan gebruikelijk, buiten de kas") \
    X(NO_VALUE, "geen klantwaarde in deze scenario's") \
    X(S_WORST, "servicelevel in {1}; {2}: {3}%") \
    X(S_WORST_ALONE, "servicelevel in {1}") \
    X(S_OVER_MONTHS, "{1}, nominaal, over {2} maanden") \
    X(S_PER_PROBLEM, "EUR, nominaal; {1} beantwoorde contacten per vraag") \
    X(CHART_CUMULATIVE, "A bespaart, cumulatief, met P10 en P90 zoals gesimuleerd") \
    X(CHART_CASH, "Kasuitgaven per maand, EUR duizend") \
    X(CHART_CASH_BAND, "Kasuitgaven per maand met P10 en P90, EUR duizend") \
    X(CHART_SERVICE, "Servicelevel per maand, zoals gesimuleerd") \
    X(CHART_CATEGORIES, "A bespaart per categorie, contante waarde") \
    X(CHART_CATEGORY_COSTS, "Kosten per categorie, contante waarde") \
    X(A_SAVES_MEAN, "A bespaart, cumulatief") \
    X(ANSWERED_WITHIN, "beantwoord binnen") \
    X(GO_TO, "Ga naar:")

#endif
