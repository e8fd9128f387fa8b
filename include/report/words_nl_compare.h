/* Dutch texts: Compare (or Cash) and its ranking. A row a text; see words.h. */
#ifndef REPORT_WORDS_NL_COMPARE_H
#define REPORT_WORDS_NL_COMPARE_H

#define DUTCH_COMPARE(X) \
    X(COMPARE_TITLE, "Vergelijking") \
    X(CASH_TITLE, "Kasuitgaven per maand") \
    X(COMPARE_NOTE, "Maand voor maand, uit Kosten. Een verschil is het gekozen scenario min A: positief betekent " \
      "dat A bespaart. Kies het scenario op Besluit.") \
    X(MONEY_UNIT, "Eenheid van bedragen in zinnen en kerncijfers, EUR") \
    X(MONTH_NAMES, "Maanden met hun naam") \
    X(SELECTED_FLAG, "nummer; 1 = gekozen") \
    X(SELECTED_NO, "Nummer van het gekozen scenario") \
    X(CASH_BLOCK, "Kasuitgaven") \
    X(VALUE_BLOCK, "Bedreigde klantwaarde (buiten de kas)") \
    X(A_SAVES_ROW, "A bespaart (gekozen min A)") \
    X(CUMULATIVE_HEADING, "A bespaart, opgeteld vanaf de aankondiging") \
    X(CUMULATIVE_SAVES, "A bespaart, cumulatief") \
    X(CUMULATIVE_SAVES_PV, "A bespaart, cumulatieve contante waarde") \
    X(CUMULATIVE_CASH, "Kasuitgaven, cumulatief vanaf de aankondiging") \
    X(CUMULATIVE_CASH_PV, "Kasuitgaven, cumulatieve contante waarde") \
    X(POSITIVE, "A staat voor") \
    X(POSITIVE_FOR_GOOD, "A staat blijvend voor") \
    X(BREAK_EVEN_ROW, "Omslagpunt: blijvend voor vanaf (0 = nooit)") \
    X(FIRST_CROSSING, "Voor het eerst voor in (0 = nooit)") \
    X(CUMULATIVE_P10, "A bespaart, cumulatief: P10 van de replicaties (zoals gesimuleerd)") \
    X(CUMULATIVE_P90, "A bespaart, cumulatief: P90 van de replicaties (zoals gesimuleerd)") \
    X(COST_P10, "Kasuitgaven: P10 van de replicaties (zoals gesimuleerd)") \
    X(COST_P90, "Kasuitgaven: P90 van de replicaties (zoals gesimuleerd)") \
    X(EVEN_P10, "Omslagpunt per replicatie: P10 (zoals gesimuleerd; 0 = geen)") \
    X(EVEN_P50, "Omslagpunt per replicatie: mediaan (zoals gesimuleerd; 0 = geen)") \
    X(EVEN_P90, "Omslagpunt per replicatie: P90 (zoals gesimuleerd; 0 = geen)") \
    X(EVEN_NEVER, "Replicaties waarin A nooit blijvend voor komt (zoals gesimuleerd)") \
    X(SERVICE_LEVEL_BLOCK, "Servicelevel (zoals gesimuleerd)") \
    X(TARGET_BLOCK, "Norm van het servicelevel (zoals gesimuleerd)") \
    X(BELOW_TARGET_HEADING, "Maanden onder de norm en de slechtste maand, vanaf de aankondiging") \
    X(MONTHS_BELOW, "maanden onder de norm") \
    X(WORST_MONTH, "laagste maand") \
    X(CATEGORY, "Categorie") \
    X(CATEGORY_SAVINGS, "A bespaart per categorie, contante waarde") \
    X(CATEGORY_COSTS, "Kosten per categorie, contante waarde") \
    X(FINDINGS_HEADING, "Bevindingen in woorden") \
    X(CHEAPER, "Goedkoper") \
    X(DEARER, "Duurder") \
    X(CHEAPER_IN, "Replicaties waarin het goedkoper is") \
    X(REPLICATIONS_ROW, "Aantal replicaties") \
    X(ANSWER, "Antwoord") \
    X(ANSWER_WITH_VALUE, "Met klantwaarde") \
    X(FINDING_1, "Bevinding 1") \
    X(FINDING_2, "Bevinding 2") \
    X(FINDING_3, "Bevinding 3") \
    X(FINDING_4, "Bevinding 4") \
    X(LARGEST_CATEGORY, "Grootste bedrag per categorie") \
    X(S_CHEAPER, "{1} is in contante waarde {2} goedkoper dan {3}; goedkoper in {4} van de {5} replicaties.") \
    X(S_TOO_CLOSE, "Te weinig verschil voor een oordeel: {1} is in contante waarde {3} goedkoper dan {2}, binnen " \
      "het 95%-interval van \302\261 {4}; goedkoper in {5} van de {6} replicaties.") \
    X(S_WITH_VALUE, "Telt ook de waarde van verloren klanten mee, dan is {1} {2} goedkoper (\302\261 {6}), in {3} " \
      "van de {4} replicaties: {5}.") \
    X(S_SAME, "Geen verschil: {1} en {2} kosten in contante waarde hetzelfde.") \
    X(S_SAME_WITH_VALUE, "Ook met de waarde van verloren klanten erbij is er geen verschil.") \
    X(IF_UNCLEAR, "Indien onduidelijk") \
    X(SAME_ORDER, "dezelfde volgorde als de kas alleen") \
    X(OPPOSITE_ORDER, "de omgekeerde volgorde van de kas alleen") \
    X(S_AHEAD, "Cumulatief eindigt A {1} vóór; blijvend voor vanaf {2}") \
    X(S_NEVER_AHEAD, "Cumulatief eindigt A {1} achter; nooit blijvend voor") \
    X(S_FIRST_AHEAD, " (voor het eerst in {1})") \
    X(S_PEAKS, "Duurste maand: A {1} in {2}; {3} {4} in {5}") \
    X(S_PEAK, "Duurste maand: {1} in {2}; de laatste maand kost {3}") \
    X(S_BELOW_BOTH, "Maanden onder de servicenorm van {1}%: A {2}; {3} {4}") \
    X(S_BELOW, "Maanden onder de servicenorm van {1}%: {2} van de {3}") \
    X(S_CATEGORY_SAVES, "Grootste verschil: {1}, waar A {2} bespaart") \
    X(S_CATEGORY_COSTS, "Grootste verschil: {1}, waar A {2} meer kost") \
    X(S_CATEGORY, "Grootste deel: {1}, {2} van {3}") \
    X(S_COSTS, "{1} kost in contante waarde {2} over {3} maanden; acht van de tien replicaties liggen tussen {4} " \
      "en {5}.") \
    X(S_VALUE_ALONE, "Er gaan meer klanten verloren dan in de nulmeting: {1} waard, buiten de kas; samen {2}.") \
    X(S_VALUE_ALONE_LESS, "Er gaan minder klanten verloren dan in de nulmeting: {1} waard, buiten de kas; samen " \
      "{2}.") \
    X(S_HEADS, "Medewerkers in dienst, opleiding meegeteld: {1} vóór de aankondiging, {2} aan het eind") \
    X(RANKING_CASH, "Rangorde op kasuitgaven") \
    X(RANKING_BOTH, "Rangorde op kas + klantwaarde") \
    X(RANK, "rang") \
    X(BEST_IN, "kans goedkoopste") \
    X(RANK_NOTE, "EUR; kansen zoals gesimuleerd") \
    X(RANK_PLACE, "plaats") \
    X(PRO_RATA, "Nog te komen, naar rato, niet in de totalen (zoals gesimuleerd)") \
    X(PRO_RATA_UNIT, "EUR, nominaal")

#endif
