/* Dutch texts: Sensitivity, under the names of words_en_sensitivity.h. */
#ifndef REPORT_WORDS_NL_SENSITIVITY_H
#define REPORT_WORDS_NL_SENSITIVITY_H

#define DUTCH_SENSITIVITY(X) \
    X(SHEET_SENSITIVITY, "Gevoeligheid") \
    X(T_SENSITIVITY, "Welk tarief het antwoord beweegt en wat het zou doen omslaan, andere disconteringsvoeten, " \
      "de verdeling over de replicaties, en wanneer A zich terugverdient.") \
    X(SENSITIVITY_TITLE, "Wat het antwoord beweegt, en hoe zeker het is") \
    X(SENSITIVITY_NOTE, "Rekent mee. Alleen geld: hoeveelheden en wat mensen en leveranciers doen blijven zoals " \
      "gesimuleerd. Wat een tarief aan gedrag verandert, blijkt alleen uit een nieuwe run.") \
    X(SENSITIVITY_SAME_KEY, "Een tarief dat beide scenario's hebben, beweegt in beide met hetzelfde percentage. " \
      "'Alleen A' beweegt het alleen in A: waarover nog te onderhandelen valt.") \
    X(SENSITIVITY_NOTE_ALONE, "E\303\251n tarief tegelijk, in contante waarde.") \
    X(STEP_ROW, "Tarieven lager en hoger met (mag worden gewijzigd)") \
    X(STEP_MESSAGE, "Hoeveel elk tarief wordt verlaagd en verhoogd.") \
    X(RATES_HEADING, "Wat het antwoord beweegt: \303\251\303\251n tarief tegelijk, lager en hoger") \
    X(RATE_COLUMN, "Tarief (sectie van het scenario)") \
    X(RANK_COLUMN, "Rang") \
    X(RATE_NO, "Nr.") \
    X(VALUE_A, "Waarde, A") \
    X(VALUE_SELECTED, "Waarde, gekozen") \
    X(WHEN_LOWER, "A bespaart, verandering indien lager") \
    X(WHEN_HIGHER, "A bespaart, verandering indien hoger") \
    X(COST_WHEN_LOWER, "Kosten, verandering indien lager") \
    X(COST_WHEN_HIGHER, "Kosten, verandering indien hoger") \
    X(TURNS_AT_CHANGE, "Antwoord slaat om bij een verandering van") \
    X(TURNS_AT_A, "Waarde daar, A") \
    X(TURNS_AT_SELECTED, "Waarde daar, gekozen") \
    X(TURNS_AT_A_ALONE, "Slaat om bij, alleen A") \
    X(TURNS_WITH_VALUE, "Met klantwaarde slaat het om bij") \
    X(LOWER_SERIES, "tarief lager") \
    X(HIGHER_SERIES, "tarief hoger") \
    X(CHART_RATES, "Verandering van wat A bespaart (met klantwaarde) als een tarief lager of hoger is") \
    X(CHART_RATES_ALONE, "Verandering van de kosten (met klantwaarde) als een tarief lager of hoger is") \
    X(TOP_OF_CASH, "Tarief dat de kasuitgaven het meest beweegt") \
    X(TOP_OF_BOTH, "Tarief dat kasuitgaven + klantwaarde het meest beweegt") \
    X(S_MOVES_MOST, "{1} beweegt het antwoord het meest: {2}% lager of hoger verandert wat A bespaart met {3} " \
      "contante waarde; {4}") \
    X(S_MOVES_MOST_ALONE, "{1} beweegt de kosten het meest: {2}% lager of hoger verandert ze met {3} contante " \
      "waarde.") \
    X(S_TURNS_AT, "het antwoord slaat om bij {1} ({2}%; {3}).") \
    X(TOP_OF_A, "Tarief waar de meeste kasuitgaven van A aan hangen") \
    X(S_A_ALONE, "{1}, alleen in A gewijzigd: {2}") \
    X(S_NO_RATE_MOVES, "Geen tarief verandert wat A bespaart.") \
    X(S_NOTHING_TO_TURN, "er is geen verschil dat kan omslaan.") \
    X(S_NEVER_TURNS, "geen positieve waarde ervan doet het antwoord omslaan.") \
    X(S_WITH_VALUE_MOST, "Met ook de klantwaarde meegeteld beweegt {1} het het meest, met {2}.") \
    X(EFFECTS_HEADING, "Hoe de tabel hierboven is berekend: het effect van een tarief is de contante waarde van " \
      "zijn regels, gekozen min A") \
    X(EFFECTS_HEADING_ALONE, "Hoe de tabel hierboven is berekend: het effect van een tarief is de contante " \
      "waarde van zijn regels") \
    X(PV_CASH_A, "Kasuitgaven, A") \
    X(EFFECT_CASH, "Effect van 100%, kas") \
    X(EFFECT_VALUE, "Effect van 100%, klantwaarde") \
    X(EFFECT_BOTH, "Effect van 100%, beide") \
    X(SORT_KEY, "Grootte, gelijke uiteen") \
    X(BASE_CASH, "A bespaart, kas, contante waarde") \
    X(BASE_BOTH, "A bespaart, kas + klantwaarde, contante waarde") \
    X(BIN_SPREAD, "Hoogste min laagste, een 16e") \
    X(BIN_DECIMALS, "Decimalen van de opschriften") \
    X(LINES_HEADING, "Contante waarde van de regels waarvan een tarief deel uitmaakt, per scenario") \
    X(DISCOUNT_HEADING, "Andere disconteringsvoeten") \
    X(DISCOUNT_COLUMN, "Disconteringsvoet") \
    X(DISCOUNT_LIVE, "zoals bij de invoer") \
    X(DISCOUNT_OTHER, "een andere (mag worden gewijzigd)") \
    X(DISCOUNT_MESSAGE, "Een andere disconteringsvoet ter vergelijking. De geldende staat bij de invoer.") \
    X(DISCOUNTED_SAVES, "A bespaart, kas") \
    X(DISCOUNTED_BOTH, "A bespaart, met klantwaarde") \
    X(DISCOUNTED_COST, "Kosten, kas") \
    X(DISCOUNTED_COST_BOTH, "Kosten, met klantwaarde") \
    X(ODDS_HEADING, "Hoe zeker: verdeling over de replicaties (rekent mee)") \
    X(SPREAD_FIGURE, "Cijfer") \
    X(SPREAD_MEDIAN, "Mediaan") \
    X(BIN_RANGE, "Label: boven") \
    X(BIN_BARS, "label: ondergrens") \
    X(BIN_FROM, "Boven") \
    X(BIN_TO, "Tot en met") \
    X(BIN_WIDTH, "Breedte van een klasse") \
    X(BIN_FIRST, "Eerste klasse, breedtes vanaf 0") \
    X(A_DEARER, "A niet goedkoper") \
    X(A_CHEAPER, "A bespaart") \
    X(REPLICATIONS_IN_BIN, "Replicaties") \
    X(CHART_DIFFERENCES, "A bespaart, kas, contante waarde: replicaties naar grootte") \
    X(CHART_DIFFERENCES_BOTH, "A bespaart, kas + klantwaarde, contante waarde: replicaties naar grootte") \
    X(CHART_COSTS, "Kosten, kas, contante waarde: replicaties naar grootte") \
    X(CHART_COSTS_BOTH, "Kosten, kas + klantwaarde, contante waarde: replicaties naar grootte") \
    X(S_SPREAD, "A is goedkoper in {1} van de {2} replicaties. Gemiddeld bespaart A {3}; acht van de tien " \
      "replicaties liggen tussen {4} en {5}.") \
    X(S_SPREAD_ALONE, "A kost {1} gemiddeld over {2} replicaties; acht van de tien liggen tussen {3} en {4}.") \
    X(EVEN_HEADING, "Wanneer A zich terugverdient: aandeel van de replicaties naar maandnummer (zoals " \
      "gesimuleerd, nominaal)") \
    X(EVEN_MONTHS, "Blijvend voor vanaf maand") \
    X(EVEN_UNTIL, "Laatste maand") \
    X(EVEN_CUMULATED, "Gekozen, cumulatief") \
    X(BREAKS_EVEN, "verdient zich terug") \
    X(NEVER_EVEN, "nooit") \
    X(EVEN_ALL, "Alle") \
    X(CHART_EVEN, "Aandeel van de replicaties waarin A vanaf deze maanden blijvend voor ligt") \
    X(S_EVEN_SHARES, "In {1}% van de replicaties komt A blijvend voor te liggen, de helft daarvan uiterlijk in " \
      "maand {2}; in {3}% nooit.") \
    X(CHECK_BINS, "Replicaties in de klassen van Gevoeligheid = alle replicaties, kas") \
    X(CHECK_BINS_BOTH, "Replicaties in de klassen van Gevoeligheid = alle replicaties, kas + klantwaarde") \
    X(CHECK_EVEN_SHARES, "Aandelen van de terugverdienmaanden tellen op tot 1") \
    X(CHECK_NPV, "Netto contante waarde bij de geldende disconteringsvoet = de elders berekende") \
    X(CHECK_RATES, "Contante waarde per tarief = zijn regels, elk zo vaak als zij geldende tarieven heeft")

#endif
