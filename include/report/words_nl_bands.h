/* Dutch texts of words_en_bands.h. */
#ifndef REPORT_WORDS_NL_BANDS_H
#define REPORT_WORDS_NL_BANDS_H

#define DUTCH_BANDS(X) \
    X(SHEET_CONTACTS, "Contacten") \
    X(SHEET_MONEY, "Geld") \
    X(T_CONTACTS, "Contacten per maand: eerste, opnieuw gebeld, herhaald; beantwoord, afgehaakt, afgewezen; " \
      "verloren.") \
    X(T_MONEY, "Kasuitgaven en klantwaarde per maand en cumulatief, meerekenend, met de gesimuleerde band eromheen.") \
    X(CONTACTS_TITLE, "Contacten per maand") \
    X(MONEY_TITLE, "Geld per maand") \
    X(MONEY_NOTE, "Nominale EUR. De gemiddelden volgen de tarieven (zwart); P10 en P90 houden de gesimuleerde " \
      "afstand tot het gemiddelde (grijs). Van tien replicaties liggen er acht tussen.") \
    X(FIGURES_FROM, "De cijfers staan rechts van de grafieken, vanaf kolom") \
    X(HANDLE_TIME, "Afhandeltijd") \
    X(FIRST_CONTACTS, "Eerste contacten") \
    X(REDIALS, "Opnieuw gebeld") \
    X(REPEATS, "Herhaalcontacten") \
    X(ANSWERED, "Beantwoord") \
    X(ABANDONED, "Afgehaakt") \
    X(TURNED_AWAY, "Afgewezen") \
    X(LOST, "Verloren (opgegeven)") \
    X(CUSTOMERS, "klanten") \
    X(KINDS, "Contacten naar soort") \
    X(OUTCOMES, "Wat er van contacten werd") \
    X(P10_AND_P90, "P10 en P90") \
    X(P10_LESS_MEAN, "P10 min gemiddelde") \
    X(P90_LESS_MEAN, "P90 min gemiddelde") \
    X(S_HIGHEST, "{1}. {2}: het hoogst in {3} met {4} (P10 tot P90 {5} tot {6}); gemiddelde van de maanden {7}") \
    X(S_LOWEST, "{1}. {2}: het laagst in {3} met {4} (P10 tot P90 {5} tot {6}); gemiddelde van de maanden {7}") \
    X(S_MISSED, "; onder de norm in {1} van {2} maanden") \
    X(S_LAST, "{1}. {2}, tot en met {3}: {4} (P10 tot P90 {5} tot {6})") \
    X(S_ENDS, "{1}. {2} tot {3}: {4}") \
    X(S_FROM_TO, "{1} {2} naar {3}") \
    X(S_SHARES, "{1}. Aandelen vanaf de aankondiging: {2}") \
    X(S_SHARE_OF, "{1} {2}%") \
    X(S_NOTHING, "{1}. Niets te meten")

#endif
