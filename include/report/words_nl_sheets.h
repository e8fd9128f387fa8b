/* Dutch texts: Inputs, Drivers, Cost and Runs. A row a text; see words.h. */
#ifndef REPORT_WORDS_NL_SHEETS_H
#define REPORT_WORDS_NL_SHEETS_H

#define DUTCH_SHEETS(X) \
    X(INPUTS_TITLE, "Invoer") \
    X(SOURCE_LETTERS, "Bronnen: A wetenschappelijk of primair; B enquête, analist, advocatenkantoor of vakpers; " \
      "C praktijk of verkoper; J ons oordeel.") \
    X(INPUT, "Invoer") \
    X(KEY, "Sleutel in het scenariobestand") \
    X(EFFECT, "Werking") \
    X(LIVE, "direct") \
    X(RUN_AGAIN, "nieuwe run") \
    X(AS_SIMULATED, "Zoals gesimuleerd") \
    X(CHANGED, "Gewijzigd") \
    X(LETTER, "Letter") \
    X(SOURCE, "Bron") \
    X(INPUTS_CHANGED, "Gewijzigde invoer:") \
    X(COST_TITLE, "Kosten") \
    X(COST_NOTE, "Bedrag = hoeveelheid x tarief x index, maand voor maand. Tarieven gelden op het peil van de " \
      "aankondiging; elke index stapt in maand 13, 25, ...") \
    X(TOTAL_CASH, "Totaal kasuitgaven") \
    X(TOTAL_BESIDE, "Totaal buiten de kas (er nooit bij opgeteld)") \
    X(PROVIDER_MARGIN, "Marge van de leverancier") \
    X(DRIVERS_TITLE, "Hoeveelheden") \
    X(DRIVERS_NOTE, "Hoeveelheden zoals gesimuleerd, gemiddeld over de replicaties. Ze staan op de rijen waarmee " \
      "Kosten vermenigvuldigt; wat ze verklaart staat eronder.") \
    X(CONTROL_TOTAL, "Controletotaal van de hoeveelheden hierboven") \
    X(CONTACTS, "Contacten, alle locaties en wachtrijen") \
    X(CONTACTS_UNACCOUNTED, "Contacten zonder verklaring") \
    X(SERVICE_HEADING, "Bereikbaarheid, alle locaties en wachtrijen") \
    X(SERVICE_LEVEL, "Servicelevel") \
    X(ABANDONMENT, "Afhakers") \
    X(ASA, "Wachttijd (ASA)") \
    X(FCR, "First-time-right (FCR)") \
    X(OCCUPANCY, "Bezettingsgraad") \
    X(HEADCOUNT, "Medewerkers, opleiding meegeteld") \
    X(ROUTING, "Waar de contacten heen gingen") \
    X(OFFERED, "Aangeboden") \
    X(OFFERED_ALL, "Aangeboden, alle locaties") \
    X(ROUTED_SHARE, "Aandeel") \
    X(SHARES_NOT_ROUTED, "1 min de som van de aandelen") \
    X(STAFF, "Personeel") \
    X(HEADS_UNACCOUNTED, "Medewerkers zonder verklaring") \
    X(RUNS_TITLE, "Replicaties") \
    X(RUNS_NOTE, "Contante waarde per replicatie, EUR. Grijs: zoals gesimuleerd. Factor = directe / gesimuleerde " \
      "contante waarde van een regel; totalen zijn de regels x hun factor, dus kansen en intervallen volgen de " \
      "tarieven.") \
    X(REPLICATION, "Replicatie") \
    X(MEAN, "Gemiddelde") \
    X(HALF_WIDTH, "Halve breedte van het 95%-interval") \
    X(P10, "P10") \
    X(P90, "P90") \
    X(SHARE_ABOVE, "Aandeel van de replicaties boven 0") \
    X(PV_SIMULATED, "Contante waarde zoals gesimuleerd, gemiddelde") \
    X(PV_LIVE, "Contante waarde, direct") \
    X(FACTOR, "Factor") \
    X(PV_CASH, "Kasuitgaven") \
    X(PV_VALUE, "Bedreigde klantwaarde") \
    X(CASH_AND_VALUE, "Kas + klantwaarde") \
    X(A_SAVES, "A bespaart")

#endif
