/* Dutch texts: Provider. A row a text; see words.h. */
#ifndef REPORT_WORDS_NL_PROVIDER_H
#define REPORT_WORDS_NL_PROVIDER_H

#define DUTCH_PROVIDER(X) \
    X(PROVIDER_TITLE, "Wat de leverancier besluit, en wat hij verdient") \
    X(PROVIDER_NOTE, "Een leverancier let op zijn eigen marge. Besluiten zijn zoals gesimuleerd: een tarief dat " \
      "op Invoer verandert, verandert hier zijn boeken, niet wat hij doet.") \
    X(INVESTMENT, "Investering") \
    X(HASTE, "Haast") \
    X(STAFFING_LEVEL, "Bezetting") \
    X(WORTH, "Waarde voor hem") \
    X(NEXT_BEST, "Op één na beste plan") \
    X(BOUND, "Grens") \
    X(T_INVESTMENT, "Wat hij in één keer uitgeeft aan opleiding, kennis en hulpmiddelen, per gecontracteerde " \
      "werkplek. Contacten worden korter, meer wordt in één keer opgelost en minder agents vertrekken; het " \
      "effect ebt weg, dus het moet zich op tijd terugverdienen.") \
    X(T_HASTE, "Contacten bewust ingekort, in % van hun afhandeltijd. Er wordt minder opgelost, dus klanten " \
      "bellen opnieuw; waar elk contact betaald wordt, verdient de leverancier daaraan.") \
    X(T_STAFFING_LEVEL, "Agents die hij inplant, in % van wat de servicenorm vraagt. Minder agents besparen loon " \
      "en kosten servicelevel, en dus malus waar het contract die kent.") \
    X(T_WORTH, "De marge die hij vanaf die dag verwacht, contant gemaakt tegen zijn eigen rendementseis, over " \
      "zijn looptijd en de verlengingen waar hij op rekent. Hij weet wat die dag bekend was, niets van later, en " \
      "rekent per maand. De boeken hieronder zijn van alle leveranciers die kwamen, niet contant gemaakt, met de " \
      "golven die te laat begonnen en de mensen die bleven tot een opvolger het werk had: ze kunnen ver afwijken.") \
    X(T_NEXT_BEST, "Het beste plan van een andere soort, en hoeveel minder dat waard is in % van het gekozen " \
      "plan. Een klein gat is kantje boord: een iets ander contract kan een andere leverancier opleveren.") \
    X(T_BOUND, "Waar de meeste van zijn keuzes het minste of het meeste zijn dat het scenario toelaat. Minder dan " \
      "niets investeren of haasten kan niet; bij elke andere grens zou hij verder gaan, dus die grens verdient " \
      "een tweede blik.") \
    X(NO_CONTRACT, "Geen contract: hier besluit geen leverancier iets.") \
    X(DECISION_COLUMN, "Leverancier en zijn besluit") \
    X(AT_A_BOUND, "Op een grens") \
    X(DATE_MEDIAN, "Datum (mediaan)") \
    X(IN_REPLICATIONS, "In deel van de replicaties") \
    X(EUR_PER_SEAT, "Extra EUR per werkplek") \
    X(EARNED_BACK, "Terugverdiend na, maanden") \
    X(EARNED_BACK_IN, "Terugverdiend in deel hiervan") \
    X(HASTE_OF, "Haast, van de afhandeltijd") \
    X(STAFFING_OF, "Bezetting, van wat nodig is") \
    X(WORTH_EUR, "Waarde voor hem, EUR") \
    X(NEXT_BEST_EUR, "Op één na beste plan, ongeveer, EUR") \
    X(GAP, "Gat daarmee, van de waarde") \
    X(FIRST_PROVIDER, "eerste") \
    X(SUCCESSOR, "opvolger") \
    X(DECISION_FIRST, "bij zijn start") \
    X(DECISION_LATER, "besluit") \
    X(STATED, "vast: zoals het scenario zegt") \
    X(LEAST_INVESTMENT, "geen investering") \
    X(MOST_INVESTMENT, "hoogste investering") \
    X(LEAST_HASTE, "geen haast") \
    X(MOST_HASTE, "meeste haast") \
    X(LEAST_STAFFING, "kleinste bezetting") \
    X(MOST_STAFFING, "grootste bezetting") \
    X(S_CHOOSES, "Op {1} kiest {2} ervoor EUR {3} per werkplek te investeren{4}, contacten met {5}% in te korten " \
      "door haast, en {6}% van de agents in te plannen die de norm vraagt. {7}") \
    X(S_EARNED_BACK, ", terugverdiend in {1} maanden") \
    X(S_NOT_EARNED_BACK, ", niet terugverdiend binnen de tijd waar hij naar kijkt") \
    X(S_GAP, "Het op één na beste plan is hem EUR {1} ({2}%) minder waard.") \
    X(S_GAP_WIDE, "Het op één na beste plan is hem EUR {1} minder waard.") \
    X(S_NO_GAP, "Geen plan van een andere soort komt in de buurt.") \
    X(S_STATED, "{1} besluit niets (decides = fixed): het scenario noemt een investering van EUR {2} per " \
      "werkplek, een haast van {3}% en {4}% van de agents die de norm vraagt.") \
    X(COUNTED_ON, "Waar hij op rekent") \
    X(TERM, "Looptijd van het contract") \
    X(MONTHS_UNIT, "maanden") \
    X(RENEWAL_MET, "Verlenging, als de SLA is gehaald") \
    X(RENEWAL_MISSED, "Verlenging, als een norm te vaak is gemist") \
    X(PROBABILITY, "kans") \
    X(RENEW_SHARE, "Deel van 12 maanden met norm gehaald") \
    X(LOOKAHEAD, "Verdere looptijden waar hij naar kijkt") \
    X(TERMS_UNIT, "looptijden") \
    X(HURDLE_RATE, "Zijn rendementseis") \
    X(BOOKS_HEADING, "Zijn eigen boeken (direct, uit Kosten; opbrengst positief)") \
    X(BOOKS_FEE, "Vergoeding, na malus en bonus") \
    X(BOOKS_PEOPLE, "Loon, overhead, opleiding, werving") \
    X(BOOKS_SET_UP, "Inrichting") \
    X(BOOKS_INVESTMENT, "Investering") \
    X(MARGIN_OF_FEE, "Marge, van de vergoeding") \
    X(MARGIN_CUMULATED, "Marge, cumulatief vanaf de aankondiging") \
    X(OF_FEE, "aandeel")

#endif
