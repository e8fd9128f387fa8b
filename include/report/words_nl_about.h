/* Dutch texts: About. A row a text; see words.h. */
#ifndef REPORT_WORDS_NL_ABOUT_H
#define REPORT_WORDS_NL_ABOUT_H

#define DUTCH_ABOUT(X) \
    X(ABOUT_TITLE, "Over deze werkmap") \
    X(ABOUT_NOTE, "Geschreven door Handover, een simulatie van contactcentra die werk overdragen aan een " \
      "leverancier.") \
    X(SHEETS, "Bladen") \
    X(READING, "Hoe te lezen") \
    X(DEFINITIONS, "Gebruikte definities") \
    X(DIGEST_NOTE, "vingerafdruk van alle invoer, FNV-1a; twee werkmappen met dezelfde zijn met dezelfde invoer " \
      "gesimuleerd") \
    X(OF_OFFERED, "als deel van de aangeboden contacten") \
    X(OF_OFFERED_LESS_SHORT, "als deel van de aangeboden contacten min de afhakers binnen de korte grens") \
    X(OF_ANSWERED, "als deel van de beantwoorde contacten") \
    X(T_DECISION, "Het antwoord op één pagina: kies waarmee A wordt vergeleken; zinnen en cijfers zijn formules.") \
    X(T_INPUTS, "Elke sleutel van elk scenario met zijn waarde, de gesimuleerde waarde, eenheid, werking en bron.") \
    X(T_COMPARE, "Geld en bereikbaarheid van de scenario's naast elkaar per maand (Kasuitgaven, bij één " \
      "scenario).") \
    X(T_SERVICE, "Servicelevel met P10 en P90, afhakers, wachttijd, first-time-right en bezettingsgraad per maand.") \
    X(T_STAFFING, "Medewerkers naar stand, werkplekken en behoefte per maand.") \
    X(T_PROVIDER, "Wat de leverancier besloot en waarom, en zijn eigen boeken: vergoeding, loon, investering, " \
      "marge.") \
    X(T_DRIVERS, "Eén per scenario (A, B, ...): gesimuleerde hoeveelheden per maand, en wat ze verklaart.") \
    X(T_COST, "Eén per scenario: geld per regel en maand, elke cel een formule van hoeveelheid, tarief en index.") \
    X(T_RUNS, "Contante waarde per regel van elke replicatie; hier komen kansen en intervallen vandaan.") \
    X(T_ABOUT, "Hoe dit alles te lezen is, en de definities die gelden.") \
    X(T_CHECKS, "Wat moet overeenkomen, met verschil en tolerantie.") \
    X(T_LIVE, "Tarieven, prijzen, indexatie, discontering en klantwaarde. Wijzig de gele cellen op Invoer: geld " \
      "en kansen volgen overal.") \
    X(T_RUN_AGAIN, "Normen, malus, plafonds, minimumafname, looptijden, doorlooptijden en alles wat gedrag " \
      "verandert: wijzig het scenariobestand en draai opnieuw. Een prijs verandert hier geld, niet wat " \
      "leverancier en klanten doen.") \
    X(COLOURS, "Kleuren") \
    X(T_COLOURS, "Blauw op geel: invoer, mag gewijzigd worden. Grijs: gesimuleerd. Zwart: formule. Groen: neemt " \
      "invoer over.") \
    X(SIGNS, "Tekens") \
    X(T_SIGNS, "Kosten zijn positief, ontvangsten negatief. Een verschil is altijd het andere scenario min A: " \
      "positief betekent dat A bespaart. In de boeken van de leverancier is opbrengst positief.") \
    X(TRACE, "Een bedrag herleiden") \
    X(T_TRACE, "Neem rij en kolom op Kosten: dezelfde cel van Hoeveelheden is de hoeveelheid, kolom D het tarief, " \
      "de rij genoemd in kolom C de index. Er wordt niets afgerond.") \
    X(MEANS, "Gemiddelden") \
    X(T_MEANS, "Hoeveelheden zijn gemiddelden over de replicaties. Staffels, minimumafname, malus en plafonds " \
      "worden binnen elke replicatie verrekend en komen als hoeveelheid binnen; zo is gemiddelde hoeveelheid x " \
      "tarief x index tot op de cent de gemiddelde kosten.") \
    X(ODDS, "Kansen") \
    X(T_ODDS, "Replicaties vermenigvuldigt de regels van elke replicatie met directe / gesimuleerde contante " \
      "waarde. Dat is exact voor tarieven; voor indexatie en discontering exact in het gemiddelde en per " \
      "replicatie in eerste orde.") \
    X(PROTECTION, "Beveiliging") \
    X(T_PROTECTION, "Bladen zijn zonder wachtwoord beveiligd, alleen tegen vergissingen. Geen macro's, niets " \
      "verborgen, geen koppelingen naar buiten.") \
    X(T_ABANDONMENT, "Afgehaakte / aangeboden contacten; wie direct ophangt of de bezettoon krijgt telt apart.") \
    X(T_ASA, "Gemiddelde wachttijd van de beantwoorde contacten, in seconden.") \
    X(T_FCR, "Opgeloste / beantwoorde contacten, elke poging geteld.") \
    X(T_OCCUPANCY, "Afhandeltijd / (afhandeltijd + wachttijd op een gesprek) van de agents aan de telefoon.") \
    X(T_PRESENT_VALUE, "Maand n telt (1 + r)^(-n/12), einde maand, n = 1 in de maand van de aankondiging; maanden " \
      "van de nulmeting staan erbuiten.") \
    X(T_INDEX, "(1 + groei)^(jaar - 1): tarieven gelden op het peil van de aankondiging en stappen in maand 13, " \
      "25, ...") \
    X(T_VALUE, "Klanten verloren boven het peil van de nulmeting x kans op vertrek x waarde. Buiten de kas, nooit " \
      "stilzwijgend opgeteld.") \
    X(T_INTERVAL, "Student's t over de replicaties: het gemiddelde ligt er met 95% zekerheid in.") \
    X(T_BREAK_EVEN, "Maand vanaf welke de cumulatieve nominale kasuitgaven van A tot het eind onder die van de " \
      "ander blijven.")

#endif
